"""How a stretch of speech ends: its melody, loudness and length, without words.

What tells listeners that a turn is over besides words: a voice that fades, pitch at the bottom of its range, a drawn-out
last syllable; level pitch holds the floor (Duncan 1972; Gravano & Hirschberg 2011). Pitch by YIN (de Cheveigné &
Kawahara 2002) on sound brought down to 4 kHz: a few milliseconds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from os1.voice.recogniser import RATE, Audio

LOOK_S = 3.0
"""Looked at, back from the end: the tail, and enough before it to know the voice's own range."""
TAIL_S = 0.5
"""Of speech, back from the last sound with a pitch: what is called the tail."""
HOP_S = 0.01
WINDOW_S = 0.05
LOWEST_HZ, HIGHEST_HZ = 70.0, 400.0
QUIET_DB = 22.0
"""This far under the loud parts of the stretch, nothing is taken for the voice."""
SILENT_DB = -75.0
"""Under this, of full scale, nothing is a voice."""

_DOWN = 4
_DOWN_RATE = RATE // _DOWN
_SIZE = 270
"""Of the transform: at least a window and the longest lag, and a product of small primes."""
_CLEAR = 0.25
"""Above this dip of YIN's function a frame has no pitch."""
_RUN = 4
"""Frames in a row that make a pitch believable."""
_FEWEST = 20
"""Frames with a pitch under which nothing is said about any."""

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a stretch of speech. The defaults are what says nothing."""

    pitch_slope: float = 0.0
    """Semitones a second over the tail; below zero it falls."""
    pitch_end_ratio: float = 1.0
    """Lowest pitch of the tail by the bottom of the voice (its lowest tenth): below one, the very bottom, or creak."""
    energy_drop: float = 0.0
    """Decibels by which the last voiced sound lies under the voice of the stretch; below zero it is louder."""
    final_lengthening: float = 1.0
    """Length of the last voiced sound by that of the usual one."""
    voiced_share: float = 0.0
    """Of the tail: how much has a pitch. Zero: there was too little voice, and the rest says nothing."""


NOTHING = Tail()


def tail(audio: Audio) -> Tail:
    """Return how *audio* (16 kHz) ends; silence behind the voice is passed over. Neutral where there is too little voice."""
    sound = np.asarray(audio[-int(LOOK_S * RATE) :], np.float32)
    if len(sound) < int(4 * WINDOW_S * RATE):
        return NOTHING
    loud, pitch = _loudness(sound), _pitch(sound)
    frames = min(len(loud), len(pitch))
    loud, pitch = loud[:frames], pitch[:frames]
    pitch[loud < max(float(np.percentile(loud, 95)) - QUIET_DB, SILENT_DB)] = np.nan
    there = np.flatnonzero(np.isfinite(pitch))
    runs = [run for run in np.split(there, np.flatnonzero(np.diff(there) > 2) + 1) if len(run) >= _RUN]
    if sum(map(len, runs)) < _FEWEST:
        return NOTHING
    voiced, last = np.concatenate(runs), runs[-1]
    near = voiced[voiced > last[-1] - round(TAIL_S / HOP_S)]
    tones = pitch[voiced]
    return Tail(
        pitch_slope=_slope(near * HOP_S, pitch[near]),
        pitch_end_ratio=float(2 ** ((pitch[near].min() - np.percentile(tones, 10)) / 12)),
        energy_drop=float(loud[voiced].mean() - loud[last].mean()),
        final_lengthening=float(len(last) / np.median([len(run) for run in runs])),
        voiced_share=min(1.0, len(near) * HOP_S / TAIL_S),
    )


def _loudness(sound: Numbers) -> Numbers:
    """Return decibels per hop, each over 30 ms."""
    squares = np.concatenate([np.zeros(1), np.cumsum(sound.astype(np.float64) ** 2)])
    hop, window = int(HOP_S * RATE), int(0.03 * RATE)
    starts = np.arange(0, len(sound) - window + 1, hop)
    return (10 * np.log10((squares[starts + window] - squares[starts]) / window + 1e-10)).astype(np.float32)


def _pitch(sound: Numbers) -> Numbers:
    """Return semitones above `LOWEST_HZ` per hop; not a number where the frame has no pitch."""
    low = sound[: len(sound) // _DOWN * _DOWN].reshape(-1, _DOWN).mean(axis=1)
    window, hop = int(WINDOW_S * _DOWN_RATE), int(HOP_S * _DOWN_RATE)
    longest, shortest = int(_DOWN_RATE / LOWEST_HZ), int(_DOWN_RATE / HIGHEST_HZ)
    frames = np.lib.stride_tricks.sliding_window_view(low, window + longest + 1)[::hop]
    spectrum = np.fft.rfft(frames, _SIZE, axis=1)
    head = np.fft.rfft(frames[:, :window], _SIZE, axis=1)
    shared = np.fft.irfft(spectrum * head.conj(), _SIZE, axis=1)[:, : longest + 1]
    squares = np.concatenate([np.zeros(1), np.cumsum(low.astype(np.float64) ** 2)])
    starts = np.arange(len(frames))[:, None] * hop + np.arange(longest + 1)
    power = squares[starts + window] - squares[starts]
    difference = np.maximum(power[:, :1] + power - 2 * shared, 0.0)[:, 1:]
    dip = difference * np.arange(1, longest + 1) / (np.cumsum(difference, axis=1) + 1e-9)
    dip[:, : shortest - 1] = 1.0
    # The first clear dip, not the deepest: the deepest is often an octave too low.
    clear = (np.diff(dip, axis=1, append=1.0) >= 0) & (dip < _CLEAR)
    rows, inner = np.arange(len(frames)), np.clip(np.argmax(clear, axis=1), 1, longest - 2)
    left, mid, right = dip[rows, inner - 1], dip[rows, inner], dip[rows, inner + 1]
    bend = np.maximum(left - 2 * mid + right, 1e-9)
    period = inner + 1 + np.clip(0.5 * (left - right) / bend, -0.5, 0.5)
    tones = 12 * np.log2(_DOWN_RATE / period / LOWEST_HZ)
    tones[~clear.any(axis=1)] = np.nan
    return tones.astype(np.float32)


def _slope(times: NDArray[np.floating], tones: Numbers) -> float:
    """Return the median slope between points (Theil-Sen): one octave error does not tilt it."""
    apart = times[None, :] - times[:, None]
    far = apart > 0.05
    if not far.any():
        return 0.0
    return float(np.clip(np.median((tones[None, :] - tones[:, None])[far] / apart[far]), -60, 60))
