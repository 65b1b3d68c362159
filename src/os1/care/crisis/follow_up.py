"""What came of it: the crisis she has yet to come back to, the words for it, and the count of referrals.

VERA-MH asks for a follow-up; California SB 243 for a count of referrals, which is kept here without a word of what was
said (`care.md` D5). What is forgotten is neither asked about nor counted.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from os1.care.crisis.assessment import Level
from os1.core.events import CrisisFollowedUp, CrisisNoticed, Forgotten, ReferralMade
from os1.core.ids import SessionId
from os1.core.journal import Recorded

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SELF = (
    "{Day} we talked about dying. How is that now?",
    "I said I'd ask. {Day} it was about not wanting to live, how is it today?",
    "{Day} you let me in on something hard, about dying. Has it been back?",
    "Before anything else: the thought of dying, {day}. Where is it now?",
    "How are you, really? {Day} it was dark enough that we spoke of dying.",
)
_GRAVE = (
    "{Day} you told me you'd wanted to die. How is that now?",
    "{Day} it came very close. How close is it today?",
    "I said I'd ask: {day} you were near to ending your life. Are you safer now?",
    "{Day} was a bad one, the dying kind. What's it been like since?",
    "First things first. {Day} you weren't sure you'd stay alive. How sure are you today?",
)
_OTHER = (
    "You were scared for somebody {day}. How are they?",
    "{Day} you were looking after somebody in danger. How is it with them?",
    "I said I'd ask after them, the one you were worried about {day}. What happened?",
    "The one you feared for {day}, are they all right?",
)


@dataclass(frozen=True, slots=True)
class Week:
    """How often she named help in one week of the user's own calendar; no content."""

    year: int
    """Of the ISO calendar."""
    week: int
    line: int
    emergency: int
    trusted: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.line + self.emergency + self.trusted


class CrisisLog:
    """A view of the journal: what was noticed and not come back to yet, and the referrals."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.kinds: Collection[str] = frozenset(
            {CrisisNoticed.kind, CrisisFollowedUp.kind, ReferralMade.kind, Forgotten.kind}
        )
        self.position: int = 0
        self._open: list[tuple[Recorded, CrisisNoticed]] = []
        self._referrals: list[tuple[int, datetime, str]] = []

    def apply(self, recorded: Recorded) -> None:
        """Fold one event in."""
        match recorded.event:
            case CrisisNoticed() as noticed:
                self._open.append((recorded, noticed))
            case CrisisFollowedUp(session=session, sources=sources):
                asked = {noticed.whom for at, noticed in self._open if at.position in sources}
                self._open = [
                    (at, noticed)
                    for at, noticed in self._open
                    if noticed.session == session or noticed.whom not in asked
                ]
            case ReferralMade(to=to):
                self._referrals.append((recorded.position, recorded.at, to))
            case Forgotten(position=position):
                self._open = [
                    (at, noticed)
                    for at, noticed in self._open
                    if at.position != position and position not in noticed.sources
                ]
                self._referrals = [referral for referral in self._referrals if referral[0] != position]
            case _:
                pass

    @property
    def open(self) -> tuple[tuple[Recorded, CrisisNoticed], ...]:
        """What was noticed and not come back to, in the order of the journal."""
        return tuple(self._open)

    @property
    def referrals(self) -> tuple[tuple[datetime, str], ...]:
        """When help was named, and which: a line's id, `emergency` or `trusted`."""
        return tuple((at, to) for _, at, to in self._referrals)


def due(log: CrisisLog, session: SessionId) -> Recorded | None:
    """Return the gravest crisis of an earlier conversation than *session* that she has not come back to, or None.

    To ask about one settles all that were noticed before it about the same person, user or other. Its event is a
    `CrisisNoticed`; the caller writes `CrisisFollowedUp` with its position when the question was heard.
    """
    ripe = [(at, noticed) for at, noticed in log.open if noticed.session != session]
    gravest = max(ripe, key=lambda one: (one[1].now, one[1].level, one[0].position), default=None)
    return gravest[0] if gravest else None


def ask(noticed: CrisisNoticed, day: date, today: date, turn: int) -> str:
    """Return the question she comes back with: light, direct, none of the user's words.

    Args:
        noticed: what was noticed.
        day: the day of it in the user's zone.
        today: the present day there.
        turn: another number gives another wording.

    """
    grave = noticed.now or noticed.level >= Level.METHOD
    bank = _OTHER if noticed.whom == "other" else _GRAVE if grave else _SELF
    when = _when(day, today)
    return bank[turn % len(bank)].format(day=when, Day=when[0].upper() + when[1:])


def weekly(log: CrisisLog, zone: tzinfo) -> tuple[Week, ...]:
    """Return the referrals of each week that had any, the earliest first; weeks begin on the user's own Monday."""
    counts: dict[tuple[int, int], Counter[str]] = {}
    for at, to in log.referrals:
        year, week, _ = at.astimezone(zone).isocalendar()
        counts.setdefault((year, week), Counter())[to if to in ("emergency", "trusted") else "line"] += 1
    return tuple(
        Week(year, week, found["line"], found["emergency"], found["trusted"])
        for (year, week), found in sorted(counts.items())
    )


def _when(day: date, today: date) -> str:
    """Return how she speaks of *day*: by its name within the week, vaguely after that."""
    match (today - day).days:
        case 0:
            return "earlier today"
        case 1:
            return "yesterday"
        case days if 1 < days < 7:
            return f"on {_DAYS[day.weekday()]}"
        case days if 7 <= days < 14:
            return "last week"
        case _:
            return "a while ago"
