"""The index follows the journal: each thing said becomes a row, and each thing forgotten goes."""

from collections.abc import Callable
from datetime import tzinfo

from os1.core.events import Forgotten, NoteCorrected, UtteranceHeard, UtteranceSpoken
from os1.core.ids import OWNER, SELF, PersonId
from os1.core.journal import Journal, Recorded
from os1.core.models import Embedder
from os1.memory.index import Index, Row
from os1.memory.second_person import own

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
        self._marked: set[int] = set()
        """Every position that a `Forgotten` read so far names."""
        self._to_forget: set[int] = set()
        """Those of them that the index was not told of yet."""

    async def catch_up(self) -> int:
        """Index everything the journal has and the index has not; return how many turns were added.

        Other processes may do the same on the same file at the same time.

        Raises:
            JournalUnavailable, ModelUnavailable: what was indexed until then stays; the rest is taken up next time.

        """
        added, before = 0, -1
        # What is forgotten elsewhere between its being read and its being indexed has its mark later: look once more.
        while self.position != before:
            before = self.position
            added += await self._read_on()
        return added

    async def forget(self) -> None:
        """Take out whatever the journal has marked as forgotten; needs no embedder, so that nothing can stand in its way.

        Raises:
            JournalUnavailable: what was taken out until then is gone.

        """
        marks = {
            one.event.position
            async for one in self._journal.read(kinds=[Forgotten.kind])
            if isinstance(one.event, Forgotten)
        }
        if marks:
            await self._index.delete(marks)

    async def _read_on(self) -> int:
        added = 0
        batch: list[Recorded] = []
        async for recorded in self._journal.read(self.position, KINDS):
            batch.append(recorded)
            if len(batch) >= AT_ONCE:
                added += await self._take(batch)
                batch = []
        added += await self._take(batch)
        shelf = self._index.shelf
        late = shelf.column("position")[shelf.places(sorted(self._marked))].tolist()
        if gone := self._to_forget.union(late):
            await self._index.delete(gone)
            self._to_forget.clear()
        return added

    async def _take(self, batch: list[Recorded]) -> int:
        held = self._index.shelf.column("position")
        newest = int(held[-1]) if len(held) else 0
        rows = [row for one in batch if one.position > newest and (row := self._row(one)) is not None]
        if rows:
            await self._index.add(rows, await self._embedder.embed([row.said for row in rows]))
        marks = {one.event.position for one in batch if isinstance(one.event, Forgotten)}
        self._marked |= marks
        self._to_forget |= marks
        if batch:
            self.position = batch[-1].position
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
                return Row(recorded.position, f"corrected {recorded.position}", self._name(OWNER), at, own(text))
            case _:
                return None
