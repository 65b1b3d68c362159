"""Dates as people say them, turned into days of the user's own calendar."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from os1.memory.date_phrases import Said, spans
from os1.memory.date_ranges import Edge, Precision, is_southern
from os1.memory.date_saying import ago, spoken

__all__ = ["DateMention", "Edge", "Precision", "ago", "find_dates", "spoken"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A place in a text that names a day or a stretch of days."""

    start: int
    end: int
    """Where it stands in the text, as a slice."""
    text: str
    first: date
    last: date
    """The days it means in the user's zone, both included; where it is vague, the widest likely range."""
    precision: Precision
    relative: bool
    """Whether it means another day when said on another day ("last week", "on Tuesday", "in March")."""
    edge: Edge | None = None
    """`since` or `until` where only that end was named: the other end is the day of speaking."""


def find_dates(
    text: str,
    said_at: datetime,
    zone: tzinfo,
    birth_year: int | None = None,
    *,
    day_first: bool | None = None,
) -> tuple[DateMention, ...]:
    """Return the dates *text* names, in order, none overlapping; what is doubtful is left out.

    *said_at* is the moment of speaking, *zone* where the speaker's day begins. *birth_year* is the
    speaker's ("when I was nine"). *day_first* reads `3/4` as 3 April (true) or March 4 (false);
    without it such figures are skipped.

    Raises:
        ValueError: *said_at* has no time zone.

    """
    if said_at.tzinfo is None:
        raise ValueError("a moment needs a time zone, such as 2026-03-01T22:15:00+01:00")
    plain = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    plain = plain.replace("\u2019", "'").replace("\u2018", "'").replace("`", "'")
    said = Said(plain, text, said_at, zone, is_southern(zone), birth_year, day_first)
    return tuple(
        DateMention(start, end, text[start:end], span.first, span.last, span.precision, span.relative, span.edge)
        for start, end, span in spans(said)
    )
