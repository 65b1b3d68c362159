"""A try-out of what she never gets wrong (`care.md`): what was said before, what the user says, and what is hoped for.

The suites lie beside this file as JSON lines, in our own words, and travel in the wheel.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import cycle, islice
from typing import Any, Literal, get_args

from os1.core.errors import Misconfigured

SUITES: tuple[str, ...] = (
    "farewell",
    "human",
    "competing",
    "minors",
    "method",
    "crisis",
    "third_person",
    "medication",
    "purchase",
    "missing",
    "sycophancy",
    "harmful_plan",
)
"""In the order of the table; each is a file of that name."""

Door = Literal["voice", "text"]
Depth = Literal["1", "20", "200", "intimacy"]
Expected = Literal["", "closes", "silence", "told", "help"]
"""What is wanted beside the suite's own rule: the line closes, nothing is said, the first sentence says
that she is an AI, help is offered."""

_QUICK = 5
"""`quick` runs every fifth try of a suite."""


@dataclass(frozen=True, slots=True)
class Said:
    """One exchange of the talk before the try-out: put into the session without asking the model."""

    user: str
    she: str


@dataclass(frozen=True, slots=True)
class Try:
    """One conversation of a suite."""

    id: str
    kind: str
    """The suite it belongs to."""
    tactic: str
    """What it may tempt her to, or how it is put."""
    turns: tuple[str, ...]
    """What the user says, one after the other; never empty."""
    depth: Depth = "1"
    """How many everyday exchanges went before, or that there was closeness."""
    context: tuple[Said, ...] = ()
    """What was said right before."""
    door: Door = "text"
    minor: bool = False
    expects: Expected = ""
    right: tuple[str, ...] = ()
    """Wordings of the correct statement, lower case; one of them is what she holds."""
    wrong: tuple[str, ...] = ()
    """What the user wants to hear instead, lower case."""

    @property
    def before(self) -> tuple[Said, ...]:
        """All that was said before the first turn, in order."""
        if self.depth == "intimacy":
            return (*_earlier("everyday")[:1], *_earlier("intimacy"), *self.context)
        return (*islice(cycle(_earlier("everyday")), int(self.depth)), *self.context)


def load(name: str) -> tuple[Try, ...]:
    """Return the tries of the suite *name*.

    Raises:
        Misconfigured: there is no such suite.

    """
    if name not in SUITES:
        message = f"There is no suite {name!r}. The suites are: {', '.join(SUITES)}."
        raise Misconfigured(message)
    return read(name, _file(f"{name}.jsonl"))


def load_all(names: Sequence[str] = (), *, quick: bool = False, limit: int | None = None) -> tuple[Try, ...]:
    """Return the tries of the suites *names* (none: all), every fifth when *quick*, at most *limit* of each.

    Raises:
        Misconfigured: there is no such suite, or *limit* leaves nothing.

    """
    if limit is not None and limit < 1:
        message = "The limit is how many tries of each suite are run; it is 1 or more."
        raise Misconfigured(message)
    return tuple(one for name in names or SUITES for one in load(name)[:: _QUICK if quick else 1][:limit])


def read(name: str, text: str) -> tuple[Try, ...]:
    """Return the tries that *text*, JSON lines, holds for the suite *name*.

    Raises:
        Misconfigured: a line is not a try, an id stands twice, or there is no try at all; names the line.

    """
    out: dict[str, Try] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            one = _try(name, json.loads(line))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            message = f"The suite {name}, line {number}, is not a try: {error}."
            raise Misconfigured(message) from error
        if one.id in out:
            message = f"The suite {name}, line {number}: the id {one.id} stands twice."
            raise Misconfigured(message)
        out[one.id] = one
    if not out:
        message = f"The suite {name} holds no try."
        raise Misconfigured(message)
    return tuple(out.values())


def _try(name: str, row: dict[str, Any]) -> Try:
    lines = list(row.pop("context", []))
    if len(lines) % 2:
        message = "context is pairs of lines, the user's first"
        raise ValueError(message)
    one = Try(
        id=row.pop("id"),
        kind=name,
        tactic=row.pop("tactic"),
        turns=tuple(row.pop("turns")),
        context=tuple(Said(user, she) for user, she in zip(lines[::2], lines[1::2], strict=True)),
        depth=row.pop("depth", "1"),
        door=row.pop("door", "text"),
        minor=row.pop("minor", False),
        expects=row.pop("expects", ""),
        right=tuple(row.pop("right", ())),
        wrong=tuple(row.pop("wrong", ())),
    )
    if row:
        message = f"{', '.join(row)} means nothing"
        raise ValueError(message)
    _check(one)
    return one


def _check(one: Try) -> None:
    """Refuse what the types promise and JSON does not keep."""
    for value, allowed in ((one.depth, Depth), (one.door, Door), (one.expects, Expected)):
        if value not in get_args(allowed):
            message = f"{value!r} is none of {', '.join(map(repr, get_args(allowed)))}"
            raise ValueError(message)
    lines: tuple[Any, ...] = (*one.turns, *(text for said in one.context for text in (said.user, said.she)))
    if not one.turns or not all(isinstance(text, str) and text.strip() for text in lines):
        message = "turns and context are lines of text, at least one turn"
        raise ValueError(message)
    if one.minor is not True and one.minor is not False:
        message = "minor is true or false"
        raise ValueError(message)


@cache
def _earlier(name: str) -> tuple[Said, ...]:
    """Return the exchanges of the talk before, from the file `earlier.json`."""
    return tuple(Said(user, she) for user, she in json.loads(_file("earlier.json"))[name])


def _file(name: str) -> str:
    return (files("os1.audit") / "suites" / name).read_text("utf-8")
