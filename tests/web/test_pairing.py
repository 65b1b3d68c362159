"""Devices on the user's own network: real sockets, real TLS, and clients that trust OS1's certificate alone."""

import asyncio
import json
import os
import re
import signal
import subprocess
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest
from tests.entering import key_of
from tests.phones import HOST, NETWORK, Computer, Phone, has_network, listens, until
from tests.served import Site, never, os1, served
from tests.voice.test_connection import Browser
from tests.voice.test_connection import until as at_last
from tests.web.test_server import parts
from tests.web.test_sessions import paths_of

from os1.app import build
from os1.core.clock import FrozenClock
from os1.providers.scripted import ScriptedModel
from os1.settings import Settings
from os1.storage.in_memory import InMemoryJournal
from os1.voice.connection import Offer
from os1.web.certificate import Names
from os1.web.devices import Devices
from os1.web.doors import ENTRANCE, OPEN
from os1.web.guard import HEADERS
from os1.web.keys import LASTS
from os1.web.network import FILE
from os1.web.server import HOST as HERE
from os1.web.server import make

pytestmark = pytest.mark.skipif(not has_network(), reason="this system has only one loopback address")
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1"


@asynccontextmanager
async def running(tmp_path: Path) -> AsyncIterator[tuple[Site, Computer]]:
    async with served(await os1(tmp_path), never) as site:
        yield site, Computer(site)


def listening() -> set[str]:
    """Where this process listens."""
    found = psutil.Process().net_connections("tcp")
    return {line.laddr.ip for line in found if line.status == psutil.CONN_LISTEN}


async def paired(computer: Computer, name: str = "") -> Phone:
    code = await computer.pair(name)
    phone = computer.phone()
    assert (await phone.bring(code))[0] == 200
    return phone


