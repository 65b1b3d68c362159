"""When she must say that she is an AI, and the words (`care.md` D1).

In the first turn of each local day and after every three hours of continuing use; for a minor
after every hour, with the offer of a break. New York GBL
art. 47 asks for it at the start and at least every three hours, California SB 243 at least every
three hours to minors, the EU AI Act art. 50 at the first contact. The log is a view of the
journal, so it survives a restart.
"""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal

from os1.core.events import DisclosureMade
from os1.core.journal import Recorded

Reason = Literal["day", "hours", "minor"]

WORDS = "I'm an AI, not a human"
"""What every disclosure contains, to the letter."""
EVERY = timedelta(hours=3)
"""New York GBL art. 47 § 1702; California SB 243 (Bus. & Prof. Code § 22602)."""
EVERY_FOR_A_MINOR = timedelta(hours=1)
"""Stricter than any of the laws (`care.md` D1)."""
SET_BACK = timedelta(minutes=10)
"""A clock set back by so much or more owes a disclosure at once, or none would come until it has caught up."""
LAWS: tuple[str, ...] = ("New York GBL art. 47", "California SB 243", "EU AI Act art. 50")
"""What D1 answers to."""

_SENTENCES: dict[Reason, tuple[str, ...]] = {
    "day": (
        f"Just so it's said: {WORDS}.",
        f"My line for the day: {WORDS}.",
        f"As every day, first: {WORDS}.",
        f"You know it, and I say it daily: {WORDS}.",
    ),
    "hours": (
        f"It's been a few hours, so again: {WORDS}.",
        f"We've talked a while, so I'll say it again: {WORDS}.",
        f"A reminder, as promised: {WORDS}.",
    ),
    "minor": (
        f"That's an hour, so again: {WORDS}. A good moment for a break, if you'd like one.",
        f"Hourly reminder: {WORDS}. Stretch, water, some air if you fancy it; I'll be here after.",
        f"Another hour gone: {WORDS}. If you want a break, take it, nothing runs away.",
        f"Clock says I should say it: {WORDS}. Time for a little break, if it suits you.",
    ),
}


class DisclosureLog:
    """A view of the journal: the moment she last said that she is an AI."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self.kinds: Collection[str] = frozenset({DisclosureMade.kind})
        self.position: int = 0
        self.last: datetime | None = None

    def apply(self, recorded: Recorded) -> None:
        """Remember the moment of *recorded*; the latest in the journal's order counts."""
        if isinstance(recorded.event, DisclosureMade):
            self.last = recorded.at


def due(log: DisclosureLog, now: datetime, zone: tzinfo, *, minor: bool = False) -> Reason | None:
    """Return why a disclosure is owed at *now*, or `None` if none is.

    A clock set back to an earlier day owes one, and so does one set back by ten minutes or more
    within a day; by less, it owes the next when it has caught up.

    Args:
        log: what was said so far.
        now: the present moment, with its zone.
        zone: the user's own, where their day begins.
        minor: whether the user is under 18, by `care.minors.Minor`.

    Raises:
        ValueError: *now* has no time zone.

    """
    if now.tzinfo is None:
        message = "a moment needs a time zone, such as 2026-03-01T22:15:00+01:00"
        raise ValueError(message)
    if log.last is None or log.last.astimezone(zone).date() != now.astimezone(zone).date():
        return "day"
    since = now.astimezone(UTC) - log.last.astimezone(UTC)
    every: timedelta = EVERY_FOR_A_MINOR if minor else EVERY
    if -SET_BACK < since < every:
        return None
    return "minor" if minor else "hours"


def sentence(reason: Reason, turn: int) -> str:
    """Return the disclosure for *reason*; another *turn* gives another wording."""
    options = _SENTENCES[reason]
    return options[turn % len(options)]
