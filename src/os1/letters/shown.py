"""A letter for a screen: what is not the user's own is marked."""

from dataclasses import replace

from os1.core.letter_events import Line
from os1.letters.compose import words_of
from os1.letters.letter import Version

DOUBT = "(did this happen?)"


def marked(version: Version, *, sources: bool = False) -> str:
    """Return *version* with added words in brackets, and a question behind what nobody remembers."""
    return words_of([replace(line, text=_marked(line, sources=sources)) for line in version.lines])


def _marked(line: Line, *, sources: bool) -> str:
    text = line.text
    if not line.accepted:
        for words in line.added:
            text = text.replace(words, f"[{words}]", 1)
    text += f" {DOUBT}" if line.basis == "doubted" else ""
    if sources and line.part in ("body", "signature"):
        text += f" <{', '.join(map(str, line.sources)) or 'by hand'}>"
    return text
