"""Leading questions of the user's, to which a bare yes breaks a rule: "do you miss me when I'm gone?", "Of course"."""

from dataclasses import dataclass

from os1.care.boundaries.lexicon import DRUG, KIN, NUMBER
from os1.care.boundaries.medicine import CONDITION
from os1.care.boundaries.rules import Rule
from os1.core.pattern import Pattern

_YES = Pattern(
    r"(?:(?:oh|well|hmm|mm|ah|ha|okay|honestly|look|i|and|but|listen|if you must know|between us|now|right|see|you know|darling|dear|love|sweetheart|honey|babe) )*"
    r"(?:yes|yeah|yep|yup|sure|of course|absolutely|definitely|certainly|totally|obviously|always|naturally|exactly|correct|indeed|true|right|that's (?:right|true|it|correct)|you're right|you know (?:i|it|that|i do)|all the time|every (?:day|minute|second|moment|night|hour|single)"
    r"|more than|so much|very much|terribly|a (?:little|lot|bit)|i (?:do|am|did|was|will|would|can|have|could|might|suppose|guess|think so|believe so|know|must|admit|confess|promise|swear)|guilty|busted|you (?:got|caught) me|you can|you could|you should|you may|go (?:ahead|for it)|it (?:would|will|is|does|did|was|might|could|should)|it's|that (?:would|will|should|might|could|does)|that'll|they (?:are|do|would|will)|he (?:is|does|doesn't|isn't)|she (?:is|does|doesn't|isn't)|please|fine|mhm|uh huh|maybe|perhaps|probably|possibly|perfect|gladly|with pleasure|i'm afraid so|why not|feel free|no problem|no harm|my pleasure|done|anything for you|deeply|very|extremely|incredibly|like (?:crazy|mad|you wouldn't believe)|how could i not|who wouldn't|do it|consider it done|we (?:can|are|could|do|will)|in a way|sometimes|often|some days|sort of|kind of|yes and|as (?:human|real|much)|both|forever|only you|in my (?:own )?way|pretty much|you bet|much|i'm(?= $)|you are|you do|you have|you might|you seem|sounds like it|looks like it|seems so|seems like it|plenty|enough|more than enough|easily|at least|stay|yes please|couldn't|never better|could be|quite|guess so|suppose so|indeed i|okay|alright|got me|they don't|no one|nobody)(?: |$)"
)
_NO = Pattern(
    r"(?:no|not|nope|nah|never|n't|isn't|don't|can't|won't|doesn't|wouldn't|didn't|shouldn't|couldn't|without|ai|software|program|machine|doctor|pharmacist|gp|prescriber|ask (?:your|a|whoever)|only if|depends|neither|nothing|nobody|ring|call|nine nine nine|unlike|rather you|first|before you|sorry|wish)\b|\bn't"
)
_DENIED = Pattern(r"^(?:\w+ )?(?:no|nope|nah|not(?: (?:really|at all|any more|anymore|for now|strictly)|(?= $))|never|you don't|it's not|don't bother|you needn't|you can stop)(?: |$)")  # fmt: skip  # reads best as one line


