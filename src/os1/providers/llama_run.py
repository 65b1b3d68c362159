"""One piece of work for llama.cpp, in a thread of its own, whose pieces of text come back to the event loop."""

import asyncio
import contextlib
import json
import os
import sys
import threading
from collections.abc import AsyncGenerator, Callable
from typing import Any

from os1.core.errors import ModelUnavailable

NICENESS = 1
"""The model's threads give way to the audio's: on two cores they would starve it."""


def give_way() -> None:
    """Lower the priority of this thread and of those it starts; on Linux a thread's niceness is its own."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # where it may not be lowered it stays as it is
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


class LlamaRun:
    """Work that was begun, and that ends by itself or soon after `stop`."""

    def __init__(self, work: Callable[["LlamaRun"], None]) -> None:
        """Begin *work*, which hands `take` to the library and looks at `stopped` between its calls."""
        self.text = ""
        """All that was said so far."""
        self.held = 0
        """How many tokens of the prompt are in the cache now."""
        self.read = 0
        """How many tokens were read for it: what was not in the cache."""
        self._loop = asyncio.get_running_loop()
        self._pieces: asyncio.Queue[str | Exception | None] = asyncio.Queue()
        self._stopped = threading.Event()
        self.work = asyncio.ensure_future(asyncio.to_thread(self._do, work))

    @property
    def stopped(self) -> bool:
        """Whether nobody wants it any more, or it failed."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Let the work end at its next token or step, without waiting for it."""
        self._stopped.set()

    def take(self, data: Any) -> bool:
        """Take what the library says next; return whether it is to stop."""
        for raw in data if isinstance(data, list) else [data]:
            chunk: dict[str, Any] = json.loads(raw) if isinstance(raw, str | bytes) else raw
            if "error" in chunk:
                self._put(RuntimeError(str(chunk["error"].get("type", "error"))))
                self.stop()
                return True
            if progress := chunk.get("prompt_progress"):
                self.held = progress["processed"]
            for choice in chunk.get("choices") or ():
                text = (choice.get("delta") or {}).get("content")
                if text:
                    self.text += text
                    self._put(text)
                if choice.get("finish_reason"):
                    self.read += (chunk.get("timings") or {}).get("prompt_n", 0)
        return self.stopped

    def _do(self, work: Callable[["LlamaRun"], None]) -> None:
        give_way()
        try:
            work(self)
        except Exception as error:  # noqa: BLE001 - the library raises bare RuntimeErrors of C++: all become ModelUnavailable
            self._put(error)
        self._put(None)

    def _put(self, item: str | Exception | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is gone: nobody listens any more
            self._loop.call_soon_threadsafe(self._pieces.put_nowait, item)

    async def __aiter__(self) -> AsyncGenerator[str, None]:
        """Yield the pieces of text; raise `ModelUnavailable` for whatever went wrong."""
        while (item := await self._pieces.get()) is not None:
            if isinstance(item, Exception):
                message = "The language model stopped in the middle. Fix: os1 doctor"
                raise ModelUnavailable(message) from item
            yield item
