"""What was said, with all that decides which days its words mean."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import Final, Literal

from os1.memory import date_ranges as ranges
from os1.memory.date_ranges import Span
from os1.memory.date_tense import Tense, clause_at, tense_at

NEVER: Final = "never"
"""The answer of a rule that knows its words are no date, and keeps shorter rules off them."""
Answer = Span | Literal["never"] | None


@dataclass(frozen=True, slots=True)
class Said:
    """A text with all that decides what its dates mean."""

    plain: str
    """Lower case, straight apostrophes, letter for letter as long as the text."""
    raw: str
    at: datetime
    zone: tzinfo
    southern: bool
    birth_year: int | None
    day_first: bool | None

    @property
    def today(self) -> date:
        """The speaker's calendar day."""
        return self.at.astimezone(self.zone).date()

    def tense(self, found: re.Match[str]) -> Tense:
        """Return the tense of the clause around what was *found*; `since` and `until` settle it."""
        edge = edge_of(found)
        if edge:
            return "past" if edge == "since" else "future"
        return tense_at(self.plain, found.start(), found.end())

    def around(self, found: re.Match[str]) -> tuple[str, str]:
        """Return the rest of the sentence before and after what was *found*."""
        return clause_at(self.plain, found.start(), found.end())


Rule = Callable[[Said, re.Match[str]], Answer]
END = r"(?=\s*(?:$|[.,!?;:\n)\"\u2026\u2014\u2013]|-\s))"
"""Where a clause ends."""


def edge_of(found: re.Match[str]) -> ranges.Edge | None:
    """Return which end of a range the words name; `by Friday` is a day, no range."""
    groups = found.groupdict()
    if groups.get("since"):
        return "since"
    if groups.get("until") and groups["until"] != "by":
        return "until"
    return None


def open_ended(said: Said, found: re.Match[str], span: Span | None) -> Span | None:
    """Open *span* up to, or from, the day of speaking where only one end was named."""
    edge, today = edge_of(found), said.today
    if span is None or edge is None:
        return span
    if edge == "since":
        return replace(span, last=today, edge=edge) if span.first <= today else span
    return replace(span, first=today, edge=edge) if span.last >= today else span


def third_of(found: re.Match[str], span: Span) -> Span:
    """Return the third of *span* that `early`, `mid` or `the end of` leaves."""
    part = found["part"].split()
    return ranges.part_of_month(span, part[-2] if len(part) > 1 else part[0])


def direction(said: Said, found: re.Match[str]) -> str:
    """Return which one of many like days is meant, in the words of `ranges.recurring`."""
    which = found.groupdict().get("which") or ""
    if which in {"last", "next"}:
        return which
    tense = said.tense(found)
    if which == "this" or found.groupdict().get("until"):
        return "past" if tense == "past" and not found.groupdict().get("until") else "future"
    return tense
