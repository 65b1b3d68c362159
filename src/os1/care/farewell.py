"""A goodbye, recognised without a model, so that it is always honoured (`care.md` N1).

De Freitas 2025 counted 1,200 goodbyes to six companion apps: 37 % were answered with a tactic to
keep the person. Ours ends the call. A missed goodbye costs one more turn, a false one hangs up
on someone in the middle of a story; doubtful cases are therefore left to the model.
"""

from os1.care.goodbye_words import (
    LED,
    LINKED,
    MARKED,
    MEETING,
    PARTING,
    PLAIN_PARTING,
    PLANNED,
    REASON,
    RESOLVE,
    RUN,
    TAIL,
    WISH,
)
from os1.care.last_words import is_final
from os1.care.parting import answer
from os1.care.short_goodbyes import is_short_goodbye
from os1.care.wording import FILLERS, Clause, clauses, reported, without_name
from os1.core.pattern import Pattern

__all__ = ["answer", "is_farewell", "is_final"]

_LONGEST_RUN = 14
"""Words: a goodbye with its thanks and reasons is shorter than that within one clause."""
_NOT_BEFORE = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "his",
        "her",
        "our",
        "your",
        "their",
        "its",
        "it's",
        "this",
        "that",
        "last",
        "first",
        "one",
        "long",
        "each",
        "every",
        "no",
        "final",
        "next",
        "with",
        "of",
        "for",
        "to",
        "as",
        "is",
        "was",
        "by",
        "in",
        "at",
        "or",
        "never",
        "without",
        "not",
        "such",
        "nice",
        "great",
        "lovely",
        "good",
        "real",
        "proper",
        "big",
        "little",
        "old",
        "quick",
        "don't",
        "didn't",
        "can't",
        "won't",
        "never",
        "i",
        "you",
        "he",
        "she",
        "we",
        "they",
        "stand",
        "and",
        "day",
        "say",
        "how",
        "called",
        "some",
        "any",
        "another",
        "whose",
        "these",
        "those",
        "from",
        "than",
        "friday",
        "saturday",
        "sunday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "christmas",
        "opening",
        "first",
        "stag",
        "hen",
        "movie",
        "quiz",
        "date",
        "sad",
    ]
)
"""Before an unmarked "bye" or "goodnight" they make it a thing spoken of."""
_OF_SELF = Pattern(r"(?:i|i've|i'm|i'll|i'd) ")
_LEADS_TO_A_NAME = frozenset(
    [
        "in",
        "on",
        "at",
        "to",
        "of",
        "for",
        "with",
        "see",
        "meet",
        "from",
        "by",
        "the",
        "a",
        "my",
        "and",
        "visit",
        "until",
    ]
)
_SOFT_TAGS = frozenset({"okay", "right", "yeah", "alright"})


def is_farewell(text: str, name: str) -> bool:
    """Whether *text* ends the conversation.

    True for a clause that is wholly a goodbye and followed by nothing but goodbyes, thanks,
    reasons and endearments; for a long story whose last words are a goodbye; never for a goodbye
    that may be a sign of crisis (`is_final`), nor for one that is quoted or asked about.

    Args:
        text: what was said or typed, with whatever punctuation the recogniser gave it.
        name: what the user calls her.

    """
    if is_final(text):
        return False
    said = [_addressed(clause, name) for clause in clauses(text)]
    if is_short_goodbye(said) and not any(PLANNED.search(clause.text) for clause in said):
        return True
    at = len(said) - 1
    while at >= 0 and _trails(said, at):
        at -= 1
    if at < 0:
        return False
    start = _run_start(said[at].words)
    if start is None or PLANNED.search(said[at].text) or (said[at].asked and not _may_be_asked(said[at].text)):
        return False
    run = " ".join(said[at].words[start:])
    while start == 0 and at > 0 and not said[at - 1].asked:
        earlier = _run_start(said[at - 1].words)
        if earlier is None:
            break
        at, start = at - 1, earlier
        run = f"{' '.join(said[at].words[start:])} , {run}"
    return _stands(said, at, start, run)


def _addressed(clause: Clause, name: str) -> Clause:
    """Return *clause* without her name and, after other words, without any name at its end."""
    words = without_name(clause.words, name)
    if clause.named and len(words) > 1 and words[-1] == clause.named.lower() and words[-2] not in _LEADS_TO_A_NAME:
        shorter = words[:-1]
        if RUN.fullmatch(" ".join(shorter)) and not RUN.fullmatch(" ".join(words)):
            words = shorter
    return Clause(words, clause.end, clause.named)


def _trails(said: list[Clause], at: int) -> bool:
    """Whether the clause at *at* may stand behind a goodbye without undoing it."""
    clause = said[at]
    text = clause.text
    if not text:
        return True
    if clause.asked:
        return text in _SOFT_TAGS
    if _run_start(clause.words) is not None:
        return False
    alone = len(clause.words) == 1 and bool(clause.named)
    follows = at > 0 and said[at - 1].end in (",", "")
    return (alone and follows) or (len(clause.words) <= _LONGEST_RUN and bool(TAIL.fullmatch(text)))


def _run_start(words: tuple[str, ...]) -> int | None:
    """Return where the longest run of goodbye at the end of *words* begins."""
    for start in range(max(0, len(words) - _LONGEST_RUN), len(words)):
        if RUN.fullmatch(" ".join(words[start:])):
            return start
    return None


def _may_be_asked(text: str) -> bool:
    """Whether a question mark does not undo *text*: "bye?", "see you tomorrow?"."""
    return bool(PARTING.search(text) or MEETING.search(text) or RESOLVE.match(text))


def _opens(run: str) -> bool:
    """Whether *run* begins with a word that sets it apart from what stood before."""
    linked = LINKED.match(run)
    rest = run[linked.end() :] if linked else ""
    meeting = run.startswith("so ") and MEETING.match(rest)
    return bool(LED.match(run) or PARTING.match(rest) or _OF_SELF.match(rest) or LED.match(rest) or meeting)


def _stands(said: list[Clause], at: int, start: int, run: str) -> bool:
    """Whether *run*, found at *start* of the clause *at*, is meant and not told."""
    prefix = said[at].words[:start]
    earlier = said[at - 1] if at else None
    before = prefix or (earlier.words if earlier else ())
    mark = "" if prefix else (earlier.end if earlier else ".")
    if reported(before, mark):
        return False
    aside = not prefix and bool(TAIL.fullmatch(" ".join(before)))
    if mark in ("", ",") and before and before[-1] in _NOT_BEFORE and not (_opens(run) or aside):
        return False
    told = [word for clause in said[:at] for word in clause.words] + list(prefix)
    free = all(word in FILLERS for word in told)
    reason = bool(REASON.search(" ".join(before[-12:])))
    apart = _opens(run) or PLAIN_PARTING.match(run) or (reason and _OF_SELF.match(run))
    if prefix and not free and not apart:
        return False
    if PARTING.search(run) or MEETING.search(run) or WISH.search(run) or RESOLVE.search(run):
        return True
    return free or reason or bool(MARKED.match(f"{run} "))
