"""What the model claims to have been told is let through only if it was."""

import pytest

from os1.conversation.exchange import exchange
from os1.conversation.invention import UNTOLD, is_invented
from tests.conversation.test_session import House

HEARD = ("My sister Nora moved to Leeds in April.", "I made soup.")


@pytest.mark.parametrize(
    "clause",
    [
        "You said she's called Maria, and that was in April.",
        "You told me you have a brother.",
        "I remember your trip to Japan.",
        "You've mentioned a dog before.",
    ],
)
def test_a_claim_that_nobody_told_her_is_invented(clause: str) -> None:
    assert is_invented(clause, HEARD)


@pytest.mark.parametrize(
    "clause",
    [
        "You said Nora moved to Leeds.",
        "You told me about the soup.",
        "Mm. Maria is a lovely name.",
        "What did you say to her?",
        "I remember that, the soup.",
    ],
)
def test_what_was_told_or_claims_nothing_is_not(clause: str) -> None:
    assert not is_invented(clause, HEARD)


async def test_she_stops_the_model_there() -> None:
    house = House("You said she is called Maria. And that she sings.")
    session = await house.open()
    done = await exchange(session, "What's the name of her?")
    assert done.spoke.endswith(UNTOLD)
    assert "Maria" not in done.spoke
    assert session.wording.invented == 1


async def test_what_was_said_in_this_conversation_may_be_repeated() -> None:
    house = House("You said Nora moved to Leeds. Does she like it?")
    session = await house.open()
    done = await exchange(session, "My sister Nora has moved to Leeds.")
    assert done.spoke.endswith("Does she like it?")
