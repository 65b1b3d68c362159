"""Where each word of her voice really lies: the voice's own lengths of its sounds, taken out of its network.

The network reckons how many frames each sound lasts before it makes them, and keeps that to itself. Here a copy of its file is given
one more output, by writing its name behind the graph's others (field 12 of `GraphProto`), so that no package for such files is needed.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from os1.voice.synthesiser import RATE, Hibari, Speech

LENGTHS = b"/CumSum_output_0"
"""What hibari-tts 0.2.1 calls the running sum of its lengths."""
_GRAPH, _OUTPUT = 7, 12


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line in her voice and the place of each of its words, in samples of the sound."""

    text: str
    sound: Speech
    words: tuple[tuple[int, int], ...]
    """First and last sample of each word of the text; empty when words and sounds could not be paired."""


class Marked:
    """The voice, telling where its words are."""

    def __init__(self, voice: Hibari) -> None:
        """Use the same network as *voice*."""
        import onnxruntime

        self._voice = voice
        self._model: Any = voice._model  # noqa: SLF001  # the measurement looks where the product need not
        raw = Path(self._model.model_path).read_bytes()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(with_output(raw, LENGTHS), options)

    def speak(self, text: str) -> Spoken:
        """Return *text* spoken just as the product speaks it, with its words' places."""
        sound = self._voice.speak(text)
        whole = np.asarray(self._model(text, seed=1), np.float32)
        from os1.voice.synthesiser import AUDIBLE, LEAD_S

        cut = max(0, int(np.flatnonzero(np.abs(whole) > AUDIBLE)[0]) - int(LEAD_S * RATE))
        spans: list[tuple[int, int]] = []
        offset = 0
        for phonemes in self._model.phonemize(text):
            ids = self._model.ids(phonemes)
            feed = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([1.0], np.float32)}
            ends, first = self._session.run([LENGTHS.decode(), "f0"], feed)
            ends = np.asarray(ends).reshape(-1).astype(int)
            samples = len(self._model.from_ids(ids, 1.0, np.random.default_rng(1)))
            scale = samples / ends[-1]
            known = [c for c in phonemes if c in self._model.vocab]
            at = 0
            del first
            for word in re.findall(r"[^ ]+| ", "".join(known)):
                sounds = [k for k, c in enumerate(word) if c not in ' .,!?;:—…"“”()']
                if sounds:
                    start, stop = at + sounds[0], at + sounds[-1] + 1
                    spans.append((int(ends[start] * scale) + offset, int(ends[stop] * scale) + offset))
                at += len(word)
            offset += samples
        fits = len(spans) == len(text.split())
        return Spoken(text, sound, tuple((a - cut, b - cut) for a, b in spans) if fits else ())


def with_output(model: bytes, name: bytes) -> bytes:
    """Return the network in *model* with the inner value *name* as one more output."""
    out, at = bytearray(), 0
    added = bytes([_OUTPUT << 3 | 2]) + _size(len(name) + 2) + bytes([1 << 3 | 2]) + _size(len(name)) + name
    while at < len(model):
        begin = at
        key, at = _number(model, at)
        if key & 7 == 0:
            _, at = _number(model, at)
        elif key & 7 == 2:
            length, at = _number(model, at)
            if key >> 3 == _GRAPH:
                out += bytes([key]) + _size(length + len(added)) + model[at : at + length] + added
                at += length
                continue
            at += length
        else:
            message = "not the kind of file this was written for"
            raise ValueError(message)
        out += model[begin:at]
    return bytes(out)


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        value |= (data[at] & 127) << shift
        at, shift = at + 1, shift + 7
        if data[at - 1] < 128:
            return value, at


def _size(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])
