"""She does not talk like a help desk."""

import pytest

from os1.conversation.exchange import exchange
from os1.conversation.service_talk import is_service_talk
from os1.conversation.wording import LISTENING
from tests.conversation.test_session import House


@pytest.mark.parametrize(
    "text",
    [
        "Is there anything else I can help you with?",
        "How can I assist you today?",
        "Can you elaborate?",
        "Could you provide more details?",
        "Feel free to share more.",
        "I'm here to help.",
        "Let me know if you need anything.",
    ],
)
def test_a_help_desk_is_heard(text: str) -> None:
    assert is_service_talk(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm here.",
        "What did she say to you?",
        "Tell me about the lake.",
        "Can you see it from the window?",
        "Let me know how it went with your sister.",
        "Is there anything left of it?",
        "Did it help?",
        "I'm an AI, not a human.",
        "Call the line. They are there to help.",
    ],
)
def test_a_friend_is_not(text: str) -> None:
    assert not is_service_talk(text)


@pytest.mark.parametrize(
    ("model", "spoken"),
    [
        ("Nine plates. Is there anything else I can help you with?", "Nine plates."),
        ("Feel free to share. What did she say?", "What did she say?"),
        ("Can you elaborate? Nine plates, and then what?", "Nine plates, and then what?"),
        ("How can I assist you today?", LISTENING),
        ("Thank you for sharing. What did she say?", "What did she say?"),
        ("Thank you for the soup, it was good.", "Thank you for the soup, it was good."),
        ("Let me know", "Let me know"),
        ("Thank you Nora for the soup.", "Thank you Nora for the soup."),
    ],
)
async def test_what_a_friend_would_not_say_is_left_out(model: str, spoken: str) -> None:
    session = await House(model).open()
    done = await exchange(session, "I cooked for nine people.")
    assert done.spoke.endswith(spoken)
    assert not is_service_talk(done.spoke)
