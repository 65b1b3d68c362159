"""The pages Settings and Reflection in a real browser, by keyboard alone, with a real server process."""

import asyncio
import socket
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.e2e.test_browser import browser, enter
from tests.e2e.test_memory_page import WIDTHS, on_top, tab_to, told, until_served

from os1.app import build
from os1.core.events import EpisodeTold, Reflected, SessionClosed, SessionOpened, UtteranceHeard
from os1.core.ids import OWNER, SessionId
from os1.providers.scripted import ScriptedModel
from os1.settings import Settings

ONE = SessionId("one")
BOILER = 3


@pytest.fixture
def talk(environment: dict[str, str]) -> dict[str, str]:
    return {**environment, "OS1_MODEL": "scripted:Mm."}


@pytest.fixture
def url(talk: dict[str, str], program: str) -> Iterator[str]:
    """Where a server stands that was told a plan."""
    asyncio.run(tell(talk))
    (Path(talk["OS1_HOME"]) / "settings.toml").write_text("# mine\nvoice_speed = 1.0\n")
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
    written = await os1.journal.append(
        SessionOpened(ONE, "page"),
        UtteranceHeard(ONE, OWNER, "I'm going to call the plumber about the boiler."),
        SessionClosed(ONE, "left"),
        EpisodeTold(ONE, "There is a boiler to see to.", (BOILER,), "rules"),
        Reflected(BOILER + 1, "rules"),
    )
    await os1.close()
    assert written[1].position == BOILER


def press(page: Any, selector: str, key: str = "Enter") -> None:
    tab_to(page, selector)
    page.keyboard.press(key)


@pytest.mark.timeout(180)
def test_by_keyboard_alone(url: str, talk: dict[str, str], program: str, tmp_path: Path) -> None:
    file = Path(talk["OS1_HOME"]) / "settings.toml"
    with browser(tmp_path / "no-microphone.wav") as watched:
        page = watched.page
        link = subprocess.run([program, "enter"], env=talk, check=True, capture_output=True, text=True).stdout.strip()
        enter(page, link)
        page.locator("main[data-phase=ready]").wait_for(timeout=90_000)
        press(page, "nav a[href='/settings']")
        page.wait_for_url(f"{url}/settings")
        page.locator("#devices li").wait_for(timeout=20_000)
        assert page.locator("#model").is_disabled()
        assert "OS1_MODEL" in page.locator("#model-fixed").inner_text()

        tab_to(page, "#name")
        page.keyboard.press("Control+A")
        page.keyboard.type("Ada")
        page.keyboard.press("Enter")
        told(page, "Saved.")
        press(page, "#voice_speed", "ArrowLeft")
        told(page, "She speaks so from now on.")
        with page.expect_response("**/api/settings/hear") as heard:
            press(page, "#hear")
        assert heard.value.status == 200
        press(page, "#listening_sounds", "Space")
        told(page, "She listens without a sound.")
        assert file.read_text() == '# mine\nvoice_speed = 0.95\nlistening_sounds = "off"\n'

        tab_to(page, "#trust-name")
        page.keyboard.type("Nora")
        page.keyboard.press("Tab")
        page.keyboard.type("555 0100")
        page.keyboard.press("Enter")
        told(page, "Nora is named when it gets bad.")
        assert on_top(page) == "trust-name"
        press(page, "#trusted [data-does=Remove]")
        told(page, "Nora is not named any more.")
        assert on_top(page) == "trusted-title"

        press(page, "#devices [data-does='Put out']")
        page.locator("#out[open]", has_text="this browser").wait_for()
        assert on_top(page) == "keep"
        page.keyboard.press("Escape")
        assert on_top(page) == "Put out"

        press(page, "#measure")
        page.locator("#measured", has_text="Her first word comes after").wait_for(timeout=20_000)

        file.write_text(file.read_text().replace("0.95", "1.2"))
        page.locator("output[for=voice_speed]", has_text="1.2 times her own").wait_for(timeout=20_000)
        assert tomllib.loads(file.read_text())["listening_sounds"] == "off"

        press(page, "nav a[href='/reflection']")
        page.wait_for_url(f"{url}/reflection")
        plan = "#asks li:has-text('call the plumber')"
        press(page, f"{plan} [data-does=Why]")
        page.locator(f"{plan} .moments", has_text="I'm going to call the plumber about the boiler.").wait_for()
        press(page, f'{plan} [data-does="Don\'t bring it up"]')
        told(page, "She will not bring it up.")
        assert page.locator("#asks").is_hidden()
        assert on_top(page) == "top"
        press(page, "#talks [data-does='Forget the talk']")
        page.locator("#forget[open]", has_text="boiler").wait_for()
        press(page, "#go")
        told(page, "Forgotten: 1 thing you said")
        assert page.locator("#nothing").is_visible()
        assert "boiler" not in page.content()

        page.set_viewport_size({"width": 360, "height": 740})
        for path in ("/settings", "/reflection"):
            page.goto(f"{url}{path}")
            page.wait_for_timeout(300)
            wide, room = page.evaluate(WIDTHS)
            assert wide <= room == 360, path
    assert watched.complaints == []
    assert watched.strangers() == set()
    assert not any(word in asked for asked in watched.asked for word in ("Nora", "Ada", "boiler"))
