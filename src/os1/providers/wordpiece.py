"""WordPiece: words to the numbers a BERT-like model was trained on, lower case, English."""

import json
import unicodedata
from functools import lru_cache
from pathlib import Path

LONGEST_WORD = 100
"""Characters; a longer word is one unknown piece, as where the model was trained."""


class WordPiece:
    """The tokenizer described by a `tokenizer.json` (BERT normalizer, greedy longest match first)."""

    def __init__(self, file: Path, most: int = 256) -> None:
        """Read the pieces from *file*; a text gives at most *most* of them, both ends counted."""
        self._pieces: dict[str, int] = json.loads(file.read_text(encoding="utf-8"))["model"]["vocab"]
        self._unknown, self._begin, self._end = (self._pieces[p] for p in ("[UNK]", "[CLS]", "[SEP]"))
        self._most = most
        self._word = lru_cache(50_000)(self._split)

    def encode(self, text: str) -> list[int]:
        """Return the pieces of *text*, with the marks of its beginning and end."""
        pieces = [self._begin]
        for word in _words(text):
            pieces.extend(self._word(word))
            if len(pieces) >= self._most:
                break
        return [*pieces[: self._most - 1], self._end]

    def _split(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self._pieces.get(word[start:end] if start == 0 else f"##{word[start:end]}")
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return (self._unknown,)
        return tuple(found)


def _words(text: str) -> list[str]:
    """Words and single marks, in lower case without accents."""
    out: list[str] = []
    for character in unicodedata.normalize("NFD", text.lower()):
        kind = unicodedata.category(character)
        if character.isspace():
            out.append(" ")
        elif kind[0] == "C" or kind == "Mn" or character == "\ufffd":
            continue
        elif _stands_alone(character, kind):
            out.append(f" {character} ")
        else:
            out.append(character)
    return "".join(out).split()


def _stands_alone(character: str, kind: str) -> bool:
    """Whether it is punctuation as BERT counts it, or a Chinese character."""
    if character.isascii():
        return not character.isalnum()
    return kind[0] == "P" or "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"
