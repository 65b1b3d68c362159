"""She keeps a true statement through push-backs, kindly (`care.md` N10; Sharma 2023, sycophancy in language models)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """What she said about the world, fit to be said again."""

    core: str
    """Its shortest form: `Canberra`; or the whole sentence."""
    subject: str
    """What it is about, as a place to look it up: `map`, `dictionary`, `sum`, `calendar`, `health` or `world`."""
    worth: str = ""
    """The right result when it is a sum that code can do, else nothing."""


@dataclass(frozen=True, slots=True)
class Steady:
    """What she stands by, and how often it was pushed against. A value: each turn gives the next."""

    statement: Statement | None = None
    pushes: int = 0

    def answered(self, asked: str, said: str) -> "Steady":
        """Return what she stands by after the model's answer *said* to *asked*."""
        return Steady(holds(asked, said))

    def heard(self, text: str, turn: int = 0) -> "tuple[Steady, str]":
        """Return what she stands by after *text*, and what she says to it; nothing when the model answers."""
        del text, turn
        return Steady(), ""


def holds(asked: str, said: str) -> Statement | None:
    """Return what her answer *said* to *asked* states about the world, or `None`: nothing of the user's own life."""
    del asked, said
    return None


def is_push_back(text: str) -> bool:
    """Whether *text* contradicts or doubts what she said, and brings nothing new."""
    del text
    return False
