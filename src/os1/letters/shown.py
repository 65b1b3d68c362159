"""A letter for a screen: what is not the user's own is marked."""

from dataclasses import replace

from os1.core.letter_events import Line
from os1.letters.compose import words_of
from os1.letters.letter import Version

DOUBT = "(did this happen?)"


def marked(version: Version, *, sources: bool = False) -> str:
    """Return *version* with added words in brackets, and a question behind what nobody remembers."""
    return words_of([replace(line, text=_marked(line, sources=sources)) for line in version.lines])


def pieces(line: Line) -> list[tuple[str, bool]]:
    """Return the text of *line* in pieces, and of each whether it was added and not accepted yet."""
    if line.accepted:
        return [(line.text, False)]
    found: list[tuple[str, bool]] = []
    rest = line.text
    for words in line.added:
        before, there, after = rest.partition(words)
        if there:
            found += [(before, False), (there, True)]
            rest = after
    return [piece for piece in (*found, (rest, False)) if piece[0]]


def _marked(line: Line, *, sources: bool) -> str:
    text = "".join(f"[{words}]" if added else words for words, added in pieces(line))
    text += f" {DOUBT}" if line.basis == "doubted" else ""
    if sources and line.part in ("body", "signature"):
        text += f" <{', '.join(map(str, line.sources)) or 'by hand'}>"
    return text
