"""The real ear and the real voice, on each other."""

import numpy as np
import pytest
import soxr

from os1.core.errors import Misconfigured
from os1.providers.catalogue import MOONSHINE_TINY_EN
from os1.providers.weights import ModelStore
from os1.settings import Settings
from os1.voice.recogniser import RATE as EAR_RATE
from os1.voice.recogniser import Moonshine, without_loops
from os1.voice.synthesiser import AUDIBLE, RATE, Hibari, trimmed


@pytest.fixture(scope="module")
def hibari() -> Hibari:
    return Hibari("heart")


@pytest.fixture(scope="module")
def moonshine() -> Moonshine:
    return Moonshine(ModelStore(Settings.load().models_dir).path(MOONSHINE_TINY_EN[0]).parent)


@pytest.mark.parametrize(
    "text", ["Well, at least he saw the whole thing.", "I am an AI, not a human.", "What happened this morning?"]
)
def test_what_she_says_can_be_understood(text: str, hibari: Hibari, moonshine: Moonshine) -> None:
    sound = hibari.speak(text)
    heard = moonshine.transcribe(soxr.resample(sound.astype(np.float32) / 32768, RATE, EAR_RATE).astype(np.float32))
    plain = [w.strip(",.?!").lower() for w in text.split()]
    wrong = sum(a != b for a, b in zip(plain, [w.strip(",.?!").lower() for w in heard.split()], strict=False))
    assert wrong <= 1, heard


def test_no_silence_stands_around_her_words(hibari: Hibari) -> None:
    sound = np.abs(hibari.speak("Oh no.").astype(np.float32) / 32768)
    loud = np.flatnonzero(sound > AUDIBLE)
    assert loud[0] < 0.03 * RATE
    assert len(sound) - loud[-1] < 0.05 * RATE
    assert sound.max() < 1


def test_the_same_words_sound_the_same(hibari: Hibari) -> None:
    assert np.array_equal(hibari.speak("Go on."), hibari.speak("Go on."))


def test_silence_trims_to_nothing() -> None:
    assert len(trimmed(np.zeros(1000, np.float32))) == 0


def test_an_unknown_voice_is_named() -> None:
    with pytest.raises(Misconfigured, match="OS1_VOICE"):
        Hibari("nobody")


def test_silence_holds_no_words(moonshine: Moonshine) -> None:
    heard = moonshine.transcribe(np.zeros(EAR_RATE, np.float32))
    assert len(heard.split()) <= 1


@pytest.mark.parametrize(
    ("heard", "kept"),
    [
        ("I am I am I am I am I am here", "I am here"),
        ("no no no", "no no no"),
        ("the the the the the dog", "the dog"),
        ("", ""),
        ("a b c d", "a b c d"),
    ],
)
def test_a_stuck_phrase_is_said_once(heard: str, kept: str) -> None:
    assert without_loops(heard) == kept
