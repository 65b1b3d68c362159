"""How much a page is: its bytes, who was asked for them, and what jumped while it came."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

LARGEST = 150_000
"""Bytes of a page with everything it loads, headers too."""
MOST_SHIFTED = 0.01
"""Of the window; 0.1 is what is called good."""
SHIFTED = """
window.shifted = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) {
    if (!one.hadRecentInput) window.shifted.push([one.value, one.sources.map(({ node }) => node?.id || node?.nodeName)]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
"""Keeps what moved without being touched: how much (1 is the whole window), and what it was."""
FRAMES = (
    "count => new Promise((done) => { const next = () => (count-- ? requestAnimationFrame(next) : done()); next(); })"
)


@dataclass(slots=True)
class Figures:
    """What loading a page took."""

    bytes: int = 0
    places: set[str] = field(default_factory=set)
    """Host and port of all that was asked for."""
    shifted: list[tuple[float, list[str]]] = field(default_factory=list)

    @property
    def shift(self) -> float:
        return sum(value for value, _ in self.shifted)


@contextmanager
def taken(page: Any) -> Iterator[Figures]:
    """The figures of what is opened in *page* meanwhile, complete when this ends."""
    figures = Figures()
    done: list[Any] = []

    def asked(request: Any) -> None:
        figures.places.add(urlsplit(request.url).netloc)

    def came(request: Any) -> None:
        done.append(request)

    page.on("request", asked)
    page.on("requestfinished", came)
    yield figures
    page.wait_for_load_state("load")
    page.evaluate(FRAMES, 10)
    page.remove_listener("requestfinished", came)
    for request in done:
        sizes = request.sizes()
        figures.bytes += sizes["responseBodySize"] + sizes["responseHeadersSize"]
    figures.shifted = page.evaluate("window.shifted")
