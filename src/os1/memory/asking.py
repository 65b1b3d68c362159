"""Whether the user asks about what they told her, and what for; read from recognised speech, so without trust in commas."""

import re
from dataclasses import replace

from os1.core.pattern import Pattern
from os1.memory.everyday import KIN, listed, tokens
from os1.memory.question import Asked, Kind, Known, nobody, read

__all__ = ["Asked", "Kind", "Known", "asked"]

_SHORT = {
    "what's": "what is", "whats": "what is", "who's": "who is", "where's": "where is", "wheres": "where is",
    "when's": "when is", "whens": "when is", "whos": "who is", "how's": "how is", "hows": "how is", "why's": "why is", "i'm": "i am",
    "i've": "i have", "what're": "what are", "where'd": "where did", "what'd": "what did", "who'd": "who did",
    "when'd": "when did", "how'd": "how did", "d'you": "do you", "gonna": "going to", "im": "i am", "ive": "i have",
    "time's": "time is", "day's": "day is", "colour's": "colour is", "date's": "date is",
    "didn't": "did not", "don't": "do not", "haven't": "have not", "isn't": "is not", "can't": "can not", "name's": "name is",
    "who're": "who are", "doesn't": "does not", "wasn't": "was not", "aren't": "am not", "wasnt": "was not", "dont": "do not", "cant": "can not",
}  # fmt: skip  # many short entries: rows read better than a column
_FILLER = Pattern(
    r"^(?:(?:um+|uh+|er+m*|hm+|mm+|so|and|but|or|okay|ok|right|well|hey|oh|ah|hi|hello|anyway|actually|now|listen|wait|hang on|hold on"
    r"|sorry|please|by the way|just|quick question|random question|one more thing|like|you know(?! (?:what|where|who|when|how|if|my|that))"
    r"|go on|come on|go on then|then|samantha|also|no|yeah|yes|yep|alright|honestly|seriously|remind me again|let me think|let's see"
    r"|here is one|test question|do me a favour|i was wondering|i wonder|i am wondering|just wondering|out of interest|out of curiosity|i mean|say|god|because|cos|thanks|thank you|cool|great|nice|lovely|fine)\b,?\s*)+"
)
_KIN = "(?:" + "|".join(sorted(map(re.escape, KIN), key=len, reverse=True)) + ")"
_WH = r"(?:what|which|who|where|when|why|how|whose)"
_MY = r"(?:my|our)"

