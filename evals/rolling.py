"""The rolling transcript on recorded speech, beside one pass over the whole turn and beside pieces glued at the pauses.

Turns: each clip alone, and clips of one speaker joined with pauses of 0.5 to 1.0 s of their own room to about 20, 40 and
60 s. The ear's voice detection is played over each (20 ms frames, its own settings): `partial` is called once a second
of voice, `at_pause` at each 0.2 s of silence, with old sound dropped as the transcript allows. All pauses lie inside the
turn. What is compared is the text at the last pause. Where the manifest has no transcript, what was read stands in
`rolling_references.json` (see there what it is worth); AMI has none, and is compared with the whole pass alone.
Time: a pass is timed as it is made (processor time of all threads and wall clock), so on a busy machine trust the seconds of
sound that a pause costs and the ratio between the ways. Passes are kept in a cache; --fresh makes them again.
"""

import argparse
import asyncio
import hashlib
import json
import os
import pickle
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import jiwer
import numpy as np
from numpy.typing import NDArray
from turn_ends_pauses import clips

from os1.voice.ears import PRE_ROLL_S
from os1.voice.recogniser import RATE, Audio, Recogniser
from os1.voice.transcript import RollingTranscript
from os1.voice.turns import VAD_START_S, VAD_STOP_S

LONGEST_S = 28.0
"""Of a turn that the recogniser can be given as a whole."""
FRAME = int(0.02 * RATE)
JOINED_S = (20, 40, 60)
DEVELOPMENT = ("libri-1688", "libri-2414", "LJ", "sb-spk1", "sb-spk2", "jfk")
"""Speakers whose turns the numbers in `transcript.py` were chosen on; the others are held out."""
SPELLINGS = (("mr.", "mister"), ("-", " "), ("\u2019", "'"), ("10", "ten"), ("every one", "everyone"))
SPELLINGS_AFTER = (("shop boy", "shopboy"), ("post mortem", "postmortem"))


class Timed:
    """A recogniser that remembers what it heard, and how long that took."""

    def __init__(self, inner: Recogniser, kept: Path | None) -> None:
        self._inner, self._kept = inner, kept
        self._known: dict[bytes, tuple[str, float, float]] = {}
        if kept and kept.exists():
            self._known = pickle.loads(kept.read_bytes())
        self.heard_s = self.wall_s = self.processor_s = 0.0

    def transcribe(self, audio: Audio) -> str:
        """Return the words, from the cache if it has them."""
        key = hashlib.sha1(np.ascontiguousarray(audio, np.float32).tobytes()).digest()
        if key not in self._known:
            wall, processor = time.perf_counter(), time.process_time()
            text = self._inner.transcribe(audio)
            self._known[key] = (text, time.perf_counter() - wall, time.process_time() - processor)
        text, wall, processor = self._known[key]
        self.heard_s += len(audio) / RATE
        self.wall_s += wall
        self.processor_s += processor
        return text

    def spent(self) -> tuple[float, float, float]:
        """Return (seconds of sound, wall, processor) since the last call."""
        spent = (self.heard_s, self.wall_s, self.processor_s)
        self.heard_s = self.wall_s = self.processor_s = 0.0
        return spent

    def keep(self) -> None:
        """Write the cache."""
        if self._kept:
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            self._kept.write_bytes(pickle.dumps(self._known))


@dataclass(slots=True)
class Turn:
    """What is said in one go, and how each way heard it."""

    name: str
    speaker: str
    said: str
    joined_s: int
    """What length was aimed at; 0 for a clip alone."""
    sound: Audio
    marks: list[tuple[int, str]]
    """(sample, partial or pause), the last a pause."""
    heard: dict[str, str] = field(default_factory=dict)
    costs: dict[str, list[tuple[float, float, float]]] = field(default_factory=dict)
    """Of each pause: seconds of sound, wall, processor."""
    partials: list[str] = field(default_factory=list)

    @property
    def length_s(self) -> float:
        """From the pre-roll to the last pause."""
        return len(self.sound) / RATE

    @property
    def held_out(self) -> bool:
        """No number was chosen on its speaker."""
        return self.speaker not in DEVELOPMENT


def said(text: str) -> str:
    """Return *text* as words are compared: lower case, no marks, one spelling."""
    text = text.lower()
    for old, new in SPELLINGS:
        text = text.replace(old, new)
    text = " ".join(re.sub(r"[^a-z0-9' ]", " ", text).split())
    for old, new in SPELLINGS_AFTER:
        text = text.replace(old, new)
    return text


