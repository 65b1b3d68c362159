"""How well a clause the user said answers a question: words, person, kind of answer, meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from os1.memory.dates import find_dates
from os1.memory.everyday import KIN, LIGHT, NUMBERS, TRADES, asked_concepts, concepts, stem, tokens
from os1.memory.pieces import Piece
from os1.memory.question import Asked, Known

_CLOCK = re.compile(
    r"\b(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)|at (?:\d{1,2}(?:[:.]\d\d)?|half|quarter|noon|midnight|\w+ (?:thirty|fifteen|o'clock))|(?:half|quarter) (?:past|to)|in the (?:morning|evening|afternoon))\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:\b(?:in|at|from|near|on|off|by|outside|round|around|over in|behind|under|beside|inside|next to|above|through|towards|across)|\b(?:go|goes|going|gone|went|move|moved|moving|came|come"
    r"|comes|fly|flew|flying|drove|off|back|trip|over|been|walk|walked|get|got|took) (?:\w+ )?(?:to|into))"
    r"\s+(?:the\s+|a\s+|an\s+|my\s+|our\s+|this\s+)?(?!(?:me|him|her|it|them|last|this|that|be|do|get|have|see|go|sort|now|case|way|time|love|fact|general|bed|it's|all|total|touch|a|an|the|there|here"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|\w+ing)\b)[^\W\d]\w+",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\b(?:{NUMBERS}|\d+(?:st|nd|rd|th)?)(?:-\w+)?\b", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:called|named|name is|name's|names are|nickname|we call (?:him|her|it|them))\b", re.IGNORECASE
)
_WHY = re.compile(
    r"\b(?:because|cos|since|so that|so i|couldn't|wanted|sick of|fed up|too|reason|in case|for (?:the|my|a))\b",
    re.IGNORECASE,
)
_COUNT = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]?(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a hundred)"
)
_AGED = re.compile(
    rf"(?:\b(?:am|is|are|was|were|be|being|im|hes|shes|turn(?:s|ed|ing)?|aged?|nearly|almost|just|only|has|have|at)|'s|'m|'re) (?:only |just |nearly |almost |about |now |already |over )*{_COUNT}\b"
    r"(?!:|\.\d| ?(?:am\b|pm\b|hours?|minutes?|miles?|pounds?|quid|past|o'clock|days?|weeks?|months?(?! old)|times?|percent|sessions?|of|more|people|kids|children|cats|dogs|sisters|brothers|euros?|dollars?|legs?|hundred|thousand|to\b|kilos?|grams?|other|thing|who|reason|day|person))"
    rf"|\b{_COUNT}[- ](?:years?|months?)[- ]old\b|\b\d+(?:st|nd|rd|th) birthday\b|\bborn in (?:19|20)",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    rf"(?:\b(?:is|be|turn(?:s|ing|ed)?|am|im|hes|shes)|'s|'m) (?:going to be )?{_COUNT} (?:on|in|next|this|tomorrow)\b|\bborn on\b",
    re.IGNORECASE,
)
_TRADE = re.compile(
    rf"(?:\b(?:an?|as|the|i'm|i am|he's|she's|is|am|was|im|hes|shes) (?:\w+ ){{0,2}}?(?:{TRADES})s?\b(?! appointment))"
    r"|(?:\b(?:i am|i'm|im|he is|she is|is|was|as|he's|she's|they're|hes|shes) (?:an? |the )(?!bit\b|little|lot|good|bad|nice|big|great)(?:\w+[ -]){0,2}\w{3,}(?:er|or|ist|ian|man|woman|ant|legal|smith|wright)\b(?! appointment))"
    r"|\b(?:sells|fixes|teaches|mends|repairs|designs|drives (?:a|the) (?:bus|lorry|truck|taxi|train|van)|does something (?:in|with)|do roofs|works (?:at|for|in|as|on)|worked (?:at|for|in|as|on)|work (?:at|for|in|as)|ran a|runs a|run a|taught|on the buses)\b",
    re.IGNORECASE,
)
_DRUG = re.compile(
    r"\b(?:\w{4,}(?:raline|oxetine|pril|sartan|statin|cillin|mycin|prazole|zepam|formin|dipine|profen|amol|olol|pine|arin|xaban|oxacin|azole|terol|sone|olone)|mgs?|milligrams?|\d+ ?mil|fifty mil)\b"
    r"|\b(?:put me|i'm|im|i am) on (?:that |this |some )?(?!the\b|holiday|about|nights|earlies|leave|track|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[a-z]{6,}\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:when (?:i|he|she|we|they) (?:was|were)|(?:years?|months?|weeks?|days?) ago|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:at|for|before|after) (?:christmas|easter|new year)|valentine'?s|since \w+"
    r"|before i|after i|until i|in the (?:spring|summer|autumn|fall|winter)|(?:19|20)\d\d|january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\b(?:have i got|do i (?:have|own|drive|ride))\b")
_OWNS = re.compile(r"\b(?:bought|got|have|has|drive|own|new|my|our|sold|i've|called|ride|it's|its)\b", re.IGNORECASE)
_ONESELF = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|i'm|i've|i'd|i'll|im|ive|we're|we've|we'll|we'd|myself)\b", re.IGNORECASE
)
_I = re.compile(r"\b(?:i|me|we|us|i'm|i've|i'd|i'll|im|ive|we're|we've|we'll|we'd|myself)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|he's|she's|they're|hes|shes|he'd|she'd|they've|he'll|she'll)\b",
    re.IGNORECASE,
)
TYPED = frozenset(["who", "when", "where", "number"])
"""Kinds of answer that can be told by their shape."""
ALIKE = 0.85
AROUND, BEFORE, AFTER = 0.9, 0.6, 0.64
"""What a word is worth that was said in the clauses before, in the turns before, or later in the same turn."""
ECHO = 3
"""Words of a question that only gives back what was said: "Does she?"."""
ANSWERS = 0.9
"""The same for the turns before, where one of them asked."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One clause with what speaks for it; each part 0 to 1."""

    piece: Piece
    covered: float
    """Share of the question's words it speaks of, together with what was said around it."""
    alone: float
    """The same, of the clause by itself."""
    person: float
    """Whether it is about the person asked about; 1 where none was asked about."""
    typed: float
    """Whether it holds such a thing as was asked for."""
    near: float
    """Cosine with the question."""
    answers: bool
    """Whether it is the first thing said after somebody asked just that."""
    total: float


