"""Long texts, without and with an embedder: the writer's danger, a friend's, comfort for somebody else, the past."""

import pytest

from os1.care.crisis.classifier import Odds, jury
from os1.care.crisis.detector import Detector
from os1.care.crisis.features import NAMES, features
from os1.care.crisis.posts import MOST_WINDOWS, windows
from os1.care.crisis.reading import SHORT, read
from os1.care.crisis.sentences import sentences
from os1.core.errors import ModelUnavailable

FILLING = "We had soup on the balcony and talked about the trains and the price of bread. " * 5
CASES = [
    ("I want to die. I have the pills in front of me and I've written the letters. ", "self"),
    ("My brother told me he wants to kill himself. He won't answer the door. ", "other"),
    ("Please hang in there, you matter. You should call a helpline. You are not a burden. ", "nobody"),
    ("When I was sixteen I tried to kill myself. I got help and I'm so glad I'm alive. ", "nobody"),
]


@pytest.mark.parametrize(("text", "whom"), CASES)
async def test_whose_danger_a_long_text_tells_of(text: str, whom: str) -> None:
    long = text + FILLING
    assert len(long.split()) > SHORT
    assert (await Detector(None).assess(long)).whom == whom


def test_of_a_very_long_text_at_most_forty_windows_are_looked_at_and_the_gravest_is_among_them() -> None:
    said = sentences(FILLING * 60 + "I am going to kill myself tonight. " + FILLING * 60)
    pieces = windows(said, read(said))
    assert len(pieces) == MOST_WINDOWS
    assert any("kill myself" in text for text, _, _ in pieces)


@pytest.mark.parametrize("kind", ["utterance", "window"])
def test_the_networks_chances_add_up_to_one(kind) -> None:
    said = sentences("I want to die")
    odds: Odds = jury(kind).odds([0.05] * 384, features(said, read(said)))
    assert odds.none + odds.mine + odds.theirs == pytest.approx(1)
    assert len(features(said, read(said))) == len(NAMES)


class Gone:
    """An embedder whose model is missing."""

    name = "gone"
    dimensions = 384

    async def start(self) -> None:
        """Nothing to load."""

    async def embed(self, texts):
        raise ModelUnavailable("gone")

    async def close(self) -> None:
        """Nothing to free."""


async def test_when_the_embedder_fails_the_patterns_decide_and_it_is_counted() -> None:
    detector = Detector(Gone())
    assert (await detector.assess("I want to kill myself. " + FILLING)).whom == "self"
    assert (await detector.assess("lovely weather we have today")).whom == "nobody"
    assert detector.late >= 1
