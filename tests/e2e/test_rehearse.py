"""Real speech through the whole house in real time, with the network cut."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from jiwer import wer

from os1.providers.catalogue import MOONSHINE_TINY_EN
from os1.providers.weights import ModelStore
from os1.settings import Settings
from os1.voice.recogniser import Moonshine

pytestmark = pytest.mark.alone

Find = Callable[[str], Path]
Environment = dict[str, str]

CUT = """
import ctypes, fcntl, os, socket, struct, sys
if ctypes.CDLL(None, use_errno=True).unshare(0x40000000):
    os._exit(77)
with socket.socket() as s:
    name = b"lo".ljust(16, b"\\0")
    fcntl.ioctl(s, 0x8914, name + struct.pack("h", 0x1 | 0x40) + bytes(22))
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Runs a program in a network of its own that has nothing but the loopback."""


def plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9']+", text.lower()))


def rehearse(program: str, environment: Environment, *args: str, offline: bool = False) -> list[dict]:
    command = [program, "rehearse", *args, "--json"]
    if offline:
        command = [sys.executable, "-c", CUT, *command]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=200, check=False)
    if done.returncode == 77:
        pytest.skip("this account may not make a network of its own (needs root on Linux)")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def journal(program: str, environment: Environment) -> list[dict]:
    done = subprocess.run([program, "journal", "--json"], env=environment, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def moonshine() -> Moonshine:
    return Moonshine(ModelStore(Settings.load().models_dir).path(MOONSHINE_TINY_EN[0]).parent)


def understood(moonshine: Moonshine, recording: Path, side: int) -> str:
    sound, rate = soundfile.read(recording, dtype="float32")
    one = soxr.resample(sound[:, side], rate, 16000)
    loud = np.flatnonzero(np.abs(one) > 0.01)
    return moonshine.transcribe(np.asarray(one[max(0, loud[0] - 1600) : loud[-1] + 1600], np.float32))


def test_a_famous_sentence_is_one_turn_with_the_network_cut(
    program: str, environment: Environment, speech: Find, tmp_path: Path, moonshine: Moonshine
) -> None:
    clip = speech("jfk/jfk.flac")
    lines = rehearse(program, environment, str(clip), "--out", str(tmp_path / "out"), offline=os.name == "posix")
    assert len(lines) == 1
    said = "And so my fellow Americans ask not what your country can do for you ask what you can do for your country"
    assert wer(plain(said), plain(lines[0]["heard"])) * 22 <= 3
    spoke = lines[0]["spoke"]
    assert spoke == lines[0]["intended"]
    assert not lines[0]["interrupted"]
    for key in ("voice_to_voice_ms", "first_token_ms", "stt_ms", "turn_close_ms"):
        assert lines[0][key] > 0
    recording = tmp_path / "out" / "conversation.wav"
    assert wer(plain(spoke), plain(understood(moonshine, recording, 1))) < 0.35
    assert wer(plain(said), plain(understood(moonshine, recording, 0))) * 22 <= 3
    assert json.loads((tmp_path / "out" / "turns.jsonl").read_text()) == lines[0]
    sound, _ = soundfile.read(recording, dtype="int16")
    assert np.abs(sound[:, 1].astype(int)).max() < 32767
    events = journal(program, environment)
    assert [e["text"] for e in events if e["kind"] == "utterance.spoken.2"] == [spoke]
    for file in Path(environment["OS1_HOME"]).rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        for word in (b"fellow Americans", b"your country", spoke.encode()):
            assert word not in content, file


def test_speaking_over_her_silences_her_and_keeps_only_what_was_played(
    program: str, environment: Environment, speech: Find, tmp_path: Path
) -> None:
    talk = {**environment, "OS1_MODEL": "scripted:" + "Well, this is a long story about a harbour and its ships. " * 4}
    clips = [str(speech("sentences/spk1_snt5.wav")), str(speech("sentences/spk2_snt1.wav"))]
    lines = rehearse(program, talk, *clips, "--interrupt-after", "2.0", "--out", str(tmp_path / "out"))
    assert [line["interrupted"] for line in lines] == [True, False]
    assert lines[0]["silenced_ms"] < 400
    assert lines[0]["intended"].startswith(lines[0]["spoke"])
    assert 0 < len(lines[0]["spoke"]) < len(lines[0]["intended"])
    spoken = [e for e in journal(program, environment) if e["kind"] == "utterance.spoken.2"]
    assert [(e["text"], e["interrupted"]) for e in spoken] == [(line["spoke"], line["interrupted"]) for line in lines]


def test_any_kind_of_recording_will_do(program: str, environment: Environment, speech: Find, tmp_path: Path) -> None:
    sound, rate = soundfile.read(speech("sentences/spk2_snt2.wav"), dtype="float32")
    stereo = np.stack([soxr.resample(sound, rate, 44100)] * 2, axis=1)
    soundfile.write(tmp_path / "stereo.flac", stereo, 44100)
    lines = rehearse(program, {**environment, "OS1_MODEL": "scripted:There is."}, str(tmp_path / "stereo.flac"))
    assert wer("what joy there is in living", plain(lines[0]["heard"])) < 0.2
