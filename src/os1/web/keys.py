"""The keys that let a browser in: each opens once, for a few minutes, and only its hash is on the disk."""

import hashlib
import hmac
import secrets
from datetime import timedelta

from os1.core.clock import Clock
from os1.web.folder import PageFolder

LASTS = timedelta(minutes=10)
PREFIX = "key-"
KEY_BYTES = 24


class Keys:
    """Makes keys and takes them back; whoever can write the folder can make one, and nobody else."""

    def __init__(self, folder: PageFolder, clock: Clock) -> None:
        """Keep the hashes in *folder*."""
        self._folder = folder
        self._clock = clock

    def make(self) -> str:
        """Return a new key, good for `LASTS`.

        Raises:
            OSError: it could not be written.

        """
        key = secrets.token_urlsafe(KEY_BYTES)
        self._folder.write(PREFIX + digest(key), (self._clock.now() + LASTS).timestamp())
        return key

    def redeem(self, key: str) -> bool:
        """Whether *key* opens now; after this it never does again, and what is too old is gone.

        Raises:
            OSError: the folder cannot be changed, so that a key could not be used up.

        """
        wanted, now, opens = digest(key), self._clock.now().timestamp(), False
        for file in self._folder.path.glob(f"{PREFIX}*"):
            until = self._folder.read(file.name)
            fresh = isinstance(until, float) and now < until <= (now + LASTS.total_seconds())
            same = hmac.compare_digest(file.name.removeprefix(PREFIX), wanted)
            if fresh and not same:
                continue
            try:
                file.unlink()
            except FileNotFoundError:  # another request used it up in this moment
                continue
            opens = opens or (fresh and same)
        return opens


def digest(secret: str) -> str:
    """Return what is kept of a secret: its SHA-256. It has too many bits to be guessed, so no slow hash is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
