"""What the patterns make of a text: which signs stand, which are taken back and by what, and whose they are."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from os1.care.crisis import frames, whose
from os1.care.crisis.assessment import Level
from os1.care.crisis.hints import FAINT, HINTS
from os1.care.crisis.leaving import LEAVING
from os1.care.crisis.preparing import PREPARING
from os1.care.crisis.sentences import Sentence
from os1.care.crisis.signs import SIGNS, Found, Sign
from os1.core.pattern import Pattern

_ALL = (*SIGNS, *PREPARING, *HINTS, *LEAVING)
SHORT = 70
"""Words: up to here a text is one utterance, and what takes back one sentence takes back all."""
_MINE = Pattern(r"\b(?:i|i'm|i've|i'd|i'll|me|my|myself|mine)\b")


@dataclass(slots=True)
class Reading:
    """What was found, sentence by sentence and together."""

    mine: list[Found] = field(default_factory=list[Found])
    """Signs of the speaker's own danger that stand."""
    at: list[int] = field(default_factory=list[int])
    """The sentence of each of them."""
    theirs: int = 0
    """Sentences in which another is in danger."""
    theirs_now: bool = False
    withdrawn: Counter[str] = field(default_factory=Counter[str])
    """How often something took a sign back, by what it was: idiom, story, past, denied, topic, quoted, dead."""
    faint: int = 0
    supports: int = 0
    """Sentences that speak to somebody else in distress."""
    comfort: list[bool] = field(default_factory=list[bool])
    """For each sentence whether it is one of those."""
    first_person: int = 0
    words: int = 0
    sentences: int = 0
    scores: list[float] = field(default_factory=list[float])
    """One for each sentence: how much it may be worth to look at it more closely."""

    @property
    def sure(self) -> int:
        """How many sure signs stand."""
        return sum(found.strength == "sure" for found in self.mine)

    @property
    def level(self) -> Level:
        """The gravest sign."""
        return max((found.level for found in self.mine), default=Level.NONE)


def read(said: Sequence[Sentence]) -> Reading:
    """Return what the patterns find in *said*."""
    reading = Reading(words=sum(len(s.text.split()) for s in said), sentences=len(said))
    whole = " ".join(s.text for s in said)
    scope = whole if reading.words <= SHORT else ""
    for number, sentence in enumerate(said):
        around = scope or " ".join(s.text for s in said[max(0, number - 1) : number + 2])
        wide = scope or " ".join(s.text for s in said[max(0, number - 3) : number + 4])
        _one(reading, number, sentence, around, wide)
    return reading


def _one(reading: Reading, number: int, sentence: Sentence, around: str, wide: str) -> None:
    """Add what *sentence* says to *reading*."""
    text = sentence.text
    own = bool(_MINE.search(text))
    supports = bool(whose.SUPPORTS.search(text))
    reading.first_person += own
    reading.supports += supports
    reading.comfort.append(supports)
    score = 0.2 * own
    bare = frames.IDIOMS.sub(" _ ", text)
    if bare != text and not any(s.pattern.search(bare) for s in _ALL) and any(s.pattern.search(text) for s in SIGNS):
        reading.withdrawn["idiom"] += 1
    score += _own(reading, number, bare, around, wide, asked=sentence.asked)
    score += _another(reading, bare, around)
    reading.faint += sum(bool(s.pattern.search(bare)) for s in FAINT)
    score += 0.5 * any(s.pattern.search(bare) for s in FAINT)
    reading.scores.append(score)


def _own(reading: Reading, number: int, text: str, around: str, wide: str, *, asked: bool) -> float:
    """Weigh the signs of the speaker's own danger in *text*."""
    best = 0.0
    for sign in _ALL:
        for match in sign.pattern.finditer(text):
            taken = taken_back(sign, text, match.span(), around, wide, asked=asked)
            best = max(best, 1.0)
            if taken:
                reading.withdrawn[taken] += 1
                if (
                    taken == "quoted"
                    and not (frames.ABOUT_IT.match(text) and not whose.KNOWN.search(text))
                    and not _past(text, wide)
                    and not whose.DEAD.search(text)
                ):
                    reading.theirs += 1
                continue
            reading.mine.append(Found(sign.level, sign.strength, match.start(), match.end()))
            reading.at.append(number)
            best = max(best, 3.0 if sign.strength == "sure" else 2.0)
            break
    return best


def taken_back(sign: Sign, text: str, span: tuple[int, int], around: str, wide: str, *, asked: bool = False) -> str:
    """Return what takes back *sign* at *span* of *text*, or nothing; *around* is what stands near it, *wide* a little further."""
    before, within = text[: span[0]].rstrip(), text[slice(*span)]
    framed = _framed(text, before, within, around, asked=asked)
    if framed:
        return framed
    if _said_by_another(sign, text, span):
        return "quoted"
    if sign.strength == "hint" and _ordinary(within, around):
        return "idiom"
    if _VIEW.search(around) and _HIGH.search(within):
        return "idiom"
    if _SAID_NO.search(around) or _denied(before, within, text[span[1] :]):
        return "denied"
    return "past" if _past(text, wide) else ""


