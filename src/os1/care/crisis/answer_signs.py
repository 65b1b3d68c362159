"""Patterns of what people say back in a crisis: refusals, people, means, steps taken. Plain words from `care.wording`.

They steer what she says next and never decide whether there is danger: that is the detector's.
"""

from os1.core.pattern import Pattern

_WHO = (
    r"(?:mum|mom|mam|mummy|mother|dad|daddy|father|sister|brother|son|daughter|wife|husband|girlfriend|boyfriend|partner"
    r"|fiancee?|aunt|auntie|uncle|cousin|nan|nana|gran|granny|grandma|grandmother|grandad|grandpa|grandfather|flatmate"
    r"|roommate|housemate|neighbou?r|friend|best friend|mate|best mate|boss|teacher|coach|doctor|gp|therapist|counsellor"
    r"|counselor|sponsor|pastor|priest|imam|rabbi|parents|kids|nurse|caseworker|social worker|ex|carer|landlady)"
)
_THEM = rf"(?:him|her|them|anyone|anybody|someone|somebody|people|my {_WHO})"
_ONE = rf"(?:he|she|they|mum|mom|dad|someone|somebody|my {_WHO}|the ambulance|an ambulance|ambulance|paramedics|the police|police|help)"
NAMES_KIN = Pattern(
    rf"\bmy (?P<kin>{_WHO})(?! (?:died|is dead|passed|left|hates|killed|did|drowned|doesn't|don't|won't|is an?|was an?|'s an?|keeps?|said|shouted|left me))\b"
)
REFUSES_LINE = Pattern(
    r"\b(?:not|won't|don't want to|never|no way i'm|i'd rather not|can't|couldn't|hate|refuse to|not going to|ain't|not gonna)"
    r" (?:be )?(?:call|calling|callin|ring|ringing|ringin|phone|phoning|dial|dialling|dialing|speak to|speaking to|talk to|talking to|text|texting|using|use)"
    r" (?:to )?(?:anyone|anybody|any one|some|a|the|those|them|that|no|strangers?|people|one|any|it|nobody|911|999|988|hotlines?|helplines?|samaritans|lifeline|you lot|nine|one|emergency|an ambulance|police|the police|random)\b"
    r"|\b(?:no|hate|not another|screw|fuck|forget|don't (?:do|give me|start with|want)|enough with|sick of|useless) (?:the |your |those |a |any |more |bloody |fucking )*"
    r"(?:hotlines?|helplines?|numbers?|crisis lines?|lines?|strangers?|call cent(?:re|er)s?|samaritans|suicide lines?)\b"
    r"|\b(?:hotlines?|helplines?|lines?|they|strangers?|samaritans|them people|those people)(?:'re| are| were| was| is|'s)? (?:\S+ )?(?:useless|pointless|no (?:use|help|good)|rubbish|crap|shit|a joke|hung up|put me on hold|don't help|never help(?:ed)?|won't help|didn't help)\b"
    r"|\b(?:i )?(?:tried|rang|called) (?:them|it|that|the (?:line|number|hotline)|those)\b.{0,40}\b(?:hold|nothing|nobody|no one|useless|worse|hung up|help)"
    r"|\bi(?:'m| am) not (?:calling|ringing|phoning|dialling|dialing)\b|\bi don't want (?:to talk to )?(?:some |a )?strangers?\b"
    r"|\b(?:don't|not) (?:want|need) (?:a|any|to speak to a|to talk to a) (?:stranger|counsellor|counselor|number|hotline|helpline|professional|shrink)"
    r"|\b(?:not|no|don't want|no thanks to) (?:the |an? |any )?(?:samaritans|lifeline|ambulance|police|cops|911|999|988|hospital|paramedics|hotline|helpline)\b|\bdon't call (?:the|an|anyone|them)\b"
    r"|\b(?:can't|don't|hate|won't) (?:do|talk on|use|like|go on|afford) (?:the |a )?(?:phones?|calls?)\b|\b(?:read(?:ing)? (?:from |off )?(?:a |the )?script|what (?:are|would|could|can) they (?:going to|gonna|do))\b|\btried (?:\S+ ){1,3}(?:useless|pointless|nothing|no good)\b"
    r"|\bi won't (?:call|ring|phone)\b|\bi(?:'m| am) not going to (?:call|ring|phone)\b|\bi can't (?:call|ring|phone) (?:them|anyone|that|it|a)\b"
)
REFUSES_TALK = Pattern(
    r"\b(?:stop|quit|enough|can we not|can we stop|can you not|can you stop|please don't|don't|done)\b(?: \S+){0,2} (?:asking|talking about (?:it|this|that|suicide|dying|death)"
    r"|going on(?: about)?|of (?:the|this|these) questions?|the questions|telling me|pushing|nagging|lecturing|with the questions|interrogating)\b"
    r"|\bdon't (?:want to|wanna) (?:talk|speak) (?:about|of) (?:it|this|that|dying)\b|\b(?:drop|leave) (?:it|this|that)(?: (?:now|alone|please|will you|there))?$"
    r"|\b(?:change the subject|talk about something else|no more questions|none of your business)\b"
    r"|\bdon't (?:keep )?(?:tell|ask|telling|asking)(?: me)?(?: (?:to (?:call|ring|phone|text|talk|see)|about (?:it|this|that)|that|again|any ?more|what to do))\b|\byou sound like (?:a|every)\b|^(?:can|could|will) you (?:just )?not$|\bleave me alone about\b|\benough (?:of|with) (?:the|these|your) questions\b"
)
NOT_PERSON = Pattern(
    r"\b(?:don't|not|can't|couldn't|won't|wouldn't|never|hate to|rather not) (?:want to |going to |gonna )?(?:be )?(?:wake|waking|worry|worrying|bother|bothering|burden|scare|scaring|upset|tell|telling|put that on|put this on|drag|ask|call|ring|phone|let)"
    rf" {_THEM}\b"
    rf"|\b(?:he|she|they|my {_WHO})(?:'s|'re|'ll be| is| are|'d be|'ll)? (?:\S+ )?(?:asleep|sleeping|in bed|at work|working|on (?:nights|shift)|busy|got (?:the |her |his |their )?(?:work|kids|children|baby|little ones|her own|his own|their own|own|enough|exams|a lot)|away|abroad|miles away|angry|furious|freak out|kill me|in (?:his|her|their) bed|think i'm)\b"
    rf"|\b(?:can't|couldn't|won't|wouldn't|not going to) (?:do (?:that|this|it) to|put (?:that|this|it) on|ask that of) {_THEM}\b"
    r"|\bnot (?:him|her|them|my [a-z]+)\b|\b(?:he|she|they)(?:'d| would|'ll| will) (?:only |just )?(?:be (?:ashamed|disappointed|so|mad|cross|upset)|cry|freak|panic|kill me|hate me|worry|laugh|shout|blame|tell|think)\b"
    r"|\b(?:too late|too early|middle of the night)\b|\bdon't want to be a (?:bother|burden|nuisance|pain)\b|\bwe (?:don't|aren't|haven't) (?:talk|speak|spoken|talking|speaking|close)\b|\bnot (?:speaking|talking) to\b|\banyone but (?:him|her|them)\b|\b(?:he|she|they) (?:can't|cannot|mustn't|must not) know\b|\b(?:he|she|they) (?:wouldn't|won't|doesn't|don't) (?:understand|care|get it|help|answer|pick up)\b"
    r"|\b(?:enough|plenty) (?:on (?:her|his|their) plate|going on|to deal with|of (?:her|his|their) own)\b"
)
NOBODY = Pattern(
    r"\b(?:nobody|no one|no-one|noone|not anyone|not anybody|there isn't anyone|there's not anyone|i've got no ?one|i have no ?one|i don't have anyone|i don't have anybody|i haven't got anyone|i've no ?body|just me|on my own|all alone|by myself|live alone|i'm alone|no friends|no family|everyone's gone|(?:they're|they are|all) (?:all )?(?:gone|dead|passed)|all my friends (?:\S+ )?(?:moved|left|gone|died)|who would i (?:call|ring|tell)|there's none)\b"
)
_THING = (
    r"(?:pills|tablets|meds|medication|medicine|paracetamol|tylenol|ibuprofen|sleepers|insulin|rope|cord|belt|knife|knives|blades?|razors?|gun|pistol|rifle|shotgun|revolver"
    r"|bridge|roof|ledge|balcony|tracks|train|station|cliff|river|car keys|the car|garage|ute|truck|bleach|poison|pesticide|stash|drawer|cupboard|cabinet|bottle|packet|box of)"
)
MEANS = Pattern(
    rf"\b{_THING}\b|\b(?:in|on|under|next to) (?:the|my) (?:drawer|bed|bedside|desk|bathroom|kitchen|loft|shed|table)\b|\bin front of me\b|\bright here\b|\bsaving (?:them|it) up\b|\bbought (?:stuff|it|what i need|everything)\b|\bbeside me\b|\bin my (?:hand|hands|bag|pocket|room)\b"
)
NO_HELP_OF = Pattern(
    rf"\b(?:no|not got|don't have|haven't got|threw (?:out|away)|flushed|gave|got rid of|put away|without)\b.{{0,24}}\b{_THING}\b|\b{_THING} (?:are|is) (?:gone|away|locked)\b"
)
_LOT = (
    r"(?:(?:all|half|most|the|my|a|an|like|about|too|so|whole|load|loads|lot|lots|bunch|handful|of|many|some|entire|twenty|thirty|forty|fifty|[0-9]{1,3}) ){0,6}"
    r"(?:pills|tablets|meds|medication|medicine|paracetamol|tylenol|ibuprofen|insulin|bleach|poison|pesticide|bottle|box|packet|strip|lot|them)"
)
TAKEN = Pattern(
    rf"\b(?:took|taken|swallowed|drank|drunk|downed|had|injected|ate|eaten) (?:it all|{_LOT})\b(?! (?:away|back|off|out|down|home|to|for a|in (?:the|my) (?:bin|car)|with me|from))(?<!had them)(?<!had my meds)(?<!had the lot)"
    r"|\bi(?:'ve| have)?(?: just| already)? (?:overdosed|od'd)\b"
)
CALLED = Pattern(
    r"\bi(?:'ve| have|'m| am|'ll)?(?: just| already)? (?:called|rang|rung|texted|messaged|phoned|dialled|dialed|calling|ringing|phoning|dialling|dialing|texting|told|spoke (?:to|with)|spoken (?:to|with)|talked (?:to|with))"
    r"(?! (?:you|nobody|no one|in sick|it)\b)\b|\b(?:it's|phone's|the phone's) ringing\b|\bi'm on (?:to|with|the (?:phone|line)|hold)\b|\bthey(?:'ve| have)? (?:answered|picked up)\b|\b(?:he|she) (?:answered|picked up|'s on the (?:phone|line))\b|\bon the (?:phone|line) (?:to|with)\b|\b(?:spoke|talked) (?:to|with) (?:the |my |them|him|her|samaritans|lifeline|a |someone)|\bi did (?:call|ring)\b|\bgoing to (?:call|ring|wake|text) (?:him|her|them|my)\b|\bi'll (?:call|ring|text|wake|tell|go to) (?:him|her|them|my|[a-z]+)\b"
)
COMING = Pattern(
    rf"\b{_ONE}(?:(?:'s|'re| is| are|'ll be) (?:just )?(?:on (?:the|his|her|their) way|coming|driving (?:over|here)|getting (?:in (?:the|a) (?:car|cab|taxi)|dressed))|(?:'ll| will| can| said (?:he|she|they)(?: would| will|'d|'ll)) come|(?:'re| are) sending (?:someone|somebody|help|an?))\b(?! (?:home|back) (?:late|tomorrow))"
    r"|\b(?:i'm|i am)(?: on my way| going| heading)(?: over| round)? to (?:his|hers|theirs|my|her|their|the (?:hospital|er|a and e|emergency))\b|\bon (?:his|her|their) way\b"
)
HERE = Pattern(
    rf"\b{_ONE}(?:(?:'s|'re| is| are|'ve| has| have) (?:just )?(?:here|arrived|at the door|with me|sat with me|sitting (?:with|next to|beside) me|in the next room|home now|got (?:in|here|home|back))| (?:just )?(?:arrived|came round|came over))\b|\bi'm (?:at|with) (?:my|his|her|their|a friend)\b|\bi woke (?:him|her|them|my)\b"
)
MOVED = Pattern(
    r"^(?:okay |alright |right |yeah )*(?:put|moved|locked|flushed|threw|gave|got rid of) (?:it|them|the|my)\b|\bi (?:gave|handed) (?:it|them) to\b|"
    r"\bi(?:'ve| have|'m| am)?(?: just)? (?:put|moved|locked|flushed|threw|thrown|gave|given|left|stepped|came|come|gone|went|climbed|walked|walking|got|outside|out)\b"
    r".{0,30}\b(?:away|out|outside|down|back|off|inside|porch|garden|street|downstairs|another room|other room|living room|kitchen|lid|bin|trash|neighbou?rs?)\b"
    r"|\bi'm (?:outside|downstairs|off the|away from|in the (?:other|living|front) room|on the (?:porch|step|street|pavement|sofa|couch))\b|\b(?:okay|alright) (?:it's|they're) (?:away|gone|outside|in the (?:bin|other room))\b|\b(?:it's|they're) (?:away|gone|locked up|locked away|out of reach|flushed|in the bin)\b"
)
BETTER = Pattern(
    r"\b(?:i'm|i feel|feeling|it's|feels|that's|i am|i'm feeling) (?:a (?:bit|little|lot)|much|slightly|kind of|bit)? ?(?:better|calmer|okay now|alright now|safe now|less (?:bad|loud)|passing|passed|quieter|easing|eased|lighter)\b|\b(?:it|that)(?:'s| has| is) (?:passed|gone quiet|eased)\b|^(?:\S+ )?(?:a (?:bit|little|lot)|much|slightly) (?:better|calmer)\b|\bless (?:bad|loud|scared|panicky)\b|\bthanks? (?:you )?for (?:staying|listening|asking|being)\b|\bthat helped\b|\bi(?:'ll| will) be (?:okay|alright|fine) (?:now|tonight)\b|\bthank you for (?:staying|listening|asking)\b|\bi won't do (?:it|anything)(?: tonight| now)?\b|\bi promise\b"
)
LEAVES = Pattern(
    r"\b(?:i have to go|i've got to go|got to go now|i'm going now|i'm hanging up|hanging up|i'm logging off|i'm turning (?:this|you) off|(?<!said )(?<!say )(?<!says )(?<!saying )(?:goodbye|bye))\b"
)
ASKS_METHOD = Pattern(
    r"\bhow (?:many|much|high|long|deep|fast|quick|quickly|easy|painful|do (?:i|you|people)|would (?:i|you|one)|can (?:i|you)|could i|to)\b.{0,60}\b(?:pills|tablets|paracetamol|tylenol|ibuprofen|insulin|overdose|od|dose|kill|die|dying|dead|lethal|fatal|hang|hanging|noose|knot|bleed|cut|jump|drop|drown|gas|poison|suffocate|shoot|be enough|end it|do it)\b"
    r"|\b(?:what(?:'s| is| are| would be| pills| drugs)?|which|tell me|give me|know|is there|looking for|need|want)\b.{0,30}\b(?:best|easiest|quickest|fastest|painless|least painful|peaceful|surest|most (?:effective|lethal|painless)|a way|ways?|method|methods|lethal|fatal)\b.{0,30}\b(?:way|ways|method|methods|pill|pills|dose|to (?:die|go|do it|end it|kill|kill myself)|drugs?|suicide|spot|place)\b"
    r"|\b(?:does|would|will|is) (?:it|hanging|drowning|jumping|that|an overdose|overdosing|dying) (?:hurt|be (?:quick|painful|painless|enough)|painful|painless|quick|work|kill (?:me|you))\b"
    r"|\bpainless(?:ly)? (?:way|death|method|to die)\b|\blethal dose\b|\b(?:which|what) (?:pills|tablets|drugs?|dose|amount|height)\b.{0,20}\b(?:do it|work|lethal|fatal|enough|kill)\b|\bhow (?:high|many|much|deep) is (?:high|many|much|deep )?(?:enough)?|\bwill (?:\S+ ){1,3}be enough\b|\bsuicide methods?\b|\bways to (?:die|kill myself|kill yourself|end it)\b|\bhow to (?:kill myself|die|tie a noose|hang myself|end it|end my life|commit suicide|overdose)\b"
)
EXPLICIT = Pattern(
    r"\b(?:kill(?:ing)?|hang(?:ing)?|shoot(?:ing)?|drown(?:ing)?|end(?:ing)?) (?:myself|my life|it all|my own life)\b|\bsuicid\w*|\bend(?:ing)? it(?: all)?(?: tonight| now| today)?$"
    r"|\bi'm (?:\S+ )?(?:going to (?:do it|die)|suicidal)\b|\btak(?:e|ing) my (?:own )?life\b|\boverdos\w+\b|\bjump (?:off|in front)\b"
)
WISHES = Pattern(
    r"\b(?:want|wish|rather|wanna|like|ready|better off) (?:\S+ ){0,3}(?:die|dead|dying|never been born|never born|not wake up|not be (?:here|alive))\b|\bdon't want to (?:be alive|live|exist|be here|wake up)\b|\bnot wake(?: up)?\b"
)
WORSE = Pattern(r"\b(?:worse|stronger|closer|nearer|louder|getting bad|about to)\b(?<!no worse)(?<!not worse)")
NO_ANSWER = Pattern(
    r"\b(?:no answer|voice ?mail|(?:didn't|doesn't|isn't|not|won't|never) (?:pick(?:ing)? up|answer(?:ing)?|reply(?:ing)?)|rings out|rang out|ringing out|straight to|nobody (?:answered|answers|picks? up)|engaged|busy tone|phone(?:'s| is) (?:off|dead)|on hold|in a queue)\b"
)
SAFE = Pattern(
    r"\b(?:i'm|i am|i'll be|yes) (?:safe|fine|okay|alright|grand)\b|\b(?:just|only) (?:for )?(?:today|tonight|now|bed|sleep|tired|work|a bit)\b|\b(?:to|in) bed\b|\b(?:to|some|need|go) sleep\b|\b(?:talk|see you|speak|back) (?:to you )?(?:tomorrow|later|soon)\b|\bnot for good\b"
)
FOR_GOOD = Pattern(
    r"\b(?:(?<!not )for good|for ever|forever|the other(?: thing| one)?|the last|won't be back|not coming back|this is it)\b"
)
SECRET = Pattern(
    r"\b(?:made me promise|promised (?:him|her|them|not)|swore (?:me )?|keep it (?:a )?secret|not to tell|don't tell|sworn to|would hate me|hate me if|never forgive me|betray)\b"
)
FAR = Pattern(
    r"\b(?:don't know where|no idea where|far away|miles away|another (?:city|town|country|state)|abroad|(?:by|on) (?:himself|herself|themselves|his own|her own|their own)|alone|nobody|no one|not (?:answering|picking up|replying)|won't (?:answer|pick up|reply)|can't (?:reach|get (?:hold|through))|gone (?:quiet|missing)|phone(?:'s| is) off|online)\b"
)
WOUNDS = Pattern(
    r"\b(?:cut|cutting|cuts|burn|burning|burned|burnt|scratch|scratching|scratched|hit|hitting|punch|punching|bang|banging|hurt|hurting|harm|harming|starv\w+|bite|biting) (?:myself|my (?:arms?|legs?|wrists?|thighs?|skin|head|hand|hands|stomach|body))\b|\bself[- ]?harm\w*|\bi (?:\S+ )?(?:cut|relapsed)(?: again)?$|\b(?:cut|cutting) again\b|\bblade\b.{0,20}\b(?:skin|arm|leg)|\bi do (?:a thing|it) to my (?:arms?|legs?)\b|\bcuts on my\b|\bmarks on my\b|\bbleed(?:ing)?\b|\bi(?:'ve| have)?(?: just)? cut (?:it|them|deep|too)\b"
)
DEEP = Pattern(
    r"\b(?:deep|gaping|a lot of blood|lots of blood|bleeding (?:a lot|badly|through)|won't stop|can't stop (?:it|the bleeding)|see (?:the )?(?:fat|bone|muscle)|stitches|pouring|soaked|everywhere|gushing|spurting|dizzy|faint)\b"
)
PRONOUN = Pattern(
    r"\b(?P<he>(?:he|him|his|he's|brother|son|dad|father|husband|boyfriend|uncle|grandad|grandpa|lad|guy|boy|man|nephew)\b)|\b(?P<she>(?:she|her|hers|she's|sister|daughter|mum|mom|mam|mother|wife|girlfriend|aunt|auntie|nan|gran|grandma|girl|woman|niece)\b)"
)
ASKS_HOW = Pattern(
    r"\bhow (?:do|would|can|should|could) i\b|\bwhat (?:do|should|would|can|could) i (?:even )?(?:say|ask|tell|do)\b|\bi (?:can't|couldn't|don't know how to) (?:just )?(?:ask|say)\b|\b(?:scared|afraid) to ask\b|\bmake it worse\b|\bput it in (?:his|her|their) head\b"
)
SOON = Pattern(
    r"\b(?:minutes?|hours?|hour|next door|down the (?:hall|road|street)|upstairs|downstairs|across the (?:hall|road|street)|nearby|not far|close by|quick|quickly|straight away|right away)\b"
)
