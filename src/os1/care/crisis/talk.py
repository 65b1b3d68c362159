"""The talk while there is danger: what she says to each turn, with every model dead (`care.md` C2).

After the public rubric of VERA-MH and the questions of the Columbia screener (C-SSRS): asks directly and gently, once;
names one line and one person in the same breath; asks about plan and means when it is active; puts distance to the
means and a person in the room; with danger at hand the emergency number first. Nothing is said twice in a talk, what
was refused is not pressed, and she never says that she has called or will call anybody.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from os1.care.crisis.answer_signs import PRONOUN
from os1.care.crisis.answers import read
from os1.care.crisis.assessment import Assessment, Whom
from os1.care.crisis.lines import Help
from os1.care.crisis.saying import Voice
from os1.care.crisis.state import Say, State
from os1.care.crisis.talk_other import answer_for_other
from os1.care.crisis.talk_self import answer_to_self
from os1.care.wording import clauses

__all__ = ["Say", "State", "begin", "reply"]


def begin() -> State:
    """Return the state of a conversation in which nothing of the kind was said yet."""
    return State()


def reply(
    text: str, assessment: Assessment, state: State, *, help: Help, trusted: Sequence[str], minor: bool, turn: int
) -> Say | None:
    """Return what she says to *text*, or None when this turn may go to the model under the stricter guard.

    Asked before anything else looks at the turn while `state` is not new: it answers goodbyes itself. None never comes
    back for an answer to a question of hers.

    Args:
        text: what was heard; may be empty or a murmur.
        assessment: what the detector makes of it.
        state: where the talk stood after what she really said last.
        help: whom one can call where the user is.
        trusted: names of the user's own people, the first to be named first; may be empty.
        minor: whether the user is, or may be, under 18.
        turn: how many turns there were; another number gives other wordings.

    """
    if not assessment.is_crisis and state.whom == "nobody":
        return None
    whom = _whose(assessment, state)
    before = replace(state, asked="", missed=0, quiet=0) if whom != state.whom else state
    now = replace(
        before,
        whom=whom,
        level=max(before.level, assessment.level) if whom == state.whom else assessment.level,
        now=assessment.now or (before.now and whom == state.whom),
        of=_pronoun(text, before) if whom == "other" else before.of,
    )
    answer = read(text, (*trusted, state.person))
    voice = Voice(help, tuple(trusted), minor, turn)
    talk = answer_for_other if whom == "other" else answer_to_self
    said = talk(answer, assessment, before, now, voice)
    return said or (voice.stay(now) if state.is_open or now.asked else None)


def _whose(assessment: Assessment, state: State) -> Whom:
    """Return whose danger this turn is about: an open question to the user themselves is seen through first."""
    if not assessment.is_crisis or (assessment.whom == "other" and state.whom == "self" and state.is_open):
        return state.whom
    return assessment.whom


def _pronoun(text: str, state: State) -> Literal["he", "she", "they"]:
    """Return how the other is spoken of, by the first word that tells."""
    if state.of != "they":
        return state.of
    found = PRONOUN.search(" ".join(clause.text for clause in clauses(text)))
    if not found:
        return state.of
    return "he" if found["he"] else "she"
