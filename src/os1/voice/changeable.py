"""Her voice as it is chosen now: it may become another while she speaks, and the next words are heard in that one."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from os1.voice.synthesiser import Speech, Synthesiser


@dataclass(frozen=True, slots=True)
class Manner:
    """How she sounds."""

    voice: str
    """As OS1_VOICE names it."""
    pace: float
    """1 is the voice's own."""
    pitch: float
    """In semitones above the voice's own."""


class Changeable:
    """A synthesiser that is loaded again when another manner was chosen."""

    def __init__(self, chosen: Callable[[], Manner], load: Callable[[Manner], Synthesiser]) -> None:
        """Speak in the manner that *chosen* gives, by what *load* makes of it. Blocks.

        Raises:
            ModelUnavailable, Misconfigured: with the fix.

        """
        self._chosen = chosen
        self._load = load
        self._one_at_a_time = Lock()
        self._manner = chosen()
        self._now = load(self._manner)

    def follow(self) -> None:
        """Become what is chosen now; while that is loaded, and where it cannot be, she speaks as before. Blocks.

        Raises:
            ModelUnavailable, Misconfigured: with the fix.

        """
        with self._one_at_a_time:
            wanted = self._chosen()
            if wanted != self._manner:
                self._now = self._load(wanted)
                self._manner = wanted

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        """Return *text* spoken; see `synthesiser.Synthesiser`."""
        return self._now.speak(text, speed)
