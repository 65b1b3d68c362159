"""An index that lasts as long as the process."""

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from os1.core.models import Vectors
from os1.memory.index import Match, Row, window
from os1.memory.placing import befores, placed
from os1.memory.rarity import telling
from os1.memory.shelf import Ints, Shelf, narrowed

SATURATION, LENGTH = 1.2, 0.75
"""BM25's two numbers, as FTS5 has them."""
_ENDINGS = re.compile(r"(?:ing|ed|es|s)$")


class InMemoryIndex:
    """The index of a conversation that nobody wants kept, and of tests; see `memory.index.Index`."""

    def __init__(self, *, dimensions: int) -> None:
        """Begin empty."""
        self.shelf = Shelf(dimensions)
        self._rows: dict[int, Row] = {}
        self._words: dict[int, Counter[str]] = {}
        self._before: dict[int, int] = {}

    async def add(self, rows: Sequence[Row], vectors: Vectors) -> None:
        """Index *rows*; see `memory.index.Index`."""
        newest = max(self._rows, default=0)
        fresh = [i for i, row in enumerate(rows) if row.position > newest]
        chosen = [rows[i] for i in fresh]
        for row, before in zip(chosen, befores(chosen, self._last_before), strict=True):
            self._rows[row.position] = row
            self._words[row.position] = _counted(window(row, before))
            if before is not None:
                self._before[row.position] = before.position
        if chosen:
            self.shelf.add([placed(row) for row in chosen], *narrowed(np.asarray(vectors, np.float32)[fresh]))

    async def match(self, words: Sequence[str], limit: int, among: Ints | None = None) -> Match:
        """Return the turns whose windows hold any of *words*; see `memory.index.Index`."""
        wanted = telling([word for phrase in words for word in _counted(phrase)], len(self._rows), self._holders)
        mean = sum(map(Counter.total, self._words.values())) / max(1, len(self._words))
        scores: dict[int, float] = {}
        for word in wanted:
            holders = [p for p, held in self._words.items() if word in held]
            rarity = max(1e-6, math.log((len(self._words) - len(holders) + 0.5) / (len(holders) + 0.5)))
            for p in holders:
                often, long = self._words[p][word], self._words[p].total() / mean
                gain = often * (SATURATION + 1) / (often + SATURATION * (1 - LENGTH + LENGTH * long))
                scores[p] = scores.get(p, 0.0) + rarity * gain
        allowed = scores.keys() if among is None else scores.keys() & set(among.tolist())
        best = sorted(allowed, key=lambda p: (-scores[p], p))[:limit]
        return Match(best, [scores[p] for p in best])

    async def rows(self, positions: Sequence[int]) -> list[Row]:
        """Return these turns; see `memory.index.Index`."""
        return [self._rows[int(p)] for p in positions if int(p) in self._rows]

    async def delete(self, positions: Collection[int]) -> None:
        """Forget these turns; see `memory.index.Index`."""
        for gone in sorted(positions):
            last = self._before.pop(gone, None)
            self._rows.pop(gone, None)
            self._words.pop(gone, None)
            for after in [p for p, before in self._before.items() if before == gone]:
                before = None if last is None else self._rows[last]
                self._words[after] = _counted(window(self._rows[after], before))
                del self._before[after]
                if last is not None:
                    self._before[after] = last
        self.shelf.delete(positions)

    async def close(self) -> None:
        """Nothing is held open."""

    def _holders(self, word: str, most: int) -> int:
        return min(most, sum(word in held for held in self._words.values()))

    def _last_before(self, later: Row) -> Row | None:
        return next((row for row in reversed(self._rows.values()) if row.session == later.session), None)


def _counted(text: str) -> Counter[str]:
    return Counter(_ENDINGS.sub("", word) for word in re.findall(r"[^\W_]+", text.lower()))
