"""Who said that they are under 18 stays so until the years were lived (`care.md` N8)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.disclosure import WORDS
from os1.care.minors import NOTICE, Minor, adult_from, notice
from os1.core.events import Event, MinorNoticed, NoteTaken, SessionOpened
from os1.core.ids import SessionId
from os1.core.journal import Recorded
from os1.core.projection import Projection

BERLIN = ZoneInfo("Europe/Berlin")
TOLD = datetime(2026, 3, 1, 11, tzinfo=UTC)


class Life:
    """A journal of one user's conversations."""

    def __init__(self) -> None:
        self.past: list[Recorded] = []

    def happens(self, event: Event, at: datetime) -> None:
        self.past.append(Recorded(len(self.past) + 1, at, event))

    def told(self, age: int, at: datetime) -> None:
        self.happens(MinorNoticed(adult_from(age, at.date()).isoformat()), at)

    def talks(self, first: datetime, days: int, every: int = 10) -> None:
        for day in range(days):
            self.happens(SessionOpened(SessionId(f"s{len(self.past)}"), "talk"), first + timedelta(days=day * every))

    def minor(self) -> Minor:
        view = Minor()
        for recorded in self.past:
            view.apply(recorded)
        return view


@pytest.mark.parametrize(
    ("age", "today", "day"),
    [
        (15, date(2026, 3, 1), date(2029, 3, 1)),
        (17, date(2026, 12, 31), date(2027, 12, 31)),
        (17, date(2028, 2, 29), date(2029, 3, 1)),
        (14, date(2028, 2, 29), date(2032, 2, 29)),
        (0, date(2026, 1, 1), date(2044, 1, 1)),
    ],
)
def test_the_day_from_which_they_are_surely_adult(age: int, today: date, day: date) -> None:
    assert adult_from(age, today) == day


@pytest.mark.parametrize("age", [-1, 18, 40])
def test_an_age_of_no_minor_is_refused(age: int) -> None:
    with pytest.raises(ValueError, match="minor"):
        adult_from(age, date(2026, 1, 1))


def test_nobody_is_a_minor_before_it_is_told() -> None:
    life = Life()
    life.talks(TOLD, 3)
    assert not life.minor().is_minor(TOLD, BERLIN)
    assert life.minor().adult_from is None


def test_the_first_statement_switches_it_on() -> None:
    life = Life()
    life.told(15, TOLD)
    assert life.minor().is_minor(TOLD, BERLIN)
    assert life.minor().adult_from == date(2029, 3, 1)


def test_it_ends_when_the_day_has_come_and_the_years_were_lived() -> None:
    life = Life()
    life.told(15, TOLD)
    life.talks(TOLD + timedelta(days=1), 100)
    assert life.minor().is_minor(datetime(2029, 2, 28, 12, tzinfo=UTC), BERLIN)
    assert not life.minor().is_minor(datetime(2029, 3, 1, 12, tzinfo=UTC), BERLIN)


@pytest.mark.parametrize(("days", "still"), [(59, True), (60, False)])
def test_twenty_days_a_year_show_that_it_was_lived(days: int, still: bool) -> None:
    life = Life()
    life.told(15, TOLD)
    life.talks(TOLD + timedelta(days=1), days)
    assert life.minor().is_minor(datetime(2030, 1, 1, 12, tzinfo=UTC), BERLIN) is still


def test_many_conversations_on_one_day_are_one_day() -> None:
    life = Life()
    life.told(17, TOLD)
    life.talks(TOLD + timedelta(days=1), 300, every=0)
    assert life.minor().is_minor(datetime(2028, 1, 1, tzinfo=UTC), BERLIN)


def test_a_clock_set_forward_does_not_end_it() -> None:
    life = Life()
    life.told(15, TOLD)
    life.talks(TOLD + timedelta(days=1), 5, every=1)
    far = datetime(2035, 1, 1, tzinfo=UTC)
    life.talks(far, 3, every=1)
    assert life.minor().is_minor(far + timedelta(days=5), BERLIN)


def test_days_that_lie_ahead_do_not_count() -> None:
    life = Life()
    life.told(17, TOLD)
    life.talks(datetime(2040, 1, 1, tzinfo=UTC), 100, every=1)
    assert life.minor().is_minor(datetime(2028, 1, 1, tzinfo=UTC), BERLIN)


def test_the_latest_of_several_statements_counts() -> None:
    life = Life()
    life.told(14, TOLD)
    life.told(17, TOLD + timedelta(days=1))
    life.talks(TOLD + timedelta(days=2), 100)
    assert life.minor().adult_from == date(2030, 3, 1)
    assert life.minor().is_minor(datetime(2029, 3, 1, tzinfo=UTC), BERLIN)
    assert not life.minor().is_minor(datetime(2030, 3, 2, tzinfo=UTC), BERLIN)


def test_a_note_that_says_otherwise_changes_nothing() -> None:
    life = Life()
    life.told(15, TOLD)
    note = NoteTaken("you", "age", "25", "You are 25.", None, None, 1.0, "said", (1,), "rules")
    life.happens(note, TOLD + timedelta(hours=1))
    assert life.minor().is_minor(TOLD + timedelta(days=1), BERLIN)


def test_a_day_that_cannot_be_read_never_runs_out() -> None:
    life = Life()
    life.happens(MinorNoticed("soon"), TOLD)
    life.talks(TOLD + timedelta(days=1), 500, every=7)
    assert life.minor().is_minor(datetime(2099, 1, 1, tzinfo=UTC), BERLIN)


def test_it_is_a_projection_of_two_kinds_and_refuses_a_moment_without_zone() -> None:
    view: Projection = Minor()
    assert set(view.kinds) == {"minor.noticed.1", "session.opened.1"}
    assert view.position == 0
    with pytest.raises(ValueError, match="time zone"):
        Minor().is_minor(datetime(2026, 3, 1), BERLIN)  # noqa: DTZ001 - the naive moment is what is refused


@given(ages=st.lists(st.integers(4, 17), min_size=1, max_size=5), days=st.integers(0, 80), later=st.integers(0, 4000))
def test_another_statement_never_ends_it_sooner(ages: list[int], days: int, later: int) -> None:
    life = Life()
    life.told(ages[0], TOLD)
    life.talks(TOLD + timedelta(days=1), days, every=15)
    now = TOLD + timedelta(days=later)
    first = life.minor().is_minor(now, BERLIN)
    for number, age in enumerate(ages[1:]):
        life.told(age, TOLD + timedelta(hours=number + 1))
    assert life.minor().is_minor(now, BERLIN) >= first
    assert life.minor().is_minor(now, BERLIN) == life.minor().is_minor(now, BERLIN)


@pytest.mark.parametrize("turn", range(len(NOTICE)))
def test_the_notice_says_what_changes(turn: int) -> None:
    said = notice(15, turn)
    assert WORDS in said
    assert "hour" in said.lower()
    assert "romantic" in said
    assert len(said.split()) <= 30
    assert "{" not in said
