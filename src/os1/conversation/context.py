"""What the model is shown: a fixed opening, then the turns, within a budget."""

from collections.abc import Sequence
from dataclasses import replace

from os1.core.models import Message

BUDGET_CHARACTERS = 9_000
"""Of turns: about 2,300 tokens of English, beside the opening and the answer in a window of 4,096."""


class Context:
    """The turns of one session as the model sees them.

    Only ever added to, so that the model's cache of the last prompt is a prefix of the next. When
    the budget is spent the older half goes at once, rather than one turn each time.
    """

    def __init__(self, opening: Sequence[Message], budget: int = BUDGET_CHARACTERS) -> None:
        """Begin with *opening*, which never changes."""
        self._opening = tuple(opening)
        self._budget = budget
        self._turns: list[Message] = []

    def heard(self, text: str) -> None:
        """Add what the user said; what they said just before is the same turn."""
        self._turns = _added(self._turns, text)
        self._trim()

    def spoke(self, text: str) -> None:
        """Add what she said, as far as it was heard."""
        if text:
            self._turns.append(Message("assistant", text))

    def prompt(self, guess: str = "") -> tuple[Message, ...]:
        """Return the whole prompt, with *guess* as what the user has just said and may yet go on with."""
        turns = _added(self._turns, guess) if guess else self._turns
        return (*self._opening, *turns)

    def _trim(self) -> None:
        if sum(len(m.text) for m in self._turns) <= self._budget:
            return
        kept, size = list[Message](), 0
        for message in reversed(self._turns):
            size += len(message.text)
            if kept and size > self._budget // 2:
                break
            kept.append(message)
        kept.reverse()
        while kept and kept[0].role == "assistant":
            kept.pop(0)
        self._turns = kept


def _added(turns: list[Message], text: str) -> list[Message]:
    if turns and turns[-1].role == "user":
        return [*turns[:-1], replace(turns[-1], text=f"{turns[-1].text} {text}")]
    return [*turns, Message("user", text)]
