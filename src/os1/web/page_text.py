"""The text of a page: what in its HTML is written for people, and the same page in another language."""

import re
from collections.abc import Callable, Generator
from dataclasses import dataclass
from html.parser import HTMLParser

from os1.web.language import ENGLISH, Catalogue

SPOKEN_ATTRIBUTES = ("aria-label", "placeholder", "title", "alt")
INLINE = frozenset({"a", "b", "br", "code", "em", "i", "kbd", "span", "strong"})
"""Tags inside of a sentence; what stands between others is a sentence or several."""
SILENT = frozenset({"script", "style"})

_ATTRIBUTE = re.compile(rf"""(\s(?:{"|".join(SPOKEN_ATTRIBUTES)})=")([^"]+)(")""")
_LANGUAGE = re.compile(r"<html lang=\"en\"")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A tag, or text, as it stands in the source."""

    source: str
    tag: str = ""
    """Of a tag, opening or closing; empty for text."""


class _Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._source = source
        self._lines = [0]
        for line in source.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))
        self._marks: list[tuple[int, str]] = []
        self.feed(source)
        self.close()

    def pieces(self) -> Generator[_Piece, None, None]:
        """Yield the source in pieces; joined they are the source."""
        ends = [*(at for at, _ in self._marks[1:]), len(self._source)]
        if self._marks and self._marks[0][0]:
            yield _Piece(self._source[: self._marks[0][0]], "!")
        for (at, tag), end in zip(self._marks, ends, strict=True):
            yield _Piece(self._source[at:end], tag)

    def _mark(self, tag: str) -> None:
        line, column = self.getpos()
        self._marks.append((self._lines[line - 1] + column, tag))

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._mark(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        del attrs
        self._mark(tag)

    def handle_endtag(self, tag: str) -> None:
        self._mark(tag)

    def handle_data(self, data: str) -> None:
        del data
        self._mark("")

    def handle_entityref(self, name: str) -> None:
        del name
        self._mark("")

    def handle_charref(self, name: str) -> None:
        del name
        self._mark("")

    def handle_comment(self, data: str) -> None:
        del data
        self._mark("!")

    def handle_decl(self, decl: str) -> None:
        del decl
        self._mark("!")


def strings(html: str) -> list[str]:
    """Return what in *html* is written for people, in the order in which it stands there."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _rewritten(html, note)
    return found


def translated(html: str, catalogue: Catalogue) -> str:
    """Return *html* in the language of *catalogue*."""
    if catalogue.language == ENGLISH:
        return html
    out = _rewritten(html, catalogue.say)
    way = f' dir="{catalogue.direction}"' if catalogue.direction == "rtl" else ""
    return _LANGUAGE.sub(f'<html lang="{catalogue.language}"{way}', out, count=1)


def _rewritten(html: str, say: Callable[[str], str]) -> str:
    out: list[str] = []
    run: list[_Piece] = []
    silent = False
    for piece in _Reader(html).pieces():
        if piece.tag in SILENT:
            silent = not piece.source.startswith("</")
        if not silent and (not piece.tag or piece.tag in INLINE):
            run.append(piece)
            continue
        out += (*_said(run, say), _attributes(piece.source, say) if piece.tag not in {"", "!"} else piece.source)
        run = []
    out += _said(run, say)
    return "".join(out)


def _said(run: list[_Piece], say: Callable[[str], str]) -> list[str]:
    """Return what stands for *run*: one sentence with its inline tags; or tag by tag, where no word stands outside of one."""
    if not any(_has_words(piece.source) for piece in run if not piece.tag):
        return [_attributes(piece.source, say) if piece.tag else piece.source for piece in run]
    if _words_are_inside(run):
        return [_attributes(piece.source, say) if piece.tag else _kept_apart(piece.source, say) for piece in run]
    return [_kept_apart("".join(_attributes(p.source, say) if p.tag else p.source for p in run), say)]


def _words_are_inside(run: list[_Piece]) -> bool:
    depth = 0
    for piece in run:
        if piece.tag and piece.tag != "br":
            depth += -1 if piece.source.startswith("</") else 1
        elif depth == 0 and _has_words(piece.source):
            return False
    return True


def _kept_apart(text: str, say: Callable[[str], str]) -> str:
    """Return *text* said, with the space around it as it was."""
    bare = text.strip()
    if not _has_words(bare):
        return text
    at = text.index(bare)
    return text[:at] + say(_SPACE.sub(" ", bare)) + text[at + len(bare) :]


def _attributes(tag: str, say: Callable[[str], str]) -> str:
    return _ATTRIBUTE.sub(lambda found: found[1] + say(found[2]).replace('"', "&quot;") + found[3], tag)


def _has_words(text: str) -> bool:
    return any(c.isalpha() for c in re.sub(r"&#?\w+;|\$\w+", "", text))
