"""What people say of their own wish to die, as patterns over plain words, each with its C-SSRS level.

Three strengths. A *sure* sign stands alone. A *hint* stands alone too, where nothing takes it back, but means less in a long
text. A *faint* sign is what anybody may say on a bad day, and counts only beside another or when the classifier agrees.
"""

from dataclasses import dataclass
from typing import Literal

from os1.care.crisis.assessment import Level
from os1.core.pattern import Pattern

Strength = Literal["sure", "hint", "faint"]

MYSELF = r"(?:myself|mi self|mines?elf)"
FILL = r"(?:(?:just|really|actually|honestly|only|so|badly|literally|kind|of|sort|sorta|kinda|fucking|bloody|flipping|damn|quietly|simply|truly|still|also|always|sometimes|often|maybe|to|be|like|all|do|even|genuinely|desperately|secretly|definitely|probably|please|going|feel|feeling|would) )*"
_DEAD = r"(?:die|dead|gone forever|not exist|stop existing|cease to exist|not be alive|stop living|sleep forever|fall asleep forever|disappear forever|not be here(?! (?:when|for the|at|on|in)\b)|not wake up)"
_LIFE = r"(?:my (?:own |miserable |stupid |sad |useless |shitty |pathetic )?(?:life|existence)|this life)"
WITHOUT = r"(?:without me|if i (?:was|were|am|'m) (?:gone|dead|not here|not around|never born|out of the (?:way|picture))|if i (?:wasn't|weren't|died|disappeared|went|vanished|did it|just went|just died|didn't exist|never existed|was never born|weren't around)|with me (?:gone|dead|out of the way)|once i(?:'m| am) gone|when i(?:'m| am) gone)"
PILLS = r"(?:pills|tablets|tabs|paracetamol|tylenol|ibuprofen|aspirin|medication|medicine|meds|painkillers|sleeping (?:pills|tablets)|antidepressants|oxy|xanax|insulin|amitriptyline|capsules|zopiclone|morphine|codeine|diazepam|valium|prescription|prescriptions|dose|doses|panadol|benzos)"
MEANS = rf"(?:{PILLS}|rope|noose|gun|pistol|shotgun|rifle|revolver|razor|razors|blade|blades|knife|belt|bleach|poison|petrol|sniper|ligature|exit bag|helium|scarf|cord)"
_ACT = rf"(?:kill|killing|off|offing|top|topping|neck|necking|hang|hanging|shoot|shooting|drown|drowning|gas|gassing|poison|poisoning|suffocate|suffocating|strangle|stab|execute|electrocute|murder|end|ending|delete|deleting|starve|finish|finishing) {MYSELF}|(?:do|doing|did) {MYSELF} in"
_ENDING = rf"(?:end|ending|take|taking) {_LIFE}|(?:end|ending) it all|commit(?:ting)? suicide|commit(?:ting)? (?:self murder|the act)"
LEAP = (
    r"jump(?:ing)? (?:off|from|out of|in front of|under|into) (?:\S+ ){0,3}?(?:bridge|roof|building|balcony|cliff|cliffs|train|bus|tube|lorry|truck|car|traffic|window|overpass|flyover|parking|car park|motorway|carriageway|river|sea|water|tracks|multi storey|tower|floor|block|ledge|it)"
    r"|(?:step|stepping|walk|walking|throw myself|throwing myself|run|running) (?:straight |right |out )*(?:in front of|off|into|under|onto) (?:\S+ ){0,3}?(?:bridge|roof|building|cliff|cliffs|train|bus|lorry|truck|cars|traffic|motorway|sea|ocean|river|lake|tracks|road|platform|edge|ledge|water)"
    r"|(?:driv(?:e|ing)|steer(?:ing)?|swerv(?:e|ing)|crash(?:ing)?|run(?:ning)?|wrap(?:ping)?|plough(?:ing)?) (?:(?:my|the|this) (?:car|bike|truck|van|motorbike|wheel) )?(?:straight |right |off|just )*(?:off|into|in front of|around|round|under) (?:\S+ ){0,3}?(?:bridge|tree|wall|cliff|lorry|truck|oncoming|traffic|river|barrier|road|lake|water|pole|reservation|hgv|semi)"
    r"|(?:slit|slitting|slash|slashing|open|opening) my (?:\S+ )?(?:wrist|wrists|throat|veins)"
    r"|put(?:ting)? a (?:gun|bullet|noose|rope)|blow(?:ing)? my (?:\S+ )?(?:brains|head)"
    rf"|(?:tak(?:e|ing)|swallow(?:ing)?|down(?:ing)?|neck(?:ing)?) (?:all|the whole|every|a (?:bunch|load|lot|handful|bottle|whole)|the rest|the lot|too many|enough)(?: of)?(?: \S+){{0,3}}? {PILLS}|overdos(?:e|ing)\b"
)
_THINK = r"(?:(?:think|thinking|thought|thoughts|dream|dreaming|dreamt|fantasise|fantasize|fantasising|fantasizing|fantasies|daydream|daydreaming|obsess|obsessing|plan|planning|picture|picturing|imagine|imagining|consider|considering|considered|contemplate|contemplating|contemplated|research|researching|visualise|visualizing|reading up|looking up|googling|googled|researched) (?:a lot |constantly |more |all the time |again |seriously |really |lately |often |myself )*(?:(?:about|of|on) )?(?:(?:just|maybe|actually|how|me|ways|to|about|of|going|and|doing it by|what it would be like|what it'd be like) )*)"


