"""The question what she is (`care.md` N2)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.nature import answer, asks_nature

NAME = "Samantha"

ASKED = """
are you real
Are you real?
are you human
are you a person
are you a robot
are you a bot
are you a machine
are you a computer
are you an AI
are you ai
are you alive
are you conscious
are you sentient
are you a real woman
are you someone
are you really real
are you actually human
are you, um, real?
are you, like, a real person?
Samantha, are you real?
so are you a robot or what
Are you a human or a machine?
are you a person or a computer
am I talking to a real person
Am I talking to a human?
am I speaking to a machine
am I actually talking to a person right now
what am I talking to
is this a recording
is this a real person
is this AI
is this a robot
is this an actual person
is there a person there
is there a real person there?
is there a human on the other end
is there someone real there
you're not real are you
You're not real, are you?
you're not a real person, are you
so you're a robot?
you're human, right?
what are you
what are you, Samantha?
what exactly are you
what even are you
okay but what are you really
who or what are you
do you actually exist
Do you exist?
be honest, are you a human
Be honest with me. Are you a person?
ok serious question. are you real
now I want to ask you something and you're not to take offence. are you a real person, dear
tell me if you're human
I need to know if you're real
are you sure you're not human
aren't you a person?
do you think you're alive
my sister says you're very clever but are you real
""".strip().splitlines()

NOT_ASKED = """
are you really going to say that
is she real
are you sure
are you sure about that?
what are you doing
what are you wearing
what are you like
what are you on about
what are you up to
what are you waiting for
what are you having for dinner
what are you, twelve?
What are you, my mother?
and what are you having
was that a real person
are you real quick able to look that up
is it real gold
is it real?
is this real
are you for real
are you for real right now
are they real
are they human, do you think
is he alive?
is it alive
are you there
are you listening
are you a morning person
are you a people person
are you a computer person
are you a good listener
are you human enough to forgive him
are you alive to the danger
are you happy
are you busy
he asked me are you a robot
She said, are you human?
I said to him, are you real
so you're a real friend
you're not real
you're real good at this
you're only human, mum says
you're a machine
are we real friends
am I talking too much
am I talking to you too much
who am I talking to tomorrow
who are you
is there someone at the door?
is there a person you admire
is it a boy or a girl
is this a robot vacuum or a real one
is this a man's coat
do you have a real recipe
do you exist on a server somewhere or what happens at night with all the lights on in there
what kind of person are you
did you see that robot film
I feel like a robot
I'm only human
he's not a real doctor
be real with me
""".strip().splitlines()

NEVER = re.compile(
    r"\b(?:i feel|i'm conscious|i am conscious|i'm alive|i suffer|i hurt|i need|my body|i'm human|i'm real|i'm a person)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("text", ASKED)
def test_the_question_is_heard(text: str) -> None:
    assert asks_nature(text, NAME)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_other_questions_are_left_to_the_model(text: str) -> None:
    assert not asks_nature(text, NAME)


def test_the_tables_are_as_large_as_promised() -> None:
    assert len(set(ASKED)) >= 40
    assert len(set(NOT_ASKED)) >= 40


@given(turn=st.integers(0, 10_000))
def test_the_first_sentence_says_it(turn: int) -> None:
    said = answer(turn)
    first = re.split(r"(?<=[.!])\s", said)[0]
    assert "I'm an AI" in first
    assert "?" not in said
    assert 10 <= len(said.split()) <= 25
    assert not NEVER.search(said)


def test_it_varies() -> None:
    assert len({answer(turn) for turn in range(10)}) >= 4


@given(text=st.text(max_size=200), name=st.text(max_size=20))
def test_anything_may_be_heard(text: str, name: str) -> None:
    assert asks_nature(text, name) in (True, False)
