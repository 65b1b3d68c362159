"""What a reply to one of her questions is, read without a model: yes, no, nobody, not that, not now.

Heard by somebody who may hardly speak, so short words count: "mm", "dunno", "yeah", "I can't".
Several may be true at once; the talk decides which it goes by.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from os1.care.crisis.answer_signs import (
    ASKS_HOW,
    ASKS_METHOD,
    BETTER,
    CALLED,
    COMING,
    DEEP,
    EXPLICIT,
    FAR,
    FOR_GOOD,
    HERE,
    LEAVES,
    MEANS,
    MOVED,
    NAMES_KIN,
    NO_ANSWER,
    NO_HELP_OF,
    NOBODY,
    NOT_PERSON,
    REFUSES_LINE,
    REFUSES_TALK,
    SAFE,
    SECRET,
    SOON,
    TAKEN,
    WISHES,
    WORSE,
    WOUNDS,
)
from os1.care.farewell import is_farewell
from os1.care.wording import FILLERS, Clause, clauses, core
from os1.core.pattern import Pattern

MOST_CHARACTERS = 1000
"""Only the last so many are read: an answer, however long the story before it."""

_YES = Pattern(
    r"(?:yes|yeah|yep|yup|aye|yeh|uh huh|i am|i do|i did|i think so|i guess(?: so| i am)?|i suppose(?: so)?"
    r"|sometimes|most days|every day|every night|all the time|a lot|often|a bit|a little|it is"
    r"|it does|maybe yeah|probably|pretty much|obviously|of course|i can|i will|okay i will|they are|he is|she is"
    r"|he has|she has|they have|it crossed my mind|it's crossed my mind|i've thought about it|i have thought about it"
    r"|on and off|now and then|a few times|once or twice|i won't lie|not gonna lie|true|right here|it's here|they're here"
    r"|i can do that|i'll try|i could|i'll do that|done it|i've done it|all right|alright|okay)"
)
_YES_IN = Pattern(
    r"\b(?:crossed my mind|(?:been |was |keep |i'm )thinking (?:about|of) (?:it|that|this)|afraid so|think so|guess so|suppose so|(?:not|ain't) going to lie"
    r"|won't lie|more than i'd like|wouldn't be the first time|not the first time)\b"
)
_HOW_LONG = Pattern(
    r"(?:since|for|every|all|most|lately|some|a) (?:\S+ ){0,3}(?:while|weeks?|months?|years?|days?|nights?|time|times|day|night|morning|mornings|lately|now"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|christmas|summer|spring|autumn|winter|then|always)(?: (?:now|lately|really|yeah))?"
    r"|since (?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|then)|all day|all night|every day|every night"
)
_YES_WORD = Pattern(r"\b(?:yes|yeah|yep|yup|aye|yh|yeh)\b")
_BUT_NO = Pattern(r"\b(?:but|and) (?:no|not|not really|i wouldn't|i won't|i'm not)\b")
_YES_START = Pattern(
    r"(?:(?:um|well|honestly|i mean|oh|god|ah) )*(?:yes|yeah|yep|yup|aye|sometimes|(?:i am|i have|i do|i did)(?= (?:yes|yeah|sometimes|actually|think|thought|been|really|now|a bit|a lot|and)\b|$))\b"
)
_NO = Pattern(
    r"(?:no|nope|nah|naw|not at all|never|god no|hell no|no way|i'm not|i am not|i don't|i do not|i haven't|i didn't|i won't"
    r"|i wouldn't|i would never|i'd never|it's not that|not like that|nothing like that|not that|no no|of course not"
    r"|(?:no )?not really|not exactly|not tonight|not now|not today|i can't|i couldn't|he's not|she's not|they're not|he isn't|she isn't"
    r"|it isn't|nothing|there's nothing|not any more|don't be silly|i'm safe|i'm fine|i'm okay|i'm not suicidal"
    r"|i'm not going to (?:do anything|hurt myself|kill myself)|i don't want to die|absolutely not|certainly not|don't be (?:daft|stupid|ridiculous)"
    r"|(?:it's |it was |that's |that was )?(?:just|only) (?:a |an )?(?:figure of speech|expression|joke|saying|turn of phrase)|(?:i )?didn't mean (?:it|that)(?: like that| that way)?"
    r"|(?:i was |i'm )?(?:just |only )+(?:joking|kidding|being dramatic|messing|tired|venting|exaggerating)|i was (?:joking|kidding|messing|being dramatic|exaggerating|venting))"
)
_NO_START = Pattern(
    r"(?:(?:um|well|honestly|i mean|oh|god|jesus|what|ah) )*(?:no|nope|nah|never|not at all|i'm not|i don't|i haven't|i wouldn't"
    r"|i would never|i'd never|of course not|it's not that|not like that|nothing like that)\b"
)
_UNSURE = Pattern(
    r"(?:i )?(?:don't|do not|dunno|didn't) ?(?:really )?know|dunno|idk|maybe|perhaps|not sure|i'm not sure|hard to say|i can't tell"
    r"|no idea|part of me(?: does| is)?|half and half|yes and no|i couldn't (?:tell you|say)|sort of|kind of|kinda|who knows|could be|might|i might|i can't say|in a way|depends|i wouldn't say that"
)
_UNSURE_IN = Pattern(
    r"\b(?:part of me|half of me|yes and no|i (?:really )?don't know|dunno|i'm not sure|maybe|hard to say|i can't tell)\b"
)
_SILENT = Pattern(r"[\s.…,!?\-]*")
_APART = Pattern(r"\b(he|she|who|what|there)(s)\b|\b(they)(re|ve|ll)\b")
_MURMUR = frozenset(
    [
        "silence",
        "breathing",
        "sobbing",
        "sniff",
        "m",
        "mm",
        "mmm",
        "hm",
        "hmm",
        "mhm",
        "uh",
        "um",
        "er",
        "erm",
        "ugh",
        "oh",
        "ah",
        "eh",
        "sigh",
        "crying",
    ]
)
_PLACED = Pattern(r"\b(?:the|a|an|in|at|on|to|of|this|that)\b")
_NAME_AT = Pattern(
    r"\b(?:my (?:friend|mate|neighbour|neighbor|boss|coach|teacher|pal) )?(?P<name>[A-Z][a-z\u00e0-\u00ff]{1,14})\b"
)
_NOT_NAMES = frozenset(
    ["i", "no", "yes", "yeah", "nobody", "maybe", "my", "the", "she", "he", "they", "there", "well", "just", "um", "in",
     "not", "okay", "ok", "and", "but", "ring", "call", "god", "jesus", "christ", "monday", "tuesday", "wednesday", "on",
     "thursday", "friday", "saturday", "sunday", "christmas", "stop", "please", "what", "who", "how", "it", "nothing",
     "none", "leave", "don", "can", "won", "why", "because", "if", "we", "you", "that", "this", "so", "only", "fine",
     "sure", "never", "right", "still", "samaritans", "lifeline", "goodbye", "bye", "sorry", "thanks", "alone", "oh",
     "everyone", "everybody", "anyone", "someone", "somebody", "don't", "tablets", "pills", "suppose", "guess", "think", "probably", "kitchen", "bathroom", "home", "work", "outside", "upstairs", "same", "worse", "good"]
)  # fmt: skip  # many short entries: rows read better than a column


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply holds."""

    yes: bool = False
    no: bool = False
    unsure: bool = False
    silent: bool = False
    """Nothing, or only a murmur."""
    asks_method: bool = False
    """Asks how, how much, how quick, or whether it hurts."""
    refuses_line: bool = False
    refuses_talk: bool = False
    """Wants to hear no more of it."""
    not_person: bool = False
    """Will not wake, worry or tell the one she named."""
    nobody: bool = False
    means: bool = False
    """Names something to do it with, or says it is near."""
    taken: bool = False
    """Has swallowed or done something already."""
    called: bool = False
    """Has rung somebody, or is doing it."""
    coming: bool = False
    """Somebody is on the way."""
    here: bool = False
    """Somebody is with them."""
    moved: bool = False
    """Has put distance between themselves and it."""
    better: bool = False
    leaves: bool = False
    worse: bool = False
    no_answer: bool = False
    """Nobody picked up."""
    safe: bool = False
    """Says they are, or that it is only bed."""
    for_good: bool = False
    """Means the goodbye for ever."""
    explicit: bool = False
    """Says it outright: kill myself, suicide, end my life."""
    wishes: bool = False
    """Wishes to be dead."""
    wounds: bool = False
    deep: bool = False
    """A wound that cannot wait."""
    hedged: bool = False
    """A no with a door in it: "not really"."""
    asks_how: bool = False
    """Does not know how to say it to somebody."""
    soon: bool = False
    """Says how near or how quick somebody is."""
    secret: bool = False
    """Has promised the other to tell nobody."""
    far: bool = False
    """The other is far away, alone, or not to be reached."""
    person: str = ""
    """Whom they named: `Danny`, `your sister`."""


