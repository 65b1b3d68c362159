"""Words without their endings, so that "moved" meets "moving"."""

import re

from os1.memory.cue import words

_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("edly", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""))
_LEAST = 3
"""Letters that must be left: "ring" is not "r"."""


def stem(word: str) -> str:
    """Return *word*, in lower case, without its ending; both forms of a word come to the same, whatever that is."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST and not word.endswith("ss"):
            word = word.removesuffix(ending) + instead
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _LEAST else word


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of *text* that say something; figures count as words."""
    return frozenset(stem(word) for word in words(text) if len(word) > 1 or word.isdigit())




def holds(text: str, name: str) -> bool:
    """Whether *name* stands in *text* as a whole word, or words, in any case."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
