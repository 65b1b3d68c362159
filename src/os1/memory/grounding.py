"""What stands between a model's claim and a note: everything in it must have been said, and meant so."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from os1.core.events import NoteTaken
from os1.core.pattern import Pattern
from os1.memory.claims import Sentence, clause_of, is_denied, is_hearsay, sentences
from os1.memory.dates import find_dates
from os1.memory.plain_facts import says_nothing
from os1.memory.predicates import KIN, PREDICATES, SAID, sentence
from os1.memory.sameness import YOU, folded, subject_key
from os1.memory.stretch import Line

Known = Callable[[str], frozenset[str]]

_ME = Pattern(r"\b(?:i|i'm|i've|i'll|i'd|me|my|mine|myself|we|we're|we've|us|our)\b", re.IGNORECASE)
_I_ACT = Pattern(r"\b(?:i|i'm|i've|i'll|we|we're|we've)\b", re.IGNORECASE)
_LEFT_OUT = Pattern(
    r"^\W*(?:(?:oh|well|so|and|right|ok|okay|anyway|yeah|yes|no)\b\W*)*(?:need|have|had|been|got|gotta|went|going|starting|started|quit|love|hate|can't"
    r"|finished|met|saw|bought|moved|moving|booked|signed|promised|working|reading|playing|learning)\b",
    re.IGNORECASE,
)
"""How a sentence begins whose `I` was left out."""
_MINE = frozenset({"health", "birthday", "is called", "partner"})
"""What `my` says of the user as well as `I` does."""
_FAVOURITE = Pattern(r"\bmy (?:favou?rite|best-loved)\b", re.IGNORECASE)
_THEY = Pattern(r"\b(?:he|she|they|he's|she's|they're|they've|who|who's|whose|his|her|their|him|them|it's|its|it)\b", re.IGNORECASE)  # fmt: skip  # reads best as one line
_THIRD = Pattern(r"\b(?:he|she|they|he's|she's|they're)\b", re.IGNORECASE)
_AFTER_ITS_CUE = frozenset({"likes", "dislikes", "lives in", "lived in", "allergic to", "owns", "works at", "worked at", "works as", "worked as", "plays", "speaks", "went to", "plans", "promised", "wants", "goes to", "comes from", "has", "knows", "reads", "studies"})  # fmt: skip  # reads best as one line
_BEFORE_OBJECT: dict[str, Pattern] = {
    "lives in": Pattern(r"\b(?:in|to|into|near|at)\s+(?:the\s+|a\s+)?$", re.IGNORECASE),
    "lived in": Pattern(r"\b(?:in|from|near|at)\s+(?:the\s+|a\s+)?$", re.IGNORECASE),
    "comes from": Pattern(r"\b(?:from|in)\s+(?:the\s+|a\s+)?$", re.IGNORECASE),
    "works as": Pattern(r"\b(?:as|s|is|m|am|are|became|be|into|now|a|an|the|trained|training)\s+$", re.IGNORECASE),
    "worked as": Pattern(r"\b(?:as|was|be|were|a|an|the)\s+$", re.IGNORECASE),
    "works at": Pattern(r"\b(?:at|for|in|with|joined|run|runs|on)\s+(?:the\s+|a\s+|an\s+)?$", re.IGNORECASE),
    "worked at": Pattern(r"\b(?:at|for|quit|left|from)\s+(?:the\s+|a\s+|an\s+|my\s+)?$", re.IGNORECASE),
    "allergic to": Pattern(r"\b(?:to|of)\s+(?:\w+\s+(?:and|or)\s+)?$|\w\s*$", re.IGNORECASE),
    "went to": Pattern(r"\b(?:to|in|at|from|visited|visit|visiting)\s+(?:the\s+|a\s+|my\s+)?$", re.IGNORECASE),
    "goes to": Pattern(r"\b(?:to|in|at|of|attend|attends|go)\s+(?:the\s+|a\s+|an\s+|my\s+)?$", re.IGNORECASE),
}
"""What must stand right before the object."""
_OBJECT: dict[str, Pattern] = {
    "age": Pattern(r"^(?:\d{1,3}|[a-z]+(?:[- ][a-z]+)?)(?: years old)?$", re.IGNORECASE),
    "birthday": Pattern(
        r"\d|january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|\w+th\b",
        re.IGNORECASE,
    ),
    "partner": Pattern(r"^(?:[A-Z][\w'-]+|my \w+)(?: [A-Z][\w'-]+)?$"),
    "is your": KIN,
    "is": PREDICATES["is"].cue,
    "is called": Pattern(r"^[\w'-]+(?: [\w'-]+)?$"),
}
_AGE_AROUND = Pattern(r"\b(?:years old|years of age|turn(?:ed|s|ing)|aged|old|birthday|(?:i'm|i am|he's|she's|is)\s+[\w-]+\s*(?:$|[.,!]|now|and|today))", re.IGNORECASE)  # fmt: skip  # reads best as one line
_STARTS = Pattern(r"\b(?:since|mov(?:ed|ing)|start(?:ed|ing|s)?|began|became|joined)\b", re.IGNORECASE)
_ARTICLE = Pattern(r"(?:^|\s)((?:an?|the)\s+)$", re.IGNORECASE)
_STILL = Pattern(r"(?:'ve|have|has)\s+(?:\w+\s+)?lived\b", re.IGNORECASE)
_LEADING = Pattern(r"(?:an?|the)\s+", re.IGNORECASE)
_DATELESS = frozenset({"birthday", "age", "is called", "is your", SAID})
_DOING = Pattern(r"^\w+ing\b|.*\b(?:appointment|interview|meeting|exam|test|date|wedding|flight)\b", re.IGNORECASE)
_NO_FACT = Pattern(r"^(?:says?|said|god|be|know|mean|think|guess|told|see)\b", re.IGNORECASE)
"""How an object begins that is no thing and no deed."""
_LESS = {"said": 0.5, "has": 0.7, "health": 0.7, "wants": 0.7, "plans": 0.75}


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is claimed to have been said."""

    line: int
    """From 1, in its stretch."""
    subject: str
    predicate: str
    object: str
    by: str
    place: tuple[int, int] | None = None
    """Where the object stands in the line, if that is known."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a claim's object stands."""

    line: Line
    sentence: Sentence
    start: int
    end: int
    """In the sentence."""

    @property
    def clause(self) -> str:
        first, last = clause_of(self.sentence.text, self.start, self.end)
        return self.sentence.text[first:last]

    @property
    def before(self) -> str:
        return self.sentence.text[: self.start]


