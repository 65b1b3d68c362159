"""Everything of the page that can be looked at: one line a page, and the steps that change what is seen on it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from os1.core.events import Event, NoteTaken, SessionOpened, UtteranceHeard
from os1.core.ids import OWNER, SessionId
from tests.place.house import House

ONE = SessionId("one")
TOLD: tuple[Event, ...] = (
    SessionOpened(ONE, "page"),
    UtteranceHeard(ONE, OWNER, "I moved to York in May."),
    UtteranceHeard(ONE, OWNER, "My sister Nora is a welder."),
    UtteranceHeard(ONE, OWNER, "My neighbour Marlon has an overdraft."),
    NoteTaken("you", "lives in", "York", "You live in York.", "2026-05-01", None, 0.9, "said", (3,), "rules"),
    NoteTaken("Marlon", "has", "an overdraft", "Marlon has an overdraft.", None, None, 0.9, "said", (5,), "rules"),
)
NOTE_YORK = 6
"""Its place in the journal."""

Step = tuple[str, Callable[[Any], None]]
"""What is seen then, and how one comes to it."""


@dataclass(frozen=True, slots=True)
class View:
    """One page: where it is, what is seen once it is ready, and what can be done there."""

    path: str
    ready: str
    steps: tuple[Step, ...] = ()
    let_in: bool = True

    def __str__(self) -> str:
        name = self.path.strip("/").replace("/", "-") or "talk"
        return name if self.let_in else f"{name}-outside"

    def open(self, page: Any, house: House) -> None:
        """Go there, and wait until it is ready."""
        page.goto(f"{house.url}{self.path}")
        page.locator(self.ready).first.wait_for(timeout=20_000)

    @contextmanager
    def seen(self, house: House, **options: Any) -> Iterator[Any]:
        """This page, ready in a new browser."""
        with house.window(**options) if self.let_in else house.visitor(**options) as page:
            self.open(page, house)
            yield page

    def walk(self, page: Any) -> Iterator[str]:
        """Take step after step from where it is open; what is seen after each."""
        yield "ready"
        for name, step in self.steps:
            step(page)
            yield name


def phase(name: str) -> str:
    return f"main[data-phase={name}]"


def _danger(page: Any) -> None:
    page.locator("#danger").click()
    page.locator("#lines a").first.wait_for()


def _write(page: Any) -> None:
    page.locator("#typed").fill("My sister Nora moved to Leeds, and I miss her.")
    page.keyboard.press("Enter")
    page.locator("#words .hers").first.wait_for(timeout=20_000)
    page.locator(phase("listening")).wait_for(timeout=20_000)


def _call(page: Any) -> None:
    page.locator("#talk").click()
    page.locator("#mute:enabled").wait_for(timeout=20_000)


def _mute(page: Any) -> None:
    page.locator("#mute").click()
    page.locator("#mute[aria-pressed=true]").wait_for()


def _goodbye(page: Any) -> None:
    page.locator("#goodbye").click()
    page.locator(phase("over")).wait_for(timeout=20_000)


def _search(page: Any) -> None:
    page.locator("#wanted").fill("sister")
    page.keyboard.press("Enter")
    page.locator("#found li").first.wait_for(timeout=20_000)


def _why(page: Any) -> None:
    page.locator("#you [data-does=Why]").first.click()
    page.locator("#you .moments li").first.wait_for()


def _correct(page: Any) -> None:
    page.locator("#you [data-does=Correct]").first.click()
    page.locator("#you textarea").wait_for()


def _misheard(page: Any) -> None:
    page.locator("#people [data-does=Correct]").first.click()
    page.locator("#people .moments li").first.wait_for()


def _forget(page: Any) -> None:
    page.locator("#people [data-does=Forget]").first.click()
    page.locator("#forget[open] li").first.wait_for()


VIEWS = (
    View("/", phase("outside"), (("danger", _danger),), let_in=False),
    View("/enter", "#trouble:not([hidden])", let_in=False),
    View(
        "/",
        phase("ready"),
        (("danger", _danger), ("written", _write), ("call", _call), ("muted", _mute), ("over", _goodbye)),
    ),
    View(
        "/memory",
        "#you li",
        (("search", _search), ("why", _why), ("correct", _correct), ("misheard", _misheard), ("forget", _forget)),
    ),
    View("/memory", "#trouble:not([hidden])", let_in=False),
    View("/reflection", "#nothing:not([hidden]), #asks li, #notes li"),
    View("/settings", "#devices li"),
    View("/help", ".reading h1"),
    View("/help/your-phone", ".reading h1"),  # they are all of one shell; this one has lists and code
)
"""A new page is one more line here: it is then looked at in every way that this folder knows."""