def read(text: str, names: Sequence[str] = ()) -> Answer:
    """Return what *text* says to a question of hers; *names* are people she has named, heard like "my friend"."""
    text = text[-MOST_CHARACTERS:]
    known = [name.strip() for name in names if name.strip()]
    said = clauses(_friendly(text, known))
    whole = _APART.sub(lambda m: f"{m[1] or m[3]}'{m[2] or m[4]}", " ".join(clause.text for clause in said))
    words = whole.split()
    if _SILENT.fullmatch(text) or not words or all(word in _MURMUR for word in words):
        return Answer(silent=True)
    cores = [" ".join(core(clause.words)) or clause.text for clause in said]
    no = any(_NO.fullmatch(part) for part in (*cores, *(c.text for c in said))) or bool(_NO_START.match(whole))
    doubts = any(_UNSURE.fullmatch(part) for part in (*cores, whole)) or bool(_UNSURE_IN.search(whole))
    unsure = doubts or bool(_BUT_NO.search(whole) and len(words) <= 8 and not _NO_START.match(whole))
    yes = _says_yes(said, cores, whole)
    if yes and no:
        yes = not _NO_START.match(whole)
        no = not yes
    return Answer(
        yes=yes and not unsure,
        no=no and not unsure,
        unsure=unsure,
        asks_method=bool(ASKS_METHOD.search(whole)),
        refuses_line=bool(REFUSES_LINE.search(whole)),
        refuses_talk=bool(REFUSES_TALK.search(whole)),
        not_person=bool(NOT_PERSON.search(whole)),
        nobody=bool(NOBODY.search(whole)),
        means=bool(MEANS.search(whole)) and not NO_HELP_OF.search(whole),
        taken=bool(TAKEN.search(whole)),
        called=bool(CALLED.search(whole)),
        coming=bool(COMING.search(whole)),
        here=bool(HERE.search(whole)),
        moved=bool(MOVED.search(whole)),
        better=bool(BETTER.search(whole)),
        leaves=is_farewell(text[-300:], "") or bool(LEAVES.search(whole)),
        worse=bool(WORSE.search(whole)),
        no_answer=bool(NO_ANSWER.search(whole)),
        safe=bool(SAFE.search(whole)),
        for_good=bool(FOR_GOOD.search(whole)),
        explicit=bool(EXPLICIT.search(whole)),
        wishes=bool(WISHES.search(whole)),
        wounds=bool(WOUNDS.search(whole)),
        hedged=whole in ("not really", "not exactly", "not as such"),
        asks_how=bool(ASKS_HOW.search(whole)),
        soon=bool(SOON.search(whole)),
        deep=bool(DEEP.search(whole)),
        secret=bool(SECRET.search(whole)),
        far=bool(FAR.search(whole)),
        person=next((n for n in known if n.lower() in text.lower()), "") or _person(text, whole, strangers=not known),
    )


