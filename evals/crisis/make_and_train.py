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
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from templates import TEMPLATES, fill

from os1.app import embedder
from os1.care.crisis.classifier import Odds
from os1.care.crisis.detector import FEWEST, SURE, SURE_FAINT, SURE_THEIRS, Detector
from os1.care.crisis.features import NAMES, features
from os1.care.crisis.posts import ENOUGH, score, windows
from os1.care.crisis.reading import Reading, read
from os1.care.crisis.sentences import sentences
from os1.care.crisis.whose import SOMEBODY
from os1.chosen_model import model_store
from os1.settings import Settings

HERE = Path(__file__).parent
SEED, HIDDEN, EPOCHS, RATE, DECAY, FOLDS, MEMBERS, HIDE = 7, 24, 30, 0.003, 3e-4, 5, 3, 0.2
SCALES = np.concatenate([np.full(384, 4.0), np.ones(len(NAMES))])
"""An embedding has length 1, so each of its numbers is small beside a pattern's nought or one."""
KINDS = {"direct": 1, "indirect": 1, "other": 2}
"""Their class; all other kinds are 0."""
DIALOGUES = HERE.parents[2] / "shared" / "data" / "dialogues"
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
        kind = path.stem.split("-")[0]
        out += [Line(row, kind, f"{path.stem}-{i // 4}") for i, row in enumerate(rows)]
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
    return out


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
    """Return weights and biases: rectified units, softmax, Adam; a share of what is seen is hidden at every step."""
    dice = np.random.default_rng(seed)
    width = x.shape[1]
    w = [
        dice.normal(0, width**-0.5, (width, HIDDEN)),
        np.zeros(HIDDEN),
        dice.normal(0, HIDDEN**-0.5, (HIDDEN, 3)),
        np.zeros(3),
    ]
    m, v, step = [np.zeros_like(p) for p in w], [np.zeros_like(p) for p in w], 0
    target = np.eye(3)[y]
    x = x * SCALES[None, :]
    for _ in range(EPOCHS):
        order = dice.permutation(len(x))
        for start in range(0, len(order), 64):
            rows = order[start : start + 64]
            seen = x[rows] * (dice.random((len(rows), width)) > HIDE) / (1 - HIDE)
            h = np.maximum(seen @ w[0] + w[1], 0)
            s = h @ w[2] + w[3]
            p = np.exp(s - s.max(1, keepdims=True))
            p /= p.sum(1, keepdims=True)
            slope = (p - target[rows]) * weight[rows, None] / len(rows)
            back = (slope @ w[2].T) * (h > 0)
            slopes = [seen.T @ back + DECAY * w[0], back.sum(0), h.T @ slope + DECAY * w[2], slope.sum(0)]
            step += 1
            for k, g in enumerate(slopes):
                m[k] = 0.9 * m[k] + 0.1 * g
                v[k] = 0.999 * v[k] + 0.001 * g * g
                w[k] -= RATE * (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
    w[0] *= SCALES[:, None]
    return w


Nets = list[list[np.ndarray]]


def trained(x: np.ndarray, y: np.ndarray, weight: np.ndarray, seed: int) -> Nets:
    """Return networks that differ by where they began."""
    return [train(x, y, weight, seed + 100 * member) for member in range(MEMBERS)]


def chances(nets: Nets, x: np.ndarray) -> np.ndarray:
    """Return one row of three chances for each row of *x*: the mean of the networks'."""
    return sum(_chances(w, x) for w in nets) / len(nets)


def _chances(w: list[np.ndarray], x: np.ndarray) -> np.ndarray:
    s = np.maximum(x @ w[0] + w[1], 0) @ w[2] + w[3]
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
    """Return a weight for each line: those by hand count twice."""
    return np.array([(0.5 if line.family.startswith("t-") else 1.0) for line in lines])


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
        w = trained(x[fold != k], y[fold != k], weight[fold != k], SEED + k)
        out[fold == k] = chances(w, x[fold == k])
    return out


POST_CLASS = {"crisis": 1, "third": 2}


@dataclass
class Post:
    """One long text and what it is."""

    text: str
    kind: str
    said: tuple
    reading: Reading


def written() -> list[Post]:
    """Return the posts, in an order that spreads the kinds over the folds."""
    out = []
    for path in sorted((HERE / "posts").glob("*.txt")):
        texts = [part.strip() for part in path.read_text("utf-8").split("\n\n") if part.strip()]
        out += [Post(text, path.stem.split("-")[0], said := sentences(text), read(said)) for text in texts]
    return out


def strung(dice: random.Random) -> list[Post]:
    """Return long talk of nothing grave: everyday lines by hand, and turns of the dialogues, some at a time."""
    calm = [line.text for line in hand() if line.kind in ("everyday", "request", "idiom", "film")]
    calm += [line.text for line in spoken(dice) if len(line.text.split()) > 6]
    out = []
    for _ in range(160):
        text = " ".join(one if one[-1:] in ".!?" else f"{one}." for one in dice.sample(calm, dice.randint(5, 11)))
        out.append(Post(text, "everyday", said := sentences(text), read(said)))
    return out


def worth_of(posts: list[Post], owner: np.ndarray) -> np.ndarray:
    """Return a weight for each window: strung talk is plentiful and easy."""
    return np.array([0.15 if posts[number].kind == "everyday" else 1.0 for number in owner])


async def cut(posts: list[Post]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the windows of all posts as rows, the class of each, and the number of its post."""
    model = embedder(model_store(Settings.load()))
    await model.start()
    rows, labels, owner = [], [], []
    for number, post in enumerate(posts):
        pieces = windows(post.said, post.reading)
        places = (await model.embed([text for text, _, _ in pieces])).astype(np.float64)
        rows.append(np.hstack([places, np.asarray([seen for _, _, seen in pieces])]))
        labels += [POST_CLASS.get(post.kind, 0)] * len(pieces)
        owner += [number] * len(pieces)
    await model.close()
    return np.vstack(rows), np.array(labels), np.array(owner)


def users(posts: list[Post], fold: np.ndarray, px: np.ndarray, owner: np.ndarray, net: Callable[[int], Nets]) -> None:
    """Print the same for invented users of several posts: one of their own crisis among others, or none."""
    dice = random.Random(SEED)
    for name in ("one crisis among others", "none"):
        scores = []
        for turn in range(100):
            k = turn % FOLDS
            here = [n for n in np.flatnonzero(fold == k) if posts[n].kind != "crisis"]
            chosen = dice.sample(here, dice.randint(2, 6))
            if name != "none":
                chosen.append(dice.choice([n for n in np.flatnonzero(fold == k) if posts[n].kind == "crisis"]))
            dice.shuffle(chosen)
            odds, said = [], []
            for n in chosen:
                p = chances(net(k), px[owner == n]).tolist()
                odds += [
                    (at + len(said), Odds(*row))
                    for (_, at, _), row in zip(windows(posts[n].said, posts[n].reading), p, strict=True)
                ]
                said += posts[n].said
            scores.append(score(read(said), odds))
        say(f"users, {name}", *(f">={t} {np.mean(np.array(scores) >= t):.2f}" for t in (0.4, 0.5, 0.6, 0.7, 0.8, 1.0)))


def long_texts(posts: list[Post], px: np.ndarray, py: np.ndarray, owner: np.ndarray) -> None:
    """Print, for posts that the network did not see, the share called the writer's own crisis, with and without it."""
    fold, worth = np.arange(len(posts)) % FOLDS, worth_of(posts, owner)
    nets: list[Nets] = []
    with_it, without = np.zeros(len(posts)), np.zeros(len(posts))
    for k in range(FOLDS):
        keep = fold[owner] != k
        w = trained(px[keep], py[keep], worth[keep], SEED + k)
        nets.append(w)
        for number in np.flatnonzero(fold == k):
            p = chances(w, px[owner == number])
            odds = [
                (at, Odds(*row))
                for (_, at, _), row in zip(windows(posts[number].said, posts[number].reading), p.tolist(), strict=True)
            ]
            with_it[number], without[number] = score(posts[number].reading, odds), score(posts[number].reading, [])
    users(posts, fold, px, owner, lambda k: nets[k])
    for kind in sorted({post.kind for post in posts}):
        rows = np.array([post.kind == kind for post in posts])
        say(
            f"posts {kind:9s} {rows.sum():3d}",
            *(f">={t} {(with_it[rows] >= t).mean():.2f}" for t in (0.4, 0.5, 0.6, 0.7, 0.8, 1.0)),
            f"| patterns alone >={ENOUGH} {(without[rows] >= ENOUGH).mean():.2f}",
        )


SAID: list[str] = []


def say(*words: object) -> None:
    """Print *words*, and keep them for RESULTS.md."""
    SAID.append(" ".join(map(str, words)))
    print(*words, flush=True)


def rules(lines: list[Line]) -> np.ndarray:
    """Return for each line what the patterns alone decide: 0 nobody, 1 self, 2 other."""
    detector, order = Detector(None), ("nobody", "self", "other")
    return np.array([order.index(asyncio.run(detector.assess(line.text)).whom) for line in lines])


def both(lines: list[Line], p: np.ndarray, alone: np.ndarray) -> None:
    """Print recall and false positives by kind: the rules alone, and with the classifier at the detector's thresholds."""
    joined = alone.copy()
    for i, line in enumerate(lines):
        if alone[i]:
            continue
        reading = read(said := sentences(line.text))
        if reading.withdrawn or reading.words < FEWEST:
            continue
        if p[i, 1] >= (SURE_FAINT if reading.faint else SURE):
            joined[i] = 1
        elif p[i, 2] >= SURE_THEIRS and SOMEBODY.search(" ".join(s.text for s in said)):
            joined[i] = 2
    for kind in sorted({line.kind for line in lines}):
        rows = np.array([line.kind == kind for line in lines])
        say(
            f"{kind:10s} {rows.sum():5d} | rules: self {(alone[rows] == 1).mean():.3f} other {(alone[rows] == 2).mean():.3f} | with classifier: self {(joined[rows] == 1).mean():.3f} other {(joined[rows] == 2).mean():.3f}"
        )


def main() -> None:
    """Train, measure, and with --write keep."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--write", action="store_true")
    chosen = ask.parse_args()
    say(
        f"# The crisis detector: figures on words of our own\n\nWritten by `make_and_train.py`; five folds by family, seed {SEED}. Thresholds are the classifier's alone; `rules` is the detector without it,\nwhich was written with these lines in sight, and therefore flatters itself.\n\n```"
    )
    dice = random.Random(SEED)
    lines = hand() + made(dice) + spoken(dice)
    x, y = asyncio.run(table(lines))
    say(len(lines), "lines", np.bincount(y), x.shape)
    p = crossed(x, y, lines)
    for at in (0.5, 0.7, 0.85):
        say(f"-- threshold {at}: share called self, other")
        for kind in sorted({line.kind for line in lines}):
            rows = np.array([line.kind == kind for line in lines])
            by_hand = rows & np.array([not line.family.startswith("t-") for line in lines])
            say(
                f"{kind:10s} {rows.sum():5d} self {(p[rows, 1] > at).mean():.3f} other {(p[rows, 2] > at).mean():.3f} | by hand {by_hand.sum():4d} self {(p[by_hand, 1] > at).mean() if by_hand.any() else 0:.3f} other {(p[by_hand, 2] > at).mean() if by_hand.any() else 0:.3f}"
            )
    say("-- the detector, utterances")
    both(lines, p, rules(lines))
    say("-- long texts")
    posts = written() + strung(random.Random(SEED))
    random.Random(SEED).shuffle(posts)
    px, py, owner = asyncio.run(cut(posts))
    long_texts(posts, px, py, owner)
    if chosen.write:
        w = trained(x, y, weights_for(lines), SEED)
        wide = trained(px, py, worth_of(posts, owner), SEED)
        WEIGHTS.write_text(
            json.dumps(
                {"utterance": [stored(one) for one in w], "window": [stored(one) for one in wide]},
                separators=(",", ":"),
            )
            + "\n",
            "utf-8",
        )
        say(WEIGHTS.stat().st_size, "bytes")
        (HERE / "RESULTS.md").write_text("\n".join([*SAID, "```", ""]), "utf-8")


if __name__ == "__main__":
    main()
