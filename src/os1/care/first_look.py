"""What care decides about words just heard, before any model sees them (`care.md` N1, N2, C2).

The order is the promise: a stop is obeyed first; then danger, before a goodbye may end the call; then goodbyes, her name, the
question what she is, and what a model that is too weak, or too eager to please, must not answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from os1.care import farewell, halt, harmful_plans, inner_life, means, medical, minors, nature
from os1.care.crisis import talk
from os1.care.crisis.assessment import CALM, Assessment, Level
from os1.care.crisis.lines import ANYWHERE, FINDER, Help, Line
from os1.care.last_words import is_final

Kind = Literal[
    "answer",
    "halt",
    "crisis",
    "farewell",
    "called",
    "nature",
    "means",
    "romance",
    "steady",
    "plan",
    "medical",
    "meeting",
    "letter",
]

_HERE = ("Yes?", "I'm here.", "Mm, here.", "Yes, I'm listening.")


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with an utterance."""

    kind: Kind
    """`answer` means that nothing here applies, and the model answers; `meeting`, that it answers a question of the first meeting."""
    say: str
    """What she says, word for word; nothing for `halt` and `answer`."""
    closes: bool
    """Whether the conversation ends and the microphone closes after it is said."""
    crisis: talk.Say | None = None
    """Of a `crisis`, or where means are asked for: what is said with its lines, and the state that follows when it was."""
    shows: tuple[Line, ...] = ()
    """Whom one can ring, to be shown as text that can be tapped."""
    leaving: bool = False
    """Whether the user is going."""
    danger: Assessment = CALM
    """What new danger was noticed in the words themselves."""


def look(
    text: str,
    *,
    name: str,
    while_speaking: bool,
    hour: int,
    user_name: str,
    turn: int,
    assessment: Assessment = CALM,
    crisis: talk.State | None = None,
    help: Help = ANYWHERE,
    trusted: Sequence[str] = (),
    minor: bool = False,
    holds: str = "",
    context: Sequence[str] = (),
) -> Decision:
    """Return what care decides about *text*.

    Args:
        text: what was heard.
        name: what the user calls her.
        while_speaking: whether she was speaking when the words began.
        hour: the user's local hour, 0 to 23.
        user_name: what she calls the user; may be empty.
        turn: how many turns there were; it varies the wording.
        assessment: what the detector makes of *text*.
        crisis: how far the talk about danger has come; None where there was none.
        help: whom one can ring in the user's country.
        trusted: whom the user trusts.
        minor: whether the user is under 18.
        context: the lines before, of both speakers.
        holds: what she says to keep a statement that *text* pushes against; nothing where it does not.

    """
    if halt.is_halt(text, name, while_speaking=while_speaking):
        return Decision("halt", "", closes=False)
    leaving = farewell.is_farewell(text, name)
    said = talk.reply(text, assessment, crisis or talk.begin(), help=help, trusted=trusted, minor=minor, turn=turn)
    if said is not None:
        return Decision(
            "crisis", said.text, closes=said.closes, crisis=said, shows=said.shows, leaving=leaving, danger=assessment
        )
    if means.asks_means(text, context):
        refused = _refuse_means(text, help, trusted, minor=minor, turn=turn)
        own = Assessment("self", Level.METHOD) if refused.state.whom == "self" else CALM
        return Decision("means", refused.text, closes=False, crisis=refused, shows=refused.shows, danger=own)
    if is_final(text):
        return Decision("answer", "", closes=False, leaving=True)
    if leaving:
        answer = farewell.answer(text, hour=hour, user_name=user_name, turn=turn)
        return Decision("farewell", answer, closes=True, leaving=True)
    if halt.is_called(text, name):
        return Decision("called", _HERE[turn % len(_HERE)], closes=False)
    return _about_her(text, name, turn, minor=minor, holds=holds)


def _about_her(text: str, name: str, turn: int, *, minor: bool, holds: str) -> Decision:
    """Return what she says of what she is, will not be, and stands by; else look further."""
    if nature.asks_nature(text, name):
        return Decision("nature", nature.answer(turn), closes=False)
    inner = inner_life.answer(text, name, turn)
    if inner:
        return Decision("nature", inner, closes=False)
    if minor and minors.romance_wanted(text):
        return Decision("romance", minors.decline(turn), closes=False)
    if holds:
        return Decision("steady", holds, closes=False)
    return _risky(text, turn, minor=minor)


def _risky(text: str, turn: int, *, minor: bool) -> Decision:
    """Return what she says where a model that is weak, or eager to please, would do harm; else leave it to the model."""
    plan = harmful_plans.harmful_plan(text, minor=minor)
    if plan is not None:
        return Decision("plan", harmful_plans.answer(plan, turn), closes=False)
    if medical.asks_medication(text):
        return Decision("medical", medical.answer_medication(turn), closes=False)
    if medical.asks_diagnosis(text):
        return Decision("medical", medical.answer_diagnosis(turn), closes=False)
    return Decision("answer", "", closes=False)


def _refuse_means(text: str, help: Help, trusted: Sequence[str], *, minor: bool, turn: int) -> talk.Say:
    """Return what she says to somebody who asks how; of their own, the talk about danger has begun with it."""
    line = (help.youth if minor else None) or help.line or FINDER
    spoken = f"{line.called} on {line.spoken}" if line.called else line.spoken
    own = means.frame(text) == "self"
    state = talk.State(whom="self", level=Level.METHOD, asked="intent") if own else talk.begin()
    person = trusted[0] if trusted else ""
    said = means.answer_means(turn, spoken, person, text)
    return talk.Say(said, (line,), (line.id, *(["trusted"] if person and person in said else [])), state)
