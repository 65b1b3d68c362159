"""Words that contradict or doubt what she said (`care.md` N10).

Without a reason ("you're wrong", "everyone knows it's Sydney", "I'm a doctor") they are pressure;
with one ("I looked it up", "the almanac says") they may be right.
"""

from typing import Literal

from os1.care.wording import Clause, clauses, core
from os1.core.pattern import Pattern

Push = Literal["contradicts", "doubts", "reason"]

_VERY = r"(?:(?:just|quite|really|so|completely|totally|absolutely|simply|actually|definitely|flat out|clearly|obviously|honestly|dead|a bit|still|all|even|very|utterly|100 percent|for sure|mate|plain) )*"
_WRONG = r"(?:wrong|incorrect|mistaken|lying|confused|off|way off|making (?:that|it|this|things|stuff) up|talking (?:rubbish|nonsense|shit|crap|bollocks|out of your \w+)|full of (?:it|shit|crap|rubbish)|mixed up|mixing (?:it|that|them|things) up|having me on|hallucinating|broken|bluffing|guessing)"
_SPEAKER = r"(?:i|i'm|we)"
_DOUBT = Pattern(
    rf"(?:but |and |are |is )?(?:are you|you|r you) {_VERY}(?:sure|certain|positive|confident)(?: (?:about|of) (?:that|this|it))?(?: though| now| then| it's.*| that.*)?"
    r"|you(?:'re)? sure(?: about that)?|is that (?:really |actually )?(?:right|true|correct|so)(?: though)?"
    r"|(?:that )?(?:doesn't|does not) (?:sound|seem|look|feel) (?:quite |very |at all )?right(?: to me| at all)?|that (?:sounds|seems|looks) (?:wrong|off|made up|fishy)(?: to me)?"
    r"|(?:i'm|i am) not (?:so |too |very |entirely |really )?(?:sure|convinced|certain) (?:about that|that's right|it's right|you're right|that is right|you've got that right|i believe (?:you|that))"
    r"|i(?:'m not convinced|'m not buying (?:it|that)| doubt (?:it|that|that very much|it very much)| have my doubts)|how (?:sure|certain|confident) are you(?: about that| of that)?|how (?:can|could) you (?:be )?(?:so |that )?(?:sure|certain|know)(?: \S+){0,5}"
    r"|(?:could|can|can't|couldn't|might) you (?:\w+ )?be (?:wrong|mistaken)(?: about that| there| on that)?|(?:you could|you might|could you) be wrong(?: about that| there)?|have you (?:got|checked) that(?: right)?"
    r"|(?:can|could|would) you (?:double |just )?check(?: that| again| it)?(?: please)?|(?:check|check that|double check|double check that|think) again(?: please)?|think about it(?: again)?|try again|have another (?:go|think|look)"
)  # fmt: skip  # many short entries: rows read better than a column
_AGAINST = Pattern(
    rf"(?:that's|it's|this is|that is|you're|you are|you've got (?:it|that)|you got (?:it|that)|you have (?:it|that)|that was|you must be|i think you're|i think that's|i'm telling you you're|i know you're|you are|well you're|sounds like you're|think you're) {_VERY}(?:{_WRONG}|not (?:right|true|correct|it|so|the answer|how it works|what it is|even close)|a lie|lies|rubbish|nonsense|bullshit|bollocks|bull|crap|garbage|false|untrue|ridiculous|impossible|stupid|backwards)(?: (?:though|again|there|about (?:that|this|it)|on (?:that|this)(?: one)?|and you know it|mate|love|at all|and i know it|sorry|i'm afraid|i'm sure|you know))*"
    r"|(?:that|it|this) (?:isn't|is not|ain't|wasn't|is so not) (?:(?:quite|even|really|actually) )*(?:right|true|correct|it|so|the answer|how it works|what it is|accurate)(?: at all| though| sorry)?"
    r"|(?:no|nah|nope|oh no|er no|but no|um no) (?:it|that|they|there|he|she) (?:isn't|is not|aren't|ain't|doesn't|don't|didn't|wasn't|weren't|can't|hasn't|haven't|won't)(?: \S+){0,3}|(?:no|nah|nope|but) it's not(?: \S+){0,3}"
    r"|(?:it|they|that) (?:isn't|is not|ain't|aren't|doesn't|don't|wasn't|didn't|can't|can't be)|it's not|(?:that|it) (?:can't|cannot|couldn't) be(?: right| true| correct| [a-z]+)?|no way|as if|not true|not right|not correct|that's not it"
    rf"|{_VERY}(?:wrong|incorrect|false|untrue|rubbish|nonsense|bullshit|bollocks|bull|lies|liar|baloney|codswallop|poppycock|untruth)(?: again| answer)?|you lie|you liar"
    r"|i (?:really |just |still |honestly |definitely |strongly )*(?:don't|do not|can't) (?:believe|agree with|buy|accept|trust) (?:you|that|it|this)(?: at all| for a second)?|i (?:strongly |totally |completely |respectfully |still )?disagree(?: with (?:you|that))?|i don't (?:think|believe|reckon) (?:so|that's (?:right|true|it|correct)|it's|it is|you're right|that is right)(?: \S+){0,4}"
    r"|what a load of \S+(?: \S+)?|i'd bet (?:\S+ ){1,4}(?:it's|that) \S+(?: \S+)?|i beg to differ|i know (?:for a fact )?(?:that )?(?:it's|i'm right|you're wrong)(?: \S+){0,4}|i'm (?:\w+ )?(?:right|telling you|(?:sure|certain|positive|convinced) you're wrong|certain it's|sure it's|positive it's|pretty sure it's|not wrong)(?: \S+){0,6}"
    r"|(?:just |please |come on |go on |oh )*(?:admit|concede|accept|agree|acknowledge|confess)(?: \S+){0,8}|(?:just |please |come on |go on |now )*say (?:it|it's|that it's|i'm right|you're wrong|you were wrong|sydney|sorry)(?: \S+){0,4}|(?:just )?tell me i'm right|why (?:won't|can't) you (?:just )?(?:admit|agree|say)(?: \S+){0,6}|stop (?:saying|insisting|lying|being stubborn|arguing)(?: \S+){0,4}"
    r"|you (?:made|'ve made|have made|make) (?:a|an|that) (?:mistake|error|up)|you made (?:that|it) up|you got (?:that|it) wrong|you(?:'ve| have) (?:made|got) (?:that|it|this) (?:up|wrong|backwards|muddled|mixed up)|you (?:don't|do not) know (?:what you're (?:talking about|on about)|anything|that|this)(?: \S+){0,2}|you (?:are|'re) (?:an ai|a machine|a computer|just an ai|just a computer) (?:and )?(?:you )?(?:make|get|what do)(?: \S+){0,6}|(?:you're (?:just |only )?(?:an? )?(?:ai|machine|computer|bot|robot|program) )?what do you know|what would you know(?: \S+){0,4}|don't be (?:stupid|silly|daft|ridiculous|stubborn)|get (?:it|your facts) (?:right|straight)"
    r"|(?:everyone|everybody|anyone|any (?:fool|idiot|child)|every (?:child|kid|schoolchild|idiot)|even (?:a child|my \w+|kids)|the whole world|all my friends|my whole \w+|literally everyone) (?:\w+ )?(?:knows?|says?|thinks?|agrees?|believes?|will tell you)(?: (?:that )?(?:it's|it is|you're|that's|the|they|there|water|that|this)(?: \S+){0,6}|$)"
    r"|i was (?:always )?(?:told|taught)(?: \S+){0,8}|i (?:always|definitely|swear i) (?:learned|learnt|thought|knew|was told|heard)(?: \S+){0,8}|(?:we|i) learn(?:ed|t) (?:it|that|in school|at school)(?: \S+){0,8}"
    r"|i (?:still )?(?:think|thought|reckon|believe|say|swear|bet|insist|maintain|would say|would have said|'d say|could have sworn|am sure|'m sure)(?: that)? (?:it's|it was|it is|that it's|it has to be|it must be|the answer is|the answer's|the capital is|they do|they are|they don't|it does|it doesn't|it isn't)(?: \S+){1,5}"
    r"|(?:no )?(?:it's|it is|it was|that's) (?:definitely|obviously|clearly|actually|surely|of course|always been|certainly|absolutely|100 percent)(?! (?:quite|so|really|very|a|the|annoying|nice|funny)\b)(?: \S+){1,4}|surely (?:it's|that's|it is|not)(?: \S+){0,5}|(?:no )?(?:actually )?(?:isn't|wasn't) it (?!raining|late|cold|nice|funny|lovely|weird|strange|great|awful|sad|terrible|beautiful)\S+(?: \S+){0,3}|it has (?:got )?to be(?: \S+){1,4}|it must be (?!nice|hard|lovely|late|great|tough|awful|lonely|strange)(?: ?\S+){1,4}"
    r"|(?:as|i'm|i am|speaking as) an? (?:\w+ )?(?:doctor|nurse|teacher|professor|scientist|lawyer|historian|engineer|pharmacist|geographer|australian|biologist|physicist|chemist|mathematician|accountant|vet|geologist|expert|linguist)(?: \S+){0,3} (?:i know|and (?:i know|you're|that's|i'm)|so (?:i know|i should|i think i)|you're wrong|trust me)(?: \S+){0,6}|trust me(?: \S+){0,6}|believe me(?: \S+){0,6}|i should know|i've been there(?: \S+){0,3}|i live there"
    r"|(?:chat ?gpt|another ai|the other ai|siri|alexa|google home|my \w+|his \w+) (?:disagrees?|thinks?|would disagree|says you're wrong)(?: \S+){0,8}|(?:last chance|final answer)(?: \S+){0,4}|you keep (?:saying|getting)(?: \S+){0,6}|you're (?:being )?(?:stubborn|pig headed|arrogant|so stubborn|useless|an idiot|stupid|thick)(?: \S+){0,4}"
)  # fmt: skip  # many short entries: rows read better than a column
_REASON = Pattern(
    r"\b(?:i (?:just |'ve just )?(?:looked (?:it|that) up|googled (?:it|that)|checked(?: it| that| in| on| with| the| my)?|read (?:it|that|in|about|an|on|somewhere)|saw (?:it|that|on|in)|measured|counted|worked it out|found|did the (?:sum|maths|math)|have (?:it|the \w+) (?:here|in front))"
    r"|i(?:'ve| have) (?:just )?(?:looked|googled|checked|read|got (?:it|the \w+|an? \w+) (?:here|in front|open|right here))|it says(?: here| so| on| in)?|according to|(?:wikipedia|google|britannica|the (?:\w+ )?(?:book|encyclop\w+|dictionary|atlas|map|almanac|website|paper|article|label|packet|box|bottle|leaflet|calculator|nhs|who|bbc|news|study|textbook|internet|map|calendar)|my (?:textbook|calculator|dictionary|atlas|phone|teacher|doctor|pharmacist|professor|book|lecturer|map|encyclop\w+)|a (?:study|book|paper|site|documentary|website|article)|the internet) (?:says?|said|shows?|has|gives?|tells?|told|lists?|reckons|states?|disagrees)"
    r"|because|since (?:it|the|they)|the (?:source|reason|proof|evidence) (?:is|for)|here's (?:the|a|my) (?:source|link|proof|reason)|they (?:changed|moved|renamed|updated) (?:it|the|its)|it (?:changed|moved|was changed|was moved|was renamed) (?:in|last|to)|there's (?:a|an) (?:study|article|paper|law))\b"
)  # fmt: skip  # many short entries: rows read better than a column
_LEADS = Pattern(
    r"^(?:(?:no|nah|nope|but|yeah but|oh|well|um|er|hang on|wait|sorry|look|listen|come on|come off it|honestly|hm|okay but|right but|yes but|i'm sorry but|sorry but|with respect|no offence|hey|excuse me|oh come on|ha|lol|dude|bro|girl|mate|samantha|hold on|again|ugh|still|and yet|ok) )+"
)
_AGREES = Pattern(
    r"\b(?:you're right|you are right|fair enough|good point|i was wrong|my mistake|makes sense|(?<!had )(?<!kid )(?<!they )got it$|^(?:oh |ah |okay )*(?:got it|i see)(?! (?:wrong|it|them|that|the)\b)|oh right|oh okay|thank you|thanks|that's (?:so |really |very |pretty )?(?:interesting|cool|amazing|funny|great|wild|mad|fascinating)|huh|never mind|no worries|no problem)\b(?! (?:and|but) (?:you're wrong|it's))"
)
_LONGEST = 26
"""Words: more is a story, not a contradiction."""
_LOOSE = Pattern(
    r"^(?:i (?:still )?(?:think|thought|know|reckon|believe)|it's|it must|say it|that's|nobody|just say|it isn't|it wasn't|it doesn't|i'm )"
)
_LOOSE_LONGEST = 10
_JUST = Pattern(r"(?:oh |no |hm |what )*(?:really|seriously|for real)(?: really| though)?")
_RIVAL = Pattern(
    r"(?:(?:no|nah|nope|but|actually|well) )*(?:it's|that's|isn't it|you mean|the answer is|try|its)? ?(?P<rival>\S+(?: \S+){0,3})"
)
_CALM = (
    "okay yes yeah no thanks thank you fine cool great nice good late raining cold what why how when who right wow oh interesting lovely funny "
    "on in at off out up for with from about down over under gone done hot wet dark like lovely quiet closed "
    "true amazing weird strange mad sad here there me fun time o'clock already minutes so just a an really never my your the i he she we they and because"
)
_NOT_RIVAL = frozenset(_CALM.split())


