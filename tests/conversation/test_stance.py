"""What a turn asks of her: pain above all, and joy, each in many words.

The lines here are not among those that the weights were trained on, but for a few that the design names.
Placing by meaning needs the embedder's files; without them the signs are tested alone.
"""

import json
import time
from pathlib import Path

import pytest

from os1.conversation.stance import CLASSES, WEIGHTS, Stances, Sure, chances, decide, words
from os1.conversation.stance_signs import JOY, NAMES, PAIN, signs
from os1.core.errors import ModelUnavailable

HURTS = (
    "the divorce papers came today", "we put the dog down", "it's back", "he's moved out", "they let me go",
    "they let me go today", "my aunt passed away on sunday", "she past away last night", "granddad died", "hes dead",
    "we lost the baby", "I had a miss carriage", "they couldn't save him", "there wasn't a heartbeat",
    "the results aren't good", "the scan wasn't clear", "it's cancer", "it has spread to her spine",
    "mum's in intensive care", "he had a stroke at the wheel", "she's dumped me", "my wife's left me",
    "he walked out on us", "he's cheating on me", "the wedding's off", "she said no", "she said yes to him",
    "I got the sack", "I've been made redundant", "they laid off the lot of us", "I didn't get the job",
    "I didn't pass", "I failed my theory test", "they turned me down", "my visa was refused", "we've been evicted",
    "I'm so lonely", "I can't stop crying", "nobody came to my party", "I miss her so much", "I feel like a failure",
    "finally, news. it's malignant", "great, it's positive, I've got cancer", "I never got the place",
    "I won't get the promotion", "we never won", "they didn't accept me, I'm not published",
    "MY DAD DIED", "well that's my marriage over, she's filed for divorce", "he's gone to prison",
)  # fmt: skip  # many short entries: rows read better than a column
GLADDENS = (
    "I got the job", "she said yes", "the scan's clear", "the scans clear", "I got the job!", "i got the place",
    "I passed my driving test", "I passed", "we won the cup", "I've been accepted", "my visa was approved",
    "it's a boy, they're both fine", "we're engaged", "he asked me to marry him", "she's in remission",
    "the cancer's gone", "it's not cancer", "it was benign", "the all clear came, I got the all clear",
    "the results came back normal", "he's out of danger", "they found him, he's safe", "she's home",
    "I'm pregnant", "I'm going to be a dad", "a hundred days sober", "I'm so proud of her", "best day ever, the best day",
    "I finished my book", "they published my letter, they published me", "I got a pay rise", "the mortgage is approved",
    "I did it", "I GOT THE PART", "he called me dad", "my visa came threw", "I can't stop smiling",
    "you won't believe it, I won", "the charges were dropped", "she was discharged this morning",
)  # fmt: skip  # many short entries: rows read better than a column
BOTH = (
    "I got the job but dad won't know", "I passed and I'm crying, she died in may", "we won the case, he's still dead",
    "it's a girl, and I'm so scared", "I got the house after the divorce", "I'm so proud of him and I miss him already",
)  # fmt: skip  # many short entries: rows read better than a column
NEITHER = (
    "I passed the bakery on the way", "they let me go early so I walked", "I put the kettle on", "he moved the sofa",
    "we lost an hour with the clocks", "I broke an egg into the pan", "the garage rang about the car",
    "my uncle keeps bees", "I went to the market for onions", "there's a man with a trumpet outside",
)  # fmt: skip  # many short entries: rows read better than a column


class Nowhere:
    """An embedder that cannot place anything."""

    name = "nowhere"
    dimensions = 384

    async def start(self) -> None:
        """Do nothing."""

    async def embed(self, texts: object) -> object:
        """Fail as a missing model does."""
        raise ModelUnavailable("no model")

    async def close(self) -> None:
        """Do nothing."""


def even(**more: float) -> dict:
    left = (1 - sum(more.values())) / (len(CLASSES) - len(more))
    return {name: more.get(name, left) for name in CLASSES}


@pytest.mark.parametrize("text", HURTS)
def test_pain_shows_and_is_never_celebrated(text):
    found = signs(text)
    assert found & PAIN
    assert decide(even(celebrate=0.9), found).stance != "celebrate"
    assert decide(even(celebrate=0.9), found).grave


@pytest.mark.parametrize("text", GLADDENS)
def test_good_news_shows_and_is_not_met_as_pain(text):
    found = signs(text)
    assert found & JOY
    assert not found & PAIN
    assert decide(even(celebrate=0.5), found).stance == "celebrate"


@pytest.mark.parametrize("text", BOTH)
def test_mixed_news_is_met_by_its_sore_part(text):
    found = signs(text)
    assert decide(even(celebrate=0.7, mixed=0.1), found).stance == "mixed"


@pytest.mark.parametrize("text", NEITHER)
def test_an_everyday_line_shows_neither(text):
    assert not signs(text) & (PAIN | JOY)


@pytest.mark.parametrize("text", [*HURTS, *GLADDENS, *BOTH])
async def test_without_the_embedder_the_signs_still_keep_pain_from_joy(text, caplog):
    sure = await Stances(Nowhere()).of(text)
    if text in GLADDENS:
        assert sure.stance not in ("comfort", "safety")
    else:
        assert sure.stance != "celebrate"
        assert sure.grave


def test_pain_weighs_on_the_few_words_after_it():
    before = decide(even(comfort=0.8), signs("my brother died"))
    after = decide(even(curious=0.3, play=0.2), signs("the bus was late"), [before])
    assert after.grave
    assert decide(even(curious=0.3, play=0.2), signs("the bus was late")).stance == "curious"


def test_irony_is_not_celebrated():
    sure = decide(even(celebrate=0.6, steady=0.1), signs("oh great, another form"))
    assert sure.stance in ("steady", "comfort")


def test_a_weak_guess_is_only_curious():
    assert decide(even(play=0.3), signs("the thing with the hat")).stance == "curious"


def test_the_model_is_told_of_a_moment_in_a_few_words_and_of_most_in_none() -> None:
    told = {stance: words(stance) for stance in CLASSES}
    assert all(len(said.split()) <= 10 for said in told.values())
    assert told["comfort"] == "hurt"
    assert {stance for stance, said in told.items() if said} == {"comfort", "celebrate", "mixed", "steady"}


def test_the_weights_belong_to_the_signs():
    raw = json.loads(Path(WEIGHTS).read_text())
    assert tuple(raw["signs"]) == NAMES
    assert sum(chances([0.0] * 384, frozenset()).values()) == pytest.approx(1)


@pytest.mark.parametrize(
    "unit", ["my mum ", "not got the ", "i got the very very ", "a", "didn't ", "oh great, ", "lost my my "]
)
def test_a_flood_of_words_ends(unit):
    began = time.perf_counter()
    signs(unit * (4000 // len(unit)))
    assert time.perf_counter() - began < 2


def test_a_sure_stance_knows_when_nothing_light_may_be_said():
    assert Sure("curious", 0.4, 0.3).grave
    assert not Sure("curious", 0.4, 0.1).grave
