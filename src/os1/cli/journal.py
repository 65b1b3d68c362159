"""`os1 journal`."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from os1.cli.start import load_settings, run

if TYPE_CHECKING:
    from os1.core.events import Event
    from os1.core.journal import Recorded


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print every event as a line of JSON.")
@click.option("--after", default=0, metavar="POSITION", help="Only what was written after this position.")
@click.option("--last", type=int, metavar="N", help="Only the last N lines.")
def journal(as_json: bool, after: int, last: int | None) -> None:
    """Read back what was said, with times.

    \b
    Examples:
      os1 journal --last 20
      os1 journal --json
    """
    settings = load_settings()

    async def work() -> None:
        from os1.app import journal_path, open_journal
        from os1.core.clock import SystemClock

        clock = SystemClock(settings.zone)
        if not journal_path(settings).exists():
            click.echo(f"Nothing was said yet: there is no journal in {settings.home}.", err=True)
            return
        book, _ = open_journal(settings, clock)
        try:
            lines: list[str] = []
            async for recorded in book.read(after):
                at = recorded.at.astimezone(clock.zone)
                line = json.dumps(_fields(recorded, at), ensure_ascii=False) if as_json else _readable(recorded, at)
                if line is not None:
                    lines.append(line)
            for line in lines if last is None else lines[len(lines) - min(last, len(lines)) :]:
                click.echo(line)
        finally:
            await book.close()

    run(work())


def _fields(recorded: "Recorded", at: datetime) -> dict[str, Any]:
    event = recorded.event
    return {"position": recorded.position, "at": at.isoformat(), "kind": event.kind, **asdict(event)}


def _readable(recorded: "Recorded", at: datetime) -> str | None:
    from os1.core import events

    time = at.strftime("%Y-%m-%d %H:%M:%S")
    match recorded.event:
        case events.SessionOpened(door=door):
            return f"\n{time}  -- a conversation began ({door})"
        case events.SessionClosed(reason=reason):
            return f"{time}  -- it ended ({reason})"
        case events.UtteranceHeard(text=text):
            return f"{time}  you: {text}"
        case events.UtteranceSpoken(text=text, interrupted=cut):
            return f"{time}  her: {text}" + ("  [interrupted]" if cut else "")
        case events.PersonaSet(version=version, name=name, voice=voice):
            return f"{time}  -- she is {name}, voice {voice} (version {version})"
        case events.Redacted(reason=reason):
            return f"{time}  -- forgotten ({reason})"
        case event:
            concluded = _concluded(event)
            return f"{time}  -- {concluded}" if concluded else None


def _concluded(event: "Event") -> str:
    from os1.core import events

    match event:
        case events.NoteTaken(text=text):
            return f"noted: {text}"
        case events.NoteCorrected(text=text):
            return f"corrected: {text}"
        case events.EpisodeTold(gist=gist):
            return f"in short: {gist}"
        case events.ThreadDropped():
            return "not to be brought up"
        case events.VoiceTuned(speed=speed, pitch=pitch):
            return f"her voice: {speed:g} times her pace, {pitch:+g} semitones"
        case events.MeetingAsked(step=step):
            return f"in the first meeting she asks: {step}"
        case events.MeetingEnded(how=how):
            return f"the first meeting is over ({how.replace('_', ' ')})"
        case events.RecordSwitched(on=on):
            return f"{'on' if on else 'off'} the record"
        case _:
            return ""
