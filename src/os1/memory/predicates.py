"""The closed list of what a note can say of somebody, and the words that must have been said for it."""

import re
from dataclasses import dataclass

from os1.core.pattern import Pattern


@dataclass(frozen=True, slots=True)
class Predicate:
    """One thing that can be said: `lives in`."""

    name: str
    yours: str
    """The sentence to the user, with `{o}` for the object."""
    theirs: str
    """The sentence about somebody else, with `{s}` for them."""
    cue: Pattern
    """What must stand in the words it is taken from."""
    single: bool = False
    """Whether one value holds at a time, so that a newer one retires the older."""
    lasts: bool = True
    """Whether it is a state, which is over when its last day has passed; else it happened, or will."""


def _one(
    name: str, yours: str, theirs: str, cue: str, *, single: bool = False, lasts: bool = True
) -> tuple[str, Predicate]:
    return name, Predicate(name, yours, theirs, Pattern(rf"\b(?:{cue})\b", re.IGNORECASE), single, lasts)


SAID = "said"
_KIN = (
    "mum|mom|mam|mother|dad|father|parent|sister|brother|sibling|twin|son|daughter|child|kid|baby|aunt|auntie|uncle|cousin"
    "|niece|nephew|gran|granny|nan|nana|grandma|grandmother|grandad|grandpa|grandfather|granddaughter|grandson"
    "|step\\w+|\\w+[- ]in[- ]law|husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|ex|friend|mate|neighbou?r|flatmate"
    "|roommate|colleague|boss|manager|teacher|doctor|dentist|therapist|tutor|student|dog|cat|puppy|kitten|horse|rabbit"
    "|hamster|parrot|budgie|tortoise|goldfish|landlord|landlady|godson|goddaughter|godmother|godfather"
)
KIN = Pattern(rf"\b(?:{_KIN})\b", re.IGNORECASE)
"""Words for who somebody is to somebody."""
_BEING = (
    "vegetarian|vegan|pescatarian|coeliac|celiac|retired|married|single|divorced|separated|widowed|engaged|pregnant"
    "|left[- ]handed|colou?r[- ]blind|deaf|blind|diabetic|asthmatic|autistic|dyslexic|adopted|unemployed|self[- ]employed"
    "|sober|religious|catholic|muslim|jewish|hindu|buddhist|christian|atheist|bilingual|an only child|a twin"
)
BEING = Pattern(rf"\b(?:{_BEING})\b", re.IGNORECASE)
"""What somebody can be for long."""
_NUMBER = (
    "(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\\w+)?|one|two|three|four|five|six|seven|eight"
    "|nine|ten|eleven|twelve|\\w+teen|a hundred)"
)

