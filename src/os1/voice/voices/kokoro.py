"""Kokoro-82M (Apache-2.0) through onnxruntime: slower and fuller than the voice that is installed.

It needs no package that OS1 does not have, only two files beside the other models, as thewh1teagle/kokoro-onnx
publishes them (`model-files-v1.0`): the model, and the voices as one archive of NumPy arrays.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from os1.core.errors import Misconfigured, ModelUnavailable
from os1.persona.tuning import Tuning
from os1.voice.synthesiser import RATE, Speech, trimmed
from os1.voice.voices.reading import Reading, sentences

MODELS = ("kokoro-v1.0.onnx", "kokoro-v1.0.fp16.onnx", "kokoro-v1.0.int8.onnx")
VOICES = "voices-v1.0.bin"
LONGEST = 508
"""Phonemes the model takes at once."""


class Kokoro:
    """One voice of Kokoro."""

    def __init__(self, voice: str, folder: Path, pace: float = 1.0, pitch: float = 0.0) -> None:
        """Load *voice*, such as `af_heart`, from the files in *folder*; nothing is fetched.

        Raises:
            Misconfigured: a file or the voice is not there.
            ModelUnavailable: a file is there and does not load.

        """
        model = next((folder / name for name in MODELS if (folder / name).is_file()), None)
        if model is None or not (folder / VOICES).is_file():
            message = (
                f"OS1_VOICE is 'kokoro:{voice}', whose files are not here. Fix: put {MODELS[0]} and {VOICES} of "
                f"github.com/thewh1teagle/kokoro-onnx/releases (model-files-v1.0) into {folder}"
            )
            raise Misconfigured(message)
        import hibari.tts
        import onnxruntime as ort

        try:
            options = ort.SessionOptions()
            options.log_severity_level = 3
            self._model: Any = ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
            with np.load(folder / VOICES) as styles:
                names = sorted(styles.files)
                style = np.asarray(styles[voice], np.float32) if voice in names else None
        except Exception as error:  # onnxruntime and zip readers raise types of their own
            message = f"A file of Kokoro in {folder} does not load. Fix: get {model.name} and {VOICES} again"
            raise ModelUnavailable(message) from error
        if style is None:
            message = f"OS1_VOICE is 'kokoro:{voice}'. Kokoro's voices here are {', '.join(names)}."
            raise Misconfigured(message)
        self._style = style.reshape(len(style), -1)
        self._takes = [i.name for i in self._model.get_inputs()]
        # Its alphabet is the one that hibari was distilled to.
        self._vocabulary: dict[str, int] = hibari.tts.json.loads(
            Path(hibari.tts.ASSETS, "vocab.json").read_text(encoding="utf-8")
        )
        self._read = Reading()
        self.tune(Tuning(pace, pitch))

    def tune(self, tuning: Tuning) -> None:
        """Speak as *tuning* says from the next text on."""
        self._pace, self._ratio = tuning.speed, 2 ** (tuning.pitch / 12)

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        """Return *text* spoken; the same text always sounds the same."""
        import soxr

        try:
            parts = [self._sentence(s, self._pace * speed / self._ratio) for s in sentences(text)]
            audio = np.concatenate([*parts, np.zeros(0, np.float32)])
            if self._ratio != 1:
                audio = soxr.resample(audio, RATE * self._ratio, RATE)
        except Exception as error:  # as above
            message = "The voice Kokoro failed. Fix: os1 doctor, or OS1_VOICE=heart"
            raise ModelUnavailable(message) from error
        return trimmed(np.asarray(audio, np.float32))

    def _sentence(self, text: str, pace: float) -> NDArray[np.float32]:
        ids = [self._vocabulary[c] for c in self._read(text) if c in self._vocabulary]
        parts = [self._run(ids[at : at + LONGEST], pace) for at in range(0, len(ids), LONGEST)]
        return np.concatenate([*parts, np.zeros(0, np.float32)])

    def _run(self, ids: list[int], pace: float) -> NDArray[np.float32]:
        given = (
            np.asarray([[0, *ids, 0]], np.int64),
            self._style[min(len(ids), len(self._style)) - 1][None],
            np.asarray([pace], np.float32),
        )
        return np.asarray(self._model.run(None, dict(zip(self._takes, given, strict=True)))[0], np.float32).ravel()
