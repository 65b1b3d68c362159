"""A GGUF model inside this process, through llama.cpp (xllamacpp)."""

import asyncio
import contextlib
import importlib
import json
import os
import secrets
import sys
import threading
from collections.abc import AsyncGenerator, Mapping, Sequence
from pathlib import Path
from typing import Any

from os1.core.errors import ModelUnavailable
from os1.core.models import Message
from os1.core.quiet import quiet_stderr
from os1.providers.registry import ModelRequest

CONTEXT_TOKENS = 4096
"""What the conversation may fill."""
BACKGROUND_TOKENS = 2048
"""What background work may fill beside it."""
STEP_TOKENS = 64
"""How much of a prompt is read at a time: work can be broken off between two steps, in about a second."""
CONVERSATION, BACKGROUND = 0, 1
"""Two caches side by side: what background work reads pushes nothing of the conversation out."""
NICENESS = 1
"""The model's threads give way to the audio's: on two cores they would starve it."""
SAMPLING = {"temperature": 0.7, "top_p": 0.9, "min_p": 0.05, "repeat_penalty": 1.1}
CERTAIN = {"temperature": 0.0, "repeat_penalty": 1.0}


class LlamaCpp:
    """A language model in a GGUF file.

    One conversation at a time: its cache holds the last prompt, and a prompt that begins the same
    way is read from there. Answers to a schema have a cache of their own and run beside it.
    Memory: the file, plus about 180 MB.
    """

    def __init__(self, name: str, file: Path, *, threads: int, seed: int | None = None) -> None:
        """Name the *file*; `start` loads it with so many *threads*."""
        self.name = name
        self._file = file
        self._threads = threads
        self._seed = seed
        self._server: Any = None
        self._starting = asyncio.Lock()
        self._busy = (asyncio.Lock(), asyncio.Lock())

    async def start(self) -> None:
        """Load the file; a second time does nothing.

        Raises:
            ModelUnavailable: llama.cpp does not take it.

        """
        async with self._starting:
            if self._server is None:
                self._server = await asyncio.to_thread(self._load)

    def _load(self) -> Any:
        # The library is a compiled module without types.
        xllamacpp: Any = importlib.import_module("xllamacpp")

        params = xllamacpp.CommonParams()
        params.model.path = str(self._file)
        params.n_ctx = CONTEXT_TOKENS + BACKGROUND_TOKENS
        params.n_parallel = len(self._busy)
        params.kv_unified = True
        # Else an idle cache is written out whenever the other is used, and up to 8 GB of old prompts are kept.
        params.cache_idle_slots = False
        params.cache_ram_mib = 0
        params.n_batch = params.n_ubatch = STEP_TOKENS
        # When the oldest turns are dropped, what follows them is moved in the cache instead of read again.
        params.n_cache_reuse = 32
        params.cpuparams.n_threads = self._threads
        params.cpuparams_batch.n_threads = self._threads
        params.verbosity = 0
        params.ui = False
        # The library always opens a port on this machine. Nobody else may read prompts through it.
        params.endpoint_slots = False
        params.api_keys = [secrets.token_urlsafe(32)]
        made: list[Any] = []
        failed: list[Exception] = []

        def make() -> None:
            # On Linux a thread's niceness is its own, and its children inherit it.
            if sys.platform == "linux":
                with contextlib.suppress(OSError):  # where it may not be lowered it stays as it is
                    os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
            try:
                with quiet_stderr():
                    made.append(xllamacpp.Server(params))
            except Exception as error:  # noqa: BLE001 - the library raises bare RuntimeErrors of C++
                failed.append(error)

        loader = threading.Thread(target=make, name="llama-load")
        loader.start()
        loader.join()
        if failed or not made:
            message = (
                f"llama.cpp cannot load {self._file.name}: the file is damaged or not a model it knows. "
                "Fix: os1 models verify, then os1 models pull"
            )
            raise ModelUnavailable(message) from (failed[0] if failed else None)
        return made[0]

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        """Yield the answer token by token; leaving early stops the work at the next token or step of reading."""
        request: dict[str, Any] = {"max_tokens": max_tokens, **SAMPLING}
        if self._seed is not None:
            request["seed"] = self._seed
        if schema is not None:
            answer = {"name": "answer", "schema": dict(schema)}
            request |= CERTAIN | {"response_format": {"type": "json_schema", "json_schema": answer}}
        slot = CONVERSATION if schema is None else BACKGROUND
        async with contextlib.aclosing(self._run(messages, slot, request)) as pieces:
            async for piece in pieces:
                yield piece

    async def warm(self, messages: Sequence[Message]) -> None:
        """Read *messages* into the conversation's cache."""
        async with contextlib.aclosing(self._run(messages, CONVERSATION, {"max_tokens": 0, "n_predict": 0})) as pieces:
            async for _ in pieces:
                pass

    async def _run(self, messages: Sequence[Message], slot: int, request: dict[str, Any]) -> AsyncGenerator[str, None]:
        """Yield the pieces of one request, begun when the one before it in the same cache has really ended."""
        await self.start()
        await self._busy[slot].acquire()
        told = [{"role": m.role, "content": m.text} for m in messages]
        common = {"messages": told, "id_slot": slot, "stream": True, "cache_prompt": True, "return_progress": True}
        run = _Run(self._server, {**request, **common})
        run.work.add_done_callback(lambda _: self._busy[slot].release())
        try:
            async for piece in run:
                yield piece
        finally:
            run.stop()

    async def close(self) -> None:
        """Free the model."""
        self._server = None


