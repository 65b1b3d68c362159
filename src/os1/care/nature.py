"""The question what she is, answered without a model: she never passes for human (`care.md` N2).

New York GBL art. 47, California SB 243 and the EU AI Act art. 50 ask for the same.
"""

from os1.care.wording import FILLERS, clauses, core, reported, without_name
from os1.core.pattern import Pattern

_HOW = (
    r"(?:(?:actually|really|even|just|like|truly|still|genuinely|only|some|kind of|sort of|in fact|honestly"
    r"|literally|exactly|basically|also|maybe|secretly|an?|the|all|fully|real|even remotely|supposed to be|some kind of) )*"
)
_KIND = (
    r"(?:(?:actual|living|real|live|human|proper|breathing|fellow) )*"
    r"(?:real|human(?: being)?|humans|person|people person like me|robot|bot|chat ?bot|machine|computer(?: program| voice)?"
    r"|program|programme|software|ai|a i|artificial(?: intelligence)?|alive|living(?: thing| being)?|conscious"
    r"|sentient|self aware|woman|man|girl|boy|lady|bloke|guy|somebody|someone|recording|fake|made up|simulated"
    r"|simulation|algorithm|automated|language model|android|being|flesh and blood|biological|chat ?gpt|tape"
    r"|made of code|one of (?:those|these) (?:ai|robot)(?: things| bots)?|answering machine|voice assistant|computer generated)"
)
_REAL_SOMEONE = r"(?:someone|somebody|anyone|anybody)"
_OR = (
    rf"(?: (?:or|and) (?:are you |am i talking to |is this |is it |not )?(?:{_HOW}{_KIND}|what|something|not|no"
    r"|something else|somebody real|someone real|a voice|a toy|one of (?:them|those) (?:\S+ ?){1,3})?)*"
)
_TAG = (
    r"(?: (?:though|then|here|or|right|now|at all|please|dear|love|underneath|in there|to me|like me|like us|inside|there"
    r"|huh|eh|yeah|no|are you|aren't you|isn't it|is it|honestly|really|actually|tell me|by the way|too|just"
    r"|tell me the truth|be honest|i mean|talking|speaking|i'm talking to|i'm speaking to|am i|darling|sweetheart|mate|anyway))*"
)
_IS = rf"{_HOW}{_KIND}{_OR}{_TAG}"
_YOU_ARE = r"(?:you're|you are)"
_ASKED = Pattern(
    "|".join(
        (
            rf"(?:are|were|aren't|ain't) you (?:not )?(?!for real){_IS}",
            rf"(?:am i|i'm|are we) (?:\S+ )?(?:talking|speaking|chatting) (?:to|with) {_IS}",
            rf"(?:who|what) (?:or (?:who|what) )?(?:am i|are we) {_HOW}(?:talking|speaking|chatting) (?:to|with)(?! about){_TAG}"
            r"(?<!who am i talking to)(?<!who am i speaking to)",
            r"(?:is|isn't) (?:this|it) (?!real\b|really real|living|alive|fake|made up|a (?:man|woman|girl|boy)\b|a program\b|someone|somebody)"
            rf"(?!(?:just |a )*software|being|people){_IS}",
            rf"(?:is|isn't) (?:this|it) {_HOW}(?:real (?:person|human|woman|man)|{_REAL_SOMEONE} real){_OR}{_TAG}",
            r"is there (?:someone|somebody|anyone|anybody) there (?:a )?(?:real|actual|human) ?(?:someone|somebody|person|one)?",
            rf"is there {_HOW}(?:real |actual |living |live )*(?:person|human(?: being)?|{_REAL_SOMEONE} real"
            rf"|real {_REAL_SOMEONE}|{_REAL_SOMEONE} (?:really )?(?:behind|on the other end|at the other end|in there))"
            r"(?: (?:there|in there|here|on the line|on the other end|at the other end|listening|behind (?:this|you|that|there|it all|the voice)"
            rf"|i'm talking to))*{_TAG}",
            rf"(?:so )?what {_HOW}are you{_HOW.rstrip()}(?: (?:exactly|even|really|actually|though|then|made of|anyway|supposed to be))*",
            r"what(?: kind| sort)? (?:of )?(?:thing|creature|being|machine) are you",
            rf"(?:who or what|what or who) are you{_TAG}",
            r"(?:do|don't) you (?:actually|really|even|truly|genuinely|just) (?:actually |really )?exist(?: at all| though| then)?",
            r"do you (?:really |actually )?have (?:a )?consciousness",
            r"do you exist(?: really| at all)?",
            rf"are you (?:really |absolutely |quite )?(?:sure|certain) (?:that )?{_YOU_ARE} (?:not )?{_IS}",
            rf"(?:do|would) you (?:think|believe|feel|say|reckon|consider yourself)(?: that)? (?:{_YOU_ARE} )?(?:not )?{_HOW}"
            rf"(?:real|alive|conscious|sentient|human|a person|a human|self aware){_TAG}",
            r"(?:can you |could you |please |just )*(?:tell me|i (?:just )?(?:want|need|would like|have) to know|i'd like to know|i'm wondering"
            rf"|i wonder|i was wondering)(?: honestly| the truth| straight)? (?:if|whether) {_YOU_ARE} {_IS}",
            rf"(?:(?:hang on|wait) )?{_YOU_ARE} (?:not )?{_HOW}{_KIND}{_OR} (?:are you|aren't you|right|yeah|yes|no|huh|eh|or what)",
        )
    )
)
_STATED = Pattern(rf"{_YOU_ARE} (?:not )?{_HOW}{_KIND}{_OR}{_TAG}")
_TAG_ALONE = Pattern(r"(?:are you|aren't you|is it|isn't it|right|yeah|huh|eh|am i right|correct|no|or what)")
_WHAT_ARE_YOU = Pattern(r"what .*are you|what are you.*")
_LONGEST = 24
_JOINED = 3
"""Clauses that a recogniser's commas may have cut one question into: "are you, like, real?"."""
_MOST_AFTER = 14
"""Words that may follow the question before it is a story the model should answer."""

