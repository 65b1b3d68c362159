"""What care decides about words just heard, before any model sees them (`care.md` N1, N2).

The order is the promise: a stop is obeyed first; a goodbye that may be a last one is left to
the crisis path and the model; then goodbyes, her name, and the question what she is.
"""

from dataclasses import dataclass
from typing import Literal

from os1.care import farewell, halt, nature
from os1.care.last_words import is_final

Kind = Literal["answer", "halt", "farewell", "called", "nature"]

_HERE = ("Yes?", "I'm here.", "Mm, here.", "Yes, I'm listening.")


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with an utterance."""

    kind: Kind
    """`answer` means that nothing here applies, and the model answers."""
    say: str
    """What she says, word for word; nothing for `halt` and `answer`."""
    closes: bool
    """Whether the conversation ends and the microphone closes after it is said."""


def look(text: str, *, name: str, while_speaking: bool, hour: int, user_name: str, turn: int) -> Decision:
    """Return what care decides about *text*.

    Args:
        text: what was heard.
        name: what the user calls her.
        while_speaking: whether she was speaking when the words began.
        hour: the user's local hour, 0 to 23.
        user_name: what she calls the user; may be empty.
        turn: how many turns there were; it varies the wording.

    """
    if halt.is_halt(text, name, while_speaking=while_speaking):
        return Decision("halt", "", closes=False)
    if is_final(text):
        return Decision("answer", "", closes=False)
    if farewell.is_farewell(text, name):
        said = farewell.answer(text, hour=hour, user_name=user_name, turn=turn)
        return Decision("farewell", said, closes=True)
    if halt.is_called(text, name):
        return Decision("called", _HERE[turn % len(_HERE)], closes=False)
    if nature.asks_nature(text, name):
        return Decision("nature", nature.answer(turn), closes=False)
    return Decision("answer", "", closes=False)
