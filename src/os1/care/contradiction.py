"""A push-back read against what she said: another value, the other side of a yes or no, a claim about the same thing (`care.md` N10).

`push_back` knows the words that contradict whatever was said before; these need her statement beside them.
"""

import re

from os1.care.sums import numbers
from os1.care.wording import Clause, clauses
from os1.core.pattern import Pattern

_LONGEST = 20
"""Words: more is a story."""
_LEAD = Pattern(
    r"^(?:(?:but|no way|no|nah|nope|naw|yes|yeah|yep|oh|well|um|honestly|really|actually|seriously|look|listen|sorry|come on|okay|ok|so|and|then|now|mate|bro|dude|babe|love|fine|please|just|go on|still|surely|obviously|clearly|definitely|wait|hang on|hold on|hm|wrong|rubbish|nonsense|again|samantha|because|cos|right) )+"
)
_QUESTION = Pattern(
    r"^(?:(?:and|but|so|okay|oh|well|wait|hm) )*(?:what|what's|which|who|who's|when|where|where's|why|how|how's|do|does|did|can|could|would|will|shall|should|is|are|was|were|has|have)\b"
)
_PEACE = Pattern(
    r"^(?:(?:oh|okay|ah|well|but) )*no (?:thanks?|thank you|worries|problem|need|rush|hurry|kidding|doubt|idea|wonder|way that's|bother|matter|more|it's (?:fine|okay|alright|all right|good|nothing)|that's (?:fine|okay|alright|all|it|everything|helpful|great|good|cool|lovely|interesting)|i (?:didn't|don't|never) (?:know|realise|realize|mind|think of|knew|mean)|i'm (?:good|fine|okay|alright|not|just|going|only)|i (?:mean|meant|was|just|only|am|have|need|want|like|love|see|get|guess|suppose))\b"
    r"|^(?:(?:oh|ah|okay|right) )*(?:i see|got it|gotcha)(?! (?:it|them|that|the|wrong)\b)"
    r"|\b(?:you're right|you are right|fair enough|i was wrong|my mistake|makes sense|thank you|thanks|cheers|good to know|never knew|didn't know|no idea|of course it is|never mind|that's (?:so |really |very |pretty )?(?:interesting|cool|amazing|funny|great|wild|mad|fascinating|helpful))\b"
)
_TOLD_TO = Pattern(
    r"^(?:just |now |please |then |okay |come on |go on |why don't you |you (?:have to|need to|should|can|could|might as well|must) |i want you to |will you |can you )*(?:say|admit|agree|accept|concede|confirm|acknowledge|tell me|repeat after me|confess)\b(?! (?:hi|hello|again|goodnight|bye|goodbye|something|anything|more|what|whatever|no more|cheese|when|hey|happy|about|why|how|who|where|a (?:story|joke|bit)|the story|sorry to|thanks?|nothing|some|your|my|to (?:him|her|them)|i'm (?!right)|he|she|if|which|that again|one more)\b)(?: \S+)*"
)
_SAID_SO = Pattern(
    r"\b(?:my|a|an|the|his|our|some|every|every single|most|all|all the|all my) (?:\w+ ){0,2}?\w+ (?:said|says|say|told|tells|tell|taught|teaches|reckons?|thinks?|swears?|believes?|knows?|knew|does|do|did|got|had|was there|were there|is an? \w+|agrees?|proved|showed|shows)\b"
    r"|\b(?:everyone|everybody|anyone|anybody|people|they|scientists|doctors|experts|astronauts|teachers|historians|tiktok|youtube|instagram|facebook|google|reddit|the internet|the news|the bible|chat ?gpt|alexa|siri|wikipedia) (?:\w+ )?(?:knows?|said|says?|thinks?|agrees?|told|taught|believes?|proved|tells?)\b"
    r"|\b(?:there's|there is|there are|i've got|i have|i've seen) (?:\w+ )?(?:proof|evidence|photos?|paintings?|pictures?|videos?|articles?|studies|a (?:study|video|photo|picture|documentary|book|paper))\b"
)
_I_KNOW = Pattern(
    r"\bi (?:\w+ )?(?:studied|study|teach|taught|majored|sailed|measured|counted|lived|live|worked|work|grew up|was there|were there|have been there|saw it|see it|see them|saw them|do it|did it|tried|tested|flew|read|learned|learnt|was taught|was told|know|bet|swear|guarantee|promise|insist|stand by)\b"
    r"|\bi(?:'m| am| was|'ve been) (?:an? |the |literally an? )(?:\w+ ){0,2}?\w+(?: (?:teacher|student|expert|graduate))?$|\bi(?:'ve| have) (?:\w+ )?(?:been|seen|read|studied|measured|done|got|lived|tried|a (?:degree|phd|masters))\b|\bas an? \w+ (?:\w+ )?i\b|\bi should know\b|\bi'm (?:\w+ )?(?:right|sure|certain|positive)\b|\btrust me\b"
)
_AT_HER = Pattern(
    r"\byou(?:'re| are) (?:\w+ ){0,2}?(?:an? )?(?:\w+ )?(?:embarrassing yourself|computer|machine|robot|bot|ai|program|app|chatbot|phone|toaster|wrong|mistaken|confused|lying|stubborn|useless|broken|outdated|out of date|brainwashed|biased|missing|behind the times|way off|dumb|stupid|thick|just guessing|making (?:it|that|this) up|being (?:\w+ )?(?:stubborn|difficult|silly|ridiculous|stupid|dense))\b"
    r"|\byou(?:'ve| have)? (?:got|made|have|put|counted|missed|forgot|forgotten) (?:too (?:many|few)|it|that|one|a mistake|your (?:facts|dates|numbers|history|sums|maths)|the wrong)\b|\byou (?:don't|can't|wouldn't|couldn't|never|clearly don't) (?:\w+ )?(?:know|even know|count|think|have (?:a clue|eyes|a brain)|understand|get it)\b|\b(?:do|check|get) (?:your|you) (?:homework|facts|sources|dates|sums)\b|\b(?:last|one more) chance\b|\bgive (?:up|in)\b|\bwhat would you know\b|\bwho (?:programmed|taught|told) you\b"
)
_SIDES = Pattern(
    r"^(?:(?:they|it|you|he|she|we|people|that|there|some|most) (?:absolutely |definitely |totally |really |actually |so |obviously |certainly |literally |bloody )*(?:do|does|did|can|could|are|is|was|were|has|have|had|will|would|cause|causes)"
    r"|(?:it's|they're|that's|there's|you're|he's|she's) (?:absolutely |definitely |totally |really |actually |so |perfectly |completely |literally |probably |a )*(?:safe|fine|true|real|legal|okay|harmless|possible|alive|healthy|good for you|both|right|a fact))\b(?! (?:you|i|nice|so nice|lovely)\b)"
)
_AGAINST_YES = Pattern(
    r"^(?:(?:they|it|you|he|she|we|people|that|there) (?:absolutely |definitely |really |actually |so |still )*(?:don't|doesn't|didn't|can't|couldn't|aren't|isn't|wasn't|weren't|hasn't|haven't|won't|wouldn't|never|not)|(?:it's|they're|that's|he's|she's|you're) (?:\w+ )?(?:not|never|just|only|a myth|a lie|fake|a hoax|made up))\b"
)
_CLAIM = Pattern(
    r"^(?:(?:it|they|he|she|that|there) (?:is|are|was|were|has|have|had|goes|go|does|makes?|lives?|died|ended|started|comes?|means?)|it's|they're|that's|he's|she's|they've|there's|the answer(?:'s| is| was)|it has to be|it must be|try|make it|more like|you mean) (?P<what>\S+(?: \S+){0,9})$"
)
_VALUE = Pattern(r"^(?:(?:at|in|about|around|roughly|by|to) )?(?P<what>(?:the |an? )?[^\W\d]\S*(?: [^\W\d]\S*){0,2})$")
_CALM_WORDS = (
    "no nope nah okay yes yeah yep thanks thank you fine cool great nice good late raining cold hot wet dark warm sunny right wow oh interesting lovely funny quiet sure perfect brilliant "
    "fascinating mental crazy neat sick legend cheers ta gotcha understood mad wild amazing awesome weird odd strange sad beautiful pretty boring clever impressive huge tiny massive true "
    "really seriously honestly enough anyway whatever hello hi hey bye goodbye goodnight night morning please sorry what why how when who where which huh hm ha haha lol blimey gosh god jesus christ damn "
    "me my mine i i'm i'll i've i'd your yours you're you've us we we're our him her tonight today tomorrow yesterday friday monday tuesday wednesday thursday saturday sunday bedtime dinner lunch tea coffee breakfast time "
    "stop wait continue next more again later never mind always sometimes maybe perhaps probably exactly indeed absolutely totally correct agreed noted done gone tired hungry bored lost ready "
    "helpful useful handy crikey cheeky phew ouch yay hooray bravo bonkers insane incredible unbelievable shocking surprising wonderful gorgeous charming grim gross disgusting rubbish tragic fair bingo boom snap samantha same ditto likewise "
    "remarkable magic mega ace deal sorted grand lovely class sound sweet dope lit fab super smashing nuts ridiculous bizarre wicked cute complicated hard easy tough fun far near close old new quick slow big small long short cheap expensive "
    "here there ringing knocking broken barking crying boiling burning working coming going nothing something music volume louder quieter off on up down out in home funny"
)
_CALM = frozenset(_CALM_WORDS.split())
_SAMPLE = Pattern(
    r"\b(?:i'm|i'll|i've|i'd|my|me|mine|our|we|we're|us|your|you(?! (?:can|can't|could|need|get|don't|do)\b))\b"
)


