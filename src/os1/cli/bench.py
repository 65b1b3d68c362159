"""`os1 bench`."""

import json
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from os1.cli.start import load_settings, run

if TYPE_CHECKING:
    from os1.bench.memory import Result

WIDTH = 22


@click.group()
def bench() -> None:
    """Measure how well she does beside others.

    \b
    Example:
      os1 bench memory locomo10.json
    """


@bench.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print each way as a line of JSON.")
@click.option(
    "--mem0",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PYTHON",
    help="The Python of an environment with mem0ai, qdrant-client, langchain-core and onnxruntime.",
)
def memory(file: Path, as_json: bool, mem0: Path | None) -> None:
    """Measure how much of the evidence recall finds in a LoCoMo file, beside its rivals.

    Each conversation has an encrypted index of its own. Recall is the share of the turns that hold
    the answer among the first 5, 10 and 20; latency is one question, embedder included.

    \b
    Examples:
      os1 bench memory locomo10.json
      os1 bench memory locomo10.json --json --mem0 other/bin/python
    """
    settings = load_settings()

    async def work() -> None:
        from os1.app import embedder, ranker
        from os1.bench.locomo import load
        from os1.bench.memory import all_results, measure_mem0
        from os1.chosen_model import model_store
        from os1.core.errors import ModelUnavailable

        dialogues = load(file)
        store = model_store(settings)
        model = embedder(store)
        rival = None if mem0 is None else partial(measure_mem0, dialogues, mem0, store.path)
        turns, questions = sum(len(d.rows) for d in dialogues), sum(len(d.questions) for d in dialogues)
        if not as_json:
            click.echo(f"{len(dialogues)} conversations, {turns} turns, {questions} questions, embedder {model.name}\n")
            click.echo(_head())
        try:
            async for result in all_results(dialogues, model, ranker(), rival):
                click.echo(json.dumps(asdict(result)) if as_json else _line(result))
        except ModelUnavailable as error:
            if rival is None:
                raise
            click.echo(f"mem0: skipped. {error}", err=True)
        finally:
            await model.close()
        if mem0 is None:
            click.echo("mem0: skipped, because no environment that has it was named (--mem0 PYTHON).", err=True)

    run(work())


def _head() -> str:
    """The heading of the table."""
    cells = ("R@5", "R@10", "R@20", "multi", "time", "open", "single", "adv@5", "adv@10", "adv@20", "p50 ms", "p95 ms")
    return (
        " " * WIDTH
        + "".join(f"{cell:>8}" for cell in cells)
        + "\n"
        + f"{'':{WIDTH}}"
        + (" categories 1-4         R@10 by category                 adversarial")
    )


def _line(result: "Result") -> str:
    """One way, as a line of the table."""
    held = result.recall
    cells = [held.get("answerable", {}).get(k) for k in (5, 10, 20)]
    cells += [held.get(word, {}).get(10) for word in ("multi-hop", "temporal", "open", "single")]
    cells += [held.get("adversarial", {}).get(k) for k in (5, 10, 20)]
    shown = "".join(f"{'-' if cell is None else f'{cell:.3f}':>8}" for cell in cells)
    return f"{result.way:<{WIDTH}}{shown}{result.p50_ms:>8.1f}{result.p95_ms:>8.1f}"
