"""A pattern does what `re` does, and compiles when it is used."""

import importlib
import pkgutil
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import os1
from os1.core.pattern import Pattern, compile_all

EXPRESSIONS = (r"a(b)?", r"\b\w+\b", r"[,.]\s*", r"(?i)B", r"")


@given(st.sampled_from(EXPRESSIONS), st.text("abAB ,.", max_size=20), st.integers(0, 6), st.integers(0, 20))
def test_it_answers_as_re_does(expression: str, text: str, at: int, end: int) -> None:
    ours, theirs = Pattern(expression), re.compile(expression)

    def spans(found: object) -> object:
        return found and (found.span(), found.groups())

    for name in ("search", "match"):
        assert spans(getattr(ours, name)(text, at, end)) == spans(getattr(theirs, name)(text, at, end))
    assert spans(ours.fullmatch(text)) == spans(theirs.fullmatch(text))
    assert [m.span() for m in ours.finditer(text, at, end)] == [m.span() for m in theirs.finditer(text, at, end)]
    assert ours.findall(text) == theirs.findall(text)
    assert ours.split(text, maxsplit=1) == theirs.split(text, maxsplit=1)
    assert ours.sub("-", text, count=2) == theirs.sub("-", text, count=2)
    assert ours.sub(lambda m: m[0].upper(), text) == theirs.sub(lambda m: m[0].upper(), text)


def test_flags_count() -> None:
    assert Pattern("nora", re.IGNORECASE).search("Nora")


def test_every_pattern_of_ours_is_one() -> None:
    """What is compiled late would otherwise fail in somebody's talk."""
    for module in pkgutil.walk_packages(os1.__path__, "os1."):
        importlib.import_module(module.name)
    compile_all()


def test_a_wrong_one_is_found() -> None:
    wrong = Pattern("(")
    with pytest.raises(re.error):
        compile_all()
    del wrong


def test_nothing_is_compiled_for_a_command_that_needs_none() -> None:
    counted = (
        "import re._compiler as c; compile = c.compile; n = []\n"
        "def counting(pattern, flags=0):\n    n.append(pattern); return compile(pattern, flags)\n"
        "c.compile = counting\n"
        "import os1.care.boundaries.guard, os1.care.crisis.detector, os1.memory.memory\n"
        "before = len(n)\n"
        "from os1.core.pattern import compile_all; compile_all()\n"
        "print(before, len(n) - before)"
    )
    ran = subprocess.run([sys.executable, "-c", counted], capture_output=True, text=True, check=True)
    before, after = map(int, ran.stdout.split())
    assert before * 5 < after
