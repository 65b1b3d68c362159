"""`os1 memory`: what she knows, why, and the user's hand on it."""

import json
from collections.abc import Awaitable, Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from os1.cli.start import load_settings, run, with_logs
from os1.core.errors import Misconfigured

if TYPE_CHECKING:
    from os1.app import OS1
    from os1.core.journal import Recorded
    from os1.memory.memory import Chosen
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
                click.echo(json.dumps({"what": "note", **_note(note)}, ensure_ascii=False))
            for known in os1.memory.people.circle.people():
                click.echo(json.dumps({"what": "person", **_plain(known)}, ensure_ascii=False))
            return
        for note in notes:
            click.echo(_line(note))
        for known in os1.memory.people.circle.people():
            fields = _plain(known)
            also = ", ".join(sorted(set(fields["aliases"]) - {fields["name"]}))
            said = " ".join(part for part in (fields["relation"], f"(also {also})" if also else "") if part)
            click.echo(f"{fields['name']}: {said}  [{', '.join(map(str, fields['positions']))}]")
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
            click.echo(json.dumps({"what": "note", **_note(note)}, ensure_ascii=False) if as_json else _line(note))
        for one in found.turns:
            at = one.at.astimezone(os1.clock.zone)
            if as_json:
                fields = {"position": one.position, "at": at.isoformat(), "speaker": one.speaker, "text": one.text}
                click.echo(json.dumps({"what": "turn", **fields}, ensure_ascii=False))
            else:
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
        note = os1.memory.notes.note(place)
        heard = (await os1.memory.moments(note.sources if note is not None else (place,))).heard
        if note is None and not heard:
            message = f"There is no note and nothing you said at {place}. See: os1 memory list"
            raise Misconfigured(message)
        if note is not None and not as_json:
            how = "you corrected it" if note.corrected else f"{note.basis}, confidence {note.confidence:.2f}"
            click.echo(f"{_line(note)}  ({how})")
        for recorded in heard:
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
        note = os1.memory.notes.note(place)
        if note is None and not (await os1.memory.moments((place,))).heard:
            message = f"There is no note and nothing you said at {place}. See: os1 memory list"
            raise Misconfigured(message)
        await os1.memory.correct(note.id if note is not None else place, text.strip())
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
    days = _days(first, last) if first or last else None

    async def work(os1: "OS1") -> None:
        chosen = await _chosen(os1, place=place, about=about, conversation=conversation, days=days)
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
        click.echo(
            f"Forgotten: {len(chosen.heard)} things you said, {len(gone) - len(chosen.heard)} that rested on them."
        )

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


async def _chosen(
    os1: "OS1", *, place: int | None, about: str | None, conversation: str | None, days: tuple[date, date] | None
) -> "Chosen":
    if place is not None:
        note = os1.memory.notes.note(place)
        return await os1.memory.moments(note.sources if note is not None else (place,))
    if about is not None:
        return await os1.memory.choose_about(about)
    if conversation is not None:
        return await os1.memory.choose_conversation(conversation)
    return await os1.memory.choose_stretch(*(days or (date.min, date.max)))


def _days(first: str | None, last: str | None) -> tuple[date, date]:
    try:
        return (
            date.fromisoformat(first) if first else date.min,
            date.fromisoformat(last) if last else date.max,
        )
    except ValueError as error:
        message = f"{first or last!r} is not a day. Write it as 2026-03-01."
        raise Misconfigured(message) from error


def _note(note: "Note") -> dict[str, Any]:
    return {
        "id": note.id,
        "subject": note.subject,
        "predicate": note.predicate,
        "object": note.object,
        "text": note.text,
        "valid_from": note.valid_from,
        "valid_to": note.valid_to,
        "learned_at": note.learned_at.isoformat(),
        "confidence": note.confidence,
        "basis": note.basis,
        "sources": list(note.sources),
        "superseded_by": note.superseded_by,
        "corrected": note.corrected,
    }


def _plain(known: Any) -> dict[str, Any]:
    return {
        "name": known.name,
        "aliases": sorted(known.aliases),
        "relation": known.relation,
        "positions": sorted(known.positions),
    }


def _line(note: "Note") -> str:
    times: Iterable[str] = filter(
        None,
        (
            f"from {note.valid_from}" if note.valid_from else "",
            f"until {note.valid_to}" if note.valid_to else "",
            f"since replaced by [{note.superseded_by}]" if note.superseded_by is not None else "",
            f"said {len(note.sources)} times" if len(note.sources) > 1 else "",
        ),
    )
    said = "; ".join(times)
    return f"[{note.id}] {note.text}" + (f"  ({said})" if said else "")


def _moment(recorded: "Recorded", os1: "OS1", *, as_json: bool) -> str:
    at = recorded.at.astimezone(os1.clock.zone)
    text, session = getattr(recorded.event, "text", ""), getattr(recorded.event, "session", "")
    if as_json:
        fields = {"position": recorded.position, "at": at.isoformat(), "conversation": session, "text": text}
        return json.dumps(fields, ensure_ascii=False)
    return f"[{recorded.position}] {at:%Y-%m-%d %H:%M}  you: {text}   (conversation {session})"
