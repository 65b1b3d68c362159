"""What a conversation needs of whoever leads a part of it: letters today. Who implements it stands above."""

from collections.abc import AsyncGenerator
from typing import Protocol

from os1.care.first_look import Decision
from os1.conversation.first_meeting import FirstMeeting
from os1.conversation.spoken import Clause, Spoken
from os1.core.events import Event


class Desk(Protocol):
    """Where something is made together, a question at a time.

    `look` and `says` may be asked about a guess and thrown away; `heard` makes it so.
    """

    @property
    def sources(self) -> tuple[int, ...]:
        """Positions of what its open answer rests on."""
        ...

    async def look(self, text: str, decision: Decision, *, free: bool, speaking: bool) -> Decision:
        """Return `letter` where *text* belongs to the desk, else *decision*: care goes first.

        *free* is false while nothing is written down, or a yes is awaited for something else; *speaking*, while she is.
        """
        ...

    def says(self) -> AsyncGenerator[Clause, None]:
        """Yield what is said to what was looked at."""
        ...

    def heard(self, text: str, position: int | None) -> tuple[Event, ...]:
        """Take note that *text* was said at *position*; return what follows from it."""
        ...

    def spoke(self, spoken: Spoken) -> None:
        """Take note of what was heard of her."""
        ...


class Leads:
    """Who leads a turn: care, else the first meeting, else the desk, else nobody."""

    def __init__(self, meeting: FirstMeeting, desk: Desk | None) -> None:
        """Ask *meeting* before *desk*."""
        self._meeting = meeting
        self._desk = desk

    async def look(self, text: str, cared: Decision, *, free: bool, speaking: bool) -> Decision:
        """Return who leads the answer to *text*; see `Desk.look`."""
        decision = self._meeting.look(text, cared)
        if self._desk is None or decision.kind == "meeting":
            return decision
        return await self._desk.look(text, decision, free=free, speaking=speaking)

    def says(self, decision: Decision) -> AsyncGenerator[Clause, None] | None:
        """Return what is said by who leads; None where nobody does."""
        if decision.kind == "letter" and self._desk is not None:
            return self._desk.says()
        return self._meeting.says() if decision.kind == "meeting" else None

    def heard(self, text: str, position: int | None) -> tuple[Event, ...]:
        """Take note that *text* was said; return what follows from it."""
        at_desk = self._desk.heard(text, position) if self._desk is not None else ()
        return (*self._meeting.heard(text, position), *at_desk)

    def spoke(self, spoken: Spoken) -> tuple[int, ...]:
        """Take note of what was heard of her; return what it rests on besides what it answered."""
        self._meeting.spoke(spoken)
        if self._desk is None:
            return ()
        self._desk.spoke(spoken)
        return self._desk.sources if spoken.by == "letters" else ()