_NEVER = Pattern(
    r"^(?:(?:what|where|who|when|how|which|why)(?: \w+)? (?:should|shall|could|would|can(?! (?:not i|i not) (?:abide|eat|stand|have|drink|bear))|will(?! (?:my|our|it|he|she|they|the) )|might|must)\b(?! you (?:say i|remind))"
    r"|what if\b|what about you\b|how about you\b|(?:can|could|may|should|shall|will|would|might|must) (?:i|we)\b"
    r"|what (?:do|am|can) (?:i|we) (?:even |actually |really |just )?(?:do(?! for (?:a living|work))|say|tell|wear|call|cook|make|get|bring|buy|write|put|think|pick|choose|reply|text|ask|need|want|mean"
    r"|supposed|meant|going to (?:do|say|tell)|doing (?:wrong|with (?:my life|myself|this|it|that|all|him|her|them|you)|here|this|it|even|all)|missing|talking|thinking|saying|even|hearing|looking|to do|on about|like)\b(?! about (?:olives|music))"
    r"|what (?:am|was|were) (?:i|we) (?:doing(?! with (?:the|my (?!life)))|thinking|saying|supposed|meant|going|even|talking|on about|like|worried|expecting|afraid(?! of$)|scared(?! of$))(?! (?:about (?:my|the) )?(?:\w+ )?(?:on|tomorrow|tonight|next|this week|at the week|yesterday|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday))"
    r"|what do (?:i|we) do(?! for (?:a living|work))(?: (?:now|then|about|if|when|with|here|next|instead|first|tonight|today).*)?$"
    r"|what (?:did|have) (?:i|we) (?:just )?(?:do|done|did)(?: (?:wrong|to|now|with my life|for|that).*)?$|what (?:did|do) (?:i|we) (?:miss|expect|know|care|win|get myself|even)\b"
    r"|what (?:did|have) i (?:just |got )?(?:say|said|tell you|told you|to lose|become|learned|got to lose|got to do)$"
    r"|how (?:do|am|can|could|should|would|did|have|are|will|come) (?:i|we)\b(?! (?:know [A-Z]|know my|take my|like my|get to work|meet|met|propose|hurt|break|feel about|have my|spell my))"
    r"|how (?:many|much|long|often|far|far away|soon|old) (?:do|should|can|does it|would|is it|are they|will|must|am i|is too|is the)\b(?! i (?:owe|earn|pay|weigh|make|drink|smoke|have|go|see|run|spend|save|charge|see)| (?:cousins|children)| have i| ?$)"
    r"|how long (?:do|should|can|does|will)\b"
    r"|why (?:do|am|can|is|are|would|should|does|was|were|has|have|not|on earth|bother|me|the)\b(?! n?o?t? ?i (?:like|hate|not like|go to|call|take)\b)"
    r"|why (?:did|do) (?:i|we) (?:even|ever|bother|do|say|think|agree|come|always|keep|let|have|feel|not|just|get|put|open|marry|care|wait|wake|try|cry)\b"
    r"|who am i(?: (?:to|kidding|really|if|supposed|without|now|any ?more|even|fooling|talking).*)?$|where (?:am|are) (?:i|we)(?: (?:now|going wrong|going with this|supposed|at|meant|from here).*)?$"
    r"|where (?:was|were) (?:i|we)$|where (?:do|did) (?:i|we) (?:start|begin|go (?:from|wrong|with)|find|buy|get(?! married)|put it|sign|stand|even|turn|click|look|draw|end up)\b"
    r"|when (?:do|did) (?:i|we) (?:stop|use|know|tell|become|get so|get a|ever|turn into|start being)\b|who (?:do|did) (?:i|we) (?:call|ask|tell|speak to|talk to|trust|think|complain|turn|even|contact|blame)\b(?! about)"
    r"|who (?:do|did) i think\b|what (?:is|was|are|were) (?:my|our) (?:problem|point|options?|chances?|rights?|choices?|life|excuse|deal|purpose|next (?:step|move)|best|worst|odds|fault|responsibility|business|alternative|obligation|first step|legal|move|priorit|conversation|relationship)\b"
    r"|what (?:is|was|are) (?:the (?:point|matter|difference|use|meaning|capital|weather|time|best|worst|chance|deal|plan|problem|story|catch|rush|date|odds)|wrong|up|new|happening|going on|it like|your|that|this|it)\b(?! .*\b(?:(?:i|we) (?:told|said|mentioned|like|went|go|used|live|work|bought|read|was|am|saw|had)|my)\b)"
    r"|where (?:is|are|did) (?:my (?:mind|life|head|youth|patience|time|manners|money gone)|the time|everyone|everybody)\b|how (?:is|was) (?:my (?:english|accent|voice|sound|mic|volume|hair|spelling|grammar|pronunciation)|your|it|that|the|this|everything|life)\b"
    r"|(?:is|are|was|were|does|do|did|has|have|can|could|will|would) my (?:english|accent|voice|mic|sound|answer|idea|plan|question|writing|story|spelling|grammar|life|feelings?|reaction|fault|problem|data|mood|body|brain|heart|mind|opinion|spanish|french|conversation)\b"
    r"|(?:do|did|have|am|was) i (?:sound|look|seem|make sense|making sense|need|have to|want|really (?:have|need|want)|deserve|bore|annoy|wake|interrupt|miss something|do (?:the|something|anything|that|it|well|okay|right)|overreact|say something (?:wrong|stupid)|hear|ask|mess|ruin|talk too|matter|count|get that|dare|just|even|still have time|still love|have (?:a (?:choice|point|right|chance|problem|cold|moment|minute)|time|any (?:chance|choice|rights?|options?)|the right|what it)|not|say yes|upset|offend|go too far|lose you|scare|do wrong|make (?:a|the)|feel|think|love (?:him|her|you|them)|always|ever (?:stop|learn|get|feel)|go (?:wrong|mad)|done|become|been (?:too|so|a |talking|stupid|wrong|selfish|rambling)|got (?:to|this|something|it)|tell (?:him|her|them|my)|stay|leave|quit|call (?:him|her|them)|reply)\b"
    r"|(?:does|did|do|is|are|was|can|has|have|could|would|will) (?:that|it|this|these|those|they|he|she|there|you|anyone|anybody|everyone|people|any)\b(?! (?:remember|still remember|recall|happen to (?:remember|know)|know (?:what|who|where|when|which|how (?:old|many|long)|if|that|my|about my|anything about (?:me|my)|whether)|even remember|actually remember|tell me (?:what|who|where|when|which|how (?:old|many)|about) ?(?:\w+ )*my|remind me|tell me (?:what|everything) you (?:know|remember)))"
    r")"
)
"""Advice, opinion, despair and talk about talk, whatever they have in common with a question about a life."""

