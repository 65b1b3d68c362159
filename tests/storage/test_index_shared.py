"""One index file, two processes: each has a shelf of its own, and both end as a third that opens afterwards."""

import random
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from os1.core.clock import FrozenClock
from os1.core.errors import ModelUnavailable
from os1.core.events import UtteranceHeard
from os1.core.ids import OWNER, SessionId
from os1.core.models import Vectors
from os1.memory.indexing import Indexing
from os1.memory.recall import Recall
from os1.providers.scripted import ScriptedEmbedder
from os1.storage.in_memory import InMemoryJournal
from os1.storage.index_sqlite import SQLiteIndex

KEY = bytes(range(32))
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Failing(ScriptedEmbedder):
    """An embedder that can be made to fail, and to forget something at the worst moment."""

    fails = False
    position: int | None = None
    journal: InMemoryJournal | None = None

    async def embed(self, texts: Sequence[str]) -> Vectors:
        if self.fails:
            raise ModelUnavailable("It is asleep.")
        if self.journal is not None and self.position is not None:
            position, self.position = self.position, None
            await self.journal.redact(position, reason="asked to")
        return await super().embed(texts)


class Process:
    """What one process holds."""

    def __init__(self, path: Path, journal: InMemoryJournal) -> None:
        self.embedder = Failing()
        self.index = SQLiteIndex(path, KEY, embedder=self.embedder.name, dimensions=self.embedder.dimensions)
        self.indexing = Indexing(journal, self.index, self.embedder, zone=UTC, name=lambda who: who)

    async def ask(self, cue: str) -> list[str]:
        recall = Recall(self.index, self.embedder)
        return [one.text for one in await recall.recall(cue, present=(OWNER,), now=AT)]

    async def picture(self, size: int) -> object:
        """Everything that can be seen of its index."""
        shelf = self.index.shelf
        columns = {n: shelf.column(n).tolist() for n in ("position", "day", "words", "asks", "scale", "point")}
        said = [shelf.speakers[i] for i in shelf.column("speaker")]
        words = [await self.index.match((w,), 99) for w in ("boat", "red", "sister", "march", OWNER)]
        found = [dict(zip(m.positions, m.scores, strict=True)) for m in words]
        return columns, said, found, await self.index.rows(range(1, size + 1))


class House:
    """One journal, one file."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "index.db"
        self.journal = InMemoryJournal(FrozenClock(AT))
        self.open: list[Process] = []

    def process(self) -> Process:
        self.open.append(Process(self.path, self.journal))
        return self.open[-1]

    async def hear(self, *texts: str, session: str = "s") -> None:
        await self.journal.append(*(UtteranceHeard(SessionId(session), OWNER, text) for text in texts))


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    made = House(tmp_path)
    yield made
    for process in made.open:
        await process.index.close()


async def test_what_another_process_added_already_is_added_to_the_shelf(house: House) -> None:
    server, command = house.process(), house.process()
    await house.hear("my boat is red", "my sister sails", "it rains")
    assert await command.indexing.catch_up() == 3
    assert await server.indexing.catch_up() == 3
    await house.hear("a red door")
    assert await server.indexing.catch_up() == 1
    await command.indexing.catch_up()
    assert sorted((await server.index.match(("red",), 9)).positions) == [1, 2, 4]
    fresh = await house.process().picture(4)
    assert await server.picture(4) == await command.picture(4) == fresh


async def test_what_another_process_forgot_is_gone_from_this_shelf_too(house: House) -> None:
    server = house.process()
    await house.hear("the boat is called Marguerite", "a fine name", "my sister sails")
    await server.indexing.catch_up()
    command = house.process()
    await house.journal.redact(1, reason="asked to")
    await command.indexing.catch_up()
    assert "the boat is called Marguerite" not in await server.ask("what is the boat called?")
    await server.indexing.catch_up()
    assert server.index.shelf.column("position").tolist() == [2, 3]
    assert await server.picture(3) == await house.process().picture(3)


async def test_what_only_another_process_has_on_its_shelf_is_forgotten_in_the_file(house: House) -> None:
    command, server = house.process(), house.process()
    await house.hear("the boat is called Marguerite", "a fine name")
    await server.indexing.catch_up()
    await house.journal.redact(1, reason="asked to")
    await command.indexing.catch_up()
    assert list((await command.index.match(("marguerite",), 9)).positions) == []
    fresh = house.process()
    assert await fresh.index.rows([1, 2]) == await command.index.rows([2])
    await server.indexing.catch_up()
    assert await server.picture(2) == await command.picture(2) == await fresh.picture(2)


async def test_what_is_forgotten_elsewhere_while_it_is_being_indexed_does_not_stay(house: House) -> None:
    server, command = house.process(), house.process()
    await house.hear("the boat is called Marguerite", "a fine name")
    server.embedder.journal, server.embedder.position = house.journal, 1
    await server.indexing.catch_up()
    await command.indexing.catch_up()
    assert await server.index.rows([1]) == []
    assert list((await server.index.match(("marguerite",), 9)).positions) == []
    assert await server.picture(3) == await command.picture(3) == await house.process().picture(3)


async def test_what_could_not_be_indexed_is_taken_up_next_time(house: House) -> None:
    server = house.process()
    await house.hear("my boat is red")
    await server.indexing.catch_up()
    await house.journal.redact(1, reason="asked to")
    await house.hear("my sister sails")
    server.embedder.fails = True
    with pytest.raises(ModelUnavailable):
        await server.indexing.catch_up()
    server.embedder.fails = False
    await house.hear("it rains")
    assert await server.indexing.catch_up() == 2
    assert server.index.shelf.column("position").tolist() == [3, 4]
    assert await server.picture(4) == await house.process().picture(4)


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_two_processes_do_in_whatever_order_they_end_alike(house: House, seed: int) -> None:
    dice = random.Random(seed)
    both, said = [house.process(), house.process()], 0
    for _ in range(25):
        act = dice.randrange(4)
        if act == 0:
            await house.hear(dice.choice(["my boat is red", "my sister", "red"]), session=dice.choice("ab"))
        elif act == 1 and said:
            await house.journal.redact(dice.randint(1, said), reason="asked to")
        else:
            await dice.choice(both).indexing.catch_up()
        said = len([one async for one in house.journal.read()])
    for one in both:
        await one.indexing.catch_up()
    fresh = house.process()
    await fresh.indexing.catch_up()
    assert await both[0].picture(said) == await both[1].picture(said) == await fresh.picture(said)
