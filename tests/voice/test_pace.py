"""A person's own pace, learned from their pauses."""

import math
import random

import pytest

from os1.people.pace import LONGEST_S, MEMORY, QUICKEST_S, SLOWEST_S, USUAL_S, Pace


def heard(pauses: list[float], start: Pace | None = None) -> Pace:
    pace = start or Pace()
    for pause in pauses:
        pace = pace.after(pause)
    return pace


def test_begins_as_most_people_are() -> None:
    assert Pace().median_s == USUAL_S


@pytest.mark.parametrize(("pause", "low", "high"), [(0.9, 0.75, 0.9), (0.35, 0.35, 0.39), (0.45, 0.449, 0.451)])
def test_learns_in_a_dozen_pauses(pause: float, low: float, high: float) -> None:
    assert low <= heard([pause] * 12).median_s <= high


def test_a_slow_speaker_is_slower_than_a_quick_one() -> None:
    assert heard([1.0, 0.8, 1.3, 0.7]).median_s > heard([0.3, 0.25, 0.4, 0.3]).median_s


def test_one_very_long_pause_moves_little() -> None:
    assert heard([60.0]).median_s == heard([LONGEST_S]).median_s
    assert heard([0.4] * 10 + [60.0]).median_s < 0.5


@pytest.mark.parametrize("nonsense", [0.0, -1.0, math.nan, math.inf])
def test_what_is_no_pause_changes_nothing(nonsense: float) -> None:
    assert heard([nonsense]) == Pace()


def test_stays_within_reason() -> None:
    assert heard([3.0] * 500).median_s == SLOWEST_S
    assert heard([0.2] * 500).median_s == QUICKEST_S


def test_follows_a_change_after_a_thousand_pauses() -> None:
    old = heard([0.35] * 1000)
    assert old.weight <= MEMORY
    assert heard([0.9] * 60, old).median_s > 0.5


def test_the_middle_of_mixed_pauses() -> None:
    rng = random.Random(7)
    pauses = [0.7 * math.exp(rng.gauss(0, 0.5)) for _ in range(200)]
    assert 0.55 < heard(pauses).median_s < 0.9


def test_is_a_value_that_can_be_kept() -> None:
    pace = heard([0.6, 0.7])
    assert Pace(pace.median_s, pace.weight) == pace
    assert Pace().after(0.9) is not Pace()
