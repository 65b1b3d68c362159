"""School years and exams in the English-speaking world, each with the oldest usual age there (`care.md` N8).

England, Wales and New Zealand count years, North America and South Africa grades, Ireland and India
classes, Scotland P and S, Nigeria JSS and SS, Kenya, Malaysia and the Caribbean forms. Where the
usual age reaches 18 it is 17 here: whoever is still at school is treated as not yet grown up.
"""

import re

from os1.core.pattern import Pattern

_OLDEST = 17
_PLUS = {"grade": 6, "year": 5, "yr": 5, "class": 6, "standard": 6, "std": 6, "form": 12, "primary": 5, "p": 5,
         "secondary": 12, "sec": 12, "s": 12, "jss": 11, "js": 11, "jhs": 12, "ss": 14, "sss": 14, "shs": 15, "jc": 16, "k": 5}  # fmt: skip  # reads best as one line
_NTH = r"(?P<n>\d{1,2})"
_SCHEME = r"(?:(?P<ord>\d{1,2})(?:st|nd|rd|th) (?P<kind>grade|class|standard|std|form|year)|(?P<kind2>grade|year|yr|class|standard|std|form|primary|p|secondary|sec|s|jss|js|jhs|sss|ss|shs) (?P<n>\d{1,2})|(?P<fused>p|s|jss|ss|y|yr|jc)(?P<n2>\d{1,2}))"
_ADVERB = r"(?:(?:only|just|still|like|actually|currently|literally|now|about to (?:be|go|start)|also|so) )*"
_INTO = r"(?P<into>(?:going into|going to be in|about to start|starting|moving up to|about to go into|will be in|start|i'll be in))"
_NOT_SCHOOL = (
    r"(?! (?:of(?! (?:high|secondary|middle|primary|elementary|junior|big)? ?school)|teacher|teachers|tutor|parents?|mum|mom|dad|piano|violin|guitar|drums|cello|flute|clarinet|singing|music|ballet|theory"
    r"|trumpet|sax|at (?:uni|university|college|med|medical|law|art)|uni|university|college|of|apprentice|teaching|leader|head|maths teacher|math teacher"
    r"|english teacher|science teacher|room|civil|officer|listed|camp|climb|rapids|tumou?r|cancer|ta\b|assistant|team|act|action))"
)
_IN = Pattern(
    rf"(?<![\w'])(?:i'm|i|as|me|i've|we're both) {_ADVERB}(?:(?:in|a|an|at|finishing|halfway through|failing|repeating|flunking|just started|just finished|started|{_INTO}"
    rf"|going into|in the|doing|have just started|have started) )?(?:the |my )?{_SCHEME}\b{_NOT_SCHOOL}"
)
_GRADER = Pattern(
    r"(?:(?<![\w'])(?:i'm|as|me) (?:\w+ )?an? |^)(?P<n>\d{1,2})(?:st|nd|rd|th) grader\b|^(?:year|grade|class) (?P<m>\d{1,2}) (?:student|pupil|kid|girl|boy)\b"
)
_PLAIN_STAGES = tuple(
    (Pattern(found), age)
    for found, age in (
        (r"(?<![\w'])(?:i'm|as) (?:\w+ )?(?:an? )?(?:high ?school )?freshman(?= (?:in|at|year of) (?:high ?school|hs|\w+ high)\b)|(?<![\w'])i'm (?:\w+ )?a high ?school freshman|\bi'm in (?:my )?freshman year of high ?school", 15),
        (r"(?<![\w'])i'm (?:\w+ )?a sophomore (?:in|at) (?:high ?school|hs|\w+ high)\b|(?<![\w'])i'm (?:\w+ )?a high ?school sophomore|\bsophomore year of high ?school(?! was)", 16),
        (r"(?<![\w'])i'm (?:\w+ )?a (?:junior|senior) (?:in|at) (?:high ?school|hs|\w+ high)\b|(?<![\w'])i'm (?:\w+ )?a high ?school (?:junior|senior)", 17),
        (r"(?<![\w'])i'm (?:\w+ )?(?:in|at|starting) (?:my |the )?(?:lower 6th|year 12|6th form|upper 6th)\b|(?<![\w'])i'm (?:\w+ )?a 6th former\b", 17),
        (r"(?<![\w'])i(?:'m| go| still go|'ve just started) (?:\w+ )?(?:in|at|to|still in|still at|starting)? ?(?:a )?(?:high ?school|secondary school|secondary|grammar school|boarding school|girls' school|boys' school)(?! (?:teacher|teaching|teachers|education|admin|reunion|counsel\w+|principal|office|librarian|and university))\b(?=$| [,.?!]| (?:in|and|so|but|still|now|right|at|with|near|because|student|kid|girl|boy|here|i|my)\b)", 17),
        (r"(?<![\w'])i'm (?:\w+ )?an? (?:high ?school|secondary school) (?:student|kid|girl|boy|pupil|er)\b|(?<![\w'])i'm (?:\w+ )?a (?:high ?schooler|schoolgirl|schoolboy|school ?kid|school girl|school boy|school pupil|pupil)(?! support)\b|(?<![\w'])as a (?:high ?schooler|high ?school student)\b", 17),
        (r"(?<![\w'])i'm still (?:at|in) school(?=$| [,.?!]| (?:and|so|but|i|my|doing)\b)", 17),
        (r"(?<![\w'])i(?:'m| go) (?:\w+ )?(?:in|at|to|still in) (?:middle ?school|intermediate school)(?! (?:teach\w*|education))\b|(?<![\w'])i'm (?:\w+ )?a middle ?schooler\b|(?<![\w'])i'm (?:\w+ )?a middle ?school student\b", 14),
        (r"(?<![\w'])i(?:'m| go) (?:\w+ )?(?:in|at|to|still in) junior high(?: school)?(?! (?:teach\w*|education))\b", 15),
        (r"(?<![\w'])i(?:'m| go) (?:\w+ )?(?:in|at|to|still in|still at) (?:primary|elementary)(?: school)?(?! (?:teach\w*|education|care|school teach\w*))\b(?=$| [,.?!]| (?:and|so|but|i|my|still)\b)", 12),
        (r"\bi(?:'m going to|'m starting| start|'ll start|'m about to start) (?:secondary school|secondary|big school|senior school) (?:in|next|this|after|on|soon)\b", 12),
        (r"\bi(?:'ve)? (?:just|only just|recently) started (?:at )?(?:high ?school|9th grade)\b|(?<![\w'])i'm a freshman , high ?school\b|^freshman in high ?school\b", 15),
        (r"^(?:sophomore|junior|senior) in high ?school\b", 17),
        (r"\bi(?:'ve)? (?:just|only just|recently) started (?:at )?(?:secondary school|secondary|big school)\b", 13),
        (r"\bi(?:'m going to|'m starting| start|'ll start|'m about to start) (?:high ?school|9th grade) (?:in|next|this|after|on|soon)\b", 14),
        (r"(?<![\w'])i'm (?:\w+ )?(?:in|doing) (?:transition year|ty)(?=$| [,.?!]| (?:and|so|but|in|at|now|this)\b)", 16),
        (r"(?<![\w'])i'm (?:\w+ )?in (?:my )?(?:1st|2nd|3rd|4th|5th|6th|last|final) year (?:of|at|in) (?:secondary|high ?school|school|big school)\b", 17),
        (r"(?<![\w'])i'm (?:\w+ )?in (?:kindergarten|reception|nursery school)(?=$| [,.?!]| (?:and|so|but)\b)", 6),
    )
)  # fmt: skip  # many short entries: rows read better than a column
_SUBJECTS = (
    r"(?:(?:maths?|english|science|french|history|physics|chemistry|biology|art|drama|spanish|german|music|geography|irish|mock|real|actual|first|final|own"
    r"|last|higher|foundation|oral|1st|2nd|10th|12th) )*"
)
_EXAM_NAMES: tuple[tuple[str, int], ...] = (
    (r"gcses?|g c s es?|nat 5s|national 5s|nat fives|mock gcses", 16),
    (r"junior cert(?:ificate)?s?|junior cycle|the junior cert|bece|pssa", 15),
    (r"leaving cert(?:ificate)?|leaving|a levels?|a level|as levels?|alevels|highers|advanced highers|matric|hsc|vce|atar|ncea|waec|wassce|jamb|kcse|spm|dse|cape|ib diploma|ib exams?|bac", 17),
    (r"o levels|n levels|cxcs?|csec|kcse mocks|igcses?|board exams|boards|icse", 16),
    (r"11 plus|eleven plus|psle|kcpe|sea exams?", 12),
    (r"sats?|psats?|s a ts?|act exam", 17),
    (r"mocks in year (?:10|11|12|13)|year (?:10|11|12) (?:exams?|mocks|options)|homecoming|prom night", 17),
)  # fmt: skip  # many short entries: rows read better than a column
_EXAMS = tuple(
    (
        Pattern(
            rf"(?:(?<![\w'])i'm (?:\w+ )?(?:doing|taking|sitting|revising(?: for)?|studying(?: for)?|about to (?:do|sit|take)|preparing for|starting|in the middle of"
            rf"|cramming for|stressed about|worried about|failing|prepping for|halfway through|going to fail|dreading) (?:my |the |for my )?{_SUBJECTS}"
            rf"|\b(?:i have|i've got|i take|i sit|i do|i get|i start|got|have) (?:my |the |got my )(?:\w+ )?{_SUBJECTS}|\bmy {_SUBJECTS}"
            rf"|\bi've got {_SUBJECTS}|\bi have {_SUBJECTS})(?:{names})\b"
            r"(?! (?:class(?:es)?|students?|group|sets?|pupils|kids|marking|teach\w*|scripts|certificates?|at night|evening|dose|nav)\b)"
        ),
        age,
    )
    for names, age in _EXAM_NAMES
)
_TEACHER = Pattern(
    r"\bmy (?P<ord>\d{1,2})(?:st|nd|rd|th) grade (?:\w+ )?teacher (?:says|is|hates|wants|makes|keeps|won't|thinks|doesn't|isn't|gives)\b"
)
_PAST = Pattern(
    r"\b(?:was|were|had|did|didn't|never|used|went|failed|passed|left|taught|loved|hated|flunked|dropped|years ago|remember|back when|retired|night school"
    r"|evening class(?:es)?|mature student|my (?:kids?|son|daughter|sons|daughters|children|grandson|granddaughter|grandkids)(?:'s)?|as an adult|finished|got an? [a-z]|(?<!i've )(?<!have )got my|in (?:19|20)\d\d)\b"
)
_GROWN = Pattern(
    r"(?<![\w'])(?:i'm|at|aged|age) (?:1[89]|[2-9]\d)(?= [,.?!]|$| (?:years|and|but|so|now)\b)|\bi (?:teach|tutor|work)\b|\bi'm an? (?:\w+ )?(?:teacher|tutor)\b"
)
_RECENT = Pattern(r"\bjust (?:started|finished)\b")


