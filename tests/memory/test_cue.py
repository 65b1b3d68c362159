"""What a cue asks for."""

from datetime import date

import numpy as np
import pytest

from os1.memory import cue, dates

TODAY = date(2026, 3, 15)
YEARS = range(2025, 2027)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("When did Ann buy a boat?", "I buy a boat"),
        ("What is Ann's sister called?", "my sister called"),
        ("Where has Bo been since May?", "I been since May"),
        ("Tell me what Ann likes", "what I likes"),
        ("", ""),
        ("Why?", ""),
    ],
)
def test_as_the_one_who_is_named_would_have_said_it(asked: str, said: str) -> None:
    assert cue.first_person(asked, ["Ann", "Bo"]) == said


def test_words_are_those_that_carry_something_each_once() -> None:
    assert cue.words("What did Ann's sister say about the boat, the boat?") == ["ann", "sister", "say", "boat"]
    assert cue.words("Où est le café?") == ["où", "est", "le", "café"]
    assert cue.words("what is it?") == []


@pytest.mark.parametrize(
    ("asked", "asker", "who"),
    [
        ("What does Ann like?", None, ["Ann"]),
        ("What do Ann and Bo like?", None, ["Ann", "Bo"]),
        ("Where was I in May?", "Bo", ["Bo"]),
        ("Where was I in May?", None, []),
        ("Where was I in May?", "Cy", []),
        ("annual", None, []),
    ],
)
def test_who_it_is_about(asked: str, asker: str | None, who: list[str]) -> None:
    assert cue.named(asked, ["Ann", "Bo"], asker) == who


def agreement(asked: str, *days: date) -> list[float]:
    found = dates.asked(asked, TODAY, YEARS).agreement(np.array([d.toordinal() for d in days]))
    return [round(float(x), 2) for x in found]


def test_a_day_a_month_and_the_days_after_them() -> None:
    days = (date(2025, 5, 7), date(2025, 5, 12), date(2025, 6, 3), date(2025, 8, 1))
    assert agreement("What happened on 7 May 2025?", *days) == [1, 0.7, 0, 0]
    assert agreement("What happened on May 7th?", *days) == [1, 0.7, 0, 0]
    assert agreement("What happened in May?", *days) == [1, 1, 0.5, 0]
    assert agreement("What happened in May 2024?", *days) == [0, 0, 0, 0]
    assert agreement("What happened yesterday?", date(2026, 3, 14), date(2025, 3, 14)) == [1, 0]


@pytest.mark.parametrize("asked", ["May I ask something?", "On the 31 February", "Will it march on?", "", "in 1999"])
def test_what_names_no_day_agrees_with_none(asked: str) -> None:
    assert agreement(asked, TODAY) == [0]
    assert agreement(asked) == []
