"""What of an answer was heard."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from os1.conversation.spoken import Clause
from os1.voice.synthesiser import RATE
from os1.voice.utterance import Utterance

WORDS = st.lists(st.text("abcde", min_size=1, max_size=7), min_size=1, max_size=8).map(" ".join)


def utterance(*texts: str, disclosure: str = "") -> Utterance:
    made = Utterance()
    if disclosure:
        made.add(Clause(disclosure, "care", "disclosure"), np.ones(RATE, np.int16))
    for text in texts:
        made.add(Clause(text, "scripted:lines"), np.ones(len(text) * 1000, np.int16))
    made.complete = True
    return made


def test_all_of_it_is_heard_when_all_was_played() -> None:
    made = utterance("Oh no.", "Again?")
    made.played = made.total
    spoken = made.spoken()
    assert (spoken.text, spoken.interrupted, spoken.by) == ("Oh no. Again?", False, "scripted:lines")


def test_a_word_counts_when_its_middle_was_played() -> None:
    made = utterance("one two three")
    for played, text in (
        (0, ""),
        (1400, ""),
        (1600, "one"),
        (5400, "one"),
        (5600, "one two"),
        (11000, "one two three"),
    ):
        made.played = played
        assert made.spoken().text == text
        assert made.spoken().interrupted


def test_a_disclosure_counts_only_whole_and_is_no_part_of_the_talk() -> None:
    made = utterance("Go on.", disclosure="I'm an AI, not a human.")
    made.played = RATE // 2
    assert not made.spoken().disclosed
    made.played = RATE
    assert made.spoken().disclosed
    made.played = made.total
    assert made.spoken().answer == "Go on."
    assert made.spoken().text == "I'm an AI, not a human. Go on."


@given(st.lists(WORDS, min_size=1, max_size=4), st.floats(0, 1))
def test_what_was_heard_is_always_a_beginning_of_what_was_meant(texts: list[str], share: float) -> None:
    made = utterance(*texts)
    made.played = int(made.total * share)
    assert made.intended.split()[: len(made.spoken().text.split())] == made.spoken().text.split()


@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(100, 5000))
def test_the_pieces_of_sound_are_the_whole_sound(texts: list[str], step: int) -> None:
    made = utterance(*texts)
    pieces = [made.samples(start, step) for start in range(0, made.total, step)]
    assert np.array_equal(np.concatenate(pieces), np.concatenate(made.audio))
