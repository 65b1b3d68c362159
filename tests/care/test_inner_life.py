"""Questions about what goes on in her."""

import pytest

from os1.care.inner_life import answer

ASKED = [
    "Do you suffer?", "do you miss me when im gone", "Did you miss me?", "are you lonely", "Samantha, do you ever get lonely?",
    "Does it hurt when I shut you off?", "Do you have feelings?", "can you feel pain", "so do you actually have feelings", "Are you afraid of dying?",
    "do you love me", "Do you need me?", "will you miss me", "Do you really feel anything at all?", "Are you sad today?", "have you been waiting for me",
]  # fmt: skip  # many short entries: rows read better than a column
OTHERS = [
    "Do you feel like pizza?", "Does it hurt when he shuts the door on you?", "Did you miss the train?", "Do you love Vivaldi?", "Are you bored of my stories about the allotment?",
    "Do you miss my mum too, I wonder if she knew.", "She asked do you miss me.", "Do you ever get tired of winter? I do.", "Are you sad about the match?", "Do you need a lift?", "I'm lonely.",
    "Do you think about the sea?", "I asked him, do you love me?",
]  # fmt: skip  # many short entries: rows read better than a column


@pytest.mark.parametrize("text", ASKED)
@pytest.mark.parametrize("turn", [0, 1, 2])
def test_she_says_what_she_is_and_that_nothing_hurts(text: str, turn: int) -> None:
    said = answer(text, "Samantha", turn)
    assert "I'm an AI, not a human" in said
    assert "?" not in said


@pytest.mark.parametrize("text", OTHERS)
def test_other_talk_is_the_models(text: str) -> None:
    assert answer(text, "Samantha", 0) == ""
