"""`os1 run`."""

import asyncio
from pathlib import Path

import click

from os1.cli.start import load_settings, with_logs
from os1.cli.start import run as run_to_end
from os1.core.clock import Clock


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), help="Serve the page there.  [default: OS1_PORT, or 8013]")
def run(port: int | None) -> None:
    """Serve the page and talk there, until Ctrl-C.

    The page is for this machine alone, and for browsers that were let in by the link that is printed. Once a phone
    is paired (os1 pair), it listens on your own network too, for paired devices alone.
    The conversation that is open when it stops is ended and written down.

    \b
    Examples:
      os1 run
      os1 run --port 8014
    """
    settings = load_settings()
    with_logs(settings)
    if port is not None:
        settings = settings.model_copy(update={"port": port})

    async def work() -> None:
        from os1.web.server import claim, serve

        listener = claim(settings.port)
        from os1.app import build

        os1 = await build(settings)

        def told(state: str, text: str) -> None:
            click.echo(text if state == "ready" else f"os1: {text}", err=state != "ready")

        try:
            click.echo(f"OS1 is at http://localhost:{settings.port}")
            _show_link(settings.home, settings.port, os1.clock)
            _show_network(settings.home, settings.port, os1.clock)
            click.echo("Stop it with Ctrl-C.")
            click.echo(f"What is said is kept, encrypted, in {settings.home}")
            if os1.vault is not None:
                click.echo(f"Its key is kept in {os1.vault.place}")
            click.echo(f"{os1.persona.name} is waking up ...")
            await serve(os1, settings.port, listener=listener, told=told)
        finally:
            await asyncio.shield(os1.close())
        click.echo("OS1 has stopped.")

    run_to_end(work())


def _show_link(home: Path, port: int, clock: Clock) -> None:
    """Print the link for a new browser. It is not opened for the user: every account can read a command line."""
    from os1.web.entrance import link
    from os1.web.folder import PageFolder
    from os1.web.keys import Keys

    try:
        key = Keys(PageFolder(home), clock).make()
    except OSError as error:
        click.echo(f"os1: no link for a new browser could be written ({error.strerror}).", err=True)
        return
    click.echo(f"A browser that is new to it needs this link, once, within ten minutes: {link(port, key)}")
    click.echo("Another link: os1 enter")


def _show_network(home: Path, port: int, clock: Clock) -> None:
    """Say where paired devices find it, if there are any."""
    from os1.web.devices import Devices
    from os1.web.folder import PageFolder
    from os1.web.identity import Identity

    folder = PageFolder(home)
    papers = Identity(folder, clock).papers()
    if papers is not None and Devices(folder, clock).on_network():
        at = " or ".join(f"https://{address}:{port}" for address in papers.names.addresses)
        click.echo(f"Paired devices find it at {at}")