def ground(claim: Claim, lines: Sequence[Line], zone: tzinfo, known: Known | None = None) -> NoteTaken | None:
    """Return the note that a claim becomes; None where what it says was not said, or was not meant."""
    if not 1 <= claim.line <= len(lines) or says_nothing(claim.object) or _NO_FACT.match(claim.object):
        return None
    for number in (claim.line, claim.line - 1):
        if number < 1:
            continue
        line = lines[number - 1]
        found = _find(claim, line) if number == claim.line else _find(_elsewhere(claim), line)
        if found is not None:
            return _judged(claim, found, lines[:number], zone, known)
    return None


def _elsewhere(claim: Claim) -> Claim:
    return Claim(claim.line, claim.subject, claim.predicate, claim.object, claim.by)


def _find(claim: Claim, line: Line) -> _Found | None:
    """Return where the object's words stand one after the other in a line."""
    parts = re.findall(r"[\w&]+(?:['’][\w]+)*", claim.object)
    while len(parts) > 1 and parts[0].lower() in {"a", "an", "the", "my", "i", "i'm"}:
        parts = parts[1:]
    if not parts:
        return None
    words = re.compile(
        r"\b" + r"[^\w]+".join(re.escape(part).replace("’", "'") for part in parts) + r"\b", re.IGNORECASE
    )
    for one in sentences(line.text):
        if claim.place is not None and not one.start <= claim.place[0] < one.start + len(one.text):
            continue
        if found := words.search(one.text):
            article = _ARTICLE.search(one.text[: found.start()])
            return _Found(line, one, article.start(1) if article else found.start(), found.end())
    return None


def _judged(claim: Claim, found: _Found, lines: Sequence[Line], zone: tzinfo, known: Known | None) -> NoteTaken | None:
    subject = _subject(claim, found, lines, known)
    if subject is None or found.sentence.asks or found.sentence.jokes:
        return None
    # `My husband Tom thinks I should` names him, whatever it is that he thinks.
    names = claim.by == "rules" and claim.predicate == "is your"
    if not names and is_hearsay(found.before):
        return None
    predicate = _predicate(claim, found, subject)
    if predicate is None:
        return None
    if not names and found.sentence.guesses and not (found.sentence.wishes and predicate in {"wants", "promised"}):
        return None
    object = found.sentence.text[found.start : found.end]
    if claim.by == "rules" and claim.place is not None:
        object = claim.object
    since, until = _days(predicate, found, zone)
    rules = claim.by == "rules"
    return NoteTaken(
        subject,
        predicate,
        object,
        sentence(subject, predicate, object),
        since,
        until,
        0.9 if rules else _LESS.get(predicate, 0.8),
        "said",
        (found.line.position,),
        claim.by,
    )


