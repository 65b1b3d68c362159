"""This machine's own microphone and loudspeaker (miniaudio: ALSA, PulseAudio, PipeWire, Core Audio)."""

import asyncio
import contextlib
import sys
import threading
from collections.abc import Generator, Sequence
from typing import Any

from pipecat.frames.frames import InputAudioRawFrame, OutputAudioRawFrame, StartFrame
from pipecat.transports.base_input import BaseInputTransport
from pipecat.transports.base_output import BaseOutputTransport
from pipecat.transports.base_transport import TransportParams

from os1.core.errors import AudioUnavailable
from os1.core.quiet import quiet_stderr
from os1.voice.canceller import Canceller, Through
from os1.voice.recogniser import RATE as EAR_RATE
from os1.voice.synthesiser import RATE as VOICE_RATE

PERIOD_MS = 20
HELD_MS = 80
"""Of sound that may wait for the loudspeaker."""
GONE_S = 2.0
"""Without sound for so long, the microphone is taken for lost."""
PRETENDED = "Discard all samples"
"""In the name of the device that ALSA offers where there is none."""
FIX = (
    "Plug one in and choose it in the system's sound settings, or talk in the browser (os1 run) or by text (os1 chat). "
    "On Debian the sound libraries are: apt-get install libasound2 libpulse0"
)


def real_backends() -> list[Any]:
    """Return the ways to reach sound hardware on this system: never the library's pretended device."""
    import miniaudio

    if sys.platform == "darwin":
        return [miniaudio.Backend.COREAUDIO]
    return [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA, miniaudio.Backend.JACK]


def check_devices() -> tuple[str, str]:
    """Return the names of the microphone and the loudspeaker that would be used.

    Raises:
        AudioUnavailable: one of them is not there.

    """
    import miniaudio

    try:
        with quiet_stderr():
            devices = miniaudio.Devices(real_backends())
            captures = [d for d in devices.get_captures() if PRETENDED not in d["name"]]
            playbacks = [d for d in devices.get_playbacks() if PRETENDED not in d["name"]]
    except miniaudio.MiniaudioError as error:
        message = f"This machine has no sound system that OS1 can reach. {FIX}"
        raise AudioUnavailable(message) from error
    if not captures:
        message = f"There is no microphone. {FIX}"
        raise AudioUnavailable(message)
    if not playbacks:
        message = f"There is no loudspeaker. {FIX}"
        raise AudioUnavailable(message)
    return str(captures[0]["name"]), str(playbacks[0]["name"])


class DeviceMicrophone(BaseInputTransport):
    """The microphone as a line into the engine: 16 kHz mono, her own voice taken out by a canceller."""

    def __init__(self, backends: Sequence[Any] | None = None, *, canceller: Canceller | None = None) -> None:
        """Use the system's default device, by one of *backends*; *canceller* is the loudspeaker's too."""
        super().__init__(TransportParams(audio_in_enabled=True, audio_in_sample_rate=EAR_RATE))
        self._backends = list(backends) if backends is not None else real_backends()
        self._canceller = canceller or Through()
        self._device: Any = None
        self.lost = asyncio.Event()
        """Set when sound stops arriving."""
        self._arrived = 0.0
        self._watching: asyncio.Task[None] | None = None

    async def start(self, frame: StartFrame) -> None:
        """Open the device."""
        await super().start(frame)
        await self.set_transport_ready(frame)
        import miniaudio

        self._arrived = self.get_event_loop().time()
        try:
            with quiet_stderr():
                self._device = miniaudio.CaptureDevice(
                    input_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=EAR_RATE,
                    buffersize_msec=PERIOD_MS,
                    backends=self._backends,
                    app_name="OS1",
                )
            taker = self._take(self.get_event_loop())
            next(taker)
            self._device.start(taker)
        except miniaudio.MiniaudioError:
            self.lost.set()
        self._watching = self.create_task(self._watch())

    async def cleanup(self) -> None:
        """Close the device."""
        if self._watching is not None:
            watching, self._watching = self._watching, None
            await self.cancel_task(watching)
        device, self._device = self._device, None
        if device is not None:
            await asyncio.to_thread(device.close)
        await super().cleanup()

    def _take(self, loop: asyncio.AbstractEventLoop) -> Generator[None, bytes, None]:
        """Receive sound in the device's own thread."""
        while True:
            sound = self._canceller.clean(bytes((yield)))
            with contextlib.suppress(RuntimeError):  # the loop has ended, the device not yet
                loop.call_soon_threadsafe(self._arrive, sound)

    def _arrive(self, sound: bytes) -> None:
        self._arrived = self.get_event_loop().time()
        if self._device is not None and self._audio_task is not None:
            frame = InputAudioRawFrame(audio=sound, sample_rate=EAR_RATE, num_channels=1)
            self._audio_in_queue.put_nowait(frame)

    async def _watch(self) -> None:
        while self.get_event_loop().time() - self._arrived < GONE_S:
            await asyncio.sleep(0.2)
        self.lost.set()


class DeviceLoudspeaker(BaseOutputTransport):
    """The loudspeaker as a line out of the engine: 24 kHz mono."""

    def __init__(self, backends: Sequence[Any] | None = None, *, canceller: Canceller | None = None) -> None:
        """Use the system's default device, by one of *backends*; *canceller* hears all that it plays."""
        super().__init__(
            TransportParams(audio_out_enabled=True, audio_out_sample_rate=VOICE_RATE, audio_out_end_silence_secs=0)
        )
        self._backends = list(backends) if backends is not None else real_backends()
        self._canceller = canceller or Through()
        self._device: Any = None
        self._held = bytearray()
        self._lock = threading.Lock()
        self.lost = asyncio.Event()
        """Set when the device cannot be opened, or takes no more sound."""

    async def start(self, frame: StartFrame) -> None:
        """Open the device."""
        await super().start(frame)
        import miniaudio

        try:
            with quiet_stderr():
                self._device = miniaudio.PlaybackDevice(
                    output_format=miniaudio.SampleFormat.SIGNED16,
                    nchannels=1,
                    sample_rate=VOICE_RATE,
                    buffersize_msec=PERIOD_MS * 2,
                    backends=self._backends,
                    app_name="OS1",
                )
            giver = self._give()
            next(giver)
            self._device.start(giver)
        except miniaudio.MiniaudioError:
            self.lost.set()
        await self.set_transport_ready(frame)

    async def cleanup(self) -> None:
        """Close the device."""
        device, self._device = self._device, None
        if device is not None:
            await asyncio.to_thread(device.close)
        await super().cleanup()

    async def write_audio_frame(self, frame: OutputAudioRawFrame) -> bool:
        """Hand one piece to the device, no faster than it plays."""
        if self._device is None:
            return False
        with self._lock:
            self._held += frame.audio
        since = self.get_event_loop().time()
        while len(self._held) > VOICE_RATE * 2 * HELD_MS // 1000:
            if self.get_event_loop().time() - since > GONE_S:
                self.lost.set()
                return False
            await asyncio.sleep(0.005)
        return True

    def _give(self) -> Generator[bytes, int, None]:
        """Give sound in the device's own thread; silence when there is none."""
        wanted = yield b""
        while True:
            with self._lock:
                sound = bytes(self._held[: wanted * 2])
                del self._held[: wanted * 2]
            sound += bytes(wanted * 2 - len(sound))
            # Silence too: the canceller matches the two streams by their length.
            self._canceller.played(sound)
            wanted = yield sound
