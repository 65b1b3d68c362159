"""A file written whole or not at all: under a temporary name, onto the disk, then renamed."""

import os
import secrets
from pathlib import Path

from os1.core.errors import Misconfigured


def write_whole(file: Path, data: bytes) -> None:
    """Write *data* as *file*: at every moment the name has all of the old or all of the new.

    Raises:
        Misconfigured: where the folder is missing or cannot be written, or the disk is full.

    """
    temporary = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
    try:
        try:
            with temporary.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(file)
            _sync_folder(file.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        message = (
            f"{file} cannot be written ({error.strerror or type(error).__name__})."
            " Fix: name a folder that is there, has room, and that you may write to."
        )
        raise Misconfigured(message) from error


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
