"""Ask invented lives what they told, and print how much comes back: `python evals/telling/measure.py [--kept] [--misses]`.

Lives in files `kept_*.txt` are for the last look only: nothing is tuned on them.
"""

import argparse
import asyncio
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from os1.app import embedder, ranker
from os1.chosen_model import model_store
from os1.core.models import Embedder
from os1.memory.asking import asked
from os1.memory.index import Row
from os1.memory.recall import Recall
from os1.memory.telling import Told, tell
from os1.settings import Settings
from os1.storage.index_in_memory import InMemoryIndex

PERHAPS = True
HERE = Path(__file__).parent / "lives"


@dataclass
class Life:
    """One invented life: what was said, and what is asked of it."""

    name: str = ""
    people: list[frozenset[str]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    questions: list[tuple[str, str, str]] = field(default_factory=list)

    def known(self, words: str) -> frozenset[str]:
        """Return the names of whoever *words* mean; a stand-in for the circle of people."""
        plain = re.sub(r"^(?:my|our) ", "", words.lower().strip())
        return frozenset().union(*(one for one in self.people if plain in {name.lower() for name in one}))


def load(file: Path) -> Life:
    """Read one life."""
    life, at, session = Life(), UTC, ""
    for line in file.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "#":
            key, _, value = rest.partition(": ")
            if key == "name":
                life.name = value
            else:
                life.people.append(frozenset(one.strip() for one in value.split("|")))
        elif mark in {"@", "@now"}:
            at = datetime.strptime(rest, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
            session = rest
            if mark == "@now":
                life.now = at
        elif mark in {"u", "o"}:
            at += timedelta(seconds=20)
            life.rows.append(Row(len(life.rows) + 1, session, life.name if mark == "u" else "Samantha", at, rest))
        elif mark in {"?", "!", "~"}:
            question, _, wanted = rest.partition(" => ")
            life.questions.append((mark, question, wanted))
    return life


async def ask(life: Life, model: Embedder, *, misses: bool) -> tuple[Counter[str], list[float]]:
    """Return what became of each question, and the milliseconds each took beyond recall."""
    index = InMemoryIndex(dimensions=model.dimensions)
    await index.add(life.rows, await model.embed([row.said for row in life.rows]))
    recall, counts, took = Recall(index, model, ranker()), Counter[str](), []
    for turn, (mark, question, wanted) in enumerate(life.questions):
        kind = {"?": "told", "!": "never", "~": "changed"}[mark]
        counts[kind] += 1
        found = await recall.recall(question, present=(life.name,), now=life.now, limit=20)
        if kind == "told" and any(
            re.search(wanted, one.text, re.IGNORECASE) for one in found if one.speaker == life.name
        ):
            counts["told: a turn with the fact was recalled"] += 1
        began = time.perf_counter()
        meant = asked(question, life.known, perhaps=PERHAPS)
        if meant is None:
            counts[f"{kind}: not seen as asking"] += 1
            if misses:
                print("UNSEEN", question)
            continue
        got = await tell(
            meant, found, embedder=model, known=life.known, now=life.now, zone=UTC, turn=turn, user=life.name
        )
        if meant.perhaps and got.sure != "told":
            counts[f"{kind}: perhaps asking, left to the model"] += 1
            if misses:
                print("LEFT", question)
            continue
        took.append((time.perf_counter() - began) * 1000)
        good, note = judged(kind, wanted, got)
        counts[f"{kind}: {note}"] += 1
        if misses and not good:
            print(f"{note.upper()} {question} | {meant.kind} {meant.words} {meant.person} | {got.sure}: {got.say}")
    return counts, took


def judged(kind: str, wanted: str, got: Told) -> tuple[bool, str]:
    """Return whether *got* is right, and what it is."""
    if kind == "never":
        return got.sure != "told", f"said {got.sure}"
    parts = [bool(re.search(part.strip(), got.say, re.IGNORECASE)) for part in wanted.split("&&")]
    if all(parts):
        return kind == "changed" or got.sure != "near", f"fact as {got.sure}"
    return False, f"only {'new' if parts[0] else 'old'}, {got.sure}" if any(parts) else f"lost, {got.sure}"


async def main() -> None:
    """Measure and print."""
    ask_for = argparse.ArgumentParser(description=__doc__)
    ask_for.add_argument("--kept", action="store_true")
    ask_for.add_argument("--misses", action="store_true")
    ask_for.add_argument("--only", default="")
    chosen = ask_for.parse_args()
    if chosen.kept and chosen.misses:
        sys.exit("The kept lives are not looked into.")
    model = embedder(model_store(Settings.load()))
    total, took = Counter[str](), []
    for file in sorted(HERE.glob("*.txt")):
        if file.stem.startswith("kept_") == chosen.kept and chosen.only in file.stem:
            life = load(file)
            counts, times = await ask(life, model, misses=chosen.misses)
            print(file.stem, len([row for row in life.rows if row.speaker == life.name]), "turns", dict(counts))
            total, took = total + counts, took + times
    for name in sorted(total):
        print(f"{name:40} {total[name]}")
    took.sort()
    print(f"asked + tell, ms: p50 {took[len(took) // 2]:.0f}  p95 {took[int(len(took) * 0.95)]:.0f}")
    await model.close()


if __name__ == "__main__":
    asyncio.run(main())
