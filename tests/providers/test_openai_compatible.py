"""Servers that refuse, that are not there, and that die in mid-sentence: each a real HTTP server."""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from os1.core.errors import Misconfigured, ModelUnavailable
from os1.core.models import Message
from os1.providers.openai_compatible import OpenAICompatible
from os1.providers.registry import ModelRequest, language_model

PROMPT = (Message("user", "Hello."),)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(handler: Handler) -> AsyncGenerator[str, None]:
    app = web.Application()
    app.router.add_post("/v1/chat/completions", handler)

    async def models(request: web.Request) -> web.Response:
        if request.headers.get("Authorization") == "Bearer wrong":
            return web.Response(status=401)
        return web.json_response({"data": []})

    app.router.add_get("/v1/models", models)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        await runner.cleanup()


def event(text: str, *, end: bool = False) -> bytes:
    choice = {"delta": {"content": text}, "finish_reason": "stop" if end else None}
    return f"data: {json.dumps({'choices': [choice]})}\n\n".encode()


def streaming(*chunks: bytes, die: bool = False) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        reply = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await reply.prepare(request)
        for chunk in chunks:
            await reply.write(chunk)
            await asyncio.sleep(0.01)
        if die and request.transport is not None:
            request.transport.abort()
        return reply

    return handler


async def answer(url: str, prompt: tuple[Message, ...] = PROMPT) -> list[str]:
    model = OpenAICompatible("m", url, "key")
    try:
        return [piece async for piece in model.stream(prompt, max_tokens=20)]
    finally:
        await model.close()


async def test_reads_a_stream_in_any_chunks() -> None:
    whole = event("Hel") + event("lo, ") + event("Änna", end=True) + b"data: [DONE]\n\n"
    cut = whole.index("Ä".encode()) + 1 if "Ä".encode() in whole else 40
    async with serving(streaming(b": ping\n\n", whole[:cut], whole[cut:])) as url:
        assert "".join(await answer(url)) == "Hello, Änna"


async def test_a_stream_may_end_without_the_done_mark() -> None:
    async with serving(streaming(event("Hi."), event("", end=True))) as url:
        assert await answer(url) == ["Hi."]


@pytest.mark.parametrize("die", [True, False])
async def test_a_server_that_dies_in_mid_sentence_is_unavailable(die: bool) -> None:
    async with serving(streaming(event("Half an an"), die=die)) as url:
        with pytest.raises(ModelUnavailable, match="does not answer"):
            await answer(url)


async def test_an_error_in_the_stream_is_unavailable() -> None:
    async with serving(streaming(event("Half"), b'data: {"error": {"message": "out of memory"}}\n\n')) as url:
        with pytest.raises(ModelUnavailable):
            await answer(url)


BEGUN = (*PROMPT, Message("assistant", "Oh no."))


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (("Oh", " no", ". Not", " again."), " Not again."),
        (("Oh no.", " Oh no indeed."), " Oh no indeed."),
        (("Not again.",), " Not again."),
        ((" Oh no. Really?",), " Oh no. Really?"),
        (("Oh", " dear."), " Oh dear."),
        (("Oh",), " Oh"),
    ],
)
async def test_a_beginning_that_a_server_repeats_is_not_said_twice(sent: tuple[str, ...], said: str) -> None:
    async with serving(streaming(*map(event, sent), event("", end=True))) as url:
        assert "".join(await answer(url, BEGUN)) == said


@pytest.mark.parametrize("refused", ["nothing", "unknown words", "her speaking last"])
async def test_a_strict_server_is_asked_in_the_way_it_takes_and_only_then(refused: str) -> None:
    asked: list[tuple[bool, str]] = []

    async def handler(request: web.Request) -> web.StreamResponse:
        body = await request.json()
        asked.append(("continue_final_message" in body, body["messages"][-1]["role"]))
        if refused != "nothing" and "continue_final_message" in body:
            return web.Response(status=400)
        if refused == "her speaking last" and body["messages"][-1]["role"] == "assistant":
            return web.Response(status=422)
        return await streaming(event("Oh no. Really?", end=True))(request)

    ways = [(True, "assistant"), (False, "assistant"), (False, "user")]
    taken = ["nothing", "unknown words", "her speaking last"].index(refused)
    async with serving(handler) as url:
        model = OpenAICompatible("m", url, "key")
        for _ in range(2):
            assert "".join([piece async for piece in model.stream(BEGUN, max_tokens=9)]) == " Really?"
        assert asked == [*ways[: taken + 1], ways[taken]]
        asked.clear()
        assert [piece async for piece in model.stream(PROMPT, max_tokens=9)] == ["Oh no. Really?"]
        assert asked == [(False, "user")]
        await model.close()


async def test_no_server_is_said_with_the_fix() -> None:
    model = OpenAICompatible("m", "http://127.0.0.1:9/v1", "")
    with pytest.raises(ModelUnavailable, match="OS1_MODEL_URL"):
        await model.start()
    await model.close()


@pytest.mark.parametrize(("status", "fix"), [(401, "OS1_MODEL_KEY"), (404, "OS1_MODEL "), (500, "its own log")])
async def test_each_refusal_names_its_fix(status: int, fix: str) -> None:
    async def refuse(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status)

    async with serving(refuse) as url:
        with pytest.raises(ModelUnavailable, match=fix):
            await answer(url)


async def test_a_wrong_key_is_said_before_anything_starts() -> None:
    async with serving(streaming()) as url:
        model = OpenAICompatible("m", url, "wrong")
        with pytest.raises(Misconfigured, match="OS1_MODEL_KEY"):
            await model.start()
        await model.close()


def request(model: str) -> ModelRequest:
    return ModelRequest(model=model, url="", key="", locate=lambda _: pytest.fail("asked"), threads=1, seed=None)


@pytest.mark.parametrize("name", ["nobody:x", "llama_cpp", "", "llama_cpp:", "openai:llama3.2"])
def test_a_model_setting_that_cannot_be_is_named(name: str) -> None:
    with pytest.raises(Misconfigured, match="OS1_MODEL"):
        language_model(name, request)
