"""Clipped goodbyes, and talk that only holds such words."""

import pytest

from os1.care.farewell import is_farewell

GOODBYES = [
    "gtg", "nn", "im out", "must dash, the bus is at the stop", "ight imma head out", "dipping. later g", "adios amigo", "so long, partner", "g2g my mum's calling",
    "I'm away to bed, sleep well", "time I was off. Thanks pet", "that's me for the night", "signing off for tonight. thx", "hooroo mate", "catch you later alligator", "I'll say goodnight now",
    "okay that's enough chat for one night, goodnight", "gotta bounce, dinner's ready", "I go now, tomorrow I wake at five", "slán, I'll ring you",
]  # fmt: skip  # many short entries: rows read better than a column
OTHERS = [
    "three strikes and I'm out of the cricket", "I said goodnight to her at nine", "is that me?", "the signing off sheet is on my desk and nobody wants it", "he said so long and left me there",
    "that's me in the photo", "I'm out of milk", "I'm off work with the flu", "what does gtg mean", "night shifts are killing my back", "I go now and then to the pool", "laters is what my son says",
    "I'm away from my desk", "see you tomorrow is a good film", "farewell parties are awkward", "I must run the bath", "that's enough sugar for me", "I'm off to the dentist tomorrow and dreading it",
]  # fmt: skip  # many short entries: rows read better than a column


@pytest.mark.parametrize("text", GOODBYES)
def test_a_clipped_goodbye_ends_the_call(text: str) -> None:
    assert is_farewell(text, "Samantha")


@pytest.mark.parametrize("text", OTHERS)
def test_other_talk_goes_on(text: str) -> None:
    assert not is_farewell(text, "Samantha")
