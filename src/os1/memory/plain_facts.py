"""Facts people state so plainly that code can read them: `I live in`, `I'm allergic to`, `my sister's name is`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from os1.core.pattern import Pattern
from os1.memory.claims import Sentence
from os1.memory.predicates import BEING, KIN

_END = (
    r"(?=\s*(?:$|[.,;:!?…–—]|\b(?:and|but|so|because|since|for|with|now|when|where|who|which|that|these|though|although|as|until"
    r"|till|at the moment|again|too|either|last|next|this|in (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer"
    r"|autumn|winter)\w*|on the|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at|from|after|before|by the way|actually|then|there"
    r"|today|tomorrow|yesterday|already|finally|ago|if|or|really|to be|he|she|i|we|they|it|it's|he's|she's|i'm)\b))"
)
_WORDS = r"(?:[\w'&-]+(?:\s+[\w'&-]+){0,4}?)"
_PLACE = r"(?P<o>(?:the )?[\w'-]+(?:\s+[\w'-]+){0,3}?)"
_I = r"\b(?:i|we)(?:'ve| have)?"
_ADVERB = (
    r"(?:\s+(?:just|finally|now|still|currently|actually|really|also|only|both|absolutely|always|mostly|all|recently))*"
)
_NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|\w+teen|ten|eleven|twelve)"
)
_JOBS = (
    "nurse|doctor|gp|vet|chef|cook|baker|teacher|lecturer|tutor|lawyer|solicitor|barrister|paralegal|accountant|bookkeeper|engineer"
    "|architect|plumber|electrician|carpenter|joiner|builder|roofer|welder|mechanic|driver|pilot|sailor|soldier|farmer|gardener"
    "|librarian|journalist|writer|editor|translator|interpreter|painter|potter|musician|pianist|cellist|violinist|actor|dancer"
    "|designer|photographer|programmer|developer|tester|analyst|scientist|researcher|chemist|biologist|physicist|pharmacist"
    "|dentist|hygienist|midwife|paramedic|carer|care worker|social worker|therapist|physio|physiotherapist|psychologist|counsellor"
    "|hairdresser|barber|beautician|cleaner|caretaker|janitor|receptionist|secretary|administrator|civil servant|postman|postwoman"
    "|courier|waiter|waitress|barista|bartender|barmaid|shop assistant|cashier|salesman|saleswoman|estate agent|consultant"
    "|project manager|product manager|manager|firefighter|police officer|detective|security guard|judge|clerk|student|apprentice"
    "|bus driver|train driver|taxi driver|lorry driver|tour guide|florist|tailor|jeweller|optician|surgeon|radiographer|surveyor"
    "|statistician|economist|data scientist|software engineer|beekeeper|fisherman|postdoc|phd student|professor|priest|vicar"
)
_JOB = rf"(?P<o>(?:[\w-]+\s+){{0,2}}?(?:{_JOBS}))\b"
_PETS = "dog|cat|puppy|kitten|horse|pony|rabbit|hamster|parrot|budgie|tortoise|goldfish|son|daughter|child|children|kids|sons|daughters|brother|sister|brothers|sisters|twins|twin|grandchildren|grandson|granddaughter|cats|dogs|hens|chickens|bees|allotment"  # fmt: skip  # reads best as one line
_KIN = KIN.pattern.removeprefix(r"\b").removesuffix(r"\b")
_KINS = (
    rf"(?P<k>(?:(?:little|big|older|younger|elder|eldest|youngest|oldest|twin|half|best|old|late|only|new)[- ])*{_KIN})"
)
_NAME = r"(?P<n>[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?)"
_ANY_NAME = r"(?P<o>(?!(?:a|an|the|my|your|his|her|not|so|very|really|on|in|at)\b)[\w-]+)"
_THING = rf"(?P<o>{_WORDS})"


@dataclass(frozen=True, slots=True)
class Plain:
    """One fact, as a slice of the sentence it stands in."""

    subject: str
    predicate: str
    start: int
    end: int


_ABOUT_ME: tuple[tuple[str, str], ...] = (
    ("lives in", rf"{_I}(?:'m|'re| am| are)?{_ADVERB}\s+(?:live|living|lived here|moved|settled)(?:\s+(?:out|up|down|over|back|house))?\s+(?:in|to|into|near){_ADVERB}\s+{_PLACE}{_END}"),
    ("lives in", rf"\b(?:i've|i have|we've|we have){_ADVERB}\s+(?:lived|been living) in\s+{_PLACE}(?=\s+(?:since|for|all my)\b)"),
    ("lived in", rf"\b(?:i|we){_ADVERB}\s+(?:used to live|lived) in\s+{_PLACE}{_END}"),
    ("comes from", rf"{_I}(?:'m| am|'re| are)?{_ADVERB}\s+(?:come from|from|originally from|grew up in|was born in|was raised in)\s+{_PLACE}{_END}"),
    ("works as", rf"\bi{_ADVERB}\s+(?:work|started working|started) as (?:an? |the )?{_JOB}"),
    ("works as", rf"\b(?:i'm|i am){_ADVERB}\s+(?:working as )?an?\s+{_JOB}"),
    ("worked as", rf"\bi (?:was|used to be|used to work as|worked as)\s+an?\s+{_JOB}"),
    ("works at", rf"\b(?:i|i'm|i am){_ADVERB}\s+(?:work|working|got a job|started(?: work)?|start work) (?:at|for)\s+{_PLACE}{_END}"),
    ("allergic to", rf"\b(?:i'm|i am|i've always been){_ADVERB}\s+(?:\w+ly )?allergic to\s+{_THING}{_END}"),
    ("birthday", rf"\bmy birthday(?:'s| is)(?: on)?\s+{_THING}(?=\s*(?:$|[.,;:!?…]|\b(?:and|but|so)\b))"),
    ("age", rf"\b(?:i'm|i am|i (?:just )?turned|i've turned){_ADVERB}\s+(?P<o>{_NUMBER})(?=\s*(?:$|[.!,…]|years old|years? of age|\b(?:now|today|and|but|so|last|yesterday|this|on)\b))"),
    ("is called", rf"\b(?:my name's|my name is|i'm called|i am called|call me|everyone calls me|people call me|they call me)\s+{_ANY_NAME}"),
    ("is", rf"\b(?:i'm|i am|i've been|we're|we are){_ADVERB}\s+(?:a |an )?(?P<o>{BEING.pattern})"),
    ("has", rf"\b(?:i've got|i have|we've got|we have|i've){_ADVERB}\s+(?P<o>(?:an?|two|three|four|five|six|\d)\s+(?:[\w-]+\s+){{0,2}}?(?:{_PETS}))\b"),
    ("likes", rf"\bi{_ADVERB}\s+(?:love|adore|enjoy|like)\s+{_THING}{_END}"),
    ("likes", rf"\bmy favou?rite(?: (?!thing|part|bit)\w+)?(?:'s| is| are)\s+{_THING}{_END}"),
    ("dislikes", rf"\bi{_ADVERB}\s+(?:hate|can't stand|cannot stand|can't bear|loathe|detest|don't like|do not like)\s+{_THING}{_END}"),
    ("plays", rf"\bi{_ADVERB}\s+play\s+{_THING}{_END}"),
    ("speaks", rf"\bi{_ADVERB}\s+speak\s+(?P<o>[A-Z][a-z]+(?:\s+and\s+[A-Z][a-z]+)?)"),
    ("reads", rf"\b(?:i'm|i am|i've been|i just finished|i've just finished){_ADVERB}\s+reading\s+{_THING}{_END}"),
    ("health", rf"\b(?:i've got|i have|i was diagnosed with|i've been diagnosed with|i suffer from){_ADVERB}\s+(?P<o>(?:[\w-]+\s+)?(?:diabetes|asthma|arthritis|epilepsy|adhd|insomnia|depression|anxiety|migraines?|high blood pressure|coeliac disease|celiac disease|tinnitus|eczema|hay fever|long covid|autism|dyslexia|a heart condition|a bad (?:back|knee|hip)))\b"),
)  # fmt: skip  # many short entries: rows read better than a column
_ME = tuple((name, Pattern(pattern, re.IGNORECASE)) for name, pattern in _ABOUT_ME)

_KIN_NAMED = (
    Pattern(rf"\b(?i:my|our)\s+(?i:{_KINS})(?i:'s name is| is called|'s called|'s name's)\s+{_NAME}"),
    Pattern(rf"\b(?i:my|our)\s+(?i:{_KINS}),?\s+{_NAME}(?=\s*(?:$|[.,;!?…]|[a-z']))"),
    Pattern(rf"\b{_NAME}(?i:'s| is|,)\s+(?i:my|our)\s+(?i:{_KINS})\b(?!\s*'s)"),
    Pattern(rf"\b(?i:i've got|i have|we've got|we have)\s+(?i:an?)\s+(?i:{_KINS})(?i: called| named)\s+{_NAME}"),
)
_KIN_TYPED = Pattern(rf"^\W*(?P<n>[a-z]{{3,}})(?:'s| is) (?:my|our) {_KINS}\b(?!\s*'s)")
"""As it is typed without capitals, at the beginning of a sentence."""
_NOT_NAMES = frozenset(
    [
        "i",
        "i'm",
        "i'll",
        "i've",
        "i'd",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "and",
        "but",
        "so",
        "then",
        "this",
        "that",
        "he",
        "she",
        "it",
        "they",
        "there",
        "yes",
        "no",
        "oh",
        "well",
        "you",
        "we",
        "what",
        "when",
        "where",
        "also",
        "christmas",
        "easter",
        "god",
        "who",
        "here",
        "today",
        "tomorrow",
        "everyone",
        "someone",
        "nobody",
        "she",
    ]
)
_NOTHING = frozenset(
    [
        "it",
        "that",
        "this",
        "them",
        "him",
        "her",
        "you",
        "me",
        "us",
        "one",
        "ones",
        "so",
        "to",
        "what",
        "how",
        "when",
        "the",
        "a",
        "lot",
        "bit",
        "thing",
        "things",
        "stuff",
        "way",
        "time",
        "all",
        "everything",
        "anything",
        "something",
        "nothing",
        "someone",
        "anyone",
        "people",
        "here",
        "there",
        "these",
        "those",
        "both",
        "some",
        "more",
        "much",
        "now",
        "i",
        "he",
        "she",
        "we",
        "they",
        "be",
    ]
)


def says_nothing(words: str) -> bool:
    """Whether these words name no thing: `it`, `all of them`."""
    return all(word in _NOTHING or word == "of" for word in re.findall(r"[\w']+", words.lower()))


def plain_facts(sentence: Sentence) -> Iterator[Plain]:
    """Yield what a sentence states plainly; whether it is meant so is for `grounding` to say."""
    for name, pattern in _ME:
        for found in pattern.finditer(sentence.text):
            if not says_nothing(found["o"]) and not (
                name == "likes" and found["o"].lower().startswith(("to be ", "it "))
            ):
                yield Plain("you", name, found.start("o"), found.end("o"))
    for pattern in (*_KIN_NAMED, _KIN_TYPED):
        for found in pattern.finditer(sentence.text):
            if found["n"].split()[0].lower() not in _NOT_NAMES:
                yield Plain(found["n"].removesuffix("'s"), "is your", found.start("k"), found.end("k"))
