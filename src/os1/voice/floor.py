"""The floor: who has it is heard in sounds, for a gap says that nobody is there."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace

from os1.care.first_look import Decision
from os1.conversation.session import Session
from os1.core.errors import ModelUnavailable
from os1.voice.mouth import Mouth

log = logging.getLogger(__name__)

LATE_S = 0.1
"""After the floor is hers, without a word from the model: then a sound of thinking keeps it."""
NEUTRAL_S = 0.8
"""Of silence, while it is uncertain whether they are done, before a nod without an opinion."""


class Floor:
    """Keeps it theirs with a nod, and hers with a sound of thinking; one of them is under way at a time."""

    def __init__(self, mouth: Mouth, session: Session) -> None:
        """Sound through *mouth*, with what fits the moment of *session*."""
        self._mouth = mouth
        self._session = session
        self._task: asyncio.Task[None] | None = None

    def nod_in_time(self, decision: Decision, ended_at: float) -> None:
        """Nod when the silence since *ended_at* (event-loop time) grows long and nothing apter was found: she is there."""
        self._begin(self._nod(decision, ended_at))

    def keep(self, decision: Decision) -> None:
        """Make a sound of thinking when the answer that *decision* asks for is late."""
        self._begin(self._keep(decision))

    async def let_go(self) -> None:
        """Make no sound any more."""
        task, self._task = self._task, None
        if task is not None and not task.done():
            task.cancel()
            await asyncio.wait([task])

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = asyncio.get_running_loop().create_task(self._sound(work))

    async def _sound(self, work: Coroutine[None, None, None]) -> None:
        try:
            await work
        except ModelUnavailable:
            log.exception("sound not rendered", extra={"session": self._session.id})

    async def _nod(self, decision: Decision, ended_at: float) -> None:
        await asyncio.sleep(max(0.0, ended_at + NEUTRAL_S - asyncio.get_running_loop().time()))
        if not self._mouth.has_opener and (clause := self._session.keep_floor(decision)):
            await self._mouth.nod_with(replace(clause, part="nod"), self._session.stance)

    async def _keep(self, decision: Decision) -> None:
        await asyncio.sleep(LATE_S)
        if self._mouth.has_words or self._session.wording.first_token_at is not None:
            return
        if clause := self._session.keep_floor(decision):
            await self._mouth.prepare(clause, self._session.stance)
