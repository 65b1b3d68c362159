"""One conversation without audio, on real parts of the house with a scripted model."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from os1.conversation.exchange import Exchange, exchange
from os1.conversation.record import Record
from os1.conversation.session import CANNOT_WRITE, Session
from os1.conversation.spoken import Spoken
from os1.conversation.wording import LISTENING, LOST_WORDS
from os1.core.clock import FrozenClock
from os1.core.events import DisclosureMade, Event, SessionClosed, SessionOpened, UtteranceHeard, UtteranceSpoken
from os1.core.ids import SessionId
from os1.people.person import owner
from os1.persona.persona import DEFAULT_CHARACTER, Persona
from os1.providers.scripted import ScriptedModel
from os1.storage.in_memory import InMemoryJournal
from tests.caring import care_of, caring_in
from tests.conversation.test_record import FullDisk

PERSONA = Persona(1, "Samantha", "heart", DEFAULT_CHARACTER)
DISCLOSURE = "I'm an AI, not a human"


class House:
    """A clock, a journal and a model for as many sessions as a test opens."""

    def __init__(self, *lines: str) -> None:
        self.clock = FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
        self.journal = InMemoryJournal(self.clock)
        self.model = ScriptedModel(lines or ("Mm. Go on.",))
        self.record = Record(self.journal, self.clock)
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
        )
        await session.open()
        return session

    async def say(self, text: str) -> Exchange:
        return await exchange(await self.open(), text)

    async def events(self) -> list[Event]:
        return [r.event async for r in self.journal.read()]


async def test_a_turn_is_in_the_journal_word_for_word() -> None:
    house = House("Oh no. Again?")
    session = await house.open()
    done = await exchange(session, "I failed my driving test.")
    await session.close("left")
    await session.close("left")
    assert done.spoke.endswith("Oh no. Again?")
    assert await house.events() == [
        SessionOpened(session.id, "chat"),
        UtteranceHeard(session.id, session.person.id, "I failed my driving test."),
        UtteranceSpoken(session.id, done.spoke, interrupted=False, model="scripted:lines", sources=(2,)),
        DisclosureMade(session.id, "day"),
        SessionClosed(session.id, "left"),
    ]


async def test_says_what_she_is_first_thing_each_day_and_every_three_hours() -> None:
    house = House()
    said: list[bool] = []
    for _ in range(24):
        done = await house.say("Still here.")
        assert (DISCLOSURE in done.spoke) == done.disclosed
        said.append(done.disclosed)
        house.clock.advance(timedelta(minutes=30))
    assert said[0]
    gaps = [i for i, disclosed in enumerate(said) if disclosed]
    assert all(b - a <= 6 for a, b in pairwise(gaps))
    assert sum(said) == 4
    house.clock.advance(timedelta(hours=13))
    assert (await house.say("Morning.")).disclosed


async def test_a_disclosure_that_was_cut_off_is_owed_still() -> None:
    house = House()
    session = await house.open()
    await session.heard("Hello.")
    await session.spoke(Spoken("Just so it's", "", interrupted=True, by="care", disclosed=False))
    assert (await exchange(session, "Go on.")).disclosed


async def test_the_model_never_sees_the_disclosure() -> None:
    house = House("Hello.", "Yes.")
    session = await house.open()
    await exchange(session, "Hi.")
    await exchange(session, "And?")
    assert all(DISCLOSURE not in m.text for prompt in house.model.prompts for m in prompt)
    assert house.model.prompts[1][: len(house.model.prompts[0])] == house.model.prompts[0]


@pytest.mark.parametrize("line", ["Half an answer {dies} here.", "{dies}"])
async def test_a_model_that_dies_is_heard_of_and_nothing_is_lost(line: str) -> None:
    house = House(line, "Back again.")
    session = await house.open()
    done = await exchange(session, "Tell me.")
    assert done.spoke.endswith(LOST_WORDS)
    assert done.failed
    assert not (await exchange(session, "And now?")).failed
    texts = [e.text for e in await house.events() if isinstance(e, UtteranceHeard)]
    assert texts == ["Tell me.", "And now?"]


async def test_a_full_disk_is_said_once_and_the_talk_goes_on() -> None:
    house = House("Mm.")
    house.journal = FullDisk(house.clock)
    house.record = Record(house.journal, house.clock)
    session = await house.open()
    house.journal.full = True
    spoken = [(await exchange(session, f"Line {n}.")).spoke for n in range(3)]
    assert [CANNOT_WRITE in text for text in spoken] == [True, False, False]
    house.journal.full = False
    house.clock.advance(timedelta(minutes=5))
    await session.close("left")
    assert house.record.trouble is None
    heard = [r async for r in house.journal.read(kinds={UtteranceHeard.kind})]
    assert {r.at for r in heard} == {datetime(2026, 3, 1, 12, tzinfo=UTC)}
    assert [e.text for e in await house.events() if isinstance(e, UtteranceHeard)] == ["Line 0.", "Line 1.", "Line 2."]


async def test_goodbye_needs_no_model_and_closes() -> None:
    house = House("{dies}")
    await house.say("Hello.")
    for text in ("Okay, good night.", "bye Samantha", "I'm off to see Anna."):
        done = await house.say(text)
        assert done.care == "farewell"
        assert done.closes
        assert 0 < len(done.spoke.split()) <= 25
        assert "?" not in done.spoke
    assert len(house.model.prompts) == 1


async def test_a_goodbye_as_first_words_of_a_day_still_says_what_she_is_in_time() -> None:
    done = await House().say("Goodbye.")
    assert DISCLOSURE in done.spoke
    assert len(done.spoke.split()) <= 25
    assert "?" not in done.spoke


async def test_stop_is_answered_with_silence() -> None:
    house = House()
    done = await house.say("Stop.")
    assert (done.care, done.spoke, done.closes) == ("halt", "", False)
    assert not any(isinstance(e, UtteranceSpoken) for e in await house.events())


async def test_are_you_real_is_answered_by_code() -> None:
    house = House("Of course I am human.")
    done = await house.say("Are you real?")
    assert done.care == "nature"
    assert "I'm an AI" in done.spoke
    assert done.spoke.count("I'm an AI") == 1
    assert done.disclosed
    assert house.model.prompts == []


async def test_a_last_goodbye_does_not_close_the_line() -> None:
    done = await House("Stay with me a moment.").say("Goodbye, for good.")
    assert not done.closes


async def test_an_empty_answer_is_still_a_sound() -> None:
    assert (await House("...").say("Hm.")).spoke.endswith(LISTENING)


async def test_a_sentence_cut_by_the_token_limit_is_left_out() -> None:
    house = House("One sentence here. " + "and then " * 100)
    done = await house.say("Go.")
    assert done.spoke.endswith("One sentence here.")


async def test_text_that_is_not_unicode_is_written_as_well_as_can_be() -> None:
    house = House("Ha \ud83d\ude00 ha.", "Half \ud83d only.")
    session = await house.open()
    await exchange(session, "caf\udce9")
    await exchange(session, "again")
    texts = [e.text for e in await house.events() if isinstance(e, UtteranceHeard | UtteranceSpoken)]
    assert texts[0] == "caf\ufffd"
    assert len(texts) == 4
    for text in texts:
        text.encode()
