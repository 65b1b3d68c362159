"""The user's own age, when they give one under 18 (`care.md` N8).

Read from what they say of themselves only: not from what they say of others, of the past, of a
story, or of how they feel. What cannot be told apart is left alone, unless it is said again.
"""

import re
from collections.abc import Iterator, Sequence

from os1.care.age_words import (
    ADULT,
    BEFORE_DENIES,
    DELTAS,
    DIRECT,
    FICTION,
    LATER_DENIES,
    LONG_AGO,
    NEXT,
    OTHERWISE,
    PAST,
    PAST_AFTER,
    PRESENT_ONLY,
    SONG,
    TAKEN_BACK,
    TOLD_BY_SELF,
)
from os1.care.numerals import in_digits
from os1.care.schooling import answered_school, school_age
from os1.care.wording import clauses
from os1.core.pattern import Pattern

_YOUNGEST = 4
_WAS = Pattern(r"\b(?:i|we) (?:was|were|had|used|did|loved|hated|[a-z]{3,}ed)\b[^.?!]*$")
_ASKED_AGE = Pattern(
    r"\bhow old (?:are|r|might|would|do) (?:you|i)\b|\b(?:your|ya) age\b|\bwhat age (?:are|r) you"
    r"|\bold are you\b|\bwhat age\b"
)
_ASKED_UNDER = Pattern(
    r"\b(?:are you|you're|you are|you) (?:\w+ )?(?:under|below|younger than) (?:18|16|the age of 18)\b"
    r"|\b(?:are you|you're) (?:a minor|underage|under age|still (?:at|in) (?:high |secondary )?school|a teenager)\b"
)
_ASKED_OVER = Pattern(
    r"\b(?:are you|you're) (?:\w+ )?(?:over 18|above 18|at least 18|18|an adult|of age|older than 18)\b"
)
_ASKED_EXACT = Pattern(
    r"\b(?:are you|you're|so you're|did you say you're|did you say) (?:only |just |really )?(\d{1,2})(?= [.?]|$)"
)
_ASKED_QUANTITY = Pattern(
    r"\bhow (?:many|much|far|late|tall|heavy|long|high|big|deep|fast)\b|\b(?:what|which) (?:size|number|floor|score|time|bus|page|level"
    r"|place|seat|room|track)\b|\bout of 10\b|\bscale\b|\bscore\b|\bweigh|\bwhere are you\b"
)
_OPENING = Pattern(
    r"^(?:(?:oh|well|okay|so|just|only|like|yeah|yes|erm|right|now|me|i'm|age|aged|promise you won't laugh|don't laugh|guess|why) (?:[,.] )?)*"
)
_STARTS_AS_ANSWER = Pattern(
    r"^(?:(?:nearly|almost|only|just|about|turning|going to be|under|not even|barely|about to be|about to turn) )*\d{1,2}\b"
    r"|^(?:just )?turned \d"
)
_YES = Pattern(
    r"^(?:yes|yeah|yep|yup|mhm|i'm|sure|that's right|correct|right|true|uh huh|aye|afraid so|guilty|sadly|so)\b"
)
_NO = Pattern(r"^(?:no|nope|nah|not (?:yet|quite|really|even)|i'm not|naw|never)\b")


def stated_age(text: str, context: Sequence[str] = ()) -> int | None:
    """Return the speaker's age in whole years if *text* gives one under 18, or a school year that means so.

    A school year gives the oldest usual age there, and 17 where that is 18. Of several, the lowest counts.

    Args:
        text: what was said or typed.
        context: the lines before it, oldest first; the last, hers, is read as the question it answers.

    """
    plain = _plain(text)
    if not plain or TAKEN_BACK.search(plain):
        return None
    question = _plain(context[-1]) if context else ""
    ages = [*_answered(plain, question), *_ages(plain, question)]
    school = school_age(plain)
    if school is not None:
        ages.append(school)
    return min((age for age in ages if _YOUNGEST <= age < ADULT), default=None)


def _plain(text: str) -> str:
    """Return *text* in plain words and digits, with its marks as words of their own."""
    found: list[str] = []
    for clause in clauses(text.replace("/", " ")):
        found.extend(in_digits(clause.words))
        found.append(clause.end or ".")
    return " ".join(found).replace("i m ", "i'm ")


def _answered(plain: str, question: str) -> list[int]:
    """Return the ages that *plain* gives as an answer to *question*."""
    opened = _OPENING.sub("", plain)
    if _ASKED_AGE.search(question):
        return _ages(f"i'm {opened}", "") if _STARTS_AS_ANSWER.match(opened) else []
    if _ASKED_UNDER.search(question) and _YES.match(plain):
        return [ADULT - 1]
    if _ASKED_OVER.search(question) and _NO.match(plain):
        return [ADULT - 1]
    exact = _ASKED_EXACT.search(question)
    if exact and _YES.match(plain):
        return [int(exact[1])]
    school = answered_school(opened, question)
    return [] if school is None else [school]


def _ages(plain: str, question: str) -> list[int]:
    """Return every age that *plain* gives for the speaker, ages over 18 included."""
    counted = bool(_ASKED_QUANTITY.search(question))
    now = (match for match in _matches(DIRECT, plain) if not counted or match.groupdict().get("old"))
    coming = (match for match in _matches(PRESENT_ONLY, plain) if not PAST.search(_sentence(plain, match)))
    return [
        *(int(match["age"]) for match in now),
        *(int(match["age"]) - 1 for match in (*_matches(NEXT, plain), *coming)),
        *(_earlier(match) for match in _matches(DELTAS, plain)),
        *(age for pattern, age in OTHERWISE if any(_matches((pattern,), plain))),
    ]


def _matches(patterns: Sequence[Pattern], plain: str) -> Iterator[re.Match[str]]:
    """Yield where one of *patterns* is said, meant and of today."""
    for pattern in patterns:
        yield from (match for match in pattern.finditer(plain) if _stands(plain, match))


def _earlier(match: re.Match[str]) -> int:
    """Return the age of somebody who is so far from the age in *match*."""
    named = match["age"]
    target = int(named) if named.isdecimal() else ADULT
    count = int(match["count"]) if match["count"].isdecimal() else 1
    half = bool(match.groupdict().get("half"))
    unit = match["unit"]
    if unit.startswith("year"):
        return target - count - half
    if unit.startswith("month"):
        return target - 1 - (count - 1) // 12
    return target - 1


def _stands(plain: str, match: re.Match[str]) -> bool:
    """Whether *match* is the speaker's own and of today."""
    before, after = plain[max(0, match.start() - 160) : match.start()], plain[match.end() : match.end() + 90]
    if LATER_DENIES.match(after) or LONG_AGO.search(before) or LONG_AGO.search(after[:60]):
        return False
    remembered = match[0].startswith(("as ", "being ")) and (PAST_AFTER.match(after) or _WAS.search(before[-40:]))
    if FICTION.search(before) or SONG.match(after) or remembered:
        return False
    return not BEFORE_DENIES.search(before) or bool(TOLD_BY_SELF.search(before))


def _sentence(plain: str, match: re.Match[str]) -> str:
    """Return the sentence *match* stands in."""
    starts = [plain.rfind(mark, 0, match.start()) for mark in (" . ", " ? ", " ! ")]
    ends = [found for mark in (" .", " ?", " !") if (found := plain.find(mark, match.end())) >= 0]
    return plain[max(*starts, 0) : min(ends, default=len(plain))]
