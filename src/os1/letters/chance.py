"""Chance that can be repeated: a generator per concern, and smooth noise over the sheet.

Each concern draws from its own generator, so that another ink moves no letter.
"""

import hashlib
import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

_WAVES = 14
_SPREAD = 0.45


def generator(seed: int, label: str) -> np.random.Generator:
    """The generator of one concern: PCG64 from SHA-256 of "seed:label"; the same in every process."""
    digest = hashlib.sha256(f"{seed}:{label}".encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:8], "little")))


class Waves:
    """Smooth noise over the sheet: a sum of plane waves of random direction, mean 0, variance 1.

    `length_mm` is the middle wavelength. Being smooth everywhere, it bends joined letters without parting them.
    """

    __slots__ = ("_kx", "_ky", "_phase")

    def __init__(self, chance: np.random.Generator, length_mm: float) -> None:
        direction = chance.uniform(0, 2 * math.pi, _WAVES)
        number = 2 * math.pi / (length_mm * np.exp(chance.normal(0, _SPREAD, _WAVES)))
        self._kx, self._ky = number * np.cos(direction), number * np.sin(direction)
        self._phase = chance.uniform(0, 2 * math.pi, _WAVES)

    def __call__(self, x: Floats, y: Floats) -> Floats:
        """The noise at points in millimetres; `x` and `y` have one shape, and so has the result."""
        # Single precision is a ten-thousandth of a wave here, and twice as fast.
        across, along = x.astype(np.float32), y.astype(np.float32)
        total = np.zeros_like(across)
        for kx, ky, phase in zip(self._kx, self._ky, self._phase, strict=True):
            total += np.sin(across * np.float32(kx) + along * np.float32(ky) + np.float32(phase))
        return total.astype(np.float64) * math.sqrt(2 / _WAVES)

    def at(self, x: float, y: float) -> float:
        """The noise at one point."""
        return float(np.sin(x * self._kx + y * self._ky + self._phase).sum() * math.sqrt(2 / _WAVES))