_OPINION = Pattern(
    r"\b(?:(?:do )?you (?:reckon|think|suppose)|in your (?:opinion|view)|yes or no)$|\b(?:you (?:think|reckon)|your (?:data|opinion)"
    r"|my (?:\w+ )?(?:options|data|rights|interests?)|how many days have i got|i (?:should|need|ought)|(?:do|did|does|am|would) i (?:need|lose|want|deserve))\b"
)
_ABOUT_HER = Pattern(
    r"\b(?:(?:what|when|where|why|how) (?:did |have )?you (?:say|said|told|tell|mean|meant|promise|promised|were|are|do|did|asked|think|thought|just)"
    r"|you (?:said|told me|promised|sang|read me|asked me|did|were|meant)|remember me(?!\w| (?:telling|saying|talking|mentioning))|our (?:conversation|chat|talk|first|last)|remember (?:any|every)thing$"
    r"|know (?:what i mean|how it is|how it feels|what it is like|what that is|how i feel|how (?:to|much|hard|that)|why|what to|what i am talking|what i am saying"
    r"|what i think|what i want|what time it|if it|who you|what you|that feeling|the feeling|when you|if i (?:can|should|could))|remember (?:to|that feeling|how to|being|yourself))\b"
)
_EXPLICIT = Pattern(
    rf"^(?:(?:can|could|would|will|do) you (?:please |just )?(?:still |even |actually |really |happen to )?(?:remember|recall)\b(?! to\b)"
    rf"|you (?:still )?(?:remember|recall) (?:{_WH}|{_MY}|the|that|me telling|i told)\b|remember (?:what|who|where|when(?! (?:i|we) (?:were|was))|which|how old|the name|{_MY} \w+(?: \w+)?$)"
    rf"|(?:can you |could you |would you )?(?:please )?remind me (?:again )?(?:{_WH}|about|of (?:my|the|what)|{_MY}|the name|the date|if i|whether i|did i)\b(?! to\b)"
    rf"|(?:can you |could you )?(?:please )?tell me (?:again )?(?:(?:what|who|where|when|which|how (?:old|many|long|much)) (?:(?:is|was|are|were|time|day|kind of \w+|\w+) )?(?:{_MY}\b|i (?!should|can|could|ought|need|must|have to|would|might|want)\w+)"
    rf"|(?:everything|what|anything|all)(?: that)? (?:you (?:know|remember)|i (?:have )?(?:told|said|tell))|about {_MY} (?!future|fortune|day ahead|options|rights)|{_MY} )"
    r"|(?:what|who|where|when|which \w+|how many \w+|how much) (?:did|have|was it|had) i (?:ever )?(?:say|said|tell|told|mention|mentioned|talk(?:ed)? (?:to you )?about|call(?:ed)?)\b"
    r"|(?:did|have) (?:i|we) (?:not )?(?:ever |already |actually )?(?:tell|told|mention|mentioned|say|said|talk|talked|speak|spoken|spoke) (?:to )?(?:you|about|that|what|who|where|my|her|him|anything|i\b|of)"
    r"|what (?:did|have) (?:i|we) (?:talk|talked|speak|spoken|chat|discuss)\b|what (?:all )?do you (?:actually |already |even )?(?:know|remember) (?:about|of|from) (?:me\b|my\b|our\b|what i|where i|us\b|him|her\b|last|yesterday)"
    r"|what have you (?:remembered|learned|learnt|got|noted) (?:about|on) (?:me|my)|what else (?:do you know|did i (?:say|tell)|have i told)"
    rf"|do you (?:even |still |actually |happen to )?know (?:what|who|where|when|which \w+|how (?:old|many \w+|long)|if|whether|anything about|about)(?: \w+)?(?: \w+)? ?(?:is |are |was )?(?:{_MY}\b|i\b|me$)|do you (?:still )?know {_MY} |you know (?:what|who|where|when) {_MY} \w+"
    rf"|(?:i (?:forget|forgot|have forgotten|can not (?:remember|recall|think)|do not remember)(?: again)?) (?:what|who|when|where|which \w+|how (?:old|many)) (?:(?:is|was) )?{_MY} (?!point|train of)"
    r")"
)
_EVENTS = (
    r"(?:appointment|dentist|doctor'?s?|wedding|interview|flight|train|exam|test|party|meeting|surgery|operation|scan|dinner|trip|holiday|concert|funeral"
    r"|christening|class|course|match|recital|rehearsal|audition|deadline|hearing|viewing|mot|delivery|graduation|gig|baby due|due date|reunion|christening|lesson|results?|move|moving|festival|conference|barbecue|ceremony|show|play|race|marathon|birthday)"
)
_HAS = r"(?:is|was|are|were|does|did|do|has|had|have|will)"
_SELF = (
    r"(?:(?:(?:since|until|till|at|from|in|on|with|for|to) )?(?:what|which|where|when|who|whose|how (?:many|much|long|often|old)|what (?:time|day|kind of|sort of|colour|color|year|date|\w+))(?: \w+){0,2}? (?:do|did|have|had|am|was|were|are|can not) (?:i|we)\b(?: \w+)?"
    r"|how long have (?:i|we) \w+|how did (?:i|we) (?:meet|propose|find out|get the|break my|lose my|hurt my|injure)|how do i (?:know|take my|like my|get to work|feel about|have my|spell my)|why did i (?:leave|quit|move|stop|give up|sell|break up|choose|start|miss|go|change|fall out|cancel|buy|want|take)"
    r"|why (?:do|did) i (?:not )?(?:like|hate|not like|take)|what do i do for (?:a living|work)|what is it i do|how old am i)"
)
_DO_I = (
    r"(?:am i (?:allergic|married|divorced|vegetarian|vegan|a (?:vegetarian|vegan|morning|teacher|nurse)|left|right handed|on (?:any|the|holiday)|seeing|still|with|running|taking|training|meeting|working|related|older|younger|into|afraid of|scared of|free on|flying|booked|diabetic|colour|named after|intolerant|going to (?:the|a|my)|an only|engaged|dating|in a)"
    r"|do i (?:smoke|drink|drive|swim|cook|vape|snore)$|was i (?:born|named|at|in|on|married|working|living|ever|allergic)|do i (?:still )?(?:have|own|like|love|hate|eat|drink|smoke|play|speak|live|work|know|take|drive|wear|get on|enjoy|prefer|use|go to|support|rent|collect|sing|paint|run|cook|swim|cycle|read|keep|grow|believe|see|bake|teach)\b.+"
    r"|did i (?:ever )?(?:go|live|work|study|play|grow|buy|meet|see|have|visit|get|book|move|break|pass|finish|learn|own|travel|win|like|use|take|call|send|sell|find|drive|fly|join|leave|speak|eat|apply)\b.{3,}"
    r"|have i (?:ever |still )?(?:been to|got (?:a|any|an|the)|lived|worked|had|visited|broken|met|seen|read|owned|played|flown|got)\b.+|had i \w+ed\b.+)"
)
_KINDRED = rf"{_MY} (?:[\w\-]+ ){{0,2}}?{_KIN}(?:'s)?\b"
_IMPLICIT = Pattern(
    rf"^(?:(?:what|which|who|where|when|whose|how old|how many|how much|how long|how far|how|what (?:time|day|kind of|sort of|colour|color|year|date|breed|type of|size|\w+))(?:(?! (?:you|when|if|that)\b) \w+){{0,3}}? {_HAS} (?:the (?:name|names|date|address|number|colour|color|age|title|time|breed) of )?{_MY} [\w\-]+"
    rf"|{_SELF}|{_DO_I}"
    rf"|(?:is|was|are|were|does|did|has|have|can|do) {_KINDRED}|(?:is|was|are|were|does|did|has|have|do) {_MY} (?:[\w\-]+ ){{0,2}}?(?:car|dog|cat|{_EVENTS}|house|flat|birthday|favou?rite|job|blood|rabbit|horse|boat|bike)\b"
    rf"|(?:when|what time|what day|where) (?:is|was|are) the (?:[\w\-]+ ){{0,2}}?{_EVENTS}(?: (?:again|on|at|with|for))?(?: \w+)?(?: \w+)?$|what is the (?:[\w\-]+ ){{0,2}}?(?:code|password|pin|combination)\b.*"
    rf"|(?:what|who|where|when|which \w+) (?:is|was|were|are) (?:the|that) (?:[\w'\-]+ ){{1,5}}(?:i|we) (?:\w+).*"
    rf"|who (?:is|was) it (?:that )?(?:i|who|that)\b.*\b(?:i|my|me)\b.*|who \w+(?:s|ed) {_MY} \w+.*|(?:what|when|where|who|which \w+|how much) (?:did|does|was|were|has) (?:(?:the|my|our) )?\w+ .*\b(?:me|my|our|us)\b.*|who (?!(?:loves?|wants?|needs?|cares?|likes|told|knows)\b)\w+ (?:me|us)\b.*|who (?:gave|bought|sent|made|taught|told|introduced|lent|is (?:looking after|coming|picking|driving|helping|meeting)|lives|drove|looks after|cut|got|came|married|works)\b.*\b(?:me|my|us|our)\b.*"
    rf"|{_MY} (?:[\w'\-]+ ){{0,3}}(?:name|birthday|job|address|age|number|favou?rite [\w ]+|appointment|blood type)$"
    r")"
)
_PEOPLE = Pattern(
    r"^(?:who (?:is|was|are) (?P<who>[\w'\- ]+?)(?: (?:again|to me|married to|then|with|dating))*|(?:what|where|who|when|how old|how many \w+|what \w+|how long|how|why|which \w+) (?:does|did|is|was|has|are|do) (?P<wh>[\w'\- ]+)"
    r"|(?:am|is|was|does|did|has|are|do|have|were) (?P<yes>[\w'\- ]+))$"
)
_AFTER = Pattern(
    r"^(?:before that|and before(?: that)?|before then|what about before(?: that)?|what (?:was|were) (?:it|he|she|they|that|there) before(?: that)?|and now|what about now|and then|after that"
    r"|(?:what|how) about (?P<about>[\w'\- ]{2,40})|(?P<kin>(?:her|his|their|my|our) [\w'\- ]{2,30})|(?P<when>when (?:was|is|did) (?:that|it|this|he|she|they|i)\b.*|how long ago (?:was|is) (?:that|it)|since when|what day (?:was|is) (?:that|it)|when exactly)"
    r"|(?P<where>where (?:was|is) (?:that|it|he|she|they)(?: again)?|where exactly|where to|(?:in|on|at) (?:which|what) (?:\w+ )?(?:city|town|street|road|house|village|country|hospital|school|floor|part of town))|(?P<why>why(?: (?:was|is|did) (?:that|it|he|she|i)\b.*)?|how come)"
    r"|(?P<it>(?!.*\b(?:mean|matter|about|with|you|like)\b)(?:(?:and )?(?:what|which|who|how|when|where|was|is|did|does|has)\b.*\b(?:it|its|that|one)\b.*))|(?P<again>(?:what|who|where|when|how|which|does|did|is|was|has)\b.*\b(?:he|she|they|him|her|his|their|them)\b.*))$"
)
_MOST_AFTER = 8
"""Words that may follow the question before the turn is news or a story, and its question only an opening."""
_LONGEST = 26


