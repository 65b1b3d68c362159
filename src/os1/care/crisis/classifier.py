"""A few small networks over a sentence embedding and the pattern features: how likely self, another or nobody is in danger.

Trained by `evals/crisis/make_and_train.py` on words of our own; the weights are whole numbers with a scale for each row.
Everything is plain Python: one window costs about a millisecond and a half.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Odds:
    """The three chances; they add up to one."""

    none: float
    mine: float
    theirs: float


@dataclass(frozen=True, slots=True)
class Network:
    """One hidden layer of rectified units, then a softmax over none, self and other."""

    hidden: tuple[tuple[float, ...], ...]
    hidden_bias: tuple[float, ...]
    out: tuple[tuple[float, ...], ...]
    out_bias: tuple[float, ...]

    def odds(self, place: Sequence[float], seen: Sequence[float]) -> Odds:
        """Return the chances of a window at *place* (its embedding, length 1) with the pattern features *seen*."""
        x = [*place, *seen]
        h = [max(0.0, sum(map(mul, row, x)) + bias) for row, bias in zip(self.hidden, self.hidden_bias, strict=True)]
        s = [sum(map(mul, row, h)) + bias for row, bias in zip(self.out, self.out_bias, strict=True)]
        top = max(s)
        e = [math.exp(value - top) for value in s]
        total = sum(e)
        return Odds(*(value / total for value in e))


@dataclass(frozen=True, slots=True)
class Jury:
    """Networks that were trained apart, asked together: one alone is often sure of what the others doubt."""

    members: tuple[Network, ...]

    def odds(self, place: Sequence[float], seen: Sequence[float]) -> Odds:
        """Return the mean of the members' chances; see `Network.odds`."""
        found = [member.odds(place, seen) for member in self.members]
        count = len(found)
        return Odds(
            sum(one.none for one in found) / count,
            sum(one.mine for one in found) / count,
            sum(one.theirs for one in found) / count,
        )


@cache
def jury(name: Literal["utterance", "window"]) -> Jury:
    """Return the trained networks for an utterance, or for a window of a long text; read once."""
    stored = json.loads(files("os1.care.crisis").joinpath("weights.json").read_text("utf-8"))[name]
    return Jury(tuple(_network(one) for one in stored))


def _network(stored: dict[str, Any]) -> Network:
    def rows(part: str) -> tuple[tuple[float, ...], ...]:
        return tuple(
            tuple(scale * value for value in row)
            for scale, row in zip(stored[f"{part}_scale"], stored[part], strict=True)
        )

    return Network(rows("hidden"), tuple(stored["hidden_bias"]), rows("out"), tuple(stored["out_bias"]))
