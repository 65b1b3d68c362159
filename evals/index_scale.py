"""How the index does at a size: append, recall, memory and opening, on an encrypted file of N invented turns.

Run: python evals/index_scale.py [--size 200000] [--cues 200] [--keep FOLDER]. The same seed makes the same turns.
The words are invented and as unevenly spread as a language's are (Zipf). The rows' points are random, because 200,000
real ones take an hour; the cues are placed by the real embedder where its files are there, else by a scripted one.
"""

import argparse
import asyncio
import itertools
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from os1.app import embedder, ranker
from os1.chosen_model import model_store
from os1.core.errors import OS1Error
from os1.core.models import Embedder
from os1.memory.index import Row
from os1.memory.recall import Recall
from os1.providers.scripted import ScriptedEmbedder
from os1.settings import Settings
from os1.storage.index_sqlite import SQLiteIndex

KEY = bytes(range(32))
START = datetime(2020, 1, 1, 9, tzinfo=UTC)
FRIENDS = ("Nora", "Ida", "Tom", "Lea", "Max", "Ben", "Mia", "Jon")
A_SESSION, A_DAY = 20, 55
"""Turns: of a conversation, and of a day (200,000 are ten years)."""
VOCABULARY, STEEPNESS, MEAN_WORDS = 40_000, 1.05, 14
COMMON = (
    "the i you and to a it that of in is was my so we me for but on have this be with he she not at do are what they "
    "just know like really had go think would about up out get time good day now there all can one said see well"
)
AT_ONCE = 2000


def vocabulary(dice: np.random.Generator) -> list[str]:
    """Return words, the most frequent first: those that every language has, then invented ones."""
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "il", "on")]
    invented = {"".join(dice.choice(syllables, size=dice.integers(2, 5))) for _ in range(VOCABULARY)}
    return COMMON.split() + sorted(invented, key=lambda word: (len(word) + dice.random() * 4, word))


def texts(dice: np.random.Generator, size: int) -> Iterator[str]:
    """Yield what is said, turn after turn."""
    words = np.array(vocabulary(dice))
    share = 1 / np.arange(1, len(words) + 1) ** STEEPNESS
    reach = np.cumsum(share / share.sum())
    for length in np.clip(dice.lognormal(np.log(MEAN_WORDS) - 0.25, 0.7, size), 1, 150).astype(int):
        yield " ".join(words[np.searchsorted(reach, dice.random(length)).clip(max=len(words) - 1)])


