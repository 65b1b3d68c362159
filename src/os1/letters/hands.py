"""The hands: handwriting fonts whose centrelines the pen follows, and how each is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from os1.core.errors import Misconfigured

PLAIN = "plain"
"""The hand with legible digits, for addresses."""


@dataclass(frozen=True, slots=True)
class Hand:
    """One handwriting: the font it follows and how large and wide it is written.

    Lengths are millimetres, but for those said to be in x-heights (xh). `joined` hands are kept
    joined: their letters share one baseline and slant within a word.
    """

    name: str
    family: str
    what: str
    x_height: float
    line: float
    space: float = 1.3
    """Between words, in x-heights."""
    track: float = 0.0
    """Between letters."""
    joined: bool = True
    warp: float = 0.032
    """How far letterforms bend, in x-heights."""
    undotted: str = ""
    """Letters that the font draws without their dots; the pen sets them."""
    width: float = 0.34
    """The pen's width."""
    guillemets: float = 1.0
    """How much larger than the font's own « and » are written."""

    @property
    def model(self) -> str:
        """The name of its font among the model files."""
        return f"hand-{self.family}"


def _by_name(*hands: Hand) -> Mapping[str, Hand]:
    """The hands as a read-only mapping from their names."""
    return MappingProxyType({hand.name: hand for hand in hands})


HANDS: Mapping[str, Hand] = _by_name(
    Hand("aurore", "la-belle-aurore", "upright and open; many languages", 1.9, 8.4),
    Hand("apple", "homemade-apple", "round and heavy, in a hurry to be kind", 1.75, 8.6, guillemets=1.8),
    Hand(
        "delafield",
        "mrs-saint-delafield",
        "old-fashioned, long loops",
        1.75,
        9.0,
        space=1.6,
        warp=0.035,
        guillemets=1.6,
    ),
    Hand("cedarville", "cedarville-cursive", "school cursive grown up", 2.0, 8.4),
    Hand("dawning", "dawning-of-a-new-day", "slanted, thin and quick", 1.9, 8.4, undotted="ij", width=0.36),
    Hand("zeyada", "zeyada", "quick, narrow; many languages", 2.0, 8.0, joined=False, width=0.36),
    Hand("reenie", "reenie-beanie", "a note on the kitchen table", 2.0, 8.0, joined=False),
    Hand("nothing", "nothing-you-could-do", "loose, wide and warm", 1.9, 8.2, joined=False),
    Hand(
        PLAIN,
        "patrick-hand",
        "plain letters and digits, for addresses; many languages",
        1.9,
        8.2,
        space=1.25,
        track=0.08,
        joined=False,
    ),
)
"""Every hand, the best first."""


def hand_named(name: str) -> Hand:
    """The hand of this name; Misconfigured, with the names, where there is none."""
    try:
        return HANDS[name]
    except KeyError:
        message = f"There is no hand called {name}. Fix: choose one of {', '.join(HANDS)}."
        raise Misconfigured(message) from None
