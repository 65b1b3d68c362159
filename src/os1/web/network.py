"""The network's door: open while a device is paired or a pairing is open, and not there at all otherwise."""

import asyncio
import contextlib
import logging
import ssl
import time
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from os1.web.devices import Devices
from os1.web.doors import Door, network
from os1.web.doorstep import Doorstep
from os1.web.folder import PageFolder
from os1.web.identity import Identity, Papers
from os1.web.pairings import Pairings
from os1.web.serving import server_of
from os1.web.trusting import Trusting

log = logging.getLogger(__name__)

LOOK_S = 0.3
"""Between looks at whether anybody may come."""
AGAIN_S = 5.0
"""Between attempts at an address that is not there, or at a certificate that could not be renewed."""
FILE = "network.json"
"""Says where the door is open, for `os1 pair`; gone when it is closed."""


@dataclass(slots=True)
class _Open:
    """One place that is served."""

    server: uvicorn.Server
    serving: asyncio.Task[None]
    port: int

    async def close(self) -> None:
        self.server.should_exit = True
        await asyncio.wait([self.serving])


@dataclass(slots=True)
class _Doors:
    """All that is open for one pair of papers."""

    papers: Papers
    tls: ssl.SSLContext
    page: dict[str, _Open] = field(default_factory=dict[str, _Open])
    """By address: what paired devices are served, over HTTPS."""
    trust: dict[str, _Open] = field(default_factory=dict[str, _Open])
    """By address: the certificate, over plain HTTP."""


class Network:
    """Opens and closes the network's door, by looking at who is paired."""

    def __init__(
        self,
        app: ASGIApp,
        port: int,
        *,
        folder: PageFolder,
        devices: Devices,
        pairings: Pairings,
        identity: Identity,
    ) -> None:
        """Serve *app* on *port* of the network's addresses to *devices*, and to who brings a code of *pairings*."""
        self._app = app
        self._port = port
        self._folder = folder
        self._devices = devices
        self._pairings = pairings
        self._identity = identity
        self._doors: _Doors | None = None
        self._told: dict[str, Any] = {}
        self._next = 0.0

    async def run(self) -> None:
        """Look until cancelled; then the door is closed."""
        self._tell()
        try:
            while True:
                try:
                    await self._look()
                except Exception:
                    # The edge of a task: whoever is put out next must not find the door open.
                    log.exception("the network's door failed")
                    await self._close()
                    await asyncio.sleep(AGAIN_S)
                await asyncio.sleep(LOOK_S)
        finally:
            await asyncio.shield(self._close())

    async def _look(self) -> None:
        pairing = self._pairings.any()
        papers = self._identity.papers() if pairing or self._devices.on_network() else None
        if self._doors is not None and (papers is None or not _same(papers, self._doors.papers)):
            await self._close()
        if papers is None:
            return
        if self._doors is None:
            self._doors = _Doors(papers, _context(papers))
            self._next = 0.0
        doors = self._doors
        if papers is not doors.papers:
            # Whoever comes from now on is shown the new certificate; who is there stays.
            doors.tls.load_cert_chain(papers.file)
            doors.papers = papers
        if not pairing:
            await _all_closed(doors.trust)
        if time.monotonic() >= self._next or (pairing and not doors.trust):
            self._next = time.monotonic() + AGAIN_S
            await self._open(doors, pairing=pairing)
            await self._renew(papers)
        self._tell()

    async def _open(self, doors: _Doors, *, pairing: bool) -> None:
        names = doors.papers.names
        door = network(names.all(), self._port)
        for address in names.addresses:
            if address not in doors.page:
                with contextlib.suppress(OSError):  # not there now, as in another network, or taken: tried again
                    step = Doorstep(address, self._port)
                    doors.page[address] = await _served(step, _At(self._app, door), tls=doors.tls)
                    log.info("the network's door is open")
            if pairing and address in doors.page and address not in doors.trust:
                step = _beside(address, self._port)
                port = int(step.getsockname()[1])
                doors.trust[address] = await _served(step, Trusting(doors.papers.authority, names.all(), port))

    async def _renew(self, papers: Papers) -> None:
        if not self._identity.ends_soon(papers):
            return
        try:
            await asyncio.to_thread(self._identity.renew)
        except OSError as error:
            log.warning("the certificate could not be renewed", extra={"error": type(error).__name__})

    async def _close(self) -> None:
        doors, self._doors = self._doors, None
        self._tell()
        if doors is not None:
            await _all_closed(doors.trust)
            await _all_closed(doors.page)
            log.info("the network's door is closed")

    def _tell(self) -> None:
        """Write down where the door is open, for `os1 pair`; it works without, too."""
        told: dict[str, Any] = {}
        if self._doors is not None:
            told = {
                "page": {address: place.port for address, place in self._doors.page.items()},
                "trust": {address: place.port for address, place in self._doors.trust.items()},
            }
        if told == self._told and told:
            return
        self._told = told
        # Phones are served all the same: the file only tells `os1 pair` where.
        with contextlib.suppress(OSError):
            if told:
                self._folder.write(FILE, told)
            else:
                (self._folder.path / FILE).unlink(missing_ok=True)


class _At:
    """An application at one door: what lies behind is told by which one a request came."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app({**scope, "door": self._door}, receive, send)


async def _served(step: Doorstep, app: Any, *, tls: ssl.SSLContext | None = None) -> _Open:
    server = server_of(app, tls=tls, lifespan=False)
    port = int(step.getsockname()[1])
    serving = asyncio.create_task(server.serve([step]))
    try:
        while not (server.started or serving.done()):
            await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        server.should_exit = True
        raise
    if serving.done():
        serving.result()
    return _Open(server, serving, port)


async def _all_closed(places: dict[str, _Open]) -> None:
    closing = list(places.values())
    places.clear()
    await asyncio.gather(*(place.close() for place in closing))


def _same(papers: Papers, before: Papers) -> bool:
    """Whether phones that trust the one trust the other."""
    return papers.authority.certificate == before.authority.certificate


def _beside(address: str, port: int) -> Doorstep:
    """Return a listener on the port beside the page's, or on any that is free."""
    try:
        return Doorstep(address, port + 1 if port < 65_535 else port - 1)
    except OSError:
        return Doorstep(address, 0)


def _context(papers: Papers) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # Every phone that can talk here knows it; there is nothing older to be led back to.
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_cert_chain(papers.file)
    return context
