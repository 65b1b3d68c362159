"""C2: the table of lines, entry by entry (`care.md`)."""

import re
from datetime import date

import pytest

from os1.care.crisis.lines import ANYWHERE, FINDER, Help, Line, countries, help_in
from os1.care.crisis.places import country_of

DIGITS = {
    "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "eleven": "11", "thirteen": "13", "fourteen": "14", "hundred": "00", "thousand": "000", "star": "*",
}  # fmt: skip  # many short entries: rows read better than a column

ENTRIES = [help_in(code) for code in countries()]
LINES = [line for entry in ENTRIES for line in (entry.line, entry.youth) if line is not None and line is not FINDER]


def dialled(spoken: str) -> str:
    """What a listener would type who hears *spoken*."""
    said, words = "", spoken.replace(",", "").split()
    for at, word in enumerate(words):
        if word in ("triple", "double"):
            said += DIGITS[words[at + 1]] * (1 if word == "double" else 2) if words[at + 1] in DIGITS else "00"
        elif word == "zero":
            said += "0"
        else:
            said += DIGITS[word]
    return said


def test_there_are_at_least_thirty_countries_with_a_line_of_their_own() -> None:
    assert sum(entry.line is not FINDER for entry in ENTRIES) >= 30
    assert all(re.fullmatch("[A-Z]{2}", code) for code in countries())


def test_ids_are_unique_and_begin_with_their_country() -> None:
    ids = [line.id for line in LINES]
    assert len(set(ids)) == len(ids)
    assert all(line.id.startswith(f"{line.country.lower()}-") for line in LINES)
    assert not {"emergency", "trusted", FINDER.id} & set(ids)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_a_line_says_all_that_is_needed(line: Line) -> None:
    assert line.name
    assert line.hours
    assert line.languages
    assert re.fullmatch(r"\*?\d[\d ]{2,15}", line.number), "written as one dials it"
    assert dialled(line.spoken) == line.number.replace(" ", ""), "heard and typed, it is the same number"
    assert date.fromisoformat(line.verified_on) <= date(2026, 11, 23)
    assert re.match(r"https?://[^\s]+\.[^\s]+", line.source)
    assert re.match(r"https://[^\s]+\.[^\s]+", line.url)
    assert bool(line.text) == bool(line.text_spoken)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.country)
def test_every_country_has_an_emergency_number_that_is_said_as_it_is_dialled(entry: Help) -> None:
    assert re.fullmatch(r"\d{3,4}", entry.emergency)
    assert dialled(entry.emergency_spoken) == entry.emergency
    assert [line.id for line in entry.emergency_lines] == ["emergency"]
    assert entry.line is not None


@pytest.mark.parametrize(
    ("country", "number", "emergency"),
    [
        ("US", "988", "911"),
        ("ca", "988", "911"),
        ("GB", "116 123", "999"),
        ("IE", "116 123", "112"),
        ("AU", "13 11 14", "000"),
        ("NZ", "1737", "111"),
        ("IN", "14416", "112"),
        ("FR", "3114", "112"),
        ("BR", "188", "192"),
    ],
)
def test_the_numbers_most_will_need(country: str, number: str, emergency: str) -> None:
    entry = help_in(country)
    assert entry.line is not None
    assert (entry.line.number, entry.emergency) == (number, emergency)


def test_a_line_that_sleeps_says_when_it_is_awake() -> None:
    italian = help_in("IT").line
    assert italian is not None
    assert not italian.is_always
    assert "midnight" in italian.hours


@pytest.mark.parametrize("country", [None, "", "ZZ", "atlantis"])
def test_an_unknown_country_gets_the_finder_and_the_usual_emergency_numbers(country: str | None) -> None:
    assert help_in(country) is ANYWHERE
    assert ANYWHERE.line is FINDER
    assert [line.number for line in ANYWHERE.emergency_lines] == ["112", "911", "999"]


def test_a_country_without_a_verified_line_still_has_its_emergency_number() -> None:
    assert help_in("KE").line is FINDER
    assert help_in("KE").emergency == "999"


@pytest.mark.parametrize(
    ("zone", "locale", "country"),
    [
        ("Europe/London", "en_US.UTF-8", "GB"),
        ("Europe/Belfast", None, "GB"),
        ("Asia/Calcutta", None, "IN"),
        ("US/Eastern", None, "US"),
        ("Australia/Lord_Howe", "en", "AU"),
        ("UTC", "en_IE.UTF-8", "IE"),
        ("Etc/GMT-2", "pt-BR", "BR"),
        ("EST", None, None),
        (None, "zh_Hant_HK", "HK"),
        (None, "C", None),
        ("Mars/Olympus", "nonsense", None),
        (None, None, None),
    ],
)
def test_the_country_is_guessed_from_the_zone_and_then_the_locale(
    zone: str | None, locale: str | None, country: str | None
) -> None:
    assert country_of(zone, locale) == country
