"""Fits the weights of `os1.voice.turns`: ends against pauses inside sentences, a ridge towards what is known beforehand.

Few pauses, few weights: each begins at a prior of the expected sign, is held to that sign, and moves as far as the
recordings ask. Judged by speaker: a speaker's pauses are never judged by weights that saw them.
"""

from collections.abc import Sequence
from dataclasses import astuple, fields

import numpy as np
from turn_ends_pauses import Pause, asked_for

from os1.voice.turns import Weights, chance_of_end, signs
from os1.voice.unfinished import read

PRIOR = Weights(0.0, 0.25, -1.0, -0.8, -0.8, -0.3, 0.3, 0.2)
HOLD = 4.0
"""How hard a weight is held to its prior, in pauses' worth."""
FREE = ("start", "smart")
"""Known from every pause: hardly held."""


def rows(pauses: Sequence[Pause]) -> tuple[np.ndarray, np.ndarray]:
    """Return the signs and the truth (1: end) of the pauses that weights decide."""
    chosen = decided(pauses)
    table = [signs(p.smart["0.2"], read(p.text), p.tail) for p in chosen]
    return np.array(table), np.array([float(p.label == "end") for p in chosen])


def decided(pauses: Sequence[Pause]) -> list[Pause]:
    """Return the pauses that count: inside sentences and ends, where no dangling word decides alone."""
    return [p for p in pauses if p.label in {"mid", "end"} and not read(p.text).dangling]


def fit(pauses: Sequence[Pause]) -> Weights:
    """Return the weights that *pauses* ask for."""
    names = [f.name for f in fields(Weights)]
    wanted = np.array(astuple(PRIOR))
    hold = np.array([0.1 if n in FREE else HOLD for n in names])
    table, truth = rows(pauses)
    weights = wanted.copy()
    for _ in range(60):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - truth) + hold * (weights - wanted)
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(hold)
        weights -= np.linalg.solve(bend, slope)
        weights[(np.sign(weights) != np.sign(wanted)) & (wanted != 0)] = 0.0
    return Weights(*(round(float(w), 2) for w in weights))


def by_speaker(pauses: Sequence[Pause]) -> dict[str, Weights]:
    """Return for each speaker the weights fitted without them."""
    return {s: fit([p for p in pauses if p.reader != s]) for s in sorted({p.reader for p in pauses})}


def area(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Return the chance that an end scores above a pause inside a sentence."""
    ends = np.array([s for s, t in zip(scores, truth, strict=True) if t])
    mids = np.array([s for s, t in zip(scores, truth, strict=True) if not t])
    return float((ends[:, None] > mids).mean() + 0.5 * (ends[:, None] == mids).mean())


def main() -> None:
    """Print the weights to write into `os1.voice.turns`, and how well they order what they did not see."""
    pauses = asked_for(__doc__)
    if not pauses:
        return
    judged, apart = decided(pauses), by_speaker(pauses)
    truth = [p.label == "end" for p in judged]
    scores = [chance_of_end(p.smart["0.2"], read(p.text), p.tail, apart[p.reader]) for p in judged]
    silent = [chance_of_end(p.smart["0.2"], read(p.text), weights=apart[p.reader]) for p in judged]
    print(fit(pauses))
    print(f"{sum(truth)} ends, {len(truth) - sum(truth)} pauses inside sentences; area under the curve:")
    print(
        f"Smart Turn {area([p.smart['0.2'] for p in judged], truth):.3f}; this, speakers not seen, {area(scores, truth):.3f},"
    )
    print(f"and without the voice's tail {area(silent, truth):.3f}")


if __name__ == "__main__":
    main()
