"""The learned ranker: the rules, corrected by a small network that was trained on invented lives."""

import json
from pathlib import Path
from typing import Protocol

import numpy as np

from os1.memory.candidates import Candidates
from os1.memory.features import NAMES, table
from os1.memory.rules import standard
from os1.memory.shelf import Floats

LEARNED = 1.0
"""How much the network counts beside the rules: invented lives are more alike than real ones, and it trusts them too much."""
LEAST = 1e-6
_RULE = NAMES.index("rule")


class Ranker(Protocol):
    """Something that has the last word on the candidates' order."""

    def score(self, found: Candidates) -> Floats:
        """Return a score for each candidate; higher is better."""
        ...


class LearnedRanker:
    """One hidden layer, trained by `evals/ranker/make_and_train.py`."""

    def __init__(self, file: Path) -> None:
        """Read the weights from *file*: JSON, each array as lists, in float32."""
        held = {name: np.array(rows, np.float32) for name, rows in json.loads(file.read_bytes()).items()}
        self._mean, self._deviation = held["mean"], held["deviation"]
        self._layers = [(held[f"weight{i}"], held[f"bias{i}"]) for i in range(2)]

    def score(self, found: Candidates) -> Floats:
        """Return a score for each candidate; see `Ranker`."""
        seen = table(found)
        (into, bias), (out, last) = self._layers
        learned = (np.tanh((seen - self._mean) / self._deviation @ into + bias) @ out + last).ravel()
        total: Floats = (standard(seen[:, _RULE], LEAST) + LEARNED * standard(learned, LEAST)).astype(np.float32)
        return total
