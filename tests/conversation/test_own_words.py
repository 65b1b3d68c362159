"""Her own voice come back, told from the user by words and time."""

import pytest

from os1.conversation.own_words import OwnWords, is_echo, likeness, sounds

SAID = [
    OwnWords("Your sister rang about the dinner.", 0.0, 2.2),
    OwnWords("Well, at least he saw the whole thing on Thursday.", 2.5, 5.5),
]


@pytest.mark.parametrize(
    ("heard", "began", "ended"),
    [
        ("he saw the whole thing", 3.2, 4.8),
        ("At least we saw the hole thin, and Thursday.", 2.8, 5.7),
        ("Atlas he's all the whole thing", 2.8, 4.8),
        ("Thursday.", 5.1, 5.8),
        ("your sister", 0.1, 0.9),
        ("the dinner well at least", 1.6, 3.6),
    ],
)
def test_what_she_was_just_saying_is_an_echo_also_misheard(heard: str, began: float, ended: float) -> None:
    assert is_echo(heard, SAID, began, ended)


@pytest.mark.parametrize(
    ("heard", "began", "ended"),
    [
        ("Thursday?", 6.1, 6.6),
        ("He saw the whole thing on Thursday?", 6.2, 8.0),
        ("your sister", 4.0, 4.6),
        ("he looked at my bike for an hour", 3.2, 4.8),
        ("No.", 3.0, 3.3),
        ("Wait.", 3.0, 3.4),
        ("Stop, he saw the whole thing", 3.2, 5.0),
        ("What did she want from me", 1.0, 3.0),
        ("", 1.0, 2.0),
        ("...", 1.0, 2.0),
    ],
)
def test_what_the_user_says_is_theirs(heard: str, began: float, ended: float) -> None:
    assert not is_echo(heard, SAID, began, ended)


def test_her_name_is_theirs_unless_she_said_it() -> None:
    assert is_echo(
        "Samantha saw the whole thing", [OwnWords("Samantha saw the whole thing", 0, 2)], 0.1, 2.0, "Samantha"
    )
    assert not is_echo("Samantha he saw the whole thing", SAID, 3.0, 5.0, "Samantha")


def test_without_words_of_hers_nothing_is_an_echo() -> None:
    assert not is_echo("anything at all", [], 0.0, 1.0)


def test_likeness_is_the_share_found_in_one_stretch() -> None:
    assert likeness("abc", "xxabcxx") == 1.0
    assert likeness("abcd", "xxabxdxx") == 0.75
    assert likeness("abc", "xyz") == 0.0
    assert likeness("", "xyz") == 0.0
    assert sounds("Wade stop") == sounds("wait, stop!")
    assert sounds("at 9") == sounds("at nine")
