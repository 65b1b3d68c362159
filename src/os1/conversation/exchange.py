"""One turn in text: what was typed, and her whole answer."""

from contextlib import aclosing
from dataclasses import dataclass

from os1.care.crisis.lines import Line
from os1.care.first_look import Decision
from os1.conversation.session import Session
from os1.conversation.spoken import spoken
from os1.conversation.wording import LOST_WORDS


@dataclass(frozen=True, slots=True)
class Exchange:
    """A turn and what came of it."""

    turn: int
    heard: str
    spoke: str
    care: str
    """What care decided: answer, halt, crisis, farewell, called, nature, means, romance, steady, plan, medical, meeting, letter; or `closed`, after a goodbye."""
    disclosed: bool
    """Whether she said what she is (care.md D1)."""
    closes: bool
    """The conversation is over."""
    failed: bool
    """The model failed and she said so."""
    lines: tuple[Line, ...] = ()
    """Whom one can ring, in a crisis."""


async def begun(session: Session) -> Exchange | None:
    """Return what she begins *session* with, written down already; None where the user speaks first."""
    return await _answered(session, await session.consider(""), "") if session.meeting.begins else None


async def exchange(session: Session, text: str) -> Exchange:
    """Tell *session* what was typed, and return her answer, written down already."""
    decision = await session.consider(text)
    await session.heard(text)
    return await _answered(session, decision, text)


async def _answered(session: Session, decision: Decision, text: str) -> Exchange:
    async with aclosing(session.answer(decision)) as stream:
        clauses = [clause async for clause in stream]
    said = spoken([(c, c.text) for c in clauses], interrupted=False)
    await session.spoke(said)
    return Exchange(
        turn=session.turn,
        heard=text,
        spoke=said.text,
        care=decision.kind,
        disclosed=any(c.discloses for c in clauses),
        closes=decision.closes,
        failed=any(c.text == LOST_WORDS for c in clauses),
        lines=tuple(line for c in clauses for line in c.shows),
    )
