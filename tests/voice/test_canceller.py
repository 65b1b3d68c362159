"""Her own voice taken out of the microphone's sound."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from os1.voice.canceller import SPARE, STEP, Aec3, Narrower, Through, Waiting

pytest.importorskip("pywebrtc_audio", reason="pywebrtc-audio is not installed here")
PAIRS = Path(__file__).parents[3] / "shared" / "data" / "speech" / "echo"
FAR = PAIRS / "9mkQhVtzTEy2hDk-6u2Sww_farend_singletalk_lpb.wav"
RATE = 16_000


def cleaned(near: np.ndarray, far: np.ndarray, size: int = 320) -> np.ndarray:
    """Return what is left, far told 40 ms at a time."""
    hers = soxr.resample(far, RATE, 24_000).astype(np.int16)
    canceller, out = Aec3(), bytearray()
    told = 0
    for start in range(0, len(near), size):
        due = ((start + size + 639) // 640) * 960
        if due > told:
            canceller.played(hers[told:due].tobytes())
            told = due
        out += canceller.clean(near[start : start + size].tobytes())
    return np.frombuffer(bytes(out), np.int16)


def power(sound: np.ndarray) -> float:
    return float(10 * np.log10((sound.astype(np.float64) ** 2).mean() + 1e-9))


@pytest.mark.skipif(not FAR.exists(), reason="the recordings of real people lie outside the repository")
@pytest.mark.parametrize(("delay_ms", "size"), [(20, 320), (280, 320), (120, 441)])
def test_her_echo_is_taken_out_whatever_its_delay(delay_ms: int, size: int) -> None:
    far, _ = soundfile.read(FAR, dtype="int16")
    late = delay_ms * RATE // 1000
    near = np.concatenate([np.zeros(late, np.int16), far // 4])[: len(far)]
    left = cleaned(near, far, size)
    assert len(near) - len(left) < STEP
    half = len(left) // 2
    assert power(near[half : len(left)]) - power(left[half:]) > 20


@pytest.mark.skipif(not FAR.exists(), reason="the recordings of real people lie outside the repository")
def test_a_voice_that_is_not_hers_stays() -> None:
    near, _ = soundfile.read(FAR, dtype="int16")
    left = cleaned(near, np.zeros_like(near))
    assert abs(power(near[RATE : len(left)]) - power(left[RATE:])) < 2


def test_a_line_with_its_own_canceller_is_left_alone() -> None:
    through = Through()
    through.played(b"\1\0")
    assert through.clean(b"\1\0\2\0") == b"\1\0\2\0"


def test_her_sound_waits_no_longer_than_it_must() -> None:
    waiting = Waiting()
    waiting.put(np.ones(10 * SPARE, np.int16))
    for _ in range(400):
        waiting.put(np.ones(STEP, np.int16))
        waiting.take()
    left = 0
    while waiting.take().any():
        left += STEP
    assert left <= SPARE


def test_a_late_piece_makes_no_hole() -> None:
    waiting = Waiting()
    out = []
    for n in range(40):
        if n % 4 in {0, 1}:
            waiting.put(np.ones(2 * STEP, np.int16))
        out.append(waiting.take())
    first = next(i for i, piece in enumerate(out) if piece.any())
    assert all(piece.all() for piece in out[first:])


@pytest.mark.parametrize(("hertz", "kept"), [(300, True), (3000, True), (6000, True), (9500, False), (11500, False)])
def test_her_sound_comes_down_to_the_rate_of_the_ear(hertz: int, kept: bool) -> None:
    tone = (np.sin(2 * np.pi * hertz * np.arange(24_000) / 24_000) * 8000).astype(np.int16)
    narrower = Narrower()
    out = np.concatenate([narrower.take(tone[i : i + 441]) for i in range(0, len(tone), 441)])
    assert abs(len(out) - RATE) < 20
    lost = power(tone) - power(out[100:])
    assert abs(lost) < 2 if kept else lost > 15
    if kept:
        assert np.argmax(np.abs(np.fft.rfft(out, RATE))) == pytest.approx(hertz, abs=2)
