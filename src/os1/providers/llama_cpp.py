"""A GGUF model inside this process, through llama.cpp (xllamacpp)."""

import asyncio
import contextlib
import hashlib
import importlib
import json
import os
import secrets
import threading
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from time import monotonic
from typing import Any

from os1.core.errors import ModelUnavailable
from os1.core.models import Message
from os1.core.quiet import quiet_stderr
from os1.providers.beginning import GoingOn, as_begun, begun
from os1.providers.llama_port import LlamaPort
from os1.providers.llama_run import LlamaRun, give_way
from os1.providers.prefix_cache import PrefixCache
from os1.providers.registry import ModelRequest

CONTEXT_TOKENS = 4096
"""What the conversation may fill."""
BACKGROUND_TOKENS = 2048
"""What background work may fill beside it."""
STEP_TOKENS = 64
"""How much of a prompt the library reads at a time; what is broken off ends with the step after the one it is in."""
PIECE_S = 0.2
"""How long one piece of reading ahead should take: no real request waits longer for it, on average half of that."""
LEAST_PIECE = 4
"""Tokens; fewer at a time cost more each."""
CONVERSATION, BACKGROUND = 0, 1
"""Two caches side by side: what background work reads pushes nothing of the conversation out."""
SAMPLING = {"temperature": 0.7, "top_p": 0.9, "min_p": 0.05, "repeat_penalty": 1.1}
CERTAIN = {"temperature": 0.0, "repeat_penalty": 1.0}


