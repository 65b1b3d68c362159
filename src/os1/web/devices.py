"""The browsers that were let in, by name; on the disk lie hashes only."""

import hmac
import logging
import secrets
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any, Literal

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from os1.core.clock import Clock
from os1.web.folder import PageFolder
from os1.web.keys import digest

log = logging.getLogger(__name__)

FILE = "devices.json"
UNUSED = timedelta(days=14)
"""After so long without a visit a browser is out."""
LONGEST = timedelta(days=90)
"""So long a browser may stay in, however often it comes."""
NOTED = timedelta(minutes=10)
"""How often it is written down that a browser still comes."""
MOST = 32
"""Browsers at once; one more puts out the one that came longest ago."""


Where = Literal["here", "network"]
"""By which door a browser was let in: this machine's own, or the network's. It opens no other."""


@dataclass(frozen=True, slots=True)
class Device:
    """One browser that was let in. It shows two secrets: a cookie, and one that its page keeps."""

    name: str
    cookie: str
    """The SHA-256 of the cookie. A browser sends cookies to every port of this machine, so it is not enough."""
    page: str
    """The SHA-256 of what the page keeps in its own storage, which no page of another port can read."""
    since: AwareDatetime
    used: AwareDatetime
    where: Where = "here"

    def opens(self, page: str) -> bool:
        """Whether *page* is what its page keeps."""
        return hmac.compare_digest(self.page, digest(page))

    def lasts(self, now: AwareDatetime) -> bool:
        """Whether it is still in at *now*."""
        return now - self.since < LONGEST and now - self.used < UNUSED


@dataclass(frozen=True, slots=True)
class Entered:
    """What a browser is given when it is let in; it is kept nowhere else."""

    cookie: str
    page: str


_FORM: TypeAdapter[list[Device]] = TypeAdapter(list[Device])


class Devices:
    """All browsers that are in. Another program may change the file at any time: it is read again when it did."""

    def __init__(self, folder: PageFolder, clock: Clock) -> None:
        """Keep them in *folder*."""
        self._folder = folder
        self._clock = clock
        self._seen: tuple[int, int, int] | None = None
        self._devices: list[Device] = []

    def all(self) -> list[Device]:
        """Return those that are in now, the first that came first."""
        self._look()
        now = self._clock.now()
        return [device for device in self._devices if device.lasts(now)]

    def by_cookie(self, cookies: Iterable[str], where: Where = "here") -> Device | None:
        """Return whose cookie is among *cookies*, of those that were let in by the door *where*."""
        hashes = [digest(cookie) for cookie in cookies]
        found = [d for d in self.all() for h in hashes if d.where == where and hmac.compare_digest(d.cookie, h)]
        return found[0] if found else None

    def on_network(self) -> bool:
        """Whether any of them comes over the network."""
        return any(device.where == "network" for device in self.all())

    def enter(self, name: str, *, before: Device | None = None, where: Where = "here") -> Entered:
        """Let in a browser called *name*, or by that name and a number, by the door *where*.

        *before* is what the same browser was.

        Raises:
            OSError: it could not be written down.

        """
        given = Entered(secrets.token_urlsafe(32), secrets.token_urlsafe(32))
        now = self._clock.now()

        def change(devices: list[Device]) -> list[Device]:
            kept = [d for d in devices if d.lasts(now) and (before is None or d.cookie != before.cookie)]
            kept = sorted(kept, key=lambda d: d.used)[-(MOST - 1) :]
            free = _free(name, {d.name for d in kept})
            new = Device(free, digest(given.cookie), digest(given.page), now, now, where)
            return [*sorted(kept, key=lambda d: d.since), new]

        self._change(change)
        return given

    def came(self, device: Device) -> None:
        """Write down, every `NOTED` at most, that *device* still comes."""
        now = self._clock.now()
        if now - device.used < NOTED:
            return
        try:
            self._change(lambda devices: [replace(d, used=now) if d.cookie == device.cookie else d for d in devices])
        except OSError as error:
            log.warning("a visit was not noted", extra={"error": type(error).__name__})

    def revoke(self, name: str) -> bool:
        """Put out the browser called *name*; say whether there was one.

        Raises:
            OSError: it could not be written down, and nothing was changed.

        """
        there = any(d.name == name for d in self.all())
        if there:
            self._change(lambda devices: [d for d in devices if d.name != name])
        return there

    def _change(self, change: Callable[[list[Device]], list[Device]]) -> None:
        with self._folder.locked():
            self._look()
            devices = change(self._devices)
            self._folder.write(FILE, [_plain(device) for device in devices])
            self._look()

    def _look(self) -> None:
        try:
            found = (self._folder.path / FILE).stat()
            seen = (found.st_mtime_ns, found.st_ino, found.st_size)
        except OSError:
            self._seen, self._devices = None, []
            return
        if seen == self._seen:
            return
        try:
            self._devices = _FORM.validate_python(self._folder.read(FILE))
        except ValidationError:
            # All must enter again, which harms less than a page that never opens.
            log.warning("the list of browsers cannot be read")
            self._devices = []
        self._seen = seen


def _plain(device: Device) -> dict[str, Any]:
    return {**asdict(device), "since": device.since.isoformat(), "used": device.used.isoformat()}


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free
