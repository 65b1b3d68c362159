"""The stance of a turn: what the moment asks of her, told without a language model.

Patterns over the words (`stance_signs`) and a small linear model over the text's place by meaning give
a chance to each stance; then rules have the last word, because one error is unlike all others: pain is
never taken for joy. Trained and measured by `evals/stance/make_and_train.py`.
"""

import base64
import json
import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from os1.conversation.stance_signs import JOY, NAMES, PAIN, signs
from os1.core.errors import ModelUnavailable
from os1.core.models import Embedder

log = logging.getLogger(__name__)

Stance = Literal[
    "comfort", "celebrate", "mixed", "curious", "remember", "decide", "play",
    "brief", "honest", "repair", "goodbye", "safety", "steady",
]  # fmt: skip  # many short entries: rows read better than a column
CLASSES: tuple[Stance, ...] = get_args(Stance)
WEIGHTS = Path(__file__).with_name("stance_weights.json")

WORDS: dict[Stance, str] = {
    "comfort": "hurt",
    "celebrate": "good news",
    "mixed": "glad and sore",
    "steady": "angry",
}
"""What the model is told of the moment: each word costs the answer a twentieth of a second. Of other stances nothing."""

SIGN = 0.7
"""How large a sign is beside a place by meaning, whose length is 1."""
SURE_OF_JOY = 0.6
SURE_OF_JOY_SHOWN = 0.35
"""The same where a sign of joy stands in the words."""
A_SHARE = 0.06
"""The chance of both at once at which a "but" beside good news is believed."""
SURE_OF_PAIN = 0.8
"""Above it, pain with a sign of joy beside it is pain alone."""
HURTS = 0.45
"""The chance of pain that is pain without a sign of it, where joy has next to none."""
A_DOUBT = 0.1
"""The chance of joy at which pain without a sign of it is not believed."""
SURE_OF_TALE = 0.6
"""Below it a tale told after pain is met as pain."""
LIKELY = 0.4
"""Below it nothing is said for a stance, and she is only curious."""
SHADOW = 0.25
"""The chance of pain at which nothing is taken for joy that does not show it."""
SORE = 0.4
"""The least chance of pain where a sign of it stands in the words."""
CARRIED = 0.6
"""How much of a turn's pain still weighs on the next, which may be three small words."""


@dataclass(frozen=True, slots=True)
class Sure:
    """A stance and how sure it is."""

    stance: Stance
    probability: float
    pain: float
    """The chance that the turn hurts, whatever the stance."""
    joy: float = 0.0
    """The chance that it is good news, whatever the stance."""
    signs: frozenset[str] = frozenset()
    """What in the words spoke for it (`stance_signs.PATTERNS`)."""

    @property
    def grave(self) -> bool:
        """Whether nothing light may be said."""
        return self.stance in ("comfort", "safety", "mixed") or self.pain > SHADOW


def words(stance: Stance) -> str:
    """Return what the model is told of a turn of *stance*, in at most ten words; mostly nothing."""
    return WORDS.get(stance, "")


def features(place: Sequence[float], found: frozenset[str]) -> list[float]:
    """Return what the linear model sees: the place by meaning, then the signs."""
    return [*place, *(SIGN if name in found else 0.0 for name in NAMES)]


class Stances:
    """Tells the stance of a turn; one short text costs one embedding, about 10 ms on one core."""

    def __init__(self, embedder: Embedder) -> None:
        """Place texts with *embedder*, the one that the weights were trained on."""
        self._embedder = embedder

    async def of(self, text: str, context: Sequence[Sure] = ()) -> Sure:
        """Return the stance of *text*; *context* is what was said of the turns before, newest last.

        Without the embedder the signs alone decide.
        """
        found = signs(text)
        try:
            place = (await self._embedder.embed([text[-600:]])).tolist()[0]
        except ModelUnavailable:
            log.exception("stance without the embedder")
            place = [0.0] * self._embedder.dimensions
        return decide(chances(place, found), found, context)


def chances(place: Sequence[float], found: frozenset[str]) -> dict[Stance, float]:
    """Return the chance of each stance by the linear model alone."""
    seen = [*features(place, found), 1.0]
    scores = [sum(map(_times, seen, row)) * scale for row, scale in _weights()]
    top = max(scores)
    parts = [math.exp(score - top) for score in scores]
    return {name: part / sum(parts) for name, part in zip(CLASSES, parts, strict=True)}


