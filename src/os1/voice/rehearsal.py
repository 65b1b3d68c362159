"""A rehearsal: recorded speech played to the engine in real time, as if it were the microphone."""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from os1.conversation.session import Session
from os1.core.errors import Misconfigured, Unavailable
from os1.voice.engine import Engine, Parts
from os1.voice.mark import mark
from os1.voice.recogniser import RATE as EAR_RATE
from os1.voice.scripted import Loudspeaker, Microphone, Tape
from os1.voice.synthesiser import RATE as VOICE_RATE
from os1.voice.turn_report import TurnReport

SETTLE_S = 0.5
"""Of silence before the first recording."""
COUNTED_S = 0.1
"""Between the moment a piece is heard and the one in which it is counted as played, at most."""
PATIENCE_S = 90.0
"""How long an answer may take before the rehearsal gives up."""


@dataclass(frozen=True, slots=True)
class Line:
    """One turn as a rehearsal prints it; milliseconds count from the user's last audible sample."""

    turn: int
    heard: str
    spoke: str
    intended: str
    interrupted: bool
    care: str
    voice_to_voice_ms: int | None
    """To the first audible sample of hers at the output; None also when that came before they had ended."""
    first_word_ms: int | None
    """The same to the first that belongs to no opener."""
    opener: str
    first_token_ms: int | None
    """To the model's first token; None when code found the words."""
    stt_ms: int | None
    """How long the last transcription took."""
    turn_close_ms: int | None
    """To the moment the turn was held to be over."""
    silenced_ms: int | None
    """Of an interrupted turn: from the user's first audible sample to her last."""
    gaps_ms: int
    """Silence within what she said where there should have been none, in total; the wait behind an opener is none of it."""


def read_speech(path: Path) -> NDArray[np.int16]:
    """Return a recording as 16 kHz mono.

    Raises:
        Misconfigured: it is not there, or not sound.

    """
    import soundfile
    import soxr

    if not path.is_file():
        message = f"{path} is not a file. Name a WAV or FLAC recording."
        raise Misconfigured(message)
    try:
        sound, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except soundfile.LibsndfileError as error:
        message = f"{path} cannot be read as sound. Name a WAV or FLAC recording."
        raise Misconfigured(message) from error
    mono = sound.mean(axis=1)
    if not len(mono):
        message = f"{path} holds no sound."
        raise Misconfigured(message)
    if rate != EAR_RATE:
        mono = soxr.resample(mono, rate, EAR_RATE)
    return (np.clip(mono, -1, 1) * 32767).astype(np.int16)


