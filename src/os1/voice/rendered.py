"""Her short sounds, rendered beforehand: what must be heard at once waits for no model."""

import logging
from collections.abc import Iterable
from threading import Lock, Thread

from os1.core.errors import ModelUnavailable
from os1.persona.tuning import PLAIN, Tuning
from os1.voice.synthesiser import Speech, Synthesiser, Tunable

log = logging.getLogger(__name__)


class Rendered:
    """A synthesiser that makes some texts ready beside everything else, and asks another for the rest."""

    def __init__(self, synthesiser: Synthesiser, texts: Iterable[str], tuning: Tuning = PLAIN) -> None:
        """Begin to render *texts* with *synthesiser*, bent by *tuning*, some 40 ms for each; what is not ready yet is rendered when asked for."""
        self._synthesiser = synthesiser
        self._texts = tuple(texts)
        self._tuning = tuning
        self._ready: dict[str, Speech] = {}
        self._one_at_a_time = Lock()
        self._work = self._begin()

    def _begin(self) -> Thread:
        work = Thread(target=self._render, args=(self._ready,), name="openers")
        work.start()
        return work

    def tune(self, tuning: Tuning) -> None:
        """Speak as *tuning* says from the next text on, where the voice can; what was ready is rendered anew."""
        if tuning == self._tuning or not isinstance(self._synthesiser, Tunable):
            return
        with self._one_at_a_time:
            self._synthesiser.tune(tuning)
            self._tuning = tuning
            # What is being rendered for the voice as it was goes where nobody looks.
            self._ready = {}
        self._work = self._begin()

    def finish(self) -> None:
        """Wait until all is ready."""
        self._work.join()

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        """Return *text* spoken; see `synthesiser.Synthesiser`. What is ready is as it is, whatever the *speed*."""
        ready = self._ready.get(text)
        return self._speak(text, speed) if ready is None else ready

    def _render(self, ready: dict[str, Speech]) -> None:
        try:
            for text in self._texts:
                if ready is not self._ready:
                    return
                ready[text] = self._speak(text, 1.0)
        except ModelUnavailable:
            # Whoever speaks next is told of it, with the fix.
            log.exception("openers not rendered")

    def _speak(self, text: str, speed: float) -> Speech:
        with self._one_at_a_time:
            return self._synthesiser.speak(text, speed)
