"""The beginning of her own answer, handed to a model that is to go on from it."""

from collections.abc import Sequence

from os1.core.models import Message

CLAUSE_ENDS = ".!?,;:…—"


def begun(messages: Sequence[Message]) -> str:
    """Return how her answer begins already: the text of a last message of hers, else nothing."""
    return messages[-1].text if messages and messages[-1].role == "assistant" else ""


def as_begun(messages: Sequence[Message], more: str = "") -> tuple[Message, ...]:
    """Return *messages* as a model can go on from them, with *more* added to her beginning, or as her beginning.

    What she said just before is the same answer, since servers refuse two of hers in a row at the end. Nothing blank
    stands behind it: models write the space before a word themselves.
    """
    before, said = list(messages), list[str]()
    while before and before[-1].role == "assistant":
        said.insert(0, before.pop().text)
    text = (" ".join(said) + more).rstrip()
    return (*before, Message("assistant", text)) if text else tuple(before)


class GoingOn:
    """What follows a beginning, piece by piece, such that both together read as one text.

    A model that says the beginning again has it taken away; a word that would stick to the end of a clause gets its
    space; and no second space follows one that the beginning ends with. Without a beginning nothing is changed.
    """

    def __init__(self, beginning: str) -> None:
        """Follow *beginning*."""
        self._beginning = beginning
        self._held = ""
        self._repeating = bool(beginning.strip())
        self._joined = not beginning

    def add(self, piece: str) -> str:
        """Return what may be said now that *piece* has come; nothing while it may still be the beginning again."""
        if self._joined:
            return piece
        self._held += piece
        if self._repeating:
            whole = self._beginning.strip()
            if len(self._held) < len(whole) and whole.startswith(self._held):
                return ""
            self._held = self._held.removeprefix(whole)
            self._repeating = False
        return self._join()

    def end(self) -> str:
        """Return what was held back when the model has said all."""
        return self._join() if self._held else ""

    def _join(self) -> str:
        """Return what was held back, with the right space before it."""
        text, self._held = self._held, ""
        if self._beginning[-1].isspace():
            text = text.lstrip()
        elif text and text[0].isalnum() and self._beginning[-1] in CLAUSE_ENDS:
            text = f" {text}"
        self._joined = bool(text)
        return text
