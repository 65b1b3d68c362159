"""Her pen."""

import asyncio
from collections.abc import AsyncIterator, Collection
from datetime import UTC, datetime

import pytest

from os1.conversation.record import Record
from os1.core.clock import FrozenClock
from os1.core.errors import JournalUnavailable
from os1.core.events import Event, SessionOpened
from os1.core.ids import AppendId, SessionId
from os1.core.journal import Recorded
from os1.storage.in_memory import InMemoryJournal


class FullDisk(InMemoryJournal):
    """A journal whose disk is full until it is not."""

    full = False

    def __init__(self, clock: FrozenClock) -> None:
        super().__init__(clock)
        self.clock = clock

    async def append(
        self, *events: Event, id: AppendId | None = None, at: datetime | None = None
    ) -> tuple[Recorded, ...]:
        await asyncio.sleep(0)
        if self.full:
            raise JournalUnavailable("The disk is full. Free some space.")
        if opened("unwritable") in events:
            raise UnicodeEncodeError("utf-8", "x", 0, 1, "no")
        return await super().append(*events, id=id, at=at)

    async def read(self, after: int = 0, kinds: Collection[str] | None = None) -> AsyncIterator[Recorded]:
        async for recorded in super().read(after, kinds):
            yield recorded


def opened(name: str) -> SessionOpened:
    return SessionOpened(SessionId(name), "chat")


async def events(journal: InMemoryJournal) -> list[Event]:
    return [r.event async for r in journal.read()]


async def test_what_could_not_be_written_is_written_first_when_it_can() -> None:
    journal = FullDisk(FrozenClock(datetime(2026, 3, 1, tzinfo=UTC)))
    record = Record(journal, journal.clock)
    assert await record.write(opened("a"))
    journal.full = True
    assert not await record.write(opened("b"))
    assert not await record.write(opened("c"))
    assert record.trouble == "The disk is full. Free some space."
    assert record.behind == 2
    journal.full = False
    assert await record.write(opened("d"))
    assert record.trouble is None
    assert await events(journal) == [opened(name) for name in "abcd"]
    await record.close()


async def test_a_cancelled_writer_leaves_the_write_to_go_on_in_order() -> None:
    journal = FullDisk(FrozenClock(datetime(2026, 3, 1, tzinfo=UTC)))
    record = Record(journal, journal.clock)
    tasks = [asyncio.create_task(record.write(opened(str(i)))) for i in range(20)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await record.close()
    assert await events(journal) == [opened(str(i)) for i in range(20)]


async def test_one_event_that_cannot_be_written_does_not_keep_the_others_from_it() -> None:
    journal = FullDisk(FrozenClock(datetime(2026, 3, 1, tzinfo=UTC)))
    record = Record(journal, journal.clock)
    await record.write(opened("unwritable"))
    await record.write(opened("a"))
    assert await events(journal) == [opened("a")]


async def test_what_is_lost_at_the_end_is_said() -> None:
    journal = FullDisk(FrozenClock(datetime(2026, 3, 1, tzinfo=UTC)))
    record = Record(journal, journal.clock)
    journal.full = True
    await record.write(opened("a"), opened("b"))
    with pytest.raises(JournalUnavailable, match=r"2 things .* Free some space"):
        await record.close()
