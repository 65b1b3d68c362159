"""The mouth: clauses in, sound out at the pace of speech; it can be held in mid-word and go on."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

from pipecat.frames.frames import (
    CancelFrame,
    EndFrame,
    Frame,
    InterruptionFrame,
    TTSAudioRawFrame,
    TTSStartedFrame,
    TTSStoppedFrame,
    TTSTextFrame,
)
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.utils.text.base_text_aggregator import TextType

from os1.conversation.spoken import Clause
from os1.voice.synthesiser import RATE, Synthesiser
from os1.voice.utterance import Utterance

log = logging.getLogger(__name__)

CHUNK = RATE * 40 // 1000
"""Samples pushed at a time: 40 ms."""
AHEAD = RATE * 240 // 1000
"""Samples that may be on their way and not yet played: what a busy machine can be late by without a gap."""
BACK = RATE * 200 // 1000
"""Samples repeated when she goes on after a murmur, so that no word is lost."""


class Mouth(FrameProcessor):
    """Speaks one utterance at a time.

    `prepare` clauses early, `release` them when the floor is hers, `hold` and `resume` around a
    sound that may be nothing, `cut` when it was something. `Played`, after the output, tells it what
    has really left.
    """

    def __init__(self, synthesiser: Synthesiser, finished: Callable[[Utterance], Awaitable[None]]) -> None:
        """Speak with *synthesiser*; call *finished* when an utterance was played to its end."""
        super().__init__()
        self._synthesiser = synthesiser
        self._finished = finished
        self._now: Utterance | None = None
        self._sent = 0
        self._named = 0
        """How many pieces' words were shown."""
        self._released = False
        self._held = False
        self._news = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="mouth")
        self._play: asyncio.Task[None] | None = None

    # -- what the mind asks ------------------------------------------------------------

    @property
    def audible(self) -> bool:
        """Whether something of the utterance was heard and more is to come."""
        return self._now is not None and self._now.played > 0 and not self._now.over

    @property
    def so_far(self) -> str:
        """The words she has said of this utterance."""
        return self._now.spoken().text if self._now else ""

    @property
    def remaining_s(self) -> float:
        """How much of the utterance is still to be heard, as far as it is known, in seconds."""
        return (self._now.total - self._now.played) / RATE if self._now else 0.0

    async def begin(self) -> None:
        """Start a new utterance, silently; what was not played of the last is dropped."""
        if self._sent:
            await self.push_frame(InterruptionFrame())
        self._now, self._sent, self._named = Utterance(), 0, 0
        self._released = self._held = False
        self._tell()

    async def prepare(self, clause: Clause) -> None:
        """Render *clause* and put it at the end of the utterance that is being made.

        Raises:
            ModelUnavailable: the voice failed.

        """
        utterance = self._now
        loop = self.get_event_loop()
        sound = await loop.run_in_executor(self._thread, self._synthesiser.speak, _with_tone(clause.text))
        if utterance is not None and utterance is self._now:
            utterance.add(clause, sound)
            self._tell()

    def complete(self) -> None:
        """Say that no further clause will come."""
        if self._now is not None:
            self._now.complete = True
            self._tell()

    def release(self) -> None:
        """Let it be heard."""
        self._released = True
        self._tell()

    async def hold(self) -> None:
        """Fall silent at once, ready to go on."""
        self._held = True
        await self.push_frame(InterruptionFrame())
        if self._now is not None:
            self._sent = self._now.played

    def resume(self) -> None:
        """Go on from just before the place where it was held."""
        if self._now is not None:
            self._now.played = self._sent = max(0, self._now.played - BACK)
        self._held = False
        self._tell()

    async def cut(self) -> Utterance | None:
        """End it here and return it; None when nothing of it was heard."""
        utterance, self._now = self._now, None
        self._released = self._held = False
        if utterance is None or not utterance.played:
            return None
        await self.push_frame(InterruptionFrame())
        return utterance

    def played(self, samples: int) -> None:
        """Count *samples* that have left the loudspeaker."""
        if self._now is None or self._held or self._now.played >= self._sent:
            return
        if self._now.played == 0:
            self._now.started_at = self.get_event_loop().time()
        self._now.played = min(self._sent, self._now.played + samples)
        self._tell()

    # -- the playing -------------------------------------------------------------------

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        """Let everything pass; play while the pipeline lives."""
        await super().process_frame(frame, direction)
        if self._play is None and not isinstance(frame, EndFrame | CancelFrame):
            self._play = self.create_task(self._run())
        if isinstance(frame, EndFrame | CancelFrame) and self._play is not None:
            play, self._play = self._play, None
            await self.cancel_task(play)
        await self.push_frame(frame, direction)

    async def cleanup(self) -> None:
        """Let go of the thread."""
        await super().cleanup()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _tell(self) -> None:
        self._news.set()

    async def _run(self) -> None:
        speaking: Utterance | None = None
        while True:
            self._news.clear()
            utterance = self._now
            if speaking is not None and utterance is not speaking:
                speaking = None
                await self.push_frame(TTSStoppedFrame())
            if utterance is None or not self._released or self._held:
                await self._news.wait()
                continue
            if utterance.over:
                self._now, self._released = None, False
                if speaking is not None:
                    speaking = None
                    await self.push_frame(TTSStoppedFrame())
                await self._tell_finished(utterance)
                continue
            if self._sent >= utterance.total or self._sent - utterance.played >= AHEAD:
                await self._news.wait()
                continue
            if speaking is None:
                speaking = utterance
                await self.push_frame(TTSStartedFrame())
            await self._send(utterance)

    async def _tell_finished(self, utterance: Utterance) -> None:
        try:
            await self._finished(utterance)
        except Exception:  # the edge of a task: she must go on playing whatever became of this turn
            log.exception("a finished turn could not be told")

    async def _send(self, utterance: Utterance) -> None:
        while self._named < len(utterance.pieces) and utterance.pieces[self._named].start <= self._sent:
            text = utterance.pieces[self._named].clause.text
            self._named += 1
            await self.push_frame(TTSTextFrame(text, TextType.SENTENCE))
        samples = utterance.samples(self._sent, CHUNK)
        self._sent += len(samples)
        sound = samples.tobytes() + bytes((CHUNK - len(samples)) * 2)
        await self.push_frame(TTSAudioRawFrame(audio=sound, sample_rate=RATE, num_channels=1))


class Played(FrameProcessor):
    """Stands after the output and tells the mouth what has left."""

    def __init__(self, mouth: Mouth) -> None:
        """Tell *mouth*."""
        super().__init__()
        self._mouth = mouth

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        """Count her sound."""
        await super().process_frame(frame, direction)
        if isinstance(frame, TTSAudioRawFrame):
            self._mouth.played(len(frame.audio) // 2)
        await self.push_frame(frame, direction)


def _with_tone(text: str) -> str:
    """Return *text* so that the voice does not fall at its end when the sentence goes on."""
    return text if text[-1:] in ".,;:!?…—–\"'”’)" else f"{text},"
