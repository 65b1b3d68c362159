"""A language model that says what it was told to say: for tests, and for trying the house without one."""

import asyncio
from collections.abc import AsyncGenerator, Sequence

from os1.core.errors import ModelUnavailable
from os1.core.models import Message
from os1.providers.registry import ModelRequest


class ScriptedModel:
    """Answers its lines in turn, then the last for ever.

    A line may hold `{last}` for the user's last words, and `{dies}` where the model goes away.
    """

    def __init__(self, lines: Sequence[str], *, token_s: float = 0.0) -> None:
        """Say *lines*, waiting *token_s* seconds before each word."""
        self.name = "scripted:lines"
        self.prompts: list[tuple[Message, ...]] = []
        """Every prompt it was shown."""
        self._lines = list(lines)
        self._token_s = token_s

    async def start(self) -> None:
        """Nothing to load."""

    async def stream(self, messages: Sequence[Message], *, max_tokens: int) -> AsyncGenerator[str, None]:
        """Yield the next line word by word."""
        line = self._lines[min(len(self.prompts), len(self._lines) - 1)]
        self.prompts.append(tuple(messages))
        line = line.replace("{last}", messages[-1].text)
        for count, word in enumerate(line.split(" ")):
            if count >= max_tokens:
                return
            await asyncio.sleep(self._token_s)
            if "{dies}" in word:
                message = "The scripted model died where its script says."
                raise ModelUnavailable(message)
            yield word if count == 0 else f" {word}"

    async def warm(self, messages: Sequence[Message]) -> None:
        """Nothing to read ahead."""
        del messages

    async def close(self) -> None:
        """Nothing is held."""


def make(request: ModelRequest) -> ScriptedModel:
    """Make one whose lines are separated by `|` in the setting."""
    return ScriptedModel(request.model.split("|"))
