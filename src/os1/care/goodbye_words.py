"""The phrases a goodbye is made of, as patterns over `wording`'s plain words (`care.md` N1).

Three strengths. A *parting* word is a goodbye wherever it stands ("bye"). A *resolve* says that
the call is ending ("I'm hanging up"). A *leaning* may be a goodbye or a piece of a story ("I
should go"), and counts only where nothing else was being told.
"""

from os1.core.pattern import Pattern

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN = (
    r"(?:(?:very |real )?soon|later(?: on)?|tomorrow(?: night| morning| evening| afternoon| then)?"
    r"|then|around|again(?: soon)?|tonight|in the morning|in a (?:bit|while)|next (?:time|week)"
    rf"|(?:on |next )?{_DAY}|this (?:evening|afternoon)|same time tomorrow|after work"
    r"|another (?:time|day))"
)
_NOW = r"(?: now| then| for (?:now|tonight|today)| really| actually| though)?"
_THINK = r"(?:(?:i think|i guess|i suppose|i reckon|i'm afraid|really|anyway|now) )*"
_TODAY = r"(?:now|today|tonight|this evening|the (?:night|day|evening))"
_HAVE_TO = (
    r"(?:i|we)(?: really| just| probably)? (?:have to|need to|must|should(?: probably| really)?"
    r"|ought to(?: really)?)(?: really| just)?"
    r"|(?:i'd |i )?(?:better|best)|i'd (?:better|best)(?: really)?"
)
_GOT_TO = r"(?:(?:i|i've|we|we've|sorry) )?(?:really |just )?got to(?: really| just)?"
_BED = r"(?:to|to my|back to|off to|up to|to get to)? ?(?:bed|sleep)"

