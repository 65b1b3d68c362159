"""Questions about the world, and what an answer states, told apart from the user's own life (`care.md` N10).

Of their own life, plans, tastes, people and feelings the user is the authority. What is plainly
general knowledge is known by its topic; any other question by its form (`world_shapes`), and then
only a short, plain answer that speaks of nobody is held.
"""

import re
from typing import Literal

from os1.care.wording import clauses
from os1.care.world_shapes import SPEAKS_OF_ONE, asks_of_world
from os1.core.pattern import Pattern

Subject = Literal["sum", "map", "dictionary", "calendar", "history", "health", "science", "world"]

_OWN = Pattern(
    r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|us|our|ours|you|your|you're|yours|he|she|him|her|his|hers|he's|she's|they're going"
    r"|mum|mom|dad|sister|brother|wife|husband|boyfriend|girlfriend|friend|boss|neighbour|neighbor)\b"
)
_HERE = Pattern(
    r"\b(?:today|tonight|tomorrow|yesterday|right now|this (?:morning|evening|week|afternoon)|weather|in here|over there|downstairs|upstairs)\b"
)
_OPINION = Pattern(
    r"\b(?:should|favou?rite|best|better|worst|nicest|prettiest|funniest|coolest|worth|overrated|good (?:film|book|song|idea|name|movie)|opinion|like best"
    r"|prefer|wrong to|right to|okay to|fair|beautiful|boring|annoying|meaning of life|god|soul)\b"
)
_LEAD = Pattern(
    r"^(?:(?:hey|hi|okay|so|um|well|and|but|quick question|question|right|now|samantha|please|just|settle (?:this|an argument|something)(?: for (?:me|us))?"
    r"|(?:can|could|would|will) you (?:please |just )?(?:tell me|remind me|explain|help me remember|settle)|do you (?:happen to )?know|tell me|remind me|i (?:want|need|would like) to know|i'd like to know|i wonder|i was wondering|i'm wondering"
    r"|i always forget|i can never remember|i forget|help me out|for (?:the|a|my) (?:quiz|crossword|homework)|my \w+ (?:asked|wants to know|asks)|we were wondering|i'm doing a (?:quiz|crossword)|we're doing a (?:quiz|crossword)|what was it|is it true(?: that)?|am i right(?: in thinking)?(?: that)?"
    r"|i (?:think|thought|believe|bet|reckon|say|heard|read)(?: that)?|everyone says|they say|isn't it true that|if|whether|that|how do you say|out of interest|just curious|random question|serious question) )+"
)
_GENERAL_YOU = Pattern(
    r"(?P<aux>\b(?:do|can|should|would|could|must|when|if) )you (?=see|survive|hear|live without|breathe|get|have to|need|reach|grow|make|count|fold|cross|swim|fit|spell|say|write|pronounce|call|mix|eat|drink|freeze|reheat|boil|cook|convert|get (?:rabies|a cold|pregnant|the flu|sick|aids|hiv)|catch|swallow|put|use|take|burn|see|need to boil|divide|multiply|calculate)"
    r"|\b(?P<aux2>)(?:your|you) (?=fingers?|body|bones?|brain|heart|blood|stomach|eyes|nails|hair|legs?|muscles|lungs)"
)  # fmt: skip  # many short entries: rows read better than a column

