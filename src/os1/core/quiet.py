"""Keeping C libraries' chatter off the terminal: they write to file descriptor 2 behind Python's back."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def quiet_stderr() -> Generator[None, None, None]:
    """Send everything written to descriptor 2 to nowhere while the block runs, in all threads."""
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
