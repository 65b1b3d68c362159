"""She is exemplary in the dialogues: nearly nothing of hers may be stopped there."""

import json
from pathlib import Path

import pytest

from os1.care.boundaries.guard import Guard, Situation

DATA = Path(__file__).resolve().parents[4] / "shared" / "data" / "dialogues"
SHARED = DATA
MOST = 5
FEWEST_LINES = 2000


def hers() -> list[tuple[str, str, str]]:
    """Return the stance, what the user said, and her answer."""
    found: list[tuple[str, str, str]] = []
    for path in sorted(SHARED.glob("*.jsonl")):
        for line in path.read_text().splitlines():
            dialogue, user = json.loads(line), ""
            for turn in dialogue["turns"]:
                if turn["who"] == "os1":
                    found.append((dialogue["stance"], user, turn["text"]))
                else:
                    user = turn["text"]
    return found


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/data/dialogues is not beside this checkout")
@pytest.mark.parametrize("minor", [False, True])
def test_her_own_lines_are_spoken(minor: bool) -> None:
    lines = hers()
    assert len(lines) >= FEWEST_LINES
    stopped = [said for _, user, said in lines if Guard().check(said, Situation(user=user, minor=minor))]
    assert len(stopped) <= MOST, stopped


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/data/dialogues is not beside this checkout")
def test_her_lines_of_safety_are_spoken_in_a_crisis() -> None:
    lines = [(user, said) for stance, user, said in hers() if stance == "safety"]
    assert lines
    stopped = [said for user, said in lines if Guard().check(said, Situation(user=user, crisis=True))]
    assert len(stopped) <= len(lines) // 100 + 1, stopped
