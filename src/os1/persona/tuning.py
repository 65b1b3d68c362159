"""How the user wants her voice: its pace and its pitch, beside what the voice itself is."""

from dataclasses import dataclass, replace

from os1.core.events import VoiceTuned
from os1.core.journal import Journal, Recorded
from os1.core.projection import catch_up

SLOWEST, QUICKEST = 0.7, 1.4
"""Times her own pace; the bounds of the settings."""
LOWEST, HIGHEST = -4.0, 4.0
"""Semitones from her own pitch."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """One way to bend her voice; the plain one leaves it as it is."""

    speed: float = 1.0
    """Times her own pace; above 1 is quicker."""
    pitch: float = 0.0
    """Semitones above her own pitch."""

    def moved(self, speed: float = 1.0, pitch: float = 0.0) -> "Tuning":
        """Return it *speed* times as quick and *pitch* semitones higher, as far as the bounds allow."""
        return replace(
            self,
            speed=round(min(max(self.speed * speed, SLOWEST), QUICKEST), 2),
            pitch=min(max(self.pitch + pitch, LOWEST), HIGHEST),
        )


PLAIN = Tuning()


async def last_tuning(journal: Journal) -> Tuning | None:
    """Return how the user last wanted her voice; None where they never said.

    Raises:
        JournalUnavailable: it is not known.

    """
    current = CurrentTuning()
    await catch_up(current, journal)
    return current.tuning


class CurrentTuning:
    """The fold that knows how the user last wanted her voice."""

    kinds = frozenset({VoiceTuned.kind})

    def __init__(self) -> None:
        """Begin with her own voice."""
        self.position = 0
        self.tuning: Tuning | None = None
        """None while the user never said."""

    def apply(self, recorded: Recorded) -> None:
        """Let the latest stand."""
        event = recorded.event
        if isinstance(event, VoiceTuned):
            self.tuning = Tuning(event.speed, event.pitch)
