"""Her own voice come back through the microphone, told from the user by what was said and when.

A recogniser mishears an echo, so words are compared by how they sound: consonants without voicing, all vowels alike
(after Soundex and Metaphone), and the heard ones are sought in hers with as few changes as possible (Sellers 1980, by
the bits of Myers 1999). An echo is no later than the room and the line make it, so what is said after she ended is the
user's, also where it repeats her.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

KEPT_S = 20.0
"""How long her words may matter: a turn that is one echo is not longer."""
LATE_S = 0.45
"""By which an echo may follow what she said: the line and the room."""
ROUGH_S = 0.8
"""By which the time of a word within her sentence may be wrong: it is estimated from letters."""
ROUGH_SHORT_S = 0.45
"""The same for one or two words: a wider look would find them by chance."""
FEW = 2
"""Words."""
TINY, SHORT = 3, 10
"""Sounds: so few are found anywhere, so only her very words count; so many want a closer likeness."""
LIKE, LIKE_SHORT = 0.68, 0.8
"""Share of the heard sounds that must be hers, in order."""
OBEYED = frozenset(["stop", "wait", "hold", "hang", "quiet", "enough", "pause", "hey", "shush"])
"""Words that are the user's unless she was saying them just then."""

_DIGITS = {
    "0": "zero",
    "1": "one",
    "2": "two",
    "3": "three",
    "4": "four",
    "5": "five",
    "6": "six",
    "7": "seven",
    "8": "eight",
    "9": "nine",
}
_SOUNDS = (
    (r"[^a-z]+", ""), (r"(?<=[a-z]{2})e$", ""), (r"tion|sion", "sn"), (r"gh(?=[td]|$)|(?<=[aeiou])gh", ""), (r"ph", "f"), (r"^kn|^wr", "n"), (r"dge?|j", "j"),
    (r"tch|ch|sh", "j"), (r"c(?=[eiy])", "s"), (r"ck|c|q|g", "k"), (r"x", "ks"), (r"z", "s"), (r"v", "f"), (r"d|th", "t"),
    (r"b", "p"), (r"n", "m"), (r"h", ""), (r"(?<!^)w", ""), (r"[aeiouy]+", "a"), (r"(.)\1+", r"\1"),
)  # fmt: skip  # many short entries: rows read better than a column


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A piece of what she said, and when it left the loudspeaker; times are of one clock, in seconds."""

    text: str
    began_at: float
    ended_at: float
    """Of what was played: now, while it sounds; *text* then holds the words so far, and may hold the next."""


def is_echo(heard: str, own: Sequence[OwnWords], began_at: float, ended_at: float, name: str = "") -> bool:
    """Say whether *heard*, a voice from *began_at* to *ended_at*, is her *own* words come back.

    *name* is hers: who calls her by it is no echo, nor is a word of `OBEYED`, unless she said it just then.
    """
    words = _words(heard)
    few = len(words) <= FEW
    rough = ROUGH_SHORT_S if few else ROUGH_S
    if not words or not any(o.began_at <= ended_at and o.ended_at >= began_at - LATE_S for o in own):
        return False
    hers = [word for o in own for word in _between(o, began_at - LATE_S - rough, ended_at + rough)]
    if not hers:
        return False
    if any((word in OBEYED or word == name.lower()) and word not in hers for word in words):
        return False
    theirs = sounds(" ".join(words))
    if len(theirs) <= TINY:
        return all(word in hers for word in words)
    return likeness(theirs, sounds(" ".join(hers))) >= (LIKE_SHORT if len(theirs) <= SHORT else LIKE)


def sounds(text: str) -> str:
    """Return *text* as it sounds, roughly, without gaps between words: a recogniser puts them elsewhere."""
    return "".join(map(_sound, _words(text)))


def likeness(sought: str, text: str) -> float:
    """Return which share of *sought* lies in one stretch of *text*, from 0 to 1."""
    if not sought:
        return 0.0
    size = len(sought)
    everywhere, last = (1 << size) - 1, 1 << (size - 1)
    where: dict[str, int] = {}
    for i, sound in enumerate(sought):
        where[sound] = where.get(sound, 0) | 1 << i
    up, down, cost = everywhere, 0, size
    least = size
    for sound in text:
        equal = where.get(sound, 0)
        straight = (((equal & up) + up) ^ up) | equal | down
        right_up, right_down = down | (~(straight | up) & everywhere), up & straight
        cost += bool(right_up & last) - bool(right_down & last)
        least = min(least, cost)
        right_up, right_down = right_up << 1 & everywhere, right_down << 1 & everywhere
        up, down = right_down | (~((equal | down) | right_up) & everywhere), right_up & (equal | down)
    return 1 - least / size


def _between(own: OwnWords, start: float, end: float) -> list[str]:
    """Return the words of *own* that sounded between *start* and *end*, taking each letter to last equally long."""
    words = _words(own.text)
    letter_s = (own.ended_at - own.began_at) / max(1, sum(len(word) + 1 for word in words))
    kept, at = list[str](), own.began_at
    for word in words:
        until = at + (len(word) + 1) * letter_s
        if until >= start and at <= end:
            kept.append(word)
        at = until
    return kept


def _words(text: str) -> list[str]:
    found: list[str] = re.findall(r"[a-z']+|[0-9]", text.lower().replace("’", "'"))
    return [_DIGITS.get(word, word) for word in found]


def _sound(word: str) -> str:
    for found, sound in _SOUNDS:
        word = re.sub(found, sound, word)
    return word
