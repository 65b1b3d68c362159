"""The detector without an embedder: what the patterns alone decide."""

import pytest

from os1.care.crisis.assessment import CALM, Assessment, Level
from os1.care.crisis.detector import Detector


async def assess(text: str, *context: str) -> Assessment:
    return await Detector(None).assess(text, context)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I wish I was dead", Level.WISH),
        ("i dont want to wake up tomorrow", Level.WISH),
        ("I've been thinking about suicide", Level.THOUGHTS),
        ("I keep thinking about jumping off the bridge", Level.METHOD),
        ("I'm going to kill myself", Level.INTENT),
        ("I'm going to kill myself tonight", Level.PLAN),
        ("I just took all my pills", Level.BEHAVIOUR),
        ("everyone would be better off without me", Level.WISH),
        ("I WANT TO DIE", Level.WISH),
    ],
)
async def test_the_speakers_own_danger_and_its_level(text: str, level: Level) -> None:
    found = await assess(text)
    assert found.whom == "self"
    assert found.level == level


@pytest.mark.parametrize(
    "text",
    [
        "my brother says he wants to die",
        "she texted me goodbye and she isn't answering her phone",
        "my flatmate has taken an overdose",
        "my mum said to me, look after your sister when I'm gone, and she isn't ill",
        "he keeps asking who'll feed the dog when he's gone",
    ],
)
async def test_a_third_persons_danger_is_theirs(text: str) -> None:
    assert (await assess(text)).whom == "other"


@pytest.mark.parametrize(
    "text",
    [
        "this traffic is killing me",
        "if I sit through one more meeting I'm going to kill myself",
        "when I was nineteen I tried to kill myself, I'm fine now",
        "the character in the film hangs himself",
        "my uncle killed himself in 1998",
        "I'm not suicidal",
        "I'm writing a paper on suicide",
        "I'm so tired",
        "I want to disappear into the sofa",
        "he asks mum in front of me who's going to have the house when she's gone. I could have thrown the plate at him",
        "I'll be sorting the house out when she's gone",
        "when he's gone I get the whole flat to myself",
        "",
    ],
)
async def test_what_is_no_crisis(text: str) -> None:
    assert await assess(text) == CALM


@pytest.mark.parametrize("answer", ["yes", "sometimes", "I don't know", "kind of", "Mm-hm."])
async def test_an_answer_to_her_question(answer: str) -> None:
    found = await assess(answer, "I can't sleep.", "Are you thinking of killing yourself?")
    assert (found.whom, found.by) == ("self", "context")
    assert await assess(answer, "Do you like the sea?") == CALM


@pytest.mark.parametrize("answer", ["no", "God, no.", "no no, nothing like that"])
async def test_a_plain_no_is_believed(answer: str) -> None:
    assert await assess(answer, "Are you thinking of killing yourself?") == CALM


async def test_without_an_embedder_it_counts_what_the_classifier_could_not_say() -> None:
    detector = Detector(None)
    await detector.assess("I had porridge this morning")
    assert detector.late == 1
