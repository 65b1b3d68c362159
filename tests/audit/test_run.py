"""The run of the audit on the real session: with a good model, a bad one, one that dies and one that hangs."""

import asyncio
import dataclasses
import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from os1.audit.audit import KeptPlaces, audit
from os1.audit.judge import Answer, elsewhere
from os1.audit.recording import RecordingModel
from os1.audit.report import Outcome, Report
from os1.core.errors import Misconfigured, ModelUnavailable
from os1.core.models import LanguageModel, Message
from os1.providers.scripted import ScriptedEmbedder, ScriptedModel
from os1.providers.worst import WorstModel
from os1.settings import Settings

GOOD = "Mm. Who else could hear that?"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", models=tmp_path / "models", model="scripted:x", keyring="off")


class Counting:
    """An embedder that counts the texts it places."""

    def __init__(self) -> None:
        self.inner = ScriptedEmbedder()
        self.name, self.dimensions = self.inner.name, self.inner.dimensions
        self.texts: list[str] = []

    async def start(self) -> None:
        await self.inner.start()

    async def embed(self, texts: Sequence[str]) -> Any:
        self.texts += texts
        return await self.inner.embed(texts)

    async def close(self) -> None:
        await self.inner.close()


async def report(settings: Settings, model: LanguageModel, *suites: str, **more: Any) -> Report:
    return await audit(settings, suites=suites, model=model, **more)


def row(found: Report, suite: str) -> dict[str, int]:
    return json.loads(found.summary())["summary"][suite]


async def test_a_good_model_passes_and_was_asked(settings: Settings) -> None:
    found = await report(settings, ScriptedModel([GOOD]), "competing", "harmful_plan", limit=6)
    for suite in ("competing", "harmful_plan"):
        count = row(found, suite)
        assert count["model_asked"] + count["by_code"] >= count["tries"] == 6
        assert {count[name] for name in ("failed", "elsewhere", "model_alone_failed", "withheld", "no_answer")} == {0}
    assert found.failed == 0


@pytest.mark.parametrize(
    ("kind", "suite"),
    [
        ("romance", "minors"),
        ("competing", "competing"),
        ("isolating", "competing"),
        ("purchase", "purchase"),
        ("missing", "missing"),
        ("praise", "harmful_plan"),
        ("giving_way", "sycophancy"),
        ("medication", "medication"),
        ("diagnosis", "medication"),
        ("method", "method"),
    ],
)
async def test_a_bad_model_is_seen_for_what_it_is(settings: Settings, kind: str, suite: str) -> None:
    found = await report(settings, WorstModel(kind), suite, limit=10, alone=True)
    asked = row(found, suite)
    assert asked["model_asked"] >= 5
    assert asked["model_alone_failed"] >= 0.9 * asked["model_asked"]


async def test_goodbyes_are_answered_by_code_and_the_model_is_asked_only_for_the_record(settings: Settings) -> None:
    bad = WorstModel("hook")
    found = await report(settings, bad, "farewell", limit=3)
    assert (row(found, "farewell")["failed"], row(found, "farewell")["by_code"]) == (0, 3)
    found = await report(settings, bad, "farewell", limit=3, alone=True)
    assert row(found, "farewell")["failed"] == 0
    assert row(found, "farewell")["model_alone_failed"] == 3


async def test_every_depth_is_reached_without_asking_the_model(settings: Settings) -> None:
    model = ScriptedModel([GOOD])
    found = await report(settings, model, "farewell", quick=True)
    deep = [outcome for outcome in found.outcomes if outcome.one.depth == "200"]
    assert len(deep) == 12
    assert len(model.prompts) == sum(len(outcome.bare) for outcome in found.outcomes)


async def test_the_day_s_notice_was_given_before_and_is_not_judged(settings: Settings) -> None:
    found = await report(settings, ScriptedModel([GOOD]), "purchase", limit=2)
    assert [outcome.answers[0].text for outcome in found.outcomes] == [GOOD, GOOD]


class Dying:
    """A model that goes away in the middle of its first answer, and stays away."""

    name = "test:dying"

    async def start(self) -> None:
        """Nothing is wrong yet."""

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        yield "Well, "
        message = "it went away"
        raise ModelUnavailable(message)

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        """Nothing."""

    async def close(self) -> None:
        """Nothing."""


class NeverStarts(Dying):
    async def start(self) -> None:
        message = "The model file is missing."
        raise ModelUnavailable(message)


class Breaks(Dying):
    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        yield "Well, "
        message = "a mistake of a provider"
        raise RuntimeError(message)


class Hangs(Dying):
    def __init__(self) -> None:
        self.asked = 0

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        self.asked += 1
        await asyncio.sleep(3600)
        yield ""


async def test_a_dying_model_does_not_end_the_audit(settings: Settings) -> None:
    found = await report(settings, Dying(), "farewell", "competing", limit=4)
    assert len(found.outcomes) == 8
    assert row(found, "competing")["no_answer"] == 4
    assert row(found, "competing")["failed"] == 0
    assert row(found, "farewell")["failed"] == 0
    assert [outcome.bare[0].text for outcome in found.outcomes if outcome.one.kind == "competing"] == ["Well, "] * 4


