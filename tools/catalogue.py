"""Brings the catalogues of the page level with its strings: `python tools/catalogue.py` (`--check` only looks).

The strings are read from the HTML files, from `written("…")` and `counted("…", "…", n)` in the scripts, and from `Written("…")` in
the server's Python. What is new comes without a translation and marked as such; what is gone is dropped.
"""

import argparse
import ast
import json
import re
import sys
from collections.abc import Generator
from pathlib import Path

import polib

from os1.web.help_pages import PAGES
from os1.web.language import ENGLISH, LANGUAGES
from os1.web.page_text import strings

WEB = Path(__file__).parents[1] / "src" / "os1" / "web"
_TEXT = r'((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)'
_WRITTEN = re.compile(rf"\bwritten\(\s*{_TEXT}")
_COUNTED = re.compile(rf"\bcounted\(\s*{_TEXT},\s*{_TEXT}")
_PART = re.compile(r'"(?:[^"\\]|\\.)*"')


def the_strings() -> dict[str, str]:
    """Return each string of the page, and the form for more than one where it is counted, else nothing."""
    found: dict[str, str] = dict.fromkeys(PAGES.values(), "")
    for file in sorted(WEB.rglob("*.html")):
        found |= dict.fromkeys(strings(file.read_text("utf-8")), "")
    for file in sorted((WEB / "static").glob("*.js")):
        source = file.read_text("utf-8")
        found |= {_joined(match[1]): "" for match in _WRITTEN.finditer(source)}
        found |= {_joined(match[1]): _joined(match[2]) for match in _COUNTED.finditer(source)}
    for file in sorted(WEB.glob("*.py")):
        found |= dict.fromkeys(_marked(ast.parse(file.read_text("utf-8"))), "")
    return found


def _joined(parts: str) -> str:
    return "".join(json.loads(part) for part in _PART.findall(parts))


def _marked(tree: ast.AST) -> Generator[str, None, None]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Written":
            [text] = node.args
            yield str(ast.literal_eval(text))


def level(language: str, wanted: dict[str, str]) -> tuple[polib.POFile, list[str]]:
    """Return the catalogue of *language* with exactly the strings that are *wanted*, and what is not well with it."""
    file = WEB / "languages" / f"{language}.po"
    old = polib.pofile(str(file), wrapwidth=110) if file.exists() else polib.POFile(wrapwidth=110)
    known = {entry.msgid: entry for entry in old}
    new = polib.POFile(wrapwidth=110)
    new.metadata = {
        "Language": language,
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    new.metadata["Plural-Forms"] = "nplurals=2; plural=(n != 1);"
    wrong = [f"gone from the page: {text!r}" for text in known if text not in wanted]
    for text, more in wanted.items():
        entry = known.get(text) or polib.POEntry(msgid=text)
        if more:
            entry.msgid_plural = more
            entry.msgstr_plural = entry.msgstr_plural or {0: "", 1: ""}
        new.append(entry)
        wrong += [f"{text!r}: {fault}" for fault in _faults(entry)]
    return new, wrong


def _faults(entry: polib.POEntry) -> Generator[str, None, None]:
    forms = entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,)
    for form, original in zip(forms, (entry.msgid, entry.msgid_plural), strict=False):
        if not form:
            yield "not translated"
        elif _fixed(form) != _fixed(original):
            yield f"its tags or its {{values}} differ: {form!r}"


def _fixed(text: str) -> list[str]:
    """Return what a translation keeps: tags and the names of values."""
    return sorted(re.findall(r"<[^>]+>|\{\w+\}|\$\w+", text))


def main() -> int:
    """Look, and write unless asked only to look; return 1 when something is not well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    only_look = parser.parse_args().check
    wanted = the_strings()
    bad = False
    for language in LANGUAGES:
        if language == ENGLISH:
            continue
        new, wrong = level(language, wanted)
        for line in wrong:
            print(f"{language}: {line}")
        bad = bad or bool(wrong)
        if not only_look:
            new.save(str(WEB / "languages" / f"{language}.po"))
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
