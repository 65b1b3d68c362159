"""How a person says a day, or how long ago it was."""

from datetime import date, timedelta

from os1.memory import date_ranges as ranges
from os1.memory.date_ranges import Precision
from os1.memory.date_words import MONTHS, WEEKDAYS

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip  # many short entries: rows read better than a column
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ODD_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
                 "nine": "ninth", "twelve": "twelfth"}  # fmt: skip  # reads best as one line
_SEASONS = ("winter", "spring", "summer", "autumn")


def counted(many: int) -> str:
    """Return *many* in words up to ninety-nine, in figures beyond."""
    if not 0 <= many <= 99:
        return str(many)
    if many < 20:
        return _UNITS[many]
    return _TENS[many // 10] + (f"-{_UNITS[many % 10]}" if many % 10 else "")


def ordinal(many: int) -> str:
    """Return the place *many* in words: `twenty-first`."""
    head, dash, tail = counted(many).rpartition("-")
    if tail in _ODD_ORDINALS:
        return head + dash + _ODD_ORDINALS[tail]
    return head + dash + (tail[:-1] + "ieth" if tail.endswith("y") else tail + "th")


def ago(then: date, now: date, *, southern: bool = False) -> str:
    """Return how long before (or after) *now* the day *then* is, as a person says it.

    Under three weeks it is exact to the day or marked "about"; then weeks, seasons, months and years.
    """
    gap = (now - then).days
    if gap < 0:
        return _ahead(-gap, now, then)
    if gap < 2:
        return ("today", "yesterday")[gap]
    if gap < 7:
        return f"{counted(gap)} days ago"
    if gap < 49:
        weeks = round(gap / 7)
        return ("" if gap % 7 == 0 else "about ") + (f"{counted(weeks)} weeks ago" if weeks > 1 else "a week ago")
    months = _whole_months(then, now)
    if 4 <= months < 12:
        name, began = season_of(then, southern=southern)
        if season_of(now, southern=southern) != (name, began) and _is_last(name, began, now, southern=southern):
            return f"last {name}"
    if months < 11:
        return f"about {counted(max(2, months))} months ago"
    years = max(1, round(months / 12))
    near = months % 12 in {0, 1, 11} or years > 5
    return ("" if near and months >= 12 else "about ") + (f"{counted(years)} years ago" if years > 1 else "a year ago")


def _ahead(gap: int, now: date, then: date) -> str:
    if gap == 1:
        return "tomorrow"
    if gap < 14:
        return f"in {counted(gap)} days" if gap != 7 else "in a week"
    if gap < 56:
        return ("in " if gap % 7 == 0 else "in about ") + f"{counted(round(gap / 7))} weeks"
    months = _whole_months(now, then)
    if months < 12:
        return f"in about {counted(max(2, months))} months"
    years = max(1, round(months / 12))
    return f"in {counted(years)} years" if years > 1 else "in about a year"


def season_of(at: date, *, southern: bool = False) -> tuple[str, int]:
    """Return the season *at* falls in, and the year in which that season began."""
    step = (at.month % 12) // 3
    name = _SEASONS[(step + 2) % 4] if southern else _SEASONS[step]
    return name, at.year - 1 if at.month < 3 else at.year


def _is_last(name: str, began: int, now: date, *, southern: bool) -> bool:
    span = ranges.recurring(lambda year: ranges.season(name, year, southern=southern), now, "last")
    return span is not None and span == ranges.season(name, began, southern=southern)


def _whole_months(then: date, now: date) -> int:
    return (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day)


def _year_words(number: int, now: date) -> str:
    step = number - now.year
    return {-1: " last year", 0: "", 1: " next year"}.get(step, f" {number}")


def spoken(then: date, precision: Precision, now: date, *, southern: bool = False) -> str:
    """Return *then* as it stands in a sentence: "on Tuesday", "in March last year", "in the nineties"."""
    gap = (then - now).days
    if precision == "day":
        return _spoken_day(then, gap, now)
    if precision == "week":
        return _spoken_week(then, now)
    if precision == "month":
        same = (then.year, then.month) == (now.year, now.month)
        return "this month" if same else f"in {MONTHS[then.month - 1].title()}{_year_words(then.year, now)}"
    if precision == "season":
        name, began = season_of(then, southern=southern)
        if season_of(now, southern=southern) == (name, began):
            return f"this {name}"
        if then < now and _is_last(name, began, now, southern=southern):
            return f"last {name}"
        return f"in the {name} of {began}"
    if precision == "year":
        return {-1: "last year", 0: "this year", 1: "next year"}.get(then.year - now.year, f"in {then.year}")
    tens = then.year % 100 // 10
    if then.year // 100 == 19 and tens > 1:
        return f"in the {_TENS[tens][:-1]}ies"
    return f"in the {then.year - then.year % 10}s"


def _spoken_day(then: date, gap: int, now: date) -> str:
    near = {0: "today", -1: "yesterday", 1: "tomorrow"}.get(gap)
    if near:
        return near
    weekday = WEEKDAYS[then.weekday()].title()
    if -7 < gap < 7:
        return f"on {weekday}"
    month = MONTHS[then.month - 1].title()
    far = "" if abs(gap) < 180 else _year_words(then.year, now)
    return f"on the {ordinal(then.day)} of {month}{far}"


def _spoken_week(then: date, now: date) -> str:
    step = (ranges.week_of(then).first - ranges.week_of(now).first) // timedelta(7)
    near = {0: "this week", -1: "last week", 1: "next week"}.get(step)
    return (
        near
        or f"in the week of the {ordinal(then.day)} of {MONTHS[then.month - 1].title()}{_year_words(then.year, now)}"
    )