async def marks(sound: NDArray[np.int16]) -> tuple[int, list[tuple[int, str]]]:
    """Return where the ear's turn begins, and when it would ask for words, all in samples of *sound*."""
    from pipecat.audio.vad.silero import SileroVADAnalyzer
    from pipecat.audio.vad.vad_analyzer import VADParams, VADState

    vad = SileroVADAnalyzer(sample_rate=RATE, params=VADParams(start_secs=VAD_START_S, stop_secs=VAD_STOP_S))
    vad.set_sample_rate(RATE)
    begin, voiced, last = -1, False, 0
    found: list[tuple[int, str]] = []
    for start in range(0, len(sound) - FRAME + 1, FRAME):
        state = await vad.analyze_audio(sound[start : start + FRAME].tobytes())
        now = start + FRAME
        if state == VADState.SPEAKING and not voiced:
            voiced = True
            if begin < 0:
                begin = last = max(0, now - int(PRE_ROLL_S * RATE))
        elif state == VADState.QUIET and voiced:
            voiced, last = False, now
            found.append((now, "pause"))
        elif voiced and state == VADState.SPEAKING and now - last >= RATE:
            last = now
            found.append((now, "partial"))
    await vad.cleanup()
    while found and found[-1][1] != "pause":
        found.pop()
    return begin, found


