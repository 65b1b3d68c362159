"""The keys that let a browser in: each opens once, for a few minutes, and only its hash is on the disk."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from os1.core.clock import Clock
from os1.web.folder import PageFolder

LASTS = timedelta(minutes=10)
PREFIX = "key-"
KEY_BYTES = 24


@dataclass(frozen=True, slots=True)
class Opened:
    """What a key that opened was made for."""

    name: str
    """What the browser shall be called; empty where it is called after itself."""


class Keys:
    """Makes keys and takes them back; whoever can write the folder can make one, and nobody else."""

    def __init__(self, folder: PageFolder, clock: Clock, prefix: str = PREFIX) -> None:
        """Keep the hashes in *folder*, in files whose names begin with *prefix*: keys of one kind open no other door."""
        self._folder = folder
        self._clock = clock
        self._prefix = prefix

    def make(self) -> str:
        """Return a new key, good for `LASTS`.

        Raises:
            OSError: it could not be written.

        """
        key = secrets.token_urlsafe(KEY_BYTES)
        self.keep(key)
        return key

    def keep(self, key: str, name: str = "") -> None:
        """Let *key* open once within `LASTS`, for a browser that shall be called *name*.

        Raises:
            OSError: it could not be written.

        """
        self._folder.write(self._prefix + digest(key), [(self._clock.now() + LASTS).timestamp(), name])

    def redeem(self, key: str) -> Opened | None:
        """Return what *key* opens now; after this it never does again, and what is too old is gone.

        Raises:
            OSError: the folder cannot be changed, so that a key could not be used up.

        """
        wanted, opened = digest(key), None
        for file in self._folder.path.glob(f"{self._prefix}*"):
            found = self._fresh(self._folder.read(file.name))
            same = hmac.compare_digest(file.name.removeprefix(self._prefix), wanted)
            if found and not same:
                continue
            try:
                file.unlink()
            except FileNotFoundError:  # another request used it up in this moment
                continue
            opened = found if same else opened
        return opened

    def withdraw(self, key: str) -> None:
        """Let *key* open nothing any more.

        Raises:
            OSError: it could not be removed.

        """
        (self._folder.path / (self._prefix + digest(key))).unlink(missing_ok=True)

    def waits(self, key: str) -> bool:
        """Whether *key* would open now."""
        return self._fresh(self._folder.read(self._prefix + digest(key))) is not None

    def any(self) -> bool:
        """Whether there is a key that would open now."""
        return any(self._fresh(self._folder.read(file.name)) for file in self._folder.path.glob(f"{self._prefix}*"))

    def _fresh(self, kept: Any) -> Opened | None:
        match kept:
            case [float(until), str(name)]:
                now = self._clock.now().timestamp()
                return Opened(name) if now < until <= now + LASTS.total_seconds() else None
            case _:
                return None


def digest(secret: str) -> str:
    """Return what is kept of a secret: its SHA-256. It has too many bits to be guessed, so no slow hash is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
