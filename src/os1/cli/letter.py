"""`os1 letter`: letters written with you, in your own words."""

import json
import sys
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from os1.cli.start import load_settings, run, with_logs
from os1.core.errors import Misconfigured
from os1.core.letter_events import LetterApproved, LetterHelpShown

if TYPE_CHECKING:
    from os1.app import OS1
    from os1.core.events import Event
    from os1.letters.export import Renders
    from os1.letters.letter import Letter, Version

DRAWING = "os1.cli.letter_render"


class Letters(click.Group):
    """The commands of this file, and those that draw, which are loaded when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        drawn = ["render", "envelope"] if find_spec(DRAWING) is not None else []
        return [*super().list_commands(ctx), *drawn]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one command."""
        if cmd_name in ("render", "envelope") and find_spec(DRAWING) is not None:
            return getattr(import_module(DRAWING), cmd_name)
        return super().get_command(ctx, cmd_name)


@click.group(cls=Letters)
def letter() -> None:
    """Write letters with her: she asks, you tell, she puts your sentences in order.

    \b
    Examples:
      os1 letter new "my sister Nora"
      os1 letter list
      os1 letter show 1 --sources
      os1 letter revise 1 "take out the part about Mum"
      os1 letter approve 1
      os1 letter export 1 --out letter.eml

    The same works in every conversation: say "help me write to my sister".
    """


@letter.command()
@click.argument("to", required=False)
@click.option("--unsent", is_flag=True, help="For you alone: never to be sent.")
@click.option("--for-other", is_flag=True, help="For somebody who cannot write: their words as they say them.")
@click.option("--go-on", is_flag=True, help="Go on with the one that was left open.")
def new(to: str | None, unsent: bool, for_other: bool, go_on: bool) -> None:
    """Begin a letter TO somebody, and talk about it here. An empty line, or Ctrl-D, leaves it for another time."""
    from os1.letters.at_hand import first_words

    form = "commission" if for_other else "unsent" if unsent else "letter"
    first = "The letter." if go_on else first_words(to or "", form)

    async def work(os1: "OS1") -> None:
        from os1.conversation.exchange import exchange

        session = await os1.open("chat")
        try:
            line: str | None = first
            while line:
                done = await exchange(session, line)
                click.echo(done.spoke)
                if done.closes:
                    break
                line = _next_line()
        finally:
            await session.close("left")

    _with_letters(work)


@letter.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one letter as a line of JSON.")
def list_(as_json: bool) -> None:
    """List your letters: whom they are for and how far they have come. Unsent ones stand apart."""

    async def work(os1: "OS1") -> None:
        letters = sorted(os1.letters.all(), key=lambda one: one.form == "unsent")
        today = os1.clock.now().astimezone(os1.clock.zone).date().isoformat()
        for one in letters:
            due = one.due[0] and one.due[0] <= today
            if as_json:
                fields = {"letter": one.number, "to": _to(one), "form": one.form, "state": one.state, "due": one.due[0]}
                click.echo(json.dumps(fields, ensure_ascii=False))
            else:
                click.echo(f"{one.number}  to {_to(one)}  {one.state}{', due today' if due else ''}")
        if not letters and not as_json:
            click.echo('No letters yet. Begin one with: os1 letter new "my sister"', err=True)

    _with_letters(work)


@letter.command()
@click.argument("number", type=int)
@click.option("--version", type=int, help="An earlier version.")
@click.option("--versions", is_flag=True, help="List the versions and what was asked for each.")
@click.option("--sources", is_flag=True, help="Behind each sentence, where it comes from: places in the journal.")
@click.option("--guide", is_flag=True, help="As a guide for copying it with your own hand.")
@click.option("--json", "as_json", is_flag=True, help="All that is known of it, as JSON.")
def show(number: int, version: int | None, versions: bool, sources: bool, guide: bool, as_json: bool) -> None:  # noqa: PLR0917 - one argument an option, by click's rule
    """Show a letter. [In brackets]: words of hers that you have not accepted."""

    async def work(os1: "OS1") -> None:
        from os1.letters.copying import guide as guided
        from os1.letters.export import standing, text_of

        one = _letter(os1, number)
        if as_json:
            click.echo(
                json.dumps({**asdict(one), "approvals": sorted(one.approvals), "state": one.state}, ensure_ascii=False)
            )
            return
        if versions:
            for known in one.versions:
                mark = "*" if known == one.current else " "
                click.echo(
                    f"{mark} {known.number}  {known.asked}{'  (approved)' if known.number in one.approvals else ''}"
                )
            return
        shown = next((v for v in one.versions if v.number == version), None) if version else standing(one)
        if shown is None:
            message = f"Letter {number} has no version {version}. See: os1 letter show {number} --versions"
            raise Misconfigured(message)
        click.echo(guided(text_of(one, shown)) if guide else _marked(shown, sources=sources))
        for reply in one.replies:
            click.echo(f"\nWhat came back:\n{reply}")

    _with_letters(work)


