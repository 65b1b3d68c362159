"""A language model that says what it was told to say, and an embedder without meaning: for tests, and for trying the house without one."""

import asyncio
import hashlib
import json
import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any

from os1.core.errors import ModelUnavailable
from os1.core.models import Message, Vectors
from os1.providers.beginning import GoingOn, begun
from os1.providers.registry import ModelRequest


class ScriptedModel:
    """Answers its lines in turn, then the last for ever.

    A line may hold `{last}` for the user's last words, and `{dies}` where the model goes away. Asked for
    JSON, a line that is none becomes the least that fits the schema. A line follows the beginning of an
    answer; where it says that beginning again, only the rest is said.
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

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        """Yield the next line word by word."""
        line = self._lines[min(len(self.prompts), len(self._lines) - 1)]
        self.prompts.append(tuple(messages))
        line = line.replace("{last}", next((m.text for m in reversed(messages) if m.role != "assistant"), ""))
        if schema is not None and "{dies}" not in line and not _is_json(line):
            line = json.dumps(_least(schema))
        follows = GoingOn(begun(messages))
        line = follows.add(line) + follows.end()
        for count, word in enumerate(re.findall(r"\s*\S+", line)):
            if count >= max_tokens:
                return
            await asyncio.sleep(self._token_s)
            if "{dies}" in word:
                message = "The scripted model died where its script says."
                raise ModelUnavailable(message)
            yield word

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        """Nothing to read ahead."""
        del messages, fixed

    async def close(self) -> None:
        """Nothing is held."""


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def _least(schema: Mapping[str, Any]) -> Any:
    """Return the smallest value of a simple schema."""
    if "enum" in schema:
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            return {name: _least(schema["properties"][name]) for name in schema.get("required", ())}
        case "array":
            return [_least(schema["items"]) for _ in range(schema.get("minItems", 0))]
        case "integer" | "number":
            return schema.get("minimum", 0)
        case "boolean":
            return False
        case _:
            return ""


def make(request: ModelRequest) -> ScriptedModel:
    """Make one whose lines are separated by `|` in the setting."""
    return ScriptedModel(request.model.split("|"))


class ScriptedEmbedder:
    """An embedder that knows no meaning: texts are near each other when they share words."""

    def __init__(self, dimensions: int = 64) -> None:
        """Place words in *dimensions* directions, always the same ones."""
        self.name = "scripted-embedder"
        self.dimensions = dimensions

    async def start(self) -> None:
        """Nothing to load."""

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """Return the sum of each text's words, of length 1; see `core.models.Embedder`."""
        import numpy as np

        out = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            # Every text has one word at least: a row of length 0 points nowhere.
            for word in re.findall(r"\w+", text.lower()) or [""]:
                digest = hashlib.sha256(word.encode()).digest()
                out[row, int.from_bytes(digest[:4], "big") % self.dimensions] += 1 if digest[4] & 1 else 2
        return out / np.linalg.norm(out, axis=1, keepdims=True)

    async def close(self) -> None:
        """Nothing is held."""
