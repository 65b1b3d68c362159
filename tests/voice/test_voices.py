"""Which voice speaks, and how it is bent."""

import json
from pathlib import Path

import numpy as np
import pytest
import soxr

from os1.core.errors import Misconfigured, ModelUnavailable
from os1.persona.tuning import Tuning
from os1.settings import Settings
from os1.voice.prosody import LOWEST_HZ
from os1.voice.synthesiser import RATE, Hibari, Speech, closing_up
from os1.voice.voices.choice import synthesiser_for
from os1.voice.voices.kokoro import MODELS, VOICES
from os1.voice.voices.reading import Reading, as_espeak

LINE = "I was thinking about your sister and the garden."


@pytest.fixture(scope="module")
def heart() -> Hibari:
    return Hibari("heart")


def pitch(sound: Speech) -> float:
    """Return the median pitch in semitones above `LOWEST_HZ`, by autocorrelation."""
    heard = soxr.resample(sound.astype(np.float32), RATE, 8000)
    found: list[float] = []
    for at in range(0, len(heard) - 640, 160):
        frame = heard[at : at + 640] - heard[at : at + 640].mean()
        row = np.correlate(frame, frame, "full")[639:]
        lags = row[20 : 8000 // int(LOWEST_HZ)]
        if row[0] > 1e8 and lags.max() > 0.5 * row[0]:
            found.append(12 * np.log2(8000 / (20 + int(lags.argmax())) / LOWEST_HZ))
    return float(np.median(found))


@pytest.mark.parametrize("semitones", [-4, 3])
def test_a_lower_voice_is_lower_by_so_much_and_takes_as_long(heart: Hibari, semitones: int) -> None:
    plain, bent = heart.speak(LINE), Hibari("heart", pitch=semitones).speak(LINE)
    assert pitch(bent) - pitch(plain) == pytest.approx(semitones, abs=1)
    assert len(bent) == pytest.approx(len(plain), rel=0.02)


@pytest.mark.parametrize("pace", [0.75, 1.08])
def test_the_pace_that_is_asked_for_comes_out(heart: Hibari, pace: float) -> None:
    assert len(heart.speak(LINE)) / len(heart.speak(LINE, pace)) == pytest.approx(pace, abs=0.06)


def test_the_users_pace_and_the_moments_come_together(heart: Hibari) -> None:
    assert np.array_equal(Hibari("heart", pace=0.8).speak(LINE, 0.9), heart.speak(LINE, 0.8 * 0.9))


def test_a_voice_is_bent_while_it_is_in_use(heart: Hibari) -> None:
    plain = heart.speak(LINE)
    heart.tune(Tuning(0.8, -2))
    bent = heart.speak(LINE)
    heart.tune(Tuning())
    assert np.array_equal(bent, Hibari("heart", 0.8, -2).speak(LINE))
    assert np.array_equal(plain, heart.speak(LINE))
    assert len(bent) > len(plain)


def test_words_that_run_on_end_where_they_are_loud(heart: Hibari) -> None:
    sound = heart.speak("It sounds like a long day")
    closed = closing_up(sound)
    assert len(sound) - len(closed) > 0.01 * RATE
    assert np.array_equal(closed[: -RATE // 100], sound[: len(closed) - RATE // 100])
    assert abs(int(closed[-1])) < 50
    assert len(closing_up(np.zeros(100, np.int16))) == 100


def test_i_is_not_a_figure() -> None:
    read = Reading()
    assert "wˈʌn" not in read("the part I love most")
    assert "fˈɜɹst" not in read("when you told James I was there")
    assert "wˈʌn" in read("World War I was long")


def test_misaki_becomes_espeak() -> None:
    assert as_espeak("ðə hˈOl bˈɜɹd ʧˈɪɹz") == "ðə hˈoʊl bˈɜːd tʃˈɪɹz"


@pytest.mark.parametrize("voice", ["nobody", "kokoro", "piper", "x:y", ""])
def test_an_unknown_voice_is_named_with_the_others(voice: str) -> None:
    with pytest.raises(Misconfigured, match=r"OS1_VOICE.*heart"):
        synthesiser_for(voice, Path())


def test_files_that_are_not_here_are_named(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=rf"{VOICES}.*into {tmp_path}"):
        synthesiser_for("kokoro:af_heart", tmp_path)
    with pytest.raises(Misconfigured, match=r"x\.onnx is not there"):
        synthesiser_for(f"piper:{tmp_path}/x.onnx", tmp_path)


def test_files_that_are_broken_are_named(tmp_path: Path) -> None:
    for name in (MODELS[0], VOICES, "x.onnx"):
        (tmp_path / name).write_bytes(b"no")
    (tmp_path / "x.onnx.json").write_text(json.dumps({"audio": {}}))
    with pytest.raises(ModelUnavailable, match="does not load"):
        synthesiser_for("kokoro:af_heart", tmp_path)
    with pytest.raises(ModelUnavailable, match="does not load"):
        synthesiser_for(f"piper:{tmp_path}/x.onnx", tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [("SPEED", "2"), ("SPEED", "0.1"), ("SPEED", "nan"), ("SPEED", "fast"), ("PITCH", "-5"), ("PITCH", "low")],
)
def test_a_voice_bent_too_far_is_refused_with_the_fix(name: str, value: str) -> None:
    with pytest.raises(Misconfigured, match=rf"OS1_VOICE_{name} is '{value}'.*number"):
        Settings.load({"OS1_HOME": "/nowhere", f"OS1_VOICE_{name}": value})


def test_a_voice_is_bent_by_setting() -> None:
    chosen = Settings.load({"OS1_HOME": "/nowhere", "OS1_VOICE_SPEED": "0.9", "OS1_VOICE_PITCH": "-2"})
    assert (chosen.voice_speed, chosen.voice_pitch) == (0.9, -2)
    assert chosen.bends_voice
    assert chosen.tuning(Tuning(1.2, 1)) == Tuning(0.9, -2)
    assert Settings.load({"OS1_HOME": "/nowhere", "OS1_VOICE_SPEED": "0.9"}).tuning(Tuning(1.2, 1)) == Tuning(0.9, 1)


def test_who_says_nothing_of_her_voice_has_not_chosen_one() -> None:
    silent = Settings.load({"OS1_HOME": "/nowhere"})
    assert not silent.bends_voice
    assert silent.tuning(Tuning(1.2, 1)) == Tuning(1.2, 1)