def decide(p: Mapping[Stance, float], found: frozenset[str], context: Sequence[Sure] = ()) -> Sure:
    """Return the stance that the chances and the signs give together: the rules, in their order."""
    pain = p["comfort"] + p["safety"] + p["mixed"]
    if found & PAIN:
        pain = max(pain, SORE)
    before = context[-1].pain * CARRIED if context and not found & JOY else 0.0
    best = max(p, key=lambda name: p[name])
    stance, at_least = (
        _plain(p, found, pain, best)
        or (_joy(p, found, max(pain, before)) if best == "celebrate" else None)
        or _weak(p, found, pain, before, best)
        or (best, 0.0)
    )
    return Sure(stance, max(p[stance], at_least), max(pain, before), p["celebrate"], found)


def _plain(p: Mapping[Stance, float], found: frozenset[str], pain: float, best: Stance) -> tuple[Stance, float] | None:
    """Return what the signs settle: danger, irony, and news that is good and bad."""
    sore, glad = bool(found & PAIN), bool(found & JOY)
    if "danger" in found and best in ("safety", "comfort", "steady", "curious"):
        return "safety", 0.6
    if "irony" in found and not glad and best in ("celebrate", "play", "comfort", "mixed", "curious"):
        return ("comfort" if sore or pain > p["steady"] else "steady"), 0.5
    if sore and glad and best in ("celebrate", "mixed", "comfort", "curious", "remember", "play"):
        alone = best == "comfort" and p["comfort"] > SURE_OF_PAIN
        return ("comfort", 0.0) if alone else ("mixed", 0.5)
    return None


def _joy(p: Mapping[Stance, float], found: frozenset[str], pain: float) -> tuple[Stance, float]:
    """Return whether what looks like joy is believed."""
    glad = bool(found & JOY)
    if found & PAIN:
        return "comfort", 0.4
    if "but" in found and p["mixed"] > A_SHARE:
        return "mixed", 0.4
    if p["celebrate"] >= (SURE_OF_JOY_SHOWN if glad else SURE_OF_JOY) and (glad or pain < SHADOW):
        return "celebrate", 0.0
    return ("mixed", 0.4) if p["mixed"] > SHADOW else ("curious", 0.3)


def _weak(
    p: Mapping[Stance, float], found: frozenset[str], pain: float, before: float, best: Stance
) -> tuple[Stance, float] | None:
    """Return what a guess comes to that is not sure enough to be acted on."""
    sore, laughs = bool(found & PAIN), "laugh" in found
    carried = before > SHADOW
    if best == "play" and not (laughs or "game" in found) and (sore or pain > SHADOW or carried):
        return ("comfort", 0.4) if sore or carried else ("curious", 0.3)
    if (
        best in ("comfort", "mixed", "curious", "remember")
        and not laughs
        and pain >= HURTS
        and p["celebrate"] < A_DOUBT
    ):
        return ("mixed" if best == "mixed" else "comfort"), 0.4
    if best == "comfort" and not sore and p["celebrate"] > A_DOUBT:
        return "curious", 0.3
    if p[best] < LIKELY and best not in ("curious", "brief"):
        return ("comfort", 0.4) if sore or (carried and not laughs) else ("curious", 0.3)
    if best == "curious" and carried and p["curious"] < SURE_OF_TALE:
        return "comfort", 0.4
    return None


def _times(a: float, b: float) -> float:
    return a * b


@cache
def _weights() -> tuple[tuple[list[int], float], ...]:
    """Return for each class its whole numbers and what they are counted in."""
    raw = json.loads(WEIGHTS.read_text())
    if tuple(raw["classes"]) != CLASSES or tuple(raw["signs"]) != NAMES:
        message = "stance_weights.json was trained on other signs: run evals/stance/make_and_train.py --write"
        raise ValueError(message)
    packed = base64.b85decode(raw["weights"])
    width = len(packed) // len(CLASSES)
    rows = [[b - 256 if b > 127 else b for b in packed[i * width : (i + 1) * width]] for i in range(len(CLASSES))]
    return tuple(zip(rows, raw["scale"], strict=True))
