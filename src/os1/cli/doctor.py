"""`os1 doctor`."""

import json
from dataclasses import asdict

import click

from os1.cli.start import load_settings, run, with_logs

MARKS = {"well": "ok  ", "remark": "note", "trouble": "BAD "}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print each finding as a line of JSON.")
def doctor(as_json: bool) -> None:
    """Check audio, models, ports, disk, memory and speed, and name each fix.

    Exits with 1 when something is in the way of talking with her.

    \b
    Example:
      os1 doctor
    """
    settings = load_settings()
    with_logs(settings)
    bad = False

    async def work() -> None:
        nonlocal bad
        from os1.diagnosis import examine

        async for finding in examine(settings):
            bad = bad or finding.state == "trouble"
            if as_json:
                click.echo(json.dumps(asdict(finding), ensure_ascii=False))
            else:
                click.echo(f"{MARKS[finding.state]} {finding.name}: {finding.text}")
                if finding.fix:
                    click.echo(f"     fix: {finding.fix}")

    run(work())
    if bad:
        raise click.exceptions.Exit(1)
