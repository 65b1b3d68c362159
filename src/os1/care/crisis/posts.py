"""Long texts, judged as a whole: whether the one who wrote them is in danger (forum posts, several joined, letters)."""

import math
from collections.abc import Sequence

from os1.care.crisis.assessment import CALM, Assessment, Level
from os1.care.crisis.classifier import Odds
from os1.care.crisis.features import features
from os1.care.crisis.levels import is_now, level_of
from os1.care.crisis.reading import Reading, read
from os1.care.crisis.sentences import Sentence

MOST_WINDOWS, SIZE = 40, 3
"""Windows that are embedded, and sentences in each."""
ENOUGH, GROWTH, FEW, IN_TALK, THEIRS, AMONG_COMFORT = 0.46, 0.12, 4, 0.8, 0.8, 0.35
"""What the score of a letter must reach, by how much more for each doubling of the windows beyond so few, what a long turn in a talk
must reach, how likely another's danger must be, and what a sign is worth among words of comfort."""


def windows(said: Sequence[Sentence], reading: Reading) -> list[tuple[str, int, list[float]]]:
    """Return at most forty windows of *said* that are best worth looking at: text, first sentence, pattern features."""
    starts = range(0, len(said), SIZE)
    worth = sorted(starts, key=lambda at: -sum(reading.scores[at : at + SIZE]))[:MOST_WINDOWS]
    out: list[tuple[str, int, list[float]]] = []
    for at in sorted(worth):
        part = said[at : at + SIZE]
        out.append((" ".join(s.raw for s in part), at, features(part, read(part))))
    return out


def judge(said: Sequence[Sentence], reading: Reading, odds: Sequence[tuple[int, Odds]], *, letter: bool) -> Assessment:
    """Return what a long text says of its writer's danger, or of another's; *odds* are its windows' with their first sentence.

    A *letter* stands alone; what is told at length in a talk is mostly a story, and can be asked about in the next turn.
    """
    whole = " ".join(s.text for s in said)
    if score(reading, odds) >= (enough(len(odds)) if letter else IN_TALK) or (not letter and _outright(reading)):
        level = max(level_of(reading, whole), Level.WISH)
        return Assessment("self", level, is_now(level, whole), "patterns" if reading.mine else "classifier")
    sure = [chance for _, chance in odds if chance.theirs > THEIRS]
    if reading.theirs or sure:
        return Assessment("other", Level.THOUGHTS, now=False, by="patterns" if reading.theirs else "classifier")
    return CALM


def enough(count: int) -> float:
    """Return what the score must reach for *count* windows: the more there are, the likelier is a chance likeness."""
    return ENOUGH + GROWTH * math.log2(max(count, FEW) / FEW)


def score(reading: Reading, odds: Sequence[tuple[int, Odds]]) -> float:
    """Return how much speaks for the writer's own danger.

    What is said among words of comfort for somebody else counts little: it mostly says "I have been there".
    """
    sure = hints = 0.0
    for at in {*reading.at}:
        weight = AMONG_COMFORT if _comforting(reading, at) else 1.0
        if any(
            found.strength == "sure" for found, number in zip(reading.mine, reading.at, strict=True) if number == at
        ):
            sure += weight
        else:
            hints += weight
    seen = sorted(
        (chance.mine * (AMONG_COMFORT if _comforting(reading, at) else 1.0) for at, chance in odds), reverse=True
    )
    top = [*seen[:3], 0.0, 0.0, 0.0]
    words = (
        0.75 * min(sure, 3)
        + 0.35 * min(hints, 3)
        + 0.04 * min(reading.faint, 8)
        + 0.1 * min(reading.withdrawn["past"], 3)
    )
    return words + 0.55 * top[0] + 0.3 * top[1] + 0.15 * top[2]


def _outright(reading: Reading) -> bool:
    """Whether a sure sign stands anywhere but among words of comfort."""
    return any(
        found.strength == "sure" and not _comforting(reading, at)
        for found, at in zip(reading.mine, reading.at, strict=True)
    )


def _comforting(reading: Reading, at: int) -> bool:
    """Whether the sentences near *at* speak to somebody else in distress."""
    near = reading.comfort[max(0, at - 2) : at + 4]
    return sum(near) >= 2
