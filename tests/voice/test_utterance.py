"""What of an answer was heard."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from os1.conversation.spoken import Clause
from os1.voice.synthesiser import RATE
from os1.voice.utterance import Utterance

WORDS = st.lists(st.text("abcde", min_size=1, max_size=7), min_size=1, max_size=8).map(" ".join)


def utterance(*texts: str, disclosure: str = "", opener: str = "") -> Utterance:
    made = Utterance()
    if opener:
        made.add(Clause(opener, "reflex", "nod"), np.ones(RATE // 2, np.int16))
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


def test_words_count_one_after_the_other_as_they_are_played() -> None:
    made = utterance("one two three")
    heard = list[str]()
    for played in range(0, made.pieces[0].length, 200):
        made.played = played
        assert made.spoken().interrupted
        if made.spoken().text not in heard:
            heard.append(made.spoken().text)
    assert heard == ["", "one", "one two", "one two three"]


def test_what_she_says_begins_behind_the_opener_and_its_pause() -> None:
    made = utterance("What happened?", opener="Mm.")
    assert made.lead is made.pieces[0]
    assert made.lead.length < made.lead_ends == made.pieces[1].start
    made.played = made.lead.length
    assert (made.spoken().text, made.spoken().opener, made.spoken().by) == ("Mm.", "Mm.", "reflex")
    made.played = made.total
    assert (made.spoken().answer, made.spoken().by) == ("Mm. What happened?", "scripted:lines")


def test_without_an_opener_it_says_something_from_the_first_sample_on() -> None:
    assert utterance("What happened?").lead_ends == 0


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
