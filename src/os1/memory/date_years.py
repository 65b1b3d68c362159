"""What years and figures mean: `2019`, `back in '98`, the nineties, an age, `18/03/2019`."""

import re
from dataclasses import replace
from datetime import date

from os1.memory import date_ranges as ranges
from os1.memory import date_words as words
from os1.memory.date_ranges import Span
from os1.memory.date_said import NEVER, Answer, Said, direction, open_ended, third_of
from os1.memory.date_words import DECADES


def any_year(said: Said, found: str) -> int:
    """Return a year in four digits, in two or in words, as a number."""
    digits = found.lstrip("'")
    if re.fullmatch(r"\d\d", digits):
        return words.short_year(int(digits), said.today.year)
    if re.fullmatch(words.SPOKEN_SHORT_YEAR, digits):
        return words.short_year(words.number(digits), said.today.year)
    return words.year_number(digits)


def year(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `in 2019`, `back in 1998`."""
    if (
        found[0].startswith(("about", "around", "of", "from", "before", "after", "up to", "by"))
        and any_year(said, found["year"]) % 100 == 0
    ):
        return None
    return plain_year(said, found)


def plain_year(said: Said, found: re.Match[str]) -> Answer:
    """Resolve a year by its number, or a third of one."""
    number = any_year(said, found["year"])
    span = replace(ranges.year(number), relative=False)
    if found["part"]:
        span = third_of(found, span)
    return open_ended(said, found, span)


def bare_year(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `2019` on its own, where it counts nothing."""
    number = words.year_number(found["year"])
    if number % 100 == 0 or not said.today.year - 130 <= number <= said.today.year + 30:
        return None
    before, _ = said.around(found)
    if re.search(
        r"(?:[$\u00a3\u20ac#/.:-]|\b(?:number|no|room|flat|channel|at|costs?|cost|paid|pay|spent|about|around|over|nearly|almost|under|model|page|code|pin|route|ext|extension|score|times|for|got|have|has|than|like|ring|call|dial|press|type)\s+)$",
        before,
    ):
        return None
    return replace(ranges.year(number), relative=False)


def short_year(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `in 98`, where it ends a clause."""
    if not found["apostrophe"] and not found[0].startswith(("in", "back", "since")):
        return None
    return marked_year(said, found)


def marked_year(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `back in '98`."""
    digits = found["digits"]
    number = int(digits) if digits else words.number(found["words"])
    if not found["apostrophe"] and not 30 <= number <= 99:
        return None
    if number < 51 and not digits:
        return None
    span = replace(ranges.year(words.short_year(number, said.today.year)), relative=False)
    return open_ended(said, found, span)


def decade(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `the nineties`."""
    if re.search(
        r"\b(?:degrees|temperatures?|heat|hot|weather|outside|fahrenheit|scored?|percent|(?:in|into)\s+(?:his|her|their|my))\b",
        " ".join(said.around(found)),
    ):
        return NEVER
    text = found["decade"].lstrip("'")
    if text[0].isdigit():
        first = int(text[:4]) if len(text) > 4 else 1900 + int(text[:2])
    else:
        *century, name = re.split(r"[\s-]+", text)
        first = DECADES[name] + (2000 if century == ["twenty"] else 1900)
        if name == "twenties" and not century:
            return NEVER
    span = replace(ranges.decade(first), relative=False)
    if found["part"]:
        cut = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
        low, high = cut[found["part"].split()[0]]
        span = replace(span, first=date(first + low, 1, 1), last=date(first + high, 12, 31))
    return open_ended(said, found, span)


def own_decade(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `in my twenties`."""
    if said.birth_year is None:
        return NEVER
    age = DECADES[found["decade"]]
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(found["part"] or "", (0, 9))
    first, last = said.birth_year + age + low, said.birth_year + age + high + 1
    if first > said.today.year:
        return NEVER
    return Span(date(first, 1, 1), date(last, 12, 31), "decade", relative=False)


def age(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `when I was nine`, by the year of birth."""
    if said.birth_year is None:
        return NEVER
    year = said.birth_year + words.number(found["age"])
    turned = found.groupdict().get("turned")
    last = min(date(year if turned else year + 1, 12, 31), date(9998, 12, 31))
    span = Span(date(year, 1, 1), last, "year", relative=False)
    return open_ended(said, found, span)


def figures(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `18/03/2019`, and `3/4` where the order is known."""
    if found["mark"] == "." and not found["year"]:
        return None
    return _figures(said, found)


def _figures(said: Said, found: re.Match[str]) -> Answer:
    one, two, year = int(found["one"]), int(found["two"]), found["year"]
    day_first = said.day_first
    if year and one > 12:
        day_first = True
    elif year and two > 12:
        day_first = False
    if day_first is None:
        return None
    number, month = (one, two) if day_first else (two, one)

    def of(in_year: int) -> Span | None:
        try:
            return ranges.day(date(in_year, month, number))
        except ValueError:
            return None

    if year:
        span = of(int(year) if len(year) == 4 else words.short_year(int(year), said.today.year))
        return replace(span, relative=False) if span else None
    return ranges.recurring(of, said.today, direction(said, found))


def iso(said: Said, found: re.Match[str]) -> Answer:
    """Resolve `2019-03-18`."""
    del said
    return replace(ranges.day(date.fromisoformat(found[0])), relative=False)
