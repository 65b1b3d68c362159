"""The wish that somebody be named when it gets bad: agreed beforehand, by the user alone (`care.md` C6)."""

import re

from os1.core.pattern import Pattern

_WHO = r"(?P<who>(?:my (?:best |older |elder |younger |little |big )?[a-z-]+,? )?[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*)?|my [a-z]+(?:-in-law)?)"
_BAD = (
    r"(?:if|when|whenever) (?:it|things?|life|stuff|i|I)(?:'s|\u2019s| is| are|'m|\u2019m| am)?(?: ever| really)?"
    r" (?:gets?|goes|go|feel|feels|get|turns?|in|am|am in)(?: \w+)?"
    r" (?:bad|worse|dark|too much|awful|low|trouble|a bad (?:place|way)|danger|desperate)(?: again| for me)?"
)
_PATTERNS = (
    Pattern(
        rf"\b{_BAD},? (?:please |then |you can |you should |you could )*(?:tell|remind|ask|get|send|point) me (?:to (?:call|ring|phone|text|go to|talk to|tell|see)|of|to) {_WHO}",
        re.IGNORECASE,
    ),
    Pattern(
        rf"\b(?:tell|remind) me (?:to (?:call|ring|phone|text|talk to)|of) {_WHO},? (?:if|when|whenever) .*\b(?:bad|worse|dark|too much|low|trouble|desperate)\b",
        re.IGNORECASE,
    ),
    Pattern(
        rf"\b(?:my (?:trusted|safe|emergency|crisis) (?:person|contact) (?:is|should be|can be)|make my (?:trusted|safe|emergency|crisis) (?:person|contact)) {_WHO}",
        re.IGNORECASE,
    ),
    Pattern(
        rf"\b{_WHO} (?:is|can be|should be) my (?:trusted|safe|emergency|crisis) (?:person|contact)\b", re.IGNORECASE
    ),
    Pattern(
        rf"\bthe (?:one|person) i(?: trust|(?: would|'d|\u2019d) call)(?: (?:most|in a crisis|if .*?bad))? is {_WHO}",
        re.IGNORECASE,
    ),
    Pattern(
        rf"\b{_WHO} is the (?:one|person) i(?: trust most|(?: would|'d|\u2019d) call in a crisis)\b", re.IGNORECASE
    ),
)
_NOT_A_NAME = frozenset(
    ["i", "it", "this", "that", "the", "a", "an", "my", "you", "she", "he", "they", "nobody", "noone"]
)


def named_to_be_trusted(text: str) -> str | None:
    """Return the person whom *text* asks to be named in a crisis, as the user would say it to her ("Nora", "your sister"); else None."""
    for pattern in _PATTERNS:
        found = pattern.search(text)
        if found is None:
            continue
        words = found["who"].strip(" ,").split()
        names = [word for word in words if word[0].isupper() and word.lower() not in _NOT_A_NAME]
        if names:
            return " ".join(names)
        if words[0].lower() == "my" and len(words) > 1:
            return f"your {words[-1].lower()}"
    return None
