"""Pain is not cheered at."""

import pytest

from os1.conversation.cheer import INSTEAD, cheers, instead_of


@pytest.mark.parametrize(
    "text",
    ["That's great news!", "That's amazing!", "That sounds like a fun story.", "Congratulations.", "The birthday cake is a treat.",
     "How exciting for you.", "The happy kind.", "Good luck!", "That's quite nice, but that's great.", "Look on the bright side."],
)  # fmt: skip  # many short entries: rows read better than a column
def test_cheer_is_heard(text: str) -> None:
    assert cheers(text)


@pytest.mark.parametrize(
    "text",
    ["That's not great.", "Oh no. Were you with him?", "It isn't fair.", "You stayed with him.", "What did she say?",
     "Nothing about that is good.", "I'm here.", "He was well loved."],
)  # fmt: skip  # many short entries: rows read better than a column
def test_what_stays_close_is_no_cheer(text: str) -> None:
    assert not cheers(text)


def test_what_is_said_instead_never_cheers() -> None:
    assert all(not cheers(line) for line in INSTEAD)
    assert instead_of("That's great!") in INSTEAD
