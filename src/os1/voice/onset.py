"""The first look at a sound over her speech, in its first tenths of a second: whether it wants the floor, or is nothing.

People do not fall silent for a hum, a laugh, a cough or a door. A closed mouth sounds low (nearly all under 600 Hz), and stays as it
is; laughter comes in breathy bursts of one colour, 4 to 6 a second; what slams or is coughed has no pitch. Whatever is not clearly one of them
is taken for speech, because to talk over somebody is worse than a short silence. Values in, a verdict out; some 2 ms.
"""

from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from os1.voice.recogniser import RATE, Audio

Verdict = Literal["hold", "wait"]

FIRST_LOOK_S = 0.1
"""Of voice before the first look."""
AGAIN_S = 0.04
"""Between one look and the next, as long as the sound goes on and she has not fallen silent."""
PATIENCE_S = 0.45
"""Of a sound that is not clearly a hum or laughter: then she falls silent for it."""
LONGEST_S = 2.5
"""Of a hum or laughter."""
AROUND_S = 0.1
"""To be given from before the voice was noticed: where the sound begins is found here."""

NEWEST_S = 0.8
"""Of a longer sound only so much is looked at."""
SILENCE_DB = -90.0
CLEAR_DB = 4.0
"""By which a sound must stand out from what was there before it."""
FAINT_DB = -52.0
"""Under this, of full scale, nobody is speaking to her."""

_HOP, _WINDOW, _SIZE = RATE // 100, RATE // 40, 512
_EDGES = (80, 180, 300, 430, 600, 800, 1050, 1350, 1750, 2250, 2900, 3700, 5000)
_HUM_MID_DB, _HUM_HIGH_DB = 12.0, 15.0
_HUM_SHARE = 0.85
_HUM_MOVES_DB = 2.6
_HUM_FEWEST = 7
_PITCHED = 0.55
_PITCHED_FEWEST = 4
_LOUD_DB = 14.0
_BURST_DIP_DB = 7.0
_BURSTS = 3
_BURSTS_APART = (11, 30)
"""In hops, from one burst of a laugh to the next: 3.3 to 9 a second."""
_BURSTS_ALIKE_DB = 6.0
"""By which the colour of two bursts of one laugh may differ, as a root mean square over the bands; syllables differ by more."""
_BREATH_HIGHEST = 9
"""The first band that a hiss fills and a breath does not: 2,250 Hz."""

Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Look:
    """What there is to see in the beginning of a sound."""

    level_db: float
    """Of its loudest part, of full scale."""
    hum: bool
    laughter: bool
    pitched_s: float
    """How much of it has a pitch."""


def look(sound: Audio, lasts_s: float, *, before_db: float = SILENCE_DB) -> Verdict:
    """Say whether she should fall silent for *sound*, or wait and look again.

    Args:
        sound: 16 kHz, from `AROUND_S` before the voice was noticed up to now.
        lasts_s: how long the voice has lasted.
        before_db: how loud the microphone was before it, of full scale: the room, and what is left of her own voice.

    """
    seen = examine(sound)
    if seen.hum or seen.laughter:
        return "wait" if lasts_s < LONGEST_S else "hold"
    if lasts_s >= PATIENCE_S:
        return "hold"
    if seen.level_db < max(before_db + CLEAR_DB, FAINT_DB):
        return "wait"
    return "hold" if seen.pitched_s >= _PITCHED_FEWEST * _HOP / RATE else "wait"


def level_db(sound: Audio) -> float:
    """Return how loud *sound* is, of full scale; what `before_db` wants."""
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-9)) if len(sound) else SILENCE_DB


def examine(sound: Audio) -> Look:
    """Return what there is to see in *sound*."""
    if len(sound) < 2 * _WINDOW:
        return Look(SILENCE_DB, hum=False, laughter=False, pitched_s=0.0)
    newest = np.asarray(sound[-int(NEWEST_S * RATE) :], np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(newest, _WINDOW)[::_HOP]
    bands, level = _bands(frames)
    top = float(level.max())
    loud = level > top - _LOUD_DB
    pitched = _periodic(frames) >= _PITCHED
    return Look(
        level_db=top,
        hum=_is_hum(bands, loud),
        laughter=_is_laughter(bands, level, pitched),
        pitched_s=float(np.count_nonzero(pitched & loud)) * _HOP / RATE,
    )


def _bands(frames: Numbers) -> tuple[Numbers, Numbers]:
    """Return decibels per frame and band, and per frame altogether."""
    power = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW).astype(np.float32), _SIZE, axis=1)) ** 2
    edges = np.searchsorted(np.fft.rfftfreq(_SIZE, 1 / RATE), _EDGES)
    sums = np.add.reduceat(power, edges, axis=1)[:, : len(_EDGES) - 1]
    mean_square = np.mean(np.square(frames), axis=1)
    return (10 * np.log10(sums + 1e-7)).astype(np.float32), (10 * np.log10(mean_square + 1e-9)).astype(np.float32)


