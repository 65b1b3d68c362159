"""The turns that are looked at closely: found by words, by meaning, or beside one that was."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from os1.memory.agreement import DatesAsked
from os1.memory.index import Match
from os1.memory.shelf import Floats, Ints, Shelf

PER_LEG = 100
ASKED, TOLD = 0.5, 0.9
"""How much the nearness of the cue counts as it was said, and in the first person."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Columns over the candidates, in the journal's order."""

    positions: Ints
    """Where they stand in the journal."""
    before: Ints
    """For each the index (in these columns) of the turn before it in its session, or -1."""
    after: Ints
    sessions: Ints
    words: Floats
    """BM25 over the window; 0 where the words did not find it."""
    asked: Floats
    """Cosine with the cue as it was said."""
    told: Floats
    """Cosine with the cue turned into the first person."""
    speaker: Floats
    """1 where the one person the cue names is the one who speaks."""
    dated: Floats
    """0 to 1: how well the day agrees with the days the cue speaks of."""
    length: Floats
    """Words of the turn."""
    asks: Floats
    """1 where the turn ends in a question."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, before anything is looked at."""

    points: Floats
    """Of the cue as it was said, and of the cue turned into the first person."""
    about: Sequence[str]
    """The speakers it names."""
    dates: DatesAsked
    allowed: NDArray[np.bool_] | None = None
    """Of each turn on the shelf whether it may be a candidate, all of a conversation alike; None where every turn may."""

    @property
    def leaning(self) -> Floats:
        """Both points in one: what its product with a turn's point says is how near both are, as the rules weigh them."""
        return (ASKED * self.points[0] + TOLD * self.points[1]).astype(np.float32)


def gather(shelf: Shelf, asked: Asked, match: Match, meaning: Floats) -> Candidates:
    """Return the candidates among *shelf*: those that *match* by words, the nearest by *meaning* (of each turn), and theirs."""
    size = len(shelf)
    words = np.zeros(size, np.float32)
    score = dict(zip(match.positions, match.scores, strict=True))
    by_words = shelf.places(sorted(score))
    words[by_words] = [score[int(p)] for p in shelf.column("position")[by_words]]
    most = min(PER_LEG, size)
    if asked.allowed is not None:
        by_words, meaning = by_words[asked.allowed[by_words]], np.where(asked.allowed, meaning, -np.inf)
        most = min(most, int(asked.allowed.sum()))
    chosen = np.union1d(by_words, np.argpartition(-meaning, most - 1)[:most])
    held = shelf.column("session")
    after, before = chosen[chosen < size - 1], chosen[chosen > 0]
    after, before = after[held[after + 1] == held[after]] + 1, before[held[before - 1] == held[before]] - 1
    places = np.unique(np.concatenate([chosen, before, after]))
    sessions = held[places].astype(np.int64)
    one = shelf.speakers.index(asked.about[0]) if len(asked.about) == 1 else -1
    cosines = shelf.near(asked.points, places)
    return Candidates(
        positions=shelf.column("position")[places],
        before=_neighbours(places, sessions, -1),
        after=_neighbours(places, sessions, 1),
        sessions=sessions,
        words=words[places],
        asked=cosines[0],
        told=cosines[1],
        speaker=(shelf.column("speaker")[places] == one).astype(np.float32),
        dated=asked.dates.agreement(shelf.column("day")[places].astype(np.int64)),
        length=shelf.column("words")[places].astype(np.float32),
        asks=shelf.column("asks")[places].astype(np.float32),
    )


def _neighbours(places: Ints, sessions: Ints, step: int) -> Ints:
    """Return for each place the index of the one *step* beside it in the same session, or -1."""
    at = np.searchsorted(places, places + step)
    inside = np.minimum(at, len(places) - 1)
    good = (at < len(places)) & (places[inside] == places + step) & (sessions[inside] == sessions)
    return np.where(good, inside, -1)
