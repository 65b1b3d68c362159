"""The pen: how wide its line is and how much ink it leaves, from where it goes and how fast.

Speed follows the two-thirds power law (slow where it turns), strokes towards the writer press, slow
ones pool, ends taper; half of the width is the font's own thick and thin.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from os1.letters.chance import Floats, Waves, generator

_SHORT = 0.6
"""Millimetres: a shorter stroke is not tapered, or the dots would vanish."""
_TOUCH = 0.3
"""Millimetres: an end so near another stroke of its word is a join, where the pen stays down."""


@dataclass(frozen=True, slots=True, eq=False)
class Trail:
    """Where the pen goes on one page: points and the font's radius at each (mm); stroke *i* from `starts[i]` on."""

    points: Floats
    radius: Floats
    starts: NDArray[np.int_]
    owner: NDArray[np.int_]
    """The word of each stroke."""
    marks: NDArray[np.bool_]
    """Of each stroke: whether it is a dab, and whether it keeps the font's own width."""


def inked(trail: Trail, width: float, seed: int, number: int) -> tuple[Floats, Floats]:
    """The line's width at each point, and the ink of each stroke (1 is usual)."""
    chance = generator(seed, f"pen{number}")
    hold, flow = Waves(chance, 6), Waves(chance, 38)
    points, starts = trail.points, trail.starts
    counts = np.diff(starts)
    begins, ends = starts[:-1], starts[1:] - 1
    step = np.diff(points, axis=0, append=points[-1:])
    step[ends] = step[np.maximum(ends - 1, 0)]
    length = np.hypot(*step.T) + 1e-6
    heading = np.arctan2(step[:, 1], step[:, 0])
    turn = np.abs((np.diff(heading, prepend=heading[:1]) + np.pi) % (2 * np.pi) - np.pi) / length
    turn[begins] = turn[np.minimum(begins + 1, len(turn) - 1)]
    turn = np.convolve(np.pad(turn, 3, mode="edge"), np.full(7, 1 / 7), "valid")
    # The way behind and before the pen on its stroke.
    own = length.copy()
    own[ends] = 0.0
    gone = np.cumsum(own) - own
    gone -= np.repeat(gone[begins], counts)
    whole = np.repeat(gone[ends], counts)
    left = whole - gone
    speed = np.clip((turn + 0.25) ** (-1 / 3), 0.4, 1.6)
    speed = speed * np.clip((gone + 0.12) / 0.5, 0.45, 1) * np.clip((left + 0.15) / 0.4, 0.5, 1)
    down = np.convolve(np.pad(np.sin(heading), 2, mode="edge"), np.full(5, 0.2), "valid")
    wide = width * (1 + 0.225 * down + 0.18 * (0.75 - speed) + 0.06 * hold(points[:, 0], points[:, 1]))
    wide *= 0.5 + 0.5 * np.clip(trail.radius / float(np.median(trail.radius)), 0.6, 1.9)
    lifts_first, lifts_last = _lifts(trail)
    wide *= 1 - 0.275 * np.exp(-gone / 0.10) * np.repeat(lifts_first, counts)
    wide *= 1 - 0.44 * np.exp(-left / 0.22) * np.repeat(lifts_last, counts)
    wide = np.where(whole < _SHORT, width * 1.05, np.clip(wide, 0.12, width * 1.8))
    wide = np.where(np.repeat(trail.marks[:, 0], counts), width * 1.15, wide)
    wide = np.where(np.repeat(trail.marks[:, 1], counts), np.clip(trail.radius * 2, 0.12, width * 1.8), wide)
    first = points[begins]
    ink = 1 + 0.10 * flow(first[:, 0], first[:, 1]) + chance.normal(0, 0.05, len(counts))
    return wide, np.clip(ink, 0.6, 1.25)


def _lifts(trail: Trail) -> tuple[Floats, Floats]:
    """Of each stroke, whether the pen comes down at its first point and is lifted at its last (1), or stays down (0)."""
    count = len(trail.starts) - 1
    lifts = np.ones((2, count))
    edges = np.r_[0, np.flatnonzero(np.diff(trail.owner)) + 1, count]
    for begin, end in pairwise(edges):
        low, high = trail.starts[begin], trail.starts[end]
        around = trail.points[low:high]
        stroke = np.repeat(np.arange(begin, end), np.diff(trail.starts[begin : end + 1]))
        for side, tips in enumerate((trail.starts[begin:end], trail.starts[begin + 1 : end + 1] - 1)):
            gap = ((trail.points[tips][:, None] - around[None]) ** 2).sum(2)
            gap[np.arange(begin, end)[:, None] == stroke[None]] = np.inf
            lifts[side, begin:end] = gap.min(1, initial=np.inf) > _TOUCH**2
    return lifts[0], lifts[1]
