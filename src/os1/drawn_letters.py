"""The scribe of this machine: letters drawn with the fonts of the model store."""

from os1.letters.rendering import Scribe
from os1.providers.weights import ModelStore
from os1.settings import Settings

CACHE = "hands/.cache"
"""Beside the fonts: what was reckoned from them; it may be deleted."""


def scribe(settings: Settings) -> Scribe:
    """Return the scribe; fonts are opened when a letter first needs them."""
    store = ModelStore(settings.models, local=settings.models_from)
    return Scribe(store.path, settings.models / CACHE)
