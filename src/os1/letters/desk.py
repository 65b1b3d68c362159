"""Letters in one conversation: what is asked, what is written down, and what lies on the desk.

All that must survive is in the journal before it is said: after a kill the interview goes on where it was.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass, replace

from os1.care.first_look import Decision
from os1.conversation.caring import Caring
from os1.conversation.clauses import pieces
from os1.conversation.greeting import is_greeting
from os1.conversation.record import Record
from os1.conversation.spoken import Clause, Spoken
from os1.core.clock import Clock
from os1.core.errors import Unavailable
from os1.core.events import Event
from os1.core.ids import SessionId
from os1.core.journal import Journal
from os1.core.letter_events import LetterAsked, LetterBegun, LetterLaidAside, LetterRaised, LetterTold
from os1.core.models import LanguageModel
from os1.core.pattern import Pattern
from os1.core.projection import catch_up
from os1.core.text import well_formed
from os1.letters import words
from os1.letters.compose import compose, words_of
from os1.letters.drafting import Awaits, Done, Moment, asks_next, composed, reading, told_of
from os1.letters.interview import (
    Turned,
    answered,
    asks_something_else,
    first_step,
    goes_on,
    has_enough,
    lays_aside,
    names_of,
    spoken_to,
    who,
)
from os1.letters.learned_style import style_of
from os1.letters.letter import Letter
from os1.letters.letters import Letters
from os1.letters.misheard import as_meant, is_new, spelt
from os1.letters.offer import joined, offered
from os1.letters.recipient import recipient
from os1.letters.revise import same
from os1.letters.wishes import Begins, begins, resumes
from os1.memory.stems import stems
from os1.memory.wishes import wish

log = logging.getLogger(__name__)

OFFER_S = 20.0
"""For a model's joining words, which were asked for outright."""
_LINES = Pattern(r"\n+|(?<=[.!?]) ")
_TAKES = Decision("letter", "", closes=False)


