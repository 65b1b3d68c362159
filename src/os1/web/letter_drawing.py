"""Letters drawn for the page: one at a time, in a thread, and never beside a conversation."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from os1.app import OS1
from os1.core.errors import Unavailable
from os1.web.language import Written
from os1.web.waking import Waking

if TYPE_CHECKING:
    from os1.letters.rendering import Scribe

Drawn = TypeVar("Drawn")

TALKING = Written("She is in a conversation, which would falter. The letter is drawn when it is over.")
HANDS = {
    "aurore": Written("upright and open"),
    "apple": Written("round and heavy"),
    "delafield": Written("old-fashioned, long loops"),
    "cedarville": Written("school cursive, grown up"),
    "dawning": Written("slanted, thin and quick"),
    "zeyada": Written("quick and narrow"),
    "reenie": Written("a note on the kitchen table"),
    "nothing": Written("loose, wide and warm"),
    "plain": Written("plain, every letter apart"),
}
INKS = {
    "blue-black": Written("blue-black"),
    "royal": Written("royal blue"),
    "sepia": Written("sepia"),
    "black": Written("black"),
    "oxblood": Written("dark red"),
    "ballpoint": Written("blue ballpoint"),
}
PAPERS = {
    "ivory-laid": Written("ivory"),
    "white-wove": Written("white"),
    "rose": Written("rose"),
    "airmail": Written("airmail blue"),
    "kraft": Written("brown"),
}
SHEETS = {
    "A5": Written("A5, a small sheet"),
    "A4": Written("A4, a large sheet"),
    "Letter": Written("US Letter"),
    "postcard": Written("a postcard"),
}
"""What each is called on the page, by its name; the usual one first."""


class LetterDrawing:
    """Draws one letter at a time."""

    def __init__(self, os1: OS1, waking: Waking) -> None:
        """Draw with the fonts of *os1*; *waking* knows whether somebody talks."""
        self._os1 = os1
        self._waking = waking
        self._scribe: Scribe | None = None
        self._one = asyncio.Lock()

    async def done(self, draw: "Callable[[Scribe], Drawn]") -> Drawn:
        """Return what *draw* draws, off the event loop.

        Raises:
            Unavailable: somebody talks with her, or a hand is not on this machine.
            Misconfigured, Refused: the letter cannot be drawn so; with the fix.

        """
        async with self._one:
            if self._waking.is_talking:
                raise Unavailable(TALKING)
            return await asyncio.to_thread(self._drawn, draw)

    def _drawn(self, draw: "Callable[[Scribe], Drawn]") -> Drawn:
        from os1.drawn_letters import scribe

        self._scribe = self._scribe or scribe(self._os1.settings)
        return draw(self._scribe)