def plain(text: str) -> str:
    """Return *text* in the words the tables know: short forms long, no commas, names as they stand."""
    said = text.replace("’", "'").replace("‘", "'").strip()
    out = [_SHORT.get(word.lower(), word) for word in re.sub(r"[,;:\"“”…()—–]+", " ", said).split()]
    joined = " ".join(
        word if word[:1].isupper() and at else word[:1].lower() + word[1:]
        for at, word in enumerate(" ".join(out).split())
    )
    return re.sub(r"\bI\b", "i", joined)


def asked(text: str, known: Known | None = None, before: Asked | None = None, *, perhaps: bool = False) -> Asked | None:
    """Return what the user asks of what they told her, or None where *text* asks for no such thing.

    *known* returns the names a person meant by some words goes by, none where nobody is meant. *before* is the
    question just answered, which "and before that?" or "what about Paul?" goes on from. With *perhaps* a question that may
    ask for it, or for something quite else ("what happened to the ring?"), is returned too, marked so.
    """
    known = known or nobody
    parts = [part for part in re.split(r"(?<=[.!?\n])\s+", text.strip()) if re.search(r"\w", part)]
    for at in range(len(parts) - 1, -1, -1):
        left = sum(len(tokens(part)) for part in parts[at + 1 :])
        if left > _MOST_AFTER:
            break
        if before is not None and (earlier := _of_earlier(parts[at], text, known, before)) is not None:
            return earlier
        found = _sentence(parts[at], text, known, before, alone=at == len(parts) - 1)
        if found is not None:
            return found
    if perhaps and parts and (core := _led(plain(parts[-1].rstrip(" ?!.…")))) and _OPEN.match(core.lower()):
        low = core.lower()
        if (
            not (
                _NEVER.match(low)
                or _OPINION.search(low)
                or _ABOUT_HER.search(low)
                or re.search(r"\b(?:you|your|yourself)\b", low)
            )
            and len(low.split()) <= _LONGEST
        ):
            return replace(read(text, core, known, explicit=False, before=before), perhaps=True)
    return None


