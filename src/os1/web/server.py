"""The server of the page, for this machine alone until a device is paired."""

import asyncio
import errno
import signal
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles

from os1.app import OS1, help_at_hand, voice_parts
from os1.care.crisis.lines import Help, Line
from os1.conversation.spoken import as_told
from os1.core.errors import Misconfigured
from os1.web.caller import Caller
from os1.web.devices import Devices
from os1.web.entrance import Entrance
from os1.web.folder import PageFolder
from os1.web.guard import Guard
from os1.web.help_pages import help_pages
from os1.web.identity import Identity
from os1.web.keys import Keys
from os1.web.language import Written
from os1.web.letter_talk import LetterTalk
from os1.web.letters import letter_routes
from os1.web.memory import memory_routes
from os1.web.network import Network
from os1.web.pages import catalogue_module
from os1.web.pairings import Pairings
from os1.web.rate import Rates
from os1.web.reflection import reflection_routes
from os1.web.routes import STATIC, routes
from os1.web.serving import server_of
from os1.web.settings import settings_routes
from os1.web.shell import shell_routes
from os1.web.waking import Waking

if TYPE_CHECKING:
    from os1.voice.engine import Parts

HOST = "127.0.0.1"
BACKLOG = 64


def make(
    os1: OS1,
    load: Callable[[], Awaitable["Parts"]] | None = None,
    *,
    port: int | None = None,
    told: Callable[[str, str], None] | None = None,
    rates: Rates | None = None,
) -> FastAPI:
    """Return the application for *os1*: while it runs, she wakes up, and when it ends, the conversation is ended.

    Args:
        os1: what to talk with; it stays the caller's to close.
        load: loads the ear and the voice; by default those of *os1*.
        port: where it will be served; by default that of the settings.
        told: called with each new state (`ready`, `trouble`) and its text.
        rates: how often one may ask.

    Raises:
        Misconfigured: the data directory cannot hold who may open the page.

    """
    port = os1.settings.port if port is None else port
    folder = PageFolder(os1.settings.home)
    devices = Devices(folder, os1.clock)
    pairings = Pairings(folder, os1.clock)

    async def her_own() -> "Parts":
        return await voice_parts(os1)

    waking = Waking(os1, load or her_own, told=told)
    caller = Caller(waking, devices)
    letter_talk = LetterTalk(os1, waking)

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncGenerator[None, None]:
        awake = asyncio.create_task(waking.run())

        async def ponder() -> None:
            await asyncio.wait([awake])
            await os1.pondering.run()

        identity = Identity(folder, os1.clock)
        network = Network(app, port, folder=folder, devices=devices, pairings=pairings, identity=identity)
        tasks = [awake, *(asyncio.create_task(task) for task in (ponder(), caller.run(), network.run()))]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
            await letter_talk.close()
            if waking.line is not None:
                await waking.line.hang_up()

    app = FastAPI(title="OS1", lifespan=life, docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)

    def lines() -> list[dict[str, str]]:
        return [as_told(line) for line in _ringing(help_at_hand(os1.choices.now))]

    app.include_router(Entrance(Keys(folder, os1.clock), pairings, devices).routes())
    app.include_router(routes(os1.her_name, waking, caller, lines))
    app.include_router(shell_routes())
    app.include_router(help_pages(lines))
    app.include_router(memory_routes(os1))
    app.include_router(letter_routes(os1, waking, letter_talk))
    app.include_router(reflection_routes(os1))
    app.include_router(settings_routes(os1, waking, devices, lines))
    app.add_api_route("/static/catalogue.js", catalogue_module, methods=["GET", "HEAD"])
    app.mount("/static", StaticFiles(directory=STATIC))
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_middleware(Guard, port=port, devices=devices, rates=rates)
    return app


async def _not_understood(_request: Request, _error: Exception) -> JSONResponse:
    """Answer what is not of the form that was asked for; nothing of it is said back."""
    return JSONResponse({"text": Written("This cannot be understood. Load the page again.")}, 422)


def _ringing(help: Help) -> list[Line]:
    """Return whom one can ring, the emergency number first."""
    return [*help.emergency_lines, *(line for line in (help.line, help.youth) if line is not None)]


def claim(port: int) -> socket.socket:
    """Return a socket that listens on *port* of this machine alone.

    Raises:
        Misconfigured: the port is taken, or not ours to take.

    """
    # TCP by name: only then does asyncio send small answers at once, and not up to 40 ms later.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    # So that a restart need not wait for the last connections of the run before.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        other = port + 1 if port < 65_535 else port - 1
        if error.errno == errno.EADDRINUSE:
            message = (
                f"Port {port} is taken by another program, perhaps by OS1 itself: look at http://localhost:{port}. "
                f"Or choose another port: OS1_PORT={other} os1 run"
            )
        else:
            message = f"Port {port} cannot be used ({error.strerror}). Choose another port: OS1_PORT=8013 os1 run"
        raise Misconfigured(message) from error
    listener.setblocking(False)
    return listener


async def serve(
    os1: OS1, port: int, *, listener: socket.socket | None = None, told: Callable[[str, str], None] | None = None
) -> None:
    """Serve the page until SIGINT or SIGTERM; the open conversation is then ended and written down.

    Raises:
        Misconfigured: the port is taken.

    """
    listener = listener or claim(port)
    server = server_of(make(os1, port=port, told=told))
    loop = asyncio.get_running_loop()

    def stop() -> None:
        server.force_exit = server.should_exit
        server.should_exit = True

    signals = (signal.SIGINT, signal.SIGTERM)
    for number in signals:
        loop.add_signal_handler(number, stop)
    try:
        with PageFolder(os1.settings.home).served(port):
            await server.serve(sockets=[listener])
    finally:
        for number in signals:
            loop.remove_signal_handler(number)
        listener.close()
