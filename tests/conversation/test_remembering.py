"""What memory does in a conversation, on real parts of the house with a scripted model."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from os1.conversation import remembering
from os1.conversation.exchange import exchange
from os1.conversation.record import Record
from os1.conversation.session import Session
from os1.conversation.spoken import Spoken
from os1.core.clock import FrozenClock
from os1.core.events import DisclosureMade, NoteTaken, ThreadRaised, UtteranceHeard, UtteranceSpoken
from os1.core.ids import SessionId
from os1.memory.indexing import Indexing
from os1.memory.memory import Memory
from os1.memory.recall import Recall
from os1.memory.recalled import Recalled
from os1.people.person import owner
from os1.persona.persona import DEFAULT_CHARACTER, Persona
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.storage.in_memory import InMemoryJournal
from os1.storage.index_in_memory import InMemoryIndex
from tests.caring import care_of, caring_in

PERSONA = Persona(1, "Samantha", "heart", DEFAULT_CHARACTER)
EMBEDDER = ScriptedEmbedder(256)
NAMES = {"owner": "Me", "os1": "OS1"}


class Slow(Recall):
    """A recall that takes longer than a turn can wait."""

    async def recall(self, cue: str, *, present: Sequence[str], now: datetime, limit: int = 10) -> list[Recalled]:
        await asyncio.sleep(remembering.DEADLINE_S * 3)
        return await super().recall(cue, present=present, now=now, limit=limit)


class House:
    """A clock, a journal, a memory and a model for as many conversations as a test holds."""

    def __init__(self, *lines: str, kind: type[Recall] = Recall) -> None:
        self.clock = FrozenClock(datetime(2026, 3, 2, 12, tzinfo=UTC))
        self.journal = InMemoryJournal(self.clock)
        self.model = ScriptedModel(lines or ("Mm. Go on.",))
        self.record = Record(self.journal, self.clock)
        self.index = InMemoryIndex(dimensions=EMBEDDER.dimensions)
        self.memory = Memory(
            self.journal,
            recall=kind(self.index, EMBEDDER, zone=UTC, herself="OS1"),
            indexing=Indexing(self.journal, self.index, EMBEDDER, zone=UTC, name=NAMES.__getitem__),
            embedder=EMBEDDER,
            zone=UTC,
            name=NAMES.__getitem__,
        )
        self.care = care_of(self.journal, self.clock)
        self.count = 0

    async def open(self) -> Session:
        self.count += 1
        session = Session(
            SessionId(f"s{self.count}"),
            door="chat",
            person=owner("Theo"),
            persona=PERSONA,
            model=self.model,
            journal=self.journal,
            record=self.record,
            caring=caring_in(self.care, self.clock, SessionId(f"s{self.count}"), "Theo"),
            clock=self.clock,
            memory=self.memory,
        )
        await self.journal.append(DisclosureMade(session.id, "day"))
        await session.open()
        return session

    async def talk(self, *turns: str) -> list[str]:
        """Hold a conversation, and let a day go by."""
        session = await self.open()
        said = [(await exchange(session, turn)).spoke for turn in turns]
        await session.close("left")
        self.clock.advance(timedelta(days=1))
        return said

    async def heard(self) -> list[str]:
        return [r.event.text async for r in self.journal.read() if isinstance(r.event, UtteranceHeard)]

    async def spoken(self) -> list[UtteranceSpoken]:
        return [r.event async for r in self.journal.read() if isinstance(r.event, UtteranceSpoken)]


async def test_what_was_told_is_answered_in_the_users_own_words_and_without_the_model() -> None:
    house = House()
    await house.talk("My sister Nora is a welder.", "I had soup.")
    asked = len(house.model.prompts)
    (said,) = await house.talk("What does my sister do for a living?")
    assert "welder" in said
    assert len(house.model.prompts) == asked
    last = (await house.spoken())[-1]
    assert last.model == "memory"
    assert {1, 2, 3} & set(last.sources), "what she says names where it comes from"


async def test_it_is_answered_in_the_same_conversation_too() -> None:
    house = House()
    said = await house.talk("My sister Nora is a welder.", "Bread again.", "What is my sister called?")
    assert "Nora" in said[-1]


async def test_to_what_was_never_told_she_says_so() -> None:
    house = House("Your brother is called Max.")
    await house.talk("My sister Nora is a welder.")
    (said,) = await house.talk("What is my brother called?")
    assert "Max" not in said
    assert "haven't" in said or "don't know" in said


async def test_she_can_say_why() -> None:
    house = House()
    await house.talk("My sister Nora is a welder.")
    said = await house.talk("What does my sister do?", "Why do you think that?", "I see.", "Why do you think that?")
    assert "My sister Nora is a welder" in said[1]
    assert "yesterday" in said[1]
    assert said[3] == remembering.OWN_THOUGHT


async def test_what_rides_with_a_turn_is_in_the_prompt_and_named_as_a_source() -> None:
    house = House()
    await house.talk("My sister Nora is a welder in Hull.")
    await house.talk("I was thinking of Nora all morning.")
    prompt = house.model.prompts[-1]
    assert any(m.role == "system" and "a welder in Hull" in m.text for m in prompt[1:])
    heard = [r.position async for r in house.journal.read() if isinstance(r.event, UtteranceHeard)]
    assert (await house.spoken())[-1].sources == (heard[0], heard[1])


async def test_a_memory_that_comes_too_late_is_dropped_and_counted() -> None:
    house = House(kind=Slow)
    await house.talk("My sister Nora is a welder in Hull.")
    session = await house.open()
    done = await exchange(session, "I was thinking of Nora all morning.")
    assert done.spoke == "Mm. Go on."
    assert session.late_memories == 1
    assert not any("Hull" in m.text for m in house.model.prompts[-1])
    await session.close("left")


async def test_forgetting_is_confirmed_done_and_said() -> None:
    house = House("Mm.")
    await house.talk("Marlon owes me money.", "He is in Hull.", "I had soup.")
    said = await house.talk("Forget what I told you about Marlon.", "Yes please.", "What do you know about Marlon?")
    assert said[0] == "I have two things. Shall I forget them for good?"
    assert said[1] == remembering.GONE
    assert "money" not in said[2]
    assert (await house.heard())[:2] == ["I had soup.", "Yes please."]
    assert not any("Marlon" in s.text for s in await house.spoken())


async def test_what_is_forgotten_leaves_the_open_conversation_at_once() -> None:
    house = House("Mm.")
    await house.talk("My locker code is 3815.", "Forget that.", "Yes.", "And so it goes.")
    assert not any("3815" in m.text for m in house.model.prompts[-1])
    assert await house.heard() == ["Yes.", "And so it goes."]


async def test_what_another_program_forgets_leaves_the_open_conversation_too() -> None:
    house = House("Mm.")
    session = await house.open()
    await exchange(session, "My locker code is 3815.")
    await house.journal.redact(3, 4, reason="by hand")
    await house.memory.follow()
    await exchange(session, "And so it goes.")
    assert not any("3815" in m.text for m in house.model.prompts[-1])
    await session.close("left")


async def test_a_no_keeps_it_and_a_change_of_subject_too() -> None:
    house = House("Mm.")
    said = await house.talk("My locker code is 3815.", "Forget that.", "No, leave it.")
    assert said[2] == remembering.KEPT
    said = await house.talk("Forget what I told you about the locker.", "It's raining.", "Yes.")
    assert said[2] != remembering.GONE
    assert "My locker code is 3815." in await house.heard()


async def test_forgetting_in_the_same_breath_means_that_breath() -> None:
    house = House("Mm.")
    await house.talk("I had soup.", "My locker code is 3815. Forget that.", "Yes.")
    assert await house.heard() == ["I had soup.", "Yes."]


async def test_nothing_is_forgotten_on_a_guess() -> None:
    house = House("Mm.")
    await house.talk("Marlon owes me money.")
    session = await house.open()
    await exchange(session, "Forget what I told you about Marlon.")

    async def answer(guess: str) -> None:
        async for _ in session.answer(await session.consider(guess), guess):
            pass

    guessing = asyncio.create_task(answer("Yes"))
    await asyncio.sleep(0.05)
    assert not guessing.done()
    guessing.cancel()
    await asyncio.gather(guessing, return_exceptions=True)
    assert "Marlon owes me money." in await house.heard()
    answering = asyncio.create_task(answer("Yes do it"))
    await asyncio.sleep(0.05)
    await session.heard("Yes do it")
    await answering
    await session.spoke(Spoken("Done.", "Done.", interrupted=False, by="memory", disclosed=False))
    assert "Marlon owes me money." not in await house.heard()
    await session.close("left")


async def test_off_the_record_nothing_is_written_until_it_is_switched_off() -> None:
    house = House("Mm.")
    said = await house.talk("This is off the record. I robbed a bank.", "In Zagreb.")
    assert said[0] == remembering.OFF_RECORD
    assert await house.heard() == []
    await house.talk("Still nothing of this.")
    said = await house.talk("Okay, back on the record.", "I had soup.")
    assert said[0] == remembering.ON_RECORD
    assert (await house.heard())[-1] == "I had soup."
    assert not any("rob" in text or "nothing" in text for text in await house.heard())


async def test_an_open_thread_is_brought_up_once_and_only_after_a_greeting() -> None:
    house = House("Mm.")
    await house.talk("I'm going to call Nora tomorrow.")
    house.clock.advance(timedelta(days=1))
    assert await house.talk("The train was late again.") == ["Mm."]
    said = await house.talk("Hi Samantha.", "Hello?")
    assert "call Nora" in said[0]
    assert said[1] == "Mm."
    assert await house.talk("Hi.") == ["Mm."]
    raised = [r.event async for r in house.journal.read() if isinstance(r.event, ThreadRaised)]
    assert len(raised) == 1


async def test_what_the_user_put_right_is_what_she_says() -> None:
    house = House("Mm.")
    await house.talk("I work at the bakery.")
    await house.memory.correct(3, "You work at the library.")
    (said,) = await house.talk("Where do I work?")
    assert "you work at the library" in said
    assert "bakery" not in said


async def test_what_is_forgotten_leaves_what_opened_the_conversation_too() -> None:
    house = House("Mm.")
    await house.talk("I live in Zanzibar.")
    note = NoteTaken("you", "lives in", "Zanzibar", "You live in Zanzibar.", None, None, 1.0, "said", (3,), "rules")
    await house.journal.append(note)
    session = await house.open()
    await exchange(session, "The train was late.")
    assert any("Zanzibar" in m.text for m in house.model.prompts[-1])
    await house.memory.forget([3])
    await exchange(session, "And so it goes.")
    assert not any("Zanzibar" in m.text for m in house.model.prompts[-1])
    await session.close("left")
