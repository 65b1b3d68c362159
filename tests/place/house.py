"""A house to look into: the real page and server, in a thread beside the test, with ear, voice and words by script."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from os1.app import OS1, build
from os1.core.clock import SystemClock
from os1.core.events import Event
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.settings import Settings
from os1.storage.in_memory import InMemoryJournal
from tests.e2e.test_browser import enter
from tests.entering import key_of
from tests.served import served
from tests.web.test_guard import UNLIMITED
from tests.web.test_server import parts

DESK, PHONE = {"width": 1200, "height": 800}, {"width": 390, "height": 780}


@dataclass(frozen=True, slots=True)
class House:
    """Where the page stands, and the browser that looks at it."""

    os1: OS1
    port: int
    chromium: Any
    known: Any = None
    """What a browser keeps that was let in already; without it each window is a browser of its own."""

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def link(self) -> str:
        """What lets a browser in, as `os1 enter` prints it."""
        return f"{self.url}/enter#{key_of(self.os1.settings.home)}"

    @contextmanager
    def visitor(self, **options: Any) -> Iterator[Any]:
        """A window of a new browser that was not let in."""
        context = self.chromium.new_context(**{"viewport": DESK, **options})
        try:
            yield context.new_page()
        finally:
            context.close()

    @contextmanager
    def window(self, **options: Any) -> Iterator[Any]:
        """A window of a browser that was let in; where that one is new, the page is open in it."""
        with self.visitor(storage_state=self.known, **options) as page:
            if self.known is None:
                enter(page, self.link())
            yield page


@contextmanager
def house(home: Path, chromium: Any, *told: Event, lines: tuple[str, ...] = ("Mm.",)) -> Iterator[House]:
    """Serve the page of one who was *told* this and says *lines*."""
    standing: Future[tuple[OS1, int, asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def stand() -> None:
        settings = Settings.load({"OS1_HOME": str(home), "OS1_NAME": "Ada", "OS1_KEYRING": "off", "OS1_COUNTRY": "GB"})
        clock = SystemClock()
        os1 = await build(
            settings,
            clock=clock,
            journal=InMemoryJournal(clock),
            model=ScriptedModel(lines),
            places=ScriptedEmbedder(),
        )
        await os1.journal.append(*told)
        enough = asyncio.Event()
        async with served(os1, parts, UNLIMITED) as site:
            standing.set_result((os1, site.port, asyncio.get_running_loop(), enough))
            await enough.wait()

    with ThreadPoolExecutor(1) as beside:
        serving = beside.submit(asyncio.run, stand())
        serving.add_done_callback(lambda done: standing.done() or standing.set_exception(done.exception() or OSError()))
        os1, port, loop, enough = standing.result(timeout=60)
        try:
            yield House(os1, port, chromium)
        finally:
            loop.call_soon_threadsafe(enough.set)
            serving.result(timeout=60)
