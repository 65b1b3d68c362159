"""`os1 memory`: what she knows, why, and the user's hand on it."""

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import click

from os1.cli.start import load_settings, run, with_logs
from os1.core.errors import Misconfigured
from os1.memory import by_hand
from os1.memory.shown import called, forgotten, moment_fields, note_fields, person_fields, turn_fields

if TYPE_CHECKING:
    from os1.app import OS1
    from os1.core.journal import Recorded
    from os1.memory.note_slot import Note

SHOWN = 20


@click.group(invoke_without_command=True)
@click.pass_context
def memory(ctx: click.Context) -> None:
    """See, trace, correct and forget what she knows.

    \b
    Examples:
      os1 memory
      os1 memory search "my sister" --json
      os1 memory why 412
      os1 memory correct 412 "You live in York."
      os1 memory forget --about Marlon
      os1 memory forget --from 2026-03-01 --to 2026-03-07
      os1 memory off-record on

    The numbers in brackets are places in the journal; `os1 journal --json` shows them too.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_)


@memory.command("list")
@click.option("--all", "everything", is_flag=True, help="Also what no longer holds.")
@click.option("--json", "as_json", is_flag=True, help="Print one note as a line of JSON.")
def list_(everything: bool, as_json: bool) -> None:
    """List what she concluded from what you said, and the people she knows of."""

    async def work(os1: "OS1") -> None:
        notes = os1.memory.notes.all() if everything else os1.memory.notes.current()
        if as_json:
            for note in notes:
                click.echo(json.dumps({"what": "note", **note_fields(note)}, ensure_ascii=False))
            for known in os1.memory.people.circle.people():
                click.echo(json.dumps({"what": "person", **person_fields(known)}, ensure_ascii=False))
            return
        for note in notes:
            click.echo(_line(note))
        for known in os1.memory.people.circle.people():
            click.echo(f"{known.name}: {called(known)}  [{', '.join(map(str, sorted(known.positions)))}]")
        if not notes:
            click.echo("No notes yet: she takes them when nobody speaks. What was said is found by search.", err=True)

    _with_memory(work)


@memory.command()
@click.argument("words")
@click.option("--limit", default=SHOWN, show_default=True, help="So many at most.")
@click.option("--json", "as_json", is_flag=True, help="Print one finding as a line of JSON.")
def search(words: str, limit: int, as_json: bool) -> None:
    """Find what was said, and what was noted, about WORDS; a name finds the nickname too."""

    async def work(os1: "OS1") -> None:
        found = await os1.memory.search(words, now=os1.clock.now(), limit=limit)
        for note in found.notes:
            click.echo(
                json.dumps({"what": "note", **note_fields(note)}, ensure_ascii=False) if as_json else _line(note)
            )
        for one in found.turns:
            if as_json:
                click.echo(json.dumps({"what": "turn", **turn_fields(one, os1.clock.zone)}, ensure_ascii=False))
            else:
                at = one.at.astimezone(os1.clock.zone)
                who = "you" if one.speaker == os1.memory.name(os1.person.id) else "her"
                click.echo(f"[{one.position}] {at:%Y-%m-%d %H:%M}  {who}: {one.text}")
        if not (found.notes or found.turns) and not as_json:
            click.echo("Nothing was found.", err=True)

    _with_memory(work, searches=True)


@memory.command()
@click.argument("place", type=int)
@click.option("--json", "as_json", is_flag=True, help="Print the sources as lines of JSON.")
def why(place: int, as_json: bool) -> None:
    """Show what a note rests on: the moment, the words, the conversation."""

    async def work(os1: "OS1") -> None:
        found = await by_hand.why(os1.memory, place)
        if found is None:
            raise _nothing_at(place)
        note = found.note
        if note is not None and not as_json:
            how = "you corrected it" if note.corrected else f"{note.basis}, confidence {note.confidence:.2f}"
            click.echo(f"{_line(note)}  ({how})")
        for recorded in found.heard:
            click.echo(_moment(recorded, os1, as_json=as_json))

    _with_memory(work)


@memory.command()
@click.argument("place", type=int)
@click.argument("text")
def correct(place: int, text: str) -> None:
    """Say how a note, or something she misheard, should read. Yours outweighs hers for good."""
    if not text.strip():
        message = "The correction needs some text. To take a note away: os1 memory forget PLACE"
        raise Misconfigured(message)

    async def work(os1: "OS1") -> None:
        if not await by_hand.correct(os1.memory, place, text.strip()):
            raise _nothing_at(place)
        click.echo(f"Corrected: {text.strip()}")

    _with_memory(work)


@memory.command()
@click.argument("place", type=int, required=False)
@click.option("--about", metavar="WORDS", help="A person or a topic.")
@click.option("--conversation", metavar="ID", help="One whole conversation (the ids are in `os1 journal --json`).")
@click.option("--from", "first", metavar="DAY", help="From this day on (2026-03-01) ...")
@click.option("--to", "last", metavar="DAY", help="... to this day, both included.")
@click.option("--everything", is_flag=True, help="All that was ever said.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def forget(  # noqa: PLR0917 - one argument an option, by click's rule
    place: int | None,
    about: str | None,
    conversation: str | None,
    first: str | None,
    last: str | None,
    everything: bool,
    yes: bool,
) -> None:
    """Forget for good: the words, every note that rests on them, and what she said of them.

    PLACE is a note or something you said. Other OS1 programs that run forget at their next turn.
    """
    given = [place is not None, about is not None, conversation is not None, bool(first or last), everything]
    if sum(given) != 1:
        message = "Say one thing to forget: a PLACE, --about, --conversation, --from/--to, or --everything."
        raise click.UsageError(message)
    days = by_hand.stretch(first, last) if first or last else None

    async def work(os1: "OS1") -> None:
        chosen = await by_hand.choose(os1.memory, place=place, about=about, conversation=conversation, days=days)
        if not chosen.heard:
            click.echo("There is nothing to forget: nothing was found.")
            return
        for recorded in chosen.heard[:SHOWN]:
            click.echo(_moment(recorded, os1, as_json=False))
        if len(chosen.heard) > SHOWN:
            click.echo(f"... and {len(chosen.heard) - SHOWN} more.")
        if not yes and not click.confirm(f"Forget {len(chosen.heard)} for good?"):
            click.echo("Nothing was forgotten.")
            return
        gone = await os1.memory.forget(chosen.positions)
        click.echo(forgotten(len(chosen.heard), len(gone)))

    _with_memory(work)


@memory.command("off-record")
@click.argument("switch", type=click.Choice(["on", "off"]), required=False)
def off_record(switch: str | None) -> None:
    """Go off the record (`on`): nothing is written down until `off`. Without a word: say how it is."""

    async def work(os1: "OS1") -> None:
        if switch is not None:
            await os1.keep(on=switch == "off")
        on = await os1.on_record()
        click.echo("On the record: what is said is kept." if on else "Off the record: nothing is written down.")

    _with_memory(work)


def _with_memory(work: "Callable[[OS1], Awaitable[None]]", *, searches: bool = False) -> None:
    """Open what she knows, without any model unless it *searches*, and close it after *work*."""
    settings = load_settings()
    with_logs(settings)

    async def all_of_it() -> None:
        from os1.app import build

        os1 = await build(settings)
        try:
            await (os1.memory.follow() if searches else os1.memory.follow_views())
            await work(os1)
        finally:
            await os1.close()

    run(all_of_it())


def _nothing_at(place: int) -> Misconfigured:
    return Misconfigured(f"There is no note and nothing you said at {place}. See: os1 memory list")


def _line(note: "Note") -> str:
    times = (
        f"from {note.valid_from}" if note.valid_from else "",
        f"until {note.valid_to}" if note.valid_to else "",
        f"since replaced by [{note.superseded_by}]" if note.superseded_by is not None else "",
        f"said {len(note.sources)} times" if len(note.sources) > 1 else "",
    )
    said = "; ".join(filter(None, times))
    return f"[{note.id}] {note.text}" + (f"  ({said})" if said else "")


def _moment(recorded: "Recorded", os1: "OS1", *, as_json: bool) -> str:
    fields = moment_fields(recorded, os1.clock.zone)
    if as_json:
        return json.dumps(fields, ensure_ascii=False)
    at = recorded.at.astimezone(os1.clock.zone)
    return f"[{recorded.position}] {at:%Y-%m-%d %H:%M}  you: {fields['text']}   (conversation {fields['conversation']})"
