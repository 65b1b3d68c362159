"""What was left open: what the user was going to do, and has not spoken of since."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from os1.core.events import Forgotten, ThreadDropped, ThreadRaised, UtteranceHeard
from os1.core.ids import SessionId
from os1.core.journal import Recorded
from os1.memory.dates import spoken
from os1.memory.plans import Plan, mentions_done, plans

DATED_LIVES = timedelta(days=14)
"""After its day, a plan is news for so long."""
UNDATED_LIVES = timedelta(days=10)
UNDATED_RESTS = timedelta(hours=12)
"""A plan without a day is not asked about on the same evening."""
_EVENT = ("have a ", "have an ", "have the ", "have my ", "have your ", "go to ", "see ", "meet ", "fly to ")
"""What begins so is asked after, not ticked off."""


@dataclass(frozen=True, slots=True)
class Thread:
    """One thing left open."""

    plan: Plan
    position: int
    """Where the user said it."""
    at: datetime
    session: SessionId

    @property
    def day(self) -> date | None:
        """The last day it was planned for; None where none was named."""
        return self.plan.last or self.plan.first

    def ripens(self, zone: tzinfo) -> date:
        """Return the first day on which she may ask about it, by the user's clock."""
        return self.day or (self.at + UNDATED_RESTS).astimezone(zone).date()

    def question(self, today: date) -> str:
        """Return what she asks about it: `You were going to call Nora; did you?`."""
        doing = self.plan.doing
        when = f" {spoken(self.plan.first, 'day', today)}" if self.plan.first and self.plan.first == self.day else ""
        if self.day is not None and self.day >= today:
            return f"You were going to {doing}{when}. All set?"
        if doing.startswith("have "):
            return f"You had {doing.removeprefix('have ')}{when}. How did it go?"
        if doing.startswith(_EVENT):
            return f"You were going to {doing}{when}. How was it?"
        return f"You were going to {doing}{when}; did you?"


class Threads:
    """The fold that knows what is open."""

    def __init__(self, zone: tzinfo = UTC) -> None:
        """Begin with nothing; *zone* is where the user's day begins."""
        self.kinds: Collection[str] = frozenset(
            {UtteranceHeard.kind, ThreadRaised.kind, ThreadDropped.kind, Forgotten.kind}
        )
        self.position = 0
        self._zone = zone
        self._open: list[Thread] = []

    def apply(self, recorded: Recorded) -> None:
        """Open what is planned, close what is spoken of again, and drop what is forgotten."""
        match recorded.event:
            case UtteranceHeard(session=session, text=text):
                self._open = [t for t in self._open if t.session == session or not mentions_done(t.plan.doing, text)]
                known = {t.plan.doing for t in self._open}
                self._open += [
                    Thread(plan, recorded.position, recorded.at, session)
                    for plan in plans(text, recorded.at, self._zone)
                    if plan.doing not in known
                ]
            case ThreadRaised(sources=sources) | ThreadDropped(sources=sources):
                self._open = [t for t in self._open if t.position not in sources]
            case Forgotten(position=position):
                self._open = [t for t in self._open if t.position != position]
            case _:
                pass

    def next(self, now: datetime, session: SessionId | None = None) -> Thread | None:
        """Return the one thing to bring up when a conversation begins at *now*, or None.

        What had a day comes first, the latest of them; what the conversation *session* itself opened does not count.
        """
        today = now.astimezone(self._zone).date()
        ripe = [t for t in self._open if t.session != session and self._is_ripe(t, now, today)]
        return max(ripe, key=_first, default=None)

    def is_open(self, position: int) -> bool:
        """Whether something that was said at *position* is left open."""
        return any(t.position == position for t in self._open)

    def is_ripe(self, thread: Thread, now: datetime) -> bool:
        """Whether she may ask about *thread* at *now*."""
        return self._is_ripe(thread, now, now.astimezone(self._zone).date())

    def waiting(self, now: datetime) -> list[Thread]:
        """Return all that she may still ask about, now or later: what she would ask next first, then as it ripens."""
        today = now.astimezone(self._zone).date()
        ripe = [t for t in self._open if self._is_ripe(t, now, today)]
        ripe.sort(key=_first, reverse=True)
        unripe = [t for t in self._open if t not in ripe and not self._is_past(t, now, today)]
        unripe.sort(key=lambda t: (t.ripens(self._zone), t.position))
        return [*ripe, *unripe]

    def _is_past(self, thread: Thread, now: datetime, today: date) -> bool:
        if thread.day is not None:
            return today - thread.day > DATED_LIVES
        return now - thread.at > UNDATED_LIVES

    def _is_ripe(self, thread: Thread, now: datetime, today: date) -> bool:
        if thread.day is not None:
            return timedelta() <= today - thread.day <= DATED_LIVES
        return UNDATED_RESTS <= now - thread.at <= UNDATED_LIVES


def _first(thread: Thread) -> tuple[bool, date, int]:
    """Return what is greater the sooner she asks about it."""
    return thread.day is not None, thread.day or date.min, thread.position
