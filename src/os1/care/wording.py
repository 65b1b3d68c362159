"""Recognised speech made plain: lower case, long forms, no fillers, cut into clauses.

Everything in `os1.care` reads what was said through here, so that "Okay, um, GOTTA GO!!" and
"okay gotta go" are the same words.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from os1.core.pattern import Pattern

MAX_CHARACTERS = 4000
"""Only the last so many characters are read: a goodbye or a stop stands at the end."""

_TOKEN = Pattern(r"[^\W_]+(?:'[^\W_]+)*|[.!?,;:()\[\]\"\n…]|\u2014|\u2013|--+|(?<=\s)-(?=\s)")
_HARD = frozenset(".!?…\n")
OLD_HYPHEN = Pattern(r"\b(to)-(?=(?:night|day|morrow)\b)", re.IGNORECASE)
"""The recogniser writes "to-night"."""
_LONG_DRAWN = Pattern(r"([^\W\d_])\1{2,}")
_NOISE = frozenset(["um", "uh", "uhm", "umm", "er", "erm", "ehm", "hm", "hmm", "mm", "mmm", "mhm", "eh"])
_ONE_WORD: dict[str, str] = {
    "im": "i'm", "ive": "i've", "id": "i'd", "dont": "don't", "cant": "can't", "wont": "won't",
    "thats": "that's", "lets": "let's", "youre": "you're", "its": "it's", "isnt": "isn't",
    "arent": "aren't", "shouldnt": "shouldn't", "wouldnt": "wouldn't", "ok": "okay",
    "k": "okay", "kay": "okay", "okey": "okay", "okie": "okay", "ya": "you", "u": "you",
    "yah": "yeah", "yea": "yeah", "ye": "yeah", "gonna": "going to", "gunna": "going to",
    "gotta": "got to", "wanna": "want to", "goin": "going", "lemme": "let me",
    "gimme": "give me", "cos": "because", "cuz": "because", "coz": "because",
    "cause": "because", "nite": "night", "tonite": "tonight", "goodnite": "goodnight",
    "g'night": "goodnight", "gnight": "goodnight", "gn": "goodnight", "byebye": "bye",
    "bai": "bye", "nightnight": "goodnight", "tmrw": "tomorrow", "tomoz": "tomorrow",
    "cya": "see you", "ttyl": "talk to you later", "ttys": "talk to you soon",
    "laterz": "laters", "anyways": "anyway", "anyhow": "anyway", "aight": "alright",
    "til": "until", "till": "until", "sec": "second", "secs": "second", "seconds": "second",
    "min": "minute", "mins": "minute", "minutes": "minute", "moments": "moment",
    "pls": "please", "plz": "please", "thx": "thanks", "ty": "thanks",
}  # fmt: skip  # many short entries: rows read better than a column
_PHRASES: tuple[tuple[Pattern, str], ...] = tuple(
    (Pattern(rf"(?<![\w'])(?:{found})(?![\w'])"), plain)
    for found, plain in (
        (r"good night|night night|nigh?ty night|nightie night", "goodnight"),
        (r"good bye", "goodbye"),
        (r"ta ta", "tara"),
        (r"buh bye|b bye", "bye"),
        (r"bed time", "bedtime"),
        (r"all right", "alright"),
        (r"c you", "see you"),
        (r"i am", "i'm"),
        (r"you are", "you're"),
        (r"i have got", "i've got"),
        (r"i had better", "i'd better"),
        (r"i will", "i'll"),
        (r"ill(?= (?:let|talk|see|speak|catch|be|call|ring|chat|leave|head)\b)", "i'll"),
        (r"that is", "that's"),
        (r"that will", "that'll"),
        (r"it is", "it's"),
        (r"do not", "don't"),
        (r"a i", "ai"),
    )
)

FILLERS = frozenset(
    [
        "okay",
        "so",
        "right",
        "well",
        "anyway",
        "alright",
        "now",
        "yeah",
        "yep",
        "yes",
        "no",
        "nah",
        "oh",
        "ah",
        "ooh",
        "and",
        "but",
        "listen",
        "look",
        "sorry",
        "hey",
        "hi",
        "fine",
        "ugh",
        "great",
        "cool",
        "good",
        "perfect",
        "lovely",
        "grand",
        "sure",
        "true",
        "ha",
        "haha",
        "hah",
        "god",
        "gosh",
        "jesus",
        "christ",
        "damn",
        "crap",
        "shit",
        "oops",
        "whoops",
        "then",
        "actually",
        "honestly",
        "please",
        "just",
        "aye",
        "och",
        "man",
        "mate",
        "argh",
        "aw",
        "aww",
        "phew",
        "wow",
        "like",
        "because",
    ]
)
"""Words that begin or end a clause without changing what it is."""

_QUOTED = frozenset(
    [
        "says",
        "said",
        "tells",
        "told",
        "goes",
        "went",
        "like",
        "liked",
        "asked",
        "texted",
        "wrote",
        "written",
        "shouted",
        "shouts",
        "yelled",
        "yells",
        "whispered",
        "whispers",
        "waved",
        "waves",
        "kissed",
        "replied",
        "replies",
        "messaged",
        "signed",
        "typed",
        "mouthed",
        "blew",
        "means",
    ]
)
"""They make somebody's words of what follows within a few words ("he said to me, bye")."""
_QUOTING = frozenset(
    [
        "say",
        "saying",
        "tell",
        "telling",
        "text",
        "write",
        "shout",
        "yell",
        "whisper",
        "wave",
        "waving",
        "kiss",
        "kissing",
        "reply",
        "mouth",
        "mean",
        "word",
        "line",
        "lyric",
        "lyrics",
        "song",
        "sentence",
        "about",
        "called",
        "titled",
        "spell",
        "translate",
        "repeat",
        "type",
        "bid",
    ]
)
"""They make it so only when they stand next to it ("how do you say goodbye")."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of speech between two marks of punctuation."""

    words: tuple[str, ...]
    """Lower case, contractions normalised, noises and doubled words gone."""
    end: str
    """The mark that closed it: one of `. ! ? ,` or nothing; every soft mark is a comma."""
    named: str
    """Its last word as it was written, when it begins with a capital, else nothing."""

    @property
    def text(self) -> str:
        """The words with single spaces between."""
        return " ".join(self.words)

    @property
    def asked(self) -> bool:
        """Whether it was heard as a question."""
        return self.end == "?"


