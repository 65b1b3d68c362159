"""The audience: which turns may be said before the people who are present now."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from os1.memory.shelf import Shelf


def may_be_said(shelf: Shelf, present: Sequence[str], herself: str | None) -> NDArray[np.bool_] | None:
    """Return for each turn on *shelf* whether everyone *present* was there when it was said; None where all were, always.

    Who spoke in a conversation was there; who only listened leaves no trace, and counts as absent. So does a name
    that never spoke anywhere. *herself* is the companion's own name: she hears everything. Nobody present asks for
    no discretion, as a benchmark does.
    """
    listening = [name for name in dict.fromkeys(present) if name != herself]
    speakers = shelf.speakers
    sessions, who = shelf.column("session"), shelf.column("speaker")
    allowed: NDArray[np.bool_] = np.ones(int(sessions.max(initial=-1)) + 1, np.bool_)
    for name in listening:
        there = np.zeros_like(allowed)
        if name in speakers:
            there[sessions[who == speakers.index(name)]] = True
        allowed &= there
    return None if allowed.all() else allowed[sessions]
