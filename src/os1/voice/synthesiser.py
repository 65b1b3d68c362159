"""Text to speech."""

from typing import Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from os1.core.errors import Misconfigured, ModelUnavailable
from os1.persona.tuning import Tuning

RATE = 24_000
"""Samples a second that a synthesiser gives."""
AUDIBLE = 150 / 32768
"""What counts as sound: below it is the model's padding."""
LEAD_S = 0.01
CLOSING = 0.02
"""Of the loudest sample: what is quieter at the end of a piece is its dying away."""

Speech = NDArray[np.int16]
"""Mono samples at `RATE`."""

VOICES = ("heart",)
"""Voices that lie in the package; the library would fetch others from the network when first used."""

_PACES = (
    (0.50, 0.50), (0.60, 0.60), (0.63, 0.65), (0.71, 0.70), (0.74, 0.75), (0.81, 0.80), (0.90, 0.85), (0.94, 0.90),
    (0.97, 0.94), (1.0, 1.0), (1.015, 1.04), (1.04, 1.08), (1.07, 1.15), (1.12, 1.20), (1.14, 1.25), (1.18, 1.30),
    (1.24, 1.33), (1.42, 1.34), (1.48, 1.40), (1.52, 1.50), (1.67, 1.80), (1.80, 2.0),
)  # fmt: skip  # many short entries: rows read better than a column
"""The pace that comes out and the number that makes hibari 0.2.1 speak so, measured over ten lines: its own scale is uneven."""


class Synthesiser(Protocol):
    """Something that speaks."""

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        """Return *text* spoken, without silence around it; above 1, *speed* is quicker. Blocks: call it in a thread.

        Raises:
            ModelUnavailable: it cannot.

        """
        ...


@runtime_checkable
class Tunable(Synthesiser, Protocol):
    """A voice that can be bent while it is in use."""

    def tune(self, tuning: Tuning) -> None:
        """Speak as *tuning* says from the next text on."""
        ...


class Hibari:
    """hibari-tts (Apache-2.0): a distilled Kokoro voice, 8 MB, 20-50 ms for a short phrase on one core."""

    def __init__(self, voice: str, pace: float = 1.0, pitch: float = 0.0) -> None:
        """Load *voice*, to speak at *pace* times its own pace and *pitch* semitones above its own pitch.

        Raises:
            Misconfigured: no such voice here.
            ModelUnavailable: it does not load.

        """
        if voice not in VOICES:
            message = (
                f"OS1_VOICE is {voice!r}. The voice that is installed here is {', '.join(VOICES)}; "
                "others are kokoro:NAME and piper:FILE.onnx."
            )
            raise Misconfigured(message)
        import hibari
        from hibari import dsp

        from os1.voice.voices.reading import Reading

        try:
            self._model: Any = hibari.Hibari(voice=voice, threads=1, g2p=Reading())
        except Exception as error:  # onnxruntime raises types of its own that cannot be named
            message = "The voice does not load. Fix: os1 models verify, then make setup"
            raise ModelUnavailable(message) from error
        self._render: Any = dsp.synth
        self.tune(Tuning(pace, pitch))

    def tune(self, tuning: Tuning) -> None:
        """Speak as *tuning* says from the next text on."""
        self._pace, self._ratio = tuning.speed, 2 ** (tuning.pitch / 12)

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        """Return *text* spoken; the same text always sounds the same."""
        asked = float(np.interp(self._pace * speed, [own for own, _ in _PACES], [given for _, given in _PACES]))
        try:
            chance = np.random.default_rng(1)
            parts = [self._sentence(self._model.ids(p), asked, chance) for p in self._model.phonemize(text)]
        except Exception as error:  # as above
            message = "The voice failed. Fix: os1 doctor"
            raise ModelUnavailable(message) from error
        return trimmed(np.concatenate([*parts, np.zeros(0, np.float32)]))

    def _sentence(self, ids: list[int], asked: float, chance: np.random.Generator) -> NDArray[np.float32]:
        if len(ids) < 3:
            return np.zeros(0, np.float32)
        given = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([asked], np.float32)}
        *spectrum, melody = (out[0] for out in self._model.sess.run(None, given))
        # The model gives the melody apart from the shape of the voice, so a lower voice is the same person's.
        return np.asarray(self._render(*spectrum, melody * self._ratio, chance), np.float32)


class ScriptedSynthesiser:
    """Speaks a steady tone, a tenth of a second for each letter: for tests of what is played."""

    _pace = 1.0

    def tune(self, tuning: Tuning) -> None:
        """Speak at another pace; a tone has no pitch to bend."""
        self._pace = tuning.speed

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        """Return the tone."""
        samples = int(RATE * 0.1 * len(text) / speed / self._pace)
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


def closing_up(sound: Speech) -> Speech:
    """Return *sound* without its dying end, for words that run on into the next piece: a hole there sounds like an end.

    What lies under a fiftieth of its loudest is the end's; it is faded over 5 ms like every end.
    """
    loud = np.flatnonzero(np.abs(sound.astype(np.int32)) > np.abs(sound.astype(np.int32)).max(initial=0) * CLOSING)
    if not len(loud):
        return sound
    kept = sound[: int(loud[-1]) + 1].astype(np.float32)
    fade = min(int(0.005 * RATE), len(kept))
    kept[len(kept) - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return kept.astype(np.int16)
