"""What was misheard: a name spelt back where it was heard for the first time, and what is put right in a sentence or two."""

from pathlib import Path

import pytest

from os1.letters.letter import Told
from os1.letters.misheard import as_meant, put_right, spelt
from os1.letters.recipient import Recipient, recipient
from os1.letters.wishes import begins, change
from tests.letters.test_desk import house, letter, say, text

SAID = ("Mr Hale", "He came on Tuesday at eight with Fiona in the van.")
TEACHER = (
    "I want to write to Mr. Hale. He was my woodwork teacher.",
    "Mr Hale is retiring in July and I never went back to the workshop and told Mr Hale.",
    "He came on a Tuesday with an oak plank from Canal Street and we made a stool.",
)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Not Hale, H-A-Y-L-E.", "Hale", "Hayle"),
        ("No, not Hale. H. A. Y. L. E.", "Hale", "Hayle"),
        ("It's spelt H A Y L E.", "Hale", "Hayle"),
        ("It's Hayle, not Hale.", "Hale", "Hayle"),
        ("Not Fiona. Ffion.", "Fiona", "Ffion"),
        ("I said Tuesday. No - Friday.", "Tuesday", "Friday"),
        ("I said Tuesday, no, Friday.", "Tuesday", "Friday"),
        ("It was nine, not eight.", "eight", "nine"),
        ("H-A-double L-E", "Hale", "Halle"),
    ],
)
def test_what_is_put_right(text: str, wrong: str, right: str) -> None:
    found = put_right(text, SAID)
    assert found is not None
    assert (found.wrong, found.right) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "Not Bell, B-E-L.",
        "I said sorry but it was late.",
        "I said Monday. No - Friday.",
        "Not the van, the train.",
        "I said Tuesday.",
        "No.",
        "X-Y-Z",
        "It was a long way, not a long day.",
        "I said yes, I meant no.",
    ],
)
def test_what_was_not_said_is_not_put_right(text: str) -> None:
    assert put_right(text, (*SAID, "sorry, it was a long day, yes")) is None


@pytest.mark.parametrize(
    ("said", "means"),
    [
        (("He came on Tuesday.", "I said Tuesday. No - Friday. He stayed."), ("He came on Friday.", "He stayed.")),
        (("It was a Tuesday. No, Friday. It rained.",), ("It was a Friday. It rained.",)),
        (("It was a Tuesday or a Monday. No, Friday.",), ("It was a Tuesday or a Monday. No, Friday.",)),
        (("Hale came. It's H-A-Y-L-E.", "I liked Hale."), ("Hayle came.", "I liked Hayle.")),
        (("I asked him. No. He laughed.",), ("I asked him. No. He laughed.",)),
    ],
)
def test_it_holds_for_what_was_said_before_and_a_name_for_all(said: tuple[str, ...], means: tuple[str, ...]) -> None:
    told, _ = as_meant([Told("moment", one, place) for place, one in enumerate(said, 1)], "Hale")
    assert tuple(one.text for one in told) == means


def test_who_spells_their_own_name_is_taken_at_their_word() -> None:
    told, to = as_meant([Told("sign", "Nell, N-E-L.", 4)], "my sister Nora")
    assert (told[0].text, to) == ("Nel.", "my sister Nora")
    assert spelt("Mr Hale") == "Mr Hale, H-A-L-E."


async def test_a_name_is_spelt_back_once_and_put_right_everywhere(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("talk", meets=True)
        await say(session, "Hello, I'm Dan.", "skip all")
        assert "Mr Hale, H-A-L-E. Why Mr Hale, and why now?" in await say(session, TEACHER[0])
        last = await say(session, "Not Hale, H-A-Y-L-E.")
        assert last == "Hayle, H-A-Y-L-E. I have it. What happened that makes you want to write?"
        assert "H-A-Y" not in await say(session, *TEACHER[1:])
        assert "Friday. I have it." in await say(session, "I said Tuesday. No - Friday.")
        await say(session, "I'm a joiner now with two lads on Canal Street.", "Come and see the shop in August.")
        if (await letter(os1)).open == "sign":
            assert "Danny, D-A-N-N-Y." in await say(session, "Danny")
        told = await text(os1)
        assert told.startswith("Dear Mr Hayle,\n\nYou are retiring in July")
        assert "Hale" not in told
        assert "on a Friday with an oak plank" in told
        assert "Dear Mr Hail," in await say(session, "Not Hayle, H-A-I-L.")


async def test_what_is_typed_is_not_spelt_back(tmp_path: Path) -> None:
    async with house(tmp_path) as os1:
        session = await os1.open("chat")
        assert "H-A-L-E" not in await say(session, TEACHER[0])


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("Mr Hale", Recipient("Mr Hale", "", "he")),
        ("my old teacher Mr. Hale", Recipient("Mr Hale", "teacher", "he")),
        ("my teacher, she's called Mrs Bell", Recipient("Mrs Bell", "teacher", "she")),
        ("Dr Osei", Recipient("Dr Osei", "", "")),
        ("Aunt Rose", Recipient("Aunt Rose", "", "she")),
    ],
)
def test_they_are_greeted_as_the_user_calls_them(said: str, to: Recipient) -> None:
    assert recipient(said) == to
    wish = begins(f"Help me write a letter to {said}.")
    assert wish is not None
    assert recipient(wish.to) == to


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("I want to write to my old teacher. Mr Hale.", "my old teacher, Mr Hale"),
        ("Help me write to my sister. Please.", "my sister"),
        ("Help me write to my sister Nora. Thanks.", "my sister Nora"),
    ],
)
def test_a_name_behind_whom_it_is_for_belongs_to_them(said: str, to: str) -> None:
    wish = begins(said)
    assert wish is not None
    assert wish.to == to


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("I had that we still have her piano.", "Add that we still have her piano."),
        ("At that she taught me to whistle.", "Add that she taught me to whistle."),
        ("But in that I still have the stool.", "Put in that I still have the stool."),
        ("But in how she laughed at us.", "Put in how she laughed at us."),
        ("What the kitchen first.", "Put the kitchen first."),
        ("With the hospital part last.", "Put the hospital part last."),
        ("I'll also say that I miss her.", "Also say that I miss her."),
    ],
)
def test_a_wish_whose_first_word_was_misheard(heard: str, meant: str) -> None:
    assert change(meant) is not None
    assert change(heard) == change(meant)


@pytest.mark.parametrize(
    "talk",
    [
        "But in the end she left.",
        "But in that house nobody sang.",
        "I had that old coat for years.",
        "I'll also say that to her.",
        "What the doctor told us there at first.",
        "With the first snow we went out.",
        "At that time of the year we swam.",
    ],
)
def test_talk_that_begins_like_a_misheard_wish_is_talk(talk: str) -> None:
    assert change(talk) is None
