"""What every command that talks does first: settings, logs, remarks."""

import asyncio
import os
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
    """Run *work* to its end."""
    asyncio.run(work)
