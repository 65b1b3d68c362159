"""A line made of recordings: plays speech into the engine in real time and records what comes back."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from pipecat.frames.frames import InputAudioRawFrame, OutputAudioRawFrame, StartFrame
from pipecat.transports.base_input import BaseInputTransport
from pipecat.transports.base_output import BaseOutputTransport
from pipecat.transports.base_transport import TransportParams

from os1.voice.recogniser import RATE as EAR_RATE
from os1.voice.synthesiser import AUDIBLE
from os1.voice.synthesiser import RATE as VOICE_RATE

FRAME = EAR_RATE // 50
"""20 ms, as a microphone gives."""
OUTPUT_BUFFER_S = 0.04
"""What a sound card holds."""


@dataclass(slots=True)
class Tape:
    """Both sides of a conversation on one time line, in seconds since it began."""

    began: float = 0.0
    user: list[tuple[float, NDArray[np.int16]]] = field(default_factory=list)
    hers: list[tuple[float, NDArray[np.int16]]] = field(default_factory=list)

    def stereo(self) -> NDArray[np.int16]:
        """Return it all at the voice's rate: left the user, right OS1; shape (samples, 2)."""
        import soxr

        ends = [t + len(x) / EAR_RATE for t, x in self.user] + [t + len(x) / VOICE_RATE for t, x in self.hers]
        out = np.zeros((int((max(ends, default=0.0) + 0.5) * VOICE_RATE), 2), np.int16)
        for side, rate, pieces in ((0, EAR_RATE, self.user), (1, VOICE_RATE, self.hers)):
            for at, piece in pieces:
                sound = piece if rate == VOICE_RATE else soxr.resample(piece, rate, VOICE_RATE)
                start = int(at * VOICE_RATE)
                out[start : start + len(sound), side] = sound[: len(out) - start]
        return out


class Microphone(BaseInputTransport):
    """Speaks recordings when told to, and silence otherwise, one frame every 20 ms."""

    def __init__(self, tape: Tape) -> None:
        """Record on *tape* what is spoken."""
        super().__init__(TransportParams(audio_in_enabled=True, audio_in_sample_rate=EAR_RATE))
        self._tape = tape
        self._waiting: deque[NDArray[np.int16]] = deque()
        self._feeding: asyncio.Task[None] | None = None
        self.voiced: list[tuple[float, float]] = []
        """First and last audible moment of each recording (event-loop time)."""
        self.idle = asyncio.Event()
        self.idle.set()

    async def start(self, frame: StartFrame) -> None:
        """Start the 20 ms beat."""
        await super().start(frame)
        await self.set_transport_ready(frame)
        self._feeding = self.create_task(self._feed())

    async def cleanup(self) -> None:
        """Stop the beat."""
        if self._feeding is not None:
            feeding, self._feeding = self._feeding, None
            await self.cancel_task(feeding)
        await super().cleanup()

    def say(self, sound: NDArray[np.int16]) -> None:
        """Play *sound* (16 kHz) after what is playing."""
        self._waiting.append(sound)
        self.idle.clear()

    async def _feed(self) -> None:
        loop = self.get_event_loop()
        self._tape.began = beat = loop.time()
        left = np.zeros(0, np.int16)
        while True:
            if len(left) == 0 and self._waiting:
                left = self._waiting.popleft()
                first, last = audible_span(left, 0.03 * float(np.abs(left).max(initial=1)) / 32768)
                self.voiced.append((beat + first / EAR_RATE, beat + last / EAR_RATE))
                self._tape.user.append((beat - self._tape.began, left))
            frame, left = left[:FRAME], left[FRAME:]
            sound = frame.tobytes() + bytes((FRAME - len(frame)) * 2)
            await self.push_audio_frame(InputAudioRawFrame(audio=sound, sample_rate=EAR_RATE, num_channels=1))
            beat += FRAME / EAR_RATE
            if len(left) == 0 and not self._waiting:
                self.idle.set()
            await asyncio.sleep(max(0.0, beat - loop.time()))


class Loudspeaker(BaseOutputTransport):
    """Takes sound at the pace of a sound card and records when each piece is heard."""

    def __init__(self, tape: Tape) -> None:
        """Record on *tape* what is heard."""
        super().__init__(
            TransportParams(audio_out_enabled=True, audio_out_sample_rate=VOICE_RATE, audio_out_end_silence_secs=0)
        )
        self._tape = tape
        self._free_at = 0.0
        self.gaps: list[tuple[float, float]] = []
        """When silence began where sound should have followed sound, and for how many seconds, on the card's own clock."""
        self.audible: list[tuple[float, float]] = []
        """First and last audible moment of each piece."""
        self.last_audible = 0.0
        self.first_audible: float | None = None
        """Of the sound since `listen` was called."""

    async def start(self, frame: StartFrame) -> None:
        """Be ready."""
        await super().start(frame)
        await self.set_transport_ready(frame)

    def listen(self) -> None:
        """Wait for the next first sound."""
        self.first_audible = None

    async def write_audio_frame(self, frame: OutputAudioRawFrame) -> bool:
        """Play one piece."""
        loop = self.get_event_loop()
        sound = np.frombuffer(frame.audio, np.int16)
        now = loop.time()
        if 0 < now - self._free_at < 0.5:
            self.gaps.append((self._free_at, now - self._free_at))
        at = max(self._free_at, now)
        self._tape.hers.append((at - self._tape.began, sound))
        first, last = audible_span(sound, AUDIBLE)
        if last:
            self.last_audible = at + last / VOICE_RATE
            self.audible.append((at + first / VOICE_RATE, self.last_audible))
            if self.first_audible is None:
                self.first_audible = at + first / VOICE_RATE
        self._free_at = at + len(sound) / VOICE_RATE
        await asyncio.sleep(max(0.0, self._free_at - OUTPUT_BUFFER_S - loop.time()))
        return True


def audible_span(sound: NDArray[np.int16], threshold: float) -> tuple[int, int]:
    """Return the first and the last sample of *sound* above *threshold* (of full scale); (0, 0) when none is."""
    loud = np.flatnonzero(np.abs(sound.astype(np.int32)) > threshold * 32768)
    return (int(loud[0]), int(loud[-1])) if len(loud) else (0, 0)
