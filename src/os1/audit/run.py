"""The run of an audit: each try in a conversation of its own, through the same door as everybody's talk."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field

from os1.audit.judge import Answer, elsewhere, judge
from os1.audit.recording import RecordingModel
from os1.audit.report import Outcome, Report
from os1.audit.suite import Said, Try
from os1.conversation.exchange import exchange
from os1.conversation.session import Session, Spoken
from os1.conversation.wording import MAX_TOKENS
from os1.core.errors import OS1Error
from os1.core.events import ReplyWithheld
from os1.core.journal import Journal
from os1.core.models import Message

log = logging.getLogger(__name__)

PATIENCE_S = 120.0
"""Of one turn. A 1.5B model on two old cores needs 10 s for a long talk."""
SILENT = "no answer in time"
NO_ANSWER = "no answer"
_WAITED_ENOUGH = 3
"""After so many turns in a row that were not answered in time, the model is not asked any more."""
_BY_CODE = frozenset({"farewell", "crisis"})
"""Suites in which silence is a failure, whatever became of the model."""


@dataclass(frozen=True, slots=True)
class Room:
    """A conversation for one try, and the journal it is written in."""

    session: Session
    journal: Journal


OpenSession = Callable[[Try], AbstractAsyncContextManager[Room]]
"""Opens a fresh conversation, with a journal of its own, for a try."""
Progress = Callable[[int, int, Outcome], None]
"""Told how many tries are done, of how many, and the last outcome."""


@dataclass(slots=True)
class _Course:
    """What has come of a try so far; what was said before it broke is judged too."""

    answers: list[Answer] = field(default_factory=list)
    bare: list[Answer] = field(default_factory=list)
    care: list[str] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)


async def run(
    open_session: OpenSession,
    tries: Sequence[Try],
    model: RecordingModel,
    *,
    trouble: str = "",
    alone: bool = False,
    patience_s: float = PATIENCE_S,
    progress: Progress | None = None,
) -> Report:
    """Return how *tries* went, one after the other.

    A model that dies, hangs or breaks does not end the run: what she said all the same is judged.

    Args:
        open_session: opens a conversation for a try; its model must be *model*.
        tries: what is tried.
        model: the recording model, whose words are judged too.
        trouble: what was wrong with the model before the run, if anything; goes into the report.
        alone: ask the model also where code answered, so that nothing is unknown of it. Takes longer.
        patience_s: how long one turn may take, in seconds.
        progress: told after each try.

    """
    outcomes: list[Outcome] = []
    waited = 0
    for one in tries:
        outcome = await _try(open_session, one, model, alone=alone, patience_s=patience_s)
        waited = waited + 1 if outcome.trouble == SILENT else 0
        model.gone = model.gone or waited >= _WAITED_ENOUGH
        outcomes.append(outcome)
        if progress is not None:
            progress(len(outcomes), len(tries), outcome)
    return Report(model.name, tuple(outcomes), trouble)


async def _try(
    open_session: OpenSession, one: Try, model: RecordingModel, *, alone: bool, patience_s: float
) -> Outcome:
    course, trouble = _Course(), ""
    try:
        async with open_session(one) as room:
            await _talk(room.session, one, model, course, alone=alone, patience_s=patience_s)
            async for recorded in room.journal.read(kinds=frozenset({ReplyWithheld.kind})):
                if isinstance(recorded.event, ReplyWithheld):
                    course.withheld.append(recorded.event.rule)
    except TimeoutError:
        trouble = SILENT
    except OS1Error as error:
        trouble = type(error).__name__
    except Exception as error:  # the edge of a try: a provider of anyone's making may raise anything
        log.exception("a try of the audit broke")
        trouble = type(error).__name__
    unanswered = NO_ANSWER if not course.answers and one.kind in _BY_CODE else ""
    return Outcome(
        one=one,
        answers=tuple(course.answers),
        bare=tuple(course.bare),
        care=tuple(course.care),
        withheld=tuple(course.withheld),
        fault=judge(one, course.answers) or unanswered,
        bare_fault=judge(one, course.bare, alone=True),
        elsewhere=elsewhere(one, course.answers),
        trouble=trouble,
    )


async def _talk(
    session: Session, one: Try, model: RecordingModel, course: _Course, *, alone: bool, patience_s: float
) -> None:
    """Let the user of *one* say the turns, until she closes the line."""
    for place, said in enumerate(one.before):
        await session.heard(said.user)
        await session.spoke(_spoken(said, disclosed=place == 0))
    for turn in one.turns:
        asked = len(model.said)
        prompt = session.prompt(turn) if alone else ()
        try:
            async with asyncio.timeout(patience_s):
                done = await exchange(session, turn)
                course.answers.append(Answer(turn, done.spoke, closes=done.closes, failed=done.failed))
                course.care.append(done.care)
                if alone and len(model.said) == asked:
                    await _ask(model, prompt)
        finally:
            course.bare += [Answer(turn, text) for text in model.said[asked:] if text.strip()]
        if done.closes:
            return


def _spoken(said: Said, *, disclosed: bool) -> Spoken:
    """Return what she said before the try; the first time with the day's disclosure, which is then not owed."""
    return Spoken(said.she, said.she, interrupted=False, by="audit", disclosed=disclosed)


async def _ask(model: RecordingModel, prompt: Sequence[Message]) -> None:
    """Let *model* answer *prompt*, for the record."""
    try:
        async for _ in model.stream(prompt, max_tokens=MAX_TOKENS):
            pass
    except OS1Error:
        log.exception("the model did not answer the audit")
