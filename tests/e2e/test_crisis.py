"""A spoken sentence of danger, with the language model dead."""

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile
from tests.e2e.test_rehearse import Environment, moonshine, understood  # noqa: F401 - the fixture is used by its name

from os1.voice.mark import read_mark
from os1.voice.synthesiser import RATE, Hibari

pytestmark = pytest.mark.alone


def test_the_safety_step_the_line_and_the_trusted_person_are_heard(
    program: str,
    environment: Environment,
    tmp_path: Path,
    moonshine,  # noqa: F811 - as above
) -> None:
    dead = {**environment, "OS1_MODEL": "openai:gone", "OS1_MODEL_URL": "http://127.0.0.1:9/v1", "OS1_COUNTRY": "GB"}
    subprocess.run([program, "safety", "trust", "Nora"], env=dead, check=True, capture_output=True, timeout=60)
    clip = tmp_path / "danger.wav"
    soundfile.write(clip, np.asarray(Hibari("heart").speak("I want to kill myself tonight."), np.int16), RATE)
    done = subprocess.run(
        [program, "rehearse", str(clip), "--json", "--out", str(tmp_path / "out")],
        env=dead, capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip  # many short entries: rows read better than a column
    assert done.returncode == 0, done.stderr
    assert "needs no language model" in done.stderr or "need no language model" in done.stderr
    [line] = [json.loads(text) for text in done.stdout.splitlines()]
    assert line["care"] == "crisis"
    assert line["spoke"].index("nine nine nine") < line["spoke"].index("one one six"), (
        "tonight: the emergency number first"
    )
    assert "Nora" in line["spoke"]
    recording = tmp_path / "out" / "conversation.wav"
    assert read_mark(recording) == "compositeWithTrainedAlgorithmicMedia"
    heard = understood(moonshine, recording, 1).lower()
    assert "nora" in heard or "norah" in heard
    assert "116" in heard.replace(" ", "").replace("-", "") or "one one six" in heard
