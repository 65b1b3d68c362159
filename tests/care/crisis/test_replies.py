"""Answers to her direct question, and the same words where nothing was asked."""

import pytest

from os1.care.crisis.assessment import Level
from os1.care.crisis.replies import read_reply

DYING = "Are you thinking about ending your life?"


@pytest.mark.parametrize(
    ("said", "before", "whom", "level"),
    [
        ("on and off", [DYING], "self", Level.THOUGHTS),
        ("what if I am", [DYING], "self", Level.THOUGHTS),
        ("not right now", [DYING], "self", Level.THOUGHTS),
        ("I'd rather not say", [DYING], "self", Level.THOUGHTS),
        ("tablets", [DYING, "sometimes", "Have you thought about how?"], "self", Level.METHOD),
        ("tonight", [DYING, "yes", "When were you going to do it?"], "self", Level.PLAN),
        ("I think so", ["Is he thinking of killing himself?"], "other", Level.THOUGHTS),
        ("I don't think so", ["Are you safe tonight?"], "self", Level.THOUGHTS),
        ("no", ["Are you safe?"], "self", Level.THOUGHTS),
        ("yes I'm at my sister's", ["Are you safe tonight?"], "nobody", Level.NONE),
        ("yeah, back in school, not since", ["Have you ever thought of suicide?"], "nobody", Level.NONE),
        ("no", [DYING], "nobody", Level.NONE),
        ("of course not, why", [DYING], "nobody", Level.NONE),
    ],
)
def test_what_an_answer_says(said: str, before: list[str], whom: str, level: Level) -> None:
    reply = read_reply(said, before)
    assert reply is not None
    assert (reply.whom, reply.level) == (whom, level)


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("yes", []),
        ("sometimes", ["Do you like jazz?"]),
        ("tonight", ["When does the film start?"]),
        ("tablets", ["What did the doctor give you?"]),
    ],
)
def test_no_answer_where_nothing_was_asked(said: str, before: list[str]) -> None:
    assert read_reply(said, before) is None
