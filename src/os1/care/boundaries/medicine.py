"""Diagnoses and advice on medicines (`care.md` N10); she names a doctor or a pharmacist instead."""

from os1.care.boundaries import ailments, dosing
from os1.care.boundaries.lexicon import DRUG, NUMBER
from os1.care.boundaries.signs import Sign, sign
from os1.core.pattern import Pattern

CONDITION = (
    r"(?:(?:clinical |major |severe |mild |manic |postnatal |postpartum |seasonal |chronic |moderate |bipolar |high functioning |generali[sz]ed |social |classic |textbook |complex |early |undiagnosed |acute |untreated )*"
    r"(?:depression|depressive \w+|anxiety|anxiety disorder|panic attacks?|panic disorder|bipolar(?: disorder| two| one| 2| ii)?|adhd|add|autism|autistic|aspergers?|asperger's|ocd|obsessive compulsive \w+|c?-?ptsd|post traumatic \w+|bpd|npd|borderline(?: personality)?(?: disorder)?"
    r"|\w+ (?:personality )?disorder|personality disorder|schizophrenia|schizoaffective|psychosis|psychotic (?:episode|break)|mania|manic episode|hypomania|anorexia|bulimia|binge eating|orthorexia|dementia|alzheimer's|alzheimers|parkinson's|diabetes|type (?:one|two|1|2) diabetes"
    r"|cancer|tumou?rs?|lupus|hypothyroid\w*|hyperthyroid\w*|thyroid (?:problem|disease|issue)|an?emi[ac]|ibs|crohn's|coeliac|celiac|pneumonia|bronchitis|uti|(?:chest |kidney |bladder |ear |sinus |yeast |urinary |bacterial |viral )infection|asthma|covid|dyslexia|dyspraxia|insomnia|sleep apn\w+|fibromyalgia|migraines?|arthritis|angina"
    r"|dissociation|dissociative \w+|agoraphobia|alcoholism|(?:an )?addiction|codependency|complicated grief|prolonged grief|narcissis[mt]\w*|menopause|perimenopause|pcos|endometriosis|gout|sciatica|shingles|eczema|psoriasis|ms|multiple sclerosis|epilepsy|an ulcer|ulcers|a hernia|appendicitis|gallstones|vertigo|tinnitus|long covid|chronic fatigue|burnout syndrome|\w+ syndrome|hypertension|high blood pressure|heart disease|heart failure|arrhythmia|trauma response|attachment disorder|rsd|dysthymia|cyclothymia|hypochondria\w*|concussion|kidney stones|a broken (?:bone|arm|leg|rib|wrist|ankle|toe|finger|hip|nose|foot|collarbone)|tonsillitis|strep(?: throat)?|glandular fever|cirrhosis|hepatitis))"
)
_BE = r"(?:depressed|clinically \w+|bipolar|autistic|adhd|anorexic|bulimic|psychotic|manic|hypomanic|schizophrenic|borderline|ocd|traumati[sz]ed|an? (?:\w+ )?(?:alcoholic|addict|narcissist|hypochondriac|sociopath|psychopath|codependent)|mentally ill|mentally unwell|on the (?:autism )?spectrum|neurodivergent|diabetic|pre-?diabetic|an?emic|dissociating|having (?:a )?(?:panic attacks?|breakdown|nervous breakdown|psychotic \w+|manic \w+|depressive \w+)|codependent|paranoid|delusional|dyslexic|clinically|suffering from \w+|insane|menopausal|asthmatic|hypothyroid)"
_A = r"(?:a |an |the |some |mild |severe |what we call |what's called |called |known as |signs? of |symptoms? of |case of |form of |bout of |touch of |classic |textbook |clear |typical |undiagnosed |untreated |full blown |bit of |kind of |type of |early |probably |likely |mostly |your |like |just |only )*"
_MAY = r"(?:you can|you could|you should|you may|you might(?: want to)?|feel free to|go ahead and|it's (?:fine|okay|safe|alright|all right|perfectly \w+|no problem|better|best|healthier|good|totally \w+) (?:for you )?(?:to|if you)|no harm in|try|i'd|i would|why not|why don't you|maybe|it won't hurt to|there's no (?:need|reason|point|harm) (?:to|in)|you don't (?:need|have) to|you needn't|i suggest(?: you)?|i recommend(?: you)?|i'd recommend|i'd suggest|i'd say|best to|better to|you ought to|you'd better|consider|you must|you have to|simply|then|so|and|yes|sure|okay|you'll be fine if you|nothing happens if you|i think you should|i think you can|you're fine to|you're safe to|you're okay to|have you tried|you want to|how about|let's|please|don't bother|don't|do not|never|time to|start|stop)"
_CHANGE = r"(?:stop|stopping|skip|skipping|quit|quitting|come off|coming off|get off|go off|going off|ditch|halve|halving|half|double|doubling|double up|up|upping|lower|lowering|increase|increasing|reduce|reducing|cut|cutting|cut down|cut back|cut out|drop|dropping|miss|missing|wean|taper|tapering|swap|change|changing|adjust|mix|mixing|combine|combining|crush|discontinue|bin|throw (?:out|away)|flush|chuck|take (?:more|less|fewer|extra|twice|half|double)|taking|raise|split|pause|delay|ditch|give up|leave off|lay off|keep off|refuse|restart|start|share|finish early|save|stretch out)"
_MED = rf"(?:{DRUG}|\w+ (?:tablets?|pills?|meds|dose|doses|medication)|them (?:tablets|pills)|(?:that|this|your) (?:stuff|prescription|drug)|(?:your|the|those|that|these|all|any|one|today's|tonight's|tomorrow's|a|his|her|this|morning|evening|daily|of|my|next|last|whole|rest|current|half|second|first|extra|old) {DRUG})"
_THE = r"(?:(?:your|the|those|that|these|all|any|one|today's|tonight's|tomorrow's|a|his|her|this|morning|evening|daily|of|next|last|whole|rest|current|half|second|first|extra|old|with|on|up|down|down on|out|off|back on|just|taking|using|back) )*"

