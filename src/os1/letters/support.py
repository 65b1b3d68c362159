"""Whether what is to stand in a letter was ever said: which turns carry it, and which words nobody said."""

import re
from collections.abc import Mapping

from os1.memory.stems import stems

ENOUGH = 0.6
"""Of the words that say something must stand in what was said."""
MOST_TURNS = 3


def support(text: str, heard: Mapping[int, str]) -> tuple[int, ...]:
    """Return the positions of the turns that carry *text*; empty where it is doubtful.

    Every name and figure in it must have been said, and most of what else it says, within a few turns.
    """
    wanted = stems(text)
    if not wanted:
        return ()
    names = {stem for name in re.findall(r"(?<!^)(?<![.!?] )\b[A-Z][\w'-]+|\d+", text) for stem in stems(name)}
    found: dict[int, frozenset[str]] = {}
    for place in sorted(heard, reverse=True):
        if shared := wanted & stems(heard[place]):
            found[place] = shared
    best = sorted(found, key=lambda place: (-len(found[place]), -place))[:MOST_TURNS]
    told = frozenset[str]().union(*(found[place] for place in best))
    if not names <= told or len(told) < ENOUGH * len(wanted):
        return ()
    kept, so_far = list[int](), frozenset[str]()
    for place in best:
        if found[place] - so_far:
            kept.append(place)
            so_far |= found[place]
    return tuple(sorted(kept))


def invented(text: str, sources: Mapping[int, str]) -> frozenset[str]:
    """Return the words of *text* that say something and stand in none of *sources*."""
    return stems(text) - frozenset[str]().union(*(stems(said) for said in sources.values()))
