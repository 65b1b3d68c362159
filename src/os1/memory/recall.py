"""Recall: from what was just said to the turns that may help, without any model that writes."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

import numpy as np

from os1.core.models import Embedder
from os1.memory import agreement, rules
from os1.memory import cue as cues
from os1.memory.audience import may_be_said
from os1.memory.candidates import PER_LEG, Asked, Candidates, gather
from os1.memory.index import Index, Row
from os1.memory.ranker import Ranker
from os1.memory.recalled import Recalled
from os1.memory.shelf import Floats

BEFORE = 2
"""Turns of the same conversation that are given with a recalled one: a question of hers, and what she asked about."""


class Recall:
    """The read path over one index: candidates, then the rules, then the ranker where there is one."""

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        ranker: Ranker | None = None,
        *,
        zone: tzinfo | None = None,
        herself: str | None = None,
    ) -> None:
        """Ask *index* with *embedder*'s points; without *ranker* the rules have the last word.

        *zone* is where the user's day begins; without it a cue's day is that of the moment it is asked at.
        *herself* is the name her own turns have in the index: she is no audience.
        """
        self._zone = zone
        self._herself = herself
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
        positions = found.positions[best].tolist()
        column = self._index.shelf.column("position")
        around = [column[max(0, place - BEFORE) : place].tolist() for place in np.searchsorted(column, positions)]
        wanted = sorted({*positions, *(p for ahead in around for p in ahead)})
        rows = {row.position: row for row in await self._index.rows(wanted)}
        return [
            Recalled(
                row.position,
                row.text,
                row.at,
                row.speaker,
                float(scores[i]),
                float(max(found.asked[i], found.told[i])),
                _before(row, [rows.get(p) for p in ahead]),
            )
            for i, position, ahead in zip(best, positions, around, strict=True)
            if (row := rows.get(position)) is not None
        ]

    async def candidates(self, cue: str, *, present: Sequence[str], now: datetime) -> Candidates | None:
        """Return the turns to look at for *cue*, or None where nothing was ever said that all who are *present* heard."""
        shelf = self._index.shelf.still()
        allowed = may_be_said(shelf, present, self._herself)
        if not cue.strip() or not len(shelf) or (allowed is not None and not allowed.any()):
            return None
        among = None if allowed is None else shelf.column("position")[allowed]
        speakers = shelf.speakers
        about = cues.named(cue, speakers, present[0] if present else None)
        dates = agreement.asked(cue, now, self._zone or now.tzinfo or UTC)

        async def by_meaning() -> tuple[Asked, Floats]:
            points = await self._embedder.embed([cue, cues.first_person(cue, speakers) or cue])
            asked = Asked(np.asarray(points, np.float32), about, dates, allowed)
            return asked, (await asyncio.to_thread(shelf.near, asked.leaning[None]))[0]

        by_words = self._index.match(cues.words(cue), PER_LEG, among)
        match, (asked, meaning) = await asyncio.gather(by_words, by_meaning())
        return gather(shelf, asked, match, meaning)


def _before(row: Row, ahead: Sequence[Row | None]) -> str:
    """Return the words of those *ahead* of *row* that belong to its conversation."""
    return "\n".join(one.text for one in ahead if one is not None and one.session == row.session)
