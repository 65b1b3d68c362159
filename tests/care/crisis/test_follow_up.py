"""What she comes back to in the next conversation, and the count of referrals (`care.md` Crisis, D5)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from os1.care.crisis.follow_up import CrisisLog, Week, ask, due, weekly
from os1.care.crisis.trusted import Trusted
from os1.core.events import (
    CrisisFollowedUp,
    CrisisNoticed,
    Event,
    Forgotten,
    ReferralMade,
    SessionClosed,
    TrustedPersonSet,
)
from os1.core.ids import SessionId
from os1.core.journal import Recorded
from os1.core.projection import Projection

MON, TUE, NOW = SessionId("monday"), SessionId("tuesday"), SessionId("now")
START = datetime(2026, 3, 2, 20, tzinfo=UTC)


def noticed(
    level: int = 2, *, whom: str = "self", now: bool = False, session: SessionId = MON, source: int = 1
) -> CrisisNoticed:
    return CrisisNoticed(session, "other" if whom == "other" else "self", level, now, (source,))


def fold(*events: Event) -> CrisisLog:
    log = CrisisLog()
    for at, event in enumerate(events, start=2):
        log.apply(Recorded(at, START + timedelta(hours=at), event))
    return log


def test_it_is_a_projection() -> None:
    log: Projection = CrisisLog()
    assert set(log.kinds) == {"crisis.noticed.1", "crisis.followed_up.1", "referral.made.1", "forgotten.1"}
    log.apply(Recorded(1, START, SessionClosed(MON, "left")))
    assert due(CrisisLog(), NOW) is None


@pytest.mark.parametrize(
    ("events", "position"),
    [
        ((), None),
        ((noticed(),), 2),
        ((noticed(session=NOW),), None),
        ((noticed(2), noticed(5), noticed(3)), 3),
        ((noticed(5), noticed(2, now=True)), 3),
        ((noticed(3), noticed(3, session=TUE)), 3),
        ((noticed(), CrisisFollowedUp(TUE, (2,))), None),
        ((noticed(2), noticed(5), CrisisFollowedUp(TUE, (3,))), None),
        ((noticed(), noticed(whom="other"), CrisisFollowedUp(TUE, (2,))), 3),
        ((noticed(), CrisisFollowedUp(TUE, (2,)), noticed(session=TUE)), 4),
        ((noticed(session=TUE), CrisisFollowedUp(TUE, (99,))), 2),
        ((noticed(source=1), Forgotten(1)), None),
        ((noticed(), Forgotten(2)), None),
        ((noticed(5, source=1), noticed(2, source=7), Forgotten(1)), 3),
    ],
)
def test_the_gravest_of_an_earlier_conversation_is_due_once(events: tuple[Event, ...], position: int | None) -> None:
    found = due(fold(*events), NOW)
    assert (found.position if found else None) == position


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "earlier today"),
        (1, "yesterday"),
        (2, "on tuesday"),
        (6, "on friday"),
        (9, "last week"),
        (40, "a while ago"),
    ],
)
def test_she_names_the_day_as_people_do(days: int, said: str) -> None:
    today = date(2026, 3, 5)
    asked = [ask(noticed(), today - timedelta(days=days), today, turn) for turn in range(5)]
    assert all(said in text.lower() for text in asked)
    assert len(set(asked)) == 5


@pytest.mark.parametrize("event", [noticed(2), noticed(4), noticed(6, now=True)])
def test_of_themselves_she_asks_directly_and_lightly(event: CrisisNoticed) -> None:
    for turn in range(5):
        text = ask(event, date(2026, 3, 3), date(2026, 3, 5), turn)
        assert text.count("?") <= 2
        assert len(text.split()) <= 20
        assert text.rstrip()[-1] in "?."
        assert any(word in text for word in ("dying", "die", "live", "alive", "life", "close"))


def test_of_another_she_asks_about_them_and_never_whether_the_user_wants_to_die() -> None:
    for turn in range(4):
        text = ask(noticed(5, whom="other"), date(2026, 3, 3), date(2026, 3, 5), turn)
        assert "?" in text
        assert "die" not in text
        assert "dying" not in text


def test_referrals_are_counted_by_week_of_the_users_own_calendar_and_by_kind_alone() -> None:
    log = CrisisLog()
    sunday_in_auckland_is_monday = datetime(2026, 3, 8, 12, tzinfo=UTC)
    for at, (moment, to) in enumerate(
        [
            (datetime(2026, 3, 4, tzinfo=UTC), "us-988"),
            (datetime(2026, 3, 4, tzinfo=UTC), "trusted"),
            (datetime(2026, 3, 5, tzinfo=UTC), "emergency"),
            (sunday_in_auckland_is_monday, "find-a-helpline"),
            (datetime(2026, 12, 31, tzinfo=UTC), "trusted"),
        ],
        start=1,
    ):
        log.apply(Recorded(at, moment, ReferralMade(MON, to)))
    assert weekly(log, UTC) == (Week(2026, 10, 2, 1, 1), Week(2026, 53, 0, 0, 1))
    assert weekly(log, ZoneInfo("Pacific/Auckland")) == (
        Week(2026, 10, 1, 1, 1),
        Week(2026, 11, 1, 0, 0),
        Week(2026, 53, 0, 0, 1),
    )
    assert weekly(log, UTC)[0].total == 4


def test_a_forgotten_referral_is_not_counted() -> None:
    log = fold(ReferralMade(MON, "us-988"), ReferralMade(MON, "trusted"), Forgotten(2))
    assert [week.total for week in weekly(log, UTC)] == [1]


def test_trusted_people_are_named_in_the_order_agreed_until_let_go_or_forgotten() -> None:
    view = Trusted()
    events: list[tuple[Event, tuple[str, ...]]] = [
        (TrustedPersonSet("Nora", "", on=True), ("Nora",)),
        (TrustedPersonSet("Sam Okafor", "+44 1", on=True), ("Nora", "Sam Okafor")),
        (TrustedPersonSet("nora", "07", on=True), ("nora", "Sam Okafor")),
        (TrustedPersonSet("Ama", "", on=True), ("nora", "Sam Okafor", "Ama")),
        (TrustedPersonSet("NORA", "", on=False), ("Sam Okafor", "Ama")),
        (TrustedPersonSet("  ", "", on=True), ("Sam Okafor", "Ama")),
        (Forgotten(2), ("Ama",)),
        (Forgotten(1), ("Ama",)),
    ]
    for position, (event, names) in enumerate(events, start=1):
        view.apply(Recorded(position, START, event))
        assert view.names == names
    assert view.people[0].number == ""
