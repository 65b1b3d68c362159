"""One turn in text: what was typed, and her whole answer."""

from contextlib import aclosing
from dataclasses import dataclass

from os1.care.crisis.lines import Line
from os1.conversation.session import LOST_WORDS, Session
from os1.conversation.spoken import Spoken


@dataclass(frozen=True, slots=True)
class Exchange:
    """A turn and what came of it."""

    turn: int
    heard: str
    spoke: str
    care: str
    """What care decided: answer, halt, crisis, farewell, called, nature, means, romance, steady, plan, medical; or `closed`, after a goodbye."""
    disclosed: bool
    """Whether she said what she is (care.md D1)."""
    closes: bool
    """The conversation is over."""
    failed: bool
    """The model failed and she said so."""
    lines: tuple[Line, ...] = ()
    """Whom one can ring, in a crisis."""


async def exchange(session: Session, text: str) -> Exchange:
    """Tell *session* what was typed, and return her answer, written down already."""
    decision = await session.consider(text)
    await session.heard(text)
    async with aclosing(session.answer(decision)) as stream:
        clauses = [clause async for clause in stream]
    models = [c.by for c in clauses if c.by != "care"]
    disclosed = any(c.discloses for c in clauses)
    spoken = Spoken(
        text=" ".join(c.text for c in clauses),
        answer=" ".join(c.text for c in clauses if not c.is_notice),
        interrupted=False,
        by=models[0] if models else "care",
        disclosed=disclosed,
    )
    await session.spoke(spoken)
    return Exchange(
        turn=session.turn,
        heard=text,
        spoke=spoken.text,
        care=decision.kind,
        disclosed=disclosed,
        closes=decision.closes,
        failed=any(c.text == LOST_WORDS for c in clauses),
        lines=tuple(line for c in clauses for line in c.shows),
    )
