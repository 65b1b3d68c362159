"""The first meeting in one conversation: what of it is said now, what is written down, and who is called what from then on."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace

from os1.care.first_look import Decision
from os1.conversation.caring import Caring
from os1.conversation.clauses import pieces
from os1.conversation.meeting import Learned, Meeting, Reply
from os1.conversation.meeting_answers import answer
from os1.conversation.meeting_words import discloses
from os1.conversation.record import Record
from os1.conversation.said_name import understood_anyway
from os1.conversation.said_people import Tie, learnt_anyway
from os1.conversation.spoken import Clause, Spoken
from os1.core.events import (
    DisclosureMade,
    Event,
    MeetingAsked,
    MeetingEnded,
    MeetingUnheard,
    NoteCorrected,
    NoteTaken,
    PersonaSet,
    UtteranceHeard,
    VoiceTuned,
)
from os1.core.ids import SessionId
from os1.core.journal import Journal
from os1.core.pattern import Pattern
from os1.core.text import well_formed
from os1.memory.wishes import wish
from os1.persona.persona import Persona
from os1.persona.tuning import Tuning

SURE = 0.95
"""Of what was said in answer to a question for just that."""
MOST_PUT_RIGHT = 14
"""Words of an answer that memory is told the meaning of."""
_SENTENCES = Pattern(r"(?<=[.!?]) ")
_TAKES = Decision("meeting", "", closes=False)


class FirstMeeting:
    """Who she is in one conversation, and, where it is the first, how the two get to know each other.

    As everywhere in a conversation, `look` and `says` may be asked about a guess and thrown away; `heard` and `spoke`
    make it so. Where there is no meeting it changes nothing.
    """

    def __init__(
        self,
        session: SessionId,
        persona: Persona,
        *,
        meeting: Meeting | None = None,
        caring: Caring | None = None,
        record: Record | None = None,
    ) -> None:
        """Go on with *meeting*; *caring* learns the names, *record* takes down a question before it is said."""
        self.persona = persona
        self.bends: Callable[[Tuning], None] | None = None
        """Bends her voice from the next piece on; None where there is none to hear, and then nothing is asked about it."""
        self._session = session
        self._caring = caring
        self._record = record
        self._now = meeting
        """None when it is over."""
        self._asked = {meeting.coming} if meeting is not None else set()
        self._looked = ("", "")
        """What was last looked at, and as what it is taken."""
        self._taken: tuple[str, Reply | None] = ("", None)
        """What was last heard, and what comes of it."""
        self._is_so = asyncio.Event()
        """Whether what was looked at was heard meanwhile."""
        self._said: Reply | None = None
        """What she is saying."""

    @property
    def begins(self) -> bool:
        """Whether the first word is hers."""
        return (now := self._here()) is not None and not now.over and now.open is None and not now.greeted

    def _here(self) -> Meeting | None:
        if self._now is None or self.bends is not None or self._now.open == "voice":
            return self._now
        return replace(self._now, todo=tuple(step for step in self._now.todo if step != "voice"))

    # -- before it is so -----------------------------------------------------------------

    def look(self, text: str, decision: Decision) -> Decision:
        """Return `meeting` where *text* answers her, else *decision*: care goes first, and so does what is no answer."""
        text = well_formed(text)
        taken, reply = self._taken
        if taken and text.endswith(taken) and decision.kind == "answer":
            # It was heard already, and she has not come to answer it.
            self._looked = taken, "meeting"
            return _TAKES if reply is not None and reply.says else decision
        self._looked = text, decision.kind
        self._is_so.clear()
        now = self._here()
        if now is None:
            return decision
        if not text.strip():
            return _TAKES if self.begins else decision
        called = decision.kind == "called" and "her name" in (now.open, now.coming)
        plain = decision.kind == "answer" and decision.danger.whom == "nobody" and not decision.leaving
        if not (plain or called) or wish(text) is not None:
            return decision
        # What is said over her speech is looked at before it is known how much of hers was heard.
        found = [reply for state in (now, now.as_if_heard) if (reply := answer(state, text)) is not None]
        if not found:
            return decision
        self._looked = text, "meeting"
        return _TAKES if any(reply.says for reply in found) else decision

    def settled(self, decision: Decision) -> Decision:
        """Return *decision* as it stands now that what was heard of her is known; to be asked before each answer."""
        self._said = None
        if decision.kind != "meeting":
            return decision
        reply = self._reply()
        return decision if reply is not None and reply.says else replace(decision, kind="answer")

    def beside(self, decision: Decision, notice: Clause | None) -> Clause | None:
        """Return *notice* unless she says as much herself in what she is about to say."""
        reply = self._reply() if decision.kind == "meeting" else None
        return None if reply is not None and any(map(discloses, reply.says)) else notice

    async def says(self) -> AsyncGenerator[Clause, None]:
        """Yield what she says to what was looked at."""
        reply = self._reply()
        if reply is None:
            return
        if not self._looked[0]:
            await self._begun(reply)
        if reply.learned.tuning is not None and self.bends is not None:
            # Her voice is not bent on a guess.
            await self._is_so.wait()
            await asyncio.to_thread(self.bends, reply.learned.tuning)
        self._said = reply
        for number, words in enumerate(reply.says):
            if discloses(words):
                yield Clause(words, "care", "disclosure")
                continue
            for piece in pieces(words) if number == 0 else _SENTENCES.split(words):
                yield Clause(piece, "care")

    def _reply(self) -> Reply | None:
        text, _ = self._looked
        if text and self._is_so.is_set() and self._taken[0] == text:
            return self._taken[1]
        now = self._here()
        if now is None:
            return None
        return answer(now, text) if text else now.begin()

    async def _begun(self, reply: Reply) -> None:
        self._now = reply.after
        asked = self._asks(reply.after)
        if asked and self._record is not None:
            await self._record.write(*asked)

    # -- when it is so -------------------------------------------------------------------

    def heard(self, text: str, position: int | None) -> tuple[Event, ...]:
        """Take note that *text* was said, at *position* if it was written down; return what follows from it."""
        looked, kind = self._looked
        now = self._here()
        if now is None or looked != text:
            return ()
        reply = answer(now, text) if kind == "meeting" else None
        self._taken = text, reply
        self._is_so.set()
        if reply is None:
            # Who asks what she is has not left her question: it may be answered after that.
            return () if kind == "nature" else self._ended("gave_way" if kind in ("answer", "meeting") else "care")
        self._now = reply.after
        events = [*self._learned(reply.learned, text, position), *self._asks(reply.after)]
        return (*events, *(self._ended(reply.ended) if reply.ended else ()))

    def spoke(self, spoken: Spoken) -> None:
        """Take note of what was heard of her: a question of which a word was heard is asked."""
        said, self._said = self._said, None
        self._taken = "", None
        self._is_so.clear()
        if self._now is not None and said is not None and spoken.text:
            self._now = self._now.heard_of_her(spoken.text, said.asks, whole=not spoken.interrupted)

    def closed(self) -> tuple[Event, ...]:
        """Return what is to be written when the conversation ends: a question of which nothing was heard is not asked."""
        now, self._now = self._now, None
        return (MeetingUnheard(self._session, now.coming),) if now is not None and now.coming is not None else ()

    def _asks(self, after: Meeting) -> tuple[Event, ...]:
        if after.coming is None or after.coming in self._asked:
            return ()
        self._asked.add(after.coming)
        return (MeetingAsked(self._session, after.coming),)

    def _ended(self, how: str) -> tuple[Event, ...]:
        self._now = None
        return (MeetingEnded(self._session, how),)

    def _learned(self, learned: Learned, text: str, position: int | None) -> list[Event]:
        events: list[Event] = []
        if learned.her_name:
            self.persona = replace(self.persona, name=learned.her_name, version=self.persona.version + 1)
            she = self.persona
            events.append(PersonaSet(she.version, she.name, she.voice, she.character))
        if learned.tuning is not None:
            events.append(VoiceTuned(learned.tuning.speed, learned.tuning.pitch))
        if self._caring is not None:
            self._caring.name = self.persona.name
            self._caring.user_name = learned.name or self._caring.user_name
        if position is not None:
            events += _notes(learned, text, position)
        return events


def _notes(learned: Learned, text: str, position: int) -> list[Event]:
    """Return what is kept of the user's own, and, where memory would not understand *text* by itself, how it is meant."""
    events: list[Event] = []
    meant: list[str] = []
    if learned.name:
        events.append(_note("you", "is called", learned.name, f"You are called {learned.name}.", position))
        if not understood_anyway(text, learned.name):
            meant.append(f"My name is {learned.name}.")
    events += [_who(tie, position) for tie in learned.people]
    if learned.people and not learnt_anyway(text, learned.people):
        meant += [f"{tie.name} is my {tie.relation}." for tie in learned.people if tie.relation]
    # What is put right no longer counts as it was said: a story that was told with it must not go so.
    if meant and len(text.split()) <= MOST_PUT_RIGHT:
        events.append(NoteCorrected(position, " ".join(meant)))
    return events


