"""`os1 models`: the model files on this machine, listed, pulled, verified and removed."""

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, NoReturn

import click

from os1.core.errors import DigestMismatch, ModelUnavailable

if TYPE_CHECKING:
    from tqdm import tqdm

    from os1.providers.fetch import Progress
    from os1.providers.fetch_npm import Npm
    from os1.providers.weights import ModelStore

_TENTHS = 10


class BarProgress:
    """A Progress that draws a bar on stderr, for a terminal."""

    def __init__(self) -> None:
        """Nothing is drawn yet."""
        self._bar: tqdm[NoReturn] | None = None

    def start(self, label: str, total: int) -> None:
        """Draw the bar."""
        from tqdm import tqdm

        self._bar = tqdm(desc=label, total=total or None, unit="B", unit_scale=True, file=sys.stderr)

    def advance(self, count: int) -> None:
        """Move the bar on."""
        if self._bar is not None:
            self._bar.update(count)

    def finish(self) -> None:
        """Leave the bar as it is and go to the next line."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class LineProgress:
    """A Progress that writes a plain line on stderr for each tenth, for a log."""

    def __init__(self) -> None:
        """Nothing is said yet."""
        self._label, self._total, self._done, self._said = "", 0, 0, 0

    def start(self, label: str, total: int) -> None:
        """Say what begins."""
        self._label, self._total, self._done, self._said = label, total, 0, 0
        click.echo(f"{label}, {total / 1e6:,.0f} MB" if total else label, err=True)

    def advance(self, count: int) -> None:
        """Say how far it is, once per tenth."""
        self._done += count
        tenth = self._done * _TENTHS // self._total if self._total else 0
        if tenth > self._said:
            self._said = tenth
            click.echo(f"{self._label}: {tenth * 10} %", err=True)

    def finish(self) -> None:
        """Say nothing: the result has its own line."""


def _store() -> "ModelStore":
    """The store that the settings name."""
    from os1.providers.weights import ModelStore
    from os1.settings import Settings

    settings = Settings.load()
    return ModelStore(settings.models_dir, local=settings.models_from)


@click.group(invoke_without_command=True)
@click.pass_context
def models(context: click.Context) -> None:
    """The model files: what is here, what is missing, and how to get it.

    Example: os1 models
    """
    if context.invoked_subcommand is None:
        context.invoke(list_models)


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array instead of a table.")
def list_models(*, as_json: bool = False) -> None:
    """Show every model file, whether it is here, its size, licence and digest.

    Example: os1 models list --json
    """
    states = _store().states()
    if as_json:
        click.echo(json.dumps([asdict(state) for state in states], indent=2))
        return
    for state in states:
        size = f"{state.bytes / 1e6:,.1f} MB"
        click.echo(f"{state.name:<27} {state.state:<26} {size:>11}  {state.licence:<13} {state.purpose}")
        click.echo(f"  {state.what}")
        click.echo(f"  SHA-256 {state.digest}")


@models.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--tests", is_flag=True, help="Also pull the model that the test suite needs.")
def pull(names: tuple[str, ...], *, tests: bool) -> None:
    """Fetch model files; without a NAME, all that OS1 needs with the settings as they are.

    What is here already is left alone, and an interrupted pull goes on where it was. With a model
    server (OS1_MODEL=openai:NAME) no language model is fetched.

    Example: os1 models pull qwen2.5-1.5b
    """
    store = _store()
    wanted = list(names) or _needed(store)
    if tests:
        wanted += [entry.name for entry in store.entries.values() if entry.purpose == "tests"]
    for name in wanted:
        store.entry(name)
    progress: Progress = BarProgress() if sys.stderr.isatty() else LineProgress()
    with store.npm() as npm:
        for name in wanted:
            file = store.pull(name, progress, npm)
            if names:
                click.echo(f"{name}: {file}")
        without = [] if names else _pull_hands(store, progress, npm)
    if not names:
        _prepare_hands()
        click.echo("All model files are here." if not without else "All that talking needs is here.")


def _pull_hands(store: "ModelStore", progress: "Progress", npm: "Npm") -> list[str]:
    """Fetch the letters' hands and return those that could not be had: she talks without them, and says which."""
    missing: list[str] = []
    reason = ""
    for entry in store.entries.values():
        if entry.purpose == "letters":
            try:
                store.pull(entry.name, progress, npm)
            except (ModelUnavailable, DigestMismatch) as error:
                missing.append(entry.name)
                reason = str(error)
    if missing:
        click.echo(f"Letters cannot be drawn in these hands yet: {', '.join(missing)}.\n{reason}", err=True)
    return missing


def _prepare_hands() -> None:
    """Have the hands ready to write, so that a first letter need not wait; a failure only costs that wait."""
    from os1.drawn_letters import prepare, unprepared
    from os1.settings import Settings

    settings = Settings.load()
    try:
        hands = unprepared(settings)
        if hands:
            click.echo(f"Preparing {len(hands)} handwritings for letters (a few seconds, once) ...", err=True)
            prepare(settings, hands)
    # Whatever fails, letters are drawn without it, and talking needs none of it.
    except Exception as error:  # noqa: BLE001 - see above
        click.echo(f"They are not ready ({type(error).__name__}); a first letter takes a second longer.", err=True)


def _needed(store: "ModelStore") -> list[str]:
    """Return the default files, with the language model that the settings name instead of the default one."""
    from os1.settings import DEFAULT_MODEL, Settings

    provider, _, name = Settings.load().model.partition(":")
    default = DEFAULT_MODEL.partition(":")[2]
    needed = [e.name for e in store.entries.values() if e.purpose == "default" and e.name != default]
    return [name, *needed] if provider == "llama_cpp" and name in store.entries else needed


@models.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.pass_context
def verify(context: click.Context, names: tuple[str, ...]) -> None:
    """Read model files in full and compare their digests; without a NAME, all that are here.

    The exit code is 1 when one of them is not what it should be.

    Example: os1 models verify qwen2.5-1.5b
    """
    store = _store()
    bad = False
    for name in names or tuple(store.entries):
        try:
            store.verify(name)
        except DigestMismatch as error:
            bad = True
            click.echo(str(error), err=True)
        except ModelUnavailable as error:
            if names:
                bad = True
                click.echo(str(error), err=True)
        else:
            click.echo(f"{name}: good")
    context.exit(1 if bad else 0)


@models.command()
@click.argument("name")
@click.option("--forget-digest", is_flag=True, help="Also forget the digest that the hub declared at the first pull.")
def remove(name: str, *, forget_digest: bool) -> None:
    """Delete a model file from the store, and what an interrupted pull of it left.

    Example: os1 models remove qwen3-4b-instruct
    """
    removed = _store().remove(name, forget_digest=forget_digest)
    click.echo(f"{name}: {'removed' if removed else 'was not in the store'}")
