"""Thinking, seen from inside: what every provider must offer."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Message:
    """One line of a prompt."""

    role: Literal["system", "user", "assistant"]
    text: str


class LanguageModel(Protocol):
    """Something that goes on from a conversation.

    `tests/contracts/test_language_model.py` says what each implementation must do.
    """

    name: str
    """`provider:model`, as the journal records it."""

    async def start(self) -> None:
        """Load or reach the model, so that the first answer is not late.

        Raises:
            Misconfigured, ModelUnavailable: with the fix in the message.

        """
        ...

    def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        """Yield the answer piece by piece as it is found.

        A last message of role `assistant` is the beginning of her own answer: the model goes on from it, and
        only what follows is yielded. Both together read as one text: the right space stands first, and
        nothing is said twice.
        With a *schema* (JSON Schema) the answer is JSON that fits it, as likely as the model can make
        it and without chance; it is cut where *max_tokens* ends. Such a request is background work: what
        was read ahead for the conversation stays read, and the conversation does not wait for it.
        Leaving the iterator early (`aclose`, cancellation) stops the model's work at once.

        Raises:
            ModelUnavailable: also in the middle, when the model goes away.

        """
        ...

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        """Read *messages* ahead of time, so that an answer which begins with them comes sooner.

        *fixed* says that they are the same in every conversation and hold nothing of the user: who can may
        keep what it made of them on the disk, where it is not encrypted, and have it back at the next start.
        Being cancelled stops it within a fraction of a second of work, and what was read stays read.
        """
        ...

    async def close(self) -> None:
        """Free what was taken."""
        ...


Vectors: TypeAlias = Any
"""A numpy array, float32, one row for each text; the core names no library."""


class Embedder(Protocol):
    """Something that places texts near each other when they mean alike.

    `tests/contracts/test_embedder.py` says what each implementation must do.
    """

    name: str
    """As an index records it: vectors of another embedder are of no use."""
    dimensions: int

    async def start(self) -> None:
        """Load the model, so that the first text is not late.

        Raises:
            Misconfigured, ModelUnavailable: with the fix in the message.

        """
        ...

    async def embed(self, texts: Sequence[str]) -> Vectors:
        """Return shape (len(texts), dimensions), each row of length 1; the same text gives the same row."""
        ...

    async def close(self) -> None:
        """Free what was taken."""
        ...
