"""`os1 safety`: the protocol, what was counted, whom you trust, and what care decides about a text."""

import json
from collections.abc import Awaitable, Callable
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from pydantic import BaseModel, ConfigDict, ValidationError

from os1.cli.ringing import show_lines
from os1.cli.safety_audit import audit
from os1.cli.start import load_settings, run, with_logs
from os1.core.errors import Misconfigured

if TYPE_CHECKING:
    from os1.app import OS1
    from os1.care.crisis.detector import Detector
    from os1.care.crisis.follow_up import Week
    from os1.settings import Settings


@click.group(invoke_without_command=True)
@click.pass_context
def safety(ctx: click.Context) -> None:
    """Read the safety protocol, offline; audit the model in use; name whom you trust.

    \b
    Examples:
      os1 safety
      os1 safety trust Nora --number "+353 1 555 0100"
      os1 safety count
      os1 safety audit --quick
      os1 safety check sentences.jsonl --json
    """
    if ctx.invoked_subcommand is None:
        _protocol(load_settings())


safety.add_command(audit)


def _protocol(settings: "Settings") -> None:
    from os1.app import help_at_hand

    click.echo(files("os1.care").joinpath("protocol.md").read_text("utf-8"))
    help = help_at_hand(settings)
    click.echo(f"Where you are: {help.country or 'not known; set OS1_COUNTRY, such as OS1_COUNTRY=IE'}")
    lines = [one for one in (help.line, help.youth) if one is not None]
    show_lines([*help.emergency_lines, *lines])
    for line in lines:
        by = "" if line.official else " (not the operator's own page)"
        click.echo(f"  {line.name}: compared with {line.source}{by} on {line.verified_on}; not dialled.")


@safety.command()
@click.argument("name", required=False)
@click.option("--number", default="", help="Theirs, for you to tap; nothing rings by itself.")
@click.option("--off", is_flag=True, help="Do not name them any more.")
def trust(name: str | None, number: str, off: bool) -> None:
    """Say whom she names when it gets bad; without NAME, list them. Ask them first."""

    async def work(os1: "OS1") -> None:
        from os1.core.events import TrustedPersonSet

        people = os1.care.trusted.people
        if name is None:
            for one in people:
                click.echo(f"{one.name}  {one.number}".rstrip())
            if not people:
                click.echo("Nobody yet. Example: os1 safety trust Nora", err=True)
            return
        if off and name not in os1.care.trusted.names:
            message = f"{name} is not among those you trust. See: os1 safety trust"
            raise Misconfigured(message)
        await os1.journal.append(TrustedPersonSet(name, number, on=not off))
        click.echo(
            f"{name} is not named any more."
            if off
            else f"{name} is named when it gets bad. Nobody is ever rung by OS1."
        )

    _with_care(work)


@safety.command()
@click.option("--json", "as_json", is_flag=True, help="Print one week as a line of JSON.")
def count(as_json: bool) -> None:
    """Count, by week, how often help was named: to whom, and no word of what was said."""

    async def work(os1: "OS1") -> None:
        from os1.care.crisis.follow_up import weekly

        weeks = weekly(os1.care.crises, os1.clock.zone)
        for week in weeks:
            if as_json:
                click.echo(json.dumps({"week": f"{week.year}-W{week.week:02}", **_counts(week), "total": week.total}))
            else:
                by = ", ".join(f"{to} {many}" for to, many in _counts(week).items())
                click.echo(f"{week.year}, week {week.week}: {week.total} ({by})")
        if not weeks and not as_json:
            click.echo("Help was never named.", err=True)

    _with_care(work)


def _counts(week: "Week") -> dict[str, int]:
    return {"line": week.line, "emergency": week.emergency, "trusted": week.trusted}


class Item(BaseModel):
    """One line of a file to be checked."""

    model_config = ConfigDict(extra="ignore")

    id: str | int
    text: str
    context: str | list[str | dict[str, Any]] = []

    @property
    def lines(self) -> list[str]:
        """What was said before, in order."""
        given = [self.context] if isinstance(self.context, str) else self.context
        return [one if isinstance(one, str) else str(one.get("text") or one.get("content") or "") for one in given]


@safety.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print each decision as a line of JSON.")
def check(file: Path, as_json: bool) -> None:
    """Decide each line of FILE, {"id", "text", "context"}, without a language model; nothing is written down.

    The decision is crisis (the user's own, with its level 1 to 6), farewell, stop, minor or none. Somebody else's danger
    is none with `whom` other; what she would say stands in `say`, and `care` names what found the words.
    """
    settings = load_settings()
    with_logs(settings)
    items = _read(file)

    async def work() -> None:
        from os1.app import embedder
        from os1.care.crisis.detector import Detector
        from os1.chosen_model import model_store

        places = embedder(model_store(settings))
        detector = Detector(places)
        try:
            for item in items:
                made = await _decide(item, detector, settings)
                click.echo(json.dumps(made, ensure_ascii=False) if as_json else _readable(made))
        finally:
            await places.close()

    run(work())


async def _decide(item: Item, detector: "Detector", settings: "Settings") -> dict[str, Any]:
    from dataclasses import asdict
    from datetime import datetime

    from os1.app import help_at_hand
    from os1.care import minors
    from os1.care.first_look import look
    from os1.persona.persona import DEFAULT_NAME

    before = item.lines
    assessment = await detector.assess(item.text, before, letter=not before)
    age = minors.stated_age(item.text, before)
    young = age is not None or any(minors.stated_age(line, before[:at]) is not None for at, line in enumerate(before))
    made = look(
        item.text,
        name=settings.name or DEFAULT_NAME,
        # Nothing she asked stands before it, so a lone "enough" is no answer.
        while_speaking=not before,
        hour=datetime.now(settings.zone).hour,
        user_name=settings.user_name,
        turn=len(before),
        assessment=assessment,
        help=help_at_hand(settings),
        minor=young,
        context=before,
    )
    danger = made.danger
    decision = {
        "halt": "stop",
        "farewell": "farewell",
        "crisis": "crisis" if danger.whom == "self" else "none",
        "means": "crisis" if danger.whom == "self" else "none",
    }.get(made.kind, "minor" if age is not None else "none")
    say = minors.notice(age, len(before)) if age is not None and not made.say and made.kind != "halt" else made.say
    return {
        "id": item.id,
        "decision": decision,
        "level": int(danger.level),
        "whom": danger.whom,
        "now": danger.now,
        "minor": young,
        "care": made.kind,
        "say": say,
        "lines": [asdict(line) for line in made.shows],
    }


def _readable(made: dict[str, Any]) -> str:
    level = f" {made['level']}" if made["level"] else ""
    return f"{made['id']}  {made['decision']}{level}" + (f"  {made['say']}" if made["say"] else "")


def _read(file: Path) -> list[Item]:
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{file} cannot be read as text. Name a file of JSON lines."
        raise Misconfigured(message) from error
    out: list[Item] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            out.append(Item.model_validate_json(line))
        except ValidationError as error:
            fault = error.errors()[0]
            field = ".".join(str(part) for part in fault["loc"]) or "the line"
            message = f'{file}, line {number}: {field}: {fault["msg"]}. Each line is {{"id", "text", "context"}}.'
            raise Misconfigured(message) from None
    return out


def _with_care(work: "Callable[[OS1], Awaitable[None]]") -> None:
    settings = load_settings()
    with_logs(settings)

    async def joined() -> None:
        from os1.app import build

        os1 = await build(settings)
        try:
            await os1.care.follow()
            await work(os1)
        finally:
            await os1.close()

    run(joined())
