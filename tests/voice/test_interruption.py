"""A voice over her speech: real voices want the floor at once, a hum does not."""

from pathlib import Path

import numpy as np
import pytest

from os1.voice.interruption import Interruption
from os1.voice.recogniser import RATE
from os1.voice.rehearsal import read_speech
from os1.voice.scripted import audible_span

SPEECH = Path(__file__).parents[3] / "shared" / "data" / "speech" / "sentences"
FRAME = RATE // 50


def frames(sound: np.ndarray) -> list[bytes]:
    return [sound[i : i + FRAME].astype(np.int16).tobytes() for i in range(0, len(sound) - FRAME + 1, FRAME)]


def hum(seconds: float) -> np.ndarray:
    t = np.arange(int(seconds * RATE)) / RATE
    tone = sum(np.sin(2 * np.pi * 130 * k * t) / k**2 for k in (1, 2, 3))
    return (np.asarray(tone) * 3000 * np.minimum(1, t / 0.05)).astype(np.int16)


def watched(voice: np.ndarray) -> Interruption:
    turn = frames(np.zeros(RATE // 2, np.int16)) + frames(voice[: int(0.1 * RATE)])
    seen = Interruption(turn, 0.096)
    for frame in frames(voice[int(0.1 * RATE) :]):
        turn.append(frame)
        seen.go_on(turn, 0.02)
    return seen


@pytest.mark.skipif(not SPEECH.is_dir(), reason="needs the recordings of ../shared/data")
@pytest.mark.parametrize("name", ["spk1_snt1.wav", "spk1_snt2.wav", "spk2_snt1.wav"])
def test_words_want_the_floor(name: str) -> None:
    sound = read_speech(SPEECH / name)
    first, _ = audible_span(sound, 0.03 * float(np.abs(sound).max()) / 32768)
    seen = watched(sound[first : first + RATE])
    assert seen.told
    assert not seen.laughter


def test_a_hum_does_not() -> None:
    assert not watched(hum(0.5)).told


def test_who_hums_on_and_on_is_heard_at_last() -> None:
    assert watched(hum(4.0)).told
