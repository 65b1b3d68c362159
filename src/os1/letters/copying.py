"""A guide for those who copy a letter with their own hand: where a line ends, and where to lift the pen."""

import textwrap

from os1.core.pattern import Pattern

WIDE = 38
"""Letters on one line of an A5 sheet in a hand of ordinary size."""
LIFT = " / "
_BREATH = Pattern(r"(?<=[.,;:!?…])\s+|\s+(?=(?:and|but|or|because|so|that|when|while|where|who|which|if|until)\s)")


def guide(text: str, wide: int = WIDE) -> str:
    """Return *text* line by line, numbered, with a stroke where one may lift the pen and read on."""
    out: list[str] = []
    number = 0
    for paragraph in text.split("\n"):
        if not paragraph.strip():
            out.append("")
            continue
        for line in textwrap.wrap(paragraph, wide, break_long_words=False):
            number += 1
            lifted = LIFT.join(part for part in _BREATH.split(line) if part)
            out.append(f"{number:3}  {lifted}")
    return "\n".join([f"A stroke ({LIFT.strip()}) is where to lift the pen. It is not written.", "", *out])
