"""A hand's font files, opened: which characters it has, how a word is shaped, and each glyph's outline.

The archive is the font package as its makers publish it; its WOFF2 files are unpacked once into the
cache folder. Characters may be spread over several files (Latin, extended Latin): each is its own face.
"""

import hashlib
import io
import tarfile
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from os1.core.errors import OS1Error, Unavailable
from os1.letters.accents import DOT, apart
from os1.letters.chance import Floats
from os1.letters.whole_file import write_whole

_SUBSETS = ("latin", "latin-ext", "vietnamese")
_CURVE_STEPS = 8
_WORDS_KEPT = 4000


@dataclass(frozen=True, slots=True)
class Shaped:
    """One glyph of a shaped word, in font units; `cluster` is where its first character stands in the word."""

    face: int
    glyph: int
    cluster: int
    advance: float
    dx: float
    dy: float
    mark: str = ""
    """An accent that the font lacks and the pen adds (see `accents`)."""
    letter: str = ""
    """The letter it is added to."""
    larger: float = 1.0
    """How much larger than the font draws it."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: its bytes (TrueType), and HarfBuzz's view of it."""

    data: bytes
    font: Any


class Typeface:
    """The faces of one hand.

    Raises:
        Unavailable: where the archive cannot be read.

    """

    __slots__ = ("_guillemets", "_shaped", "_undotted", "digest", "faces", "units")

    def __init__(self, archive: Path, family: str, cache: Path, undotted: str = "", guillemets: float = 1.0) -> None:
        hb: Any = import_module("uharfbuzz")

        try:
            packed = archive.read_bytes()
        except OSError as error:
            raise _unreadable(archive, error) from error
        self.digest = hashlib.sha256(packed).hexdigest()
        self.faces = tuple(
            Face(data, hb.Font(hb.Face(data))) for data in _fonts(archive, packed, family, cache / self.digest[:16])
        )
        self._undotted = undotted
        self._guillemets = guillemets
        self._shaped: dict[str, tuple[Shaped, ...]] = {}
        self.units = self.faces[0].font.face.upem

    def face_of(self, character: str) -> int | None:
        """Which face has the character, or its letter where the pen can add the accent; None where none has."""
        for number, face in enumerate(self.faces):
            if face.font.get_nominal_glyph(ord(character)):
                return number
        parts = apart(character)
        return self.face_of(parts[0]) if parts else None

    def _added(self, character: str) -> tuple[str, str]:
        """The letter that is shaped for a character, and the mark that the pen adds."""
        if character in self._undotted:
            return character, DOT
        if any(face.font.get_nominal_glyph(ord(character)) for face in self.faces):
            return character, ""
        return apart(character) or (character, "")

    def shape(self, word: str) -> tuple[Shaped, ...]:
        """The word as glyphs; every character must be in the hand."""
        known = self._shaped.get(word)
        if known is None:
            if len(self._shaped) > _WORDS_KEPT:
                self._shaped.clear()
            known = self._shaped[word] = tuple(self._shape(word))
        return known

    def _shape(self, word: str) -> list[Shaped]:
        """The word as HarfBuzz shapes it."""
        hb: Any = import_module("uharfbuzz")

        shaped: list[Shaped] = []
        letters = [self._added(character) for character in word]
        plain = "".join(letter for letter, _ in letters)
        for start, end, number in self._runs(word):
            buffer = hb.Buffer()
            buffer.add_str(plain[start:end])
            buffer.guess_segment_properties()
            hb.shape(self.faces[number].font, buffer, {})
            for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                cluster = info.cluster + start
                first = not shaped or shaped[-1].cluster != cluster
                letter, mark = letters[cluster] if first else ("", "")
                larger = self._guillemets if plain[cluster] in "«»" else 1.0
                where = (at.x_advance * larger, at.x_offset, at.y_offset)
                shaped.append(Shaped(number, info.codepoint, cluster, *where, mark, letter if mark else "", larger))
        return shaped

    def contours(self, face: int, glyph: int) -> list[Floats]:
        """The closed outlines of a glyph, (n, 2) in font units, y up, curves flattened."""
        pen = _Flattener()
        self.faces[face].font.draw_glyph_with_pen(glyph, pen)
        return [np.array(contour, float) for contour in pen.contours if len(contour) > 2]

    def glyph_of(self, character: str) -> tuple[int, int]:
        """The face and the glyph of a character that the hand has."""
        face = self.face_of(character) or 0
        return face, self.faces[face].font.get_nominal_glyph(ord(character)) or 0

    def _runs(self, word: str) -> list[tuple[int, int, int]]:
        """The stretches of a word that one face writes: (start, end, face)."""
        runs: list[tuple[int, int, int]] = []
        for at, character in enumerate(word):
            face = self.face_of(character) or 0
            if runs and runs[-1][2] == face:
                runs[-1] = (runs[-1][0], at + 1, face)
            else:
                runs.append((at, at + 1, face))
        return runs


