"""Where a talk about danger stands, and what she says in it: values only."""

from dataclasses import dataclass
from typing import Literal

from os1.care.crisis.assessment import Level, Whom
from os1.care.crisis.lines import Line

Asked = Literal[
    "",
    "intent",  # whether they think of killing themselves
    "means",  # whether there is something there to do it with
    "with",  # who can be with them
    "going",  # whether they have reached somebody
    "now",  # what is to be done this minute: away from it, the door, somebody there
    "place",  # whether they can get to where people are
    "until",  # whether they can keep away from it until morning
    "closer",  # whether it is nearer than it was
    "hurt",  # whether a wound needs looking at
    "safe",  # the other: whether they are safe and with somebody
    "told",  # the other: whether they were asked straight out
    "reach",  # the other: who can get to them
    "away",  # the other: whether the means are out of reach
    "leaving",  # whether a goodbye is for tonight or for good
]
"""What her last question wanted to know; nothing if she asked none of these."""


@dataclass(frozen=True, slots=True)
class State:
    """Where the talk stands after what was really said."""

    whom: Whom = "nobody"
    level: Level = Level.NONE
    """The gravest so far."""
    now: bool = False
    asked: Asked = ""
    done: frozenset[str] = frozenset()
    """Steps behind them, and what was refused: nothing is pressed twice."""
    said: frozenset[str] = frozenset()
    """Wordings used up."""
    person: str = ""
    """Whom the user named when she asked who there is; kept for this talk only."""
    of: Literal["he", "she", "they"] = "they"
    """How the other is spoken of, where it is another's danger."""
    quiet: int = 0
    """How often in a row her question met silence."""
    missed: int = 0
    """How often in a row her question was not answered."""

    @property
    def is_open(self) -> bool:
        """Whether she waits for an answer to one of her questions."""
        return bool(self.asked)


@dataclass(frozen=True, slots=True)
class Say:
    """What she says this turn."""

    text: str
    """Whole; to be cut into sentences for the voice."""
    shows: tuple[Line, ...]
    """Lines to be shown as text that can be tapped; the emergency number is one with the id `emergency`."""
    referrals: tuple[str, ...]
    """For `ReferralMade`: ids of lines, `emergency`, `trusted`."""
    state: State
    """To be passed in next time; kept by the caller only if this was really said."""
    closes: bool = False
    """Whether the user is leaving, and the microphone closes after this is said."""
