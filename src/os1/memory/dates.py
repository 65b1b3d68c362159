"""The days a cue speaks of, and how well the day of a turn agrees with them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from os1.memory.shelf import Floats

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = "|".join(_MONTHS)
_NAMED = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?,? (?:of )?)?({_MONTH})\b(?:,? (\d{{1,2}})(?:st|nd|rd|th)?\b)?")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_A_VERB = re.compile(r"\b(?:may|march)\b")
_A_MONTH = re.compile(
    r"\b(?:in|on|of|early|late|mid|last|this|next|since|until|till|around|about|by|from|\d+(?:st|nd|rd|th)?)[ -](?:may|march)\b"
    r"|\b(?:may|march),? \d"
)
_SOON_AFTER = 16
"""Days: things are told up to a fortnight after they happened."""
_EARLY_IN_MONTH = 12


@dataclass(frozen=True, slots=True)
class DatesAsked:
    """What a cue says about time; all empty when it says nothing."""

    days: tuple[date, ...]
    months: tuple[tuple[int, int | None], ...]
    """(month, year or None)."""

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.days or self.months)

    def agreement(self, ordinals: NDArray[np.int64]) -> Floats:
        """Return for each day (`date.toordinal()`) 0 to 1: 1 is the day or month asked for."""
        out = np.zeros(len(ordinals), np.float32)
        for day in self.days:
            late = ordinals - day.toordinal()
            near = np.select(
                [np.abs(late) <= 1, (late > 1) & (late <= _SOON_AFTER), (late < -1) & (late >= -10)], [1.0, 0.7, 0.3]
            )
            np.maximum(out, near, out=out, casting="same_kind")
        if self.months and len(ordinals):
            known, back = np.unique(ordinals, return_inverse=True)
            np.maximum(out, np.array([self._of_month(int(d)) for d in known], np.float32)[back], out=out)
        return out

    def _of_month(self, ordinal: int) -> float:
        day = date.fromordinal(ordinal)
        before = day.replace(day=1) - timedelta(days=1)
        for month, year in self.months:
            if day.month == month and year in (None, day.year):
                return 1.0
            if before.month == month and year in (None, before.year) and day.day <= _EARLY_IN_MONTH:
                return 0.5
        return 0.0


def asked(cue: str, today: date, years: range) -> DatesAsked:
    """Return the days *cue* speaks of; a day without a year may be of any of *years*."""
    low = cue.lower()
    given = [int(year) for year in _YEAR.findall(low)]
    days: list[date] = []
    months: list[tuple[int, int | None]] = []
    for before, name, after in _NAMED.findall(low):
        if _A_VERB.match(name) and not _A_MONTH.search(low):
            continue
        month = _MONTHS.index(name) + 1
        if before or after:
            days.extend(d for year in given or years if (d := _day(year, month, int(before or after))))
        else:
            months.extend((month, year) for year in given or (None,))
    for phrase, back in (("today", 0), ("yesterday", 1), ("the day before yesterday", 2)):
        if re.search(rf"\b{phrase}\b", low):
            days = [today - timedelta(days=back)]
    return DatesAsked(tuple(days), tuple(months))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
