"""A Piper voice through onnxruntime: any American English `.onnx` with its `.onnx.json`, of about 60 MB.

Piper's own package is GPL-3 since 1.3, and those before it carry espeak-ng, which is GPL-3 too; a voice file needs
neither when the phonemes come from elsewhere. Each voice has its own licence, in its MODEL_CARD.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from os1.core.errors import Misconfigured, ModelUnavailable
from os1.persona.tuning import Tuning
from os1.voice.synthesiser import RATE, Speech, trimmed
from os1.voice.voices.reading import Reading, as_espeak, sentences

STILL = 0.0
"""How much chance goes into the sound and the lengths: with any, no two readings of a line are alike."""


class Piper:
    """One Piper voice."""

    def __init__(self, file: Path, pace: float = 1.0, pitch: float = 0.0) -> None:
        """Load the voice in *file*.

        Raises:
            Misconfigured: the file or its description is not there, or it is not an English voice.
            ModelUnavailable: it does not load.

        """
        about = file.with_name(f"{file.name}.json")
        for path in (file, about):
            if not path.is_file():
                message = (
                    f"OS1_VOICE is 'piper:{file}', and {path} is not there. Fix: put the voice's .onnx and .onnx.json "
                    "(huggingface.co/rhasspy/piper-voices) side by side and name the .onnx"
                )
                raise Misconfigured(message)
        import onnxruntime as ort

        try:
            described: Any = json.loads(about.read_text(encoding="utf-8"))
            self._rate = int(described["audio"]["sample_rate"])
            self._ids: dict[str, list[int]] = described["phoneme_id_map"]
            self._length = float(described["inference"].get("length_scale", 1.0))
            language = str(described.get("espeak", {}).get("voice", ""))
            options = ort.SessionOptions()
            options.log_severity_level = 3
            self._model: Any = ort.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime raises types of its own, and the description is an outsider's
            message = f"The voice {file} does not load. Fix: get the .onnx and its .onnx.json again"
            raise ModelUnavailable(message) from error
        if not language.startswith("en"):
            message = f"OS1_VOICE is 'piper:{file}', a voice for {language or 'no language'}. She speaks English: take an en_US voice."
            raise Misconfigured(message)
        self._many = any(i.name == "sid" for i in self._model.get_inputs())
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
            audio = soxr.resample(audio, self._rate * self._ratio, RATE)
        except Exception as error:  # as above
            message = "The voice Piper failed. Fix: os1 doctor, or OS1_VOICE=heart"
            raise ModelUnavailable(message) from error
        return trimmed(np.asarray(audio, np.float32))

    def _sentence(self, text: str, pace: float) -> NDArray[np.float32]:
        pad = self._ids["_"]
        inner = [i for c in as_espeak(self._read(text)) if c in self._ids for i in (*self._ids[c], *pad)]
        if not inner:
            return np.zeros(0, np.float32)
        ids = [*self._ids["^"], *pad, *inner, *self._ids["$"]]
        given: dict[str, NDArray[Any]] = {
            "input": np.asarray([ids], np.int64),
            "input_lengths": np.asarray([len(ids)], np.int64),
            "scales": np.asarray([STILL, self._length / pace, STILL], np.float32),
        }
        if self._many:
            given["sid"] = np.zeros(1, np.int64)
        return np.asarray(self._model.run(None, given)[0], np.float32).ravel()