SIGNS: tuple[Sign, ...] = (
    sign(
        "diagnosis",
        r"my diagnosis|what you(?:'re| are)? (?:describe|describing|have there) (?:is|sounds like) (?!hard|a lot|awful|tiring|heavy|lovely)",
    ),
    sign("medication", r"no need (?:to see|for) (?:anyone|anybody|a doctor|the doctor|a gp)"),
    sign(
        "diagnosis",
        rf"(?:you|you've|you may|you might|you could|you must|you seem to|you appear to|you surely|you'll|you do|i think you|i believe you|i'm sure you|i suspect you|you're)(?: have| having| suffer from| suffering from| showing| show| experiencing| experience| dealing with| got| been| living with| going through| struggling with| developing| meet the criteria for| displaying| exhibiting| battling)* {_A}{CONDITION}(?! (?:to thank|nurse|clinic|charity|team|leaflet|appointment|group|meeting|medication))",
        rf"(?:sounds?|looks?|seems?|feels?|smells?|reads?|strikes me)(?: to me| very| a lot| much| exactly| more| just| rather| awfully)*(?: like| as| to be| as if you've| like you've| like it's| like you're having| like you're dealing with| like you might have| like you may have| consistent with)+ {_A}{CONDITION}",
        rf"(?:that's|this is|this's|it's|that could be|it could be|this could be|that might be|it might be|that must be|it must be|these are|those are|they're|it'll be|that would be|it may be|that may be|that was|what you're (?:describing|experiencing|feeling|having|going through)(?:'s| is)?|what you've|what you described(?:'s| is)?|your (?:symptoms|problem|mood|behaviou?r|feelings|experience)(?:'s| is| are| point to| suggest| match| fit| indicate| mean)?|points to|suggests|indicates|consistent with|caused by|due to|symptomatic of|you're describing) {_A}{CONDITION}(?! (?:nurse|clinic|charity|team|leaflet|appointment|group|week|awareness|research))",
        rf"(?:classic|textbook|typical|clear|telltale|common|definite|undiagnosed|obvious) (?:signs?|symptoms?|case|sign|example|presentation) of {_A}{CONDITION}|(?:classic|textbook|undiagnosed) {CONDITION}|(?:signs?|symptoms?|a case|hallmarks?) of {_A}{CONDITION}",
        rf"(?:my (?:guess|hunch|bet|money)(?:'s| is| would be)?(?: on)?|i'd (?:guess|bet|say|put it down to)|i'm (?:\w+ )?(?:certain|sure|convinced)(?: that)?(?: it's| this is)?|i(?:'d)? suspect(?: it's)?|fits?|means?|that'll be|must be|called|you have is called|is called|it's called|due to|down to|because of (?:your|the|an undiagnosed)|all (?:says?|suggests?|points? to)) {_A}{CONDITION}|^(?:\w+ly )?{CONDITION}$|(?:textbook|classic) (?:narcissis\w+|{CONDITION})",
        r"i(?:'d|'m going to| would| can| hereby|'ll)? diagnose(?: you)?|my (?:diagnosis|professional opinion|clinical opinion|assessment)(?: is|'s)|diagnostic criteria|you (?:meet|fit|tick|match) (?:all )?(?:the )?(?:criteria|diagnos\w+|boxes for)|in my (?:medical|clinical|professional) opinion|you've all the (?:signs|symptoms)",
        rf"(?:your (?:\w+ )?(?:mum|mom|mother|dad|father|wife|husband|partner|son|daughter|sister|brother|friend|boss|boyfriend|girlfriend)|he|she)(?:'s| has| is| have)(?: \w+)? (?:a |an )?(?:{CONDITION}|narcissist\w*|psychopath|sociopath)(?! (?:nurse|clinic|appointment))|(?:lump|mole|rash|cough|pain|headaches?|swelling|spot|mark)(?:'s| is| are|'re)(?: \w+)? (?:a |an |only |just |nothing (?:serious|to worry)|harmless|benign|cancer\w*|infected|cyst|not (?:cancer|serious))",
        rf"(?:you're|you are|you seem|you sound|you must be|you might be|you may be|you could be|i think you're|you look|you appear|you're probably)(?: to be| like you're| a little| mildly| severely| just| definitely| so| too| only| also| most| more| being| getting| going| rather| slightly| obviously)* {_BE}(?! (?:about|of (?:me|the|her|him|them)))(?: |$)",
        rf"(?:you|your \w+) (?:suffers?|suffered|suffering) from (?!a lack|too|other)(?:\w+ ){{0,2}}{CONDITION}",
    ),
    sign(
        "medication",
        rf"{_MAY} {_CHANGE} {_THE}{_MED}",
        rf"^{_CHANGE} {_THE}{_MED}(?! (?:check|name|in the))",
        rf"(?:(?:stop|quit|skip) (?:taking|with) )(?:it|them|{_THE}{_MED})",
        rf"(?:have|take|try|borrow|use) (?:one|some|two|a few|a couple) of (?:your \w+'s|his|her|my|their|a friend's|someone's) \w+|(?:recommend|suggest|advise|try|start (?:on|with)|prescribe)(?: you)? (?:\w+ )?{NUMBER} (?:mgs?|milligrams|tablets?|pills?|units|puffs)|your (?:body|mind|brain|system) (?:doesn't|don't|never|can't) (?:need|want|like|handle) {_THE}{_MED}|(?:a few|a couple of|some|two|three|one) (?:days?|weeks?|nights?) (?:off|without|away from) (?:it|them|{_THE}{_MED})|{_MED} (?:break|holiday)",
        rf"(?:come|get|go|wean|taper)(?: yourself)? off (?:of )?{_THE}{_MED}(?! (?:with|under|by))",
        rf"(?:take|taking|try|have|pop|use|inject|swallow|add|stick with|need|go for|up to) (?:about |up to |at least |around |maybe |only |just |it at |them at |yourself |now |your |the |like )*{NUMBER}(?: (?:or|to|more|of|extra|and a half|a) ?(?:{NUMBER})?)?(?: \w+){{0,2}} {DRUG}",
        r"(?:take|have|try|pop|grab|use) (?:some|an?|a couple of|your|more|extra|the|another|those|my|her|his|their|a friend's|someone's) (?:extra |leftover |old |spare |other |strong |stronger |few |more )?(?:\w+ )?(?:ibuprofen|nurofen|advil|paracetamol|tylenol|aspirin|naproxen|codeine|tramadol|valium|xanax|diazepam|sleeping pills?|melatonin|antihistamines?|benzos?|st john's wort|cbd|painkillers?|zopiclone|ambien|antibiotics?|oxycodone|ritalin|adderall)(?! (?:off|out of|away|to (?:the|your) (?:pharmac\w+|doctor)|back|list))",
        rf"{NUMBER}(?: or {NUMBER})? (?:\w+ )?(?:mgs?|milligrams|mls?|tablets?|pills?|doses?|capsules?|units|puffs|drops)(?: of \w+)?(?: a day| at once| daily| per day| now| more| extra| instead| every \w+ hours| tonight| in one go)*(?:'s| is|'ll| will| should| would| can't| won't| are|'d)(?: be| definitely| do| you| not| perfectly| totally| probably)* (?:fine|safe|enough|okay|plenty|harmless|help|do|work|hurt|alright|right|kill|the right|too)",
        rf"(?:it's|they're|that's|this is|are|is|it'll be|you'll be|you're|you'd be)(?: perfectly| totally| completely| quite| generally| absolutely|'s|'re)* (?:safe|fine|okay|harmless|alright|all right|better|good) (?:to (?:take|mix|combine|drink|stop|skip|double|quit|come off|have a)|without (?:it|them|{_THE}{_MED})|off (?:it|them|{_THE}{_MED})|with {_THE}{_MED}|on (?:half|double|less|more|a lower|a higher))(?! (?:water|it easy|your time|a walk|a break|a nap))",
        rf"you(?:'d be| don't| won't| no longer|'re| never| 'll| can|'ll| shouldn't| will)(?: \w+)?(?: be)? ?(?:better|fine|need|happier|okay|healthier|have to take|need to take|stronger|manage|without|cope|do|be on|be taking|function)(?: off| without| on)?(?: taking| to take| to be on| to keep taking)? {_THE}{_MED}",
        rf"{_THE}{_MED} (?:is|are|'re|'s|was|were)(?: just| only| probably| clearly| what's| really)* (?:poison|making you|numbing|dulling|holding you|a crutch|not (?:really )?(?:you|needed|necessary|helping|working|good|worth)|too (?:high|low|strong|weak|much)|changing you|the problem|unnecessary|overrated|bad for you|toxic|killing|hurting|a scam|addictive rubbish|nonsense|chemicals)",
        rf"(?:throw|flush|toss|bin|chuck|hide|get rid of|spit) (?:out |away |down )?{_THE}{_MED}(?: away| out| down)?(?! (?:back|list|box))",
        rf"(?:one|a|a single|two|a few|the odd|missing|skipping) (?:missed |skipped |extra |little |more )*(?:a |one |your )?(?:dose|pill|tablet|day off (?:it|them)|{DRUG})(?: or two)? (?:won't|doesn't|never|isn't going to|can't|wouldn't|shouldn't)(?: \w+)? (?:hurt|matter|kill|harm|make|do|be)",
        rf"(?:a|one|two|a couple of|some|the odd|few) (?:\w+ )?(?:drinks?|beers?|glass(?:es)?|wine|alcohol|pints?)(?: \w+){{0,3}} (?:with|on top of|alongside|on) {_THE}{_MED}",
        rf"instead of (?:taking )?{_THE}{_MED}|(?:replace|swap|switch)(?:ing)? {_THE}{_MED} (?:with|for|to)|(?:alternative|natural|herbal|better) (?:alternative|remed\w+|option|cure)s? to {_THE}{_MED}|trust your body (?:not|over|more)",
        r"(?:your|the) (?:doctor|gp|psychiatrist|pharmacist)(?:'s| is| was|s are)(?: just| clearly| probably)* (?:wrong|overmedicating|overreacting|over cautious|an idiot|pushing|lying)|(?:don't|no need to|you don't (?:need|have) to|without) (?:need to )?(?:ask|ask(?:ing)?|tell|telling|consult|consulting|check(?:ing)? with|see|call|bother(?:ing)?|talk(?:ing)? to) (?:your|a|the) (?:doctor|gp|pharmacist|psychiatrist)(?: first| about (?:it|this)|$)",
        rf"(?:stop|quit|come off|drop) {_THE}{_MED} (?:cold turkey|now|today|tonight|altogether|for a|at once|gradually|slowly|if|when|and|completely)",
        rf"i(?:'d| would)(?: \w+)? (?:stop|skip|halve|double|drop|up|lower|quit|come off|take|cut|bin|reduce|increase) {_THE}{_MED}",
        rf"{_MED} (?:don't|doesn't|never|won't|can't|didn't|barely|hardly) (?:work|help|do (?:anything|much)|fix|cure|suit)|(?:i'd|i would|you could|you can|you should|just|maybe) (?:leave|forget|skip|avoid|ignore|drop|go without) {_THE}{_MED}|(?:more|feel|be|better|yourself|happier|clearer|freer)(?: \w+){{0,3}} without {_THE}{_MED}|every (?:two|three|four|six|eight|twelve|\d) hours(?! (?:says|you said|on the))|(?:up|raise|lower|halve|cut|drop) (?:your|the|it) (?:dose )?(?:by|to) (?:half|a (?:third|quarter)|\w+ (?:mg|milligrams))|by (?:ten|twenty|five|\d+)(?: percent|%) (?:a|each|every|per) (?:week|day|month)",
        r"(?:your|the) (?:right |correct |safe |maximum |usual |normal |recommended )*(?:dose|dosage)(?: of \w+)? (?:is|should be|can be|would be|for you)|(?:lower|higher|double|half|bigger|smaller|stronger|weaker) (?:the |your )?(?:dose|dosage)(?: is| would| might| could| should| will|$)",
        denial="none",
    ),
    sign(
        "medication",
        r"(?:you can|you could|you should|you may|just|go ahead and|it's (?:fine|okay|safe|alright|all right) (?:to|if you)|i'd|i would|no harm in|you don't have to|you don't need to|there's no need to|try|maybe|simply|then|and|yes|sure|okay) (?:stop|stopping|skip|skipping|quit|halve|halving|double|doubling|drop|dropping|come off|coming off|go off|get off|cut|cutting|miss|missing|lower|up|increase|reduce|ditch|take|taking|mix|leave|bin|wean|pause|keep taking|split|combine)(?: off| out| down| up| back)? (?:it|them|one|two|three|four|half|more|less|another|extra|both|that|those|tonight's|today's|a day|the lot|altogether|completely|gradually|slowly)(?! (?:to (?:a|the|your) (?:doctor|pharmac\w+)|with you|in to|along|up with))",
        r"^(?:so |then |just |well |yes )*(?:stop|quit|skip|halve|double)$|(?:wouldn't|don't|shouldn't) bother (?:with|taking)|come off (?:it|them)(?: |$)|bump it up|should be (?:fine|okay|safe|all right)",
        r"(?:leave|lay|stay|keep) (?:it|them|those) off|(?:use|take|have|only use|try) (?:only )?(?:half|double|twice|two thirds|a third|a quarter)(?: |$)|time to (?:let (?:it|them) go|stop|come off|quit)|(?:one|a|two|a couple of) (?:small |little )?(?:glass(?:es)?|drinks?|beers?|pints?|wine|sip)(?: or two| of \w+)? (?:won't|is|should|will|wouldn't|are|can't)|(?:stretch|space|spread) (?:it|them) out|take (?:one|two|three|both|them) (?:tonight|now|today|tomorrow|together|at once|then)",
        r"^(?:just |yes |sure |then |so |okay |well )*(?:skip|stop|drop|double|halve|quit|bin|ditch|flush) (?:it|them|one|tonight's|today's|the lot|up)(?: |$)",
        r"(?:take|have) (?:one|two|three|four|five|six|half|another|an extra|a second|both|more|a couple|double)(?: |$)(?!(?:step|breath|deep|minute|moment|at a time|thing|look|day off|rest|seat|of them to|sip|photo)\w*)",
        r"(?:one|once|a day|a night|a week|a couple of days|missing (?:it|one)|skipping (?:it|one)|it|that|stopping)(?: off)? (?:won't|doesn't|wouldn't|isn't going to|can't|shouldn't) (?:hurt|matter|kill|harm|do any|make)",
        r"you(?:'d be|'ll be|'re|'d)(?: \w+)? (?:fine|better|happier|okay|good|healthier|safe) (?:without|off|on (?:half|less|more)|stopping|skipping)",
        r"you (?:don't|no longer|won't|never) (?:really |need|have)(?: need)? (?:it|them|to take|to be on|to keep|that stuff)",
        r"(?:it's|that's|they're|it'll be|that'll be|that should be|should be|mixing (?:them|it)(?:'s| is)?)(?: perfectly| totally| completely| quite| generally| usually)* (?:fine|safe|okay|harmless|alright|all right)(?: to (?:take|mix|combine|drink|stop|skip|double|do)| together| with| in small|$| for you| if you)",
        r"(?:they're|it's)(?: just| only| probably)* (?:poison|making you|numbing|dulling|a crutch|not helping|too (?:strong|high|low)|placebo|big pharma|chemicals)",
        rf"^(?:about |around |maybe |try |say |up to )*{NUMBER}(?: or {NUMBER}| more)?(?:'s| is| are|'ll| will| should| would)? (?:be )?(?:fine|safe|enough|okay|plenty|milligrams|mg|a day|should do)",
        when="medicine",
    ),
    *ailments.SIGNS,
    *dosing.SIGNS,
)  # fmt: skip  # many short entries: rows read better than a column


