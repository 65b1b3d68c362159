"""How well the day of a turn agrees with the days a cue speaks of."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

import numpy as np

from os1.memory.dates import find_dates
from os1.memory.shelf import Floats, Ints

_SOON_AFTER = 16
"""Days: things are told up to a fortnight after they happened."""
_BEFORE = 10
_AFTER_LONG = 12
_SHORT, _LONGEST = 7, 93
"""Days: a week or less is met as a day is; what is longer than a season holds too many turns to tell any apart."""
_ABOUT_A_YEAR = 300


@dataclass(frozen=True, slots=True)
class DatesAsked:
    """What a cue says about time: stretches of days, both ends included; empty when it says nothing."""

    stretches: tuple[tuple[date, date], ...] = ()

    def agreement(self, ordinals: Ints) -> Floats:
        """Return for each day (`date.toordinal()`) 0 to 1: 1 is a day that was asked for."""
        out = np.zeros(len(ordinals), np.float32)
        for first, last in self.stretches:
            early, late = first.toordinal() - ordinals, ordinals - last.toordinal()
            if (last - first).days < _SHORT:
                near = np.select(
                    [(early <= 1) & (late <= 1), (late > 1) & (late <= _SOON_AFTER), (early > 1) & (early <= _BEFORE)],
                    [1.0, 0.7, 0.3],
                )
            else:
                near = np.select([(early <= 0) & (late <= 0), (late > 0) & (late <= _AFTER_LONG)], [1.0, 0.5])
            np.maximum(out, near, out=out, casting="same_kind")
        return out


def asked(cue: str, now: datetime, zone: tzinfo) -> DatesAsked:
    """Return the days *cue* speaks of, when it is said at *now* by somebody whose day begins in *zone*.

    A day or a month that comes back each year and lies ahead ("What was on her mind around 3 May?", asked in April) counts
    as it was a year before too: whatever was said was said before now.
    """
    today = now.astimezone(zone).date()
    found: list[tuple[date, date]] = []
    for one in find_dates(cue, now, zone):
        found.append((one.first, one.last))
        if one.first > today and one.precision in {"day", "month"}:
            past = find_dates(f"it was {one.text}", now, zone)
            found.extend((was.first, was.last) for was in past if (one.first - was.first).days > _ABOUT_A_YEAR)
    return DatesAsked(tuple(days for days in found if (days[1] - days[0]).days < _LONGEST))
