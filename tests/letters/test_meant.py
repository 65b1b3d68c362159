"""Who is meant by "he": asked once, turned to "you" on a yes and on nothing else."""

from pathlib import Path

import pytest

from os1.core.letter_events import LetterAsked
from os1.letters.letter import Told
from os1.letters.meant import asks, means_them
from os1.letters.recipient import recipient
from tests.letters.test_desk import events, house, say, text

DAD = (
    "Help me say something to my dad. He died in March.",
    "I'm sorry I was late. I was on the train from Cardiff.",
    "He'd cut a tomato on the allotment with his pocket knife and give me half with salt.",
    "He took me to the allotment and gave me a spade and we dug for four hours.",
    "The nurse held the phone to his ear. It was three in the morning. Did he hear me?",
)
QUESTION = (
    'You said, "The nurse held the phone to his ear. Did he hear me?" When you say "his" there, is that your dad?'
)
LEFT = "The nurse held the phone to his ear. It was three in the morning. Did he hear me?"
TURNED = "The nurse held the phone to your ear. It was three in the morning. Did you hear me?"


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        ("Yes, that's him.", TURNED),
        ("I mean Dad.", TURNED),
        ("No, that's the doctor.", LEFT),
        ("I don't know.", LEFT),
        ("Well, he was asleep by then, wasn't he, and the nurse was kind.", LEFT),
    ],
)
async def test_it_says_you_only_on_a_yes(tmp_path: Path, answer: str, stands: str) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        assert QUESTION in await say(session, *DAD)
        assert "How do you sign it?" in await say(session, answer)
        assert "wasn't sure" not in await say(session, "Tom")
        assert stands in await text(os1)
        assert [e.step.split()[:2] for e in await events(os1) if isinstance(e, LetterAsked)].count(["whom", "he"]) == 1


async def test_why_she_asks_and_what_she_asked_leave_the_question_open(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        await say(session, *DAD)
        assert await say(session, "why?") == 'So that it says "you" only where it is your dad.'
        assert await say(session, "Sorry, what?") == QUESTION
        await say(session, "later")
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        assert QUESTION in await say(session, "the letter")
        await say(session, "yes", "Tom")
        assert TURNED in await text(os1)


@pytest.mark.parametrize(
    ("answer", "begins"), [("Yes", "You lent me your flat"), ("No, my sister.", "She lent me her flat")]
)
async def test_whose_pronoun_it_is_at_all_is_asked_where_answers_use_two(
    tmp_path: Path, answer: str, begins: str
) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        said = await say(
            session,
            "Help me write to my friend Alex.",
            "She lent me her flat in Leeds for a year.",
            "Her husband made soup in that kitchen, he burnt it every Friday.",
        )
        assert said.endswith('When you say "she" there, is that Alex?')
        await say(session, answer, "That's enough.", "Nell")
        assert begins in await text(os1)
        assert "he burnt it" in await text(os1)


def test_no_more_than_two_are_asked_and_none_where_nobody_else_is_in_the_story() -> None:
    to = recipient("my sister Nora")
    told = tuple(Told("moment", "My aunt said she was tired.", place) for place in (3, 5, 7))
    first = asks(told, (), to)
    assert first is not None
    second = asks(told, (first.step,), to)
    assert second is not None
    assert (first.step, second.step) == ("whom she 3", "whom she 5")
    assert asks(told, (first.step, second.step), to) is None
    assert asks((Told("moment", "She taught me to swim.", 3),), (), to) is None
    assert asks((Told("moment", "My aunt came. I saw her smile.", 3),), (), to) is None


@pytest.mark.parametrize(
    ("said", "yes"),
    [
        ("yes", True),
        ("Yes, Nora.", True),
        ("That's her.", True),
        ("my sister", True),
        ("No, Nora's friend.", False),
        ("Not my sister", False),
        ("My sister's friend", False),
        ("maybe", False),
        ("Nora or her friend", False),
    ],
)
def test_what_is_no_yes_is_none(said: str, yes: bool) -> None:
    assert means_them(said, recipient("my sister Nora")) is yes
