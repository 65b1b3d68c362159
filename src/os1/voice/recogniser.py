"""Speech to text."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from os1.core.errors import ModelUnavailable

RATE = 16_000
"""Samples a second that a recogniser takes."""

PAUSE, MURMUR = RATE * 15 // 100, 0.02
"""Samples at the end of a sound, and the level under which they are a pause: for the scripted one."""

Audio = NDArray[np.float32]
"""Mono samples from -1 to 1."""


class Recogniser(Protocol):
    """Something that hears words."""

    def transcribe(self, audio: Audio) -> str:
        """Return the words in *audio* (16 kHz mono), empty when there are none. Blocks: call it in a thread.

        Raises:
            ModelUnavailable: it cannot.

        """
        ...


class Moonshine:
    """Moonshine tiny-en (MIT): English, 44 MB, about a twentieth of real time on one core."""

    def __init__(self, folder: Path) -> None:
        """Load the model files in *folder*.

        Raises:
            ModelUnavailable: they do not load.

        """
        from moonshine_voice import ModelArch, Transcriber
        from moonshine_voice.errors import MoonshineError

        self._error = MoonshineError
        try:
            # Its own voice detection cuts words off (WER 6.9 % against 2.3 %): ours has already done that work.
            self._model: Any = Transcriber(str(folder), ModelArch.TINY, options={"vad_threshold": "0.0"})
        except MoonshineError as error:
            message = "The speech recogniser does not load. Fix: os1 models verify, then make setup"
            raise ModelUnavailable(message) from error

    def transcribe(self, audio: Audio) -> str:
        """Return the words; a stretch repeated over and over, as this model does on noise, is cut to one."""
        try:
            lines = self._model.transcribe_without_streaming(audio.tolist(), RATE).lines
        except self._error as error:
            message = "The speech recogniser failed. Fix: os1 doctor"
            raise ModelUnavailable(message) from error
        return without_loops(" ".join(line.text for line in lines))


class ScriptedRecogniser:
    """Hears what it was told to hear, in turn, then nothing: for tests of what follows."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Hear *lines*, one a pause."""
        self._lines = list(lines)

    def transcribe(self, audio: Audio) -> str:
        """Return the next line, or nothing while the sound breaks off in mid-voice."""
        speaking = float(np.abs(audio[-PAUSE:]).max(initial=0.0)) > MURMUR
        return self._lines.pop(0) if self._lines and not speaking else ""


def without_loops(text: str, repeats: int = 4) -> str:
    """Return *text* with any phrase said *repeats* times or more in a row said once."""
    words = text.split()
    for size in range(1, 9):
        i = 0
        while i + size * repeats <= len(words):
            phrase = [w.strip(".,!?").lower() for w in words[i : i + size]]
            count = 1
            while [w.strip(".,!?").lower() for w in words[i + count * size : i + (count + 1) * size]] == phrase:
                count += 1
            if count >= repeats:
                del words[i + size : i + count * size]
            i += 1
    return " ".join(words)
