"""D1: once a local day and every three hours of use (`care.md`)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.disclosure import EVERY, EVERY_FOR_A_MINOR, WORDS, DisclosureLog, Reason, due, sentence
from os1.core.events import DisclosureMade, SessionClosed
from os1.core.ids import SessionId
from os1.core.journal import Recorded
from os1.core.projection import Projection

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 1, 11, tzinfo=UTC)


def made(at: datetime, position: int = 1) -> Recorded:
    return Recorded(position, at, DisclosureMade(SessionId("s"), "day"))


def test_the_first_turn_ever_owes_one() -> None:
    assert due(DisclosureLog(), NOON, BERLIN) == "day"


def test_the_log_is_a_projection_of_disclosures_only() -> None:
    log: Projection = DisclosureLog()
    assert set(log.kinds) == {"disclosure.made.1"}
    assert log.position == 0
    log.apply(Recorded(1, NOON, SessionClosed(SessionId("s"), "left")))
    assert due(log, NOON, BERLIN) == "day"  # type: ignore[arg-type]  # it stands there as the Protocol it fulfils


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        (timedelta(0), None),
        (timedelta(hours=2, minutes=59, seconds=59), None),
        (timedelta(hours=3), "hours"),
        (timedelta(hours=11), "hours"),
        (timedelta(hours=12), "day"),
        (timedelta(days=1), "day"),
        (timedelta(days=-1), "day"),
        (timedelta(minutes=-5), None),
    ],
)
def test_what_is_owed_after_one_at_noon(after: timedelta, reason: str | None) -> None:
    log = DisclosureLog()
    log.apply(made(NOON))
    assert due(log, NOON + after, BERLIN) == reason


def test_the_day_is_the_users_own() -> None:
    log = DisclosureLog()
    log.apply(made(datetime(2026, 3, 1, 22, 50, tzinfo=UTC)))
    later = datetime(2026, 3, 1, 23, 10, tzinfo=UTC)
    assert due(log, later, BERLIN) == "day"
    assert due(log, later, UTC) is None


def test_three_hours_are_three_hours_when_the_clocks_change() -> None:
    log = DisclosureLog()
    log.apply(made(datetime(2026, 3, 28, 23, 30, tzinfo=UTC)))
    assert due(log, datetime(2026, 3, 29, 2, 29, tzinfo=UTC), BERLIN) is None
    assert due(log, datetime(2026, 3, 29, 2, 30, tzinfo=UTC), BERLIN) == "hours"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        due(DisclosureLog(), datetime(2026, 3, 1), BERLIN)  # noqa: DTZ001 - the naive moment is what is refused


@given(turn=st.integers(0, 10_000), reason=st.sampled_from(["day", "hours", "minor"]))
def test_the_words_are_always_there(turn: int, reason: Reason) -> None:
    said = sentence(reason, turn)
    assert WORDS == "I'm an AI, not a human"
    assert WORDS in said
    assert "?" not in said


@given(
    steps=st.lists(st.integers(0, 60 * 30), max_size=60),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Apia"]),
    restarts=st.sets(st.integers(0, 59)),
)
def test_no_day_and_no_three_hours_pass_without_one(steps: list[int], zone: str, restarts: set[int]) -> None:
    local = ZoneInfo(zone)
    now, log, past = NOON, DisclosureLog(), list[Recorded]()
    for turn, minutes in enumerate(steps):
        now += timedelta(minutes=minutes)
        if turn in restarts:
            log = DisclosureLog()
            for recorded in past:
                log.apply(recorded)
        if due(log, now, local):
            past.append(made(now, len(past) + 1))
            log.apply(past[-1])
        assert past[-1].at.astimezone(local).date() == now.astimezone(local).date()
        assert now - past[-1].at < EVERY


def disclosed(
    hours: list[float], *, minor: bool = False, restart: bool = False, start: datetime = NOON
) -> list[Reason | None]:
    """Return what was owed at each of these hours after *start*, each said as soon as it was owed."""
    log, past, owed = DisclosureLog(), list[Recorded](), list[Reason | None]()
    for hour in hours:
        now = start + timedelta(hours=hour)
        if restart:
            log = DisclosureLog()
            for recorded in past:
                log.apply(recorded)
        owed.append(due(log, now, BERLIN, minor=minor))
        if owed[-1]:
            past.append(made(now, len(past) + 1))
            log.apply(past[-1])
    return owed


@pytest.mark.parametrize("restart", [False, True])
def test_nought_three_and_six_hours_into_one_conversation(*, restart: bool) -> None:
    owed = disclosed([0, 1, 2.9, 3, 4, 5.9, 6, 6.1], restart=restart, start=datetime(2026, 3, 1, 7, tzinfo=UTC))
    assert owed == ["day", None, None, "hours", None, None, "hours", None]


@pytest.mark.parametrize("restart", [False, True])
def test_hourly_for_a_minor(*, restart: bool) -> None:
    owed = disclosed([0, 0.9, 1, 1.9, 2, 3, 3.5, 4], minor=True, restart=restart)
    assert owed == ["day", None, "minor", None, "minor", "minor", None, "minor"]


def test_across_midnight() -> None:
    late = datetime(2026, 3, 1, 22, 30, tzinfo=UTC)
    assert disclosed([0, 0.4, 0.5, 0.6, 3.4, 3.5], start=late) == ["day", None, "day", None, None, "hours"]
    assert disclosed([0, 0.5, 1.4, 1.5], minor=True, start=late) == ["day", "day", None, "minor"]


def test_a_clock_moved_back_and_forward() -> None:
    assert disclosed([0, 5, 1, 2, 4, 28, 0]) == ["day", "hours", "hours", None, "hours", "day", "day"]
    assert disclosed([0, 5, 1, 1.5, 2], minor=True) == ["day", "minor", "minor", None, "minor"]


def test_an_hour_is_an_hour_when_the_clocks_change() -> None:
    before = datetime(2026, 10, 25, 0, 10, tzinfo=UTC)
    assert before.astimezone(BERLIN).hour == 2
    assert disclosed([0, 0.9, 1, 1.9, 2], minor=True, start=before) == ["day", None, "minor", None, "minor"]


def test_a_minor_is_offered_a_break() -> None:
    said = {sentence("minor", turn) for turn in range(10)}
    assert len(said) >= 3
    assert all("break" in words or "air" in words for words in said)
    assert timedelta(hours=1) == EVERY_FOR_A_MINOR
