"""Logs: one JSON object a line, with session and turn, and no word that anyone said."""

import json
import logging
import logging.handlers
import os
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ALLOWED = ("session", "turn", "waiting", "ms", "bytes", "status", "part", "state", "error", "door", "count")
"""The extra fields a record may carry; all others are dropped, whatever they hold."""
SIZE = 1_000_000
KEPT = 3


class LogFile(logging.handlers.RotatingFileHandler):
    """A log that falls silent, rather than print a stack, when the disk is full."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Drop the record."""
        del record


class JsonLines(logging.Formatter):
    """A record as JSON: time, level, place, fixed message, allowed fields.

    The message is the format string of our own code, never its arguments: arguments are where words
    would slip in. An exception is written as its type and the lines of code it passed through,
    without its text.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        ours = record.name.startswith("os1")
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "where": f"{record.name}:{record.lineno}",
            "message": str(record.msg) if ours else "(withheld)",
        }
        for name in ALLOWED:
            value = record.__dict__.get(name)
            if value is not None:
                line[name] = value
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = chain(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def chain(error: BaseException | None) -> list[str]:
    """Return the types of an exception and its causes, each with where it was raised; no texts."""
    out: list[str] = []
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
        out.append(f"{type(error).__name__}{place}")
        error = error.__cause__ or error.__context__
    return out


def set_up(home: Path) -> Path:
    """Send all logging to `logs/os1.log` in the data directory, and return that path."""
    # Pipecat logs through loguru, which would otherwise print to the terminal as soon as it is imported.
    os.environ.setdefault("LOGURU_AUTOINIT", "False")
    folder = home / "logs"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "os1.log"
    handler = LogFile(path, maxBytes=SIZE, backupCount=KEPT, delay=True)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("os1").setLevel(logging.INFO)
    return path
