"""The page Memory in a real browser, by keyboard alone, with a real server process and its journal."""

import asyncio
import json
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from tests.e2e.test_browser import browser, enter

from os1.app import build
from os1.core.events import Event, NoteTaken, SessionOpened, UtteranceHeard
from os1.core.ids import OWNER, SessionId
from os1.providers.scripted import ScriptedModel
from os1.settings import Settings

ONE = SessionId("one")
YORK, MARLON = 3, 5
TOLD: tuple[Event, ...] = (
    SessionOpened(ONE, "page"),
    UtteranceHeard(ONE, OWNER, "I moved to York in May."),
    UtteranceHeard(ONE, OWNER, "My sister Nora is a welder."),
    UtteranceHeard(ONE, OWNER, "My neighbour Marlon has an overdraft."),
    NoteTaken("you", "lives in", "York", "You live in York.", "2026-05-01", None, 0.9, "said", (YORK,), "rules"),
    NoteTaken("Marlon", "has", "an overdraft", "Marlon has an overdraft.", None, None, 0.9, "said", (MARLON,), "rules"),
)
NOTE_YORK = 6
WIDTHS = """() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"""


@pytest.fixture
def talk(environment: dict[str, str]) -> dict[str, str]:
    return {**environment, "OS1_MODEL": "scripted:Mm."}


@pytest.fixture
def url(talk: dict[str, str], program: str) -> Iterator[str]:
    """Where a server stands that was told a few things."""
    asyncio.run(tell(talk))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([program, "run", "--port", str(port)], env=talk, stdout=subprocess.DEVNULL)
    address = f"http://localhost:{port}"
    try:
        until_served(process, address)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


async def tell(talk: dict[str, str]) -> None:
    os1 = await build(Settings.load(talk), model=ScriptedModel(["Mm."]))
    written = await os1.journal.append(*TOLD)
    await os1.close()
    assert written[-2].position == NOTE_YORK


def until_served(process: subprocess.Popen[bytes], address: str) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        assert process.poll() is None
        try:
            with urlopen(f"{address}/memory", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("not served in 60 seconds")


def tab_to(page: Any, selector: str) -> None:
    """Press Tab until the keyboard is on *selector*, as somebody without a mouse would."""
    wanted = page.locator(selector)
    for _ in range(60):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {selector}")


def told(page: Any, words: str) -> None:
    page.locator("#told", has_text=words).wait_for(timeout=20_000)


def on_top(page: Any) -> str:
    """Where the keyboard is: an id, else what a button does."""
    return page.evaluate("document.activeElement.id || document.activeElement.dataset.does || 'nowhere'")


@pytest.mark.timeout(180)
def test_by_keyboard_alone(url: str, talk: dict[str, str], program: str, tmp_path: Path) -> None:
    with browser(tmp_path / "no-microphone.wav") as watched:
        page = watched.page
        link = subprocess.run([program, "enter"], env=talk, check=True, capture_output=True, text=True).stdout.strip()
        enter(page, link)
        tab_to(page, "nav a[href='/memory']")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{url}/memory")
        page.locator("#you li").wait_for(timeout=20_000)
        york = "#you li:has-text('York')"

        tab_to(page, "#wanted")
        page.keyboard.type("sister")
        page.keyboard.press("Enter")
        told(page, "1 found.")
        assert "My sister Nora is a welder." in page.locator("#found").inner_text()

        tab_to(page, f"{york} [data-does=Why]")
        page.keyboard.press("Enter")
        page.locator(f"{york} .moments", has_text="I moved to York in May.").wait_for()
        assert page.locator(f"{york} time").get_attribute("datetime")
        assert page.locator(f"{york} [data-does=Why]").get_attribute("aria-expanded") == "true"

        tab_to(page, f"{york} [data-does=Correct]")
        page.keyboard.press("Enter")
        page.locator(f"{york} textarea").wait_for()
        page.keyboard.press("Control+A")
        page.keyboard.type("You live in Leeds.")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        told(page, "Corrected: You live in Leeds.")
        assert page.locator("#you .text").all_inner_texts() == ["You live in Leeds."]
        assert on_top(page) == "Correct"

        marlon = "#people li:has-text('overdraft')"
        tab_to(page, f"{marlon} [data-does=Forget]")
        page.keyboard.press("Enter")
        page.locator("#forget[open]", has_text="My neighbour Marlon has an overdraft.").wait_for()
        assert on_top(page) == "keep"
        page.keyboard.press("Escape")
        told(page, "Nothing was forgotten.")
        assert on_top(page) == "Forget"
        page.keyboard.press("Enter")
        page.locator("#forget[open]").wait_for()
        tab_to(page, "#go")
        page.keyboard.press("Enter")
        told(page, "Forgotten: 1 thing you said, 1 that rested on it.")
        assert "Marlon" not in page.content()
        assert on_top(page) == "people-title"

        tab_to(page, "#record")
        page.keyboard.press("Space")
        told(page, "Off the record")
        assert page.locator("#record").get_attribute("aria-checked") == "true"

        change = [program, "memory", "correct", str(NOTE_YORK), "You live in Hull."]
        subprocess.run(change, env=talk, check=True, capture_output=True)
        page.locator("#you li", has_text="You live in Hull.").wait_for(timeout=20_000)

        page.set_viewport_size({"width": 360, "height": 740})
        for path in ("/memory", "/"):
            page.goto(f"{url}{path}")
            wide, room = page.evaluate(WIDTHS)
            assert wide <= room == 360, path
    assert watched.complaints == []
    assert watched.strangers() == set()
    assert not any(word in asked for asked in watched.asked for word in ("sister", "Leeds", "Nora"))
    listed = subprocess.run(
        [program, "memory", "list", "--json"], env=talk, check=True, capture_output=True, text=True
    ).stdout
    assert [line["text"] for line in map(json.loads, listed.splitlines()) if line["what"] == "note"] == [
        "You live in Hull."
    ]