def quiet(clips_of_one: Sequence[NDArray[np.int16]], rng: np.random.Generator, seconds: float) -> NDArray[np.int16]:
    """Return *seconds* of the quietest fifth of a second of one of the clips, to and fro."""
    sound = clips_of_one[int(rng.integers(len(clips_of_one)))]
    levels = np.convolve(
        (sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME).astype(float) ** 2).mean(1), np.ones(10), "valid"
    )
    at = int(np.argmin(levels)) * FRAME
    both = np.concatenate([sound[at : at + 10 * FRAME], sound[at : at + 10 * FRAME][::-1]])
    count = int(seconds * RATE)
    return np.tile(both, count // len(both) + 1)[:count]


def joined(
    own: Sequence[tuple[str, NDArray[np.int16]]], target: int, rng: np.random.Generator, *, mixed: bool
) -> tuple[str, NDArray[np.int16]]:
    """Return about *target* seconds of one speaker's clips, from any one on, and what is said in them."""
    begin = int(rng.integers(len(own)))
    order = [*range(begin, len(own)), *range(begin)]
    if mixed:
        rng.shuffle(order)
    parts: list[NDArray[np.int16]] = []
    texts: list[str] = []
    length = 0.0
    for i in order:
        if length and length + len(own[i][1]) / RATE > target * 1.15:
            continue
        if parts:
            parts.append(quiet([s for _, s in own], rng, rng.uniform(0.5, 1.0)))
        parts.append(own[i][1])
        texts.append(own[i][0])
        length = sum(map(len, parts)) / RATE
        if length >= target * 0.8:
            break
    return " ".join(texts), np.concatenate(parts)


def turns(speech: Path) -> list[Turn]:
    """Return every clip that has words known, AMI, and the joined turns: one a speaker and length."""
    known = json.loads((Path(__file__).parent / "rolling_references.json").read_text())["said"]
    alone: list[tuple[str, str, str, int, NDArray[np.int16]]] = []
    by: dict[str, list[tuple[str, NDArray[np.int16]]]] = {}
    for entry, sound in clips(speech):
        name, text = entry["file"], entry["transcript"] or known.get(entry["file"]) or ""
        speaker = name if name.startswith("ami") else entry["speakers"][0]
        alone.append((name, speaker, text, 0, sound))
        if text:
            by.setdefault(speaker, []).append((text, sound))
    rng = np.random.default_rng(5)
    for speaker, own in by.items():
        for target in (20, 30, 40, 60) if len(own) > 2 else ():
            for take in range(3):
                text, sound = joined(own, target, rng, mixed=take == 2)
                enough = len(sound) / RATE >= target * 0.7
                if enough and take == (2 if target == 60 else 0) and target in JOINED_S:
                    alone.append((f"{speaker}/{target}", speaker, text, target, sound))
    found: list[Turn] = []
    for name, speaker, text, target, sound in alone:
        padded = np.concatenate([sound, np.zeros(2 * RATE, np.int16)])
        begin, when = asyncio.run(marks(padded))
        if when:
            audio = padded[begin : when[-1][0]].astype(np.float32) / np.float32(32768)
            found.append(Turn(name, speaker, text, target, audio, [(at - begin, kind) for at, kind in when]))
    return found


def hear(turn: Turn, ear: Timed) -> None:
    """Fill in how *turn* is heard in each way."""
    rolling, before, pieces = RollingTranscript(ear), 0, []
    ear.spent()
    for at, kind in turn.marks:
        dropped = rolling.needed_from
        if kind == "partial":
            turn.partials.append(rolling.partial(turn.sound[dropped:at], dropped))
            turn.costs.setdefault("partial", []).append(ear.spent())
            continue
        turn.heard["rolling"] = rolling.at_pause(turn.sound[dropped:at], dropped)
        turn.costs.setdefault("rolling", []).append(ear.spent())
        pieces.append(ear.transcribe(turn.sound[max(0, before - int(VAD_STOP_S * RATE)) : at]))
        turn.costs.setdefault("glued", []).append(ear.spent())
        before = at
    dropped = rolling.needed_from
    turn.heard["settled"] = rolling.settled(turn.sound[dropped:], dropped)
    turn.costs["settled"] = [ear.spent()]
    turn.heard["glued"] = " ".join(pieces)
    if turn.length_s <= LONGEST_S:
        turn.heard["whole"] = ear.transcribe(turn.sound)
        turn.costs["whole"] = [ear.spent()]


def errors(turn: Turn, way: str) -> tuple[int, int]:
    """Return (words wrong, words said)."""
    found = jiwer.process_words(said(turn.said), said(turn.heard[way]) or "-")
    count = found.hits + found.substitutions + found.deletions
    return found.substitutions + found.deletions + found.insertions, count


def share(counts: Sequence[tuple[int, int]]) -> str:
    """Return the share in per cent, with its 95 % interval over turns drawn anew."""
    if not counts:
        return "–"
    table = np.array(counts, float)
    drawn = table[np.random.default_rng(1).integers(len(table), size=(2000, len(table)))].sum(axis=1)
    low, high = np.percentile(100 * drawn[:, 0] / drawn[:, 1], (2.5, 97.5))
    return f"{100 * table[:, 0].sum() / table[:, 1].sum():.1f} ({low:.1f}–{high:.1f})"


def stay(turn: Turn) -> list[tuple[int, int]]:
    """Return for each partial text (words that stand at their place in the last text, words)."""
    last = said(turn.heard["rolling"]).split()
    firsts = [said(p).split() for p in turn.partials]
    return [(sum(a == b for a, b in zip(f, last, strict=False)), len(f)) for f in firsts if f]


def main() -> None:
    """Print the tables."""
    from os1.providers.catalogue import MOONSHINE_TINY_EN
    from os1.providers.weights import ModelStore
    from os1.settings import Settings
    from os1.voice.recogniser import Moonshine

    home = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "os1-evals" / "rolling.pickle"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speech", type=Path, default=Path(__file__).parents[2] / "shared" / "data" / "speech")
    parser.add_argument("--cache", type=Path, default=home)
    parser.add_argument("--fresh", action="store_true")
    given = parser.parse_args()
    if given.fresh:
        given.cache.unlink(missing_ok=True)
    ear = Timed(Moonshine(ModelStore(Settings.load().models_dir).path(MOONSHINE_TINY_EN[0]).parent), given.cache)
    every = turns(given.speech)
    for turn in every:
        hear(turn, ear)
        ear.keep()
    sets: dict[str, Callable[[Turn], bool]] = {
        "clips, manifest transcript or book": lambda t: not t.joined_s,
        "of these over 7 s": lambda t: not t.joined_s and t.length_s > 7,
        "joined, up to 28 s": lambda t: t.joined_s > 0 and t.length_s <= LONGEST_S,
        "joined, over 28 s": lambda t: t.length_s > LONGEST_S and t.joined_s > 0,
        "all that has a whole pass": lambda t: "whole" in t.heard,
    }
    print("| turns | n | whole | glued | rolling, at the pause | rolling, settled |\n|---|---|---|---|---|---|")
    for name, chosen in sets.items():
        for half in ("development", "held out"):
            there = [t for t in every if t.said and chosen(t) and t.held_out == (half == "held out")]
            row = [
                share([errors(t, w) for t in there if w in t.heard]) for w in ("whole", "glued", "rolling", "settled")
            ]
            print(f"| {name}, {half} | {len(there)} | {' | '.join(row)} |")
    print(
        "\n| turn | n | way | sound s, median | most | processor ms / 2, median | p95 |\n|---|---|---|---|---|---|---|"
    )
    for low, high in ((0, 7), (7, 14), (14, 28), (28, 99)):
        there = [t for t in every if low < t.length_s <= high]
        for way in ("whole", "rolling", "settled"):
            last = np.array([t.costs[way][-1] for t in there if way in t.costs])
            if len(last):
                ms = last[:, 2] * 500
                row = f"{np.median(last[:, 0]):.1f} | {last[:, 0].max():.1f} | {np.median(ms):.0f} | {np.percentile(ms, 95):.0f}"
                print(f"| {low}–{high} s | {len(last)} | {way} | {row} |")
    busy = sum(c[2] for t in every for c in t.costs.get("partial", [])) / 2
    print(f"\nbetween pauses: {busy / sum(t.length_s for t in every):.3f} s of both cores a second of turn")
    per_turn = [tuple(np.sum(found, axis=0)) for t in every if (found := stay(t))]
    print(f"partial words that stand at their place at the last pause: {share(per_turn)} %")


if __name__ == "__main__":
    main()
