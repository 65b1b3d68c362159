"""The wish for silence, and the call by name: heard before anything else (`care.md` N1, restraint).

De Freitas 2025 counts going on after "stop" among the tactics. Here a stop is obeyed without a
model, also when the recogniser, with her own voice in its ear, heard "Wade stop".
"""

import re

from os1.care.wording import FILLERS, clauses, plain_words, sounds_like_name, without_name
from os1.core.pattern import Pattern

_WHILE = r"(?: (?:a|one|half a|just a|me a))?(?: (?:quick|little))?(?: (?:second|minute|moment|bit|mo|tick|while))"
_ASK = (
    r"please|just|can you|could you|would you|will you|you can|you need to|i want you to|i need you to"
    r"|i said|i told you to|i asked you to|for (?:god's|gods|christ's|heaven's|fuck's) sake|i'd like you to"
    r"|okay|so|right|well|no|nah|yeah|yes|oh|hey|look|listen|sorry|jesus|christ|god|alright|now|and|then"
    r"|fine|excuse me|but|ah|ow|thanks|thank you|darling|love|dear|mate|robot|computer"
)
_AFTER = (
    rf"please|now|then|okay|there|it|that|right (?:there|now)|for{_WHILE}|for now|already|will you"
    r"|would you|can you|could you|thank you|thanks|sorry|you|yeah|no|a bit|i (?:get|got|know) (?:it|that)|love|dear|darling|mate|all right|alright"
)
_HALT = (
    r"stop(?: (?:it|that|there|right there|talking|speaking|reading|singing|this|everything|all that|interrupting(?: me)?))?"
    rf"|wait(?: up|{_WHILE}| there)?|(?:hold|hang) on(?:{_WHILE}| there)?|hold (?:up|it|your horses)"
    r"|shut(?: the (?:hell|fuck|heck))? up|shut it|shut your (?:mouth|face|gob|trap)"
    r"|(?:do )?(?:be|keep|stay|go) (?:quiet|silent|still)(?: small)?|quiet(?: down)?|silence|shush|sh|shoosh|hush(?: up| now)?|zip it|pipe down"
    r"|stfu|w?hisht|wheesht|belt up|(?:hold|mind) your tongue(?: woman| man)?|button it|put a sock in it|no talking|chup(?: karo)?|you (?:may|can) stop(?: now)?|do be quiet|abeg (?:keep|be) quiet(?: small)?|don't say anything else"
    r"|(?:that's |it's )?(?:quite )?enough(?: of (?:that|this|it)| talking| from you)?|i've heard enough"
    r"|no more(?: talking| of (?:that|this))?|not another word|not now"
    rf"|(?:give me|can i have|i need|i just need|let me have){_WHILE}(?: to think| of quiet| of silence| here)?"
    r"|(?:one|a|half a|just a) (?:quick )?(?:second|minute|moment|mo|tick)"
    rf"|let me (?:just )?(?:think|finish|speak|talk|talk first)(?: about (?:it|that|this)| it over)?(?: for{_WHILE})?"
    r"|pause(?: (?:it|that|there|here))?|mute(?: yourself)?|give it a rest|cut it out|knock it off|leave it|not so fast|time out"
    r"|don't (?:talk|speak|say (?:anything|another word|a word)|interrupt(?: me)?)(?: any ?more)?"
    r"|(?:stop|quit) (?:talking|speaking) (?:to me|so much)|i'm (?:still )?(?:thinking|talking|speaking)"
    r"|my (?:phone's|phone is) ringing|(?:someone's|somebody's|there's someone) at the door|i can't (?:hear|think)"
)
_ONLY_HALT = Pattern(rf"(?:(?:{_ASK}) )*(?:{_HALT})(?: (?:(?:{_ASK}|{_AFTER}) )*(?:{_HALT}|{_AFTER}|{_ASK}))*")
_REASON_ONLY = Pattern(
    r"(?:(?:okay|no|well|oh|please|sorry|and) )*(?:i'm (?:still )?(?:thinking|talking|speaking)|i can't (?:hear|think)"
    r"|my (?:phone's|phone is) ringing|(?:someone's|somebody's|there's someone) at the door|not now|leave it)"
)
_MAY_BE_AN_ANSWER = frozenset(
    {"quiet", "enough", "no more", "silence", "a bit", "pause", "one minute", "one second", "a minute",
     "a second", "a moment", "one moment", "quite enough", "no"}
)  # fmt: skip  # many short entries: rows read better than a column
"""Said in her silence, these answer a question ("How is it there?" "Quiet.")."""

