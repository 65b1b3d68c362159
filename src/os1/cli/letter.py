"""`os1 letter`: letters in your own words."""

import click

from os1.cli.letter_render import envelope, render


@click.group()
def letter() -> None:
    """Letters: drawn by a pen, for print, screen and plotter.

    \b
    Examples:
      os1 letter render letter.txt --out letter.pdf
      os1 letter envelope address.txt --out envelope.pdf
    """


letter.add_command(render)
letter.add_command(envelope)
