"""A journal that lasts as long as the process."""

from collections.abc import AsyncIterator, Collection
from datetime import datetime

from os1.core.clock import Clock
from os1.core.events import Event, Forgotten, Redacted
from os1.core.ids import AppendId
from os1.core.journal import Recorded


class InMemoryJournal:
    """The journal of a conversation that nobody wants kept, and of tests."""

    def __init__(self, clock: Clock) -> None:
        """Take the time of each event from *clock*."""
        self._clock = clock
        self._log: list[Recorded] = []
        self._appends: dict[AppendId, tuple[Recorded, ...]] = {}

    async def append(
        self, *events: Event, id: AppendId | None = None, at: datetime | None = None
    ) -> tuple[Recorded, ...]:
        """Keep *events*; see `core.journal.Journal`."""
        if id is not None and id in self._appends:
            return self._appends[id]
        at = at or self._clock.now()
        first = len(self._log) + 1
        new = tuple(Recorded(first + i, at, event) for i, event in enumerate(events))
        self._log.extend(new)
        if id is not None:
            self._appends[id] = new
        return new

    async def read(self, after: int = 0, kinds: Collection[str] | None = None) -> AsyncIterator[Recorded]:
        """Yield what was kept; see `core.journal.Journal`."""
        for recorded in self._log[after:]:
            if kinds is None or recorded.event.kind in kinds:
                yield recorded

    async def redact(self, *positions: int, reason: str) -> None:
        """Forget events; see `core.journal.Journal`."""
        gone: list[int] = []
        for position in sorted(set(positions)):
            if not 1 <= position <= len(self._log):
                continue
            old = self._log[position - 1]
            if not isinstance(old.event, Redacted | Forgotten):
                self._log[position - 1] = Recorded(position, old.at, Redacted(old.event.kind, reason))
                gone.append(position)
        for id, written in self._appends.items():
            self._appends[id] = tuple(self._log[r.position - 1] for r in written)
        if gone:
            await self.append(*map(Forgotten, gone))

    async def close(self) -> None:
        """Nothing is held open."""