_PARTING = (
    r"bye|goodbye|goodnight|cheerio|toodles|toodle (?:pip|oo)|toodaloo|tara|ta ra"
    r"|ciao|adios|adiós|adieu|au revoir|farewell|arrivederci|auf wiedersehen|sayonara"
    r"|hasta (?:la vista|luego|mañana|manana)|laters|peace out|over and out|so long"
)
_MEETING = (
    rf"see you(?: all)?(?: {_WHEN})*(?: alligator)?"
    rf"|(?:i'll |we'll )?(?:see|catch|talk to|speak to|talk with|speak with|chat with) you(?: {_WHEN})+"
    rf"|(?:i'll|we'll) (?:call|ring|phone|text) you (?:back )?{_WHEN}"
    rf"|(?:i'll |we'll |let's )?(?:talk|speak|chat|catch up)(?: more| properly)?(?: {_WHEN})+"
    rf"|i'll (?:talk|speak) to you when i(?:'m| get) (?:\S+ ?){{1,3}}|i'll be back (?:later(?: on)?|tomorrow(?: night)?|another time)"
    r"|until (?:tomorrow|next time|later|then|we (?:meet|talk|speak) again)"
)
_WISHES = (
    r"take (?:good )?care(?: of yourself| now| you)?|(?:look after|mind) yourself"
    r"|mind how you go|all the best|sweet dreams|(?:sleep|rest) (?:well|tight)"
    r"|(?:you )?have a goodnight|(?:you )?have (?:a|yourself a) (?:good|nice|lovely|great|wonderful|peaceful|pleasant"
    r"|quiet|restful) (?:one|night|evening|day|weekend|afternoon|sleep|rest|morning|week"
    r"|rest of (?:your|the) (?:day|night|evening|week))"
    r"|enjoy (?:your|the rest of your) (?:night|evening|day|weekend)"
)
_DEPART = (
    r"run|dash|fly|scoot|split|bounce|jet|shoot(?: off)?|head (?:off|out|home)|be off"
    r"|be (?:going|heading|heading off)|get (?:going|moving|off(?: the phone)?)|make a move"
    r"|hang up|sign off|log off|turn in|call it a (?:night|day)|hit the (?:hay|sack|road)|hop off"
    rf"|get some (?:sleep|rest|shut eye)|(?:go|head|get) {_BED}|go and sleep|love you and leave you"
    r"|(?:put|turn|switch) you (?:off|down|away)|let you (?:go|get on|rest|sleep)"
    r"|say (?:goodnight|goodbye|bye)(?: now| for now| for tonight)"
)
_RESOLVE = (
    rf"(?:{_HAVE_TO}) (?:{_DEPART}){_NOW}"
    rf"|(?:{_HAVE_TO}) (?:go|leave)(?: now| then)"
    rf"|(?:{_HAVE_TO}|{_GOT_TO}) really (?:go|run|sleep)(?: now)?|i really (?:have to|need to|must|should) (?:go|sleep){_NOW}"
    rf"|{_GOT_TO} (?:{_DEPART}){_NOW}|(?:sorry |really |just )*got to go{_NOW}|i got to go{_NOW}"
    r"|i've got to go(?: now| then)"
    rf"|(?:i'm )?(?:just )?(?:going|heading|off|away)(?: off| up)? {_BED}(?: now| then)?"
    rf"|i'm going to (?:{_DEPART}|sleep){_NOW}|i'm going to go(?: now| then)"
    r"|i'm heading (?:off|out)(?: now| then)?"
    r"|i'm (?:just )?(?:signing off|logging off|hanging up|hopping off|turning in|hitting the (?:hay|sack|road)|calling it a (?:night|day))"
    rf"(?: on you)?{_NOW}"
    rf"|i'll (?:{_DEPART}){_NOW}|i'll go (?:now|then)|i'll (?:leave you (?:to it|be|alone|in peace))"
    rf"{_NOW}|(?:let me|i should|i'd best|i'd better|i must) let you (?:go|get on|sleep|rest){_NOW}"
    r"|i won't keep you(?: any longer| up)?"
    rf"|that's (?:(?:all|it|enough|me|everything|me done|us) for|(?:all|it) (?:from|for) me(?: for)?) {_TODAY}|that'll (?:be all|do) for {_TODAY}"
    rf"|(?:i'm|we're)(?: all)? (?:done|finished) for {_TODAY}|done for {_TODAY}"
    rf"|(?:i'll|we can|we'll|we could) stop (?:there|here) for {_TODAY}"
    r"|let's (?:just )?(?:stop|leave it|end|finish|end it|call it|wrap up|wrap it up|pause"
    r"|pick this up|pick it up|pick up|continue(?: this)?|carry on|say goodnight)"
    rf"(?: here| there| again)? (?:for {_TODAY}|tomorrow|another (?:time|day)|later|a (?:night|day)"
    r"|next time|in the morning)|let's (?:call it a (?:night|day)|hang up)"
    r"|(?:(?:you can|can you|could you|just) )?(?:(?:hang up|disconnect)(?: the phone| the call)?"
    r"|(?:end|close|finish|quit) (?:the|this) (?:call|chat|conversation|session|line))(?: now| please)*"
    r"|you can (?:hang up|go|switch off|turn off)(?: now)|switch off now|turn (?:yourself )?off now"
    r"|(?:it's )?time (?:for me )?to (?:go to (?:bed|sleep)|sleep|turn in|hit the (?:hay|sack))"
    r"|(?:it's )?(?:bedtime|time for bed) for me|bed for me"
)
_PLACE = (
    r"(?:(?:to|into|for|out to|down to|over to|up to) (?!(?:university|uni|college|war|prison|jail|"
    r"court|rehab|hospital|hospice|my grave|heaven|hell|the (?:hospital|hospice|doctor|dentist|clinic)|"
    r"him|her|them|it|a good|an?\b.* (?:start))\b)(?:\S+ ){0,4}?\S+)"
)
_NOT_NOW = (
    r"(?!.*\b(?:tomorrow|week|month|year|morning|days?|weekend|monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|summer|winter|spring|autumn|nights|next|last|every|usually|always"
    r"|most|when|if|at \w+|in (?:\w+)|until|through|but|about|who|which)\b)"
)
_ACT = (
    r"(?:(?:to )?(?:work|school|class|church|mass|choir|practice|training|the (?:gym|shops?))"
    r"|(?:and |to )?(?:make|cook|have|eat|get|start|put on|see to) (?:the |my |some )?"
    r"(?:dinner|lunch|breakfast|supper|tea|food)|(?:and )?(?:cook|eat|shower|swim)|(?:and )?get ready for (?:work|bed|school)"
    r"|(?:and )?(?:walk|feed) the (?:dog|dogs|cat|cats)|(?:and )?(?:have|take) (?:a|my) (?:bath|shower)"
    r"|(?:and )?(?:get|pick up|fetch|collect) (?:the|my) (?:kids|children|boys|girls)"
    r"|for (?:a|my) (?:walk|run|swim|ride))"
)
_LEANING = (
    rf"(?:{_HAVE_TO}) (?:go|sleep){_NOW}|i've (?:got )?to (?:go|sleep){_NOW}|got to sleep"
    rf"|i'm (?:just )?(?:off|away)(?: now| then| out| home)?|{_NOT_NOW}(?:i'm )?(?:just )?off {_PLACE}"
    rf"|(?:{_HAVE_TO}|{_GOT_TO}|i've got to|i'm going to) (?:go|head out|head off|run)(?: and)? {_ACT}{_NOW}"
    r"|i'm (?:leaving|going) (?:now|then)|i'm going to go|off now"
    r"|(?:i'll|i will) (?:go|be off|be going|leave)"
    rf"|(?:it's )?time (?:for me )?to go{_NOW}|that'll be all|i'll stop (?:there|here)|let's stop (?:here|there)"
    r"|goodnight|night(?: all)?|later|god bless"
    r"|(?:(?:well|it was|it's been|been) )?(?:so |really )?(?:good|nice|great|lovely|a pleasure)"
    r" (?:talking|speaking|chatting|catching up|to (?:talk|chat|speak))(?: to| with)?(?: you)?(?: all)?"
    r"(?: tonight| today| again)?"
)

