"""What memory does in one conversation: answers what is asked of it, obeys what is wished of it, and reminds the model.

Nothing here passes through a model: what she says she was told is in the user's own words.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from os1.conversation import prompts
from os1.conversation.context import Turn
from os1.conversation.greeting import is_greeting
from os1.core.clock import Clock
from os1.core.errors import Unavailable
from os1.core.events import UtteranceHeard
from os1.core.ids import SessionId
from os1.core.journal import Recorded
from os1.core.models import Message
from os1.core.pattern import Pattern
from os1.memory.asking import Asked, asked
from os1.memory.dates import spoken
from os1.memory.memory import Chosen, Memory
from os1.memory.stems import stems
from os1.memory.wishes import Wish, says_yes, wish

log = logging.getLogger(__name__)

DEADLINE_S = 0.08
"""For what rides with a turn: what comes later is dropped, and counted."""
ASKED_DEADLINE_S = 3.0
"""For what was asked outright: there the memory is the answer."""
LINES = 2
"""So many recalled lines ride with a turn: each costs the model a third of a second of reading."""
LINE_CHARACTERS = 160
LEAST_WORDS = 3
"""Of a turn that may remind her of something."""

NOT_NOW = "I can't get at my memory just now. Ask me again in a moment."
KEPT = "All right, it stays."
GONE = "Done. It's gone for good."
NOT_GONE = "I couldn't do it: nothing can be written just now. Nothing was forgotten."
NOTHING = "I have nothing about that."
OWN_THOUGHT = "That one was my own thought. It doesn't come from anything you told me."
WILL_KEEP = "I'll remember it."
OFF_RECORD = "Off the record. I write nothing down until you say so."
STILL_OFF = "We're off the record, so I won't keep it. Say we're back on, and tell me again."
ON_RECORD = "Back on the record."
_ASK = ("Shall I forget it for good?", "Shall I forget them for good?")
_FEW = {1: "one thing", 2: "two things", 3: "three things", 4: "four things", 5: "five things", 6: "six things"}
_CLAUSE_ENDS = Pattern(r"[.!?;]+\s+")


@dataclass(frozen=True, slots=True)
class Reply:
    """What memory says, and what it rests on."""

    text: str
    sources: tuple[int, ...] = ()
    """Positions in the journal."""


@dataclass(slots=True)
class _Pending:
    chosen: Chosen
    request: set[int] = field(default_factory=set)
    """Where the wish itself stands, and the question about it: they go too."""


class Remembering:
    """One conversation's dealings with memory."""

    def __init__(self, memory: Memory, *, session: SessionId, present: Sequence[str], clock: Clock) -> None:
        """Ask *memory* on behalf of those *present*."""
        self.memory = memory
        self.late = 0
        """How often recall missed its deadline and was dropped."""
        self._session = session
        self._present = tuple(present)
        self._clock = clock
        self._pending: _Pending | None = None
        self._asked: Asked | None = None
        self._told: tuple[int, ...] = ()
        """What the last thing she said was recalled from."""
        self._heard: list[int] = []
        self._greeted = False
        self.raises: int | None = None
        """Where the open thread stands that her next words bring up."""

    @property
    def awaits(self) -> bool:
        """Whether she has asked for a yes or a no."""
        return self._pending is not None

    # -- in the order of a turn ----------------------------------------------------------

    async def reply(
        self, text: str, *, turn: int, on_record: bool, heard: Callable[[], Awaitable[int | None]]
    ) -> Reply | None:
        """Return what memory has to say to *text*, or None when it is for the model.

        *heard* waits until *text* is the user's last word and written down, and gives its position:
        nothing is done on a guess.
        """
        if self._pending is not None and says_yes(text) is not None:
            return await self._confirmed(agreed=bool(says_yes(text)), heard=heard)
        wished = _wished(text)
        if wished is not None and wished.kind not in ("tell_about", "tell_all"):
            place = await heard()
            try:
                return await self._obey(wished, text, place, on_record=on_record)
            except Unavailable:
                log.exception("memory unavailable", extra={"session": self._session})
                return Reply(NOT_NOW)
        question = self._question(text, wished)
        if question is not None:
            return await self._tell(question, turn)
        perhaps = asked(text, self.memory.known, self._asked, perhaps=True)
        return await self._tell(perhaps, turn) if perhaps is not None else None

    async def opens(self, text: str, name: str) -> Reply | None:
        """Return what she brings up when the conversation begins with no more than a greeting; at most once."""
        if self._greeted or self._heard[1:] or not is_greeting(text, name):
            return None
        now = self._clock.now()
        thread = self.memory.thread(now, self._session)
        if thread is None:
            return None
        self.raises = thread.position
        return Reply(thread.question(now.astimezone(self._clock.zone).date()), (thread.position,))

    async def reminder(self, text: str) -> Turn | None:
        """Return what the model is reminded of for *text*, or None; what comes too late is dropped and counted."""
        said = stems(text)
        if len(text.split()) < LEAST_WORDS or not said:
            return None
        now = self._clock.now()
        try:
            async with asyncio.timeout(DEADLINE_S):
                found = await self.memory.recall(text, present=self._present, now=now, limit=6)
        except TimeoutError:
            self.late += 1
            log.warning("memory late", extra={"session": self._session, "late": self.late})
            return None
        except Unavailable:
            log.exception("memory unavailable", extra={"session": self._session})
            return None
        today = now.astimezone(self._clock.zone).date()
        lines = [
            one
            for one in found
            if one.speaker in self._present
            and one.position not in self._heard
            and len(one.text) <= LINE_CHARACTERS
            and not one.text.rstrip().endswith("?")
            and any(len(word) > LEAST_WORDS for word in said & stems(one.text))
        ][:LINES]
        if not lines:
            return None
        words = prompts.reminder([(spoken(one.at.date(), "day", today), one.text) for one in lines])
        return Turn(Message("system", words), positions={one.position for one in lines})

    def was_heard(self, position: int | None, text: str) -> None:
        """Take note that *text* was the user's turn, and where it stands."""
        if position is not None:
            self._heard.append(position)
        if self._pending is not None and says_yes(text) is None and _wished(text) is None:
            self._pending = None

    def was_spoken(self, position: int | None, told: Sequence[int]) -> None:
        """Take note that she has answered, out of *told*."""
        self._told = tuple(told)
        self._greeted = True
        if self._pending is not None and position is not None:
            self._pending.request.add(position)

    # -- asked and wished ----------------------------------------------------------------

    def _question(self, text: str, wished: Wish | None) -> Asked | None:
        """Return what *text* asks about, or None when it asks nothing of what was told."""
        question = asked(text, self.memory.known, self._asked)
        if question is None and wished is not None and wished.about:
            # Asked outright about somebody or something that she may never have heard of.
            topic = wished.about.lower()
            question = asked(text, lambda words: self.memory.known(words) or frozenset({topic}), self._asked)
        return question

    async def _tell(self, question: Asked, turn: int) -> Reply | None:
        """Return what she was told of *question*; None where it may well ask of something else, and nothing is sure."""
        before = self._heard[-1] if self._heard else None
        try:
            async with asyncio.timeout(ASKED_DEADLINE_S):
                told = await self.memory.tell(
                    question, present=self._present, now=self._clock.now(), turn=turn, before=before
                )
        except (TimeoutError, Unavailable):
            self.late += 1
            log.exception("memory unavailable", extra={"session": self._session})
            return None if question.perhaps else Reply(NOT_NOW)
        if question.perhaps and told.sure != "told":
            return None
        self._asked = question
        return Reply(told.say, told.sources)

    async def _obey(self, wished: Wish, text: str, place: int | None, *, on_record: bool) -> Reply:
        match wished.kind:
            case "off_record":
                return Reply(OFF_RECORD)
            case "on_record":
                return Reply(ON_RECORD)
            case "why":
                return await self._why()
            case "remember":
                return Reply(WILL_KEEP if on_record else STILL_OFF)
            case "forget_last":
                chosen = await self.memory.moments(self._last(text, place))
            case _:
                chosen = await self.memory.choose(wished, session=self._session, now=self._clock.now())
        heard = tuple(r for r in chosen.heard if r.position != place or wished.kind == "forget_last")
        if not heard:
            return Reply(NOTHING)
        self._pending = _Pending(Chosen(heard), {place} if place is not None else set())
        return Reply(_shall_i(heard, last=wished.kind == "forget_last"))

    async def _confirmed(self, *, agreed: bool, heard: Callable[[], Awaitable[int | None]]) -> Reply:
        await heard()
        pending, self._pending = self._pending, None
        if pending is None or not agreed:
            return Reply(KEPT)
        try:
            await self.memory.forget(pending.chosen.positions | pending.request)
        except Unavailable:
            log.exception("not forgotten", extra={"session": self._session})
            return Reply(NOT_GONE)
        self._asked, self._told = None, ()
        return Reply(GONE)

    async def _why(self) -> Reply:
        found = (await self.memory.moments(self._told)).heard
        if not found:
            return Reply(OWN_THOUGHT)
        today = self._clock.now().astimezone(self._clock.zone).date()
        last = found[-1]
        day = spoken(last.at.astimezone(self._clock.zone).date(), "day", today)
        words = getattr(last.event, "text", "").strip().rstrip(".!?")
        return Reply(f"You told me {day}. Your words were: {words}.", self._told)

    def _last(self, text: str, place: int | None) -> tuple[int, ...]:
        """Return what "that" is: in the same breath, or what she has just recounted, or what was said before."""
        *said, end = [part for part in _CLAUSE_ENDS.split(text) if part.strip()] or [text]
        if said and wish(end) is not None and sum(len(part.split()) for part in said) >= LEAST_WORDS:
            return (place,) if place is not None else ()
        if self._told:
            return self._told
        before = [position for position in self._heard if position != place]
        return tuple(before[-1:])


def _shall_i(heard: Sequence[Recorded], *, last: bool) -> str:
    """Return the question whether to forget *heard*; what only asked or wished is not counted."""
    told = [r for r in heard if isinstance(r.event, UtteranceHeard) and not _only_asks(r.event.text)]
    many = max(1, len(told))
    if last and many == 1:
        return f"That one thing. {_ASK[0]}"
    if many == 1:
        return f"I have one thing. {_ASK[0]}"
    return f"I have {_FEW.get(many, f'{many} things')}. {_ASK[1]}"


def _wished(text: str) -> Wish | None:
    """Return the wish in *text*; "forget that" may also stand at its very end."""
    whole = wish(text)
    if whole is not None:
        return whole
    end = wish(_CLAUSE_ENDS.split(text)[-1])
    return end if end is not None and end.kind == "forget_last" else None


def _only_asks(text: str) -> bool:
    return wish(text) is not None or asked(text) is not None or text.rstrip().endswith("?")
