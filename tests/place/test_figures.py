"""How much a page is: at most 150 KB of everything together, from no other host, and nothing jumps while it loads."""

from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.place.house import DESK, PHONE, House
from tests.place.views import VIEWS, View, phase

LARGEST = 150_000
"""Bytes of a page with everything it loads, headers too."""
SHIFTED = """
window.shifted = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) {
    if (!one.hadRecentInput) window.shifted.push([one.value, one.sources.map(({ node }) => node?.id || node?.nodeName)]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
"""Keeps what moved without being touched: how much (1 is the whole window), and what it was."""
MOST_SHIFTED = 0.01
"""Of the window; 0.1 is what is called good."""
FRAMES = (
    "count => new Promise((done) => { const next = () => (count-- ? requestAnimationFrame(next) : done()); next(); })"
)


def size_of(request: Any) -> int:
    sizes = request.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_page_is_small_quiet_and_asks_nobody_else(view: View, standing: House) -> None:
    for size in (DESK, PHONE):
        with standing.window() if view.let_in else standing.visitor() as page:
            page.set_viewport_size(size)
            if view.let_in:
                page.locator(phase("ready")).wait_for(timeout=20_000)
            page.add_init_script(SHIFTED)
            asked: list[Any] = []
            done: list[Any] = []
            page.on("request", asked.append)
            page.on("requestfinished", done.append)
            view.open(page, standing)
            page.wait_for_load_state("networkidle")
            page.evaluate(FRAMES, 10)
            bytes_ = sum(map(size_of, done))
            assert {urlsplit(request.url).netloc for request in asked} == {f"localhost:{standing.port}"}
            assert 1_000 < bytes_ <= LARGEST
            shifted = page.evaluate("window.shifted")
            assert sum(value for value, _ in shifted) <= MOST_SHIFTED, shifted


def test_in_a_conversation_nobody_else_is_asked(standing: House) -> None:
    for view in VIEWS:
        if not view.steps:
            continue
        with standing.window() if view.let_in else standing.visitor() as page:
            asked: set[str] = set()
            page.on("request", lambda request, asked=asked: asked.add(urlsplit(request.url).netloc))
            view.open(page, standing)
            states = list(view.walk(page))
            assert len(states) > 1
            assert asked == {f"localhost:{standing.port}"}


def test_what_jumps_would_be_seen(standing: House) -> None:
    with standing.window() as page:
        page.add_init_script(SHIFTED)
        page.goto(f"{standing.url}/memory")
        page.locator("#you li").first.wait_for(timeout=20_000)
        page.evaluate("document.querySelector('nav').style.height = '300px'")
        page.evaluate(FRAMES, 10)
        assert sum(value for value, _ in page.evaluate("window.shifted")) > MOST_SHIFTED
