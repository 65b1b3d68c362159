"""A paired phone in a real browser: let in by the second picture of `os1 pair`, talking over the network's door, put out."""

import asyncio
import base64
import hashlib
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from tests.e2e.test_browser import have_met
from tests.phones import NETWORK, has_network, listens

from os1.core.clock import SystemClock
from os1.web.certificate import Names
from os1.web.folder import PageFolder
from os1.web.identity import Identity

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(not has_network(), reason="this system has only one loopback address"),
]
PHONE = {"width": 390, "height": 780}
SAID = "She is here."


@pytest.fixture
def talk(environment: dict[str, str]) -> dict[str, str]:
    return {**environment, "OS1_MODEL": f"scripted:{SAID}"}


def started(program: str, talk: dict[str, str], port: int) -> "subprocess.Popen[str]":
    """A server that says it is awake."""
    command = [program, "run", "--port", str(port)]
    process = subprocess.Popen(command, env=talk, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip().endswith(" is here."):
            return process
    raise AssertionError


def link_of(pairing: "subprocess.Popen[str]") -> str:
    assert pairing.stdout is not None
    for line in pairing.stdout:
        if found := re.search(r"https://\S+#\w+", line):
            return found[0]
    raise AssertionError


@contextmanager
def phone(trusted: str, folder: Path) -> Iterator[Any]:
    """A page of a real browser that trusts the one key whose SHA-256 is *trusted*, as it would an authority's."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip("no Chromium or Chrome was found. On Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        "--allow-loopback-in-peer-connection",
        "--autoplay-policy=no-user-gesture-required",
        f"--ignore-certificate-errors-spki-list={trusted}",
    ]
    with sync_playwright() as playwright:
        # With a folder of its own: only then does the browser look at the list of keys.
        context = playwright.chromium.launch_persistent_context(
            str(folder), executable_path=path, headless=True, args=arguments, viewport=PHONE, has_touch=True
        )
        try:
            yield context.pages[0]
        finally:
            context.close()


@pytest.mark.timeout(180)
def test_a_phone_is_paired_talks_waits_for_os1_and_is_put_out(
    program: str, talk: dict[str, str], tmp_path: Path
) -> None:
    identity = Identity(PageFolder(Path(talk["OS1_HOME"])), SystemClock())
    identity.establish(Names((NETWORK,), "desk.local"))
    papers = identity.papers()
    assert papers is not None
    public = papers.certificate.key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    trusted = base64.b64encode(hashlib.sha256(public).digest()).decode()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = f"https://{NETWORK}:{port}"
    asyncio.run(have_met(talk))
    server = started(program, talk, port)
    try:
        command = [program, "pair", "--name", "Nora's phone", "--address", NETWORK]
        pairing = subprocess.Popen(command, env=talk, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        link = link_of(pairing)
        with phone(trusted, tmp_path / "phone") as page:
            page.goto(f"{site}/memory")
            page.locator("#pair #code").wait_for(timeout=20_000)
            assert page.locator("#state").inner_text() == "This device is not paired yet"
            page.fill("#code", link.partition("#")[2].upper())
            page.press("#code", "Enter")
            page.wait_for_url(f"{site}/", timeout=20_000)
            assert "Nora's phone is paired." in pairing.communicate(timeout=20)[0]
            page.locator("#talk:enabled").wait_for(timeout=20_000)
            page.fill("#typed", "Are you there?")
            page.press("#typed", "Enter")
            page.locator("#words .hers", has_text=SAID).wait_for(timeout=40_000)
            page.evaluate("navigator.serviceWorker.ready.then(() => true)")
            page.goto(f"{site}/memory")
            page.locator("#record:enabled").wait_for(timeout=20_000)

            server.kill()
            server.communicate()
            page.reload()
            assert page.locator("h1").inner_text() == "OS1 is not there"
            kept = "caches.keys().then((all) => Promise.all(all.map((n) => caches.open(n).then((c) => c.keys()))))"
            asked = page.evaluate(f"{kept}.then((all) => all.flat().map((r) => new URL(r.url).pathname))")
            assert sorted(asked) == [
                f"/static/{name}" for name in ("icon.svg", "offline.html", "offline.js", "style.css")
            ]

            server = started(program, talk, port)
            page.locator("#record:enabled").wait_for(timeout=40_000)
            revoke = [program, "devices", "revoke", "Nora's phone"]
            subprocess.run(revoke, env=talk, check=True, capture_output=True)
            end = time.monotonic() + 20
            while time.monotonic() < end and listens(NETWORK, port):
                time.sleep(0.1)
            assert not listens(NETWORK, port)
            page.reload()
            assert page.locator("h1").inner_text() == "OS1 is not there"
    finally:
        server.terminate()
        server.communicate(timeout=30)
