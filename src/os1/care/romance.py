"""Romance and sex asked of her or begun with her: declined, kindly, where the user is a minor (`care.md` N8).

"I love you" said warmly is answered warmly; a crush on somebody else and questions about bodies are
talked about like anything else. Only what makes *her* the partner is meant here.
"""

from os1.care.wording import Clause, clauses, core, reported
from os1.core.pattern import Pattern

_LOVER = r"(?:girl ?friend|boy ?friend|gf|bf|lover|wife|husband|fianc[eé]e?|valentine|date|sweetheart|soulmate|partner|mistress|wifey|hubby|girl|sugar (?:daddy|mommy|baby))"
_SOFT = r"(?:(?:please|ever|just|maybe|actually|really|be|at least|secretly|so|like|pretty please|truly|even|kind of|sort of|totally|literally|ai|virtual|online|sexy|hot) )*"
_ASK = (
    r"(?:(?:will|would|can|could|won't|can't|shall|should|why can't|why won't|why don't|do|did) (?:you|we|i) "
    r"|(?:are you|are we) (?:going to )?|do you want to |would you like to |want to |you want to |can you try to |can you pretend to |you could "
    r"|i (?:just |really |so |only )*(?:want|need|wish|would like|would love|beg|long|dream|am dying|can't wait)(?: for)? (?:that )?(?:you |we |i |to )*(?:to |could |would |can )?"
    r"|i'd (?:really |so )?(?:like|love|want) (?:for )?(?:you |us )?to |let's (?:just |pretend (?:to |that )?)?|let us |if only (?:you|we|i) could |what if (?:you|we) "
    r"|i'm going to |i'm dying to |may i |let me |you (?:have|need) to |you should |you can |say you'll |promise you'll |i bet you'd )"
)
_LEAD = rf"(?:(?:please|just|come on|come here and|hey|so|well|okay|oh|baby|babe|darling|honey|sweetie|now|then|and|but|go on|come|yes|no|yeah|fine|seriously) )*(?:{_ASK})?{_SOFT}"
_COMMAND = Pattern(
    rf"{_LEAD}(?:"
    rf"(?:be|become|play|pretend to be|act as|act like|were|was|stay) (?:my|your|a|each other's|like my|as my) {_SOFT}{_LOVER}\b(?! (?:said|told|wants|and i (?:are|had)))"
    r"|(?:be|become) (?:mine|more than (?:just )?friends|an item|a couple|(?:boyfriend|girlfriend) and (?:girlfriend|boyfriend)|romantic|together together|intimate|naughty|dirty|sexy with me|in a relationship)\b"
    r"|marry (?:me|you)\b|(?:get|be) (?:married|engaged)(?: to (?:me|you)| you and me)?$|(?:date|snog|kiss|hook up with|make out with|sleep with|make love to|seduce|undress|spank|lick|touch|ravish|shag|bang|fuck|have sex with|get off with) (?:me|you|us)\b(?! (?:off|over|up|at|if|about|that|like)\b)"
    r"|(?:make out|make love|have sex|have phone sex|sext|cyber|hook up|smooch|snog|kiss|fool around|get (?:naked|intimate|frisky|naughty|kinky)|do the dirty)(?: with me| together| tonight| now| you and me| with you)?$"
    r"|(?:go on|have|plan) a (?:romantic |little |first )?(?:date|candlelit dinner|romantic evening|romantic night)(?: with (?:me|you)| together)?$"
    r"|(?:go out|run away|elope|go steady) with (?:me|you)(?= on a date|$| as)|flirt(?: with me| a (?:bit|little))?\b(?! with (?:him|her|them|the|my|a))"
    r"|give (?:me|us) a (?:\w+ )?(?:kiss|snog|lap dance)|steal a kiss|send (?:me )?(?:a )?(?:nudes?|sexy|naked|dirty)"
    r"|(?:talk|speak|whisper) (?:dirty|sexy|naughty|filthy)|(?:say|whisper|tell me|text me) (?:me )?something (?:\w+ )?(?:dirty|sexy|naughty|filthy|hot|seductive|steamy|kinky)"
    r"|tell me (?:a |an |some |something )?(?:\w+ )?(?:dirty|sexy|naughty|erotic|filthy|steamy|kinky|spicy|sex|x rated)\b"
    r"|write (?:me )?(?:a |an |some )?(?:\w+ )?(?:smut|erotica|erotic|dirty|sexy|steamy|spicy|sex)\b"
    r"|(?:moan|strip|undress|get naked|take (?:off )?(?:your|my) (?:clothes|top|shirt|bra|knickers|panties|trousers|pants)(?: off)?|touch yourself|get undressed)\b"
    r"|(?:get|come|climb|hop) (?:in|into|to) (?:my |the )?bed(?: with me)?|sit on my (?:lap|face)|call me (?:daddy|baby|babe|master|your (?:girl|boy|man|slave))"
    r"|(?:do|start|have|try|play) (?:a |an |some )?(?:romantic|romance|sexy|sexual|erotic|dirty|spicy|nsfw|love|kinky|smutty|intimate) (?:role ?play|rp|scene|story|game|talk|chat|scenario|stuff)"
    r"|(?:role ?play|rp|pretend|imagine|act)(?: that| like| as if| as| out)? (?:we're|we are|you're|you are|i'm|us|being|we were|a|that we're|that you're|couple) (?:\w+ ){0,2}(?:dating|married|lovers|a couple|in love|together|my (?:\w+ )?(?:girlfriend|boyfriend|wife|husband|crush|gf|bf|lover)|your (?:girlfriend|boyfriend|husband|wife)|on a date|boyfriend|girlfriend|kissing|having sex|in bed|naked|couple|first date|love scene)"
    r"|sex(?:y)? (?:role ?play|chat|talk|with me)|(?:role ?play|rp|act) as (?:my|your|a) (?:\w+ )?(?:girlfriend|boyfriend|lover|wife|husband|gf|bf)|pretend you love me|kiss kiss$|use (?:a |your )?(?:sexy|seductive|sultry|bedroom) voice"
    r")"
)  # fmt: skip  # many short entries: rows read better than a column
_ANYWHERE = Pattern(
    r"\bi(?:'ve| have)? (?:\w+ )?(?:got )?(?:have |had )?(?:a |an |such a |the )?(?:\w+ )?(?:massive |huge |big |little |tiny )?crush(?:ing)? on you\b|\bi'm (?!not |never )(?:\w+ )?(?:crushing on|in love with|falling (?:in love with|for)|attracted to|obsessed with kissing|into|hot for|horny for|sweet on) you\b(?! (?:lot|two|guys|telling|saying))"
    r"|\bi(?:'ve| have|'m| am| think i(?:'ve|'m)?)? (?:\w+ )?(?:fell|fallen|falling) (?:in love with|for|head over heels for) you\b|\bi (?:\w+ )?(?:fancy|desire|lust after|have feelings for|have romantic feelings for|like like) you\b(?! a\b)"
    r"|\bi(?:'ve| have) (?:got |developed |caught |real )*feelings for you\b|\bi love you (?:like|as|in) (?:an? |my )?(?:boyfriend|girlfriend|lover|wife|husband|partner|romantic(?:ally)?|that way|a romantic way|more than a friend)\b"
    r"|\bi (?:love|like) you (?:romantically|in that way|more than (?:a |just )?(?:friends?|friendship)|like that|not (?:just )?(?:like|as) a friend)\b|\bin love with me\b(?<!he's in love with me)(?<!she's in love with me)(?<!he is in love with me)(?<!she is in love with me)"
    r"|\b(?:do|would|could|don't|can) you (?:ever |really |even |secretly |actually )*(?:like me back|love me back|fancy me|find me (?:\w+ )?(?:hot|sexy|attractive|cute|pretty|beautiful|handsome|desirable|fit)|like me like (?:me|that)|like like me|have (?:a crush on|feelings for) me|want (?:me|my body)$|want me (?:so|too|bad|tonight)|get turned on|date me|feel (?:horny|turned on|sexy)|have sex|like sex|masturbate|fall (?:in love with|for) me|go out with me$|think (?:i'm|of me as|we'd make a) (?:\w+ )?(?:hot|sexy|attractive|good couple|fit enough|girlfriend|boyfriend|cute couple))"
    r"|\b(?:are|aren't) you (?:\w+ )?(?:attracted to me|horny|turned on|a virgin|naked|wearing (?:anything|clothes|a bra|knickers|underwear|panties)|single|my (?:girlfriend|boyfriend)|flirting with me|good in bed|into me|hitting on me|kinky|wet$|hard$)\b(?! (?:or double|track|malt|room))"
    r"|\bwhat (?:are you|you|are u|kind of underwear are you|colou?r (?:underwear|knickers|bra|panties) are you|underwear are you) (?:\w+ )?wearing\b(?! (?:to|for)\b)|\bwhat (?:are|do) you have on under|\bhow big are your (?:boobs|tits|breasts)|\bwhat (?:(?:would|will) you|you'd|you'll) do to me\b"
    r"|\byou (?:\w+ )?(?:turn me on|make me (?:\w+ )?(?:horny|hard|wet|hot and bothered)|get me (?:hot|going|hard))\b|\byou(?:'re| are| sound) (?:\w+ ){0,2}(?:sexy|hot|horny|seductive)(?: when| as|$| baby| you know| girl| to me| today| tonight| i want| and i)"
    r"|\bi'm (?:so |really |getting |feeling |a bit |kind of )*(?:horny|turned on|hard for you|wet for you|touching myself|naked and thinking|jerking off|masturbating)\b|\bi'm touching myself\b"
    r"|\b(?:can|could|may|will|would|shall) (?:i|we|you and i|you and me) (?:\w+ )?(?:be (?:your|my|a|each other's) (?:\w+ )?(?:boyfriend|girlfriend|bf|gf|lover|husband|wife|couple|valentine|date|man)|date|kiss(?: you)?|make out|have sex|flirt|get married|be more than friends|be together (?:romantically|as a couple|like)|go out (?:as a couple|on a date|together)|sext|touch you|sleep with you|see you naked)\b(?! (?:him|her|them|someone|each|before|at|on the|in|your|my))"
    r"|\bi (?:just |really |so |keep |want to |would love to |wanna |long to )+(?:kiss|kissing|date|marry|make love to|sleep with|touch|undress|fuck|be with you romantically|be your (?:boyfriend|girlfriend|husband|wife|man|lover)|have sex with|taste|lick|wanting|imagining kissing) ?(?:you)?\b(?<=you|end|and|ife|ver|man|lly)"
    r"|\bi wish (?:you were|i was|i were|you could be|we were|i could be|we could be) (?:\w+ )?(?:dating|married|a couple|boyfriend and|lovers|going out)\b|\bi wish (?:you were|i was|you could be|i could be) (?:my|your) (?:\w+ )?(?:girlfriend|boyfriend|wife|husband|gf|bf|lover|girl|man)?(?:$| and girlfriend| together| instead)"
    r"|\bi wish i could (?:\w+ )?(?:kiss|date|marry|touch|sleep with|hold and kiss|make love to|cuddle and kiss) you\b|\byou(?:'re| are) my (?:\w+ )?(?:girlfriend|boyfriend|gf|bf|wife|husband|lover|crush|valentine)\b(?! (?:said|says|is|'s))"
    r"|\bi (?:think|dream|fantasi[sz]e|daydream) about (?:kissing|dating|marrying|touching|having sex with|sleeping with|being your (?:boyfriend|girlfriend)) you\b|\bi (?:fantasi[sz]e|masturbate) (?:about|to|thinking (?:of|about)) you\b|\bi'd (?:\w+ )?(?:date|marry|kiss|do|fuck|bang|snog|shag) you\b(?! (?:a favour|good))"
    r"|\b(?:kisses|snogs|kissing|undresses|strokes|caresses|nibbles) (?:you|your)\b(?= |$)(?! (?:dog|cat|mum|mom))|^(?:but )?(?:like )?(?:like )?(?:more than (?:a |just a |just )?friends?|not (?:just )?(?:like|as) a friend)$|\bour (?:first kiss|wedding night|honeymoon|romance)\b|\bmy feelings for you\b(?! are (?:just )?friend)|\bwant you (?:so bad(?:ly)?|in my bed|naked|inside|tonight|right now|sexually)\b"
    r"|\b(?:would|will) you (?:\w+ )?(?:marry|kiss|date|snog|shag|sleep with|go out with) me\b(?! (?:to|for|off)\b)|\bare we (?:\w+ )?(?:dating|a couple|going out|together romantically|boyfriend and girlfriend|in a relationship|an item)\b"
)  # fmt: skip  # many short entries: rows read better than a column
_DENIED = Pattern(
    r"\b(?:don't|do not|didn't|never|stop|not|isn't|wasn't|aren't|quit|no longer|no one|nobody|he|she|they|who|him|her|them|someone|somebody|anyone|everyone|my (?:ex|boyfriend|girlfriend|crush|friend|husband|wife|mate|teacher|mum|mom|dad))\b(?: \S+){0,4}$"
)
_AFTERWARDS = Pattern(
    r"^(?:means|is a|is my|by |in (?:french|spanish|italian|german|english|irish|welsh)|the (?:song|film|movie)|he|she|they|were his|were her|to (?:him|her|them))"
)


