"""Train the linear part of the stance of a turn, measure it, and write `src/os1/conversation/stance_weights.json`.

Run: python evals/stance/make_and_train.py [--dialogues FOLDER] [--write]. The same seed gives the same file.
Read are the 500 dialogues of ours, each user turn labelled by hand (`dialogue_turns.txt`, a letter a turn), and
`lines.txt`, written for this. A line that nearly stands in the blind set is left out.
"""

import argparse
import asyncio
import base64
import json
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np

from os1.app import embedder
from os1.chosen_model import model_store
from os1.conversation.stance import CLASSES, WEIGHTS, decide, features
from os1.conversation.stance_signs import NAMES, signs
from os1.settings import Settings

HERE = Path(__file__).parent
DIALOGUES = HERE.parents[2] / "shared" / "data" / "dialogues"
LETTERS = dict(
    zip(
        "cjmqrdpbhxgsa",
        (
            "comfort", "celebrate", "mixed", "curious", "remember", "decide", "play",
            "brief", "honest", "repair", "goodbye", "safety", "steady",
        ),
        strict=True,
    )
)  # fmt: skip  # many short entries: rows read better than a column
FOLDS, STEPS, RATE, DECAY, SEED = 5, 150, 0.05, 3e-4, 5
OWN_WEIGHT, FIRST_WEIGHT, LATER_WEIGHT = 2.0, 1.0, 0.4
"""A line written to be clear counts more than a turn that leans on what went before."""
NEAR_BLIND = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled turn."""

    group: str
    text: str
    stance: str
    weight: float


def plain(text: str) -> str:
    """Return *text* in small letters only."""
    return " ".join(re.sub(r"[^a-z ]", " ", text.lower().replace("'", "")).split())


def is_near(one: str, other: str) -> bool:
    """Whether two texts are nearly the same letters."""
    match = SequenceMatcher(None, one, other, autojunk=False)
    return match.real_quick_ratio() >= NEAR_BLIND and match.quick_ratio() >= NEAR_BLIND and match.ratio() >= NEAR_BLIND


def lines(dialogues: Path) -> list[Line]:
    """Return all that is learned from."""
    blind = [plain(json.loads(row)["text"]) for row in (HERE / "blind.jsonl").open()]
    letters = dict(row.split() for row in (HERE / "dialogue_turns.txt").open())
    found = []
    for file in sorted(dialogues.glob("*.jsonl")):
        for row in map(json.loads, file.open()):
            said = [turn["text"] for turn in row["turns"] if turn["who"] == "user"]
            for text, letter in zip(said, letters[row["id"]], strict=True):
                if letter != "-":
                    found.append(
                        Line(row["id"], text, LETTERS[letter], FIRST_WEIGHT if text is said[0] else LATER_WEIGHT)
                    )
    for at, row in enumerate((HERE / "lines.txt").open()):
        letter, text = row.strip().split(" ", 1)
        if not any(map(is_near, blind, [plain(text)] * len(blind))):
            found.append(Line(f"own-{at}", text, LETTERS[letter], OWN_WEIGHT))
    return found


async def places(texts: list[str]) -> np.ndarray:
    """Return a row for each text: its place by meaning."""
    model = embedder(model_store(Settings.load()))
    await model.start()
    rows = await model.embed(texts)
    await model.close()
    return np.asarray(rows, np.float64)


def table(texts: list[str], rows: np.ndarray) -> np.ndarray:
    """Return the features of each text."""
    return np.array([features(row, signs(text)) for text, row in zip(texts, rows.tolist(), strict=True)])


def train(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return weights (features + 1, classes): softmax regression, Adam, classes weighed by the root of their size."""
    share = np.bincount(y, weights=weight, minlength=len(CLASSES)) + 1
    weight = weight * (share.mean() / share[y]) ** 0.5
    x = np.hstack([x, np.ones((len(x), 1))])
    w, m, v = (np.zeros((x.shape[1], len(CLASSES))) for _ in range(3))
    gold = np.eye(len(CLASSES))[y]
    for step in range(1, STEPS + 1):
        s = x @ w
        p = np.exp(s - s.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        held = w.copy()
        held[-1] = 0
        g = x.T @ ((p - gold) * weight[:, None]) / weight.sum() + DECAY * held
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        w -= RATE * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return w


def chances(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the chance of each class."""
    s = np.hstack([x, np.ones((len(x), 1))]) @ w
    p = np.exp(s - s.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True)


def decided(texts: list[str], p: np.ndarray) -> list[str]:
    """Return the stance of each text, the last word had by the rules."""
    return [
        decide(dict(zip(CLASSES, row, strict=True)), signs(t)).stance for t, row in zip(texts, p.tolist(), strict=True)
    ]


def report(name: str, gold: list[str], got: list[str]) -> str:
    """Return the figures of each class, and pain against joy apart."""
    out = [f"### {name}: {len(gold)} turns, right {np.mean([a == b for a, b in zip(gold, got, strict=True)]):.3f}", ""]
    out += ["| stance | turns | found | right when said | taken for |", "|---|---|---|---|---|"]
    for stance in LETTERS.values():
        mine = [b for a, b in zip(gold, got, strict=True) if a == stance]
        said = [a for a, b in zip(gold, got, strict=True) if b == stance]
        if mine:
            wrong = ", ".join(f"{k} {n}" for k, n in Counter(b for b in mine if b != stance).most_common(3))
            precision = f"{np.mean([a == stance for a in said]):.2f}" if said else "-"
            out.append(
                f"| {stance} | {len(mine)} | {np.mean([b == stance for b in mine]):.2f} | {precision} | {wrong} |"
            )
    sore, glad = ("comfort", "safety", "mixed"), ("celebrate",)
    pain = [b for a, b in zip(gold, got, strict=True) if a in sore]
    joy = [b for a, b in zip(gold, got, strict=True) if a in glad]
    out += [
        "",
        f"pain taken for joy: {sum(b in glad for b in pain)} of {len(pain)}; for play: {sum(b == 'play' for b in pain)}; "
        f"joy taken for pain: {sum(b in ('comfort', 'safety') for b in joy)} of {len(joy)}, for mixed: {sum(b == 'mixed' for b in joy)}",
        "",
    ]
    return "\n".join(out)


def main() -> None:
    """Train, measure by five folds of whole dialogues, write the weights."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--dialogues", type=Path, default=DIALOGUES)
    ask.add_argument("--write", action="store_true")
    ask.add_argument("--show", action="store_true", help="print what is confused between pain and joy")
    chosen = ask.parse_args()
    data = lines(chosen.dialogues)
    texts = [line.text for line in data]
    x = table(texts, asyncio.run(places(texts)))
    y = np.array([CLASSES.index(line.stance) for line in data])
    weight = np.array([line.weight for line in data])
    groups = sorted({line.group for line in data})
    fold_of = dict(zip(groups, np.random.default_rng(SEED).integers(0, FOLDS, len(groups)), strict=True))
    fold = np.array([fold_of[line.group] for line in data])
    p = np.zeros((len(data), len(CLASSES)))
    for k in range(FOLDS):
        p[fold == k] = chances(x[fold == k], train(x[fold != k], y[fold != k], weight[fold != k]))
    gold, got = [line.stance for line in data], decided(texts, p)
    for name, mine in (("Dialogues", False), ("Own lines", True)):
        at = [i for i, line in enumerate(data) if line.group.startswith("own-") is mine]
        print(report(name, [gold[i] for i in at], [got[i] for i in at]))
    if chosen.show:
        for line, said, row in zip(data, got, p, strict=True):
            pain = line.stance in ("comfort", "safety", "mixed")
            if (pain and said in ("celebrate", "play")) or (
                line.stance == "celebrate" and said in ("comfort", "safety", "mixed")
            ):
                print(
                    f"{line.stance:9} > {said:9} {row.max():.2f} {line.group} {line.text[:110]} {sorted(signs(line.text))}"
                )
    if chosen.write:
        w = train(x, y, weight)
        scale = np.abs(w).max(0) / 127
        packed = np.round(w / scale).astype(np.int8)
        WEIGHTS.write_text(
            json.dumps(
                {
                    "embedder": "minilm-int8",
                    "classes": CLASSES,
                    "signs": NAMES,
                    "scale": [round(float(s), 8) for s in scale],
                    "weights": base64.b85encode(packed.T.tobytes()).decode(),
                }
            )
            + "\n"
        )
        print(WEIGHTS.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
