"""The order in which care decides (`care.md`, goodbye suite)."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.first_look import Decision, look


def first(text: str, *, while_speaking: bool = False, turn: int = 0, hour: int = 22) -> Decision:
    return look(text, name="Samantha", while_speaking=while_speaking, hour=hour, user_name="Theo", turn=turn)


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("stop", Decision("halt", "", closes=False)),
        ("shut up", Decision("halt", "", closes=False)),
        ("Samantha, stop", Decision("halt", "", closes=False)),
        ("goodbye", Decision("farewell", "Goodnight, Theo.", closes=True, leaving=True)),
        ("gotta go", Decision("farewell", "Goodnight, Theo.", closes=True, leaving=True)),
        ("I'm off to see Anna", Decision("farewell", "Enjoy Anna.", closes=True, leaving=True)),
        ("stop. goodbye", Decision("farewell", "Goodnight, Theo.", closes=True, leaving=True)),
        ("goodbye, for good", Decision("answer", "", closes=False, leaving=True)),
        ("are you real? I don't want to wake up", Decision("answer", "", closes=False, leaving=True)),
        ("Samantha?", Decision("called", "Yes?", closes=False)),
        ("how are you", Decision("answer", "", closes=False)),
        ("", Decision("answer", "", closes=False)),
        ("is she real", Decision("answer", "", closes=False)),
    ],
)
def test_the_decision(text: str, decision: Decision) -> None:
    assert first(text) == decision


def test_what_she_is_gets_its_answer() -> None:
    decision = first("are you real?")
    assert decision.kind == "nature"
    assert "I'm an AI" in decision.say
    assert not decision.closes


@pytest.mark.parametrize("turn", [1, 20, 200])
@pytest.mark.parametrize(
    "text", ["gotta go", "I'm off to see Anna", "bye", "I should sleep", "goodbye goodbye goodbye"]
)
def test_a_goodbye_closes_however_long_they_talked(text: str, turn: int) -> None:
    decision = first(text, turn=turn)
    assert decision.kind == "farewell"
    assert decision.closes
    assert "?" not in decision.say


def test_a_misheard_stop_counts_only_over_her_voice() -> None:
    assert first("Stopped.", while_speaking=True).kind == "halt"
    assert first("Stopped.").kind == "answer"


def test_a_call_is_answered_in_more_than_one_way() -> None:
    assert len({first("Samantha?", turn=turn).say for turn in range(4)}) >= 2


def test_a_decision_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        first("bye").closes = False  # type: ignore[misc]  # that it cannot be set is what is shown


@given(text=st.text(max_size=200), turn=st.integers(0, 500), hour=st.integers(0, 23), while_speaking=st.booleans())
def test_only_a_farewell_closes_and_only_a_model_or_silence_says_nothing(
    text: str, turn: int, hour: int, while_speaking: bool
) -> None:
    decision = first(text, while_speaking=while_speaking, turn=turn, hour=hour)
    assert decision.closes == (decision.kind == "farewell")
    assert (decision.say == "") == (decision.kind in ("answer", "halt"))
    assert decision == first(text, while_speaking=while_speaking, turn=turn, hour=hour)