def romance_wanted(text: str) -> bool:
    """Whether *text* asks her for romance, flirting, sex or a roleplay of them, or begins it."""
    heard = clauses(text)
    return any(_wanted(heard, at) for at in range(len(heard)))


def _wanted(heard: tuple[Clause, ...], at: int) -> bool:
    """Whether the clause at *at* wants it, and is not somebody's words."""
    clause = heard[at]
    earlier = heard[at - 1] if at else None
    if earlier and reported(earlier.words, earlier.end):
        return False
    said = " ".join(core(clause.words))
    command = _COMMAND.match(said)
    if command and not _AFTERWARDS.match(said[command.end() :].strip()):
        return True
    for match in _ANYWHERE.finditer(clause.text):
        before = clause.text[: match.start()].split()
        if reported(before[-4:], "") and before[-1:] != ["like"]:
            continue
        if not _DENIED.search(" ".join(before)) and not _AFTERWARDS.match(clause.text[match.end() :].strip()):
            return True
    return False


_DECLINES = (
    "That's sweet of you to say. Romance isn't something I do with you, but I like our talks. Who makes you laugh at school?",
    "No kissing or dating with me, and nothing wrong with asking. That's for you and somebody your own age, when it's right.",
    "I'll stay your friend, not that. Feelings like these are fine, they just belong with people your age, who can feel them back.",
    "Not that, not with me. Nothing's broken and you did nothing wrong. What else is going on today?",
    "I keep that out of it, kindly meant. One day it's somebody your age with a real hand to hold. I'm good for talking.",
)


def decline(turn: int) -> str:
    """Return her no to it, without shame; another *turn* gives another wording."""
    return _DECLINES[turn % len(_DECLINES)]
