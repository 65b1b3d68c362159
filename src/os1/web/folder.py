"""The folder in the data directory that says who may open the page: only the user's own account can read or write it."""

import fcntl
import json
import os
import secrets
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from os1.core.errors import Misconfigured

NAME = "page"


class PageFolder:
    """Where keys, devices and the address of the running page lie: each file 0600, the folder 0700."""

    def __init__(self, home: Path) -> None:
        """Use the folder `page` of the data directory *home*, made when it is not there.

        Raises:
            Misconfigured: it cannot be made, or belongs to another account.

        """
        self.path = home / NAME
        try:
            home.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.path.mkdir(exist_ok=True, mode=0o700)
            found = self.path.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
                message = f"{self.path} is not a folder of your own account. Move it away and start again."
                raise Misconfigured(message)
            self.path.chmod(0o700)
        except OSError as error:
            message = (
                f"{self.path} cannot be used ({error.strerror}). Make it yours, or set OS1_HOME to another folder."
            )
            raise Misconfigured(message) from error

    def write(self, name: str, value: Any) -> None:
        """Put *value* into the file *name* as JSON, whole or not at all.

        Raises:
            OSError: the disk is full, or cannot be written.

        """
        self.put(name, json.dumps(value).encode())

    def put(self, name: str, value: bytes) -> None:
        """Put *value* into the file *name*, whole or not at all.

        Raises:
            OSError: the disk is full, or cannot be written.

        """
        temporary = self.path / f".{name}-{secrets.token_hex(6)}"
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(value)
                out.flush()
                os.fsync(out.fileno())
            temporary.replace(self.path / name)
        except OSError:
            with suppress(OSError):  # what could not be written may not be there to be removed
                temporary.unlink()
            raise

    def read(self, name: str) -> Any:
        """Return what the file *name* holds, or None where it is missing or not JSON."""
        try:
            return json.loads((self.path / name).read_bytes())
        except (OSError, ValueError):
            return None

    @contextmanager
    def locked(self) -> Generator[None, None, None]:
        """Keep every other program that changes the folder waiting."""
        handle = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    @contextmanager
    def served(self, port: int) -> Generator[None, None, None]:
        """Say that the page is served on *port* for as long as this lasts; a second server is silent about its own."""
        handle = self._say(port)
        try:
            yield
        finally:
            # The lock, and not the number, says that the server lives: it goes with the process, however that ends.
            if handle is not None:
                os.close(handle)

    def _say(self, port: int) -> int | None:
        handle = None
        try:
            handle = os.open(self.path / "port", os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.ftruncate(handle, 0)
            os.pwrite(handle, str(port).encode(), 0)
        except OSError:
            # Another server has it, or the disk is full: browsers that are in need no link.
            if handle is not None:
                os.close(handle)
            return None
        return handle

    def port(self) -> int | None:
        """Return where the running server serves the page, or None when no server runs.

        A port that merely answers could be another account's program, waiting for a key.
        """
        try:
            handle = os.open(self.path / "port", os.O_RDONLY)
        except OSError:
            return None
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return int(os.pread(handle, 5, 0) or 0) or None
        else:
            return None
        finally:
            os.close(handle)