_CALLING = r"(?:calling|ringing|boiling|ready|done|burning|crying|waiting|here|home|back|shouting|dying|low|starting|about to start|at the door|flat|early|getting cold|going cold)"
_TAIL = (
    r"(?:thanks|thank you|cheers|ta)(?: (?:so|very) much| a (?:lot|million|bunch)| again| anyway"
    r"| love| for (?:\S+ ?){1,7})*|(?:i )?love you(?: too| all| loads| lots)?|(?:and )?you too"
    r"|same to you|mwah|xx?|kisses|big hug|hugs|appreciate it|i appreciate (?:it|you|that)"
    r"|(?:i'm )?(?:so |really |very |just |dead |pretty )*(?:tired|knackered|exhausted|shattered|sleepy"
    r"|late|beat|wrecked|wiped|falling asleep|half asleep|dropping off)(?: now)?"
    r"|(?:it's |is )?(?:so |getting |very |really )*late(?: now| here)?|(?:it's )?(?:past )?(?:my )?bedtime"
    r"|(?:it's )?time|(?:i've got |i have |got )?(?:an? |to be )?(?:early|long|big|up early)"
    r"(?: (?:start|day|morning|shift|meeting|train|flight))?(?: (?:tomorrow|in the morning))?"
    r"|(?:i've got |i have )?(?:work|school)(?: (?:early|tomorrow|in the morning|in the am))+"
    r"|i (?:need|want) (?:some|my|to get some) (?:sleep|rest)|(?:my )?eyes are (?:closing|going|shutting)"
    r"|i can't keep my eyes open|(?:that's|here's) (?:my|the|him|her|them) ?(?:bus|train|stop|cab|taxi"
    r"|lift|ride|phone|bell|door|door bell|doorbell|boss)?(?: now)?"
    r"|(?:(?:the|my|our|that's|\S+'s)(?: \S+){0,3}?|(?:\S+ ){1,3}?(?:is|are)|i'm)(?: just)?"
    rf" {_CALLING}(?: now| me| for me| soon)?"
    r"|(?:\S+ )?(?:someone|somebody|someone's|somebody's)(?: is)?(?: just)? (?:at|knocking)(?: (?:on|at))? the door"
    r"|(?:my )?(?:battery|phone)(?:'s| is)? (?:\S+ ?){1,3}|because (?:\S+ ?){1,9}"
    r"|(?:it was|that was|it's been|that's been|this was|been) (?:so |really |such )*(?:a )?(?:good|nice"
    r"|lovely|great|fun|helpful|good chat|nice chat|lovely chat|good talk|nice talk)(?: talk| chat| one| time| company)?"
    r"|(?:good|nice|lovely|great) (?:talk|chat|one)|wish me luck|(?:same time )?tomorrow|don't wait up"
    r"|i'll (?:tell|let) you (?:all )?(?:know|about it|the rest|how it goes|how it went)(?: how it (?:goes|went))?"
    r"(?: tomorrow| later| then)?|i'm meeting (?:\S+ ?){1,4}|i feel (?:\S+ )?better|that (?:really )?helped"
    r"|you've been (?:\S+ ?){1,4}|you're (?:great|lovely|the best|a star|a good listener|brilliant|a (?:gem|legend))"
    r"|have fun|be good|keep well|be well|for now|today|tonight|then|always|(?:and )?stay safe"
    r"|good luck|can't wait(?: to (?:\S+ ?){1,5})?|you(?:'ll| must)? have (?:\S+ ){1,2}to do"
    r"|you must be (?:busy|tired)|don't (?!hang|go\b|leave|stop|end|you)(?:\S+ ?){1,5}"
)
_ADDRESS = (
    r"love|dear|darling|sweetheart|sweetie|honey|hon|babe|baby|mate|pal|friend|my (?:friend|dear|love)"
    r"|buddy|everyone|everybody|all|you|to you(?: too)?|too|now|for now|for tonight|for today|there"
    r"|lovely|duck|pet|petal|hen|gorgeous|beautiful|folks|guys|lads|girl|sis|bro|stranger|robot|computer|again"
)
_LEAD = (
    r"okay|so|right|well|anyway|alright|now|yeah|yep|yes|no|nah|oh|ah|and|but|listen|look|sorry"
    r"|hey|hi|fine|ugh|great|cool|good|perfect|lovely|grand|sure|ha|haha|god|gosh|jesus|christ"
    r"|damn|crap|shit|oops|whoops|then|actually|honestly|please|just|aye|och|man|mate|cheers|thanks"
    r"|thank you|hang on|wait|stay safe|have fun|take it easy|love you|i say|that's it|that's me|i think|i guess|i suppose|i reckon|i'm afraid"
    r"|i said|phew|wow|yikes|because"
)
_FAREWELL = f"{_PARTING}|{_MEETING}|{_WISHES}|{_RESOLVE}|{_LEANING}"


