"""A browser that is put out by the command line is out, also of an open conversation."""

import asyncio
import json
import subprocess
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from tests.served import Site, never, os1, served
from tests.voice.test_connection import Browser, until, written
from tests.web.test_server import parts

from os1.core.events import SessionClosed, SessionOpened
from os1.voice.connection import Offer
from os1.web.caller import LOOK_S

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


class Ringing:
    """The line as a page has it: by requests."""

    def __init__(self, site: Site) -> None:
        self.site = site

    async def answer(self, offer: Offer) -> dict[str, str]:
        status, _, text = await self.site.ask("POST", "/api/offer", json.dumps({"sdp": offer.sdp, "type": offer.type}))
        assert status == 200, text
        return json.loads(text)


@pytest.fixture
async def peer() -> AsyncIterator[Browser]:
    made = Browser()
    yield made
    await made.pc.close()


Devices = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def devices(program: str, environment: dict[str, str], tmp_path: Path) -> Devices:
    """`os1 devices` for the data directory that is served."""

    def run(*args: str) -> subprocess.CompletedProcess[str]:
        env = {**environment, "OS1_HOME": str(tmp_path)}
        return subprocess.run([program, "devices", *args], env=env, capture_output=True, text=True, check=False)

    return run


async def test_a_browser_that_is_put_out_is_out_of_its_open_call_too(
    tmp_path: Path, peer: Browser, devices: Devices
) -> None:
    home = await os1(tmp_path)
    async with served(home, parts) as site:
        browser = await site.enter(FIREFOX)
        await site.until("ready")
        await peer.ring(Ringing(site))
        other = await site.enter()
        done = await asyncio.to_thread(devices, "revoke", "Firefox on Linux")
        assert done.stdout == "Firefox on Linux is out.\n", done.stderr
        assert (await site.ask_as(browser.headers, "GET", "/api/status"))[0] == 401
        await until(lambda: peer.pc.connectionState == "closed", 5.0)
        assert (await site.ask_as(other.headers, "GET", "/api/status"))[0] == 200
        for _ in range(100):
            closed = await written(home, SessionClosed)
            if closed:
                break
            await asyncio.sleep(0.05)
        assert [e.session for e in closed] == [e.session for e in await written(home, SessionOpened)]


async def test_the_call_of_another_browser_goes_on(tmp_path: Path, peer: Browser, devices: Devices) -> None:
    async with served(await os1(tmp_path), parts) as site:
        await site.enter(FIREFOX)
        await site.enter()
        await site.until("ready")
        await peer.ring(Ringing(site))
        assert (await asyncio.to_thread(devices, "revoke", "Firefox on Linux")).returncode == 0
        await asyncio.sleep(3 * LOOK_S)
        assert peer.pc.connectionState == "connected"
        assert (await asyncio.to_thread(devices, "revoke", "--all")).stdout == "A browser is out.\n"
        await until(lambda: peer.pc.connectionState == "closed", 5.0)


async def test_browsers_are_listed_and_put_out_by_name(tmp_path: Path, devices: Devices) -> None:
    async with served(await os1(tmp_path), never) as site:
        browser = await site.enter(FIREFOX)
        await site.enter(FIREFOX)
        assert [line.partition(",")[0] for line in devices().stdout.splitlines()] == [
            "Firefox on Linux",
            "Firefox on Linux 2",
        ]
        listed = [json.loads(line) for line in devices("--json").stdout.splitlines()]
        assert [set(one) for one in listed] == [{"name", "since", "used", "where"}] * 2
        assert devices("revoke", "Chrome on Mac").returncode == 2
        assert devices("revoke").returncode == 2
        assert devices("revoke", "Firefox on Linux").returncode == 0
        assert (await site.ask_as(browser.headers, "GET", "/api/status"))[0] == 401
        assert (await site.ask("GET", "/api/status"))[0] == 200
        assert devices("revoke", "--all").stdout == "Firefox on Linux 2 is out.\n"
        assert (await site.ask("GET", "/api/status"))[0] == 401
        done = devices()
        assert done.stdout == ""
        assert "os1 enter" in done.stderr
