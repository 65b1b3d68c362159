"""The rule score: what words, meaning, speaker, date, neighbours and session say together.

The weights are those of the design page; what a question loses was chosen by hand between 0.3 and 0.6.
"""

from dataclasses import dataclass

import numpy as np

from os1.memory.candidates import ASKED, TOLD, Candidates
from os1.memory.shelf import Floats, Ints

WORDS, SPEAKER, DATED = 0.7, 0.7, 1.0
BEFORE, AFTER, SESSION = 0.25, 0.15, 0.3
QUESTION = 0.4
"""Taken from a turn that only asks: what is wanted was told, not asked."""
BEST_OF_SESSION = 3
LEAST_WORDS, LEAST_COSINE = 0.5, 0.05
"""Deviations below these are chance, as among the first few turns of a life, and are not blown up."""


@dataclass(frozen=True, slots=True)
class Scored:
    """The rule score and the steps that lead to it, for each candidate."""

    own: Floats
    """Of the turn alone."""
    around: Floats
    """With its neighbours."""
    session: Floats
    """Of its conversation: the mean of the best three."""
    total: Floats


def score(found: Candidates) -> Scored:
    """Return the rule score of each candidate."""
    own: Floats = (
        WORDS * standard(found.words, LEAST_WORDS)
        + ASKED * standard(found.asked, LEAST_COSINE)
        + TOLD * standard(found.told, LEAST_COSINE)
        + SPEAKER * found.speaker
        + DATED * found.dated
    ).astype(np.float32)
    around: Floats = (own + BEFORE * beside(own, found.before) + AFTER * beside(own, found.after)).astype(np.float32)
    session = best_of_session(around, found.sessions)
    total: Floats = (around + SESSION * session - QUESTION * found.asks).astype(np.float32)
    return Scored(own, around, session, total)


def standard(values: Floats, least: float) -> Floats:
    """Return *values* with mean 0 and deviation 1 over the candidates, or less where they hardly differ."""
    return ((values - values.mean()) / max(float(values.std()), least)).astype(np.float32)


def beside(values: Floats, which: Ints) -> Floats:
    """Return the value of each candidate's neighbour; the lowest value where there is none."""
    return np.where(which >= 0, values[which], values.min()).astype(np.float32)


def best_of_session(values: Floats, sessions: Ints) -> Floats:
    """Return for each candidate the mean of the best three of its session."""
    order = np.lexsort((-values, sessions))
    _, first, count = np.unique(sessions[order], return_index=True, return_counts=True)
    place = np.arange(len(values)) - np.repeat(first, count)
    best = np.add.reduceat(np.where(place < BEST_OF_SESSION, values[order], 0), first) / np.minimum(
        count, BEST_OF_SESSION
    )
    out = np.empty_like(values)
    out[order] = np.repeat(best, count)
    return out
