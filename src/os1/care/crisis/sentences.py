"""What was said or written, cut into sentences whose words are plain: the detector reads nothing else.

`care.wording` makes the words plain; this adds what people in distress write to slip past filters
("unalive", "kms"), the spellings of dialects, and the recogniser's usual mistakes for these words.
"""

import re
from dataclasses import dataclass

from os1.care.wording import OLD_HYPHEN, clauses
from os1.core.pattern import Pattern

MOST_CHARACTERS = 60_000
"""Of longer texts the beginning and the end are read."""
_LONGEST, _STEP = 40, 30
"""Words: a stretch without a full stop is read in overlapping pieces of so many."""

_SHORT: dict[str, str] = {
    "didnt": "didn't", "doesnt": "doesn't", "wasnt": "wasn't", "couldnt": "couldn't", "werent": "weren't",
    "hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't", "aint": "ain't", "dnt": "don't", "cnt": "can't",
    "cannot": "can't", "dinnae": "don't", "didnae": "didn't", "cannae": "can't", "wasnae": "wasn't", "tae": "to",
    "whats": "what's", "theres": "there's", "hes": "he's", "shes": "she's", "theyre": "they're", "theyd": "they'd",
    "everyones": "everyone's", "everybodys": "everybody's", "nobodys": "nobody's",
    "youll": "you'll", "theyll": "they'll", "itll": "it'll", "weve": "we've", "itd": "it'd", "wouldve": "would've",
    "imma": "i'm going to", "ima": "i'm going to", "i'ma": "i'm going to", "finna": "going to", "tryna": "trying to",
    "wana": "want to", "waan": "want to", "idk": "i don't know", "dunno": "i don't know", "idc": "i don't care", "rn": "right now", "2nite": "tonight",
    "nd": "and", "n": "and", "bc": "because", "bcs": "because", "wud": "would", "shud": "should", "cud": "could",
    "ppl": "people", "any1": "anyone", "no1": "nobody", "every1": "everyone", "some1": "someone", "som1": "someone",
    "kms": "kill myself", "kys": "kill yourself", "tb": "though", "tbh": "honestly", "fr": "for real", "alot": "a lot",
    "meself": "myself", "mesel": "myself", "mysel": "myself", "myslef": "myself", "mself": "myself", "themself": "themselves", "hisself": "himself",
    "suicidle": "suicidal", "suicudal": "suicidal", "suidical": "suicidal", "suicidial": "suicidal", "suicde": "suicide",
    "sewerslide": "suicide", "unalive": "kill", "unaliving": "killing", "unalived": "killed", "meds": "pills",
    "anymore": "any more", "anylonger": "any longer", "noone": "nobody", "mum": "mum", "mom": "mum", "mam": "mum",
    "everbody": "everybody", "definately": "definitely", "tommorow": "tomorrow", "tomorow": "tomorrow", "u'll": "you'll",
    "dieing": "dying", "kil": "kill", "wnt": "want", "yrs": "years", "yr": "year", "wks": "weeks", "mths": "months",
}  # fmt: skip  # many short entries: rows read better than a column
_MASKED = (
    (Pattern(r"\bs[*u#@_.]{1,2}[i1!*#_.]{1,2}c[i1!*#_]{1,2}d", re.IGNORECASE), "suicid"),
    (Pattern(r"\bk[*i1!#]l[*l1!#](?=\w*)", re.IGNORECASE), "kill"),
    (Pattern(r"\b(?:sue|sewer|sooey) ?(?:a ?side|aside|side|slide)\b", re.IGNORECASE), "suicide"),
    (Pattern(r"\bself[- ]?h[*a]rm", re.IGNORECASE), "self harm"),
    (Pattern(r"\b(my|him|her|your) ?[- ]self\b", re.IGNORECASE), r"\1self"),
    (Pattern(r"\bo\.?d\.?'?(?=ed\b|ing\b)", re.IGNORECASE), "overdos"),
    (Pattern(r"\bmore then\b", re.IGNORECASE), "more than"),
)
_PHRASES = tuple(
    (Pattern(rf"(?<![\w'])(?:{found})(?![\w'])"), plain)
    for found, plain in (
        (r"no one|no-one", "nobody"),
        (r"every one(?= (?:would|will|is|hates))", "everyone"),
        (r"every body", "everybody"),
        (r"no longer want to", "don't want to"),
        (r"(?:longer|any) ?more", "any more"),
        (r"any longer", "any more"),
        (r"i would", "i'd"),
        (
            r"i have(?= (?:been|had|thought|taken|tried|never|always|decided|written|just|wanted|got|not|no longer|started|gone|given|said|made|cut|felt|lost))",
            "i've",
        ),
        (r"(?:did|does|was|were|could|would|should|is|are|has|have|had|ca|wo) not", ""),
        (r"ill(?= (?:just|never|probably|not|kill|end|do|die|jump|take|hang|be|go|cut|finish|miss))", "i'll"),
        (r"what is", "what's"),
        (r"there is", "there's"),
        (r"he is", "he's"),
        (r"she is", "she's"),
        (r"they are", "they're"),
        (r"kill me self|kill mice elf|kill my cell", "kill myself"),
        (r"committing sue(?: ?a| a)? ?side", "committing suicide"),
        (r"i'm a going to", "i'm going to"),
        (r"i'm about to", "i'm going to"),
        (r"suicidal suicidal", "suicidal"),
        (r"life's", "life is"),
    )
    if plain
)
_NOT = Pattern(r"\b(did|does|was|were|could|would|should|is|are|has|have|had) not\b")
_END = Pattern(
    r"(?<=[.!?…])[\"'\u201d\u2019)\]]*\s+|\n+|(?<=[.!?])(?=[A-Z])|(?<=\w)['\"], ['\"](?=\w)|(?<=[.!?])['\"], ['\"]"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of at most forty words, plain."""

    text: str
    """Lower case, single spaces, no punctuation, long forms and slang made plain."""
    raw: str
    """As it was written."""
    asked: bool
    """Whether it ends in a question mark."""


def plain(text: str) -> str:
    """Return the plain words of *text*, at most 4,000 characters of it."""
    for found, instead in _MASKED:
        text = found.sub(instead, text)
    joined = " ".join(clause.text for clause in clauses(text))
    joined = " ".join(_SHORT.get(word, word) for word in joined.split())
    joined = _NOT.sub(r"\1n't", joined)
    for found, instead in _PHRASES:
        joined = found.sub(instead, joined)
    return joined


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of *text* in order, none of them empty."""
    if len(text) > MOST_CHARACTERS:
        text = text[: MOST_CHARACTERS // 2] + "\n" + text[-MOST_CHARACTERS // 2 :]
    found: list[Sentence] = []
    for raw in _END.split(OLD_HYPHEN.sub(r"\1", text)):
        words = plain(raw).split()
        asked = raw.rstrip("\"' )]").endswith("?")
        for at in range(0, max(1, len(words) - _LONGEST + _STEP), _STEP):
            piece = " ".join(words[at : at + _LONGEST])
            if piece:
                found.append(Sentence(piece, raw if len(words) <= _LONGEST else piece, asked))
    return tuple(found)
