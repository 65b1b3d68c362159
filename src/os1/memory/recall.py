"""Recall: from what was just said to the turns that may help, without any model that writes."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

import numpy as np

from os1.core.models import Embedder
from os1.memory import agreement, rules
from os1.memory import cue as cues
from os1.memory.candidates import PER_LEG, Candidates, gather
from os1.memory.index import Index, Row
from os1.memory.ranker import Ranker
from os1.memory.recalled import Recalled

BEFORE = 2
"""Turns of the same conversation that are given with a recalled one: a question of hers, and what she asked about."""


class Recall:
    """The read path over one index: candidates, then the rules, then the ranker where there is one."""

    def __init__(
        self, index: Index, embedder: Embedder, ranker: Ranker | None = None, *, zone: tzinfo | None = None
    ) -> None:
        """Ask *index* with *embedder*'s points; without *ranker* the rules have the last word.

        *zone* is where the user's day begins; without it a cue's day is that of the moment it is asked at.
        """
        self._zone = zone
        self._index = index
        self._embedder = embedder
        self._ranker = ranker

    async def recall(self, cue: str, *, present: Sequence[str], now: datetime, limit: int = 10) -> list[Recalled]:
        """Return up to *limit* turns for *cue*, best first; see `memory.recalled.Remembers`."""
        found = await self.candidates(cue, present=present, now=now)
        if found is None:
            return []
        scores = self._ranker.score(found) if self._ranker else rules.score(found).total
        best = np.argsort(-scores, kind="stable")[:limit]
        column = self._index.shelf.column("position")
        positions = column[found.places[best]].tolist()
        around = [column[max(0, place - BEFORE) : place].tolist() for place in found.places[best].tolist()]
        rows = {
            row.position: row for row in await self._index.rows(sorted({*positions, *(p for ps in around for p in ps)}))
        }
        return [
            Recalled(
                row.position,
                row.text,
                row.at,
                row.speaker,
                float(scores[i]),
                _before(row, [rows.get(p) for p in ahead]),
            )
            for i, position, ahead in zip(best, positions, around, strict=True)
            if (row := rows.get(position)) is not None
        ]

    async def candidates(self, cue: str, *, present: Sequence[str], now: datetime) -> Candidates | None:
        """Return the turns to look at for *cue*, or None where nothing was ever said."""
        shelf = self._index.shelf
        if not cue.strip() or not len(shelf):
            return None
        speakers = shelf.speakers
        told = cues.first_person(cue, speakers)
        match, points = await asyncio.gather(
            self._index.match(cues.words(cue), PER_LEG), self._embedder.embed([cue, told or cue])
        )
        about = cues.named(cue, speakers, present[0] if present else None)
        when = agreement.asked(cue, now, self._zone or now.tzinfo or UTC)
        return gather(shelf, match, shelf.near(points), about, when)


def _before(row: Row, ahead: Sequence[Row | None]) -> str:
    """Return the words of those *ahead* of *row* that belong to its conversation."""
    return "\n".join(one.text for one in ahead if one is not None and one.session == row.session)
