"""A language model that is not there, so that stop, goodbye and disclosure still work without it."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any

from os1.core.errors import OS1Error
from os1.core.models import Message


class Absent:
    """Stands where a model should be, and raises what was wrong with it whenever it is asked."""

    def __init__(self, name: str, why: OS1Error) -> None:
        """Stand for the model *name*, which cannot be used because of *why*."""
        self.name = name
        self._why = why

    async def start(self) -> None:
        """Raise what is wrong."""
        raise self._why

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        """Raise what is wrong."""
        del messages, max_tokens, schema
        raise self._why
        yield ""

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        """Raise what is wrong."""
        del messages, fixed
        raise self._why

    async def close(self) -> None:
        """Nothing is held."""
