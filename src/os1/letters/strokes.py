"""The strokes of one page: the one list from which PNG, SVG, PDF, the plotter file and the writing page are made."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from os1.letters.chance import Floats
from os1.letters.layout import Word
from os1.letters.stationery import Colour

_LIGHT, _LOADED = 0.45, 0.55
_TOLERANCE = 0.006


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """One stroke: points (n, 2) in millimetres from the top left, the pen's width at each, and its ink (1 is usual)."""

    points: Floats
    widths: Floats
    load: float
    word: int
    """Which of the page's words it belongs to."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One page as strokes in the order of writing: all points in one array, stroke *i* from `starts[i]` to `starts[i+1]`."""

    width: float
    height: float
    words: tuple[Word, ...]
    points: Floats
    widths: Floats
    starts: NDArray[np.int_]
    loads: Floats
    owners: NDArray[np.int_]

    def __iter__(self) -> Iterator[Stroke]:
        """Each stroke in turn."""
        for number, (begin, end) in enumerate(zip(self.starts[:-1], self.starts[1:], strict=True)):
            yield Stroke(
                self.points[begin:end],
                self.widths[begin:end],
                float(self.loads[number]),
                int(self.owners[number]),
            )

    def __len__(self) -> int:
        """How many strokes there are."""
        return len(self.starts) - 1

    def thinned(self) -> "Page":
        """The page without the points that a straight line stands for, to less than a hundredth of a millimetre."""
        page = self
        for _ in range(3):
            page = page._halved()
        return page

    def _halved(self) -> "Page":
        """The page without those of every second point that lie on the line between their neighbours."""
        p = self.points
        if len(p) < 3:
            return self
        inner = np.ones(len(p), np.bool_)
        inner[self.starts[:-1]] = False
        inner[self.starts[1:] - 1] = False
        inner[0] = inner[-1] = False
        within = np.arange(len(p)) - np.repeat(self.starts[:-1], np.diff(self.starts))
        chord = np.roll(p, -1, 0) - np.roll(p, 1, 0)
        side = p - np.roll(p, 1, 0)
        off = np.abs(chord[:, 0] * side[:, 1] - chord[:, 1] * side[:, 0]) / (np.hypot(*chord.T) + 1e-9)
        step = np.abs(self.widths - (np.roll(self.widths, 1) + np.roll(self.widths, -1)) / 2)
        drop = inner & (within % 2 == 1) & (off < _TOLERANCE) & (step < _TOLERANCE * 2)
        keep = ~drop
        starts = np.r_[0, np.cumsum(np.add.reduceat(keep, self.starts[:-1]))] if len(self) else self.starts
        return Page(self.width, self.height, self.words, p[keep], self.widths[keep], starts, self.loads, self.owners)


def runs(widths: Floats, step: float) -> Iterator[tuple[int, int, float]]:
    """Stretches of one stroke that are drawn with one width: (first point, last point, width rounded to *step*)."""
    each = np.maximum(1, np.rint((widths[:-1] + widths[1:]) / 2 / step).astype(int)) if len(widths) > 1 else np.ones(1)
    changes = np.flatnonzero(np.diff(each)) + 1
    edges = [0, *changes.tolist(), len(each)]
    for begin, end in pairwise(edges):
        yield begin, end, float(each[begin]) * step


def tint(ink: Colour, load: float) -> Colour:
    """The ink's colour where so much of it lies on white paper."""
    part = min(1.0, _LIGHT + _LOADED * load)
    red, green, blue = (round(255 - (255 - c) * part) for c in ink)
    return red, green, blue
