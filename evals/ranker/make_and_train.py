"""Make invented dialogues, train the ranker on them, and write `src/os1/memory/ranker.json`.

Run: python evals/ranker/make_and_train.py [--lives 22] [--out FILE]. The same seed gives the same file.
Nothing but the dialogues of `lives.py` is read: LoCoMo is CC BY-NC and stays for measuring.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from lives import life

from os1.app import embedder
from os1.chosen_model import model_store
from os1.memory import rules
from os1.memory.features import NAMES, table
from os1.memory.recall import Recall
from os1.settings import Settings
from os1.storage.index_sqlite import SQLiteIndex

HIDDEN, EPOCHS, RATE, DECAY = 16, 15, 0.003, 0.05
"""The decay is strong on purpose: a weakly held network learns how templates are worded, and is worse than the rules on real talk."""


async def tables(seeds: range) -> list[tuple[np.ndarray, np.ndarray, int]]:
    """Return for each question its features, which candidates are evidence, and its category."""
    model = embedder(model_store(Settings.load()))
    out = []
    for seed in seeds:
        dialogue = life(seed)
        with tempfile.TemporaryDirectory() as folder:
            index = SQLiteIndex(Path(folder) / "i.db", bytes(32), embedder=model.name, dimensions=model.dimensions)
            await index.add(dialogue.rows, await model.embed([row.said for row in dialogue.rows]))
            recall = Recall(index, model)
            for question in dialogue.questions:
                found = await recall.candidates(question.text, present=(), now=dialogue.rows[-1].at)
                gold = np.isin(found.positions, list(question.evidence))
                if gold.any():
                    out.append((table(found), gold / len(question.evidence), question.category))
            await index.close()
        print(seed, len(out), flush=True)
    await model.close()
    return out


def train(data: list[tuple[np.ndarray, np.ndarray, int]], hidden: int, seed: int) -> dict[str, np.ndarray]:
    """Return the weights: softmax over the candidates of a question against its evidence (ListNet), Adam."""
    dice = np.random.default_rng(seed)
    every = np.concatenate([seen for seen, _, _ in data])
    mean, deviation = every.mean(0), every.std(0) + 1e-6
    width = every.shape[1]
    w = [
        dice.normal(0, width**-0.5, (width, hidden)),
        np.zeros(hidden),
        dice.normal(0, hidden**-0.5, (hidden, 1)),
        np.zeros(1),
    ]
    m, v, step = [np.zeros_like(x) for x in w], [np.zeros_like(x) for x in w], 0
    for epoch in range(EPOCHS):
        rate = RATE * (1 - epoch / EPOCHS)
        for i in dice.permutation(len(data)):
            seen, gold, _ = data[i]
            x = (seen - mean) / deviation
            h = np.tanh(x @ w[0] + w[1])
            s = (h @ w[2] + w[3]).ravel()
            p = np.exp(s - s.max())
            slope = (p / p.sum() - gold / gold.sum())[:, None]
            back = slope @ w[2].T * (1 - h**2)
            slopes = [x.T @ back + DECAY * w[0], back.sum(0), h.T @ slope + DECAY * w[2], slope.sum(0)]
            step += 1
            for k, g in enumerate(slopes):
                m[k] = 0.9 * m[k] + 0.1 * g
                v[k] = 0.999 * v[k] + 0.001 * g * g
                w[k] -= rate * (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
    named = {"mean": mean, "deviation": deviation, "weight0": w[0], "bias0": w[1], "weight1": w[2], "bias1": w[3]}
    return {name: values.astype(np.float32) for name, values in named.items()}


def recall_at(data: list[tuple[np.ndarray, np.ndarray, int]], score, cut: int = 10) -> float:  # noqa: ANN001 - a function or a network
    """Return the mean share of evidence among the first *cut*."""
    return float(np.mean([gold[np.argsort(-score(seen), kind="stable")[:cut]].sum() for seen, gold, _ in data]))


def main() -> None:
    """Make, train, compare with the rules on lives held out, write."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--lives", type=int, default=22)
    ask.add_argument("--out", type=Path, default=Path(__file__).parents[2] / "src" / "os1" / "memory" / "ranker.json")
    chosen = ask.parse_args()
    data = asyncio.run(tables(range(chosen.lives)))
    cut = int(len(data) * 0.8)
    weights = train(data[:cut], HIDDEN, 0)

    def learned(seen: np.ndarray) -> np.ndarray:
        hidden = np.tanh((seen - weights["mean"]) / weights["deviation"] @ weights["weight0"] + weights["bias0"])
        return (hidden @ weights["weight1"]).ravel()

    rule = NAMES.index("rule")
    for name, score in (("rules", lambda seen: seen[:, rule]), ("learned", learned)):
        print(name, {k: round(recall_at(data[cut:], score, k), 4) for k in (1, 3, 5, 10)})
    rows = {name: np.vectorize(lambda one: float(str(one)))(weight).tolist() for name, weight in weights.items()}
    chosen.out.write_text(json.dumps(rows).replace('], "', '],\n "').replace("], [", "],\n  [") + "\n")
    print(chosen.out.stat().st_size, "bytes", rules.__name__)


if __name__ == "__main__":
    main()
