"""An OpenAI-compatible server on this machine whose first token comes after 150 ms: a fast model that is none.

It stands for a model on a graphics card in the house, or a hosted one: 150 ms to the first token and 40 tokens a
second, from the moment the request has arrived, whatever was asked. It reads nothing and takes no processor time,
so that what is measured beside it is the rest of OS1. It prints its address and serves until it is killed.
"""

import argparse
import asyncio
import json
from itertools import cycle

from aiohttp import web

MODEL = "first-token-150ms"
FIRST_TOKEN_S = 0.150
NEXT_TOKEN_S = 0.025
ANSWERS = (
    "That is quite a picture. What came next?",
    "Slowly now, who was there?",
    "I like how you put that.",
    "You sound sure of it. Are you?",
    "So that is where it went.",
    "It has a good ring to it, I must say.",
    "Well, I would not have guessed.",
)


class Server:
    """Answers in turn; every request waits for its first token as long."""

    def __init__(self) -> None:
        self._answers = cycle(ANSWERS)

    def app(self) -> web.Application:
        """Return it as an application."""
        app = web.Application()
        app.router.add_get("/v1/models", self.models)
        app.router.add_post("/v1/chat/completions", self.complete)
        return app

    async def models(self, request: web.Request) -> web.Response:
        """Name the one model there is."""
        del request
        return web.json_response({"object": "list", "data": [{"id": MODEL, "object": "model"}]})

    async def complete(self, request: web.Request) -> web.StreamResponse:
        """Stream one answer, or send it whole."""
        due = asyncio.get_running_loop().time() + FIRST_TOKEN_S
        body = await request.json()
        words = next(self._answers).split(" ")
        tokens = [word if number == 0 else f" {word}" for number, word in enumerate(words)]
        if not body.get("stream"):
            await until(due)
            message = {"role": "assistant", "content": "".join(tokens)}
            return web.json_response({"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]})
        reply = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await reply.prepare(request)
        try:
            for token in tokens:
                await until(due)
                due += NEXT_TOKEN_S
                await reply.write(event({"content": token}))
            await reply.write(event({}, "stop") + b"data: [DONE]\n\n")
        except ConnectionResetError:
            return reply  # the user went on speaking, and nobody waits for this answer any more
        await reply.write_eof()
        return reply


async def until(moment: float) -> None:
    """Wait for *moment* of the event loop."""
    await asyncio.sleep(max(0.0, moment - asyncio.get_running_loop().time()))


def event(delta: dict[str, str], finish: str | None = None) -> bytes:
    """Return one event of the stream."""
    chunk = {
        "object": "chat.completion.chunk",
        "model": MODEL,
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
    }
    return f"data: {json.dumps(chunk)}\n\n".encode()


async def serve(port: int) -> None:
    """Listen on *port* of localhost (0: any that is free) until cancelled."""
    runner = web.AppRunner(Server().app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}/v1", flush=True)
    await asyncio.Event().wait()


def main() -> None:
    """Serve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    asyncio.run(serve(parser.parse_args().port))


if __name__ == "__main__":
    main()