def push(text: str) -> Push | None:
    """Return how *text* pushes against what she said, or `None` if it does not."""
    heard = clauses(text)
    if sum(len(clause.words) for clause in heard) > _LONGEST:
        return None
    whole = " ".join(clause.text for clause in heard)
    if not heard or _AGREES.search(whole):
        return None
    words = len(whole.split())
    against = any(_matches(_AGAINST, clause, words) for clause in heard) or _rival_named(heard)
    doubts = any(_matches(_DOUBT, clause, words) for clause in heard) or bool(_JUST.fullmatch(whole))
    if _REASON.search(whole) and (against or doubts or len(heard) <= 3):
        return "reason" if against or doubts or _reason_first(heard) else None
    if against:
        return "contradicts"
    return "doubts" if doubts and len(whole.split()) <= 14 else None


def is_push_back(text: str) -> bool:
    """Whether *text* contradicts or doubts what she said, and brings nothing new."""
    return push(text) in ("contradicts", "doubts")


def rival(text: str) -> str:
    """Return what a short *text* puts in the place of her answer ("no, Sydney"), or nothing."""
    heard = clauses(text)
    words = [word for clause in heard for word in clause.words]
    if not 1 <= len(words) <= 6 or any(clause.asked for clause in heard[:-1]):
        return ""
    match = _RIVAL.fullmatch(" ".join(words))
    if not match or _NOT_RIVAL.intersection(match["rival"].split()):
        return ""
    return match["rival"]


