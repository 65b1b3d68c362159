"""The pairings that are open: each is a code that a phone brings once, read from a picture or typed."""

import secrets

from os1.core.clock import Clock
from os1.web.folder import PageFolder
from os1.web.keys import Keys, Opened

PREFIX = "pair-"
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Of a code: 5 bits each; i, l, o and u are left out, because they are taken for others."""
LENGTH = 16
"""Letters of a code: 80 bits, of which a stranger may try five and then one in 12 seconds, for ten minutes."""
_TAKEN_FOR = str.maketrans("oil", "011", " -")


class Pairings:
    """Opens pairings and takes their codes, which open the network's door and no other."""

    def __init__(self, folder: PageFolder, clock: Clock) -> None:
        """Keep the hashes of the codes in *folder*."""
        self._keys = Keys(folder, clock, PREFIX)

    def open(self, name: str = "") -> str:
        """Return a code that pairs one device within ten minutes; it will be called *name*, or after itself.

        Raises:
            OSError: it could not be written.

        """
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        self._keys.keep(code, name)
        return code

    def redeem(self, code: str) -> Opened | None:
        """Return what *code* pairs now, however it was typed; after this it never does again.

        Raises:
            OSError: the folder cannot be changed, so that a code could not be used up.

        """
        return self._keys.redeem(plain(code))

    def withdraw(self, code: str) -> None:
        """Close the pairing of *code*.

        Raises:
            OSError: it could not be removed.

        """
        self._keys.withdraw(code)

    def waits(self, code: str) -> bool:
        """Whether the pairing of *code* is open still."""
        return self._keys.waits(code)

    def any(self) -> bool:
        """Whether any pairing is open."""
        return self._keys.any()


def plain(typed: str) -> str:
    """Return the code that was meant by *typed*: without spaces and dashes, in small letters, o read as 0, i and l as 1."""
    return typed.lower().translate(_TAKEN_FOR)


def spaced(code: str) -> str:
    """Return *code* as it is easily read and typed, in fours."""
    return " ".join(code[i : i + 4] for i in range(0, len(code), 4))
