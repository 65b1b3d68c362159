"""The pace and the beats of what she says."""

from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.conversation.spoken import Clause
from os1.conversation.stance import Stance
from os1.voice.delivery import QUICKEST, SLOWEST, Delivery, delivery, pause_after
from os1.voice.synthesiser import RATE
from os1.voice.utterance import Utterance


def test_pain_is_met_slowly_and_joy_quickly() -> None:
    line = "That sounds like a lot."
    sore, plain, glad = (delivery(line, stance) for stance in ("comfort", "curious", "celebrate"))
    assert sore.speed < plain.speed < glad.speed
    assert sore.pause_after_s > plain.pause_after_s > glad.pause_after_s


def test_an_opener_leads_on_and_lands_only_where_it_hurts() -> None:
    assert delivery("Hm.", "curious").pause_after_s < delivery("I see it.", "curious").pause_after_s
    assert delivery("Oh no.", "comfort").pause_after_s > delivery("Oh no.", "curious").pause_after_s


def test_a_question_that_matters_has_a_beat_before_it() -> None:
    assert delivery("Are you safe right now?", "safety").pause_before_s > 0
    assert delivery("Who won?", "play").pause_before_s == 0
    assert delivery("I'm here.", "comfort").pause_before_s == 0


@pytest.mark.parametrize(("text", "pause"), [("It was", 0.0), ("Well,", 0.12), ('He said "no."', 0.28), ("", 0.0)])
def test_words_that_run_on_have_no_pause(text: str, pause: float) -> None:
    assert pause_after(text) == pause
    assert delivery(text, "curious").pause_after_s == pause


@given(st.text(max_size=30), st.sampled_from([*get_args(Stance), "unheard of"]))
def test_it_is_always_mild(text: str, stance: str) -> None:
    made = delivery(text, stance)
    assert SLOWEST <= made.speed <= QUICKEST
    assert 0 <= made.pause_before_s <= 0.5
    assert 0 <= made.pause_after_s <= 0.5


def test_the_beats_stand_around_the_piece() -> None:
    made, tone = Utterance(), np.full(RATE, 1000, np.int16)
    made.add(Clause("One.", "care"), tone, Delivery(1.0, 0.5, 0.2))
    made.add(Clause("Two?", "care"), tone, Delivery(1.0, 0.3, 0.1))
    assert [p.start / RATE for p in made.pieces] == [0.0, 1.5]
    assert made.total / RATE == pytest.approx(2.6)
    assert np.array_equal(made.samples(0, made.total), np.concatenate(made.audio))
