"""A view is a fold over the journal, and may be thrown away at any time."""

from collections.abc import Collection
from typing import Protocol

from os1.core.journal import Journal, Recorded


class Projection(Protocol):
    """What can be rebuilt from the journal alone."""

    @property
    def kinds(self) -> Collection[str]:
        """Return the kinds of event it looks at."""
        ...

    position: int
    """How far it has read."""

    def apply(self, recorded: Recorded) -> None:
        """Fold one event in: no I/O, no clock, no model."""
        ...


async def catch_up(projection: Projection, journal: Journal) -> None:
    """Fold into *projection* everything it has not seen yet."""
    async for recorded in journal.read(projection.position, projection.kinds):
        projection.apply(recorded)
        projection.position = recorded.position