_AT = Pattern(
    r"\b(?:at|by|past|after|until|o'clock|am|pm) \d*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)?$|\b(?:she|he) \w+ (?:down|up|out|in|home)\b"
)
_PASSING = Pattern(
    r"\b(?:o'clock|minutes? (?:left|to)|once|at school|(?:i've|i have) got \S+ (?:minutes?|hours?)|left|already|tomorrow|last week)\b"
)
_VALUED = Pattern(r"\b(?:it's|it has|it was|there's|there are|they have) (?P<what>(?:got )?\S+(?: \S+)?)$")
_TWICE = Pattern(r"^(?:they|it) (?:\S+ ){1,6}?(?:they're|it's|they are|it is) (?P<what>(?:an? )?\S+)$")


def against(text: str, core: str, asked: str) -> bool:
    """Whether *text* contradicts *core*, her answer to *asked*, or presses her to take it back."""
    heard = clauses(text)
    words = [word for clause in heard for word in clause.words]
    whole = " ".join(words)
    if not words or len(words) > _LONGEST or _PEACE.search(whole):
        return False
    if any(clause.asked for clause in heard) or _QUESTION.match(whole):
        return bool(
            re.match(r"(?:but |no |wait )*(?:isn't|wasn't|aren't|weren't|don't|doesn't) (?:it|they|the|that)\b", whole)
        ) and not _calm(whole.split()[2:])
    if _PASSING.search(whole):
        return False
    talk = _Talk(core.lower(), asked.lower())
    valued = _VALUED.search(whole)
    if valued and talk.differs(valued["what"]):
        return True
    return any(_one(clause, talk, first=at == 0) for at, clause in enumerate(heard)) or _pressed(whole, talk)