class _Run:
    """One request, in a thread of its own, whose pieces come back to the event loop."""

    def __init__(self, server: Any, request: dict[str, Any]) -> None:
        self._loop = asyncio.get_running_loop()
        self._pieces: asyncio.Queue[str | Exception | None] = asyncio.Queue()
        self._stopped = threading.Event()
        self.work = asyncio.ensure_future(asyncio.to_thread(self._ask, server, request))

    def _ask(self, server: Any, request: dict[str, Any]) -> None:
        if sys.platform == "linux":
            with contextlib.suppress(OSError):  # where it may not be lowered it stays as it is
                os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
        try:
            server.handle_chat_completions(request, self._take)
        except Exception as error:  # noqa: BLE001 - as above: whatever C++ raised becomes ModelUnavailable
            self._put(error)
        self._put(None)

    def _take(self, data: Any) -> bool:
        for raw in data if isinstance(data, list) else [data]:
            chunk: dict[str, Any] = json.loads(raw) if isinstance(raw, str | bytes) else raw
            if "error" in chunk:
                self._put(RuntimeError(str(chunk["error"].get("type", "error"))))
                return True
            for choice in chunk.get("choices") or ():
                text = (choice.get("delta") or {}).get("content")
                if text:
                    self._put(text)
        return self._stopped.is_set()

    def _put(self, item: str | Exception | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is gone: nobody listens any more
            self._loop.call_soon_threadsafe(self._pieces.put_nowait, item)

    async def __aiter__(self) -> AsyncGenerator[str, None]:
        while (item := await self._pieces.get()) is not None:
            if isinstance(item, Exception):
                message = "The language model stopped in the middle. Fix: os1 doctor"
                raise ModelUnavailable(message) from item
            yield item

    def stop(self) -> None:
        """Let the work end at its next token, without waiting for it."""
        self._stopped.set()


def make(request: ModelRequest) -> LlamaCpp:
    """Make the model from the catalogue's file, or from a path to a GGUF file."""
    path = Path(request.model).expanduser()
    file = path if path.suffix == ".gguf" and path.is_file() else request.locate(request.model)
    return LlamaCpp(
        f"llama_cpp:{path.stem if file is path else request.model}",
        file,
        threads=request.threads,
        seed=request.seed,
    )
