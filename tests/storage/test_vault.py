"""The key of a data directory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from os1.core.errors import Misconfigured, WrongKey
from os1.storage.vault import NoKeyring, open_vault


class BoxKeyring:
    """A keyring in a dictionary."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.secrets.get(name)

    def set(self, name: str, secret: str) -> bool:
        self.secrets[name] = secret
        return True


def test_makes_a_key_once_and_finds_it_again(tmp_path: Path) -> None:
    first = open_vault(tmp_path / "home", NoKeyring())
    assert len(first.key) == 32
    assert open_vault(tmp_path / "home", NoKeyring()) == first
    assert Path(first.place).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_two_directories_have_two_keys(tmp_path: Path) -> None:
    assert open_vault(tmp_path / "a", NoKeyring()).key != open_vault(tmp_path / "b", NoKeyring()).key


def test_a_keyring_keeps_the_key_out_of_the_directory(tmp_path: Path) -> None:
    keyring = BoxKeyring()
    vault = open_vault(tmp_path, keyring)
    assert vault.kept_in == "keyring"
    assert open_vault(tmp_path, keyring).key == vault.key
    assert all(vault.key.hex() not in f.read_text() for f in tmp_path.iterdir())


def test_a_keyring_that_lost_the_key_fails_closed(tmp_path: Path) -> None:
    open_vault(tmp_path, BoxKeyring())
    before = {f: f.read_bytes() for f in tmp_path.iterdir()}
    with pytest.raises(WrongKey, match="Unlock the keyring"):
        open_vault(tmp_path, NoKeyring())
    assert {f: f.read_bytes() for f in tmp_path.iterdir()} == before


@pytest.mark.parametrize("content", ["", "not a key", "00" * 31])
def test_a_spoilt_key_file_fails_closed(tmp_path: Path, content: str) -> None:
    Path(open_vault(tmp_path, NoKeyring()).place).write_text(content)
    with pytest.raises(WrongKey, match="backup"):
        open_vault(tmp_path, NoKeyring())


def test_a_journal_whose_key_record_is_gone_gets_no_new_key(tmp_path: Path) -> None:
    (tmp_path / "journal.db").write_bytes(b"encrypted")
    with pytest.raises(WrongKey, match=r"vault\.json"):
        open_vault(tmp_path, NoKeyring())
    assert [f.name for f in tmp_path.iterdir()] == ["journal.db"]


def test_a_spoilt_record_fails_closed(tmp_path: Path) -> None:
    open_vault(tmp_path, NoKeyring())
    (tmp_path / "vault.json").write_text("{")
    with pytest.raises(WrongKey, match="backup"):
        open_vault(tmp_path, NoKeyring())


def test_a_file_in_place_of_the_directory_is_named_with_the_fix(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(Misconfigured, match="OS1_HOME"):
        open_vault(tmp_path / "home", NoKeyring())


def test_processes_starting_together_share_one_key(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom os1.storage.vault import NoKeyring, open_vault\n"
        "print(open_vault(Path(sys.argv[1]), NoKeyring()).key.hex())"
    )
    children = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    keys = {child.communicate()[0].strip() for child in children}
    assert len(keys) == 1
    assert len(keys.pop()) == 64
    assert json.loads((tmp_path / "vault.json").read_text())["kept_in"] == "file"
    assert len(list(tmp_path.glob("*.key"))) == 1
