"""Her thinking when nobody speaks: steps of work that give way at the first sample of speech."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

from os1.core.errors import Unavailable

log = logging.getLogger(__name__)

REST_S = 20.0
"""Of quiet before she begins, so that a pause in the talk stays a pause."""
AGAIN_S = 30.0
"""Between looks for new work, and after something did not answer."""


class Pondering:
    """Runs steps one after the other while it is quiet; a step that is broken off leaves nothing behind.

    One for the whole program, as there is one model.
    """

    def __init__(self, step: Callable[[], Awaitable[bool]], *, rest_s: float = REST_S) -> None:
        """Do *step* again and again: it returns whether there was anything to do, and may be cancelled anywhere."""
        self._step = step
        self._rest_s = rest_s
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._at_work: asyncio.Task[bool] | None = None
        self._resting: asyncio.TimerHandle | None = None
        self.broken_off = 0
        """How many steps gave way to somebody's voice."""

    def stir(self) -> None:
        """Somebody speaks: whatever is being done stops now."""
        self._quiet.clear()
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None
        if self._at_work is not None and not self._at_work.done():
            self.broken_off += 1
            self._at_work.cancel()

    def rest(self) -> None:
        """Nobody speaks any more: work may begin again after a while."""
        if self._resting is None and not self._quiet.is_set():
            self._resting = asyncio.get_running_loop().call_later(self._rest_s, self._begin)

    async def run(self) -> None:
        """Work whenever it is quiet, until cancelled."""
        try:
            while True:
                await self._quiet.wait()
                if not await self._once():
                    await asyncio.sleep(AGAIN_S)
        finally:
            self.stir()

    async def finish(self) -> None:
        """Work until nothing is left to do, somebody speaks, or something needed for it does not answer."""
        self._begin()
        while self._quiet.is_set() and await self._once():
            pass

    async def _once(self) -> bool:
        """Do one step; return whether another is worth trying at once."""
        self._at_work = asyncio.ensure_future(self._step())
        try:
            await asyncio.wait([self._at_work])
        except asyncio.CancelledError:
            self._at_work.cancel()
            with contextlib.suppress(asyncio.CancelledError):  # it was asked to end just now
                await self._at_work
            raise
        if self._at_work.cancelled():
            return True
        try:
            return self._at_work.result()
        except Unavailable:
            log.warning("pondering later")
        except Exception:  # the edge of a task: a step that cannot be done must not end her thinking for good
            log.exception("pondering failed")
        return False

    def _begin(self) -> None:
        self._resting = None
        self._quiet.set()
