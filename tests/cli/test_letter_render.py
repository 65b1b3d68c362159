"""`os1 letter render` and `envelope` as a user meets them: no model, no vault, and a clear word for every mistake."""

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from os1.cli.letter import letter
from os1.core.errors import OS1Error
from os1.providers.weights import ModelStore
from os1.settings import Settings


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder of models that holds hands only, with what is reckoned from them."""
    settings = Settings.load()
    target = tmp_path_factory.mktemp("models")
    store = ModelStore(target, local=(*settings.models_from, settings.models))
    for name in ("hand-la-belle-aurore", "hand-patrick-hand"):
        if not any((folder / store.entry(name).file_name).is_file() for folder in store.local):
            pytest.skip(f"{name} is not on this machine: os1 models pull")
        store.pull(name)
    return target


@pytest.fixture
def hands(environment: dict[str, str], models: Path) -> dict[str, str]:
    return {**environment, "OS1_MODELS": str(models)}


def run(environment: dict[str, str], *args: str) -> Result:
    return CliRunner().invoke(letter, args, env={**dict.fromkeys(os.environ), **environment})


def test_a_file_becomes_a_letter_and_an_envelope(program: str, hands: dict[str, str], tmp_path: Path) -> None:
    text, out = tmp_path / "letter.txt", tmp_path / "letter.pdf"
    text.write_text("Dear Jo,\n\nThank you.\n\nLove,\nSam\n", encoding="utf-8")
    done = subprocess.run(
        [program, "letter", "render", str(text), "--ink", "sepia", "--seed", "4", "--out", str(out)],
        env=hands, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip  # one look at all of them
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(out)
    assert out.read_bytes().startswith(b"%PDF")
    for name in ("a.plot.svg", "a.svg", "a.png"):
        drawn = run(hands, "envelope", str(text), "--out", str(tmp_path / name), "--dpi", "60")
        assert drawn.exit_code == 0, drawn.output
        assert (tmp_path / name).stat().st_size > 100
    assert not (Path(hands["OS1_HOME"]) / "journal.db").exists()


def test_a_mistake_is_one_line_with_the_fix(program: str, hands: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        [program, "letter", "render", str(tmp_path / "missing.txt"), "--out", "x.pdf"],
        env=hands, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip  # one look at all of them
    assert done.returncode != 0
    assert "cannot be read" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--hand", "nobody", "--out", "x.pdf"), "choose one of aurore"),
        (("--out", "x.doc"), "end its name in"),
        (("--out", "none/x.pdf"), "name a folder that is there"),
        (("--hand", "zeyada", "--out", "x.pdf"), "os1 models pull hand-zeyada"),
    ],
)
def test_mistakes_are_said_with_the_fix(
    hands: dict[str, str], tmp_path: Path, args: tuple[str, ...], says: str
) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Hello", encoding="utf-8")
    done = run(hands, "render", str(text), *args)
    assert isinstance(done.exception, OS1Error)
    assert says in str(done.exception)


def test_help_names_hands_inks_and_papers(environment: dict[str, str]) -> None:
    for command in ("render", "envelope"):
        shown = run(environment, command, "--help").stdout
        for word in ("aurore", "plain", "oxblood", "kraft", "Example"):
            assert word in shown, word


def test_nothing_heavy_is_loaded_for_help(program: str, environment: dict[str, str]) -> None:
    code = (
        "import sys; import os1.cli.letter_render;"
        "print([m for m in ('numpy', 'PIL', 'fontTools', 'uharfbuzz') if m in sys.modules])"
    )
    done = subprocess.run(
        [str(Path(program).parent / "python"), "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
