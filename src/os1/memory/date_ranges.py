"""Stretches of the calendar: weeks, months, seasons and feasts, each with its first and last day."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import Literal

Precision = Literal["day", "week", "month", "season", "year", "decade"]
"""How much of the calendar a phrase leaves open, at most."""

Edge = Literal["since", "until"]
"""Which end of the range was named; the other is the day of speaking."""

_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SOUTHERN_ZONES = (
    "Antarctica/", "Australia/", "Pacific/Auckland", "Pacific/Chatham", "NZ", "Africa/Johannesburg",
    "Africa/Maputo", "Africa/Harare", "Africa/Windhoek", "America/Argentina/", "America/Buenos_Aires",
    "America/Santiago", "America/Montevideo", "America/Sao_Paulo", "America/Asuncion",
)  # fmt: skip  # many short entries: rows read better than a column


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days, both ends included."""

    first: date
    last: date
    precision: Precision
    relative: bool = True
    """Whether the phrase means another day when it is said on another day."""
    edge: Edge | None = None


def day(at: date) -> Span:
    """Return the one day *at*."""
    return Span(at, at, "day")


def days(first: date, last: date, precision: Precision) -> Span:
    """Return the days between two, in the right order."""
    return Span(min(first, last), max(first, last), precision)


def week_of(at: date) -> Span:
    """Return Monday to Sunday around *at*."""
    monday = at - timedelta(at.weekday())
    return Span(monday, monday + timedelta(6), "week")


def weekend_of(at: date) -> Span:
    """Return the Saturday and Sunday of the week around *at*."""
    sunday = week_of(at).last
    return Span(sunday - timedelta(1), sunday, "day")


def month(year: int, number: int) -> Span:
    """Return a month; *number* may lie outside 1 to 12 and then counts into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Span(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def part_of_month(whole: Span, part: str) -> Span:
    """Return the early, mid or late third of a month, or of a longer stretch."""
    third = ((whole.last - whole.first).days + 1) // 3
    early, late = whole.first + timedelta(third), whole.last - timedelta(third - 1)
    precision: Precision = "season" if whole.precision == "year" else whole.precision
    if part in {"early", "start", "beginning"}:
        return Span(whole.first, early - timedelta(1), precision)
    if part in {"late", "end"}:
        return Span(late, whole.last, precision)
    return Span(early, late - timedelta(1), precision)


def year(number: int) -> Span:
    """Return the calendar year."""
    return Span(date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> Span:
    """Return the ten years that begin with *first*."""
    return Span(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def season(name: str, number: int, *, southern: bool = False) -> Span:
    """Return the three whole months of the season that begins in year *number*."""
    start = _SEASON_STARTS[name]
    if southern:
        start = (start + 5) % 12 + 1
    return Span(month(number, start).first, month(number, start + 2).last, "season")


def is_southern(zone: tzinfo) -> bool:
    """Whether summer is at Christmas where *zone* is kept, as far as its name tells."""
    return str(getattr(zone, "key", "")).startswith(_SOUTHERN_ZONES)


def months_from(at: date, count: int) -> date:
    """Return the day *count* months away, or the last of that month where it is shorter."""
    there = month(at.year, at.month + count)
    return there.first.replace(day=min(at.day, there.last.day))


def easter(number: int) -> date:
    """Return Easter Sunday of the western churches (the anonymous Gregorian rule)."""
    golden, century, rest = number % 19, number // 100, number % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    count = moon + weekday - 7 * shift + 114
    return date(number, count // 31, count % 31 + 1)


def _fixed(number: int, at: int) -> Callable[[int], date]:
    return lambda of: date(of, number, at)


def _from_easter(shift: int) -> Callable[[int], date]:
    return lambda of: easter(of) + timedelta(shift)


def _thanksgiving(of: int) -> date:
    first = date(of, 11, 1)
    return first + timedelta((3 - first.weekday()) % 7 + 21)


FEASTS: dict[str, Callable[[int], date]] = {
    r"christmas\s+eve": _fixed(12, 24),
    r"(?:christmas|xmas)(?:\s+day)?": _fixed(12, 25),
    r"boxing\s+day": _fixed(12, 26),
    r"(?:new\s+year'?s?\s+eve|hogmanay)": _fixed(12, 31),
    r"new\s+year(?:'?s)?(?:\s+day)?": _fixed(1, 1),
    r"burns'?\s+night": _fixed(1, 25),
    r"valentine'?s?(?:\s+day)?": _fixed(2, 14),
    r"(?:st|saint)\.?\s+patrick'?s?\s+day": _fixed(3, 17),
    r"(?:shrove\s+tuesday|pancake\s+day)": _from_easter(-47),
    r"ash\s+wednesday": _from_easter(-46),
    r"palm\s+sunday": _from_easter(-7),
    r"good\s+friday": _from_easter(-2),
    r"easter(?:\s+sunday)?": _from_easter(0),
    r"easter\s+monday": _from_easter(1),
    r"whit\s+sunday": _from_easter(49),
    r"may\s+day": _fixed(5, 1),
    r"independence\s+day": _fixed(7, 4),
    r"hallowe'?en": _fixed(10, 31),
    r"(?:bonfire\s+night|guy\s+fawkes(?:\s+night)?)": _fixed(11, 5),
    r"thanksgiving(?:\s+day)?": _thanksgiving,
}
"""Feasts by how they are said (lower case), with their day in a year."""


def recurring(of: Callable[[int], Span | None], today: date, which: str) -> Span | None:
    """Return one of the stretches that come once a year (or in some years only, as 29 February does).

    *which*: `last` is over, `next` has not begun, `this` stands in this calendar year, `past` has begun,
    `future` is not over, and anything else is the nearest, the coming one where in doubt.
    """
    if which == "this":
        return of(today.year)
    around = [span for step in range(-9, 10) if 1 < today.year + step < 9998 and (span := of(today.year + step))]
    before = [span for span in around if (span.last < today if which == "last" else span.first <= today)]
    after = [span for span in around if (span.first > today if which == "next" else span.last >= today)]
    if which in {"last", "past"}:
        return before[-1] if before else None
    if which in {"next", "future"}:
        return after[0] if after else None
    if not before or not after:
        return (before or after or [None])[-1]
    return after[0] if (after[0].first - today).days <= (today - before[-1].last).days + 60 else before[-1]
