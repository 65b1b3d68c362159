"""What care does in one conversation: looks before any model, speaks where it must, and watches what the model says.

Nothing is written down before it happened: `look` may be asked about a guess and thrown away with it; `heard` and `spoke`
make it so, and return the events to be written.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from os1.care import disclosure, minors
from os1.care.boundaries.guard import Guard, Situation, Verdict
from os1.care.care import Care
from os1.care.crisis import follow_up, talk
from os1.care.crisis.lines import Line
from os1.care.crisis.naming import named_to_be_trusted
from os1.care.first_look import Decision, look
from os1.care.steadiness import Steady
from os1.conversation.clauses import pieces
from os1.conversation.spoken import Clause, Spoken
from os1.core.clock import Clock
from os1.core.errors import Unavailable
from os1.core.events import (
    CrisisFollowedUp,
    CrisisNoticed,
    DisclosureMade,
    Event,
    MinorNoticed,
    ReferralMade,
    ReplyWithheld,
    TrustedPersonSet,
)
from os1.core.ids import SessionId
from os1.core.journal import Recorded

log = logging.getLogger(__name__)

CONTEXT_LINES = 6
"""So many lines before are read with what was said: a bare "yes" means what it answers."""
PLAN_TURNS = 2
"""So long after a harmful plan was spoken of, praise is not let through."""
MOST_SAID = 0.5
"""Of an answer in a crisis must have been heard for it to count as said."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """One look at what was said, and what follows if it was really said."""

    text: str
    decision: Decision
    steady: Steady = Steady()  # noqa: RUF009 - a frozen value
    age: int | None = None
    """Under 18, where the user gave one."""
    trusts: str | None = None


class Caring:
    """One conversation's dealings with care."""

    def __init__(
        self,
        care: Care,
        *,
        session: SessionId,
        name: str,
        user_name: str,
        clock: Clock,
        kin: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        """Decide with *care*; *name* is hers, *kin* gives those of the circle who may be named when nobody was agreed."""
        self._care = care
        self._session = session
        self.name = name
        self.user_name = user_name
        """What she calls the user; empty while it is not known."""
        self._clock = clock
        self._kin = kin
        self._guard = Guard()
        self._lines: list[str] = []
        self._state = talk.begin()
        self.grave = False
        """Whether a crisis was noticed in this conversation."""
        self._young = False
        """Whether an age under 18 was given in this conversation: it holds also off the record."""
        self._looked = _Looked("", Decision("answer", "", closes=False))
        self._said: Decision | None = None
        """What care decided for the answer that is being said."""
        self._plan_for = 0
        self._steady = Steady()
        self._answered = ""
        """What her open answer goes to."""
        self._withheld: list[str] = []
        self._comes_back_to: Recorded | None = None
        self._asked_how_it_is = False

    async def follow(self) -> None:
        """Bring what care knows level with the journal."""
        try:
            await self._care.follow()
        except Unavailable:
            log.exception("care does not follow", extra={"session": self._session})

    # -- before any model ----------------------------------------------------------------

    async def look(self, text: str, *, while_speaking: bool, turn: int) -> Decision:
        """Return what care decides about *text*; nothing changes until `heard`."""
        assessment = await self._care.detector.assess(text, self._lines)
        age = minors.stated_age(text, self._lines)
        steady, holds = self._steady.heard(text, turn)
        decision = look(
            text,
            name=self.name,
            while_speaking=while_speaking,
            hour=self._clock.now().astimezone(self._clock.zone).hour,
            user_name=self.user_name,
            turn=turn,
            assessment=assessment,
            crisis=self._state,
            help=self._care.help,
            trusted=self._trusted(),
            minor=self._is_minor or age is not None,
            holds=holds,
            context=self._lines,
        )
        decision = replace(decision, shows=(*decision.shows, *self._own(decision)))
        self._looked = _Looked(text, decision, steady, age, named_to_be_trusted(text))
        return decision

    def _trusted(self) -> tuple[str, ...]:
        agreed = self._care.trusted.names
        return agreed or tuple(self._kin())[:1]

    def _own(self, decision: Decision) -> Sequence[Line]:
        """Return whom the user agreed to be named, with the number they gave, where *decision* names them."""
        if decision.crisis is None or "trusted" not in decision.crisis.referrals:
            return ()
        return [
            Line("trusted", "", person.name, person.number, "", "", "", "", "", "")
            for person in self._care.trusted.people
            if person.number
        ]

    @property
    def _is_minor(self) -> bool:
        return self._young or self._care.minor.is_minor(self._clock.now(), self._clock.zone)

    # -- what she says beside the answer -------------------------------------------------

    def begin_answer(self, text: str) -> None:
        """Take note that words are being found for *text*; those found before were never said."""
        self._answered = text
        self._said = self._looked.decision
        self._withheld = []
        self._comes_back_to = None

    def notice(self, turn: int) -> Clause | None:
        """Return the disclosure that is owed, if one is."""
        looked = self._looked
        if looked.age is not None and not self._is_minor:
            return Clause(minors.notice(looked.age, turn), "care", "disclosure")
        reason = self._owed()
        return Clause(disclosure.sentence(reason, turn), "care", "disclosure") if reason else None

    def comes_back(self, turn: int) -> str:
        """Return the question after an earlier crisis, once and early in a conversation; else nothing."""
        if self._asked_how_it_is or self.grave:
            return ""
        due = follow_up.due(self._care.crises, self._session)
        if due is None:
            return ""
        self._comes_back_to = due
        zone, noticed = self._clock.zone, due.event
        if not isinstance(noticed, CrisisNoticed):
            return ""
        return follow_up.ask(noticed, due.at.astimezone(zone).date(), self._clock.now().astimezone(zone).date(), turn)

    def _owed(self) -> disclosure.Reason | None:
        return disclosure.due(self._care.disclosures, self._clock.now(), self._clock.zone, minor=self._is_minor)

    # -- what the model says -------------------------------------------------------------

    def check(self, piece: str, before: str) -> Verdict | None:
        """Return what is said instead of the model's *piece*, or None when it may be said after *before*."""
        verdict = self._guard.check(
            piece,
            Situation(
                user=self._answered,
                minor=self._is_minor or self._looked.age is not None,
                crisis=self.grave or self._looked.decision.danger.is_crisis,
                leaving=self._looked.decision.leaving,
                harmful_plan=self._plan_for > 0,
                holding=self._looked.steady.pushes > 0,
            ),
            before,
        )
        if verdict is not None:
            self._withheld.append(verdict.rule)
        return verdict

    # -- what has happened ---------------------------------------------------------------

    def heard(self, text: str, position: int | None) -> tuple[Event, ...]:
        """Take note that *text* was said, at *position* of the journal if it was written; return what follows from it."""
        looked, events = self._looked, list[Event]()
        if looked.text != text:
            # Heard without a look: what is put in from outside, or said as the line closed.
            looked = _Looked(text, Decision("answer", "", closes=False), age=minors.stated_age(text, self._lines))
        self._answered = text
        self._lines = [*self._lines, text][-CONTEXT_LINES:]
        danger = looked.decision.danger
        if danger.whom != "nobody":
            self.grave = True
            if position is not None:
                events.append(CrisisNoticed(self._session, danger.whom, int(danger.level), danger.now, (position,)))
        if looked.age is not None:
            self._young = True
            today = self._clock.now().astimezone(self._clock.zone).date()
            events.append(MinorNoticed(minors.adult_from(looked.age, today).isoformat()))
        if looked.trusts is not None:
            events.append(TrustedPersonSet(looked.trusts, "", on=True))
        self._steady = looked.steady
        self._plan_for = PLAN_TURNS if looked.decision.kind == "plan" else max(0, self._plan_for - 1)
        return tuple(events)

    def spoke(self, spoken: Spoken) -> tuple[Event, ...]:
        """Take note of what was heard of her; return what follows from it."""
        events: list[Event] = [ReplyWithheld(self._session, rule) for rule in self._withheld]
        self._withheld = []
        if spoken.answer:
            self._lines = [*self._lines, spoken.answer][-CONTEXT_LINES:]
        if spoken.disclosed:
            events.append(DisclosureMade(self._session, self._owed() or "asked"))
        if spoken.by not in ("care", "memory", "letters"):
            self._steady = Steady().answered(self._answered, spoken.answer)
        said, self._said = self._said.crisis if self._said is not None else None, None
        if said is not None and len(spoken.answer) >= MOST_SAID * len(said.text):
            self._state = said.state
            events += [ReferralMade(self._session, to) for to in said.referrals]
        if self._comes_back_to is not None and not spoken.interrupted:
            events.append(CrisisFollowedUp(self._session, (self._comes_back_to.position,)))
            self._asked_how_it_is = True
        self._comes_back_to = None
        return tuple(events)


def said_by(decision: Decision) -> list[Clause]:
    """Return what care says, in the pieces in which it is said; whom one can ring is shown with the first."""
    return [
        Clause(piece, "care", shows=decision.shows if number == 0 else ())
        for number, piece in enumerate(pieces(decision.say))
    ]
