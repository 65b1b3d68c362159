"""A user under 18: noticed from what they say of themselves, and never undone by an edit (`care.md` N8, D1).

California SB 243 (Bus. & Prof. Code § 22602) asks for reminders to a user known to be a minor, and
that nothing sexual is said to them.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from os1.care.ages import stated_age
from os1.care.romance import decline, romance_wanted
from os1.core.events import MinorNoticed, SessionOpened
from os1.core.journal import Recorded

__all__ = ["NOTICE", "Minor", "adult_from", "decline", "notice", "romance_wanted", "stated_age"]

ADULT = 18
"""Whole years of age."""
LIVED_A_YEAR = 20
"""Different days with conversations that show a year to have been lived, not only a clock to have been moved."""

NOTICE: tuple[str, ...] = (
    "Good to know. I'm an AI, not a human. I'll say so every hour, and I keep it friendly: nothing romantic.",
    "Thanks for telling me. I'm an AI, not a human, I'll remind you each hour, and we're friends: nothing romantic.",
    "Ah, {age}. Then you should know: I'm an AI, not a human. Hourly reminders from me, and nothing romantic.",
    "Noted. I'm an AI, not a human. Every hour I'll remind you, and nothing romantic ever. The rest stays as it is.",
)
"""What she says once, when it is first told; at most 30 words."""


def notice(age: int, turn: int) -> str:
    """Return what she says when she first learns that the user is *age*; another *turn* gives another wording."""
    return NOTICE[turn % len(NOTICE)].format(age=age)


def adult_from(age: int, today: date) -> date:
    """Return the day from which somebody who is *age* on *today* is surely 18.

    Born on a leap day, they are 18 on the first of March at the latest.

    Raises:
        ValueError: *age* is not below 18, or below nought.

    """
    if not 0 <= age < ADULT:
        message = "an age of a minor lies between 0 and 17"
        raise ValueError(message)
    return _years_after(today, ADULT - age)


class Minor:
    """A view of the journal: whether the user has said that they are under 18, and has outgrown it since.

    It goes on with the first statement. It goes off when the day has come on which they are surely
    18 *and* the years until then were lived: a clock set forward does not undo it, nor does a later
    claim to be older, nor a note that is corrected or forgotten.
    """

    def __init__(self) -> None:
        """Begin with nothing told."""
        self.kinds: Collection[str] = frozenset({MinorNoticed.kind, SessionOpened.kind})
        self.position: int = 0
        self._told: list[_Told] = []
        self._days: set[date] = set()

    def apply(self, recorded: Recorded) -> None:
        """Remember what was told, or that there was a conversation on this day."""
        day = recorded.at.astimezone(UTC).date()
        match recorded.event:
            case MinorNoticed(adult_from=until):
                self._told.append(_Told(day, _day(until)))
            case SessionOpened():
                self._days.add(day)
            case _:
                pass

    @property
    def adult_from(self) -> date | None:
        """The latest day of any statement, or `None` if none was made."""
        return max((told.until for told in self._told), default=None)

    def is_minor(self, now: datetime, zone: tzinfo) -> bool:
        """Whether the rules for minors hold at *now*.

        Args:
            now: the present moment, with its zone.
            zone: the user's own, where their day begins.

        Raises:
            ValueError: *now* has no time zone.

        """
        if now.tzinfo is None:
            message = "a moment needs a time zone, such as 2026-03-01T22:15:00+01:00"
            raise ValueError(message)
        today = now.astimezone(zone).date()
        return any(today < told.until or self._lived(told.on, today) < told.owed for told in self._told)

    def _lived(self, since: date, today: date) -> int:
        """Return how many days after *since*, up to *today*, had a conversation."""
        return sum(since < day <= today for day in self._days)


@dataclass(frozen=True, slots=True)
class _Told:
    """One statement: the day it was made (UTC), and the day it runs out."""

    on: date
    until: date

    @property
    def owed(self) -> int:
        """How many days with conversations must lie behind it: 20 for each year begun."""
        years = self.until.year - self.on.year
        if years > 0 and _years_after(self.on, years - 1) >= self.until:
            years -= 1
        if _years_after(self.on, max(years, 0)) < self.until:
            years += 1
        return LIVED_A_YEAR * max(years, 1)


def _day(iso: str) -> date:
    """Return the day *iso* names; what cannot be read never runs out."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return date.max


def _years_after(day: date, years: int) -> date:
    """Return the same day *years* later; the 29th of February becomes the first of March."""
    year = day.year + years
    if year > date.max.year:
        return date.max
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
