"""The first meeting in whole conversations: on a real journal, over restarts, beside care and memory."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from os1.app import OS1, build
from os1.conversation.exchange import begun, exchange
from os1.conversation.session import Session
from os1.conversation.spoken import Clause, spoken
from os1.core.clock import FrozenClock
from os1.core.events import (
    DisclosureMade,
    Event,
    MeetingAsked,
    MeetingEnded,
    NoteCorrected,
    NoteTaken,
    PersonaSet,
    UtteranceHeard,
    VoiceTuned,
)
from os1.core.ids import OWNER, SessionId
from os1.persona.tuning import Tuning, last_tuning
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.settings import Settings

DISCLOSURE = "I'm an AI, not a human"


@asynccontextmanager
async def house(home: Path, *lines: str, **given: str) -> AsyncIterator[OS1]:
    """OS1 on the journal in *home*, an encrypted file, with a model by script."""
    settings = Settings.load({"OS1_HOME": str(home), "OS1_KEYRING": "off", **given})
    clock = FrozenClock(datetime(2026, 3, 1, 20, tzinfo=UTC))
    os1 = await build(
        settings, clock=clock, model=ScriptedModel(list(lines or ("Mm. Go on.",))), places=ScriptedEmbedder()
    )
    try:
        yield os1
    finally:
        await os1.close()


async def meet(os1: OS1, bent: list[Tuning] | None = None) -> tuple[Session, str]:
    session = await os1.open("page", meets=True)
    if bent is not None:
        session.meeting.bends = bent.append
    first = await begun(session)
    return session, first.spoke if first is not None else ""


async def say(session: Session, *texts: str) -> list[str]:
    return [(await exchange(session, text)).spoke for text in texts]


async def events(os1: OS1) -> list[Event]:
    return [recorded.event async for recorded in os1.journal.read()]


async def steps(os1: OS1) -> list[str]:
    return [event.step for event in await events(os1) if isinstance(event, MeetingAsked)]


async def endings(os1: OS1) -> list[str]:
    return [event.how for event in await events(os1) if isinstance(event, MeetingEnded)]


async def test_a_whole_meeting_with_no_model(tmp_path: Path) -> None:
    bent: list[Tuning] = []
    async with house(tmp_path, "{dies}") as os1:
        session, hello = await meet(os1, bent)
        assert hello.startswith("Hello.")
        said = await say(
            session,
            "Theodore, but everybody calls me Theo.",
            "Ada.",
            "My sister Nora and my friend Paul.",
            "A bit slower.",
            "Good.",
        )
        assert said[-1] == "Good. That's all I need, Theo. Talk to me about anything."
        assert await steps(os1) == ["name", "her name", "people", "voice"]
        assert await endings(os1) == ["done"]
        assert session.persona.name == await os1.her_name() == "Ada"
        assert bent == [Tuning(speed=0.91)] == [await last_tuning(os1.journal)]
        written = await events(os1)
        assert [e.text for e in written if isinstance(e, NoteTaken)] == [
            "You are called Theo.",
            "Nora is your sister.",
            "Paul is your friend.",
        ]
        assert [e.version for e in written if isinstance(e, PersonaSet)] == [1, 2]
        assert (await exchange(session, "Good night, Ada.")).spoke.count("Theo") == 1


async def test_what_was_learned_holds_the_next_day_and_nothing_is_asked_again(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1, [])
        await say(session, "I'm Theo.", "Ada", "Nora, she's my sister", "lower", "fine")
        await session.close("left")
    async with house(tmp_path) as os1:
        session, hello = await meet(os1, [])
        assert hello == ""
        assert session.persona.name == "Ada"
        assert "You are Ada" in session.prompt()[0].text
        assert any("You are called Theo." in message.text for message in session.prompt())
        assert (await exchange(session, "Good night.")).spoke.count("Theo") == 1
        assert await last_tuning(os1.journal) == Tuning(pitch=-2.0)


async def test_memory_knows_what_she_was_told(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        await say(session, "Theo.", "Samantha's fine.", "Nora who's my sister")
        assert "Theo" in (await exchange(session, "What's my name?")).spoke
        assert "Nora" in (await exchange(session, "What's my sister called?")).spoke
        assert [known.name for known in os1.memory.people.circle.people()] == ["Nora"]


@pytest.mark.parametrize(
    "text",
    ["Theo.", "It's Theo.", "I go by Theo", "I'm Theo, and my boss shouted at me in front of the whole office today."],
)
async def test_memory_knows_the_name_however_it_was_said(tmp_path: Path, text: str) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        await say(session, text)
        assert "Theo" in (await exchange(session, "What's my name?")).spoke
        put_right = [e for e in await events(os1) if isinstance(e, NoteCorrected)]
        assert len(put_right) == (0 if "boss" in text else 1)


async def test_the_model_is_shown_her_new_name(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        await say(session, "Theo.", "Ada.", "Skip the rest.", "I baked a cake today, with plums.")
        assert isinstance(os1.model, ScriptedModel)
        assert "You are Ada" in os1.model.prompts[-1][0].text


async def test_a_name_that_is_forgotten_is_forgotten(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        await say(session, "Theo.")
        await os1.memory.follow_views()
        assert os1.memory.user_name() == "Theo"
        heard = [r.position async for r in os1.journal.read(kinds=[UtteranceHeard.kind])]
        await os1.memory.forget(heard)
        assert os1.memory.user_name() == ""
        assert not [e for e in await events(os1) if isinstance(e, NoteTaken | NoteCorrected)]


async def test_cut_off_in_the_middle_it_goes_on_with_what_was_not_asked(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1, [])
        await say(session, "Theo.")
        # The program ends here: nothing is closed, and her question is not answered.
    async with house(tmp_path) as os1:
        session, hello = await meet(os1, [])
        assert hello.startswith("Hello again. We were cut off. Who matters to you?")
        said = await say(session, "Nora and Paul", "leave it")
        assert said[-1].endswith("That's all I need, Theo. Talk to me about anything.")
        assert await steps(os1) == ["name", "her name", "people", "voice"]
        assert await endings(os1) == ["done"]


async def test_a_line_that_was_lost_before_her_question_was_heard_loses_no_question(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("page", meets=True)
        async with aclosing(session.answer(await session.consider(""))) as clauses:
            heard = [clause async for clause in clauses]
        await session.spoke(spoken([(clause, clause.text) for clause in heard[:2]], interrupted=True))
        await session.close("left")
        session, hello = await meet(os1)
        assert hello == "Hello again. We were cut off. What shall I call you?"
        await session.close("left")
        assert "call you" not in (await meet(os1))[1]


async def test_what_was_heard_and_not_answered_yet_is_answered_when_it_is_looked_at_again(tmp_path: Path) -> None:
    """As when a cough comes between the end of a turn and her answer."""
    bent: list[Tuning] = []
    async with house(tmp_path) as os1:
        session, _ = await meet(os1, bent)
        await say(session, "skip", "skip", "skip")
        for text in ("hm", "much slower"):
            await session.consider(text)
            await session.heard(text)
        again = await session.consider("hm much slower")
        said = [clause.text async for clause in session.answer(again)]
        assert said == ["Slower.", "Like this?"]
        assert bent == [Tuning(0.76)]


@pytest.mark.parametrize("moment", [0, 2])
async def test_however_often_it_is_cut_off_nothing_is_asked_twice(tmp_path: Path, moment: int) -> None:
    answers = ["I'm Theo.", "Ada", "my sister Nora", "slower", "good"]
    for _ in range(5):
        async with house(tmp_path) as os1:
            session, _ = await meet(os1, [])
            await say(session, *answers[:moment])
    async with house(tmp_path) as os1:
        asked = await steps(os1)
        assert asked[0] == "name"
        assert len(asked) == len(set(asked))
        assert (await meet(os1, []))[1] == ""


async def test_her_hello_is_the_disclosure_and_it_is_made_once(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, hello = await meet(os1)
        assert hello.count(DISCLOSURE) == 1
        said = await say(session, "Theo.", "Keep it.", "Let's just talk.", "I baked a cake.")
        assert not [text for text in said if DISCLOSURE in text]
        assert [e.reason for e in await events(os1) if isinstance(e, DisclosureMade)] == ["day"]
        assert isinstance(os1.clock, FrozenClock)
        os1.clock.advance(timedelta(hours=13))
        assert DISCLOSURE in (await exchange(session, "Morning.")).spoke


async def test_a_hello_that_was_cut_before_it_said_what_she_is_owes_that_still(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("page", meets=True)
        async with aclosing(session.answer(await session.consider(""))) as clauses:
            heard = [clause async for clause in clauses]
        await session.spoke(spoken([(heard[0], heard[0].text)], interrupted=True))
        said = await say(session, "Hi, I'm Theo.")
        assert DISCLOSURE in said[0]
        assert "Theo. Good." in said[0]
        assert await steps(os1) == ["name", "her name"]


@pytest.mark.parametrize(
    ("text", "care", "how"),
    [
        ("I want to kill myself.", "crisis", "care"),
        ("Good night.", "farewell", "care"),
        ("Stop.", "halt", "care"),
        ("Off the record.", "answer", "gave_way"),
        ("My boss shouted at me in front of everyone.", "answer", "gave_way"),
    ],
)
async def test_what_matters_more_goes_first_and_ends_it(tmp_path: Path, text: str, care: str, how: str) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        done = await exchange(session, text)
        assert done.care == care
        assert "call you" not in done.spoke
        await exchange(session, "Back on the record.")
        assert "Good." not in (await exchange(session, "Theo.")).spoke
        if text != "Off the record.":
            assert await endings(os1) == [how]


async def test_who_asks_what_she_is_has_not_left_her_question(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        said = await say(session, "So are you a real person?", "All right. I'm Theo.")
        assert DISCLOSURE in said[0]
        assert said[1].startswith("Theo. Good.")


async def test_her_own_name_is_an_answer_where_she_asked_for_it(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        said = await say(session, "Theo.", "Samantha.")
        assert said[1].startswith("Samantha it is. Who matters to you?")


async def test_a_name_and_a_story_is_learned_and_answered_by_the_model(tmp_path: Path) -> None:
    async with house(tmp_path, "Oh no. In front of everyone?") as os1:
        session, _ = await meet(os1)
        said = await say(session, "I'm Theo, and my boss shouted at me today, in front of the whole office.")
        assert "In front of everyone?" in said[0]
        assert await os1.user_name() == "Theo"
        assert await endings(os1) == ["gave_way"]


async def test_who_has_talked_with_her_before_is_not_met_again(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        await os1.journal.append(UtteranceHeard(SessionId("old"), OWNER, "Hello."))
        assert (await meet(os1))[1] == ""


async def test_off_the_record_nobody_is_met(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        await os1.keep(on=False)
        assert (await meet(os1))[1] == ""


async def test_where_nobody_is_to_be_met_the_user_speaks_first(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        assert await begun(await os1.open("chat")) is None


async def test_what_the_settings_say_is_not_asked(tmp_path: Path) -> None:
    async with house(tmp_path, OS1_USER_NAME="Theo", OS1_NAME="Ada", OS1_VOICE_SPEED="0.9") as os1:
        session, hello = await meet(os1, [])
        assert "Ada" in hello
        assert hello.endswith(
            "One small question; skip it if you like. Who matters to you? Names, if you like: a sister, a friend, a dog."
        )
        assert (await say(session, "skip"))[0].endswith("That's all I need, Theo. Talk to me about anything.")


async def test_a_model_elsewhere_is_told_of_in_her_hello(tmp_path: Path) -> None:
    async with house(tmp_path, OS1_MODEL="openai:m", OS1_MODEL_URL="https://api.example.org/v1") as os1:
        assert "api.example.org" in (await meet(os1))[1]


async def test_where_no_voice_is_heard_none_is_asked_about(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, hello = await meet(os1)
        assert "Three small questions" in hello
        said = await say(session, "skip", "skip", "skip")
        assert said[-1].endswith("Talk to me about anything.")
        assert "voice" not in await steps(os1)


async def test_her_voice_is_not_bent_on_a_guess(tmp_path: Path) -> None:
    bent: list[Tuning] = []
    async with house(tmp_path) as os1:
        session, _ = await meet(os1, bent)
        await say(session, "skip", "skip", "skip")
        guess = asyncio.create_task(anext(session.answer(await session.consider("slower"), "slower")))
        await asyncio.sleep(0.05)
        assert not guess.done()
        guess.cancel()
        decision = await session.consider("a bit lower")
        answer = session.answer(decision, "a bit lower")
        first: asyncio.Task[Clause] = asyncio.create_task(anext(answer))
        await session.heard("a bit lower")
        assert (await first).text == "Lower."
        assert bent == [Tuning(pitch=-1.5)]
        await answer.aclose()
        assert [e for e in await events(os1) if isinstance(e, VoiceTuned)] == [VoiceTuned(1.0, -1.5)]


async def test_an_answer_over_her_question_is_one(tmp_path: Path) -> None:
    """Looked at while it is not known yet how much of her question was heard."""
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        decision = await session.consider("Theo.")
        await session.heard("Theo.")
        clauses = [clause async for clause in session.answer(decision)]
        over = await session.consider("Let me call you Ada", while_speaking=True)
        assert over.kind == "meeting"
        heard = [(clause, clause.text) for clause in clauses[:-1]] + [(clauses[-1], "Call me")]
        await session.spoke(spoken(heard, interrupted=True))
        await session.heard("Let me call you Ada")
        assert session.persona.name == "Ada"


async def test_an_answer_over_what_is_before_her_question_goes_to_the_one_before(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session, _ = await meet(os1)
        decision = await session.consider("Theo.")
        await session.heard("Theo.")
        clauses = [clause async for clause in session.answer(decision)]
        await session.consider("Call me Ted", while_speaking=True)
        await session.spoke(spoken([(clauses[0], clauses[0].text)], interrupted=True))
        await session.heard("Call me Ted")
        assert session.persona.name == "Samantha"
        assert await os1.user_name() == "Ted"
        assert await steps(os1) == ["name", "her name"]