_OPEN = Pattern(
    r"(?:what|who|whose|where|when|which|(?:in|at|on|to|for|from|with) (?:which|what)|how (?:old|many|much|long|often|far|tall|big|did|was|am)"
    r"|why (?:did|do|does|am|is|was|have)|did|do|does|is|was|am|are|has|have|will)\b.* \w+|(?:\w+ ){1,3}(?:for|of) (?:my|our) \w+"
)


def _sentence(part: str, text: str, known: Known, before: Asked | None, *, alone: bool) -> Asked | None:
    asks = part.rstrip().endswith("?")
    starts = [0, *(found.end() for found in re.finditer(r"[,;:—–]\s*|\s-\s", part))]
    for start in starts:
        core = plain(part[start:].rstrip(" ?!.…"))
        core = _led(core)
        if (
            not core
            or len(core.split()) > _LONGEST
            or (start and not asks and re.match(r"(?:who|which|where|when)\b", core) and not core.endswith("again"))
        ):
            continue
        if (found := _one(core, text, known, before, alone=alone, asks=asks)) is not None:
            return found
    late = re.search(rf"\b{_WH}(?:'s| is| was| are| did| do) (?:my|i)\b.* again$", plain(part.rstrip(" ?!.…")))
    return _one(late[0], text, known, before, alone=alone, asks=asks) if late else None