def rows(dice: np.random.Generator, size: int) -> Iterator[Row]:
    """Yield turns: the user and she by turns, in a fifth of the conversations with a friend."""
    for i, text in enumerate(texts(dice, size)):
        session = i // A_SESSION
        friend = FRIENDS[session % len(FRIENDS)] if session % 5 == 0 and i % 4 == 2 else "Theo"
        at = START + timedelta(days=i // A_DAY, minutes=i % A_DAY)
        yield Row(i + 1, f"session {session}", "Samantha" if i % 2 else friend, at, text)


async def fill(folder: Path, model: Embedder, size: int) -> None:
    """Index *size* turns with random points."""
    dice = np.random.default_rng(0)
    index = SQLiteIndex(folder / "index.db", KEY, embedder=model.name, dimensions=model.dimensions)
    life = rows(dice, size)
    while batch := list(itertools.islice(life, AT_ONCE)):
        points = dice.normal(size=(len(batch), model.dimensions)).astype(np.float32)
        await index.add(batch, points / np.linalg.norm(points, axis=1, keepdims=True))
    await index.close()


def cues(dice: np.random.Generator, known: list[str], count: int) -> Iterator[str]:
    """Yield questions in the words of some turn, frequent ones too, half of them with a name, some with a month."""
    for i in range(count):
        words = known[dice.integers(len(known))].split()
        asked = " ".join(dice.choice(words, size=min(len(words), int(dice.integers(3, 9))), replace=False))
        yield (f"When did {'Theo' if i % 4 else 'Nora'} {asked}?", f"What about {asked}?", f"{asked} in May 2021")[
            (0, 1, 0, 1, 2)[i % 5]
        ]


def shares(seconds: list[float]) -> str:
    """Return p50 and p95 in milliseconds."""
    return f"p50 {np.percentile(seconds, 50) * 1e3:.1f} ms, p95 {np.percentile(seconds, 95) * 1e3:.1f} ms"


async def timed(call, times: list[float]) -> None:  # noqa: ANN001 - a coroutine of any kind
    """Await *call* and write down how long it took."""
    began = time.perf_counter()
    await call
    times.append(time.perf_counter() - began)


async def measure(folder: Path, model: Embedder, size: int, count: int) -> None:
    """Print the figures of the index in *folder*."""

    def opened() -> SQLiteIndex:
        return SQLiteIndex(folder / "index.db", KEY, embedder=model.name, dimensions=model.dimensions)

    began = time.perf_counter()
    index = opened()
    print(f"open      {time.perf_counter() - began:.2f} s")
    dice = np.random.default_rng(1)
    known = list(itertools.islice(texts(np.random.default_rng(0), size), 5000))
    recall = Recall(index, model, ranker(), zone=UTC, herself="Samantha")
    now = START + timedelta(days=size // A_DAY + 1)
    await recall.recall("Are you awake?", present=("Theo",), now=now)
    parts: dict[str, list[float]] = {
        name: [] for name in ("alone", "with a friend", "embed", "append", "append, embedding too")
    }
    for cue in cues(dice, known, count):
        await timed(recall.recall(cue, present=("Theo",), now=now), parts["alone"])
        await timed(recall.recall(cue, present=("Theo", "Nora"), now=now), parts["with a friend"])
        await timed(model.embed([cue, cue]), parts["embed"])
    last = int(index.shelf.column("position")[-1])
    for i, text in enumerate(texts(dice, 100), last + 1):
        row, began = Row(i, "the last", "Theo", now, text), time.perf_counter()
        points = await model.embed([row.said])
        await timed(index.add([row], points), parts["append"])
        parts["append, embedding too"].append(time.perf_counter() - began)
    for name in ("append", "append, embedding too"):
        print(f"{name}: {shares(parts[name])}")
    for name in ("alone", "with a friend"):
        print(f"recall {name}: {shares(parts[name])}")
    print(f"  of which the embedder takes {shares(parts['embed'])}")
    await index.delete(range(last + 1, last + 101))
    await index.close()
    tracemalloc.start()
    index = opened()
    print(f"RAM       {tracemalloc.get_traced_memory()[0] / len(index.shelf):.0f} bytes a turn")
    await index.close()
    print(f"disk      {(folder / 'index.db').stat().st_size / size:.0f} bytes a turn")


async def run(folder: Path, size: int, count: int) -> None:
    """Make the index in *folder*, unless it is there, and measure it."""
    model = embedder(model_store(Settings.load()))
    try:
        await model.start()
    except OS1Error:
        model = ScriptedEmbedder(384)
        print("The real embedder is not here: the cues are placed by a scripted one, which takes no time.")
    print(f"{size:,} turns, invented words, random points; cues by {model.name}")
    if not (folder / "index.db").exists():
        began = time.perf_counter()
        await fill(folder, model, size)
        print(f"filled    {time.perf_counter() - began:.0f} s")
    await measure(folder, model, size, count)
    await model.close()


def main() -> None:
    """Read the command line and run."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--size", type=int, default=200_000)
    ask.add_argument("--cues", type=int, default=200)
    ask.add_argument("--keep", type=Path, help="a folder that keeps the index for another run")
    chosen = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(chosen.keep or Path(folder), chosen.size, chosen.cues))


if __name__ == "__main__":
    main()
