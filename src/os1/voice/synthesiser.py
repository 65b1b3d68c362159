"""Text to speech."""

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from os1.core.errors import Misconfigured, ModelUnavailable

RATE = 24_000
"""Samples a second that a synthesiser gives."""
AUDIBLE = 150 / 32768
"""What counts as sound: below it is the model's padding."""
LEAD_S = 0.01

Speech = NDArray[np.int16]
"""Mono samples at `RATE`."""

VOICES = ("heart",)
"""Voices that lie in the package; the library would fetch others from the network when first used."""


class Synthesiser(Protocol):
    """Something that speaks."""

    def speak(self, text: str) -> Speech:
        """Return *text* spoken, without silence around it. Blocks: call it in a thread.

        Raises:
            ModelUnavailable: it cannot.

        """
        ...


class Hibari:
    """hibari-tts (Apache-2.0): a distilled Kokoro voice, 8 MB, 20-50 ms for a short phrase on one core."""

    def __init__(self, voice: str) -> None:
        """Load *voice*.

        Raises:
            Misconfigured: no such voice here.

        """
        if voice not in VOICES:
            message = f"OS1_VOICE is {voice!r}. The voice that is installed here is {', '.join(VOICES)}."
            raise Misconfigured(message)
        import hibari

        try:
            self._model: Any = hibari.Hibari(voice=voice, threads=1)
        except Exception as error:  # onnxruntime raises types of its own that cannot be named
            message = "The voice does not load. Fix: os1 models verify, then make setup"
            raise ModelUnavailable(message) from error

    def speak(self, text: str) -> Speech:
        """Return *text* spoken; the same text always sounds the same."""
        try:
            audio = np.asarray(self._model(text, seed=1), np.float32)
        except Exception as error:  # as above
            message = "The voice failed. Fix: os1 doctor"
            raise ModelUnavailable(message) from error
        return trimmed(audio)


class ScriptedSynthesiser:
    """Speaks a steady tone, a tenth of a second for each letter: for tests of what is played."""

    def speak(self, text: str) -> Speech:
        """Return the tone."""
        samples = int(RATE * 0.1 * len(text))
        tone = np.sin(np.arange(samples) * 2 * np.pi * 220 / RATE) * 8000
        return tone.astype(np.int16)


def trimmed(audio: NDArray[np.float32]) -> Speech:
    """Return *audio* as 16-bit samples without the silence around it.

    The model pads 240-320 ms in front and 240-490 ms behind; the ends are faded over 5 ms, so that a
    cut makes no click.
    """
    loud = np.flatnonzero(np.abs(audio) > AUDIBLE)
    if not len(loud):
        return np.zeros(0, np.int16)
    start = max(0, int(loud[0]) - int(LEAD_S * RATE))
    end = min(len(audio), int(loud[-1]) + int(0.03 * RATE))
    kept = np.clip(audio[start:end], -1, 1).copy()
    fade = min(int(0.005 * RATE), len(kept) // 2)
    if fade:
        ramp = np.linspace(0, 1, fade, dtype=np.float32)
        kept[:fade] *= ramp
        kept[-fade:] *= ramp[::-1]
    return (kept * 32767).astype(np.int16)
