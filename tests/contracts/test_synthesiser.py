"""What every synthesiser must do, run on each that is present.

Kokoro and Piper are run where their files are: kokoro-v1.0*.onnx with voices-v1.0.bin, and any *.onnx beside its
*.onnx.json, in OS1_MODELS or a folder of OS1_MODELS_FROM.
"""

from pathlib import Path

import numpy as np
import pytest

from os1.settings import Settings
from os1.voice.synthesiser import AUDIBLE, RATE, ScriptedSynthesiser, Synthesiser
from os1.voice.voices.choice import synthesiser_for
from os1.voice.voices.kokoro import MODELS, VOICES

LINE = "Tell me about her."


def folders() -> list[Path]:
    settings = Settings.load()
    return [f for f in (settings.models_dir, *settings.models_from) if f.is_dir()]


def kokoro() -> Synthesiser:
    for folder in folders():
        if (folder / VOICES).is_file() and any((folder / name).is_file() for name in MODELS):
            with np.load(folder / VOICES) as styles:
                return synthesiser_for(f"kokoro:{min(styles.files)}", folder)
    pytest.skip("Kokoro's files are not here")


def piper() -> Synthesiser:
    found = [p.with_suffix("") for f in folders() for p in f.glob("en*.onnx.json") if p.with_suffix("").is_file()]
    if not found:
        pytest.skip("no Piper voice is here")
    return synthesiser_for(f"piper:{found[0]}", Path())


@pytest.fixture(scope="module", params=["scripted", "hibari", "kokoro", "piper"])
def synthesiser(request: pytest.FixtureRequest) -> Synthesiser:
    if request.param == "scripted":
        return ScriptedSynthesiser()
    return {"hibari": lambda: synthesiser_for("heart", Path()), "kokoro": kokoro, "piper": piper}[request.param]()


def test_the_same_words_sound_the_same_and_stand_without_silence(synthesiser: Synthesiser) -> None:
    sound = synthesiser.speak(LINE)
    assert sound.dtype == np.int16
    assert sound.ndim == 1
    assert 0.5 * RATE < len(sound) < 3 * RATE
    loud = np.flatnonzero(np.abs(sound.astype(np.float32) / 32768) > AUDIBLE)
    assert loud[0] < 0.03 * RATE
    assert len(sound) - loud[-1] < 0.05 * RATE
    assert np.array_equal(sound, synthesiser.speak(LINE))


def test_quicker_is_shorter(synthesiser: Synthesiser) -> None:
    # Piper rounds every sound up to its next 12 ms, so what is asked for comes out weaker.
    slow, quick = synthesiser.speak(LINE, 0.8), synthesiser.speak(LINE, 1.2)
    assert 1.1 < len(slow) / len(quick) < 2


@pytest.mark.parametrize("text", ["", " ", "…", "\U0001f600"])
def test_nothing_to_say_is_no_error(synthesiser: Synthesiser, text: str) -> None:
    assert len(synthesiser.speak(text)) < RATE
