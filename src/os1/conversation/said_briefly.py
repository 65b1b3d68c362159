"""What a short answer does that holds no answer: it skips, agrees, asks back, or takes its time."""

import re
from typing import Literal

from os1.conversation.backchannel import is_backchannel
from os1.core.pattern import Pattern

Manner = Literal["skip all", "skip", "yes", "hello", "wait", "again", "why", "where", "hear", "who", ""]

_I = re.IGNORECASE
_OPENS = Pattern(
    r"(?:(?:u+m+|u+h+|e+r+m*|o+h+|a+h+|h+m+|well|so|and|but|right|actually|honestly|sorry|please|look|you know|i mean|"
    r"i think|i guess|i suppose|to be honest|hi|hello|hey|thanks|thank you|nice to meet you(?: too)?|"
    r"(?:good|great|lovely|pleased) to meet you(?: too)?|okay|ok|yes|yeah|yep|sure|no problem|fine|of course)[\s,.!…-]+)+",
    _I,
)
_ENDS = Pattern(
    r"(?:[\s,.!?…-]+(?:please|thanks|thank you|then|for now|though|i think|i guess|i suppose|if you like|if that's (?:ok|okay|fine|alright|all right)|"
    r"if you don't mind|nice to meet you(?: too)?|(?:good|great|lovely|pleased) to meet you(?: too)?|and you|and yours|what's yours|"
    r"what about you|how about you|how are you(?: doing)?(?: today)?|and who are you|hello|hi|by the way|actually|really|honestly|to be honest))+[\s,.!?…]*$",
    _I,
)
_REST = r"(?: of (?:it|that|this|them|those))?"
_SKIP_ALL = Pattern(
    rf"(?:(?:can|could|shall) we )?(?:just )?(?:let's )?(?:just )?(?:skip|pass on|leave out|forget) (?:all|everything|(?:all )?(?:the|these|those|your) (?:questions|rest|lot|intro|introductions?|whole thing))(?: {_REST.strip()}| (?:that|this|it|the questions|of it|of that|of this))*"
    r"|(?:can we |could we |let's |i'd rather |i would rather |i (?:just )?want to |i just wanna |we can )(?:please )?(?:just )?(?:talk|chat)(?: (?:now|instead|normally|about something else|to you))?"
    r"|(?:please )?(?:no|enough|stop with the|stop the|stop asking(?: me)?(?: these| all these)?|i don't want(?: any| your)?|i hate|i don't like|not in the mood for|spare me the) (?:more )?(?:questions|questionnaires?|forms|interviews?)(?: please)?"
    r"|(?:i don't (?:want|feel like|need) (?:to )?)(?:answer(?:ing)?|do(?:ing)?) (?:any |all |these |those |your |the )*(?:questions|this|that)"
    r"|get on with it|just talk(?: to me)?|skip to the end|stop asking|skip (?:it|them|that|this) all",
    _I,
)
_SKIP = Pattern(
    r"(?:let's |can we |could we |can i |i'll |i'd like to |just )?(?:skip|pass)(?: (?:it|this|that|this one|that one|this question|the question|on that|on this|on that one|on this one))?"
    r"|next(?: one| question)?|(?:maybe |some other time|another time|ask me )?later(?: maybe)?|another time|some other time|not now|not today|not yet"
    r"|(?:no+ ?)+|nope|nah|no thanks|no thank you|not really|never mind|nothing|nothing special|move on|let's move on|let's not|leave it|leave that"
    r"|is it (?:ok|okay|alright|all right) if i don't(?: say| tell you| answer(?: that)?)?|do i have to(?: say| answer(?: that)?| tell you)?|must i|you tell me"
    r"|(?:my name(?:'s| is)|that's|it's) (?:not important|none of your business)"
    r"|(?:i'd |i would |i'?d really |i )?(?:rather not|prefer not to)(?: (?:say|tell(?: you)?|answer(?: that)?|talk about (?:it|that|them)))?"
    r"|(?:i )?(?:don't|do not|won't|will not) (?:want to|wanna|wish to|care to|feel like it)?(?: ?(?:say|tell(?: you)?|answer(?: that)?|talk about (?:it|that|them)|do (?:that|this)|share(?: that| it)?))?"
    r"|(?:that's |it's )?(?:none of your business|private|personal|a secret)|not telling(?: you)?|i'm not telling(?: you)?"
    r"|(?:i )?(?:don't know|dunno)|i do not know|no idea|not sure|i'm not sure|i have no idea|i don't mind|don't mind|doesn't matter|it doesn't matter|(?:i )?don't care"
    r"|whatever(?: you (?:like|want|prefer))?|anything(?: you (?:like|want))?|(?:you can )?call me (?:whatever|anything|what)(?: you (?:like|want|prefer))?"
    r"|(?:you (?:choose|pick|decide)|your choice|up to you|it's up to you)|i'll tell you (?:later|some other time|another time)|guess",
    _I,
)
_YES = Pattern(
    r"y(?:es|eah|ep|up|ah)|sure|okay|ok|all right|alright|fine|good|great|perfect|lovely|nice|cool|go on|go ahead|of course|certainly|absolutely|right|mm+-?h*m*"
    r"|that's (?:fine|good|great|perfect|better|lovely|nice|it|okay|ok|all right)|(?:much |that's )?better|sounds (?:good|fine|great)|very good|works for me|why not|i'm ready|ready|thanks|thank you(?: very much| so much)?",
    _I,
)
_HELLO = Pattern(
    r"(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|(?:nice|good|great|lovely|pleased) to meet you(?: too)?|how are you(?: doing)?(?: today)?)(?: (?:there|you|again))?)",
    _I,
)
_WAIT = Pattern(
    r"(?:u+m+|u+h+|e+r+m*|h+m+|well|wait|hang on|hold on|one (?:moment|second|sec|minute)|just a (?:moment|second|sec|minute)|a (?:moment|second|sec)|"
    r"give me a (?:moment|second|sec|minute)|let me (?:think|see)(?: about (?:that|it))?|let's see|good question|that's a good question)",
    _I,
)
_AGAIN = Pattern(
    r"(?:sorry|pardon(?: me)?|excuse me|what|huh|come again|what was that|what did you (?:say|ask)(?: just now)?|what was the question|(?:can|could) you (?:please )?(?:repeat|say)(?: that| it)?(?: again)?|say (?:that|it) again|"
    r"repeat that|i (?:didn't|did not) (?:catch|hear|get|understand) (?:that|you|it)|i missed that|one more time|what do you mean(?: by that)?)",
    _I,
)
_WHY = Pattern(
    r"why|(?:but )?why (?:do|would) you (?:ask|want to know|need to know|need|want|care)(?: (?:that|this|it|all that|my name))?|why (?:are you asking|does (?:that|it) matter)|what(?:'s| is) (?:that|this|it) for|what do you need (?:that|it|my name) for|who wants to know|why not|does (?:it|that) matter|what does (?:it|that) matter",
    _I,
)
_HEAR = Pattern(
    r"(?:can|do) you (?:even )?hear me(?: (?:now|all right|okay|ok|well))?|is this (?:thing )?(?:on|working)|does this work|are you (?:there|listening)|test(?:ing)?(?: test(?:ing)?)*|one two(?: three)?",
    _I,
)
_WHO = Pattern(
    r"(?:and )?(?:what's|what is) your name|(?:and )?who (?:are you|is this|am i (?:talking|speaking) (?:to|with))", _I
)
_WHERE = Pattern(
    r".{0,40}\b(?:(?:who|anyone|anybody|someone|somebody)\b.{0,24}\b(?:hear|read|see|listen|listening|reading|access)|(?:do|does|are|is|will|where|what|how)\b.{0,30}\b(?:record(?:ed|ing)?|stored?|saved?|kept|keep|written down|private|safe|encrypted|the cloud|data|leave (?:this|the|my))).{0,40}",
    _I,
)
_FORMS: tuple[tuple[Manner, Pattern], ...] = (
    ("skip all", _SKIP_ALL),
    ("skip", _SKIP),
    ("wait", _WAIT),
    ("again", _AGAIN),
    ("why", _WHY),
    ("hear", _HEAR),
    ("who", _WHO),
    ("yes", _YES),
    ("hello", _HELLO),
)
_TAKES_BACK = Pattern(r".*\b(?:no,? wait|wait,? no|or rather|i mean|scratch that|make that)\b[, ]+(?P<rest>\S.*)", _I)
LONGEST_QUESTION = 12
"""Words: what asks longer than this about where it is kept wants a real answer."""


