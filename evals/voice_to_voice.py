"""`make bench`: voice-to-voice of OS1 beside stock Pipecat with the same models, in the same run.

Voice-to-voice is the time from the last audible sample of the user's speech to the first audible sample of hers at the
output: to her first sound (an opener such as "Mm." is one), and to the first word of what she has to say. Both hear the
same recordings of real people over the same line, both read the same opening prompt, each after one turn that is not
counted. A third side is OS1 with a model server that answers its first token in 150 ms. The sides take turns in short
conversations, each in a process of its own, so that a noisy neighbour on the machine disturbs them all.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from server_150ms import MODEL
from spoken_turns import CLIPS, SPEECH, recorded

HERE = Path(__file__).parent
RESULTS = HERE / "voice_to_voice.json"
SIDES = ("ours", "stock", "server")
NAMES = {"ours": "OS1", "stock": "stock Pipecat", "server": "OS1, server of 150 ms"}
ROUNDS = 4
TURN_S = {"ours": 10.5, "stock": 12.0, "server": 8.5}
"""What a turn takes, in the mean, with her answer."""
START_S = 20.0
"""What a conversation takes before its first counted turn."""

Turn = dict[str, Any]


def conversation(side: str, clips: Sequence[str], speech: Path, environment: dict[str, str]) -> list[Turn]:
    """Hold one conversation in a process of its own, so that no side leaves anything to another."""
    command = [sys.executable, str(HERE / "voice_sides.py"), side]
    command += ["--clips", ",".join(clips), "--speech", str(speech)]
    with tempfile.TemporaryFile("w+") as complaints:
        done = subprocess.run(
            command, check=False, stdout=subprocess.PIPE, stderr=complaints, text=True, env=environment
        )
        if done.returncode:
            complaints.seek(0)
            sys.exit(f"{NAMES[side]} failed:\n{complaints.read()[-3000:]}")
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def server() -> Generator[dict[str, str]]:
    """Run the server of 150 ms, and give the environment in which OS1 talks with it."""
    with subprocess.Popen(
        [sys.executable, str(HERE / "server_150ms.py")], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            address = process.stdout.readline().strip() if process.stdout else ""
            yield {**os.environ, "OS1_MODEL": f"openai:{MODEL}", "OS1_MODEL_URL": address}
        finally:
            process.terminate()


def measure(sides: Sequence[str], clips: Sequence[str], speech: Path) -> dict[str, list[Turn]]:
    """Return the turns of each side; who begins a round changes."""
    rounds = max(1, min(ROUNDS, len(clips) // 3))
    measured: dict[str, list[Turn]] = {side: [] for side in sides}
    began = time.monotonic()
    with server() as with_server:
        for number in range(rounds):
            for turn in range(len(sides)):
                side = sides[(number + turn) % len(sides)]
                environment = with_server if side == "server" else dict(os.environ)
                measured[side] += conversation(side, clips[number::rounds], speech, environment)
                minutes = (time.monotonic() - began) / 60
                print(f"  {minutes:4.1f} min  round {number + 1} of {rounds}, {NAMES[side]}: heard", flush=True)
    return measured


def figures(turns: Sequence[Turn], key: str) -> tuple[float, float]:
    """Return median and 95th percentile of *key* where it was measured, in milliseconds."""
    values = [turn[key] for turn in turns if turn[key] is not None]
    return (float(np.median(values)), float(np.percentile(values, 95))) if values else (float("nan"), float("nan"))


def summary(measured: dict[str, list[Turn]]) -> dict[str, dict[str, float]]:
    """Return the figures of each side."""
    out: dict[str, dict[str, float]] = {}
    for side, turns in measured.items():
        sound, word = figures(turns, "first_sound_ms"), figures(turns, "first_word_ms")
        out[side] = {
            "turns": len(turns),
            "answered": sum(turn["first_sound_ms"] is not None for turn in turns),
            "openers": sum(bool(turn["opener"]) for turn in turns),
            "first_sound_median_ms": round(sound[0]),
            "first_sound_p95_ms": round(sound[1]),
            "first_word_median_ms": round(word[0]),
            "first_word_p95_ms": round(word[1]),
            "cut_ins": sum(turn["cut_ins"] for turn in turns),
            "gaps_ms": sum(turn["gaps_ms"] for turn in turns),
        }
    return out


def targets(of: dict[str, dict[str, float]]) -> list[tuple[str, float, float]]:
    """Return what issue 5 wants: in words, as measured, and at most."""
    out: list[tuple[str, float, float]] = []
    if "ours" in of:
        own = of["ours"]
        if "stock" in of:
            for kind, most in (("sound", 0.35), ("word", 0.60)):
                ratio = own[f"first_{kind}_median_ms"] / of["stock"][f"first_{kind}_median_ms"]
                out.append((f"first {kind}: her median by stock's", ratio, most))
        for kind in ("sound", "word"):
            ratio = own[f"first_{kind}_p95_ms"] / own[f"first_{kind}_median_ms"]
            out.append((f"first {kind}: p95 by her own median", ratio, 1.5))
    if "server" in of:
        for kind in ("sound", "word"):
            median = of["server"][f"first_{kind}_median_ms"]
            out.append((f"first {kind} with a server of 150 ms: median, s", median / 1000, 0.7))
    return out


def tell(of: dict[str, dict[str, float]]) -> None:
    """Print the table and the targets."""
    print(f"\n{'milliseconds':24}{'first sound':>20}{'first word':>20}")
    print(f"{'':24}{'median':>10}{'p95':>10}{'median':>10}{'p95':>10}  answered  openers  cut-ins  gaps")
    for side, row in of.items():
        print(
            f"{NAMES[side]:24}{row['first_sound_median_ms']:10.0f}{row['first_sound_p95_ms']:10.0f}"
            f"{row['first_word_median_ms']:10.0f}{row['first_word_p95_ms']:10.0f}"
            f"{row['answered']:6.0f}/{row['turns']:<3.0f}{row['openers']:7.0f}{row['cut_ins']:9.0f}{row['gaps_ms']:9.0f}"
        )
    print()
    for words, value, most in targets(of):
        print(f"{words:48}{value:6.2f}   at most {most:.2f}   {'met' if value <= most else 'MISSED'}")


def chosen_clips(count: int) -> list[str]:
    """Return *count* of the clips, spread over all lengths."""
    count = max(1, min(count, len(CLIPS)))
    return [CLIPS[number * len(CLIPS) // count] for number in range(count)]


def main() -> None:
    """Measure, print, and write all that was measured beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=len(CLIPS), help="fewer for a quick look, which is not kept")
    parser.add_argument("--only", choices=SIDES, help="one side alone; not kept either")
    parser.add_argument("--speech", type=Path, default=SPEECH)
    parser.add_argument("--out", type=Path, help="where to write the results of a quick look")
    options = parser.parse_args()
    sides, clips = ((options.only,) if options.only else SIDES), chosen_clips(options.turns)
    rounds = max(1, min(ROUNDS, len(clips) // 3))
    estimate = sum(len(clips) * TURN_S[side] + rounds * START_S for side in sides) / 60
    of_whom = (
        "recordings of real people" if recorded(options.speech) else "lines in her own voice (no recordings at hand)"
    )
    print(f"{len(clips)} {of_whom}, {rounds} rounds: about {estimate:.0f} minutes", flush=True)
    cores, load = len(os.sched_getaffinity(0)), [round(os.getloadavg()[0], 2)]
    if load[0] > cores / 2:
        print(f"Others are at work on this machine (load {load[0]}): all figures will be too high.", flush=True)
    measured = measure(sides, clips, options.speech)
    of = summary(measured)
    tell(of)
    load.append(round(os.getloadavg()[0], 2))
    print(f"{cores} cores; load average {load[0]} before the run, {load[1]} after it")
    whole = len(clips) == len(CLIPS) and not options.only
    out = options.out or (RESULTS if whole else None)
    if out is not None:
        kept = {"cores": cores, "load_average_before_and_after": load, "summary": of, "turns": measured}
        out.write_text(json.dumps(kept, indent=1) + "\n")


if __name__ == "__main__":
    main()
