"""What every index must do, run on each implementation."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from os1.memory.index import Index, Row
from os1.memory.rarity import MANY
from os1.providers.scripted import ScriptedEmbedder
from os1.storage.index_in_memory import InMemoryIndex
from os1.storage.index_sqlite import SQLiteIndex

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
EMBEDDER = ScriptedEmbedder()


def row(position: int, text: str, *, session: str = "one", speaker: str = "Ann") -> Row:
    return Row(position, session, speaker, START + timedelta(minutes=position), text)


async def add(index: Index, *rows: Row) -> None:
    await index.add(rows, await EMBEDDER.embed([r.said for r in rows]))


def make(kind: str, folder: Path) -> Index:
    if kind == "in_memory":
        return InMemoryIndex(dimensions=EMBEDDER.dimensions)
    return SQLiteIndex(folder / "index.db", bytes(32), embedder=EMBEDDER.name, dimensions=EMBEDDER.dimensions)


@pytest.fixture(params=["in_memory", "sqlite"])
async def index(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Index]:
    made = make(request.param, tmp_path)
    yield made
    await made.close()


async def found(index: Index, *words: str) -> list[int]:
    return list((await index.match(words, 10)).positions)


async def test_finds_a_turn_by_its_words_its_date_and_the_turn_before(index: Index) -> None:
    await add(
        index, row(3, "Where did you sail?"), row(5, "To Skagen.", speaker="Bo"), row(8, "Lovely.", session="two")
    )
    assert await found(index, "skagen") == [5]
    assert sorted(await found(index, "sail")) == [3, 5]
    assert sorted(await found(index, "march")) == [3, 5, 8]
    assert await found(index, "bo") == [5]
    assert await found(index, "nothing") == []
    assert await found(index) == []


async def test_better_matches_come_first_and_the_limit_holds(index: Index) -> None:
    await add(index, *(row(i, f"weather number {i}", session=str(i)) for i in range(1, 9)))
    await add(index, row(20, "a boat in bad weather", session="s"))
    match = await index.match(("boat", "weather"), 3)
    assert match.positions[0] == 20
    assert len(match.positions) == len(match.scores) == 3
    assert list(match.scores) == sorted(match.scores, reverse=True)


async def test_the_limit_counts_only_the_turns_that_are_asked_about(index: Index) -> None:
    await add(index, *(row(i, "boat boat boat", session="loud") for i in range(1, 40)))
    await add(index, row(50, "a boat, one of many", session="quiet"), row(51, "and another boat", session="quiet"))
    among = np.array([50, 51, 99])
    assert set((await index.match(("boat",), 2, among)).positions) == {50, 51}
    assert len((await index.match(("boat",), 1, among)).positions) == 1
    assert len((await index.match(("boat",), 2, np.zeros(0, np.int64))).positions) == 0


@pytest.mark.parametrize("word", ['"', "NOT", "near(", "*", "ann:", "a-b", "'", "\x00"])
async def test_no_word_is_a_command(index: Index, word: str) -> None:
    await add(index, row(1, "hello"))
    assert await found(index, word) in ([], [1])


async def test_words_in_other_forms_are_found(index: Index) -> None:
    await add(index, row(1, "I was sailing"), row(2, "the dogs barked", session="two"))
    assert await found(index, "sails") == [1]
    assert await found(index, "dog") == [2]


async def test_gives_rows_back_as_they_were_in_the_order_asked_for(index: Index) -> None:
    rows = [row(1, "Ünïcode 😀"), row(2, "b", speaker="Bo"), row(4, "", session="two")]
    await add(index, *rows)
    assert await index.rows([4, 1, 99, 2]) == [rows[2], rows[0], rows[1]]
    assert await index.rows([]) == []


async def test_a_position_is_indexed_once(index: Index) -> None:
    await add(index, row(1, "first"), row(2, "second"))
    await add(index, row(2, "another"), row(3, "third"))
    assert [r.text for r in await index.rows([1, 2, 3])] == ["first", "second", "third"]
    assert len(index.shelf) == 3


async def test_the_nearest_turn_is_the_one_that_says_the_same(index: Index) -> None:
    rows = [row(1, "the boat is red"), row(2, "my sister lives in Oslo"), row(3, "bread and cheese")]
    await add(index, *rows)
    near = index.shelf.near(await EMBEDDER.embed([r.said for r in rows]))
    assert near.shape == (3, 3)
    assert near.argmax(axis=1).tolist() == [0, 1, 2]
    assert np.allclose(near.diagonal(), 1, atol=0.02)


async def test_what_is_deleted_is_found_by_nothing_not_even_the_turn_after(index: Index) -> None:
    await add(
        index, row(1, "hello"), row(2, "the code is Marguerite"), row(3, "Noted."), row(4, "Marguerite", session="b")
    )
    await index.delete([2, 77])
    assert await found(index, "marguerite") == [4]
    assert await index.rows([2]) == []
    assert index.shelf.column("position").tolist() == [1, 3, 4]
    assert sorted(await found(index, "hello")) == [1, 3]


async def test_what_is_not_there_can_be_deleted_again_and_again(index: Index) -> None:
    await add(index, row(1, "hello"), row(2, "the code is Marguerite"), row(3, "Noted."))
    await index.delete([2])
    seen = await picture(index, 3)
    await index.delete([2])
    await index.delete([])
    assert await picture(index, 3) == seen


async def test_what_was_taken_from_the_shelf_before_a_change_stays_as_it_was(index: Index) -> None:
    await add(index, row(1, "hello"), row(2, "hi", speaker="Zed"), row(3, "oh", speaker="Bo"))
    still = index.shelf.still()
    await index.delete([1, 2])
    await add(index, *(row(i, "more", speaker="Cy") for i in range(4, 400)))
    assert still.column("position").tolist() == [1, 2, 3]
    assert [still.speakers[i] for i in still.column("speaker")] == ["Ann", "Zed", "Bo"]
    assert still.near(await EMBEDDER.embed(["Zed: hi"])).argmax() == 1
    assert index.shelf.column("position").tolist() == list(range(3, 400))


async def test_speakers_nobody_hears_of_any_more_are_forgotten_too(index: Index) -> None:
    await add(index, row(1, "hello"), row(2, "hi", speaker="Zed"), row(3, "oh", speaker="Bo"))
    await index.delete([2])
    assert index.shelf.speakers == ["Ann", "Bo"]
    assert index.shelf.column("speaker").tolist() == [0, 1]


async def test_an_index_can_be_emptied_and_used_again(index: Index) -> None:
    await add(index, row(1, "hello"))
    await index.delete([1])
    assert len(index.shelf) == 0
    assert await found(index, "hello") == []
    await add(index, row(2, "again"))
    assert await found(index, "again") == [2]


async def many(index: Index, size: int) -> None:
    """Every 3rd turn speaks of sailing, every 4th of rain, one of a kettle; each is a session of its own."""
    rows = [
        row(
            i,
            f"well{' sailing' * (i % 3 == 0)}{' rain' * (i % 4 == 0)}{' kettle' * (i == 600)}",
            session=str(i),
            speaker="Ann" if i % 2 else "Bo",
        )
        for i in range(1, size + 1)
    ]
    for first in range(0, size, 2000):
        some = rows[first : first + 2000]
        await index.add(some, np.ones((len(some), EMBEDDER.dimensions), np.float32))


async def test_among_very_many_turns_frequent_words_are_looked_for_only_where_there_is_no_rarer_one(
    index: Index,
) -> None:
    await many(index, MANY - 1)
    assert len((await index.match(("kettle", "rain"), 9)).positions) == 9
    await add(index, row(MANY, "one more", session="last"))
    assert await found(index, "kettle", "rain", "sails") == [600]
    assert await found(index, "rain", "nothing", "sails", "well") == await found(index, "rain")
    assert all(p % 4 == 0 for p in await found(index, "rain"))
    assert await found(index, "well") == []
    assert await found(index, "nothing") == []


WORDS = st.lists(st.sampled_from(["boat", "red", "sister", "Oslo", "bread", "ran"]), min_size=1, max_size=4).map(
    " ".join
)
LIVES = st.lists(
    st.tuples(WORDS, st.sampled_from(["one", "two"]), st.sampled_from(["Ann", "Bo"])), min_size=1, max_size=12
)


@pytest.mark.parametrize("kind", ["in_memory", "sqlite"])
@given(life=LIVES, cuts=st.lists(st.integers(0, 12), max_size=3), gone=st.sets(st.integers(1, 12), max_size=5))
@settings(max_examples=25, deadline=None)
def test_built_bit_by_bit_or_at_once_with_things_forgotten_before_or_after(
    kind: str,
    life: list[tuple[str, str, str]],
    cuts: list[int],
    gone: set[int],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    rows = [row(i + 1, text, session=session, speaker=who) for i, (text, session, who) in enumerate(life)]

    async def work() -> None:
        grown = make(kind, tmp_path_factory.mktemp("grown"))
        edges = sorted({0, len(rows), *(min(c, len(rows)) for c in cuts)})
        for first, last in itertools.pairwise(edges):
            await add(grown, *rows[first:last])
        await grown.delete(gone)
        rebuilt = make(kind, tmp_path_factory.mktemp("rebuilt"))
        if kept := [r for r in rows if r.position not in gone]:
            await add(rebuilt, *kept)
        assert await picture(grown, len(rows)) == await picture(rebuilt, len(rows))
        await grown.close()
        await rebuilt.close()

    asyncio.run(work())


async def picture(index: Index, size: int) -> object:
    """Everything that can be seen of an index."""
    shelf = index.shelf
    names = shelf.speakers
    matches = {
        word: {p: round(s, 5) for p, s in zip(m.positions, m.scores, strict=True)}
        for word in ("boat", "red", "sister", "oslo", "bread", "ran", "ann", "bo", "2026")
        for m in [await index.match((word,), 50)]
    }
    columns = {name: shelf.column(name).tolist() for name in ("position", "day", "words", "asks", "scale", "point")}
    said = [names[i] for i in shelf.column("speaker")]
    return await index.rows(range(1, size + 1)), matches, columns, said
