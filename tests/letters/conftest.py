"""What the tests of drawn letters share: the hands of this machine, and one cache for the whole run."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Protocol

import pytest

from os1.core.errors import OS1Error
from os1.letters.glyphs import Glyphs
from os1.letters.hands import HANDS
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


@pytest.fixture(scope="session")
def glyphs(find: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Glyphs:
    """The first hand, for what is laid out and not drawn."""
    hand = HANDS["aurore"]
    return Glyphs(hand, find(hand.model), tmp_path_factory.mktemp("laid"))


class Runs(Protocol):
    """`os1 letter ...` in a process of its own."""

    def __call__(
        self, environment: dict[str, str], *words: str, typed: str = ""
    ) -> "subprocess.CompletedProcess[str]": ...

    def killed(self, environment: dict[str, str], *words: str, lines: Sequence[str]) -> list[str]: ...


WARM = """
import json, os, sys
import sqlcipher3
import os1.app, os1.cli.letter, os1.conversation.exchange, os1.letters.desk, os1.letters.export
from os1.cli.main import main
from os1.core.pattern import compile_all
compile_all()
for line in sys.stdin:
    words, environment, files = json.loads(line)
    child = os.fork()
    if child == 0:
        os.environ.clear()
        os.environ.update(environment)
        for number, file in enumerate(files):
            os.dup2(os.open(file, (os.O_RDONLY, os.O_WRONLY, os.O_WRONLY)[number]), number)
        sys.stdin = os.fdopen(0)
        sys.argv = ["os1", "letter", *words]
        main()
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""The program, loaded once and forked for each command: a process each, without a start of two seconds each."""


class Warm:
    """Commands in processes forked of *warm*, each with its streams in *folder*."""

    def __init__(self, warm: "subprocess.Popen[str]", folder: Path) -> None:
        assert warm.stdin is not None
        assert warm.stdout is not None
        self._ask, self._told, self._folder = warm.stdin, warm.stdout, folder

    def __call__(self, environment: dict[str, str], *words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
        files = [self._folder / name for name in ("in", "out", "err")]
        for file, text in zip(files, (typed, "", ""), strict=True):
            file.write_text(text)
        self._begin(words, environment, files)
        code = int(self._told.readline())
        return subprocess.CompletedProcess(words, code, files[1].read_text(), files[2].read_text())

    def killed(self, environment: dict[str, str], *words: str, lines: Sequence[str]) -> list[str]:
        """Return what was said to each of *lines* but the last, at which the process was killed."""
        typed, says = self._folder / "typed", self._folder / "says"
        for pipe in (typed, says):
            if not pipe.exists():
                os.mkfifo(pipe)
        child = self._begin(words, environment, [typed, says, Path(os.devnull)])
        heard: list[str] = []
        with typed.open("w", buffering=1) as to, says.open() as of:
            of.readline()
            for number, line in enumerate(lines, 1):
                to.write(f"{line}\n")
                if number < len(lines):
                    heard.append(of.readline())
            os.kill(child, signal.SIGKILL)
            assert int(self._told.readline()) == -signal.SIGKILL
        return heard

    def _begin(self, words: Sequence[str], environment: dict[str, str], files: Sequence[Path]) -> int:
        self._ask.write(json.dumps([words, environment, [str(file) for file in files]]) + "\n")
        self._ask.flush()
        return int(self._told.readline())


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Generator[Runs, None, None]:
    with subprocess.Popen(
        [sys.executable, "-c", WARM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as warm:
        yield Warm(warm, tmp_path_factory.mktemp("streams"))
