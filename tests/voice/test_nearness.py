"""Whether a voice is the user's, near the microphone."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from os1.voice.nearness import DRIER_DB, KNOWN, Picture, arrival

SPEECH = Path(__file__).parents[3] / "shared" / "data" / "speech"
pytestmark = pytest.mark.skipif(not SPEECH.exists(), reason="the recordings of real people lie outside the repository")
USER, OTHER = "1688-142285", "2033-164914"


def said(speaker: str, clip: int, decibels: float, *, room: bool = False) -> np.ndarray:
    sound, _ = soundfile.read(SPEECH / "librispeech" / f"{speaker}-{clip:04d}.flac", dtype="float32", frames=64_000)
    if room:
        echo, _ = soundfile.read(SPEECH / "rir" / "rir1.wav", dtype="float32")
        size = len(sound) + len(echo)
        sound = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(echo, size), size)[: len(sound)]
    sound = sound / np.sqrt((sound**2).mean()) * 10 ** (decibels / 20)
    return (sound + np.random.default_rng(clip).normal(0, 10**-3.5, len(sound))).astype(np.float32)


def known() -> Picture:
    picture = Picture()
    for clip in range(KNOWN + 1):
        picture = picture.after(arrival(said(USER, clip, -26)))
    return picture


def test_in_a_first_turn_nobody_is_far() -> None:
    assert not Picture().is_far(arrival(said(OTHER, 1, -46, room=True)))


def test_another_voice_across_the_room_is_far() -> None:
    assert all(known().is_far(arrival(said(OTHER, clip, -46, room=True))) for clip in range(4))


@pytest.mark.parametrize("decibels", [-16, -26, -36])
def test_the_user_is_near_also_softly(decibels: float) -> None:
    assert not any(known().is_far(arrival(said(USER, clip, decibels))) for clip in range(3, 9))


def test_a_whisper_is_answered() -> None:
    noise = np.random.default_rng(1).normal(0, 1, 48_000)
    envelope = np.repeat(np.abs(np.random.default_rng(2).normal(0, 1, 300)), 160)
    assert not known().is_far(arrival((noise * envelope * 0.01).astype(np.float32)))


def test_who_takes_the_phone_and_speaks_softly_is_near() -> None:
    picture, other = known(), said(OTHER, 1, -46)
    assert picture.usual is not None
    dry = replace(arrival(other), fall_db=picture.usual.fall_db + DRIER_DB + 1)
    assert picture.is_far(replace(dry, fall_db=picture.usual.fall_db))
    assert not picture.is_far(dry)


def test_silence_and_a_click_say_nothing() -> None:
    picture = known()
    for sound in (np.zeros(100, np.float32), np.zeros(16_000, np.float32), said(OTHER, 1, -46)[:4000]):
        assert not picture.is_far(arrival(sound))
        assert picture.after(arrival(sound)) == picture