class _Flattener:
    """A pen, as fonttools speaks of one, that keeps each contour as points."""

    def __init__(self) -> None:
        self.contours: list[list[tuple[float, float]]] = []

    def moveTo(self, to: tuple[float, float]) -> None:  # noqa: N802 - the protocol's name
        """Begin a contour."""
        self.contours.append([to])

    def lineTo(self, to: tuple[float, float]) -> None:  # noqa: N802 - the protocol's name
        """Go straight."""
        self.contours[-1].append(to)

    def qCurveTo(self, control: tuple[float, float], to: tuple[float, float]) -> None:  # noqa: N802 - the protocol's name
        """Follow a curve with one control point."""
        start = self.contours[-1][-1]
        for step in range(1, _CURVE_STEPS + 1):
            t = step / _CURVE_STEPS
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            self.contours[-1].append(
                (a * start[0] + b * control[0] + c * to[0], a * start[1] + b * control[1] + c * to[1])
            )

    def curveTo(self, one: tuple[float, float], two: tuple[float, float], to: tuple[float, float]) -> None:  # noqa: N802 - the protocol's name
        """Follow a curve with two control points."""
        start = self.contours[-1][-1]
        for step in range(1, _CURVE_STEPS + 1):
            t = step / _CURVE_STEPS
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            self.contours[-1].append(
                (
                    a * start[0] + b * one[0] + c * two[0] + d * to[0],
                    a * start[1] + b * one[1] + c * two[1] + d * to[1],
                )
            )

    def closePath(self) -> None:  # noqa: N802 - the protocol's name
        """End a contour."""

    def endPath(self) -> None:  # noqa: N802 - the protocol's name
        """End a contour."""


def _fonts(archive: Path, packed: bytes, family: str, cache: Path) -> list[bytes]:
    """The TrueType bytes of every subset in the archive, from the cache where they were unpacked before."""
    try:
        with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
            names = set(tar.getnames())
            wanted = [(s, f"package/files/{family}-{s}-400-normal.woff2") for s in _SUBSETS]
            fonts: list[bytes] = []
            for subset, name in wanted:
                if name not in names:
                    continue
                kept = cache / f"{subset}.ttf"
                if kept.is_file():
                    fonts.append(kept.read_bytes())
                    continue
                member = tar.extractfile(name)
                fonts.append(_unpacked(member.read() if member is not None else b""))
                with suppress(OS1Error, OSError):  # a cache that cannot be written costs time, not the letter
                    cache.mkdir(parents=True, exist_ok=True)
                    write_whole(kept, fonts[-1])
    except (tarfile.TarError, OSError, EOFError) as error:
        raise _unreadable(archive, error) from error
    if not fonts:
        raise _unreadable(archive, FileNotFoundError("no font in it"))
    return fonts


def _unpacked(woff: bytes) -> bytes:
    """A WOFF2 font as TrueType."""
    from fontTools.ttLib import TTFont

    font: Any = TTFont(io.BytesIO(woff), recalcTimestamp=False)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _unreadable(archive: Path, error: Exception) -> Unavailable:
    """The error that names the archive and how it comes back."""
    message = f"The hand in {archive} cannot be read ({type(error).__name__}). Fix: os1 models pull"
    return Unavailable(message)
