"""`os1 pair`."""

import io
import sys
import time
from typing import TYPE_CHECKING

import click

from os1.cli.start import load_settings

if TYPE_CHECKING:
    from os1.web.folder import PageFolder

OPENS_S = 10.0
"""So long the running server may take to open its door on the network."""
LOOK_S = 0.3
LONGEST_NAME = 40
WHITE_ON_BLACK, PLAIN = "\x1b[38;5;231;48;5;16m", "\x1b[0m"


@click.command()
@click.option("--name", default="", metavar="NAME", help='What to call the device, such as "Nora\'s phone".')
@click.option("--address", metavar="ADDRESS", help="This computer's address that the device is to use.  [default: all]")
def pair(name: str, address: str | None) -> None:
    """Let a phone or another computer of your own network open the page of the running OS1.

    It shows two pictures for the phone's camera: the first hands it OS1's certificate, the second lets it in. From
    then on OS1 listens on your network, for paired devices alone, until the last of them is put out
    (os1 devices revoke NAME).

    \b
    Examples:
      os1 pair
      os1 pair --name "Nora's phone"
      os1 pair --address 192.168.1.5
    """
    settings = load_settings()
    from os1.core.clock import SystemClock
    from os1.core.errors import Unavailable
    from os1.web.devices import Devices
    from os1.web.folder import PageFolder
    from os1.web.identity import Identity
    from os1.web.lan import names
    from os1.web.pairings import Pairings, spaced

    folder, clock = PageFolder(settings.home), SystemClock(settings.zone)
    if folder.port() is None:
        raise Unavailable("OS1 is not running for this data directory. Start it in another terminal: os1 run")
    called = "".join(letter for letter in name.strip() if letter.isprintable())[:LONGEST_NAME]
    known = names(address)
    identity, pairings, devices = Identity(folder, clock), Pairings(folder, clock), Devices(folder, clock)
    before = {device.cookie for device in devices.all()}
    code = ""
    try:
        anew = identity.establish(known)
        papers = identity.papers()
        if papers is None:
            raise Unavailable("OS1's certificate cannot be read back. Run: os1 doctor")
        at = known.addresses[0]
        code = pairings.open(called)
        page, trust = _opened(folder, at)
        _show_certificate(f"http://{at}:{trust}/", papers.authority.fingerprint(), papers.authority.title, anew=anew)
        if sys.stdin.isatty():
            click.prompt("Press Enter when the phone has it", default="", show_default=False, prompt_suffix=" ...")
            # The next is opened first, so that the door stays open between the two.
            first, code = code, pairings.open(called)
            pairings.withdraw(first)
            page, _ = _opened(folder, at)
        _show_code(f"https://{at}:{page}/enter", code, spaced(code), papers.certificate.fingerprint())
        while pairings.waits(code):
            time.sleep(LOOK_S)
        new = [device.name for device in devices.all() if device.cookie not in before]
        if not new:
            raise Unavailable("Nobody was paired. For another code: os1 pair")
        click.echo(f"{new[-1]} is paired. To put it out: os1 devices revoke {new[-1]!r}")
    except OSError as error:
        message = f"Nothing could be paired: the data directory cannot be written ({error.strerror})."
        raise Unavailable(message) from error
    finally:
        # Whoever stops this closes the pairing; a code that was used is gone already.
        if code:
            pairings.withdraw(code)


def _opened(folder: "PageFolder", address: str) -> tuple[int, int]:
    """Return on which ports the running server now serves the page and the certificate at *address*."""
    from os1.core.errors import Unavailable
    from os1.web.network import FILE

    end = time.monotonic() + OPENS_S
    while time.monotonic() < end:
        match folder.read(FILE):
            case {"page": dict(page), "trust": dict(trust)} if address in page and address in trust:
                return page[address], trust[address]
            case _:
                time.sleep(LOOK_S)
    raise Unavailable(
        f"OS1 did not begin to listen at {address}. Perhaps another program has its port there: "
        "stop OS1 and choose another, OS1_PORT=8015 os1 run. Or name another address of this computer: --address"
    )


def _show_certificate(link: str, fingerprint: str, title: str, *, anew: bool) -> None:
    click.echo("1. Once for each phone: the certificate of this computer. Scan this, and do what the page says.")
    if anew:
        click.echo(f'   It is new. A phone that has an older "{title}" no longer needs that one: remove it there.')
    _picture(link)
    click.echo(f"   {link}")
    click.echo("   Install it only if the phone shows this SHA-256 fingerprint of it, all of it:")
    _show_fingerprint(fingerprint)


def _show_code(page: str, code: str, spaced: str, fingerprint: str) -> None:
    click.echo("2. Scan this within ten minutes: it lets the phone in.")
    _picture(f"{page}#{code}")
    click.echo(f"   {page}#{code}")
    click.echo(f"   Or open {page} on the device, and type: {spaced}")
    click.echo(
        "   If the browser warns that this is not private, the phone does not trust the certificate. Go back to 1. Or let the"
    )
    click.echo(
        "   browser show what it was given, and go on only if its SHA-256 fingerprint is the one below: anything else is"
    )
    click.echo(
        "   somebody in between. It then warns again from time to time, and the page cannot be installed as an app."
    )
    _show_fingerprint(fingerprint)
    click.echo("Waiting for the device. Ctrl-C closes the pairing.")


def _show_fingerprint(fingerprint: str) -> None:
    pairs = [fingerprint[i : i + 2] for i in range(0, len(fingerprint), 2)]
    for row in range(0, len(pairs), 16):
        click.echo("     " + " ".join(pairs[row : row + 16]))


def _picture(link: str) -> None:
    """Draw *link* for a camera, where the terminal can."""
    import segno

    drawn = io.StringIO()
    segno.make(link, error="l", micro=False).terminal(out=drawn, compact=True, border=2)
    try:
        drawn.getvalue().encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return
    for line in drawn.getvalue().splitlines():
        # White on black whatever the terminal's own colours are: some cameras read no picture that is inside out.
        click.echo(f"{WHITE_ON_BLACK}{line}{PLAIN}" if sys.stdout.isatty() else line)
