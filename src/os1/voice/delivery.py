"""How a piece of an answer is delivered: its pace, and the beats of silence around it, as the moment asks.

All of it is mild (0.9 to 1.08 of her pace), because a voice that acts is further off than one that does not.
"""

import re
from dataclasses import dataclass

SLOWEST, QUICKEST = 0.9, 1.08

PAUSES_S = dict.fromkeys(".!?…", 0.28) | dict.fromkeys(",;:—–", 0.12)
"""After a piece, by its last mark; a piece that ends without one runs on into the next."""

_MANNERS: dict[str, tuple[float, float]] = {
    "comfort": (0.93, 1.35),
    "safety": (0.92, 1.35),
    "mixed": (0.95, 1.25),
    "remember": (0.96, 1.2),
    "steady": (0.97, 1.1),
    "honest": (0.97, 1.15),
    "repair": (0.98, 1.05),
    "goodbye": (0.97, 1.1),
    "brief": (1.02, 0.9),
    "celebrate": (1.05, 0.85),
    "play": (1.05, 0.85),
}
"""By stance: the pace, and how much longer the pauses are. Others are as she is: 1 and 1."""
_GRAVE = frozenset(["comfort", "safety", "mixed"])

OPENER_BEAT_S = 0.2
GRAVE_BEAT_S = 0.32
"""After an opener ("Oh no."), and after one where it hurts: what was said is let to land."""
QUESTION_BEAT_S = 0.3
"""Before a question where it hurts, above the pause that is there already."""
_OPENER = re.compile(
    r"(?:(?:oh|ah|aw+)\b(?:,? (?:no|dear|wow|good|lovely|brilliant|my))?|ouch|oof|ugh|mm+|hm+|huh|ha|i'?m (?:so )?sorry|sorry)[.!…]+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How one piece is spoken."""

    speed: float = 1.0
    """Of her usual pace, `SLOWEST` to `QUICKEST`; above 1 is quicker."""
    pause_before_s: float = 0.0
    """Silence before it, above what stands behind the piece before; not for the first piece of an answer."""
    pause_after_s: float = 0.0
    """Silence behind it; 0 where the words run on."""


def pause_after(text: str) -> float:
    """Return the seconds of silence that belong behind *text* by its last mark alone."""
    return PAUSES_S.get(text.rstrip("\"'”’) ")[-1:], 0.0)


def delivery(text: str, stance: str) -> Delivery:
    """Return how *text*, one piece of an answer, is delivered where the moment asks for *stance*.

    A stance that is not known is met as she is.
    """
    speed, longer = _MANNERS.get(stance, (1.0, 1.0))
    after = pause_after(text) * longer
    if _OPENER.fullmatch(text.strip()):
        after = GRAVE_BEAT_S if stance in _GRAVE else OPENER_BEAT_S if longer >= 1 else after
    asks = text.rstrip("\"'”’) ").endswith("?") and stance in _GRAVE
    return Delivery(round(min(max(speed, SLOWEST), QUICKEST), 3), QUESTION_BEAT_S if asks else 0.0, round(after, 3))
