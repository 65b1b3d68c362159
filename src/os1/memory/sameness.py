"""Whether two wordings mean the same thing: as cheap and as strict as a mistake about a fact demands."""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil

from os1.core.pattern import Pattern

NEAR = 0.8
"""How much of the words of both together must be shared."""
FEWEST = 4
"""Sets of fewer words are near each other only where they are equal."""
_WORD = Pattern(r"[^\W_]+")
_OWNER = Pattern(r"['’]s?\b")
_EMPTY = frozenset(["a", "an", "the", "some", "my", "your", "his", "her", "its", "our", "their", "this", "that", "s"])
_USER = frozenset(["i", "we", "us", "me", "myself", "you", "yourself", "user", "speaker"])
_NOT = frozenset(["not", "no", "never", "none", "neither", "without", "nothing", "nobody", "hardly"])
_SMALL = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "first",
        "second",
        "third",
        "once",
        "twice",
        "half",
    ]
)
YOU = "you"


def stem(word: str) -> str:
    """Return *word*, in lower case, without its plural: `boxes` and `box` are one, `bus` stays."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=65_536)
def folded(text: str) -> tuple[str, ...]:
    """Return the words of *text* as they are compared: lower case, no articles, owners or plurals."""
    plain = text.casefold()
    if "'" in plain or "’" in plain:
        plain = _OWNER.sub(" ", plain.replace("n't", " not").replace("n’t", " not"))
    words = _WORD.findall(plain)
    return tuple([stem(word) if word[-1] == "s" else word for word in words if word not in _EMPTY] or words)


def subject_key(subject: str) -> tuple[str, ...]:
    """Return who is meant: the user is `("you",)` however they are called."""
    words = folded(subject)
    return (YOU,) if len(words) == 1 and words[0] in _USER else words


def near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of folded words are as good as equal: never where a number or a `not` differs."""
    if one == other:
        return True
    shared = len(one & other)
    if shared < NEAR * (len(one) + len(other) - shared):
        return False
    return not any(word in _NOT or word in _SMALL or word.isdigit() for word in one ^ other)


def telling(words: Iterable[str]) -> list[str]:
    """Return those of a set's words of which `near` sets share at least one: few, and the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return ordered[: len(ordered) - ceil(NEAR * len(ordered)) + 1]
