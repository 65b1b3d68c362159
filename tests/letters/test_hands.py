"""Every hand writes every word of a letter, on the sheet, and in the hand's own strokes."""

from contextlib import suppress

import numpy as np
import pytest

from os1.core.errors import Refused
from os1.letters.hands import HANDS
from os1.letters.rendering import Scribe, Style
from os1.letters.stationery import SHEETS
from os1.letters.strokes import Page
from os1.providers.catalogue import CATALOGUE

TEXT = """Dear Zoë,

Thank you, señora! « Ça va » & „Größe”: zażółć gęślą jaźń, Łódź at 10.45?

Love,
Jörg"""


SMALL = 1.5
"""Of an x-height in millimetres: where it is given, nothing is fitted to the sheet."""


@pytest.fixture(scope="module", params=HANDS)
def hand(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def page(scribe: Scribe, hand: str) -> Page:
    """One letter in the hand, on the smallest sheet: drawn once, looked at from several sides."""
    (page,) = scribe.strokes(TEXT, Style(hand=hand, size="postcard", seed=3))
    return page


def test_every_word_is_drawn_where_it_was_laid(page: Page) -> None:
    assert [word.text for word in page.words] == TEXT.split()
    assert {stroke.word for stroke in page} == set(range(len(page.words)))
    for stroke in page:
        word = page.words[stroke.word]
        assert word.x - 6 < stroke.points[:, 0].mean() < word.x + word.width + 6


def test_no_stroke_leaves_the_sheet_and_every_width_is_a_pens(page: Page) -> None:
    _inside(page, "postcard")


@pytest.mark.parametrize("size", [size for size in SHEETS if size != "postcard"])
def test_no_stroke_leaves_any_sheet(scribe: Scribe, size: str) -> None:
    for page in scribe.strokes(TEXT, Style(size=size, seed=3)):
        _inside(page, size)


def _inside(page: Page, size: str) -> None:
    assert page.points.min() > 0.5
    assert page.points[:, 0].max() < SHEETS[size].width - 0.5
    assert page.points[:, 1].max() < SHEETS[size].height - 0.5
    assert 0.1 <= page.widths.min() <= page.widths.max() < 1.0
    assert bool(np.isfinite(page.points).all())


def test_dots_and_accents_are_there(scribe: Scribe, hand: str) -> None:
    least = {"i": 2, "j": 2, "!": 2, "?": 2, ":": 2, ";": 2, "ä": 3, ".": 1}
    drawn = _strokes(scribe, hand, *least)
    for dotted, strokes in least.items():
        assert drawn[dotted] >= strokes, dotted
    pairs = {"üla": "ula", "éta": "eta", "łata": "lata", "żona": "zona"}
    drawn = _strokes(scribe, hand, *pairs, *pairs.values())
    for dotted, plain in pairs.items():
        assert drawn[dotted] > drawn[plain], dotted
    with suppress(Refused):  # some hands have no letter without its dot
        drawn = _strokes(scribe, hand, "ia", "ıa")
        assert drawn["ia"] > drawn["ıa"]


def _strokes(scribe: Scribe, hand: str, *words: str) -> dict[str, int]:
    """Return how many strokes each of the words has."""
    (page,) = scribe.strokes(" ".join(words), Style(hand=hand, x_height=SMALL))
    return {word.text: sum(stroke.word == at for stroke in page) for at, word in enumerate(page.words)}


def test_the_same_letter_is_never_drawn_twice_the_same(scribe: Scribe) -> None:
    page = scribe.strokes("noon noon noon", Style(x_height=SMALL))[0]
    first = [stroke.points - stroke.points[0] for stroke in page]
    shapes = {tuple(np.round(one, 3).ravel()[:8]) for one in first}
    assert len(shapes) == len(first)


def test_every_hand_is_a_model_file_with_its_licence() -> None:
    for hand in HANDS.values():
        entry = CATALOGUE[hand.model]
        assert entry.purpose == "letters"
        assert entry.licence in {"OFL-1.1", "Apache-2.0"}
        assert entry.licence_member is not None