@dataclass(frozen=True, slots=True)
class Mode:
    """What lies on the desk in this conversation."""

    at: int | None = None
    awaits: Awaits = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes of something said."""

    events: tuple[Event, ...]
    says: tuple[str, ...]
    mode: Mode
    sources: tuple[int, ...] = ()
    flows: bool = False


class LetterDesk:
    """One conversation's dealings with letters; `conversation.desk.Desk` says in which order it is asked."""

    def __init__(
        self,
        letters: Letters,
        *,
        session: SessionId,
        journal: Journal,
        record: Record,
        model: LanguageModel,
        caring: Caring,
        clock: Clock,
        spoken: bool = False,
    ) -> None:
        """Keep *letters* level with *journal*; *caring* knows what the two are called.

        Where the user is heard, *spoken*, she spells back a name that is new to her.
        """
        self._spoken = spoken
        self.letters = letters
        self._session = session
        self._journal = journal
        self._record = record
        self._model = model
        self._clock = clock
        self._caring = caring
        self._mode = Mode()
        self._looked: tuple[str, Decision, Reply | None] = ("", _TAKES, None)
        self._taken: tuple[str, Reply | None] = ("", None)
        self._is_so = asyncio.Event()
        self._sources: tuple[int, ...] = ()

    @property
    def sources(self) -> tuple[int, ...]:
        """Positions of what her open answer rests on."""
        return self._sources

    def lay(self, number: int) -> None:
        """Put the letter *number* on the desk, as a door does that was told which."""
        self._mode = Mode(number)

    # -- before it is so -----------------------------------------------------------------

    async def look(self, text: str, decision: Decision, *, free: bool, speaking: bool) -> Decision:
        """Return `letter` where *text* belongs to the desk, else *decision*."""
        text = well_formed(text)
        taken, reply = self._taken
        if taken and text.endswith(taken) and decision.kind == "answer":
            self._looked = taken, decision, reply
            return _TAKES if reply is not None else decision
        self._taken = "", None
        self._is_so.clear()
        self._looked = text, decision, None
        plain = decision.kind == "answer" and not decision.leaving
        plain = plain or self._rests(text, decision, speaking=speaking)
        if not plain or decision.danger.whom != "nobody" or not text.strip():
            return decision
        if not free:
            found = Reply((), (words.OFF_RECORD,), Mode()) if begins(text) is not None else None
        else:
            await self.follow()
            found = self._reply(text, 0)
        self._looked = text, decision, found
        return _TAKES if found is not None else decision

    def _rests(self, text: str, decision: Decision, *, speaking: bool) -> bool:
        """Whether "later" is no goodbye, and "that's enough" no stop, because a question of the interview is open."""
        letter = self.letters.of(self._mode.at) if self._mode.at is not None else None
        if letter is None or not letter.open:
            return False
        if decision.kind == "farewell":
            return lays_aside(text)
        return decision.kind == "halt" and not speaking and has_enough(text)

    async def follow(self) -> None:
        """Bring the letters level with the journal; where it does not answer they stay as they are."""
        try:
            await catch_up(self.letters, self._journal)
        except Unavailable:
            log.exception("letters do not follow", extra={"session": self._session})

    def _reply(self, text: str, place: int) -> Reply | None:
        if wish(text) is not None and begins(text) is None:
            # What is wished of her memory goes before the letter.
            return None
        begun = begins(text)
        letter = self.letters.of(self._mode.at) if self._mode.at is not None else None
        if begun is not None and (letter is None or not letter.open):
            return self._begin(begun, place)
        resumed = resumes(text)
        if resumed is not None:
            return self._resume(resumed)
        if letter is None:
            return self._raise(text)
        if letter.open and not letter.aside:
            if asks_something_else(letter, text):
                return None
            turned = answered(letter, text, place, self._signed(letter))
            return self._turned(letter, turned, place) if turned is not None else None
        moment = Moment(self._clock.now(), self._clock.zone, place)
        done = told_of(letter, text, self._mode.awaits, self.letters, moment)
        return self._done(letter, done) if done is not None else None

    def _signed(self, letter: Letter) -> str:
        if letter.form == "commission":
            return ""
        done = [one for one in self.letters.all() if one.number != letter.number and one.approved is not None]
        return style_of(done, who(letter), self._caring.user_name).signature

    def _begin(self, begun: Begins, place: int) -> Reply:
        number = self.letters.next_number
        to = recipient(begun.to)
        spelt_back = self._spelt_back((to.name,), place)
        step = first_step(begun.form, begun.to)
        root = (place,) if place else ()
        events = (
            LetterBegun(number, self._session, begun.to, begun.form, root),
            LetterAsked(number, step, root),
        )
        spoken_of = words.pronouns(to.name, to.relation, to.pronoun)
        says = (words.BEGINS[begun.form], *spelt_back, words.question(begun.form, step, spoken_of, again=False))
        return Reply(events, says, Mode(number))

    def _resume(self, whose: str) -> Reply:
        letters = [one for one in self.letters.all() if not whose or _is_for(one, whose)]
        last = self.letters.last()
        letter = last if last in letters else letters[-1] if letters else None
        if letter is None:
            return Reply((), (words.NO_LETTER,), Mode())
        if letter.current is None:
            return self._turned(letter, goes_on(letter, self._signed(letter)), 0)
        return self._done(letter, reading(letter))

    def _raise(self, text: str) -> Reply | None:
        """Return what she brings up: a letter whose day or event has come, or one that was left open."""
        today = self._clock.now().astimezone(self._clock.zone).date().isoformat()
        hello = is_greeting(text, self._caring.name)
        for letter in self.letters.all():
            day, event = letter.due
            raised = any(one.startswith("due") for one in letter.raised)
            happened = event and stems(event) and stems(event) <= stems(text) and not text.rstrip().endswith("?")
            if not raised and ((day and day <= today and hello) or happened):
                say = (words.DUE_EVENT if happened else words.DUE).format(**spoken_to(letter), event=event)
                raises = LetterRaised(letter.number, self._session, "due", letter.root)
                return Reply((raises,), (say,), Mode(letter.number, "due"))
        last = self.letters.last()
        if hello and last is not None and last.state == "interview" and not last.raised and last.aside != "care":
            raises = LetterRaised(last.number, self._session, "open", last.root)
            return Reply((raises,), (words.OPEN.format(**spoken_to(last)),), Mode())
        return None

    def _spelt_back(self, names: Iterable[str], place: int) -> tuple[str, ...]:
        known = [self._caring.user_name, *(said for at, said in self.letters.heard.items() if at != place)]
        return tuple(spelt(name) for name in names if name and self._spoken and is_new(name, known))

    def _turned(self, letter: Letter, turned: Turned, place: int) -> Reply:
        names = {event.step for event in turned.events if isinstance(event, LetterTold)} & {"to", "sign"}
        if names:
            now = names_of(replace(letter, told=turned.told))
            new = [name for name in now if name not in names_of(letter)]
            turned = replace(turned, says=(*self._spelt_back(new, place), *turned.says))
        aside = any(isinstance(event, LetterLaidAside) for event in turned.events)
        if not turned.composes:
            return Reply(turned.events, turned.says, Mode() if aside else Mode(letter.number))
        so_far = replace(letter, told=turned.told)
        to = who(so_far)
        done = [one for one in self.letters.all() if one.number != letter.number]
        style = style_of(done, to, self._signed(letter))
        made = compose(as_meant(turned.told, letter.to)[0], to, letter.form, style)
        if not made.lines:
            laid = LetterLaidAside(letter.number, "later", letter.root)
            return Reply((*turned.events, laid), (words.NOTHING_YET,), Mode())
        version = composed(so_far, made.lines, "composed", place)
        say, awaits = asks_next(so_far, made.lines)
        unsure = tuple(words.WHO_UNSURE.format(line=line) for line in made.unsure[:1])
        says = (*turned.says, words.READ[letter.form], words_of(made.lines), *unsure, say)
        return Reply((*turned.events, version), says, Mode(letter.number, awaits), version.sources)

    def _done(self, letter: Letter, done: Done) -> Reply:
        now = letter.current
        sources = tuple(source for line in now.lines for source in line.sources) if now is not None else ()
        if done.more:
            step = "moment" if letter.form != "commission" else "say"
            say = words.question(letter.form, step, spoken_to(letter), again=True)
            asked = LetterAsked(letter.number, step, letter.root)
            return Reply((asked,), (words.MORE.format(question=say),), Mode(letter.number))
        return Reply(done.events, done.says, Mode(letter.number, done.awaits), sources, flows=done.flows)

    async def says(self) -> AsyncGenerator[Clause, None]:
        """Yield what she says to what was looked at."""
        text, _, found = self._looked
        reply = self._taken[1] if self._taken[0] == text and text else found
        if reply is None:
            return
        if reply.flows:
            # Nothing is made of a guess.
            yield Clause(words.MOMENT, "letters")
            await self._is_so.wait()
            reply = await self._flowing(reply)
        self._sources = tuple(sorted(set(reply.sources)))
        for number, said in enumerate(reply.says):
            for piece in pieces(said) if number == 0 and "\n" not in said else _LINES.split(said):
                if piece.strip():
                    yield Clause(piece.strip(), "letters")

    async def _flowing(self, reply: Reply) -> Reply:
        await self.follow()
        letter = self.letters.of(reply.mode.at) if reply.mode.at is not None else None
        now = letter.current if letter is not None else None
        if letter is None or now is None:
            return replace(reply, says=(words.NO_LETTER,))
        try:
            async with asyncio.timeout(OFFER_S):
                lines = joined(now.lines, await offered(self._model, now.lines))
        except (TimeoutError, Unavailable):
            log.exception("no joining words", extra={"session": self._session})
            lines, why = now.lines, words.NO_MODEL
        else:
            why = words.FLOWS_NOT
        say, awaits = asks_next(letter, lines)
        self._mode = Mode(letter.number, awaits)
        if same(lines, now.lines):
            return replace(reply, says=tuple(filter(None, (why, say))))
        await self._record.write(composed(letter, lines, "joined", 0, by=self._model.name))
        return replace(reply, says=(words.FLOWS, words_of(lines), say))

    # -- when it is so -------------------------------------------------------------------

    def heard(self, text: str, position: int | None) -> tuple[Event, ...]:
        """Take note that *text* was said, at *position* if it was written down; return what follows from it."""
        looked, decision, found = self._looked
        if looked != text or self._taken[0] == text:
            return ()
        if found is None or position is None:
            return self._interrupted(decision)
        reply = self._reply(text, position) or found
        self._taken = text, reply
        self._is_so.set()
        self._mode = reply.mode
        return reply.events

    def _interrupted(self, decision: Decision) -> tuple[Event, ...]:
        """Lay the interview aside where it was stopped, or something more urgent came."""
        letter = self.letters.of(self._mode.at) if self._mode.at is not None else None
        self._mode = replace(self._mode, awaits="")
        if letter is None or not letter.open or letter.aside:
            return ()
        grave = decision.danger.whom != "nobody" or decision.kind in ("crisis", "means")
        if not grave and decision.kind != "halt":
            return ()
        self._mode = Mode()
        return (LetterLaidAside(letter.number, "care" if grave else "stop", letter.root),)

    def spoke(self, spoken: Spoken) -> None:
        """Take note that she has spoken: what was heard before is answered."""
        del spoken
        self._taken = "", None
        self._is_so.clear()


def _is_for(letter: Letter, whose: str) -> bool:
    to = who(letter)
    return bool(stems(whose) & stems(f"{to.name} {to.relation} {letter.to}"))
