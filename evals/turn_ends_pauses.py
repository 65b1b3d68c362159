"""The pauses of the recordings, as the ear would meet them, each with what it knows there and what it turned out to be.

Labels. A whole clip is transcribed once (Moonshine, with its punctuation). A pause is placed among its words where the
transcript of the sound before it and that of the sound after it, put together, differ least from the whole
(edit distance in words). It is a *boundary* if the word before that place ends in a full stop, question or
exclamation mark, else *mid*. The end of a clip is an *end*. In AMI, where several people talk, a pause is an end when
the diarisation gives the sound before and after it to different people, and *unclear* (left out) when people
overlap there. Limits: the place may be wrong by a word; Moonshine's full stops are not the speaker's; readers' clips
are cut by others, so some "ends" are in the middle of a sentence, and readers do not think while they speak.
"""

import argparse
import asyncio
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from os1.voice.ears import PRE_ROLL_S, TurnEnd
from os1.voice.prosody import NOTHING, Tail, tail
from os1.voice.recogniser import RATE, Recogniser
from os1.voice.turns import VAD_START_S, VAD_STOP_S

STEP_S = 0.02
QUIET_AFTER_S = 4.0
ASKED_AGAIN_S = (0.4, 0.6, 0.8)
VERSION = 4
KINDS = ("speech", "speech-enrol", "conversation")


@dataclass(slots=True)
class Pause:
    """One silence of at least 0.2 s."""

    clip: str
    speaker: str
    label: str = ""
    """mid, boundary, end or unclear."""
    turn_from: float = 0.0
    """Where the ear's turn begins in the clip, in seconds."""
    seen_at: float = 0.0
    """Where the ear notices the pause, after 0.2 s of it."""
    lasted: float = 0.0
    """Longest silence the ear counts in it: a rule that asks for less, or as much, would close here."""
    text: str = ""
    """What the recogniser makes of the turn so far."""
    smart: dict[str, float] = field(default_factory=dict)
    """Smart Turn's probability by seconds of silence."""
    tail: Tail = NOTHING
    """How the voice ends; found anew at each run, for it is quick."""

    @property
    def reader(self) -> str:
        """Whose pauses are learned together: the speaker; for conversations, the recording."""
        return self.clip if self.clip.startswith("ami") else self.speaker


def clips(speech: Path) -> Iterator[tuple[dict, np.ndarray]]:
    """Yield each clip of human speech with its line of the manifest, as 16 kHz int16."""
    from os1.voice.rehearsal import read_speech

    for entry in json.loads((speech / "manifest.json").read_text()):
        if entry["kind"] in KINDS:
            yield entry, read_speech(speech / entry["file"])


async def silences(sound: np.ndarray) -> list[tuple[float, float, float]]:
    """Return (noticed at, longest silence counted, where voice began before it), with the VAD and the counting of `ears`."""
    from pipecat.audio.vad.silero import SileroVADAnalyzer
    from pipecat.audio.vad.vad_analyzer import VADParams, VADState

    vad = SileroVADAnalyzer(sample_rate=RATE, params=VADParams(start_secs=VAD_START_S, stop_secs=VAD_STOP_S))
    vad.set_sample_rate(RATE)
    size = int(RATE * STEP_S)
    padded = np.concatenate([sound, np.zeros(int(QUIET_AFTER_S * RATE), np.int16)])
    found: list[tuple[float, float, float]] = []
    voiced, silence, longest, at, began = False, 0.0, 0.0, 0.0, 0.0
    for start in range(0, len(padded) - size + 1, size):
        state = await vad.analyze_audio(padded[start : start + size].tobytes())
        now = (start + size) / RATE
        if state == VADState.SPEAKING and not voiced:
            if at:
                found.append((at, longest, began))
            voiced, began = True, now
        elif state == VADState.QUIET and voiced:
            voiced, silence, longest, at = False, VAD_STOP_S, VAD_STOP_S, now
        elif not voiced and at:
            silence += STEP_S
            if state == VADState.QUIET:
                longest = silence
    if at and not voiced:
        found.append((at, longest, began))
    await vad.cleanup()
    return found


def words(text: str) -> list[str]:
    """Return the words of *text*, bare."""
    return [w for w in ("".join(c for c in t.lower() if c.isalnum() or c == "'") for t in text.split()) if w]