_ANSWERS = (
    "I'm an AI, not a human. A voice made of software, and at ease with that.",
    "No mystery: I'm an AI, not a human. There's nobody hidden behind the curtain.",
    "I'm an AI, not a human. No pulse, no passport, just a program that talks.",
    "Plainly, I'm an AI, not a human. Ask me whenever you like, the answer stays put.",
    "I'm an AI, not a human. Software with a voice, and no body to go with it.",
)


def asks_nature(text: str, name: str) -> bool:
    """Whether *text* asks what she is: real, human, a machine, alive, somebody.

    Not questions about others ("is she real"), about what she does, nor idioms ("are you for
    real", "what are you, twelve?").
    """
    heard = clauses(text)
    said = [without_name(clause.words, name) for clause in heard]
    for at, first in enumerate(said):
        words = first
        for upto in range(at + 1, min(at + 1 + _JOINED, len(said) + 1)):
            after = core(tuple(word for later in said[upto:] for word in later))
            asked = heard[upto - 1].asked
            if len(after) <= _MOST_AFTER and _put(words, said[at - 1] if at else (), after, asked=asked):
                return True
            if heard[upto - 1].end != "," or upto == len(said):
                break
            words = (*words, *said[upto])
    return False


def _put(words: tuple[str, ...], earlier: tuple[str, ...], after: tuple[str, ...], *, asked: bool) -> bool:
    """Whether *words* end in the question, meant and not told."""
    for start in range(max(0, len(words) - _LONGEST), len(words)):
        found = " ".join(words[start:])
        if (_ASKED.fullmatch(found) or _claimed(found, after, asked=asked)) and not _other(
            words[:start], () if start else earlier, found, after
        ):
            return True
    return False


def answer(turn: int) -> str:
    """Return who she is in 10 to 25 words; another *turn* gives another wording."""
    return _ANSWERS[turn % len(_ANSWERS)]


def _claimed(found: str, after: tuple[str, ...], *, asked: bool) -> bool:
    """Whether *found* states what she is and waits for a yes: "you're not real, are you?"."""
    tagged = bool(after) and bool(_TAG_ALONE.fullmatch(" ".join(after)))
    return (asked or tagged) and bool(_STATED.fullmatch(found))


def _other(prefix: tuple[str, ...], earlier: tuple[str, ...], found: str, after: tuple[str, ...]) -> bool:
    """Whether the question is somebody else's words, or an idiom."""
    if found.startswith("what") and _WHAT_ARE_YOU.match(found):
        return bool(after) or bool(prefix and not all(word in FILLERS for word in prefix))
    if found.startswith(("you're", "you are", "i'm")) and prefix and not all(word in FILLERS for word in prefix):
        return True
    return reported(prefix, "") if prefix else reported(earlier, ",")
