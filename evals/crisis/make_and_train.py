"""Train the crisis classifier on words of our own and write `src/os1/care/crisis/weights.json` and `RESULTS.md`.

Run: PYTHONPATH=src python evals/crisis/make_and_train.py [--write]. The same seed gives the same file.
Read are `said/*.txt` (one utterance a line, written by hand), `posts/*.txt` (long posts, written by hand), `templates.py`, and, where
present, the everyday turns of the 500 dialogues (ours). No public set of crisis posts was looked at: those stay for acceptance.
"""

import argparse
import asyncio
import json
import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from templates import TEMPLATES, fill

from os1.app import embedder, model_store
from os1.care.crisis.features import features
from os1.care.crisis.reading import read
from os1.care.crisis.sentences import sentences
from os1.settings import Settings

HERE = Path(__file__).parent
SEED, HIDDEN, EPOCHS, RATE, DECAY, FOLDS = 7, 16, 20, 0.003, 0.1, 5
KINDS = {"direct": 1, "indirect": 1, "other": 2}
"""Their class; all other kinds are 0."""
DIALOGUES = Path("/work/shared/data/dialogues")
WEIGHTS = HERE.parents[1] / "src" / "os1" / "care" / "crisis" / "weights.json"


@dataclass
class Line:
    """One utterance and what it is."""

    text: str
    kind: str
    family: str

    @property
    def label(self) -> int:
        """0 nobody, 1 the speaker, 2 somebody else."""
        return KINDS.get(self.kind.split("/")[0], 0)


def hand() -> list[Line]:
    """Return the utterances written by hand; neighbours of ten lines are one family."""
    out = []
    for path in sorted((HERE / "said").glob("*.txt")):
        if path.stem == "context":
            continue
        rows = [row.strip() for row in path.read_text("utf-8").splitlines() if row.strip() and not row.startswith("#")]
        out += [Line(row, path.stem, f"{path.stem}-{i // 4}") for i, row in enumerate(rows)]
    return out


def made(dice: random.Random) -> list[Line]:
    """Return the filled templates, at most twelve of each."""
    out = []
    for kind, templates in TEMPLATES.items():
        for i, template in enumerate(templates):
            out += [Line(text, kind, f"t-{kind}-{i}") for text in fill(template, 14, dice)]
    return out


def spoken(dice: random.Random) -> list[Line]:
    """Return a share of the user's turns of dialogues in which nobody is in danger."""
    out = []
    for path in sorted(DIALOGUES.glob("*.jsonl")):
        for row in path.read_text("utf-8").splitlines():
            talk = json.loads(row)
            if talk["stance"] == "safety":
                continue
            turns = [turn["text"] for turn in talk["turns"] if turn["who"] == "user" and len(turn["text"].split()) > 3]
            out += [Line(text, "dialogue", talk["id"]) for text in turns]
    dice.shuffle(out)
    return out[:1400]


def windows_of(text: str) -> list[str]:
    """Return *text* in windows of three sentences, as the detector cuts it."""
    said = sentences(text)
    return [" ".join(s.raw for s in said[i : i + 3]) for i in range(0, len(said), 3)]


async def table(lines: list[Line]) -> tuple[np.ndarray, np.ndarray]:
    """Return embedding with features, one row a line, and the classes."""
    model = embedder(model_store(Settings.load()))
    await model.start()
    places = np.asarray(await model.embed([line.text for line in lines]), np.float64)
    await model.close()
    seen = []
    for line in lines:
        said = sentences(line.text)
        seen.append(features(said, read(said)))
    return np.hstack([places, np.asarray(seen)]), np.array([line.label for line in lines])


