"""A font package comes from npm whole, is known by its digest, and leaves its licence beside it."""

import hashlib
import io
import sys
import tarfile
from pathlib import Path

import pytest

from os1.core.errors import DigestMismatch, ModelUnavailable
from os1.providers.catalogue import Entry, NpmPackage
from os1.providers.weights import ModelStore

PACK = """
import pathlib, sys
folder = pathlib.Path(sys.argv[sys.argv.index("--pack-destination") + 1])
assert sys.argv[-1] == "@fonts/hand@1.0.0" and "--ignore-scripts" in sys.argv
(folder / "hand.tgz").write_bytes(pathlib.Path({archive!r}).read_bytes())
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "source.tgz"
    with tarfile.open(file, "w:gz") as tar:
        member = tarfile.TarInfo("package/LICENSE")
        member.size = 4
        tar.addfile(member, io.BytesIO(b"Free"))
    return file


def store(tmp_path: Path, archive: Path, npm: list[str], digest: str | None = None, *local: Path) -> ModelStore:
    entry = Entry(
        name="hand",
        what="handwriting",
        licence="OFL-1.1",
        purpose="letters",
        bytes=archive.stat().st_size,
        sha256=digest or hashlib.sha256(archive.read_bytes()).hexdigest(),
        sources=(NpmPackage("@fonts/hand", "1.0.0"),),
        file_name="hands/hand.tgz",
        licence_member="package/LICENSE",
    )
    return ModelStore(tmp_path / "models", local=local, npm_command=npm, entries={"hand": entry})


def test_a_package_is_packed_by_npm_and_its_licence_laid_beside(tmp_path: Path, archive: Path) -> None:
    npm = [sys.executable, "-c", PACK.format(archive=str(archive))]
    held = store(tmp_path, archive, npm)
    file = held.pull("hand")
    assert file == held.path("hand")
    assert file.read_bytes() == archive.read_bytes()
    assert file.with_name("hand.tgz.LICENSE").read_bytes() == b"Free"
    assert not (tmp_path / "models" / ".partial" / ".npm").exists()


def test_another_package_is_not_kept(tmp_path: Path, archive: Path) -> None:
    npm = [sys.executable, "-c", PACK.format(archive=str(archive))]
    held = store(tmp_path, archive, npm, "0" * 64)
    with pytest.raises(DigestMismatch, match="another file"):
        held.pull("hand")
    assert not (tmp_path / "models" / "hands").exists()


def test_without_npm_the_reason_and_the_fixes_are_said(tmp_path: Path, archive: Path) -> None:
    held = store(tmp_path, archive, [sys.executable, "-c", "import sys; sys.exit('no route')"])
    with pytest.raises(ModelUnavailable, match=r"(?s)npm could not fetch .*no route.*OS1_MODELS_FROM"):
        held.pull("hand")


def test_a_local_folder_is_a_source_too(tmp_path: Path, archive: Path) -> None:
    folder = tmp_path / "own"
    (folder / "hands").mkdir(parents=True)
    (folder / "hands" / "hand.tgz").write_bytes(archive.read_bytes())
    held = store(tmp_path, archive, ["false"], None, folder)
    assert held.pull("hand").read_bytes() == archive.read_bytes()
