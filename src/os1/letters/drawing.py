"""From words on a page to strokes: each letter bent a little, as no two of a hand are alike, then drawn by the pen.

Every concern draws from its own generator; none knows of ink or paper. Lengths are millimetres, y down.
"""

import math
from collections.abc import Sequence

import numpy as np

from os1.letters.centreline import PenPath
from os1.letters.chance import Floats, Waves, generator
from os1.letters.glyphs import Glyphs
from os1.letters.hands import Hand
from os1.letters.layout import Word
from os1.letters.pen import Trail, inked
from os1.letters.strokes import Page

_TREMOR = 0.009
_TREMOR_LENGTH = 0.55
_WARP_LENGTH = 1.6
_BASELINE = 0.22
_SLANT = 1.2
_SIZE = 0.03
_EDGE = 1.2
"""Nothing is drawn nearer to the edge of the sheet."""
_JOINED_SPREAD = 0.35


def drawn(
    words: Sequence[Word],
    glyphs: Glyphs,
    hand: Hand,
    size: tuple[float, float],
    seed: int,
    *,
    number: int = 0,
    pen: float = 1.0,
) -> Page:
    """The strokes of one page. `number` is the page's, `pen` the pen's width beside the hand's own."""
    glyphs.ready((g.face, g.glyph) for word in words for g in word.glyphs)
    chance = generator(seed, f"letters{number}")
    unit = hand.x_height / glyphs.height
    lean = _line_slopes(words, generator(seed, f"lines{number}"))
    pieces: list[Floats] = []
    radii: list[Floats] = []
    bases: list[tuple[float, float, float, float]] = []  # line's y, slope, phase, rise; one a stroke
    slants: list[float] = []
    owners: list[int] = []
    marks: list[tuple[bool, bool]] = []
    for index, word in enumerate(words):
        slope, phase = lean[word.line]
        at = word.x
        ready: list[tuple[bool, Floats, Floats, tuple[bool, bool], float]] = []
        for glyph in word.glyphs:
            vary = _Variation(hand, chance)
            k = unit * word.scale
            for path in glyphs.marked(glyph):
                placed = vary.bent(path, k * glyph.larger, hand.x_height * word.scale, glyph.advance * k / 2)
                placed += (at + glyph.dx * k, -glyph.dy * k)
                ready.append((path.dab, placed, path.radius * k, (path.dab, path.faithful), vary.rise))
            gap = 0.02 if hand.joined else 0.05
            at += glyph.advance * k + word.track + float(chance.normal(0, gap * hand.x_height))
        ready.sort(key=lambda one: one[0])  # dots are set when the word is written
        for _, placed, radius, mark, rise in ready:
            pieces.append(placed)
            radii.append(radius)
            bases.append((word.y, slope, phase, word.rise + rise))
            slants.append(word.slant)
            owners.append(index)
            marks.append(mark)
    if not pieces:
        none = np.zeros(0)
        return Page(*size, tuple(words), np.zeros((0, 2)), none, np.zeros(1, int), none, np.zeros(0, int))
    counts = np.array([len(piece) for piece in pieces])
    starts = np.r_[0, np.cumsum(counts)]
    points = _bent_page(
        np.vstack(pieces), np.repeat(np.array(bases), counts, 0), np.repeat(slants, counts), hand, seed, number=number
    )
    owner = np.array(owners)
    _kept_inside(points, np.repeat(owner, counts), size)
    trail = Trail(points, np.concatenate(radii), starts, owner, np.array(marks))
    widths, loads = inked(trail, hand.width * pen, seed, number)
    return Page(*size, tuple(words), points, widths, starts, loads, owner)


class _Variation:
    """How one letter differs from the next of its kind."""

    __slots__ = ("down", "rise", "sx", "sy", "turn", "up")

    def __init__(self, hand: Hand, chance: np.random.Generator) -> None:
        up, down, sx, sy, turn, rise = (float(v) for v in chance.normal(0, 1, 6))
        self.up, self.down = 1 + 0.07 * up, 1 + 0.09 * down
        spread = _JOINED_SPREAD if hand.joined else 1.0
        self.sx, self.sy = 1 + (math.exp(0.03 * sx) - 1) * spread, 1 + (math.exp(0.03 * sy) - 1) * spread
        self.turn = math.radians(0.8 * turn) * (0.3 if hand.joined else 1.0)
        self.rise = 0.04 * hand.x_height * rise * (0.25 if hand.joined else 1.0)

    def bent(self, path: PenPath, unit: float, x_height: float, middle: float) -> Floats:
        """The path in millimetres about the glyph's origin, with its own height, depth, width and turn."""
        x, y = path.points[:, 0] * unit, path.points[:, 1] * unit
        y = np.where(y < -x_height, -x_height + (y + x_height) * self.up, np.where(y > 0, y * self.down, y))
        x, y = (x - middle) * self.sx, y * self.sy
        c, s = math.cos(self.turn), math.sin(self.turn)
        return np.stack([middle + x * c - y * s, x * s + y * c], 1)


def _line_slopes(words: Sequence[Word], chance: np.random.Generator) -> dict[int, tuple[float, float]]:
    """Of each line: its slope, and where its baseline's wander begins."""
    return {
        line: (math.tan(math.radians(float(chance.normal(-0.15, 0.25)))), float(chance.uniform(0, 1e4)))
        for line in dict.fromkeys(word.line for word in words)
    }


def _bent_page(points: Floats, base: Floats, slant: Floats, hand: Hand, seed: int, *, number: int) -> Floats:
    """All points (x on the sheet, y from the baseline) on the sheet, after the page's one field of deformation."""
    chance = generator(seed, f"field{number}")
    xh = hand.x_height
    warp_x, warp_y = Waves(chance, _WARP_LENGTH * xh), Waves(chance, _WARP_LENGTH * xh)
    shake_x, shake_y = Waves(chance, _TREMOR_LENGTH * xh), Waves(chance, _TREMOR_LENGTH * xh)
    wander, leaning, swelling = Waves(chance, 30), Waves(chance, 45), Waves(chance, 60)
    x, above = points[:, 0], points[:, 1]
    line, slope, phase, rise = base.T
    y = line + above
    t = np.tan(np.radians(slant + _SLANT * leaning(x, line)))
    size = 1 + _SIZE * swelling(x, line)
    floor = line + (x - 19) * slope + _BASELINE * wander(x, phase) + rise
    return np.stack(
        [
            x - above * t + xh * (hand.warp * warp_x(x, y) + _TREMOR * shake_x(x, y)),
            floor + above * size + xh * (hand.warp * warp_y(x, y) + _TREMOR * shake_y(x, y)),
        ],
        1,
    )


def _kept_inside(points: Floats, owner: Floats, size: tuple[float, float]) -> None:
    """Move each word that would leave the sheet back onto it, in place."""
    edges = np.flatnonzero(np.diff(owner)) + 1
    begins = np.r_[0, edges]
    spans = np.diff(np.r_[begins, len(owner)])
    for axis in (0, 1):
        low = np.minimum.reduceat(points[:, axis], begins)
        high = np.maximum.reduceat(points[:, axis], begins)
        back = np.maximum(0, _EDGE - low) - np.maximum(0, high - (size[axis] - _EDGE))
        points[:, axis] += np.repeat(back, spans)