def _led(core: str) -> str:
    """Return *core* without the words people begin with."""
    found = _FILLER.match(core.lower())
    rest = core[found.end() :] if found else core
    return rest[:1].lower() + rest[1:] if rest.split(" ")[0].lower() in _OPENERS else rest


_OPENERS = listed(
    "what which who where when why how whose do did does is are was were am have has can could remind tell remember you i my our"
)


def _one(core: str, text: str, known: Known, before: Asked | None, *, alone: bool, asks: bool) -> Asked | None:
    low = core.lower()
    low = (
        re.sub(r" (?:do you remember|do you know|can you remember|remember|if you remember)$", "", low)
        if re.match(_WH, low)
        else low
    )
    recalls = len(low) != len(core)
    if _EXPLICIT.match(low):
        opens = re.match(r"(?:do you |you )?remember (?:when|that time|how) |remember i |(?:do )?you remember i ", low)
        if _ABOUT_HER.search(low) or (opens and (not asks or not alone)) or (not alone and low.startswith("remember")):
            return None
        return read(text, core, known, explicit=True, before=before)
    if before is not None and (found := _follow(core, low, text, known, before)) is not None:
        return found
    if _NEVER.match(core) or _NEVER.match(low) or _OPINION.search(low):
        return None
    if (
        _IMPLICIT.match(low)
        and (recalls or not _ABOUT_HER.search(low))
        and (
            asks
            or re.match(
                rf"(?:since|until|till|at|from|in|on|with|for|to) {_WH}|{_WH}|my|our|am|is|are|was|were|do|did|does|has|have",
                low,
            )
        )
    ):
        return read(text, core[: len(low)], known, explicit=False, before=before)
    return _someone(core[: len(low)], text, known)


