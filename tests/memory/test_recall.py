"""From what was just said to the turns that may help."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from os1.core.clock import FrozenClock
from os1.core.errors import ModelUnavailable
from os1.core.events import UtteranceHeard, UtteranceSpoken
from os1.core.ids import OWNER, SELF, PersonId, SessionId
from os1.core.models import Vectors
from os1.memory import features
from os1.memory.candidates import Candidates
from os1.memory.index import Index
from os1.memory.indexing import Indexing
from os1.memory.recall import Recall
from os1.providers.scripted import ScriptedEmbedder
from os1.storage.in_memory import InMemoryJournal
from os1.storage.index_in_memory import InMemoryIndex
from os1.storage.index_sqlite import SQLiteIndex

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
EMBEDDER = ScriptedEmbedder(512)
NAMES = {OWNER: "Theo", SELF: "Samantha", PersonId("nora"): "Nora"}


@pytest.fixture(params=["in_memory", "sqlite"])
async def index(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Index]:
    size = EMBEDDER.dimensions
    made: Index = (
        InMemoryIndex(dimensions=size)
        if request.param == "in_memory"
        else SQLiteIndex(tmp_path / "index.db", bytes(32), embedder=EMBEDDER.name, dimensions=size)
    )
    yield made
    await made.close()


class House:
    def __init__(self, index: Index) -> None:
        self.clock = FrozenClock(START)
        self.journal = InMemoryJournal(self.clock)
        self.indexing = Indexing(self.journal, index, EMBEDDER, zone=UTC, name=NAMES.__getitem__)
        self.recall = Recall(index, EMBEDDER)

    async def hear(self, text: str, who: PersonId = OWNER, session: str = "one") -> None:
        await self.journal.append(UtteranceHeard(SessionId(session), who, text))

    async def say(self, text: str) -> None:
        await self.journal.append(UtteranceSpoken(SessionId("one"), text, interrupted=False, model="m"))

    async def ask(self, cue: str, limit: int = 3) -> list[str]:
        found = await self.recall.recall(cue, present=("Theo",), now=self.clock.now(), limit=limit)
        return [one.text for one in found]


@pytest.fixture
def house(index: Index) -> House:
    return House(index)


async def test_before_anything_was_said_nothing_is_recalled(house: House) -> None:
    assert await house.ask("What is my sister called?") == []
    await house.hear("hello")
    await house.indexing.catch_up()
    assert await house.ask("  ") == []


async def test_a_single_turn_is_recalled_with_where_when_and_who(house: House) -> None:
    await house.hear("My sister is called Ida")
    await house.indexing.catch_up()
    (found,) = await house.recall.recall("my sister", present=("Theo",), now=START)
    assert (found.position, found.text, found.at, found.speaker) == (1, "My sister is called Ida", START, "Theo")
    assert np.isfinite(found.score)


async def test_the_turn_that_answers_comes_first(house: House) -> None:
    for day, text in enumerate(("I bought a boat", "My sister Ida lives in Oslo", "Bread again", "The boat leaks")):
        await house.hear(text, session=str(day))
        house.clock.advance(timedelta(days=20))
    await house.say("That sounds hard.")
    await house.indexing.catch_up()
    assert (await house.ask("Where does my sister live?"))[0] == "My sister Ida lives in Oslo"
    assert set((await house.ask("boat"))[:2]) == {"I bought a boat", "The boat leaks"}
    assert (await house.ask("boat in April"))[0] == "The boat leaks"


async def test_who_is_named_and_who_says_i(house: House) -> None:
    await house.hear("My bike is green")
    await house.hear("Good morning", session="two")
    await house.hear("My bike is blue", PersonId("nora"), session="two")
    for i, text in enumerate(("Bread again", "The sea was rough", "Ida called from Oslo", "I slept badly")):
        await house.hear(text, session=f"other {i}")
    await house.indexing.catch_up()
    assert (await house.ask("What colour is my bike?"))[0] == "My bike is green"
    assert (await house.ask("What colour is Nora's bike?"))[0] == "My bike is blue"


async def test_what_is_forgotten_is_recalled_no_more_and_the_rest_still_is(house: House) -> None:
    await house.hear("The kettle is called Marguerite")
    await house.hear("The kettle is red")
    await house.indexing.catch_up()
    await house.journal.redact(1, reason="asked to")
    assert await house.indexing.catch_up() == 0
    assert await house.ask("kettle") == ["The kettle is red"]


async def test_catching_up_may_be_begun_again_at_any_time(house: House, index: Index) -> None:
    for i in range(150):
        await house.hear(f"turn {i}")
    assert await house.indexing.catch_up() == 150
    assert await house.indexing.catch_up() == 0
    again = Indexing(house.journal, index, EMBEDDER, zone=UTC, name=NAMES.__getitem__)
    assert await again.catch_up() == 0
    await house.hear("one more")
    assert await again.catch_up() == 1
    assert len(index.shelf) == 151


async def test_limit_and_order(house: House) -> None:
    for i in range(40):
        await house.hear(f"boat number {i}", session=str(i % 7))
    await house.indexing.catch_up()
    found = await house.recall.recall("boat", present=("Theo",), now=START, limit=7)
    assert len(found) == 7
    assert [f.score for f in found] == sorted((f.score for f in found), reverse=True)


async def test_every_feature_is_a_number(house: House) -> None:
    for i in range(5):
        await house.hear("the same", session=str(i % 2))
    await house.indexing.catch_up()
    found = await house.recall.candidates("the same", present=("Theo",), now=START)
    assert isinstance(found, Candidates)
    seen = features.table(found)
    assert seen.shape == (5, len(features.NAMES))
    assert np.isfinite(seen).all()


class Dead(ScriptedEmbedder):
    """An embedder whose model is gone."""

    async def embed(self, texts: Sequence[str]) -> Vectors:
        raise ModelUnavailable("gone")


async def test_forgetting_reaches_the_index_with_every_model_dead(house: House, index: Index) -> None:
    await house.hear("The kettle is called Marguerite")
    await house.hear("The kettle is red")
    await house.indexing.catch_up()
    await house.hear("Not indexed yet")
    await house.journal.redact(1, reason="asked to")
    dead = Indexing(house.journal, index, Dead(512), zone=UTC, name=NAMES.__getitem__)
    with pytest.raises(ModelUnavailable):
        await dead.catch_up()
    await dead.forget()
    assert [row.position for row in await index.rows([1, 2])] == [2]
    assert (await index.match(["marguerite"], 5)).positions in ([], ())
