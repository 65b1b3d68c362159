"""How long one person pauses while still speaking: their own pace, learned from their own pauses."""

import math
from dataclasses import dataclass

from os1.core.events import PaceLearned
from os1.core.ids import PersonId
from os1.core.journal import Recorded

USUAL_S = 0.45
"""Median pause inside a turn before anything is known. Readers and talkers: 0.3 to 0.6 (Campione & Véronis 2002)."""
SHORTEST_S, LONGEST_S = 0.2, 3.0
"""A pause counts as one of at least, and at most, so much: a single very long one moves little."""
SLOWEST_S, QUICKEST_S = 1.1, 0.3
"""Between these the learned median stays."""
START_WEIGHT = 4.0
"""How many pauses the usual one is worth."""
MEMORY = 60.0
"""How many pauses are kept in mind: a person is slower on a tired day."""


@dataclass(frozen=True, slots=True)
class Pace:
    """A person's own pauses in mid-turn. A value: what is heard makes a new one; two numbers to keep between sessions."""

    median_s: float = USUAL_S
    """Their typical pause (of the logarithms, so that long ones do not rule)."""
    weight: float = START_WEIGHT
    """How many pauses stand behind it."""

    def after(self, pause_s: float) -> "Pace":
        """Return the pace when a pause of *pause_s* has turned out not to be an end: they went on.

        To be told of every pause inside a turn, and of one that closed a turn wrongly.
        """
        if not math.isfinite(pause_s) or pause_s <= 0:
            return self
        heard = math.log(min(max(pause_s, SHORTEST_S), LONGEST_S))
        weight = min(self.weight, MEMORY - 1)
        middle = (weight * math.log(self.median_s) + heard) / (weight + 1)
        return Pace(min(max(math.exp(middle), QUICKEST_S), SLOWEST_S), weight + 1)


class Paces:
    """The fold that knows everybody's pace."""

    kinds = frozenset({PaceLearned.kind})

    def __init__(self) -> None:
        """Know nobody's yet."""
        self.position = 0
        self._known: dict[PersonId, Pace] = {}

    def apply(self, recorded: Recorded) -> None:
        """Let the latest of each person stand."""
        event = recorded.event
        if isinstance(event, PaceLearned):
            self._known[event.person] = Pace(event.median_s, event.weight)

    def of(self, person: PersonId) -> Pace:
        """Return the pace of *person*, the usual one while nothing is known."""
        return self._known.get(person, Pace())
