"""What axe-core finds wrong with a page (WCAG 2.2 AA), at desk and phone size, light and dark."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT as AXE

from tests.place.house import DESK, PHONE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
"""WCAG's level AAA is left out; what axe-core holds for good practice beside it is asked for too."""
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def faults(page: Any) -> list[str]:
    """What is wrong with *page* as it stands."""
    # The script comes by the debugger, which the content security policy does not bind.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("options => axe.run(options)", OPTIONS)
    assert len(found["passes"]) > 5, "axe-core looked at nothing"
    return [
        f"{fault['id']}: {', '.join(map(str, node['target']))}: {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def everywhere(page: Any, *, turned: bool) -> dict[str, list[str]]:
    """What is wrong with *page*, light and at a desk and dark on a phone, or *turned*: dark and light."""
    found = {}
    for size, scheme in zip((DESK, PHONE), ("dark", "light") if turned else ("light", "dark"), strict=True):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        if now := faults(page):
            found[f"{size['width']} px, {scheme}"] = now
    page.set_viewport_size(DESK)
    return found
