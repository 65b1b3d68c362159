"""When a pause is the end of a turn: nod early, speak late. One rule, as a function of values.

The chance that the turn is over comes from Smart Turn, the words and the voice's tail (a logistic model). She speaks
when what is left of the chance that this is only a pause of theirs falls to `RISK`: the pauses of a person get rarer
with their length in a known way, by their own pace, so an unlikely end or a slow speaker asks for a longer silence.
Figures, and the script that fits the weights: evals/TURN_ENDS.md, docs/decisions/0003.
"""

import math
from dataclasses import dataclass

from os1.voice.pace import Pace
from os1.voice.prosody import NOTHING, Tail
from os1.voice.unfinished import Words, read, takes_the_floor

VAD_START_S = 0.16
"""Of voice before it counts: short, because what it stops can go on again when it was nothing."""
VAD_STOP_S = 0.2
"""Silence after which the ear looks at what was said so far."""
RISK = 0.2
"""Chance of speaking over a sentence that goes on at which she speaks: the one dial of patience."""
NOD_RISK = 0.5
"""The same for a sound that is no more than a nod if they go on."""
SOONEST_S, LATEST_S = 0.45, 2.6
"""Of silence before content, always."""
NOD_SOONEST_S = 0.35
DANGLING_S = 2.6
"""Silence that ends a turn whose last word asks for another."""
STEEPNESS = 2.5
"""How fast pauses get rarer beyond a person's own median: the shape of a log-logistic distribution."""
FLOOR_S = math.inf
"""Who asked for time has it."""


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
    model: float = 0.0
    """A unit of the language model's log odds that the sentence ends here."""


@dataclass(frozen=True, slots=True)
class Silences:
    """How much silence what asks for."""

    nod_s: float
    """Before a listening sound may come: an opener that is only a nod if they go on."""
    speak_s: float
    """Before content may come, and the turn is over. Infinite when they asked for time."""


WEIGHTS = Weights(-0.56, 0.21, -1.44, -0.91, -0.69, -0.48, 0.4, 0.15)
WITH_MODEL = Weights(0.18, 0.22, -1.13, -0.85, -0.59, -0.28, 0.28, 0.09, 0.38)
"""When the language model was asked too."""


def chance_of_end(
    smart: float, words: Words, tail: Tail = NOTHING, model: float | None = None, weights: Weights | None = None
) -> float:
    """Return how likely it is, from 0 to 1, that the turn is over.

    *smart* is Smart Turn's probability, *model* the language model's that the sentence ends here (None: not asked).
    """
    w = weights or (WEIGHTS if model is None else WITH_MODEL)
    odds = sum(
        weight * sign
        for weight, sign in zip(
            (w.start, w.smart, w.open_mark, w.announces, w.leaning, w.few, w.fades, w.low, w.model),
            signs(smart, words, tail, model),
            strict=True,
        )
    )
    return 1 / (1 + math.exp(-odds))


def signs(smart: float, words: Words, tail: Tail = NOTHING, model: float | None = None) -> tuple[float, ...]:
    """Return what the weights are for, in their order."""
    fades = min(max(tail.energy_drop / 6, -1.0), 1.5)
    low = min(max(-12 * math.log2(max(tail.pitch_end_ratio, 0.1)), -2.0), 4.0)
    return (
        1.0,
        _log_odds(smart),
        float(words.open_mark),
        float(words.announces),
        float(words.leaning),
        float(words.few),
        fades,
        low,
        0.0 if model is None else _log_odds(model),
    )


def silences(
    smart: float,
    text: str,
    *,
    tail: Tail = NOTHING,
    model: float | None = None,
    pace: Pace | None = None,
    risk: float = RISK,
    weights: Weights | None = None,
) -> Silences:
    """Return how much silence a nod and content ask for, after the turn that *text* is so far."""
    if takes_the_floor(text):
        return Silences(FLOOR_S, FLOOR_S)
    words = read(text)
    end, usual = chance_of_end(smart, words, tail, model, weights), (pace or Pace()).median_s
    speak = min(max(_until(end, risk, usual), SOONEST_S), LATEST_S)
    if words.dangling:
        speak = max(speak, DANGLING_S)
        return Silences(speak, speak)
    return Silences(min(max(_until(end, NOD_RISK, usual), NOD_SOONEST_S), speak), speak)


def needed_silence(
    probability: float, text: str, *, tail: Tail = NOTHING, model: float | None = None, pace: Pace | None = None
) -> float:
    """Return how many seconds of silence end the turn that *text* is so far."""
    return silences(probability, text, tail=tail, model=model, pace=pace).speak_s


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
