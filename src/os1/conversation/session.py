"""One conversation, from hello to goodbye. Knows no audio, no web, no database."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Literal

from os1.care import disclosure
from os1.care.disclosure import DisclosureLog
from os1.care.first_look import Decision, look
from os1.conversation import prompts
from os1.conversation.clauses import ClauseCutter, is_complete
from os1.conversation.context import Context
from os1.conversation.record import Record
from os1.core.clock import Clock
from os1.core.errors import ModelUnavailable, Unavailable
from os1.core.events import (
    DisclosureMade,
    Event,
    SessionClosed,
    SessionOpened,
    UtteranceHeard,
    UtteranceSpoken,
)
from os1.core.ids import SessionId
from os1.core.journal import Journal
from os1.core.models import LanguageModel, Message
from os1.core.projection import catch_up
from os1.core.text import well_formed
from os1.people.person import Person
from os1.persona.persona import Persona

log = logging.getLogger(__name__)

MAX_TOKENS = 90
"""Of one answer: she talks in sentences, not in paragraphs."""
CANNOT_WRITE = "I can't write anything down just now. I'll keep it in mind and try again."
"""Said once when the journal refuses; the page and the terminal name the fix."""
FIRST_WORD = "So"
"""Stands for what the user will say, where only the frame around it matters."""
LOST_WORDS = "Sorry, I lost my words."
"""Said when a model or a part of her fails in the middle of a turn."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One piece of an answer, ready to be said."""

    text: str
    by: str
    """The model's name, or `care` when code found the words."""
    part: Literal["disclosure", "nature", "answer", "apology"] = "answer"
    """`disclosure` is a notice beside the talk; `nature` answers "are you real?" and says as much."""

    @property
    def is_notice(self) -> bool:
        """Whether it stands beside the talk: the model is not shown it as her words."""
        return self.part in ("disclosure", "apology")

    @property
    def discloses(self) -> bool:
        """Whether hearing it to its end fulfils the duty of care.md D1."""
        return self.part in ("disclosure", "nature")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What left the loudspeaker."""

    text: str
    """Everything that was heard of her, in order."""
    answer: str
    """The same without disclosure and apology, which are notices and not part of the talk."""
    interrupted: bool
    by: str
    disclosed: bool
    """Whether the disclosure was heard to its end."""


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
        disclosures: DisclosureLog,
        clock: Clock,
    ) -> None:
        """Join the parts; `open` begins the conversation."""
        self.id = id
        self.persona = persona
        self.person = person
        self._door = door
        self._model = model
        self._journal = journal
        self._disclosures = disclosures
        self._clock = clock
        self._context = Context(prompts.opening(persona))
        self.record = record
        self.turn = 0
        """How many answers were given."""
        self.first_token_at: float | None = None
        """When the model gave the first token of the last answer (event-loop time, seconds)."""
        self._closed = False
        self._told_of_trouble = False

    async def open(self) -> None:
        """Write down that it began, and learn when she last said what she is."""
        await catch_up(self._disclosures, self._journal)
        await self.record.write(SessionOpened(self.id, self._door))

    def consider(self, text: str, *, while_speaking: bool = False) -> Decision:
        """Let care look at what was said, before any model."""
        return look(
            text,
            name=self.persona.name,
            while_speaking=while_speaking,
            hour=self._clock.now().astimezone(self._clock.zone).hour,
            user_name=self.person.name,
            turn=self.turn,
        )

    def prompt(self, guess: str = "") -> tuple[Message, ...]:
        """Return what the model is shown, with *guess* as the user's last words."""
        return self._context.prompt(guess)

    async def read_ahead(self) -> None:
        """Let the model read, in the quiet after her turn, all that the next prompt will begin with.

        What she said is read again as it was heard, and the frame of the user's next words with it.
        """
        try:
            await self._model.warm(self.prompt(FIRST_WORD))
        except ModelUnavailable:
            log.exception("reading ahead failed", extra={"session": self.id})

    async def answer(self, decision: Decision, guess: str = "") -> AsyncGenerator[Clause, None]:
        """Yield her answer clause by clause; never raises for a model that fails.

        *guess* is what the user said when `heard` has not been told yet.
        """
        if decision.kind == "halt":
            return
        due = disclosure.due(self._disclosures, self._clock.now(), self._clock.zone)
        if self.record.trouble is not None and not self._told_of_trouble:
            yield Clause(CANNOT_WRITE, "care", "apology")
        if decision.kind == "nature":
            yield Clause(decision.say, "care", "nature")
            return
        if due:
            yield Clause(disclosure.sentence(due, self.turn), "care", "disclosure")
        if decision.say:
            yield Clause(decision.say, "care")
            return
        async for clause in self._from_model(self.prompt(guess)):
            yield clause

    async def _from_model(self, prompt: tuple[Message, ...]) -> AsyncGenerator[Clause, None]:
        cutter, name, said = ClauseCutter(), self._model.name, 0
        tokens = 0
        try:
            async with aclosing(self._model.stream(prompt, max_tokens=MAX_TOKENS)) as stream:
                async for token in stream:
                    tokens += 1
                    if tokens == 1:
                        self.first_token_at = asyncio.get_running_loop().time()
                    for text in map(well_formed, cutter.feed(token)):
                        said += 1
                        yield Clause(text, name)
        except ModelUnavailable:
            log.exception("model failed", extra={"session": self.id, "turn": self.turn})
            yield Clause(LOST_WORDS, "care", "apology")
            return
        rest = well_formed(cutter.rest())
        # A sentence cut by the token limit is not said, unless nothing else would be.
        if rest and (said == 0 or tokens < MAX_TOKENS or is_complete(rest)):
            said += 1
            yield Clause(rest, name)
        if said == 0:
            yield Clause("Mm.", "care")

    async def heard(self, text: str) -> None:
        """Write down what the user said."""
        text = well_formed(text)
        self._context.heard(text)
        await self.record.write(UtteranceHeard(self.id, self.person.id, text))

    async def murmured(self, text: str) -> None:
        """Write down a sound that took no turn ("mm-hm"); the model is not shown it."""
        text = well_formed(text)
        await self.record.write(UtteranceHeard(self.id, self.person.id, text))

    async def spoke(self, spoken: Spoken) -> None:
        """Write down what she said, as far as it was heard."""
        self.turn += 1
        self._context.spoke(spoken.answer)
        self._told_of_trouble = self.record.trouble is not None and (
            self._told_of_trouble or CANNOT_WRITE in spoken.text
        )
        events: list[Event] = []
        if spoken.text:
            events.append(UtteranceSpoken(self.id, spoken.text, spoken.interrupted, spoken.by))
        if spoken.disclosed:
            due = disclosure.due(self._disclosures, self._clock.now(), self._clock.zone)
            events.append(DisclosureMade(self.id, due or "asked"))
        if events:
            await self.record.write(*events)
        if spoken.disclosed:
            try:
                await catch_up(self._disclosures, self._journal)
            except Unavailable:
                log.exception("disclosures not read", extra={"session": self.id})

    async def close(self, reason: str) -> None:
        """Write down that it ended; a second time does nothing."""
        if self._closed:
            return
        self._closed = True
        await self.record.write(SessionClosed(self.id, reason))