def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of *text* in order, none of them empty."""
    plain = OLD_HYPHEN.sub(r"\1", unicodedata.normalize("NFKC", text[-MAX_CHARACTERS:]))
    plain = plain.replace("\u2019", "'").replace("\u2018", "'").replace("`", "'")
    shouted = plain.isupper()
    found: list[Clause] = []
    raw: list[str] = []
    for piece in [*_TOKEN.findall(plain), ""]:
        if piece and piece[0].isalnum():
            raw.append(piece)
            continue
        end = ("." if piece in "\n…." else piece) if piece and piece in _HARD else ","
        words = plain_words(raw)
        if words:
            last = "" if shouted or not raw[-1][0].isupper() else raw[-1]
            found.append(Clause(words, end if piece else "", last))
        elif found and end == "?":
            found[-1] = Clause(found[-1].words, "?", found[-1].named)
        raw = []
    return tuple(found)


def plain_words(raw: Sequence[str]) -> tuple[str, ...]:
    """Return *raw* words in their plain form, noises and doubled words dropped."""
    short = (_LONG_DRAWN.sub(r"\1", word.lower()) for word in raw)
    joined = " ".join(_ONE_WORD.get(word, word) for word in short if word not in _NOISE)
    for found, plain in _PHRASES:
        joined = found.sub(plain, joined)
    words: list[str] = []
    for word in joined.split():
        if not words or words[-1] != word:
            words.append(word)
    return tuple(words)


def without_name(words: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return *words* without her name, also where the recogniser misspelt it a little."""
    wanted = plain_words(name.split())
    if not wanted:
        return words
    size, kept, at = len(wanted), list[str](), 0
    while at < len(words):
        window = words[at : at + size]
        if len(window) == size and all(map(sounds_like_name, window, wanted)):
            at += size
        else:
            kept.append(words[at])
            at += 1
    return tuple(kept)


def sounds_like_name(heard: str, name: str) -> bool:
    """Whether *heard* is *name*, or nearly so for names of five letters or more."""
    if heard == name:
        return True
    if len(name) < 5 or heard[0] != name[0] or abs(len(heard) - len(name)) > 2:
        return False
    return SequenceMatcher(None, heard, name, autojunk=False).ratio() >= 0.8


def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return *words* without the fillers at both ends."""
    first, last = 0, len(words)
    while first < last and words[first] in FILLERS:
        first += 1
    while last > first and words[last - 1] in FILLERS:
        last -= 1
    return words[first:last]


def reported(before: Sequence[str], mark: str) -> bool:
    """Whether *before* makes what follows somebody's quoted words ("and then he goes …").

    *mark* is the punctuation between: nothing, a comma, or one that ends a sentence.
    """
    if "what" in before[-5:]:
        return False
    past, base = {"": (3, 2), ",": (3, 1)}.get(mark, (1, 0))
    tail = list(before)
    return bool(_QUOTED.intersection(tail[-past:])) or bool(base and _QUOTING.intersection(tail[-base:]))