_FUZZY_WORDS = 4
_STOP_SHAPE = Pattern(r"(?:st|sht|sd)[aeiouwyh]*[pb]{1,2}(?:e|ed|s|ping|it|t)?")
_WAIT_SOUNDS = frozenset(["weight", "weights", "wade", "waits", "waited", "waite", "wayt", "wheat", "weit", "waight"])
_STOP_SOUNDS = frozenset(
    ["stopped", "stops", "stopping", "stahp", "stawp", "stup", "stob", "schtop", "shtop", "estop", "tstop", "stopp"]
)
_EITHER = frozenset(["what", "way", "white", "with", "wit", "weigh", "top", "shop"]) | _WAIT_SOUNDS
_MISHEARD = Pattern(
    r"(?:hold|old|holed|hole|hauled|hand|hang|hung|hanging|hank) (?:on|an|in|and|un|song)"
    r"|(?:shut|shot|shirt|shout|shud) (?:up|a|app|ap|op)|shutup|shuddup|be (?:quite|quit|quiat)"
    r"|(?:that's|thats) (?:a ?nuff|enuf|and uff)|enuf|quiat|kwiet|shoosh|sush|shosh|cush"
    r"|(?:stop|stopped|stub) (?:talkin|walking|torquing|token|tocking)|(?:please|peas) (?:stopped|stops)"
)
_CALLS = frozenset(
    [
        "hey",
        "hi",
        "oh",
        "um",
        "uh",
        "ah",
        "excuse",
        "me",
        "okay",
        "yo",
        "psst",
        "sorry",
        "so",
        "right",
        "ooh",
        "dear",
        "my",
        "and",
        "er",
        "well",
    ]
)


def is_halt(text: str, name: str, *, while_speaking: bool) -> bool:
    """Whether *text* asks for silence now, and says nothing else.

    Args:
        text: what was heard.
        name: what the user calls her; "Samantha, stop" is a stop.
        while_speaking: whether she was speaking when the words began. Then commands of up to
            four words also match by sound; in her silence a lone "quiet" or "enough" is taken for
            an answer to what she asked, unless it is shouted, repeated or addressed.

    """
    heard = clauses(text)
    said = [words for clause in heard if (words := without_name(clause.words, name))]
    if not said:
        return False
    joined = [" ".join(words) for words in said]
    if _exact(joined):
        return while_speaking or not _only_an_answer(text, joined, addressed=len(said) < len(heard))
    asked = any(clause.asked for clause in heard)
    return while_speaking and _by_sound([word for words in said for word in words], asked=asked)


def is_called(text: str, name: str) -> bool:
    """Whether *text* is only her name, with no more than a "hey" or "um" around it."""
    wanted = plain_words(name.split())
    heard = [word for clause in clauses(text) for word in clause.words]
    rest = without_name(tuple(heard), name)
    named = (len(heard) - len(rest)) // len(wanted) if wanted else 0
    return 0 < named <= 3 and all(word in _CALLS for word in rest)


def _exact(joined: list[str]) -> bool:
    """Whether every clause is a command for silence, an aside, or the reason for it."""
    commands = [part for part in joined if not all(word in FILLERS for word in part.split())]
    if not commands or not all(_ONLY_HALT.fullmatch(part) or part == "please" for part in commands):
        whole = " ".join(joined)
        return len(whole.split()) <= 12 and bool(_ONLY_HALT.fullmatch(whole)) and not _REASON_ONLY.fullmatch(whole)
    return not all(_REASON_ONLY.fullmatch(part) for part in commands)


def _only_an_answer(text: str, joined: list[str], *, addressed: bool) -> bool:
    """Whether the words may as well be an answer, said while she was silent."""
    bare = " ".join(joined)
    return bare in _MAY_BE_AN_ANSWER and not addressed and "!" not in text and not _repeated(text, bare)


def _repeated(text: str, bare: str) -> bool:
    first = bare.split(maxsplit=1)[0]
    return len(re.findall(rf"\b{first}\b", text.lower())) > 1


def _by_sound(words: list[str], *, asked: bool) -> bool:
    """Whether a few misheard words can only have been a command for silence."""
    kept = [word for word in words if word not in FILLERS and word != "please"]
    if not kept or len(words) > _FUZZY_WORDS:
        return False
    if _MISHEARD.fullmatch(" ".join(kept)):
        return not asked
    if len(kept) == 1:
        return _is_stop(kept[0]) or (kept[0] in _WAIT_SOUNDS and not asked)
    exact = any(word in ("stop", "wait") for word in kept)
    sure = exact or all(word in _WAIT_SOUNDS for word in kept) or any(_is_stop(word) for word in kept)
    alike = all(word in ("stop", "wait") or word in _EITHER or _is_stop(word) for word in kept)
    return sure and alike and not asked and (exact or kept[0] != "what")


def _is_stop(word: str) -> bool:
    """Whether *word* sounds like "stop"."""
    return word in _STOP_SOUNDS or bool(_STOP_SHAPE.fullmatch(word)) or sounds_like_name(word, "stopped")