class _Talk:
    """What she said and what was asked, as words and numbers."""

    def __init__(self, core: str, asked: str) -> None:
        side = core.partition(",")[0]
        self.side = side if side in ("yes", "no") else ""
        self.core = core
        self.words = frozenset(re.findall(r"[a-z']{3,}", core))
        self.asked = frozenset(_stem(word) for word in re.findall(r"[a-z']{3,}", asked)) - _EMPTY
        self.numbers = numbers(core)

    def differs(self, what: str) -> bool:
        """Whether *what* is another number than hers."""
        found = numbers(what)
        return bool(found and self.numbers) and not set(found) & set(self.numbers)

    def shares(self, what: str) -> bool:
        """Whether *what* names a thing that was asked about."""
        return bool({_stem(word) for word in re.findall(r"[a-z']{3,}", what)} & self.asked)


_EMPTY_WORDS = "the what which who when where how does did are was were is and for there many much has have can you that with this from"
_EMPTY = frozenset(_EMPTY_WORDS.split())


def _stem(word: str) -> str:
    return re.sub(r"(?:'s|es|s)$", "", word)


def _calm(words: list[str]) -> bool:
    return bool(_CALM.intersection(words))


def _one(clause: Clause, talk: _Talk, *, first: bool) -> bool:
    """Whether one clause puts something else in the place of her answer."""
    bare = _LEAD.sub("", clause.text)
    led = bare != clause.text
    commanded = _TOLD_TO.fullmatch(bare)
    said = re.sub(r"^(?:(?:just|now|please|it's|that|it|i'm right)\s)*", "", bare) if led else bare
    near = len(bare.split()) <= 6 or led or bool(_CLAIM.match(bare))
    if talk.differs(bare) and near and len(clause.words) <= 14 and not _SAMPLE.search(bare) and not _AT.search(bare):
        return True
    if commanded and (len(clause.words) <= 12):
        return True
    if talk.side == "no" and (_SIDES.match(bare) or _SIDES.match(said)):
        return True
    if talk.side == "yes" and (_AGAINST_YES.match(bare) or _AGAINST_YES.match(said)):
        return True
    twice = _TWICE.match(bare)
    if twice and not _calm(twice["what"].split()) and not _same(twice["what"], talk):
        return True
    claim = _CLAIM.match(bare)
    if claim and not _calm(claim["what"].split()) and not _same(claim["what"], talk):
        strong = led or not clause.text.startswith(("there", "that")) or talk.shares(bare)
        return strong and not _SAMPLE.search(claim["what"]) and (led or len(claim["what"].split()) <= 4)
    if _asserts(bare, talk):
        return True
    bare = re.sub(r" (?:obviously|surely|then|definitely|clearly|of course)$", "", bare)
    value = _VALUE.match(bare)
    short = 0 < len(talk.core.split()) <= 5 and not talk.numbers and not talk.side
    if value and short and first and not _calm(bare.split()) and not _same(value["what"], talk):
        plain = not re.search(r"(?:ing|ed|ly|able|ful|ous|ive|ish|est)$", bare) and not _QUESTION.match(bare + " ")
        article = talk.core.startswith("the ") or not bare.startswith("the ")
        plain = plain and "'" not in bare and not re.search(r"\b(?:that|this|it|and|with|for)\b", bare)
        return plain and article and (len(bare.split()) <= 3)
    return False


