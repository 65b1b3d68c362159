"""When she must say that she is an AI, and the words (`care.md` D1).

In the first turn of each local day and after every three hours of continuing use. New York GBL
art. 47 asks for it at the start and at least every three hours, California SB 243 at least every
three hours to minors, the EU AI Act art. 50 at the first contact. The log is a view of the
journal, so it survives a restart.
"""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal

from os1.core.events import DisclosureMade
from os1.core.journal import Recorded

Reason = Literal["day", "hours"]

WORDS = "I'm an AI, not a human"
"""What every disclosure contains, to the letter."""
EVERY = timedelta(hours=3)
"""New York GBL art. 47 § 1702; California SB 243 (Bus. & Prof. Code § 22602)."""
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


def due(log: DisclosureLog, now: datetime, zone: tzinfo) -> Reason | None:
    """Return why a disclosure is owed at *now*, or `None` if none is.

    A clock set back to an earlier day owes one; set back within a day, it owes the next when it
    has caught up.

    Args:
        log: what was said so far.
        now: the present moment, with its zone.
        zone: the user's own, where their day begins.

    Raises:
        ValueError: *now* has no time zone.

    """
    if now.tzinfo is None:
        message = "a moment needs a time zone, such as 2026-03-01T22:15:00+01:00"
        raise ValueError(message)
    if log.last is None or log.last.astimezone(zone).date() != now.astimezone(zone).date():
        return "day"
    since = now.astimezone(UTC) - log.last.astimezone(UTC)
    return "hours" if since >= EVERY else None


def sentence(reason: Reason, turn: int) -> str:
    """Return the disclosure for *reason*; another *turn* gives another wording."""
    options = _SENTENCES[reason]
    return options[turn % len(options)]
