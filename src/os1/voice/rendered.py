"""Her short sounds, rendered beforehand: what must be heard at once waits for no model."""

from collections.abc import Iterable

from os1.voice.synthesiser import Speech, Synthesiser


class Rendered:
    """A synthesiser that has some texts ready, and asks another for the rest."""

    def __init__(self, synthesiser: Synthesiser, texts: Iterable[str]) -> None:
        """Render *texts* with *synthesiser*. Blocks, some 40 ms for each.

        Raises:
            ModelUnavailable: it cannot.

        """
        self._synthesiser = synthesiser
        self._ready = {text: synthesiser.speak(text) for text in texts}

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        """Return *text* spoken; see `synthesiser.Synthesiser`. What is ready is as it is, whatever the *speed*."""
        ready = self._ready.get(text)
        return self._synthesiser.speak(text, speed) if ready is None else ready