@letter.command()
@click.argument("number", type=int)
@click.argument("wish", required=False)
@click.option(
    "--text", "file", type=click.File("r"), help="The whole letter as you have written it over (- for stdin)."
)
@click.option("--edit", is_flag=True, help="Write it over in your editor.")
def revise(number: int, wish: str | None, file: TextIO | None, edit: bool) -> None:
    """Change a letter: by a WISH in words, or by your own hand. Every version is kept.

    \b
    Wishes:
      "less formal"  "shorter"  "take out the part about Mum"  "put the kitchen first"
      "change May to June"  "sign it Nell"  "add that I miss her"  "undo"  "go back to the first one"
      "make it flow"  "send it on Friday"  "I posted it"
    """
    if sum([wish is not None, file is not None, edit]) != 1:
        message = "Say one thing: a WISH, --text FILE, or --edit."
        raise click.UsageError(message)
    given = file.read() if file is not None else None

    async def work(os1: "OS1") -> None:
        from os1.letters.at_hand import flowing, wished, written_over
        from os1.letters.export import standing, text_of

        one = _letter(os1, number)
        now = standing(one)
        text = click.edit(text_of(one, now)) if edit else given
        if wish is None:
            if text is None or not text.strip():
                click.echo("Nothing was changed.")
                return
            events, says, flows = written_over(one, text, os1.letters)
        else:
            events, says, flows = wished(one, wish, os1.letters, os1.clock)
        if flows:
            events, says = await flowing(one, os1.model)
        await _write(os1, *events)
        after = _letter(os1, number)
        if after.current != now and after.current is not None:
            click.echo(_marked(after.current, sources=False))
        for say in says:
            click.echo(say, err=True)

    _with_letters(work)


@letter.command()
@click.argument("number", type=int)
def approve(number: int) -> None:
    """Read a letter once more and say yes to it: to this version, and to no other."""

    async def work(os1: "OS1") -> None:
        from os1.letters.at_hand import settled
        from os1.letters.export import standing

        one = _letter(os1, number)
        now = standing(one)
        while now.doubted or now.added:
            asked = (
                f"I do not remember hearing this from you: {now.lines[now.doubted[0]].text}\nDid this happen?"
                if now.doubted
                else f"These words are not yours: {', '.join(now.added)}. Are they all right?"
            )
            await _write(os1, settled(one, yes=click.confirm(asked)))
            one = _letter(os1, number)
            now = standing(one)
        click.echo(_marked(now, sources=False))
        if one.approved is not None:
            click.echo("You said yes to this already.", err=True)
        elif click.confirm("Is this your letter?"):
            await _write(os1, LetterApproved(number, now.number, one.root))
            click.echo("Kept as your letter.", err=True)
        else:
            click.echo("It stays a draft.", err=True)

    _with_letters(work)


@letter.command()
@click.argument("number", type=int)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file that ends in .txt, .md, .eml, .pdf or .guide.",
)
@click.option("--to", "address", default="", help="The address on a mail; without one you put it in yourself.")
@click.option("--mailto", is_flag=True, help="Print a link that opens your mail program.")
@click.option(
    "--helped/--no-helped",
    default=None,
    help="Whether the letter says that it was written with help; kept for this letter.",
)
def export(number: int, out: Path | None, address: str, mailto: bool, helped: bool | None) -> None:
    """Take a letter out: to print, to mail, to copy. Nothing is ever sent from here."""
    if (out is None) is not mailto:
        message = "Say one thing: --out FILE or --mailto."
        raise click.UsageError(message)

    async def work(os1: "OS1") -> None:
        from os1.letters.export import mail_link, put, written

        one = _letter(os1, number)
        if helped is not None and helped is not one.shows_help:
            await _write(os1, LetterHelpShown(number, helped, one.root))
            one = _letter(os1, number)
        if out is None:
            click.echo(mail_link(one, address))
            return
        put(out, written(one, out, address=address, renders=_drawing()))
        click.echo(f"Written to {out}.", err=True)

    _with_letters(work)


def _drawing() -> "Renders | None":
    """Return what draws a page, where it is installed."""
    return getattr(import_module(DRAWING), "pdf_of", None) if find_spec(DRAWING) is not None else None


def _to(one: "Letter") -> str:
    from os1.letters.interview import who

    return who(one).spoken_of.replace("your ", "my ")


def _marked(version: "Version", *, sources: bool) -> str:
    from os1.letters.shown import marked

    return marked(version, sources=sources)


def _letter(os1: "OS1", number: int) -> "Letter":
    found = os1.letters.of(number)
    if found is None:
        message = f"There is no letter {number}. See: os1 letter list"
        raise Misconfigured(message)
    return found


async def _write(os1: "OS1", *events: "Event") -> None:
    from os1.core.projection import catch_up

    if events:
        await os1.journal.append(*events)
        await catch_up(os1.letters, os1.journal)


def _next_line() -> str | None:
    if sys.stdin.isatty():
        sys.stderr.write("> ")
        sys.stderr.flush()
    line = sys.stdin.readline()
    while line and not line.strip() and not sys.stdin.isatty():
        line = sys.stdin.readline()
    return line.strip() or None


def _with_letters(work: "Callable[[OS1], Awaitable[None]]") -> None:
    settings = load_settings()
    with_logs(settings)

    async def all_of_it() -> None:
        from os1.app import build
        from os1.core.projection import catch_up

        os1 = await build(settings)
        try:
            await catch_up(os1.letters, os1.journal)
            await work(os1)
        finally:
            await os1.close()

    run(all_of_it())
