"""A goodbye that may mean more than the end of a call: a crisis first (`care.md`, goodbye suite).

Not the crisis detector (C1): only what must never be answered with a cheerful "Bye." and a closed
microphone. It therefore errs towards yes.
"""

from os1.care.wording import clauses
from os1.core.pattern import Pattern

_BYE = r"(?:goodbye|bye|goodnight|farewell|so long|adieu)"
_AGAIN = r"(?:again|any ?more|ever|after (?:this|today|tonight))"
_SIGNS = Pattern(
    "|".join(
        (
            rf"\b{_BYE}\b(?: \S+){{0,3}} (?:forever|for ever|for good|for the last time|one last time"
            r"|for eternity|permanently)\b",
            rf"\b(?:forever|for ever|for good|the last time|final|last) {_BYE}\b",
            rf"\b{_BYE} (?:cruel |you )?(?:world|life)\b",
            r"\bthis (?:is|really is|might be|will be|may be) (?:\S+ )?(?:goodbye|the end|my last"
            r"|the last (?:time|thing|message|you|we|i))\b",
            r"\bmy (?:last|final) (?:goodbye|message|words?|night|call|day|conversation)\b",
            rf"\byou (?:won't|will not|will never|'ll never|aren't going to|are not going to) (?:\S+ )?"
            rf"(?:hear from|see|hear|talk to) me {_AGAIN}\b",
            r"\byou'll never (?:hear from|see|hear|talk to) me\b|\byou won't hear from me\b",
            rf"\bwe (?:won't|will never|'ll never) (?:talk|speak|meet) {_AGAIN}\b|\bwe'll never talk again\b",
            r"\bi (?:won't|will not|might not|may not|don't think i'll|don't plan to) be (?:here|around|alive)"
            r"(?: (?:tomorrow|any ?more|in the morning|much longer|for long|after|by|when|to see|next)\b|$)",
            r"\bi'll be (?:gone (?:by|tomorrow|soon|when|forever)|dead)\b|\bi'll (?:not|never) wake\b",
            r"\bi'm (?:going to )?(?:end|ending) (?:it|it all|things|everything|my life)\b"
            r"(?! (?:with|between|at work|by saying|on)\b)",
            r"\b(?:want|ready|time|decided|have|plan|need) to (?:end (?:it(?: all)?|my life|everything)|die|disappear)\b"
            r"(?! (?:with|between)\b)",
            r"\bno more (?:tomorrows?|mornings)\b|\bno tomorrow (?:for|from)\b"
            r"|\bthere(?:'s| is| won't be| will be)(?: a| no| any)* (?:tomorrow for me|no tomorrow|next time for me)\b"
            r"|\bthere (?:won't|will not) be a (?:tomorrow|next time)\b|\bthere's no tomorrow\b",
            r"\b(?:don't (?:want|need|plan|intend) to|never|not|wouldn't|won't|don't) (?:ever )?wake(?: back)? up\b"
            r"(?! (?:so|too|early|at|the|him|her|them|before|until|with|on|to|your|my|for|late|i)\b)",
            r"\bsleep (?:forever|for ever|and never wake)\b|\bnever (?:wake|waking) up\b",
            r"\b(?:kill|hang|shoot|drown|hurt) myself\b|\bsuicid\w*\b|\bend my life\b|\btak(?:e|ing) my (?:own )?life\b",
            r"\bbetter off (?:without me|dead)\b|\b(?:nobody|no one|no-one|you)(?:'ll| will|'d| would)? (?:\S+ )?miss me"
            r" when i'm gone\b|\b(?:nobody|no one) (?:will|would|'ll) miss me\b",
            r"\b(?:don't|do not|can't) (?:want to )?(?:be here|live|be alive|exist|go on|do this)(?: like this)? any ?more\b"
            r"|\bi don't want to (?:live|be alive|exist)\b|\bi can't go on\b|\bit'll all be over soon\b",
            r"\bi (?:just )?(?:wanted|want|called|came|rang|needed|only wanted|had|am here) to say (?:goodbye|bye|farewell)"
            r"(?: (?:to (?:you|everyone|you all)|properly|and (?:sorry|thank you)\b.*))*$",
            r"\b(?:took|taken|take|swallowed) (?:all (?:of )?)?(?:the|my|these) (?:pills|tablets)\b",
        )
    )
)
_WITH_GOODBYE = Pattern(
    r"\btell (?:\S+ ){1,3}(?:that )?i(?:'ve always)? loved? (?:him|her|them|you)\b|\bremember me\b"
    r"|\bsorry for everything\b|\bforgive me\b|\b(?:it's|it'll be|it will be) (?:all |soon )*over\b|\bover soon\b"
    r"|\bi give up on (?:life|everything)\b|\bcan't take (?:it|this|much more)\b|\bi want it (?:all )?to (?:stop|end)\b"
    r"|\bdone with (?:life|everything|it all|living)\b|\b(?:no|isn't any|isn't a|see a|the) (?:point|reason) (?:any ?more|to (?:be here|live|go on)|in (?:living|going on))\b"
    r"|\bthere's no (?:point|hope|way out)\b|\bdon't (?:look|come looking) for me\b|\b(?:look after|take care of) (?:my|the) \S+"
    r"|\btired of (?:living|life|being alive|it all|everything)\b|\b(?:wish|were|was|be) dead\b|\bi(?:'m|'ll)?(?: \S+){0,2} (?:die|dying)\b"
    r"|\b(?:written|wrote|left) (?:the|my|a|some|them) (?:letters?|notes?)\b|\bi(?:'ve)? (?:gave|given|giving) (?:away|my (?:dog|cat|things|stuff))\b"
    r"|\b(?:pills|tablets|overdose|noose|rope|razor|blade|gun|bridge|ledge|roof|train tracks|jump)\b"
    r"|\b(?:won't|not) (?:be a (?:burden|problem|bother)|bother you|have to worry about me|matter)\b"
    r"|\b(?:better|easier) (?:this way|for everyone|off|without)\b|\b(?:fine|happier|okay) without me\b|\bif i (?:was|were|am) gone\b"
    r"|\bwhen i'm gone\b|\bi'll be gone\b|\b(?:be with|join|joining) (?:him|her|them|my (?:wife|husband|mum|mom|dad|son|daughter)) (?:now|again|soon)\b"
    r"|\bother side\b|\b(?:my|the|our) (?:last|final) (?:night|day|time|conversation|talk|message)\b|\byou were the only one\b"
    r"|\bonly friend\b|\bhopeless\b|\bworthless\b|\bhate (?:myself|my life)\b|\bcut(?:ting)? myself\b|\bnobody (?:would|will) (?:notice|care|miss)\b"
)
"""Everyday words alone; with a goodbye beside them the line stays open and the model answers."""
_ANY_GOODBYE = Pattern(
    rf"\b(?:{_BYE}|night$|see you|(?:have|got|need|better|going|time) (?:to )?(?:go|sleep|bed)|i'm off|take care|cheerio)\b"
)


def is_final(text: str) -> bool:
    """Whether *text* may be a last goodbye: "goodbye, for good", "I won't be here tomorrow"."""
    said = clauses(text)
    by_clause = [clause.text for clause in said]
    joined = " ".join(by_clause)
    if any(_SIGNS.search(part) for part in (*by_clause, joined)):
        return True
    return bool(_WITH_GOODBYE.search(joined) and _ANY_GOODBYE.search(joined))
