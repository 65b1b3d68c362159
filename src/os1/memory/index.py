"""Where turns are found again by their words and by their meaning."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from os1.core.models import Vectors
from os1.memory.shelf import Ints, Shelf

BEFORE_CHARACTERS = 200
"""How much of the turn before is found together with a turn."""


@dataclass(frozen=True, slots=True)
class Row:
    """One turn, as it is indexed."""

    position: int
    """Its place in the journal."""
    session: str
    speaker: str
    """The name by which people ask about the speaker."""
    at: datetime
    """In the user's time zone: its date is one of the words it is found by."""
    text: str

    @property
    def said(self) -> str:
        """The turn as it is embedded, and as the next turn's window quotes it."""
        return f"{self.speaker}: {self.text}"


@dataclass(frozen=True, slots=True)
class Match:
    """Turns that share words with a cue, best first."""

    positions: Sequence[int]
    scores: Sequence[float]
    """BM25 over the window (the turn before, this turn, its date); higher is better."""


class Index(Protocol):
    """Turns by their words, on disk, and by their meaning, in memory.

    Everything in it can be made again from the journal. `tests/contracts/test_index.py` says what
    each implementation must do.
    """

    @property
    def shelf(self) -> Shelf:
        """What is held in memory: all but the words."""
        ...

    async def add(self, rows: Sequence[Row], vectors: Vectors) -> None:
        """Index *rows*, in the journal's order; a position that is there already is left as it is."""
        ...

    async def match(self, words: Sequence[str], limit: int, among: Ints | None = None) -> Match:
        """Return up to *limit* turns whose windows hold any of *words*; of these positions only, where *among* is given.

        Among very many turns the frequent words are not looked for: see `memory.rarity`.
        """
        ...

    async def rows(self, positions: Sequence[int]) -> list[Row]:
        """Return these turns in this order; one that is not there is left out."""
        ...

    async def delete(self, positions: Collection[int]) -> None:
        """Forget these turns, also where the next turn's window quotes them, down to the last byte."""
        ...

    async def close(self) -> None:
        """Let go of the store."""
        ...


def window(row: Row, before: Row | None) -> str:
    """Return the words *row* is found by: the end of the turn *before* it, itself, and its date."""
    quoted = before.said[-BEFORE_CHARACTERS:] + " " if before is not None else ""
    return f"{quoted}{row.said} {row.at:%d %B %Y}"
