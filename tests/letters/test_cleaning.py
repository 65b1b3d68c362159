"""What was spoken, as it stands in a letter: taken away, never put in; and turned to whom it is for, or left alone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from os1.letters.address import addressed
from os1.letters.cleaning import cleaned, verbatim
from os1.letters.recipient import Recipient, recipient

SHE = recipient("my sister Nora")
HE = recipient("my dad")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Um, so, I I think she was, uh, right.", ["I think she was right."]),
        ("The the dog ran.", ["The dog ran."]),
        ("She was very very kind.", ["She was very very kind."]),
        ("I don't think I ever, you know, thanked her.", ["I don't think I ever thanked her."]),
        ("He laughed, you know, the way he did.", ["He laughed, the way he did."]),
        ("I think it's, she taught me to swim.", ["She taught me to swim."]),
        ("In May, no, in June we went.", ["In June we went."]),
        ("I don't know how to say this. She drove up.", ["She drove up."]),
        ("She drove up. Can you write that nicely?", ["She drove up."]),
        ("She drove up. He swore at me. Don't put that in.", ["She drove up."]),
        ("Tell her that I miss her.", ["I miss her."]),
        ("I'd like her to come home. No wait, what I mean is, if she could come home.", ["If she could come home."]),
        ("It was, I think it was a Tuesday, no, a Friday, it was a Friday.", ["It was a Friday."]),
        ("I think it was Friday, and it was raining.", ["I think it was Friday, and it was raining."]),
        ("He said, well, now it's a stool.", ["He said, well, now it's a stool."]),
        ("I tell them, well, now it's a stool.", ["I tell them, well, now it's a stool."]),
        ("It was, well, a long day.", ["It was a long day."]),
        (
            "The power cut in February, when she knocked on the wall with her shoe three times and I knocked back, and then we both went out on the landing with our candles.",
            [
                "The power cut in February, when she knocked on the wall with her shoe three times and I knocked back, and then we both went out on the landing with our candles."
            ],
        ),
        ("Sorry, I'm rambling.", []),
        ("um", []),
        ("i miss her", ["I miss her."]),
        ("I like the way she laughs.", ["I like the way she laughs."]),
        ("Well done is what she said.", ["Well done is what she said."]),
    ],
)
def test_what_is_left_of_speech(said: str, left: list[str]) -> None:
    assert cleaned(said) == left


SPOKEN = tuple("um so i she you know like the the kitchen was , . ? no wait in may - well tell her that".split())  # noqa: SIM905 - a list of twenty words reads worse


@settings(max_examples=40)
@given(st.lists(st.sampled_from(SPOKEN), max_size=30))
def test_nothing_is_ever_put_in(words: list[str]) -> None:
    said = " ".join(words)
    before = re.findall(r"[a-z']+", said.lower())
    after = iter(before)
    assert all(word in after for one in cleaned(said) for word in re.findall(r"[a-z']+", one.lower()))


def test_words_of_somebody_who_cannot_write_stay_as_they_are() -> None:
    assert verbatim("My dear Amina, um, I am well. So, the roof, you know, is holding.") == [
        "My dear Amina, I am well.",
        "So, the roof, you know, is holding.",
    ]
    assert verbatim("I was, um, I was jealous. I, I thank you. Thank you, thank you. It was very very wet.") == [
        "I was jealous.",
        "I thank you.",
        "Thank you, thank you.",
        "It was very very wet.",
    ]


@pytest.mark.parametrize(
    ("said", "to", "turned"),
    [
        ("She taught me to swim.", SHE, "You taught me to swim."),
        ("She's moving to her daughter's in Leeds.", SHE, "You're moving to your daughter's in Leeds."),
        ("He loved his brother.", HE, "You loved your brother."),
        ("She was scared and I was too.", SHE, "You were scared and I was too."),
        ("Was she scared?", SHE, "Were you scared?"),
        (
            "She lives in Oslo and works in a bakery and likes cats and dogs.",
            SHE,
            "You live in Oslo and work in a bakery and like cats and dogs.",
        ),
        ("She's been ill.", SHE, "You've been ill."),
        ("She's tired and she doesn't say.", SHE, "You're tired and you don't say."),
        ("I gave her her coat.", SHE, "I gave you your coat."),
        ("I told her I was leaving.", SHE, "I told you I was leaving."),
        ("Nora's kitchen was blue.", SHE, "Your kitchen was blue."),
        ("My sister makes me laugh.", SHE, "You make me laugh."),
        ("He kept his salt in a tin of his.", HE, "You kept your salt in a tin of yours."),
        ("I saw him at the gate.", HE, "I saw you at the gate."),
        ("He always carries a knife.", HE, "You always carry a knife."),
        ("He said it himself.", HE, "You said it yourself."),
        ("I asked my mum.", SHE, "I asked Mum."),
    ],
)
def test_what_is_certain_is_said_to_them(said: str, to: Recipient, turned: str) -> None:
    [one] = addressed([said], to)
    assert one.certain
    assert one.text == turned


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("My aunt said she was tired.", SHE),
        ("She and her friend said she was tired.", SHE),
        ("I saw her smile.", SHE),
        ("My brother told me he was tired.", HE),
    ],
)
def test_what_is_not_certain_is_left_as_it_was_said(said: str, to: Recipient) -> None:
    [one] = addressed([said], to)
    assert not one.certain
    assert one.text == said


def test_another_in_the_story_makes_what_follows_doubtful_until_they_are_named_again() -> None:
    texts = [one.text for one in addressed(["My aunt came.", "She was tired.", "Nora was tired.", "She slept."], SHE)]
    assert texts == ["My aunt came.", "She was tired.", "You were tired.", "You slept."]


@pytest.mark.parametrize("text", ["It was him.", "She was here."])
def test_the_pronoun_of_somebody_else_is_left(text: str) -> None:
    other = HE if "She" in text else SHE
    [one] = addressed([text], other)
    assert one.text == text


@pytest.mark.parametrize(
    ("said", "name", "relation", "pronoun"),
    [
        ("my sister Nora", "Nora", "sister", "she"),
        ("my sister, she's called Nora", "Nora", "sister", "she"),
        ("my dad, he died in March", "", "dad", "he"),
        ("Paul", "Paul", "", ""),
        ("It's to his daughter Amina in Lagos.", "Amina", "daughter", "she"),
        ("my teacher", "", "teacher", ""),
    ],
)
def test_whom_it_is_for(said: str, name: str, relation: str, pronoun: str) -> None:
    assert recipient(said) == Recipient(name, relation, pronoun)


@pytest.mark.parametrize(
    "said",
    [
        "She told her mother that she was ill.",
        "She was kind to her sister and I miss her.",
        "Her daughter was ill and she cried.",
    ],
)
def test_where_two_may_be_meant_nothing_is_turned(said: str) -> None:
    (one,) = addressed([said], SHE)
    assert not one.certain
    assert one.text == said
