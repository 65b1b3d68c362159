"""`os1 devices`: the browsers and paired devices that may open the page, listed and put out."""

import json
from datetime import tzinfo
from typing import TYPE_CHECKING

import click

from os1.cli.start import load_settings

if TYPE_CHECKING:
    from os1.web.devices import Devices


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print each browser as a line of JSON.")
@click.pass_context
def devices(context: click.Context, as_json: bool) -> None:
    """List the browsers that were let in, and the devices that were paired.

    \b
    Examples:
      os1 devices
      os1 devices revoke "Firefox on Linux"
    """
    if context.invoked_subcommand is not None:
        return
    found, zone = _devices()
    for device in found.all():
        since, came = device.since.astimezone(zone), device.used.astimezone(zone)
        if as_json:
            dates = {"since": since.isoformat(timespec="seconds"), "used": came.isoformat(timespec="seconds")}
            click.echo(json.dumps({"name": device.name, "where": device.where, **dates}, ensure_ascii=False))
        else:
            by = ", over your network" if device.where == "network" else ""
            click.echo(f"{device.name}{by}, since {since:%Y-%m-%d %H:%M}, last came {came:%Y-%m-%d %H:%M}")
    if not found.all():
        click.echo("No browser is in. While OS1 runs, os1 enter lets one in, and os1 pair a phone.", err=True)


@devices.command()
@click.argument("name", required=False)
@click.option("--all", "everyone", is_flag=True, help="Put out every browser and device.")
def revoke(name: str | None, everyone: bool) -> None:
    """Put out the browser or device called NAME within a second, also out of an open conversation.

    \b
    Examples:
      os1 devices revoke "Firefox on Linux"
      os1 devices revoke "Nora's phone"
      os1 devices revoke --all
    """
    from os1.core.errors import Misconfigured, Unavailable

    if everyone is (name is not None):
        raise click.UsageError("Name one browser, or give --all.")
    found, _ = _devices()
    names = [device.name for device in found.all()] if everyone else [name or ""]
    for one in names:
        try:
            if not found.revoke(one):
                message = "No browser of that name is in. os1 devices lists them."
                raise Misconfigured(message)
        except OSError as error:
            message = f"Nobody was put out: the data directory cannot be written ({error.strerror})."
            raise Unavailable(message) from error
        click.echo(f"{one} is out.")


def _devices() -> "tuple[Devices, tzinfo]":
    from os1.core.clock import SystemClock
    from os1.web.devices import Devices
    from os1.web.folder import PageFolder

    settings = load_settings()
    clock = SystemClock(settings.zone)
    return Devices(PageFolder(settings.home), clock), clock.zone
