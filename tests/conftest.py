"""What all tests share: nothing reaches another machine, and no test sees the user's own data."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine fails no test: none of them measures time.
settings.register_profile("os1", deadline=None)
settings.load_profile("os1")

ROOT = Path(__file__).parents[1]
SPEECH = ROOT.parent / "shared" / "data" / "speech"


def pytest_configure() -> None:
    # Who starts tests in the background of a script has them ignore Ctrl-C, and every program they start inherits that.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kills", type=int, default=2, help="how often the kill test kills (make soak: 50)")
    parser.addoption("--requests", type=int, default=8, help="how many to each route (make soak: 2000)")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a program under test: its own data directory, the small model, no keyring."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("OS1_") or k in ("OS1_MODELS", "OS1_MODELS_FROM")}
    return {
        **kept,
        "HOME": str(tmp_path / "user"),
        "OS1_HOME": str(tmp_path / "home"),
        "OS1_KEYRING": "off",
        "OS1_MODEL": "llama_cpp:smollm2-135m",
        "OS1_SEED": "1",
    }


@pytest.fixture(scope="session")
def program() -> str:
    """The `os1` program of this environment."""
    return str(Path(sys.executable).parent / "os1")


@pytest.fixture
def speech() -> Callable[[str], Path]:
    """Find a recording of a real person, or skip."""

    def find(name: str) -> Path:
        path = SPEECH / name
        if not path.exists():
            pytest.skip(f"no recording {name}: ../shared/data/speech is not beside this checkout")
        return path

    return find
