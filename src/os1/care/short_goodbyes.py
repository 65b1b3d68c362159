"""Goodbyes as people clip them: slang, other tongues, a reason and gone (`care.md` N1)."""

from collections.abc import Sequence

from os1.care.wording import Clause, reported
from os1.core.pattern import Pattern

_TO_WHOM = (
    r"(?: (?:mate|pal|bro|bruv|dude|man|girl|sis|hun|hon|love|pet|hen|dear|darling|sweetheart|babe|amigo|amiga|partner|old thing|old friend"
    r"|friend|g|fam|folks|all|everyone|ji|boss|champ|chief|alligator|crocodile|sweet voice|then|now|so|for (?:now|tonight|today|real(?: this time)?)"
    r"|thanks|thank you|cheers|lol|yeah|okay|again|soon|from me))*"
)
_LEAD = (
    r"(?:(?:okay|right|well|anyway|alright|so|and|but|now|oh|aight|ight|yeah|no|listen|look|sorry|thanks|thank you|cheers|lol|bas|then"
    r"|i mean|never|pet|love) )*"
)
_SURE = (
    r"(?:gtg|g2g)(?: (?:my|the|mum|mom|dad|bus|train|work|dinner|tea)\b.{0,30})?|ttfn|ttyl|nn|cya|laters?|toodle pip|toodles|ta ta|tara|cheerio|hooroo|slán|slan|tschüss|tschuss|adios|adieu|au revoir|ciao|arrivederci|sayonara|auf wiedersehen"
    r"|so long|farewell|goodnight|goodbye|bye|good evening to you|night|peace out|over and out|signing off(?: (?:for|now).{0,20})?|i'm signing off"
    r"|(?:catch|see|talk to|speak to|chat to) you (?:later|tomorrow|soon|then|around|anon|on \w+day|next \w+|in the morning)(?: same (?:time|place))?"
    r"|i'll (?:say|bid you) (?:goodnight|goodbye|bye|cheerio|good evening|farewell)(?: (?:now|then|before i .{1,30}))?"
    r"|(?:must|got to|i've got to|have to|gotta|i must|i gotta|i'd better) (?:dash|run|fly|scoot|blast|bounce|dip|jet|split|bolt|hop off|head off|head out)"
    r"|(?:i'm )?(?:going to|imma|i'm about to|about to) (?:head out|bounce|dip|hop off|log off|sign off|turn in|hit the (?:hay|sack))"
    r"|(?:i'm )?(?:dipping|bouncing|logging off|heading off|turning in|hanging up|hopping off)|i'm (?:away(?: (?:now|to (?:bed|sleep|get .{2,20}|collect .{2,20}|fetch .{2,20}|pick up .{2,20})))?|off(?: (?:now|to bed|home|out))?|out|going up|going to (?:bed|sleep)(?: now)?)"
    r"|i(?:'ll)? away now|i go now|(?:it's )?time i was (?:in bed|off|away|going|home)|that's me(?: (?:done|away|off|for the night|for tonight))?|i want my bed"
    r"|(?:that's|okay that's) enough (?:chat|talk|talking|chatting|of me|for me)?(?: ?for (?:one (?:night|day)|tonight|today|now))|no more tonight(?: please)?|i won't keep you|we'll speak after|brb never|good evening"
)
_WHOLE = Pattern(rf"{_LEAD}(?:{_SURE}){_TO_WHOM}(?: {_LEAD}(?:{_SURE}){_TO_WHOM})*")
_ONLY_WHOM = Pattern(_TO_WHOM)
_LEAVE = Pattern(
    r"(?:bye|goodbye|goodnight|night|farewell|cheerio|gtg|g2g|nn|adios|slán|tschüss|hooroo|toodle pip|signing off|see you|catch you|i'm (?:off|away|out|going up)|i go now|time i was|must dash|got to (?:dash|run|blast|bounce|dip)"
    r"|head out|dipping|laters?\b|i'll say|i won't keep you|that's me|away now|good evening|i want my bed|no more tonight|enough (?:chat|talk)|so long|we'll speak after)"
)
_REASON = Pattern(
    r"(?:(?:okay|right|anyway|well|so|but|and|oh|i mean|now) )*(?:my|the|it's|there's|i have to|i must|i've got to|i need to|mum|mom|dad|somebody|someone|dinner|tea|lunch|tomorrow|work|thanks|thank you|sleep well|sweet dreams"
    r"|take care|i'm (?:shattered|knackered|tired|wrecked|beat|done in|falling asleep|late)|if you|we'll|i'll|up early|early start)\b.{0,60}"
)
_LONGEST = 16
"""Words in all: longer talk may hold such words for other reasons."""


def is_short_goodbye(said: Sequence[Clause]) -> bool:
    """Whether *said* is a clipped goodbye with no more than a reason or a kindness around it."""
    texts = [clause.text for clause in said if clause.text]
    if not texts or sum(len(text.split()) for text in texts) > _LONGEST or any(clause.asked for clause in said):
        return False
    if any(reported(clause.words, ",") for clause in said[:-1]):
        return False
    ends = [bool(_WHOLE.fullmatch(text)) and bool(_LEAVE.search(text)) for text in texts]
    return any(ends) and all(
        end or _REASON.fullmatch(text) or _ONLY_WHOM.fullmatch(f" {text}")
        for end, text in zip(ends, texts, strict=True)
    )