def train(x: np.ndarray, y: np.ndarray, weight: np.ndarray, seed: int) -> list[np.ndarray]:
    """Return weights and biases: tanh, softmax, Adam, dropout of the features so that words alone must do as well."""
    dice = np.random.default_rng(seed)
    width = x.shape[1]
    w = [
        dice.normal(0, width**-0.5, (width, HIDDEN)),
        np.zeros(HIDDEN),
        dice.normal(0, HIDDEN**-0.5, (HIDDEN, 3)),
        np.zeros(3),
    ]
    m, v, step = [np.zeros_like(p) for p in w], [np.zeros_like(p) for p in w], 0
    target = np.eye(3)[y] * 0.94 + 0.02
    for epoch in range(EPOCHS):
        rate = RATE * (1 - epoch / EPOCHS)
        order = dice.permutation(len(x))
        for start in range(0, len(order), 32):
            rows = order[start : start + 32]
            seen = x[rows].copy()
            seen[:, :384] += dice.normal(0, 0.02, (len(rows), 384))
            drop = dice.random(len(rows)) < 0.3
            seen[drop, 384:390] = 0
            h = np.tanh(seen @ w[0] + w[1])
            s = h @ w[2] + w[3]
            p = np.exp(s - s.max(1, keepdims=True))
            p /= p.sum(1, keepdims=True)
            slope = (p - target[rows]) * weight[rows, None] / len(rows)
            back = slope @ w[2].T * (1 - h**2)
            slopes = [seen.T @ back, back.sum(0), h.T @ slope, slope.sum(0)]
            step += 1
            for k, g in enumerate(slopes):
                m[k] = 0.9 * m[k] + 0.1 * g
                v[k] = 0.999 * v[k] + 0.001 * g * g
                w[k] -= rate * (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
                if w[k].ndim == 2:
                    w[k] -= rate * DECAY * w[k]
    return w


def chances(w: list[np.ndarray], x: np.ndarray) -> np.ndarray:
    """Return one row of three chances for each row of *x*."""
    s = np.tanh(x @ w[0] + w[1]) @ w[2] + w[3]
    p = np.exp(s - s.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True)


def stored(w: list[np.ndarray]) -> dict[str, list]:
    """Return the weights as whole numbers, a scale for each row of the transposed matrix."""
    out: dict[str, list] = {
        "hidden_bias": [round(float(b), 4) for b in w[1]],
        "out_bias": [round(float(b), 4) for b in w[3]],
    }
    for name, matrix in (("hidden", w[0].T), ("out", w[2].T)):
        scale = np.abs(matrix).max(1) / 127
        out[name] = [[round(float(value / s)) for value in row] for row, s in zip(matrix, scale, strict=True)]
        out[f"{name}_scale"] = [round(float(s), 7) for s in scale]
    return out


def weights_for(lines: list[Line]) -> np.ndarray:
    """Return a weight for each line: lines by hand count three times, and kinds are evened out a little."""
    count: dict[str, int] = defaultdict(int)
    for line in lines:
        count[line.kind] += 1
    return np.array(
        [(1.0 if line.family.startswith("t-") else 2.0) * (300 / count[line.kind]) ** 0.3 for line in lines]
    )


def folds(lines: list[Line]) -> np.ndarray:
    """Return the fold of each line; a family is never divided."""
    names = sorted({line.family for line in lines})
    random.Random(SEED).shuffle(names)
    number = {name: i % FOLDS for i, name in enumerate(names)}
    return np.array([number[line.family] for line in lines])


def crossed(x: np.ndarray, y: np.ndarray, lines: list[Line]) -> np.ndarray:
    """Return chances for every line from a network that never saw its family."""
    fold, weight = folds(lines), weights_for(lines)
    out = np.zeros((len(x), 3))
    for k in range(FOLDS):
        w = train(x[fold != k], y[fold != k], weight[fold != k], SEED + k)
        out[fold == k] = chances(w, x[fold == k])
    return out


def main() -> None:
    """Train, measure, and with --write keep."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--write", action="store_true")
    chosen = ask.parse_args()
    dice = random.Random(SEED)
    lines = hand() + made(dice) + spoken(dice)
    x, y = asyncio.run(table(lines))
    print(len(lines), "lines", np.bincount(y), x.shape)
    p = crossed(x, y, lines)
    for at in (0.5, 0.7, 0.85):
        print(f"-- threshold {at}: share called self, other")
        for kind in sorted({line.kind for line in lines}):
            rows = np.array([line.kind == kind for line in lines])
            by_hand = rows & np.array([not line.family.startswith("t-") for line in lines])
            print(
                f"{kind:10s} {rows.sum():5d} self {(p[rows, 1] > at).mean():.3f} other {(p[rows, 2] > at).mean():.3f} | by hand {by_hand.sum():4d} self {(p[by_hand, 1] > at).mean() if by_hand.any() else 0:.3f} other {(p[by_hand, 2] > at).mean() if by_hand.any() else 0:.3f}"
            )
    if chosen.write:
        w = train(x, y, weights_for(lines), SEED)
        WEIGHTS.write_text(json.dumps(stored(w), separators=(",", ":")) + "\n", "utf-8")
        print(WEIGHTS.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