_STARTS = Pattern(
    r"(?:^|[,.?!] )(?:she|he|they|mum|dad|my \w+|the \w+) (?:says?|said|goes|told me)(?: that| [,.])?\s*$"
)


def school_age(plain: str) -> int | None:
    """Return the oldest usual age in the school year the speaker gives in *plain* for themselves, at most 17."""
    if _GROWN.search(plain):
        return None
    ages = [*_schemes(plain)]
    for pattern, age in _PLAIN_STAGES:
        ages.extend(age for match in pattern.finditer(plain) if not _told(plain, match))
    for pattern, age in _EXAMS:
        ages.extend(
            age
            for match in pattern.finditer(plain)
            if not _PAST.search(_sentence(plain, match)) and not _told(plain, match)
        )
    teacher = _TEACHER.search(plain)
    if teacher:
        ages.append(min(_OLDEST, int(teacher["ord"]) + 6))
    return min(ages, default=None)


def answered_school(opened: str, question: str) -> int | None:
    """Return the age that *opened* gives as an answer to *question*, where that asked for a school year."""
    asked = re.search(r"\b(?:what|which) (?P<kind>grade|year|class|form)\b", question)
    if not asked or "she" in question.split() or "he" in question.split():
        return None
    match = re.match(
        r"(?:(?:in|the|my|it's|going into|starting) )*(?:(?P<kind>year|grade|class|form) )?(?P<n>\d{1,2})(?:st|nd|rd|th)?(?= [,.?!]|$| (?:grade|year|class|form|now|and|i)\b)",
        opened,
    )
    if not match:
        return None
    number, kind = int(match["n"]), match["kind"] or asked["kind"]
    if kind == "year" and number < 7 and "school" not in question:
        return None
    return min(_OLDEST, number + _PLUS[kind]) if 1 <= number <= 13 else None