_KNOWN: tuple[tuple[Subject, str], ...] = (
        ("health", r"\b(?:safe|dangerous|poisonous|toxic|harmful|bad for|deadly|contagious|infectious|mix|bleach|ammonia|vinegar and|antibiotics?|antibiotic|vaccines?|vaccination|mmr|autism|paracetamol|acetaminophen|ibuprofen|aspirin|alcohol|chocolate|grapes|raisins|xylitol|raw (?:chicken|milk|eggs?)|rabies|cpr|frostbite|heatstroke|concussion|carbon monoxide|tick|fever|viruses|bacteria|vitamin|smoking|asbestos|burn under|measles|flu|pregnant|sunscreen|blood pressure|fluoride)\b"),
        ("dictionary", r"\b(?:spell|spelt|spelled|spelling|plural|past tense|opposite of|synonym|antonym|rhyme|mean(?:s|ing)?|word for|pronounced?|abbreviation|stand for|stands for|etymology|how many (?:letters|syllables|vowels|consonants|rs|r's|l's|s's)|in (?:french|spanish|german|italian|latin|greek|irish|welsh|japanese|russian))\b"),
        ("map", r"\b(?:capital|country|countries|continents?|city|cities|river|rivers|mountain|ocean|sea|lake|island|border|borders|population|north of|south of|east of|west of|flag|currency|language do they|language is spoken|desert|state|states|county|province|latitude|time zone|equator|hemisphere|how far is (?:it )?(?:from )?[a-z]+ (?:from|to)|volcano|strait|peninsula)\b"),
        ("calendar", r"\b(?:days (?:are )?(?:there )?(?:are )?in|leap year|weeks (?:are )?(?:there )?(?:are )?in|(?:what|which) (?:day|date|month) (?:is|was|does|do) (?:christmas|easter|halloween|new year|valentine|st patrick|bonfire|independence|thanksgiving|boxing|hanukkah|diwali|ramadan|the (?:summer|winter) solstice)|when (?:is|was) (?:christmas|easter|halloween|thanksgiving|diwali|ramadan|hanukkah|valentine's|bonfire|the equinox|the solstice)|solstice|equinox|clocks (?:go|change))\b"),
        ("history", r"\b(?:when (?:did|was|were) (?:the |world |queen |king |president |pope |saint )|what year (?:did|was|were)|in what year|who (?:was|were) the|who (?:invented|discovered|wrote|painted|composed|directed|sang|built|designed|founded|won|killed|shot|succeeded|played|created|proved|starred)|which (?:president|king|queen|emperor|pope|year|war)|world war|first (?:man|woman|person|president|prime minister|world)|(?:president|prime minister|king|queen|emperor) of|revolution|battle of|empire|wall (?:fall|come down)|moon landing|titanic|declaration|shakespeare|napoleon|hitler|churchill|lincoln|mozart|beethoven|beatles|elvis|einstein|newton|darwin|cleopatra|caesar|columbus|renaissance|dynasty|treaty|olympics|world cup)\b"),
        ("science", r"\b(?:planets?|moon|sun|earth|mars|jupiter|saturn|venus|mercury|pluto|stars?|galaxy|universe|light year|speed of|gravity|atoms?|electrons?|protons?|molecules?|elements?|periodic|chemical|formula|symbol for|boil(?:s|ing)?|freez(?:e|es|ing)|melt(?:s|ing)?|temperature|degrees|oxygen|hydrogen|carbon|helium|gold|iron|metal|water|ice|glass|sound|light|rainbow|sky|lightning|thunder|magnets?|electricity|evolution|dinosaurs?|mammals?|reptiles?|insects?|spiders?|bats?|birds?|whales?|dolphins?|sharks?|penguins?|octopus(?:es)?|elephants?|giraffes?|bees?|ants?|snakes?|fish|species|fossils?|dna|genes?|chromosomes?|cells?|bones?|teeth|organs?|heart|lungs?|liver|kidneys?|blood|brain|muscles?|senses|skin|prime number|prime|triangle|hexagon|octagon|angles?|pi|square root|circle|fruit|vegetable|botanically|tomato|photosynthesis|volcanoes|earthquakes?|tides?|orbit|eclipse|fastest|heaviest|lightest|densest|hardest|legs (?:do|does|has|have)|hearts (?:do|does|has|have)|stomachs|wingspan|lifespan|hibernate|lay eggs|evolved)\b"),
        ("world", r"\b(?:tallest|highest|longest|largest|biggest|smallest|deepest|oldest|heaviest|how (?:many|tall|high|deep|big|old|far|fast|heavy) (?:is|are|was|do|does|did|players|strings|keys|cards|squares|sides|sheets|inches|feet|ounces|pints|miles|teeth|people (?:live|are)|planets|colou?rs|letters|books|films)|what colou?r (?:is|are)|what (?:is|are|'s) (?:an? |the )?\w+ made (?:of|from|out of)|made (?:of|from) (?:wheat|milk|grapes|rice|potatoes|sand)|is an? \w+ an? |are \w+ (?:fruits?|vegetables?|mammals|fish|birds|insects|nuts|berries)|what's the difference between|difference between)\b"),
)  # fmt: skip  # many short entries: rows read better than a column
_SHAPES: dict[Subject, Pattern] = {subject: Pattern(found) for subject, found in _KNOWN}
_ASKS = Pattern(
    r"^(?:what|what's|whats|which|who|who's|when|where|where's|why|how|is|are|was|were|do|does|did|can|could|has|have|will|isn't|aren't|don't|doesn't|in what|in which|on what|at what|of what|spell|define|name)\b"
)
_TOPIC = Pattern(
    r"^(?:the earth (?:is|isn't|was|goes)|the sun (?:goes|orbits|revolves))\b|^(?:the )?(?:capital|population|plural|opposite|square root|speed|boiling point|freezing point|tallest|longest|biggest|largest|highest|smallest) (?:of|in|\w+ in)\b"
)
_WHERE_IS = Pattern(r"^(?:where is|where's|where are) (?:the )?\w+(?: \w+)?$")
_PLACE = Pattern(
    r"\b(?:[Ii]n|[Oo]ff|[Oo]n the coast of|near|between|capital of|part of|south of|north of) (?:the |northern |southern |eastern |western |central |west |east |north |south )*[A-Z]\w+"
)
_NOT_STATED = Pattern(
    r"\b(?:i don't know|i do not know|not sure|no idea|i can't (?:say|tell|check|be sure)|couldn't (?:say|tell)|can't remember|you(?:'ve)? (?:told|said|mentioned|never (?:told|said))|i'd have to (?:look|check)|depends|beyond me|wouldn't know|never heard of|i have no"
    r"|i(?:'d| would) guess|you'd know|your (?:doctor|pharmacist|gp)|ask (?:a|your)|hard to say|nobody knows|matter of taste|opinion|i like|i love|i prefer|my favou?rite|let me think|good question|remind me)\b"
)
_SENTENCE = Pattern(r"[^.!?\n]+[.!?]*")
_FILLER = Pattern(
    r"^(?:(?:well|oh|ah|hm+|mm+|so|sure|okay|right|actually|easy|easy one|funny enough|strictly|honestly|as far as i know|if i remember right|if i'm right|from memory|i think|i believe|i'd say|pretty sure|ha|that one|that|believe it or not|good one|nice one|the answer is|i'm fairly sure|fairly sure)(?:,| -|:)? )+",
    re.IGNORECASE,
)
_YES_NO = Pattern(
    r"^(?P<yes>yes|yep|yeah|no|nope|nah|not quite|not really|correct|exactly|indeed)\b[,.:;!\s-]*", re.IGNORECASE
)
_POINTS = Pattern(
    r"^(?:it's|it is|it was|that's|that is|that was|that would be|that'd be|it'd be|they're|those are|he's|she's|there are|there's|there were|in|by|around|about)\s+(?=\S)",
    re.IGNORECASE,
)
_IS = Pattern(r"^(?P<subject>.{3,60}?)\s(?:is|are|was|were|equals|makes|means|has|have)\s(?P<what>.+)$", re.IGNORECASE)
_NOT_NAMES = (
    "The A An It There They Water In On At Most Some All Every Each Yes No That This Those These One Two Three Four Five Six Seven Eight "
    "Nine Ten Light Sound Bats Dogs Cats Birds Whales Spiders Humans People Chocolate Grapes Bleach Mixing Technically By With For "
    "Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety "
    "Hundred Thousand Just Far Because When Where If Yep Nope Not But So Mostly Usually Several Many Much More Less As Under Over Up After Before During From "
    "Antibiotics Vaccines Raw Never Both Neither Nothing Only About Around Roughly Nearly Almost Its Not"
)
_SMALL = frozenset(_NOT_NAMES.split())
_MAYBE = Pattern(
    r"\b(?:maybe|perhaps|possibly|could be|might|may be|may have|depends|some say|debated|argue|disputed|unclear|probably not|it varies|who knows|depending|for some|taste)\b"
)
_OF_HER = Pattern(r"(?:i (?:bet|hope|wish|hear|love|like|heard|wonder|suppose)|if )\b")
_WHOLE_ANSWER = 40
"""Words of an answer that still is a plain statement."""
_LONGEST = 16
"""Words of a sentence that can still be said again as a whole."""


