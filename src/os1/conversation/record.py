"""Her pen: writes to the journal in order, and keeps what could not be written until it can."""

import asyncio
import logging

from os1.core.errors import JournalUnavailable
from os1.core.events import Event
from os1.core.ids import AppendId, new_append_id
from os1.core.journal import Journal

log = logging.getLogger(__name__)


class Record:
    """An ordered way into the journal that never drops an event while the process lives.

    When the journal is unavailable (a full disk), events wait here and go first at the next write.
    """

    def __init__(self, journal: Journal) -> None:
        """Write into *journal*."""
        self._journal = journal
        self._waiting: list[tuple[AppendId, tuple[Event, ...]]] = []
        self._turn = asyncio.Lock()
        self.trouble: str | None = None
        """Why the last write did not succeed, in words for the user; None when all is written."""

    @property
    def behind(self) -> int:
        """How many events wait to be written."""
        return sum(len(events) for _, events in self._waiting)

    async def write(self, *events: Event) -> bool:
        """Write *events* after all that waits; say whether everything is on the disk now.

        A caller that is cancelled leaves the write to go on.
        """
        self._waiting.append((new_append_id(), events))
        return await asyncio.shield(self._flush())

    async def flush(self) -> bool:
        """Try again to write what waits."""
        return await asyncio.shield(self._flush())

    async def _flush(self) -> bool:
        async with self._turn:
            while self._waiting:
                id, events = self._waiting[0]
                try:
                    await self._journal.append(*events, id=id)
                except JournalUnavailable as error:
                    if self.trouble is None:
                        log.exception("journal unavailable", extra={"waiting": self.behind})
                    self.trouble = str(error)
                    return False
                self._waiting.pop(0)
            self.trouble = None
            return True