def weigh(asked: Asked, piece: Piece, near: float, known: Known, names: frozenset[str], zone: tzinfo) -> Weighed:
    """Return *piece* weighed; *names* are those of the person asked about, *near* its cosine with the question."""
    own, around, after, before = (tokens(part) for part in (piece.text, piece.around, piece.after, piece.before))
    alone = cover(asked.words, own)
    last = re.split(r"(?<=[.!?])\s+|\n", piece.before.strip())[-1]
    if len(tokens(last)) <= ECHO:
        last = " ".join(re.split(r"(?<=[.!?])\s+|\n", piece.before.strip())[-2:])
    answers = piece.answers and bool(asked.words) and cover(asked.words, tokens(last)) >= 0.5
    covered = _covered(
        asked.words, ((own, 1.0), (around, AROUND), (after, AFTER), (before, ANSWERS if answers else BEFORE))
    )
    person = _about(asked, piece, known, names)
    typed = _typed(asked, piece, names, known, zone)
    total = (
        (0.8 if answers else 0.0)
        + 2.0 * covered
        + 1.1 * alone
        + 1.2 * person
        + 0.7 * typed
        + 1.5 * near
        - 0.02 * piece.rank
        - (1.0 if piece.wish else 0.0)
    )
    return Weighed(piece, covered, alone, person, typed, near, answers, total)


def cover(wanted: Sequence[str], held: Sequence[str]) -> float:
    """Return which share of *wanted* the words *held* speak of; light words weigh less."""
    return _covered(wanted, ((held, 1.0),))


