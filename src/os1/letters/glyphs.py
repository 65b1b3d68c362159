"""The centrelines of one hand: built from its outlines when a glyph is first needed, and kept on the disk.

The cache is one file per hand and recipe, under the digest of the font's archive; losing it costs time only.
"""

import io
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

import numpy as np

from os1.core.errors import OS1Error
from os1.letters.accents import accented
from os1.letters.centreline import PenPath, centreline
from os1.letters.hands import Hand
from os1.letters.typeface import Shaped, Typeface
from os1.letters.whole_file import write_whole

_RECIPE = 2
"""Goes up when centrelines are built in another way, so that no old cache is read."""
_MEASURED = "acemnorsuvwx"
_USUAL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"()-–—‘’“”"
"""What nearly every letter needs, whatever its language; the rest is built when it is first written."""

_Key: TypeAlias = tuple[int, int]


class Glyphs:
    """A hand that can write: its typeface, its scale and its centrelines. Threads may share it."""

    __slots__ = ("_file", "_known", "_lock", "hand", "height", "typeface")

    def __init__(self, hand: Hand, archive: Path, cache: Path) -> None:
        self.hand = hand
        self.typeface = Typeface(archive, hand.family, cache, hand.undotted, hand.guillemets)
        self.height = _x_height(self.typeface)
        """Of small letters, in font units: the median of several."""
        self._file = cache / self.typeface.digest[:16] / f"centrelines-{_RECIPE}.npz"
        self._lock = threading.Lock()
        self._known = _loaded(self._file)

    def marked(self, glyph: Shaped) -> list[PenPath]:
        """The strokes of one glyph with the accent that the pen adds; `ready` has been asked for it before."""
        strokes = self._known[glyph.face, glyph.glyph]
        return accented(strokes, glyph.letter, glyph.mark, self.height) if glyph.mark and strokes else strokes

    def ready(self, wanted: Iterable[_Key]) -> dict[_Key, list[PenPath]]:
        """The strokes of each wanted (face, glyph), built where they are not known."""
        with self._lock:
            new = [key for key in dict.fromkeys(wanted) if key not in self._known]
            for face, glyph in new:
                self._known[face, glyph] = centreline(self.typeface.contours(face, glyph), self.typeface.units)
            if new:
                with suppress(OS1Error, OSError):  # a cache that cannot be written costs time, not the letter
                    self._file.parent.mkdir(parents=True, exist_ok=True)
                    write_whole(self._file, _packed(self._known))
            return self._known

    def unbuilt(self) -> list[_Key]:
        """The glyphs of usual letters that are not known yet."""
        usual = [c for c in _USUAL if self.typeface.face_of(c) is not None]
        keys = dict.fromkeys((g.face, g.glyph) for c in usual for g in self.typeface.shape(c))
        return [key for key in keys if key not in self._known]

    def missing(self, text: str) -> list[str]:
        """The characters of the text that the hand cannot write, in order."""
        return [c for c in dict.fromkeys(text) if not c.isspace() and self.typeface.face_of(c) is None]


def _x_height(typeface: Typeface) -> float:
    """The median height of small letters without ascenders."""
    heights: list[float] = []
    for character in _MEASURED:
        points = np.vstack(typeface.contours(*typeface.glyph_of(character)))
        heights.append(float(np.ptp(points[:, 1])))
    return float(np.median(heights))


def _packed(known: dict[_Key, list[PenPath]]) -> bytes:
    """All centrelines as one file."""
    strokes = [(key, path) for key, paths in sorted(known.items()) for path in paths]
    blank = [key for key, paths in sorted(known.items()) if not paths]
    out = io.BytesIO()
    np.savez(
        out,
        owner=np.array([key for key, _ in strokes], np.int32).reshape(-1, 2),
        blank=np.array(blank, np.int32).reshape(-1, 2),
        count=np.array([len(path.points) for _, path in strokes], np.int32),
        marks=np.array([(path.dab, path.faithful) for _, path in strokes], np.bool_).reshape(-1, 2),
        points=np.vstack([np.zeros((0, 2)), *(path.points for _, path in strokes)]),
        radius=np.concatenate([np.zeros(0), *(path.radius for _, path in strokes)]),
    )
    return out.getvalue()


def _loaded(file: Path) -> dict[_Key, list[PenPath]]:
    """What an earlier letter built; nothing where the file is missing or damaged."""
    known: dict[_Key, list[PenPath]] = {}
    # Whatever a damaged cache raises in numpy or zipfile, it is built again.
    with suppress(Exception), np.load(file, allow_pickle=False) as held:
        for face, glyph in held["blank"]:
            known[int(face), int(glyph)] = []
        points, radius, at = held["points"], held["radius"], 0
        for (face, glyph), count, (dab, faithful) in zip(held["owner"], held["count"], held["marks"], strict=True):
            some = slice(at, at + int(count))
            path = PenPath(points[some], radius[some], bool(dab), bool(faithful))
            known.setdefault((int(face), int(glyph)), []).append(path)
            at += int(count)
    return known
