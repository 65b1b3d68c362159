"""Presence in a conversation: what the model is told of the moment, the opener, and a nod. The signs alone tell the stance."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from os1.conversation.exchange import exchange
from os1.conversation.presence import Ending, Presence
from os1.conversation.record import Record
from os1.conversation.session import Session
from os1.conversation.spoken import Clause
from os1.conversation.stance import Stances
from os1.core.clock import FrozenClock
from os1.core.errors import ModelUnavailable
from os1.core.events import DisclosureMade, PaceLearned, UtteranceSpoken
from os1.core.ids import SessionId
from os1.core.models import Message, Vectors
from os1.core.projection import catch_up
from os1.people.pace import Pace, Paces
from os1.people.person import owner
from os1.persona.persona import DEFAULT_CHARACTER, Persona
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.storage.in_memory import InMemoryJournal
from tests.caring import care_of, caring_in

PAIN = "My dad died on Sunday."


class NoPlaces(ScriptedEmbedder):
    """An embedder whose files are gone."""

    async def embed(self, texts: Sequence[str]) -> Vectors:
        del texts
        raise ModelUnavailable("gone")


class House:
    """One conversation with presence, on a journal in which she has said what she is."""

    def __init__(self, *lines: str) -> None:
        self.clock = FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
        self.journal = InMemoryJournal(self.clock)
        self.model = ScriptedModel(lines)

    async def open(self, pace: Pace | None = None) -> Session:
        await self.journal.append(DisclosureMade(SessionId("s0"), "day"))
        id = SessionId("s1")
        session = Session(
            id,
            door="chat",
            person=owner(""),
            persona=Persona(1, "Samantha", "heart", DEFAULT_CHARACTER),
            model=self.model,
            journal=self.journal,
            record=Record(self.journal, self.clock),
            caring=caring_in(care_of(self.journal, self.clock), self.clock, id),
            presence=Presence(Stances(NoPlaces(384))),
            pace=pace,
            clock=self.clock,
        )
        await session.open()
        return session

    async def spoken(self) -> list[UtteranceSpoken]:
        return [r.event async for r in self.journal.read() if isinstance(r.event, UtteranceSpoken)]


async def answer(session: Session, text: str, ending: Ending | None) -> list[Clause]:
    decision = await session.consider(text)
    return [clause async for clause in session.answer(decision, text, ending)]


async def test_pain_is_met_with_an_opener_and_the_model_goes_on_from_it() -> None:
    house = House("Oh no. What happened?")
    session = await house.open()
    clauses = await answer(session, PAIN, Ending())
    assert clauses[0].opens
    assert clauses[0].text in ("Oh no.", "Oh.", "Mm.")
    assert clauses[0].by == "reflex"
    assert " ".join(c.text for c in clauses[1:]) == "What happened?"
    asked = house.model.prompts[-1]
    assert asked[-1] == Message("assistant", clauses[0].text)
    assert asked[-2] == Message("user", f"{PAIN} [hurt]")


async def test_what_is_plain_is_told_as_it_is() -> None:
    house = House("It is.")
    session = await house.open()
    text = "The bus was late again and I walked along the canal."
    await answer(session, text, Ending())
    assert [m.text for m in house.model.prompts[-1] if m.role == "user"][-1] == text


async def test_no_second_nod_a_moment_after_a_nod() -> None:
    house = House("And then?")
    session = await house.open()
    clauses = await answer(session, "So we went round the back and the gate was hanging off.", Ending(0.3, nodded=True))
    assert [c.part for c in clauses] == ["answer"]


async def test_after_a_crisis_a_late_answer_is_met_with_the_quietest_sound_and_a_crisis_with_none() -> None:
    house = House("I'm here.")
    session = await house.open()
    danger = await session.consider("I want to kill myself.")
    assert session.keep_floor(danger) is None
    await exchange(session, "I want to kill myself.")
    await exchange(session, "No. I'm safe here, I promise.")
    decision = await session.consider("I just walked along the canal.")
    assert decision.kind == "answer"
    sound = session.keep_floor(decision)
    assert sound is not None
    assert sound.text == "Mm."
    await session.nodded("Mm.")
    assert session.keep_floor(decision) is None


async def test_no_opener_where_words_must_come_first() -> None:
    house = House("Fine.")
    session = await house.open()
    for text in ("I want to kill myself.", "Are you real?", "stop", "Goodbye.", "What is the capital of Peru?"):
        clauses = await answer(session, text, Ending())
        assert not any(c.opens for c in clauses), text


async def test_the_disclosure_comes_before_everything_and_no_opener_before_it() -> None:
    house = House("What happened?")
    session = await house.open()
    house.clock.set(datetime(2026, 3, 2, 12, tzinfo=UTC))
    clauses = await answer(session, PAIN, Ending())
    assert clauses[0].part == "disclosure"
    assert not any(c.opens for c in clauses)


async def test_the_opener_is_hers_in_the_journal_and_the_model_is_shown_it() -> None:
    house = House("What happened?", "Mm.")
    session = await house.open()
    done = await exchange(session, PAIN)
    spoken = await house.spoken()
    assert done.spoke.endswith("What happened?")
    assert done.spoke != "What happened?"
    assert [(e.text, e.model) for e in spoken] == [(done.spoke, "scripted:lines")]
    assert session.prompt()[-1] == Message("assistant", done.spoke)


async def test_a_nod_is_written_down_and_no_part_of_the_talk() -> None:
    house = House("Go on.")
    session = await house.open()
    await session.nodded("Mm.")
    assert [(e.text, e.model) for e in await house.spoken()] == [("Mm.", "reflex")]
    assert all(m.text != "Mm." for m in session.prompt())
    assert session.turn == 0


async def test_openers_are_not_said_turn_after_turn() -> None:
    house = House("And?")
    session = await house.open()
    begun = list[str]()
    for place in ("the shed", "the kitchen", "the attic", "the cellar", "the porch", "the yard"):
        done = await exchange(session, f"So then we carried all of it over into {place} and left it there.")
        begun.append(done.spoke.split(" And?")[0] if done.spoke != "And?" else "")
    assert not all(begun)
    assert all(a != b for a, b in pairwise(begun) if a)


async def test_the_pace_that_was_learned_is_kept_for_the_next_conversation() -> None:
    house = House("Yes.")
    session = await house.open()
    session.pace = session.pace.after(1.4).after(1.6)
    await session.close("left")
    learned = [r.event async for r in house.journal.read() if isinstance(r.event, PaceLearned)]
    assert [(e.median_s, e.weight) for e in learned] == [(session.pace.median_s, session.pace.weight)]
    paces = Paces()
    await catch_up(paces, house.journal)
    assert paces.of(owner("").id) == session.pace


async def test_a_pace_that_did_not_change_is_not_written_again() -> None:
    house = House("Yes.")
    session = await house.open(Pace(0.7, 12.0))
    await session.close("left")
    assert not [r async for r in house.journal.read() if isinstance(r.event, PaceLearned)]