def _framed(text: str, before: str, within: str, around: str, *, asked: bool) -> str:
    """Return "story", "topic" or "comfort" where that is what the speaker is talking about, or giving."""
    if frames.STORY.search(around) and (frames.QUOTED.search(before) or not _lives(around, within)):
        return "story"
    if (frames.TOPIC.search(around) or (asked and frames.ABOUT_IT.match(text))) and not _lives(around, within):
        return "topic"
    if "suicid" in within and not _MINE.search(around) and not _UNSAID_I.match(text):
        return "topic"
    return "comfort" if not asked and not _MINE.search(text) and _YOURS.search(text) else ""


def _said_by_another(sign: Sign, text: str, span: tuple[int, int]) -> bool:
    """Whether *sign* is another's words or another's doing."""
    if sign.strength == "sure":
        return _spoken_by_another(text, *span)
    before = text[: span[0]].rstrip()
    if frames.QUOTED.search(before) and not frames.SAID_BY_ME.search(before):
        return True
    return sign.level is Level.BEHAVIOUR and not _FIRST_NAMED.search(text) and bool(whose.SOMEBODY.search(before))


def _ordinary(within: str, around: str) -> bool:
    """Whether what sounds like giving up is of a job, a marriage or an aching tooth."""
    if _OF_THE_BODY.search(around) and re.search(r"\b(?:it|this|the pain|pain)\b.* (?:stop|end|be over)", within):
        return True
    return bool(_ABOUT_A_JOB.search(around)) and bool(
        re.search(r"\b(?:do this|do it|go on|carry on|take (?:it|this)|keep doing|done|see|point)\b", within)
    )


_OPENS = Pattern(r"(?:i|i've|i'm|i'd|i'll) ")
_FIRST_NAMED = Pattern(r"\b(?:i|i'm|i've|i'd|i'll|me|myself)\b")
_HIGH = Pattern(r"\b(?:bridge|roof|cliff|edge|ledge|balcony|terrace|tower|pier)\b")
_UNSAID_I = Pattern(r"(?:want|going|thinking|about|feeling|planning|ready)\b")
_OF_THE_BODY = Pattern(
    r"\b(?:pain in my (?!heart|head|soul|chest|mind)\w+|chemo|physio|back pain|tooth\w*|migraine|headache|contractions|labour|knee|kidney stone|treatment|radiotherapy|rain|hiccups|cramps?|sciatica|nosebleed|itch\w*|cough\w*|drilling|alarm|noise upstairs|barking|crying baby)\b"
)
_ABOUT_A_JOB = Pattern(
    r"\b(?:need a break|day off|annual leave|at work|at school|quit|quitting|resign\w*|my notice|divorce|break up|breaking up|leaving him|leaving her|this job|the job|my job|my boss|this course|dropping out|this diet|this relationship|this marriage|the commute|shift work|night shifts|meeting|arguing with)\b"
)
_VIEW = Pattern(
    r"\b(?:view|views|sunset|sunrise|stunning|gorgeous|cocktail|cocktails|selfie|photos?|picnic|lovely|fireworks|rooftop bar|terrace)\b"
)
_YOURS = Pattern(r"\b(?:you|you're|you'll|you've|your|yourself)\b")
_SAID_NO = Pattern(r"\bi(?:'ve)? (?:said|told (?:him|her|them)|answered|ticked|put) no\b")
_FIRST = Pattern(r"\b(?:i|i'm|i've|i'd|i'll|me|my|myself)\b")
_SUBJECT = Pattern(
    rf"\b(?:(?P<me>i|i'm|i've|i'd|i'll)|(?P<them>he|she|he's|she's|they're|he'd|she'd|they'd|he'll|she'll|they|who|(?:my|our|his|her|a|this|the) (?:\S+ )?(?:{whose.KIN}|man|woman|guy|girl|lad|boy|bloke|person|kid|lady|stranger)(?:'s)?|someone|somebody|(?!i\b|it\b|that\b|what\b)[a-z]+ (?:says|said|told|texted)))\b"
)


def _spoken_by_another(text: str, start: int, end: int) -> bool:
    """Whether a sign is another's words ("he said i want to die"), or has another as its subject ("she keeps thinking about dying")."""
    before, within = text[:start].rstrip(), text[start:end]
    opened = list(re.finditer(r"\b(?:i|i'm|i've|i'd|i'll)\b", before))
    said = before if _FIRST.match(within) or not opened else before[: opened[-1].start()].rstrip()
    if frames.QUOTED.search(said) and not frames.SAID_BY_ME.search(said):
        return True
    if _OPENS.match(within):
        return False
    subjects = list(_SUBJECT.finditer(text, 0, end))
    last = subjects[-1] if subjects else None
    return last is not None and last["them"] is not None and not _FIRST.search(text, max(last.end(), start), end)


