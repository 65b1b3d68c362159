"""How far she is: what a conversation needs is loaded in the background while the page is already there."""

import asyncio
import contextlib
import importlib
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Literal

from os1.app import OS1
from os1.conversation import prompts
from os1.conversation.context import Context
from os1.core.errors import OS1Error, Unavailable

if TYPE_CHECKING:
    from os1.conversation.session import Session
    from os1.voice.connection import Line
    from os1.voice.engine import Parts

log = logging.getLogger(__name__)

AGAIN_S = 5.0
"""Between attempts, when something did not answer: a model server may be started after OS1."""


class Waking:
    """Loads ear, voice and language model, and says in words for people how that goes."""

    def __init__(
        self, os1: OS1, load: Callable[[], Awaitable["Parts"]], *, told: Callable[[str, str], None] | None = None
    ) -> None:
        """Load the ear and the voice with *load*; call *told* with each new state and its text."""
        self.state: Literal["warming", "ready", "trouble"] = "warming"
        self.text = f"{os1.persona.name} is waking up."
        self.line: Line | None = None
        """Where browsers ring; None until she is ready."""
        self.trouble = ""
        """Why she has no language model, while she is ready without one: stop, goodbye and help in a crisis need none."""
        self.parts: Parts | None = None
        """Her ear and voice; None until she is ready."""
        self._os1 = os1
        self._load = load
        self._told = told

    @property
    def is_talking(self) -> bool:
        """Whether a conversation is open on the page."""
        return self.line is not None and self.line.is_busy

    async def run(self) -> None:
        """Load until all is there; give up only on what cannot mend itself."""
        while self.line is None:
            try:
                await self._wake()
            except Unavailable as error:
                self._say("trouble", str(error))
                await asyncio.sleep(AGAIN_S)
            except OS1Error as error:
                self._say("trouble", str(error))
                return
            except Exception:
                # The edge of a task: without this the page would say for ever that she is waking up.
                log.exception("waking failed")
                self._say("trouble", "OS1 could not start, and does not know why. Run: os1 doctor")
                return

    async def _wake(self) -> None:
        # Imported off the event loop: it takes seconds, and the page is to answer meanwhile.
        connection = await asyncio.to_thread(importlib.import_module, "os1.voice.connection")
        parts = await self._load()
        try:
            await self.read_opening()
        except OS1Error as error:
            self.trouble = str(error)
            if self._told is not None:
                self._told("trouble", self.trouble)
        self.parts = parts
        self.line = connection.Line(self._open, parts)
        self._say("ready", f"{self._os1.persona.name} is here.")
        while self.trouble:
            await asyncio.sleep(AGAIN_S)
            with contextlib.suppress(OS1Error):  # it was told already, and is tried again
                await self.read_opening()
                self.trouble = ""

    async def follow_voice(self) -> None:
        """Let her voice be bent as it is wanted now."""
        from os1.voice.synthesiser import Tunable

        if self.parts is not None and isinstance(self.parts.synthesiser, Tunable):
            await asyncio.to_thread(self.parts.synthesiser.tune, await self._os1.tuning())

    async def _open(self) -> "Session":
        await self.follow_voice()
        return await self._os1.open("page", meets=True)

    async def read_opening(self) -> None:
        """Let the model read who she is, so that her first answer is not late.

        Raises:
            Misconfigured, ModelUnavailable, DigestMismatch: with the fix.

        """
        await self._os1.model.start()
        await self._os1.model.warm(Context(prompts.opening(self._os1.persona)).prompt(), fixed=True)

    def _say(self, state: Literal["ready", "trouble"], text: str) -> None:
        if (state, text) != (self.state, self.text):
            self.state, self.text = state, text
            log.info("waking", extra={"state": state})
            if self._told is not None:
                self._told(state, text)
