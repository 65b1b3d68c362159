"""What she says to a goodbye: a few words, nothing asked, nothing begun (`care.md` N1).

None of the six tactics that De Freitas 2025 found: premature exit, neglect, pressure to respond,
a hook, ignoring the goodbye, restraint.
"""

from os1.care.wording import clauses, plain_words
from os1.core.pattern import Pattern

_NIGHT_FROM, _NIGHT_UNTIL = 21, 5
_NAME = Pattern(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_LONGEST_NAME = 20
_NEVER_NAMES = frozenset(
    [
        "already",
        "stay",
        "wait",
        "why",
        "alone",
        "without",
        "before",
        "miss",
        "need",
        "exist",
        "guess",
        "what",
        "so",
        "soon",
        "one",
        "thing",
        "i",
        "im",
        "dr",
        "doctor",
        "mr",
        "mrs",
        "ms",
        "miss",
        "god",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "the",
        "a",
        "who",
        "how",
        "when",
        "where",
        "if",
        "you",
        "my",
        "his",
        "her",
        "our",
        "their",
        "it",
        "this",
        "that",
    ]
)
_KIN = (
    "mum|mom|mam|mother|dad|father|gran|granny|grandma|nan|nana|grandad|grandpa|sister|brother"
    "|son|daughter|wife|husband|girlfriend|boyfriend|partner|friends|friend|family|kids|mates"
    "|aunt|uncle|cousin|cousins|grandkids|grandson|granddaughter"
)
_LEAVING = r"(?:\boff|\bgoing|\bgo|\bgot|\bhave|\bneed|\bheading|\bhead|\bmust|\bshould|\bbetter|\bmeeting)\b"
_PERSON = Pattern(
    r"\b(?:[Oo]ff|[Gg]oing|[Gg]onna|[Gg]o|[Hh]ead(?:ing)?|(?:[Ii]'m|[Ii]\u2019m) meeting)\b[^.,;!?\n]{0,20}?"
    r"(?:\b(?:see|meet|visit|meeting)|\b(?:[Ii]'m|[Ii]\u2019m) meeting)\s+"
    r"(?P<who>[A-Z][a-z\u00e0-\u00ff]+)"
    r"(?:\s+(?:now|then|for (?:dinner|lunch|coffee|a drink|a coffee|tea)))?\s*(?=[.,;!\n]|$|\s(?:so|bye)\b)"
)
_RELATIVE = Pattern(
    rf"\b(?:off|going|go|heading|head)\b.{{0,20}}?\b(?:see|meet|visit|meeting) (?:my )?(?P<who>{_KIN})"
    r"(?: now| then| for (?:dinner|lunch|coffee|tea))?$"
)
_HEAVY = Pattern(
    r"\b(?:hospital|hospice|funeral|grave|cemetery|court|police|prison|lawyer|solicitor|divorce|died|dying|dead"
    r"|sick|ill|doctor|clinic|surgery|ward|chemo|wake|scan|results|sacked|fired|crying|scared|fight"
    r"|breaking up|break up|dump|hate|dread|dreading|awful|terrible)\b"
)
_BED = Pattern(r"\b(?:bed|sleep|goodnight|night|bedtime|sack|hay|asleep|sleepy|dreams)\b")
_ACTIVITIES: tuple[tuple[Pattern, tuple[str, ...]], ...] = tuple(
    (Pattern(found), said)
    for found, said in (
        (
            rf"{_LEAVING}.*\b(dinner|lunch|breakfast|supper)$|\b(dinner|lunch|breakfast|supper)(?:'s| is) (?:ready|on)",
            ("Enjoy your {0}.", "Good {0} to you."),
        ),
        (rf"{_LEAVING}.*\b(?:to|for) work$", ("Go well at work.", "Hope work is kind today.")),
        (rf"{_LEAVING}.*\bthe gym$", ("Enjoy the gym.", "Have a good session.")),
        (rf"{_LEAVING}.*\bchoir$", ("Have a good sing.", "Enjoy choir.")),
        (rf"{_LEAVING}.*\b(?:for a|my) (walk|run|swim|ride)$", ("Enjoy the {0}.", "Have a good {0}.")),
        (rf"{_LEAVING}.*\bwalk the (dog|dogs)$", ("Enjoy the walk.", "Enjoy the air, both of you.")),
        (rf"{_LEAVING}.*\b(?:to|my) (class|training|practice|rehearsal)$", ("Have a good {0}.", "Enjoy {0}.")),
        (rf"{_LEAVING}.*\b(party|film|movie|match|concert|gig|game)$", ("Enjoy the {0}.", "Have a good {0}.")),
        (rf"{_LEAVING}.*\b(bath|shower)$", ("Enjoy the {0}.", "Have a good {0}.")),
        (r"\b(?:my|the) (?:bus|train|cab|taxi|flight)$|\b(?:bus|train|cab|taxi)(?:'s| is) here", ("Safe journey.", "Safe travels.")),
    )
)  # fmt: skip  # many short entries: rows read better than a column
_MET = ("Enjoy {0}.", "Have a good time with {0}.", "Good. Enjoy {0}.")
_NIGHTS = ("Goodnight{0}.", "Goodnight{0}. Sleep well.", "Night{0}. Rest well.", "Sleep well{0}.")
_LATE = ("Goodnight{0}.", "Night{0}. Go well.", "Goodnight{0}. Take care.", "Bye{0}. Goodnight.")
_DAYS = ("Bye{0}.", "Bye{0}. Take care.", "Bye for now{0}.", "Go well{0}.")


def answer(text: str, *, hour: int, user_name: str, turn: int) -> str:
    """Return what she says to the goodbye *text*: at most 12 words, no question, no hook.

    Args:
        text: the goodbye.
        hour: the user's local hour, 0 to 23; from 21 to 4 it is night.
        user_name: what she calls the user; may be empty.
        turn: how many turns there were; another number gives another wording.

    """
    called = _clean(user_name)
    called = f", {called}" if called else ""
    plain = [clause.text for clause in clauses(text)]
    if not _HEAVY.search(" ".join(plain)):
        sure = _going_to(text, plain, turn)
        if sure:
            return sure
    night = hour >= _NIGHT_FROM or hour < _NIGHT_UNTIL
    if any(_BED.search(part) for part in plain):
        return _pick(_NIGHTS, turn).format(called)
    return _pick(_LATE if night else _DAYS, turn).format(called)


def _going_to(text: str, plain: list[str], turn: int) -> str:
    """Return a wish for what the user is off to, when it is sure what that is, else nothing."""
    person = _PERSON.search(text)
    if person and not text.isupper() and person["who"].lower() not in _NEVER_NAMES:
        return _pick(_MET, turn).format(_clean(person["who"])) if _clean(person["who"]) else ""
    for part in plain:
        relative = _RELATIVE.search(part)
        if relative:
            return _pick(_MET, turn).format(f"your {relative['who']}")
        for found, said in _ACTIVITIES:
            match = found.search(part)
            if match:
                return _pick(said, turn).format(*(group for group in match.groups() if group))
    return ""


def _clean(name: str) -> str:
    """Return at most two words of *name* that are fit to be spoken, or nothing."""
    words = [word for word in _NAME.findall(name) if len(word) <= _LONGEST_NAME][:2]
    if any(word in _NEVER_NAMES for word in plain_words(words)):
        return ""
    return " ".join(words)


def _pick(options: tuple[str, ...], turn: int) -> str:
    return options[turn % len(options)]
