"""What recall gives to a conversation; needs no array library, so that the conversation needs none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Recalled:
    """One turn that may help with what was just said."""

    position: int
    """Its place in the journal: the answer to "why do you think that?"."""
    text: str
    at: datetime
    """In the user's time zone, as it was when it was said."""
    speaker: str
    score: float
    """Comparable within one answer only; higher is better."""
    near: float = 0.0
    """Cosine with the cue, as it was said or in the first person, whichever is nearer."""
    before: str = ""
    """What was said just before it, by whomever: up to two turns of the same conversation, a line each."""


class Remembers(Protocol):
    """Something that can be asked what was said."""

    async def recall(self, cue: str, *, present: Sequence[str], now: datetime, limit: int = 10) -> list[Recalled]:
        """Return up to *limit* turns for *cue*, best first.

        Args:
            cue: what was just said.
            present: the names of the people who hear the answer; the first of them says the cue.
            now: the moment, which "last May" counts from.
            limit: how many.

        """
        ...
