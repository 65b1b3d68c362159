"""What the documents name exists, and what exists is named."""

import re
from pathlib import Path

from os1.cli.main import COMMANDS
from os1.core.events import KINDS
from os1.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text()


def test_every_command_is_in_the_readme_and_the_reverse() -> None:
    assert set(re.findall(r"`os1 ([a-z]+)", README)) == set(COMMANDS)


def test_every_setting_is_in_the_readme_and_the_reverse() -> None:
    named = set(re.findall(r"\bOS1_[A-Z_]+\b", README + ARCHITECTURE))
    assert named == {f"OS1_{name.upper()}" for name in Settings.model_fields}


def test_every_event_kind_is_in_the_architecture_and_the_reverse() -> None:
    assert set(re.findall(r"`([a-z_]+\.[a-z_]+\.\d+)`|`((?:redacted|reflected|forgotten)\.1)`", ARCHITECTURE)) == {
        (kind, "") if kind.count(".") == 2 else ("", kind) for kind in KINDS
    }


def test_every_folder_is_in_the_architecture_and_the_reverse() -> None:
    folders = {p.name for p in (ROOT / "src" / "os1").iterdir() if p.is_dir() and not p.name.startswith("__")}
    assert set(re.findall(r"^  ([a-z]+)/ ", ARCHITECTURE, re.MULTILINE)) == folders


def test_make_targets_in_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`", README)) <= targets


def test_no_source_file_is_two_ideas_long() -> None:
    long = {str(p): n for p in (ROOT / "src").rglob("*.py") if (n := len(p.read_text().splitlines())) > 400}
    assert long == {}


def test_no_registry_or_machine_path_is_committed() -> None:
    found = [
        str(path)
        for folder in ("src", "tests", "requirements", "evals", "tools", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix in {".py", ".txt", ".toml", ".md", ".sh", ".json", ".jsonl"}
        if path != Path(__file__)
        if re.search(r"--(?:extra-)?index-url|--find-links \S*://|/work/(?:main|shared)", path.read_text())
    ]
    assert found == []
