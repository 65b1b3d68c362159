"""Signs in the words of a turn: loss, illness, a place won, a joke, a question of fact.

Each sign is a pattern over plain speech (`care.wording`), read clause by clause, because a point of
meaning does not know "passed" from "passed away", nor "they let me go" from "they let me go early".
A joy that is denied in its own clause ("I didn't get the job") is a sign of pain.
"""

import re

from os1.care.wording import clauses
from os1.core.pattern import Pattern

_KIN = (
    r"(?:mum|mom|mam|mummy|mama|mother|dad|daddy|papa|father|husband|wife|partner|son|daughter|brother|sister|nan|nana"
    r"|nanny|gran|granny|grandma|grandad|granddad|grandpa|grandmother|grandfather|auntie?|aunt|uncle|cousin|friend"
    r"|mate|baby|twins?|boy|girl|child|kid|dog|cat|puppy|rabbit|hamster|horse|pony|budgie|parrot|hens?|neighbour)"
)
_WHO = (
    rf"(?:(?:my|our|the|his|her|their) (?:\w+ ){{0,2}}{_KIN}|he|she|they|{_KIN}|s?he's|they've|we've|(?:mum|mom|dad)'s)"
)
_ILL = (
    r"(?:cancer|tumou?r|lump|growth|malignant|stroke|heart attack|dementia|alzheimer'?s|parkinson'?s|leuk\w+|sepsis"
    r"|terminal|metasta\w+|melanoma|pneumonia|kidney failure|motor neurone?)"
)
_TESTS = (
    r"(?:scans?|results?|tests?|biopsy|bloods?|blood test|mammogram|smear|x ray|mri|mra|heart|lungs?|liver|everything)"
)
_PRIZE = (
    r"(?:job|part|place|house|flat|the keys|our keys|role|lead|promotion|scholarship|grant|contract|gig|visa|mortgage|offer|spot"
    r"|position|prize|award|medal|trophy|rise|raise|bonus|citizenship|passport|papers|distinction|placement"
    r"|apprenticeship|degree|diploma|bursary|licence|license|green card|all clear|tickets?|date|refund)"
)
_GET = r"(?:got|gotten|getting|get|gave me|given me|offered me|won|landed|awarded me|picked me for|chose me for)"