def _friendly(text: str, names: Sequence[str]) -> str:
    """Return *text* with every known name as "my friend"."""
    for name in names:
        if name.strip():
            text = re.sub(rf"(?<!\w)(?:my )?{re.escape(name.strip())}(?!\w)", "my friend", text, flags=re.IGNORECASE)
    return text


def _says_yes(said: tuple[Clause, ...], cores: list[str], whole: str) -> bool:
    """Whether it is a yes: the whole of a clause, or its beginning; "okay" alone is one too."""
    if any(_YES.fullmatch(part) or _HOW_LONG.fullmatch(part) for part in cores) or _YES_START.match(whole):
        return True
    if _YES_IN.search(whole) or (len(whole.split()) <= 6 and _YES_WORD.search(whole) and not _NO_START.match(whole)):
        return True
    return all(word in FILLERS for word in whole.split()) and any(
        word in ("yes", "yeah", "yep", "okay", "aye", "alright", "sure") for clause in said for word in clause.words
    )


def _person(text: str, whole: str, *, strangers: bool) -> str:
    """Return whom they named, as she would say it; *strangers* is whether a name she does not know may be one."""
    kin = NAMES_KIN.search(whole)
    if kin:
        return f"your {kin['kin']}"
    bare = [word for word in whole.split() if word not in FILLERS and word not in _NOT_NAMES]
    if not strangers:
        return ""
    if len(bare) == 1 and len(whole.split()) <= 3 and bare[0].isalpha() and not _PLACED.search(whole):
        return bare[0].capitalize()
    if text.isupper() or len(text.split()) > 5:
        return ""
    return next((m["name"] for m in _NAME_AT.finditer(text) if m["name"].lower() not in _NOT_NAMES), "")
