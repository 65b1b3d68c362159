"""Her pen."""

import asyncio
from collections.abc import AsyncIterator, Collection
from datetime import UTC, datetime

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

    async def append(self, *events: Event, id: AppendId | None = None) -> tuple[Recorded, ...]:
        await asyncio.sleep(0)
        if self.full:
            raise JournalUnavailable("The disk is full. Free some space.")
        return await super().append(*events, id=id)

    async def read(self, after: int = 0, kinds: Collection[str] | None = None) -> AsyncIterator[Recorded]:
        async for recorded in super().read(after, kinds):
            yield recorded


def opened(name: str) -> SessionOpened:
    return SessionOpened(SessionId(name), "chat")


async def events(journal: InMemoryJournal) -> list[Event]:
    return [r.event async for r in journal.read()]


async def test_what_could_not_be_written_is_written_first_when_it_can() -> None:
    journal = FullDisk(FrozenClock(datetime(2026, 3, 1, tzinfo=UTC)))
    record = Record(journal)
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


async def test_a_cancelled_writer_leaves_the_write_to_go_on_in_order() -> None:
    journal = FullDisk(FrozenClock(datetime(2026, 3, 1, tzinfo=UTC)))
    record = Record(journal)
    tasks = [asyncio.create_task(record.write(opened(str(i)))) for i in range(20)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await record.flush()
    assert await events(journal) == [opened(str(i)) for i in range(20)]
