"""Which words of a cue tell turns apart: among very many turns, ranking all that hold a frequent word takes too long."""

from collections.abc import Callable, Sequence

MANY = 10_000
"""Turns: with fewer, every word is looked for."""
RARE, TELLING = 0.02, 0.5
"""Shares of the turns: what fewer hold than the first is rare; what more hold than the second, BM25 gives no weight."""


def telling(words: Sequence[str], turns: int, holders: Callable[[str, int], int]) -> list[str]:
    """Return those of *words* to look for among this many *turns*: the rare ones, or else the rarest of them.

    *holders* counts the turns that hold a word, and may stop at the number it is given.
    """
    if turns < MANY:
        return list(words)
    most = int(RARE * turns)
    rare = [word for word in words if 0 < holders(word, most + 1) <= most]
    if rare:
        return rare
    held = sorted((count, word) for word in words if 0 < (count := holders(word, turns)) <= TELLING * turns)
    return [word for _, word in held[:1]]
