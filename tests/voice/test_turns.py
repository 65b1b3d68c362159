"""When a pause is the end of a turn: nod early, speak late."""

import math
from dataclasses import astuple

import pytest

from os1.people.pace import Pace
from os1.voice.prosody import Tail
from os1.voice.turns import (
    DANGLING_S,
    LATEST_S,
    NOD_SOONEST_S,
    SOONEST_S,
    VAD_STOP_S,
    WEIGHTS,
    chance_of_end,
    silences,
)
from os1.voice.unfinished import read

CHANCES = [0.0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.0]
DONE = "I got the job."
FADING, LOUD = Tail(energy_drop=9, voiced_share=1), Tail(energy_drop=-3, voiced_share=1)
LOW, HIGH = Tail(pitch_end_ratio=0.9, voiced_share=1), Tail(pitch_end_ratio=1.1, voiced_share=1)
SLOW, QUICK = Pace(0.8, 30), Pace(0.35, 30)


@pytest.mark.parametrize(
    "text",
    [
        "I was going to call her, but",
        "And then I said to my...",
        "Um.",
        "And so my fellow Americans.",
        "But my sister in the harbour town",
    ],
)
@pytest.mark.parametrize("smart", CHANCES)
def test_a_word_that_asks_for_another_waits_whatever_smart_turn_thinks(smart: float, text: str) -> None:
    assert silences(smart, text).speak_s == DANGLING_S
    assert silences(smart, text).nod_s == DANGLING_S


@pytest.mark.parametrize("text", [DONE, "And so we went home.", "But it's fine.", "So?", "It is what it is."])
def test_a_finished_turn_is_answered_well_under_the_old_wait(text: str) -> None:
    assert silences(0.97, text).speak_s < 0.9


@pytest.mark.parametrize("text", [DONE, "She said she was.", "Well, she came home,", "When I got home", "my sister"])
@pytest.mark.parametrize("pace", [SLOW, Pace(), QUICK])
@pytest.mark.parametrize("voice", [FADING, LOUD, LOW, HIGH, Tail()])
def test_the_likelier_the_end_the_shorter_the_wait(text: str, pace: Pace, voice: Tail) -> None:
    waits = [silences(p, text, tail=voice, pace=pace) for p in CHANCES]
    assert [w.speak_s for w in waits] == sorted((w.speak_s for w in waits), reverse=True)
    assert [w.nod_s for w in waits] == sorted((w.nod_s for w in waits), reverse=True)
    for wait in waits:
        assert SOONEST_S <= wait.speak_s <= LATEST_S
        assert NOD_SOONEST_S <= wait.nod_s <= wait.speak_s


@pytest.mark.parametrize("smart", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_each_sign_of_going_on_asks_for_more(smart: float) -> None:
    done = silences(smart, DONE).speak_s
    assert silences(smart, "I got the job,").speak_s > done
    assert silences(smart, "I was so happy when he asked my mother. She said").speak_s > done
    assert silences(smart, "I went to the shop with").speak_s > done
    assert silences(smart, DONE, pace=SLOW).speak_s > done > silences(smart, DONE, pace=QUICK).speak_s
    assert silences(smart, DONE, tail=LOUD).speak_s > silences(smart, DONE, tail=FADING).speak_s
    assert silences(smart, DONE, tail=HIGH).speak_s > silences(smart, DONE, tail=LOW).speak_s


def test_a_voice_without_pitch_is_no_evidence() -> None:
    assert chance_of_end(0.6, read(DONE), Tail()) == chance_of_end(0.6, read(DONE))


def test_wild_figures_from_a_noisy_room_move_the_wait_within_bounds() -> None:
    wild = [Tail(s, r, d, 9, 1) for s in (-60, 60) for r in (0.0, 0.25, 4.0) for d in (-80, 80)]
    waits = [silences(0.6, DONE, tail=t).speak_s for t in wild]
    assert all(SOONEST_S <= w <= LATEST_S for w in waits)


@pytest.mark.parametrize("text", ["let me think", "Hang on, let me find the words.", "It was, um, hold on."])
@pytest.mark.parametrize("smart", CHANCES)
def test_who_asks_for_time_has_it(smart: float, text: str) -> None:
    assert silences(smart, text).speak_s == math.inf
    assert silences(smart, text).nod_s == math.inf


@pytest.mark.parametrize(
    ("smart", "text", "lasts"),
    [
        # As heard by the ear: docs/decisions/0003, evals/TURN_ENDS.md.
        (0.97, "And so my fellow-american.", 1.40),
        (0.01, "And so my fellow Americans ask,", 0.24),
        (0.01, "And so my fellow Americans ask not.", 1.06),
        (0.02, "And so my fellow Americans ask not what your country can do for you.", 0.6),
    ],
)
def test_a_famous_sentence_stays_one_turn(smart: float, text: str, lasts: float) -> None:
    assert silences(smart, text).speak_s > lasts


def test_a_nod_comes_when_content_does_not_yet() -> None:
    wait = silences(0.6, DONE)
    assert 0.35 <= wait.nod_s <= 0.6 < wait.speak_s
    assert wait.nod_s > VAD_STOP_S


def test_patience_is_one_dial() -> None:
    patient, eager = (silences(0.6, DONE, risk=risk).speak_s for risk in (0.05, 0.3))
    assert patient > silences(0.6, DONE).speak_s > eager


def test_no_weight_has_the_wrong_sign() -> None:
    _, smart, open_mark, announces, leaning, few, fades, low = astuple(WEIGHTS)
    assert min(smart, fades, low) >= 0 >= max(open_mark, announces, leaning, few)
