"""The ear: sound in, words and pauses out."""

import asyncio
import logging
import math
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

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

from os1.people.pace import Pace
from os1.voice.frames import Deaf, Hearing, Laughter, MayMurmur, MayNod, Onset, Partial, Pause, TurnOver
from os1.voice.interruption import Interruption
from os1.voice.listening import Story, may_murmur
from os1.voice.nearness import Arrival, Picture, arrival
from os1.voice.prosody import Tail, tail
from os1.voice.recogniser import RATE, Audio, Recogniser
from os1.voice.transcript import RollingTranscript
from os1.voice.turns import VAD_START_S, VAD_STOP_S, Silences, silences

log = logging.getLogger(__name__)

PRE_ROLL_S = 0.6
"""Kept from before the voice was noticed: the first consonant is older than the notice."""
FAR_TURNS = 2
"""Taken for somebody else's in a row: then what is known of the user's voice is forgotten."""
KEPT_S = 9.0
"""Of a long turn's sound, at least: what the turn's end is judged by."""
USUALLY = VADParams(start_secs=VAD_START_S, stop_secs=VAD_STOP_S)
ALERT_S = 0.096
ALERT = VADParams(start_secs=ALERT_S, stop_secs=VAD_STOP_S, min_volume=0.0)
"""While she speaks: three frames of voice. The smoothed loudness that is usually asked for comes 0.2 s too late."""
PARTIAL_AFTER_S, PARTIAL_EVERY_S = 0.9, 2.0
"""Of unbroken voice before the first look at words that are still being said, and between two of them."""
DIP_S = 0.06
"""Without voice, after which the words are looked at as if it were the end: if it is, they are there when it is known."""
DIPS_APART_S = 0.15
"""Of voice between two such looks, at least."""
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

    def __init__(self, recogniser: Recogniser, turn_end: TurnEnd, pace: Pace) -> None:
        """Hear words with *recogniser* and ends with *turn_end*, which may be shared; *pace* is what is known of theirs."""
        super().__init__()
        self.pace = pace
        """How long they pause while they speak, as far as it is learned."""
        self._recogniser = recogniser
        self._transcript = RollingTranscript(recogniser)
        self._turn_end = turn_end
        self.she_speaks: Callable[[], bool] = lambda: False
        """Whether something she says is being heard."""
        self._alert = False
        """Listens for an interruption: quicker, and to soft voices too."""
        self._onset: Interruption | None = None
        """Looks at a voice over her speech, until it wants the floor."""
        self._picture = Picture()
        """How the user's voice arrives."""
        self._arrival: Arrival | None = None
        """How that of the open turn does."""
        self._far_turns = 0
        """How many turns in a row came from further away."""
        self._began_at = self._heard_at = 0.0
        self._wants_floor = False
        """The voice of this turn is no mere murmur, as far as its sound tells."""
        self._murmured = False
        self._vad = SileroVADAnalyzer(sample_rate=RATE, params=USUALLY)
        self._vad.set_sample_rate(RATE)
        self._state = VADState.QUIET
        self._before: deque[bytes] = deque(maxlen=int(PRE_ROLL_S / FRAME_S))
        self._turn: list[bytes] = []
        self._dropped = 0
        """Samples of the turn that were let go, because nothing needs them any more."""
        self._open = self._voiced = False
        """A turn has begun and is not over; and a voice is heard."""
        self._silence_s = 0.0
        """Since the last voice, also after the turn."""
        self._lasts_s = self._paused_s = 0.0
        """Since the turn began; and a pause in it that counts as theirs once words have come behind it."""
        self._voice_s = self._dip_s = 0.0
        """Of voice since the last look at words that are still being said, and of a dip in it."""
        self._asked: Silences | None = None
        """How much silence is asked for here; None while that is being found out."""
        self._text = ""
        self._told_nod = self._told_murmur = False
        """What was already told of this pause."""
        self._pause = self._dips = 0
        """Count pauses, so that what was found about an earlier one is dropped, and dips, so that no old one is listened to."""
        self._look: asyncio.Task[None] | None = None
        self._words = ThreadPoolExecutor(1, thread_name_prefix="ears-words")
        self._ends = ThreadPoolExecutor(1, thread_name_prefix="ears-ends")
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
        self._words.shutdown(wait=False, cancel_futures=True)
        self._ends.shutdown(wait=False, cancel_futures=True)
        await self._vad.cleanup()

    def went_on(self, after_s: float) -> None:
        """Learn that a pause of *after_s* seconds was none of an end, though it was taken for one."""
        self.pace = self.pace.after(after_s)

    async def _take(self, audio: bytes) -> None:
        self._be_alert()
        self._state = await self._vad.analyze_audio(audio)
        length_s = len(audio) / 2 / RATE
        if self._open:
            self._turn.append(audio)
            self._lasts_s += length_s
        else:
            self._before.append(audio)
        if self._state == VADState.SPEAKING and not self._voiced:
            await self._begin()
        elif self._state == VADState.QUIET and self._voiced:
            await self._stop()
        elif self._voiced:
            await self._watch_onset(length_s)
            await self._listen_in(length_s)
        else:
            self._silence_s += length_s
            if self._open and self._asked is not None:
                await self._wait(self._asked)

    def _be_alert(self) -> None:
        """Listen more sharply while she speaks; changed only in silence, for a change forgets what was heard."""
        if self._alert is not self.she_speaks() and self._state == VADState.QUIET and not self._voiced:
            self._alert = not self._alert
            self._vad.set_params(ALERT if self._alert else USUALLY)

    async def _watch_onset(self, length_s: float) -> None:
        """Tell of a voice over her speech when it wants the floor, and of laughter when she fell silent for it."""
        if self._onset is None:
            return
        told = self._onset.told
        self._onset.go_on(self._turn, length_s)
        if self._onset.laughter:
            # Watched on: words may come behind it without a pause.
            self._onset.laughter = self._onset.told = self._wants_floor = False
            await self.push_frame(Laughter())
        elif self._onset.told and not told:
            self._wants_floor = True
            await self.push_frame(Onset())

    async def _wait(self, asked: Silences) -> None:
        """Tell what the silence has come to."""
        if self._silence_s >= asked.nod_s and not self._told_nod:
            self._told_nod = True
            await self.push_frame(MayNod())
        if not self._told_murmur and may_murmur(Story(self._lasts_s, self._silence_s, asked, self._text)):
            self._told_murmur = True
            await self.push_frame(MayMurmur())
        # A syllable that has just begun holds the door open before it is sure to be one.
        if self._silence_s >= asked.speak_s and self._state == VADState.QUIET:
            await self._close()

    async def _begin(self) -> None:
        self._voiced = True
        self._pause += 1
        self._asked = None
        after_s = math.inf
        if self._open:
            self._paused_s = self._silence_s
        else:
            after_s = self._silence_s
            self._open = True
            self._turn, self._dropped = list(self._before), 0
            self._before.clear()
            self._wants_floor = False
            self._lasts_s = self._paused_s = 0.0
            self._voice_s = PARTIAL_EVERY_S - PARTIAL_AFTER_S
            self._arrival = None
            self._began_at = self.get_event_loop().time() - VAD_START_S
            await self.broadcast_frame(UserStartedSpeakingFrame)
        self._onset = Interruption(self._turn, ALERT_S) if self.she_speaks() and not self._wants_floor else None
        if self._onset is None or self._onset.told:
            self._wants_floor = True
            await self.push_frame(Onset(after_s=after_s))

    async def _stop(self) -> None:
        self._voiced = False
        self._dip_s = 0.0
        self._murmured = not self._wants_floor
        self._onset = None
        self._silence_s = VAD_STOP_S
        self._told_nod = self._told_murmur = False
        await self.push_frame(Pause())
        ended_at = self.get_event_loop().time() - VAD_STOP_S
        self._look = self.create_task(self._listen_back(self._pause, self._sound(), self._dropped, ended_at))

    def _sound(self) -> Audio:
        return np.frombuffer(b"".join(self._turn), np.int16).astype(np.float32) / np.float32(32768)

    async def _listen_in(self, length_s: float) -> None:
        """Look at the words while they are being said, where the voice dips, or when it has not for long."""
        if self._state == VADState.STOPPING:
            self._dip_s += length_s
            if DIP_S <= self._dip_s < DIP_S + length_s and self._voice_s >= DIPS_APART_S:
                self._dips += 1
                self._look_at(partial(self._at_dip, self._dips, self._transcript))
                await self.push_frame(Pause())
            return
        self._dips += self._dip_s > 0.0
        self._dip_s = 0.0
        self._voice_s += length_s
        if self._voice_s >= PARTIAL_EVERY_S and (self._look is None or self._look.done()):
            self._look_at(self._transcript.partial)

    def _at_dip(self, dip: int, transcript: RollingTranscript, audio: Audio, dropped: int) -> str:
        """Return the words at a dip, or nothing when the voice has gone on. Runs in the thread of words."""
        return transcript.at_dip(audio, dropped) if dip == self._dips else ""

    def _look_at(self, look: Callable[[Audio, int], str]) -> None:
        self._voice_s = 0.0
        self._look = self.create_task(self._tell_partial(self._pause, look, self._sound(), self._dropped))

    async def _tell_partial(self, pause: int, look: Callable[[Audio, int], str], audio: Audio, dropped: int) -> None:
        try:
            text = await self.get_event_loop().run_in_executor(self._words, look, audio, dropped)
        except Exception:  # the edge of a task: a look that fails costs nothing, the one at the pause tells
            log.exception("partial failed")
            return
        if text and pause == self._pause and self._voiced:
            self._let_go()
            await self.push_frame(Partial(text=text))

    def _let_go(self) -> None:
        """Drop the sound that neither words nor the turn's end need any more."""
        held = sum(len(piece) for piece in self._turn) // 2
        while self._turn:
            first = len(self._turn[0]) // 2
            if self._dropped + first > self._transcript.needed_from or held - first < KEPT_S * RATE:
                return
            self._dropped, held = self._dropped + first, held - first
            del self._turn[0]

    async def _listen_back(self, pause: int, audio: Audio, dropped: int, ended_at: float) -> None:
        loop = self.get_event_loop()
        began = loop.time()
        sure = loop.run_in_executor(self._ends, self._ending, audio)
        try:
            text = await loop.run_in_executor(self._words, self._transcript.at_pause, audio, dropped)
        except Exception as error:  # the edge of a task: whatever broke is logged, and heard
            log.exception("recogniser failed")
            if pause == self._pause and not self._voiced:
                self._reset()
                await self.push_frame(Deaf(error=error))
            return
        stt_ms = (loop.time() - began) * 1000
        try:
            probability, end, self._arrival = await sure
        except Exception:  # as above; without its word the longer silence decides
            log.exception("turn end failed")
            probability, end = 0.0, Tail()
        if pause != self._pause or self._voiced:
            return
        if not any(c.isalnum() for c in text):
            self._reset()
            await self.broadcast_frame(UserStoppedSpeakingFrame)
            await self.push_frame(Hearing(text="", ended_at=ended_at, stt_ms=stt_ms))
            return
        if len(text.split()) > len(self._text.split()):
            self.pace = self.pace.after(self._paused_s)
        self._paused_s = 0.0
        asked = silences(probability, text, tail=end, pace=self.pace)
        murmured = self._murmured
        await self.push_frame(
            Hearing(
                text=text,
                began_at=self._began_at,
                ended_at=ended_at,
                far=self._is_far,
                stt_ms=stt_ms,
                asked=asked,
                murmured=murmured,
            )
        )
        if pause == self._pause and not self._voiced:
            self._asked, self._text = asked, text

    def _ending(self, audio: Audio) -> tuple[float, Tail, Arrival]:
        return self._turn_end.probability(audio), tail(audio), arrival(audio)

    async def _hear_out(self) -> None:
        """Tell what was said in a turn that is cut off from outside, so that it is not lost."""
        if not self._open:
            return
        known = self._asked is not None and not self._voiced
        audio, dropped, transcript, before = self._sound(), self._dropped, self._transcript, self._text
        began_at = self._began_at
        self._reset()
        self._voiced = False
        if known:
            return  # the last `Hearing` holds all of it
        loop = self.get_event_loop()
        try:
            async with asyncio.timeout(LAST_WORDS_S):
                text = await loop.run_in_executor(self._words, transcript.settled, audio, dropped)
        except Exception:  # the line is closing: what was known before is still told
            log.exception("last words not understood")
            text = before
        if any(c.isalnum() for c in text):
            await self.push_frame(Hearing(text=text, began_at=began_at, ended_at=loop.time()))

    @property
    def _is_far(self) -> bool:
        return self._arrival is not None and self._picture.is_far(self._arrival)

    def _learn_arrival(self) -> None:
        """Learn how the user's voice arrives; who is not answered again and again may be the user, moved away."""
        self._far_turns = self._far_turns + 1 if self._is_far else 0
        if self._far_turns >= FAR_TURNS:
            self._picture, self._far_turns = Picture(), 0
        elif self._arrival is not None and not self._is_far:
            self._picture = self._picture.after(self._arrival)

    async def _close(self) -> None:
        self._learn_arrival()
        self._reset()
        await self.broadcast_frame(UserStoppedSpeakingFrame)
        await self.push_frame(TurnOver())

    def _reset(self) -> None:
        self._open = False
        self._asked = None
        self._text = ""
        self._transcript = RollingTranscript(self._recogniser)
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
