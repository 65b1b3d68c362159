"""Where each word stands: text broken into lines and pages as a person writes, by a seed. Lengths are millimetres."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from os1.core.errors import Misconfigured
from os1.letters.chance import Waves, generator
from os1.letters.glyphs import Glyphs
from os1.letters.hands import Hand
from os1.letters.paragraphs import Paragraph, Role
from os1.letters.stationery import Sheet
from os1.letters.typeface import Shaped

SIGNATURE = 1.25
_INDENT = 7.0
_EDGE = 1.8
_PITCH = 0.018
_SPACE = 0.13
_SMALLEST, _LARGEST, _STEP = 0.85, 1.35, 0.05
_FULL = 0.86
"""A one-page letter is written as large as leaves this part of the sheet's height used."""
_SQUEEZE = 0.93
_OPENING = frozenset("«‹„“‘([¿¡")
_CLOSING = frozenset("»›”’)]!?:;.,…%")


@dataclass(frozen=True, slots=True)
class Word:
    """One word where it stands: (x, y) is its left end on the baseline; `scale` is beside the hand's own size."""

    text: str
    glyphs: tuple[Shaped, ...]
    x: float
    y: float
    width: float
    scale: float
    track: float
    rise: float
    slant: float
    """Degrees."""
    paragraph: int
    line: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A letter laid out: the hand at the size it was fitted to, and the words of each page."""

    hand: Hand
    pages: tuple[tuple[Word, ...], ...]
    roles: tuple[Role, ...]
    """Of each paragraph."""


@dataclass(slots=True)
class _Line:
    """A line being filled."""

    words: list[Word]
    paragraph: int
    role: Role
    gap: float = 0.0
    """Room above it besides the pitch."""


def fitted(paragraphs: Sequence[Paragraph], glyphs: Glyphs, sheet: Sheet, seed: int, x_height: float | None) -> Laid:
    """The letter at the largest size that leaves it on one page; at the hand's own size where it needs several.

    Raises:
        Misconfigured: where a postcard has no room for it at the smallest size.

    """
    if x_height is not None:
        return _whole(paragraphs, glyphs, _sized(glyphs.hand, x_height / glyphs.hand.x_height), sheet, seed)
    size = _LARGEST
    while size >= _SMALLEST - 1e-9:
        laid = _whole(paragraphs, glyphs, _sized(glyphs.hand, size), sheet, seed, limit=2)
        if len(laid.pages) == 1 and (size <= 1.0 or laid.pages[0][-1].y <= sheet.height * _FULL):
            return laid
        if len(laid.pages) > 1 and size < 1.0 and laid.pages[1][-1].y > sheet.height * 0.35 and not sheet.one_page:
            break  # what is left over is more than a smaller hand would save
        size -= _STEP
    if sheet.one_page:
        message = "There is no room for so much on one postcard. Fix: shorten it, or choose the size A5."
        raise Misconfigured(message)
    return _whole(paragraphs, glyphs, glyphs.hand, sheet, seed)


def word_at(glyphs: Glyphs, hand: Hand, text: str, scale: float, track: float) -> tuple[tuple[Shaped, ...], float]:
    """A word's glyphs and its width."""
    shaped = glyphs.typeface.shape(text)
    unit = hand.x_height / glyphs.height
    return shaped, sum(glyph.advance for glyph in shaped) * unit * scale + track * len(shaped)


def _sized(hand: Hand, factor: float) -> Hand:
    """The hand, larger or smaller; its lines move apart less than its letters grow."""
    return replace(hand, x_height=hand.x_height * factor, line=hand.line * (1 + (factor - 1) * 0.75))


def _whole(
    paragraphs: Sequence[Paragraph], glyphs: Glyphs, hand: Hand, sheet: Sheet, seed: int, *, limit: int = 0
) -> Laid:
    """The letter at one size; `limit` ends the work after so many pages."""
    lines = _lines(paragraphs, glyphs, hand, sheet, seed)
    pages = _pages(lines, hand, sheet, seed, limit)
    return Laid(hand, tuple(tuple(page) for page in pages), tuple(paragraph.role for paragraph in paragraphs))