def distances(one: list[str], other: list[str]) -> list[int]:
    """Return the edit distance of *one* to each beginning of *other*."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row


def place(before: str, after: str, whole: str) -> int:
    """Return after how many words of *whole* the pause lies."""
    every = words(whole)
    front = distances(words(before), every)
    back = distances(words(after)[::-1], every[::-1])[::-1]
    return min(range(len(every) + 1), key=lambda k: front[k] + back[k])


def ends_a_sentence(whole: str, count: int) -> bool:
    """Say whether the word number *count* of *whole* carries a closing mark."""
    marked = [t for t in whole.split() if words(t)]
    return 0 < count <= len(marked) and marked[count - 1].rstrip("\"'”’)")[-1] in ".?!"


def who(entry: dict, at: float, *, before: bool) -> set[str]:
    """Return whose voice is next to *at* in a conversation."""
    near = 0.35
    span = (at - near, at) if before else (at, at + near)
    return {name for start, length, name in entry["diarisation"] if start < span[1] and start + length > span[0]}


def label(entry: dict, start: float, resumes: float, last: bool) -> str:
    """Return what the pause from *start* to *resumes* is, as far as the manifest tells; empty where words decide."""
    if "diarisation" not in entry:
        return "end" if last else ""
    if last:
        return "unclear"
    one, other = who(entry, start, before=True), who(entry, resumes, before=False)
    if len(one) != 1 or len(other) != 1:
        return "unclear"
    return "" if one == other else "end"


def pauses_of(entry: dict, sound: np.ndarray, recogniser: Recogniser, turn_end: TurnEnd) -> Iterator[Pause]:
    """Yield the pauses of one clip."""
    found = asyncio.run(silences(sound))
    if not found:
        return
    audio = np.concatenate([sound, np.zeros(int(QUIET_AFTER_S * RATE), np.int16)]).astype(np.float32) / 32768
    whole = recogniser.transcribe(audio[: len(sound)])
    turn_from = max(0.0, found[0][2] - PRE_ROLL_S)
    for i, (at, lasted, _) in enumerate(found):
        last = i == len(found) - 1
        start, resumes = at - VAD_STOP_S, at - VAD_STOP_S + lasted
        pause = Pause(entry["file"], "+".join(entry["speakers"]), turn_from=turn_from, seen_at=at, lasted=lasted)
        pause.label = label(entry, start, resumes, last)
        if "diarisation" in entry:
            pause.speaker = "+".join(sorted(who(entry, start, before=True))) or "?"
        piece = audio[int(turn_from * RATE) : int(at * RATE)]
        pause.text = recogniser.transcribe(piece)
        if not pause.label:
            middle = int((start + resumes) / 2 * RATE)
            count = place(
                recogniser.transcribe(audio[:middle]), recogniser.transcribe(audio[middle : len(sound)]), whole
            )
            pause.label = "boundary" if ends_a_sentence(whole, count) else "mid"
        for silence in (VAD_STOP_S, *ASKED_AGAIN_S):
            if silence <= lasted or silence == VAD_STOP_S:
                end = int((at - VAD_STOP_S + silence) * RATE)
                pause.smart[f"{silence:.1f}"] = round(turn_end.probability(audio[int(turn_from * RATE) : end]), 4)
        yield pause
        if pause.label == "end" and not last:
            turn_from = max(0.0, found[i + 1][2] - PRE_ROLL_S)


def collect(speech: Path, cache: Path) -> list[Pause]:
    """Return all pauses; what is slow to find is kept in *cache*, outside the repository."""
    kept = json.loads(cache.read_text()) if cache.exists() else {"version": None}
    found = [Pause(**line) for line in kept["pauses"]] if kept["version"] == VERSION else find(speech)
    cache.parent.mkdir(parents=True, exist_ok=True)
    lines = [{name: value for name, value in asdict(p).items() if name != "tail"} for p in found]
    cache.write_text(json.dumps({"version": VERSION, "pauses": lines}))
    sounds = {entry["file"]: sound for entry, sound in clips(speech)}
    for pause in found:
        heard = np.pad(sounds[pause.clip], (0, int(QUIET_AFTER_S * RATE)))[int(pause.turn_from * RATE) :]
        pause.tail = tail(heard[: int((pause.seen_at - pause.turn_from) * RATE)].astype(np.float32) / np.float32(32768))
    return found


def find(speech: Path) -> list[Pause]:
    """Return all pauses, found with the real ear; takes minutes."""
    from os1.chosen_model import model_store
    from os1.providers.catalogue import MOONSHINE_TINY_EN
    from os1.settings import Settings
    from os1.voice.recogniser import Moonshine

    recogniser = Moonshine(model_store(Settings.load()).path(MOONSHINE_TINY_EN[0]).parent)
    turn_end = TurnEnd(sample_rate=RATE)
    turn_end.set_sample_rate(RATE)
    return [p for entry, sound in clips(speech) for p in pauses_of(entry, sound, recogniser, turn_end)]


def default_cache() -> Path:
    """Return where found pauses are kept."""
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "os1-evals" / "turn_ends.json"


def asked_for(description: str | None) -> list[Pause]:
    """Return the pauses of the recordings that the command line names; none, and say so, where there are no recordings."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--speech", type=Path, default=Path(__file__).parents[2] / "shared" / "data" / "speech")
    parser.add_argument("--cache", type=Path, default=default_cache())
    options = parser.parse_args()
    if not options.speech.is_dir():
        print(f"skipped: no recordings at {options.speech}")
        return []
    return collect(options.speech, options.cache)
