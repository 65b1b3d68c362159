"""The file of settings: one value changes, and what its owner wrote around it stays."""

import resource
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.core.errors import Misconfigured, Unavailable
from os1.storage.settings_file import changed, write

OWN = """# mine
voice_speed = 1.0  # slower in the evening

"voice_pitch"=-1
 name = 'Ada'\t# after Lovelace
models_from = [
  "/a", # voice_speed = 3
  "/b",
]
"""


def test_only_the_value_changes() -> None:
    made = changed(OWN, {"voice_speed": 0.9, "voice_pitch": 2.0, "name": "Bea"})
    assert made == OWN.replace("= 1.0 ", "= 0.9 ").replace("=-1", "=2.0").replace("'Ada'", '"Bea"')


def test_a_new_value_is_a_new_line_at_the_end() -> None:
    assert changed(OWN, {"country": "IE"}) == f'{OWN}country = "IE"\n'
    assert changed("# mine", {"country": "IE"}) == '# mine\ncountry = "IE"\n'
    assert changed("", {"voice_speed": 0.9}) == "voice_speed = 0.9\n"


def test_the_ends_of_lines_stay_as_they_are() -> None:
    assert changed('name = "Ada"\r\nport = 8014\r\n', {"name": "Bea", "country": "IE"}) == (
        'name = "Bea"\r\nport = 8014\r\ncountry = "IE"\r\n'
    )


def test_what_only_looks_like_the_key_is_left_alone() -> None:
    text = 'model = """\nname = 1\n"""\nname = "Ada" # name = "Eve"\n'
    assert changed(text, {"name": "Bea"}) == 'model = """\nname = 1\n"""\nname = "Bea" # name = "Eve"\n'


def test_a_value_over_several_lines_is_left_to_its_owner() -> None:
    with pytest.raises(Misconfigured, match="only be changed there"):
        changed('name = """\nAda"""\n', {"name": "Bea"})


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_whatever_is_written_is_read_again(before: str, after: str) -> None:
    first = changed("# a\n", {"name": before})
    second = changed(first, {"name": after})
    assert tomllib.loads(first) == {"name": before}
    assert tomllib.loads(second) == {"name": after}
    assert second.startswith("# a\n")


def test_a_file_stays_whose_it_is(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.toml", tmp_path / "settings.toml"
    real.write_text("# mine\n")
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, "# ours\n")
    assert link.is_symlink()
    assert real.read_text() == "# ours\n"
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(one.name for one in tmp_path.iterdir()) == ["dotfiles.toml", "settings.toml"]


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    write(tmp_path / "settings.toml", "# mine\n")
    assert (tmp_path / "settings.toml").stat().st_mode & 0o777 == 0o600


def test_on_a_full_disk_it_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("# mine\n")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(Unavailable, match="nothing was changed"):
            write(file, "# ours\n")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert file.read_text() == "# mine\n"
    assert list(tmp_path.iterdir()) == [file]
