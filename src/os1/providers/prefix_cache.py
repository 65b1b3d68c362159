"""What a model made of the fixed opening of every prompt, kept in a file from one start to the next.

The files are not encrypted, so nothing of the user belongs in them. They are only a saving of time: one that is
damaged, foreign, cut short or cannot be written is as good as none, and never an error.
"""

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

KIND = "opening-"
"""How the names of its files begin; other files in the folder are left alone."""


class PrefixCache:
    """One file in a folder, for one key; the SHA-256 of what is in it is part of its name."""

    def __init__(self, folder: Path) -> None:
        """Keep the file in *folder*, which is made when there is something to keep."""
        self.folder = folder

    def find(self, key: str) -> Path | None:
        """Return the file kept for *key*, when it is whole."""
        with contextlib.suppress(OSError):  # a file that cannot be read is as good as none
            for file in self.folder.glob(f"{KIND}{key}-*.kv"):
                if file.name == _name(key, _digest(file)):
                    return file
        return None

    def keep(self, key: str, write: Callable[[str], int]) -> None:
        """Let *write* fill the file of that name in the folder, and keep it for *key* instead of what was there.

        *write* returns the number of bytes that should be in the file, or 0 when it failed.
        """
        unfinished = self.folder / f"{KIND}{os.getpid()}.part"
        with contextlib.suppress(OSError):  # a full or forbidden disk: it is read anew at the next start
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                unfinished.unlink(missing_ok=True)
                # Made here, so that it is nobody else's to read from the first byte on.
                os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
                bytes_written = write(unfinished.name)
                if bytes_written and unfinished.stat().st_size == bytes_written:
                    _to_disk(unfinished)
                    kept = self.folder / _name(key, _digest(unfinished))
                    unfinished.replace(kept)
                    self._remove_all_but(kept)
            finally:
                unfinished.unlink(missing_ok=True)

    def _remove_all_but(self, kept: Path) -> None:
        for file in self.folder.glob(f"{KIND}*"):
            if file != kept:
                file.unlink(missing_ok=True)


def _name(key: str, digest: str) -> str:
    return f"{KIND}{key}-{digest}.kv"


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _to_disk(file: Path) -> None:
    with file.open("rb+") as content:
        os.fsync(content.fileno())
