"""Every page, in every state, at desk and phone size, light and dark, without a fault that axe-core finds (WCAG 2.2 AA)."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.place.house import DESK, PHONE, House
from tests.place.views import VIEWS, View

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
"""WCAG's level AAA is left out; what axe-core holds for good practice beside it is asked for too."""


def faults(page: Any) -> list[str]:
    """What axe-core finds. Its script comes by the debugger, which the content security policy does not bind."""
    found = Axe().run(page, options=OPTIONS).response
    assert len(found["passes"]) > 5, "axe-core looked at nothing"
    return [
        f"{fault['id']}: {', '.join(node['target'])}: {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_no_fault_is_found(view: View, standing: House, tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    with view.seen(standing) as page:
        for state in view.walk(page):
            for size in (DESK, PHONE):
                for scheme in ("light", "dark"):
                    page.set_viewport_size(size)
                    page.emulate_media(color_scheme=scheme)
                    if now := faults(page):
                        found[f"{state}, {size['width']} px, {scheme}"] = now
    assert found == {}


def test_a_fault_would_be_found(standing: House) -> None:
    with standing.window() as page:
        page.locator("main[data-phase=ready]").wait_for(timeout=20_000)
        page.evaluate("""() => {
            document.querySelector("#typed").labels[0].remove();
            document.querySelector("#typed").placeholder = "";
            document.querySelector("#plain").style.color = "color-mix(in srgb, var(--paper) 70%, var(--ink))";
        }""")
        assert {fault.partition(":")[0] for fault in faults(page)} >= {"label", "color-contrast"}
