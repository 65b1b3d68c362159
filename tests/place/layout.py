"""What of a page is lost on a narrow screen, when enlarged or spaced wider, from right to left; and what moves of it."""

from typing import Any

from tests.place.house import DESK, PHONE

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

BOXES = """() => ["ltr", "rtl"].map((dir) => (document.documentElement.dir = dir, [...document.body.querySelectorAll("*")]
  .filter((one) => one.checkVisibility() && !one.closest("pre, .aside"))
  .filter((one) => !getComputedStyle(one).display.startsWith("inline"))
  .map((one) => {
    const style = getComputedStyle(one), after = getComputedStyle(one, "::after"), box = one.getBoundingClientRect();
    const sides = ["left", "right"].map((side) => [
      box[side], ...[`padding-${side}`, `border-${side}-width`].map((name) => parseFloat(style.getPropertyValue(name))),
      after.position === "absolute" ? parseFloat(after.getPropertyValue(side)) : 0,
    ]);
    return { name: one.id || one.className || one.tagName, sides, heights: [box.top, box.bottom], align: style.textAlign };
  })))"""
"""Where each box lies, what is inside its left and its right edge, and to which side its words go: from left to right, and
from right to left. Both are looked at in one go, for a page may change by itself."""

MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one), after = getComputedStyle(one, "::after");
  const slow = (time) => time.split(",").some((part) => parseFloat(part) > 0);
  return slow(style.transitionDuration) || slow(after.transitionDuration) || style.animationName !== "none"
    || style.scrollBehavior === "smooth";
}).map((one) => one.id || one.className || one.tagName)"""
"""What moves by style."""


def lost(page: Any, style: str = "") -> list[str]:
    """What is lost of *page* as it stands, with *style* added to its own."""
    page.evaluate(STYLED, style)
    found = page.evaluate(LOST)
    page.evaluate(STYLED, "")
    return found


def lost_anywhere(page: Any) -> dict[str, list[str]]:
    """What is lost of *page*, by where."""
    found = {}
    for name, size, style in (
        ("320 px", NARROW, ""),
        ("zoomed", ZOOMED, ""),
        ("spaced", PHONE, SPACING),
        ("large", DESK, LARGE),
        ("large and small", PHONE, LARGE),
    ):
        page.set_viewport_size(size)
        if now := lost(page, style):
            found[name] = now
    page.set_viewport_size(DESK)
    return found


def unmirrored(page: Any) -> list[str]:
    """What does not lie, from right to left, where a mirror would show it."""
    found: list[str] = []
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        there, back = page.evaluate(BOXES)
        page.evaluate("document.documentElement.dir = ''")
        assert [one["name"] for one in there] == [one["name"] for one in back]
        for one, other in zip(there, back, strict=True):
            (left, *in_left), (right, *in_right) = one["sides"]
            (other_left, *other_in_left), (other_right, *other_in_right) = other["sides"]
            mirrored = [size["width"] - other_right, size["width"] - other_left, *other["heights"]]
            off = [a - b for a, b in zip([left, right, *one["heights"]], mirrored, strict=True)]
            off += [a - b for a, b in zip([*in_left, *in_right], [*other_in_right, *other_in_left], strict=True)]
            if any(abs(by) > 1 for by in off) or one["align"] in {"left", "right"}:
                found.append(f"{one['name']} on {size['width']}: {[round(by) for by in off]}, {one['align']}")
    page.set_viewport_size(DESK)
    return found


def moving(page: Any) -> list[str]:
    """What of *page* moves where no motion is wanted."""
    page.emulate_media(reduced_motion="reduce")
    found = page.evaluate(MOVING)
    page.emulate_media(reduced_motion="no-preference")
    return found
