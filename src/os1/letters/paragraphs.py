"""The text of a letter, looked at before anything is drawn: what it is made of, and what cannot be written."""

import unicodedata
from dataclasses import dataclass
from typing import Literal, TypeAlias

from os1.core.errors import Misconfigured, Refused

LONGEST = 20_000
"""Characters. About fifteen pages A5; a longer text is a book, and no letter."""

Role: TypeAlias = Literal["salutation", "body", "closing", "signature"]
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
_LONGEST_OPENING = 45
_LONGEST_CLOSING = 60
_LONGEST_SIGNATURE = 34
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words, and what it is in the letter. `apart` when an empty line stands before it."""

    words: tuple[str, ...]
    role: Role = "body"
    apart: bool = False


def clean(text: str) -> str:
    """The text in NFC with plain line ends.

    Raises:
        Misconfigured: for an empty letter, one that is too long, and one that this pen cannot lay out.

    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    text = text.removeprefix("\ufeff").strip()
    if not text:
        message = "The letter is empty. Fix: write something into it."
        raise Misconfigured(message)
    if len(text) > LONGEST:
        message = f"The letter has {len(text):,} characters; {LONGEST:,} is the most. Fix: shorten it, or make it two letters."
        raise Misconfigured(message)
    for line, row in enumerate(text.split("\n"), 1):
        for column, character in enumerate(row, 1):
            if unicodedata.bidirectional(character) in _RIGHT_TO_LEFT:
                message = (
                    f"Line {line} has writing that runs from right to left ({code_point(character)});"
                    " these hands write from left to right only. Fix: take it out, or write it in by hand."
                )
                raise Refused(message)
            if unicodedata.category(character) in _UNSEEN:
                message = (
                    f"Line {line}, column {column} has a character that cannot be seen ({code_point(character)})."
                    " Fix: delete it there."
                )
                raise Misconfigured(message)
    return text


def code_point(character: str) -> str:
    """A character as an error names it: U+1F600 GRINNING FACE, and itself where it can be seen."""
    name = unicodedata.name(character, "").lower()
    shown = "" if unicodedata.category(character) in _UNSEEN else f" {character}"
    return f"U+{ord(character):04X}{shown}{f' {name}' if name else ''}"


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a clean text: one a line. The first may greet; the last two may close and sign."""
    rows = text.split("\n")
    found: list[Paragraph] = []
    apart = False
    for row in rows:
        words = tuple(row.split())
        if not words:
            apart = True
            continue
        found.append(Paragraph(words, "body", apart and bool(found)))
        apart = False
    last = len(found) - 1
    if last >= 1 and _short(found[0], _LONGEST_OPENING) and not _ends(found[0], ".?"):
        found[0] = Paragraph(found[0].words, "salutation")
    if last >= 2 and _short(found[last], _LONGEST_SIGNATURE) and not _ends(found[last], ",?!:"):
        if _short(found[last - 1], _LONGEST_CLOSING) and found[last - 1].words[-1][-1] in ",!—":
            found[last] = Paragraph(found[last].words, "signature")
            found[last - 1] = Paragraph(found[last - 1].words, "closing", found[last - 1].apart)
        elif not _ends(found[last], "."):
            found[last] = Paragraph(found[last].words, "signature", found[last].apart)
    return found


def _short(paragraph: Paragraph, most: int) -> bool:
    """Whether it would stand on a line of its own."""
    return len(" ".join(paragraph.words)) <= most


def _ends(paragraph: Paragraph, marks: str) -> bool:
    """Whether its last character is one of these."""
    return paragraph.words[-1][-1] in marks