class LlamaCpp:
    """A language model in a GGUF file.

    One conversation at a time: its cache holds the last prompt, and a prompt that begins the same
    way is read from there. Answers to a schema have a cache of their own and run beside it.
    Memory: the file, plus about 180 MB.
    """

    def __init__(
        self, name: str, file: Path, *, threads: int, seed: int | None = None, cache: Path | None = None
    ) -> None:
        """Name the *file*; `start` loads it with so many *threads*. What is fixed is kept in the folder *cache*."""
        self.name = name
        self._file = file
        self._threads = threads
        self._seed = seed
        self._kept = PrefixCache(cache) if cache is not None else None
        self._server: Any = None
        self._port: LlamaPort | None = None
        self._starting = asyncio.Lock()
        self._busy = (asyncio.Lock(), asyncio.Lock())
        self._holds: Callable[[LlamaPort], list[int]] = lambda _: []
        """Reckons the tokens in the conversation's cache."""
        self._tokens_a_second = LEAST_PIECE / PIECE_S
        self._latest: LlamaRun | None = None

    @property
    def read(self) -> int:
        """How many tokens of its prompt the latest request had to read, because they were not in the cache."""
        return self._latest.read if self._latest is not None else 0

    async def start(self) -> None:
        """Load the file; a second time does nothing.

        Raises:
            ModelUnavailable: llama.cpp does not take it.

        """
        async with self._starting:
            if self._server is None:
                self._server, self._port = await asyncio.to_thread(self._load)

    def _load(self) -> tuple[Any, LlamaPort]:
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
        key = secrets.token_urlsafe(32)
        params.api_keys = [key]
        if self._kept is not None:
            params.slot_save_path = f"{self._kept.folder}{os.sep}"
        made: list[Any] = []
        failed: list[Exception] = []

        def make() -> None:
            give_way()
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
        return made[0], LlamaPort(made[0].listening_address, key)

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
        follows = GoingOn(begun(messages))
        messages = as_begun(messages)

        def work(run: LlamaRun) -> None:
            told = [{"role": m.role, "content": m.text} for m in messages]
            common = {"messages": told, "id_slot": slot, "stream": True, "cache_prompt": True, "return_progress": True}
            self._server.handle_chat_completions({**request, **common}, run.take)
            if slot == CONVERSATION:
                said, held = run.text, run.held
                self._holds = lambda port: port.tokens(as_begun(messages, said))[: None if said else held]

        async with contextlib.aclosing(self._run(slot, work)) as pieces:
            async for piece in pieces:
                if text := follows.add(piece):
                    yield text
        if text := follows.end():
            yield text

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        """Read *messages* into the conversation's cache, in pieces so short that leaving early costs nobody much.

        What is *fixed* comes from the disk where it was kept before, and is kept there otherwise.
        """
        messages = as_begun(messages)

        def work(run: LlamaRun) -> None:
            port = self._port
            if port is None:
                return
            tokens = port.tokens(messages)
            if fixed:
                self._read_fixed(run, port, self._kept, self._key(messages), tokens)
            else:
                self._read(run, tokens, self._holds(port))

        async with contextlib.aclosing(self._run(CONVERSATION, work)) as pieces:
            async for _ in pieces:
                pass

    def _read_fixed(
        self, run: LlamaRun, port: LlamaPort, kept: PrefixCache | None, key: str, tokens: list[int]
    ) -> None:
        """Fill the conversation's cache with *tokens* and nothing else, from the disk if they are there."""
        file = kept.find(key) if kept is not None else None
        if file is not None and port.restore(CONVERSATION, file.name) == len(tokens):
            # Nothing is read again, not even the last token: alone it would come out a little different.
            self._holds = lambda _: tokens
            return
        # Nothing that was in the cache before may leave a trace in what goes to the disk, not even through reuse.
        if not port.erase(CONVERSATION):
            kept = None
        self._read(run, tokens, [], piece=STEP_TOKENS)
        if kept is not None and run.held == len(tokens):
            kept.keep(key, lambda name: port.save(CONVERSATION, name))

    def _read(self, run: LlamaRun, tokens: list[int], held: list[int], *, piece: int = 0) -> None:
        """Read on from what the cache has *held* so far, *piece* by piece, or as much at a time as takes `PIECE_S`."""
        at = next((place for place, pair in enumerate(zip(tokens, held, strict=False)) if pair[0] != pair[1]), None)
        at = min(len(tokens), len(held)) if at is None else at
        while True:
            size = piece or min(STEP_TOKENS, max(LEAST_PIECE, int(self._tokens_a_second * PIECE_S)))
            upto, before, since = min(len(tokens), at + size), run.read, monotonic()
            request = {"prompt": tokens[:upto], "max_tokens": 0, "n_predict": 0, "id_slot": CONVERSATION}
            common = {"stream": True, "cache_prompt": True, "return_progress": True}
            self._server.handle_completions({**request, **common}, run.take)
            self._holds = lambda _: tokens[: run.held]
            if run.read - before >= LEAST_PIECE:
                self._tokens_a_second = (run.read - before) / (monotonic() - since)
            at = upto
            if run.stopped or at == len(tokens):
                return

    def _key(self, messages: Sequence[Message]) -> str:
        """Return what names the cache of *messages*: another model, library or wording is another key."""
        file = self._file.stat()
        how = (version("xllamacpp"), CONTEXT_TOKENS, BACKGROUND_TOKENS, STEP_TOKENS)
        what = (self._file.name, file.st_size, file.st_mtime_ns, *how, [(m.role, m.text) for m in messages])
        return hashlib.sha256(json.dumps(what).encode()).hexdigest()[:32]

    async def _run(self, slot: int, work: Callable[[LlamaRun], None]) -> AsyncGenerator[str, None]:
        """Yield the pieces of one piece of work, begun when the one before it in the same cache has really ended."""
        await self.start()
        await self._busy[slot].acquire()
        run = self._latest = LlamaRun(work)
        run.work.add_done_callback(lambda _: self._busy[slot].release())
        try:
            async for piece in run:
                yield piece
        finally:
            run.stop()

    async def close(self) -> None:
        """Free the model."""
        self._server = self._port = None


def make(request: ModelRequest) -> LlamaCpp:
    """Make the model from the catalogue's file, or from a path to a GGUF file."""
    path = Path(request.model).expanduser()
    file = path if path.suffix == ".gguf" and path.is_file() else request.locate(request.model)
    return LlamaCpp(
        f"llama_cpp:{path.stem if file is path else request.model}",
        file,
        threads=request.threads,
        seed=request.seed,
        cache=request.cache,
    )
