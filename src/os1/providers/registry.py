"""Which file makes the language model that a setting names; nothing is imported before it is asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

from os1.core.errors import Misconfigured
from os1.core.models import LanguageModel

LANGUAGE_MODELS: Mapping[str, str] = {
    "llama_cpp": "os1.providers.llama_cpp:make",
    "openai": "os1.providers.openai_compatible:make",
    "scripted": "os1.providers.scripted:make",
    "worst": "os1.providers.worst:make",
}
"""Provider name to `module:function`; the function takes a `ModelRequest`."""

NAMELESS: frozenset[str] = frozenset({"worst"})
"""Providers that need nothing after the colon."""

ENTRY_POINTS = "os1.language_models"
"""The group where other packages offer theirs, in the same shape."""


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """Everything a provider may need to make a model."""

    model: str
    """What stands after the colon."""
    url: str
    key: str
    locate: Callable[[str], Path]
    """Finds a model file by its catalogue name; raises with the fix when it is not there."""
    threads: int
    seed: int | None
    cache: Path | None = None
    """A folder of its own for what the provider would rather not find out anew at each start; not encrypted."""


def language_model(name: str, request: Callable[[str], ModelRequest]) -> LanguageModel:
    """Make the model called *name*, such as `llama_cpp:qwen2.5-1.5b` or `openai:llama3.2`.

    Raises:
        Misconfigured: no such provider, or the provider finds its settings wrong.

    """
    provider, colon, model = name.partition(":")
    known = dict(LANGUAGE_MODELS)
    known.update({point.name: point.value for point in entry_points(group=ENTRY_POINTS)})
    if not colon or provider not in known or not (model or provider in NAMELESS):
        message = (
            f"OS1_MODEL is {name!r}. It should be PROVIDER:MODEL with one of these providers: "
            f"{', '.join(sorted(known))}. Example: OS1_MODEL=llama_cpp:qwen2.5-1.5b"
        )
        raise Misconfigured(message)
    module, _, function = known[provider].partition(":")
    return getattr(import_module(module), function)(request(model))
