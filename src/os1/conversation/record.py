"""Her pen: writes to the journal in order, and keeps what could not be written until it can."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime

from os1.core.clock import Clock
from os1.core.errors import JournalUnavailable
from os1.core.events import Event
from os1.core.ids import AppendId, new_append_id
from os1.core.journal import Journal, Recorded

log = logging.getLogger(__name__)

RETRY_S = 5.0


@dataclass(slots=True)
class _Waiting:
    id: AppendId
    at: datetime
    events: tuple[Event, ...]
    written: tuple[Recorded, ...] = ()


class Record:
    """An ordered way into the journal, one for the whole program, that drops no event while it lives.

    When the journal is unavailable (a full disk), events wait here with the time they happened at,
    are tried again every five seconds, and go first at the next write.
    """

    def __init__(self, journal: Journal, clock: Clock) -> None:
        """Write into *journal*; take the time of what must wait from *clock*."""
        self._journal = journal
        self._clock = clock
        self._waiting: list[_Waiting] = []
        self._turn = asyncio.Lock()
        self._retrying: asyncio.Task[None] | None = None
        self.trouble: str | None = None
        """Why the last write did not succeed, in words for the user; None when all is written."""

    @property
    def behind(self) -> int:
        """How many events wait to be written."""
        return sum(len(waiting.events) for waiting in self._waiting)

    async def write(self, *events: Event) -> tuple[Recorded, ...]:
        """Write *events* after all that waits; return them in their places, or nothing if they must wait.

        A caller that is cancelled leaves the write to go on.
        """
        new = _Waiting(new_append_id(), self._clock.now(), events)
        self._waiting.append(new)
        await asyncio.shield(self._flush())
        return new.written

    async def close(self) -> None:
        """Try a last time to write what waits.

        Raises:
            JournalUnavailable: it could not be; the message says how much is lost, and the fix.

        """
        retrying, self._retrying = self._retrying, None
        if retrying is not None:
            retrying.cancel()
        await asyncio.shield(self._flush())
        if self._waiting:
            message = (
                f"{self.behind} things that were said or done could not be written down and are lost. {self.trouble}"
            )
            raise JournalUnavailable(message)

    async def _flush(self) -> None:
        async with self._turn:
            while self._waiting:
                first = self._waiting[0]
                try:
                    first.written = await self._journal.append(*first.events, id=first.id, at=first.at)
                except JournalUnavailable as error:
                    if self.trouble is None:
                        log.exception("journal unavailable", extra={"waiting": self.behind})
                    self.trouble = str(error)
                    if self._retrying is None or self._retrying.done():
                        self._retrying = asyncio.create_task(self._retry())
                    return
                except Exception:  # one event that cannot be written must not keep the others from it
                    log.exception("an event could not be written")
                self._waiting.pop(0)
            self.trouble = None

    async def _retry(self) -> None:
        while self._waiting:
            await asyncio.sleep(RETRY_S)
            await asyncio.shield(self._flush())
