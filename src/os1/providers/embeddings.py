"""Texts as points, near each other when they mean alike: all-MiniLM-L6-v2, int8 weights, on ONNX Runtime."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from os1.core.errors import ModelUnavailable
from os1.core.models import Vectors
from os1.providers.wordpiece import WordPiece

MINILM = ("minilm-int8", "minilm-tokenizer")
"""The catalogue entries that together are the embedder."""
BATCH = 16


class MiniLM:
    """An embedder of its own thread; the arithmetic is single-threaded, so that speech keeps the other cores."""

    name = "minilm-int8"
    dimensions = 384

    def __init__(self, locate: Callable[[str], Path]) -> None:
        """Find the files with *locate* when it starts."""
        self._locate = locate
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="embedder")
        self._session: Any = None
        self._last: tuple[str, Vectors] | None = None
        self._tokens: WordPiece | None = None

    async def start(self) -> None:
        """Load the model; see `core.models.Embedder`."""
        await asyncio.wrap_future(self._thread.submit(self._load))

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text; see `core.models.Embedder`.

        One text at a time is kept: care, presence and memory ask for the same words one after the other.
        """
        last = self._last
        if last is not None and list(texts) == [last[0]]:
            return last[1].copy()
        places = await asyncio.wrap_future(self._thread.submit(self._embed, list(texts)))
        if len(texts) == 1:
            self._last = texts[0], places.copy()
        return places

    async def close(self) -> None:
        """Let the model go."""
        self._thread.shutdown(cancel_futures=True)
        self._session = None

    # -- in its thread -------------------------------------------------------------------

    def _load(self) -> None:
        if self._session is not None:
            return
        import onnxruntime

        model, tokens = (self._locate(name) for name in MINILM)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
            self._tokens = WordPiece(tokens)
        except (OSError, ValueError, RuntimeError, KeyError) as error:
            message = f"The embedder did not load ({type(error).__name__}). Fix: os1 models verify {' '.join(MINILM)}"
            raise ModelUnavailable(message) from error

    def _embed(self, texts: list[str]) -> Vectors:
        import numpy as np

        self._load()
        assert self._tokens is not None  # noqa: S101 - `_load` has made it
        pieces = [self._tokens.encode(text) for text in texts]
        # Texts of like length go together: padding costs as much as words.
        order = sorted(range(len(pieces)), key=lambda i: len(pieces[i]))
        out = np.zeros((len(texts), self.dimensions), np.float32)
        for first in range(0, len(order), BATCH):
            chosen = order[first : first + BATCH]
            longest = len(pieces[chosen[-1]])
            ids, mask = np.zeros((2, len(chosen), longest), np.int64)
            for row, i in enumerate(chosen):
                ids[row, : len(pieces[i])] = pieces[i]
                mask[row, : len(pieces[i])] = 1
            fed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            hidden = self._session.run(None, fed)[0]
            mean = (hidden * mask[..., None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
            out[chosen] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return out
