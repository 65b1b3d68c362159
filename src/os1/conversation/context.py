"""What the model is shown: a fixed opening, then the turns, within a budget."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from os1.conversation import prompts
from os1.core.models import Message

BUDGET_CHARACTERS = 9_000
"""Of turns: about 2,300 tokens of English, beside the opening and the answer in a window of 4,096."""


@dataclass(slots=True)
class Turn:
    """One line of the talk, and what it rests on."""

    message: Message
    moment: str = ""
    """What the moment asks, as the model is told of it behind the user's words; mostly nothing."""
    positions: set[int] = field(default_factory=set)
    """Where it stands in the journal, and what it quotes: to forget one of these is to forget the line."""


class Context:
    """The turns of one session as the model sees them.

    Only ever added to, so that the model's cache of the last prompt is a prefix of the next. When
    the budget is spent the older half goes at once, rather than one turn each time. What is recalled
    for a turn stands before it, and stays there.
    """

    def __init__(self, opening: Sequence[Message], budget: int = BUDGET_CHARACTERS) -> None:
        """Begin with *opening*, which stays as it is unless something in it is forgotten."""
        self._opening = tuple(opening)
        self._budget = budget
        self._turns: list[Turn] = []

    def open_with(self, opening: Sequence[Message]) -> None:
        """Begin with *opening* from now on, because something in the old one was forgotten."""
        self._opening = tuple(opening)

    def heard(self, text: str, reminder: Turn | None = None, moment: str = "") -> Turn:
        """Add what the user said, with what was recalled for it; what they said just before is the same turn."""
        self._turns = _added(self._turns, text, reminder, moment)
        self._trim()
        return self._turns[-1]

    def remind(self, reminder: Turn) -> None:
        """Put what was recalled before the user's last turn."""
        last = len(self._turns) - 1
        self._turns[last:last] = [reminder]

    def spoke(self, text: str, positions: Collection[int] = ()) -> None:
        """Add what she said, as far as it was heard."""
        if text:
            self._turns.append(Turn(Message("assistant", text), positions=set(positions)))

    def forget(self, positions: Collection[int]) -> None:
        """Drop every line that rests on one of *positions*."""
        self._turns = [turn for turn in self._turns if turn.positions.isdisjoint(positions)]

    def prompt(self, guess: str = "", reminder: Turn | None = None, moment: str = "") -> tuple[Message, ...]:
        """Return the whole prompt, with *guess* as what the user has just said and may yet go on with."""
        turns = _added(self._turns, guess, reminder, moment) if guess else self._turns
        return (*self._opening, *map(_shown, turns))

    def _trim(self) -> None:
        if sum(len(turn.message.text) for turn in self._turns) <= self._budget:
            return
        kept, size = list[Turn](), 0
        for turn in reversed(self._turns):
            size += len(turn.message.text)
            if kept and size > self._budget // 2:
                break
            kept.append(turn)
        kept.reverse()
        while kept and kept[0].message.role != "user":
            kept.pop(0)
        self._turns = kept


def _shown(turn: Turn) -> Message:
    if not turn.moment:
        return turn.message
    return replace(turn.message, text=prompts.in_the_moment(turn.moment, turn.message.text))


def _added(turns: list[Turn], text: str, reminder: Turn | None, moment: str) -> list[Turn]:
    if turns and turns[-1].message.role == "user":
        last = turns[-1]
        said = replace(last.message, text=f"{last.message.text} {text}")
        before, new = turns[:-1], Turn(said, moment, set(last.positions))
    else:
        before, new = turns, Turn(Message("user", text), moment)
    return [*before, *([reminder] if reminder is not None else []), new]