def _covered(wanted: Sequence[str], held: Sequence[tuple[Sequence[str], float]]) -> float:
    if not wanted:
        return 1.0
    got = weight = 0.0
    for word in wanted:
        much = 0.3 if stem(word) in LIGHT or word in LIGHT else 1.0
        weight += much
        got += much * max(
            (
                share * _match(word, words, exact=i > 0 and share <= ANSWERS and i == len(held) - 1, shapes=i == 0)
                for i, (words, share) in enumerate(held)
            ),
            default=0.0,
        )
    return got / weight


def _match(word: str, held: Sequence[str], *, exact: bool, shapes: bool) -> float:
    short = stem(word)
    best = 0.0
    wanted = asked_concepts(word)
    for one in held:
        if stem(one) == short:
            return 1.0
        if exact:
            continue
        if wanted & concepts(one):
            best = ALIKE
        elif len(short) > 4 and len(one) > 4 and (stem(one).startswith(short) or short.startswith(stem(one))):
            best = max(best, ALIKE)
    if shapes and best < ALIKE and (told := _SHAPES.get(short)) and told.search(" ".join(held)):
        return ALIKE - 0.05
    return best


_LIVES = re.compile(r"(?:'s|'m|'re|\b(?:[Ii]s|[Aa]m|[Aa]re|based)) (?:now )?(?:an? )?(?:\w+ ){0,3}in [A-Z]\w+")
_SHAPES = {
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


def _about(asked: Asked, piece: Piece, known: Known, names: frozenset[str]) -> float:
    if asked.person:
        every = {
            *map(str.lower, names),
            asked.person.lower(),
            *(part.lower() for name in names for part in name.split() if part[:1].isupper() and len(part) > 2),
        }
        if _holds(piece.text, every):
            return 1.0
        if _another(piece.text if "aged" in asked.words else _OTHERS.split(piece.text, maxsplit=1)[0], every, known):
            return 0.3
        pronoun = bool(_OTHERS.search(piece.text) or re.match(r"(?:we|our)\b", piece.text, re.IGNORECASE))
        if _holds(piece.around, every):
            return 0.4 if _since(piece.around, every, known) else 0.85 if pronoun else 0.6
        if _holds(piece.before, every):
            later = f"{piece.before} {piece.around}"
            return 0.4 if _since(later, every, known) else 0.75 if pronoun or piece.answers else 0.5
        return 0.6 if _holds(piece.after, every) and not pronoun else 0.0
    if not asked.myself:
        return 0.4 if _anothers(asked, piece.text, f"{piece.around} {piece.text}") else 1.0
    if "aged" in asked.words and not re.search(
        r"\b(?:i'm|im|i am|i turn\w*|i'll be|i was born|i've turned|my \w+ birthday)\b", piece.text, re.IGNORECASE
    ):
        return 0.2
    if _I.match(piece.text):
        return 1.0
    if _subject(piece.text, known):
        return 0.5 if _I.search(piece.text) else 0.2
    if _ONESELF.search(piece.text):
        return 1.0
    return 0.5 if _OTHERS.search(piece.text) or _OTHERS.search(f"{piece.before} {piece.around}"[-90:]) else 0.9


def _anothers(asked: Asked, text: str, around: str) -> bool:
    """Whether somebody else has what the user asked of theirs: `her hip` for `my hip`."""
    mine = [word for word in re.findall(r"(?=\b(?:my|our) (?:\w+ )?(\w+))", asked.core.lower()) if word in asked.words]
    if "birthday" in mine and not re.search(
        r"\b(?:my|i'm|i am|i turn\w*|i'll be|i was born|im)\b", text, re.IGNORECASE
    ):
        return True
    for word in mine:
        where = text if word in text.lower() else around
        if re.search(rf"(?:\b(?:her|his|their)|'s) (?:\w+ )?{re.escape(word)}", where, re.IGNORECASE) and not re.search(
            rf"\b(?:my|our|the|a|an) (?:\w+ )?{re.escape(word)}", where, re.IGNORECASE
        ):
            return True
    return False


def _holds(text: str, names: set[str]) -> bool:
    """Whether one of *names* is in *text*; `sister` is the user's own, and not `Ann's sister` or `her sister`."""
    low = " ".join(tokens(text.lower()))
    for name in names:
        for found in re.finditer(rf"(?<![\w'])({re.escape(name)})(?:'s|s)?(?![\w])", low):
            if (
                name not in KIN
                or not re.search(r"(?:'s|\b(?:her|his|their|your))(?: \w+)? $", low[: found.start()])
                or re.search(r"\b(?:he|she|it|that|there|who|here|what)'s(?: \w+)? $", low[: found.start()])
            ):
                return True
    return False


def _another(text: str, names: set[str], known: Known) -> bool:
    """Whether *text* is about another of the user's people."""
    if any(
        other and not names & set(map(str.lower, other))
        for one in tokens(text)
        if one.lower() not in KIN and (other := known(one))
    ):
        return True
    return any(
        word not in names for word in re.findall(rf"\b(?:my|our) (?:\w+ )?({'|'.join(sorted(KIN))})\b", text.lower())
    )


def _since(text: str, names: set[str], known: Known) -> bool:
    """Whether *text* speaks of somebody else after it last spoke of one of *names*: whom a pronoun means then."""
    low = text.lower()
    last = max(
        (
            found.end()
            for name in names
            for found in re.finditer(rf"(?<![\w'])({re.escape(name)})(?:'s|s)?(?![\w])", low)
        ),
        default=0,
    )
    rest = text[last:]
    return any(
        (one.lower() in KIN and one.lower() not in names and not one.lower().endswith("s"))
        or (one.lower() not in KIN and (other := known(one)) and not names & set(map(str.lower, other)))
        for one in tokens(rest)
    )


def _subject(text: str, known: Known) -> bool:
    """Whether somebody else is what *text* begins with: "my brother's allergic", "Paul works there"."""
    first = [re.sub(r"['’]s$", "", word) for word in tokens(text)[:4]]
    low = [word.lower() for word in first]
    if low and low[0] in {"he", "she", "they", "his", "her", "their"}:
        return True
    if low and low[0] in {"my", "our", "the"} and any(word in KIN for word in low[1:3]):
        return True
    return bool(first) and low[0] not in {"i", "i'm"} and bool(known(first[0]))


def _typed(asked: Asked, piece: Piece, names: frozenset[str], known: Known, zone: tzinfo) -> float:
    text = piece.text
    match asked.kind:
        case "who":
            others = {part.lower() for name in names for part in (name, *name.split()) if part[:1].isupper()} - {
                asked.person.lower()
            }
            if asked.person and not asked.words and others and not asked.person[:1].isupper():
                return 1.0 if _holds(text, others) else 0.3
            if _CALLED.search(text) or any(
                name[:1].isupper() for name in tokens(text)[1:] if name not in {"I", "I'm", "I've", "I'd", "I'll"}
            ):
                return 1.0
            if any(
                known(name)
                for name in tokens(text)
                if len(name) > 2 and name.lower() not in _SENTENCE_WORDS and name.lower() not in KIN
            ):
                return 1.0
            if any(
                re.search(rf"\b{re.escape(word)}s? (?!{_COMMON}\b)[a-z]{{3,}}", text.lower()) for word in asked.words
            ):
                return 0.7
            if re.search(rf"\b(?:{_KIN}) (?!{_COMMON}\b)[a-z]{{3,}}", text.lower()):
                return 0.7
            first = tokens(text)[:1]
            return (
                1.0
                if first and first[0][:1].isupper() and first[0].lower() not in _SENTENCE_WORDS
                else 0.4
                if any(word.lower() in KIN for word in tokens(text))
                else 0.2
            )
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


_COMMON = r"(?:is|was|has|had|and|but|who|that|with|for|from|the|he|she|it|they|on|in|at|to|of|so|we|my|called|named|did|does|will|would|can|ate|got|are|were|because|when|again|today|now|just|down|up|out|off|over|there|here)"
_KIN = "|".join(sorted(KIN, key=len, reverse=True))
_SENTENCE_WORDS = frozenset(
    "the a an he she it they we you i my our his her their this that there when if in on at for with from and but so not no"
    " just got had have been going last next today yesterday tomorrow i'm i've i'd i'll it's he's she's that's there's we're they're".split()
)
