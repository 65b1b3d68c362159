"""The measurement of turn ends measures what it says: where a pause lies, what a cut-in is, and how sure a share is."""

import importlib
import sys
from pathlib import Path

import pytest

FOLDER = str(Path(__file__).parents[2] / "evals")
sys.path.insert(0, FOLDER)
pauses = importlib.import_module("turn_ends_pauses")
fitting = importlib.import_module("turn_ends_fit")
ends = importlib.import_module("turn_ends")
sys.path.remove(FOLDER)

WHOLE = "I went home early. Then she rang, and we talked until it was dark."


def pause(label: str, lasted: float, text: str = "and so on", smart: float = 0.5, clip: str = "one") -> object:
    return pauses.Pause(clip, "anna", label, lasted=lasted, text=text, smart={"0.2": smart, "0.4": smart})


@pytest.mark.parametrize(
    ("before", "after", "count", "closes"),
    [
        ("I went home early.", "Then she rang and we talked until it was dark.", 4, True),
        ("I went home early. Then she rang.", "And we talked until it was dark.", 7, False),
        ("I want home, early", "then she ran and we talked until it was dark", 4, True),
        ("I went home early, then she rang, and we talk.", "Until it was dark.", 10, False),
        ("", WHOLE, 0, False),
    ],
)
def test_a_pause_is_placed_among_the_words(before: str, after: str, count: int, closes: bool) -> None:
    assert pauses.place(before, after, WHOLE) == count
    assert pauses.ends_a_sentence(WHOLE, count) is closes


def test_a_cut_in_is_a_pause_that_lasts_as_long_as_the_rule_waits() -> None:
    found = [pause("mid", 0.5), pause("mid", 0.9), pause("mid", 1.4), pause("boundary", 2.0), pause("end", 4.0)]
    point = ends.measure("rule", found, [0.9] * 5)
    assert point.cut_short == (1, 2)
    assert point.cut_all == (2, 3)
    assert point.cut_boundary == (1, 1)
    assert point.delays == (0.9,)


def test_who_speaks_on_both_sides_decides_in_a_conversation() -> None:
    entry = {
        "diarisation": [[0.0, 2.0, "ann"], [2.6, 1.0, "bob"], [4.2, 2.0, "bob"], [6.9, 1.0, "ann"], [6.9, 1.0, "bob"]]
    }
    assert pauses.label(entry, 2.0, 2.6, last=False) == "end"
    assert pauses.label(entry, 3.6, 4.2, last=False) == ""
    assert pauses.label(entry, 6.2, 6.9, last=False) == "unclear"
    assert pauses.label(entry, 7.9, 9.0, last=True) == "unclear"
    assert pauses.label({}, 7.9, 9.0, last=True) == "end"


@pytest.mark.parametrize(
    ("hits", "count", "low", "high"), [(0, 102, 0.0, 0.0363), (3, 102, 0.0101, 0.0829), (51, 102, 0.4047, 0.5953)]
)
def test_how_sure_a_share_is(hits: int, count: int, low: float, high: float) -> None:
    assert ends.wilson(hits, count) == pytest.approx((low, high), abs=0.0005)


def test_a_speaker_is_judged_at_the_pace_of_their_earlier_pauses_only() -> None:
    found = [pause("mid", 1.2), pause("mid", 1.2), pause("end", 4.0), pause("end", 4.0)]
    first, second, third, fourth = ends.paces(found)
    assert first == ends.Pace()
    assert first.median_s < second.median_s < third.median_s == fourth.median_s


def test_weights_are_fitted_without_the_speaker_they_judge() -> None:
    def said(speaker: str, label: str, smart: float) -> object:
        return pauses.Pause("one", speaker, label, text="we went there on Sunday.", smart={"0.2": smart})

    usual = [said(who, label, smart) for who in ("ann", "bob") for label, smart in [("end", 0.9), ("mid", 0.1)] * 20]
    contrary = [said("cy", label, smart) for label, smart in [("end", 0.1), ("mid", 0.9)] * 20]
    apart = fitting.by_speaker([*usual, *contrary])
    assert apart["cy"].smart > apart["ann"].smart
    assert min(weights.smart for weights in apart.values()) >= 0
