"""Ways to find the turns that answer a question: OS1's own, and its rivals on the same embedder."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from os1.bench.locomo import Dialogue
from os1.core.models import Embedder
from os1.memory import cue as cues
from os1.memory.index import Index, Row
from os1.memory.ranker import Ranker
from os1.memory.recall import Recall
from os1.storage.index_sqlite import SQLiteIndex

DEPTH = 20
RRF_DEPTH, RRF_K = 100, 60
KEY = bytes(range(32))


class Way(Protocol):
    """One way to find turns in one dialogue."""

    async def find(self, question: str) -> Sequence[int]:
        """Return the positions of up to `DEPTH` turns, best first."""
        ...


class Ours:
    """OS1's recall over an encrypted index."""

    def __init__(self, index: Index, embedder: Embedder, last: Row, ranker: Ranker | None) -> None:
        """Ask *index* as if just after the *last* turn."""
        self._recall = Recall(index, embedder, ranker)
        self._now = last.at

    async def find(self, question: str) -> Sequence[int]:
        """Return what is recalled; see `Way`."""
        found = await self._recall.recall(question, present=(), now=self._now, limit=DEPTH)
        return [one.position for one in found]


class Words:
    """BM25 (FTS5) on each turn alone, with its speaker and date."""

    def __init__(self, index: Index) -> None:
        """Ask *index*, in which every turn is a session of its own and so has no turn before it."""
        self._index = index

    async def find(self, question: str, depth: int = DEPTH) -> Sequence[int]:
        """Return the best matches; see `Way`."""
        return (await self._index.match(cues.words(question), depth)).positions


class Meaning:
    """Cosine of the question and `Speaker: text`."""

    def __init__(self, index: Index, embedder: Embedder) -> None:
        """Ask *index* with *embedder*."""
        self._index = index
        self._embedder = embedder

    async def find(self, question: str, depth: int = DEPTH) -> Sequence[int]:
        """Return the nearest; see `Way`."""
        shelf = self._index.shelf
        (near,) = shelf.near(await self._embedder.embed([question]))
        return shelf.column("position")[np.argsort(-near, kind="stable")[:depth]].tolist()


class Fused:
    """Reciprocal rank fusion of words and meaning."""

    def __init__(self, words: Words, meaning: Meaning) -> None:
        """Fuse the two."""
        self._legs = (words, meaning)

    async def find(self, question: str) -> Sequence[int]:
        """Return the best of both; see `Way`."""
        score: dict[int, float] = {}
        for leg in self._legs:
            for rank, position in enumerate(await leg.find(question, RRF_DEPTH), 1):
                score[position] = score.get(position, 0.0) + 1 / (RRF_K + rank)
        return sorted(score, key=lambda p: (-score[p], p))[:DEPTH]


async def prepare(
    dialogue: Dialogue, folder: Path, embedder: Embedder, ranker: Ranker | None
) -> tuple[dict[str, Way], tuple[Index, ...]]:
    """Return the ways for one dialogue, indexed in *folder*, and the indexes to close."""
    points = await embedder.embed([row.said for row in dialogue.rows])
    alone = [Row(row.position, str(row.position), row.speaker, row.at, row.text) for row in dialogue.rows]
    indexes: list[Index] = []
    for name, rows in (("ours", dialogue.rows), ("turns", alone)):
        index = SQLiteIndex(folder / f"{name}.db", KEY, embedder=embedder.name, dimensions=embedder.dimensions)
        await index.add(rows, points)
        indexes.append(index)
    ours, turns = indexes
    words, meaning, last = Words(turns), Meaning(ours, embedder), dialogue.rows[-1]
    ways: dict[str, Way] = {"OS1": Ours(ours, embedder, last, ranker)}
    if ranker is not None:
        ways["OS1, rules only"] = Ours(ours, embedder, last, None)
    return {**ways, "BM25 on the turn": words, "dense": meaning, "RRF of both": Fused(words, meaning)}, tuple(indexes)
