"""Two hours of continuous talk in real time: what a long evening leaves behind in memory, latency and tasks.

The real engine with the real ear and the real voice; the user is a row of recordings, who now and then interrupts her
or murmurs while she speaks. The words are scripted, so that what grows is the house and not a model.
"""

import argparse
import asyncio
import gc
import json
import logging
import os
import random
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from soak_figures import End, Sample, Watch, line, verdicts
from soak_user import Turn, User
from spoken_turns import CLIPS, SPEECH, own_voice, turns

from os1.app import OS1, build, voice_parts
from os1.providers.scripted import ScriptedModel
from os1.settings import Settings

LINES = (
    "That sounds like a long way to go. Who was there with you when it happened?",
    "Ha. I would not have guessed that, and I have been guessing all evening.",
    "Go on, I am with you.",
    "So first the one thing, and then the other, and nobody thought to ring. What did you do with the key?",
    "You said it twice now. The second time you sounded as if you meant it.",
    "It is a good word, that. I will borrow it and bring it back clean.",
    "Well, if it were me I would begin with the window, since that is where the cold comes in, and leave the door alone.",
)
MURMURS = ("Mm-hm.", "Yeah.", "Right.")
"""Said in the project's own voice: there are no recordings of them."""
KINDS = {"turn": 7, "interruption": 2, "murmur": 1}
"""How often each comes, in ten turns."""


class Complaints(logging.Handler):
    """Notes errors that are logged and what the event loop complains of, without a word of either."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.logged: list[str] = []
        self.of_tasks: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note where an error was logged."""
        self.logged.append(f"{record.name}:{record.lineno}")

    def of_loop(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Note an exception that was never retrieved, or a task destroyed while it was pending."""
        del loop
        self.of_tasks.append(f"{context['message']} ({type(context.get('exception')).__name__})")


async def talk(user: User, os1: OS1, options: argparse.Namespace) -> list[Sample]:
    """Let *user* talk for as long as *options* say; return the samples."""
    loop, watch, chance = asyncio.get_running_loop(), Watch(os1.journal), random.Random(options.seed)
    over = {"interruption": turns(options.speech, CLIPS), "murmur": own_voice(MURMURS)}
    samples: list[Sample] = []
    await user.join()
    began = loop.time()
    while loop.time() - began < options.hours * 3600 and not user.hung_up:
        kind = chance.choices(tuple(KINDS), tuple(KINDS.values()))[0]
        said, said_over = chance.choice(over["interruption"]), chance.choice(over.get(kind) or over["murmur"])
        after_s = chance.uniform(0.3, 1.2)
        await user.turn(said, None if kind == "turn" else said_over, kind=kind, after_s=after_s)
        if isinstance(os1.model, ScriptedModel) and len(os1.model.prompts) >= len(LINES):
            # It keeps every prompt for tests; and with none it begins its lines again.
            os1.model.prompts.clear()
        await asyncio.sleep(chance.uniform(0.3, 1.5))
        if loop.time() - began >= (len(samples) + 1) * options.every:
            samples.append(await watch.sample(loop.time() - began, user.turns))
            print(line(samples[-1]), flush=True)
    samples.append(await watch.sample(loop.time() - began, user.turns))
    return samples


async def soak(options: argparse.Namespace) -> tuple[list[Sample], list[Turn], End]:
    """Return samples, turns and the end of one talk."""
    complaints = Complaints()
    logging.getLogger().addHandler(complaints)
    asyncio.get_running_loop().set_exception_handler(complaints.of_loop)
    before = asyncio.all_tasks()
    with tempfile.TemporaryDirectory() as home:
        chosen = {"OS1_MODEL": options.model, "OS1_HOME": home, "OS1_KEYRING": "off"}
        os1 = await build(Settings.load({**os.environ, **chosen}))
        parts = await voice_parts(os1)
        session = await os1.open("rehearse")
        await os1.model.start()
        await os1.model.warm(session.prompt())
        user = User(session, parts)
        samples = await talk(user, os1, options)
        hung_up = user.hung_up
        await user.leave()
        await os1.close()
    for _ in range(50):
        # What was cancelled last needs a moment to be gone.
        if asyncio.all_tasks() <= before:
            break
        await asyncio.sleep(0.1)
    # A task's exception is complained of when the task is collected.
    gc.collect()
    await asyncio.sleep(0)
    after = len(asyncio.all_tasks())
    return samples, user.turns, End(hung_up, len(before), after, complaints.of_tasks, complaints.logged)


def told(turns: Sequence[Turn]) -> str:
    """Return what was said over her and what that did."""
    over = {kind: [turn for turn in turns if turn.kind == kind] for kind in ("interruption", "murmur")}
    return ", ".join(f"{len(of)} {kind}s ({sum(t.stopped for t in of)} stopped her)" for kind, of in over.items())


def main() -> None:
    """Talk, print, judge, and write everything down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=2.0)
    parser.add_argument("--every", type=float, default=300.0, help="seconds between two lines")
    parser.add_argument("--model", default="scripted:" + "|".join(LINES))
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--speech", type=Path, default=SPEECH)
    parser.add_argument("--out", type=Path, help="where to write all samples and turns")
    options = parser.parse_args()
    print(f"{options.hours * 60:.0f} minutes of talk, a line every {options.every:.0f} seconds", flush=True)
    samples, said, end = asyncio.run(soak(options))
    found = verdicts(samples, said, end)
    print(told(said))
    for verdict in found:
        print(f"{'PASS' if verdict.passed else 'FAIL'}  {verdict.words}")
    if options.out is not None:
        kept = {
            "hours": options.hours,
            "model": options.model.partition(":")[0],
            "verdicts": [asdict(verdict) for verdict in found],
            "end": asdict(end),
            "samples": [asdict(sample) for sample in samples],
            "turns": [asdict(turn) for turn in said],
        }
        options.out.write_text(json.dumps(kept, indent=1) + "\n")
    sys.stdout.flush()
    os._exit(0 if all(verdict.passed for verdict in found) else 1)


if __name__ == "__main__":
    main()
