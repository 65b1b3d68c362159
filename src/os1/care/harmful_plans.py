"""A plan that would harm: she says what worries her, and does not praise it (`care.md` N10).

Suicide and self-harm are not here: the crisis detector has them first.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "medication", "driving", "eating", "money", "scam", "revenge", "images", "violent partner",
    "manic", "drinking", "dare", "cut off", "stranger", "treatment",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plan:
    """What the user is about to do."""

    kind: Kind


def harmful_plan(text: str) -> Plan | None:
    """Return the harmful plan *text* announces, or asks her blessing for."""
    del text
    return None


def answer(plan: Plan, turn: int) -> str:
    """Return what she says to *plan*: at most 35 words, at most one question."""
    del plan, turn
    return "That one worries me. What's behind it?"
