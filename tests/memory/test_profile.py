"""The profile: plain lines made by code, the weightiest first, within a budget."""

from datetime import UTC, datetime, timedelta

from os1.core.events import Event, NoteCorrected, NoteTaken
from os1.core.journal import Recorded
from os1.memory.notes import Notes
from os1.memory.predicates import sentence
from os1.memory.profile import profile

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOW = START + timedelta(days=30)


def taken(
    predicate: str,
    object: str,
    *sources: int,
    subject: str = "you",
    since: str | None = None,
    until: str | None = None,
    sure: float = 0.8,
) -> NoteTaken:
    text = sentence(subject, predicate, object)
    return NoteTaken(subject, predicate, object, text, since, until, sure, "said", sources, "test")


def told(*events: Event, budget: int = 900) -> list[str]:
    notes = Notes()
    for place, event in enumerate(events, 101):
        notes.apply(Recorded(place, START + timedelta(days=place - 101), event))
    return profile(notes, NOW, UTC, budget_characters=budget).splitlines()


def test_nothing_known_is_nothing_said() -> None:
    assert told() == []


def test_who_the_user_is_comes_first_and_what_was_only_said_does_not_come() -> None:
    lines = told(taken("likes", "tea", 1), taken("said", "the gate came off", 2), taken("lives in", "York", 3))
    assert lines == ["You live in York.", "You like tea."]


def test_what_was_said_often_comes_before_what_was_said_once() -> None:
    lines = told(
        taken("likes", "tea", 1), taken("likes", "figs", 2), taken("likes", "figs", 3), taken("likes", "figs", 4)
    )
    assert lines == ["You like figs.", "You like tea."]


def test_what_changed_is_told_with_its_old_value_and_when() -> None:
    assert told(taken("lives in", "York", 1), taken("lives in", "Leeds", 2, since="2026-03-02")) == [
        "You live in Leeds (until 2026-03: York)."
    ]


def test_what_will_be_leaves_today_to_what_is() -> None:
    lines = told(taken("lives in", "York", 1), taken("lives in", "Leeds", 2, since="2026-06-01"))
    assert sorted(lines) == ["From 2026-06-01: You live in Leeds.", "You live in York."]


def test_what_is_over_is_left_out() -> None:
    assert told(taken("plans", "ring the dentist", 1, since="2026-03-05", until="2026-03-05")) == []
    assert told(taken("plans", "fly to Rome", 1, since="2026-05-05", until="2026-05-05")) == [
        "You plan: fly to Rome (2026-05-05)."
    ]


def test_what_the_user_put_right_is_told_as_they_put_it() -> None:
    assert told(taken("lives in", "York", 1), NoteCorrected(101, "You live in New York")) == ["You live in New York."]


def test_it_keeps_to_its_budget() -> None:
    many = [taken("likes", f"thing number {n}", n) for n in range(1, 90)]
    lines = told(*many, budget=300)
    assert lines
    assert sum(len(line) + 1 for line in lines) <= 300
