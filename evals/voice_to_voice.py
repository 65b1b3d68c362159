"""`make bench`: voice-to-voice of OS1 beside stock Pipecat with the same models, in the same run.

Voice-to-voice is the time from the last audible sample of the user's speech to the first audible
sample of hers at the output. Both hear the same recordings of real people over the same line, both
read the same opening prompt, each after one turn that is not counted. They take turns, so that a
noisy neighbour on the machine disturbs both.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

ROUNDS = 2
PAUSE_S = 0.8
CLIPS = (
    "sentences/spk1_snt1.wav",
    "sentences/spk1_snt2.wav",
    "sentences/spk1_snt3.wav",
    "sentences/spk1_snt4.wav",
    "sentences/spk1_snt5.wav",
    "sentences/spk2_snt1.wav",
    "sentences/spk2_snt2.wav",
    "ljspeech/LJ001-0002.wav",
    "librispeech/1688-142285-0002.flac",
    "librispeech/1688-142285-0004.flac",
)


def recordings(folder: Path) -> tuple[list, str]:
    """Return the user's turns: real people's where they are at hand, else the project's own voice."""
    import numpy as np
    import soxr

    from os1.voice.rehearsal import read_speech
    from os1.voice.synthesiser import Hibari

    if folder.is_dir():
        return [read_speech(folder / clip) for clip in CLIPS], f"{len(CLIPS)} recordings of real people"
    hibari = Hibari("heart")
    lines = (
        "I had kind of a rough day.",
        "My sister called.",
        "She never asks how I am.",
        "It is what it is.",
        "Anyway.",
    ) * 2
    turns = [(soxr.resample(hibari.speak(t).astype(np.float32), 24000, 16000) * 1.5).astype(np.int16) for t in lines]
    return turns, "10 lines in the project's own voice (no recordings at hand)"


async def ours(turns: list) -> list[dict]:
    """Return the lines of one rehearsal, its first turn left out."""
    from os1.app import build, voice_parts
    from os1.settings import Settings
    from os1.voice.rehearsal import Line, Rehearsal, as_json

    with tempfile.TemporaryDirectory() as home:
        settings = Settings.load({**os.environ, "OS1_HOME": home, "OS1_KEYRING": "off"})
        os1 = await build(settings)
        parts = await voice_parts(os1)
        session = await os1.open("rehearse")
        await os1.model.start()
        await os1.model.warm(session.prompt())
        lines: list[Line] = []
        await Rehearsal(session, parts, lines.append).play(turns, pause_s=PAUSE_S, interrupt_after_s=None, out=None)
        await os1.close()
    return [as_json(line) for line in lines][1:]


async def stock(turns: list) -> list[float]:
    """Return the milliseconds of one conversation, its first turn left out."""
    import hibari
    from stock_pipecat import Stock

    from os1.app import model_store
    from os1.conversation.prompts import opening
    from os1.persona.persona import DEFAULT_CHARACTER, DEFAULT_NAME, DEFAULT_VOICE, Persona
    from os1.providers.catalogue import MOONSHINE_TINY_EN
    from os1.settings import Settings
    from os1.voice.recogniser import Moonshine

    settings = Settings.load()
    store = model_store(settings)
    persona = Persona(1, DEFAULT_NAME, DEFAULT_VOICE, DEFAULT_CHARACTER)
    rival = Stock(
        store.path(settings.model.partition(":")[2]),
        Moonshine(store.path(MOONSHINE_TINY_EN[0]).parent),
        hibari.Hibari(voice="heart", threads=1),
        opening(persona),
        settings.threads or min(4, len(os.sched_getaffinity(0))),
    )
    return (await rival.converse(turns, PAUSE_S))[1:]


def child(name: str, chosen: list[int], folder: Path) -> list:
    """Run one side in a process of its own, so that neither leaves anything to the other."""
    import subprocess

    command = [sys.executable, __file__, "--side", name, "--turns", ",".join(map(str, chosen)), "--speech", str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout.splitlines()[-1])


def spread(values: list[float]) -> str:
    """Return the median and the range."""
    return f"median {statistics.median(values):.0f} ms, from {min(values):.0f} to {max(values):.0f}"


def main() -> None:
    """Measure, print, and write the results beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", choices=["ours", "stock"])
    parser.add_argument("--turns", default="")
    parser.add_argument("--speech", type=Path, default=Path(__file__).parents[2] / "shared" / "data" / "speech")
    options = parser.parse_args()
    if options.side:
        os.environ.setdefault("LOGURU_AUTOINIT", "False")
        every, _ = recordings(options.speech)
        turns = [every[0], *(every[int(i)] for i in options.turns.split(","))]
        print(json.dumps(asyncio.run(ours(turns) if options.side == "ours" else stock(turns))))
        sys.stdout.flush()
        os._exit(0)
    count = len(CLIPS)
    half = [list(range(0, count, ROUNDS)), list(range(1, count, ROUNDS))]
    mine: list[dict] = []
    theirs: list[float] = []
    for chosen in half:
        mine += child("ours", chosen, options.speech)
        theirs += child("stock", chosen, options.speech)
    mine_ms = [line["voice_to_voice_ms"] for line in mine if line["voice_to_voice_ms"] is not None]
    ratio = statistics.median(mine_ms) / statistics.median(theirs)
    result = {
        "cores": len(os.sched_getaffinity(0)),
        "load_average_after": round(os.getloadavg()[0], 2),
        "os1_ms": mine_ms,
        "stock_ms": [round(ms) for ms in theirs],
        "ratio_of_medians": round(ratio, 3),
        "os1_stt_ms": [line["stt_ms"] for line in mine],
        "os1_turn_close_ms": [line["turn_close_ms"] for line in mine],
        "os1_first_token_ms": [line["first_token_ms"] for line in mine],
        "os1_gaps_ms": [line["gaps_ms"] for line in mine],
    }
    (Path(__file__).parent / "voice_to_voice.json").write_text(json.dumps(result, indent=1) + "\n")
    print(f"OS1            {len(mine_ms)} turns: {spread(mine_ms)}")
    print(f"stock Pipecat  {len(theirs)} turns: {spread(theirs)}")
    print(
        f"ratio of the medians {ratio:.2f} (at most 0.75 is wanted); gaps in her speech {sum(result['os1_gaps_ms'])} ms"
    )
    print(f"{result['cores']} cores; load average after the run {result['load_average_after']}")


if __name__ == "__main__":
    main()