def plain(text: str) -> str:
    """Return *text* with straight apostrophes and single spaces."""
    return " ".join(text.replace("\u2019", "'").split())


def bare(text: str) -> str:
    """Return *text* without what people say around an answer: "um", "please", "nice to meet you", "and you?"."""
    said = plain(text).strip(" ,.!?…-")
    while True:
        less = _ENDS.sub("", _OPENS.sub("", said) if _OPENS.match(said) else said).strip(" ,.!?…-")
        if less == said:
            return said
        said = less


def without_preamble(text: str) -> str:
    """Return *text* from where an answer may begin: behind "let me think", and behind what it takes back ("no, wait")."""
    said = plain(text)
    if (back := _TAKES_BACK.fullmatch(said)) is not None:
        said = back["rest"]
    while (parts := re.match(r"(?P<first>[^.!?…]+[.!?…]+) +(?P<rest>\S.*)", said)) and manner(parts["first"]) in (
        "wait",
        "yes",
        "hello",
        "again",
    ):
        said = parts["rest"]
    return said


def manner(text: str) -> Manner:
    """Return how *text*, all of it, answers without an answer; empty where it does not."""
    for said in dict.fromkeys((re.sub(r"[,.!?…]+", " ", plain(text)), bare(text))):
        words = " ".join(re.sub(r"[,.!?…]+", " ", said).split())
        for kind, form in _FORMS:
            if form.fullmatch(words):
                return kind
        parts = [part for part in re.split(r"[,.!?…]+\s*", plain(said)) if part]
        kinds: list[Manner] = [_one(part) for part in parts]
        if len(parts) > 1 and kinds[0] and all(kind == kinds[0] for kind in kinds):
            return kinds[0]
    if is_backchannel(text):
        return "yes"
    asks = plain(text)
    if len(asks.split()) <= LONGEST_QUESTION and asks.endswith("?") and _WHERE.fullmatch(asks):
        return "where"
    return ""


def _one(part: str) -> Manner:
    found: Manner = ""
    for kind, form in reversed(_FORMS):
        found = kind if form.fullmatch(part) else found
    return found
