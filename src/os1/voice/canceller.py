"""Taking her own voice out of what the microphone hears.

What leaves the loudspeaker is told to the canceller, what arrives at the microphone goes through it. The echo may lie up
to about 400 ms behind; it may not lie before, so sound is told when it is handed to the output, not when it was heard.
Figures beside rivals: evals/ECHO.md.
"""

import threading
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from os1.voice.recogniser import RATE as EAR_RATE

STEP = EAR_RATE // 100
"""Samples that are cleaned at a time: 10 ms."""
PRIMED = STEP
"""Samples that wait before a stretch of her sound is matched: so much may a piece of it be late."""
SPARE = 6 * STEP
"""Samples that may wait for `WATCHED` steps on end; what is more is dropped: two clocks never run alike."""
WATCHED = 200
TAPS = 25
"""Of her samples that one of the ear's is made of."""

Samples = NDArray[np.int16]


class Canceller(Protocol):
    """Something that knows what was played and takes it out of what is heard. Safe from two threads."""

    def played(self, sound: bytes) -> None:
        """Take *sound* (24 kHz mono, 16 bits) as it is handed to the loudspeaker; silence may be left out."""
        ...

    def clean(self, sound: bytes) -> bytes:
        """Return *sound* (16 kHz mono, 16 bits) without her voice, in whole steps of 10 ms; the rest waits."""
        ...


class Through:
    """A canceller that changes nothing, for lines that have one of their own."""

    def played(self, sound: bytes) -> None:
        """Do nothing."""

    def clean(self, sound: bytes) -> bytes:
        """Return *sound*."""
        return sound


class Aec3:
    """WebRTC's AEC3 (pywebrtc-audio, Apache-2.0, 0.4 MB, no network): an adaptive filter and a suppressor of what it leaves."""

    def __init__(self) -> None:
        import pywebrtc_audio

        self._filter: Any = pywebrtc_audio.EchoCanceller(sample_rate=EAR_RATE)
        self._narrower = Narrower()
        self._hers = Waiting()
        self._rest = np.zeros(0, np.int16)
        self._lock = threading.Lock()

    def played(self, sound: bytes) -> None:
        """Take her sound."""
        with self._lock:
            self._hers.put(self._narrower.take(np.frombuffer(sound, np.int16)))

    def clean(self, sound: bytes) -> bytes:
        """Return the sound without it."""
        heard = np.concatenate([self._rest, np.frombuffer(sound, np.int16)])
        whole = len(heard) // STEP * STEP
        self._rest = heard[whole:]
        if not whole:
            return b""
        with self._lock:
            hers = np.concatenate([self._hers.take() for _ in range(whole // STEP)])
        return np.asarray(self._filter.process(heard[:whole], hers), np.int16).tobytes()


class Narrower:
    """24 kHz to 16 kHz as it comes, half a millisecond late: soxr's stream holds back tens of milliseconds.

    Two samples for each three, by a windowed sinc that is cut at 7.2 kHz.
    """

    def __init__(self) -> None:
        at = np.arange(TAPS, dtype=np.float64) - (TAPS - 1) / 2
        self._taps = [self._at(at + shift) for shift in (0.75, -0.75)]
        self._sound = np.zeros(TAPS - 1, np.int16)

    def take(self, sound: Samples) -> Samples:
        """Return what *sound*, and what was left of the last, comes to."""
        self._sound = np.concatenate([self._sound, sound])
        count = max(0, (len(self._sound) - TAPS + 1) // 3)
        if not count:
            return np.zeros(0, np.int16)
        around = np.lib.stride_tricks.sliding_window_view(self._sound, TAPS)[: count * 3 : 3]
        self._sound = self._sound[count * 3 :]
        both = np.stack([around @ taps for taps in self._taps], axis=1).reshape(-1)
        return np.clip(np.rint(both), -32768, 32767).astype(np.int16)

    @staticmethod
    def _at(at: NDArray[Any]) -> NDArray[Any]:
        taps = np.sinc(0.6 * at) * np.cos(np.pi * at / (TAPS + 2)) ** 2
        return taps / taps.sum()


class Waiting:
    """Her sound that was told and not yet matched: evens out pieces that come in bursts, late, or by another clock."""

    def __init__(self) -> None:
        self._sound = np.zeros(0, np.int16)
        self._flows = False
        self._least = 1 << 30
        self._steps = 0

    def put(self, sound: Samples) -> None:
        """Append *sound*."""
        self._sound = np.concatenate([self._sound, sound])
        self._flows = self._flows or len(self._sound) >= PRIMED

    def take(self) -> Samples:
        """Return the next 10 ms of it; silence when there is none."""
        if not self._flows:
            return np.zeros(STEP, np.int16)
        piece, self._sound = self._sound[:STEP], self._sound[STEP:]
        if not len(self._sound):
            self._flows, self._least, self._steps = False, 1 << 30, 0
        else:
            self._least, self._steps = min(self._least, len(self._sound)), self._steps + 1
            if self._steps >= WATCHED:
                if self._least > SPARE:
                    self._sound = self._sound[self._least - PRIMED :]
                self._least, self._steps = 1 << 30, 0
        return np.concatenate([piece, np.zeros(STEP - len(piece), np.int16)])
