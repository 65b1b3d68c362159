"""One conversation, from hello to goodbye. Knows no audio, no web, no database."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing

from os1.care.first_look import Decision
from os1.conversation import prompts
from os1.conversation.caring import Caring, said_by
from os1.conversation.context import Context, Turn
from os1.conversation.desk import Desk, Leads
from os1.conversation.first_meeting import FirstMeeting
from os1.conversation.greeting import is_greeting
from os1.conversation.keeping import Keeping
from os1.conversation.presence import ENDED, Ending, Presence
from os1.conversation.record import Record
from os1.conversation.remembering import Remembering, Reply
from os1.conversation.spoken import Clause, Spoken
from os1.conversation.stance import Sure
from os1.conversation.wording import Wording
from os1.core.clock import Clock
from os1.core.errors import ModelUnavailable, Unavailable
from os1.core.events import (
    Event,
    PaceLearned,
    SessionClosed,
    SessionOpened,
    ThreadRaised,
    UtteranceHeard,
    UtteranceSpoken,
)
from os1.core.ids import SessionId
from os1.core.journal import Journal
from os1.core.models import LanguageModel, Message
from os1.core.text import well_formed
from os1.memory.memory import Memory
from os1.memory.pondering import Pondering
from os1.people.pace import Pace
from os1.people.person import Person
from os1.persona.persona import Persona

log = logging.getLogger(__name__)

CANNOT_WRITE = "I can't write anything down just now. I'll keep it in mind and try again."
"""Said once when the journal refuses; the page and the terminal name the fix."""
FIRST_WORD = "So"
"""Stands for what the user will say, where only the frame around it matters."""


class Session:
    """A turn with no audio in it: text chat, tests, rooms and voice share it.

    `consider` looks, `answer` finds words, and neither writes anything: both may be done on a guess
    of what the user said and thrown away. `heard` and `spoke` write.
    """

    def __init__(
        self,
        id: SessionId,
        *,
        door: str,
        person: Person,
        persona: Persona,
        model: LanguageModel,
        journal: Journal,
        record: Record,
        caring: Caring,
        presence: Presence | None = None,
        pace: Pace | None = None,
        clock: Clock,
        memory: Memory | None = None,
        pondering: Pondering | None = None,
        meeting: FirstMeeting | None = None,
        desk: Desk | None = None,
    ) -> None:
        """Join the parts; `open` begins it. Without *memory* each begins from nothing; *pondering* gives way to speech."""
        self.id = id
        self.meeting = meeting or FirstMeeting(id, persona)
        self._leads = Leads(self.meeting, desk)
        self.person = person
        self._door = door
        self._model = model
        self._caring = caring
        self._clock = clock
        self._context = Context(prompts.opening(persona))
        self._remembering = memory and Remembering(memory, session=id, present=(memory.name(person.id),), clock=clock)
        self._pondering = pondering
        self._following: asyncio.Task[None] | None = None
        """Brings the index level with the talk, in the quiet after her turn."""
        self._keeping = Keeping(record, journal, id)
        self._looked_at = ""
        """What `consider` was last asked about."""
        self._opened = (persona, 0)
        """Who she was, and how many things were forgotten, when the opening was made."""
        self.knows_them = False
        """Whether the opening holds more than who she is."""
        self._reminder: Turn | None = None
        """What was recalled for the open turn."""
        self._rests_on: tuple[int, ...] = ()
        """What her open answer was recalled from."""
        self._last_heard: Turn | None = None
        self._place: asyncio.Future[int | None] | None = None
        """Set when the open turn is written down; who acts on what was said waits for it."""
        self._kept: tuple[str, int | None] | None = None
        """What was heard since the last look, and where it stands in the journal."""
        self.record = record
        self.turn = 0
        """How many answers were given."""
        self.wording = Wording(model, caring, id)
        self._presence = presence
        self._sure: Sure | None = None
        """What the open turn asks of her."""
        self._moment = ""
        """What the model is told of that."""
        self.pace = self._pace_before = pace or Pace()
        """How long the user pauses while they speak; whoever listens learns it."""
        self._shown = len(prompts.opening(persona))
        self._closed = False
        self._told_of_trouble = False

    @property
    def persona(self) -> Persona:
        """Who she is; the user may name her in the first meeting."""
        return self.meeting.persona

    @property
    def late_memories(self) -> int:
        """How often recall came too late and was dropped."""
        return self._remembering.late if self._remembering is not None else 0

    async def open(self) -> None:
        """Write down that it began, learn what care must know, and what she knows of the user."""
        self.stir()
        await self._caring.follow()
        await self._keeping.look()
        if self._remembering is not None:
            try:
                await self._remembering.memory.follow_views()
            except Unavailable:
                log.exception("memory not read", extra={"session": self.id})
            self._open_with_what_is_known(self._remembering.memory)
        await self._keeping.write(SessionOpened(self.id, self._door))

    def _open_with_what_is_known(self, memory: Memory) -> None:
        known = prompts.known(memory.profile(self._clock.now()))
        self.knows_them = bool(known)
        self._context.open_with((*prompts.opening(self.persona), *known))
        self._opened = (self.persona, len(memory.forgotten.places))

    def stir(self) -> None:
        """Somebody speaks: all work that is not the turn gives way."""
        if self._pondering is not None:
            self._pondering.stir()

    async def consider(self, text: str, *, while_speaking: bool = False) -> Decision:
        """Let care look at what was said, before any model."""
        self.stir()
        self._looked_at, self._kept = text, None
        cared = await self._caring.look(text, while_speaking=while_speaking, turn=self.turn)
        free = self._keeping.on and not (self._remembering is not None and self._remembering.awaits)
        decision = await self._leads.look(text, cared, free=free, speaking=while_speaking)
        await self._tell_moment(text if decision.kind in ("answer", "called") and not self._caring.grave else "")
        return decision

    async def _tell_moment(self, text: str) -> None:
        """Learn what *text* asks of her; nothing where it is empty."""
        self._sure = await self._presence.look(text) if self._presence is not None and text else None
        self._moment = self._presence.moment(self._sure) if self._presence is not None and self._sure else ""

    def prompt(self, guess: str = "") -> tuple[Message, ...]:
        """Return what the model is shown, with *guess* as the user's last words."""
        if self._remembering is not None:
            memory = self._remembering.memory
            if (self.persona, len(memory.forgotten.places)) != self._opened:
                self._open_with_what_is_known(memory)
                self._context.forget(memory.forgotten.places)
        return self._context.prompt(guess, self._reminder if guess else None, self._moment)

    async def read_partial(self, text: str) -> None:
        """Let the model read what the user is still saying; to be broken off when they stop."""
        await self._tell_moment("" if self._caring.grave else text)
        await self._remind(text, text)
        try:
            await self._model.warm(self.prompt(text))
        except ModelUnavailable:
            log.exception("reading ahead failed", extra={"session": self.id})

    async def read_ahead(self) -> None:
        """Let the model read, in the quiet after her turn, all that the next prompt will begin with.

        What she said is read again as it was heard, and the frame of the user's next words with it.
        """
        if self._caring.grave:
            self._reminder = Turn(Message("system", prompts.GRAVE))
        try:
            await self._model.warm(self.prompt(FIRST_WORD))
        except ModelUnavailable:
            log.exception("reading ahead failed", extra={"session": self.id})

    async def answer(
        self, decision: Decision, guess: str = "", ending: Ending | None = ENDED
    ) -> AsyncGenerator[Clause, None]:
        """Yield her answer clause by clause; never raises for a model that fails.

        *guess* is what the user said when `heard` has not been told yet; *ending* how it ended, None when no opener is
        wanted.
        """
        self._reminder, self._rests_on = None, ()
        if decision.kind == "halt":
            return
        text, decision = guess or self._looked_at, self.meeting.settled(decision)
        self._caring.begin_answer(text)
        notice = self.meeting.beside(decision, self._caring.notice(self.turn))
        if decision.kind in ("crisis", "means"):
            # Nothing stands before it, not even what the law wants said.
            for clause in (*said_by(decision), *([notice] if notice is not None else [])):
                yield clause
            return
        opener = self._open_answer(decision, text, ending if notice is None else None)
        if opener is not None:
            yield opener
        reply = await self._reply(decision, text, guess) if decision.kind in ("answer", "called") else None
        if self.record.trouble is not None and not self._told_of_trouble:
            yield Clause(CANNOT_WRITE, "care", "apology")
        if decision.kind == "nature":
            yield Clause(decision.say, "care", "nature")
            return
        if notice is not None:
            yield notice
        words = self._find(decision, reply, text, guess, opener.text if opener else "")
        async with aclosing(self._leads.says(decision) or words) as found:
            async for clause in found:
                yield clause

    @property
    def stance(self) -> str:
        """What the moment asks of her open answer: one of `stance.CLASSES`, or empty."""
        return self._sure.stance if self._sure is not None else ""

    def _open_answer(self, decision: Decision, text: str, ending: Ending | None) -> Clause | None:
        """Return the sound that the answer begins with, if one is apt."""
        if self._presence is None or self._sure is None or ending is None:
            return None
        if self._remembering is not None and self._remembering.awaits:
            return None
        opener = self._presence.opener(text, self._sure, decision, ending, grave=self._caring.grave)
        return Clause(opener.text, "reflex", "nod" if opener.nods else "opener") if opener is not None else None

    def keep_floor(self, decision: Decision) -> Clause | None:
        """Return the sound that keeps the floor while the open answer, to what *decision* was made of, is late; or None."""
        if self._presence is None or self._caring.notice(self.turn) is not None:
            return None  # nothing stands before what the law wants said
        sound = self._presence.thinking(self._looked_at, self._sure, decision, grave=self._caring.grave)
        if sound is None:
            return None
        self.wording.thinking_sound = sound.text
        return Clause(sound.text, "reflex", "opener")

    async def _find(
        self, decision: Decision, reply: Reply | None, text: str, guess: str, opener: str
    ) -> AsyncGenerator[Clause, None]:
        """Yield the answer itself: memory's, care's or the model's, and the question after an earlier crisis."""
        comes_back = self._caring.comes_back(self.turn) if decision.kind in ("answer", "called") else ""
        if reply is not None:
            self._rests_on = reply.sources
            yield Clause(reply.text, "memory")
        elif decision.say and not comes_back:
            for clause in said_by(decision):
                yield clause
        elif not comes_back or not is_greeting(text, self.persona.name):
            await self._remind(text, self._unheard(guess))
            prompt = self.prompt(self._unheard(guess))
            # The first line is who she is, and shows how she talks: nobody told her that.
            told = [line.text for line in prompt[self._shown :] if line.role != "assistant"]
            async with aclosing(self.wording.find(prompt, told, opener, sore=self.stance == "comfort")) as clauses:
                async for clause in clauses:
                    # One question is enough for a turn, and hers is the other.
                    if not (comes_back and clause.text.endswith("?")):
                        yield clause
        if comes_back:
            yield Clause(comes_back, "care")

    async def _reply(self, decision: Decision, text: str, guess: str) -> Reply | None:
        """Return what memory answers to *text*, or brings up; None when it has nothing to say."""
        if self._remembering is None:
            return None
        self._remembering.raises = None
        place: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()
        if self._kept is not None:
            place.set_result(self._kept[1])
        elif guess:
            self._place = place
        else:
            place.set_result(max(self._last_heard.positions, default=None) if self._last_heard else None)
        reply = None
        if decision.kind == "answer":
            reply = await self._remembering.reply(
                text, turn=self.turn, on_record=self._keeping.on, heard=lambda: asyncio.shield(place)
            )
        return reply or await self._remembering.opens(text, self.persona.name)

    def _unheard(self, guess: str) -> str:
        """Return *guess*, unless it was heard meanwhile and is part of the talk already."""
        return "" if self._kept is not None and self._kept[0] == well_formed(guess) else guess

    async def _remind(self, text: str, guess: str) -> None:
        """Let what is recalled for *text* ride with the turn; in danger only that it is so."""
        self._reminder = None
        if self._caring.grave:
            self._reminder = Turn(Message("system", prompts.GRAVE))
        elif self._remembering is not None:
            self._reminder = await self._remembering.reminder(text)
        if self._reminder is not None:
            self._rests_on = tuple(sorted(self._reminder.positions))
            if not guess:
                self._context.remind(self._reminder)
                self._reminder = None

    async def heard(self, text: str) -> None:
        """Write down what the user said, unless they do not want it written."""
        text = well_formed(text)
        if self._presence is not None:
            self._presence.heard(text)
        turn = self._last_heard = self._context.heard(text, self._reminder, self._moment)
        self._reminder = None
        await self._keeping.switch(text, before=True)
        written = await self._keeping.write(UtteranceHeard(self.id, self.person.id, text))
        await self._keeping.switch(text, before=False)
        position = written[0].position if written else None
        self._kept = text, position
        if position is not None:
            turn.positions.add(position)
        if self._remembering is not None:
            self._remembering.was_heard(position, text)
        if followed := (*self._caring.heard(text, position), *self._leads.heard(text, position)):
            await self._keeping.write(*followed)
        place, self._place = self._place, None
        if place is not None and not place.done():
            place.set_result(position)

    async def murmured(self, text: str) -> None:
        """Write down a sound that took no turn ("mm-hm"); the model is not shown it."""
        await self._keeping.write(UtteranceHeard(self.id, self.person.id, well_formed(text)))

    async def nodded(self, text: str) -> None:
        """Write down a listener's sound of hers, made while they talk; the model is not shown it."""
        if self._presence is not None:
            self._presence.spoke(text)
        await self._keeping.write(UtteranceSpoken(self.id, text, False, "reflex", ()))

    async def spoke(self, spoken: Spoken) -> None:
        """Write down what she said, as far as it was heard, and what it rests on."""
        self.turn += 1
        if self._presence is not None:
            self._presence.spoke(spoken.opener)
        answered = self._last_heard.positions if self._last_heard is not None else set[int]()
        told, self._rests_on = (*self._rests_on, *self._leads.spoke(spoken)), ()
        sources = tuple(sorted(answered | set(told)))
        self._context.spoke(spoken.answer, sources)
        self._told_of_trouble = self.record.trouble is not None and (
            self._told_of_trouble or CANNOT_WRITE in spoken.text
        )
        events: list[Event] = []
        if spoken.text:
            events.append(UtteranceSpoken(self.id, spoken.text, spoken.interrupted, spoken.by, sources))
        events += self._caring.spoke(spoken)
        if self._remembering is not None and self._remembering.raises is not None and spoken.answer:
            events.append(ThreadRaised(self.id, (self._remembering.raises,)))
        written = await self._keeping.write(*events) if events else ()
        if self._remembering is not None:
            place = next((r.position for r in written if isinstance(r.event, UtteranceSpoken)), None)
            self._remembering.was_spoken(place, told)
            self._follow(self._remembering.memory)
        if self._pondering is not None:
            self._pondering.rest()
        await self._caring.follow()

    def _follow(self, memory: Memory) -> None:
        async def follow() -> None:
            try:
                await memory.follow()
            except Unavailable:
                log.exception("memory does not follow", extra={"session": self.id})

        if self._following is None or self._following.done():
            self._following = asyncio.create_task(follow())

    async def close(self, reason: str) -> None:
        """Write down that it ended; a second time does nothing."""
        if self._closed:
            return
        self._closed = True
        if self.pace != self._pace_before:
            await self._keeping.write(PaceLearned(self.person.id, self.pace.median_s, self.pace.weight))
        await self._keeping.write(*self.meeting.closed(), SessionClosed(self.id, reason))
        if self._following is not None:
            await asyncio.shield(self._following)
        if self._pondering is not None:
            self._pondering.rest()