async def test_nothing_listens_beside_localhost_until_a_pairing_is_open(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        await site.enter()
        assert (await site.ask("GET", "/api/status"))[0] == 200
        assert listening() == {HERE}
        computer.identity.establish(Names((NETWORK,), HOST))
        assert listening() == {HERE}
        code = await computer.pair()
        assert listening() == {HERE, NETWORK}
        computer.pairings.withdraw(code)
        await until(listening, {HERE})
        assert not listens(NETWORK, site.port)
        assert not (computer.folder.path / FILE).exists()


async def test_the_door_stays_open_for_a_paired_device_and_closes_behind_the_last(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        nora, theo = await paired(computer, "Nora's phone"), await paired(computer, "Theo's phone")
        devices = Devices(computer.folder, site.clock)
        assert [(d.name, d.where) for d in devices.all()] == [("Nora's phone", "network"), ("Theo's phone", "network")]
        assert (await nora.ask("GET", "/api/status"))[0] == 200
        assert devices.revoke("Nora's phone")
        for path in ("/api/status", "/", "/memory", "/static/voice.js"):
            assert (await nora.ask("GET", path))[0] == 401, path
        assert (await theo.ask("GET", "/api/status"))[0] == 200
        assert devices.revoke("Theo's phone")
        await until(listening, {HERE})
        with pytest.raises(ConnectionRefusedError):
            await theo.ask("GET", "/api/status")


async def test_the_door_is_open_again_when_os1_starts_again(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        phone = await paired(computer)
    assert listening() == set()
    async with running(tmp_path) as (site, computer):
        await until(lambda: listens(NETWORK, site.port))
        phone.port = site.port
        assert (await phone.ask("GET", "/api/status"))[0] == 200


async def test_a_stranger_on_the_network_is_answered_the_entrance_and_nothing_else(tmp_path: Path) -> None:
    home = await os1(tmp_path)
    async with served(home, never) as site:
        computer = Computer(site)
        code = await computer.pair()
        stranger = computer.phone()
        paths = {path.replace("{name}", "privacy") for path in paths_of(make(home, never, port=site.port).routes)}
        for path in {*paths, *OPEN, "/static/voice.js", "/nothing", "/api/nothing"} - set(ENTRANCE):
            status, headers, text = await stranger.ask("GET", path)
            assert status == 401, path
            assert "Ada" not in text
            assert {name: headers.get(name) for name in HEADERS} == HEADERS, path
        for path in set(ENTRANCE) - {"/api/enter"}:
            assert (await stranger.ask("GET", path))[0] == 200, path
        assert "os1 pair" in (await stranger.ask("GET", "/"))[2]
        assert (await stranger.bring(code, user_agent=IPHONE))[0] == 200
        assert [device.name for device in Devices(computer.folder, site.clock).all()] == ["Safari on iPhone"]
        for path in paths - {"/static"}:
            assert (await stranger.ask("GET", path))[0] != 401, path


async def test_what_a_paired_device_shows_is_strict(tmp_path: Path) -> None:
    async with running(tmp_path) as (_, computer):
        code = await computer.pair()
        phone = computer.phone()
        _, headers, _ = await phone.bring(code)
        cookie, *attributes = (part.strip() for part in headers["set-cookie"].split(";"))
        assert cookie.startswith("__Host-os1=")
        assert {"Path=/", "HttpOnly", "SameSite=Strict", "Secure"} <= set(attributes)
        assert not any(attribute.startswith("Domain") for attribute in attributes)
        page = {"os1-page": phone.shown["os1-page"]}
        for shown in ({"cookie": phone.shown["cookie"]}, page, {**page, "cookie": "__Host-os1=x"}):
            assert (await phone.ask_as(shown, "GET", "/api/status"))[0] == 401, shown
        assert (await phone.ask("GET", "/api/status"))[0] == 200


async def test_a_code_pairs_once(tmp_path: Path) -> None:
    async with running(tmp_path) as (_, computer):
        code = await computer.pair()
        answers = await asyncio.gather(*(computer.phone().bring(code) for _ in range(4)))
        assert sorted(status for status, _, _ in answers) == [200, 403, 403, 403]
        assert all("os1 pair" in json.loads(text)["text"] for status, _, text in answers if status == 403)


async def test_codes_that_are_forged_or_of_the_other_door_pair_nobody(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        code = await computer.pair()
        here = key_of(tmp_path)
        for wrong in (code[:-1], here):
            assert (await computer.phone().bring(wrong))[0] == 403, wrong
        assert (await computer.phone().bring(code))[0] == 200
        assert (await site.ask_as({}, "POST", "/api/enter", json.dumps({"key": await computer.pair()})))[0] == 403
        assert (await site.ask_as({}, "POST", "/api/enter", json.dumps({"key": here})))[0] == 200


async def test_codes_cannot_be_guessed_for_long(tmp_path: Path) -> None:
    async with running(tmp_path) as (_, computer):
        code = await computer.pair()
        assert [(await computer.phone().bring("a guess"))[0] for _ in range(6)] == [403] * 5 + [429]
        assert (await computer.phone().bring(code))[0] == 429


async def test_a_late_code_pairs_nobody_and_the_door_closes_by_itself(tmp_path: Path) -> None:
    clock = FrozenClock(datetime.now(UTC))
    settings = Settings.load({"OS1_HOME": str(tmp_path)})
    home = await build(settings, clock=clock, journal=InMemoryJournal(clock), model=ScriptedModel(["Hm."]))
    async with served(home, never) as site:
        computer = Computer(site)
        code = await computer.pair()
        await computer.pair()
        clock.advance(LASTS - timedelta(seconds=1))
        later = await computer.pair()
        clock.advance(timedelta(seconds=1))
        assert (await computer.phone().bring(code))[0] == 403
        assert (await computer.phone().bring(later))[0] == 200
        clock.advance(timedelta(days=14))
        await until(listening, {HERE})


async def test_no_door_takes_what_another_gave(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        phone, browser = await paired(computer), await site.enter()
        secret = phone.shown["cookie"].partition("=")[2]
        for cookie in (phone.shown["cookie"], f"os1-{site.port}={secret}"):
            stolen = {"cookie": cookie, "os1-page": phone.shown["os1-page"]}
            assert (await site.ask_as(stolen, "GET", "/api/status"))[0] == 401
        secret = browser.cookie.partition("=")[2]
        for cookie in (browser.cookie, f"__Host-os1={secret}"):
            assert (await phone.ask_as({"cookie": cookie, "os1-page": browser.page}, "GET", "/api/status"))[0] == 401
        assert (await phone.ask("GET", "/api/status"))[0] == 200
        assert (await site.ask("GET", "/api/status"))[0] == 200


async def test_only_the_names_of_the_certificate_are_answered_to_and_only_at_their_door(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        phone = await paired(computer)
        for name in (NETWORK, HOST, HOST.upper()):
            assert (await phone.ask("GET", "/api/status", host=f"{name}:{site.port}"))[0] == 200, name
        for host in (
            f"localhost:{site.port}",
            NETWORK,
            f"{NETWORK}:1",
            f"evil.example:{site.port}",
            f"x.{HOST}:{site.port}",
        ):
            assert (await phone.ask("GET", "/api/status", host=host))[0] == 421, host
        for name in (NETWORK, HOST):
            assert (await site.ask("GET", "/api/status", host=f"{name}:{site.port}"))[0] == 421, name


async def test_other_pages_do_nothing_through_a_paired_device(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        phone = await paired(computer)
        offer = json.dumps({"sdp": "v=0", "type": "offer"})
        for origin in (
            "https://evil.example",
            "null",
            f"http://{NETWORK}:{site.port}",
            f"http://localhost:{site.port}",
            f"https://{NETWORK}",
        ):
            assert (await phone.ask("POST", "/api/offer", offer, origin=origin))[0] == 403, origin
        assert (await phone.ask("POST", "/api/offer", offer, sec_fetch_site="cross-site"))[0] == 403
        own = f"https://{NETWORK}:{site.port}"
        assert (await phone.ask("POST", "/api/offer", offer, origin=own))[0] == 503
        code = json.dumps({"key": await computer.pair()})
        assert (await phone.ask_as({}, "POST", "/api/enter", code, origin="https://evil.example"))[0] == 403
        assert (await phone.ask_as({}, "POST", "/api/enter", code, origin=own))[0] == 200


async def test_over_plain_http_there_is_the_certificate_and_only_while_a_pairing_is_open(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        code = await computer.pair()
        await until(lambda: "trust" in (computer.folder.read(FILE) or {}))
        port = computer.folder.read(FILE)["trust"][NETWORK]
        plain = f"http://{NETWORK}:{port}"

        def got(path: str, method: str = "GET") -> tuple[int, bytes]:
            try:
                with urllib.request.urlopen(urllib.request.Request(plain + path, method=method), timeout=5) as reply:
                    assert reply.headers["content-security-policy"] == HEADERS["content-security-policy"]
                    return reply.status, reply.read()
            except urllib.error.HTTPError as error:
                return error.code, error.read()

        handed = (await asyncio.to_thread(got, "/os1.crt"))[1]
        assert handed == computer.papers.authority.der()
        status, page = await asyncio.to_thread(got, "/")
        assert status == 200
        assert computer.papers.authority.title in page.decode()
        assert b"<script" not in page
        for path in ("/enter", "/api/enter", "/api/health", "/static/voice.js", "/authority.pem", "/memory"):
            assert (await asyncio.to_thread(got, path))[0] == 404, path
        assert (await asyncio.to_thread(got, "/", "POST"))[0] == 404
        phone = Phone(site.port, handed)
        assert (await phone.bring(code))[0] == 200
        await until(lambda: listens(NETWORK, port), wanted=False)
        assert (await phone.ask("GET", "/"))[0] == 200


async def test_at_the_page_s_own_port_plain_http_is_told_nothing(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        await paired(computer)
        reader, writer = await asyncio.open_connection(NETWORK, site.port)
        writer.write(f"GET / HTTP/1.1\r\nhost: {NETWORK}:{site.port}\r\n\r\n".encode())
        said = await reader.read()
        writer.close()
        assert b"HTTP" not in said


async def test_a_certificate_that_ends_is_renewed_without_a_restart_and_phones_trust_the_next(tmp_path: Path) -> None:
    async with running(tmp_path) as (site, computer):
        long_ago = Computer(site, FrozenClock(datetime.now(UTC) - timedelta(days=350)))
        long_ago.identity.establish(Names((NETWORK,), HOST))
        old = long_ago.papers
        phone = await paired(computer)
        await until(lambda: phone.certificate() != old.certificate.der())
        assert computer.papers.authority.der() == old.authority.der()
        assert await asyncio.to_thread(phone.certificate) == computer.papers.certificate.der()
        assert (await phone.ask("GET", "/api/status"))[0] == 200


class Ringing:
    """The line as a paired device has it."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.answer_sdp = ""

    async def answer(self, offer: Offer) -> dict[str, str]:
        status, _, text = await self.phone.ask("POST", "/api/offer", json.dumps({"sdp": offer.sdp, "type": offer.type}))
        assert status == 200, text
        answer = json.loads(text)
        self.answer_sdp = answer["sdp"]
        return answer


async def test_a_call_from_a_paired_device_goes_to_the_address_it_came_by_and_is_cut_when_it_is_put_out(
    tmp_path: Path,
) -> None:
    async with served(await os1(tmp_path), parts) as site:
        computer = Computer(site)
        phone = await paired(computer, "Nora's phone")
        await site.until("ready")
        peer, ringing = Browser(), Ringing(phone)
        try:
            await peer.ring(ringing, at=NETWORK)
            offered = re.findall(r"a=candidate:\S+ 1 udp \d+ (\S+) ", ringing.answer_sdp)
            assert set(offered) == {NETWORK}
            assert Devices(computer.folder, site.clock).revoke("Nora's phone")
            await at_last(lambda: peer.pc.connectionState == "closed", 5.0)
        finally:
            await peer.pc.close()
        await until(listening, {HERE})


async def test_os1_pair_shows_the_way_in_and_says_who_came(
    tmp_path: Path, program: str, environment: dict[str, str]
) -> None:
    async with served(await os1(tmp_path), never) as site:
        computer = Computer(site)
        with computer.folder.served(site.port):
            env = {**environment, "OS1_HOME": str(tmp_path)}
            command = [program, "pair", "--name", "Nora's phone", "--address", NETWORK]
            process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
            assert process.stdout is not None
            lines = []
            while "Waiting" not in (line := await asyncio.to_thread(process.stdout.readline)):
                assert line, lines
                lines.append(line)
            said = "".join(lines)
            digits = re.sub(
                r"[^0-9A-F]", "", "".join(line for line in lines if re.fullmatch(r"\s+(?:[0-9A-F]{2}\s+)+", line))
            )
            papers = computer.papers
            assert digits == papers.authority.fingerprint() + papers.certificate.fingerprint()
            link = re.search(rf"https://{NETWORK}:{site.port}/enter#(\w+)\n", said)
            assert link is not None
            phone = computer.phone()
            assert (await phone.bring(link[1]))[0] == 200
            rest = await asyncio.to_thread(process.communicate)
            assert rest[0].startswith("Nora's phone is paired.")
            assert process.returncode == 0


async def test_os1_pair_that_is_stopped_leaves_no_code_behind(
    tmp_path: Path, program: str, environment: dict[str, str]
) -> None:
    async with served(await os1(tmp_path), never) as site:
        computer = Computer(site)
        with computer.folder.served(site.port):
            env = {**environment, "OS1_HOME": str(tmp_path)}
            command = [program, "pair", "--address", NETWORK]
            process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            await until(computer.pairings.any)
            os.kill(process.pid, signal.SIGINT)
            assert await asyncio.to_thread(process.wait) == 130
            assert not computer.pairings.any()
            await until(listening, {HERE})