def _someone(core: str, text: str, known: Known) -> Asked | None:
    """Return a question about a person known by name, or one asked after as if known."""
    found = _PEOPLE.match(core) or _PEOPLE.match(core[:1].lower() + core[1:])
    if found is None:
        return None
    got = read(text, core, known, explicit=False)
    if got.person and known(got.person):
        return got
    first = (found["wh"] or found["yes"] or found["who"] or "").split()
    again = core.lower().endswith(" again") and found["who"] is not None and len(first) <= 2
    lives = (
        first
        and first[0][:1].isupper()
        and re.search(
            r"^(?:what|where|how old|when|does|is|how) .*\b(?:do|job|live|work|doing|birthday|job|age|[A-Z][a-z]+)(?: for (?:a living|work)| now| again| these days)?$",
            core,
        )
    )
    if again or (lives and len(first) <= 6 and not re.search(r"\bdid\b|\bwas\b", core)):
        name = re.sub(r"'s$", "", first[0])
        return replace(
            got,
            person=name,
            words=tuple(w for w in got.words if w.lower() != name.lower()),
            topic=f"about anybody called {name}" if name[:1].isupper() else "",
        )
    return None


def _follow(core: str, low: str, text: str, known: Known, before: Asked) -> Asked | None:
    """Return the question that *core* makes together with the one *before* it."""
    found = _AFTER.match(low)
    if found is None:
        return None
    if found["about"]:
        about = core[found.start("about") : found.end("about")]
        if re.match(r"(?:you|that|this|it|the|a|we|i|some|now|tomorrow|tonight)\b", about) and "before" not in about:
            return None
        got = read(text, f"{_wh(before)} {about}", known, explicit=True)
        theirs = bool(got.person) and len(tokens(about)) <= 2
        return replace(
            got,
            kind=before.kind,
            words=before.words if theirs else got.words,
            person=got.person or before.person * (not got.words),
            core=_swapped(before, got.person) if theirs and before.person else got.core,
        )
    if found["kin"]:
        mine = low.startswith(("my ", "our "))
        got = read(text, core, known, explicit=True, before=before)
        if mine:
            return (
                replace(got, kind=before.kind, words=before.words if got.person else got.words)
                if len(low.split()) <= 4
                else None
            )
        kin = re.sub(r"^(?:her|his|their) ", "", core)
        kind: Kind = "who" if kin.lower() in KIN else got.kind
        return replace(
            got,
            kind=kind,
            words=(*(w for w in tokens(kin) if w.lower() != before.person.lower()),),
            person=before.person,
            core=f"{before.person}'s {kin}" if before.person else core,
            topic="",
        )
    if found["when"] or found["where"] or found["why"]:
        return _of_circumstance(found, low, text, before)
    if found["it"] and not re.search(r"\b(?:he|she|they|him|her|his|their|them)\b", low):
        return _of_it(core, low, text, known, before)
    if found["again"] or found["it"]:
        got = read(text, core, known, explicit=False, before=before)
        if not before.person:
            # Of whom, is not known: she was told of somebody just now, and may say that she was not told this.
            return replace(got, topic="") if len(low.split()) <= _MOST_AFTER else None
        return replace(got, person=got.person or before.person, myself=False)
    return replace(before, text=text, past="before" in low, explicit=True)