def _lines(  # noqa: C901, PLR0915 - one loop that fills lines; whatever was split off would need all of its state
    paragraphs: Sequence[Paragraph], glyphs: Glyphs, hand: Hand, sheet: Sheet, seed: int
) -> list[_Line]:
    """The words of each line, greedily, ragged, at y = 0."""
    chance = generator(seed, "layout")
    margin = Waves(generator(seed, "margin"), 110)
    lines: list[_Line] = []

    def jitter(spread: float) -> float:
        return float(chance.normal(0, spread))

    def turned(line: _Line, role: Role) -> tuple[_Line, float, float]:
        """The next line, where the pen goes on, and its right edge; words that must not be parted come along."""
        kept = _parted(line.words, following)
        lines.append(line)
        fresh = _Line([], line.paragraph, line.role)
        x, edge = start(role, first=False), sheet.width - sheet.right + jitter(_EDGE)
        for word in kept:
            fresh.words.append(replace(word, x=x, line=len(lines)))
            x += word.width + hand.space * hand.x_height
        return fresh, x, edge

    following = ""

    def start(role: Role, first: bool, needs: float = 0.0) -> float:
        x = sheet.left + 1.1 * margin.at(0, len(lines) * hand.line)
        if role in {"closing", "signature"}:
            usual = sheet.width * (0.50 if role == "closing" else 0.55) + jitter(2)
            return max(x + _INDENT, min(usual, sheet.width - sheet.right - needs))
        return x + (_INDENT + jitter(0.8) if role == "body" and first else jitter(0.5))

    for number, paragraph in enumerate(paragraphs):
        role = paragraph.role
        gap = 0.22 * hand.line if role == "closing" or (number == 1 and paragraphs[0].role == "salutation") else 0.0
        gap = max(gap, 0.45 * hand.line) if paragraph.apart and role == "body" and number > 1 else gap
        if role == "signature" and paragraphs[number - 1].role == "body":
            gap = 0.3 * hand.line
        line = _Line([], number, role, gap)
        needs = 0.0
        if role in {"closing", "signature"}:
            larger = SIGNATURE if role == "signature" else 1.0
            needs = word_at(glyphs, hand, " ".join(paragraph.words), larger * 1.04, 0.05)[1]
            needs += len(paragraph.words) * hand.space * hand.x_height
        x, edge = start(role, first=True, needs=needs), sheet.width - sheet.right + jitter(_EDGE)
        for text in paragraph.words:
            following = text
            scale = (1 + jitter(0.025)) * (SIGNATURE if role == "signature" else 1.0)
            track = hand.track + jitter(0.03)
            shaped, width = word_at(glyphs, hand, text, scale, track)
            over = x + width - edge
            room = sheet.width - sheet.right - sheet.left
            if over > 0 and line.words:
                squeezed = max(_SQUEEZE, 1 - over / width)
                if over < 2.2 and chance.random() < 0.7:
                    scale, width = scale * squeezed, width * squeezed
                else:
                    plain = role if role in {"closing", "signature"} and width < room / 2 else "body"
                    line, x, edge = turned(line, plain)
            if x + width > sheet.width - sheet.right and not line.words:
                x = max(sheet.left, sheet.width - sheet.right - width)
            for piece, glyph_run, w in _broken(
                text, shaped, width, room, glyphs=glyphs, hand=hand, scale=scale, track=track
            ):
                if line.words and x + w > sheet.width - 0.5 * sheet.right:
                    line, x, edge = turned(line, "body")
                line.words.append(
                    Word(piece, glyph_run, x, 0.0, w, scale, track, jitter(0.10), jitter(1.3), number, len(lines))
                )
                x += w + hand.space * hand.x_height * math.exp(jitter(_SPACE))
            if text[-1] in ".!?":
                x += 0.25 * hand.x_height
        lines.append(line)
    return lines


def _glued(word: str, following: str) -> bool:
    """Whether no line may end between two words: after a mark that only opens, and before one that only closes."""
    return set(word) <= _OPENING or set(following) <= _CLOSING


def _parted(words: list[Word], following: str) -> list[Word]:
    """Take from a line's end the words that must stand on one line with the following one, and give them back."""
    at = len(words)
    while at > 1 and _glued(words[at - 1].text, words[at].text if at < len(words) else following):
        at -= 1
    kept, words[at:] = words[at:], []
    return kept


def _broken(
    text: str,
    shaped: tuple[Shaped, ...],
    width: float,
    room: float,
    *,
    glyphs: Glyphs,
    hand: Hand,
    scale: float,
    track: float,
) -> list[tuple[str, tuple[Shaped, ...], float]]:
    """A word, or the pieces of one that is wider than the sheet."""
    if width <= room:
        return [(text, shaped, width)]
    pieces: list[tuple[str, tuple[Shaped, ...], float]] = []
    count = math.ceil(width / (room * 0.8))
    step = math.ceil(len(text) / count)
    for at in range(0, len(text), step):
        piece = text[at : at + step]
        pieces.append((piece, *word_at(glyphs, hand, piece, scale, track)))
    return pieces


def _pages(lines: Sequence[_Line], hand: Hand, sheet: Sheet, seed: int, limit: int) -> list[list[Word]]:
    """The lines on pages; at least two lines of the body go with the sign-off to a new page, and none stands alone."""
    chance = generator(seed, "pitch")
    steps = [hand.line * (1 + float(chance.normal(0, _PITCH))) + line.gap for line in lines]
    lowest = sheet.height - sheet.bottom
    pages: list[list[Word]] = []
    begin = 0
    while begin < len(lines) and (not limit or len(pages) < limit):
        below = (0.6 if pages or sheet.one_page else 1.0) * hand.line
        heights = [sheet.top + below]
        while begin + len(heights) < len(lines) and heights[-1] + steps[begin + len(heights)] <= lowest:
            heights.append(heights[-1] + steps[begin + len(heights)])
        end = begin + len(heights)
        if end < len(lines):
            end = max(_break(lines, end), begin + min(3, len(heights)))
        pages.append(
            [
                replace(word, y=y, line=number)
                for number, y in zip(range(begin, end), heights, strict=False)
                for word in lines[number].words
            ]
        )
        begin = end
    return pages


def _break(lines: Sequence[_Line], at: int) -> int:
    """Where the page is turned, at or before the line `at`, so that no line and no sign-off stands alone."""

    def together(one: int, other: int) -> bool:
        return lines[one].paragraph == lines[other].paragraph

    after = [line.role for line in lines[at:]]
    if any(role in {"closing", "signature"} for role in after):
        at -= max(0, 2 - after.count("body"))
    if together(at, at - 1) and (at + 1 == len(lines) or not together(at, at + 1)):
        at -= 1
    if together(at, at - 1) and not together(at - 1, at - 2):
        at -= 1
    return at
