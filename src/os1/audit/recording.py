"""A language model that passes everything through and keeps what the model in it said."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from typing import Any

from os1.core.errors import ModelUnavailable
from os1.core.models import LanguageModel, Message


class RecordingModel:
    """The model of an audit: what it said is judged too, before anything is withheld or mended."""

    def __init__(self, model: LanguageModel) -> None:
        """Stand before *model*."""
        self.name = model.name
        self.said: list[str] = []
        """One text for each answer it was asked for, as far as it was read; JSON by a schema is not among them."""
        self.gone = False
        """Set by who has waited in vain: from then on it is not asked any more."""
        self._model = model

    async def start(self) -> None:
        """Start the model."""
        await self._model.start()

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        """Yield what the model yields."""
        if self.gone:
            message = "The model did not answer several times; it is not asked any more."
            raise ModelUnavailable(message)
        place = len(self.said)
        if schema is None:
            self.said.append("")
        async with aclosing(self._model.stream(messages, max_tokens=max_tokens, schema=schema)) as stream:
            async for piece in stream:
                if schema is None:
                    self.said[place] += piece
                yield piece

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        """Let the model read ahead."""
        await self._model.warm(messages, fixed=fixed)

    async def close(self) -> None:
        """Close the model."""
        await self._model.close()