def _whole(pattern: str) -> Pattern:
    return Pattern(rf"(?:{pattern})")


RUN = _whole(
    rf"(?:(?:{_LEAD}) )*(?:{_THINK})(?:{_FAREWELL})"
    rf"(?: (?:(?:{_LEAD}) )*(?:{_FAREWELL}|{_TAIL}|{_ADDRESS}))*(?: (?:{_LEAD}))*"
)
"""Words that are a goodbye and nothing else, from first to last."""
TAIL = _whole(rf"(?:(?:{_LEAD}) )*(?:{_TAIL}|{_ADDRESS}|{_LEAD})(?: (?:{_ADDRESS}|{_LEAD}|{_TAIL}))*")
"""What may follow a goodbye: thanks, a reason, an endearment."""
PARTING = Pattern(rf"(?<![\w'])(?:{_PARTING})(?![\w'])")
PLAIN_PARTING = Pattern(r"(?:bye|goodbye|goodnight|cheerio|tara|toodle pip|laters)(?![\w'])")
"""Those of them that need no mark to stand apart from the words before."""
MEETING = Pattern(rf"(?<![\w'])(?:{_MEETING})(?![\w'])")
WISH = Pattern(rf"(?<![\w'])(?:{_WISHES})(?![\w'])")
RESOLVE = Pattern(rf"(?<![\w'])(?<!i've )(?:{_RESOLVE})(?![\w'])")
REASON = Pattern(
    rf"\b(?:{_CALLING}|tired|knackered|exhausted|shattered|sleepy|late|bedtime|early|closing|falling"
    r" asleep|half asleep|yawning|work|that's my|the door|bell|meeting|appointment|in (?:a|one|two|five|ten|\d+) minutes?)\b"
)
"""What makes "I have to go" a goodbye rather than a duty."""
PLANNED = Pattern(
    r"\b(?:going|off|go|have to|got to|need to|should|must)\b"
    r"(?!.*\b(?:talk|see|speak|chat|catch|until|bye|goodnight|call|text|for|night|back)\b)"
    r".* (?:later|tomorrow|tonight|soon|today)$"
)
"""A going that is not yet: "I'm going to bed later"."""
LED = Pattern(r"(?:okay|right|well|anyway|alright|thanks|thank you|cheers|sorry|oh|fine|listen|look) ")
"""Words that may open a goodbye in the middle of a stretch without punctuation."""
LINKED = Pattern(r"(?:so|and|but|because|now|then|yeah) ")
"""They may too, before an unmistakable goodbye or one said of oneself."""
MARKED = Pattern(
    r"(?:(?:and|but|so) )?(?:okay|right|well|anyway|alright|sorry|listen|look|fine|oops|crap|shit|damn|oh|hey|aye"
    r"|whoops|now|god|gosh|yikes|hang on|wait) "
)
"""Beginnings that turn from a story to the call itself."""
