"""An envelope: the address in lines that step to the right a little, the sender small in the corner."""

from collections.abc import Sequence

from os1.core.errors import Misconfigured
from os1.letters.chance import generator
from os1.letters.glyphs import Glyphs
from os1.letters.hands import Hand
from os1.letters.layout import Word, word_at
from os1.letters.stationery import Envelope

MOST_LINES = 7
_ADDRESS = 1.28
_SENDER = 0.85
_SMALLEST = 0.7
_EDGE = 8.0


def addressed(
    address: Sequence[str], sender: Sequence[str], glyphs: Glyphs, envelope: Envelope, seed: int
) -> list[Word]:
    """The words of an envelope, each line its own paragraph.

    Raises:
        Misconfigured: for no line or too many, and where a line is too long for the envelope.

    """
    if not 1 <= len(address) <= MOST_LINES or len(sender) > MOST_LINES:
        message = f"An address has one to {MOST_LINES} lines. Fix: a line each for the name, the street, the town."
        raise Misconfigured(message)
    words = _block(address, glyphs, envelope, envelope.address, _ADDRESS, seed=seed, label="address", first=0)
    return words + _block(
        sender, glyphs, envelope, envelope.sender, _SENDER, seed=seed, label="sender", first=len(address)
    )


def _block(
    rows: Sequence[str],
    glyphs: Glyphs,
    envelope: Envelope,
    corner: tuple[float, float],
    size: float,
    *,
    seed: int,
    label: str,
    first: int,
) -> list[Word]:
    """One block of lines, as large as fits."""
    hand: Hand = glyphs.hand
    left, top = corner
    scale = size
    while scale >= size * _SMALLEST:
        chance = generator(seed, label)
        pitch = hand.line * (0.30 + 0.60 * scale)
        words: list[Word] = []
        widest = 0.0
        for number, row in enumerate(rows):
            x = left + (number * 1.6 if label == "address" else 0.0) + float(chance.normal(0, 0.6))
            y = top + number * pitch
            for text in row.split():
                grown = scale * (1 + float(chance.normal(0, 0.02)))
                shaped, width = word_at(glyphs, hand, text, grown, float(chance.normal(0.03, 0.02)))
                rise, slant = float(chance.normal(0, 0.08)), float(chance.normal(0, 1.0))
                words.append(Word(text, shaped, x, y, width, grown, 0.03, rise, slant, first + number, first + number))
                x += width + hand.space * hand.x_height * 1.05 * scale
                widest = max(widest, x)
        low = top + (len(rows) - 1) * pitch
        if widest <= envelope.width - _EDGE and low <= envelope.height - _EDGE:
            return words
        scale -= 0.06
    message = "A line of the address is too long for this envelope. Fix: break it in two, or choose a larger envelope."
    raise Misconfigured(message)
