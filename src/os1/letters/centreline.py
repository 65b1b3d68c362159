"""A glyph's centreline: where the pen's middle went, and how wide the font drew it, in font units."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from os1.letters import thinning
from os1.letters.chance import Floats
from os1.letters.tracing import Trace, traces

PIXELS_PER_EM = 250
RECALL = 0.90
"""The least part of a glyph's ink that its centreline must cover; below it the whole skeleton is kept."""
_REACH = 0.7
"""How much of its radius a skeleton stops short of the pen's tip."""
_LEAN = 0.35
"""Strokes begin at the left or above: this much of the height counts beside the width."""


@dataclass(frozen=True, slots=True, eq=False)
class PenPath:
    """One stroke of a glyph: points (n, 2) and the font's radius at each, font units, y down.

    `dab` is a dot: the pen is set down and taken off. `faithful` keeps the font's own width.
    """

    points: Floats
    radius: Floats
    dab: bool = False
    faithful: bool = False


def centreline(contours: Sequence[Floats], units: float) -> list[PenPath]:
    """The strokes of the glyph whose outlines (font units, y up) these are, in the order they are written."""
    if not contours:
        return []
    scale = PIXELS_PER_EM / units
    down = [np.stack([c[:, 0], -c[:, 1]], 1) for c in contours]
    low = np.min([c.min(0) for c in down], axis=0)
    size = (np.max([c.max(0) for c in down], axis=0) - low) * scale
    pixels = [(c - low) * scale + thinning.PAD for c in down]
    shape = thinning.filled(pixels, int(size[0]) + 2 * thinning.PAD + 1, int(size[1]) + 2 * thinning.PAD + 1)
    bones = thinning.skeleton(shape)
    rows, columns = np.nonzero(bones)
    radius = np.zeros(shape.shape)
    radius[rows, columns] = thinning.radii(shape, rows, columns)
    strokes = _with_dabs(_strokes(bones, radius), pixels)
    faithful = _recall(shape, strokes) < RECALL
    if faithful:
        strokes = _with_dabs(_strokes(bones, radius, whole=True), pixels)
    strokes.sort(key=lambda s: (s.dab, float(s.points[:, 0].min())))
    return [
        PenPath((s.points - thinning.PAD) / scale + low, s.radius / scale, s.dab, faithful and not s.dab)
        for s in strokes
    ]


def _strokes(bones: NDArray[np.bool_], radius: NDArray[np.float64], *, whole: bool = False) -> list[PenPath]:
    """The skeleton's ways as smooth strokes, in pixels (x, y)."""
    found = traces(bones, radius, whole=whole)
    used = radius[bones]
    middle = float(np.median(used)) if used.size else 3.0
    return [_smooth(trace, radius, middle) for trace in found]


def _smooth(trace: Trace, radius: NDArray[np.float64], middle: float) -> PenPath:
    """A path of pixels as a smooth stroke that begins at the left or above and reaches its tips."""
    at = trace.path.astype(int)
    wide = radius[np.clip(at[:, 0], 0, radius.shape[0] - 1), np.clip(at[:, 1], 0, radius.shape[1] - 1)]
    wide = np.where(wide > 0, wide, middle)  # where two ends were joined over a gap
    points = trace.path[:, ::-1]
    spread = max(2.0, 0.55 * middle)
    half = int(3 * spread)
    if len(points) > 2 * half + 2:
        weights = np.exp(-0.5 * (np.arange(-half, half + 1) / spread) ** 2)
        weights /= weights.sum()
        if trace.closed:
            around = np.vstack([points[-half - 1 : -1], points, points[1 : half + 1]])
        else:
            before = 2 * points[0] - points[half:0:-1]
            around = np.vstack([before, points, 2 * points[-1] - points[-2 : -half - 2 : -1]])
        smooth = [np.convolve(around[:, axis], weights, "valid") for axis in (0, 1)]
        points = np.asarray(np.stack(smooth, 1), np.float64)
        wide = np.asarray(np.convolve(np.pad(wide, half, mode="edge"), weights, "valid"), np.float64)
    step = max(1, int(middle * 0.5))
    kept = np.unique(np.r_[np.arange(0, len(points), step), len(points) - 1])
    points, wide = points[kept], wide[kept]
    free = trace.free
    if points[0, 0] + _LEAN * points[0, 1] > points[-1, 0] + _LEAN * points[-1, 1]:
        points, wide, free = points[::-1], wide[::-1], free[::-1]
    if trace.closed:
        over = max(2, int(1.2 * middle / step))  # a ring is closed by going a little past where it began
        return PenPath(np.vstack([points, points[1 : over + 1]]), np.r_[wide, wide[1 : over + 1]])
    if free[0]:
        points, wide = np.vstack([_tip(points[3::-1], wide[0], middle), points]), np.r_[wide[0], wide]
    if free[1]:
        points, wide = np.vstack([points, _tip(points[-4:], wide[-1], middle)]), np.r_[wide, wide[-1]]
    return PenPath(points, wide)


def _tip(towards: Floats, radius: float, middle: float) -> Floats:
    """The point that a stroke reaches beyond the last one of `towards`."""
    way = towards[-1] - towards[0]
    return towards[-1] + way / (float(np.hypot(*way)) + 1e-9) * min(radius, middle) * _REACH


def _with_dabs(strokes: list[PenPath], contours: Sequence[Floats]) -> list[PenPath]:
    """The strokes, with a dab for each part of the glyph that is a dot."""
    outer = max((thinning.area(c) for c in contours), key=abs)
    for contour in contours:
        size = thinning.area(contour)
        low, high = contour.min(0) - 1, contour.max(0) + 1
        if size * outer <= 0 and _within(contour, contours):  # a hole; some fonts turn a dot the other way too
            continue
        radius = math.sqrt(abs(size) / math.pi)
        inside = [s for s in strokes if bool(((s.points >= low) & (s.points <= high)).all())]
        long = sum(float(np.hypot(*np.diff(s.points, axis=0).T).sum()) for s in inside)
        touched = any(bool(((s.points >= low) & (s.points <= high)).all(1).any()) for s in strokes)
        extent = float((high - low).max()) - 2
        if touched and (not inside or long > 2.2 * radius or extent > 3.4 * radius):
            continue
        strokes = [s for s in strokes if not any(s is one for one in inside)]
        middle = (low + high) / 2
        lean = np.array([[-0.35, -0.25], [0.0, 0.0], [0.3, 0.3]]) * radius
        strokes.append(PenPath(middle + lean, np.full(3, radius), dab=True))
    return strokes


def _within(contour: Floats, contours: Sequence[Floats]) -> bool:
    """Whether a contour lies in the box of another."""
    low, high = contour.min(0), contour.max(0)
    return any(
        bool((other.min(0) <= low).all() and (other.max(0) >= high).all()) for other in contours if other is not contour
    )


def _recall(shape: NDArray[np.bool_], strokes: Sequence[PenPath]) -> float:
    """The part of the shape that a pen of the font's own radius covers."""
    sheet = Image.new("1", (shape.shape[1], shape.shape[0]))
    draw = ImageDraw.Draw(sheet)
    for stroke in strokes:
        for (x, y), r in zip(stroke.points, stroke.radius + 0.5, strict=True):
            draw.ellipse((float(x - r), float(y - r), float(x + r), float(y + r)), fill=1)
    return float((np.asarray(sheet) & shape).sum()) / max(1, int(shape.sum()))
