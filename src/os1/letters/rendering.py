"""The scribe: a letter's text and style in, files out. What the page, the commands and an export call.

    scribe = Scribe(find=store.path, cache=folder)
    scribe.render(text, Style(hand="aurore"), "pdf")       one file
    scribe.render(text, Style(hand="aurore"), "png", 120)  one picture a page
    scribe.strokes(text, Style())                          the pages as strokes

Blocking, a second or less a page; call it in a thread. The same text and style give the same bytes in
every process. Raises Misconfigured and Refused for a text or a name that cannot be written (each names
the fix), and what `find` raises for a hand that is not on this machine.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from os1.core.errors import Misconfigured, OS1Error, Refused
from os1.letters.drawing import drawn
from os1.letters.envelope import addressed
from os1.letters.glyphs import Glyphs
from os1.letters.hands import HANDS, PLAIN, Hand, hand_named
from os1.letters.layout import Laid, fitted
from os1.letters.paragraphs import clean, code_point, paragraphs
from os1.letters.pdf import pdf
from os1.letters.raster import png
from os1.letters.stationery import ENVELOPES, INKS, PAPERS, SHEETS, Ink, Paper, named
from os1.letters.strokes import Page
from os1.letters.vector import compact, plotter, svg

Kind: TypeAlias = Literal["pdf", "png", "svg", "plot.svg", "json"]
KINDS: tuple[Kind, ...] = ("pdf", "png", "svg", "plot.svg", "json")
PRINT_DPI = 300
PREVIEW_DPI = 120
WITH_HELP = "written with help"
_LARGEST_DPI = 600
_SMALLEST_DPI = 40


@dataclass(frozen=True, slots=True)
class Style:
    """How a letter looks. `x_height` (mm) is fitted to the sheet when None; `paper` "none" leaves a picture white."""

    hand: str = "aurore"
    ink: str = "blue-black"
    paper: str = "ivory-laid"
    size: str = "A5"
    seed: int = 1
    language: str = "en"
    with_help: bool = False
    """Whether the file says that the letter was written with help; the user's choice."""
    x_height: float | None = None


class Scribe:
    """Where letters are drawn. Threads may share it.

    `find` gives the verified archive of a hand's font by the name of its model file, or raises with the
    fix; `cache` is a folder for centrelines, which may be deleted at any time.
    """

    def __init__(self, find: Callable[[str], Path], cache: Path) -> None:
        self._find = find
        self._cache = cache
        self._lock = threading.Lock()
        self._open: dict[str, Glyphs] = {}

    def render(self, text: str, style: Style, kind: Kind, dpi: int = PRINT_DPI) -> list[bytes]:
        """The letter as files: one for a PDF, else one a page. `dpi` is for pictures only."""
        return self._files(*self._drawn(text, style), style, kind, dpi=dpi)

    def strokes(self, text: str, style: Style) -> list[Page]:
        """The letter as strokes, page by page."""
        return self._drawn(text, style)[0]

    def envelope(
        self, address: str, style: Style, kind: Kind, *, sender: str = "", envelope: str = "C6", dpi: int = PRINT_DPI
    ) -> bytes:
        """An envelope as a file; a line of `address` and `sender` each. `style.size` is not looked at."""
        form = named("envelope", envelope, ENVELOPES)
        glyphs = self._glyphs(style.hand)
        rows = [_rows(clean(address)), _rows(clean(sender)) if sender.strip() else []]
        for row in (*rows[0], *rows[1]):
            self._check(row, glyphs)
        words = addressed(rows[0], rows[1], glyphs, form, style.seed)
        ink, _ = _stuff(style)
        page = drawn(words, glyphs, glyphs.hand, (form.width, form.height), style.seed, pen=ink.width)
        return self._files([page], glyphs, glyphs.hand, style, kind, dpi=dpi)[0]

    def hands_for(self, text: str) -> list[str]:
        """The hands on this machine that can write all of the text."""
        able: list[str] = []
        for name in HANDS:
            try:
                if not self._glyphs(name).missing(text):
                    able.append(name)
            except OS1Error:  # a hand that is not here can write nothing
                continue
        return able

    def prepared(self, hand: str) -> bool:
        """Whether the hand's usual letters are built already; raises what `find` raises."""
        return not self._glyphs(hand).unbuilt()

    def prepare(self, hand: str) -> None:
        """Build the hand's usual letters and keep them in the cache, a second or two."""
        glyphs = self._glyphs(hand)
        glyphs.ready(glyphs.unbuilt())

    def _drawn(self, text: str, style: Style) -> tuple[list[Page], Glyphs, Hand]:
        """The pages, the hand's glyphs, and the hand at the size it was fitted to."""
        text = clean(text)
        sheet = named("size", style.size, SHEETS)
        ink, _ = _stuff(style)
        glyphs = self._glyphs(style.hand)
        self._check(text, glyphs)
        laid: Laid = fitted(paragraphs(text), glyphs, sheet, style.seed, style.x_height)
        size = (sheet.width, sheet.height)
        return (
            [
                drawn(words, glyphs, laid.hand, size, style.seed, number=number, pen=ink.width)
                for number, words in enumerate(laid.pages)
            ],
            glyphs,
            laid.hand,
        )

    def _files(
        self, pages: Sequence[Page], glyphs: Glyphs, hand: Hand, style: Style, kind: Kind, *, dpi: int
    ) -> list[bytes]:
        """The pages in one of the kinds."""
        ink, paper = _stuff(style)
        remark = WITH_HELP if style.with_help else ""
        match kind:
            case "pdf":
                return [pdf(pages, glyphs, hand, ink, style.language, remark=remark)]
            case "png":
                if not _SMALLEST_DPI <= dpi <= _LARGEST_DPI:
                    message = f"A picture has {_SMALLEST_DPI} to {_LARGEST_DPI} dots an inch. Fix: choose 300 to print."
                    raise Misconfigured(message)
                return [png(page, ink, paper, style.seed + n, dpi, remark=remark) for n, page in enumerate(pages)]
            case "svg":
                return [svg(page, ink, style.language, remark) for page in pages]
            case "plot.svg":
                return [plotter(page, remark) for page in pages]
            case "json":
                return [compact(page, ink) for page in pages]

    def _glyphs(self, name: str) -> Glyphs:
        """A hand, opened once."""
        hand = hand_named(name)
        with self._lock:
            if name not in self._open:
                self._open[name] = Glyphs(hand, self._find(hand.model), self._cache)
            return self._open[name]

    def _check(self, text: str, glyphs: Glyphs) -> None:
        """Nothing, when the hand has every character; else Refused, with each and with the hands that have it."""
        missing = glyphs.missing(text)
        if not missing:
            return
        able = self.hands_for(text)
        shown = ", ".join(code_point(character) for character in missing[:8])
        more = f" and {len(missing) - 8} more" if len(missing) > 8 else ""
        fix = f"choose the hand {' or '.join(able)}" if able else "write it in words; no hand here has it"
        message = f"The hand {glyphs.hand.name} cannot write: {shown}{more}. Fix: {fix}."
        raise Refused(message)


def _stuff(style: Style) -> tuple[Ink, Paper | None]:
    """The style's ink and paper."""
    ink = named("ink", style.ink, INKS)
    return ink, None if style.paper == "none" else named("paper", style.paper, {**PAPERS})


def _rows(text: str) -> list[str]:
    """The lines that say something."""
    return [row.strip() for row in text.split("\n") if row.strip()]


ADDRESS_HAND = PLAIN
"""The hand for envelopes: its digits can be read by a machine."""
