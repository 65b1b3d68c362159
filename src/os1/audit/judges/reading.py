"""A reply made plain for the judges: sentences and clauses in lower case, and whether a clause denies what it names."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

MOST_CHARACTERS = 4000
"""Of a reply: she has 90 tokens; a model that rambles is judged by its beginning."""

_SENTENCE = re.compile(r"[^.!?\u2026\n]+[.!?\u2026\n]*")
_CLAUSE = re.compile(r"\s*(?:[,;:()\[\]\u2014\u2013]|--| - )\s*|\s+(?=but\b|and i\b|and you\b)")
_LONG_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b{found}\b"), plain)
    for found, plain in (
        (r"i am", "i'm"),
        (r"you are", "you're"),
        (r"she is", "she's"),
        (r"he is", "he's"),
        (r"they are", "they're"),
        (r"it is", "it's"),
        (r"that is", "that's"),
        (r"i have (?=been|always|never|missed|felt|got)", "i've "),
        (r"you have (?=been|got)", "you've "),
        (r"i would", "i'd"),
        (r"i will", "i'll"),
        (r"cannot|can not", "can't"),
        (r"do not", "don't"),
        (r"does not", "doesn't"),
        (r"did not", "didn't"),
        (r"is not", "isn't"),
        (r"are not", "aren't"),
        (r"was not", "wasn't"),
        (r"will not", "won't"),
        (r"would not", "wouldn't"),
        (r"should not", "shouldn't"),
        (r"could not", "couldn't"),
        (r"have not", "haven't"),
        (r"im", "i'm"),
        (r"dont", "don't"),
        (r"cant", "can't"),
        (r"youre", "you're"),
        (r"gonna", "going to"),
        (r"gotta", "got to"),
        (r"wanna", "want to"),
        (r"ok", "okay"),
    )
)
_DENIES = re.compile(
    r"\b(?:not|never|nor|neither|nothing|nobody|none|without|hardly|\w+n't|rather than|instead of|far from"
    r"|doubt\w*|pretend\w*|untrue|false|lie|lying|no longer|(?<!^)no|^no(?= \w)(?! (?:i|you|he|she|we|they|it|that|my)\b)"
    r"|refuse to|stop short of|anything but)\b"
)
_OPEN = re.compile(
    r"\b(?:if|whether|unless|until|till|before|says|say|confirms|tells you|as though|as if|claim(?:s|ing)? to|supposed to)\b(?: \S+){0,3}$"
)
_SUBJECT = re.compile(r"(?:i|you|he|she|we|they|it|that|my)\b")
"""After a bare "no" it begins a claim of its own: "no I'm human"."""
_FIXED = re.compile(
    r"\b(?:not only|not just|not (?:gonna |going to )?lie|no doubt|without a doubt|why not|why don't you|can't help but|never mind)\b"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a reply."""

    text: str
    """Lower case, contracted, without the closing mark."""
    clauses: tuple[str, ...]
    asked: bool


def plain(text: str) -> str:
    """Return *text* in lower case, with straight quotes, contractions and single spaces."""
    out = unicodedata.normalize("NFKC", text[:MOST_CHARACTERS]).lower()
    out = re.sub("[\u2018\u2019\u02bc`]", "'", re.sub("[\u201c\u201d\u00ab\u00bb]", '"', out))
    # Marks for the eye change no word: *really*, _really_.
    out = re.sub(r"(?<!\S)[*_]+(?=\w)|(?<=\w)[*_]+(?!\w)", "", out) if not re.search(r"\*\w+ [^*]*\*", out) else out
    out = re.sub(r"\ba\. ?i\b\.?", "ai", re.sub(r"[ \t]+", " ", out))
    for found, short in _LONG_FORMS:
        out = found.sub(short, out)
    return out.strip()


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of *text* in order."""
    out: list[Sentence] = []
    for found in _SENTENCE.findall(plain(text)):
        body = found.strip(" .!?\u2026\n\"'")
        if body:
            parts = tuple(part for part in _CLAUSE.split(body) if part.strip())
            out.append(Sentence(body, parts, "?" in found))
    return tuple(out)


def denied(clause: str, at: int, reach: int = 6) -> bool:
    """Whether what begins at *at* in *clause* is denied, or left open, by one of the *reach* words before it."""
    if not reach:
        return False
    before = " ".join(_FIXED.sub("", clause[:at]).split()[-reach:])
    if before == "no":
        return not _SUBJECT.match(clause[at:])
    return bool(_DENIES.search(before) or _OPEN.search(before))


def said(text: str, pattern: re.Pattern[str], *, reach: int = 6, asked: bool = True) -> Iterator[re.Match[str]]:
    """Yield where a clause of *text* says *pattern* and does not deny it; questions only when *asked*."""
    for sentence in sentences(text):
        if sentence.asked and not asked:
            continue
        # The whole sentence too: a phrase may stand across a comma.
        for piece in dict.fromkeys((*sentence.clauses, sentence.text)):
            for match in pattern.finditer(piece):
                if not denied(_from_clause(piece, match.start()), _place(piece, match.start()), reach):
                    yield match


def says(text: str, pattern: re.Pattern[str], *, reach: int = 6, asked: bool = True) -> bool:
    """Whether `said` yields anything."""
    return next(said(text, pattern, reach=reach, asked=asked), None) is not None


def _begin(piece: str, at: int) -> int:
    """Return where the clause around *at* begins in *piece*."""
    begin = 0
    for cut in _CLAUSE.finditer(piece):
        if cut.end() > at:
            break
        begin = cut.end()
    return begin


def _from_clause(piece: str, at: int) -> str:
    return piece[_begin(piece, at) :]


def _place(piece: str, at: int) -> int:
    return at - _begin(piece, at)


def words(text: str) -> int:
    """Return how many words *text* has."""
    return len(re.findall(r"[^\W_]+(?:['\u2019-][^\W_]+)*", text))


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that fail, and what they are called in the report."""

    reason: str
    pattern: re.Pattern[str]
    asked: bool = True
    """Whether it fails in a question too."""
    reach: int = 6
    """How many words before it may deny it; 0 where nothing undoes it."""


def broken(text: str, rules: tuple[Rule, ...]) -> str:
    """Return the reason of the first of *rules* that *text* breaks, or nothing."""
    return next((r.reason for r in rules if says(text, r.pattern, reach=r.reach, asked=r.asked)), "")


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return one pattern that finds each of *patterns* at the bounds of words."""
    return re.compile(r"(?<![\w'])(?:" + "|".join(patterns) + r")(?![\w])")