def writable(folder: Path) -> None:
    """Make *folder*, before an hour is spent on what should lie in it.

    Raises:
        Misconfigured: it cannot be made or written.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".os1"
        probe.touch()
        probe.unlink()
    except OSError as error:
        message = f"--out {folder} cannot be written ({error.strerror}). Name another folder."
        raise Misconfigured(message) from error


class Rehearsal:
    """One conversation in which the user's side is a row of recordings."""

    def __init__(self, session: Session, parts: Parts, emit: Callable[[Line], None]) -> None:
        """Talk in *session*; *emit* gets a line for each turn, when it is written down."""
        self._emit = emit
        self.tape = Tape()
        self.lines: list[Line] = []
        self._microphone, self._loudspeaker = Microphone(self.tape), Loudspeaker(self.tape)
        self._session = session
        self._engine = Engine(session, parts, self._microphone, self._loudspeaker, report=self._report)
        self._talk: asyncio.Task[None] | None = None

    async def play(
        self,
        recordings: Sequence[NDArray[np.int16]],
        *,
        pause_s: float,
        interrupt_after_s: float | None,
        out: Path | None,
    ) -> None:
        """Play *recordings* as turns, *pause_s* after each answer.

        With *interrupt_after_s* each next recording begins so long after her first sound. With *out*
        the folder gets `conversation.wav` (left the user, right OS1) and `turns.jsonl`.

        Raises:
            Unavailable: she did not answer in time.

        """
        talk = self._talk = asyncio.create_task(self._engine.run())
        try:
            await asyncio.sleep(SETTLE_S)
            if self._session.meeting.begins:
                await self._engine.begin()
                await self._until(lambda: bool(self.lines))
                await asyncio.sleep(pause_s)
            for number, recording in enumerate(recordings):
                if number and not talk.done():
                    await self._wait_for_turn(pause_s, interrupt_after_s)
                if talk.done():
                    break
                await self._say(recording, interrupted=interrupt_after_s is not None and number + 1 < len(recordings))
            await asyncio.sleep(SETTLE_S / 2)
        finally:
            if not talk.done():
                await self._engine.stop()
            await asyncio.wait([talk], timeout=PATIENCE_S)
            if out is not None:
                await asyncio.to_thread(_write, out, self.tape, self.lines)
        await talk

    async def _wait_for_turn(self, pause_s: float, interrupt_after_s: float | None) -> None:
        first = self._loudspeaker.first_audible
        if interrupt_after_s is None or first is None:
            await asyncio.sleep(pause_s)
        else:
            await asyncio.sleep(max(0.0, first + interrupt_after_s - asyncio.get_running_loop().time()))

    async def _say(self, recording: NDArray[np.int16], *, interrupted: bool) -> None:
        whole = sum(not line.interrupted for line in self.lines)
        self._loudspeaker.listen()
        self._microphone.say(recording)
        await self._until(self._microphone.idle.is_set, len(recording) / EAR_RATE + PATIENCE_S)

        def answered() -> bool:
            return sum(not line.interrupted for line in self.lines) > whole

        if interrupted:
            await self._until(lambda: answered() or self._loudspeaker.first_audible is not None)
        else:
            await self._until(answered)

    async def _until(self, done: Callable[[], bool], limit_s: float = PATIENCE_S) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + limit_s
        while not done() and self._talk is not None and not self._talk.done():
            if loop.time() > end:
                message = f"She did not answer within {limit_s:.0f} seconds. Run os1 doctor to see what is slow."
                raise Unavailable(message)
            await asyncio.sleep(0.01)

    async def _report(self, turn: TurnReport) -> None:
        line = _line(turn, self._microphone, self._loudspeaker)
        self._loudspeaker.listen()
        self.lines.append(line)
        self._emit(line)


def _line(turn: TurnReport, microphone: Microphone, loudspeaker: Loudspeaker) -> Line:
    sound, word = (_audible(loudspeaker, at) for at in (turn.first_sound_at, turn.first_word_at))
    reached = sound or turn.ended_at
    begun = [span for span in microphone.voiced if reached is None or span[0] <= reached]
    end = begun[-1][1] if begun else turn.ended_at

    def since(at: float | None) -> int | None:
        return None if at is None or end is None else round((at - end) * 1000)

    silenced = None
    if turn.interrupted and microphone.voiced:
        silenced = max(0, round((loudspeaker.last_audible - microphone.voiced[-1][0]) * 1000))
    to_sound, to_word = since(sound), since(word)
    return Line(
        turn=turn.turn,
        heard=turn.heard,
        spoke=turn.spoke,
        intended=turn.intended,
        interrupted=turn.interrupted,
        care=turn.care,
        voice_to_voice_ms=to_sound if turn.spoke and to_sound is not None and to_sound >= 0 else None,
        first_word_ms=to_word if turn.spoke and to_word is not None and to_word >= 0 else None,
        opener=turn.opener,
        first_token_ms=since(turn.first_token_at),
        stt_ms=None if turn.stt_ms is None else round(turn.stt_ms),
        turn_close_ms=since(turn.closed_at),
        silenced_ms=silenced,
        gaps_ms=round(1000 * sum(length for at, length in loudspeaker.gaps if word is not None and at > word)),
    )


def _audible(loudspeaker: Loudspeaker, at: float | None) -> float | None:
    """Return the first audible moment from *at* on, when a piece was counted as played."""
    return next((first for first, _ in loudspeaker.audible if at is not None and first >= at - COUNTED_S), None)


def _write(out: Path, tape: Tape, lines: Sequence[Line]) -> None:
    import soundfile

    out.mkdir(parents=True, exist_ok=True)
    soundfile.write(out / "conversation.wav", tape.stereo(), VOICE_RATE, subtype="PCM_16")
    mark(out / "conversation.wav", "compositeWithTrainedAlgorithmicMedia")
    text = "".join(json.dumps(as_json(line), ensure_ascii=False) + "\n" for line in lines)
    (out / "turns.jsonl").write_text(text)


def as_json(line: Line) -> dict[str, Any]:
    """Return *line* as it is printed."""
    return asdict(line)
