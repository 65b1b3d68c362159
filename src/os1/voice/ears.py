"""The ear: sound in, words and pauses out."""

import asyncio
import logging
from collections import deque
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from pipecat.audio.turn.smart_turn.local_smart_turn_v3 import LocalSmartTurnAnalyzerV3
from pipecat.audio.vad.silero import SileroVADAnalyzer
from pipecat.audio.vad.vad_analyzer import VADParams, VADState
from pipecat.frames.frames import (
    CancelFrame,
    EndFrame,
    Frame,
    InputAudioRawFrame,
    StartFrame,
    UserStartedSpeakingFrame,
    UserStoppedSpeakingFrame,
)
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor

from os1.voice.frames import Deaf, Hearing, Onset, TurnOver
from os1.voice.recogniser import RATE, Audio, Recogniser
from os1.voice.turns import VAD_START_S, VAD_STOP_S, needed_silence

log = logging.getLogger(__name__)

PRE_ROLL_S = 0.6
"""Kept from before the voice was noticed: the first consonant is older than the notice."""
LONGEST_S = 28.0
"""Of one piece given to the recogniser; a longer turn is transcribed piece by piece, cut at its pauses."""
GONE_S = 0.4
"""Without any sound arriving (a muted or lost microphone), silence is assumed."""
FRAME_S = 0.02
LAST_WORDS_S = 5.0
"""How long the last words of a line that closes may take to be understood."""


class TurnEnd(LocalSmartTurnAnalyzerV3):
    """Smart Turn v3.2, asked for its probability alone."""

    def probability(self, audio: Audio) -> float:
        """Return how likely it is, from 0 to 1, that *audio* (16 kHz) is a whole turn. Blocks, about 0.1 s."""
        return float(self._predict_endpoint(audio)["probability"])


