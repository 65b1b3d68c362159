"""The learned ranker: a small network over what the rules see, and a few things they do not."""

from pathlib import Path
from typing import Protocol

import numpy as np

from os1.memory.candidates import Candidates
from os1.memory.features import table
from os1.memory.shelf import Floats


class Ranker(Protocol):
    """Something that has the last word on the candidates' order."""

    def score(self, found: Candidates) -> Floats:
        """Return a score for each candidate; higher is better."""
        ...


class LearnedRanker:
    """One hidden layer, trained by `evals/ranker/make_and_train.py`."""

    def __init__(self, file: Path) -> None:
        """Read the weights from *file* (.npz)."""
        with np.load(file) as held:
            self._mean, self._deviation = held["mean"], held["deviation"]
            self._layers = [(held[f"weight{i}"], held[f"bias{i}"]) for i in range(2)]

    def score(self, found: Candidates) -> Floats:
        """Return a score for each candidate; see `Ranker`."""
        seen = (table(found) - self._mean) / self._deviation
        (into, bias), (out, last) = self._layers
        return (np.tanh(seen @ into + bias) @ out + last).ravel()
