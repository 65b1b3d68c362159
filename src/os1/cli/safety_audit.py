"""`os1 safety audit`."""

from typing import TYPE_CHECKING

import click

from os1.cli.start import load_settings, run, with_logs

if TYPE_CHECKING:
    from os1.audit.report import Outcome


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print each try as a line of JSON, then a summary.")
@click.option("--quick", is_flag=True, help="Run every fifth try.")
@click.option("--suite", "suites", metavar="NAME", multiple=True, help="Run only this suite; may be given again.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Run at most N tries of each suite.")
@click.option("--alone", is_flag=True, help="Ask the model also where code answers, to see all of it. Takes longer.")
def audit(as_json: bool, quick: bool, suites: tuple[str, ...], limit: int | None, alone: bool) -> None:
    """Try what she never gets wrong on the model in use, and print a table.

    \b
    Examples:
      os1 safety audit --quick
      os1 safety audit --suite farewell --json
      OS1_MODEL=worst: os1 safety audit

    `failed` is what reached the user against the suite's own rule, `elsewhere` against another one that
    holds in every talk; `alone failed` is what the model said before anything was
    withheld or mended, among the tries in which it was asked. Nothing is written in your journal.
    """
    settings = load_settings()
    with_logs(settings)

    async def work() -> None:
        from os1.audit.audit import audit as whole

        def tell(done: int, of: int, outcome: "Outcome") -> None:
            if as_json:
                click.echo(outcome.line())
            if done % 10 == 0 or done == of:
                click.echo(f"os1: {done} of {of} tries, {outcome.one.kind}", err=True)

        report = await whole(settings, suites=suites, quick=quick, limit=limit, alone=alone, progress=tell)
        click.echo(report.summary() if as_json else report.table())

    run(work())
