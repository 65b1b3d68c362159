"""The ranker that comes with the program."""

from datetime import UTC, datetime

import numpy as np
import pytest

from os1.app import ranker
from os1.memory import rules
from os1.memory.agreement import DatesAsked
from os1.memory.candidates import Asked, Candidates, gather
from os1.memory.index import Match, Row
from os1.memory.placing import placed
from os1.memory.ranker import LearnedRanker
from os1.memory.shelf import Shelf, narrowed

AT = datetime(2026, 3, 1, tzinfo=UTC)


def found(count: int) -> Candidates:
    """*count* turns that are the less like the cue the later they were said."""
    shelf = Shelf(8)
    points = np.eye(8, dtype=np.float32)[np.zeros(count, int)] + np.linspace(0, 1, count, dtype=np.float32)[:, None]
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    rows = [Row(i + 1, str(i), "Ann", AT, "some words") for i in range(count)]
    shelf.add([placed(row) for row in rows], *narrowed(points))
    cue = np.eye(8, dtype=np.float32)[[0, 0]]
    match = Match(list(range(1, count + 1)), [float(count - i) for i in range(count)])
    asked = Asked(cue, [], DatesAsked())
    return gather(shelf, asked, match, shelf.near(asked.leaning[None])[0])


@pytest.fixture
def learned() -> LearnedRanker:
    made = ranker()
    assert isinstance(made, LearnedRanker)
    return made


@pytest.mark.parametrize("count", [1, 2, 50, 400])
def test_every_candidate_has_a_score(learned: LearnedRanker, count: int) -> None:
    seen = found(count)
    scores = learned.score(seen)
    assert scores.shape == seen.positions.shape
    assert np.isfinite(scores).all()


def test_where_everything_agrees_it_agrees_with_the_rules(learned: LearnedRanker) -> None:
    seen = found(50)
    assert learned.score(seen).argmax() == rules.score(seen).total.argmax() == 0


def test_a_conversation_is_worth_the_mean_of_its_best_three() -> None:
    worth = np.array([5, 1, 2, 3, 4, 10, -1, -3], np.float32)
    sessions = np.array([7, 7, 2, 7, 7, 2, 9, 9])
    assert rules.best_of_session(worth, sessions).tolist() == [4, 4, 6, 4, 4, 6, -2, -2]