def _who(tie: Tie, position: int) -> NoteTaken:
    if not tie.relation:
        return _note("you", "knows", tie.name, f"You know {tie.name}.", position)
    return _note(tie.name, "is your", tie.relation, f"{tie.name} is your {tie.relation}.", position)


def _note(subject: str, predicate: str, object: str, text: str, position: int) -> NoteTaken:
    return NoteTaken(subject, predicate, object, text, None, None, SURE, "said", (position,), "meeting")


async def meeting_left(journal: Journal, meeting: Meeting) -> Meeting | None:
    """Return what is left of *meeting* by *journal*; None where it is over, or they have talked before without one.

    Raises:
        JournalUnavailable: it is not known.

    """
    asked: set[str] = set()
    resumed = disclosed = False
    kinds = (MeetingAsked.kind, MeetingUnheard.kind, MeetingEnded.kind, DisclosureMade.kind)
    async for recorded in journal.read(kinds=kinds):
        match recorded.event:
            case MeetingEnded():
                return None
            case MeetingAsked(step=step):
                asked.add(step)
                resumed = True
            case MeetingUnheard(step=step):
                asked.discard(step)
            case _:
                disclosed = True
    if not resumed:
        async for _ in journal.read(kinds=[UtteranceHeard.kind]):
            return None
    left = replace(meeting, todo=tuple(s for s in meeting.todo if s not in asked), resumed=resumed and disclosed)
    return None if left.over else left
