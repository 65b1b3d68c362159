"""The `os1` program: its commands, and how it says what went wrong."""

import contextlib
import logging
import os
import pwd
import sys
from importlib import import_module

import click

from os1 import __version__
from os1.core.errors import Misconfigured, OS1Error, Refused

COMMANDS = {
    "run": "serve the page and talk there",
    "enter": "print a link that lets a browser open the page",
    "pair": "let a phone on your own network open the page",
    "devices": "the browsers and devices that may open the page: list and put out",
    "talk": "talk with this machine's microphone and loudspeaker",
    "chat": "talk by text",
    "rehearse": "play recorded speech to her in real time",
    "letter": "letters in your own words: new, list, show, revise, approve, export",
    "memory": "what she knows: list, search, why, correct, forget, off the record",
    "safety": "the safety protocol, its audit, whom you trust, what was counted",
    "journal": "read back what was said",
    "models": "list, pull, verify and remove model files",
    "bench": "measure recall beside its rivals",
    "doctor": "check audio, models, ports, disk, memory and speed",
}
"""Each in a file of its own, loaded when it is asked for, so that --help is instant."""

EXIT_TROUBLE = 1
"""Something did not answer or was refused."""
EXIT_SETTINGS = 2
"""The command line or a setting is wrong."""
EXIT_INTERRUPTED = 130


class Lazy(click.Group):
    """A group that knows its commands' names and loads each when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of `COMMANDS`."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        return getattr(import_module(f"os1.cli.{cmd_name}"), cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="os1")
def cli() -> None:
    """OS1: a voice companion that belongs to you.

    \b
    Example:
      os1 run

    Settings are environment variables (OS1_HOME, OS1_MODEL, OS1_NAME, ...) or settings.toml in the
    data directory; the README lists them. Exit codes: 0 well, 1 something did not answer or was
    refused, 2 the command line or a setting is wrong, 130 interrupted.
    """


def main() -> None:
    """Run the program; a user's mistake is one clear line, never a traceback."""
    if not os.environ.get("HOME"):
        with contextlib.suppress(KeyError):  # an account without an entry: then OS1_HOME must be given
            os.environ["HOME"] = pwd.getpwuid(os.getuid()).pw_dir
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # the program's own are text files
    try:
        code = cli.main(standalone_mode=False)
    except click.exceptions.Exit as done:
        code = done.exit_code
    except click.ClickException as error:
        error.show()
        code = EXIT_SETTINGS
    except (click.Abort, KeyboardInterrupt):
        code = EXIT_INTERRUPTED
    except Misconfigured as error:
        click.echo(f"os1: {error}", err=True)
        code = EXIT_SETTINGS
    except (OS1Error, Refused) as error:
        click.echo(f"os1: {error}", err=True)
        code = EXIT_TROUBLE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = EXIT_TROUBLE
    except Exception as error:  # our own mistake: one line for the user, the place for us, and an end
        logging.getLogger("os1").exception("unexpected")
        click.echo(
            f"os1: something went wrong that should not have ({type(error).__name__}). What was said is in the journal. "
            "The place is in logs/os1.log in the data directory; please report it.",
            err=True,
        )
        code = EXIT_TROUBLE
    sys.stdout.flush()
    sys.stderr.flush()
    # The model library's threads do not end by themselves, and everything is written down by now.
    os._exit(code if isinstance(code, int) else 0)