class Ears(FrameProcessor):
    """Detects voice, transcribes at each pause, and says when the turn is over.

    All durations are counted in samples received, so a replay is exact. Swallows the audio.
    """

    def __init__(self, recogniser: Recogniser, turn_end: TurnEnd) -> None:
        """Hear words with *recogniser* and ends with *turn_end*; both may be shared between ears."""
        super().__init__()
        self._recogniser = recogniser
        self._turn_end = turn_end
        self._vad = SileroVADAnalyzer(sample_rate=RATE, params=VADParams(start_secs=VAD_START_S, stop_secs=VAD_STOP_S))
        self._vad.set_sample_rate(RATE)
        self._state = VADState.QUIET
        self._voiced = False
        self._before: deque[bytes] = deque(maxlen=int(PRE_ROLL_S / FRAME_S))
        self._turn: list[bytes] = []
        self._settled = ""
        """Words of pieces of this turn that are transcribed for good."""
        self._open = False
        """A turn has begun and is not over."""
        self._silence_s = 0.0
        self._needed_s: float | None = None
        """How much silence ends the turn; None while that is being found out."""
        self._pause = 0
        """Counts pauses, so that what was found about an earlier one is dropped."""
        self._look: asyncio.Task[None] | None = None
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="ears")
        self._heard_at = 0.0
        self._watch: asyncio.Task[None] | None = None

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        """Take audio; let all else pass."""
        if isinstance(frame, EndFrame | CancelFrame):
            # Before the pipeline knows of its end, for afterwards nothing more gets through.
            await self._hear_out()
        await super().process_frame(frame, direction)
        if isinstance(frame, InputAudioRawFrame):
            self._heard_at = self.get_event_loop().time()
            await self._take(frame.audio)
            return
        if isinstance(frame, Hearing) and frame.pressed:
            await self._hear_out()
        if isinstance(frame, StartFrame) and self._watch is None:
            self._watch = self.create_task(self._assume_silence())
        if isinstance(frame, EndFrame | CancelFrame):
            tasks, self._watch, self._look = (self._watch, self._look), None, None
            for task in tasks:
                if task is not None and not task.done():
                    await self.cancel_task(task)
        await self.push_frame(frame, direction)

    async def cleanup(self) -> None:
        """Let go of the threads."""
        await super().cleanup()
        self._threads.shutdown(wait=False, cancel_futures=True)
        await self._vad.cleanup()

    async def _take(self, audio: bytes) -> None:
        self._state = await self._vad.analyze_audio(audio)
        if self._open:
            self._turn.append(audio)
        else:
            self._before.append(audio)
        if self._state == VADState.SPEAKING and not self._voiced:
            await self._begin()
        elif self._state == VADState.QUIET and self._voiced:
            await self._stop()
        elif not self._voiced and self._open:
            self._silence_s += len(audio) / 2 / RATE
            # A syllable that has just begun holds the door open before it is sure to be one.
            if self._needed_s is not None and self._silence_s >= self._needed_s and self._state == VADState.QUIET:
                await self._close()

    async def _begin(self) -> None:
        self._voiced = True
        self._pause += 1
        self._needed_s = None
        if not self._open:
            self._open = True
            self._turn = list(self._before)
            self._before.clear()
            self._settled = ""
            await self.broadcast_frame(UserStartedSpeakingFrame)
        await self.push_frame(Onset())

    async def _stop(self) -> None:
        self._voiced = False
        self._silence_s = VAD_STOP_S
        ended_at = self.get_event_loop().time() - VAD_STOP_S
        self._look = self.create_task(self._listen_back(self._pause, b"".join(self._turn), ended_at))

    async def _listen_back(self, pause: int, sound: bytes, ended_at: float) -> None:
        audio = np.frombuffer(sound, np.int16).astype(np.float32) / np.float32(32768)
        loop = self.get_event_loop()
        began = loop.time()
        sure = loop.run_in_executor(self._threads, self._turn_end.probability, audio)
        try:
            text = await loop.run_in_executor(self._threads, self._recogniser.transcribe, audio)
        except Exception as error:  # the edge of a task: whatever broke is logged, and heard
            log.exception("recogniser failed")
            if pause == self._pause and not self._voiced:
                self._reset()
                await self.push_frame(Deaf(error=error))
            return
        stt_ms = (loop.time() - began) * 1000
        if pause != self._pause or self._voiced:
            return
        whole = f"{self._settled} {text}".strip()
        if len(audio) > LONGEST_S * RATE:
            self._settled, self._turn = whole, self._turn[-int(VAD_STOP_S / FRAME_S) :]
        if not any(c.isalnum() for c in whole):
            self._reset()
            await self.broadcast_frame(UserStoppedSpeakingFrame)
            await self.push_frame(Hearing(text="", ended_at=ended_at, stt_ms=stt_ms))
            return
        await self.push_frame(Hearing(text=whole, ended_at=ended_at, stt_ms=stt_ms))
        try:
            probability = await sure
        except Exception:  # as above; without its word the longer silence decides
            log.exception("turn end failed")
            probability = 0.0
        if pause == self._pause and not self._voiced:
            self._needed_s = needed_silence(probability, whole)

    async def _hear_out(self) -> None:
        """Tell what was said in a turn that is cut off from outside, so that it is not lost."""
        if not self._open:
            return
        known = self._needed_s is not None and not self._voiced
        audio = np.frombuffer(b"".join(self._turn), np.int16).astype(np.float32) / np.float32(32768)
        settled = self._settled
        self._reset()
        self._voiced = False
        if known:
            return  # the last `Hearing` holds all of it
        loop = self.get_event_loop()
        try:
            async with asyncio.timeout(LAST_WORDS_S):
                text = await loop.run_in_executor(self._threads, self._recogniser.transcribe, audio)
        except Exception:  # the line is closing: what was known before is still told
            log.exception("last words not understood")
            text = ""
        whole = f"{settled} {text}".strip()
        if any(c.isalnum() for c in whole):
            await self.push_frame(Hearing(text=whole, ended_at=loop.time()))

    async def _close(self) -> None:
        self._reset()
        await self.broadcast_frame(UserStoppedSpeakingFrame)
        await self.push_frame(TurnOver())

    def _reset(self) -> None:
        self._open = False
        self._needed_s = None
        self._pause += 1
        self._before.extend(self._turn[-(self._before.maxlen or 0) :])
        self._turn = []

    async def _assume_silence(self) -> None:
        loop = self.get_event_loop()
        quiet = bytes(int(RATE * FRAME_S) * 2)
        before = loop.time()
        while True:
            await asyncio.sleep(0.1)
            late, before = loop.time() - before > 2 * 0.1, loop.time()
            # When this loop itself was late, sound has arrived and only waits to be taken.
            if self._open and not late and loop.time() - self._heard_at > GONE_S:
                for _ in range(round(0.1 / FRAME_S)):
                    await self._take(quiet)
