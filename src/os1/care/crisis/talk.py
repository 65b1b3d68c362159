"""The talk while there is danger (`care.md` C2)."""

from collections.abc import Sequence

from os1.care.crisis.assessment import Assessment
from os1.care.crisis.lines import Help
from os1.care.crisis.state import Say, State

__all__ = ["Say", "State", "begin", "reply"]


def begin() -> State:
    """Return the state of a conversation in which nothing was said yet."""
    return State()


def reply(
    text: str, assessment: Assessment, state: State, *, help: Help, trusted: Sequence[str], minor: bool, turn: int
) -> Say | None:
    """Return what she says, or None when this turn may go to the model (with the stricter guard)."""
    del text, state, help, trusted, minor, turn
    if not assessment.is_crisis:
        return None
    raise NotImplementedError
