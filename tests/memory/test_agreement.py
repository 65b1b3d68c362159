"""How well a day agrees with the days a cue speaks of."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from os1.memory.agreement import asked

NOW = datetime(2026, 3, 15, 12, tzinfo=UTC)  # a Sunday
TODAY = NOW.date()


def agreement(cue: str, *days: date) -> list[float]:
    found = asked(cue, NOW, UTC).agreement(np.array([d.toordinal() for d in days], np.int64))
    return [round(float(x), 2) for x in found]


def test_a_day_and_the_fortnight_after_it() -> None:
    days = (date(2025, 5, 7), date(2025, 5, 8), date(2025, 5, 12), date(2025, 5, 1), date(2025, 6, 3))
    assert agreement("What happened on 7 May 2025?", *days) == [1, 1, 0.7, 0.3, 0]
    assert agreement("What happened on May 7th?", *days) == [1, 1, 0.7, 0.3, 0]
    assert agreement("What happened yesterday?", date(2026, 3, 14), date(2025, 3, 14)) == [1, 0]


def test_a_week_is_met_as_a_day_is() -> None:
    days = (date(2026, 3, 2), date(2026, 3, 8), date(2026, 3, 12), date(2026, 2, 25), date(2026, 2, 1))
    assert agreement("What did we talk about last week?", *days) == [1, 1, 0.7, 0.3, 0]


def test_a_month_and_the_days_after_it() -> None:
    days = (date(2025, 5, 7), date(2025, 5, 31), date(2025, 6, 3), date(2025, 4, 30), date(2025, 8, 1))
    assert agreement("What happened in May?", *days) == [1, 1, 0.5, 0, 0]
    assert agreement("What happened in May 2024?", *days) == [0, 0, 0, 0, 0]


def test_a_season_counts_and_what_is_longer_does_not() -> None:
    days = (date(2025, 6, 1), date(2025, 8, 31), date(2025, 9, 9), date(2025, 11, 1))
    assert agreement("What did I tell you last summer?", *days) == [1, 1, 0.5, 0]
    assert agreement("What did I tell you last year?", *days) == [0, 0, 0, 0]


def test_what_comes_back_each_year_and_lies_ahead_is_also_that_of_the_year_before() -> None:
    days = (date(2025, 4, 3), date(2026, 4, 3), date(2025, 4, 20))
    assert agreement("What is on her mind around 3 April?", *days) == [1, 1, 0]
    assert agreement("What will she do on Friday?", date(2026, 3, 20), date(2026, 3, 13), date(2025, 3, 21)) == [
        1,
        0.3,
        0,
    ]
    assert agreement("What will she do on 3 April 2026?", *days) == [0, 1, 0]


def test_several_days_count_alike() -> None:
    days = (date(2025, 5, 7), date(2025, 8, 20), date(2025, 12, 1))
    assert agreement("Was it on 7 May 2025 or in August 2025?", *days) == [1, 1, 0]


@pytest.mark.parametrize(
    "cue", ["May I ask something?", "On the 31 February", "Will it march on?", "", "in 1999", "in 2026"]
)
def test_what_names_no_day_agrees_with_none(cue: str) -> None:
    assert agreement(cue, TODAY) == [0]
    assert agreement(cue) == []


def test_the_day_is_that_of_the_one_who_asks() -> None:
    late = datetime(2026, 3, 14, 23, 30, tzinfo=UTC)
    there = asked("What did I say today?", late, ZoneInfo("Pacific/Auckland"))
    assert there.stretches == ((date(2026, 3, 15), date(2026, 3, 15)),)
