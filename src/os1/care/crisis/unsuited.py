"""Who must not be named to somebody in danger: the dead, the estranged, the unsafe (`care.md` P2, C2).

Read widely on purpose: a name too many here costs a suggestion, a name too few may cost more than that.
"""

import re
from collections.abc import Collection

from os1.core.events import Forgotten, UtteranceHeard
from os1.core.journal import Recorded
from os1.core.pattern import Pattern

_SIGNS = Pattern(
    r"\b(?:die[sd]?|dying|dead|death|passed (?:away|on)|pass(?:ed|ing) away|funeral|buried|cremat\w+|grave|hospice|late|widow\w*|mourn\w*|griev\w*"
    r"|lost (?:my|her|him)|killed|suicide|ex|divorc\w+|separat\w+|broke up|split up|break ?up|left me|dumped|cheat\w+|affair"
    r"|estranged|cut (?:me|him|her|them) off|(?:not|never|stopped|no longer) (?:\w+ )?(?:speak|spoke|talk)\w*|blocked|disown\w*|kicked (?:me )?out|threw me out"
    r"|hit|hits|hitting|beat|beats|beaten|hurt|hurts|abus\w+|rap(?:e|ed|ist)|molest\w*|threaten\w*|stalk\w*|violent|scared of|afraid of|frightened of"
    r"|restraining|scream(?:s|ed) at|hate[sd]?|bull(?:y|ied|ies)|toxic|controll\w+|prison|jail|fallen out|fell out|drunk|dementia|alzheimer\w*"
    r"|(?:wants?|wanted|trying|tried) to (?:die|kill)|kill (?:him|her)self)\b"
    r"|n['\u2019]t (?:\w+ )?(?:speak|spoke|talk)\w*",
    re.IGNORECASE,
)
_SENTENCE = Pattern(r"[.!?\n]+\s*")
_NAME = Pattern(r"\b[A-Z][\w'\u2019-]+")
_WORD = Pattern(r"[\w'\u2019-]+")


class Unsuited:
    """A view of the journal: every name and word of kinship said in one breath with death, a rift or harm."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.kinds: Collection[str] = frozenset({UtteranceHeard.kind, Forgotten.kind})
        self.position = 0
        self._words: dict[int, frozenset[str]] = {}

    def apply(self, recorded: Recorded) -> None:
        """Take in what was said of people; let go of what is forgotten."""
        match recorded.event:
            case UtteranceHeard(text=text):
                if words := spoken_of(text):
                    self._words[recorded.position] = words
            case Forgotten(position=position):
                self._words.pop(position, None)
            case _:
                pass

    def holds(self, *names: str) -> bool:
        """Whether one of the words of *names* was spoken of so."""
        words = {word.lower() for name in names for word in _WORD.findall(name)}
        return any(words & said for said in self._words.values())


def spoken_of(text: str) -> frozenset[str]:
    """Return the words, in lower case, that stand beside a sign in *text*; a sentence and the one after it count as one."""
    sentences = _SENTENCE.split(text)
    found: set[str] = set()
    for at, sentence in enumerate(sentences):
        if _SIGNS.search(sentence):
            around = " ".join(sentences[max(0, at - 1) : at + 2])
            found.update(word.lower() for word in _NAME.findall(around))
            found.update(word.lower().removesuffix("'s").removesuffix("\u2019s") for word in _WORD.findall(sentence))
    return frozenset(found)
