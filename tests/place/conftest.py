"""One house and one browser for all that is looked at here."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from tests.e2e.test_browser import browser
from tests.place.house import House, house
from tests.place.views import TOLD


@pytest.fixture(scope="package")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A real browser whose microphone hears silence."""
    silence = tmp_path_factory.mktemp("sound") / "silence.wav"
    soundfile.write(silence, np.zeros(48_000 * 60, np.int16), 48_000)
    with browser(silence) as watched:
        yield watched.page.context.browser


@pytest.fixture(scope="package")
def standing(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house where a few things were told, for all who look; what is said there while one looks is told too."""
    with house(tmp_path_factory.mktemp("home"), chromium, *TOLD) as made:
        with made.window() as first:
            known = first.context.storage_state()
        yield replace(made, known=known)


@pytest.fixture
def own(chromium: Any, tmp_path: Path) -> Iterator[House]:
    """Such a house of a test's own, to change things in."""
    with house(tmp_path, chromium, *TOLD) as made:
        yield made
