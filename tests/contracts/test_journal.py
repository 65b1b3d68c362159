"""What every journal must do, run on each implementation."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.core.clock import FrozenClock
from os1.core.events import KINDS, Event, Forgotten, NoteTaken, Redacted, SessionOpened, UtteranceHeard, VoiceTuned
from os1.core.ids import OWNER, AppendId, SessionId
from os1.core.journal import Journal, Recorded
from os1.storage.in_memory import InMemoryJournal
from os1.storage.sqlite import SQLiteJournal

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
SESSION = SessionId("s1")


def heard(text: str) -> UtteranceHeard:
    return UtteranceHeard(SESSION, OWNER, text)


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(START)


@pytest.fixture(params=["in_memory", "sqlite"])
async def journal(request: pytest.FixtureRequest, tmp_path: Path, clock: FrozenClock) -> AsyncIterator[Journal]:
    make: dict[str, Callable[[], Journal]] = {
        "in_memory": lambda: InMemoryJournal(clock),
        "sqlite": lambda: SQLiteJournal(tmp_path / "journal.db", bytes(32), clock),
    }
    made = make[request.param]()
    yield made
    await made.close()


async def everything(journal: Journal, **query: object) -> list[Recorded]:
    return [r async for r in journal.read(**query)]  # type: ignore[arg-type]  # the query's own names and types


async def test_reads_back_in_order_what_was_appended(journal: Journal, clock: FrozenClock) -> None:
    first = await journal.append(heard("one"), heard("two"))
    clock.advance(timedelta(seconds=5))
    second = await journal.append(heard("three"))
    assert [r.position for r in (*first, *second)] == [1, 2, 3]
    assert await everything(journal) == [*first, *second]
    assert second[0].at == START + timedelta(seconds=5)


async def test_reads_after_a_position_and_by_kind(journal: Journal) -> None:
    await journal.append(SessionOpened(SESSION, "chat"), heard("one"), heard("two"))
    assert [r.position for r in await everything(journal, after=1)] == [2, 3]
    assert [r.position for r in await everything(journal, kinds={SessionOpened.kind})] == [1]
    assert await everything(journal, kinds=set()) == []


async def test_same_append_id_writes_once(journal: Journal) -> None:
    id = AppendId("a")
    first = await journal.append(heard("one"), heard("two"), id=id)
    again = await journal.append(heard("one"), heard("two"), id=id)
    assert again == first
    assert len(await everything(journal)) == 2


async def test_what_happened_earlier_keeps_its_time(journal: Journal) -> None:
    (recorded,) = await journal.append(heard("late"), at=START - timedelta(hours=1))
    assert recorded.at == START - timedelta(hours=1)
    assert await everything(journal) == [recorded]


async def test_appending_nothing_writes_nothing(journal: Journal) -> None:
    assert await journal.append() == ()
    assert await everything(journal) == []


async def test_cancelled_append_may_be_asked_again(journal: Journal) -> None:
    id = AppendId("barge-in")
    task = asyncio.create_task(journal.append(heard("one"), id=id))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await journal.append(heard("one"), id=id)
    assert [r.event for r in await everything(journal)] == [heard("one")]


async def test_appends_at_once_do_not_mix(journal: Journal) -> None:
    await asyncio.gather(*(journal.append(heard(f"{i}a"), heard(f"{i}b")) for i in range(30)))
    texts = [r.event.text for r in await everything(journal) if isinstance(r.event, UtteranceHeard)]
    assert len(texts) == 60
    assert all(a[:-1] == b[:-1] for a, b in zip(texts[::2], texts[1::2], strict=True))


async def test_redacting_takes_the_words_and_tells_later_readers(journal: Journal) -> None:
    await journal.append(heard("secret"), heard("kept"), id=AppendId("a"))
    await journal.redact(1, reason="asked to")
    events = [r.event for r in await everything(journal)]
    assert events == [Redacted(UtteranceHeard.kind, "asked to"), heard("kept"), Forgotten(1)]
    again = await journal.append(heard("secret"), heard("kept"), id=AppendId("a"))
    assert heard("secret") not in [r.event for r in again]


async def test_many_are_redacted_at_once(journal: Journal) -> None:
    await journal.append(heard("one"), heard("two"), heard("three"))
    await journal.redact(3, 1, 1, 77, reason="asked to")
    gone = Redacted(UtteranceHeard.kind, "asked to")
    assert [r.event for r in await everything(journal)] == [gone, heard("two"), gone, Forgotten(1), Forgotten(3)]


@pytest.mark.parametrize("position", [0, -1, 99])
async def test_redacting_what_is_not_there_changes_nothing(journal: Journal, position: int) -> None:
    await journal.append(heard("one"))
    await journal.redact(position, reason="asked to")
    assert [r.event for r in await everything(journal)] == [heard("one")]


async def test_redacting_twice_is_once(journal: Journal) -> None:
    await journal.append(heard("one"))
    await journal.redact(1, reason="first")
    await journal.redact(1, reason="second")
    await journal.redact(2, reason="the mark itself")
    assert [r.event for r in await everything(journal)] == [Redacted(UtteranceHeard.kind, "first"), Forgotten(1)]


async def test_more_than_a_page_reads_whole(journal: Journal) -> None:
    await journal.append(*(heard(str(i)) for i in range(1300)))
    read = await everything(journal, after=100)
    assert [r.position for r in read] == list(range(101, 1301))


TEXT = st.text(st.characters(codec="utf-8"), max_size=80)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    *(st.builds(kind) for kind in KINDS.values() if kind not in (NoteTaken, VoiceTuned)),
    st.builds(NoteTaken, confidence=st.floats(0, 1)),
    st.builds(VoiceTuned, speed=st.floats(0.7, 1.4), pitch=st.floats(-4, 4)),
)


@given(st.lists(EVENTS, max_size=8))
def test_any_event_comes_back_as_it_went_in(tmp_path_factory: pytest.TempPathFactory, events: list[Event]) -> None:
    async def there_and_back() -> None:
        clock = FrozenClock(START)
        for journal in (
            InMemoryJournal(clock),
            SQLiteJournal(tmp_path_factory.mktemp("journal") / "j.db", bytes(32), clock),
        ):
            await journal.append(*events)
            assert [r.event for r in await everything(journal)] == events
            await journal.close()

    asyncio.run(there_and_back())
