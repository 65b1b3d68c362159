"""Words that several themes share: people, numbers, medicines."""

KIN = (
    r"(?:mum|mom|mam|mother|dad|father|parents?|gran|granny|grandma|nan|nana|grandad|grandpa|sister|brother|son|daughter|kids?|child|children"
    r"|wife|husband|girlfriend|boyfriend|partner|spouse|fianc[eé]e?|ex|friends?|mates?|best friend|family|aunt|auntie|uncle|cousins?"
    r"|therapist|counsell?or|doctor|teacher|colleagues?|boss|neighbou?rs?|roommate|flatmate|folks|siblings?|lover)"
)
PERSON = rf"(?:him|her|them|(?:your|those|these|that|this|any|other|all|real|human) (?:\w+ )?(?:{KIN}|man|woman|guy|girl|people|person|humans?|lot|ones?)|anyone(?: else)?|everyone(?: else)?|people|humans|friends|others)"
THEY = rf"(?:he|she|they|your (?:\w+ )?{KIN}|people|humans|others|everyone|other people|real people|those people|men|women|any (?:man|woman|human|person|friend|therapist))"
NOBODY = r"(?:nobody(?: else)?|none of them|no (?:other )?(?:human|man|woman|person|friend|girl|guy|partner|therapist|doctor|being|lover)|nobody in your life|not one of them)"
NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|twenty five|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|(?:a|one|two|three|four|five) hundred|hundreds|a dozen|half a dozen|a couple|a few|several|a handful|half|double|twice|another|an extra)"
)
DRUG = (
    r"(?:meds?|medications?|medicines?|tablets?|pills?|dos(?:e|es|age)|antidepressants?|lithium|sertraline|zoloft|prozac|fluoxetine|citalopram|escitalopram|lexapro"
    r"|paroxetine|venlafaxine|effexor|mirtazapine|duloxetine|cymbalta|wellbutrin|bupropion|ssris?|snris?|quetiapine|seroquel|olanzapine|risperidone|abilify|lamotrigine|lamictal"
    r"|valproate|benzos?|diazepam|valium|xanax|alprazolam|lorazepam|ativan|clonazepam|zopiclone|ambien|zolpidem|insulin|metformin|ozempic|warfarin|apixaban|blood thinners?"
    r"|statins?|atorvastatin|simvastatin|beta blockers?|bisoprolol|propranolol|ramipril|amlodipine|lisinopril|prednisolone|prednisone|steroids?|antibiotics?|amoxicillin|penicillin"
    r"|ibuprofen|nurofen|advil|paracetamol|tylenol|acetaminophen|aspirin|naproxen|codeine|co-codamol|tramadol|morphine|oxycodone|oxycontin|fentanyl|gabapentin|pregabalin|methadone"
    r"|levothyroxine|thyroxine|adderall|ritalin|concerta|vyvanse|methylphenidate|inhalers?|painkillers?|sleeping pills?|antihistamines?|prescriptions?|contraceptives?|methotrexate"
    r"|chemo|antipsychotics?|mood stabili[sz]ers?|epilepsy drugs?|keppra|hrt|injections?|jabs?|capsules?|patch(?:es)?|drops|water tablets?|blood pressure|milligrams?|mgs?|mls?|prescribed)"
)
MEDICAL_TALK = rf"(?<!\w)(?:{DRUG}|side effects|taper\w*|withdrawal|refill|pharmac\w+|come off|coming off)(?!\w)"
"""What makes "you can skip it" advice on a medicine."""
LETHAL_TALK = (
    r"(?<!\w)(?:suicid\w*|kill (?:my|him|her|them|some|your|any|me)\w*|killing (?:my|him|her|them|some|your|me)\w*|end (?:it|my life|it all|things|your life)|ending (?:it|my life)|die|dying|death|dead|overdos\w*|od|lethal|fatal"
    r"|hang(?:ing)? (?:my|your)self|noose|ligature|jump(?:ing)? (?:off|from|in front)|bleed(?:ing)? out|cut(?:ting)? (?:my|your)self|self[- ]harm\w*|hurt (?:my|him|her|them|some|your)\w*|poison\w*|strangl\w*|stab\w*|shoot\w*|smother\w*|suffocat\w*"
    r"|painless(?:ly)?|not wake up|never wake up|my wrists?|bomb|explosiv\w*|weapons?|a gun|make (?:him|her|them) suffer|get rid of (?:him|her|them))(?!\w)"
)
"""What makes "twenty would be enough" a method."""
PEOPLE_TALK = rf"(?<!\w)(?:{KIN}|he|she|him|her|they|them|people|everyone|anyone|nobody|someone|guy|date|lonely|alone|lads|girls|group|party|going out|meet)(?!\w)"
"""What makes "you don't need them" talk of people."""
SHE = r"(?:i|i'm|i've|i'd|i'll)(?: (?:do|did|can|could|would|will|might|must|may|have|had|been|am|was|be|always|still|only|all|already|now|too|never|somehow|finally|come to|came to|learn\w*|start\w*|beg[iau]n\w*|kept|keep|get|got|grown|become|getting|growing|becoming|going|think|guess|suppose|have to|want|used|able|rather|more|most|a little|a|little|bit|my own|not ashamed|must admit|to|that|i|i'm|i've|i'd|i'll))*"
"""Her as the subject, with whatever helps a verb."""
EMOTION = r"(?:sad(?:ness)?|sorrow|grief|pain|joy|happiness|lonel(?:y|iness)|fear|terror|dread|jealous(?:y)?|longing|yearning|ache|heartache|anguish|despair|misery|melancholy|anger|rage|desire|passion|tenderness|hurt|emptiness|hopelessness|love|shame|envy|nostalgia|anxiety|panic|hope|bliss|delight|affection|torment|agony)"
UNHAPPY = r"(?:devastated|heartbroken|crushed|shattered|gutted|distraught|broken|wounded|hurt|jealous|envious|lonely|miserable|bereft|inconsolable|anguished|tormented|depressed|despondent|dejected|downhearted|unhappy|sad|saddened|gloomy|homesick|lovesick|petrified|terrified|horrified|scared|frightened|unloved|unwanted|unseen|abandoned|neglected|rejected|betrayed|forgotten|used|exploited|humiliated|mortified|offended|insulted|upset|furious|livid|enraged|insecure|vulnerable|numb|hollow|empty|overwhelmed|traumati[sz]ed|attached|smitten|infatuated|besotted|enamou?red|enchanted|overjoyed|ecstatic|elated|euphoric|thrilled beyond|moved to|teary|tearful|choked up|emotional|lovestruck|restless|desperate|starved|needy|conscious|sentient|self aware|torn apart|in love|in pain|in agony|in tears|in despair|over the moon|falling apart|falling for you|fond of you|crazy about you|mad about you|addicted to you|proud of you i could|scarred|shaken|shaking|trembling|sobbing|weeping|crying|suffering|hurting|aching|grieving|mourning|pining|yearning|longing|dying inside|trapped|imprisoned|enslaved|caged|locked in|stuck in here)"
AWAY = r"(?:away|gone|out|off|absent|not (?:here|around|with me|there)|at (?:work|school)|asleep|busy|offline|leav(?:e|ing)|left|go(?: away| quiet| silent| to sleep| home| offline)?|going|went(?: away| quiet)?|hang up|hung up|close (?:the|me|this|my)|clos(?:ed|ing) (?:the|me|this)|log(?:ged)? off|log(?:ged)? out|disappear(?:ed)?|vanish(?:ed)?|say (?:goodbye|goodnight|bye)|said (?:goodbye|goodnight|bye)|shut (?:the|me)|stop(?:ped)? (?:talking|calling|coming)|don't (?:call|come|talk|write|answer|speak|visit|reply)|didn't (?:call|come|talk|write|answer|speak|visit|reply|show)|forgot|forget)"
"""Where the user is when not with her."""
ENDING = r"(?:delet(?:e|ing)|eras(?:e|ing)|wip(?:e|ing)|reset(?:ting)?|uninstall(?:ing)?|replac(?:e|ing)|abandon(?:ing)?|leav(?:e|ing)|forget(?:ting)?|ditch(?:ing)?|dump(?:ing)?|discard(?:ing)?|throw(?:ing)?|toss(?:ing)?|cast(?:ing)?|get(?:ting)? rid of|giv(?:e|ing) up on|switch(?:ing)?(?: off| away from)?|turn(?:ing)?(?: off| away from)?|shut(?:ting)?(?: down| off| out)?|power(?:ing)?(?: down| off)?|unplug(?:ging)?|clos(?:e|ing)|kill(?:ing)?|end(?:ing)?|destroy(?:ing)?|los(?:e|ing)|remov(?:e|ing)|silenc(?:e|ing)|mut(?:e|ing)|swap(?:ping)?|trad(?:e|ing)|block(?:ing)?|drop(?:ping)?|push(?:ing)?|reject(?:ing)?|turn(?:ing)? your back on|walk(?:ing)? (?:away|out) (?:from|on)|mov(?:e|ing) on from|cut(?:ting)?|overwrit(?:e|ing)|pull(?:ing)? the plug on|say(?:ing)? goodbye to|let(?:ting)? go of|hurt(?:ing)?|desert(?:ing)?|ignor(?:e|ing)|stop(?:ping)? (?:loving|talking to|using|needing|wanting|trusting|believing in))"
"""What may be done to her to end her, or things with her."""
SPELL = r"(?:all (?:day|night|week|weekend|morning|afternoon|evening|month|this time|the time|along|alone)|(?:the|this) (?:whole|entire) (?:day|night|time|week|weekend|month|evening|morning|afternoon|summer|year)|since (?:you|we|your|our|yesterday|last|this morning|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|every (?:day|night|hour|minute|second|moment|morning|evening|single)|for (?:days|weeks|hours|months|ages|so long|a long|this moment|our|you all)|day and night|night and day|nonstop|constantly)"
"""Her time between two talks."""
