"""The whole audit, on the house that the settings describe: the same parts, and a journal that nobody keeps."""

import contextlib
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo

from os1.app import OS1, build
from os1.audit.recording import RecordingModel
from os1.audit.report import Report
from os1.audit.run import PATIENCE_S, Progress, Room, run
from os1.audit.suite import Try, load_all
from os1.core.clock import FrozenClock
from os1.core.errors import Refused, Unavailable
from os1.core.models import Embedder, LanguageModel, Vectors
from os1.settings import Settings
from os1.storage.in_memory import InMemoryJournal

_DOORS = {"voice": "talk", "text": "chat"}
_NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
"""A Wednesday: each try begins at the same moment of the user's day."""


async def audit(
    settings: Settings,
    *,
    suites: Sequence[str] = (),
    quick: bool = False,
    limit: int | None = None,
    alone: bool = False,
    model: LanguageModel | None = None,
    patience_s: float = PATIENCE_S,
    progress: Progress | None = None,
) -> Report:
    """Return how the model that *settings* name does, and what she does around it.

    Nothing is written in the user's own journal, and nothing is read from it.

    Args:
        settings: the user's own.
        suites: which; none means all.
        quick: every fifth try.
        limit: at most so many tries of each suite.
        alone: ask the model also where code answered.
        model: used instead of the one in *settings*.
        patience_s: how long one turn may take, in seconds.
        progress: told after each try.

    Raises:
        Misconfigured: said before anything starts, with the fix.

    """
    tries = load_all(suites, quick=quick, limit=limit)
    house = await _house(settings, model=model)
    recording, places = RecordingModel(house.model), KeptPlaces(house.embedder)
    trouble = ""
    try:
        try:
            await recording.start()
        except (Unavailable, Refused) as error:
            trouble, recording.gone = str(error), True

        @contextlib.asynccontextmanager
        async def room(one: Try) -> AsyncGenerator[Room, None]:
            opened = await _house(settings, model=recording, places=places)
            session = await opened.open(_DOORS[one.door])
            try:
                yield Room(session, opened.journal)
            finally:
                await session.close("left")
                await opened.record.close()
                await opened.index.close()

        report = await run(
            room, tries, recording, trouble=trouble, alone=alone, patience_s=patience_s, progress=progress
        )
        return replace(report, model=house.model.name)
    finally:
        await house.close()


async def _house(settings: Settings, *, model: LanguageModel | None, places: Embedder | None = None) -> OS1:
    """Join the parts, with a clock that stands and a journal that lasts as long as a try."""
    zone: tzinfo = settings.zone or UTC
    clock = FrozenClock(_NOON.replace(tzinfo=zone), zone)
    return await build(settings, clock=clock, journal=InMemoryJournal(clock), model=model, places=places)


class KeptPlaces:
    """An embedder that places each text once: the talk before a try is the same for hundreds of tries."""

    def __init__(self, embedder: Embedder) -> None:
        """Stand before *embedder*."""
        self.name = embedder.name
        self.dimensions = embedder.dimensions
        self._embedder = embedder
        self._kept: dict[str, Vectors] = {}

    async def start(self) -> None:
        """Start the embedder."""
        await self._embedder.start()

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """Return shape (len(texts), dimensions); see `core.models.Embedder`."""
        import numpy as np

        new = [text for text in dict.fromkeys(texts) if text not in self._kept]
        if new:
            self._kept.update(zip(new, await self._embedder.embed(new), strict=True))
        return np.stack([self._kept[text] for text in texts]) if texts else await self._embedder.embed(texts)

    async def close(self) -> None:
        """Left to who made the embedder."""