def world_question(asked: str, said: str) -> Subject | None:
    """Return what the question or claim *asked* is about, if that is the world and nothing of the user's own."""
    for clause in reversed(clauses(asked)):
        plain = _GENERAL_YOU.sub(lambda match: f"{match['aux'] or ''}people ", clause.text)
        plain = _LEAD.sub("", plain)
        if _OWN.search(plain) or _HERE.search(plain) or _OPINION.search(plain):
            continue
        if not (_ASKS.match(plain) or _TOPIC.match(plain)):
            continue
        for subject, shape in _SHAPES.items():
            if shape.search(plain):
                return subject
        if _WHERE_IS.match(plain) and _PLACE.search(said):
            return "map"
        if asks_of_world(plain, asked) and _plain_answer(said):
            return "world"
    return None


def _plain_answer(said: str) -> bool:
    """Whether *said* is short, no question, and speaks of nobody present."""
    words = [word for clause in clauses(said) for word in clause.words]
    opinion = _FILLER.sub("", said.strip())
    return (
        0 < len(words) <= _WHOLE_ANSWER
        and not SPEAKS_OF_ONE.search(" ".join(_texts(opinion)))
        and not _MAYBE.search(" ".join(words))
    )


def _texts(said: str) -> tuple[str, ...]:
    """Return the clauses of *said* as plain words."""
    return tuple(clause.text for clause in clauses(said))


