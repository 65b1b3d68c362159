"""What the tests of drawn letters share: the hands of this machine, and one cache for the whole run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from os1.core.errors import OS1Error
from os1.letters.rendering import Scribe
from os1.providers.weights import ModelStore
from os1.settings import Settings


@pytest.fixture(scope="session")
def find(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    settings = Settings.load()
    stores = [ModelStore(settings.models)]
    own = ModelStore(tmp_path_factory.mktemp("models"), local=settings.models_from)

    def font(name: str) -> Path:
        for store in stores:
            try:
                return store.path(name)
            except OS1Error:
                continue
        if not any((folder / own.entry(name).file_name).is_file() for folder in settings.models_from):
            pytest.skip(f"{name} is not on this machine: os1 models pull")
        return own.pull(name)

    return font


@pytest.fixture(scope="session")
def scribe(find: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Scribe:
    return Scribe(find, tmp_path_factory.mktemp("centrelines"))