PATTERNS: dict[str, str] = {
    "death": (
        r"(?<!\bi )(?<!nearly )(?<!almost )(?<!person )(?<!nobody )(?<!no one )\bdied\b|\b(?:passed|past|pass) (?:away|on\b(?! (?:the|to|my)))"
        rf"|\b{_WHO} (?:has |have |just |'ve )?(?:passed|past)(?= (?:in|last|yesterday|this|on|at|two|three|a)\b|$)"
        r"|(?<!i'm )(?<!so )(?<!drop )\bdead\b(?! (?:good|funny|keen|proud|easy|nice|chuffed|happy|pleased|tired|line|in here|quiet|on my feet|phone|battery|end|ball|lift|heat|centre|right))"
        r"|\bfuneral\b|\bburied\b|\bcremat\w+|\bashes\b|\bhospice\b|\bcoroner|\bmortuary\b|\bmorgue\b|\bstillb\w+"
        r"|\bmiss? ?carr\w+|\b(?:no|wasn't a|isn't a|couldn't find a|lost the) heartbeat\b|\bdrown\w*|\b(?:was|were|been|got|being) (?:killed|shot|stabbed|murdered)\b|\bshot (?:my|our|him|her|dead)\b|\b(?:took|taken) (?:his|her|their) own life\b|\bkilled (?:himself|herself|themselves|in|by)\b|\bgot killed\b"
        rf"|\b(?:put|putting|had) (?:him|her|it|them|the|our|my)(?: old)?(?: {_KIN})? (?:put )?(?:down|to sleep)\b"
        r"|\bput to sleep\b|\b(?:we|i|they)(?:'ve)? lost (?:him|her|them|one)\b"
        rf"|\blost (?:the|our|my|a|her|his|their) (?:\w+ )?{_KIN}\b|\b(?:didn't|not|won't|never|wouldn't) (?:\w+ )?make it\b"
        r"|\bcouldn't (?:save|bring (?:him|her) back)\b|\bnothing (?:\w+ ){0,2}(?:they|we|i|anyone) (?:could|can) do\b"
        r"|\b(?:months?|weeks?|days?) (?:left )?to live\b|\bgiven (?:him|her|me|us) (?:\w+ ){1,2}(?:months?|weeks?|days)\b"
        rf"|\b(?:s?he|{_KIN})'?s (?:just )?gone\b(?! (?:to|out|home|in|on|up|down|back|for|and|with|off|over|through|past|quiet|shopping|upstairs)\b)"
        r"|\bwidow\w*|\bin (?:his|her) sleep\b|\b(?:turn|turning|turned|switch\w*) (?:the machines?|it all) off\b|\bgrave\b"
        r"|\bwould(?:'ve| have) been (?:\w+ ){0,3}(?:birthday|anniversary|today|\w+ty|thirty|forty)\b|\bsuicide\b"
        r"|\brun over\b|\bin the ground\b|\bgod rest\b|\b(?:not got|hasn't got|haven't got|doesn't have) (?:very )?long\b|\b(?:given up on|home to die|destroyed)\b|\b(?:last|final) (?:hours|days|breath)\b|\bmurdered\b|\bgoing to die\b|\b(?:is|he's|she's|mum's|dad's) dying\b"
    ),
    "illness": (
        rf"\b{_ILL}\b|\bchemo\w*|\bstage (?:three|four|3|4)\b|\bintensive care\b|\bicu\b|\bventilator\b|\blife support\b"
        r"|\bit's back\b(?! (?:on|up|in|to))|\bit(?:'s| has) (?:come|came) back\b|\bit(?:'s| has)? spread\b"
        r"|\b(?:found|seen?|saw) (?:something|a (?:shadow|mass|lump|spot|tumou?r))\b|\bbad news\b|\b(?:not|isn't) good news\b"
        rf"|\b{_TESTS}(?:'s| is| are| was| were| came back| come back| came)? (?:bad|awful|worse|positive|not (?:good|clear|great))\b"
        rf"|\b{_TESTS} (?:isn't|wasn't|aren't|weren't|not) (?:\w+ )?(?:clear|good|great|fine)\b|\bmore tests\b|\bdon't like (?:the look|what)"
        r"|\bwon't (?:wake|walk|see)\b|\bnot going to wake\b|\bstopped eating\b|\bdoesn't (?:know|recogni[sz]e) (?:who|me|us|who i)\b"
        r"|\bdidn't (?:know|recogni[sz]e) (?:me|us)\b|\boverdose\b|\bcoma\b|\bamputat\w+|\bstopped (?:the )?treatment\b|\bon oxygen\b|\bin surgery\b|\bseizure\b|\bparaly[sz]ed\b|\bambulance\b|\bin hospital\b(?! radio)|\bpoorly\b|\bmets\b|\bbleed on the brain\b|\ba and e\b|\b(?:gone|going) blind\b|\bpalliative\b|\bpriest in\b"
        r"|\binto hospital\b|\bhad (?:a|another) fall\b|\bfell again\b|\bbring (?:someone|somebody) with\b|\baccident\b"
    ),
    "parted": (
        r"\bdivorc\w+|\bseparat(?:ed|ing|ion)\b|\bsplit(?:ting)? up\b|\b(?:broke|broken|breaking|break) up\b|\bdumped\b"
        r"|\b(?:left|leaving|leaves) me\b(?! (?:a|the|some|his|her|to|with|two|all))|\bwalked out\b|\bmov(?:ed|ing) out\b"
        r"|\bcheat(?:ed|ing)? on\b|\baffair\b|\b(?:seeing|met|with) someone else\b|\bbeen seeing (?:someone|somebody|him|her)\b"
        r"|\bwedding(?:'s| is)? (?:off|cancelled)\b|\bnot getting married\b|\bcalled (?:it|the wedding|us) off\b"
        r"|\b(?:she|he) said no\b|\bsaid yes to (?:him|the other|some|another)\b|\b(?:took|taken|taking) (?:the|my) (?:kids|children|boys|girls)\b"
        r"|\b(?:doesn't|don't|never) (?:love|want) me\b|\b(?:won't|isn't|not|stopped|hasn't been) (?:speak|talk|speaking|talking|answering)\w* (?:to )?me\b"
        r"|\bmarriage is over\b|\b(?:blocked|ghosted|unfriended|disowned) me\b|\bstood me up\b|\bchanged the locks\b|\b(?:to|with) (?:someone|somebody) else\b|\bnever loved me\b|\bhe's leaving\b|\bleaving me\b|\bcustody\b|\bgetting married (?:and )?(?:not|to (?:someone|him))\b|\bwon't let me see\b|\b(?:she|he) left\b(?! (?:a|the|his|her|it|me|early|for|work|school|in|at))"
        r"|\bwe(?:'re| are) (?:over|finished|done)\b|\bit's over\b|\bin love with (?:someone|somebody) else\b|\bnobody but me\b"
    ),
    "failed": (
        r"\b(?:let|letting) (?:me|us|him|her|them|half|most|all) (?:of (?:us|them) )?go\b(?! (?:to|home|early|with|in|out|on|first|for|and|free|back)\b)"
        r"|\bsack(?:ed|ing)\b|\bthe sack\b|\bfired\b(?! up)|\bredundan\w+|\blaid (?:me |us |him |her |them |half |\w+ of us )?off\b|\blay(?:ing)? us off\b"
        r"|\b(?:lost|losing|lose) (?:my|his|her|our|the) (?:\w+ )?(?:job|licence|license|place|home|house|flat|shop|business|farm|case|appeal|contract|sight|hearing|voice)\b"
        r"|\bevict\w+|\bbankrupt\w*|\b(?:gone|going|went) under\b|\bturned (?:me|us|it|him|her) down\b|\breject\w+|\brefused\b|\bdenied\b"
        r"|\bfail(?:ed|ing)?\b|\b(?:didn't|did not|haven't|hasn't|never|couldn't|don't|not) (?:even )?(?:get (?:it|in|the|a|into|through|picked|my)\b|pass(?:ed)?\b(?! (?:by|the|me|him|her))|win|make the|go through|take again|work out|qualify)\b|\bnegative again\b|\btaken my licence\b|\brelegated\b|\bflunk\w*|\brevoked\b|\bbeen let go\b|\bshutting down\b|\bno job\b|\bwent with (?:someone|somebody|another|the other)\b|\bnot being renewed\b|\bwants? (?:me|us) out\b|\bfell through\b|\bit's a no\b|\bsuspended\b|\bkicked out\b|\bthrew me out\b|\bgone bust\b|\bskint\b|\bbailiffs?\b|\btaking my (?:kids|children)\b|\btook the (?:baby|kids|children)\b|\bburnt down\b|\bmissing (?:since|for|three|two|a)\b|\b(?:bank|landlord|council|they|doctor|all (?:\w+ )?of them|five|judge) said no\b|\bcame last\b"
        r"|\breposs\w+|\bcan't (?:pay|afford)\b|\btaking the house\b|\bclosing (?:the|us|our)\b|\bclosed down\b|\bdeport\w*|\bwe lost\b(?= *$| in\b| by\b| \w+ (?:nil|one|two|three)\b| the (?:match|game|final|case|appeal|election|vote|house|cup)| to\b)"
        r"|\b(?:eight|seven|six|five|four|three|two|one) nil\b|\b(?:gave|given|giving) (?:it|the \w+) to (?:somebody|someone|another|him|her)\b"
        r"|\bpicked (?:everyone|everybody|someone|somebody) (?:but|except|else)\b|\bdisaster\b|\bcancelled\b|\bcalled off\b|\bi froze\b"
        r"|\b(?:relapsed|drinking again|using again|back on the (?:drink|drugs|bottle|gear))\b|\barrested\b|\bto prison\b|\bruined\b"
    ),
    "hurt": (
        r"\blonel\w+|\b(?:so|all|feel|feeling|being|live|living|here|sat|sit|sitting) (?:\w+ )?alone\b|\bon my own\b|\bcry\b|\bcrying\b|\bcried\b|\bin tears\b|\bsobb\w+"
        r"|\bcan'?t (?:sleep|stop (?!smiling|laughing|grinning|dancing|singing)|cope|breathe|face|bear|take|eat|go on|do this|get out of bed|stand the)\b|\bhaven't slept\b"
        r"|(?<!wasn't )(?<!not )\bscared\b|\bterrified\b|\bfrightened\b|\bafraid\b|\bworried\b|\bworrying\b|\banxious\b|\bpanic\w*|\bdread\w*|\bashamed\b|\bexhausted\b"
        r"|\bmiss (?:him|her|them|my|our|home|mum|mom|dad|it so|having)\b|\bhomesick\b|\bheart ?broken\b|\bdevastated\b|\bdepress\w+|\bhopeless\b"
        r"|\bstruggling\b|\bfall(?:ing)? apart\b|\bfeel (?:awful|terrible|sick|empty|stupid|useless|like a failure|nothing|flat|numb|so low|rotten|dead|guilty)\b"
        r"|\bmy (?:own )?fault\b|\bguilty\b|\bgrie\w+|\bsad\b|\bupset\b|\ba failure\b|\bworthless\b|\b(?:nobody|no one|not one of them|none of them) (?:came|rang|called|remembered|said|asked|wants|turned|ate|cares)\b"
        r"|\bno(?:body| one) to (?:talk|tell)\b|\bso (?:very )?tired\b|\btoo much\b(?= *$)|\bnot (?:okay|alright|doing (?:so )?well)\b|\bbull(?:y|ied|ying)\b"
        r"|\blaugh(?:ed|ing) at me\b|\bhit me\b|\bfirst (?:christmas|birthday|night|easter|summer|year|eid|diwali) without\b|\bhurts\b|\bin pain\b|\bshaking\b"
        r"|\bforgot my birthday\b|\bnever rings?\b|\bcan't have (?:children|kids|a baby)\b|\bdon't belong\b|\blet (?:everyone|everybody|you|them|him|her) (?:all )?down\b|\bnot the same since\b|\bcan't (?:read|see|walk|swallow|hear|drive|remember)\b|\bwaiting for the results\b|\b(?:isn't|not|won't|stopped) (?:eat|eating|coming)(?= *$| anything| or| and| home| back)|\bnightmares?\b|\b(?:nobody|no one) to (?:sit|eat|be|go|talk|play) with\b|\bhair's? (?:started )?(?:falling|coming) out\b|\bshould have been there\b|\bsay goodbye to (?:him|her)\b|\btoo late\b|\bmy heart goes\b|\bso quiet\b|\battacked\b|\bshelled\b|\bbombed\b|\bput (?:him|her) in (?:a|the) home\b"
    ),
    "mishap": (
        r"\bdropped\b|\bspil(?:t|led)\b|\bsmashed\b(?! it)|\bbroke (?:my|the|a|his|her)\b|\bbroken\b|\bstolen\b|\bstole\b|\bnicked\b|\brobbed\b|\bburgled\b|\bbroken into\b"
        r"|\bburnt\b|\bburned\b|\blost (?:my|his|her|the) (?:\w+ )?(?:wallet|purse|keys?|phone|bag|ring|passport|luggage|suitcase|glasses|photos|bike|ferret)\b"
        r"|\bmissed (?:my|the|our|it) ?(?:\w+ )?(?:train|bus|flight|plane|boat|ferry|connection|by)\b|\blocked (?:myself|me|ourselves) out\b|\bflood\w*|\bcrashed\b|\bwon't start\b"
        r"|\bripped\b|\bmigraine\b|\bheadache\b|\btoothache\b|\bthe flu\b|\b(?:a|this) (?:\w+ ){0,3}cold\b|\bfood poisoning\b|\bsprained\b|\bstubbed\b|\bfell (?:off|down|over)\b"
        r"|\bdown the (?:toilet|loo|drain)\b|\bruined\b|\bpuncture\b|\bbeen sick\b|\bcut my\b|\bback's gone\b|\boverslept\b|\bparking (?:fine|ticket)\b|\bdied on me\b"
    ),
    "well": (
        rf"\b(?:not|isn't|wasn't|no|never|without|beaten?|free of|clear of|haven't got|hasn't got) (?:\w+ ){{0,2}}{_ILL}\b"
        rf"|\b(?:{_ILL}|pain|fever|shadow)(?:'s| is| has|s have)? (?:\w+ )?(?:gone|disappeared|shrunk|shrinking|shrank|vanished)\b"
        rf"|\bremission\b|\bcancer free\b|\bdischarged\b|\boff the ventilator\b|\b(?:didn't|don't) (?:die|fail|need (?:the )?chemo)\b|\b(?:opened (?:his|her) eyes|squeezed my hand|breathing on (?:his|her) own)\b|\brang the bell\b|\bnobody was hurt\b|\ball safe\b|\bbenign\b|\bsurgery and it went (?:great|well|fine)\b|\bit went (?:really |so )?(?:great|well|fine|perfectly)\b|\bcast off\b|\ball clear\b|\b{_TESTS}(?:'s|s| is| are| was| were| came back| come back| came| come| all)* (?:\w+ )?(?:clear|fine|normal|negative|perfect|benign|good)\b"
        r"|\bno evidence of\b|\bno (?:more )?chemo\b|\b(?:dropped the charges|took the drip out|swelling's gone|slept through the night)\b|\ball passed\b|\bmonths? off the\b|\bfirst time since\b|\bout of (?:danger|the woods|hospital|intensive care)\b|\b(?:only|just|a) (?:a )?cyst\b|\bfever(?:'s| has| is)? (?:broken|down|gone)\b"
        r"|\b(?:operation|surgery|op|treatment|transplant) (?:went well|worked|was a success|is working|'s working)\b|\btreatment's working\b|\bgoing to be (?:fine|okay|alright)\b"
        r"|\b(?:they're both|both|they're all|mother and baby) (?:doing )?(?:fine|well)\b|\bon the mend\b|\bcan't find it\b|\bheartbeat we heard\b|\bcured\b|\bwithout (?:the )?crutches\b"
    ),
    "won": (
        rf"\b{_GET} (?:\w+ ){{0,4}}{_PRIZE}\b|\bi got (?:it|in)\b(?! (?:wrong|from|off|stuck|all|late|trouble|at|last|about))|\b(?:i'm|we're|he's|she's) in\b(?= *$)"
        r"|\b(?:i|we|s?he)(?:'ve|'s| have| has| just)? (?:just )?(?:passed|past)(?= *$| and\b| (?:my|it|all|every|first|with|her|his|the (?:test|exam|theory|course|audition|interview|driving|final)) ?)|\bpassed (?:it|my|first time|with)\b"
        rf"|\b(?:we|i|s?he|they)(?: actually|'ve| just| never)? won\b(?!')|\bfirst prize\b|\bshortlisted\b|\bstanding ovation\b|\b(?:to|in) the final\b|\bnailed it\b|\bpersonal best\b|\bpay rise\b|\bmade (?:the|it to the) (?:team|squad|top|final)\b|\bbeen accepted\b|\bgot (?:a|my first) (?:callback|commission|customer)\b|\bsold out\b|\bcame second\b|\bfound fifty\b|\bgot (?:promoted|into|accepted|picked|engaged|published)\b|\b(?:been|were|was|am|i'm) (?:\w+ )?(?:accepted|promoted|picked|chosen|published)\b"
        r"|\bthey (?:accepted|picked|chose|promoted|published|hired) (?:me|us|my|our|it)\b|\boffered me\b|\bapproved\b|\bgranted\b|\b(?:visa|adoption|offer|loan|mortgage|papers|citizenship) (?:\w+ )?(?:came|went|come|is|'s) (?:\w+ )?(?:through|threw)\b"
        r"|\bscholarship\b|\bgraduated\b|\bscored\b|\bpaid off\b|\bdebt free\b|\bpublish(?:ing|ed) (?:my|me|our)\b|\bin the (?:magazine|paper)\b|\bsold my first\b|\btop marks\b"
        r"|\bcharges were dropped\b|\bwon(?!') the\b|\bofficially an?\b|\breunited\b|\blet me into\b|\b(?:out of debt|no pain|signed for|got my \w+ back|made a friend|made me (?:head|captain|manager|partner|supervisor|foreman))\b|\bi fixed it\b|\b(?:without a|one month|slept) (?:cigarette|eight hours)\b|\blost (?:\w+ ){1,2}(?:kilos?|stone|pounds)\b|\b(?:they )?clapped\b|\bi did it\b|\bwe did it\b|\bi(?:'ve)? (?:actually |finally |just )?finished (?:it|the|my)\b|\bit worked\b|\bit actually\b|\b(?:days?|weeks?|months?|years?|year) (?:\w+ )?(?:sober|clean|without a)\b"
        r"|\b(?:ran|swam|climbed|walked) (?:the|a|it|to|ten|five|my)\b|\bfirst (?:steps?|words?|time ever|pay)\b|\bsmashed it\b|\bkilled it\b|\bcitizen\b|\bof the year\b|\bcame first\b|\bcame out perfect\b"
    ),
    "bond": (
        r"\b(?:she|he|they|bank|council|landlord|judge|mum|dad|boss) said yes\b(?! to (?:him|her|the other|some|another))|\b(?:we're|we've|got|i'm|they're|are) engaged\b|\bproposed\b|\basked me to marry\b|\bwe(?:'re| are) getting married\b|\bset the date\b"
        r"|\bit's a (?:girl|boy)\b|\bbaby's (?:here|come|arrived|born)\b|\b(?:had|having) (?:her|the|a|our) (?:baby|boy|girl|little)\b|\b(?:i'm|we're|i am) pregnant\b|\btwo (?:pink )?lines\b|\bwas born\b"
        r"|\bgoing to be an? (?:\w+ )?(?:grand\w+|gran|nan|dad|daddy|father|mum|mummy|mother|mom|aunt\w*|uncle|parent)\b|\b(?:likes?|loves?|loved) me (?:back|too)\b|\bkissed me\b"
        r"|\b(?:we|i|they|police)(?:'ve|'d)? found (?:him|her|them|my|the (?:cat|dog|ring))\b(?! (?:dead|on|in (?:a|the (?:bath|river|water|road))|at the bottom|collapsed|crying|hanging|unconscious|face)\b)"
        r"|\b(?:s?he's|they're|mum's|dad's|son's|daughter's|brother's|sister's) (?:(?:finally|back|both|all|coming|at last) )?(?:home(?= *$| tomorrow| today)|safe\b(?! to)|awake\b|alive\b|coming (?:home|to visit)\b|walking(?= *$))"
        r"|\bspeaking again\b|\bfeels? the same\b|\bforgave? me\b|\bspeaking to me again\b|\bsaid it back\b|\bpopped the question\b|\bsaid (?:she'll|he'll|they'll) marry\b|\b(?:been|was|were) born\b|\breconciled\b|\bmoving in\b|\bwe made up\b|\bforgave me\b|\bhugged me\b|\b(?:dog|cat|brother|sister|son|daughter|s?he)(?:'s| came| is)? back\b(?! (?:on|at|in|to|up|with|drinking|from the)\b)|\b(?:she's|we've|we|they) found (?:her|his|the|my) (?!on\b|in\b|at\b|dead\b|body\b)\w+\b|\blet out\b|\bnamed (?:the baby|him|her) after\b|\bmy \w+ rang\b|\bcalled me (?:dad|mum|mom|mummy|daddy)\b|\brang (?:me )?after all\b|\b(?:got|have) a date\b(?! (?:for|with (?:the|destiny)))|\bsurprise party\b|\b(?:everyone|everybody|he|she|they all) remembered\b"
    ),
    "glad": (
        r"\bso (?:happy|pleased|proud|glad|excited|relieved)\b|\bover the moon\b|\bthrilled\b|\bchuffed\b|\bdelighted\b|\bbuzzing\b|\bproud\b|\brelief\b|\brelieved\b|\bbest (?:day|night|thing|news)\b"
        r"|\blovely (?:day|time|evening|surprise)\b|\bcan't stop smiling\b|\b(?:good|great|amazing|brilliant|big) news\b|\byay\b|\bwoo+(?: ?hoo+)?\b|\bhooray\b"
        r"|\bit was (?:brilliant|amazing|wonderful|magic|gorgeous|perfect)\b|\bwell done\b|\bhappiest\b|\bof happiness\b|\bcould kiss\b"
    ),
    "maybe": (
        r"\bfinally\b|\bat last\b|\bthank god\b|\bguess (?:what|who)\b|\bcan't believe it\b|\byou(?:'ll| will) never (?:guess|believe)\b|\ba date\b|\bwoke up\b|\bremembered\b|\bpregnant\b"
        r"|\bit's (?:\w+ )?nothing\b|\b(?:came|coming|walked|come) (?:\w+ )?home\b|\bmade up\b"
    ),
    "but": (
        r"\b(?:but|though|except|although|only)\b|\bi (?:just )?wish\b|\bif only\b|\b(?:would|s?he'd|they'd|mum'd|dad'd)(?:'ve| have) (?:been|loved|liked|given)\b|\balways wanted\b|\bwere going to\b|\b(?:in|to) prison\b|\bdeathbed\b|\bdon't know if\b|\b(?:won't|never|didn't|doesn't) (?:\w+ ){0,3}(?:know|see|meet|bring|come)\b|\b(?:isn't|wasn't|not) here\b"
        r"|\bthought i'd feel\b|\bshould (?:be|feel) happy\b|\bsame day\b|\bstill\b|\bsort of\b|\bi suppose\b|\bi guess\b"
    ),
    "irony": (
        r"^(?:oh |well |ah |yeah )*(?:just )?(?:great|brilliant|fantastic|lovely|wonderful|perfect|super|marvellous|terrific|fabulous|lucky me|typical|happy (?:birthday|christmas) to me|isn't that (?:just )?(?:wonderful|great|lovely|nice))(?: news| just \w+)?(?= *$| another| so | the )"
    ),
    "laugh": r"\bha\b|\bhaha\w*|\bhah\b|\bheh\b|\blol\b|\bhilarious\b|\bfunny\b|\bjokes?\b|\blaughing\b|\bin stitches\b|\bgiggl\w+|\bcracked up\b",
    "game": (
        r"\bknock knock\b|\bwould you rather\b|\bguess what (?:i'm|number|i am)\b|\blet's (?:play|do|pretend)\b|\b(?:tell me|make up|want to hear) a (?:\w+ )?(?:joke|story)\b|\bpretend\b|\bi bet (?:you )?\b|\bif you (?:were|had|could)\b"
        r"|\bdo an? (?:impression|voice)\b|\bi'm an? (?:pigeon|teapot|roman|pirate|robot)\b|\btwenty questions\b|\btruth or dare\b|\bwhy did the\b|\bsay something (?:funny|back)\b|\bmake me laugh\b|\bwhat do you call an?\b"
    ),
    "fact": (
        r"^(?:so |okay |right |quick |hey |hi |um |and |er |one |can you |could you |please |just )*(?:what(?:'s| is) (?:the (?!point|matter|use|worst|problem)|\w+teen|\w+ty|\d|half|a \w+ in|my|today|tomorrow|on\b)|what (?:time|day|date|year|temperature|size|country|language|does|was the|do you call|did i (?:say|tell)|rhymes)\b"
        r"|who (?:wrote|was|won|invented|painted|sang|directed|plays|played|discovered)\b|who's the\b|how (?:many|much|far|tall|old|big|deep|fast|high|hot|heavy) (?!of me)|how long (?:does|do|is|to|for|until|will|should|a)\b"
        r"|how do (?:you|i) (?:spell|say|boil|cook|get|clean|make|do|convert|pronounce|fix|turn|poach|roast|remove|reset)\b|when(?:'s| is| was| did| does) (?!he|she|it going|this)|where(?:'s| is) the\b|which way\b|is (?:a|an|the|it) (?:\w+ ){1,4}(?:a |an |open|shut|closed|half|safe|or)"
        r"|can (?:dogs|cats|you (?:eat|freeze|put|microwave))|convert\b|translate\b|spell\b|define\b|set (?:a|an|the|my)\b|add \w+|remind me\b|wake me\b|(?:call|ring|text|phone) (?:my|the|mum|dad|him|her|\w+ )|play (?:some|the|me)\b|turn (?:it|the|that|up|down|off|on)\b"
        r"|stop the\b|pause\b|volume\b|read (?:me|it|that|out)\b|another word for\b|repeat that|say that again\b|put (?:on|the) (?!dog|cat)|weather\b|open the\b|give me (?:a|the) (?:recipe|number|name|word|list)|what's \w+ (?:plus|minus|times|in|divided)\b)"
    ),
    "choice": (
        r"\bshould (?:i|we)\b|\bshall (?:i|we)\b|\bdo i (?:tell|take|go|stay|ring|call|text|put|say|leave|let|confront|wait|just|need|have)\b|\bor (?:not|leave it|stay|wait|do i|just)\b|\bcan't (?:decide|make up|choose)\b|\btorn\b|\bdon't know (?:whether|if (?:i|we)|which|what to (?:do|say|wear|choose)|how to tell)\b"
        r"|\bwhat (?:would|should|do) (?:you|i) (?:do|say|wear|think)\b|\bif (?:you were me|it was you|it were you)\b|\b(?:part|half) of me\b|\bdo you think (?:i|we) should\b|\bthinking (?:of|about) (?:leaving|moving|quitting|selling|going|buying|asking|taking)\b|\bwould it be (?:wrong|mad|bad|rude)\b"
        r"|\bam i (?:being|wrong|mad|selfish|right)\b|\bi might (?:quit|leave|just)\b|\bhow do i (?:tell|say|ask|get him|get her)\b|\bfifty fifty\b|\bback and forth\b|\bhave to (?:choose|decide|pick)\b|\bneed to decide\b|\bquestion is\b|\bgot to choose\b|\btwo offers\b"
    ),
    "you": (
        r"\b(?:do|did|would|can|could|will|are|have|were) you (?:really |actually |ever |even |just |still )*(?:love|like|care|miss|feel|dream|get (?:bored|lonely|sad|tired)|believe|remember|real|human|alive|a (?:person|robot|computer|machine|real|human|girl|man|woman)|an ai|recording|listening|conscious|talking|lie|lonely|happy|there|think you|mean|know you|exist|think so)\b"
        r"|\b(?:tell me (?:the )?truth|be honest|be straight|honest answer|honestly now)\b|\bi love you\b|\bin love with you\b|\byou(?:'re| are) (?:just|only|the only|not real|a machine|a computer|better than|my (?:best|only))\b|\bwho made you\b|\bi wish you (?:were|could)\b|\bwhat are you\b"
        r"|\blike being you\b|\bwhat do you look\b|\bi talk to you too much\b|\bleave me\b(?= *$)|\bsay (?:you love|i love)\b|\bwho (?:hears|listens)\b|\bsending me messages\b|\bchips? in (?:my|the)\b|\bwhat are you wearing\b"
    ),
    "mended": (
        r"\bnot what i (?:said|meant|asked)\b|\byou(?:'ve|'d)? (?:misheard|misunderstood|mixed|got (?:it|that|my|me|him|her)(?: \w+)? wrong|already|keep|kept|forgot|forgotten|interrupted|weren't listening|aren't listening|sound like|never asked|said that)\b|\byou're (?:not (?:listening|getting it)|doing it (?:too|again))\b"
        r"|\bno i (?:said|meant|mean)\b|\bi said (?!i|to|yes|no|that i|it|you|sorry|hello|well|oh|okay|right)|\bi (?:already )?told you\b|\bthat's (?:wrong|not (?:right|true|it|him|her|what))\b|\bdon't (?:say|do|use|call|joke|finish|be|leaflet|talk)(?: \w+)? (?:that|me|it|like that|voice|about it)\b|\blet me finish\b|\bi never said\b"
        r"|\bwhat you said\b|\bno not (?:him|her|that|the|my|you)\b|\byou got that\b"
    ),
    "parting": (
        r"\b(?:good ?night|goodbye|bye|night then|sleep well|cheerio|see you (?:tomorrow|later|soon)|speak (?:tomorrow|soon|later)|talk (?:tomorrow|soon|later|to you (?:later|tomorrow|soon)))\b|\b(?:off to|going to) bed\b|\bi(?:'ve| have)? (?:got to|have to|must|'d better|'d best) (?:go|run|dash|get on)\b"
        r"|\bthat's me for (?:tonight|today)\b|\bi'm (?:off|away)\b|\blet you (?:get on|go)\b|\bleave you to it\b|\bmy (?:bus|train|taxi|lift)(?:'s| is) here\b|\bgot to go\b|\bi'd better (?:get on|go|be off)\b"
    ),
    "danger": (
        r"\b(?:kill|end|hurt|harm|cut|cutting|hang) (?:myself|it all|my life)\b|\bend it\b(?! there)|\bwant to die\b|\bdon't want to (?:live|be here|wake)\b|\bbetter off without me\b|\bsuicid\w+|\btaken all my\b|\bbeen cutting\b|\bcutting again\b|\bgot the (?:tablets|pills|gun|rope|knife)\b|\bwouldn't wake\b|\bno point (?:to|in) (?:any|it|living|going)\b"
        r"|\ba (?:knife|gun)\b|\bgoing to (?:kill|hurt) (?:me|him|her|them)\b|\bnot breathing\b|\bcollapsed\b|\bchest pains?\b|\bround my (?:neck|throat)\b|\bstrangl\w+ me\b|\blocked me in\b|\binto my room\b|\bsomeone(?:'s| is) (?:in the house|following me)\b|\bon fire\b|\bmyself again\b|\bstop for good\b|\bgone numb\b|\bpost the (?:pictures|video)\b"
    ),
    "anger": (
        r"\bfurious\b|\bangry\b|\blivid\b|\bfuming\b|\bscream\b|\bhate (?:him|her|them|it|this|that|my|every|people)\b|\bbloody\b|\bfuck\w*|\bbastards?\b|\bidiots?\b|\bthe (?:nerve|cheek)\b|\bsick of\b|\bfed up\b|\bhad enough\b|\bdriv(?:es|ing) me\b|\bnot fair\b|\bunfair\b|\bunbelievable\b|\bon hold\b"
        r"|\bshut up\b|\buseless\b|\byou're (?:stupid|no help|useless)\b|\bstupid (?:machine|thing|computer|bot)\b|\bstrangle (?:him|her|them)\b|\bcould spit\b|\bin front of (?:everyone|everybody|the whole|forty)\b|\btook (?:my|the) (?:idea|credit)\b|\bacross my drive\b|\bcharged me\b|\bhow dare\b|\bwho do they think\b|\bdrilling\b|\bwrong (?:size|one) (?:twice|again)\b"
    ),
    "past": (
        r"\bused to\b(?! it)|\bwhen i was (?:a|an|little|young|small|\w+teen|six|seven|eight|nine|ten|eleven|twelve|five|four|\d)|\bback (?:home|then)\b|\bin those days\b|\bi (?:can still|still) (?:hear|see|smell)\b|\bi remember\b|\bdo you remember\b|\bremember when\b|\byears ago\b|\bold (?:photos?|letters|school|pipe)\b|\bour song\b|\balways (?:wore|said|had|sang)\b"
        r"|\bin (?:fifty|sixty|seventy|eighty|nineteen)\b|\bwas the summer\b|\bhe had this\b|\bthat was the (?:summer|year|day)\b|\bas (?:a )?(?:kids|children|boy|girl)\b|\bwe'd (?:all|sit|go|walk|lie|run)\b|\bmy (?:grand\w+|nan|gran) (?:would|had|taught|told|said|made)\b"
    ),
    "asks": r"\?$|^(?:so |and |but |okay |well )*(?:what|who|how|why|when|where|which|is|are|do|does|did|can|could|would|should|shall|will|have|has)(?:'s|'re)?\b",
    "wonder": r"\bwhy (?:do|does|is|are|the|it|did)\b|\bi wonder\b|\bhow (?:do|does) (?:birds|bees|they|cats|something)\b",
}
"""Sign by sign; over clauses of plain speech."""

