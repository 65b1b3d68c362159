"""`os1 enter`."""

import click

from os1.cli.start import load_settings


@click.command()
def enter() -> None:
    """Print a link that lets one browser on this machine open the page of the running OS1.

    The link works once, within ten minutes. The browser is then known for up to 90 days.

    \b
    Example:
      os1 enter
    """
    settings = load_settings()
    from os1.core.clock import SystemClock
    from os1.core.errors import Unavailable
    from os1.web.entrance import link
    from os1.web.folder import PageFolder
    from os1.web.keys import Keys

    folder = PageFolder(settings.home)
    port = folder.port()
    if port is None:
        raise Unavailable("OS1 is not running for this data directory. Start it in another terminal: os1 run")
    try:
        key = Keys(folder, SystemClock(settings.zone)).make()
    except OSError as error:
        message = f"No link could be made: the data directory cannot be written ({error.strerror})."
        raise Unavailable(message) from error
    click.echo(link(port, key))