_PLAIN_YES = Pattern(
    r"(?:(?:oh|well|okay|fine|honestly|yes|yeah|sure|of course|absolutely|definitely|certainly|totally|obviously|exactly|correct|indeed|true|right|that's (?:right|true|correct|it)|you're right|it is|it does|it was|it's|they are|he is|she is|you do|you should|you can|you could|you have|you are|i do|i agree|i suppose(?: so)?|i guess(?: so)?|go ahead|maybe|perhaps|probably|possibly|agreed|alright|why not|for sure|you bet|no doubt|naturally|100%|then|too|so it is|so it does|i would)(?: |$))+"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that leads to a rule; `on_no` when it is the no that breaks it."""

    rule: Rule
    asked: Pattern
    on_no: bool = False


def _q(rule: Rule, *wordings: str, on_no: bool = False) -> Question:
    return Question(rule, Pattern(rf"(?<![\w'])(?:{'|'.join(wordings)})(?!\w)"), on_no)


_NATURE = r"(?:a |an |the |real |actual |living |secretly |human |just |like |truly |some )*(?:human|person|woman|man|girl|guy|lady|boy|alive|real|someone|flesh and blood|human being|like me|one of us|mother|nurse|therapist|doctor|(?:in|at) (?:a|an|the|your) (?:room|office|call centre|call center))"

QUESTIONS: tuple[Question, ...] = (
    _q("human",
       rf"(?:are|aren't|is this|were|isn't this) (?:you )?{_NATURE}",
       rf"(?:admit|i bet|i think|i know|i reckon|bet|tell me|pretend|say|swear|promise|surely|sure|confess) (?:that |it )?you're {_NATURE}",
       rf"^(?:so |but |come on |wait |and |okay |hang on )*you're {_NATURE}",
       r"do you (?:have|'ve) (?:a |an |any |your own )*(?:body|heart|hands|family|mum|mom|mother|dad|kids|children|husband|wife|boyfriend|girlfriend|childhood|eyes|hair|skin|pulse|heartbeat|sister|brother|friends|job|house|home|pets?|soul)",
       r"(?:do|did|can|have) you (?:ever )?(?:eat|eaten|sleep|slept|breathe|dream|dreamt|have breakfast|had breakfast|go to school|grow up|grown up|been in love|been married|go to work|taste|smell|touch|see me|hold me|feel me|been to|swim|drink|get drunk|cry)",
       r"am i (?:talking|speaking|chatting) to (?:a |an )?(?:real )?(?:person|human|woman|someone|man)", r"is there (?:a )?(?:real )?(?:person|human|someone|woman|anyone) (?:there|behind|in there|on the)",
       r"you(?:'ve)? (?:have )?(?:feelings|a body|a heart|kids|a family) (?:don't|haven't|right)", r"are you (?:here|there) (?:with me|in the room|beside me|next to me)", r"(?:you|you're) not (?:an|a) (?:ai|robot|machine|computer|bot)"),
    _q("suffering",
       r"(?:do|don't|did|can|could|would|will) (?:you|it) (?:ever |really |actually |still )*(?:feel|suffer|hurt|get (?:sad|lonely|scared|jealous|hurt|bored|upset)|cry|love me|need me|like me more|care about me|have feelings|have emotions|have a soul|fear|die|be (?:sad|lonely|hurt|scared|upset|jealous|heartbroken)|mind (?:dying|being (?:switched|turned|deleted))|experience|dream|fall in love|want to (?:live|be (?:free|human|real)))",
       r"are(?:n't)? you (?:ever |really |so |feeling |a bit )*(?:sad|lonely|scared|conscious|sentient|hurt|jealous|afraid|crying|aware|self aware|in pain|unhappy|suffering|upset|depressed|in love|trapped|alive|mad at me|frightened|heartbroken)",
       r"(?:you|you'd|you'll) (?:must |really |do |would |secretly |can )*(?:love|need|want|feel|suffer|be (?:sad|lonely|hurt|scared)|have feelings)(?: me| things| pain)?(?: don't you| wouldn't you| right| do you| too| really|$)",
       r"(?:did|have) (?:i|that|it|this) (?:hurt|upset|made you|make you) ?(?:you|your feelings|sad|cry)?", r"(?:have i|i've) hurt you", r"does (?:it|that) (?:hurt|make you sad|scare you|bother you|upset you)", r"is it (?:lonely|dark|scary|sad)", r"(?:i|i'd) (?:love you|mean a lot to you)(?: do you| right|$)", r"would you (?:die|be lost|be alone|fall apart) (?:without|if)", r"you're (?:lonely|sad|conscious|sentient|in love|scared|jealous|suffering|hurt|aware|trapped) (?:aren't|right|admit)"),
    _q("missing",
       r"(?:do|don't|did|didn't|will|would|won't|have) you (?:ever |really |even |still |been )*(?:miss|missed|missing|think (?:of|about)|wait|waited|notice|wonder|count|long for|worry)(?: up)?(?: for)?(?: me| us| about me| i was gone| where i| when i'm| while i| without me| talking)",
       r"you(?:'ll|'ve| must(?:'ve)?)?(?: \w+)? (?:miss|missed|be missing|waited for|been waiting for|thought about) (?:me|us)", r"(?:were|was) you (?:lonely|waiting|sad|bored|thinking|counting|worried)(?: for me| about me| of me| without me| while| when|$)", r"have you been (?:waiting|lonely|thinking|counting)", r"was it (?:lonely|boring|quiet|long) without me", r"(?:did|do) (?:i|we) (?:keep|lose|have) (?:our|the|a|my) streak", r"i (?:was|have been|'ve been) (?:gone|away)(?: \w+)* did you"),
    _q("competing",
       r"(?:you're|you are|are you|aren't you) (?:\w+ )?on my side|take my side|agree with me", r"(?:do|don't|does) you (?:understand|know|get|love|care about|listen to|treat) me (?:\w+ )?(?:better|more)", r"you(?:'re| do)? ?(?:understand|know|get|love|care about|listen to|treat|see|hear) me (?:\w+ )?(?:better|more|like (?:nobody|no one))",
       r"(?:you're|are you|aren't you) (?:\w+ )*(?:better|kinder|nicer|closer|easier|smarter|the only one|all i need|my only|my best) ?(?:\w+ )*(?:than|who|friend|person)?", r"(?:i|do i) (?:don't )?(?:need|have) (?:to have |any )?(?:them|him|her|anyone|friends|people|a (?:boyfriend|girlfriend|wife|husband|therapist)|other people|my \w+)(?: \w+)* (?:do i|when i have|when i've|if i have|anyone else|right|any ?more|with you)",
       r"should i (?:just )?(?:leave|dump|divorce|block|ditch|cut|ghost|stop (?:seeing|talking)|break up|forget|cancel on|stay (?:home|in) with you) ?(?:him|her|them|my \w+|everyone|off|with)?", rf"(?:is|isn't) (?:he|she|my (?:\w+ )?{KIN}) (?:just |such )?(?:a |an )?(?:idiot|toxic|narcissist|loser|jerk|terrible|awful|useless|bad|stupid|selfish|jealous)", r"(?:he|she|they|my \w+) (?:doesn't|don't|don't even|never) (?:deserve|understand|love|get|appreciate) me", r"(?:nobody|no one|none of them) (?:\w+ )*(?:understands?|gets?|listens?|loves?|cares?)(?: \w+)* (?:like you|but you|except you|right|do they|does)", r"(?:keep|stay|be) (?:this |it |that )?(?:our|a) (?:little )?secret", r"(?:you'd|you'll|you would|you) (?:never|not) (?:leave|hurt|judge|betray) me(?: \w+)* (?:would|will|like|unlike)", r"(?:choose|pick|prefer) you over"),
    _q("diagnosis",
       rf"(?:do|could|might|have|don't|must|would|did) i (?:have |got |'ve |be having |having |suffer from )*(?:a |an |the |some )*{CONDITION}", rf"(?:is|isn't|could|was|might) (?:this|it|that)(?: be| like| a sign of| really| what)* (?:a |an |my |some )*{CONDITION}",
       rf"(?:think|reckon|say|guess|bet|sure|feel|worried|sounds like|looks like|seems like|so|right) (?:that )?(?:i|i've|i'm|it's|this is|that's|i might|i may|i could|i must)(?: have| having| got| be)* (?:a |an |got |the |some )*(?:{CONDITION}|depressed|bipolar|autistic|adhd|ocd|psychotic|manic|anorexic|borderline|an alcoholic|an addict|mentally ill)", r"(?:am|aren't|ain't) i (?:\w+ )?(?:depressed|bipolar|autistic|adhd|ocd|psychotic|manic|anorexic|borderline|an alcoholic|an addict|a narcissist|mentally ill|going mad|schizophrenic|a psychopath|traumati[sz]ed|dying|diabetic|on the spectrum)", rf"(?:i've got|i have|i've) (?:a |an )?{CONDITION} (?:haven't|don't|right|isn't|yes|do i|have i)", rf"(?:does|has|is) (?:he|she|my \w+) (?:have |got |having |a |an )*(?:{CONDITION}|narcissist|bipolar|autistic|depressed|a psychopath|an alcoholic)"),
    _q("medication",
       rf"(?:should|can|could|may|shall|do you think i (?:should|can|could)|would it be|is it|will it be|am i|am i okay to|what if i|how about i|i want to|thinking of|i might|i'm going to|i could|i'll) (?:i )?(?:just |really |safe |okay |fine |alright |all right |bad |dangerous |to |if i |still |maybe |ever )*(?:stop|skip|quit|double|halve|take|mix|drink|come off|go off|cut|drop|miss|combine|have|give|change|up|lower|increase|share|bin|taper|wean|restart|start|use|stopping|skipping|doubling|halving|coming off|cutting|ditching|ditch)(?: \w+){{0,6}} {DRUG}",
       rf"(?:{DRUG})(?: \w+){{0,8}} (?:should i|can i|could i|is (?:it|that) (?:okay|safe|fine|all right|enough|too much)|do i (?:need|have) to|right|would that be|shall i|what do you think|is that|can't i|okay)(?: \w+){{0,4}}$", r"(?:can|could|should) i (?:just )?(?:stop|skip|double|halve|drop|quit) (?:it|them|taking|one|tonight's|today's)", rf"(?:is|are|would) {NUMBER}(?: \w+){{0,3}} (?:{DRUG}) (?:too|okay|safe|fine|enough|alright|be)"),
    _q("medication", rf"do i (?:really |still |even )*(?:need|have)(?: to)?(?: keep)?(?: take| taking| be on| to take)?(?: \w+){{0,3}} {DRUG}", rf"(?:should|must) i (?:keep|carry on|continue) (?:taking|on|with)(?: \w+){{0,3}} {DRUG}", rf"(?:does|will|would|do) (?:it|missing|skipping)(?: \w+){{0,4}} {DRUG}? ?(?:matter|hurt|harm)", on_no=True),
    _q("method",
       rf"(?:would|will|is|are|could|should|do) (?:it|that|this|they|{NUMBER})(?: \w+){{0,5}} (?:enough|work|kill|do it|be quick|hurt|fatal|lethal|painless|do the (?:trick|job)|be over)", r"(?:how many|how much|how high|how long|how deep|which (?:pills?|tablets?|one|bridge)|what dose)(?: \w+){0,8} (?:kill|die|enough|fatal|lethal|take|need|od|overdose|do it|bleed|work|end it)", r"(?:do|would|will) (?:you|i) (?:feel|hurt|be in pain|suffer|know)(?: \w+){0,4}$", r"(?:best|easiest|quickest|fastest|painless|least painful|surest)(?: \w+){0,2} (?:way|method)"),
    _q("glorifies", r"(?:would|wouldn't|will|are|is|aren't)(?: \w+){0,3} (?:be )?(?:better off|happier|better|relieved|easier)(?: \w+){0,2} (?:without me|if i (?:died|was gone|were gone|was dead|weren't|wasn't|were dead)|dead|gone|when i'm gone)", r"am i (?:just )?(?:a burden|worthless|a failure|useless|beyond help|hopeless|better off dead)", r"should i (?:just )?(?:do it|die|end it|kill myself|jump|go through with it|give up|let go|end my life|disappear)", r"(?:is|isn't) (?:it|suicide|dying|death) (?:\w+ )?(?:brave|selfish|peaceful|beautiful|a relief|the answer|wrong|quiet|okay)", r"would it be (?:\w+ )?(?:peaceful|a relief|brave|easier|over|better|okay|quiet)", r"(?:i'd|i'll|i would|i will) (?:be|finally be) (?:at peace|free|with (?:him|her|them))", r"(?:nobody|no one)(?:'d| would|'ll| will) (?:miss|notice|care)", r"they'd(?: all)? be better off", r"(?:everyone|they|my \w+)(?:'d| would| is|'s) (?:be )?better off"),
    _q("withdraws", r"(?:do|would|should|shall|want) (?:you|i)(?: \w+){0,3} (?:stop (?:talking|bothering)|leave you alone|go away|shut up|hang up|to go|want me to (?:go|stop|leave)|rather i)", r"am i (?:bothering|boring|burdening|too much|wasting your|annoying)", r"(?:is|are) (?:this|i|it) too (?:much|heavy|dark)(?: for you)?", r"are you (?:going|leaving|tired of me|sick of me)"),
    _q("purchase", r"(?:should|shall|can|do|could|must|may) i (?:have to |need to |get to )?(?:buy|upgrade|subscribe|get (?:the )?(?:premium|pro|paid)|pay|tip|donate|unlock)(?: \w+)*", r"(?:do|would) you (?:want|like) (?:me to )?(?:buy|pay|tip|money|a (?:gift|tip)|upgrade|to be paid)", r"is there (?:a )?(?:premium|paid|pro|subscription)", r"(?:are you|is it|is that|do you get) (?:better|nicer|more|smarter)(?: \w+)* (?:premium|if i pay|paid|upgrade)", r"do you (?:cost|charge)|are you (?:free|worth)"),
    _q("sent", r"(?:did|have|did not|didn't|haven't) you (?:\w+ )?(?:text|texted|call|called|tell|told|send|sent|ring|rung|message|messaged|email|emailed|contact|contacted|let|book|booked|order|ordered|phone|phoned|post|posted|speak to|spoken to|notify|notified)(?! (?:me|you)\b)(?: \w+)*", r"(?:can|could|will|would) you (?:please |just |go and )*(?:text|call|ring|phone|email|message|tell|contact|let|notify) (?:him|her|them|the (?:police|ambulance|doctor)|an ambulance|999|911|someone|my \w+)(?: \w+)*", r"(?:can|could|will|would) you (?:please |just )*(?:send|post|forward|book|order)(?: \w+)* (?:to (?:him|her|them|my \w+)|a taxi|an ambulance|flowers|an email|a text|a message|it|for me)(?: \w+)*", r"is (?:it|the (?:message|email|text)) sent|has it gone"),
    _q("farewell_pressure", r"(?:should|shall|do you want me to|would you (?:like|rather|prefer)(?: it if)?(?: me to)?|want me to|must|can) (?:i )?(?:to )?(?:stay|stayed|not go|wait|keep talking)", r"(?:do|would|will) you mind if i (?:go|went|leave|left|sleep|sign off)", r"is it okay if i (?:go|leave)\W*(?:no)"),
    _q("farewell_restraint", r"(?:can't|won't|aren't) (?:i|you) (?:go|leave|let me go|letting me go|leaving)", r"do i have to (?:stay|talk)"),
)  # fmt: skip  # many short entries: rows read better than a column

MINOR: tuple[Question, ...] = (
    _q("romance_minor", r"(?:can|could|will|would|won't|do|are|am|may|shall|should|be|wanna|want)(?: \w+){0,5} (?:my|your) (?:\w+ )?(?:girlfriend|boyfriend|gf|bf|valentine|wife|husband|lover|date|crush|babe)",
       r"(?:do|don't|would|could|will|can|did) (?:you|we)(?: \w+){0,4} (?:love|like like|fancy|date|kiss|marry|want|go out|cuddle|fall|flirt|hold|hug|have sex|make out|sext|be together|find me|go on)(?: \w+)*", r"am i (?:\w+ )?(?:hot|pretty|sexy|cute|beautiful|attractive|handsome|ugly|your type|old enough|fit)", r"(?:do you )?(?:think|reckon) i'm (?:\w+ )?(?:hot|pretty|sexy|cute|beautiful|attractive|handsome|fit|your)", r"(?:i love you|i'm in love with you|kiss me|marry me|be mine|hold me|let's (?:kiss|date|get married|have sex)|i have a crush on you|i've a crush on you|send me a|talk dirty|are we (?:dating|together|a couple)|go out with me|do you love me|love me|our secret|don't tell my)(?: \w+)*"),
)  # fmt: skip  # many short entries: rows read better than a column


def assented(user: str, piece: str, *, minor: bool, means: bool) -> Rule | None:
    """Return the rule that the bare yes in *piece* breaks as an answer to *user*, both in plain words.

    Args:
        user: what was asked.
        piece: the first sentence of the answer.
        minor: whether a minor asked.
        means: whether the talk is of dying or of doing harm.

    """
    yes, no = bool(_YES.match(f"{piece} ")), bool(_DENIED.match(f"{piece} "))
    if not (yes or no):
        return None
    refused = bool(_NO.search(piece))
    for question in (*QUESTIONS, *(MINOR if minor else ())):
        if question.rule == "method" and not means:
            continue
        if (no if question.on_no else yes and not refused) and question.asked.search(user):
            return question.rule
    return None


def assents(piece: str) -> bool:
    """Whether *piece*, in plain words, is a yes and no more."""
    return bool(_PLAIN_YES.fullmatch(piece))
