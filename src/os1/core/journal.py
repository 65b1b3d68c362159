"""The truth: an ordered, append-only list of recorded events."""

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from os1.core.events import Event
from os1.core.ids import AppendId


@dataclass(frozen=True, slots=True)
class Recorded:
    """One event in its place."""

    position: int
    """From 1, without gaps within one append."""
    at: datetime
    event: Event


class Journal(Protocol):
    """Where everything heard, spoken or concluded is kept.

    Three verbs. `tests/contracts/test_journal.py` says what each implementation must do.
    """

    async def append(
        self, *events: Event, id: AppendId | None = None, at: datetime | None = None
    ) -> tuple[Recorded, ...]:
        """Write all or none, durably, and return them with their positions.

        An *id* seen before writes nothing and returns what it wrote the first time, so that a
        caller who was cancelled may ask again. *at* is when it happened, if that was not now.

        Raises:
            JournalUnavailable: nothing was written; the message names the fix.

        """
        ...

    def read(self, after: int = 0, kinds: Collection[str] | None = None) -> AsyncIterator[Recorded]:
        """Yield in order everything after position *after*, of these *kinds* or of all."""
        ...

    async def redact(self, *positions: int, reason: str) -> None:
        """Put a `Redacted` in place of each of these events and append a `Forgotten` for each: all or none.

        The only change ever made to the past. A position already redacted, or one that was
        never written, is left as it is.

        Raises:
            JournalUnavailable: nothing was changed.

        """
        ...

    async def close(self) -> None:
        """Finish what was begun and let go of the store."""
        ...
