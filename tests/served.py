"""The page, served to tests over a real socket by a server whose parts they choose."""

import asyncio
import http.client
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from os1.app import OS1, build
from os1.core.clock import Clock, SystemClock
from os1.providers.scripted import ScriptedModel
from os1.settings import Settings
from os1.storage.in_memory import InMemoryJournal
from os1.web.rate import Rates
from os1.web.server import HOST, claim, make, server_of
from tests.entering import Browser, let_in

if TYPE_CHECKING:
    from os1.voice.engine import Parts

Asked = tuple[int, dict[str, str], str]


async def os1(tmp_path: Path) -> OS1:
    settings = Settings.load({"OS1_HOME": str(tmp_path), "OS1_NAME": "Ada"})
    clock = SystemClock()
    return await build(settings, clock=clock, journal=InMemoryJournal(clock), model=ScriptedModel(["Hm."]))


async def never() -> "Parts":
    await asyncio.Event().wait()
    raise AssertionError


class Site:
    """A served application, asked over a real socket by a browser that is let in when it first asks."""

    def __init__(self, port: int, home: Path, clock: Clock) -> None:
        self.port = port
        self.home = home
        self.clock = clock
        self.browser: Browser | None = None

    async def enter(self, agent: str = "") -> Browser:
        """Let in a new browser, which asks from now on."""
        self.browser = await asyncio.to_thread(let_in, self.port, self.home, agent=agent, clock=self.clock)
        return self.browser

    async def ask(self, method: str, path: str, body: str | None = None, **headers: str | None) -> Asked:
        """Status, headers and text; a header given as None is left out."""
        browser = self.browser or await self.enter()
        return await self.ask_as(browser.headers, method, path, body, **headers)

    async def ask_as(
        self, shown: Mapping[str, str], method: str, path: str, body: str | None = None, **headers: str | None
    ) -> Asked:
        """As `ask`, by whoever shows *shown*."""
        given = {"host": f"localhost:{self.port}", "content-type": "application/json", **shown}
        for name, value in headers.items():
            given[name.replace("_", "-")] = value or ""
        if body is not None:
            given.setdefault("content-length", str(len(body)))

        def talk() -> Asked:
            line = http.client.HTTPConnection(HOST, self.port, timeout=10)
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in given.items():
                if value:
                    line.putheader(name, value)
            line.endheaders(body.encode() if body else None)
            reply = line.getresponse()
            text = reply.read().decode()
            line.close()
            return reply.status, {k.lower(): v for k, v in reply.getheaders()}, text

        return await asyncio.to_thread(talk)

    async def status(self) -> dict[str, str]:
        return json.loads((await self.ask("GET", "/api/status"))[2])

    async def until(self, state: str) -> dict[str, str]:
        for _ in range(300):
            now = await self.status()
            if now["state"] == state:
                return now
            await asyncio.sleep(0.1)
        raise AssertionError(now)


@asynccontextmanager
async def served(home: OS1, load: Callable[[], Awaitable["Parts"]], rates: Rates | None = None) -> AsyncIterator[Site]:
    with claim(0) as listener:
        port = listener.getsockname()[1]
        server = server_of(make(home, load, port=port, rates=rates))
        serving = asyncio.create_task(server.serve([listener]))
        try:
            while not server.started:
                await asyncio.sleep(0.01)
            yield Site(port, home.settings.home, home.clock)
        finally:
            server.should_exit = True
            await serving
            await home.close()
