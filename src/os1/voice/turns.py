"""When a pause is the end of a turn: nod early, speak late. One rule, as a function of values.

The chance that the turn is over comes from Smart Turn, the words and the voice's tail (a logistic model). She speaks
when what is left of the chance that this is only a pause of theirs falls to `RISK`: the pauses of a person get rarer
with their length in a known way, by their own pace, so an unlikely end or a slow speaker asks for a longer silence.
Figures, and the script that fits the weights: evals/TURN_ENDS.md, docs/decisions/0003.
"""

import math
from dataclasses import astuple, dataclass

from os1.people.pace import Pace
from os1.voice.prosody import NOTHING, Tail
from os1.voice.unfinished import Words, read, takes_the_floor

VAD_START_S = 0.16
"""Of voice before it counts: short, because what it stops can go on again when it was nothing."""
VAD_STOP_S = 0.2
"""Silence after which the ear looks at what was said so far."""
RISK = 0.15
"""Chance of speaking over a sentence that goes on at which she speaks: the one dial of patience."""
NOD_RISK = 0.45
"""The same for a sound that is no more than a nod if they go on."""
SOONEST_S, LATEST_S = 0.5, 2.6
"""Of silence before content, always."""
NOD_SOONEST_S = 0.35
DANGLING_S = 2.6
"""Silence that ends a turn whose last word asks for another."""
STEEPNESS = 3.0
"""How fast pauses get rarer beyond a person's own median: the shape of a log-logistic distribution."""
FLOOR_S = math.inf
"""Who asked for time has it."""
USUAL = Pace()


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign is worth, in log odds of the turn being over. None may change its sign: it would explain nothing."""

    start: float
    smart: float
    """A unit of Smart Turn's own log odds."""
    open_mark: float
    announces: float
    leaning: float
    few: float
    fades: float
    """Six decibels of fading."""
    low: float
    """A semitone under the bottom of the voice."""


@dataclass(frozen=True, slots=True)
class Silences:
    """How much silence what asks for."""

    nod_s: float
    """Before a listening sound may come: an opener that is only a nod if they go on."""
    speak_s: float
    """Before content may come, and the turn is over. Infinite when they asked for time."""
    end: float = 0.0
    """The chance that the turn is over, from 0 to 1."""

    @property
    def floor_is_theirs(self) -> bool:
        """Whether they asked for time, and have it."""
        return math.isinf(self.speak_s)


WEIGHTS = Weights(-0.56, 0.22, -1.52, -1.0, -0.57, -0.48, 0.44, 0.23)


def chance_of_end(smart: float, words: Words, tail: Tail = NOTHING, weights: Weights = WEIGHTS) -> float:
    """Return how likely it is, from 0 to 1, that the turn is over; *smart* is Smart Turn's probability of it."""
    odds = sum(weight * sign for weight, sign in zip(astuple(weights), signs(smart, words, tail), strict=True))
    return 1 / (1 + math.exp(-odds))


def signs(smart: float, words: Words, tail: Tail = NOTHING) -> tuple[float, ...]:
    """Return what the weights are for, in their order."""
    return (
        1.0,
        _log_odds(smart),
        float(words.open_mark),
        float(words.announces),
        float(words.leaning),
        float(words.few),
        min(max(tail.energy_drop / 6, -1.0), 1.5),
        # A whole octave is creak, or an error.
        min(max(-12 * math.log2(max(tail.pitch_end_ratio, 0.1)), -2.0), 2.0),
    )


def silences(
    smart: float,
    text: str,
    *,
    tail: Tail = NOTHING,
    pace: Pace = USUAL,
    risk: float = RISK,
    weights: Weights = WEIGHTS,
) -> Silences:
    """Return how much silence a nod and content ask for, after the turn that *text* is so far."""
    if takes_the_floor(text):
        return Silences(FLOOR_S, FLOOR_S)
    words = read(text)
    end = chance_of_end(smart, words, tail, weights)
    speak = min(max(_until(end, risk, pace.median_s), SOONEST_S), LATEST_S)
    if words.dangling:
        speak = max(speak, DANGLING_S)
        return Silences(speak, speak, end)
    return Silences(min(max(_until(end, NOD_RISK, pace.median_s), NOD_SOONEST_S), speak), speak, end)


def _until(end: float, risk: float, usual_s: float) -> float:
    """Return the silence at which the chance of a mere pause has fallen to *risk*.

    Pauses longer than s have the share 1 / (1 + (s / usual)^STEEPNESS); ends last for ever.
    """
    going_on = max(1 - end, 1e-6)
    share = (risk / (1 - risk)) * (end / going_on)
    return usual_s * max(1 / max(share, 1e-9) - 1, 0.0) ** (1 / STEEPNESS)


def _log_odds(chance: float) -> float:
    chance = min(max(chance, 0.005), 0.995)
    return math.log(chance / (1 - chance))
