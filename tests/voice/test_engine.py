"""The voice engine in real time: real voice detection, real turn ends, real playing; words by script.

The user is the project's own voice, slowed down; each test lasts as long as its conversation.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime

import numpy as np
import pytest
import soxr
from numpy.typing import NDArray
from tests.caring import care_of, caring_in
from tests.conversation.test_presence import NoPlaces

from os1.conversation.first_meeting import FirstMeeting
from os1.conversation.meeting import Meeting
from os1.conversation.presence import Presence
from os1.conversation.record import Record
from os1.conversation.session import Session
from os1.conversation.stance import Stances
from os1.conversation.wording import LOST_WORDS
from os1.core.clock import FrozenClock
from os1.core.errors import ModelUnavailable
from os1.core.events import (
    DisclosureMade,
    Event,
    MeetingEnded,
    SessionClosed,
    UtteranceHeard,
    UtteranceSpoken,
    VoiceTuned,
)
from os1.core.ids import SessionId
from os1.people.person import owner
from os1.persona.persona import DEFAULT_CHARACTER, Persona
from os1.persona.tuning import Tuning
from os1.providers.scripted import ScriptedModel
from os1.storage.in_memory import InMemoryJournal
from os1.voice.ears import TurnEnd
from os1.voice.engine import Engine, Parts
from os1.voice.frames import Hearing, Onset, TurnOver
from os1.voice.recogniser import RATE as EAR_RATE
from os1.voice.recogniser import Audio, Recogniser, ScriptedRecogniser
from os1.voice.scripted import Loudspeaker, Microphone, Tape, audible_span
from os1.voice.synthesiser import RATE, Hibari
from os1.voice.turn_report import TurnReport

pytestmark = pytest.mark.alone

A_CLICK_S = 0.05
"""A hole in her speech shorter than this is heard as none; a busy machine makes some."""
LONG = (
    "This is a long answer that goes on and on, about the sea and the harbour and all the ships that come and go there."
)


class Deaf:
    """A recogniser that always fails."""

    def transcribe(self, audio: Audio) -> str:
        del audio
        raise ModelUnavailable("it broke")


class Always:
    """A recogniser that understands the same whenever it is asked, in mid-voice too."""

    def __init__(self, line: str) -> None:
        self.line = line

    def transcribe(self, audio: Audio) -> str:
        del audio
        return self.line


class FirstOnly:
    """A recogniser that understands one sentence and then fails."""

    def __init__(self, line: str) -> None:
        self.first = ScriptedRecogniser([line])
        self.done = False

    def transcribe(self, audio: Audio) -> str:
        if self.done:
            raise ModelUnavailable("it broke")
        text = self.first.transcribe(audio)
        self.done = bool(text)
        return text


@pytest.fixture(scope="module")
def hibari() -> Hibari:
    return Hibari("heart")


@pytest.fixture(scope="module")
def turn_end() -> TurnEnd:
    made = TurnEnd(sample_rate=EAR_RATE)
    made.set_sample_rate(EAR_RATE)
    return made


@pytest.fixture
async def call(hibari: Hibari, turn_end: TurnEnd) -> "AsyncIterator[Call]":
    made = Call(hibari, turn_end)
    yield made
    await made.leave()


class Call:
    """One conversation and what came of it."""

    def __init__(self, hibari: Hibari, turn_end: TurnEnd) -> None:
        self.hibari = hibari
        self.turn_end = turn_end
        self.clock = FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
        self.journal = InMemoryJournal(self.clock)
        self.reports: list[TurnReport] = []
        self.talk: asyncio.Task[None] | None = None

    def voice(self, text: str) -> NDArray[np.int16]:
        sound = soxr.resample(self.hibari.speak(text), RATE, EAR_RATE)
        return np.asarray(np.clip(sound.astype(np.int32) * 2, -32767, 32767), np.int16)

    async def begin(
        self,
        model: ScriptedModel,
        heard: Sequence[str] | Recogniser,
        *,
        disclosed: bool = True,
        presence: Presence | None = None,
        meeting: Meeting | None = None,
    ) -> None:
        if disclosed:
            await self.journal.append(DisclosureMade(SessionId("s0"), "day"))
        persona = Persona(1, "Samantha", "heart", DEFAULT_CHARACTER)
        self.session = Session(
            SessionId("s1"),
            door="rehearse",
            person=owner(""),
            persona=persona,
            meeting=FirstMeeting(SessionId("s1"), persona, meeting=meeting),
            model=model,
            journal=self.journal,
            record=Record(self.journal, self.clock),
            caring=caring_in(care_of(self.journal, self.clock), self.clock, SessionId("s1")),
            presence=presence,
            clock=self.clock,
        )
        await self.session.open()
        self.tape = Tape()
        self.microphone, self.loudspeaker = Microphone(self.tape), Loudspeaker(self.tape)
        recogniser = ScriptedRecogniser(heard) if isinstance(heard, list) else heard
        parts = Parts(recogniser, self.turn_end, self.hibari)

        async def report(turn: TurnReport) -> None:
            self.reports.append(turn)

        self.engine = Engine(self.session, parts, self.microphone, self.loudspeaker, report=report)
        self.talk = asyncio.create_task(self.engine.run())
        await asyncio.sleep(0.3)

    async def say(self, *texts: str, pause: float = 0.0) -> None:
        pieces: list[NDArray[np.int16]] = []
        for text in texts:
            pieces += [self.voice(text), np.zeros(int(pause * EAR_RATE), np.int16)]
        self.microphone.say(np.concatenate(pieces[:-1]))
        await self.microphone.idle.wait()

    async def until_reports(self, count: int, limit: float = 25) -> None:
        async with asyncio.timeout(limit):
            assert self.talk is not None
            while len(self.reports) < count and not self.talk.done():
                await asyncio.sleep(0.02)

    async def until_she_speaks(self) -> None:
        async with asyncio.timeout(15):
            while self.loudspeaker.first_audible is None:
                await asyncio.sleep(0.01)

    async def leave(self) -> None:
        """Close the line, also behind a test that failed: a loop that ends around an open one waits for ever."""
        if self.talk is not None and not self.talk.done():
            await self.engine.stop()
            await asyncio.wait({self.talk}, timeout=10)

    async def hang_up(self) -> list[Event]:
        assert self.talk is not None
        if not self.talk.done():
            await self.engine.stop()
        async with asyncio.timeout(10):
            await self.talk
        return [r.event async for r in self.journal.read()]

    def said_aloud(self) -> list[str]:
        return [r.spoke for r in self.reports]


async def test_a_pause_to_think_does_not_end_the_turn(call: Call) -> None:
    await call.begin(ScriptedModel(["Good."]), ["I was thinking about my", "I was thinking about my sister."])
    await call.say("I was thinking all day about.", "About my sister.", pause=1.2)
    await call.until_reports(1)
    events = await call.hang_up()
    assert [(r.heard, r.spoke) for r in call.reports] == [("I was thinking about my sister.", "Good.")]
    assert [e.text for e in events if isinstance(e, UtteranceHeard)] == ["I was thinking about my sister."]
    assert all(length < A_CLICK_S for _, length in call.loudspeaker.gaps)


async def test_two_sentences_are_one_turn(call: Call) -> None:
    await call.begin(ScriptedModel(["Good."]), ["I was there.", "I was there. It was empty."])
    await call.say("I was there all afternoon.", "It was quite empty.", pause=0.3)
    await call.until_reports(1)
    await call.hang_up()
    assert [(r.heard, r.spoke) for r in call.reports] == [("I was there. It was empty.", "Good.")]


async def test_who_asks_for_time_has_it(call: Call) -> None:
    await call.begin(ScriptedModel(["Good."]), ["Hang on, let me think."])
    await call.say("Hang on, let me think.")
    await asyncio.sleep(4)
    events = await call.hang_up()
    assert call.said_aloud() == [""]
    assert [e.text for e in events if isinstance(e, UtteranceHeard)] == ["Hang on, let me think."]


async def test_her_voice_is_what_the_journal_says(call: Call) -> None:
    await call.begin(ScriptedModel(["Oh no. What happened?"]), ["Rough day."], disclosed=False)
    await call.say("I had kind of a rough day today.")
    await call.until_reports(1)
    events = await call.hang_up()
    spoken = [e for e in events if isinstance(e, UtteranceSpoken)]
    assert len(spoken) == 1
    assert spoken[0].text.endswith("Oh no. What happened?")
    assert "I'm an AI, not a human" in spoken[0].text
    assert not spoken[0].interrupted
    assert any(isinstance(e, DisclosureMade) for e in events)
    assert events[-1] == SessionClosed(call.session.id, "left")
    hers = call.tape.stereo()[:, 1]
    assert audible_span(hers, 0.01)[1] > RATE
    assert int(np.abs(hers.astype(np.int32)).max()) < 32767


async def test_a_voice_silences_her_and_only_what_was_heard_is_kept(call: Call) -> None:
    await call.begin(ScriptedModel([LONG, "Yes, tell me."]), ["Tell me.", "No, that is not what I meant."])
    await call.say("Tell me about the harbour.")
    await call.until_she_speaks()
    await asyncio.sleep(1.5)
    # Without a comma: where a voice dips, the scripted ear spends its line on a look that is thrown away.
    await call.say("That is not what I meant at all.")
    onset, _ = call.microphone.voiced[-1]
    assert call.loudspeaker.last_audible - onset < 0.4
    await call.until_reports(2)
    events = await call.hang_up()
    first, second = [e for e in events if isinstance(e, UtteranceSpoken)]
    assert first.interrupted
    assert 0 < len(first.text.split()) < len(LONG.split()) / 2
    assert LONG.startswith(first.text)
    assert call.reports[0].intended == LONG
    assert second.text == "Yes, tell me."
    kinds = [type(e).__name__ for e in events]
    assert kinds[2:6] == ["UtteranceHeard", "UtteranceSpoken", "UtteranceHeard", "UtteranceSpoken"]


async def test_a_murmur_does_not_take_her_words(call: Call) -> None:
    await call.begin(ScriptedModel(["This is the first part, and this is the second part."]), ["Tell me.", "Mm-hm."])
    await call.say("Tell me about the harbour.")
    await call.until_she_speaks()
    await asyncio.sleep(0.6)
    await call.say("Uh huh.")
    await call.until_reports(1)
    await asyncio.sleep(1.5)
    events = await call.hang_up()
    assert call.said_aloud() == ["This is the first part, and this is the second part."]
    assert not call.reports[0].interrupted
    assert "Mm-hm." in [e.text for e in events if isinstance(e, UtteranceHeard)]


async def test_stop_is_obeyed_and_nothing_more_is_said(call: Call) -> None:
    await call.begin(ScriptedModel([LONG, "I should not say this."]), ["Tell me.", "Wade stop."])
    await call.say("Tell me about the harbour.")
    await call.until_she_speaks()
    await asyncio.sleep(1.0)
    await call.say("Wait, stop!")
    silent = call.loudspeaker.last_audible
    await call.until_reports(2)
    await asyncio.sleep(1.0)
    await call.hang_up()
    assert call.loudspeaker.last_audible == silent
    assert [r.care for r in call.reports] == ["answer", "halt"]
    assert call.reports[1].spoke == ""


async def test_an_opener_is_heard_first_and_is_the_beginning_of_her_answer(call: Call) -> None:
    model = ScriptedModel(["Oh no. What happened?"], token_s=0.4)
    await call.begin(model, ["My dad died on Sunday."], presence=Presence(Stances(NoPlaces(384))))
    await call.say("My dad died on Sunday.")
    await call.until_reports(1)
    events = await call.hang_up()
    report = call.reports[0]
    assert report.opener
    assert report.spoke == f"{report.opener} What happened?"
    assert report.first_sound_at is not None
    assert report.first_word_at is not None
    assert report.first_word_at - report.first_sound_at > 0.3
    assert [e.text for e in events if isinstance(e, UtteranceSpoken)] == [report.spoke]


async def test_a_late_answer_is_begun_with_a_sound_of_thinking(call: Call) -> None:
    model = ScriptedModel(["Hm. The Nile."], token_s=1.8)
    await call.begin(model, ["What is the longest river?"], presence=Presence(Stances(NoPlaces(384))))
    await call.say("What is the longest river?")
    await call.until_reports(1)
    events = await call.hang_up()
    report = call.reports[0]
    assert report.opener in {"Hm.", "Mm."}
    assert report.spoke == f"{report.opener} The Nile."
    assert report.first_sound_at is not None
    assert report.first_word_at is not None
    assert report.first_word_at - report.first_sound_at > 0.5
    assert [e.text for e in events if isinstance(e, UtteranceSpoken)] == [report.spoke]


async def test_an_answer_in_time_needs_no_sound_of_thinking(call: Call) -> None:
    model = ScriptedModel(["The Nile, I think."])
    await call.begin(model, ["What is the longest river?"], presence=Presence(Stances(NoPlaces(384))))
    await call.say("What is the longest river?")
    await call.until_reports(1)
    await call.hang_up()
    assert [r.spoke for r in call.reports] == ["The Nile, I think."]


async def test_a_long_uncertain_silence_is_met_with_a_nod_though_nothing_apt_was_found(call: Call) -> None:
    model = ScriptedModel(["The Nile, I think."])
    await call.begin(model, ["What is the longest river?"], presence=Presence(Stances(NoPlaces(384))))
    await call.say("What is the longest river and the")
    await call.until_reports(1)
    events = await call.hang_up()
    report = call.reports[0]
    assert report.opener in {"Hm.", "Mm."}
    assert report.spoke == f"{report.opener} The Nile, I think."
    assert report.closed_at is not None
    assert report.first_sound_at is not None
    assert report.first_sound_at < report.closed_at
    assert [e.text for e in events if isinstance(e, UtteranceSpoken)] == [report.spoke]


async def test_who_goes_on_after_an_opener_was_nodded_at(call: Call) -> None:
    heard = ["My dad died on Sunday.", "My dad died on Sunday. He was ninety."]
    await call.begin(ScriptedModel(["What happened?"], token_s=1.0), heard, presence=Presence(Stances(NoPlaces(384))))
    await call.say("My dad died on Sunday.", "He was ninety.", pause=1.6)
    await call.until_reports(1)
    events = await call.hang_up()
    nod, answer = [e for e in events if isinstance(e, UtteranceSpoken)]
    assert nod.model == "reflex"
    assert not nod.interrupted
    assert answer.text.endswith("What happened?")
    assert " ".join(e.text for e in events if isinstance(e, UtteranceHeard)).endswith("He was ninety.")
    assert len(call.reports) == 1


async def test_her_own_words_come_back_take_no_turn(call: Call) -> None:
    await call.begin(ScriptedModel([LONG, "I should not say this."]), ["Tell me.", "is a long answer that goes on"])
    await call.say("Tell me about the harbour.")
    await call.until_she_speaks()
    await asyncio.sleep(1.8)
    await call.say("Is a long answer.")
    await call.until_reports(1)
    await asyncio.sleep(1.0)
    events = await call.hang_up()
    assert call.said_aloud() == [LONG]
    assert [e.text for e in events if isinstance(e, UtteranceHeard)] == ["Tell me."]


async def test_goodbye_is_answered_with_the_model_dead_and_ends_the_call(call: Call) -> None:
    await call.begin(ScriptedModel(["{dies}"]), ["Okay, good night."])
    await call.say("Okay, good night.")
    async with asyncio.timeout(15):
        await call.talk
    events = await call.hang_up()
    assert call.reports[0].care == "farewell"
    spoken = next(e for e in events if isinstance(e, UtteranceSpoken))
    assert 0 < len(spoken.text.split()) <= 25
    assert "?" not in spoken.text
    assert events[-1] == SessionClosed(call.session.id, "goodbye")


async def test_going_on_before_she_is_heard_makes_one_turn_of_two(call: Call) -> None:
    model = ScriptedModel(["First.", "Both."], token_s=3.0)
    await call.begin(model, ["One thing.", "And another."])
    await call.say("There is one thing I want to say.")
    await asyncio.sleep(1.6)
    await call.say("And there is another thing.")
    await call.until_reports(1)
    await call.hang_up()
    assert [(r.heard, r.spoke) for r in call.reports] == [("One thing. And another.", "Both.")]
    assert model.prompts[-1][-1].text == "One thing. And another."


async def test_a_model_that_dies_in_mid_sentence_is_heard_of(call: Call) -> None:
    await call.begin(ScriptedModel(["Well, I think that {dies} so."]), ["Tell me."])
    await call.say("Tell me about the harbour.")
    await call.until_reports(1)
    await call.hang_up()
    assert call.said_aloud() == [f"Well, {LOST_WORDS}"]


async def test_a_recogniser_that_breaks_is_heard_of(call: Call) -> None:
    await call.begin(ScriptedModel(["Never."]), Deaf())
    await call.say("Tell me about the harbour.")
    await call.until_reports(1)
    await call.hang_up()
    assert call.said_aloud() == [LOST_WORDS]


@pytest.mark.parametrize("second", ["", "it was cold."])
async def test_a_pause_is_theirs_only_when_words_come_behind_it(call: Call, second: str) -> None:
    first = "I went down to the harbour and"
    await call.begin(ScriptedModel(["Go on."]), [first, f"{first} {second}".strip()])
    before = call.session.pace
    await call.say(first, "it was cold.", pause=1.0)
    await call.until_reports(1)
    await call.hang_up()
    assert (call.session.pace == before) is not bool(second)


async def test_a_noise_without_words_is_no_turn(call: Call) -> None:
    await call.begin(ScriptedModel(["Never."]), [])
    await call.say("Hm hm hm.")
    await asyncio.sleep(2.5)
    events = await call.hang_up()
    assert call.reports == []
    assert not any(isinstance(e, UtteranceHeard | UtteranceSpoken) for e in events)


async def test_hanging_up_in_mid_sentence_keeps_what_was_heard(call: Call) -> None:
    await call.begin(ScriptedModel([LONG]), ["Tell me."])
    await call.say("Tell me about the harbour.")
    await call.until_she_speaks()
    await asyncio.sleep(1.0)
    events = await call.hang_up()
    spoken = next(e for e in events if isinstance(e, UtteranceSpoken))
    assert spoken.interrupted
    assert LONG.startswith(spoken.text)
    assert events[-1] == SessionClosed(call.session.id, "left")


async def test_hanging_up_before_the_turn_is_over_keeps_what_was_said(call: Call) -> None:
    await call.begin(ScriptedModel(["Never."]), ["I only wanted to say."])
    await call.say("I only wanted to say.")
    await asyncio.sleep(0.7)
    events = await call.hang_up()
    assert [e.text for e in events if isinstance(e, UtteranceHeard)] == ["I only wanted to say."]


async def test_hanging_up_right_after_the_last_word_keeps_it(call: Call) -> None:
    await call.begin(ScriptedModel(["Never."]), Always("I only wanted to say goodnight to you."))
    await call.say("I only wanted to say goodnight to you.")
    events = await call.hang_up()
    assert [e.text for e in events if isinstance(e, UtteranceHeard)] == ["I only wanted to say goodnight to you."]


async def test_a_button_pressed_after_words_keeps_the_words(call: Call) -> None:
    await call.begin(ScriptedModel(["Never."]), ["I lost my job today."])
    await call.say("I lost my job today.")
    await asyncio.sleep(0.7)
    await call.engine.worker.queue_frames([Onset(), Hearing(text="Goodbye.", pressed=True), TurnOver()])
    async with asyncio.timeout(15):
        await call.talk
    events = await call.hang_up()
    assert [e.text for e in events if isinstance(e, UtteranceHeard)] == ["I lost my job today.", "Goodbye."]
    assert events[-1] == SessionClosed(call.session.id, "goodbye")


async def test_a_recogniser_that_breaks_while_she_speaks_is_heard_of(call: Call) -> None:
    await call.begin(ScriptedModel([LONG]), FirstOnly("Tell me."))
    await call.say("Tell me about the harbour.")
    await call.until_she_speaks()
    await asyncio.sleep(0.8)
    await call.say("No, that is not what I meant at all.")
    await call.until_reports(2)
    events = await call.hang_up()
    spoken = [e for e in events if isinstance(e, UtteranceSpoken)]
    assert spoken[0].interrupted
    assert LONG.startswith(spoken[0].text)
    assert spoken[1].text == LOST_WORDS


async def test_yes_over_the_end_of_her_question_is_an_answer(call: Call) -> None:
    await call.begin(ScriptedModel(["Shall I tell you?", "Then I will."]), ["Hello.", "Yes."])
    await call.say("Hello there, how are you today?")
    await call.until_she_speaks()
    await asyncio.sleep(0.45)
    await call.say("Yes, please.")
    await call.until_reports(2)
    await call.hang_up()
    assert call.reports[-1].heard == "Yes."
    assert call.reports[-1].spoke == "Then I will."


async def test_in_a_first_meeting_she_speaks_first_and_her_voice_bends_as_it_is_wished(call: Call) -> None:
    plain = call.hibari.speak(LONG)
    await call.begin(
        ScriptedModel(["{dies}"]),
        ["I'm Theo.", "Much slower.", "Yes, that's better."],
        meeting=Meeting(("name", "voice"), "Samantha", resumed=True),
    )
    await call.engine.begin()
    try:
        for number, line in enumerate(("I am Theo.", "Much slower, please.", "Yes, that is better.")):
            await call.until_reports(number + 1)
            await call.say(line)
        await call.until_reports(4)
        events = await call.hang_up()
        assert len(call.hibari.speak(LONG)) > 1.15 * len(plain)
    finally:
        call.hibari.tune(Tuning())
    assert call.said_aloud() == [
        "Hello again. We were cut off. What shall I call you?",
        "Theo. Good. Last one: my voice. Leave it, or go slower, quicker, lower, higher?",
        "Slower. Like this?",
        "Good. That's all I need, Theo. Talk to me about anything.",
    ]
    assert VoiceTuned(0.76, 0.0) in events
    assert MeetingEnded(call.session.id, "done") in events


async def test_who_speaks_before_her_has_the_floor(call: Call) -> None:
    await call.begin(ScriptedModel(["Oh no."]), ["My day was awful."], meeting=Meeting(("name",), "Samantha"))
    await call.say("My day was quite awful.")
    await call.engine.begin()
    await call.until_reports(1)
    events = await call.hang_up()
    assert call.said_aloud() == ["Oh no."]
    assert MeetingEnded(call.session.id, "gave_way") in events
