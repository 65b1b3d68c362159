"""Plain sums, worked out exactly or left alone."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.numerals import in_digits
from os1.care.sums import agrees, numbers, solve, spoken

SOLVED = [
    ("what's 17 times 23", "391"),
    ("what is seventeen times twenty-three?", "391"),
    ("17 x 23", "391"),
    ("17*23?", "391"),
    ("what's fifteen percent of eighty", "12"),
    ("15% of 80", "12"),
    ("20 percent off 50", "40"),
    ("100 minus 37", "63"),
    ("1,200 minus 300", "900"),
    ("144 divided by 12", "12"),
    ("10 divided by 3", "3.3333"),
    ("1 + 2 + 3 - 4", "2"),
    ("three point five times two", "7"),
    ("what's 2 and 2", "4"),
    ("square root of 144", "12"),
    ("12 squared", "144"),
    ("half of 30", "15"),
    ("how many days in February", "28"),
    ("days in february 2024", "29"),
    ("how many days are there in June?", "30"),
    ("how many minutes are in an hour", "60"),
    ("how many feet in a mile", "5280"),
]
LEFT_ALONE = [
    "2 plus 3 times 4",
    "10 divided by 0",
    "call me at 5",
    "I'm 5 and 6",
    "what's 7 times 8 times 2",
    "how many days till Friday",
]


@pytest.mark.parametrize(("asked", "result"), SOLVED)
def test_a_plain_sum_is_solved(asked: str, result: str) -> None:
    found = solve(asked)
    assert found is not None
    assert spoken(found) == result


@pytest.mark.parametrize("asked", LEFT_ALONE)
def test_what_has_two_readings_or_none_is_left_alone(asked: str) -> None:
    assert solve(asked) is None


@given(a=st.integers(0, 9999), b=st.integers(1, 9999))
def test_it_agrees_with_arithmetic(a: int, b: int) -> None:
    assert solve(f"what's {a} plus {b}") == a + b
    assert solve(f"what's {a} minus {b}") == a - b
    assert solve(f"what's {a} times {b}") == a * b


@given(text=st.text(max_size=200))
def test_nothing_anyone_says_breaks_it(text: str) -> None:
    found = solve(text)
    assert found is None or found.is_finite()


def test_a_rounded_answer_agrees() -> None:
    assert agrees(Decimal("3.33"), Decimal(10) / 3)
    assert not agrees(Decimal("3.34"), Decimal(10) / 3)
    assert numbers("It's three hundred and ninety-one.") == (Decimal(391),)


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("i'm four teen", "i'm 14"),
        ("twenty first", "21st"),
        ("sixteenth birthday", "16th birthday"),
        ("nineteen ninety five", "1995"),
        ("two thousand and twelve", "2012"),
        ("five six seven", "5 6 7"),
        ("16yo", "16 yo"),
    ],
)
def test_numbers_become_digits(said: str, digits: str) -> None:
    assert " ".join(in_digits(said.split())) == digits
