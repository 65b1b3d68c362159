"""Whom one can ring, as text in a terminal: a link that can be tapped where the terminal knows links (OSC 8)."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from os1.care.crisis.lines import Line


def show_lines(lines: "Sequence[Line]") -> None:
    """Print *lines*, one each."""
    for line in lines:
        parts = [line.name]
        if line.number:
            parts.append(_link(f"tel:{''.join(c for c in line.number if c.isdigit() or c in '+*#')}", line.number))
        if line.text:
            parts.append(f"({line.text})")
        if line.url:
            parts.append(_link(line.url, line.url))
        click.echo("  " + "  ".join(parts))


def _link(target: str, words: str) -> str:
    return f"\x1b]8;;{target}\x1b\\{words}\x1b]8;;\x1b\\" if sys.stdout.isatty() else words
