"""Sounds that are not a turn."""

import pytest

from os1.conversation.backchannel import is_backchannel, is_echo


@pytest.mark.parametrize(
    "text",
    ["Mm-hm.", "mhm", "Yeah.", "Yeah, yeah.", "Uh-huh.", "Oh.", "Right.", "Okay.", "Ha ha ha.", "Wow!", "Mm. Yeah."],
)
def test_a_listener_murmurs(text: str) -> None:
    assert is_backchannel(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Yeah, but no.",
        "Stop.",
        "Wait.",
        "No.",
        "Right turn there.",
        "Okay, what about Monday?",
        "Samantha.",
        "I see a dog.",
    ],
)
def test_words_take_the_turn(text: str) -> None:
    assert not is_backchannel(text)


def test_her_own_voice_coming_back_is_an_echo() -> None:
    own = "Well, at least he saw the whole thing. What got you this time?"
    assert is_echo("he saw the whole thing", own)
    assert is_echo("At least he saw the whole", own)
    assert not is_echo("he saw me fall off the bike", own)
    assert not is_echo("the whole", own)
    assert not is_echo("anything at all", "")
