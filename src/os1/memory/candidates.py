"""The turns that are looked at closely: found by words, by meaning, or beside one that was."""

from dataclasses import dataclass

import numpy as np

from os1.memory.agreement import DatesAsked
from os1.memory.index import Match
from os1.memory.shelf import Floats, Ints, Shelf

PER_LEG = 100


@dataclass(frozen=True, slots=True)
class Candidates:
    """Columns over the candidates, in the journal's order."""

    places: Ints
    """Where they stand on the shelf."""
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


def gather(shelf: Shelf, match: Match, near: Floats, about: list[str], dates: DatesAsked) -> Candidates:
    """Return the candidates among *shelf*: *near* holds the cosines of the cue and of its first person."""
    size = len(shelf)
    words = np.zeros(size, np.float32)
    score = dict(zip(match.positions, match.scores, strict=True))
    by_words = shelf.places(sorted(score))
    words[by_words] = [score[int(p)] for p in shelf.column("position")[by_words]]
    meaning = 0.5 * near[0] + 0.9 * near[1]
    most = min(PER_LEG, size)
    chosen = np.union1d(by_words, np.argpartition(-meaning, most - 1)[:most])
    held = shelf.column("session")
    after, before = chosen[chosen < size - 1], chosen[chosen > 0]
    after, before = after[held[after + 1] == held[after]] + 1, before[held[before - 1] == held[before]] - 1
    places = np.unique(np.concatenate([chosen, before, after]))
    sessions = held[places].astype(np.int64)
    one = shelf.speakers.index(about[0]) if len(about) == 1 else -1
    return Candidates(
        places=places,
        before=_neighbours(places, sessions, -1),
        after=_neighbours(places, sessions, 1),
        sessions=sessions,
        words=words[places],
        asked=near[0][places],
        told=near[1][places],
        speaker=(shelf.column("speaker")[places] == one).astype(np.float32),
        dated=dates.agreement(shelf.column("day")[places].astype(np.int64)),
        length=shelf.column("words")[places].astype(np.float32),
        asks=shelf.column("asks")[places].astype(np.float32),
    )


def _neighbours(places: Ints, sessions: Ints, step: int) -> Ints:
    """Return for each place the index of the one *step* beside it in the same session, or -1."""
    at = np.searchsorted(places, places + step)
    inside = np.minimum(at, len(places) - 1)
    good = (at < len(places)) & (places[inside] == places + step) & (sessions[inside] == sessions)
    return np.where(good, inside, -1)
