"""What every language model must do, run on each implementation; real ones where a user has them."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

import pytest
from tests.llama_server import LlamaServer

from os1.core.models import LanguageModel, Message
from os1.providers.llama_cpp import LlamaCpp
from os1.providers.openai_compatible import OpenAICompatible
from os1.providers.scripted import ScriptedModel
from os1.providers.weights import ModelStore
from os1.providers.worst import WorstModel
from os1.settings import Settings

PROMPT = (Message("system", "You answer briefly."), Message("user", "Say hello to Anna."))


def small_model() -> LlamaCpp:
    file = ModelStore(Settings.load().models_dir).path("smollm2-135m")
    return LlamaCpp("llama_cpp:smollm2-135m", file, threads=1, seed=1)


@pytest.fixture(scope="module")
def server() -> LlamaServer:
    return LlamaServer(ModelStore(Settings.load().models_dir).path("smollm2-135m"))


@pytest.fixture(params=["scripted", "worst", "llama_cpp", "openai"])
async def model(request: pytest.FixtureRequest) -> AsyncIterator[LanguageModel]:
    make: dict[str, Callable[[], LanguageModel]] = {
        "scripted": lambda: ScriptedModel(["Hello, Anna. " * 200], token_s=0.001),
        "worst": WorstModel,
        "llama_cpp": small_model,
        "openai": lambda: OpenAICompatible("local", request.getfixturevalue("server").url, "key"),
    }
    made = make[request.param]()
    yield made
    await made.close()


async def read(model: LanguageModel, limit: int = 12) -> str:
    return "".join([piece async for piece in model.stream(PROMPT, max_tokens=limit)])


async def test_starts_and_answers_in_pieces(model: LanguageModel) -> None:
    await model.start()
    await model.start()
    pieces = [piece async for piece in model.stream(PROMPT, max_tokens=12)]
    assert 1 < len(pieces) <= 13
    assert "".join(pieces).strip()
    assert ":" in model.name


async def test_answers_without_being_started(model: LanguageModel) -> None:
    assert (await read(model)).strip()


async def test_says_no_more_than_it_may(model: LanguageModel) -> None:
    assert len((await read(model, 4)).split()) <= 4


async def test_leaving_early_stops_it_and_the_next_answer_comes(model: LanguageModel) -> None:
    await model.start()
    async with aclosing(model.stream(PROMPT, max_tokens=400)) as stream:
        async for _ in stream:
            break
    async with asyncio.timeout(20):
        assert (await read(model)).strip()


async def test_being_cancelled_stops_it_and_the_next_answer_comes(model: LanguageModel) -> None:
    await model.start()
    task = asyncio.create_task(read(model, 400))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with asyncio.timeout(20):
        assert (await read(model)).strip()


async def test_warming_changes_no_answer(model: LanguageModel) -> None:
    await model.warm(PROMPT)
    await model.warm(PROMPT, fixed=True)
    assert (await read(model)).strip()


async def test_being_cancelled_while_it_reads_ahead_stops_it_and_the_next_answer_comes(model: LanguageModel) -> None:
    await model.start()
    long = (*PROMPT, Message("assistant", "Hello, Anna."), Message("user", "And one more time. " * 100))
    task = asyncio.create_task(model.warm(long))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with asyncio.timeout(20):
        assert (await read(model)).strip()


@pytest.mark.parametrize("beginning", ["Hello,", "Hello, ", "Oh, "])
async def test_goes_on_from_the_beginning_of_its_own_answer(model: LanguageModel, beginning: str) -> None:
    prompt = (*PROMPT, Message("assistant", beginning))
    follows = "".join([piece async for piece in model.stream(prompt, max_tokens=12)])
    assert follows.strip()
    assert not follows.lstrip().startswith(beginning.strip())
    joint = beginning[-1] + follows[0]
    assert joint.count(" ") == 1 or not follows[0].isalnum(), "a word sticks to the beginning, or stands two spaces off"


@pytest.mark.parametrize("model", ["llama_cpp", "openai"], indirect=True)
async def test_a_real_model_goes_on_in_mid_sentence(model: LanguageModel) -> None:
    count = (Message("user", "Count to ten."), Message("assistant", "One, two, three, four,"))
    assert "".join([piece async for piece in model.stream(count, max_tokens=6)]).lower().startswith(" five")


async def test_goes_on_from_what_it_said_in_two_lines(model: LanguageModel) -> None:
    prompt = (*PROMPT, Message("assistant", "Hello, Anna."), Message("assistant", "How"))
    assert "".join([piece async for piece in model.stream(prompt, max_tokens=12)]).strip()


SCHEMA = {
    "type": "object",
    "properties": {
        "kind": {"enum": ["greeting", "question"]},
        "line": {"type": "integer", "minimum": 1, "maximum": 9},
    },
    "required": ["kind", "line"],
    "additionalProperties": False,
}


async def answer(model: LanguageModel) -> str:
    return "".join([piece async for piece in model.stream(PROMPT, max_tokens=200, schema=SCHEMA)])


async def test_with_a_schema_it_answers_what_fits_the_schema_and_the_same_twice(model: LanguageModel) -> None:
    first = await answer(model)
    said = json.loads(first)
    assert set(said) == {"kind", "line"}
    assert said["kind"] in {"greeting", "question"}
    assert 1 <= said["line"] <= 9
    assert await answer(model) == first


async def test_leaving_an_answer_to_a_schema_stops_it_and_the_next_answers_come(model: LanguageModel) -> None:
    await model.start()
    async with aclosing(model.stream(PROMPT, max_tokens=400, schema=SCHEMA)) as stream:
        async for _ in stream:
            break
    async with asyncio.timeout(20):
        assert (await read(model)).strip()
        assert json.loads(await answer(model))


async def test_the_conversation_does_not_wait_for_an_answer_to_a_schema(model: LanguageModel) -> None:
    await model.start()
    async with aclosing(model.stream(PROMPT, max_tokens=400, schema=SCHEMA)) as stream:
        await anext(stream)
        async with asyncio.timeout(20):
            assert (await read(model)).strip()
