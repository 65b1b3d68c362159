"""A phone and a laptop on one vault: what one changes the other shows, and who is put out sees nothing any more."""

from typing import Any

from os1.core.clock import SystemClock
from os1.web.devices import Devices
from os1.web.folder import PageFolder
from tests.e2e.test_browser import enter
from tests.place.house import PHONE, House
from tests.place.views import VIEWS, phase

MEMORY, REFLECTION, SETTINGS = (
    next(view for view in VIEWS if view.path == path and view.let_in)
    for path in ("/memory", "/reflection", "/settings")
)
SOON_MS = 10_000
"""How long a test waits for what a page looks for about every second."""


def shown(page: Any, selector: str, words: str) -> None:
    page.locator(selector, has_text=words).first.wait_for(timeout=SOON_MS)


def gone(page: Any, words: str) -> None:
    page.wait_for_function("words => !document.body.textContent.includes(words)", arg=words, timeout=SOON_MS)


def test_what_one_changes_the_other_shows(own: House) -> None:
    with own.window() as laptop, own.window(viewport=PHONE) as phone:
        for page in (laptop, phone):
            MEMORY.open(page, own)
        laptop.locator("#you [data-does=Correct]").click()
        laptop.locator("#you textarea").fill("You live in Leeds.")
        laptop.get_by_role("button", name="Save").click()
        shown(phone, "#you .text", "You live in Leeds.")
        phone.locator("#record").click()
        laptop.locator("#record[aria-checked=true]").wait_for(timeout=SOON_MS)
        laptop.locator("#record").click()
        phone.locator("#record[aria-checked=false]").wait_for(timeout=SOON_MS)
        phone.locator("#people li:has-text('overdraft') [data-does=Forget]").click()
        phone.locator("#forget[open]").wait_for(timeout=SOON_MS)
        phone.locator("#go").click()
        gone(laptop, "Marlon")

        phone.goto(f"{own.url}/")
        phone.locator(phase("ready")).wait_for(timeout=SOON_MS)
        phone.locator("#typed").fill("My brother Tom bakes.")
        phone.keyboard.press("Enter")
        shown(laptop, "#people .text", "Tom")


def test_who_is_put_out_sees_nothing_any_more(own: House) -> None:
    with own.window() as laptop, own.window(viewport=PHONE) as phone:
        MEMORY.open(laptop, own)
        phone.locator(phase("ready")).wait_for(timeout=SOON_MS)
        beside, resting = phone.context.new_page(), phone.context.new_page()
        MEMORY.open(beside, own)
        thoughts, settings = phone.context.new_page(), phone.context.new_page()
        REFLECTION.open(thoughts, own)
        shown(thoughts, "#notes .text", "York")
        SETTINGS.open(settings, own)
        settings.locator("#trust-name").fill("Marlon")
        settings.locator("#trust button").click()
        shown(settings, "#trusted .text", "Marlon")
        resting.goto(own.url)
        resting.locator(phase("ready")).wait_for(timeout=SOON_MS)
        beside.locator("#people [data-does=Forget]").first.click()
        beside.locator("#forget[open] li").first.wait_for(timeout=SOON_MS)
        phone.locator("#typed").fill("My brother Tom bakes.")
        phone.locator("#typed").press("Enter")
        shown(phone, "#words .yours", "Tom")
        shown(phone, "#words .hers", "Mm.")
        mine, theirs = (device.name for device in Devices(PageFolder(own.os1.settings.home), SystemClock()).all())
        assert Devices(PageFolder(own.os1.settings.home), SystemClock()).revoke(theirs)

        phone.locator(phase("outside")).wait_for(timeout=SOON_MS)
        gone(phone, "Tom")
        resting.locator(phase("outside")).wait_for(timeout=SOON_MS)
        shown(beside, "#trouble", "os1 enter")
        for word in ("York", "Marlon", "Nora"):
            gone(beside, word)
        assert beside.locator("#forget").is_hidden()
        shown(thoughts, "#trouble", "os1 enter")
        gone(thoughts, "York")
        shown(settings, "#trouble", "os1 enter")
        gone(settings, "Marlon")
        settings.locator("#all").wait_for(state="hidden", timeout=SOON_MS)
        for name in ("name", "user_name", "country"):
            assert settings.locator(f"#{name}").input_value() == ""
        assert settings.locator("#data").text_content() == ""
        shown(laptop, "#people .text", "Tom")
        assert mine != theirs

        enter(phone, own.link())
        phone.locator(phase("ready")).wait_for(timeout=SOON_MS)
        shown(thoughts, "#notes .text", "York")
        shown(settings, "#trusted .text", "Marlon")
        assert settings.locator("#name").input_value() == "Ada"
        shown(beside, "#people .text", "Tom")
