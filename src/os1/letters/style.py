"""How a letter sounds: how it greets, closes and is signed, and whether it says "I'm" or "I am"."""

import re
from dataclasses import dataclass
from typing import Literal

from os1.letters.cleaning import LONGEST, finished

SHORT = (
    ("I am", "I'm"), ("you are", "you're"), ("we are", "we're"), ("they are", "they're"), ("it is", "it's"), ("that is", "that's"),
    ("I have", "I've"), ("you have", "you've"), ("we have", "we've"), ("I would", "I'd"), ("you would", "you'd"), ("I will", "I'll"),
    ("you will", "you'll"), ("we will", "we'll"), ("do not", "don't"), ("does not", "doesn't"), ("did not", "didn't"), ("was not", "wasn't"),
    ("were not", "weren't"), ("is not", "isn't"), ("are not", "aren't"), ("have not", "haven't"), ("has not", "hasn't"), ("could not", "couldn't"),
    ("would not", "wouldn't"), ("should not", "shouldn't"), ("cannot", "can't"), ("will not", "won't"), ("had not", "hadn't"),
)  # fmt: skip  # many short entries: rows read better than a column
_HAVE = r"(?= (?:been|had|got|seen|done|gone|made|never|always|not|known|loved|missed|wanted|thought|learned|a lot)\b)"
_UNSURE = frozenset(["I'd", "you'd", "it's", "that's"])
"""Which long form is meant is not certain."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a new letter begins from."""

    greeting: str = "Dear"
    closing: str = "With love"
    signature: str = ""
    contractions: Literal["", "short", "long"] = ""
    """How earlier letters have "I am"; nothing where they leave it as it was said."""
    longest: int = LONGEST
    """Words of a sentence before it is cut at an "and"."""


PLAIN = Style()
FORMAL = Style("Dear", "Yours sincerely")


def shortened(text: str) -> str:
    """Return *text* with "I'm" for "I am"."""
    for long, short in SHORT:
        end = _HAVE if long.endswith(" have") else r"(?=\s)"
        text = re.sub(rf"\b{long}{end}", short, text)
        text = re.sub(rf"\b{long.capitalize()}{end}", short[:1].upper() + short[1:], text)
    return text


def lengthened(text: str) -> str:
    """Return *text* with "I am" for "I'm", where only one long form can be meant."""
    for long, short in SHORT:
        if short not in _UNSURE:
            text = re.sub(rf"\b{short}\b", long, text)
            text = re.sub(rf"\b{short[:1].upper() + short[1:]}\b", long[:1].upper() + long[1:], text)
    return finished(text)
