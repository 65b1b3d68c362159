"""The words of the calendar and of counting, as patterns and as numbers."""

import re

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip  # many short entries: rows read better than a column
_SHORT_MONTHS = {"jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_WEEKDAYS = {"tues": 1, "weds": 2, "thurs": 3}
_WRITTEN_WEEKDAYS = {"mon": 0, "tue": 1, "thu": 3, "thur": 3, "fri": 4}
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip  # many short entries: rows read better than a column
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
          "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
          "nineteenth")  # fmt: skip  # reads best as one line

_VALUES: dict[str, int] = {
    **{word: at for at, word in enumerate((*_UNITS, *_TEENS), 1)},
    **{word: 10 * at for at, word in enumerate(_TENS, 2)},
    **{word: at for at, word in enumerate(_FIRST, 1)},
    **{word[:-1] + "ieth": 10 * at for at, word in enumerate(_TENS, 2)},
}
MONTH_NUMBERS: dict[str, int] = {**{word: at for at, word in enumerate(MONTHS, 1)}, **_SHORT_MONTHS}
WEEKDAY_NUMBERS: dict[str, int] = {
    **{word: at for at, word in enumerate(WEEKDAYS)},
    **_SHORT_WEEKDAYS,
    **_WRITTEN_WEEKDAYS,
}
DECADES: dict[str, int] = {word[:-1] + "ies": 10 * at for at, word in enumerate(_TENS, 2)}
"""Twenties to nineties, as two digits."""


def _any(*words: str) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


CARDINAL = rf"(?:{_any(*_TENS)}[\s-]+{_any(*_UNITS)}|{_any(*_UNITS, *_TEENS, *_TENS)}|\d{{1,3}})(?![\w'])"
"""One to ninety-nine in words, or up to three digits."""
ORDINAL_WORD = rf"(?:(?:twenty|thirty)[\s-]+{_any(*_FIRST[:9])}|{_any(*_FIRST, 'twentieth', 'thirtieth')})\b"
ORDINAL = rf"(?:{ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th)\b)"
"""First to thirty-ninth, in words or as `3rd`."""
ROUND_ORDINAL = rf"(?:{_any(*(word[:-1] + 'ieth' for word in _TENS))}|\d0th|{ORDINAL})"
MONTH = _any(*MONTHS, *_SHORT_MONTHS) + r"\b"
WEEKDAY = _any(*WEEKDAYS, *_SHORT_WEEKDAYS) + r"\b"
SEASON = r"(?:spring|summer|autumn|fall|winter)\b"
UNIT = r"(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade)s?"
COUNT = rf"(?:a\s+couple(?:\s+of)?|(?:a|the\s+last|the\s+next)?\s*few|several|half\s+an?|an?|{CARDINAL})"
"""How many, from `half a` to `ninety-nine`, with `a few` and `a couple of`."""
YEAR_DIGITS = r"(?:19|20)\d\d(?![\d%]|[.,:]\d|(?:st|nd|rd|th|s|k|m|lb|kg|am|pm)\b)"
YEAR_WORDS = (
    rf"(?:nineteen[\s-]+(?:(?:oh|o)[\s-]+{_any(*_UNITS)}|hundred|{_any(*_TENS)}[\s-]+{_any(*_UNITS)}"
    rf"|{_any(*_TEENS, *_TENS)})"
    rf"|twenty[\s-]+(?:{_any(*_TENS)}[\s-]+{_any(*_UNITS)}|{_any(*_TEENS, 'twenty', 'thirty')})"
    rf"|two\s+thousand(?:\s+(?:and\s+)?{_any(*_UNITS, *_TEENS, *_TENS)})?)(?![\w'])"
)
YEAR = rf"(?:{YEAR_DIGITS}|{YEAR_WORDS})"
SPOKEN_SHORT_YEAR = rf"{_any(*_TENS[3:])}[\s-]+{_any(*_UNITS)}(?![\w'])"
"""Fifty-one to ninety-nine, where only a year can stand ("the summer of seventy-six")."""
PART_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night|lunch\s?time|tea\s?time))?(?![\w])"


def number(words: str) -> int:
    """Return what cardinal or ordinal *words* count: `twenty-first` is 21.

    Raises:
        KeyError: a word that does not count.

    """
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    return sum(_VALUES[word] for word in re.split(r"[\s-]+", words.strip()))


def how_many(words: str) -> tuple[float, float]:
    """Return the least and the most that *words* of `COUNT` mean."""
    plain = " ".join(words.split())
    if plain.startswith("half"):
        return 0.5, 0.5
    if plain.startswith("a couple"):
        return 2, 2
    if plain.endswith("few"):
        return 2, 5
    if plain == "several":
        return 3, 7
    if plain in {"a", "an"}:
        return 1, 1
    return number(plain), number(plain)


def year_number(words: str) -> int:
    """Return the year that *words* of `YEAR` name: `nineteen oh five` is 1905."""
    if words[0].isdigit():
        return int(words[:4])
    first, *rest = [word for word in re.split(r"[\s-]+", words) if word != "and"]
    if first == "two":
        return 2000 + sum(_VALUES[word] for word in rest[1:])
    return _VALUES[first] * 100 + sum(_VALUES.get(word, 0) for word in rest)


def short_year(two_digits: int, now: int) -> int:
    """Return the year of the last hundred (or next ten) that ends in *two_digits*."""
    latest = now + 10
    return latest - (latest - two_digits) % 100
