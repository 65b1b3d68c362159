"""The first look at sounds over her speech: real voices hold her, hums and laughter do not, what has no pitch waits."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from evals.barge_in_sounds import READERS, SPEEDS, click, cough, hum, laughter, loud, said

from os1.voice.onset import AGAIN_S, AROUND_S, FIRST_LOOK_S, LONGEST_S, PATIENCE_S, Verdict, examine, level_db, look
from os1.voice.recogniser import RATE, Audio
from os1.voice.rehearsal import read_speech
from os1.voice.synthesiser import Hibari

ROOM = np.random.default_rng(1).standard_normal(RATE // 2).astype(np.float32) * 0.0008


@pytest.fixture(scope="module")
def hibari() -> Hibari:
    return Hibari("heart")


def looks(sound: np.ndarray, until_s: float = 3.0) -> list[Verdict]:
    """The verdicts over *sound*, from the first look on, as the ear would ask for them."""
    audio = sound.astype(np.float32) / 32768
    begins = int(np.flatnonzero(np.abs(audio) > 0.03 * np.abs(audio).max())[0])
    whole = np.concatenate([ROOM, audio[begins:]])
    out: list[Verdict] = []
    lasts = FIRST_LOOK_S + 0.03
    while lasts * RATE <= len(audio) - begins and lasts <= until_s:
        out.append(
            look(
                whole[len(ROOM) - int(AROUND_S * RATE) : len(ROOM) + int(lasts * RATE)], lasts, before_db=level_db(ROOM)
            )
        )
        lasts += AGAIN_S
    return out


@pytest.mark.parametrize(
    "text", ["No, that is not it.", "Wait.", "Hold on.", "Stop.", "My sister called.", "Can I say something?", "What?"]
)
def test_words_hold_her_within_a_moment(text: str, hibari: Hibari) -> None:
    for speed in SPEEDS:
        assert "hold" in looks(said(hibari, text, speed))[:5], speed


def test_real_readers_hold_her(speech: Callable[[str], Path]) -> None:
    for file in READERS[:7]:
        assert "hold" in looks(read_speech(speech(file)))[:5], file


def test_a_hum_never_holds_her() -> None:
    random = np.random.default_rng(11)
    held = sum("hold" in looks(loud(hum(random), 0.15)) for _ in range(20))
    assert held <= 2


def test_laughter_is_known_after_its_third_burst() -> None:
    random = np.random.default_rng(12)
    known = 0
    for _ in range(10):
        sound = laughter(random)
        known += examine(loud(sound[: int(0.85 * RATE)], 0.2).astype(np.float32) / 32768).laughter
    assert known >= 7


@pytest.mark.parametrize("text", ["My sister called me this morning.", "Can I say something?", "May I say something?"])
def test_syllables_with_hisses_between_them_are_no_laughter(text: str, hibari: Hibari) -> None:
    for speed in SPEEDS:
        audio = said(hibari, text, speed).astype(np.float32) / 32768
        ends = range(int(0.3 * RATE), min(len(audio), int(1.5 * RATE)), int(AGAIN_S * RATE))
        assert not any(examine(audio[:end]).laughter for end in ends), speed


@pytest.mark.parametrize("make", [cough, click])
def test_what_has_no_pitch_does_not_hold_her_at_once(make: Callable[[np.random.Generator], np.ndarray]) -> None:
    random = np.random.default_rng(13)
    sounds = [loud(np.concatenate([make(random), np.zeros(RATE)]), 0.2) for _ in range(10)]
    assert sum("hold" in looks(sound, until_s=0.3) for sound in sounds) <= 2


def test_whatever_goes_on_holds_her_in_the_end(hibari: Hibari) -> None:
    hiss: Audio = np.random.default_rng(2).standard_normal(RATE).astype(np.float32) * 0.1
    assert look(hiss[: int(0.3 * RATE)], 0.3) == "wait"
    assert look(hiss, PATIENCE_S) == "hold"
    long_hum = np.sin(np.arange(3 * RATE) * 2 * np.pi * 180 / RATE).astype(np.float32) * 0.1
    assert look(long_hum, 1.0) == "wait"
    assert look(long_hum, LONGEST_S) == "hold"


def test_what_does_not_stand_out_from_her_own_echo_waits(hibari: Hibari) -> None:
    sound = said(hibari, "That is not it.").astype(np.float32) / 32768
    piece = sound[: int(0.25 * RATE)]
    assert look(piece, 0.2) == "hold"
    assert look(piece, 0.2, before_db=level_db(sound) + 20) == "wait"
    assert look(piece * 0.001, 0.2) == "wait"


def test_nothing_is_seen_in_nothing() -> None:
    for sound in (np.zeros(0, np.float32), np.zeros(50, np.float32), np.zeros(RATE, np.float32)):
        assert look(sound, 0.1) == "wait"
        assert not examine(sound).hum
