"""The interview for a letter, typed on the page: one conversation at a time, the same as by voice."""

import asyncio
import contextlib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from os1.app import OS1
from os1.conversation.exchange import exchange
from os1.conversation.spoken import as_told
from os1.core.errors import Refused, Unavailable
from os1.core.projection import catch_up
from os1.web.language import Written
from os1.web.waking import Waking

if TYPE_CHECKING:
    from os1.conversation.session import Session

PATIENCE_S = 900.0
"""So long an interview waits for the next words; then it is left, and goes on another day."""
TALKING = Written("She is in a conversation. Tell her there, or come back when it is over.")
LEFT = Written("That talk is over. What you told is kept: open the letter, and go on.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What she says to what was told."""

    conversation: str
    """Empty when it is over."""
    says: str
    lines: tuple[dict[str, str], ...]
    """Whom one can ring, when it is bad."""
    letter: int | None
    """Which letter it is about; None where it is about none."""
    written: bool
    """Whether the letter is there to be read."""

    @property
    def fields(self) -> dict[str, object]:
        """It as JSON."""
        return asdict(self)


class LetterTalk:
    """The conversation in which a letter is told by writing; whoever begins another ends it."""

    def __init__(self, os1: OS1, waking: Waking) -> None:
        """Talk with the one of *os1*; *waking* knows whether somebody talks with her by voice."""
        self._os1 = os1
        self._waking = waking
        self._session: Session | None = None
        self._leaving: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()

    async def begin(self, first: str) -> Asked:
        """Begin with *first* as the user's words.

        Raises:
            Unavailable: she talks with somebody.

        """
        async with self._turn:
            self._free()
            await self._leave()
            self._session = await self._os1.open("page")
            return await self._said(self._session, first)

    async def say(self, conversation: str, text: str) -> Asked:
        """Go on.

        Raises:
            Refused: that conversation is over.
            Unavailable: she talks with somebody.

        """
        async with self._turn:
            if self._session is None or str(self._session.id) != conversation:
                raise Refused(LEFT)
            self._free()
            return await self._said(self._session, text)

    async def close(self) -> None:
        """Leave it for another time."""
        async with self._turn:
            await self._leave()

    def _free(self) -> None:
        if self._waking.is_talking:
            raise Unavailable(TALKING)

    async def _said(self, session: "Session", text: str) -> Asked:
        self._stay()
        done = await exchange(session, text)
        letters = self._os1.letters
        await catch_up(letters, self._os1.journal)
        letter = letters.last() if done.care == "letter" else None
        written = letter is not None and letter.current is not None
        if written or done.closes:
            await self._leave()
        else:
            self._stay()
            self._leaving = asyncio.create_task(self._left_alone())
        return Asked(
            str(session.id) if self._session is session else "",
            done.spoke.strip(),
            tuple(as_told(line) for line in done.lines),
            letter.number if letter is not None else None,
            written,
        )

    async def _left_alone(self) -> None:
        await asyncio.sleep(PATIENCE_S)
        async with self._turn:
            self._leaving = None
            await self._leave()

    def _stay(self) -> None:
        if self._leaving is not None:
            self._leaving.cancel()
            self._leaving = None

    async def _leave(self) -> None:
        self._stay()
        session, self._session = self._session, None
        if session is not None:
            with contextlib.suppress(Unavailable):  # what was told is written down, and a kill leaves no more than this
                await session.close("left")
