"""How a person announces what they are going to do, and what only sounds like it."""

import re

from os1.core.pattern import Pattern

_I = re.IGNORECASE
_ALSO = r"(?:(?:really|just|also|still|definitely|probably|finally|only|actually|now|then|absolutely|seriously|first|both|all|so|certainly|hopefully) )*"
_AM = r"\b(?:I'm|I am|we're|we are) "
_HAVE = r"\b(?:I|we)(?:'ve| have)? "
_WHO = r"(?:(?!to\b|that\b|I\b)(?P<who>(?:(?:my|our|the) )?[\w-]+(?: [A-Z]\w+)?) )?"
PLANNED = Pattern(
    rf"(?:{_AM}{_ALSO}(?P<going>going to|off to)|{_AM}{_ALSO}(?:planning to|supposed to|meant to|due to|aiming to|intending to|determined to|booked to)"
    rf"|\b(?:I|we)(?:'ll| will)? {_ALSO}(?:have to|need to|must|plan to|intend to)|{_HAVE}{_ALSO}got to|{_HAVE}{_ALSO}(?:agreed|arranged|decided|offered|signed up|volunteered) to"
    rf"|{_HAVE}{_ALSO}(?:promised|swore to|told) {_WHO}(?:that )?(?:I'd|I would|I'll|I will)|{_HAVE}{_ALSO}promised {_WHO.replace('?P<who>', '?P<whom>')}to|\bI said (?:to (?P<told>[\w-]+) )?(?:that )?(?:I'd|I would|I'll)) {_ALSO}"
    rf"|(?:{_AM}{_ALSO}(?:planning on|thinking of no|set on) )(?P<on>)",
    _I,
)
"""What announces a verb phrase: "I'm going to", "I've got to", "I promised Nora I'd"."""
WILL = Pattern(rf"\b(?:I'll|I will|we'll|we will) {_ALSO}", _I)
"""It announces one only where a day is named."""
DOING = Pattern(
    rf"{_AM}{_ALSO}(?=(?!going to\b|being\b|feeling\b|thinking\b|wondering\b|hoping\b|trying\b|looking\b|dreading\b|telling\b|saying\b|planning\b|supposing\b|dying\b|missing\b|using\b|nothing\b|something\b|during\b|not\b)\w+ing\b)",
    _I,
)
"""It announces one only where a day to come is named: "I'm seeing Nora on Friday"."""
EVENT = (
    r"(?:appointment|interview|exam|test|operation|op|surgery|scan|meeting|date|party|wedding|funeral|check-?up|hearing|flight|class|lesson|audition|presentation|viewing|review"
    r"|biopsy|physio|x-?ray|mri|dentist|dentist's|doctor's|dinner|lunch|reunion|rehearsal|concert|gig|match|race|consultation|session|assessment|trip|visit|recital|ceremony|transplant|results|hospital)"
)
HAVING = Pattern(
    rf"(?:\b(?:I've got|I have got|I have|we've got|we have|I got)|\b(?:I'm|we're) booked in for) (?P<what>(?:an?|my|the|our|another|this|that) (?:[\w'-]+ ){{0,3}}?{EVENT}\b.*)",
    _I,
)
"""A thing that will happen to them: "I've got an interview at the bank on Thursday"."""
HAPPENS = Pattern(
    rf"\b(?P<what>(?:my|our) (?:[\w'-]+ ){{0,2}}?{EVENT})(?:'s| is|'s been moved to| is booked for)(?: booked| scheduled)?(?: for)?(?= )",
    _I,
)
"""The same, told by the thing: "my operation's on Monday"."""

