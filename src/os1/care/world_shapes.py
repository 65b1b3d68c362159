"""The form of a question about the world, whatever its topic: an interrogative that speaks of nobody known (`care.md` N10)."""

import re

from os1.core.pattern import Pattern

_YES_NO = (
    r"(?:is|are|was|were|do|does|did|can|could|has|have|had|isn't|aren't|don't|doesn't|didn't|wasn't|weren't|can't)"
)
_WH = r"(?:(?:in|on|at|of|by|to|from) )?(?:what|what's|whats|which|who|who's|when|when's|where|where's|why|how)"
ASKING = Pattern(rf"^(?:{_WH}|{_YES_NO})\b(?:(?: \S+){{2,}}|(?: one)? (?:is|are|was|came) (?:\w+er|first|more \w+))$")
"""It opens as a question does, and goes on."""

_DEICTIC = Pattern(
    r"\b(?:it|it's|that's|this|these|those|they|them|their|they're|there's|everyone|everybody|anyone|anybody|someone|somebody|nobody|here|let's)\b"
    r"|\bthat (?:one|thing|guy|man|woman|place|song|film|book|noise|smell|sound|thing)\b|\b(?:is|was|does|did|are|about|of|do|like) that$"
)
_IT_EMPTY = Pattern(
    r"\b(?:is|was|isn't|was) it (?=(?:\w+ )?(?:true|safe|legal|illegal|possible|dangerous|harmful|poisonous|healthy|unhealthy|bad|necessary|normal|against the law)\b)"
    r"|\b(?:does|did|would) it (?=(?:take|cost|rain|snow)\b)|\bis it (?=(?:a|the) \w+ (?:that|who)\b)"
)
_TO_COME = Pattern(
    r"\b(?:will|won't|would|should|shouldn't|shall|might|may i|going to|about to|planning|plan|plans|coming|next (?:week|month|year|time)|later|soon|yet|again|now|already|so far|last (?:night|week|time)|lately|recently|any ?more|this (?:year|month|time)|these days|ago)\b"
)
_JUDGED = Pattern(
    r"\b(?:nice|nicer|good|bad idea|fun|funny|cool|think|thoughts|feel|feels|feeling|reckon|prefer|recommend|suggest|love|enjoy|pretty|ugly|sexy|tasty|tastier|delicious|cute|silly|stupid|weird|rude|cheating|matter|point|happy|sad|lonely|hard|easier|embarrassing|okay|alright|supposed|ought|deserve|joke|riddle|guess|up to|new|news|headlines|score|time is|the time|date is|the date|plan|hurry|rush|catch|trouble|deal|story|happening|happened|going on|wrong|for (?:dinner|tea|lunch|breakfast)|about|like|sense|if)\b"
)
_AT_HOME = Pattern(
    r"\bthe (?:moggy|hamster|rabbit|pup|budgie)\b|\b(?:kettle|door|kids|keys|dog|cat|oven|car|house|train|bus|shop|shops|parcel|post|meeting|party|interview|match|game|bins?|washing|dishes|dentist|appointment|wi ?fi|phone|telly|tv|heating|boiler|alarm|timer|list|baby|boys|girls|neighbours?|dinner|lunch|breakfast|traffic|music|recipe|remote|lights|garden|fridge|sofa|wedding|funeral|exam|results?|flight|hotel|holiday|hospital|battery|microphone|settings?|password|reminders?|notes?|memory|conversation|rent|bill|office|team|boss|landlord|puppy|kitten|cake|bread|loaf)\b"
)
_STATE = Pattern(
    r"\b(?:on|off|open|ready|done|home|back|late|okay|alright|up|cooked|working|broken|asleep|awake|out|gone|there|in|left|over|coming)$"
)
_PRIVATE = Pattern(
    r"^(?:is|was|has|did|does|are|were|have|where's|who's|how's|when's|(?:when|where|why|what|how) (?:did|does|is|was|has)) [a-z]+ (?:\S+ ){0,2}?(?:call|called|ring|rang|text|texted|come|go|get|getting|pass|passed|say|said|tell|told|message|reply|answer|forget|leave|leaving|left|arrive|arrived|phone|visit|visiting|stay|staying|working|married|pregnant|ill|sick|single|bringing|want|wants|need|needs|live|lives|work|works|birthday|mad|angry|cross|upset)\b(?! (?:in the wild|for))"
    r"|^who(?:'s| is| was) (?!the\b|considered|credited|on the)\w+(?: \w+)?$|^who (?:ate|rang|called|came|said|told|texted|asked|knows|wants|needs|cares|does|do|did|is|are|has|would|else|left|broke|took|put|bought|made the|am)\b"
    r"|^(?:where|how)(?:'s| is| are| was| were) (?!(?:the|a|an)\b)\w+$|^what(?:'s| is| are| was| did| does) \w+$|^how do people say$|^what can people (?:see|hear)$|^what's the really\b"
)
_GENERIC = Pattern(
    r"^(?:is|are|was|were|do|does|did|can|has|have) (?:(?:it|there|people|humans|most|all|some|any|both|only|the|an?|every|each)\b|\w+s\b|\w+ (?:an?|the|bigger|smaller|\w+er than|more|less|made|true|safe|part|in|from|bad|poisonous|toxic|contain|come from|cause)\b|\w+ (?:\w+ )?(?:cause|contain|have|conduct|float|sink|rot|burn|grow|make|prevent|cure|help|expand|freeze|melt|boil|dissolve|travel|exist|spread|invent|write|paint|discover|compose|win|die|build)\b|\w+ and \w+\b)"
)
_NAMED = Pattern(
    r"^\W*(?:\w+\W+){0,3}?(?:[Ii]s|[Ww]as|[Dd]id|[Dd]oes|[Hh]as|[Aa]re|[Ww]ere) (?P<name>[A-Z][a-z]+) (?=[a-z])"
)


def asks_of_world(plain: str, asked: str) -> bool:
    """Whether the clause *plain*, already without its lead-in and free of `I` and `you`, asks about the world.

    *asked* is the utterance as it was written: a bare first name as its subject is somebody's of the user's.
    """
    if not ASKING.match(plain) or _TO_COME.search(plain) or _JUDGED.search(plain):
        return False
    bare = _IT_EMPTY.sub("is people ", plain)
    if _DEICTIC.search(bare) or _AT_HOME.search(bare) or _PRIVATE.search(bare) or _STATE.search(bare):
        return False
    if re.match(rf"{_YES_NO}\b", bare) and not _GENERIC.match(bare):
        return False
    named = _NAMED.match(asked)
    return not named or bool(
        re.search(r"\b(?:bigger|than|part of|an?|the|in|invent|write|paint|discover|compose)\b", plain)
    )


SPEAKS_OF_ONE = Pattern(
    r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|we|we're|we've|our|us|you're|you've|you'll|you'd|yours|yourself|(?:for|to|with|of|at|about|on) you)\b"
    r"|\byou (?:said|told|mentioned|were|are|like|love|have|had|did|asked|know|always|never|left|put|went|got|look|sound|seem)\b"
    r"|\byour (?!(?:body|lungs?|heart|brain|blood|stomach|skin|eyes?|bones?|teeth|liver|kidneys?|throat|airways?|muscles?|ears?|nose|hands?|fingers?|nerves?)\b)"
)
"""In her answer: it speaks of her or of the user, and states nothing about the world alone."""
