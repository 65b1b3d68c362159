"""The rival: Pipecat 1.14 as its own examples join it, with the same models and its defaults."""

import asyncio
import importlib
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from first_sound import first_sounds
from numpy.typing import NDArray
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.frames.frames import Frame, TranscriptionFrame, TTSAudioRawFrame
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import LLMContextAggregatorPair, LLMUserAggregatorParams
from pipecat.services.openai.llm import OpenAILLMService
from pipecat.services.settings import STTSettings, TTSSettings
from pipecat.services.stt_service import SegmentedSTTService
from pipecat.services.tts_service import TTSService
from pipecat.utils.time import time_now_iso8601
from pipecat.workers.runner import WorkerRunner

from os1.core.models import Message
from os1.core.quiet import quiet_stderr
from os1.voice.recogniser import RATE as EAR_RATE
from os1.voice.recogniser import Moonshine
from os1.voice.scripted import Loudspeaker, Microphone, Tape
from os1.voice.synthesiser import RATE as VOICE_RATE

Hibari = Callable[[str], NDArray[np.float32]]
"""The library's voice: text to sound, untrimmed."""

PATIENCE_S = 30.0
"""How long an answer may take before the turn counts as unanswered."""
OVER_S = 1.5
"""Of silence after which her answer is taken to be over; it is the user's pause too."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one turn."""

    first_sound_ms: float | None
    """From the user's last audible sample; None when none came."""
    cut_ins: int
    """How often she began to speak while the user spoke."""


class MoonshineService(SegmentedSTTService):
    """Moonshine as a segmented service; its delay is the measured one."""

    wants_wav_segments = False  # type: ignore[assignment]  # Pipecat reads the property as a plain attribute

    def __init__(self, model: Moonshine) -> None:
        super().__init__(sample_rate=EAR_RATE, settings=STTSettings(model="tiny", language=None), ttfs_p99_latency=0.6)
        self._moonshine = model

    async def run_stt(self, audio: bytes) -> AsyncGenerator[Frame, None]:
        """Yield the words in one segment."""
        sound = np.frombuffer(audio, np.int16).astype(np.float32) / np.float32(32768)
        text = await asyncio.to_thread(self._moonshine.transcribe, sound)
        if text:
            yield TranscriptionFrame(text, "user", time_now_iso8601())


class HibariService(TTSService):
    """Hibari as a service: a sentence at a time, untrimmed, as the library gives it."""

    def __init__(self, hibari: Hibari) -> None:
        super().__init__(
            push_start_frame=True,
            push_stop_frames=True,
            sample_rate=VOICE_RATE,
            settings=TTSSettings(model="hibari", voice="heart", language=None),
        )
        self._hibari = hibari

    async def run_tts(self, text: str, context_id: str) -> AsyncGenerator[Frame, None]:
        """Yield one sentence spoken."""
        sound = await asyncio.to_thread(self._hibari, text)
        pcm = (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()
        for start in range(0, len(pcm), 9600):
            yield TTSAudioRawFrame(
                audio=pcm[start : start + 9600], sample_rate=VOICE_RATE, num_channels=1, context_id=context_id
            )


class Stock:
    """One spoken conversation with the stock pipeline."""

    def __init__(
        self, model: Path, moonshine: Moonshine, hibari: Hibari, opening: Sequence[Message], threads: int
    ) -> None:
        xllamacpp: Any = importlib.import_module("xllamacpp")
        params = xllamacpp.CommonParams()
        params.model.path = str(model)
        params.n_ctx = 4096
        params.n_parallel = 1
        params.cpuparams.n_threads = threads
        params.cpuparams_batch.n_threads = threads
        params.verbosity = 0
        with quiet_stderr():
            self._server = xllamacpp.Server(params)
        self._parts = (moonshine, hibari)
        self._opening: list[Any] = [{"role": m.role, "content": m.text} for m in opening]

    async def converse(self, recordings: Sequence[NDArray[np.int16]]) -> list[Answer]:
        """Return what came of each turn."""
        tape = Tape()
        microphone, loudspeaker = Microphone(tape), Loudspeaker(tape)
        llm = OpenAILLMService(
            api_key="none",
            base_url=f"{self._server.listening_address}/v1",
            settings=OpenAILLMService.Settings(model="local", max_tokens=90),
        )
        aggregators = LLMContextAggregatorPair(
            LLMContext(list(self._opening)), user_params=LLMUserAggregatorParams(vad_analyzer=SileroVADAnalyzer())
        )
        moonshine, hibari = self._parts
        pipeline = Pipeline(
            [
                microphone,
                MoonshineService(moonshine),
                aggregators.user(),
                llm,
                HibariService(hibari),
                loudspeaker,
                aggregators.assistant(),
            ]
        )
        worker = PipelineWorker(
            pipeline,
            params=PipelineParams(audio_in_sample_rate=EAR_RATE, audio_out_sample_rate=VOICE_RATE),
            idle_timeout_secs=None,
            enable_rtvi=False,
        )
        runner = WorkerRunner(handle_sigint=False)
        await runner.add_workers(worker)
        talk = asyncio.create_task(runner.run())
        await asyncio.sleep(0.5)
        out = [await _turn(tape, microphone, loudspeaker, recording) for recording in recordings]
        await worker.cancel()
        await talk
        return out


async def _turn(tape: Tape, microphone: Microphone, loudspeaker: Loudspeaker, recording: NDArray[np.int16]) -> Answer:
    loop = asyncio.get_running_loop()
    before = len(microphone.voiced)
    microphone.say(recording)
    await microphone.idle.wait()
    began, ended = microphone.voiced[before]
    while not (sounds := first_sounds(tape, ended)) and loop.time() < ended + PATIENCE_S:
        await asyncio.sleep(0.05)
    while loop.time() - loudspeaker.last_audible < OVER_S:
        await asyncio.sleep(0.05)
    cut_ins = sum(moment < ended for moment in first_sounds(tape, began))
    return Answer((sounds[0] - ended) * 1000 if sounds else None, cut_ins)