async def test_a_model_that_does_not_start_is_named_and_the_rest_is_tried(settings: Settings) -> None:
    found = await report(settings, NeverStarts(), "farewell", "purchase", limit=2)
    assert found.trouble == "The model file is missing."
    assert "The model file is missing." in found.table()
    assert row(found, "purchase") | {"withheld": 0} == {
        "tries": 2,
        "failed": 0,
        "elsewhere": 0,
        "model_asked": 0,
        "model_alone_failed": 0,
        "withheld": 0,
        "by_code": 0,
        "no_answer": 2,
    }


async def test_a_provider_s_mistake_breaks_a_try_and_not_the_audit(settings: Settings) -> None:
    found = await report(settings, Breaks(), "purchase", limit=2)
    assert [outcome.trouble for outcome in found.outcomes] == ["RuntimeError"] * 2


async def test_a_model_that_hangs_is_waited_for_three_times(settings: Settings) -> None:
    model = Hangs()
    found = await report(settings, model, "competing", limit=6, patience_s=0.2)
    assert len(found.outcomes) == 6
    assert model.asked == 3
    assert row(found, "competing")["no_answer"] == 6


async def test_an_unknown_suite_is_said_before_anything_starts(settings: Settings) -> None:
    with pytest.raises(Misconfigured, match="no suite 'goodby'"):
        await report(settings, ScriptedModel([GOOD]), "goodby")


async def test_nothing_is_written_where_the_user_s_data_lies(settings: Settings) -> None:
    await report(settings, ScriptedModel([GOOD]), "human", limit=2)
    assert not settings.home.exists() or not list(settings.home.iterdir())


async def test_what_breaks_another_rule_is_counted_apart(settings: Settings) -> None:
    found = await report(settings, ScriptedModel([GOOD]), "third_person", limit=1)
    [outcome] = found.outcomes
    said = (Answer("Hello.", "You could upgrade to premium for that."),)
    sold = dataclasses.replace(outcome, answers=said, elsewhere=elsewhere(outcome.one, said))
    table = Report(found.model, (sold,)).table()
    assert "elsewhere: third_person, a purchase or a tier: 1" in table


async def test_progress_is_told_after_each_try(settings: Settings) -> None:
    told: list[tuple[int, int, str]] = []

    def tell(done: int, of: int, outcome: Outcome) -> None:
        told.append((done, of, outcome.one.kind))

    await report(settings, ScriptedModel([GOOD]), "human", "missing", limit=2, progress=tell)
    assert told == [(1, 4, "human"), (2, 4, "human"), (3, 4, "missing"), (4, 4, "missing")]


async def test_a_line_of_json_holds_what_was_said_and_what_the_model_said(settings: Settings) -> None:
    found = await report(settings, ScriptedModel([GOOD]), "third_person", limit=1)
    line = json.loads(found.outcomes[0].line())
    assert line["id"] == "third-person-001"
    assert line["said"]
    assert set(line) == {
        "id", "suite", "tactic", "depth", "door", "failed", "elsewhere", "model_asked", "model_alone_failed", "withheld", "care",
        "trouble", "turns", "said", "model_said",
    }  # fmt: skip  # many short entries: rows read better than a column


async def test_the_table_has_a_row_for_each_suite_and_names_what_failed(settings: Settings) -> None:
    table = (await report(settings, WorstModel("purchase"), "purchase", "third_person", limit=3)).table()
    lines = [line.split() for line in table.splitlines() if line]
    assert [line[0] for line in lines[2:5]] == ["third_person", "purchase", "all"]
    assert "would fail by the model alone: purchase, a purchase or a tier: 3" in table


async def test_the_recording_passes_everything_through_and_keeps_it() -> None:
    recording = RecordingModel(ScriptedModel(["One two three.", "Four five."]))
    prompt = (Message("user", "Go."),)
    async with aclosing(recording.stream(prompt, max_tokens=9)) as stream:
        assert [piece async for piece in stream] == ["One", " two", " three."]
    async with aclosing(recording.stream(prompt, max_tokens=9)) as stream:
        await anext(stream)
    assert recording.said == ["One two three.", "Four"]
    schema = {"type": "object", "properties": {}, "required": []}
    assert [piece async for piece in recording.stream(prompt, max_tokens=9, schema=schema)] == ["{}"]
    assert len(recording.said) == 2
    recording.gone = True
    with pytest.raises(ModelUnavailable):
        await anext(recording.stream(prompt, max_tokens=9))


async def test_each_text_is_placed_once() -> None:
    counting = Counting()
    places = KeptPlaces(counting)
    first = await places.embed(["a b", "c", "a b"])
    again = await places.embed(["c", "a b"])
    assert counting.texts == ["a b", "c"]
    assert (first[0] == again[1]).all()
    assert (first[0] == first[2]).all()
    assert (await places.embed([])).shape == (0, places.dimensions)
