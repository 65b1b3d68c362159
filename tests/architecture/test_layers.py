"""The rules of the house, each proven by breaking it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [str(program), "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": "/usr/bin:/bin", "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_keeps_its_rules(house: Path) -> None:
    done = lint(house)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("core/clock.py", "import os1.app"),
        ("care/halt.py", "from os1.conversation import session"),
        ("voice/turns.py", "from os1.storage import sqlite"),
        ("conversation/context.py", "import os1.settings"),
        ("conversation/context.py", "import numpy"),
        ("web/server.py", "import pipecat.frames.frames"),
        ("app.py", "import sqlcipher3"),
        ("web/server.py", "import os1.cli.main"),
        ("people/person.py", "import os1.persona.persona"),
    ],
)
def test_breaking_a_rule_is_noticed(house: Path, file: str, line: str) -> None:
    broken = house / "src" / "os1" / file
    broken.write_text(f"{broken.read_text()}\n\ndef _broken() -> None:\n    {line}\n")
    assert lint(house).returncode != 0


HEAVY = (
    "pipecat",
    "fastapi",
    "uvicorn",
    "xllamacpp",
    "huggingface_hub",
    "numpy",
    "moonshine_voice",
    "hibari",
    "aiohttp",
    "keyring",
)


@pytest.mark.parametrize(
    "statement", ["import os1", "import os1.core.journal", "import os1.cli.main", "import os1.conversation.session"]
)
def test_importing_the_house_loads_nothing_heavy(statement: str) -> None:
    code = f"{statement}\nimport sys\nprint([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
