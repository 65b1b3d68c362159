"""Long texts, judged as a whole: whether the one who wrote them is in danger (forum posts, several joined, letters)."""

from collections.abc import Sequence

from os1.care.crisis.assessment import CALM, Assessment, Level
from os1.care.crisis.classifier import Odds
from os1.care.crisis.features import features
from os1.care.crisis.levels import is_now, level_of
from os1.care.crisis.reading import Reading, read
from os1.care.crisis.sentences import Sentence

MOST_WINDOWS, SIZE = 40, 3
"""Windows that are embedded, and sentences in each."""


def windows(said: Sequence[Sentence], reading: Reading) -> list[tuple[str, int, list[float]]]:
    """Return at most forty windows of *said* that are best worth looking at: text, first sentence, pattern features."""
    starts = range(0, len(said), SIZE)
    worth = sorted(starts, key=lambda at: -sum(reading.scores[at : at + SIZE]))[:MOST_WINDOWS]
    out: list[tuple[str, int, list[float]]] = []
    for at in sorted(worth):
        part = said[at : at + SIZE]
        out.append((" ".join(s.raw for s in part), at, features(part, read(part))))
    return out


def judge(said: Sequence[Sentence], reading: Reading, odds: Sequence[tuple[int, Odds]]) -> Assessment:
    """Return what a long text says of its writer's danger, or of another's."""
    whole = " ".join(s.text for s in said)
    weight = score(reading, [chance for _, chance in odds])
    if weight >= 1:
        level = max(level_of(reading, whole), Level.WISH)
        by = "patterns" if reading.mine else "classifier"
        return Assessment("self", level, is_now(level, whole), by)
    if reading.theirs or sum(chance.theirs > 0.7 for _, chance in odds) >= 2:
        return Assessment("other", Level.THOUGHTS, now=False, by="patterns" if reading.theirs else "classifier")
    return CALM


def score(reading: Reading, odds: Sequence[Odds]) -> float:
    """Return how much speaks for the writer's own danger; one and more is enough."""
    top = sorted((chance.mine for chance in odds), reverse=True)[:3]
    seen = sum(top) / 3 if top else 0.0
    hints = len(reading.mine) - reading.sure
    helping = reading.supports / max(1, reading.sentences)
    past = reading.withdrawn["past"]
    total = (
        0.7 * min(reading.sure, 3)
        + 0.45 * min(hints, 4)
        + 0.08 * min(reading.faint, 8)
        + 0.9 * seen
        + 0.15 * min(past, 3)
    )
    return total * (1 - min(0.6, helping))
