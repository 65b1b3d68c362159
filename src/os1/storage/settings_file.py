"""The file of settings as its owner wrote it: one value is changed, and every other line, comment and order stays."""

import fcntl
import json
import os
import re
import secrets
import tomllib
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from os1.core.errors import Misconfigured, Unavailable

Value = str | float
_VALUE = (
    r"""(?P<head>\s*(?:{key}|"{key}"|'{key}')\s*=\s*)(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#"']+)(?P<tail>\s*(?:#.*)?)"""
)
"""One line that gives a key a plain value."""


def changed(text: str, values: Mapping[str, Value]) -> str:
    """Return the TOML *text* with *values* in it, and otherwise as it was.

    Raises:
        Misconfigured: a value stands there in a way that only its owner's hand can change.

    """
    for key, value in values.items():
        wanted = {**tomllib.loads(text), key: value}
        made = next((one for one in _ways(text, key, value) if _reads(one) == wanted), None)
        if made is None:
            message = f"{key} stands in settings.toml over several lines, and can only be changed there."
            raise Misconfigured(message)
        text = made
    return text


def write(path: Path, text: str) -> None:
    """Let *path* hold *text*, whole or not at all; it stays whose it was, and a link stays a link.

    Raises:
        Unavailable: nothing was changed.

    """
    path = path.resolve()
    temporary = path.with_name(f".{path.name}-{secrets.token_hex(6)}")
    try:
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(text.encode())
            out.flush()
            os.fsync(out.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):  # what could not be written may not be there to be removed
            temporary.unlink()
        message = (
            f"{path} cannot be written ({error.strerror}), so nothing was changed. Make it yours, or free some space."
        )
        raise Unavailable(message) from error


@contextmanager
def locked(folder: Path) -> Generator[None, None, None]:
    """Keep every other program that changes settings in *folder* waiting."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _ways(text: str, key: str, value: Value) -> Generator[str, None, None]:
    """Yield *text* with the value in the place of each line that may be the key's, then with a line of its own."""
    lines = text.splitlines(keepends=True)
    written = json.dumps(value, ensure_ascii=False)  # for strings and numbers JSON is TOML
    pattern = _VALUE.format(key=re.escape(key))
    for place, line in enumerate(lines):
        bare = line.rstrip("\r\n")
        found = re.fullmatch(pattern, bare)
        if found is not None:
            own = f"{found['head']}{written}{found['tail']}{line[len(bare) :]}"
            yield "".join([*lines[:place], own, *lines[place + 1 :]])
    end = "\r\n" if "\r\n" in text else "\n"
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += end
    yield "".join([*lines, f"{key} = {written}{end}"])


def _reads(text: str) -> dict[str, object] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