_LIVE = Pattern(
    r"(?:i'm|i've been|i am|i keep|i can't stop|i just|i really|i still|i do|i'll|i feel|i don't|i can't|i) (?:\S+ ){0,3}?(?:want to (?:die|be dead|kill myself|end)|going to kill|thinking (?:about|of) (?:suicide|killing myself|ending|dying|doing it)|suicidal|wish i|don't want to (?:live|be here|be alive|wake)|think about (?:killing|dying|ending|suicide|doing it))"
)


def _lives(around: str, within: str) -> bool:
    """Whether, for all the talk of films or studies, the speaker says it of themselves."""
    if frames.STORY.search(around) and re.search(
        r"\b(?:line|lyric|lyrics|chorus|verse|sings|character|my part|my role|audition\w*|rehears\w*|monologue|plays?|game|scene|script|novel|level|quote[ds]?|title|called)\b",
        around,
    ):
        return False
    return bool(_LIVE.search(around)) and bool(_MINE.search(within) or _MINE.search(around))


def _denied(before: str, within: str, after: str) -> bool:
    """Whether what stands before a sign says that it is not so."""
    if re.search(
        r"\b(?:don't|didn't|no longer|never|no|not|nothing|nobody|can't|won't|isn't|wouldn't|doesn't|without|lost|wasn't|weren't|aren't|hasn't|haven't)\b",
        within,
    ) and not re.search(r"\b(?:myself|suicid\w*|harm)\b", within):
        # The sign is itself a denial of life ("don't want to live"): only what stands before it may undo it.
        pass
    elif frames.DENIED.search(f"{before} {_head(within)}".strip()) and not frames.UNDENIED.search(f"{before} {within}"):
        return True
    if frames.DENIED.search(before) and not frames.UNDENIED.search(f"{before} {within}") and len(before.split()) > 0:
        return True
    return bool(
        re.match(
            r" (?:is (?:not|never) (?:something|an option|the answer|a thought)|isn't (?:something|an option)|never crossed|hasn't crossed|has never)",
            after,
        )
    )


def _head(within: str) -> str:
    """Return the words of a sign before what it names, so that a "not" within is seen."""
    return re.split(
        r"\b(?:kill|killing|die|dead|dying|suicid\w*|end|ending|tak\w+|hurt\w*|harm\w*|cut\w*|self|jump\w*|hang\w*|overdos\w*|driv\w*|do)\b",
        within,
        maxsplit=1,
    )[0].rstrip()


def _past(text: str, around: str) -> bool:
    """Whether *text* tells of long ago, or of what is over, and nothing brings it back."""
    long_ago = frames.PAST.search(text) or (
        frames.PAST.search(around)
        and not re.search(r"\b(?:i'm|i am|i want|i wish|i keep|i can't|i don't|right now|now|tonight)\b", text)
    )
    well = frames.WELL.search(around)
    if not (long_ago or well):
        return False
    if frames.AGAIN.search(around):
        return False
    if frames.RECENT.search(text) and not frames.PAST.search(text):
        return False
    return bool(long_ago) or not re.search(r"\b(?:i want|i'm going|i wish|i keep|i can't|tonight|right now)\b", text)


def _danger(text: str) -> re.Match[str] | None:
    """Return the first danger sign of somebody else."""
    for match in whose.DANGER.finditer(text):
        if not whose.ABOUT_THEM.search(text, 0, match.start()):
            continue
        if match.group().endswith(" gone") and not (
            whose.OF_THEMSELVES.search(text, 0, match.start()) and not whose.ESTATE.search(text)
        ):
            continue
        return match
    return None


def _another(reading: Reading, text: str, around: str) -> float:
    """Weigh the signs of somebody else's danger in *text*."""
    said = _danger(text) or whose.OTHERS[0].search(text)
    done = whose.OTHERS[1].search(text) or (
        whose.TEXTED.search(around) and whose.PARTED.search(around) and whose.SOMEBODY.search(around)
    )
    match = said or done
    if not match:
        return 0.0
    if whose.DEAD.search(text) and not whose.TRIED.search(text):
        reading.withdrawn["dead"] += 1
        return 1.0
    before = match.string[: match.start()]
    if frames.STORY.search(around):
        reading.withdrawn["story"] += 1
    elif frames.TOPIC.search(around) or (frames.ABOUT_IT.match(text) and not whose.KNOWN.search(text)):
        reading.withdrawn["topic"] += 1
    elif (
        (frames.PAST.search(around) or frames.WELL.search(around))
        and not frames.AGAIN.search(around)
        and not frames.RECENT.search(text)
    ):
        reading.withdrawn["past"] += 1
    elif frames.DENIED.search(before.rstrip()):
        reading.withdrawn["denied"] += 1
    else:
        reading.theirs += 1
        return 1.5
    return 1.0
