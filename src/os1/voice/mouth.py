"""The mouth: clauses in, sound out at the pace of speech; it can be held in mid-word and go on."""

import asyncio
import logging
import math
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
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

from os1.conversation.own_words import KEPT_S, OwnWords
from os1.conversation.spoken import Clause
from os1.conversation.spoken_forms import spoken
from os1.core.errors import ModelUnavailable
from os1.voice.delivery import delivery
from os1.voice.synthesiser import RATE, Speech, Synthesiser
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
    sound that may be nothing, `cut` when it was something. Before the floor is hers `nod` lets an
    opener be heard that is a listener's sound too, and `murmur` a sound that belongs to no answer.
    `Played`, after the output, tells it what has really left.
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
        self._nods = False
        """The opener may be heard, if it is a listener's sound."""
        self._nodded_at = 0.0
        """When the last of a nod was sent."""
        self._outstanding = 0
        """Samples that were sent and of which is not known that they were played."""
        self._loose = 0
        """Those of them that belong to no utterance any more."""
        self._said: deque[OwnWords] = deque()
        """What was heard of her lately."""
        self._held = False
        self._rendering = 0
        """Clauses that are being rendered."""
        self._news = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="mouth")
        self._play: asyncio.Task[None] | None = None

    # -- what the mind asks ------------------------------------------------------------

    @property
    def audible(self) -> bool:
        """Whether something of what the utterance says was heard and more is to come; an opener alone says nothing."""
        if self._now is None or self._now.played <= self._now.lead_ends:
            return False
        # What is held is not over: more may be found yet.
        return self._held or not self._now.over

    def own_words(self) -> list[OwnWords]:
        """Return what was heard of her in the last seconds, and when (event-loop time)."""
        now = self.get_event_loop().time()
        while self._said and self._said[0].ended_at < now - KEPT_S:
            self._said.popleft()
        return [*self._said, *self._words_of(self._now, now)]

    def _words_of(self, utterance: Utterance | None, now: float) -> list[OwnWords]:
        if utterance is None or utterance.started_at is None:
            return []
        return [OwnWords(utterance.spoken().text, utterance.started_at, now)]

    def _remember(self, utterance: Utterance | None) -> None:
        self._said.extend(self._words_of(utterance, self.get_event_loop().time()))

    @property
    def remaining_s(self) -> float:
        """How much of the utterance is still to be heard, in seconds; infinite while words are still being found."""
        if self._now is not None and not self._now.complete:
            return math.inf
        return (self._now.total - self._now.played) / RATE if self._now else 0.0

    @property
    def has_opener(self) -> bool:
        """Whether the open utterance begins with one."""
        return self._now is not None and self._now.lead is not None

    @property
    def has_words(self) -> bool:
        """Whether anything of the open utterance is there, or being rendered."""
        return self._rendering > 0 or (self._now is not None and bool(self._now.pieces))

    async def begin(self) -> str:
        """Start a new utterance, silently; what was not played of the last is dropped.

        An opener that is being heard is heard to its end, and returned: it was a nod.
        """
        nod = await self._let_nod_out() if self._now is not None and not self.audible else ""
        if not nod:
            self._remember(self._now)
        if self._sent and not nod:
            await self._interrupt()
        self._now, self._sent, self._named = Utterance(), 0, 0
        self._released = self._held = self._nods = False
        self._tell()
        return nod

    async def _let_nod_out(self) -> str:
        lead = self._now.lead if self._now is not None else None
        if lead is None or self._now is None or not self._sent:
            return ""
        while self._sent < lead.length:
            await self._send(self._now, lead.length)
        if self._sent > self._now.lead_ends:
            await self._interrupt()  # what follows the opener is on its way already
        self._loose = self._outstanding
        now = self.get_event_loop().time()
        self._said.append(OwnWords(lead.clause.text, self._now.started_at or now, now + self._outstanding / RATE))
        return lead.clause.text

    def nod(self) -> None:
        """Let the opener be heard before the floor is hers, if it is a listener's sound too."""
        self._nods = True
        self._tell()

    async def murmur(self, text: str, gain: float) -> bool:
        """Let *text* be heard at once, as a listener's, *gain* times as loud; return False while anything else is on its way."""
        try:
            sound = await self._render(spoken(text))
        except ModelUnavailable:
            log.exception("murmur not rendered")
            return False
        if self._sent or self._outstanding or self._released:
            return False
        sound = (sound * gain).astype(np.int16)
        now = self.get_event_loop().time()
        self._said.append(OwnWords(text, now, now + len(sound) / RATE))
        for start in range(0, len(sound), CHUNK):
            await self._push(sound[start : start + CHUNK])
        self._loose = self._outstanding
        return True

    async def prepare(self, clause: Clause, stance: str = "") -> None:
        """Render *clause*, as the moment's *stance* asks, and put it at the end of the utterance that is being made.

        Raises:
            ModelUnavailable: the voice failed.

        """
        utterance = self._now
        manner = delivery(clause.text, stance)
        self._rendering += 1
        try:
            sound = await self._render(_with_tone(spoken(clause.text)), manner.speed)
        finally:
            self._rendering -= 1
        if utterance is not None and utterance is self._now:
            utterance.add(clause, sound, manner)
            self._tell()

    async def nod_with(self, clause: Clause, stance: str = "") -> None:
        """Let *clause*, a listener's sound, be heard now, as the opener of the utterance that is being made.

        Not where it has an opener, or the floor is hers already.

        Raises:
            ModelUnavailable: the voice failed.

        """
        utterance = self._now
        manner = delivery(clause.text, stance)
        sound = await self._render(spoken(clause.text), manner.speed)
        if utterance is not None and utterance is self._now and not (self._released or self._sent):
            utterance.open_with(clause, sound, manner)
            self.nod()

    async def _render(self, text: str, speed: float = 1.0) -> Speech:
        return await self.get_event_loop().run_in_executor(self._thread, self._synthesiser.speak, text, speed)

    def complete(self) -> None:
        """Say that no further clause will come."""
        if self._now is not None:
            self._now.complete = True
            self._tell()

    def release(self) -> None:
        """Let it be heard."""
        self._released = True
        self._pass_over_pause()
        self._tell()

    def _pass_over_pause(self) -> None:
        """Leave out of the pause after a nod what has gone by already."""
        utterance = self._now
        if utterance is None or utterance.lead is None or not self._sent or utterance.played < utterance.lead.length:
            return
        behind = utterance.pieces[1].start if len(utterance.pieces) > 1 else utterance.total
        gone = int((self.get_event_loop().time() - self._nodded_at) * RATE)
        utterance.played = self._sent = min(behind, self._sent + gone)

    async def hold(self) -> None:
        """Fall silent at once, ready to go on."""
        self._held = True
        await self._interrupt()
        if self._now is not None:
            self._sent = self._now.played

    def resume(self) -> None:
        """Go on from just before the place where it was held."""
        if self._now is not None:
            # Never before what she says: she would be heard and not known to speak.
            least = self._now.lead_ends + 1 if self._now.played > self._now.lead_ends else 0
            self._now.played = self._sent = max(least, self._now.played - BACK)
        self._held = False
        self._tell()

    async def cut(self) -> Utterance | None:
        """End it here and return it; None when nothing of it was heard."""
        self._remember(self._now)
        utterance, self._now = self._now, None
        self._released = self._held = self._nods = False
        if utterance is None or not utterance.played:
            return None
        await self._interrupt()
        return utterance

    async def _interrupt(self) -> None:
        self._outstanding = self._loose = 0
        await self.push_frame(InterruptionFrame())

    def played(self, samples: int) -> None:
        """Count *samples* that have left the loudspeaker."""
        self._outstanding = max(0, self._outstanding - samples)
        loose = min(samples, self._loose)
        self._loose -= loose
        if loose == samples or self._now is None or self._held or self._now.played >= self._sent:
            return
        now = self.get_event_loop().time()
        if self._now.started_at is None:
            self._now.started_at = now
        self._now.played = min(self._sent, self._now.played + samples - loose)
        if self._now.worded_at is None and self._now.played > self._now.lead_ends:
            self._now.worded_at = now
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
            if utterance is None or not (self._released or self._nods) or self._held:
                await self._news.wait()
                continue
            if utterance.over and self._released:
                self._remember(utterance)
                self._now, self._released = None, False
                if speaking is not None:
                    speaking = None
                    await self.push_frame(TTSStoppedFrame())
                await self._tell_finished(utterance)
                continue
            end = utterance.total if self._released else self._nod_ends(utterance)
            if self._sent >= end or self._sent - utterance.played >= AHEAD:
                await self._news.wait()
                continue
            if speaking is None:
                speaking = utterance
                await self.push_frame(TTSStartedFrame())
            await self._send(utterance, end)

    def _nod_ends(self, utterance: Utterance) -> int:
        lead = utterance.lead
        return lead.length if lead is not None and lead.clause.part == "nod" else 0

    async def _tell_finished(self, utterance: Utterance) -> None:
        try:
            await self._finished(utterance)
        except Exception:  # the edge of a task: she must go on playing whatever became of this turn
            log.exception("a finished turn could not be told")

    async def _send(self, utterance: Utterance, end: int) -> None:
        """Send the next piece of *utterance*, of what lies before *end*."""
        while self._named < len(utterance.pieces) and utterance.pieces[self._named].start <= self._sent:
            text = utterance.pieces[self._named].clause.text
            self._named += 1
            await self.push_frame(TTSTextFrame(text, TextType.SENTENCE))
        samples = utterance.samples(self._sent, min(CHUNK, end - self._sent))
        self._sent += len(samples)
        if self._sent <= utterance.lead_ends:
            self._nodded_at = self.get_event_loop().time() + (self._sent - utterance.played) / RATE
        await self._push(samples)

    async def _push(self, samples: Speech) -> None:
        self._outstanding += CHUNK
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