_NOT_AFTER = Pattern(
    r"(?:\b(?:if|unless|when|whenever|what|where|how|who|which|why|whether|than|whatever|scared|afraid|worried|terrified|dreading|dread|hope|wish|like|thought|dreamt|dreamed|imagine"
    r"|pretend|sure|know|doubt|maybe|perhaps|as though|suppose|in case|everything|anything|all|things?|ones?|stuff|something|person|place|before|do|did|does|don't|should|could|can|would|thinks?"
    r"|wonder|convinced|reckons|says|said|told \w+|never|bet|wants?|time|moment|only|every time|not|seems|frightened|mean|until|nothing|reason|day|what's)(?: that| that's)?(?: time)?,?$)",
    _I,
)
_SURELY_AFTER = Pattern(
    r"(?:\b(?:I think|the doctor says|(?:he|she|they|mum|dad|doctor|consultant|hospital|nurse|they've) (?:says?|said)),?$)",
    _I,
)
_HABIT = Pattern(
    r"\b(?:every|each|always|usually|normally|generally|most (?:days|nights|mornings|weeks)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|all the time|weekly|daily|nightly|(?:once|twice|times) an?|often"
    r"|sometimes|whenever|constantly|keep having|these days|at weekends|on weekends|in the evenings|in the mornings|for the rest of my life|for ever|forever|one day|some ?day|never|if I|would have)\b",
    _I,
)
_AT_ONCE = Pattern(
    r"\b(?:right now|now|in (?:a|one|two|five|ten|fifteen|twenty|a few|half an|an|\d+) (?:minutes?|mins?|seconds?|secs?|moments?|bit|mo|hour)|straight away|real quick|quickly|for a (?:minute|second|sec|bit|moment|while)|first thing first)\b",
    _I,
)
_NEVER_PLANNED = Pattern(
    r"(?:not\b|never\b|(?:tell|ask|show|give|let|talk to|speak to|thank|stop|leave|admit to|warn|say to|confess to) you\b|say\b|admit\b|be honest\b|confess\b|know\b|understand\b|feel\b|believe\b|accept\b|die\b|cry\b|scream\b|miss\b|regret\b"
    r"|lose\b|end up\b|be (?:sick|late|fine|okay|alright|alone|single|stuck|careful|strong|patient|quick|brave|there for)\b|get (?:over|used|through|better|used to|going)\b|let go\b|move on\b|live\b|put up\b|cope\b|deal\b|survive\b|remember\b|forget\b|learn to live\b"
    r"|kill\b|murder\b|strangle\b|explode\b|go mad\b|go crazy\b|lose it\b|have to\b|need to\b|need\b|want\b|be able\b|hate\b|love\b|like\b|guess\b|assume\b|laugh\b|hear\b|keep (?:going|reminding|telling)\b|have (?:a )?(?:heart attack|kids|children)\b|burst\b|throw up\b|do\b(?: it| this| that| something| better| anything)?$|wonder\b)",
    _I,
)
_SOON_OVER = Pattern(
    r"(?:go|run|leave|head (?:off|out|home)|get (?:off|going|up|dressed|some (?:sleep|air|rest|water))|hang up|sleep|rest|eat|think|breathe|stop\b.*|wait\b.*|try\b.*|relax|calm down|lie down.*|sit (?:down|here|there).*|stand up|stretch|nap|wee|pee|shower|wash|talk|vent|pay attention|focus|concentrate|hurry(?: up)?"
    r"|go (?:and (?:sit|stand|lie|look|check|see)\b.*|now|home|to (?:bed|sleep|the (?:loo|toilet|bathroom|kitchen|door|shops?|fridge))|and (?:lie down|check|see|get dressed|sit down).*|out|in|back(?: in| inside| home)?|for a (?:wee|pee|smoke|walk|lie down))"
    r"|(?:have|take|grab|get|make|pour|put|boil) (?:a|an|another|some|myself a|my|the|me a) (?:\w+ )?(?:shower|bath|nap|tea|coffee|drink|look|think|wee|pee|lie down|rest|break|cigarette|smoke|snack|sandwich|breath|seat|glass|cup|kettle|bite|moment|minute|lunch|dinner|breakfast|toast|water|beer|wine|phone|cuppa)\b.*"
    r"|put the kettle on|answer (?:the|this|that)\b.*|get the (?:door|phone)|let the (?:dog|cat) (?:in|out)|turn (?:it|the|this)\b.*|take this(?: call)?|be (?:quiet|off|going|quick|there|here|up).*|start(?: again| over)?|work(?: on (?:myself|it))?|go back to (?:sleep|bed|work)|get back.*|change|read|write|check|see|look|use the (?:loo|toilet|bathroom)|ask (?:something|a question|yourself).*|keep (?:it|quiet|this|my)\b.*)",
    _I,
)
_SINGLE_VERBS = "pack study revise move paint bake iron quit apologise resign propose vote emigrate decorate"
_ALONE = frozenset(_SINGLE_VERBS.split())


def hindered(before: str) -> bool:
    """Whether what stands *before* makes no plan of what follows: "if", "what", "I'm scared"."""
    before = before.rstrip(" ,")
    return bool(_NOT_AFTER.search(before)) and not _SURELY_AFTER.search(before)


def lasting(sentence: str) -> bool:
    """Whether *sentence* tells of a habit, or of what is done this minute."""
    return bool(_HABIT.search(sentence) or _AT_ONCE.search(sentence))


def worth_asking_after(phrase: str, *, dated: bool) -> bool:
    """Whether the verb *phrase* is something done at some time, of which one may be asked later."""
    if _NEVER_PLANNED.match(phrase) or not phrase or (phrase.startswith("be ") and not dated):
        return False
    if _SOON_OVER.fullmatch(phrase):
        return (
            dated
            and len(phrase.split()) > 2
            and not re.match(r"(?:go to (?:bed|sleep)|be (?:quiet|quick|off))", phrase)
        )
    return dated or len(phrase.split()) > 1 or phrase.lower() in _ALONE
