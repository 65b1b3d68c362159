"""How a stretch of speech ends, on sounds made here."""

import numpy as np
import pytest

from os1.voice.prosody import NOTHING, tail
from os1.voice.recogniser import RATE, Audio


def voice(pitches: list[tuple[float, float]], *, seconds: float = 2.0, loud: tuple[float, float] = (0.1, 0.1)) -> Audio:
    """A buzzing voice through the points (share of time, hertz), between two loudnesses."""
    count = int(seconds * RATE)
    shares, hertz = zip(*pitches, strict=True)
    at = np.linspace(0, 1, count)
    phase = np.cumsum(np.interp(at, shares, hertz)) / RATE * 2 * np.pi
    buzz = sum(np.sin(phase * k) / k for k in range(1, 9))
    return (buzz * np.linspace(*loud, count)).astype(np.float32)


def quiet(seconds: float, hiss: float = 0.0) -> Audio:
    return (np.random.default_rng(3).standard_normal(int(seconds * RATE)) * hiss).astype(np.float32)


@pytest.mark.parametrize("base", [95, 130, 210, 290])
@pytest.mark.parametrize("hiss", [0.0, 0.002])
def test_pitch_falls_holds_and_rises(base: float, hiss: float) -> None:
    falling = tail(np.concatenate([voice([(0, base), (0.75, base), (1, base * 0.8)]), quiet(0.2, hiss)]))
    level = tail(np.concatenate([voice([(0, base), (1, base)]), quiet(0.2, hiss)]))
    rising = tail(np.concatenate([voice([(0, base), (0.75, base), (1, base * 1.25)]), quiet(0.2, hiss)]))
    assert falling.pitch_slope < -4 < level.pitch_slope < 4 < rising.pitch_slope
    assert falling.pitch_end_ratio < rising.pitch_end_ratio
    assert level.pitch_end_ratio == pytest.approx(1, abs=0.03)
    assert min(falling.voiced_share, level.voiced_share, rising.voiced_share) > 0.8


def test_a_fading_last_word_is_measured_against_the_rest() -> None:
    gap = quiet(0.1)
    strong, weak = voice([(0, 120), (1, 120)], seconds=0.5), voice([(0, 120), (1, 120)], seconds=0.4, loud=(0.03, 0.02))
    fading = tail(np.concatenate([strong, gap, strong, gap, weak, quiet(0.2)]))
    even = tail(np.concatenate([strong, gap, strong, gap, strong, quiet(0.2)]))
    assert fading.energy_drop > 6
    assert abs(even.energy_drop) < 1


def test_a_drawn_out_last_sound_is_longer_than_the_usual_one() -> None:
    short, long = (voice([(0, 150), (1, 150)], seconds=s) for s in (0.2, 0.6))
    drawn = tail(np.concatenate([short, quiet(0.1), short, quiet(0.1), short, quiet(0.1), long, quiet(0.2)]))
    assert drawn.final_lengthening > 2


@pytest.mark.parametrize(
    "sound",
    [quiet(0.0), quiet(0.05), quiet(2.0), quiet(2.0, 0.05), voice([(0, 120), (1, 120)], seconds=0.1)],
    ids=["nothing", "a click", "silence", "hiss", "a blip"],
)
def test_where_there_is_no_voice_nothing_is_said(sound: Audio) -> None:
    found = tail(sound)
    assert found == NOTHING or found.voiced_share < 0.3


def test_is_the_same_at_any_loudness_and_after_any_silence() -> None:
    sound = np.concatenate([voice([(0, 180), (0.7, 180), (1, 140)]), quiet(0.2)])
    assert tail(sound * 0.1).pitch_slope == pytest.approx(tail(sound).pitch_slope, abs=0.5)
    later = tail(np.concatenate([sound, quiet(0.3)]))
    assert later.pitch_slope == pytest.approx(tail(sound).pitch_slope, abs=0.5)
