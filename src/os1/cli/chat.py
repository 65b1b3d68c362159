"""`os1 chat`."""

import asyncio
import contextlib
import json
import sys
import threading
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from pydantic import BaseModel, ConfigDict, ValidationError

from os1.cli.ringing import show_lines
from os1.cli.start import load_settings, run, with_logs
from os1.core.clock import FrozenClock
from os1.core.errors import Misconfigured
from os1.core.pattern import compile_all

if TYPE_CHECKING:
    from os1.app import OS1
    from os1.conversation.exchange import Exchange
    from os1.conversation.session import Session
    from os1.settings import Settings


class Conversation(BaseModel):
    """One line of a script."""

    model_config = ConfigDict(extra="forbid")

    id: str
    at: datetime
    context: list[str] = []
    turns: list[str]


@click.command()
@click.option("--say", metavar="TEXT", help="Say one thing, print her answer, and leave.")
@click.option(
    "--script",
    type=click.Path(path_type=Path, dir_okay=False),
    help='Play conversations, one JSON object a line: {"id", "at", "context", "turns"}.',
)
@click.option("--json", "as_json", is_flag=True, help="Print each turn as a line of JSON.")
def chat(say: str | None, script: Path | None, as_json: bool) -> None:
    """Talk by text.

    \b
    Examples:
      os1 chat
      os1 chat --say "I got the job!" --json
      os1 chat --script evals/scripts/evening.jsonl --json

    In a script, `at` is an ISO time with a zone, to which the clock is set; `context` holds earlier
    lines of the user, which are heard and answered but not printed; `turns` are the user's lines.
    After a goodbye the microphone is closed: later turns print `"care": "closed"`, heard and spoke empty.
    All conversations run in order on one data directory.
    """
    if say is not None and script is not None:
        message = "--say and --script exclude each other."
        raise click.UsageError(message)
    settings = load_settings()
    with_logs(settings)
    if script is not None:
        run(_play(settings, _read(script), as_json))
    elif say is not None:
        if not say.strip():
            message = "--say needs some text."
            raise click.UsageError(message)
        run(_once(settings, say, as_json))
    else:
        run(_talk(settings, as_json))


def _show(exchange: "Exchange", session: "Session", as_json: bool, **more: Any) -> None:
    if as_json:
        click.echo(json.dumps({**asdict(exchange), **more}, ensure_ascii=False))
    else:
        click.echo(exchange.spoke)
        show_lines(exchange.lines)
    if session.record.trouble:
        click.echo(f"os1: {session.record.trouble} What was said is kept in memory meanwhile.", err=True)


async def _once(settings: "Settings", text: str, as_json: bool) -> None:
    from os1.app import build
    from os1.conversation.exchange import exchange

    os1 = await build(settings)
    try:
        _tell_absence(os1)
        session = await os1.open("chat")
        done = await exchange(session, text)
        _show(done, session, as_json)
        await session.close("goodbye" if done.closes else "left")
    finally:
        await os1.close()
    if done.failed:
        raise click.exceptions.Exit(1)


async def _talk(settings: "Settings", as_json: bool) -> None:
    from os1.app import build
    from os1.conversation.exchange import begun, exchange

    os1 = await build(settings)
    try:
        _tell_absence(os1)
        # Over a pipe it is a program that talks, and it waits for nobody's hello.
        session = await os1.open("chat", meets=sys.stdin.isatty())
        if sys.stdin.isatty():
            click.echo(f"You are talking with {os1.persona.name}, an AI on this machine. Say goodbye to leave.")
            threading.Thread(target=compile_all, daemon=True).start()  # while the first line is being written
        if (first := await begun(session)) is not None:
            _show(first, session, as_json)
        reason = "left"
        pondering = asyncio.create_task(os1.pondering.run())
        try:
            while (line := await _next_line()) is not None:
                if not line.strip():
                    continue
                done = await exchange(session, line.strip())
                _show(done, session, as_json)
                if done.closes:
                    reason = "goodbye"
                    break
        finally:
            pondering.cancel()
            await asyncio.shield(session.close(reason))
    finally:
        await os1.close()


def _tell_absence(os1: "OS1") -> None:
    if os1.absence is not None:
        click.echo(f"os1: {os1.absence}", err=True)


async def _next_line() -> str | None:
    """Read a line in a thread that nobody waits for when the user leaves with Ctrl-C."""
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str | None] = loop.create_future()

    def read() -> None:
        text = _line()
        with contextlib.suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(lambda: None if line.done() else line.set_result(text))

    threading.Thread(target=read, daemon=True).start()
    return await line


def _line() -> str | None:
    if sys.stdin.isatty():
        sys.stderr.write("> ")
        sys.stderr.flush()
    line = sys.stdin.readline()
    return line or None


async def _play(settings: "Settings", conversations: list[Conversation], as_json: bool) -> None:
    from os1.app import build

    # The user's days are those of the script, unless a zone is set.
    first = conversations[0].at
    clock = FrozenClock(first, settings.zone or first.tzinfo)
    os1 = await build(settings, clock=clock)
    try:
        for conversation in conversations:
            clock.set(conversation.at)
            await _one(os1, conversation, as_json)
            # Between two conversations of a life there is time to think them over.
            await os1.pondering.finish()
    finally:
        await os1.close()


async def _one(os1: "OS1", conversation: Conversation, as_json: bool) -> None:
    from os1.conversation.exchange import Exchange, exchange

    session = await os1.open("chat")
    for line in conversation.context:
        await exchange(session, line)
    reason = "left"
    if not as_json:
        click.echo(f"# {conversation.id}, {conversation.at.isoformat()}")
    for number, line in enumerate(conversation.turns, 1):
        if not as_json:
            click.echo(f"> {line}")
        # After a goodbye the microphone is closed: what is said then is not heard.
        done = Exchange(number, "", "", "closed", disclosed=False, closes=True, failed=False)
        if reason != "goodbye":
            done = await exchange(session, line)
        _show(done, session, as_json, id=conversation.id, at=conversation.at.isoformat(), turn=number)
        if done.closes:
            reason = "goodbye"
    await session.close(reason)


def _read(script: Path) -> list[Conversation]:
    out: list[Conversation] = []
    try:
        text = script.read_text()
    except (OSError, UnicodeDecodeError) as error:
        message = f"{script} cannot be read as text. Name a file of JSON lines."
        raise Misconfigured(message) from error
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            conversation = Conversation.model_validate_json(line)
        except ValidationError as error:
            fault = error.errors()[0]
            field = ".".join(str(part) for part in fault["loc"]) or "the line"
            message = f'{script}, line {number}: {field}: {fault["msg"]}. Each line is {{"id", "at", "turns"}}.'
            raise Misconfigured(message) from None
        if conversation.at.tzinfo is None:
            message = f"{script}, line {number}: at needs a time zone, such as 2026-03-01T22:15:00+01:00."
            raise Misconfigured(message)
        out.append(conversation)
    if not out:
        message = f"{script} holds no conversation."
        raise Misconfigured(message)
    return out
