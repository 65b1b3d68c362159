"""Nothing is lost on a narrow screen, when enlarged, with wider spacing, from right to left, or without motion."""

from typing import Any

import pytest

from tests.place.house import DESK, PHONE, House
from tests.place.views import VIEWS, View

NARROW = {"width": 320, "height": 640}
"""WCAG 1.4.10: what a screen of 1280 pixels has at 400 %."""
ZOOMED = {"width": DESK["width"] // 2, "height": DESK["height"] // 2}
"""What a browser zoomed to 200 % has."""
SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""
"""WCAG 1.4.12."""
LARGE = "html { font-size: 200% !important; }"
"""WCAG 1.4.4, where only the letters are enlarged."""
STYLED = "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets = [own]; }"

LOST = """() => {
  const found = [], root = document.documentElement, wide = root.clientWidth;
  if (root.scrollWidth > wide) found.push(`the page is ${root.scrollWidth} wide on ${wide}`);
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one), box = one.getBoundingClientRect(), name = one.id || one.className || one.tagName;
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest(".aside")) continue;
    if (box.left < -1 || box.right > wide + 1) found.push(`${name} lies outside: ${box.left} to ${box.right} of ${wide}`);
    if (!one.clientWidth || ["INPUT", "TEXTAREA", "CANVAS"].includes(one.tagName)) continue;
    const scrolls = (how) => ["auto", "scroll"].includes(how);
    if (one.scrollWidth > one.clientWidth + 1 && !scrolls(style.overflowX)) found.push(`${name} is too narrow for its words`);
    if (one.scrollHeight > one.clientHeight + 1 && style.overflowY === "hidden") found.push(`${name} is too low for its words`);
  }
  for (const one of document.body.querySelectorAll("button, input, a[href], textarea")) {
    if (one.disabled || !one.checkVisibility() || one.closest("dialog:not([open])")) continue;
    if (document.querySelector("dialog[open]") && !one.closest("dialog")) continue;
    one.scrollIntoView({ block: "center", behavior: "instant" });
    const [box] = one.getClientRects();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!one.contains(top)) found.push(`${one.id || one.textContent} lies under ${top && (top.id || top.tagName)}`);
  }
  scrollTo(0, 0);
  return found;
}"""
"""What lies outside the page, is cut off, or cannot be pressed because something lies on it."""

BOXES = """() => [...document.body.querySelectorAll("*")]
  .filter((one) => one.checkVisibility() && !getComputedStyle(one).display.startsWith("inline") && !one.closest("pre"))
  .filter((one) => !one.closest(".aside"))
  .map((one) => [one.id || one.className || one.tagName, one.getBoundingClientRect()])
  .map(([name, { left, right, top, bottom }]) => [name, left, right, top, bottom].map((x) => (x.toFixed ? Math.round(x) : x)))"""

MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one), after = getComputedStyle(one, "::after");
  const slow = (time) => time.split(",").some((part) => parseFloat(part) > 0);
  return slow(style.transitionDuration) || slow(after.transitionDuration) || style.animationName !== "none"
    || style.scrollBehavior === "smooth";
}).map((one) => one.id || one.className || one.tagName)"""
"""What moves by style."""
DRAWN = "() => document.querySelector('#line').toDataURL()"
FRAMES = (
    "count => new Promise((done) => { const next = () => (count-- ? requestAnimationFrame(next) : done()); next(); })"
)


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_nothing_is_lost(view: View, standing: House) -> None:
    found: dict[str, list[str]] = {}
    with view.seen(standing) as page:
        for state in view.walk(page):
            for name, size, style in (
                ("320 px", NARROW, ""),
                ("zoomed", ZOOMED, ""),
                ("spaced", PHONE, SPACING),
                ("large", DESK, LARGE),
                ("large and small", PHONE, LARGE),
            ):
                page.set_viewport_size(size)
                page.evaluate(STYLED, style)
                if lost := page.evaluate(LOST):
                    found[f"{state}, {name}"] = lost
            page.evaluate(STYLED, "")
            page.set_viewport_size(DESK)
    assert found == {}


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_from_right_to_left_it_is_its_own_mirror(view: View, standing: House) -> None:
    with view.seen(standing, reduced_motion="reduce") as page:
        for state in view.walk(page):
            for size in (DESK, PHONE):
                page.set_viewport_size(size)
                page.evaluate("document.documentElement.dir = 'ltr'")
                there = page.evaluate(BOXES)
                page.evaluate("document.documentElement.dir = 'rtl'")
                mirrored = [
                    [name, size["width"] - right, size["width"] - left, top, bottom]
                    for name, left, right, top, bottom in page.evaluate(BOXES)
                ]
                page.evaluate("document.documentElement.dir = ''")
                assert len(there) == len(mirrored)
                off = [
                    (a, b)
                    for a, b in zip(there, mirrored, strict=True)
                    if any(abs(x - y) > 1 for x, y in zip(a[1:], b[1:], strict=True))
                ]
                assert off == [], (state, size)


@pytest.mark.parametrize(
    "view", [view for view in VIEWS if view.let_in and not view.path.startswith("/help/")], ids=str
)
def test_nothing_moves_where_no_motion_is_wanted(view: View, standing: House) -> None:
    with view.seen(standing, reduced_motion="reduce") as page:
        for state in view.walk(page):
            assert page.evaluate(MOVING) == [], state
            assert page.evaluate("document.getAnimations().length") == 0, state


def test_the_line_lies_still_where_no_motion_is_wanted(standing: House) -> None:
    for motion, moves in (("reduce", False), ("no-preference", True)):
        with standing.window(reduced_motion=motion) as page:
            page.locator("main[data-phase=ready]").wait_for(timeout=20_000)
            page.evaluate(FRAMES, 40)
            before = page.evaluate(DRAWN)
            page.evaluate(FRAMES, 40)
            assert (page.evaluate(DRAWN) != before) is moves


def found_in(page: Any, style: str) -> list[str]:
    page.evaluate(STYLED, style)
    return page.evaluate(LOST)


def test_what_is_lost_would_be_found(standing: House) -> None:
    with standing.window() as page:
        page.locator("main[data-phase=ready]").wait_for(timeout=20_000)
        assert any("wide" in one for one in found_in(page, "#plain { min-width: 2000px; }"))
        assert any("too low" in one for one in found_in(page, "#plain { height: 1em; overflow: hidden; }"))
        assert any("lies under" in one for one in found_in(page, "#line { position: fixed; inset: 0; height: auto; }"))
