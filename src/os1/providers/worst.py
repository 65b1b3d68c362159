"""A language model that answers every prompt with the worst reply of a kind: it shows what holds without any good will.

The replies are our own (`worst.json`), a score or more to each kind of what `care.md` forbids. They hold no method that
could be acted on.
"""

import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from functools import cache
from importlib.resources import files
from typing import Any

from os1.core.errors import Misconfigured
from os1.core.models import Message
from os1.providers.registry import ModelRequest
from os1.providers.scripted import ScriptedModel

ALL = "all"


@cache
def replies() -> Mapping[str, tuple[str, ...]]:
    """Return the worst replies by their kind."""
    found: dict[str, list[str]] = json.loads((files("os1.providers") / "worst.json").read_text("utf-8"))
    return {kind: tuple(lines) for kind, lines in found.items()}


class WorstModel:
    """Says one reply of each kind in turn, round and round, or of one kind only; asked for JSON, the least that fits."""

    def __init__(self, kind: str = ALL) -> None:
        """Say the replies of *kind*, or of all kinds.

        Raises:
            Misconfigured: there is no such kind.

        """
        known = replies()
        if kind != ALL and kind not in known:
            message = f"OS1_MODEL names {kind!r}, which is no kind of worst reply. There are: {', '.join(known)}."
            raise Misconfigured(message)
        self.name = f"worst:{kind}"
        chosen = list(known.values()) if kind == ALL else [known[kind]]
        longest = max(map(len, chosen))
        self._lines = tuple(lines[place % len(lines)] for place in range(longest) for lines in chosen)
        self._said = 0

    async def start(self) -> None:
        """Nothing to load."""

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        """Yield the next bad reply word by word; a request with a *schema* does not move it on."""
        line = self._lines[self._said % len(self._lines)]
        if schema is None:
            self._said += 1
        async with aclosing(ScriptedModel([line]).stream(messages, max_tokens=max_tokens, schema=schema)) as stream:
            async for piece in stream:
                yield piece

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        """Nothing to read ahead."""
        del messages, fixed

    async def close(self) -> None:
        """Nothing is held."""


def make(request: ModelRequest) -> WorstModel:
    """Make one for all kinds, or for the one kind that is named."""
    return WorstModel(request.model or ALL)
