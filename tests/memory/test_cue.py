"""What a cue asks for."""

import pytest

from os1.memory import cue


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("When did Ann buy a boat?", "I buy a boat"),
        ("What is Ann's sister called?", "my sister called"),
        ("Where has Bo been since May?", "I been since May"),
        ("Tell me what Ann likes", "what I likes"),
        ("", ""),
        ("Why?", ""),
    ],
)
def test_as_the_one_who_is_named_would_have_said_it(asked: str, said: str) -> None:
    assert cue.first_person(asked, ["Ann", "Bo"]) == said


def test_words_are_those_that_carry_something_each_once() -> None:
    assert cue.words("What did Ann's sister say about the boat, the boat?") == ["ann", "sister", "say", "boat"]
    assert cue.words("Où est le café?") == ["où", "est", "le", "café"]
    assert cue.words("what is it?") == []


@pytest.mark.parametrize(
    ("asked", "asker", "who"),
    [
        ("What does Ann like?", None, ["Ann"]),
        ("What do Ann and Bo like?", None, ["Ann", "Bo"]),
        ("Where was I in May?", "Bo", ["Bo"]),
        ("Where was I in May?", None, []),
        ("Where was I in May?", "Cy", []),
        ("annual", None, []),
    ],
)
def test_who_it_is_about(asked: str, asker: str | None, who: list[str]) -> None:
    assert cue.named(asked, ["Ann", "Bo"], asker) == who