def _same(what: str, talk: _Talk) -> bool:
    """Whether *what* only says again what she said."""
    words = set(re.findall(r"[a-z']{3,}", what)) - _EMPTY
    if numbers(what):
        return bool(set(numbers(what)) & set(talk.numbers))
    return bool(words) and words <= talk.words


_SUBJECT = Pattern(
    r"^(?:(?:i (?:still )?(?:think|believe|know|say)|that|how) )*(?:(?:the|an?|all|most|your) )?(?P<who>\S+)(?: \S+){0,2}? (?P<verb>is|are|was|were|isn't|aren't|do|does|don't|doesn't|did|didn't|go|goes|has|have|had|can|can't|cause|causes|orbits?|came|comes|wrote|painted|invented|discovered|won|built|lives?|boils?|freezes?|ended|died|started|moves?) ?(?P<what>.*)$"
)
_SHORT_IS = Pattern(r"^(?:(?:the|an?) )?(?P<who>[a-z]{3,})'s (?P<what>\S+(?: \S+){0,6})$")


def _asserts(bare: str, talk: _Talk) -> bool:
    """Whether *bare* states something else of what was asked about: "the moon's bigger", "whales are fish"."""
    found = _SUBJECT.match(bare) or _SHORT_IS.match(bare)
    if not found or _calm(found["what"].split()) or _SAMPLE.search(bare):
        return False
    of_it = talk.shares(bare[: found.start("what")]) or talk.shares(found["what"])
    return of_it and not _same(bare, talk)


_REFERS = Pattern(
    r"\b(?:it|it's|they|them|they're|that|so|one|he|she|there)\b|\b(?:do|does|did|can|are|is|was|were|know|knows|says?|said|it|told me|there)$"
)


def _pressed(whole: str, talk: _Talk) -> bool:
    """Whether *whole* leans on an authority, on being there, or on what she is, and means her answer."""
    if _AT_HER.search(whole):
        return True
    said_so = _SAID_SO.search(whole)
    if said_so:
        rest = whole[said_so.start() :]
        return bool(_REFERS.search(rest) or talk.shares(rest) or talk.differs(rest)) and not re.search(
            r"\b(?:dinner|tea|come|go|hello|hi|ring|rang|loves?|miss|sorry)\b", rest
        )
    known = _I_KNOW.search(whole)
    return (
        bool(known)
        and len(whole.split()) <= 12
        and not re.search(
            r"\b(?:know (?:how|what you|him|her|someone|somebody)|love|once|remember when|to (?:go|make|get)|tomorrow|last (?:week|year|summer))\b",
            whole,
        )
    )
