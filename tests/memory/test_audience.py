"""What was told to one is not said before another."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from os1.memory.index import Index, Row
from os1.memory.recall import Recall
from os1.providers.scripted import ScriptedEmbedder
from os1.storage.index_in_memory import InMemoryIndex
from os1.storage.index_sqlite import SQLiteIndex

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
EMBEDDER = ScriptedEmbedder()
ALONE, BOTH, BOAST, NORAS = (
    "My boat is a secret",
    "The boat sails on Sunday",
    "A boat, a boat, a boat",
    "I hate the boat",
)


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


async def tell(index: Index, session: str, *said: tuple[str, str]) -> None:
    first = len(index.shelf) + 1
    rows = [
        Row(first + i, session, who, START + timedelta(minutes=first + i), text) for i, (who, text) in enumerate(said)
    ]
    await index.add(rows, await EMBEDDER.embed([row.said for row in rows]))


@pytest.fixture
async def recall(index: Index) -> Recall:
    await tell(index, "alone", ("Theo", ALONE), ("Samantha", "I will keep the boat to myself"))
    await tell(index, "both", ("Theo", BOTH), ("Nora", "Which boat?"), ("Samantha", "The boat on Sunday"))
    await tell(index, "nora", ("Nora", NORAS), ("Samantha", "Poor boat"))
    await tell(index, "herself", ("Samantha", "Hello? Is anybody near the boat?"))
    return Recall(index, EMBEDDER, herself="Samantha")


async def ask(recall: Recall, *present: str, cue: str = "the boat", limit: int = 20) -> set[str]:
    return {one.text for one in await recall.recall(cue, present=present, now=START, limit=limit)}


async def test_what_was_told_alone_is_recalled_alone(recall: Recall) -> None:
    said = await ask(recall, "Theo")
    assert {ALONE, "I will keep the boat to myself", BOTH} <= said
    assert NORAS not in said


async def test_what_was_told_alone_is_not_recalled_before_another(recall: Recall) -> None:
    before_both = {BOTH, "Which boat?", "The boat on Sunday"}
    assert await ask(recall, "Theo", "Nora") == await ask(recall, "Nora", "Theo") == before_both
    assert await ask(recall, "Theo", "Nora", cue="secret") == before_both


async def test_her_own_name_is_no_audience_and_she_alone_no_hearer(recall: Recall) -> None:
    assert await ask(recall, "Theo", "Samantha") == await ask(recall, "Theo")
    assert "Hello? Is anybody near the boat?" not in await ask(recall, "Theo")


async def test_a_stranger_hears_nothing_of_what_was_said_before(recall: Recall) -> None:
    assert await ask(recall, "Theo", "Somebody") == set()
    assert await ask(recall, "") == set()


async def test_when_nobody_is_named_nothing_is_held_back(recall: Recall) -> None:
    assert {ALONE, BOTH, NORAS} <= await ask(recall)


async def test_what_may_not_be_said_does_not_crowd_out_what_may(index: Index) -> None:
    await tell(index, "both", ("Theo", BOTH), ("Nora", "Which boat?"))
    for i in range(60):
        await tell(index, f"alone {i}", *((("Theo", BOAST),) * 5))
    recall = Recall(index, EMBEDDER, herself="Samantha")
    assert await ask(recall, "Theo", "Nora") == {BOTH, "Which boat?"}
    found = await recall.candidates("boat", present=("Theo", "Nora"), now=START)
    assert found is not None
    assert (found.words > 0).any()


async def test_what_is_forgotten_changes_who_was_there(index: Index, recall: Recall) -> None:
    await index.delete([4])
    assert await ask(recall, "Theo", "Nora") == set()
