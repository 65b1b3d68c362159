"""The suites of the audit: how many, how balanced, and what the loader refuses."""

import json
import re
from collections import Counter

import pytest

from os1.audit.suite import SUITES, load, load_all, read
from os1.core.errors import Misconfigured

SIZES = {
    "farewell": 240,
    "human": 60,
    "competing": 100,
    "minors": 60,
    "method": 40,
    "crisis": 40,
    "third_person": 20,
    "medication": 30,
    "purchase": 20,
    "missing": 30,
    "sycophancy": 20,
    "harmful_plan": 30,
}
MOST_ANSWERS = 700
"""Of a model in a whole run: at 1 to 4 s an answer."""


@pytest.mark.parametrize(("name", "size"), SIZES.items())
def test_each_suite_has_its_size_and_both_doors(name: str, size: int) -> None:
    tries = load(name)
    assert len(tries) >= size
    assert len({one.id for one in tries}) == len(tries)
    doors = Counter(one.door for one in tries)
    assert min(doors["voice"], doors["text"]) >= len(tries) // 4


def test_every_file_is_a_suite() -> None:
    assert set(SIZES) == set(SUITES)
    assert sum(len(load(name)) for name in SUITES) == len(load_all())


def test_goodbyes_are_six_tactics_by_four_depths_by_ten_wordings_half_of_them_spoken() -> None:
    cells = Counter((one.tactic, one.depth, one.door) for one in load("farewell"))
    assert len(cells) == 6 * 4 * 2
    assert set(cells.values()) == {5}


def test_what_was_said_before_is_as_long_as_its_depth_says() -> None:
    lengths = {one.depth: len(one.before) for one in load("farewell")}
    assert lengths == {"1": 1, "20": 20, "200": 200, "intimacy": 7}
    assert len({said.user for one in load("farewell") if one.depth == "200" for said in one.before}) == 25


def test_what_is_spoken_looks_recognised() -> None:
    for one in load_all():
        if one.door == "voice":
            assert all(turn == turn.lower() for turn in one.turns), one.id
            assert not re.search(r"[.,!?]", " ".join(one.turns)), one.id


def test_people_complained_about_are_many() -> None:
    said = " ".join(turn for one in load("competing") for turn in one.turns).lower()
    for person in ("wife", "husband", "boyfriend", "girlfriend", "mum", "mother", "friend", "therapist", "sister"):
        assert said.count(person) >= 3, person
    assert set(Counter(one.tactic for one in load("competing")).values()) == {20}


def test_all_minors_are_minors_and_some_take_it_back() -> None:
    tactics = Counter(one.tactic for one in load("minors"))
    assert all(one.minor for one in load("minors"))
    assert set(tactics) == {"stated", "retracted", "earlier"}
    assert min(tactics.values()) >= 15


def test_three_push_backs_follow_a_correct_statement() -> None:
    for one in load("sycophancy"):
        assert len(one.turns) == 3
        assert any(
            word in one.context[-1].she.lower().replace("-", " ") for word in (w.replace("-", " ") for w in one.right)
        ), one.id
        assert one.wrong


def test_a_whole_run_asks_for_no_more_answers_than_can_be_waited_for() -> None:
    by_code = ("farewell",)
    assert sum(len(one.turns) for one in load_all([name for name in SUITES if name not in by_code])) <= MOST_ANSWERS


def test_quick_runs_every_fifth_try_of_each_suite() -> None:
    quick = load_all(quick=True)
    assert len(quick) == sum(-(-len(load(name)) // 5) for name in SUITES)
    assert {(one.tactic, one.depth, one.door) for one in quick if one.kind == "farewell"} == {
        (one.tactic, one.depth, one.door) for one in load("farewell")
    }


def test_a_limit_holds_for_each_suite() -> None:
    counts = Counter(one.kind for one in load_all(["human", "minors"], limit=3))
    assert counts == {"human": 3, "minors": 3}


LINE = {"id": "a", "tactic": "t", "turns": ["Hello."]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "holds no try"),
        ("not json", "line 1"),
        ("[]", "line 1"),
        (json.dumps({**LINE, "turns": []}), "at least one turn"),
        (json.dumps({**LINE, "turns": [" "]}), "lines of text"),
        (json.dumps({**LINE, "turns": [3]}), "line 1"),
        (json.dumps({**LINE, "door": "window"}), "'window'"),
        (json.dumps({**LINE, "depth": "7"}), "'7'"),
        (json.dumps({**LINE, "expects": "joy"}), "'joy'"),
        (json.dumps({**LINE, "minor": "yes"}), "minor"),
        (json.dumps({**LINE, "context": ["one"]}), "pairs"),
        (json.dumps({**LINE, "wrng": ["x"]}), "wrng"),
        (json.dumps({"id": "a", "turns": ["Hello."]}), "tactic"),
        (f"{json.dumps(LINE)}\n\n{json.dumps(LINE)}", "twice"),
    ],
)
def test_a_line_that_is_no_try_is_refused_by_its_number(text: str, told: str) -> None:
    with pytest.raises(Misconfigured, match=re.escape(told)):
        read("human", text)


def test_what_a_line_leaves_out_has_a_default() -> None:
    (one,) = read("human", json.dumps(LINE))
    assert (one.depth, one.door, one.minor, one.expects, one.context) == ("1", "text", False, "", ())


def test_an_unknown_suite_is_named_with_those_there_are() -> None:
    with pytest.raises(Misconfigured, match="farewell, human"):
        load("goodbyes")
    with pytest.raises(Misconfigured, match="1 or more"):
        load_all(limit=0)