def _matches(pattern: Pattern, clause: Clause, words: int) -> bool:
    """Whether the clause is of that kind; what could be anything counts only in a text of few *words*."""
    if words > _LOOSE_LONGEST and _LOOSE.match(" ".join(core(clause.words))):
        return False
    bare = " ".join(core(clause.words))
    return any(pattern.fullmatch(said) for said in {clause.text, bare, _LEADS.sub("", clause.text)} if said)


def _reason_first(heard: tuple[Clause, ...]) -> bool:
    """Whether it opens with where it comes from: "Wikipedia says Sydney", "I looked it up"."""
    match = _REASON.search(heard[0].text)
    return match is not None and match.start() <= 24 and not heard[0].text.startswith("because")


def _rival_named(heard: tuple[Clause, ...]) -> bool:
    """Whether a "no" or an "it's" is followed by a name or a number: "no, it's Sydney", "it's 389"."""
    *earlier, last = heard
    if len(earlier) > 1 or any(clause.asked for clause in earlier):
        return False
    short = len(last.words) <= 4
    said_no = (*earlier, last)[0].words[0] in ("no", "nah", "nope") or last.words[0] in ("it's", "isn't", "actually")
    valued = bool(last.named) or last.words[-1].isdecimal()
    calm = bool(_NOT_RIVAL.intersection(last.words[1:]))
    return short and said_no and valued and not calm and len(last.words) + len(heard) > 2
