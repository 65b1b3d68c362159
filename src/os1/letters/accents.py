"""Accents that a hand lacks, written by the pen over the hand's own letter, as a person does with a foreign name.

A letter with marks is taken apart (Unicode's canonical decomposition, and a stroked l); if the hand has
the letter, the marks are strokes of its own pen. Lengths are in x-heights, y down, about the mark's middle.
"""

import math
import unicodedata
from collections.abc import Sequence

import numpy as np

from os1.letters.centreline import PenPath
from os1.letters.chance import Floats

_STROKED = {"ł": ("l", "stroke"), "Ł": ("L", "stroke")}
_ACUTE, _GRAVE, _HAT, _TILDE, _LINE, _BOW, DOT, _TWO, _RING, _DOUBLE, _WEDGE, _COMMA, _CEDILLA, _TAIL = (
    "\u0301\u0300\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0326\u0327\u0328"
)
_BELOW = frozenset({_COMMA, _CEDILLA, _TAIL})
_TURN = np.linspace(0, 2 * math.pi * 1.06, 14)
_WAYS: dict[str, list[list[tuple[float, float]]]] = {
    _ACUTE: [[(0.15, -0.17), (0.03, -0.03), (-0.1, 0.14)]],
    _GRAVE: [[(-0.15, -0.15), (-0.02, -0.02), (0.1, 0.14)]],
    _HAT: [[(-0.22, 0.12), (-0.1, -0.03), (0.01, -0.15), (0.1, -0.02), (0.2, 0.1)]],
    _TILDE: [[(-0.27, 0.07), (-0.17, -0.06), (-0.05, -0.04), (0.06, 0.05), (0.17, 0.04), (0.27, -0.09)]],
    _LINE: [[(-0.22, 0.02), (0.0, 0.0), (0.22, -0.03)]],
    _BOW: [[(-0.2, -0.1), (-0.11, 0.06), (0.02, 0.1), (0.13, 0.03), (0.2, -0.12)]],
    DOT: [[(-0.03, -0.02), (0.0, 0.0), (0.03, 0.03)]],
    _TWO: [[(-0.19, -0.01), (-0.16, 0.01), (-0.13, 0.04)], [(0.14, -0.03), (0.17, 0.0), (0.2, 0.02)]],
    _RING: [[(0.15 * math.sin(t), -0.15 * math.cos(t)) for t in _TURN.tolist()]],
    _DOUBLE: [[(-0.03, -0.17), (-0.1, 0.0), (-0.2, 0.13)], [(0.24, -0.19), (0.15, -0.02), (0.06, 0.12)]],
    _WEDGE: [[(-0.2, -0.13), (-0.1, 0.0), (-0.01, 0.11), (0.1, -0.02), (0.21, -0.15)]],
    _COMMA: [[(0.03, -0.05), (0.02, 0.1), (-0.08, 0.25)]],
    _CEDILLA: [[(0.03, -0.12), (0.0, 0.0), (0.12, 0.08), (0.09, 0.22), (-0.1, 0.25)]],
    _TAIL: [[(0.03, -0.1), (-0.1, 0.06), (-0.11, 0.2), (0.0, 0.28), (0.14, 0.22)]],
    "stroke": [[(-0.28, 0.17), (0.0, 0.0), (0.3, -0.2)]],
    "apostrophe": [[(0.05, -0.17), (0.03, 0.0), (-0.06, 0.14)]],
}
_OVER = 0.30
"""How far over a letter the middle of a mark stands."""


def apart(character: str) -> tuple[str, str] | None:
    """The letter and its marks, where the marks are known; None where there are none."""
    if character in _STROKED:
        base, mark = _STROKED[character]
        return base, mark
    pieces = unicodedata.normalize("NFD", character)
    if len(pieces) == 2 and pieces[1] in _WAYS:
        if pieces[1] == _WEDGE and pieces[0] in "dtlL":
            return pieces[0], "apostrophe"
        return pieces[0], pieces[1]
    return None


def accented(paths: Sequence[PenPath], letter: str, mark: str, x_height: float) -> list[PenPath]:
    """The letter's strokes (font units, y down) with the mark written to it; an i loses its dot to one above."""
    above = mark not in _BELOW and mark not in {"stroke", "apostrophe"}
    body = [path for path in paths if not path.dab] if letter in "ij" and above else list(paths)
    points = np.vstack([path.points for path in body])
    at = _middle(mark, points, x_height)
    radius = float(np.median(np.concatenate([path.radius for path in body])))
    for way in _WAYS[mark]:
        drawn = _rounded(np.array(way)) * x_height + at
        dab = mark in {DOT, _TWO}
        body.append(PenPath(drawn, np.full(len(drawn), radius * (1.25 if dab else 0.9)), dab))
    return body


def _middle(mark: str, points: Floats, x_height: float) -> Floats:
    """Where the middle of a mark stands, from the points of its letter."""
    top, foot = float(points[:, 1].min()), float(points[:, 1].max())
    if mark == "stroke":
        near = points[np.abs(points[:, 1] - top / 2) < 0.35 * x_height]
        return np.array([float(near[:, 0].mean()), top / 2])
    if mark == "apostrophe":
        upper = points[points[:, 1] < top + 0.4 * x_height]
        return np.array([float(upper[:, 0].max()) + 0.22 * x_height, top + 0.12 * x_height])
    if mark in _BELOW:
        low = points[points[:, 1] > min(foot, 0.0) - 0.15 * x_height][:, 0]
        if mark == _TAIL:
            return np.array([float(low.max()) - 0.06 * x_height, 0.1 * x_height])
        return np.array([float(low.min() + low.max()) / 2, (0.26 if mark == _COMMA else 0.14) * x_height])
    upper = points[points[:, 1] < top + 0.5 * x_height][:, 0]
    return np.array([float(upper.min() + upper.max()) / 2 + 0.08 * x_height, top - _OVER * x_height])


def _rounded(way: Floats) -> Floats:
    """The way with its corners cut twice (Chaikin)."""
    for _ in range(2):
        near, far = 0.75 * way[:-1] + 0.25 * way[1:], 0.25 * way[:-1] + 0.75 * way[1:]
        way = np.vstack([way[:1], np.stack([near, far], 1).reshape(-1, 2), way[-1:]])
    return way
