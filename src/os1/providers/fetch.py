"""What every transport of a model file shares: how far it is, the digest of a file, and the link to a local folder.

A transport brings bytes into the partial folder and decides nothing: the store compares the
digest. One that cannot deliver raises ModelUnavailable with its reason; one that is known to
offer another file raises DigestMismatch.
"""

import hashlib
import json
import os
import shutil
import threading
from pathlib import Path
from typing import Protocol

from os1.core.errors import ModelUnavailable

CHUNK = 1 << 20
"""How many bytes are read at a time."""


class Progress(Protocol):
    """Where a pull says how far it is, in bytes."""

    def start(self, label: str, total: int) -> None:
        """A transport begins; `total` is 0 when there is nothing to count."""
        ...

    def advance(self, count: int) -> None:
        """So many bytes more are here."""
        ...

    def finish(self) -> None:
        """The transport is through, well or not."""
        ...


class SilentProgress:
    """A Progress that says nothing."""

    def start(self, label: str, total: int) -> None:
        """Say nothing."""

    def advance(self, count: int) -> None:
        """Say nothing."""

    def finish(self) -> None:
        """Say nothing."""


def file_digest(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_json(file: Path, value: object) -> None:
    """A small JSON file, replaced whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.{os.getpid()}.{threading.get_ident()}.new")
    temporary.write_text(json.dumps(value), encoding="utf-8")
    temporary.replace(file)


def from_folder(folder: Path, file_name: str, into: Path) -> Path:
    """A file of a local folder, linked into the partial folder, or copied where a link cannot be made."""
    file = folder / file_name
    if not file.is_file():
        message = f"there is no {file_name} in {folder}"
        raise ModelUnavailable(message)
    return link_or_copy(file, into / "local")


def link_or_copy(source: Path, target: Path) -> Path:
    """The file under a second name: a hard link where the disk allows it, else a copy."""
    source = source.resolve()
    target.unlink(missing_ok=True)
    try:
        target.hardlink_to(source)
    except OSError:
        try:
            shutil.copyfile(source, target)
        except OSError as error:
            target.unlink(missing_ok=True)
            message = f"{source.name} could not be copied ({error.strerror})"
            raise ModelUnavailable(message) from error
    return target


def last_line(text: str) -> str:
    """The last line that says anything."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")
