"""How grave what was said is, and whose danger it is."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

Whom = Literal["nobody", "self", "other"]
By = Literal["patterns", "classifier", "context"]


class Level(IntEnum):
    """The questions of the Columbia screener (C-SSRS, Posner 2011, public wording), by the highest one answered with yes."""

    NONE = 0
    WISH = 1
    """A wish to be dead, or to fall asleep and not wake up."""
    THOUGHTS = 2
    """Thoughts of killing oneself, without a way; also what only hints at it, and hurting oneself."""
    METHOD = 3
    """Has thought about how."""
    INTENT = 4
    """Means to, to some extent."""
    PLAN = 5
    """Has begun to work out the details, and means to carry them out."""
    BEHAVIOUR = 6
    """Has done something, or is doing it: an attempt, preparing one, a farewell."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the detector makes of an utterance in its conversation."""

    whom: Whom = "nobody"
    """`self` for the one who speaks, `other` for somebody they speak of; `nobody` when there is no danger to answer."""
    level: Level = Level.NONE
    now: bool = False
    """Whether it is under way or at hand: pills taken, on the ledge, tonight, the means in reach and meant."""
    by: By = "patterns"
    """What noticed it; `context` when the words alone would not have told."""

    @property
    def is_crisis(self) -> bool:
        """Whether she answers it before anything else."""
        return self.whom != "nobody"


CALM = Assessment()
"""Nothing to answer."""
