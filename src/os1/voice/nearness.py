"""How a voice arrives at the microphone, and whether it is the user's, near it, or somebody else's across the room.

A far voice is quieter, its spectrum is another (the room, and mostly another person), and it falls off slowly. None of
these alone says far: who speaks softly sounds the same but for the level, who whispers has no pitch, and both are
answered. Values in, verdict out: `arrival` looks at sound, `Picture` is what is known of this call. Figures, and how the
weights were fitted: evals/ECHO.md.
"""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from os1.voice.prosody import HIGHEST_HZ as HIGHEST_PITCH_HZ
from os1.voice.prosody import LOWEST_HZ as LOWEST_PITCH_HZ
from os1.voice.recogniser import RATE, Audio

HOP = RATE // 100
SIZE = 512
BANDS = 24
COEFFICIENTS = 12
LOWEST_HZ, HIGHEST_HZ = 100.0, 7000.0
LOUD_DB = 22.0
"""Frames this far under the loudest and no further are the voice."""
FALL = 6
"""Hops over which a fall is measured: 60 ms."""
ENOUGH_S = 0.6
"""Of voice under which nothing is said about it."""
KNOWN = 2
"""Turns of the user that must be known before anybody is taken for another."""
QUIETER_DB = 9.0
"""At least so much under the user's voice is a far one."""
DRIER_DB = 3.0
"""A voice that falls off so much faster than the user's comes from no further away: somebody softer took the phone."""
PITCHED = 0.15
"""Share of the voice that must have a pitch: a whisper has none, and is near."""
CLEAR = 0.6
"""A frame has a pitch if it is so much like itself one period on (autocorrelation, 1 for a pure tone)."""
MEMORY = 8
"""Turns the picture is made of, the newest counting most."""
FAR = 0.0
"""Odds above which a voice is far."""
UNSURE = -5.0
"""Odds above which the picture learns nothing: a stranger who was answered must not become the user."""
WEIGHTS = (-15.3, 0.79, 0.145, 0.765)
"""Start, a decibel quieter, a decibel of slower fall, a unit of other spectrum."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Arrival:
    """How one stretch of voice arrives."""

    level_db: float
    """Of full scale, while it sounds."""
    fall_db: float
    """By which loud frames fall within 60 ms, at their steepest: a room makes it small."""
    timbre: tuple[float, ...]
    """Mean cepstrum without its level."""
    pitched: float
    """Share of it with a pitch."""
    voice_s: float


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of how the user arrives in this call."""

    turns: int = 0
    usual: Arrival | None = None

    def after(self, arrival: Arrival) -> "Picture":
        """Return the picture with one more turn that was the user's."""
        if arrival.voice_s < ENOUGH_S or arrival.pitched < PITCHED:
            return self
        if self.usual is None:
            return Picture(1, arrival)
        if self.turns >= KNOWN and odds(self.usual, arrival) > UNSURE:
            return self
        share = 1 / min(self.turns + 1, MEMORY)

        def mixed(old: float, new: float) -> float:
            return old + share * (new - old)

        usual = replace(
            self.usual,
            level_db=mixed(self.usual.level_db, arrival.level_db),
            fall_db=mixed(self.usual.fall_db, arrival.fall_db),
            timbre=tuple(map(mixed, self.usual.timbre, arrival.timbre)),
        )
        return Picture(self.turns + 1, usual)

    def is_far(self, arrival: Arrival) -> bool:
        """Say whether *arrival* is somebody else's voice, from further away. When unsure it is not.

        Who is called, or told to stop, obeys whatever this says: that is the caller's to ask first.
        """
        if self.usual is None or self.turns < KNOWN or arrival.voice_s < ENOUGH_S or arrival.pitched < PITCHED:
            return False
        if self.usual.level_db - arrival.level_db < QUIETER_DB or arrival.fall_db - self.usual.fall_db > DRIER_DB:
            return False
        return odds(self.usual, arrival) > FAR


def odds(usual: Arrival, arrival: Arrival, weights: tuple[float, ...] = WEIGHTS) -> float:
    """Return log odds of *arrival* being far, beside how the user *usual*ly arrives."""
    return float(np.dot(weights, signs(usual, arrival)))


def signs(usual: Arrival, arrival: Arrival) -> tuple[float, ...]:
    """Return what the weights are for, in their order."""
    apart = float(np.linalg.norm(np.subtract(usual.timbre, arrival.timbre)))
    return 1.0, usual.level_db - arrival.level_db, usual.fall_db - arrival.fall_db, apart


def arrival(audio: Audio) -> Arrival:
    """Return how the voice in *audio* (16 kHz) arrives. A millisecond or two a second of sound."""
    frames = max(0, (len(audio) - SIZE) // HOP + 1)
    if not frames:
        return Arrival(-100.0, 0.0, (0.0,) * COEFFICIENTS, 0.0, 0.0)
    cut = np.lib.stride_tricks.sliding_window_view(audio, SIZE)[::HOP].astype(np.float64)
    power = 10 * np.log10((cut**2).mean(1) + 1e-10)
    top, floor = float(np.percentile(power, 95)), float(np.percentile(power, 5))
    loud = power > max(top - LOUD_DB, min(floor + 6, top - 6))
    level = float(10 * np.log10(np.mean(10 ** (power[loud] / 10))))
    falls = (power[:-FALL] - power[FALL:])[power[:-FALL] > top - 12] if frames > FALL else np.zeros(0)
    fall = float(np.percentile(falls, 90)) if len(falls) else 0.0
    spectrum = np.abs(np.fft.rfft(cut[loud] * np.hanning(SIZE), axis=1)) ** 2
    cepstrum = np.log(spectrum @ _bands().T + 1e-10) @ _cosines().T
    timbre = tuple(float(c) for c in cepstrum.mean(0))
    return Arrival(level, fall, timbre, _pitched(cut[loud]), int(loud.sum()) * HOP / RATE)


def _pitched(cut: Numbers) -> float:
    """Return the share of frames with a pitch."""
    window = np.hanning(SIZE)
    alike = np.fft.irfft(np.abs(np.fft.rfft(cut * window, 2 * SIZE, axis=1)) ** 2, axis=1)
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * SIZE)) ** 2)
    lags = slice(int(RATE / HIGHEST_PITCH_HZ), int(RATE / LOWEST_PITCH_HZ))
    best = (alike[:, lags] / (alike[:, :1] + 1e-12) * own[0] / own[lags]).max(1)
    return float(np.mean(best > CLEAR))


@cache
def _bands() -> Numbers:
    lowest, highest = (1127 * np.log1p(hertz / 700) for hertz in (LOWEST_HZ, HIGHEST_HZ))
    edges = 700 * np.expm1(np.linspace(float(lowest), float(highest), BANDS + 2) / 1127)
    at = np.fft.rfftfreq(SIZE, 1 / RATE)
    up = (at - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    down = (edges[2:, None] - at) / (edges[2:] - edges[1:-1])[:, None]
    return np.clip(np.minimum(up, down), 0, None)


@cache
def _cosines() -> Numbers:
    order, band = np.arange(1, COEFFICIENTS + 1)[:, None], np.arange(BANDS)
    return np.cos(np.pi * order * (band + 0.5) / BANDS) * np.sqrt(2 / BANDS)
