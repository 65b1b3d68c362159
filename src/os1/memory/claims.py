"""Sentences, and which of them claim something: questions, guesses, wishes, hearsay and jokes do not."""

import re
from dataclasses import dataclass

from os1.core.pattern import Pattern

_SENTENCE = Pattern(r"[^.!?\n]+[.!?…]*")
_CLAUSE = Pattern(r"\s*[,;:–—]\s+|\s+-\s+|\s+(?:and|but|so|because|although|though|while|whereas)\s+", re.IGNORECASE)
_GUESS = Pattern(
    r"\b(?:if|unless|whether|might|maybe|(?<!of )(?<!in )(?<!next )(?<!last )(?<!this )(?<!by )(?-i:may)(?!\s+\d)|perhaps|probably|possibly|could(?:'ve| have)?|should(?:'ve| have)?|would(?:'ve| have)?"
    r"|(?:i|he|she|they|we|you)'d|wish(?:es)?|imagine|suppose|supposedly|pretend(?:ing|ed)?|as if|as though|i guess|i think so"
    r"|thinking (?:of|about)|almost|nearly|what about|dreamt|dreamed|in my dream|apparently|rumou?r|not sure|i doubt|tempted)\b",
    re.IGNORECASE,
)
_WISH = Pattern(r"\b(?:would (?:love|like)|'d (?:love|like)|i'?d said i'?d|said i(?:'d| would))\b", re.IGNORECASE)
_JOKE = Pattern(
    r"\b(?:kidding|joking|just a joke|as a joke|haha|ha ha|lol|(?:kill|strangle|murder) (?:him|her|them|you|me|someone)|sarcas\w+"
    r"|a million (?:times|years)|married to (?:my|the) (?:job|work)|in a film|in the film|in a book|in the book|in the game"
    r"|the character|in the story|the song|lyrics?)\b",
    re.IGNORECASE,
)
_HEARSAY = Pattern(
    r"\b(?:says?|said|thinks?|thought|reckons?|claims?|claimed|tells?|told|asked|asks|believes?|assumes?|joked?|jokes"
    r"|calls me|called me|keeps saying|was like|goes)\b",
    re.IGNORECASE,
)
_I_SAY = Pattern(r"\b(?:i|did i|i've|i have|as i)\s+(?:\w+\s+)?(?:said|say|told|tell|think|thought|reckon|believe|mention)", re.IGNORECASE)  # fmt: skip  # reads best as one line
_NOT = Pattern(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|cannot|no longer|any ?more|stopped|quit|gave up|used to"
    r"|isn|aren|wasn|weren|don|doesn|didn|won|wouldn|couldn|can|shouldn|haven|hasn|hadn|ain)(?:['’]t)\b"
    r"|\b(?:not|no|never|none|nobody|neither|nor|without|hardly|cannot|any ?more|stopped|used to)\b",
    re.IGNORECASE,
)
_TAG = Pattern(
    r",\s*(?:did i (?:tell you|say|mention(?: (?:it|that))?)|you know|you see|right|remember)\s*\?+$", re.IGNORECASE
)
"""What makes a question of nothing."""
_QUESTION_WORD = Pattern(
    r"^\s*(?:(?:and|so|but|oh|well|hey|ok|okay)[, ]+)*(?:do|does|did|is|are|was|were|have|has|can|could|would|should|will|what|which|who|whose"
    r"|where|when|why|how|shall|guess)\b(?!\s+(?:a|an|the)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a line, as a slice."""

    text: str
    start: int

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        text = _TAG.sub("", self.text.rstrip())
        return text.endswith("?") or bool(_QUESTION_WORD.match(text))

    @property
    def guesses(self) -> bool:
        """Whether it says what may be, not what is."""
        return bool(_GUESS.search(self.text))

    @property
    def wishes(self) -> bool:
        """Whether its `would` is a wish or a word given."""
        return bool(_WISH.search(self.text))

    @property
    def jokes(self) -> bool:
        """Whether it is not meant, or is told out of a story."""
        return bool(_JOKE.search(self.text)) or '"' in self.text or "“" in self.text


def sentences(line: str) -> list[Sentence]:
    """Return the sentences of a line, in order."""
    plain = line.replace("’", "'")
    return [Sentence(found[0], found.start()) for found in _SENTENCE.finditer(plain) if found[0].strip()]


def clause_of(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of a sentence, between commas and its *ands*, in which a slice stands."""
    first, last = 0, len(sentence)
    for found in _CLAUSE.finditer(sentence):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            last = found.start()
            break
    return first, last


def is_denied(clause: str) -> bool:
    """Whether a clause says that something is not so, or is so no longer."""
    return bool(_NOT.search(clause.replace("’", "'")))


def is_hearsay(before: str) -> bool:
    """Whether the words before a fact make it somebody else's opinion."""
    plain = before.replace("’", "'")
    return bool(_HEARSAY.search(plain)) and not _I_SAY.search(plain)
