"""Quotation marks: none stands at the wrong end of a line, and none is too small to be seen."""

import numpy as np
import pytest

from os1.letters.hands import HANDS
from os1.letters.rendering import Scribe, Style

FRENCH = "Il a dit « ça va bien » hier ! « Ah » ? Oui ( ou non ) : « oui » ; voilà. " * 8


@pytest.mark.parametrize("seed", range(8))
def test_an_opening_mark_ends_no_line_and_a_closing_one_begins_none(scribe: Scribe, seed: int) -> None:
    lines: dict[tuple[int, int], list[str]] = {}
    for number, page in enumerate(scribe.strokes(FRENCH, Style(seed=seed))):
        for word in page.words:
            lines.setdefault((number, word.line), []).append(word.text)
    assert len(lines) > 8
    assert [word for line in lines.values() for word in line] == FRENCH.split()
    for line in lines.values():
        assert line[-1] not in {"«", "(", "„"}
        assert line[0] not in {"»", ")", "!", "?", ":", ";"}


@pytest.mark.parametrize("hand", HANDS)
def test_french_marks_are_as_large_as_small_letters(scribe: Scribe, hand: str) -> None:
    for mark in "«»":
        page = scribe.strokes(mark, Style(hand=hand, x_height=HANDS[hand].x_height))[0]
        assert np.ptp(page.points[:, 1]) > 0.6 * HANDS[hand].x_height
