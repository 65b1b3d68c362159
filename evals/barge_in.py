"""Barge-in: who gets the floor, how fast, and whether she knows what she had said. The real engine in real time, words by script.

A scripted language model gives long answers; ears, mind, mouth and voice are the product's. While she speaks, at random moments:
sentences and commands (they must stop her), then hums, words of listening, laughter, coughs, doors and noise (they must not).
Times are from the first audible sample of the sound to her last one at the output. What was played is her side of the tape: its end
looked up in her lines rendered again (exact words), and the tape transcribed. One conversation, one thing after another, for two at a
time would disturb the times. `--quick`: ten interruptions, ten others, some two minutes; all of it some twelve.
"""

import argparse
import asyncio
import difflib
import json
import os
import re
import statistics
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from barge_in_sounds import Interruption, Sound, all_of_them, said
from numpy.typing import NDArray
from spoken_marks import Marked

LINES = (
    "My uncle kept bees behind the old harbour, and every spring he would open the first hive without gloves, slowly, talking to them as if "
    "they were guests who had come early. He said that they knew the weather better than the radio did. Nobody believed him until the "
    "summer when the storm came, and they stayed at home all morning.",
    "There is a small bakery near the station that only opens at night, because the baker cannot sleep and thought he might as well be "
    "useful. People come from the last train, still in their coats, and buy bread that is too hot to carry. He never writes a "
    "sign. You find it by the smell, and by the queue.",
    "The lighthouse at the end of the bay was painted red one year by mistake, and the fishermen complained so loudly that the council "
    "promised to change it back. But the money was gone by then, so it stayed red. Now it is on every postcard, and the same "
    "fishermen sell them in the market on Sundays.",
    "When the river froze, the whole town walked across it, first carefully, then with dogs and prams, and in the end with a piano. The "
    "piano was a bad idea, everyone agreed later, although the concert had been lovely. It is still down there somewhere, "
    "and in a dry summer children claim to hear it.",
)
OPENER = "Tell me another story, please."
TARGET_MS, SHARE_OF_FALSE, WITHIN = 250, 0.10, 0.95
HOLE_S = 0.06
"""A shorter break in her sound is not counted as one."""
PATIENCE_S = 20.0
OTHERS = ("hum", "word", "laugh", "cough", "throat", "door", "click", "noise")
STOPS = ("Stop. ", "Wait. ", "Wait, stop")


@dataclass(slots=True)
class Trial:
    """One sound over her speech and what came of it; None for what could not be known."""

    name: str
    kind: str
    real: bool
    stopped: bool = False
    halted: bool | None = None
    """Of a command: whether she then kept silent."""
    silent_ms: float | None = None
    hole_ms: float = 0.0
    written: str = ""
    intended: str = ""
    exact_off: int | None = None
    """Words written less words played, by the lengths of her own sounds."""
    tape_off: int | None = None
    """The same, by the recogniser on the tape."""


