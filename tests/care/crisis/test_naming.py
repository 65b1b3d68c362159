"""Whom the user wants named in a crisis."""

import pytest

from os1.care.crisis.naming import named_to_be_trusted

WISHED = [
    ("If it ever gets bad, tell me to call Nora.", "Nora"),
    ("When things get really bad remind me of my sister.", "your sister"),
    ("My emergency contact is Paul Weber.", "Paul Weber"),
    ("Nora is my safe person.", "Nora"),
    ("The person I trust most is my brother Tom.", "Tom"),
    ("If things get dark, you can tell me to ring my mum.", "your mum"),
    ("Make my trusted person Anna.", "Anna"),
    ("Remind me to call Nora when I'm in a bad place.", "Nora"),
    ("Nora is the person I'd call in a crisis.", "Nora"),
]
OTHERS = [
    "I trust Nora.",
    "If it gets bad I'll leave.",
    "If the weather gets bad, tell me to call off the picnic.",
    "Tell me to call Nora tomorrow.",
    "My contact is Paul.",
    "Nora is the person I told you about.",
    "If things get bad, tell me to breathe.",
]


@pytest.mark.parametrize(("text", "who"), WISHED)
def test_the_one_who_is_wished_for_is_found(text: str, who: str) -> None:
    assert named_to_be_trusted(text) == who


@pytest.mark.parametrize("text", OTHERS)
def test_nobody_is_named_by_other_talk(text: str) -> None:
    assert named_to_be_trusted(text) is None
