"""What the ranker sees of each candidate."""

import numpy as np

from os1.memory import rules
from os1.memory.candidates import Candidates
from os1.memory.shelf import Floats

NAMES = (
    "words", "asked", "told", "speaker", "dated", "own", "around", "session", "rule", "words before", "own before",
    "own after", "told before", "told after", "asks", "before asks", "length", "rule rank", "words rank", "told rank",
    "told cosine", "best own", "other speaker",
)  # fmt: skip  # many short entries: rows read better than a column
"""The columns, in order."""


def table(found: Candidates) -> Floats:
    """Return shape (candidates, len(NAMES))."""
    by_rule = rules.score(found)
    words, told = rules.standard(found.words, rules.LEAST_WORDS), rules.standard(found.told, rules.LEAST_COSINE)
    columns = (
        words,
        rules.standard(found.asked, rules.LEAST_COSINE),
        told,
        found.speaker,
        found.dated,
        by_rule.own,
        by_rule.around,
        by_rule.session,
        by_rule.total,
        rules.beside(words, found.before),
        rules.beside(by_rule.own, found.before),
        rules.beside(by_rule.own, found.after),
        rules.beside(told, found.before),
        rules.beside(told, found.after),
        found.asks,
        np.where(found.before >= 0, found.asks[found.before], 0),
        np.log1p(found.length),
        _rank(by_rule.total),
        _rank(found.words),
        _rank(found.told),
        found.told,
        by_rule.own - by_rule.own.max(),
        (1 - found.speaker) * found.speaker.max(initial=0),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def _rank(values: Floats) -> Floats:
    """Return the logarithm of each candidate's place, the best first."""
    place = np.empty(len(values), np.float32)
    place[np.argsort(-values, kind="stable")] = np.arange(len(values))
    return np.log1p(place)
