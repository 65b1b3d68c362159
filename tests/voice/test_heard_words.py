"""Which words were heard, against the lengths that the voice itself gave its sounds."""

import random

import numpy as np
import pytest
from evals.spoken_marks import Marked
from hypothesis import given
from hypothesis import strategies as st

from os1.voice.heard_words import places, rests, words_heard
from os1.voice.synthesiser import RATE, Hibari

LINES = (
    "Ready. Front door.",
    "Ruairi's thinking clearly, they'd never get up again. Has anybody managed a slice?",
    "It's only asking what the rest of us are.",
    "I remember it was Thursday, the 2nd of May, and you groaned about the hour.",
    "This is a long answer that goes on and on, about the sea and the harbour and all the ships that come and go there.",
    "No. You were tired, and nobody helped, and then the kettle broke as well; that is a lot for one morning.",
)


@pytest.fixture(scope="module")
def marked() -> Marked:
    return Marked(Hibari("heart"))


def test_within_one_word_of_the_voices_own_lengths(marked: Marked) -> None:
    cuts, draw = list[int](), random.Random(4)
    for line in LINES:
        spoken = marked.speak(line)
        assert spoken.words, line
        length = len(spoken.sound)
        for _ in range(30):
            played = draw.randrange(length)
            truth = sum((start + min(end, length)) / 2 <= played for start, end in spoken.words)
            cuts.append(abs(len(words_heard(line, spoken.sound, played).split()) - truth))
    assert np.mean(np.array(cuts) <= 1) >= 0.97
    assert np.mean(np.array(cuts) == 0) >= 0.7


def test_a_pause_stands_at_the_mark() -> None:
    hush, voice = np.zeros(RATE // 2, np.int16), np.full(RATE, 8000, np.int16)
    sound = np.concatenate([voice[: RATE // 4], hush, voice])
    assert [(round(a / RATE, 1), round(b / RATE, 1)) for a, b in rests(sound)] == [(0.2, 0.8)]
    assert words_heard("Oh, there you are", sound, RATE // 3) == "Oh,"
    assert words_heard("Oh, there you are", sound, RATE * 7 // 10) == "Oh,"
    spots = places(["Oh,", "there", "you", "are"], sound)
    assert spots[0][1] == pytest.approx(RATE / 4, abs=RATE / 50)
    assert spots[1][0] == pytest.approx(RATE * 3 / 4, abs=RATE / 50)


@given(st.lists(st.text("abe1'-,. —é", min_size=1, max_size=9), max_size=9).map(" ".join), st.integers(-5, 30_000))
def test_always_a_beginning_of_the_text_and_never_an_error(text: str, played: int) -> None:
    sound = np.sin(np.arange(24_000) / 30) * np.sin(np.arange(24_000) / 3000) * 9000
    heard = words_heard(text, sound.astype(np.int16), played).split()
    assert text.split()[: len(heard)] == heard


def test_more_is_heard_the_later_it_is_cut() -> None:
    sound = (np.sin(np.arange(48_000) / 30) * 9000).astype(np.int16)
    counts = [len(words_heard("one two three four five", sound, at).split()) for at in range(0, 48_001, 1200)]
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (0, 5)
