"""How quick her language model is on this machine: measured on a button, and never beside a conversation."""

import asyncio
from contextlib import suppress

from os1.app import OS1
from os1.core.errors import OS1Error, Unavailable
from os1.diagnosis import Speed, measure
from os1.web.language import Written
from os1.web.waking import Waking

TALKING = Written("She is in a conversation, which would falter. Measure when it is over.")
GAVE_WAY = Written("A conversation began, so the measuring was given up. Try again when it is over.")
ALREADY = Written("It is being measured already. Wait a moment.")
LOOK_S = 0.1
"""Between looks at whether somebody rang."""
WORDS = 0.75
"""Of one token, about, in English."""


class Measuring:
    """Measures one at a time; gives way to whoever rings."""

    def __init__(self, os1: OS1, waking: Waking) -> None:
        """Measure the model of *os1*; *waking* knows whether somebody talks."""
        self._os1 = os1
        self._waking = waking
        self._busy = asyncio.Lock()

    async def speed(self) -> Speed:
        """Return how quick she is.

        Raises:
            Unavailable: somebody talks with her, or the model does not answer.
            Misconfigured, DigestMismatch: there is no model; with the fix.

        """
        if self._waking.is_talking:
            raise Unavailable(TALKING)
        if self._busy.locked():
            raise Unavailable(ALREADY)
        async with self._busy:
            self._os1.pondering.stir()
            try:
                return await self._measured()
            finally:
                self._os1.pondering.rest()

    async def _measured(self) -> Speed:
        task = asyncio.create_task(measure(self._os1.model))
        try:
            while not task.done():
                await asyncio.wait([task], timeout=LOOK_S)
                if self._waking.is_talking:
                    raise Unavailable(GAVE_WAY)
            speed = task.result()
        finally:
            task.cancel()
            await asyncio.wait([task])
        with suppress(OS1Error):  # her next answer is a little late, no more
            await self._waking.read_opening()
        return speed