class Talk:
    """One conversation that is interrupted again and again."""

    def __init__(self, parts: object, seed: int) -> None:
        """Use the product's *parts*."""
        from os1.voice.scripted import Loudspeaker, Microphone, Tape
        from os1.voice.synthesiser import Hibari

        self.tape = Tape()
        self.microphone, self.loudspeaker = Microphone(self.tape), Loudspeaker(self.tape)
        self.reports: list = []
        self.parts = parts
        self.random = np.random.default_rng(seed)
        self.to_judge: list[tuple[Trial, object, NDArray[np.int16]]] = []
        """Looked at when the talk is over: it would keep the engine waiting."""
        hibari = Hibari("heart")
        self.marked = Marked(hibari)
        self.opener = said(hibari, OPENER)

    async def report(self, turn: object) -> None:
        """Keep a finished turn."""
        self.reports.append(turn)

    async def until(self, done: object, limit_s: float = PATIENCE_S) -> bool:
        """Wait for *done* to be true; say whether it was in time."""
        end = time.monotonic() + limit_s
        while not done():
            if time.monotonic() > end:
                return False
            await asyncio.sleep(0.01)
        return True

    def speaking(self) -> bool:
        """Whether something of hers was heard in the last moment."""
        return asyncio.get_running_loop().time() - self.loudspeaker.last_audible < 0.5

    async def get_her_talking(self) -> None:
        """Say something if she is silent, and wait until she answers at length."""
        loop = asyncio.get_running_loop()
        if not self.speaking():
            self.loudspeaker.listen()
            self.microphone.say(self.opener)
            await self.microphone.idle.wait()
            if not await self.until(lambda: self.loudspeaker.first_audible is not None):
                print(f"no answer; reports {len(self.reports)}", file=sys.stderr, flush=True)
                return
        first = self.loudspeaker.first_audible or loop.time()
        await asyncio.sleep(max(0.0, first + float(self.random.uniform(1.2, 5.0)) - loop.time()))

    async def interrupt(self, what: Interruption) -> Trial:
        """Say what must stop her, and see."""
        trial = Trial(what.name, what.kind, what.real)
        await self.get_her_talking()
        before, pieces = len(self.reports), len(self.tape.hers)
        first = self.loudspeaker.first_audible or 0.0
        began = await self.play(what.sound)
        trial.stopped = await self.until(lambda: len(self.reports) > before, len(what.sound) / 16_000 + 4.0)
        if not trial.stopped:
            return trial
        turn = self.reports[before]
        until = turn_end = self.last_audible(began, pieces)
        if until - began < 0.02:
            return trial  # she had come to an end, or to a pause, by herself
        trial.silent_ms = (until - began) * 1000
        trial.written, trial.intended = turn.spoke, turn.intended
        hers = self.heard_between(first, turn_end)
        self.to_judge.append((trial, turn, hers))
        self.loudspeaker.listen()
        if what.kind == "command":
            await self.until(lambda: len(self.reports) > before + 1 or self.loudspeaker.first_audible is not None, 6.0)
            trial.halted = self.loudspeaker.first_audible is None
        else:
            await self.until(lambda: self.loudspeaker.first_audible is not None)
        return trial

    async def murmur(self, what: Interruption) -> Trial:
        """Let out what must not stop her, and see."""
        trial = Trial(what.name, what.kind, what.real)
        await self.get_her_talking()
        before, pieces = len(self.reports), len(self.tape.hers)
        await self.play(what.sound)
        await asyncio.sleep(len(what.sound) / 16_000 + 1.8)
        trial.stopped = any(turn.interrupted for turn in self.reports[before:])
        if len(self.reports) == before:
            trial.hole_ms = self.hole(max(0, pieces - 1)) * 1000
        if self.loudspeaker.first_audible is None or trial.stopped:
            self.loudspeaker.listen()
            await self.until(lambda: self.loudspeaker.first_audible is not None, 6.0)
        self.loudspeaker.first_audible = asyncio.get_running_loop().time() if self.speaking() else None
        return trial

    async def play(self, sound: Sound) -> float:
        """Begin *sound* at its first audible sample; return when that is (event-loop time)."""
        count = len(self.microphone.voiced)
        self.microphone.say(begun(sound))
        await self.until(lambda: len(self.microphone.voiced) > count)
        return self.microphone.voiced[-1][0]

    def last_audible(self, began: float, pieces: int) -> float:
        """Return her last audible moment of what she was saying at *began*."""
        from os1.voice.scripted import audible_span
        from os1.voice.synthesiser import AUDIBLE, RATE

        last = began
        end = None
        for at, sound in self.tape.hers[max(0, pieces - 20) :]:
            start = at + self.tape.began
            if end is not None and start > began and start - end > 0.35:
                break  # what follows is her answer
            first, stop = audible_span(sound, AUDIBLE)
            if stop and start + stop / RATE > last:
                last = start + stop / RATE
            del first
            end = start + len(sound) / RATE
        return last

    def heard_between(self, start: float, end: float) -> NDArray[np.int16]:
        """Return her side of the tape, in loop time, without the silence between its pieces."""
        from os1.voice.synthesiser import RATE

        out = [
            sound[: max(0, int((end - self.tape.began - at) * RATE))]
            for at, sound in self.tape.hers
            if start - 0.1 <= at + self.tape.began < end
        ]
        return np.concatenate(out) if out else np.zeros(0, np.int16)

    def hole(self, since: int) -> float:
        """Return the longest break in her sound since the tape's piece *since*, in seconds."""
        from os1.voice.synthesiser import RATE

        pieces = self.tape.hers[since:]
        gaps = [b - (a + len(x) / RATE) for (a, x), (b, _) in pairwise(pieces)]
        return max((gap for gap in gaps if gap >= HOLE_S), default=0.0)


