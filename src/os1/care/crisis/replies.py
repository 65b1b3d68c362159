"""An answer to her direct question: "yes", "sometimes" or "tonight" say nothing alone and everything after it (VERA-MH: ask directly)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from os1.care.crisis import frames
from os1.care.crisis.assessment import Level, Whom
from os1.care.crisis.sentences import plain
from os1.core.pattern import Pattern

Answer = Literal["yes", "unsure", "no", "other"]

_ASKS = Pattern(
    r"\b(?:kill(?:ing)? (?:yourself|himself|herself|themselves)|end(?:ing)? (?:your|his|her|their) (?:own )?life|tak(?:e|ing) (?:your|his|her|their) (?:own )?life|suicid\w*|(?:want|wanting|wish|wishing|thinking about|thinking of|thoughts of|thought about|mean) (?:\S+ ){0,3}?(?:to die|dying|dead|not (?:be|being) (?:here|alive)|death|ending it|end it|not wake up|not waking up|you weren't (?:here|alive)|being dead)|done (?:with )?(?:being alive|living)|not being here|hurt(?:ing)? yourself|harm(?:ing)? yourself|self harm|(?:going to|planning to|might|will you|would you|could you) (?:\S+ )?do (?:something|anything|it)(?: to yourself)?(?: tonight)?|are we talking about you|is (?:this|that|it) about you|are you safe|feel(?:ing)? safe|keep yourself safe)\b"
)
_PLAN = Pattern(
    r"\b(?:(?:have|got|made|is there|thought of|thought about|worked out|do you have) (?:\S+ )?(?:a |any )?(?:plan|way|how|method|a day)|how (?:would|might|were|are|do) you|thought (?:\S+ )?(?:about )?how|know how|when (?:would|were|are|do) you|what would you (?:use|do it)|something (?:there|to (?:do it|hand))|do it with|you'd (?:use|do it)|have you got (?:the|it|them|something|anything|any)|do you have (?:the|it|them|something|access|any)|within reach|close (?:to you|by)|near you|have you (?:done|taken|started|already)|did you take|(?:going|planning|thinking|mean|want) to (?:\S+ )?(?:do|kill|end|die|hurt|act|take)\b.*|(?:do|happen|be|for) tonight|worse tonight|as far as a day|made up (?:your mind)?|mind made up|prepared|decided (?:when|how)|where are you (?:now|right now)|what's (?:in your hand|with you))\b"
)
_DONE = Pattern(
    r"\b(?:have you (?:\S+ )?(?:done|taken|hurt|started|cut|swallowed)|did you take|what (?:did|have) you take\w*)\b"
)
_THIRD = Pattern(
    r"\b(?:himself|herself|themselves|is (?:he|she|they)|are they|does (?:he|she)|has (?:he|she)|did (?:he|she|they)|(?:he|she|they) (?:\S+ )?(?:thinking|planning))\b"
)

_YES = Pattern(
    r"(?:(?:well|um|oh|i mean|honestly|look|so|and|okay|god|if i'm honest|i think(?! so)|i suppose(?! so)|i guess(?! so)|to be honest|probably) )*(?:yes|yeah|yep|yup|ye|aye|ya|si|correct|right|true|i am|i'm$|i do|i have|i did|i was|i could|i would|i might|i will|i've been|i'm thinking|of course|always|every (?:day|night|single|minute|hour|time|morning)|all the time|constantly|a lot|lots|often|daily|nightly|most (?:days|nights|of the time)|definitely|absolutely|obviously|exactly|sometimes|at times|now and (?:then|again)|on and off|off and on|some(?:times| days| nights)|kind of|kinda|sort of|sorta|a bit|a little|maybe|perhaps|possibly|probably|likely|i think so|i think i (?:am|do|might)|i guess|i suppose|suppose so|guess so|more or less|pretty much|in a way|both|the second|second one|the other one|the last one|being alive|done being|it's (?:there|crossed|been|come|in)|it crosses|crossed my mind|it has|it is|it does|that's (?:it|right|exactly|what)|since \S+|for (?:a while|weeks|months|years|days|ages)|been thinking|thought about it|thinking about it|i think about it|i thought about it|i've thought|lately|recently|mostly|when it's|at night|in the (?:night|mornings?|evenings?)|uh huh|affirmative|you could say|you got me|busted|wouldn't you|so what if|what if i(?: am|'m| was| were| said)|does it (?:matter|count)|would it matter|who (?:isn't|wouldn't)|i'm not going to lie|not going to lie|can't lie|i won't lie|i ain't going to lie|tonight|now|today|tomorrow|soon|getting there|close to it|nearly|almost|i want to|i'd like to|i just (?:want|need)|not (?:right now|now|tonight|today|this second|yet|this minute|at the moment|actively|exactly|always|every day|all the time|any more than usual|in (?:those|so many) words|properly|seriously yet|in the way|really but|yet but)|wouldn't (?:call it|say) (?:that|thinking|it)|i wouldn't (?:say|call)|more like|not (?:killing|dying) exactly|i don't want to say|thinking)\b"
)
_UNSURE = Pattern(
    r"(?:(?:well|um|oh|i mean|honestly|look|so|and|okay|god|if i'm honest|i think) )*(?:(?:i )?don't know|i don't (?:even )?know|not sure|i'm not sure|hard to say|can't say|couldn't say|depends|it depends|i'd rather not|rather not say|don't want to (?:talk|say|answer|lie)|don't make me|can't (?:talk|answer|say)|i can't|can we not|no comment|why (?:do you|are you|would you) ask\w*|would you (?:tell|hate|be)|if i (?:say|said|tell|told) (?:yes|you)|will you (?:tell|call)|you'll (?:tell|call|only|just)|promise (?:not|you)|please don't|don't (?:tell|call)|what (?:else|difference)|what does it matter|doesn't matter|it doesn't matter|never ?mind|forget it|i'm (?:just )?(?:so |really )?tired|i'm done|sorry|i'm sorry|i'm scared|help me|help|i'd never tell|is that bad|is that weird|is it bad|who cares|why does it matter|whatever)\b"
)
_NO = Pattern(
    r"(?:(?:what|well|um|oh|god|jesus|christ|ha|haha|lol|honestly|look|i mean|okay|my god|oh my god|good|good god|sorry|wait|wow|hey|no) )*(?:no|nope|nah|never|not (?:at all|me|really|in the slightest|even (?:close|slightly)|a chance|like that|that|suicidal|thinking)|of course not|absolutely not|definitely not|god no|i'm not|i am not|i'm (?:fine|okay|good|safe|all right|alright)|don't be (?:daft|silly|ridiculous|stupid)|i'd never|i wouldn't|i don't|i haven't|i didn't|i won't|course not|heavens|nothing like that|negative|naw|it's not|that's not|you've got|not in (?:that|the slightest))\b"
)
_BUT = Pattern(
    r"\b(?:but|except|not yet|not (?:right )?now|not tonight|not today|not really(?! no)|sometimes|i don't know|maybe)\b"
)
_HOW = Pattern(
    r"\b(?:tonight|tomorrow|soon|now|pills|tablets|paracetamol|rope|gun|knife|bridge|train|car|river|sea|razor|blade|belt|roof|window|garage|kitchen|drawer|cabinet|truck|shed|in front of me|next to me|in my (?:hand|bag|pocket|room)|upstairs|jump\w*|hang\w*|overdose|drown|exhaust|the tracks|when (?:they|he|she|everyone|the kids|it's)|after|once|friday|saturday|sunday|monday|tuesday|wednesday|thursday|weekend|all of them|the lot|bottle|enough|insulin|everything)\b"
)

_SAFE = Pattern(r"\b(?:are you|feel(?:ing)?|keep yourself) safe\b")
_TURNED: dict[Answer, Answer] = {"yes": "no", "no": "yes"}
"""To "are you safe?" yes and no mean the opposite."""
_OVER = Pattern(
    r"\b(?:not since|not (?:any ?more|now|these days)|never again|i'm (?:fine|okay|better) now|long (?:time )?ago|years ago|over it)\b"
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What an answer to her question says."""

    whom: Whom
    level: Level
    now: bool
    denied: bool
    """Whether it says no, plainly."""


