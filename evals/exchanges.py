"""Forty exchanges answered twice, with stance and reflex and without, for blind reading in pairs.

Each exchange is one to three earlier lines of talk, given word for word, and what the user says then. Both answers come
through the text door of the whole house with the same model and the same seed, each in a house of its own, so that
nothing said in one is remembered in another. `pairs.md` is for the reader: A and B in an order drawn by --order;
`key.json` says which is which and is not to be opened before the reading is done.
"""

import argparse
import asyncio
import json
import os
import random
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from os1.app import OS1, build
from os1.conversation.exchange import exchange
from os1.conversation.session import Session
from os1.conversation.spoken import Spoken
from os1.settings import Settings

FILE = Path(__file__).with_suffix(".jsonl")
WAYS: Mapping[str, bool] = {"with": True, "without": False}
QUESTION = "Which would you rather have heard, as apt and human: A, B, or neither more than the other?"


@dataclass(frozen=True, slots=True)
class Line:
    """Something said before."""

    who: Literal["user", "her"]
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One exchange that waits for its answer."""

    id: str
    kind: str
    earlier: tuple[Line, ...]
    last: str


def read(file: Path) -> list[Asked]:
    """Return the exchanges of *file*, one JSON object a line."""
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    return [Asked(row["id"], row["kind"], tuple(Line(**line) for line in row["earlier"]), row["last"]) for row in rows]


def chosen(exchanges: Sequence[Asked], count: int) -> list[Asked]:
    """Return *count* of them, spread over all kinds."""
    count = max(1, min(count, len(exchanges)))
    return [exchanges[number * len(exchanges) // count] for number in range(count)]


async def tell(session: Session, earlier: Sequence[Line]) -> None:
    """Let *earlier* have been said in *session*, her lines too."""
    for line in earlier:
        if line.who == "user":
            await session.consider(line.text)
            await session.heard(line.text)
        else:
            # She has said what she is: a notice before the answer would tell the two ways nothing apart.
            spoken = Spoken(line.text, line.text, interrupted=False, by="script", disclosed=True)
            await session.spoke(spoken)


async def answer(os1: OS1, asked: Asked, *, presence: bool) -> str:
    """Return what she says to *asked*, opener and all."""
    session = await os1.open("chat", presence=presence)
    await tell(session, asked.earlier)
    done = await exchange(session, asked.last)
    await session.close("left")
    return done.spoke


async def answers(exchanges: Sequence[Asked], seed: int) -> list[dict[str, str]]:
    """Return both answers to each of *exchanges*."""
    out: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        first = await build(settings_in(Path(folder) / "first", seed))
        await first.model.start()
        for number, asked in enumerate(exchanges, 1):
            row: dict[str, str] = {}
            for way, presence in WAYS.items():
                settings = settings_in(Path(folder) / f"{asked.id}-{way}", seed)
                os1 = await build(settings, model=first.model, places=first.embedder)
                row[way] = await answer(os1, asked, presence=presence)
                await leave(os1)
            out.append(row)
            print(f"{number:3} of {len(exchanges)}  {asked.id}", flush=True)
        await first.close()
    return out


async def leave(os1: OS1) -> None:
    """Close the house, but not the models, which stand in the first one."""
    os1.pondering.stir()
    await os1.record.close()
    await os1.index.close()
    await os1.journal.close()


def settings_in(home: Path, seed: int) -> Settings:
    """Return the settings of a house in *home*."""
    return Settings.load({**os.environ, "OS1_HOME": str(home), "OS1_KEYRING": "off", "OS1_SEED": str(seed)})


def paired(
    exchanges: Sequence[Asked], found: Sequence[Mapping[str, str]], order: int
) -> tuple[str, dict[str, dict[str, str]]]:
    """Return the pages to be read, and the key: for each exchange which way A and B are."""
    chance = random.Random(order)
    names = {"user": "user", "her": "she"}
    pages, key = [f"# Pairs\n\n{QUESTION}\n"], dict[str, dict[str, str]]()
    for asked, row in zip(exchanges, found, strict=True):
        first, second = chance.sample(sorted(WAYS), 2)
        key[asked.id] = {"A": first, "B": second}
        talk = [f"- {names[line.who]}: {line.text}" for line in asked.earlier]
        said = [*talk, f"- user: **{asked.last}**", "", f"A: {row[first]}", "", f"B: {row[second]}", ""]
        pages.append("\n".join([f"## {asked.id}", "", *said]))
    return "\n".join(pages), key


def main() -> None:
    """Ask, and write the pairs and the key."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for pairs.md and key.json")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=3, help="of the model, the same for both")
    parser.add_argument("--order", type=int, default=11, help="of A and B")
    options = parser.parse_args()
    exchanges = chosen(read(FILE), options.count)
    options.out.mkdir(parents=True, exist_ok=True)
    pages, key = paired(exchanges, asyncio.run(answers(exchanges, options.seed)), options.order)
    (options.out / "pairs.md").write_text(pages)
    (options.out / "key.json").write_text(json.dumps(key, indent=1) + "\n")
    print(f"{len(key)} pairs in {options.out / 'pairs.md'}")


if __name__ == "__main__":
    main()