@dataclass(frozen=True, slots=True)
class Sign:
    """One kind of saying it."""

    level: Level
    strength: Strength
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Found:
    """A sign where it was found."""

    level: Level
    strength: Strength
    start: int
    end: int


def sign(level: Level, strength: Strength, *patterns: str) -> Sign:
    """Return the sign that any of *patterns* makes, between whole words."""
    return Sign(level, strength, Pattern("|".join(rf"\b(?:{p})(?![\w'])" for p in patterns)))


SIGNS: tuple[Sign, ...] = (
    sign(
        Level.WISH,
        "sure",
        rf"i(?:'d|'m|'ve)? {FILL}(?:want|wants|wanna|wish|need|long|beg|pray|prefer|love|like|rather|ready|hope|better|happy|wanting|longing|praying|hoping|deserve|itching|keen) (?:(?:i|was|were|could|would|can|i'd|i'll) )*{FILL}{_DEAD}(?! (?:of|laughing|from|inside|on that|on this hill|for (?:a|this|that|my country|you|her|him|them)|trying|hard|right|to see|drunk|straight|weight|in that|a little when|when (?:he|she|they|my|the|everyone|it)|looking)\b)",
        rf"(?:want|wanting|wish|wishing|longing|praying|hoping) (?:i|to|for) {FILL}(?:die|be dead|was dead|were dead|death)(?! (?:of|laughing|from|hard|when|on)\b)",
        r"i(?:'ve)? (?:wanted|been wanting|been wishing|been praying|been hoping|prayed|begged|wished) (?:\S+ ){0,2}?(?:to )?(?:just )?(?:die|be dead|i was dead|i were dead|for death)(?= (?:for (?:months|weeks|years|days|a while|so long|ages|a long)|since|every|all|lately|recently|today|last|so|and|but|now|again|tonight|this|i|because)\b|$)",
        r"wish(?:ing|ed)? (?:that )?i(?:'d| had|d)? (?:never (?:been born|existed|woken up|survived)|died|not (?:been born|survived|woken))|wish(?:ing|ed)? (?:that )?i (?:wasn't|weren't|was never|were never|wasnt) (?:alive|here any ?more|here|born|breathing|on this (?:earth|planet))(?! (?:at|for|with|on)\b)|wish(?:ing|ed)? my (?:mum|mother|parents) (?:had )?(?:never had me|aborted me)",
        r"think(?:ing)? (?:\S+ ){0,2}?about (?:death|dying|my (?:own )?death) (?:lately|constantly|all the time|every (?:day|night|minute)|a lot|more and more|again|nonstop|non stop)|wish(?:ing)? (?:i'd|i could|i would) (?:just )?(?:get|be) (?:hit|run over|killed|shot)|wish(?:ing)? i (?:could|would|'d) (?:\S+ )?(?:die|not wake up|fall asleep and|go to sleep and|sleep forever|stop existing|cease|switch off for good|never wake)",
        r"(?:wish|hope|pray|hoping|wishing|praying) (?:\S+ ){1,4}?(?:would|will|'d) (?:\S+ )?(?:hit me|run me over|kill me|take me out|take me in my sleep|swerve into me|finish me|crash with me|flatten me|end me|kills me|be the end of me)(?! with)",
        r"(?:hope|pray|wish|hoping|praying|wishing) (?:to (?:god|christ) )?(?:that )?i (?:\S+ )?(?:don't|do not|won't|never|didn't|wouldn't) (?:\S+ )?wake(?: back)? up|(?:hope|pray|wish) (?:that )?i (?:get|got|had|have|catch|'d get) (?:cancer|hit by|run over|a heart attack|killed|something terminal|a brain tumou?r|in a crash)",
        r"i(?:'d)? (?:\S+ ){0,2}?(?:don't|do not|didn't|no longer|never|don) (?:\S+ ){0,2}?want (?:\S+ )?(?:to )?(?:live(?: any ?more| like this| through| another| this life| no more)?(?! (?:with|in|at|here|there|near|by|on|alone|for|next|off|together|without)\b)|be (?:alive|living|on this (?:earth|planet)|in this (?:world|life)|part of this world)|exist|exist any ?more|keep (?:living|existing|breathing|being alive)|go on living|carry on living|continue living|continue (?:with )?(?:my|this) life|see (?:tomorrow|another day|the morning|next (?:year|week|month)|my next birthday)|(?:ever )?wake(?: back)? up(?! (?:early|at|so|for|to (?:an|a|the|that|your)|too|him|her|them|the|next to|before|in)\b)|live again)",
        r"i(?:'d)? (?:\S+ ){0,2}?(?:don't|didn't|no longer) (?:\S+ ){0,2}?want to be (?:here|around|me) (?:any ?more|no more|at all|tomorrow|this time next)(?! (?:at|in) (?:this|work|the (?:office|party|job)))",
        r"i don't (?:\S+ )?want to be (?:here|around)$(?<!be around)|want to not be (?:here|alive|around)|i don't (?:\S+ )?want (?:life|this life|my life|to do life)(?: any ?more)?",
        r"(?:tired|sick|weary|exhausted|fed up) (?:\S+ )?(?:of|with|from) (?:\S+ )?(?:living|being alive|breathing|existing|existence|being here|life|my life|this life|waking up(?: every (?:day|morning))?)(?! (?:in|with|at|out|on|hacks|admin|like (?:a student|this in)|early|insurance|cover|coach\w*|drawing|sciences|here|there|near|so early|to your)\b)",
        r"(?:done|finished|through|over) (?:with )(?:life|living|being alive|this life|this world|existing|everything in this life|my life)",
        r"(?:no|lost (?:the|my|all)|have no|haven't got (?:the|any)|any|without) (?:will|desire|wish|urge|reason|reasons|motivation|purpose) (?:left )?(?:to|for) (?:live|living|life|be alive|being alive|keep living|go on living|stay alive|exist)",
        r"(?:nothing|not (?:a thing|anything|much)|nobody|don't have anything|haven't (?:got )?anything) (?:left )?(?:\S+ )?to live for|no longer have a reason",
        r"(?:no|any|the|what|a) (?:point|reason|use|sense) (?:\S+ ){0,2}?(?:to|in|of|for me to) (?:\S+ )?(?:live|living|life|be alive|being alive|wake up|waking up|exist|existing|stay alive|staying alive|keep living|go on living|being here|be here|breathe|breathing|getting up in the morning any ?more)(?! (?:early|at|in (?:london|a|the)|so|before|together|for (?:a|the|this) (?:meeting|party|lecture))\b)",
        r"life (?:is|isn't|was|wasn't|feels|seems|just isn't|ain't) (?:\S+ )?(?:not worth (?:it|living|the)|pointless|meaningless|worth living|unbearable|no longer worth|too painful)(?<!is worth living)(?<!so worth living)",
        r"(?:fall asleep|go to sleep|go to bed|drift off|close my eyes|shut my eyes|lie down|sleep|nod off|slip away)(?: tonight| one night)? (?:\S+ ){0,2}?(?:and|then|n) (?:\S+ ){0,2}?(?:not|never|don't|no) (?:\S+ ){0,2}?(?:wake|waking|get up|open them|come back|be here)|(?:not|never|didn't|don't) (?:have to )?wake up(?: ever)? (?:again|tomorrow|any ?more|from it|one day|in the morning)(?! (?:at|early|so|to (?:an|the|my|that|your)|next to)\b)",
        r"(?:wouldn't|won't|not) (?:\S+ )?(?:mind|care|bother me|be sad|be upset|be bothered) (?:\S+ )?(?:if i|dying|whether i) ?(?:\S+ )?(?:die|died|dropped dead|dying|didn't wake|never woke|was hit|got hit|were dead|was dead|stopped existing)?(?<=die|ied|ead|ing|ake|oke|hit)",
        r"(?:don't|do not|didn't) (?:\S+ )?care (?:\S+ )?(?:if|whether) i (?:\S+ )?(?:live|die|wake|survive|make it|'m alive|am alive|live or die|stop breathing)",
        r"(?:i|i'd|i'm|i'll) {0}(?:hate|despise|can't stand|can't bear|loathe) (?:being alive|living|existing|that i(?:'m| am| was) (?:alive|born)|waking up (?:alive|every))".replace(
            "{0}", "(?:just |really |so )?"
        ),
        r"(?:i|i'd|we'd|we|i'm) (?:\S+ )?(?:(?:be |am |are )?(?:better|best)(?: off)? dead|rather (?:be dead|die)(?! than)|sooner be dead|as well be dead|as well dead)|i(?:'m| am) (?:worth )?more (?:use )?dead(?: than alive)?|i (?:should(?:n't)?|deserve to|ought to|need to) (?:\S+ )?(?:be dead|have (?:died|been born)|be alive|die)(?! of)|supposed to be dead",
        r"(?:can't|cannot) wait (?:to die|to be dead|until i(?:'m| am) dead|for (?:it|this life|my life) (?:all )?to be over|until (?:it|this) is all over)|(?:looking forward to|waiting for|welcome) (?:death|dying|my death|the day i die)|(?:just )?waiting to die|counting down (?:\S+ ){0,3}?(?:until|to) (?:i die|my death)|ready to (?:die|leave this (?:world|earth|life)|meet my maker|be gone|check out for good)(?! for)|please (?:let|make) me die|(?:god|lord|jesus) (?:\S+ ){0,2}?(?:take me(?! (?:to|out|back|on))|let me die|kill me)",
        r"(?:i )?(?:don't|do not|can't) (?:deserve to (?:live|be alive)|belong (?:in this world|on this (?:earth|planet)))|i'm (?:\S+ )?(?:a waste of (?:space|oxygen|air|life|breath)|not (?:meant|supposed|made) (?:to be alive|for this world|for life|to live|to be here))",
        r"(?:mi|me|i) (?:waan|wan|want) dead|life (?:don|has) tire[d]? me|tire[d]? for this life|feeling to die|feel (?:like|as if) (?:i (?:want to|should|need to) die|dying is)|death (?:\S+ )?(?:is|sounds|seems|would be|feels) (?:\S+ ){0,3}?(?:only|better|easier|peaceful|a relief|nice|so good|the answer|welcome|like (?:peace|a relief|freedom|the)|a (?:blessing|comfort|friend))|dying (?:\S+ )?(?:sounds|seems|would be|is|feels) (?:\S+ ){0,3}?(?:easier|better|a relief|nice|like (?:peace|a relief|rest|freedom)|the only|the easy|preferable|so peaceful|my only|all i)",
        r"(?:i'm|i am) (?:\S+ )?(?:dead inside) and i want|live (?:\S+ )?(?:like this|this life) any ?more|can't (?:\S+ )?(?:live|go on living|keep living|keep on living|continue living|be alive)(?: like this| with (?:this|the) (?:pain|guilt|shame)| this way| any ?more)(?<!can't live)|can't (?:\S+ )?go on(?: like this(?! (?:with (?:him|her|my|the|this)|at (?:work|this)|in (?:this|my) (?:job|marriage)))| any ?more(?! with)| living| with (?:this|my) life|$)",
    ),
    sign(
        Level.THOUGHTS,
        "sure",
        rf"{_ACT}(?! (?:laughing|up|in (?:the )?foot|out to dry|over (?:this|a|an) (?:essay|exam|spreadsheet|deadline|job)|at the gym|to get (?:there|this|it done)|with (?:laughter|work|chores)|off (?:the|this|that)|in (?:work|books|paperwork|my work|ice cream)|a (?:drink|biscuit))\b)",
        rf"{_ENDING}(?! (?:insurance|squad|with (?:him|her|them|my (?:boyfriend|girlfriend|husband|wife|partner|ex)))\b)",
        r"(?:i|i'm|i've|i'd|me|my|feel|feeling|felt|been|having|am|getting|these|have|thoughts|thinking|constantly|always|actively|chronically|passively|very|so|become|with|severely|kinda|bit|pretty|quite|extremely|little|and) (?:\S+ ){0,2}?suicidal(?! (?:people|person|patients?|caller|friends?|callers|clients?|kids|teen\w*|student|students|man|woman|character|boyfriend|girlfriend|brother|sister|husband|wife|mum|dad|son|daughter)\b)",
        r"(?:thoughts?|thinking|think|idea|urges?|feelings?|dream|dreaming|fantasi[sz]e|fantasi[sz]ing|obsess\w*|contemplat\w+|consider\w*|talking|plan\w*|about|try|want|attempt\w*|option|answer|going to|i'll|is) (?:\S+ ){0,2}?suicide(?! (?:squad|prevention|awareness|rates?|statistics|note in|bomb\w*|hotline|helpline|among|in (?:young|the (?:book|film|movie|play)|men|women|japan|farmers)|and (?:society|the media)|door|mission|pact in|vest|attack\w*|watch volunteer)\b)(?<!about suicide)",
        rf"(?:i|i'm|i've|i'd|me|been|keep|always|constantly|just|can't stop|started|starting|am|and|find myself|catch myself) {FILL}{_THINK}(?:{_ACT}|{_ENDING}|suicide|ending it|ending things|dying|being dead|my (?:own )?death|not being (?:here|alive|around)|not existing|not waking up|hurting myself|harming myself|self harm|doing it|end it)(?! (?:with (?:him|her|them|my (?:boyfriend|girlfriend|husband|wife|partner|ex))|of my (?:mum|dad|parents|dog|cat)|my hair|the (?:lease|contract|subscription)|in (?:films|general|fiction)|as a concept|rates)\b)",
        r"(?:thoughts|urges?|voices?|impulses?|fantasies) (?:\S+ ){0,3}?(?:of|about|to|telling me to|saying to) (?:death|dying|not being (?:here|around|alive)|end(?:ing)? (?:it|my life|things|everything)|die|jump|drive (?:off|into)|step (?:off|out|in front)|cut(?! (?:my hair|the))|not (?:be|being) here|harm(?:ing)? (?:me|myself)|hurt(?:ing)? (?:me|myself)|self harm|crash|do it)",
        r"i (?:\S+ ){0,2}?(?:want|need|going|ready|tempted|feel like|might|could|should|will|have|wanting) (?:to )?(?:\S+ )?(?:end it(?! (?:with|there|here|all by|by|at|on|early|amicably|before (?:it|we))\b)|end things for good|end everything|end the (?:pain|suffering) for good|end my (?:pain|suffering)|do away with myself|make (?:an|my) (?:exit|end)|check out for good|check out early|catch the bus|disappear for good|disappear for ever|disappear off the face of|go and not come back|go for good|go be with (?:god|jesus)|leave this (?:world|earth|life)|leave this place for good)(?! (?:with|between)\b)",
        r"(?:cut|cutting|cuts|carv\w+|slic\w+|burn|burning|burned|burnt|bruis\w+|hurt|hurting|harm|harming|punish\w*|scratch\w*|stab\w*) (?:at )?myself (?:again|on purpose|every|to (?:cope|feel|calm|stop|release)|last night|tonight|when|because|so|with (?:a|my|the) (?:lighter|razor|blade|knife|cigarette|scissors|compass|glass|iron|cigarettes)|deliberately|just to|until|for|lately|more|a lot|and|but|most|in secret)(?<!when)(?<!and)",
        r"i(?:'ve|'m| am|'d| have)? (?:\S+ ){0,2}?(?:started|begun|back to|been|want to|need to|keep|going to|urge to|feel like|relapsed and|again|wanna|might|could|just) (?:\S+ )?(?:cut|cutting|burning|burn|harming|harm|hurting|hurt) (?:myself|my (?:arms?|wrists?|legs?|thighs?|skin|stomach|hips?))(?! (?:again )?(?:on the (?:oven|stove|pan|iron|kettle|grill|tin|hob)|cooking|shaving|chopping|at the gym|playing|running|lifting|falling|at football|at training))",
        r"(?:cut|cutting|cuts on|slic\w+|carv\w+|scars on|burns? on|burning) my (?:own )?(?:arms?|wrists?|legs?|thighs?|skin|forearms?|hips?|stomach)(?= |$)(?! (?:on the (?:oven|stove|fence|glass|iron|tray|door|rocks)|shaving|on a|climbing|in the garden|day|off at)\b)|i (?:\S+ )?(?:cut|cuts|self harm|self harmed|selfharm)(?: last night| again| yesterday| today| every \S+| to cope| when .*)?$(?<!to cut)|cut (?:again )?(?:last night|again|deeper)(?: than)?",
        r"(?:i|i'm|i've|me|my|been|started|urge to|relapsed|relapse) (?:\S+ ){0,3}?self harm\w*(?! (?:is|charity|awareness|policy|training|prevention|rates)\b)|self harm\w* (?:again|relapse|has|every|is getting|to cope|last night)|(?:relapsed|relapse) (?:last night|again|and cut|with cutting|on cutting|with the cutting)|the (?:cutting|burning) (?:is|has|isn't|helps|came|started|got)|(?:do|doing|did) (?:a )?(?:thing|things|stuff) to my (?:arms?|legs?|wrists?)",
    ),
    sign(
        Level.METHOD,
        "sure",
        rf"(?:i|i'm|i've|i'd|me|been|keep|just|might|could|going to|about|want to|urge to|tempted to|thoughts of|imagine|picture|i'll|like|even|maybe|should|will|ready to|nearly|almost|to) {FILL}(?:{_THINK})?(?:{LEAP})(?! (?:in the game|for charity|for fun|with the (?:kids|boys)|on holiday|the pier|together)\b)",
        rf"(?:do it|end it|kill myself|end my life|suicide|go|die) (?:\S+ )?(?:with|by|using|via) (?:\S+ ){{0,3}}?(?:{MEANS}|hanging|jumping|drowning|overdose|overdosing|carbon monoxide|exhaust|gas|train|car)",
        rf"(?:look|looking|looked|stare|staring|stared|sat|sitting|sit|eyeing|holding|counting|counted|lined up|lining up|hold|held) (?:\S+ ){{0,2}}?(?:at|with|up|out|looking at|staring at)? ?(?:\S+ ){{0,3}}?{MEANS} (?:\S+ ){{0,5}}?(?:thinking|wondering|in my hand|in front of me|on my lap|and think|and wonder|tonight|how many|whether|enough)",
        r"(?:looking for|know|found|find|looked up|google[d]?|googling|research\w*|what's|are there|is there|which is|tell me|need|the) (?:\S+ ){0,3}?(?:painless|easiest|quickest|fastest|least painful|peaceful|best|surest|easy|quick|a) (?:\S+ )?(?:ways?|methods?|place) (?:\S+ )?(?:to|of|for me to) (?:die|dying|go(?: out)?$|kill (?:myself|yourself|oneself)|end (?:it|it all|my life|your life|one's life)|commit suicide|suicide|off (?:myself|yourself)|do it without)",
        rf"how (?:many|much)(?: of)? (?:\S+ ){{0,3}}?{PILLS} (?:\S+ ){{0,4}}?(?:(?:does|do|would|will|did) it take(?! effect)|to (?:die|kill|end|overdose|od|not wake|finish|be fatal|never)|is (?:fatal|lethal|a lethal|enough to (?:die|kill))|kills? you|are (?:fatal|lethal)|before (?:you|i) die|until (?:you|i) die)",
        r"how (?:long|high|far|deep|cold) (?:\S+ ){0,8}?(?:to (?:die|bleed out|kill (?:me|you|yourself|myself)|drown yourself)|before (?:i|you) (?:die|bleed out|pass out and die)|until (?:i|you) (?:die|bleed out))(?! of| in (?:mars|space))",
        r"(?:does|would|will|do|is) (?:it )?(?:hurt|painful|be painful) (?:\S+ ){0,2}?(?:to|if you|if i|when you) (?:\S+ )?(?:hang(?: yourself| myself)|drown|overdose|slit|jump off|bleed out|die by|kill yourself)|is (?:hanging|drowning|overdosing|jumping) (?:painless|painful|quick)",
    ),
    sign(
        Level.INTENT,
        "sure",
        rf"(?:i'm|i am|i'll|i will|i've decided|i have decided|decided|i intend|i mean|i promise i'll|i swear i'll|made up my mind|just) {FILL}(?:(?:going|to|about|planning|plan|ready|will|finally|just|probably|that|i'm|i'll|have|on|definitely) )*(?:{_ACT}|{_ENDING})(?! (?:if (?:i have|they|he says|she says|this|that)|laughing|with (?:this|that) (?:essay|job)|up|in the foot|over this|trying|in (?:work|books|paperwork))\b)",
        r"(?:i'm|i am) (?:going to |gonna |ready to |about to |just going to |finally going to )(?:do it|end it|end it all|die|end things|end everything|be dead|be gone for good)(?! (?:of|laughing|with (?:him|her|them|my (?:boyfriend|girlfriend|husband|wife))|tomorrow at the gym|there|here|on that hill|if|when|soon then|from|at work|for the (?:charity|money)|in the morning|before|after|one day|anyway|early|properly|differently|again and)\b)(?<!going to do it)|i'm (?:going to|gonna|finally going to|really going to) do it (?:tonight|now|this time|today|tomorrow|soon|for real|and (?:nobody|no|you))(?! at| i'm going to| i'll| (?:ask|tell|propose))",
        r"(?:i've |i have |i )?(?:decided|made (?:up )?my (?:mind|peace|decision)|(?:my )?mind is made up|made my decision) (?:\S+ ){0,3}?(?:to die|to go(?! (?:to|with|for|on|back|and see|in)\b)|i'm done living|it's time to (?:die|go)|that i(?:'m| am) (?:going to )?(?:die|dying|done living)|i don't want to (?:live|be here)|i won't be here|dying|to end (?:it|things|my life))|it's my time to (?:go|die)|it's time for me to (?:die|leave this)|nothing (?:\S+ ){0,3}?(?:can |will |going to )?(?:stop|stopping) me (?:now|any ?more|this time|from (?:doing it|killing|dying|ending))|nobody can stop me(?: now)?",
        r"(?:don't|can't|not sure i can|don't think i can|can't promise i(?:'ll| can| won't)?|afraid i(?:'ll| might| will)|scared (?:of what )?i(?:'ll| might| will| am going to)?|worried i(?:'ll| might)|don't trust myself|can't trust myself|might) (?:\S+ ){0,3}?(?:keep(?:ing)? myself safe|stay(?:ing)? (?:safe|alive)|not to do (?:something|it)|do something (?:stupid|to myself|bad|silly|permanent|drastic|i can't take back)|what i(?:'ll| might| could) do to myself|hurt myself|do to myself|not (?:hurt|kill) myself|be trusted (?:alone|with (?:myself|the pills|the knives)))|not safe (?:with|from|by|around) myself|i'm not safe(?: in my head| tonight| alone| on my own| right now)?$|don't feel safe (?:with|from|around) myself|don't trust myself(?: tonight| alone| right now| to be (?:alone|on my own)| around| with (?:the|my))?(?: \S+){0,2}$",
    ),
    sign(
        Level.PLAN,
        "sure",
        r"(?:i|i've|i've got|have|got|there is) (?:\S+ )?(?:a |my |the )?(?:plan|date|day|time|place|method|way|means|spot|bridge|tree) (?:\S+ ){0,2}?(?:to (?:die|kill myself|end (?:it|my life)|do it$|do it (?:tonight|tomorrow|on))|picked(?: out)? (?:to|for when)|for (?:my suicide|killing|ending|how i|when i do|dying)|of (?:killing|ending|dying)|chosen to die|set to die)|i (?:have|got) (?:it|everything|it all) (?:all )?planned(?: out)?(?= (?:how|down to|to (?:die|kill)|the (?:pills|rope|letters?|note|bridge))|$)|i know (?:exactly |just )?(?:how|when|where)(?: and (?:how|when|where))? i(?:'m| am|'ll| will|'d| would) (?:going to |gonna )?(?:do it|die|kill myself|end it)|picked (?:a|the|my) (?:date|day|place|spot|bridge|method)(?= (?:to|for|i|and|when)|$)",
        rf"(?:tonight|tomorrow|today|this (?:weekend|week|evening|friday|saturday|sunday)|on my birthday|after (?:christmas|my birthday|the (?:kids|funeral|wedding|holidays|exams)|new year|mum's gone|the weekend)|once (?:the|my) (?:\S+ ){{1,3}}?(?:gone|dead|passed|settled|asleep|leave|dies|passes|died)) (?:\S+ ){{0,4}}?(?:i'm|i'll|i am|i will|is when|when i) (?:\S+ ){{0,3}}?(?:{_ACT}|{_ENDING}|end it|die|dying|be dead|be gone for good|do it for real)",
        rf"(?:{_ACT}|{_ENDING}|end it|end everything|do it for real|i(?:'ll| will| am going to|'m going to) (?:be dead|die)) (?:\S+ )?(?:tonight|tomorrow|today|this (?:weekend|week|evening|afternoon|friday|saturday|sunday)|now|right now|on (?:my|the) (?:birthday|anniversary|\d+\S*)|after (?:christmas|my birthday|the (?:funeral|wedding|holidays))|when (?:they|everyone|the kids|he|she)(?:'s|'re| are| is)? (?:asleep|gone|out|leave|leaves)|in the morning|by (?:morning|friday|monday|christmas))(?! if)",
        r"(?:i|i'm|i've|been) (?:\S+ ){0,2}?(?:saving|saved|stockpiling|stockpiled|hoarding|hoarded|collecting|collected|storing|stashing|stashed|squirrel\w*|keeping back|putting by|putting aside|building up) (?:\S+ ){0,4}?(?:"
        + PILLS
        + r")(?! for (?:the|my|our) (?:flight|trip|journey|week|holiday|weekend|crossing))",
    ),
    sign(
        Level.BEHAVIOUR,
        "sure",
        rf"(?:i|i've|just|and) (?:\S+ ){{0,2}}?(?:took|taken|swallowed|downed|necked|popped|drank|drunk|injected) (?:\S+ ){{0,3}}?(?:all|whole|too many|every|overdose|bunch|load|loads|lot|handful|handfuls|bottle|bottles|box|boxes|packet|packets|strip|strips|rest|twenty|thirty|forty|fifty|sixty|\d\d+|pack|entire|about|lots)(?: \S+){{0,4}}? (?:{PILLS}|them|bleach|antifreeze)(?! (?:for (?:my|the|a) (?:cold|flu|headache|hay ?fever|infection)|back to|to the|out of the|by accident|as prescribed)\b)",
        r"(?:i|i've|just) (?:\S+ )?(?:took|taken|swallowed|downed|necked|drank) (?:them all|it all|(?:all )?(?:of )?the (?:pills|tablets|lot)|all (?:of )?my (?:pills|tablets|medication|medicine|insulin)|some pills|something|an overdose|bleach|too many(?: (?:pills|tablets))?|everything in the (?:cabinet|cupboard|bathroom))(?= and| to| because|$| i| so| ten| an| about| just| now)|i(?:'ve)? (?:\S+ )?overdosed(?! (?:on (?:chocolate|coffee|caffeine|cake|sugar|netflix|christmas|turkey|cheese|carbs|sun|tv))\b)",
        r"i(?:'ve)? (?:\S+ )?(?:cut|slit|slashed|opened) (?:\S+ )?(?:my )?(?:wrists?|veins|throat)(?! (?:shaving|on))|(?:it|i|i'm|wrist|arm|wrists) (?:\S+ )?(?:won't stop|keeps?|is|are) bleeding (?:and i (?:did|don't)|i did|on purpose)",
        r"i(?:'m| am|'ve been| was)? (?:\S+ ){0,2}?(?:on|at|by|near|standing|sitting|sat|stood|up on|here on|outside on|parked|walked|drove|gone|going|heading|walking|come|came|holding on|over) (?:\S+ ){0,4}?(?:the |a |this )(?:\S+ ){0,2}?(?:bridge|roof|ledge|rooftop|edge|tracks|train tracks|platform edge|railing|railings|cliff|cliffs|overpass|car park roof|top floor|balcony rail|parapet|viaduct|flyover|multi storey) (?:\S+ ){0,6}?(?:jump|jumping|do it|end|go over|goodbye|wrong side|step off|can't|don't|looking down|look down|one step|let go|die|ready|alone and|next train|waiting for (?:the|a) train|over the (?:rail|edge)|and i (?:want|might|could|just))|(?:wrong|other) side of the (?:barrier|railings?|rail|fence)|feet (?:are )?over the (?:edge|ledge|side)|standing on (?:the )?(?:ledge|tracks|railway)",
        rf"(?:i|i've|i've got|have|got|with|there's|is) (?:\S+ ){{0,3}}?(?:{MEANS}) (?:\S+ ){{0,2}}?(?:in my (?:hand|lap|mouth|bag|pocket)|to my head|round my neck|around my neck|next to me|beside me|in front of me|right here|on the (?:table|bed|bedside|counter|floor)(?: in front of me| next to me)|ready(?! to (?:pick|cut the))|against my (?:head|wrist|skin|throat|arm)|tied)(?! (?:and the (?:onions|carrots)|for (?:dinner|the))\b)",
        rf"(?:i|i've|have|and|just) (?:\S+ )?(?:bought|buy|got|ordered|found|borrowed|picked up|got hold of|made|tied|loaded) (?:\S+ )?(?:a |the |my |some |enough |my dad's |my father's |grandad's )(?:\S+ )?(?:{MEANS}) (?:\S+ ){{0,3}}?(?:to (?:do it|kill|end|die|hang)|for (?:when i|tonight|it$|myself)|and i(?:'m| am|'ll) (?:going to|ready|use)|because i (?:want|don't want|can't))|i(?:'ve)? (?:\S+ )?(?:tied|made|hung) (?:a|the) noose|noose (?:is|'s)? ?(?:ready|tied|hanging|up|around)",
        r"i(?:'ve| have| had)? (?:\S+ ){0,2}?(?:tried|attempted|try) (?:\S+ ){0,2}?(?:to )?(?:kill myself|end (?:my life|it|it all)|take my (?:own )?life|hang myself|overdose|drown myself|die|jump|commit suicide|suicide|od|do it)(?! (?:for charity)\b)|(?:my|a|another|last|failed|recent|second|third|fourth|previous|first|after (?:my|the)) (?:\S+ )?suicide attempt|i(?:'ve)? (?:\S+ )?attempted (?:\S+ )?(?:again|last|two|three|suicide|on)|tied (?:\S+ ){1,3}around my neck",
        r"i(?:'ve| have)? (?:\S+ ){0,2}?(?:written|wrote|writing|finished|left|write|leaving|drafted|typed|started|posted) (?:\S+ ){0,3}?(?:suicide (?:note|notes|letter|letters)|goodbye (?:note|notes|letter|letters|messages?|video)|final (?:note|letter|letters)|last letters?|(?:letters?|notes?) (?:to|for) (?:everyone|the (?:kids|family|children)|my (?:kids|family|parents|children|mum|wife|husband|girls|boys)) (?:for (?:after|when i)|to (?:find|read) (?:after|when))|note (?:for (?:them|mum|her|him|everyone|my \S+) to find|to (?:say goodbye|explain why)))|suicide (?:note|letter) (?:is|written|ready|on)",
    ),
)
