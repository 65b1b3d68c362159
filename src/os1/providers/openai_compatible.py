"""Any server that speaks OpenAI's chat protocol: Ollama, llama.cpp, vLLM, LM Studio, a hosted one."""

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from os1.core.errors import Misconfigured, ModelUnavailable
from os1.core.models import Message
from os1.providers.beginning import GoingOn, as_begun, begun
from os1.providers.registry import ModelRequest

if TYPE_CHECKING:
    import aiohttp

CONNECT_S = 5.0
SILENCE_S = 30.0
"""A server that sends nothing for so long is taken for dead."""
CONTINUE = {"continue_final_message": True, "add_generation_prompt": False}
"""What vLLM and SGLang must be told to go on from her beginning; llama.cpp and Ollama do so unasked."""


class OpenAICompatible:
    """A language model behind `POST {url}/chat/completions` with server-sent events."""

    def __init__(self, model: str, url: str, key: str) -> None:
        """Ask for *model* at *url* (such as http://localhost:11434/v1), with *key* if one is needed."""
        self.name = f"openai:{model}"
        self._model = model
        self._url = url.rstrip("/")
        self._key = key
        self._http: aiohttp.ClientSession | None = None
        self._way = 0
        """Which of the ways to hand over her beginning the server is known to take."""

    async def start(self) -> None:
        """Reach the server and see whether it lets us in.

        Raises:
            ModelUnavailable: it does not answer.
            Misconfigured: it refuses the key.

        """
        import aiohttp

        try:
            async with self._session().get(f"{self._url}/models") as reply:
                if reply.status in (401, 403):
                    raise Misconfigured(self._refused(reply.status))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise ModelUnavailable(self._gone()) from error

    async def stream(
        self, messages: Sequence[Message], *, max_tokens: int, schema: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[str, None]:
        """Yield the answer piece by piece; leaving early closes the connection, which stops the server.

        A server that begins her answer anew has what it repeats taken away.
        """
        body: dict[str, Any] = {
            "model": self._model,
            "max_tokens": max_tokens,
            "temperature": 0.7 if schema is None else 0.0,
            "stream": True,
        }
        if schema is not None:
            body["response_format"] = {"type": "json_schema", "json_schema": {"name": "answer", "schema": dict(schema)}}
        follows = GoingOn(begun(messages))
        async with aclosing(self._pieces(messages, body)) as pieces:
            async for piece in pieces:
                if text := follows.add(piece):
                    yield text
        if text := follows.end():
            yield text

    async def _pieces(self, messages: Sequence[Message], body: dict[str, Any]) -> AsyncGenerator[str, None]:
        """Yield the pieces of text as the server sends them."""
        import aiohttp

        finished = False
        try:
            async with await self._ask_for(messages, body) as reply:
                if reply.status != 200:
                    raise ModelUnavailable(self._refused(reply.status))
                async for line in reply.content:
                    data = line.decode("utf-8", "replace").strip()
                    if not data.startswith("data:"):
                        continue
                    data = data.removeprefix("data:").strip()
                    if data == "[DONE]":
                        finished = True
                        break
                    event = json.loads(data)
                    text, ended = _piece(event) if isinstance(event, dict) else ("", False)
                    finished = finished or ended
                    if text:
                        yield text
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, asyncio.IncompleteReadError) as error:
            raise ModelUnavailable(self._gone()) from error
        if not finished:
            raise ModelUnavailable(self._gone())

    async def _ask_for(self, messages: Sequence[Message], body: dict[str, Any]) -> "aiohttp.ClientResponse":
        """Send *messages*; with her beginning in them, in the way that the server takes."""
        ways = _ways(messages)
        way = min(self._way, len(ways) - 1)
        reply = await self._ask(body | ways[way])
        while reply.status in (400, 422) and way < len(ways) - 1:
            reply.release()
            way += 1
            reply = await self._ask(body | ways[way])
            if reply.status == 200:
                self._way = way
        return reply

    async def _ask(self, body: dict[str, Any]) -> "aiohttp.ClientResponse":
        """Send a request, a second time if the server had closed the kept connection it was sent on."""
        import aiohttp

        url = f"{self._url}/chat/completions"
        try:
            return await self._session().post(url, json=body)
        except (aiohttp.ClientConnectionResetError, aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
            if isinstance(error, aiohttp.ClientConnectorError):
                raise
            return await self._session().post(url, json=body)

    async def warm(self, messages: Sequence[Message], *, fixed: bool = False) -> None:
        """Leave the server's cache to the server: reading ahead there may cost the user money."""
        del messages, fixed

    async def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            await self._http.close()
            self._http = None

    def _session(self) -> "aiohttp.ClientSession":
        import aiohttp

        if self._http is None:
            headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
            wait = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_S, sock_read=SILENCE_S)
            self._http = aiohttp.ClientSession(headers=headers, timeout=wait)
        return self._http

    def _gone(self) -> str:
        return (
            f"The model server at {self._url} does not answer. Start it, or correct OS1_MODEL_URL; "
            "to use the built-in model instead, unset OS1_MODEL."
        )

    def _refused(self, status: int) -> str:
        if status in (401, 403):
            return f"The model server at {self._url} refuses the key (status {status}). Correct OS1_MODEL_KEY."
        if status == 404:
            return (
                f"The model server at {self._url} does not know {self._model!r} (status 404). "
                "Correct OS1_MODEL or OS1_MODEL_URL (it usually ends in /v1)."
            )
        return f"The model server at {self._url} answered with status {status}. Look at its own log."


def _ways(messages: Sequence[Message]) -> list[dict[str, Any]]:
    """Return the ways to send *messages*: strict servers refuse words they do not know, or that she speaks last."""
    told = [{"role": m.role, "content": m.text} for m in as_begun(messages)]
    if not begun(messages):
        return [{"messages": told}]
    return [{"messages": told} | CONTINUE, {"messages": told}, {"messages": told[:-1]}]


def _piece(event: dict[str, Any]) -> tuple[str, bool]:
    """Return the text in one event of the stream, and whether the server says it has ended."""
    if event.get("error"):
        message = "the server reported an error in the stream"
        raise ValueError(message)
    choices = event.get("choices") or []
    if not choices:
        return "", False
    return (choices[0].get("delta") or {}).get("content") or "", bool(choices[0].get("finish_reason"))


def make(request: ModelRequest) -> OpenAICompatible:
    """Make one from OS1_MODEL, OS1_MODEL_URL and OS1_MODEL_KEY."""
    if not request.url.startswith(("http://", "https://")):
        message = (
            f"OS1_MODEL=openai:{request.model} needs OS1_MODEL_URL, the server's address, "
            "such as http://localhost:11434/v1 for Ollama."
        )
        raise Misconfigured(message)
    return OpenAICompatible(request.model, request.url, request.key)