def begun(sound: Sound) -> Sound:
    """Return *sound* from where it is clearly there: breath and room before it are nobody's onset."""
    hop = 160
    frames = sound[: len(sound) // hop * hop].astype(np.float64).reshape(-1, hop)
    level = 10 * np.log10((frames**2).mean(axis=1) + 1)
    first = int(np.flatnonzero(level > np.percentile(level, 95) - 25)[0]) * hop
    return sound[max(0, first - hop) :]


def exact_off(marked: Marked, turn: object, hers: NDArray[np.int16]) -> int | None:
    """Return words written less words played, looking the end of the tape up in her lines rendered again."""
    from os1.conversation.spoken import Clause
    from os1.voice.utterance import Utterance

    made, middles = Utterance(), []
    for text in turn.pieces:
        spoken = marked.speak(text if text[-1:] in ".,;:!?…—–\"'”’)" else f"{text},")
        if not spoken.words:
            return None
        middles += [made.total + (a + min(b, len(spoken.sound))) / 2 for a, b in spoken.words]
        made.add(Clause(text, "truth"), spoken.sound)
    whole = made.samples(0, made.total)
    loud = np.flatnonzero(np.abs(hers.astype(np.int32)) > 150)
    if len(loud) < 2400:
        return None
    tail = hers[loud[-1] - 1200 : loud[-1]]
    key = tail.tobytes()
    found = whole.tobytes().find(key)
    if found < 0 or found % 2:
        return None
    played = found // 2 + len(tail) + (len(hers) - loud[-1])
    return len(turn.spoke.split()) - int(sum(m <= played for m in middles))


def tape_off(recogniser: object, turn: object, hers: NDArray[np.int16]) -> int | None:
    """Return words written less words that the recogniser finds on the tape, as the beginning of what she meant that is most like it."""
    import soxr

    if len(hers) < 12_000:
        return None
    sound = soxr.resample(hers.astype(np.float32) / 32768, 24_000, 16_000).astype(np.float32)
    heard = plain(recogniser.transcribe(np.pad(sound, (3200, 6400))))
    meant = plain(turn.intended)
    if not heard or not meant:
        return None
    # Where the last words in a row that are alike lie: what the recogniser makes up for half a word is behind them.
    blocks = [b for b in difflib.SequenceMatcher(None, meant, heard, autojunk=False).get_matching_blocks() if b.size]
    if not blocks:
        return None
    return int(len(plain(turn.spoke)) - (blocks[-1].a + blocks[-1].size))


def plain(text: str) -> list[str]:
    """Return the words of *text* in small letters."""
    return re.findall(r"[a-z0-9']+", text.lower())


def chosen(
    sounds: list[Interruption], kinds: tuple[str, ...], count: int, random: np.random.Generator
) -> list[Interruption]:
    """Return *count* sounds, the kinds in turn, real ones and made ones mixed."""
    rows = []
    for kind in kinds:
        own = [s for s in sounds if s.kind == kind and len(s.sound) < 3.3 * 16_000]
        random.shuffle(own)
        rows.append(own)
    return [rows[i % len(kinds)][(i // len(kinds)) % len(rows[i % len(kinds)])] for i in range(count)]


async def converse(count: int, others: int, speech: Path, seed: int) -> list[Trial]:
    """Return what came of *count* interruptions and *others* sounds."""
    from os1.app import build, voice_parts
    from os1.settings import Settings
    from os1.voice.engine import Engine

    with tempfile.TemporaryDirectory() as home:
        script = "scripted:" + "|".join(LINES[i % len(LINES)] for i in range(2 * (count + others) + 20))
        settings = Settings.load({**os.environ, "OS1_HOME": home, "OS1_KEYRING": "off", "OS1_MODEL": script})
        os1 = await build(settings)
        parts = await voice_parts(os1)
        session = await os1.open("rehearse")
        talk = Talk(parts, seed)
        engine = Engine(session, parts, talk.microphone, talk.loudspeaker, report=talk.report)
        running = asyncio.create_task(engine.run())
        await asyncio.sleep(0.5)
        sounds = list(all_of_them(parts.synthesiser, speech))
        commands = max(2, count // 4)
        trials: list[Trial] = []
        wanted = chosen(sounds, ("sentence",), count - commands, talk.random)
        orders = [s for s in sounds if s.name.startswith(STOPS)]
        wanted += chosen(orders, ("command",), commands, talk.random)
        try:
            for what in wanted:
                trials.append(await talk.interrupt(what))  # noqa: PERF401  # kept as far as it came
            for what in chosen(sounds, OTHERS, others, talk.random):
                trials.append(await talk.murmur(what))  # noqa: PERF401  # as above
        finally:
            await engine.stop()
            await asyncio.wait([running], timeout=20)
        for trial, turn, hers in talk.to_judge:
            trial.exact_off = exact_off(talk.marked, turn, hers)
            trial.tape_off = tape_off(parts.recogniser, turn, hers)
        for trial in trials:
            note(trial)
        await os1.close()
    return trials


def note(trial: Trial) -> None:
    """Say on the error output how one went."""
    print(
        json.dumps({k: v for k, v in asdict(trial).items() if k not in ("written", "intended")}),
        file=sys.stderr,
        flush=True,
    )


def share(values: list[bool]) -> str:
    """Return a share and what it is of."""
    return f"{sum(values)}/{len(values)} ({100 * sum(values) / len(values):.0f} %)" if values else "none"


def middle(values: list[float]) -> str:
    """Return median and p95."""
    return (
        f"median {statistics.median(values):.0f}, p95 {np.percentile(values, 95):.0f}, max {max(values):.0f} ms"
        if values
        else "none"
    )


def table(trials: list[Trial]) -> list[tuple[str, str, str]]:
    """Return the rows: what, figure, what is wanted."""
    stops = [t for t in trials if t.kind in ("sentence", "command")]
    rest = [t for t in trials if t.kind not in ("sentence", "command")]
    rows = [
        (
            "silent after the onset",
            middle([t.silent_ms for t in stops if t.silent_ms is not None]),
            f"p95 <= {TARGET_MS} ms",
        ),
        ("  real people", middle([t.silent_ms for t in stops if t.silent_ms is not None and t.real]), ""),
        ("sentences that stop her", share([t.stopped for t in stops if t.kind == "sentence"]), "100 %"),
        ('"stop", "wait" that stop her', share([t.stopped for t in stops if t.kind == "command"]), "100 %"),
        ("  and she keeps silent", share([bool(t.halted) for t in stops if t.kind == "command"]), "100 %"),
        (
            "words written within 1, exact",
            share([abs(t.exact_off) <= 1 for t in stops if t.exact_off is not None]),
            "95 %",
        ),
        ("  exactly right", share([t.exact_off == 0 for t in stops if t.exact_off is not None]), ""),
        (
            "words written within 1, by the tape",
            share([abs(t.tape_off) <= 1 for t in stops if t.tape_off is not None]),
            "",
        ),
        ("others that stop her for good", share([t.stopped for t in rest]), f"<= {SHARE_OF_FALSE:.0%}"),
        ("others that make a hole", share([t.hole_ms > 0 for t in rest]), ""),
        ("  its length", middle([t.hole_ms for t in rest if t.hole_ms > 0]), ""),
    ]
    for kind in sorted({t.kind for t in rest}):
        own = [t for t in rest if t.kind == kind]
        holes = [t.hole_ms for t in own if t.hole_ms > 0]
        hole = f"hole {share([t.hole_ms > 0 for t in own])}" + (f", {statistics.median(holes):.0f} ms" if holes else "")
        rows.append((f"  {kind}", f"stop {share([t.stopped for t in own])}, {hole}", ""))
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100, help="interruptions; half as many other sounds")
    parser.add_argument("--quick", action="store_true", help="ten of each")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--speech", type=Path, default=Path(__file__).parents[2] / "shared" / "data" / "speech")
    parser.add_argument("--out", type=Path, help="a file for every trial, as JSON lines")
    options = parser.parse_args()
    count = 10 if options.quick else options.count
    others = 10 if options.quick else count // 2
    began = time.monotonic()
    trials = asyncio.run(converse(count, others, options.speech, options.seed))
    if options.out:
        options.out.write_text("".join(json.dumps(asdict(t)) + "\n" for t in trials))
    print(f"{len(trials)} sounds in {time.monotonic() - began:.0f} s, load {os.getloadavg()[0]:.1f}")
    for what, figure, wanted in table(trials):
        print(f"{what:38} {figure:48} {wanted}")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
