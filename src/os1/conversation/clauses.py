"""A stream of tokens cut into what can be said next: the first clause early, then whole sentences."""

import re

from os1.core.pattern import Pattern

FIRST_CLAUSE = Pattern(r"[,;:—–](?=\s)|[.!?…]+[\"'”’)]*(?=\s)")
SENTENCE = Pattern(r"[.!?…]+[\"'”’)]*(?=\s)")
ABBREVIATION = Pattern(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|etc|e\.g|i\.e|No)|\b[A-Z])\.$")
PHRASE = Pattern(
    r"\s+(?=(?:and|but|or|because|so|that|if|when|while|where|who|which|how|what|than|like|in|on|at|of|to|for|with|"
    r"from|by|about|after|before|into|through|over|under|until)\s)",
    re.IGNORECASE,
)
"""Where a speaker may draw breath without a mark."""
PHRASE_WORDS = 2
"""The fewest words that the first piece has when it ends at a breath: half a second of speech, in
which a model of 12 words a second finds the rest of its sentence."""
SHORTEST_CLAUSE = 2
"""Letters: a clause shorter than this ("a,") is joined to the next."""

MARKUP = Pattern(r"[*_`#~<>|]+|\[[^\]]*\]|\((?:laughs|smiles|sighs|pauses?|softly)[^)]*\)", re.IGNORECASE)
PICTURES = Pattern("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")


class ClauseCutter:
    """Takes tokens, gives back clauses.

    The first piece ends at the first clause mark, or where one draws breath, because a voice that
    begins sooner is nearer; what follows ends at sentences, because speech made of whole sentences
    sounds better.
    """

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._text = ""
        self._first = True

    def feed(self, token: str) -> list[str]:
        """Return the clauses that *token* completes: usually none, seldom more than one."""
        self._text += token
        out: list[str] = []
        while (cut := self._cut()) is not None:
            piece, self._text = speakable(self._text[:cut]), self._text[cut:]
            if piece:
                out.append(piece)
                self._first = False
        return out

    def begin_again(self) -> None:
        """Look for a short first piece once more: what came out was not said."""
        self._first = True

    def rest(self) -> str:
        """Return what was not cut off yet; empty when nothing is left."""
        piece, self._text = speakable(self._text), ""
        return piece

    def _cut(self) -> int | None:
        mark = FIRST_CLAUSE if self._first else SENTENCE
        for match in mark.finditer(self._text):
            head = self._text[: match.end()]
            letters = sum(c.isalnum() for c in head)
            if letters >= SHORTEST_CLAUSE and not ABBREVIATION.search(head.rstrip("\"'”’)")):
                return match.end()
        if self._first:
            for match in PHRASE.finditer(self._text):
                if len(self._text[: match.start()].split()) >= PHRASE_WORDS:
                    return match.end()
        return None


def pieces(text: str) -> list[str]:
    """Return *text*, which is whole, in the pieces in which it is said: the first short, then sentences."""
    cutter = ClauseCutter()
    cut = cutter.feed(text)
    rest = cutter.rest()
    return [*cut, rest] if rest else cut


def speakable(text: str) -> str:
    """Return *text* as it can be said aloud: no markup, no pictures, no stage directions, one line."""
    text = PICTURES.sub("", MARKUP.sub("", text))
    text = " ".join(text.split())
    return text if any(c.isalnum() for c in text) else ""


def is_complete(text: str) -> bool:
    """Say whether *text* ends like a sentence."""
    return bool(re.search(r"[.!?…][\"'”’)]*$", text))
