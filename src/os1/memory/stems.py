"""The words of a text that say something, without their endings, so that "moved" meets "moving"."""

import re

from os1.memory.cue import words
from os1.memory.everyday import stem


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of *text* that say something; figures count as words."""
    return frozenset(stem(word) for word in words(text) if len(word) > 1 or word.isdigit())


def holds(text: str, name: str) -> bool:
    """Whether *name* stands in *text* as a whole word, or words, in any case."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
