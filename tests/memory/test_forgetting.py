"""Forgetting goes through all levels, and is finished when it was broken off."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from os1.core.clock import FrozenClock
from os1.core.events import (
    EpisodeTold,
    Event,
    Forgotten,
    NoteCorrected,
    NoteTaken,
    Redacted,
    UtteranceHeard,
    UtteranceSpoken,
)
from os1.core.ids import OWNER, SessionId
from os1.core.journal import Journal
from os1.memory import choosing, forgetting
from os1.storage.in_memory import InMemoryJournal
from os1.storage.sqlite import SQLiteJournal

ONE, TWO = SessionId("one"), SessionId("two")


@pytest.fixture(params=["in_memory", "sqlite"])
async def journal(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Journal]:
    clock = FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
    made = (
        InMemoryJournal(clock)
        if request.param == "in_memory"
        else SQLiteJournal(tmp_path / "journal.db", bytes(32), clock)
    )
    yield made
    await made.close()


def heard(text: str, session: SessionId = ONE) -> UtteranceHeard:
    return UtteranceHeard(session, OWNER, text)


def said(text: str, *sources: int, session: SessionId = ONE) -> UtteranceSpoken:
    return UtteranceSpoken(session, text, interrupted=False, model="m", sources=sources)


def note(text: str, *sources: int) -> NoteTaken:
    return NoteTaken("you", "said", text, text, None, None, 1.0, "said", sources, "rules")


async def left(journal: Journal) -> list[Event]:
    return [r.event async for r in journal.read() if not isinstance(r.event, Redacted | Forgotten)]


async def test_notes_gists_corrections_and_her_answers_go_with_what_they_rest_on(journal: Journal) -> None:
    await journal.append(
        heard("Marlon owes me money"),
        said("How much?", 1),
        heard("Bread again"),
        note("Marlon owes you money.", 1),
        note("You eat bread.", 3),
        EpisodeTold(ONE, "Money and bread.", (1, 3), "m"),
        NoteCorrected(4, "Marlon owes you a hundred."),
    )
    gone = await forgetting.forget(journal, [1], "asked to")
    assert gone == {1, 2, 4, 6, 7}
    assert await left(journal) == [heard("Bread again"), note("You eat bread.", 3)]


async def test_her_words_go_where_they_repeat_what_was_only_said_there(journal: Journal) -> None:
    await journal.append(
        heard("My locker code is 3815"),
        said("Noted.", 1),
        heard("Bread again", TWO),
        said("Is 3815 still the code?", 3, session=TWO),
        said("Toast, then?", 3, session=TWO),
    )
    await forgetting.forget(journal, [1], "asked to")
    assert await left(journal) == [heard("Bread again", TWO), said("Toast, then?", 3, session=TWO)]


async def test_an_echo_later_in_the_same_conversation_goes_too(journal: Journal) -> None:
    await journal.append(
        heard("I hate my mother"), said("Mm.", 1), heard("Bread"), said("And you hate your mother?", 3),
        heard("I hate rain. Mother called.", TWO), said("You hate rain, mother likes it.", 5, session=TWO),
    )  # fmt: skip  # many short entries: rows read better than a column
    await forgetting.forget(journal, [1], "asked to")
    assert [e.text for e in await left(journal) if isinstance(e, UtteranceSpoken)] == [
        "You hate rain, mother likes it."
    ]


async def test_what_was_concluded_while_its_source_was_forgotten_is_forgotten_at_the_next_start(
    journal: Journal,
) -> None:
    await journal.append(heard("Marlon owes me money"), heard("Bread"))
    await forgetting.forget(journal, [1], "asked to")
    await journal.append(note("Marlon owes you money.", 1), NoteCorrected(4, "He owes you a lot."), note("Bread.", 2))
    assert await forgetting.finish(journal) == {4, 5}
    assert await left(journal) == [heard("Bread"), note("Bread.", 2)]
    assert await forgetting.finish(journal) == frozenset()


async def test_nothing_chosen_is_nothing_forgotten(journal: Journal) -> None:
    await journal.append(heard("Bread"), said("Mm.", 1))
    assert await forgetting.forget(journal, [], "asked to") == frozenset()
    assert len(await left(journal)) == 2


async def about(journal: Journal, topic: str, *names: str) -> list[int]:
    return [r.position for r in await choosing.about(journal, topic, names)]


async def test_a_person_is_meant_by_every_name_and_by_the_turns_that_go_on_about_them(journal: Journal) -> None:
    await journal.append(
        heard("My sister Eleanor rang"),
        heard("she's in Leeds now"),
        heard("Anyway, bread"),
        heard("she rose well"),
        heard("Nell again"),
        heard("Tom's sister is a pilot", TWO),
        heard("my sister says hello", TWO),
    )
    assert await about(journal, "my sister", "eleanor", "nell", "sister") == [1, 2, 5, 7]


async def test_a_topic_is_meant_by_its_words_in_any_form(journal: Journal) -> None:
    await journal.append(heard("They operated on my knee"), heard("the operation went well"), heard("My knees hurt"))
    assert await about(journal, "the operation on my knee") == [1, 2, 3]
    assert await about(journal, "operating on it") == [1]
    assert await about(journal, "the boat") == []


async def test_a_stretch_of_days_counts_in_the_users_zone(journal: Journal) -> None:
    await journal.append(heard("late"), at=datetime(2026, 3, 3, 23, 30, tzinfo=UTC))
    await journal.append(heard("next day"), at=datetime(2026, 3, 4, 0, 30, tzinfo=UTC))
    found = await choosing.stretch(journal, date(2026, 3, 3), date(2026, 3, 3), UTC)
    assert [r.position for r in found] == [1]
