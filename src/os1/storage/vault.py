"""The key of a data directory: made once, kept by the system's keyring or in a file of its own."""

import contextlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from os1.core.errors import Misconfigured, WrongKey

SERVICE = "OS1"
KEY_BYTES = 32


class Keyring(Protocol):
    """A place outside the data directory that keeps secrets."""

    def get(self, name: str) -> str | None:
        """Return the secret called *name*, or None."""
        ...

    def set(self, name: str, secret: str) -> bool:
        """Keep *secret*; say whether it can be read back."""
        ...


class SystemKeyring:
    """The keyring of the operating system, when it has one (Secret Service, macOS Keychain)."""

    def get(self, name: str) -> str | None:
        """Return the secret called *name*, or None."""
        import keyring
        from keyring.errors import KeyringError

        with contextlib.suppress(KeyringError, RuntimeError, OSError):  # a keyring that fails is one that is not there
            return keyring.get_password(SERVICE, name)
        return None

    def set(self, name: str, secret: str) -> bool:
        """Keep *secret*; say whether it can be read back."""
        import keyring
        from keyring.errors import KeyringError

        with contextlib.suppress(KeyringError, RuntimeError, OSError):  # as above: the key then goes into a file
            if keyring.get_keyring().priority < 1:
                return False
            keyring.set_password(SERVICE, name, secret)
            return keyring.get_password(SERVICE, name) == secret
        return False


class NoKeyring:
    """A machine without a keyring."""

    def get(self, name: str) -> str | None:
        """Return nothing."""
        del name
        return None

    def set(self, name: str, secret: str) -> bool:
        """Keep nothing."""
        del name, secret
        return False


@dataclass(frozen=True, slots=True)
class VaultKey:
    """The key, and where it is kept."""

    key: bytes
    kept_in: Literal["keyring", "file"]
    place: str
    """For people: which keyring entry, or which file."""


def open_vault(home: Path, keyring: Keyring) -> VaultKey:
    """Return the key of the data directory *home*, making one if the directory is new.

    A key is never made where a journal already lies: losing the key must be said, not papered over.

    Raises:
        WrongKey: the directory holds a journal and its key is gone.
        Misconfigured: the directory cannot be made or written.

    """
    record, journal = home / "vault.json", home / "journal.db"
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        if record.exists():
            return _existing(record, keyring)
        if journal.exists() and journal.stat().st_size:
            message = (
                f"{journal} is there, but {record.name} beside it is gone, so its key is not known. "
                "Nothing was changed. Put vault.json and the .key file back from a backup, or move journal.db away."
            )
            raise WrongKey(message)
        return _new(record, keyring)
    except OSError as error:
        message = (
            f"{home} cannot be used as a data directory ({error.strerror}). "
            "Make it writable, or set OS1_HOME to a folder that is."
        )
        raise Misconfigured(message) from error


def _existing(record: Path, keyring: Keyring) -> VaultKey:
    try:
        held = json.loads(record.read_text())
        name, kept_in = str(held["id"]), held["kept_in"]
    except (ValueError, KeyError, TypeError) as error:
        message = f"{record} cannot be read. Nothing was changed. Put it back from a backup."
        raise WrongKey(message) from error
    file = record.with_name(f"{name}.key")
    if kept_in == "keyring":
        secret, place = keyring.get(name), f"the system keyring ({SERVICE}, {name})"
        fix = "Unlock the keyring of the account that made it (and unset OS1_KEYRING), then try again."
    else:
        secret, place = (file.read_text().strip() if file.exists() else None), str(file)
        fix = f"Put {file.name} back from a backup."
    if not secret:
        message = f"The key of this data directory should be in {place}, and is not there. Nothing was changed. {fix}"
        raise WrongKey(message)
    try:
        key = bytes.fromhex(secret)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        message = f"The key in {place} is not a key of OS1. Nothing was changed. {fix}"
        raise WrongKey(message)
    return VaultKey(key, "keyring" if kept_in == "keyring" else "file", place)


def _new(record: Path, keyring: Keyring) -> VaultKey:
    key, name = secrets.token_bytes(KEY_BYTES), f"vault-{secrets.token_hex(6)}"
    file = record.with_name(f"{name}.key")
    in_keyring = keyring.set(name, key.hex())
    if not in_keyring:
        _write(file, key.hex() + "\n")
    # Written last and by link, so that of two processes starting together exactly one makes the vault.
    body = json.dumps({"version": 1, "id": name, "kept_in": "keyring" if in_keyring else "file"})
    temporary = record.with_name(f".{name}")
    _write(temporary, body + "\n")
    try:
        os.link(temporary, record)
    except FileExistsError:
        file.unlink(missing_ok=True)
        return _existing(record, keyring)
    finally:
        temporary.unlink()
    return _existing(record, keyring)


def _write(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
