"""What every command that talks does first: settings, logs, remarks."""

import asyncio
import os
import signal
from collections.abc import Coroutine
from typing import Any

import click

from os1 import logs
from os1.settings import Settings


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
