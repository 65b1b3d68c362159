"""What of a conversation is written down: all of it, unless the user is off the record."""

import logging

from os1.conversation.record import Record
from os1.core.errors import Unavailable
from os1.core.events import Event, RecordSwitched
from os1.core.ids import SessionId
from os1.core.journal import Journal, Recorded
from os1.core.projection import catch_up
from os1.memory.on_record import OnRecord
from os1.memory.wishes import wish

log = logging.getLogger(__name__)


class Keeping:
    """Writes with a record while the user is on it."""

    def __init__(self, record: Record, journal: Journal, session: SessionId) -> None:
        """Write with *record* in *session*; whether to is read from *journal*."""
        self._session = session
        self._record = record
        self._journal = journal
        self._on_record = OnRecord()

    @property
    def on(self) -> bool:
        """Whether what is said is written down."""
        return self._on_record.on

    async def write(self, *events: Event) -> tuple[Recorded, ...]:
        """Write *events*, unless the user is off the record."""
        return await self._record.write(*events) if self.on else ()

    async def look(self) -> None:
        """Read whether the user is on the record; it may be switched from elsewhere."""
        try:
            await catch_up(self._on_record, self._journal)
        except Unavailable:
            log.exception("record switch not read", extra={"session": self._session})

    async def switch(self, text: str, *, before: bool) -> None:
        """Go off the record before *text* is written, or back on it, when it asks for that."""
        if before:
            await self.look()
        wished = wish(text)
        kind = wished.kind if wished is not None else ""
        if kind == ("off_record" if before else "on_record") and self.on is before:
            await self._record.write(RecordSwitched(on=not before))
            await self.look()
            self._on_record.on = not before
