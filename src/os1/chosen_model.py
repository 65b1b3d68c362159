"""The language model that the settings name: made, or looked at before it is chosen."""

import asyncio
import os

from os1.core.errors import DigestMismatch, Misconfigured, ModelUnavailable
from os1.core.models import LanguageModel
from os1.providers.registry import ModelRequest, language_model
from os1.providers.weights import ModelStore
from os1.settings import Settings

OPENINGS = "openings"
"""A folder: what the built-in model has read of who she is; nothing of the user's."""
MOST_THREADS = 4


def model_store(settings: Settings) -> ModelStore:
    """Return where model files are kept and fetched from."""
    return ModelStore(settings.models, local=settings.models_from)


def chosen_model(settings: Settings, store: ModelStore) -> LanguageModel:
    """Return the model that *settings* name; nothing is loaded yet.

    Raises:
        Misconfigured, ModelUnavailable, DigestMismatch: with the fix.

    """
    return language_model(settings.model, lambda name: _request(settings, store, name))


async def usable(settings: Settings) -> None:
    """Look whether OS1 could start with the model that *settings* name; nothing is loaded.

    Raises:
        Misconfigured: it could not; with the fix.

    """
    store = model_store(settings)
    try:
        model = await asyncio.to_thread(chosen_model, settings, store)
    except (ModelUnavailable, DigestMismatch) as error:
        raise Misconfigured(str(error)) from error
    except (OSError, RuntimeError) as error:  # what the system says of a path that cannot be
        message = f"OS1_MODEL is {settings.model!r}, and there can be no such file. Correct the path."
        raise Misconfigured(message) from error
    await model.close()


def _request(settings: Settings, store: ModelStore, name: str) -> ModelRequest:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2
    return ModelRequest(
        model=name,
        url=settings.model_url,
        key=settings.model_key,
        locate=store.path,
        threads=settings.threads or max(1, min(MOST_THREADS, cores)),
        seed=settings.seed,
        cache=settings.home / OPENINGS,
    )
