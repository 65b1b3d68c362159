"""What the user wishes of her memory: that she forget, tell, say where from, write nothing down, or keep something.

Rules alone, so that it works with every model dead. A forgetting is confirmed by a question before anything is
lost; still a sentence counts only where it speaks to her. "Oh forget it" does not.
"""

import re
from dataclasses import dataclass
from typing import Literal, cast

from os1.core.pattern import Pattern
from os1.memory.plain_speech import plain, sentences
from os1.memory.wish_asking import asking
from os1.memory.wish_forgetting import forgetting
from os1.memory.wish_keeping import keeping
from os1.memory.wish_words import starts

Kind = Literal[
    "forget_last", "forget_about", "forget_stretch", "forget_conversation", "forget_all",
    "tell_about", "tell_all", "why", "off_record", "on_record", "remember",
]  # fmt: skip  # many short entries: rows read better than a column


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing she is asked to do with her memory."""

    kind: Kind
    about: str = ""
    """The topic as said, cleaned: "my sister", "the operation"; of a stretch its words of time: "last week".

    Of `remember` what is to be kept, nothing where it is what was said before; of `why` what is
    asked about, nothing where it is "that".
    """


def wish(text: str) -> Wish | None:
    """Return the first wish for her memory in *text*; `None` where there is none."""
    said = sentences(plain(text))
    for at, (sentence, mark) in enumerate(said):
        around = " ".join(other for other, _ in said[:at]), " ".join(other for other, _ in said[at + 1 :])
        for before, words, after in starts(sentence):
            whole = f"{around[0]} {before}".strip(), f"{after} {around[1]}".strip()
            found = (
                forgetting(words, *whole) or keeping(words, before, after, asked=mark == "?") or asking(words, *whole)
            )
            if found:
                return Wish(cast("Kind", found[0]), found[1])
    return None


_YES = (
    r"(?:yes|yeah|yep|yup|yea|aye|ya|yah|sure|surely|please|do|okay|fine|alright|all right|of course|absolutely|definitely|certainly|right|correct|exactly|indeed"
    r"|go ahead|go on(?: then)?|go for it|do (?:it|that|so)|please do|I do|I am|I'm sure|I would|that's right|that's it|that one|by all means|uh huh|mhm|very well"
    r"|(?:you )?(?:can|may|should)(?: do that)?|I (?:guess|think|suppose) so|I'd like that|that's what I (?:want|said|mean|meant)|be my guest|totally|for sure|why not"
    r"|(?:I (?:do )?want you to |I'd like you to |you can )?(?:please )?(?:forget|delete|erase|wipe|scrap|remove|get rid of|lose) (?:it|that|all of it|everything|them|the lot|all of that|it all|this)"
    r"|all of (?:it|that|them)|everything|the lot|the whole (?:thing|lot)|get on with it|confirm|confirmed|affirmative|thanks|thank you|now|then|just|and|so|well|oh|really|I'm certain|dear|love|completely|forever|for good|forget|delete|erase|wipe)"
)
_SURE = r"(?:yes|yeah|yep|yup|yea|aye|ya|yah|sure|okay|fine|alright|all right|please|do|of course|absolutely|definitely|certainly|right|correct|exactly|indeed|go|by|uh huh|mhm|very well|I|you|that's|be my guest|totally|for sure|delete|erase|wipe|scrap|remove|get|confirm|confirmed|affirmative|forget that|forget everything|forget all|why not|all of|everything|the lot|the whole|well yes|oh yes|that one)"
_ONLY_YES = Pattern(rf"(?:(?:oh|well|so|and|then|now|just|thanks) )*{_SURE}\b.*", re.IGNORECASE)
_ALL_YES = Pattern(rf"{_YES}(?: {_YES})*", re.IGNORECASE)
_BEGINS_YES = Pattern(
    r"(?:(?:oh|well|so) )*(?:yes|yeah|yep|yup|yea|aye|sure|of course|absolutely|definitely|please do|go ahead|please)\b",
    re.IGNORECASE,
)
_DOUBT = Pattern(
    r"\b(?:but|except|only|not|no|nah|don't|wait|keep|kept|leave|actually|hang on|hold on|maybe|later|if|unless|why|what|which|how|never|stop|remember|part|half|some|instead|think about|n't|isn't|can't|won't"
    r"|didn't|rather|sorry)\b",
    re.IGNORECASE,
)
_NO = Pattern(
    r"(?:(?:oh|well|ah|god|please|sorry|actually|yeah|um|hmm|okay|on second thoughts?|you know what|wait|hang on|hold on) )*"
    r"(?:(?:no|nope|nah|naw|nay|never|never mind|don't|do not|please don't|I don't|I don't want (?:that|you to)|not (?:really|now|yet|that|at all|today)|better not|rather not|I'd rather (?:not|you didn't)|I would rather not"
    r"|(?:keep|leave|save) (?:it|that|them|everything)(?: (?:in|there|alone|be|as it is))?|let it be|stop|cancel|cancel that|wait|hang on|hold on|forget I asked|I(?:'ve)? changed my mind|changed my mind|don't (?:do (?:it|that)|forget (?:it|that)|delete (?:it|that|anything)|you dare|bother)"
    r"|of course not|absolutely not|certainly not|definitely not|no way|negative|leave it|abort)\b)(?! (?:sure|doubt|problem|idea|worries)\b)",
    re.IGNORECASE,
)
_NO_THEN_YES = Pattern(
    r"^(?:no|nah|nope|not)\b.*\b(?:yes|yeah|yep|do it|go ahead|delete|erase|wipe|please do)\b|^(?:no|not) (?:sure|idea|doubt|problem|worries)|^(?:wait|hang on|hold on)$|^(?:wait|hang on|hold on) (?:what|why|how|which|a|until)",
    re.IGNORECASE,
)
_NOT_OPENING = Pattern(
    r"(?:never|no (?:one|body))\b(?! ?mind)(?=.* )|don't (?:know|think|care|mind|get|understand)\b|I don't (?:know|care|mind|get|understand)\b|I don't think so\b(?P<no>)",
    re.IGNORECASE,
)


def says_yes(text: str) -> bool | None:
    """Whether *text* answers "Shall I forget it?" with yes, with no, or (`None`) with neither.

    In doubt it is neither: what is forgotten does not come back.
    """
    words = " ".join(re.sub(r"[^\w' ]+", " ", plain(text)).split())
    opening = _NOT_OPENING.match(re.sub(r"^(?:oh|well|no|hmm) ", "", words))
    if opening:
        return False if opening["no"] is not None or re.match(r"no\b", words, re.IGNORECASE) else None
    if _NO_THEN_YES.search(words):
        return None
    if _NO.match(words):
        return False
    if words.lower() in {
        "forget it",
        "oh forget it",
        "forget",
        "now",
        "then",
        "just",
        "and",
        "so",
        "well",
        "oh",
        "really",
        "right",
        "thanks",
        "thank you",
    }:
        return None
    if "?" in text and len(words.split()) > 1:
        return None
    if _ALL_YES.fullmatch(words) and _ONLY_YES.fullmatch(words):
        return True
    return True if _BEGINS_YES.match(words) and not _DOUBT.search(words) and len(words.split()) <= 14 else None