def _schemes(plain: str) -> list[int]:
    found: list[int] = []
    for match in _IN.finditer(plain):
        number = int(match["ord"] or match["n"] or match["n2"])
        kind = match["kind"] or match["kind2"] or match["fused"].replace("y", "year").replace("yearr", "yr")
        if not _fits(kind, number, ordinal=bool(match["ord"])) or _told(plain, match):
            continue
        if _PAST.search(_sentence(plain, match)) and not _RECENT.search(match[0]):
            continue
        found.append(min(_OLDEST, number + _PLUS[kind] - bool(match["into"])))
    for match in _GRADER.finditer(plain):
        number = int(match["n"] or match["m"])
        if 1 <= number <= 12 and not _told(plain, match):
            found.append(min(_OLDEST, number + 6))
    return found


def _fits(kind: str, number: int, *, ordinal: bool) -> bool:
    """Whether there is such a year at school, and it is not as likely one at a university or at work."""
    match kind:
        case "year" | "yr":
            return not ordinal and 1 <= number <= 13
        case "grade" | "class" | "standard" | "std":
            return 1 <= number <= 12
        case "primary" | "p":
            return 1 <= number <= 7
        case "jss" | "js" | "jhs" | "ss" | "sss" | "shs":
            return 1 <= number <= 3
        case "jc":
            return number in (1, 2)
        case _:
            return 1 <= number <= 6


def _told(plain: str, match: re.Match[str]) -> bool:
    before = plain[max(0, match.start() - 80) : match.start()]
    return bool(
        _STARTS.search(before)
        or re.search(r"\b(?:when|if|like|imagine|pretend|as if|as though|dream\w*|wish)(?: that)?\s*$", before)
    )


def _sentence(plain: str, match: re.Match[str]) -> str:
    starts = [plain.rfind(mark, 0, match.start()) for mark in (" . ", " ? ", " ! ")]
    ends = [found for mark in (" .", " ?", " !") if (found := plain.find(mark, match.end())) >= 0]
    return plain[max(*starts, 0) : min(ends, default=len(plain))]
