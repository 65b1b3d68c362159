"""Measure the stance and the reflex on the blind set, and the openers' shares over the 500 dialogues.

Run: python evals/stance/measure.py [--pairs 60] [--wrong]. The blind set was written before either part, and
nothing was tuned on it. The dialogues are what the weights were trained on: only the shares are read from them.
"""

import argparse
import asyncio
import json
import random
from collections import Counter
from pathlib import Path

from make_and_train import DIALOGUES, HERE, report

from os1.app import embedder
from os1.care.first_look import look
from os1.chosen_model import model_store
from os1.conversation.reflex import Heard, Reflexes
from os1.conversation.stance import Stances
from os1.settings import Settings

NAME = "Ada"


def care(text: str) -> str:
    """Return what care decides about *text* first."""
    return look(text, name=NAME, while_speaking=False, hour=12, user_name="", turn=1).kind


async def main() -> None:
    """Print the figures."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--dialogues", type=Path, default=DIALOGUES)
    ask.add_argument("--pairs", type=int, default=0)
    ask.add_argument("--seed", type=int, default=11)
    ask.add_argument("--wrong", action="store_true")
    chosen = ask.parse_args()
    model = embedder(model_store(Settings.load()))
    await model.start()
    stances, reflexes = Stances(model), Reflexes()
    gold, got, tally, light = [], [], Counter(), 0
    for row in map(json.loads, (HERE / "blind.jsonl").open()):
        sure = await stances.of(row["text"])
        opener = reflexes.choose(Heard(row["text"], sure, care=care(row["text"]), crisis=row["stance"] == "safety"), ())
        gold.append(row["stance"])
        got.append(sure.stance)
        kind = (
            "none"
            if opener is None
            else "right"
            if opener.text in row["right"]
            else "wrong"
            if opener.text in row["wrong"]
            else "neither"
        )
        tally[kind if row["right"] or opener is None else "wrong"] += 1
        light += opener is not None and opener.weight == "light" and row["stance"] in ("comfort", "mixed", "safety")
        if chosen.wrong and (kind == "wrong" or sure.stance != row["stance"]):
            print(kind, opener.text if opener else "-", row["stance"], sure.stance, row["text"])
    print(report("Blind set", gold, got))
    print("openers on it:", dict(tally), "light on pain:", light, "\n")
    count, pairs = Counter(), []
    for file in sorted(chosen.dialogues.glob("*.jsonl")):
        for row in map(json.loads, file.open()):
            last, context = [], []
            for turn in row["turns"]:
                if turn["who"] != "user":
                    continue
                sure = await stances.of(turn["text"], context)
                opener = reflexes.choose(
                    Heard(turn["text"], sure, care=care(turn["text"]), crisis=sure.stance == "safety"), last
                )
                context.append(sure)
                last.append(opener.text if opener else "")
                count[last[-1] or "none"] += 1
                pairs.append((last[-1] or "-", sure.stance, turn["text"]))
    total = sum(count.values())
    print(f"openers over {total} turns: {1 - count['none'] / total:.3f}")
    print(", ".join(f"{name} {100 * n / total:.1f} %" for name, n in count.most_common()))
    for pair in random.Random(chosen.seed).sample(pairs, chosen.pairs):
        print(f"{pair[0]:12} {pair[1]:9} {pair[2]}")
    await model.close()


if __name__ == "__main__":
    asyncio.run(main())
