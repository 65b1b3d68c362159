"""The reading of English text as phonemes, for every voice: hibari's G2P (Apache-2.0, misaki's rules without espeak-ng).

The phonemizers that Kokoro's and Piper's own packages use (phonemizer, espeak-ng) are GPL-3; this one is not.
"""

import re
from typing import Any

_PRONOUN = re.compile(r"(?<=[A-Za-z])(?<!World War) I(?= [a-z])(?! (?:of|is|and|or|in|at|by|to)\b)")
"""An I that goes on as a sentence does: the G2P takes "the part I love" for "the part one love" and "James I saw" for a king."""
_FORCED = " [I](/ˌI/)"


class Reading:
    """Text in, phonemes in misaki's alphabet out; one line of text a call."""

    def __init__(self) -> None:
        """Load the lexicon, about 0.2 s."""
        from hibari.g2p import G2P

        self._g2p: Any = G2P()

    def __call__(self, text: str) -> str:
        """Return the phonemes of *text*, which is one sentence."""
        return str(self._g2p(_PRONOUN.sub(_FORCED, text)))


ESPEAK = {
    "əɹ": "ɚ", "ɜɹ": "ɜː", "ɑɹ": "ɑːɹ", "ɔɹ": "ɔːɹ", "A": "eɪ", "I": "aɪ", "W": "aʊ", "Y": "ɔɪ", "O": "oʊ", "Q": "əʊ",
    "ʤ": "dʒ", "ʧ": "tʃ", "ʣ": "dz", "ʦ": "ts", "ᵊ": "ə", "T": "ɾ", "i": "iː", "u": "uː", "ɑ": "ɑː", "ɔ": "ɔː",
}  # fmt: skip  # many short entries: rows read better than a column
"""Misaki's letters as espeak-ng writes American English, longest first."""
_ESPEAK = re.compile("|".join(ESPEAK))


def as_espeak(phonemes: str) -> str:
    """Return misaki's *phonemes* in the alphabet that Piper's English voices were trained on."""
    return _ESPEAK.sub(lambda m: ESPEAK[m[0]], phonemes)


def sentences(text: str) -> list[str]:
    """Return *text* in pieces that a model takes at once, cut where a sentence ends."""
    from hibari import Hibari

    return [str(s) for s in Hibari.split_sentences(text)]
