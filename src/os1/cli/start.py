"""What every command that talks does first: settings, logs, remarks."""

import asyncio
import os
import signal
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

import click

from os1 import logs
from os1.core.errors import OS1Error
from os1.settings import Settings

if TYPE_CHECKING:
    from os1.app import OS1
    from os1.conversation.session import Session


def load_settings() -> Settings:
    """Return the settings, with logs set up and a remark for each variable that means nothing."""
    settings = Settings.load()
    for remark in Settings.unknown(os.environ):
        click.echo(f"os1: {remark}", err=True)
    return settings


def with_logs(settings: Settings) -> None:
    """Send logs to the data directory; a directory that cannot be written is said by the journal."""
    try:
        logs.set_up(settings.home)
    except OSError:
        return


async def wake_model(os1: "OS1", session: "Session") -> None:
    """Start her language model and let it read the opening; without one, say so: care needs none."""
    from os1.conversation import prompts

    try:
        await os1.model.start()
        await os1.model.warm(prompts.opening(os1.persona), fixed=True)
        await os1.model.warm(session.prompt())
    except OS1Error as error:
        click.echo(f"os1: {error}", err=True)
        click.echo(
            "os1: She hears you all the same: stop, goodbye and help in a crisis need no language model.", err=True
        )


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run *work* to its end; SIGTERM ends it as Ctrl-C does, with everything written down."""

    async def ended_kindly() -> None:
        task = asyncio.current_task()
        if task is not None:
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
        await work

    try:
        asyncio.run(ended_kindly())
    except asyncio.CancelledError:
        raise KeyboardInterrupt from None
