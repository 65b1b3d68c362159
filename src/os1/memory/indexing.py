"""The index follows the journal: each thing said becomes a row, and each thing forgotten goes."""

from collections.abc import AsyncIterator, Callable
from datetime import tzinfo

from os1.core.events import Forgotten, NoteCorrected, UtteranceHeard, UtteranceSpoken
from os1.core.ids import OWNER, SELF, PersonId
from os1.core.journal import Journal, Recorded
from os1.core.models import Embedder
from os1.memory.index import Index, Row

KINDS = (UtteranceHeard.kind, UtteranceSpoken.kind, NoteCorrected.kind, Forgotten.kind)
AT_ONCE = 64


class Indexing:
    """One index kept level with one journal; may be stopped and asked again at any time."""

    def __init__(
        self, journal: Journal, index: Index, embedder: Embedder, *, zone: tzinfo, name: Callable[[PersonId], str]
    ) -> None:
        """Follow *journal*; *name* gives what each speaker is called, *zone* the user's days."""
        self._journal = journal
        self._index = index
        self._embedder = embedder
        self._zone = zone
        self._name = name
        self.position = 0
        """How far it has read since it was made; `Forgotten` marks before that are obeyed again, harmlessly."""

    async def catch_up(self) -> int:
        """Index everything the journal has and the index has not; return how many turns were added.

        Raises:
            JournalUnavailable, ModelUnavailable: what was indexed until then stays.

        """
        held = self._index.shelf.column("position")
        newest = int(held[-1]) if len(held) else 0
        added = 0
        waiting: list[Row] = []
        gone: list[int] = []
        async for recorded in self._read():
            self.position = recorded.position
            if isinstance(recorded.event, Forgotten):
                gone.append(recorded.event.position)
            elif recorded.position > newest and (row := self._row(recorded)) is not None:
                waiting.append(row)
            if len(waiting) >= AT_ONCE:
                added += await self._add(waiting)
                waiting = []
        added += await self._add(waiting)
        if here := self._index.shelf.places(sorted(gone)).tolist():
            await self._index.delete(self._index.shelf.column("position")[here].tolist())
        return added

    def _read(self) -> AsyncIterator[Recorded]:
        return self._journal.read(self.position, KINDS)

    async def _add(self, rows: list[Row]) -> int:
        if rows:
            await self._index.add(rows, await self._embedder.embed([row.said for row in rows]))
        return len(rows)

    def _row(self, recorded: Recorded) -> Row | None:
        match recorded.event:
            case UtteranceHeard(session=session, speaker=speaker, text=text):
                return Row(recorded.position, session, self._name(speaker), recorded.at.astimezone(self._zone), text)
            case UtteranceSpoken(session=session, text=text):
                return Row(recorded.position, session, self._name(SELF), recorded.at.astimezone(self._zone), text)
            case NoteCorrected(text=text):
                # By the user's own hand: as good as said, in a conversation of its own.
                at = recorded.at.astimezone(self._zone)
                return Row(recorded.position, f"corrected {recorded.position}", self._name(OWNER), at, text)
            case _:
                return None