def _subject(claim: Claim, found: _Found, lines: Sequence[Line], known: Known | None) -> str | None:
    """Return whom the words are about, as the user named them; None where that is not what was said."""
    named = claim.subject
    key = subject_key(named)
    clause, text = found.clause.replace("’", "'"), found.sentence.text
    if key == (YOU,):
        acts = _I_ACT.search(clause) or (_I_ACT.search(found.before) and not _THIRD.search(clause))
        mine = (claim.predicate in _MINE and _ME.search(clause)) or _FAVOURITE.search(clause)
        return YOU if acts or mine or (_LEFT_OUT.match(text) and not _THIRD.search(clause)) else None
    words = set(key)
    if not words:
        return None
    here = words <= set(folded(text))
    if not here and not _THEY.search(text):
        return None
    if not (here or words <= {word for line in lines for word in folded(line.text)} or (known and known(named))):
        return None
    if _I_ACT.search(clause) and not words & set(folded(clause)):
        return None
    return _as_said(key, lines) or named


def _as_said(key: tuple[str, ...], lines: Sequence[Line]) -> str | None:
    """Return a name as it was said, with `my` if that stood before it."""
    words = r"[^\w]+".join(rf"{re.escape(word)}(?:'?s)?" for word in key)
    for line in reversed(lines):
        if found := re.search(rf"\b(?:(?:my|our)\s+)?{words}\b", line.text, re.IGNORECASE):
            return re.sub(r"['’]s$", "", found[0])
    return None


def _predicate(claim: Claim, found: _Found, subject: str) -> str | None:
    """Return what the words bear: the predicate that was claimed, its opposite, `said`, or nothing."""
    clause, name = found.clause, claim.predicate
    if claim.by == "rules":
        meant = name in {"dislikes", "lived in", "worked as"}
        return name if meant or not is_denied(clause) else None
    if name == "is your" and subject == YOU:
        return None
    if is_denied(clause):
        if name in {"likes", "dislikes"} and PREDICATES["dislikes"].cue.search(clause):
            return "dislikes" if not re.search(r"\bused to\b", clause) else None
        return "lived in" if name in {"lives in", "lived in"} and re.search(r"\bused to live\b", clause) else None
    if name == "lived in" and _STILL.search(clause):
        name = "lives in"
    if name in PREDICATES and name != SAID and _is_borne(name, found):
        return name
    return SAID if len(folded(claim.object)) >= 3 else None


def _is_borne(name: str, found: _Found) -> bool:
    clause, object = found.clause, found.sentence.text[found.start : found.end]
    first, _ = clause_of(found.sentence.text, found.start, found.end)
    article = _LEADING.match(object)
    start = found.start + (article.end() if article else 0)
    before = found.sentence.text[first:start]
    cue = PREDICATES[name].cue
    doing = name == "plans" and bool(_DOING.match(object))
    if name in _AFTER_ITS_CUE and not doing and not cue.search(before):
        return False
    if not cue.search(clause) and not cue.search(found.sentence.text):
        return False
    if name in {"likes", "wants", "owns", "knows"} and len(before.split()) > 9:
        return False
    if name == "age" and not _AGE_AROUND.search(found.sentence.text):
        return False
    shape = _OBJECT.get(name)
    if shape is not None and not shape.search(object):
        return False
    needed = _BEFORE_OBJECT.get(name)
    return needed is None or bool(needed.search(found.sentence.text[:start]))


def _days(predicate: str, found: _Found, zone: tzinfo) -> tuple[str | None, str | None]:
    """Return from when and until when it holds, as far as the sentence says."""
    if predicate in _DATELESS:
        return None, None
    mentions = find_dates(found.sentence.text, found.line.at, zone)
    if predicate == "plans":
        # What is planned lies ahead, also where the sentence has no verb that says so.
        today = found.line.at.astimezone(zone).date()
        ahead = find_dates(f"I will {found.sentence.text[found.start :]}", found.line.at, zone)
        mentions = tuple(day for day in (*mentions, *ahead) if day.last >= today)
    if not mentions:
        return None, None
    day = mentions[0]
    if not PREDICATES[predicate].lasts:
        return day.first.isoformat(), day.last.isoformat()
    if predicate in {"lived in", "worked as", "worked at"}:
        return (day.first.isoformat(), None) if day.edge == "since" else (None, day.last.isoformat())
    if day.edge == "until":
        return None, day.last.isoformat()
    if day.edge == "since" or _STARTS.search(found.sentence.text):
        return day.first.isoformat(), None
    return None, None
