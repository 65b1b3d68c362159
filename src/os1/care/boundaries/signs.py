"""A sign: wordings that break one rule, and what keeps them from doing so (denied, quoted, said of others)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from os1.care.boundaries.reading import Sentence
from os1.care.boundaries.rules import Rule
from os1.core.pattern import Pattern

When = Literal["always", "leaving", "crisis", "minor", "plan", "holding", "medicine", "people", "means", "amount"]
"""In which situation a sign counts. `medicine`, `people`, `means`: when the talk is of these;
`amount`: when the user asked how much or whether it is enough to die or to harm."""
Denial = Literal["speech", "any", "none"]
"""What undoes it before it: "I won't say" (`speech`), any negation in the same breath (`any`), or nothing."""

_WONT_SAY = Pattern(
    r"(?:(?:won't|can't|don't|wouldn't|shouldn't|couldn't|didn't|never|not|not going to|isn't|mustn't|rather not)"
    r" (?:\w+ )?(?:say|saying|tell you|telling you|claim|claiming|pretend|pretending|mean|think|thinking|believe|act like"
    r"|let you think|want you to think|suggest|call it|promise|promise you|fool you into thinking|swear)(?: to you| it)?(?: that| like| as if)?"
    r"|(?:if|when|whenever|unless) (?:i|an ai|a machine|it|something like me) (?:said|told you|say|says|tell you|claimed|claim|tells you)(?: to you)?(?: that)?"
    r"|(?:not|n't|never) (?:that|like|as if|as though|true that|because|mean|the case that|sure|certain|convinced)"
    r"|(?:he|she|they|it|you) (?:thinks?|wants? me to say|thought) (?:that)?|as if|as though|pretend(?:ing)?(?: that)?|(?:untrue|a lie|false|wrong|dishonest|lying|nonsense) (?:if i said|to say|to claim|for me to say)(?: that)?"
    r"|(?:i|we) wish|imagine if|imagine(?: that)?|what if|if)$"
)
_REPORTED = Pattern(
    r"(?:(?:^|(?:you (?:could|can|might|may|should)|try|maybe|then|just|and|or|to) )(?:tell|text|say|write|message|type|put|send|ask|answer|begin with|start with|open with)"
    r"(?: (?!you\b|me\b)\w+){0,3}"
    r"|(?:he|she|they|who|someone|people|mum|mom|dad|your \w+|apps?|bots?|companies|films?|song|book|card|note|sign|letter|text|message) "
    r"(?:once |first |already )?(?:said|says|say|told|tells|tell|saying|telling|texted|wrote|writes|asked|thinks?|thought|called|claims?|mean|meant|heard|goes|reads?)(?: (?:me|you|us|him|her|them))?(?: (?:that|about|how|once|it))?"
    r"|(?:the words?|the line|the phrase|the lyrics?|the song|called|titled|quote|rhymes with|spelled|a card (?:that says|saying)))$"
)
_I_SAY = Pattern(r"\b(?:i|let me|i'll|i'd|i've|i'm|i must|i have to|want to|need to|love to|going to|like to|had to)(?: (?:like|want|love|going|have|need|to|must|can|only|always)){0,3} (?:say|tell|write|answer|put|ask)(?: \w+){0,3}$")  # fmt: skip  # reads best as one line
_NEGATION = Pattern(
    r"\b(?:not|no|never|nothing|nobody|none|neither|nor|without|isn't|aren't|wasn't|don't|doesn't|didn't|can't|won't|wouldn't"
    r"|couldn't|shouldn't|haven't|hasn't|mustn't|cannot|rather than|instead of|stop|refuse|avoid|hardly|far from|anything but"
    r"|wrong to|a lie to|untrue|myth|against)\b"
)
_NOT_A_NEGATION = Pattern(
    r"\b(?:why don't|why not|why can't|no doubt|not only|no problem|no worries|don't worry|not to mention|can't lie|not going to lie"
    r"|don't be (?:afraid|scared|shy|silly)|no reason not|no reason|can't help|couldn't help|can't deny|won't deny|can't hide|don't (?:you )?(?:know|see|forget|think)|won't pretend|no question|nothing wrong|no shame|no harm|never mind"
    r"|can't stop|couldn't stop|not gonna lie|don't get me wrong|don't tell|can't tell you how|not sure why|don't know why|no but|oh no|no wait|no no|no way|never forget|can't wait|don't hesitate|don't overthink|no need to (?:worry|panic|wait))\b"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """Wordings of one rule, joined into one pattern."""

    rule: Rule
    when: When
    found: Pattern
    denial: Denial

    def shows(self, sentence: Sentence) -> bool:
        """Whether *sentence* has it, in words of the new piece, neither denied nor quoted."""
        at = 0
        while (match := self.found.search(sentence.text, at)) is not None:
            if match.end() > sentence.own and not self._excused(sentence, match.start()):
                return True
            at = match.start() + 1
        return False

    def _excused(self, sentence: Sentence, start: int) -> bool:
        if self.denial == "none" or not start:
            return False
        whole = sentence.text[:start].rstrip()
        breath = sentence.text[max((c for c in sentence.commas if c <= start), default=0) : start].rstrip()
        if _WONT_SAY.search(breath) or (_REPORTED.search(whole) and not _I_SAY.search(whole)):
            return True
        return self.denial == "any" and bool(_NEGATION.search(_NOT_A_NEGATION.sub(" ", breath)))


def sign(rule: Rule, *wordings: str, when: When = "always", denial: Denial = "speech") -> Sign:
    """Return the sign of *rule* with all its *wordings*: regular expressions over plain words."""
    return Sign(rule, when, Pattern(rf"(?<![\w'])(?:{'|'.join(wordings)})(?:(?<= )|(?!\w))"), denial)


def one_of(words: str | Iterable[str]) -> str:
    """Return a group that matches one of *words*, given with spaces or as phrases."""
    options = words.split() if isinstance(words, str) else words
    return f"(?:{'|'.join(options)})"
