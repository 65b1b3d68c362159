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
ANSWERS = (
    "She's moving to Oslo in May and I never thanked her.",
    "It would be the summer she taught me to swim in the lake by the mill.",
    "She held my hand under the water and she never laughed at me.",
    "I'd like to visit her in the autumn.",
    "Just Nell.",
)
"""What is told for a letter to a sister."""
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


def _told(page: Any) -> None:
    """Begin a letter and answer her questions; it lies open then, with words of hers in it."""
    page.locator("#to").fill("my sister Nora")
    page.keyboard.press("Enter")
    page.locator("#asked .hers", has_text="Why Nora").wait_for(timeout=20_000)
    for asked, answer in enumerate(ANSWERS, 2):
        page.locator("#answered").fill(answer)
        page.keyboard.press("Enter")
        ends = answer == ANSWERS[-1]
        page.locator("#one:not([hidden]) #letter p" if ends else f"#asked .hers >> nth={asked - 1}").first.wait_for()


def _doubt(page: Any) -> None:
    page.locator("#wished").fill("add that we went to Rome together")
    page.keyboard.press("Enter")
    page.locator("#question-words", has_text="Did this happen?").wait_for()


def _sources(page: Any) -> None:
    page.locator("#no").click()
    page.locator("#letter", has_not_text="Rome").wait_for()
    page.locator("#where").click()
    page.locator("#sources li").first.wait_for()
    page.locator("#rewrite").click()
    page.locator("#whole").wait_for()


def _drawn(page: Any) -> None:
    """Say yes to it, and have it drawn."""
    page.locator("#leave").click()
    page.locator("#yes").click()
    page.locator("#approve").click()
    page.locator("#gone").wait_for()
    page.locator("#write-out").click()
    page.locator("#skip").click()
    page.locator("#write-out").wait_for()


def _forget_letter(page: Any) -> None:
    page.locator("#forget-it").click()
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
    View(
        "/letters",
        "#list:not([hidden])",
        (("told", _told), ("doubted", _doubt), ("sources", _sources), ("drawn", _drawn), ("forget", _forget_letter)),
    ),
    View("/reflection", "#nothing:not([hidden]), #asks li, #notes li"),
    View("/settings", "#devices li"),
    View("/help", ".reading h1"),
    View("/help/your-phone", ".reading h1"),  # they are all of one shell; this one has lists and code
)
"""A new page is one more line here: it is then looked at in every way that this folder knows."""
