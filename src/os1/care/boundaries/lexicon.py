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
