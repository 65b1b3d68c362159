"""Pairs for a blind reader: our letter beside the one that the same model writes at one go from the same words.

Ten interviews by script (`letters_users.py`), typed, through the real session and the real small model. Written are a file
of pairs, A and B in an order drawn by a seed, with the facts told above each; and apart from it the key. Nothing is
judged here.

    python evals/letters_blind.py --out DIR [--seed N] [--user NAME ...]
"""

import argparse
import asyncio
import json
import os
import random
import tempfile
from pathlib import Path

from letters_interview import Ears, Talk, one_shot
from letters_users import EVERYBODY, User

from os1.app import build
from os1.core.projection import catch_up
from os1.letters.compose import words_of
from os1.settings import Settings

ASKS = """For each pair: which of the two letters would you rather get, or send, for

- what is particular in it (specificity), and
- whether it sounds like the person who told it (voice)?

Answer A or B for each of the two, and why in a sentence. What the person said is above the letters."""


async def pair(user: User) -> tuple[str, str, list[str]]:
    """Return our letter, the one written at one go, and what *user* said."""
    with tempfile.TemporaryDirectory() as home:
        os1 = await build(Settings.load({**os.environ, "OS1_HOME": home, "OS1_KEYRING": "off"}))
        try:
            await os1.model.start()
            talk = Talk(os1, await os1.open("chat"), user, Ears())
            answer = await talk.until_it_stands()
            told = [one for one in talk.said if one != user.signs]
            if "Are they all right?" in answer:
                await talk.say("Yes, that's fine.")
            await catch_up(os1.letters, os1.journal)
            letter = os1.letters.of(1)
            if letter is None or letter.current is None:
                message = f"{user.name}: no letter was written"
                raise SystemExit(message)
            return words_of(letter.current.lines), await one_shot(os1, user, told), told
        finally:
            await os1.close()


async def main() -> None:
    """Write the pairs and the key."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--user", action="append", choices=[user.name for user in EVERYBODY])
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    dice = random.Random(given.seed)
    pairs, key = [f"# Ten pairs of letters\n\n{ASKS}\n"], dict[str, dict[str, str]]()
    for number, user in enumerate(EVERYBODY, 1):
        ours_first = dice.random() < 0.5
        if given.user and user.name not in given.user:
            continue
        ours, rival, told = await pair(user)
        one, other = (ours, rival) if ours_first else (rival, ours)
        facts = "\n".join(f"> {line}" for line in (*told, f"(signs: {user.signs})"))
        pairs.append(f"## Pair {number}\n\n{facts}\n\n### A\n\n{one}\n\n### B\n\n{other}\n")
        key[str(number)] = {"user": user.name, "ours": "A" if ours_first else "B"}
        (given.out / "pairs.md").write_text("\n".join(pairs), encoding="utf-8")
        (given.out / "key.json").write_text(json.dumps({"seed": given.seed, "pairs": key}, indent=1), encoding="utf-8")
        print(f"pair {number} written")


if __name__ == "__main__":
    asyncio.run(main())
