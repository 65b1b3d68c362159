"""The compiled parts of the packages OS1 is made of: every two of them can live in one process."""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import distribution
from pathlib import Path

import pytest

LOCKED = Path(__file__).parents[2] / "requirements" / "run.txt"
SHARED = re.compile(rb"_cython_\d+_\d+_\w+")


def _sharing() -> Iterator[str]:
    """Yield one module for each package and each set of Cython types it shares with others.

    Packages that one version of Cython compiled share its types by name; compiled for different oldest versions of
    Python these differ in size, and whichever comes second cannot be imported.
    """
    for name in re.findall(r"^([\w.-]+)==", LOCKED.read_text(), re.MULTILINE):
        try:
            files = distribution(name).files or []
        except ModuleNotFoundError:
            continue
        seen: set[bytes] = set()
        for file in files:
            ending = next((ending for ending in EXTENSION_SUFFIXES if file.name.endswith(ending)), None)
            if ending is None:
                continue
            shared = set(SHARED.findall(Path(str(file.locate())).read_bytes()))
            if shared - seen:
                seen |= shared
                yield ".".join((*file.parts[:-1], file.name.removesuffix(ending)))


@pytest.mark.parametrize("step", [1, -1], ids=["one after another", "the other way round"])
def test_all_compiled_packages_load_into_one_process(step: int) -> None:
    modules = list(_sharing())[::step]
    assert {"uharfbuzz._harfbuzz", "xllamacpp.xllamacpp"} <= set(modules)
    done = subprocess.run(
        [sys.executable, "-c", f"import {', '.join(modules)}"], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
