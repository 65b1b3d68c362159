"""Numbers as they are said, turned into digits: "twenty-one" is 21, "sixteenth" is 16th, "four teen" is 14."""

from collections.abc import Iterable

from os1.core.pattern import Pattern

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_UNITS = {word: value for value, word in enumerate(_CARDINALS.split())} | {
    "nought": 0,
    "nil": 0,
    "fiveteen": 15,
    "forteen": 14,
    "fourty": 40,
}
_TENS = {word: value * 10 for value, word in enumerate(_ROUND.split(), start=2)} | {"fourty": 40}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {word: value for value, word in enumerate(_FIRST.split(), start=1)} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
}
_JOINED = Pattern(r"(\d{1,4})(yrs?|yo|y|f|m|years?)")
_TEEN = frozenset(["four", "six", "seven", "eight", "nine", "thir", "fif", "4", "6", "7", "8", "9"])
_TEEN_STEMS = {"thir": 3, "fif": 5}
_CENTURIES = (19, 20)
"""Spoken years: "nineteen ninety five", "twenty fourteen"."""


def in_digits(words: Iterable[str]) -> list[str]:
    """Return *words*, lower case, with every number among them in digits."""
    pieces = [part for word in words for part in _split(word)]
    found: list[str] = []
    at = 0
    while at < len(pieces):
        size, value = _number(pieces, at)
        if size:
            found.append(value)
            at += size
        else:
            found.append(pieces[at])
            at += 1
    return _years(found)


def _split(word: str) -> list[str]:
    joined = _JOINED.fullmatch(word)
    return [joined[1], joined[2]] if joined else [word]


def _number(pieces: list[str], at: int) -> tuple[int, str]:  # noqa: C901 - one pass over the words of one number
    """Return how many *pieces* from *at* make a number, and the number; nothing when there is none."""
    first = pieces[at]
    after = pieces[at + 1] if at + 1 < len(pieces) else ""
    if after == "teen" and first in _TEEN:
        return 2, str(10 + (_TEEN_STEMS.get(first) or (int(first) if first.isdecimal() else _UNITS[first])))
    if first in _ORDINALS:
        return 1, ordinal(_ORDINALS[first])
    if first not in _UNITS and first not in _TENS:
        return 0, ""
    total, part, size = 0, 0, 0
    while at + size < len(pieces):
        word = pieces[at + size]
        if word in _TENS and part % 100 == 0:
            part += _TENS[word]
        elif word in _UNITS and (part == 0 or (part % 10 == 0 and 0 < _UNITS[word] < 10) or part % 100 == 0):
            part += _UNITS[word]
        elif word in _ORDINALS and part >= 20 and part % 10 == 0 and _ORDINALS[word] < 10:
            return size + 1, ordinal(total + part + _ORDINALS[word])
        elif word in _SCALES and size:
            if _SCALES[word] == 100:
                part *= 100
            else:
                total, part = total + (part or 1) * _SCALES[word], 0
        elif not (word == "and" and size and pieces[at + size - 1] in _SCALES and _counts(pieces, at + size + 1)):
            break
        size += 1
    return size, str(total + part)


def _counts(pieces: list[str], at: int) -> bool:
    return at < len(pieces) and (pieces[at] in _UNITS or pieces[at] in _TENS)


def _years(words: list[str]) -> list[str]:
    """Return *words* with spoken years made one number."""
    found: list[str] = []
    for word in words:
        pair = found and found[-1].isdecimal() and int(found[-1]) in _CENTURIES
        if pair and word.isdecimal() and len(word) == 2 and int(word) >= 10:
            found[-1] += word
        else:
            found.append(word)
    return found


def ordinal(value: int) -> str:
    """Return *value* as 1st, 2nd, 3rd, 4th."""
    teen = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
