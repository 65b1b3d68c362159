"""From a glyph's outline to its skeleton: the filled shape in pixels, thinned to one pixel, with the radius of the pen.

Thinning: Zhang and Suen, "A fast parallel algorithm for thinning digital patterns" (1984).
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from os1.letters.chance import Floats

PAD = 6
"""Empty pixels around the glyph."""
_BLUR = 0.85
"""Pixels: takes rough edges away, which would grow spurs."""
_CHUNK = 400


def filled(contours: Sequence[Floats], width: int, height: int) -> NDArray[np.bool_]:
    """The shape that the contours (n, 2), in pixels, enclose by the non-zero rule; (height, width)."""
    winding = np.zeros((height, width), np.int8)
    for contour in contours:
        sheet = Image.new("1", (width, height))
        ImageDraw.Draw(sheet).polygon([(float(x), float(y)) for x, y in contour], fill=1, outline=0)
        winding += np.asarray(sheet, np.int8) * (1 if area(contour) > 0 else -1)
    solid = Image.fromarray(((winding != 0) * 255).astype(np.uint8))
    return np.asarray(solid.filter(ImageFilter.GaussianBlur(_BLUR))) > 127


def area(contour: Floats) -> float:
    """The signed area of a closed polygon."""
    x, y = contour[:, 0], contour[:, 1]
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def skeleton(shape: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The shape thinned until it is one pixel wide, with its holes and its ends; its border must be empty."""
    image = np.ascontiguousarray(shape, np.uint8)
    flat = image.reshape(-1)
    live = np.flatnonzero(flat)
    around = _around(image.shape[1])
    first, second = _removable()
    while True:
        before = len(live)
        for table in (first, second):
            code = np.zeros(len(live), np.uint8)
            for bit, step in enumerate(around):
                code |= flat[live + step] << bit
            kept = table[code]
            flat[live] = kept
            live = live[kept.astype(np.bool_)]
        if len(live) == before:
            return image.astype(np.bool_)


def radii(shape: NDArray[np.bool_], rows: NDArray[np.int_], columns: NDArray[np.int_]) -> Floats:
    """How far each of these pixels of the shape is from the nearest pixel outside it, in pixels."""
    inside = Image.fromarray(shape.astype(np.uint8) * 255)
    rim = np.asarray(ImageChops.subtract(inside.filter(ImageFilter.MaxFilter(3)), inside)) > 0
    far = np.argwhere(rim).astype(np.float32)
    found = np.empty(len(rows))
    for at in range(0, len(rows), _CHUNK):
        some = slice(at, at + _CHUNK)
        dy = far[None, :, 0] - rows[some, None].astype(np.float32)
        dx = far[None, :, 1] - columns[some, None].astype(np.float32)
        found[some] = np.sqrt((dy * dy + dx * dx).min(1)) - 0.5
    return np.maximum(found, 0.5)


def _around(columns: int) -> tuple[int, ...]:
    """How far each of the eight neighbours of a pixel is from it in a flat image, clockwise from above."""
    return (-columns, 1 - columns, 1, columns + 1, columns, columns - 1, -1, -columns - 1)


@lru_cache(maxsize=1)
def _removable() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """For each of the 256 neighbourhoods, 0 where the pixel goes in the first and in the second half of a round."""
    tables = np.ones((2, 256), np.uint8)
    for code in range(256):
        p = [(code >> bit) & 1 for bit in range(8)]
        turns = sum(p[i] == 0 and p[(i + 1) % 8] == 1 for i in range(8))
        if 2 <= sum(p) <= 6 and turns == 1:
            north, east, south, west = p[0], p[2], p[4], p[6]
            tables[0, code] = north * east * south != 0 or east * south * west != 0
            tables[1, code] = north * east * west != 0 or north * south * west != 0
    return tables[0], tables[1]
