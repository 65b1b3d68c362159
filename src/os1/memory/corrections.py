"""What the user has put right: nothing is answered from the words that were wrong."""

from collections.abc import Collection

from os1.core.events import Forgotten, NoteCorrected, NoteTaken
from os1.core.journal import Recorded


class Corrections:
    """The fold that knows which utterances no longer stand as they were said."""

    def __init__(self) -> None:
        """Begin with none."""
        self.kinds: Collection[str] = frozenset({NoteTaken.kind, NoteCorrected.kind, Forgotten.kind})
        self.position = 0
        self._rests: dict[int, tuple[int, ...]] = {}
        self._corrected: dict[int, int] = {}

    def apply(self, recorded: Recorded) -> None:
        """Take in a note, a correction, or that one of them is forgotten."""
        match recorded.event:
            case NoteTaken(sources=sources):
                self._rests[recorded.position] = sources
            case NoteCorrected(note=note):
                self._corrected[recorded.position] = note
            case Forgotten(position=position):
                self._rests.pop(position, None)
                self._corrected.pop(position, None)
            case _:
                pass

    def wrong(self) -> frozenset[int]:
        """Return the positions of the utterances that were put right."""
        return frozenset(p for note in self._corrected.values() for p in self._rests.get(note, (note,)))
