"""The only source of *now*."""

import os
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCAL_TIME = Path("/etc/localtime")
"""Debian and macOS keep a link here into a folder called `zoneinfo`."""


class Clock(Protocol):
    """Says what time it is, and where the user's day begins."""

    zone: tzinfo

    def now(self) -> datetime:
        """Return the present moment, in UTC, with its zone."""
        ...


class SystemClock:
    """The machine's clock, with the user's time zone (default: the machine's own)."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        """Keep *zone* as the user's own."""
        self.zone: tzinfo = zone or system_zone()

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class FrozenClock:
    """A clock that moves only when told to."""

    def __init__(self, at: datetime, zone: tzinfo | None = None) -> None:
        """Stand at *at*, which must carry a time zone."""
        self.set(at)
        self.zone: tzinfo = zone or at.tzinfo or UTC

    def now(self) -> datetime:
        """Return the moment the clock was last set to."""
        return self._at

    def set(self, at: datetime) -> None:
        """Jump to *at*.

        Raises:
            ValueError: *at* has no time zone.

        """
        if at.tzinfo is None:
            message = "a moment needs a time zone, such as 2026-03-01T22:15:00+01:00"
            raise ValueError(message)
        self._at = at.astimezone(UTC)

    def advance(self, by: timedelta) -> None:
        """Move forward *by* that much."""
        self._at += by


def system_zone() -> tzinfo:
    """Return the machine's time zone: with its name where the machine tells it, else today's distance from UTC."""
    name = os.environ.get("TZ", "").lstrip(":") or str(LOCAL_TIME.resolve()).rpartition("zoneinfo/")[2]
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return datetime.now().astimezone().tzinfo or UTC