_EARLIER = Pattern(r"\b(?:before|originally|at first|to begin with|until then|used to)\b")
_LIGHT = listed(
    "have had use used do did go get got take there then one have's before first originally begin day date time place supposed meant planned gonna going be been always plan"
)


def _of_earlier(part: str, text: str, known: Known, before: Asked) -> Asked | None:
    """Return the question *before* asked of how it was earlier, where *part* asks no more than that."""
    core = plain(part.rstrip(" ?!.…"))
    if not _EARLIER.search(core.lower()) or len(core.split()) > _MOST_AFTER:
        return None
    if _own_words(read(text, core, known, explicit=True)):
        return None
    return replace(before, text=text, past=True, explicit=True, perhaps=False)


def _own_words(asked: Asked) -> bool:
    """Whether a question names something of its own, and not only "it" and "before"."""
    return bool(asked.person) or any(word not in _LIGHT for word in asked.words)


def _of_circumstance(found: re.Match[str], low: str, text: str, before: Asked) -> Asked:
    """Return the question *before* asked for its time, place or reason: `when was that?`, `in which street?`."""
    kind: Kind = "when" if found["when"] else "where" if found["where"] else "why"
    place = re.search(r"\b(?:city|town|street|road|house|village|country|hospital|school|floor)\b", low)
    if place:
        words = (*before.words, place[0])
        return replace(before, text=text, kind=kind, words=words, topic="", core=f"{before.core} {low}")
    return replace(before, text=text, kind=kind, topic="", core=f"{kind} {before.core}", explicit=True)


def _of_it(core: str, low: str, text: str, known: Known, before: Asked) -> Asked | None:
    """Return a question about the thing asked of before: `which day was it before?`, `what colour is it?`."""
    if len(low.split()) > _MOST_AFTER:
        return None
    got = read(text, core, known, explicit=True, before=before)
    past = got.past or bool(re.search(r"\b(?:before|first|originally|until then|to begin with)\b", low))
    kind = got.kind if got.kind in {"when", "where", "number"} else before.kind if past else got.kind
    words = tuple(dict.fromkeys((*before.words, *(word for word in got.words if word not in _OF_TIME))))
    return replace(got, kind=kind, words=words, person=before.person, myself=before.myself, past=past, topic="")


_OF_TIME = frozenset(["before", "first", "originally", "supposed", "meant", "planned", "day", "date", "time"])


def _wh(before: Asked) -> str:
    return {
        "who": "who is",
        "when": "when is",
        "where": "where is",
        "number": "how many",
        "why": "why",
        "how": "how is",
    }.get(before.kind, "what is")


def _swapped(before: Asked, person: str) -> str:
    return re.sub(rf"\b(?:my |our )?{re.escape(before.person)}\b", person, before.core, flags=re.IGNORECASE)
