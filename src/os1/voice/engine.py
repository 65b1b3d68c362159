"""The voice engine: one spoken conversation, read from top to bottom like the picture of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from loguru import logger as pipecat_logger
from pipecat.frames.frames import EndFrame
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.frame_processor import FrameProcessor
from pipecat.workers.runner import WorkerRunner

from os1.care.crisis.lines import Line
from os1.conversation.openers import BANK
from os1.conversation.session import Session
from os1.conversation.spoken_forms import spoken
from os1.persona.tuning import PLAIN, Tuning
from os1.voice.ears import Ears, TurnEnd
from os1.voice.frames import Begin
from os1.voice.listening import MURMUR
from os1.voice.mind import Mind
from os1.voice.mouth import Played
from os1.voice.recogniser import RATE as EAR_RATE
from os1.voice.recogniser import Moonshine, Recogniser
from os1.voice.rendered import Rendered
from os1.voice.synthesiser import RATE as VOICE_RATE
from os1.voice.synthesiser import Synthesiser, Tunable
from os1.voice.turn_report import TurnReport

log = logging.getLogger(__name__)


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Parts:
    """What is loaded once and shared by every conversation."""

    recogniser: Recogniser
    turn_end: TurnEnd
    synthesiser: Synthesiser
    murmurs: Callable[[], bool] = _always
    """Whether her "mm" is heard now and then in a long story."""


def load_parts(
    recogniser_folder: Path,
    voice: Callable[[], Synthesiser],
    tuning: Tuning = PLAIN,
    *,
    murmurs: Callable[[], bool] = _always,
) -> Parts:
    """Load the ear and the *voice*, which *tuning* bends, and run each once, so that the first turn is as fast as any. Blocks.

    What she opens answers with is rendered here, once.

    Raises:
        ModelUnavailable, Misconfigured: with the fix.

    """
    import numpy as np

    _take_over_logging()
    turn_end = TurnEnd(sample_rate=EAR_RATE)
    turn_end.set_sample_rate(EAR_RATE)
    sounds = [spoken(text) for text in (*(opener.text for opener in BANK), MURMUR)]
    parts = Parts(Moonshine(recogniser_folder), turn_end, Rendered(voice(), sounds, tuning), murmurs)
    quiet = np.zeros(EAR_RATE, np.float32)
    parts.recogniser.transcribe(quiet)
    parts.turn_end.probability(quiet)
    parts.synthesiser.speak(spoken("Hello. 116 123."))
    return parts


class Engine:
    """One conversation by voice over a given pair of transports."""

    def __init__(
        self,
        session: Session,
        parts: Parts,
        source: FrameProcessor,
        sink: FrameProcessor,
        *,
        report: Callable[[TurnReport], Awaitable[None]],
        show: Callable[[Sequence[Line]], Awaitable[None]] | None = None,
        rtvi: bool = False,
    ) -> None:
        """Hear from *source*, speak into *sink*, tell *report* each finished turn, and *show* whom one can ring in a crisis.

        With *rtvi* the client on the other side is told of every step in Pipecat's own protocol.
        """
        self.session = session
        self.said_goodbye = False
        self._mind = Mind(
            session,
            parts.synthesiser,
            report=report,
            goodbye=self._goodbye,
            show=show or _nowhere,
            murmurs=parts.murmurs,
        )
        if isinstance(parts.synthesiser, Tunable):
            session.meeting.bends = parts.synthesiser.tune
        self._ears = Ears(parts.recogniser, parts.turn_end, session.pace)
        self._mind.went_on = self._ears.went_on
        self._ears.she_speaks = lambda: self._mind.mouth.audible
        pipeline = Pipeline(
            [
                source,
                self._ears,
                self._mind,
                self._mind.mouth,
                sink,
                Played(self._mind.mouth),
            ]
        )
        self.worker = PipelineWorker(
            pipeline,
            params=PipelineParams(audio_in_sample_rate=EAR_RATE, audio_out_sample_rate=VOICE_RATE),
            idle_timeout_secs=None,
            enable_rtvi=rtvi,
            enable_turn_tracking=False,
        )

    async def run(self) -> None:
        """Talk until someone says goodbye or the line closes; everything is written down when this returns."""
        runner = WorkerRunner(handle_sigint=False)
        await runner.add_workers(self.worker)
        try:
            await runner.run()
        finally:
            self.session.pace = self._ears.pace
            await asyncio.shield(self._mind.finish())
            await asyncio.shield(self.session.close("goodbye" if self.said_goodbye else "left"))

    async def begin(self) -> None:
        """Let her have the first word, where it is hers; to be told when both can hear each other."""
        await self.worker.queue_frame(Begin())

    async def stop(self) -> None:
        """Hang up."""
        await self.worker.cancel()

    async def _goodbye(self) -> None:
        self.said_goodbye = True
        await self.worker.queue_frame(EndFrame())


async def _nowhere(lines: Sequence[Line]) -> None:
    """Show nothing: she says the number too."""
    del lines


def _take_over_logging() -> None:
    """Let through only that something went wrong in the framework, and where: its messages hold words."""
    framework = logging.getLogger("os1.voice.framework")

    def note(message: object) -> None:
        record = message.record  # type: ignore[attr-defined]  # loguru's message is a string that carries one
        framework.warning("framework", extra={"part": f"{record['name']}:{record['line']}"})

    pipecat_logger.remove()
    pipecat_logger.add(note, level="WARNING", format="{name}")