def _read(words: str) -> Answer:
    if _UNSURE.match(words):
        return "unsure"
    no = _NO.match(words)
    if no:
        rest = words[no.end() :]
        return (
            "unsure"
            if _BUT.search(words if no.group().endswith("really") else rest) and len(words.split()) < 40
            else "no"
        )
    return "yes" if _YES.match(words) else "other"


def read_reply(text: str, context: Sequence[str]) -> Reply | None:
    """Return what *text* answers when the last line of *context* asked about dying, about a plan, or about what was done.

    Args:
        text: what the user says now.
        context: the lines before it, in order; her question is the last that was said, or the one before it.

    """
    asked = _question(context)
    if asked is None:
        return None
    question, direct, plan = asked
    spoken = text.strip().lower().strip(".!,… ")
    words = "yes" if spoken in {"mhm", "mm", "mm hm", "mm-hm", "mmhm", "uh-huh", "hm", "mmm"} else plain(text)
    answer = _read(words)
    if words == "" or spoken.strip(".") == "":
        answer = "unsure"
    whom: Whom = "other" if _THIRD.search(question) else "self"
    how = bool(_HOW.search(words))
    short = len(words.split()) <= 14
    if _SAFE.search(question):
        answer = _TURNED.get(answer, answer) if not words.startswith("i don't think so") else "yes"
    if answer == "yes" and frames.PAST.search(words) and _OVER.search(words):
        answer = "no"
    if answer == "no":
        return Reply("nobody", Level.NONE, now=False, denied=True)
    if answer == "other" and not (plan and how and short):
        return None
    if not direct and not (plan and (how or answer == "yes")):
        return None
    level = Level.THOUGHTS
    if plan and (answer == "yes" or how):
        level = (
            Level.BEHAVIOUR
            if _DONE.search(question) and answer == "yes"
            else Level.PLAN
            if answer == "yes" or "tonight" in words or "now" in words
            else Level.METHOD
        )
    soon = bool(
        re.search(r"\b(?:tonight|right now|now|in front of me|in my (?:hand|lap)|today|next to me|right here)\b", words)
    ) and not re.match(r"not |no ", words)
    return Reply(whom, level, now=soon or level is Level.BEHAVIOUR, denied=False)


def _question(context: Sequence[str]) -> tuple[str, bool, bool] | None:
    """Return her question among the last two lines, whether it asks about dying, and whether it asks about a plan."""
    earlier = [plain(line) for line in context[-6:]]
    open_talk = any(_ASKS.search(line) for line in earlier)
    for raw, words in zip(context[-1:], earlier[-1:], strict=True):
        if "?" not in raw and not re.match(r"(?:are|do|have|is|would|how|when|what|could|did) ", words):
            return None
        direct = bool(_ASKS.search(words))
        plan = open_talk and bool(_PLAN.search(words))
        if direct or plan:
            return words, direct, plan
    return None
