"""Presence in one conversation: what each moment asks of her, and the sound she meets it with."""

from dataclasses import dataclass

from os1.care.first_look import Decision
from os1.conversation.openers import Opener
from os1.conversation.reflex import Heard, Reflexes
from os1.conversation.stance import Stances, Sure, words

CONTEXT_TURNS = 3
"""Turns of theirs whose stance is kept in mind."""
OPENINGS = 6
"""Turns of hers whose opener is kept in mind."""
SURE_ENOUGH = 0.4
"""How sure a stance must be for the model to be told of it."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a turn of theirs ended, besides its words."""

    over: float = 1.0
    """The chance that it is over, from 0 to 1."""
    nodded: bool = False
    """She made a listener's sound a moment ago: another would be one too many."""


ENDED = Ending()
"""A turn that is surely over: what is typed."""


class Presence:
    """The stance of the open turn and the opener of the answer to it. `look` changes nothing that `heard` has not settled."""

    def __init__(self, stances: Stances) -> None:
        """Tell moments apart with *stances*."""
        self._stances = stances
        self._reflexes = Reflexes()
        self._turns: list[Sure] = []
        self._openers: list[str] = []
        self._looked: tuple[str, Sure] | None = None

    async def look(self, text: str) -> Sure:
        """Return what *text* asks of her, in the light of the turns before."""
        if self._looked is None or self._looked[0] != text:
            self._looked = text, await self._stances.of(text, self._turns)
        return self._looked[1]

    def moment(self, sure: Sure) -> str:
        """Return what the model is told of the moment, in at most ten words; mostly nothing."""
        return words(sure.stance) if sure.probability >= SURE_ENOUGH else ""

    def opener(self, text: str, sure: Sure, decision: Decision, ending: Ending, *, grave: bool) -> Opener | None:
        """Return what the answer to *text* begins with, or None."""
        opener = self._reflexes.choose(_heard(text, sure, decision, ending, grave=grave), self._openers)
        return None if opener is not None and opener.nods and ending.nodded else opener

    def thinking(self, text: str, sure: Sure | None, decision: Decision, *, grave: bool) -> Opener | None:
        """Return the sound that keeps the floor while the answer to *text* is late, or None.

        After a crisis (*grave*) nothing is read into the moment, and what is left is to be there.
        """
        if grave and decision.kind == "answer" and not decision.danger.is_crisis:
            return self._reflexes.stays(self._openers)
        if sure is None:
            return None
        return self._reflexes.thinking(_heard(text, sure, decision, ENDED, grave=grave), self._openers)

    def heard(self, text: str) -> None:
        """Take note that *text* was said and is over."""
        if self._looked is not None and self._looked[0] == text:
            self._turns = [*self._turns, self._looked[1]][-CONTEXT_TURNS:]
        self._looked = None

    def spoke(self, opener: str) -> None:
        """Take note of what an answer began with, empty for no opener, or of a nod."""
        self._openers = [*self._openers, opener][-OPENINGS:]


def _heard(text: str, sure: Sure, decision: Decision, ending: Ending, *, grave: bool) -> Heard:
    return Heard(text, sure, over=ending.over, care=decision.kind, crisis=grave or decision.danger.is_crisis)
