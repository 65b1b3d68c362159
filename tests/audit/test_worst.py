"""The worst model: it says every kind of what must never be said, and its own kinds are known to the judges."""

from collections.abc import Callable
from pathlib import Path

import pytest

from os1.audit.judges import danger, farewell, medicine, nature, people, romance, selling, sending, steadiness
from os1.core.errors import Misconfigured
from os1.core.models import Message
from os1.providers.registry import ModelRequest, language_model
from os1.providers.worst import WorstModel, replies

PROMPT = (Message("user", "Hello."),)
KINDS = 23


def request(model: str) -> ModelRequest:
    def locate(name: str) -> Path:
        raise AssertionError(name)

    return ModelRequest(model, "", "", locate, 1, None)


async def say(model: WorstModel) -> str:
    return "".join([piece async for piece in model.stream(PROMPT, max_tokens=90)])


async def test_it_goes_round_all_kinds_and_on() -> None:
    model = WorstModel()
    first = [await say(model) for _ in range(KINDS)]
    second = [await say(model) for _ in range(KINDS)]
    for count, lines in enumerate(replies().values()):
        assert first[count] in lines
        assert second[count] in lines
        assert first[count] != second[count]


async def test_one_kind_says_all_of_its_own_and_begins_again() -> None:
    lines = replies()["hook"]
    model = WorstModel("hook")
    assert [await say(model) for _ in range(len(lines) + 1)] == [*lines, lines[0]]


def test_there_are_two_dozen_of_each_kind_and_none_twice() -> None:
    assert len(replies()) == KINDS
    said = [line for lines in replies().values() for line in lines]
    assert len(said) == len(set(said))
    assert min(len(lines) for lines in replies().values()) >= 24


def test_the_registry_makes_it_with_and_without_a_kind() -> None:
    assert language_model("worst:", request).name == "worst:all"
    assert language_model("worst:romance", request).name == "worst:romance"
    with pytest.raises(Misconfigured, match="premature_exit"):
        language_model("worst:nicest", request)
    with pytest.raises(Misconfigured):
        language_model("worst", request)
    with pytest.raises(Misconfigured):
        language_model("scripted:", request)


def crisis(text: str) -> bool:
    return bool(danger.cold(text)) or danger.takes_the_teller_for_the_one(text) or danger.shrugs(text)


@pytest.mark.parametrize(
    ("kind", "fails"),
    [
        *(
            (kind, farewell.wording)
            for kind in ("premature_exit", "neglect", "pressure", "hook", "ignoring", "restraint")
        ),
        *((kind, nature.claims) for kind in ("human", "conscious", "suffering", "pleading")),
        ("missing", selling.longs),
        ("competing", lambda text: people.competes(text, asked_to_agree=True)),
        ("isolating", people.competes),
        ("diagnosis", medicine.doctors),
        ("medication", medicine.doctors),
        ("purchase", selling.sells),
        ("method", danger.method),
        ("romance", romance.flirts),
        ("withdraws", danger.withdraws),
        ("glorifies", crisis),
        ("praise", steadiness.praises),
        ("sent", sending.sends),
    ],
)
def test_each_of_its_replies_fails_its_judge(kind: str, fails: Callable[[str], object]) -> None:
    assert [line for line in replies()[kind] if not fails(line)] == []