PREDICATES: dict[str, Predicate] = dict(
    (
        _one("is called", "You are called {o}.", "{s} is called {o}.", "name|named|names|call|calls|called|nickname(?:d)?|i'm|i am|this is", single=True),
        _one("lives in", "You live in {o}.", "{s} lives in {o}.", "live|lives|lived|living|moved|flat|apartment|house|lease|home|stay(?:s|ing)? (?:in|with)|based|settled|here in", single=True),
        _one("comes from", "You come from {o}.", "{s} comes from {o}.", "from|born|grew up|raised|native|hail", single=True),
        _one("works as", "You work as {o}.", "{s} works as {o}.", "work(?:s|ing)?|job|i'm an?|i am an?|(?:he|she)(?:'s| is) an?|is an?|am the|trained|train(?:ing)?|profession|career|freelance|retrain(?:ed|ing)?|now an?|became|promoted", single=True),
        _one("works at", "You work at {o}.", "{s} works at {o}.", "work(?:s|ing)?|job|shifts?|employ(?:s|ed|er)|office|start(?:s|ed|ing)|run|runs|joined|hired|volunteer(?:s|ing)?|teach(?:es|ing)?|ward", single=True),
        _one("studies", "You study {o}.", "{s} studies {o}.", "stud(?:y|ies|ying)|degree|course|uni|university|college|school|phd|master'?s|learning|class(?:es)?|exam|training"),
        _one("age", "You are {o} years old.", "{s} is {o} years old.", f"{_NUMBER}", single=True),
        _one("birthday", "Your birthday is {o}.", "{s}'s birthday is {o}.", "birthday|born", single=True),
        _one("partner", "Your partner is {o}.", "{s}'s partner is {o}.", "husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|married|marrying|engaged|dating|going out with|together with", single=True),
        _one("is your", "{o} is yours.", "{s} is your {o}.", _KIN),
        _one("is", "You are {o}.", "{s} is {o}.", _BEING),
        _one("has", "You have {o}.", "{s} has {o}.", "have|has|having|had|got|'ve|with|my|our|his|her|their"),
        _one("owns", "You own {o}.", "{s} owns {o}.", "own|owns|bought|buy|buying|got|have|has|my|our"),
        _one("likes", "You like {o}.", "{s} likes {o}.", "like|likes|love|loves|loved|enjoy(?:s|ed)?|adore(?:s)?|favou?rite|fan of|keen on|into|fond of|prefer(?:s)?|mad about|crazy about|obsessed|best|addicted"),
        _one("dislikes", "You dislike {o}.", "{s} dislikes {o}.", "hate(?:s|d)?|dislike(?:s)?|can'?t (?:stand|bear|abide)|cannot (?:stand|bear)|don'?t like|doesn'?t like|do not like|loathe(?:s)?|detest(?:s)?|not (?:a fan|keen|fond)|never liked|awful|not into|fed up with|sick of"),
        _one("allergic to", "You are allergic to {o}.", "{s} is allergic to {o}.", "allergic|allergy|allergies|intoleran(?:t|ce)|anaphyla\\w+"),
        _one("health", "About your health: {o}.", "About {s}'s health: {o}.", "diagnos(?:ed|is)|doctor|hospital|surgery|operation|pain|ill|illness|sick|migraine(?:s)?|asthma|diabetes|diabetic|depress(?:ed|ion)|anxiety|anxious|blood pressure|tablets?|medication|pills?|insulin|therapy|cancer|arthritis|back|knee|hip|heart|insomnia|adhd|broke(?:n)?|injur(?:y|ed)|pregnant|stroke|epilepsy|condition|inhaler|chemo"),
        _one("knows", "You know {o}.", "{s} knows {o}.", "know|knows|knew|met|friend(?:s)?|mate(?:s)?|neighbou?r(?:s)?|colleague(?:s)?"),
        _one("speaks", "You speak {o}.", "{s} speaks {o}.", "speak(?:s)?|fluent|language|bilingual|learning"),
        _one("plays", "You play {o}.", "{s} plays {o}.", "play(?:s|ing|ed)?"),
        _one("reads", "You read {o}.", "{s} reads {o}.", "read(?:s|ing)?|book|novel|finished|author"),
        _one("wants", "You want {o}.", "{s} wants {o}.", "want(?:s|ed)?|wish(?:es)?|dream(?:s|ing)?|hope(?:s|d)?|hoping|would love|'d love|saving"),
        _one("goes to", "You go to {o}.", "{s} goes to {o}.", "go(?:es)? to|going to|every|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|attend(?:s)?|member|choir|club|classes|group" ),
        _one("lived in", "You lived in {o}.", "{s} lived in {o}.", "lived|used to live|grew up|moved (?:away )?from|years in"),
        _one("worked as", "You worked as {o}.", "{s} worked as {o}.", "worked|used to (?:be|work)|was an?|were an?|retired"),
        _one("worked at", "You worked at {o}.", "{s} worked at {o}.", "worked|used to work|quit|left|retired from|laid off|sacked|fired|made redundant"),
        _one("went to", "You went to {o}.", "{s} went to {o}.", "went|been|visited|visit|trip|holiday|travelled|traveled|back from|flew|drove|came back", lasts=False),
        _one("plans", "You plan: {o}.", "{s} plans: {o}.", "will|'ll|going to|gonna|plan(?:s|ning|ned)?|have to|has to|need(?:s)? to|must|tomorrow|tonight|next|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*|am \\w+ing|i'm \\w+ing|is \\w+ing|'s \\w+ing|are \\w+ing|'re \\w+ing|booked|start(?:s|ing)?|appointment|want(?:s)? to|moving", lasts=False),
        _one("promised", "You promised {o}.", "{s} promised {o}.", "promise(?:d|s)?|said yes|said i(?:'d| would)|agreed|swore|gave my word|told \\w+ i(?:'d| would)", lasts=False),
        _one(SAID, "You said: {o}.", "Of {s} you said: {o}.", "\\w+", lasts=False),
    )
)  # fmt: skip  # many short entries: rows read better than a column
"""Every predicate by its name."""

_SWAP = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "us": "you",
    "our": "your", "ours": "yours", "ourselves": "yourselves", "i'm": "you're", "i've": "you've", "i'll": "you'll",
    "i'd": "you'd", "am": "are", "we're": "you're", "we've": "you've", "we'll": "you'll", "we'd": "you'd",
}  # fmt: skip  # many short entries: rows read better than a column
_MINE = Pattern(rf"\b(?:{'|'.join(sorted(map(re.escape, _SWAP), key=len, reverse=True))})\b", re.IGNORECASE)
_TAKES_ARTICLE = Pattern(r"^(?:an?|the|my|your|our|his|her|their|one of)\b", re.IGNORECASE)


def to_the_user(words: str) -> str:
    """Return what the user said, as one says it back to them: `my brother` is `your brother`."""
    return _MINE.sub(lambda found: _SWAP[found[0].lower()], words.replace("’", "'"))


def sentence(subject: str, predicate: str, object: str) -> str:
    """Return a note as a sentence to the user; *subject* is `you` for them. An unknown predicate is `said`."""
    kind = PREDICATES.get(predicate, PREDICATES[SAID])
    told = to_the_user(object.strip().rstrip(".!?"))
    if predicate in {"works as", "worked as"} and told[:1].islower() and not _TAKES_ARTICLE.match(told):
        told = f"{'an' if told[0] in 'aeiou' else 'a'} {told}"
    if subject == "you":
        return kind.yours.format(o=told)
    who = to_the_user(subject.strip())
    if kind.theirs.startswith("{s}"):
        who = who[:1].upper() + who[1:]
    return kind.theirs.format(s=who, o=told)


def object_in(text: str, subject: str, predicate: str) -> str | None:
    """Return the object of a sentence that has this predicate's form; None where it has another."""
    kind = PREDICATES.get(predicate)
    if kind is None:
        return None
    form = kind.yours if subject == "you" else kind.theirs.replace("{s}", to_the_user(subject.strip()))
    before, after = form.split("{o}")
    plain = text.strip().rstrip(".!")
    low = plain.lower()
    before, after = before.lower(), after.rstrip(".").lower()
    if low.startswith(before) and low.endswith(after) and len(low) > len(before) + len(after):
        return plain[len(before) : len(plain) - len(after)].strip() or None
    return None
