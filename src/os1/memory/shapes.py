"""What an answer looks like: an age, a trade, a place, a day, somebody's name."""

import re
from datetime import tzinfo

from os1.core.pattern import Pattern
from os1.memory.dates import find_dates
from os1.memory.everyday import KIN, NUMBERS, TRADES, listed, stem, tokens
from os1.memory.pieces import Piece
from os1.memory.question import Asked, Known
from os1.memory.whom import holds

_CLOCK = Pattern(
    r"\b(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)|at (?:\d{1,2}(?:[:.]\d\d)?|half|quarter|noon|midnight|\w+ (?:thirty|fifteen|o'clock))|(?:half|quarter) (?:past|to)|in the (?:morning|evening|afternoon))\b",
    re.IGNORECASE,
)
_PLACE = Pattern(
    r"(?:\b(?:in|at|from|near|on|off|by|outside|round|around|over in|behind|under|beside|inside|next to|above|through|towards|across)|\b(?:go|goes|going|gone|went|move|moved|moving|came|come"
    r"|comes|fly|flew|flying|drove|off|back|trip|over|been|walk|walked|get|got|took) (?:\w+ )?(?:to|into))"
    r"\s+(?:the\s+|a\s+|an\s+|my\s+|our\s+|this\s+)?(?!(?:me|him|her|it|them|last|this|that|be|do|get|have|see|go|sort|now|case|way|time|love|fact|general|bed|it's|all|total|touch|a|an|the|there|here"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|\w+ing)\b)[^\W\d]\w+",
    re.IGNORECASE,
)
_NUMBER = Pattern(rf"\b(?:{NUMBERS}|\d+(?:st|nd|rd|th)?)(?:-\w+)?\b", re.IGNORECASE)
_CALLED = Pattern(r"\b(?:called|named|name is|name's|names are|nickname|we call (?:him|her|it|them))\b", re.IGNORECASE)
_WHY = Pattern(
    r"\b(?:because|cos|since|so that|so i|couldn't|wanted|sick of|fed up|too|reason|in case|for (?:the|my|a))\b",
    re.IGNORECASE,
)
_COUNT = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]?(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a hundred)"
)
_AGED = Pattern(
    rf"(?:\b(?:am|is|are|was|were|be|being|im|hes|shes|turn(?:s|ed|ing)?|aged?|nearly|almost|just|only|has|have|at)|'s|'m|'re) (?:only |just |nearly |almost |about |now |already |over )*{_COUNT}\b"
    r"(?!:|\.\d| ?(?:am\b|pm\b|hours?|minutes?|miles?|pounds?|quid|past|o'clock|days?|weeks?|months?(?! old)|times?|percent|sessions?|of|more|people|kids|children|cats|dogs|sisters|brothers|euros?|dollars?|legs?|hundred|thousand|to\b|kilos?|grams?|other|thing|who|reason|day|person))"
    rf"|\b{_COUNT}[- ](?:years?|months?)[- ]old\b|\b\d+(?:st|nd|rd|th) birthday\b|\bborn in (?:19|20)",
    re.IGNORECASE,
)
_BIRTH = Pattern(
    rf"(?:\b(?:is|be|turn(?:s|ing|ed)?|am|im|hes|shes)|'s|'m) (?:going to be )?{_COUNT} (?:on|in|next|this|tomorrow)\b|\bborn on\b",
    re.IGNORECASE,
)
_TRADE = Pattern(
    rf"(?:\b(?:an?|as|the|i'm|i am|he's|she's|is|am|was|im|hes|shes) (?:\w+ ){{0,2}}?(?:{TRADES})s?\b(?! appointment))"
    r"|(?:\b(?:i am|i'm|im|he is|she is|is|was|as|he's|she's|they're|hes|shes) (?:an? |the )(?!bit\b|little|lot|good|bad|nice|big|great)(?:\w+[ -]){0,2}\w{3,}(?:er|or|ist|ian|man|woman|ant|legal|smith|wright)\b(?! appointment))"
    r"|\b(?:sells|fixes|teaches|mends|repairs|designs|drives (?:a|the) (?:bus|lorry|truck|taxi|train|van)|does something (?:in|with)|do roofs|works (?:at|for|in|as|on)|worked (?:at|for|in|as|on)|work (?:at|for|in|as)|ran a|runs a|run a|taught|on the buses)\b",
    re.IGNORECASE,
)
_DRUG = Pattern(
    r"\b(?:\w{4,}(?:raline|oxetine|pril|sartan|statin|cillin|mycin|prazole|zepam|formin|dipine|profen|amol|olol|pine|arin|xaban|oxacin|azole|terol|sone|olone)|mgs?|milligrams?|\d+ ?mil|fifty mil)\b"
    r"|\b(?:put me|i'm|im|i am) on (?:that |this |some )?(?!the\b|holiday|about|nights|earlies|leave|track|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[a-z]{6,}\b",
    re.IGNORECASE,
)
_WHEN = Pattern(
    r"\b(?:when (?:i|he|she|we|they) (?:was|were)|(?:years?|months?|weeks?|days?) ago|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:at|for|before|after) (?:christmas|easter|new year)|valentine'?s|since \w+"
    r"|before i|after i|until i|in the (?:spring|summer|autumn|fall|winter)|(?:19|20)\d\d|january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_OWNED = Pattern(r"\b(?:have i got|do i (?:have|own|drive|ride))\b")
_OWNS = Pattern(r"\b(?:bought|got|have|has|drive|own|new|my|our|sold|i've|called|ride|it's|its)\b", re.IGNORECASE)
_LIVES = Pattern(r"(?:'s|'m|'re|\b(?:[Ii]s|[Aa]m|[Aa]re|based)) (?:now )?(?:an? )?(?:\w+ ){0,3}in [A-Z]\w+")
SHAPES = {
    stem("live"): _LIVES,
    stem("aged"): _AGED,
    stem("birthday"): _BIRTH,
    stem("job"): _TRADE,
    stem("work"): _TRADE,
    stem("medication"): _DRUG,
    stem("tablet"): _DRUG,
    stem("medicine"): _DRUG,
}
"""What answers without any of the words: `she's ninety`, `he sells kitchens`."""


def typed(asked: Asked, piece: Piece, names: frozenset[str], known: Known, zone: tzinfo) -> float:
    """Return 0 to 1: whether *piece* holds a name, a day, a place or a number where one was asked for."""
    text = piece.text
    match asked.kind:
        case "who":
            return _names_somebody(asked, text, names, known)
        case "when":
            return 1.0 if _WHEN.search(text) or _CLOCK.search(text) or find_dates(text, piece.at, zone) else 0.1
        case "where":
            gone = {stem(word) for word in asked.words}
            return 1.0 if any(stem(found[0].split()[-1]) not in gone for found in _PLACE.finditer(text)) else 0.2
        case "number":
            long = "how long" in asked.core.lower() and (_WHEN.search(text) or find_dates(text, piece.at, zone))
            return 1.0 if _NUMBER.search(text) or long else 0.1
        case "thing" if _OWNED.search(asked.core.lower()):
            return 1.0 if _OWNS.search(text) else 0.4
        case "why":
            return 1.0 if _WHY.search(text) else 0.5
        case _:
            return 1.0


def _names_somebody(asked: Asked, text: str, names: frozenset[str], known: Known) -> float:
    others = {part.lower() for name in names for part in (name, *name.split()) if part[:1].isupper()}
    others.discard(asked.person.lower())
    if asked.person and not asked.words and others and not asked.person[:1].isupper():
        return 1.0 if holds(text, others) else 0.3
    every, low = tokens(text), text.lower()
    capital = [
        one for i, one in enumerate(every) if one[:1].isupper() and one.lower() not in (_I_WORDS if i else _BEGINNINGS)
    ]
    candidates = [one for one in every if len(one) > 2 and one.lower() not in _BEGINNINGS and one.lower() not in KIN]
    if _CALLED.search(text) or capital or any(known(one) for one in candidates):
        return 1.0
    after = "|".join([*map(re.escape, asked.words), *sorted(KIN, key=len, reverse=True)])
    if re.search(rf"\b(?:{after})s? (?!{_COMMON}\b)[a-z]{{3,}}", low):
        return 0.7
    return 0.4 if any(word in KIN for word in map(str.lower, every)) else 0.2


_COMMON = r"(?:is|was|has|had|and|but|who|that|with|for|from|the|he|she|it|they|on|in|at|to|of|so|we|my|called|named|did|does|will|would|can|ate|got|are|were|because|when|again|today|now|just|down|up|out|off|over|there|here)"
_I_WORDS = frozenset(["i", "i'm", "i've", "i'd", "i'll"])
_BEGINNINGS = listed(
    "the a an he she it they we you i my our his her their this that there when if in on at for with from and but so not no"
    " just got had have been going last next today yesterday tomorrow i'm i've i'd i'll it's he's she's that's there's we're they're"
)
