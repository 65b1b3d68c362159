"""The scribe of this machine: letters drawn with the fonts of the model store."""

from collections.abc import Sequence
from pathlib import Path

from os1.core.errors import OS1Error
from os1.letters.hands import HANDS
from os1.letters.rendering import Scribe
from os1.providers.weights import ModelStore
from os1.settings import Settings

CACHE = "hands/.cache"
"""Beside the fonts: what was reckoned from them; it may be deleted."""
_PROCESSES = 2
"""How many hands are prepared at once: the cores that OS1 is made for."""


def scribe(settings: Settings) -> Scribe:
    """Return the scribe; fonts are opened when a letter first needs them."""
    store = ModelStore(settings.models, local=settings.models_from)
    return Scribe(store.path, settings.models / CACHE)


def unprepared(settings: Settings) -> list[str]:
    """Return the hands on this machine whose usual letters would have to be reckoned while somebody waits."""
    drawing = scribe(settings)
    found: list[str] = []
    for name in HANDS:
        try:
            if not drawing.prepared(name):
                found.append(name)
        except OS1Error:  # a hand that is not here, or cannot be read, is said when it is asked for
            continue
    return found


def prepare(settings: Settings, hands: Sequence[str]) -> None:
    """Reckon the usual letters of these hands into the cache, two hands at a time, and wait for it.

    Raises whatever goes wrong in one of the processes; what was finished by then stays.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A new interpreter, as a fork would copy the threads and locks of whatever the caller has running.
    with ProcessPoolExecutor(min(_PROCESSES, len(hands)), mp_context=get_context("spawn")) as pool:
        for _ in pool.map(_prepare, [settings.models] * len(hands), hands):
            pass


def _prepare(models: Path, hand: str) -> None:
    """Prepare one hand; what a process of its own runs."""
    Scribe(ModelStore(models).path, models / CACHE).prepare(hand)
