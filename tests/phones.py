"""A phone for tests: it trusts only the certificate it was handed, and asks over the network's door."""

import asyncio
import http.client
import json
import socket
import ssl
from collections.abc import Mapping

from os1.core.clock import Clock
from os1.web.certificate import Names
from os1.web.folder import PageFolder
from os1.web.identity import Identity, Papers
from os1.web.pairings import Pairings
from tests.served import Asked, Site

NETWORK = "127.0.0.2"
"""An address beside localhost that never leaves this machine, and stands for one in the user's network."""
HOST = "desk.local"


def has_network() -> bool:
    """Whether this machine answers at `NETWORK`; macOS has only the one loopback address."""
    with socket.socket() as probe:
        try:
            probe.bind((NETWORK, 0))
        except OSError:
            return False
    return True


def listens(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), timeout=5).close()
    except ConnectionRefusedError:
        return False
    return True


async def until(done: object, wanted: object = True) -> None:
    for _ in range(1200):
        if callable(done) and await asyncio.to_thread(done) == wanted:
            return
        await asyncio.sleep(0.05)
    raise AssertionError


class Computer:
    """What `os1 pair` does beside the running server, at the data directory."""

    def __init__(self, site: Site, clock: Clock | None = None) -> None:
        self.site = site
        self.folder = PageFolder(site.home)
        self.identity = Identity(self.folder, clock or site.clock)
        self.pairings = Pairings(self.folder, clock or site.clock)

    async def pair(self, name: str = "") -> str:
        """A code; the door is open when it is returned."""
        self.identity.establish(Names((NETWORK,), HOST))
        code = self.pairings.open(name)
        await until(lambda: listens(NETWORK, self.site.port))
        return code

    @property
    def papers(self) -> Papers:
        papers = self.identity.papers()
        assert papers is not None
        return papers

    def phone(self) -> "Phone":
        return Phone(self.site.port, self.papers.authority.der())


class Phone:
    """A browser on the network."""

    def __init__(self, port: int, trusted: bytes) -> None:
        self.port = port
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self.tls.load_verify_locations(cadata=trusted)
        self.shown: dict[str, str] = {}

    async def bring(self, code: str, **headers: str) -> Asked:
        """Bring *code* as the entrance's page does, and keep what is given."""
        got = await self.ask_as({}, "POST", "/api/enter", json.dumps({"key": code}), **headers)
        if got[0] == 200:
            cookie = got[1]["set-cookie"].partition(";")[0]
            self.shown = {"cookie": cookie, "os1-page": json.loads(got[2])["page"]}
        return got

    async def ask(self, method: str, path: str, body: str | None = None, **headers: str) -> Asked:
        return await self.ask_as(self.shown, method, path, body, **headers)

    async def ask_as(
        self, shown: Mapping[str, str], method: str, path: str, body: str | None = None, **headers: str
    ) -> Asked:
        given = {"host": f"{NETWORK}:{self.port}", "content-type": "application/json", **shown}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}

        def talk() -> Asked:
            line = http.client.HTTPSConnection(NETWORK, self.port, timeout=30, context=self.tls)
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in given.items():
                line.putheader(name, value)
            if body is not None:
                line.putheader("content-length", str(len(body)))
            line.endheaders(body.encode() if body else None)
            reply = line.getresponse()
            text = reply.read().decode("utf-8", "replace")
            line.close()
            return reply.status, {k.lower(): v for k, v in reply.getheaders()}, text

        return await asyncio.to_thread(talk)

    def certificate(self) -> bytes:
        """What the server shows now."""
        line = socket.create_connection((NETWORK, self.port), timeout=30)
        with self.tls.wrap_socket(line, server_hostname=NETWORK) as safe:
            return safe.getpeercert(binary_form=True) or b""
