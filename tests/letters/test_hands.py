"""Every hand writes every word of a letter, on the sheet, and in the hand's own strokes."""

import unicodedata

import numpy as np
import pytest

from os1.letters.hands import HANDS
from os1.letters.rendering import Scribe, Style
from os1.letters.stationery import SHEETS
from os1.providers.catalogue import CATALOGUE

TEXT = """Dear Zoë,

Thank you, señora! « Ça va » & „Größe”: zażółć gęślą jaźń, Łódź at 10.45?

Love,
Jörg"""


@pytest.mark.parametrize("hand", HANDS)
def test_every_word_is_drawn_where_it_was_laid(scribe: Scribe, hand: str) -> None:
    pages = scribe.strokes(TEXT, Style(hand=hand))
    words = [word for page in pages for word in page.words]
    assert [word.text for word in words] == TEXT.split()
    for page in pages:
        drawn = {stroke.word for stroke in page}
        assert drawn == set(range(len(page.words)))
        for stroke in page:
            word = page.words[stroke.word]
            middle = stroke.points[:, 0].mean()
            assert word.x - 6 < middle < word.x + word.width + 6


@pytest.mark.parametrize("hand", HANDS)
def test_no_stroke_leaves_the_sheet_and_every_width_is_a_pens(scribe: Scribe, hand: str) -> None:
    for size, sheet in SHEETS.items():
        for page in scribe.strokes(TEXT, Style(hand=hand, size=size, seed=3)):
            assert page.points.min() > 0.5
            assert page.points[:, 0].max() < sheet.width - 0.5
            assert page.points[:, 1].max() < sheet.height - 0.5
            assert 0.1 <= page.widths.min() <= page.widths.max() < 1.0
            assert bool(np.isfinite(page.points).all())


@pytest.mark.parametrize("hand", HANDS)
def test_dots_and_accents_are_there(scribe: Scribe, hand: str) -> None:
    def strokes(word: str) -> int:
        return len(scribe.strokes(word, Style(hand=hand))[0])

    for dotted, least in (("i", 2), ("j", 2), ("!", 2), ("?", 2), (":", 2), (";", 2), ("ä", 3), (".", 1)):
        assert strokes(dotted) >= least, dotted
    for plain, dotted in (("ıa", "ia"), ("ula", "üla"), ("eta", "éta"), ("lata", "łata"), ("zona", "żona")):
        if unicodedata.name(plain[0]) == "LATIN SMALL LETTER DOTLESS I" and "hand cannot" in _refusal(
            scribe, plain, hand
        ):
            continue
        assert strokes(dotted) > strokes(plain), dotted


def test_the_same_letter_is_never_drawn_twice_the_same(scribe: Scribe) -> None:
    page = scribe.strokes("noon noon noon", Style())[0]
    first = [stroke.points - stroke.points[0] for stroke in page]
    shapes = {tuple(np.round(one, 3).ravel()[:8]) for one in first}
    assert len(shapes) == len(first)


def test_every_hand_is_a_model_file_with_its_licence() -> None:
    for hand in HANDS.values():
        entry = CATALOGUE[hand.model]
        assert entry.purpose == "letters"
        assert entry.licence in {"OFL-1.1", "Apache-2.0"}
        assert entry.licence_member is not None


def _refusal(scribe: Scribe, text: str, hand: str) -> str:
    from os1.core.errors import Refused

    try:
        scribe.strokes(text, Style(hand=hand))
    except Refused:
        return "hand cannot"
    return ""
