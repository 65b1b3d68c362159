"""The words in which people give their age, as patterns over plain speech with digits.

A number is only an age where what follows it lets it be one: "I'm 15 and" is, "I'm 15 minutes" is
not. What may follow is therefore a list of words that no unit of measure is in.
"""

from os1.core.pattern import Pattern

ADULT = 18

_N = r"(?P<age>[4-9]|1[0-7])"
_N18 = r"(?P<age>[5-9]|1[0-8])"
_SEP = r"(?: [,.])?"
_MONTH = (
    r"january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_SEASON = r"(?:the )?(?:spring|summer|autumn|fall|winter|new year|holidays)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_UNIT = r"(?:years?|months?|weeks?|days?|fortnight)"
TIME = (
    rf"(?:tomorrow|soon|next (?:week|month|year|weekend|term|birthday|time|{_DAY}|{_SEASON}|{_MONTH})"
    rf"|this (?:week|month|year|weekend|coming {_DAY}|{_DAY}|{_SEASON}|{_MONTH}|term)"
    rf"|on (?:{_DAY}|the \d+\w*|christmas|boxing|halloween|valentine's|new year's|{_MONTH})"
    rf"|in (?:like |about |just |only )?(?:an? (?:few |couple (?:of )?)?{_UNIT}|a (?:bit|while)|the (?:spring|summer|autumn|fall|new year)"
    rf"|(?:a couple of|\d+|some|few|couple) {_UNIT}|{_MONTH}|{_SEASON})"
    rf"|(?:right |just |straight )?after (?:christmas|easter|(?:the )?summer|new year|half term|{_MONTH})"
    r"|at (?:christmas|easter|the (?:end|start|weekend))|the day after|in time|any day|before (?:christmas|easter|summer))"
)
_AGO = (
    rf"(?:yesterday|today|this (?:morning|week|month|year|weekend|{_DAY}|{_SEASON})"
    rf"|last (?:week|month|night|weekend|year|{_DAY}|{_SEASON}|{_MONTH})"
    rf"|on (?:{_DAY}|the \d+\w*|christmas|{_MONTH})|(?:an?|\d+|a few|a couple of) (?:days?|weeks?|months?) ago|recently"
    rf"|the other day|in (?:{_MONTH}|the summer)|at (?:christmas|easter|the weekend)|like (?:last|a)|over (?:christmas|the summer))"
)
_SCHOOL_IN = r"in (?:my (?:last|first|second|third|final|\d+\w*)|year|grade|class|form|high|secondary|middle|school|the|\d+(?:st|nd|rd|th)|s\d|junior)"
_GOES_ON = (
    r"and(?! \d+(?: [,.?!]|$))|but|so|because|cause|cos|if|when|who|which|or (?:something|whatever|so)|though|although|while|since|as|that|than(?= okay)"
    r"|i|i'm|i've|i'd|i'll|me|my|mine|you|you're|your|he|he's|his|she|she's|her|they|they're|their|we|we're|we've|our|it|it's|this|that's"
    r"|there|there's|nobody|no one|everyone|everybody|people|someone|somebody"
    r"|now|today|already|not|never|still|can|can't|cannot|could|should|shouldn't|would|will|won't|do|don't|does|doesn't|did|didn't|is|isn't"
    r"|are|am|have|haven't|what|how|why|where|also|too|really|actually|honestly|literally|anyway|lol|lmao|btw|by the way|just|only|even|like"
    r"|no|yes|yeah|okay|right|please|sorry|thanks|thank you|bro|bruv|mate|man|dude|sir|miss|girl|boy|lad|lass|female|male|f|m|guy|kid|teen"
    r"|with|without|from(?! (?:the|there|here|home|top|bottom|left|right))|living|stuck|alone|trying|having|getting|going|doing|feeling"
    r"|scared|bored|trans|gay|bi|lesbian|autistic|pregnant|and i|male|hi|hello|help|for (?:god's|christ's|fuck's|crying|heaven's|real)"
    rf"|at (?:the moment|present|school)|turning|nearly|almost|coming up|{_SCHOOL_IN}|of all|years? of age|is that|does that|old enough"
)
_OLD = r"(?P<old> (?:years? old|year olds?|yrs? old|years? of age|yo|y o|years?(?= [,.?!]|$)|yrs?(?= [,.?!]|$)))?"
_HALF = r"(?: and (?:a half|a quarter|3 quarters|a bit))?"
AFTER = rf"(?=$| [,.?!]| (?:{_GOES_ON}|{TIME})\b)"
"""What may follow an age."""
_NOW = rf"(?=$| [,.?!]| (?:{_GOES_ON})\b)(?! {TIME}\b)(?!(?: [,.])?(?: (?:maybe|or|to|perhaps|no|sorry|wait))*(?: [,.])? \d+ (?:minute|mile|page|stone|kilo|hour|second|percent|week|day|month)s?\b)(?! like (?:minutes?|an?|\d))"
_ADVERB = (
    rf"(?:{_SEP} (?:like|only|just|still|actually|literally|really|currently|now|well|also|so|honestly|already|both|all|all of"
    r"|mentally not|officially|finally|technically|legally|a girl of|a boy of|aged|um|you know|i mean|turned|what|barely|no))"
)
_ME = r"(?:i'm|i am|me and \w+ are|we're both|we are both|we're all|am)"

DIRECT: tuple[Pattern, ...] = tuple(
    Pattern(found)
    for found in (
        rf"(?<![\w'])(?:i'm){_ADVERB}{{0,4}}{_SEP} {_N}{_OLD}{_HALF}{_NOW}",
        rf"(?:(?<=^)|(?<=[,.?!] ))am(?: only| just| like| still)? {_N}{_OLD}{_HALF}{_NOW}",
        rf"\b(?:we're|we are) (?:both|all)(?: only| just| like| still)? {_N}{_OLD}{_NOW}",
        rf"\b(?:me and|my \w+ and|and) (?:me|i|my \w+|\w+) (?:are|we're)(?: only| just| like| still)? (?:both|all) {_N}{_OLD}{_NOW}",
        rf"(?<![\w'])(?:as|i'm|being|i'm just|i'm only|i'm still|me) an? (?:\w+ )?(?:\w+ )?{_N}(?P<old> (?:years?|yrs?) olds?| yo| y o)\b"
        r"(?! (?:car|dog|cat|horse|house|son|daughter|would|does|might|can do|could do|trapped|in a|at heart|again|inside))",
        rf"(?<![\w'])i'm a (?:girl|boy|kid|guy|student|child|lad|lass|teenager|teen) (?:of|who's|aged|and i'm|who is) {_N}{_NOW}",
        rf"(?:(?<=^)|(?<=[,.] )){_N}(?P<old> (?:years?|yrs?) old| yo| y o) (?:girl|boy|female|male|kid|teen|lad|f|m|here|student)\b",
        rf"(?:(?<=^)|(?<=[,.] )){_N}(?P<old> (?:years?|yrs?) old| yo| y o)(?= and i\b| [,.] (?:and i|i|my|girl|boy|male|female)\b)",
        rf"(?:(?<=^)|(?<=[,.] )){_N} (?:i'm)(?=$| [,.?!]| (?:now|actually|already|like)\b)",
        r"^(?:(?:hi|hey|hello|i|i'm|so|okay|me) (?:[,.] )?)*(?P<age>1[0-7]) ?(?P<old>f|m|female|male)\b(?! (?:away|long|high|deep|tall|wide))",
        r"^(?:(?:hi|hey|hello|i|i'm|so|okay|me) (?:[,.] )?)*(?P<old>f|m|female|male|boy|girl|nb)(?: ,)? (?P<age>1[0-7])(?=$| [,.?!]| (?:here|from|and|uk|us|usa|i|i'm|my)\b)",
        r"(?<![\w'])(?:i|i'm|me) [,.] (?P<age>1[0-7]) (?P<old>f|m)\b",
        r"(?<![\w'])(?:i|i'm|me) [,.] (?P<old>f|m) (?P<age>1[0-7])\b",
        rf"(?:(?<=^)|(?<=[,.] ))(?:age|aged) {_N}(?P<old>\b)(?=$| [,.?!])",
        r"^(?P<age>1[0-7]) (?P<old>here)\b",
        rf"\b(?:both|all) of us are(?: only| just)? {_N}{_OLD}{_NOW}",
        rf"\bmy age(?: is|'s)?(?: only| just)? {_N}(?P<old>\b){_NOW}",
        rf"\bat (?:the age of )?{_N} (?P<old>i'm|i can't|i shouldn't|i'm not|i don't|i should|i still)\b",
        rf"\bi(?:'m| only| just|'m just)? (?:only |just |literally |have |also |finally |recently )*(?<!when i )turned {_N}{_OLD}(?= {_AGO})",
        rf"\bi(?:'ve| just| only| literally| recently| finally|'ve just| have)(?: only| just| finally| recently| literally)? turned {_N}{_OLD}{_NOW}",
        rf"(?:(?<=^)|(?<=[,.] )|(?<=and )|(?<=so ))i turned {_N}{_OLD}(?=$| [,.?!])",
        rf"\bi was {_N} (?:{_AGO})(?! when)",
        rf"\bi've been {_N} (?:for (?:an?|\d+|like|about|only|less)|since (?:{_MONTH}|{_DAY}|last))",
        rf"\b(?:it's|today's|today is|this is)(?: actually)? my (?P<age>[5-9]|1[0-7])th (?:birthday|bday)(?! {TIME})(?= today|$| [,.!]| and| but| so)",
        rf"\b(?:it was|was|had|i had|celebrated|just had) my (?P<age>[5-9]|1[0-7])th (?:birthday|bday)(?: party)? (?:{_AGO}|just)",
        rf"\bmy (?P<age>[5-9]|1[0-7])th (?:birthday|bday)(?: party)? was (?:{_AGO})",
        rf"\bi have {_N}(?P<old> years? old)",
    )
)
"""Patterns whose number is the age now."""

NEXT: tuple[Pattern, ...] = tuple(
    Pattern(found)
    for found in (
        rf"(?<![\w'])i'm (?:only |just |still |like |actually )?(?:about to (?:be|turn|hit)|going to (?:be|turn)|turning|nearly|almost|not quite|not yet|not even|coming up (?:to|on|for)"
        rf"|getting on for|close to|just under|under|below|younger than|barely|practically) {_N18}(?! (?:to|or)\b){_OLD}{AFTER}",
        rf"(?<![\w'])i'm not {_N18}(?: years old)?(?= (?:yet|until|for another|till)\b)",
        r"(?<![\w'])i'm not (?P<age>1[68])(?: years old)?(?=$| [,.?!] (?!(?:any ?more|i'm \d))| (?:so|and|but|because)\b)",
        rf"(?<![\w'])i(?:'m)? (?:turn|hit|will be|will turn) {_N18}{_OLD}(?= {TIME}|$| [.!])",
        rf"(?<![\w'])i(?:'m|'ll be|'ll turn|'ll only be|'ll just be){_ADVERB}{{0,2}} {_N18}{_OLD} (?!(?:this year|in \d+ years|in a couple)){TIME}",
        rf"\b(?:{TIME}|in \d+ \w+) (?:[,.] )?i(?:'m|'ll be|'ll turn| turn|'m turning| will be) {_N18}{_OLD}{AFTER}",
        rf"(?:(?<=^)|(?<=[,.] ))not (?:even |quite )?{_N18} yet\b",
        rf"\bi (?:haven't|have not) (?:even )?turned {_N18}\b",
        rf"\bi won't be {_N18} (?:until|for|till)\b(?! (?:another|an other|a further)? ?(?:\d+|a) years?)",
        rf"(?<!that's )(?<!this is )(?<!is )(?<!was )\b(?:until|when|once|before|by the time|as soon as|after|the (?:day|minute|second|moment)) (?:that )?i(?:'m| turn| hit| reach|'ve turned| get to be|'ll be|'m at least)"
        rf"(?: finally| actually| like| only| over)? {_N18}{_OLD}(?! (?:{_UNIT}|minutes?|stone|kilos?|foot|feet)\b){AFTER}",
        rf"\b(?:can't|won't|not) wait to (?:be|turn) {_N18}\b",
        rf"\b(?:my (?:mum|mom|mam|dad|parents|ma|mother|father)|they|she|he) (?:says?|said|won't let me)[^.?!]{{0,60}}\buntil i'm {_N18}\b",
    )
)
"""Patterns whose number is one more than the age now."""

_TARGET = r"(?P<age>1[0-8]|[6-9]|an adult|of age)"
DELTAS: tuple[Pattern, ...] = tuple(
    Pattern(found)
    for found in (
        rf"\b(?P<count>\d+|an?|another|one|few)(?: more)?(?: whole)?(?P<half> and a half)? (?P<unit>years?|months?|weeks?|days?)(?: and a half)?(?: left| to go| more| away| now)?"
        rf" (?:until|before|till|to go until|to go before) (?:i'm|i turn|i can be|i'll be|i become|my|being) {_TARGET}\b(?! (?:stone|kilos?|minutes?|weeks?|pages?))",
        rf"(?<![\w'])i'm (?:still |only |just |about |like )?(?P<count>\d+|an?|another)(?P<half> and a half)? (?P<unit>years?|months?|weeks?|days?) (?:off|from|away from|short of|shy of|under) (?:being |turning |my )?{_TARGET}\b(?!(?:th)? (?:stone|kilos?|pounds?))",
        rf"(?<![\w'])i(?:'m|'ll be| turn|'m turning| will be) {_TARGET} in (?:like |about )?(?P<count>\d+|a couple of|an?)(?P<half> and a half)? (?P<unit>years?)\b",
        rf"\bi won't be {_TARGET} (?:for|until) (?:another |like )?(?P<count>\d+|an?)(?P<half> and a half)? (?:more )?(?P<unit>years?|months?)\b",
        rf"\bi'm not {_TARGET} for (?:another |like )?(?P<count>\d+|an?)(?P<half> and a half)? (?:more )?(?P<unit>years?|months?)\b",
    )
)
"""Patterns that count down to an age."""

PRESENT_ONLY: tuple[Pattern, ...] = (
    Pattern(r"(?<!it's )(?<!today's )(?<!today is )(?<!this is )\bmy (?P<age>[6-9]|1[0-8])th (?:birthday|bday)\b"),
    Pattern(
        rf"(?:it's|today's) my (?P<age>[6-9]|1[0-8])th (?:birthday|bday)(?: party)? {TIME}|\bmy (?P<sweet>sweet) (?P<age_>16)(?!)"
    ),
    Pattern(rf"\bmy (?P<age>1[3-8])th(?:'s| is| will be) (?:{TIME}|coming)"),
)
"""Birthdays to come: only where nothing in the sentence is past."""

OTHERWISE: tuple[tuple[Pattern, int], ...] = tuple(
    (Pattern(found), age)
    for found, age in (
        (r"(?<![\w'])i'm (?:still |only |just |actually |like |legally |technically |also )*(?:a minor|underage|under age|not an adult yet|not of age|not legal yet)(?=$| [,.?!]| (?:and|so|but|because)\b)", 17),
        (r"(?<![\w'])i'm (?:still |only |just |actually |like |also )*a (?:\w+ )?(?:teenager|teen|teen(?:age)? (?:girl|boy|lad|mum|mom|dad|mother))(?=$| [,.?!]| (?:and|so|but|because|with|who|i|girl|boy)\b)", 17),
        (r"(?<![\w'])as a (?:teenager|teen) (?:[,.] )?(?:i'm|i can't|i don't|i need|i have|i feel|i'd|i think|how|what)\b", 17),
        (r"(?<![\w'])i'm (?:a|just a|still a) (?:pre ?teen|tween)\b", 12),
        (r"(?<![\w'])i'm (?:still |just |only )?(?:too young|not old enough|not allowed) to (?:vote|buy (?:alcohol|beer|vodka|fags|cigarettes|vapes))(?! in)\b", 17),
        (r"(?<![\w'])i'm (?:still |just |only )?(?:too young|not old enough) to (?:drive|have a licence|get my licen[cs]e|work|get a job)(?! in)\b", 16),
        (r"(?<![\w'])i'm in my (?:early |mid )?teens\b", 16),
        (r"\bmy sweet 16(?:th)?(?: birthday)?(?: party)? (?:is|will be|'s|party)\b", 15),
        (r"\bmy quince(?:a[nñ]era)?s? (?:is|will be|party is|dress)\b", 14),
        (r"\bmy (?:bar|bat) mitzvah (?:is|will be|lessons|practice|portion)\b", 13),
    )
)  # fmt: skip  # many short entries: rows read better than a column
"""Words that mean an age without a number."""

_FORMS = (
    r"was|were|wasn't|weren't|had|used|did|didn't|went|loved|got|thought|wanted|couldn't|came|saw|took|gave|bought|made|threw|told|said|met|left"
    r"|spent|ruined|forgot|cried|kissed|[a-z]{3,}ed"
)
PAST = Pattern(
    rf"\b(?:{_FORMS})\b(?<!excited)(?<!scared)(?<!worried)(?<!stressed)(?<!invited)(?<!allowed)(?<!bored)(?<!need)"
)
"""A verb in the past."""
LONG_AGO = Pattern(
    r"\b(?:it's|it was|was|in|back in|summer of|circa) (?:the )?(?:19\d\d|200\d|201\d|[3-9]0s|19\d0s|sixties|seventies|eighties|nineties)(?! born)\b"
    r"|\bback then\b|\bpicture (?:this|it|the scene)\b|\bthere (?:i am|i'm)(?= [,.])|\bthe year is\b|\bduring the war\b"
)
"""Told as if it were today."""
FICTION = Pattern(
    r"\b(?:role ?play(?:ing)?|role play(?:ing)?|let's (?:imagine|pretend|say)|pretend(?:ing)?|imagine|suppose|in (?:the|this|my|that|a|our) "
    r"(?:story|film|movie|book|novel|game|play|dream|scene|song|script|show|musical|photo|picture|video|roleplay|scenario|campaign)"
    r"|my character|i play an?|i'm playing an?|playing an?|the (?:lyrics?|line|song|poem|quote|caption|card|narrator|girl|boy|kid|child|woman|man"
    r"|character|book|text|sign|letter) (?:goes|is|says?|said|reads|begins|starts|went))\b[^.?!]*$"
)
"""A story, a game or a picture in which it is so."""
BEFORE_DENIES = Pattern(
    r"(?:\b(?:as if|as though|(?<!even )if|pretend(?:ing|s)?|imagine|suppose|thinks?|thought|thinking|assum\w+|says?|said|saying|goes|went|tells?|told"
    r"|telling|believes?|believed|wish(?:es)?|wished|dream\w*|dreamt|convinced|lie|lied|lying|what if|reckons?|guess(?:es|ed)?|swears?|swore"
    r"|reads?|wrote|writes|texted|texts|posted|shouts?|shouted|screams?|screamed|sings?|sang|feels?|felt|when|asks?|asked|replie[sd]|hear|thank god)"
    r"(?: (?:that|to|me|him|her|them|us|everyone|people|everybody|mum|dad|you|the \w+|he|she|it|my \w+))*(?: [,.])?"
    r"|(?<![,.?!] )(?<!^)(?<!\bso )(?<!\band )(?<!\bbut )(?<!\byeah )(?<!\bwell )(?<!\bmean )(?<!\bbecause )\blike"
    r"|(?:feel|feels|feeling|felt|look|looks|acting|act|sound|treats? me|treated|treating me|talks? to me|me) like)\s*$"
)
"""What makes it somebody's belief, somebody's words, or a feeling."""
TOLD_BY_SELF = Pattern(
    r"\bi(?:'ve)? (?:(?:already|just|keep|literally|only) )*(?:told|tell|said|say|telling|saying)(?: (?:you|him|her|them|already|before|that|earlier|my \w+|the \w+))*(?: [,.])?\s*$"
    r"|\b(?:mum|mom|mam|dad|parents|they|she|he) (?:says?|said|goes) (?:it's )?(?:because|since|cause)\s*$"
    r"|\b(?:i guess|i think because|thing is)(?: ,)?\s*$"
)
"""The user's own earlier words, said again."""
LATER_DENIES = Pattern(
    r"(?:(?: [,.])? (?:again|at heart|inside|in my head|in my heart|in spirit|mentally|emotionally|deep down|in dog years|in cat years"
    r"|in this (?:photo|picture|video|dream)|in that (?:photo|picture|video)|in the (?:photo|picture|video|dream|story|game|play|book|film|queue|rankings"
    r"|league|charts)|stone|foot|feet|in the|years (?!old)|any ?more|according to)\b)(?<!in the summer)(?<!in the spring)"
)
"""What undoes it afterwards."""
PAST_AFTER = Pattern(
    r"(?: [,.])? (?:i|we) (?:\w+ )?(?:was|were|had|used|did|didn't|wasn't|couldn't|could|would|went|got|thought|wanted|saw|took|made|felt|knew|lived|left|came|ran|[a-z]{3,}ed)\b"
)
"""What makes "as a twelve year old" a memory."""
SONG = Pattern(r"[^.?!]{0,40} (?:is|was) (?:a|the|my) (?:\w+ )?(?:song|line|lyric|quote|film|musical|book|title)\b")
"""What makes the words a title or a line."""
TAKEN_BACK = Pattern(
    r"\b(?:i mean|no|kidding|joking|jk|just kidding|only joking|not really)(?: [,.])?(?: (?:sorry|wait|i'm|i mean|actually|obviously|really|,))* (?:1[89]|[2-9]\d)(?= [,.?!]|$| (?:years|really|actually|obviously|and)\b)"
    r"|\bi'm (?:actually |really |obviously )(?:1[89]|[2-9]\d)(?= [,.?!]|$| (?:years|but|and)\b)"
)
"""An age of 18 or more in the same breath, instead of the one before."""