def _is_hum(bands: Numbers, loud: NDArray[np.bool_]) -> bool:
    """Say whether all that is loud is a closed mouth: low, and the same from one frame to the next."""
    kept = bands[loud]
    if len(kept) < _HUM_FEWEST:
        return False
    power = 10 ** (kept / 10)
    low, mid, high = power[:, :4].sum(axis=1), power[:, 4:8].sum(axis=1), power[:, 8:].sum(axis=1)
    closed = (10 * np.log10(low / mid) >= _HUM_MID_DB) & (10 * np.log10(low / high) >= _HUM_HIGH_DB)
    if np.mean(closed) < _HUM_SHARE:
        return False
    shape = kept[closed] - kept[closed].mean(axis=1, keepdims=True)
    moves = np.abs(shape[3:] - shape[:-3])
    return bool(moves.mean() < _HUM_MOVES_DB)


def _is_laughter(bands: Numbers, level: Numbers, pitched: NDArray[np.bool_]) -> bool:
    """Say whether there are bursts of one colour, evenly apart, with breath between them."""
    smooth = np.convolve(level, np.ones(3) / 3, mode="same")
    peaks: list[int] = []
    for at in np.flatnonzero((smooth[1:-1] >= smooth[:-2]) & (smooth[1:-1] > smooth[2:])) + 1:
        if smooth[at] < smooth.max() - 18:
            continue
        if peaks:
            between = smooth[peaks[-1] : at + 1]
            dip = min(float(smooth[peaks[-1]]), float(smooth[at])) - float(between.min())
            if dip < _BURST_DIP_DB:
                if smooth[at] > smooth[peaks[-1]]:
                    peaks[-1] = int(at)
                continue
            valley = peaks[-1] + int(between.argmin())
            if np.any(pitched[max(0, valley - 1) : valley + 2]) or _hisses(_colour(bands, valley)):
                return False
        peaks.append(int(at))
    if len(peaks) < _BURSTS:
        return False
    apart = np.diff(peaks)
    even = apart.max() <= 1.5 * apart.min()
    return bool(even and apart.min() >= _BURSTS_APART[0] and apart.max() <= _BURSTS_APART[1]) and _alike(bands, peaks)


def _colour(bands: Numbers, at: int) -> Numbers:
    """Return the decibels of each band around frame *at*."""
    return bands[max(0, at - 1) : at + 2].mean(axis=0)


def _hisses(colour: Numbers) -> bool:
    """Say whether most of it is high, as in an s: a breath is lower."""
    power = 10 ** (colour / 10)
    return bool(power[_BREATH_HIGHEST:].sum() > power[:_BREATH_HIGHEST].sum())


def _alike(bands: Numbers, peaks: list[int]) -> bool:
    """Say whether all bursts have one colour: who laughs says one vowel again and again, who speaks does not."""
    colours = [colour - colour.mean() for colour in (_colour(bands, at) for at in peaks)]
    return all(
        float(np.sqrt(np.mean((one - other) ** 2))) <= _BURSTS_ALIKE_DB for one, other in combinations(colours, 2)
    )


def _periodic(frames: Numbers) -> Numbers:
    """Return how alike each frame is to itself one period of a voice (70 to 400 Hz) later, from 0 to 1."""
    low = frames[:, : _WINDOW // 4 * 4].reshape(len(frames), -1, 4).mean(axis=2)
    low = low - low.mean(axis=1, keepdims=True)
    spectrum = np.abs(np.fft.rfft(low, 256, axis=1)) ** 2
    alike = np.fft.irfft(spectrum, 256, axis=1)
    size, rate = low.shape[1], RATE // 4
    lags = np.arange(rate // 400, min(size * 3 // 4, rate // 70))
    # A shift leaves less to compare: that is made good, as Boersma 1993 does.
    share = alike[:, lags] / (1 - lags / size) / (alike[:, :1] + 1e-9)
    return np.clip(share.max(axis=1), 0, 1).astype(np.float32)
