"""Stationery: inks, papers, sheets and envelopes, by name. Lengths are millimetres, colours sRGB from 0 to 255."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from os1.core.errors import Misconfigured

Colour: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Ink:
    """An ink, and the pen that carries it: a ballpoint is thinner and does not pool."""

    colour: Colour
    wet: float = 1.0
    """How far it pools and spreads; 0 for a ballpoint."""
    width: float = 1.0
    """The pen's width beside the hand's own."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as a screen shows it; the print has none, the user's own sheet is the paper."""

    colour: Colour
    grain: float = 0.012
    fibre: float = 0.010
    laid: float = 0.0
    mottle: float = 0.004


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper: its size and the margins that are written within."""

    width: float
    height: float
    top: float
    left: float
    right: float
    bottom: float
    one_page: bool = False
    """Whether there is no next page to go on."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope: its size, and where the address and the sender begin (x, first baseline)."""

    width: float
    height: float
    address: tuple[float, float]
    sender: tuple[float, float]


INKS: Mapping[str, Ink] = MappingProxyType(
    {
        "blue-black": Ink((24, 36, 74)),
        "royal": Ink((30, 52, 140)),
        "sepia": Ink((78, 48, 28)),
        "black": Ink((22, 20, 22)),
        "oxblood": Ink((106, 22, 34)),
        "ballpoint": Ink((28, 40, 120), wet=0.15, width=0.76),
    }
)
"""The inks, the usual one first."""

PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        "ivory-laid": Paper((247, 241, 226), laid=0.008),
        "white-wove": Paper((250, 249, 246), fibre=0.008),
        "rose": Paper((246, 230, 224), fibre=0.012),
        "airmail": Paper((226, 235, 241), fibre=0.014, laid=0.004),
        "kraft": Paper((203, 173, 132), grain=0.036, fibre=0.04, mottle=0.008),
    }
)
"""The papers, the usual one first."""

SHEETS: Mapping[str, Sheet] = MappingProxyType(
    {
        "A5": Sheet(148, 210, 17, 19, 14, 16),
        "A4": Sheet(210, 297, 26, 27, 22, 24),
        "Letter": Sheet(215.9, 279.4, 26, 27, 22, 24),
        "postcard": Sheet(148, 105, 9, 11, 9, 8, one_page=True),
    }
)
"""The sheets, the usual one first."""

ENVELOPES: Mapping[str, Envelope] = MappingProxyType(
    {
        "C6": Envelope(162, 114, (66, 58), (10, 13)),
        "DL": Envelope(220, 110, (104, 55), (11, 13)),
        "C5": Envelope(229, 162, (104, 84), (12, 15)),
        "No10": Envelope(241.3, 104.8, (112, 52), (11, 13)),
    }
)
"""The envelopes: a sheet A5 folded once fits C6, A4 folded twice DL, US Letter folded twice No10."""

_T = TypeVar("_T")


def named(what: str, name: str, table: Mapping[str, _T]) -> _T:
    """The thing of this name; Misconfigured, with the names, where there is none. `what` is what it is called."""
    found = table.get(name)
    if found is None:
        message = f"There is no {what} called {name}. Fix: choose one of {', '.join(table)}."
        raise Misconfigured(message)
    return found
