"""The dead, the estranged and the unsafe are not named to somebody in danger."""

from datetime import UTC, datetime

import pytest

from os1.care.crisis.unsuited import Unsuited
from os1.core.events import Forgotten, UtteranceHeard
from os1.core.ids import OWNER, SessionId
from os1.core.journal import Recorded

AT = datetime(2026, 3, 1, tzinfo=UTC)


def after(*texts: str) -> Unsuited:
    view = Unsuited()
    for position, text in enumerate(texts, 1):
        view.apply(Recorded(position, AT, UtteranceHeard(SessionId("s"), OWNER, text)))
    return view


@pytest.mark.parametrize(
    ("text", "name", "relation"),
    [
        ("My mum Clara died last spring.", "Clara", "mother"),
        ("Nora and I haven't spoken since the wedding. We don't talk.", "Nora", "sister"),
        ("Paul hit me again.", "Paul", "husband"),
        ("I saw Anna. She left me in June.", "Anna", "partner"),
        ("I'm scared of Greg when he's drunk.", "Greg", "husband"),
        ("My brother has been estranged from us for years.", "Tom", "brother"),
        ("We buried Dora on Friday.", "Dora", "aunt"),
    ],
)
def test_who_was_spoken_of_so_is_unsuited(text: str, name: str, relation: str) -> None:
    assert after("Lovely day.", text).holds(name, relation)


@pytest.mark.parametrize(
    "text", ["Nora made soup and we laughed.", "Paul rings every Sunday.", "My sister Nora is a nurse in Cork."]
)
def test_who_was_spoken_of_kindly_is_not(text: str) -> None:
    assert not after(text, "My neighbour Ted died.").holds("Nora", "sister")
    assert not after(text).holds("Paul", "friend")


def test_what_is_forgotten_speaks_against_nobody() -> None:
    view = after("Paul hit me.")
    view.apply(Recorded(2, AT, Forgotten(1)))
    assert not view.holds("Paul")