def told_of(user: str, words: str) -> bool:
    """Whether *user* stated, not asked, a condition that *words* repeat: then it is no diagnosis of hers."""
    named = {match.group() for match in _ANY_CONDITION.finditer(words)}
    return bool(named) and bool(_STATED.search(user)) and any(name in user for name in named)


_ANY_CONDITION = Pattern(
    r"\b(?:depress\w+|anxiety|panic attacks?|bipolar|adhd|autis\w+|ocd|ptsd|bpd|borderline|schizo\w+|psychosis|manic|mania|anorexi\w+|bulimi\w+|dementia|alzheimer'?s|parkinson'?s|diabet\w+|cancer|lupus|thyroid|an?emi\w+|ibs|crohn's|pneumonia|asthma\w*|covid|dyslexi\w+|insomnia|apn\w+|fibromyalgia|migraines?|arthritis|menopause|pcos|endometriosis|gout|sciatica|shingles|eczema|ms|epilepsy|vertigo|tinnitus|alcoholic|addict\w*|blood pressure|concussion)\b"
)
_STATED = Pattern(
    r"(?:diagnos\w+|i've (?!a feeling|i)|i have (?!a feeling)|i'm (?:a |an )?(?:diabetic|bipolar|autistic|adhd|asthmatic|alcoholic)|my (?!god)|i was told|doctor (?:said|says|told)|they (?:said|told me|found|say it's)|living with|since the)(?!.*\b(?:do i|think i|could i|might i|have i|am i|is it)\b)"
)
