"""Whether a stretch of speech looks back or ahead, told by its verbs."""

import re
from typing import Literal

from os1.core.pattern import Pattern

Tense = Literal["past", "future", "unknown"]

_FUTURE = (
    r"(?:will|won't|shall|i'll|we'll|he'll|she'll|they'll|it'll|you'll|that'll|there'll|gonna|going\s+to|about\s+to|"
    r"want\s+to|wants\s+to|wanna|need\s+to|needs\s+to|have\s+to|has\s+to|got\s+to|gotta|must|should|can't\s+wait|"
    r"let's|plan|plans|planning|hope|hoping|might|supposed\s+to|looking\s+forward|due|soon|coming\s+up|"
    r"can|shan't|book|remind|lands|comes|starts|leaves|arrives|opens|closes|finishes|ends|flies|begins|promise|see\s+you|"
    r"(?:i'm|we're|you're|they're|he's|she's|it's|am|are|is|\w+'s)\s+(?:\w+\s+)?(?:not\s+)?"
    r"(?!being\b|nothing\b|something\b|anything\b|everything\b|morning\b|evening\b|during\b|wedding\b|king\b)\w{2,}ing)\b"
)
_PAST = (
    r"\b(?:(?<!have )(?<!has )(?<!'ve )(?<!'s )got|(?<!\bbe )sat|\w+'d\s+(?:a|an|the|been|gone|had|(?!need|feed)\w{2,}(?:ed|en|wn))\b|was|were|wasn't|weren't|did|didn't|had|hadn't|went|saw|came|made|said|told|took|gave|found|thought|"
    r"knew|felt|left|kept|began|brought|bought|built|broke|caught|chose|drove|drank|ate|fell|flew|forgot|grew|heard|"
    r"held|hid|lost|met|paid|ran|rang|rode|sang|sold|sent|slept|spoke|spent|stood|stole|swam|taught|threw|"
    r"understood|woke|won|wore|wrote|lay|led|lit|meant|rose|shook|shot|sank|stuck|swore|tore|blew|drew|"
    r"dug|fought|froze|sewed|sprang|hung|bit|became|used\s+to|"
    r"(?!(?:need|feed|bed|red|shed|indeed|hundred|speed|seed|weed|bleed|breed|tired|excited|scared|worried|married|"
    r"bored|booked|planned|scheduled|supposed|invited|naked|wicked|sacred|embed|wed|succeed|proceed|agreed|fred|"
    r"interested|retired|allowed|exceed|freed|greed|creed|reed|heed|deed|ted|ned|jed|moved\s+on)\b)[a-z]{2,}ed)\b"
)
_MARKS = Pattern(rf"(?P<future>\b{_FUTURE})|(?P<past>{_PAST})")
_STILL = Pattern(
    r"(?:\b(?:i'm|am|is|are|he's|she's|we're|they're|it's|be|get|gets|feel)\s+(?:\w+ly\s+|so\s+|very\s+)?)$"
)
_TELLING = Pattern(r"^(?:said|told\s+\w+|asked\s+\w+)\s+$")
_PREPOSITION = Pattern(r"(?:on|in|at|over|last|yesterday|since|during)\b")
_REACH = 240
"""How many characters either side are looked at: speech may come without a full stop."""
_SENTENCE = Pattern(r"[.!?;\n…]+")
_TO_ITS_END = Pattern(r"[^.!?;\n…]*")
_CLAUSE = Pattern(r"[,:\u2013\u2014()]|\s-\s|\b(?:and|but|because|so|then|which|where)\b")


def tense_at(plain: str, start: int, end: int) -> Tense:
    """Return the tense of the nearest verb around `plain[start:end]`, its own clause before its sentence.

    *plain* is lower case with straight apostrophes.
    """
    sentence = _around(_SENTENCE, plain, _near(plain, start, end), start, end)
    clause = _around(_CLAUSE, plain, sentence, start, end)
    around = [clause, sentence]
    if not re.search(r"[a-z]", plain[sentence[0] : start] + plain[end : sentence[1]]):
        rest = _TO_ITS_END.match(plain, min(sentence[1] + 1, len(plain)))
        around.append((end, rest.end() if rest else end))
    for first, last in around:
        near: tuple[int, Tense] | None = None
        for mark in _MARKS.finditer(plain, first, last):
            if mark.start() < end and mark.end() > start:
                continue
            kind: Tense = "future" if mark["future"] else "past"
            if kind == "past" and mark[0].endswith("ed") and _STILL.search(plain, first, mark.start()):
                continue
            if _TELLING.search(plain[mark.start() : start]) and not _PREPOSITION.match(plain, start):
                continue
            gap = start - mark.end() if mark.end() <= start else mark.start() - end
            if near is None or gap < near[0]:
                near = gap, kind
        if near:
            return near[1]
    return "unknown"


def clause_at(plain: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after `plain[start:end]` in its sentence."""
    first, last = _around(_SENTENCE, plain, _near(plain, start, end), start, end)
    return plain[first:start], plain[end:last]


def _near(plain: str, start: int, end: int) -> tuple[int, int]:
    return max(0, start - _REACH), min(len(plain), end + _REACH)


def _around(mark: Pattern, plain: str, inside: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    first, last = inside
    for found in mark.finditer(plain, *inside):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            last = found.start()
            break
    return first, last
