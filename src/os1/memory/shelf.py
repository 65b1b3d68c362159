"""The part of an index that is held in memory: for each turn a place, a time, a speaker and a point, but no word."""

import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

CHUNK = 1024
"""How many points are widened at a time: as many as stay in the processor's cache."""
LARGEST = 127


@dataclass(frozen=True, slots=True)
class Placed:
    """One turn, as the shelf keeps it."""

    position: int
    session: str
    speaker: str
    day: int
    """`date.toordinal()` where the user was."""
    words: int
    asks: bool
    """Whether it ends in a question."""


class Shelf:
    """Columns that grow at their end, ordered by position; 4 + dimensions + 30 bytes a turn.

    One thread changes it; who reads it in another takes a `still` one first.
    """

    def __init__(self, dimensions: int) -> None:
        """Begin empty."""
        self.dimensions = dimensions
        self._changing = threading.Lock()
        self._size = 0
        self._sessions: dict[str, int] = {}
        self._speakers: dict[str, int] = {}
        self._columns: dict[str, NDArray[Any]] = {
            "position": np.zeros(0, np.int64),
            "session": np.zeros(0, np.int32),
            "speaker": np.zeros(0, np.int32),
            "day": np.zeros(0, np.int32),
            "words": np.zeros(0, np.int16),
            "asks": np.zeros(0, np.bool_),
            "scale": np.zeros(0, np.float32),
            "point": np.zeros((0, dimensions), np.int8),
        }

    def __len__(self) -> int:
        """How many turns there are."""
        return self._size

    def column(self, name: str) -> NDArray[Any]:
        """Return one column, by its name, without copying it."""
        return self._columns[name][: self._size]

    @property
    def speakers(self) -> list[str]:
        """Everyone who ever spoke, in the order in which they first did."""
        return list(self._speakers)

    def still(self) -> "Shelf":
        """Return the shelf as it is now, which stays so while this one is added to and deleted from; nothing is copied."""
        with self._changing:
            kept = Shelf(self.dimensions)
            kept._size, kept._columns = self._size, self._columns
            kept._sessions, kept._speakers = dict(self._sessions), dict(self._speakers)
        return kept

    def add(self, placed: Sequence[Placed], points: NDArray[np.int8], scales: Floats) -> None:
        """Put turns at the end; their positions come after all others."""
        with self._changing:
            self._add(placed, points, scales)

    def delete(self, positions: Collection[int]) -> None:
        """Take turns out; the names of sessions and speakers nobody is left of go too."""
        kept = ~np.isin(self.column("position"), list(positions))
        if not kept.all():
            with self._changing:
                self._keep(kept)

    def reserve(self, more: int) -> None:
        """Make room for so many *more* turns at once, and no more than that."""
        with self._changing:
            self._make_room(self._size + more, spare=False)

    def _add(self, placed: Sequence[Placed], points: NDArray[np.int8], scales: Floats) -> None:
        first, last = self._size, self._size + len(placed)
        self._make_room(last)
        new = {
            "position": [p.position for p in placed],
            "session": [self._sessions.setdefault(p.session, len(self._sessions)) for p in placed],
            "speaker": [self._speakers.setdefault(p.speaker, len(self._speakers)) for p in placed],
            "day": [p.day for p in placed],
            "words": [min(p.words, 32_000) for p in placed],
            "asks": [p.asks for p in placed],
            "scale": scales,
            "point": points,
        }
        for name, values in new.items():
            self._columns[name][first:last] = values
        self._size = last

    def _keep(self, kept: NDArray[np.bool_]) -> None:
        self._columns = {name: column[: self._size][kept] for name, column in self._columns.items()}
        self._size = int(kept.sum())
        for name, known in (("session", self._sessions), ("speaker", self._speakers)):
            used, self._columns[name] = np.unique(self._columns[name], return_inverse=True)
            names = list(known)
            known.clear()
            known.update({names[old]: new for new, old in enumerate(used.tolist())})

    def places(self, positions: Sequence[int]) -> Ints:
        """Return where these positions stand in the columns; those that are not there are left out."""
        wanted, held = np.asarray(positions, np.int64), self.column("position")
        found = np.searchsorted(held, wanted)
        inside = np.minimum(found, max(0, self._size - 1))
        return found[held[inside] == wanted] if self._size else np.zeros(0, np.int64)

    def near(self, points: Floats, places: Ints | None = None) -> Floats:
        """Return the cosine of every turn, or of those at *places*, with each of *points*: shape (len(points), turns)."""
        held, scale = self.column("point"), self.column("scale")
        if places is not None:
            held, scale = held[places], scale[places]
        out = np.empty((len(points), len(held)), np.float32)
        wide = np.empty((min(CHUNK, len(held)), self.dimensions), np.float32)
        for first in range(0, len(held), CHUNK):
            some = held[first : first + CHUNK]
            np.copyto(wide[: len(some)], some)
            # One point at a time: a product with a vector is twice as fast here as one with a narrow matrix.
            for point, row in zip(points, out, strict=True):
                np.dot(wide[: len(some)], point, out=row[first : first + len(some)])
        return out * scale

    def _make_room(self, needed: int, *, spare: bool = True) -> None:
        have = len(self._columns["position"])
        if needed <= have:
            return
        more = (max(needed, have + have // 2, 256) if spare else needed) - have
        self._columns = {
            name: np.concatenate([column, np.zeros((more, *column.shape[1:]), column.dtype)])
            for name, column in self._columns.items()
        }


def narrowed(vectors: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Return *vectors* in bytes, and what each row must be multiplied with to have its length again."""
    scales = (np.abs(vectors).max(axis=1, initial=1e-9) / LARGEST).astype(np.float32)
    return np.round(vectors / scales[:, None]).astype(np.int8), scales