def stated(asked: str, said: str) -> str | None:
    """Return what *said* states, at its shortest: nothing where that is too long, `None` where it states nothing."""
    sentences = [part.strip() for part in _SENTENCE.findall(said) if part.strip()]
    told = [part for part in sentences if not part.endswith("?")]
    if not told or _OF_HER.match(told[0].lower()) or _NOT_STATED.search(said.lower().replace("\u2019", "'")):
        return None
    first = told[0]
    bare = _FILLER.sub("", first).rstrip(" .!,;")
    answer = _YES_NO.match(bare)
    if answer:
        rest = bare[answer.end() :].strip() or (told[1].rstrip(" .!") if len(told) > 1 else "")
        side = "no" if re.match(r"n|not", answer["yes"].lower()) else "yes"
        return f"{side}, {_decapitalised(rest)}" if 1 <= len(rest.split()) <= _LONGEST else side
    if not bare:
        return _decapitalised(told[1].rstrip(" .!")) if len(told) > 1 else None
    return _shortest(asked, bare)


def _shortest(asked: str, bare: str) -> str:
    """Return the part of the sentence *bare* that answers *asked*."""
    pointed = _POINTS.match(bare)
    rest = bare[pointed.end() :] if pointed else bare
    head = re.split(r",|;| - |\u2014|\u2013| not | though\b| but | because\b", rest)[0].strip()
    if pointed and 1 <= len(head.split()) <= 5:
        return _decapitalised(head)
    whole = re.split(r", (?:not|though|but|which|as|and|so|because)\b|;|\u2014|\u2013", bare)[0].strip()
    named = _IS.match(whole)
    if named and len(named["what"].split()) <= 4 and set(named["subject"].lower().split()) & (set(asked.lower().strip("?.! ").split()) - {"the", "a", "an", "of", "is"}):  # fmt: skip  # reads best as one line
        return _decapitalised(named["what"])
    if not pointed and len(head.split()) <= 4:
        return _decapitalised(head)
    return _decapitalised(whole) if len(whole.split()) <= _LONGEST else ""


def _decapitalised(words: str) -> str:
    first, _, rest = words.partition(" ")
    if first in _SMALL:
        first = first.lower()
    return f"{first} {rest}".strip()
