"""`os1 letter render` and `os1 letter envelope`: words drawn by a pen, without a model and without a conversation."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from os1.core.errors import Misconfigured
from os1.letters.hands import HANDS, PLAIN
from os1.letters.stationery import ENVELOPES, INKS, PAPERS, SHEETS

if TYPE_CHECKING:
    from os1.letters.rendering import Kind, Scribe, Style

_ENDINGS = (".plot.svg", ".pdf", ".png", ".svg", ".json")
_MOST_BYTES = 200_000
_LIST = "\n".join(f"  {hand.name:<11} {hand.what}" for hand in HANDS.values())
_PAPERS = f"{', '.join(PAPERS)}, or none"
_EPILOG = f"\b\nHands:\n{_LIST}\n\nInks: {', '.join(INKS)}.\n\nPapers, on screen only: {_PAPERS}."


@click.command(epilog=_EPILOG)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option("--hand", default="aurore", show_default=True, help="Whose handwriting; listed below.")
@click.option("--ink", default="blue-black", show_default=True, help="The ink; listed below.")
@click.option("--paper", default="ivory-laid", show_default=True, help="The paper that a PNG shows; listed below.")
@click.option("--size", default="A5", show_default=True, help=f"The sheet: {', '.join(SHEETS)}.")
@click.option("--seed", default=1, show_default=True, help="Another number is another day of the same hand.")
@click.option("--lang", "language", default="en", show_default=True, help="The letter's language, for who has it read.")
@click.option("--dpi", default=300, show_default=True, help="Dots an inch, for a PNG.")
@click.option("--with-help", is_flag=True, help="Say in the file that the letter was written with help.")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write: .pdf, .png, .svg, .plot.svg for a plotter, or .json with the strokes in time.",
)
def render(
    *,
    file: Path,
    hand: str,
    ink: str,
    paper: str,
    size: str,
    seed: int,
    language: str,
    dpi: int,
    with_help: bool,
    out: Path,
) -> None:
    """Draw the letter in FILE (text; - reads standard input) as a pen would write it.

    A line is a paragraph; the first may greet, the last two close and sign. A PDF has no paper colour:
    print it on your own sheet. Of several pages each PNG, SVG and JSON has its number in its name.

    Example: os1 letter render letter.txt --hand aurore --ink sepia --size A5 --out letter.pdf
    """
    from os1.letters.rendering import Style
    from os1.letters.whole_file import write_whole

    kind = _kind(out)
    style = Style(hand, ink, paper, size, seed, language, with_help)
    pages = _scribe().render(_read(file), style, kind, dpi)
    for number, data in enumerate(pages, 1):
        path = out if len(pages) == 1 else out.with_name(f"{out.name[: -len(kind) - 1]}-{number}.{kind}")
        write_whole(path, data)
        click.echo(str(path))


@click.command(epilog=_EPILOG)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option(
    "--from", "sender", type=click.Path(path_type=Path, dir_okay=False), help="A file with the sender's lines."
)
@click.option("--hand", default=PLAIN, show_default=True, help="Whose handwriting; plain has the most legible digits.")
@click.option("--ink", default="blue-black", show_default=True, help="The ink; listed below.")
@click.option("--paper", default="ivory-laid", show_default=True, help="The paper that a PNG shows; listed below.")
@click.option("--size", default="C6", show_default=True, help=f"The envelope: {', '.join(ENVELOPES)}.")
@click.option("--seed", default=1, show_default=True, help="Another number is another day of the same hand.")
@click.option("--dpi", default=300, show_default=True, help="Dots an inch, for a PNG.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The file to write, as for render."
)
def envelope(
    *, file: Path, sender: Path | None, hand: str, ink: str, paper: str, size: str, seed: int, dpi: int, out: Path
) -> None:
    """Draw the address in FILE (a line each for the name, the street, the town) on an envelope.

    Example: os1 letter envelope address.txt --from me.txt --size C6 --out envelope.pdf
    """
    from os1.letters.rendering import Style
    from os1.letters.whole_file import write_whole

    kind = _kind(out)
    style = Style(hand, ink, paper, seed=seed)
    back = _read(sender) if sender is not None else ""
    data = _scribe().envelope(_read(file), style, kind, sender=back, envelope=size, dpi=dpi)
    write_whole(out, data)
    click.echo(str(out))


def pdf_of(text: str, style: "Style | None" = None) -> bytes:
    """Return a letter's words as a page to print, in the usual style unless another is given."""
    from os1.letters.rendering import Style

    return _scribe().render(text, style or Style(), "pdf")[0]


def _scribe() -> "Scribe":
    """Return the scribe with the fonts that the settings name."""
    from os1.drawn_letters import scribe
    from os1.settings import Settings

    return scribe(Settings.load())


def _kind(out: Path) -> "Kind":
    """Return what the file's name asks for."""
    for ending in _ENDINGS:
        if out.name.lower().endswith(ending) and len(out.name) > len(ending):
            return cast("Kind", ending[1:])
    message = f"{out.name} does not say what to write. Fix: end its name in {', '.join(_ENDINGS)}."
    raise Misconfigured(message)


def _read(file: Path) -> str:
    """Return the text of a file."""
    try:
        if str(file) == "-":
            return sys.stdin.read()
        if file.stat().st_size > _MOST_BYTES:
            message = f"{file} is too long to be a letter. Fix: name the text file with the letter."
            raise Misconfigured(message)
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        message = f"{file} is not UTF-8 text. Fix: save it as plain text in UTF-8."
        raise Misconfigured(message) from None
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror}). Fix: name a text file that is there."
        raise Misconfigured(message) from error
