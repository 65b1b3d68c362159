"""The line to this machine's sound hardware, on the sound library's own pretended device."""

import asyncio
import subprocess
from typing import Self

import miniaudio
import numpy as np
import pytest
from pipecat.frames.frames import InputAudioRawFrame, TTSAudioRawFrame
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.workers.runner import WorkerRunner

from os1.core.errors import AudioUnavailable
from os1.voice.canceller import Canceller
from os1.voice.devices import DeviceLoudspeaker, DeviceMicrophone, check_devices
from os1.voice.synthesiser import RATE

pytestmark = pytest.mark.alone

PRETENDED = [miniaudio.Backend.NULL]


class Counter(FrameProcessor):
    """Counts the samples that pass, by kind of frame."""

    def __init__(self, kind: type) -> None:
        super().__init__()
        self._kind = kind
        self.samples = 0

    async def process_frame(self, frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if isinstance(frame, self._kind):
            self.samples += len(frame.audio) // 2
        await self.push_frame(frame, direction)


class Halving:
    """A canceller that takes out half of all it hears, and counts what it was told."""

    def __init__(self) -> None:
        self.told = 0

    def played(self, sound: bytes) -> None:
        self.told += len(sound) // 2

    def clean(self, sound: bytes) -> bytes:
        return sound[: len(sound) // 4 * 2]


class DeviceLine:
    """A microphone and a loudspeaker in a pipeline of their own."""

    def __init__(self, canceller: Canceller | None = None) -> None:
        self.microphone = DeviceMicrophone(PRETENDED, canceller=canceller)
        self.loudspeaker = DeviceLoudspeaker(PRETENDED, canceller=canceller)
        self.heard, self.played = Counter(InputAudioRawFrame), Counter(TTSAudioRawFrame)
        self.worker = PipelineWorker(
            Pipeline([self.microphone, self.heard, self.loudspeaker, self.played]),
            params=PipelineParams(audio_in_sample_rate=16000, audio_out_sample_rate=RATE),
            idle_timeout_secs=None,
            enable_rtvi=False,
        )

    async def __aenter__(self) -> Self:
        runner = WorkerRunner(handle_sigint=False)
        await runner.add_workers(self.worker)
        self.running = asyncio.create_task(runner.run())
        await asyncio.sleep(0.5)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.worker.cancel()
        await self.running


async def test_sound_comes_and_goes_at_the_pace_of_the_device() -> None:
    async with DeviceLine() as line:
        second = np.zeros(RATE, np.int16).tobytes()
        await line.worker.queue_frame(TTSAudioRawFrame(audio=second, sample_rate=RATE, num_channels=1))
        await asyncio.sleep(0.5)
        assert line.played.samples < RATE
        await asyncio.sleep(1.0)
        assert line.played.samples == RATE
        assert line.heard.samples > 16000
        assert not line.microphone.lost.is_set()
        assert not line.loudspeaker.lost.is_set()


async def test_what_is_played_is_told_to_the_canceller_and_what_is_heard_goes_through_it() -> None:
    canceller = Halving()
    async with DeviceLine(canceller) as line:
        await asyncio.sleep(1.0)
        assert canceller.told > RATE * 3 // 4, "silence is told too"
        assert 16000 // 4 < line.heard.samples < 16000


async def test_a_device_that_goes_away_is_noticed() -> None:
    async with DeviceLine() as line:
        line.microphone._device.stop()
        line.loudspeaker._device.stop()
        seconds = np.zeros(3 * RATE, np.int16).tobytes()
        await line.worker.queue_frame(TTSAudioRawFrame(audio=seconds, sample_rate=RATE, num_channels=1))
        async with asyncio.timeout(8):
            await line.microphone.lost.wait()
            await line.loudspeaker.lost.wait()


def test_a_machine_without_sound_says_so_and_what_to_do_instead(program: str, environment: dict[str, str]) -> None:
    try:
        check_devices()
    except AudioUnavailable:
        pass
    else:
        pytest.skip("this machine has a microphone and a loudspeaker")
    done = subprocess.run([program, "talk"], env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "os1 run" in done.stderr
    assert "Traceback" not in done.stderr
    assert "ALSA" not in done.stderr