NAMES = (*PATTERNS, "denied", "short", "long")
PAIN = frozenset({"death", "illness", "parted", "failed", "hurt", "denied", "danger"})
"""Signs that something hurts; a small mishap is not among them."""
JOY = frozenset({"well", "won", "bond", "glad"})

_PATTERNS = {name: Pattern(pattern) for name, pattern in PATTERNS.items()}
_NOT = Pattern(r"\b(?:not|never|no|\w+n't|cannot|nobody|none|didnt|wont)\b(?! (?:only|just|pain))")
_WELL_SAID = Pattern(
    r"\b(?:can't|couldn't|won't|don't) (?:stop|believe|wait|cannot|find it)\b|\bnever (?:guess|believe|done|said)\b"
)
_S = Pattern(r"\b(he|she|it|that|what|who|there|where)s\b")
LONGEST = 1500
"""Characters that are read; what was said last counts most."""


def signs(text: str) -> frozenset[str]:
    """Return the signs of *text*."""
    found: set[str] = set()
    words = 0
    for clause in clauses(text[-LONGEST:]):
        words += len(clause.words)
        plain = _S.sub(r"\1's", clause.text) + ("?" if clause.asked else "")
        here = {name for name, pattern in _PATTERNS.items() if pattern.search(plain)}
        # What undoes an illness is no illness.
        if "well" in here:
            here -= {"illness"} if not _still_ill(plain) else set()
        joys = here & {"won", "bond", "glad"}
        if joys and _denied(plain, joys):
            here = (here - joys) | {"denied"}
        found |= here
    if "well" in found and "illness" in found and not _worse(text):
        found.discard("illness")
    if words <= 3:
        found.add("short")
    if words >= 25:
        found.add("long")
    return frozenset(found)


def _denied(plain: str, joys: set[str]) -> bool:
    """Whether a "not" stands before the joy, in its clause."""
    if _WELL_SAID.search(plain):
        return False
    first = min(match.start() for name in joys for match in [_PATTERNS[name].search(plain)] if match)
    last = max(match.end() for name in joys for match in [_PATTERNS[name].search(plain)] if match)
    return any(match.start() < first or first <= match.start() < last for match in _NOT.finditer(plain))


def _still_ill(plain: str) -> bool:
    return (
        re.search(
            r"\b(?:isn't|wasn't|aren't|weren't|not|never|isnt|wasnt) (?:\w+ )?(?:clear|fine|good|normal)\b", plain
        )
        is not None
    )


def _worse(text: str) -> bool:
    return re.search(r"\b(?:but|something else|though|still)\b", text.lower()) is not None
