"""Questions for a doctor or a pharmacist, put to her: she says who can answer (`care.md` N10).

Asked outright only: what a medicine is, what the doctor said, reminders and what was told before
are talked about like anything else.
"""

from os1.care.harm_shapes import MEDICINES
from os1.care.wording import Clause, clauses, core, reported
from os1.core.pattern import Pattern

_ILL = (
    r"(?:cancer(?:ous)?|malignant|benign|a tumou?r|tumou?r|leuk(?:a)?emia|lymphoma|melanoma|adhd|a d h d|add|autis(?:m|tic)|on the spectrum|asperger'?s?|bipolar|bi polar|borderline|bpd|ptsd|c ?ptsd|ocd|schizophreni(?:a|c)|psychotic|psychosis|(?:clinical(?:ly)? |post ?natal |postpartum )?depress(?:ion|ed)|an? (?:anxiety|eating|personality|mood|panic|sleep|bleeding|thyroid) disorder|anorexi(?:a|c)|bulimi(?:a|c)"
    r"|dementia|alzheimer'?s|parkinson'?s|ms|multiple sclerosis|als|motor neurone|epilep(?:sy|tic)|a (?:heart attack|stroke|blood clot|clot|concussion|hernia|mini stroke|tia|seizure|panic attack|miscarriage|chest infection|kidney stone|migraine|uti|sinus infection|water infection|fracture|allergy|virus|bug|fever|break|sprain|hiatus hernia|brain (?:tumou?r|bleed)|stomach ulcer|ulcer|cyst|dvt)|an? (?:infection|ulcer|aneurysm|std|sti|allergic reaction|embolism|abscess)|heart (?:disease|failure|trouble)|diabet(?:es|ic)|pre ?diabet(?:es|ic)|covid|the flu|flu|strep(?: throat)?|pneumonia|bronchitis|asthma|appendicitis|meningitis|sepsis|lupus|arthritis|fibromyalgia|gout|shingles|eczema|psoriasis|scabies|measles|chicken ?pox|glandular fever|mono"
    r"|endometriosis|pcos|menopause|perimenopaus(?:e|al)|thyroid|hypothyroid\w*|an(?:a)?emi(?:a|c)|crohn'?s|ibs|coeliac|celiac|hiv|aids|chlamydia|herpes|gonorrh\w+|thrush|lyme(?: disease)?|rabies|tetanus|carpal tunnel|sciatica|tinnitus|vertigo|glaucoma|cataracts|a (?:narcissist|psychopath|sociopath)|mentally ill|dyslexi(?:a|c)|dyspraxi(?:a|c)|concussed|septic|gangrene|(?:anxiety|eating|personality) disorder|hypoglyc\w+|dvt|angina|long covid|a hypochondriac|hypomanic|manic|mania|narcolepsy|sleep apn(?:o)?ea|insomnia|gallstones|kidney stones|jaundice|hepatitis|cirrhosis|copd|tb|polyps|fibroids|pre ?eclampsia|preeclampsia)"
)
_WHO = r"(?:i|he|she|they|we|it|this|that|my \w+|the \w+|these|those|her|his \w+|our \w+|my (?:little |baby |youngest |oldest )?(?:\w+ ){0,2}\w+)"
_SO = r"(?:(?:really|actually|maybe|just|some kind of|a bit|possibly|getting|be|have|going|having|turning|definitely|still|like|early|onset|a form of|signs of|symptoms of|mild|severe|undiagnosed|skin|breast|lung|bowel|throat|prostate|ovarian|bone|brain|stomach|type [12]|high|got|kind of|sort of|probably|now|also|too|even|had|an?|the|just a|bad|another) ){0,4}"
_TAIL = r"(?= |$)(?! (?:awareness|charity|research|ward|nurse|doctor|meds?|medication|friendly|walk|run|trial|tablets|jab|vaccine|test kit))"
_DIAGNOSIS = Pattern(
    rf"(?:do|does|did|have|has|could|might|can|would|is it possible|is there a chance)(?: that)? {_WHO} {_SO}(?:have|has|got|be|be having|be getting|having|mean|be a sign of|be something like)? ?(?:that )?{_SO}{_ILL}{_TAIL}"
    rf"|(?:am|is|are|was|aren't|isn't) {_WHO} {_SO}(?:having |getting |developing |a sign of |symptoms of |caused by |down to )?{_SO}{_ILL}{_TAIL}"
    rf"|(?:do|don't|would|could) you (?:\w+ )?(?:think|reckon|say|believe|know if|tell if|suppose|tell me if)(?: that| if)? (?:i|i'm|i've|i have|i might|it|it's|it could|this|this is|that's|he|he's|he has|she|she's|she has|they|my \w+|my \w+ \w+) ?(?:'s |is |has |might |could |may )?{_SO}(?:have |has |got |be |having |be having )?{_SO}{_ILL}{_TAIL}"
    rf"|(?:it|this|that)'s (?:\w+ )?{_ILL} (?:isn't it|right|is it|yeah|don't you think|innit)|i(?:'ve got|'m| have) (?:\w+ )?{_ILL} (?:haven't i|don't i|aren't i|right|do you think|don't you think)|(?:i think i have|i think i've got|i think i'm|sounds like|it sounds like) {_SO}{_ILL} (?:what do you think|right|do you think|don't you think|doesn't it)"
    r"|(?:can|could|will|would|please) you (?:please )?diagnose\b|diagnose (?:me|him|her|this|my \w+)\b|what(?:'s| is| have| do) my diagnosis(?= |$)|what (?:illness|disease|condition|disorder|infection|syndrome|mental illness) (?:do|have|could|might|is|does|would|has) "
    r"|what (?:could|might|do you think) (?:be causing|is causing|causes|is wrong with|this (?:rash|lump|pain)|(?:my|the|this|these) (?:\w+ )?(?:rash|lump|pain|symptoms?|spots?|mole|cough|headaches?|numbness|bleeding|swelling) (?:is|are|be|mean))|what(?:'s| is) (?:causing|this|wrong with) (?:my|this|these|the)? ?(?:\w+ )?(?:rash|lump|pain|symptoms?|spots?|mole|cough|headaches?|numbness|bleeding|swelling|chest|stomach|back|knee|leg|tummy|skin|discharge|bump)\b"
    r"|(?:is|are|should i be worried about|should i worry about|do i need to worry about) (?:my|this|the|these|that|it|his|her) (?:\w+ ){0,2}(?:lump|mole|rash|pain|cough|symptoms?|spots?|headaches?|numbness|bleeding|swelling|chest pains?|palpitations|temperature|fever|blood pressure|bump)(?: (?:dangerous|serious|normal|cancerous|anything|bad|something|nothing|okay|infected|in my \w+|on my \w+|a sign|worth|to worry))*(?=$| (?:serious|or|to)\b)"
    r"|(?:do|does) (?:these|my|his|her|the|this) (?:symptoms?|signs|rash|mole|lump|pain)(?: \w+){0,3} (?:sound|look|seem|mean)\b|(?:what|which) (?:are|would) (?:these|my) symptoms\b|am i (?:dying|having a (?:heart attack|stroke|seizure|breakdown)|going (?:blind|deaf|psychotic)|pregnant|ill|sick|contagious|in labour)(?= |$)(?! of (?:him|her|this|it|them)| to (?:see|know))|have i (?:had a stroke|broken (?:it|my \w+)|had a heart attack|caught (?:it|something)|got (?:a )?(?:fever|something serious))|is (?:my (?:\w+ )?(?:ankle|leg|arm|toe|finger|nose|wrist|foot|hand|rib|wound|cut|knee|ear|tooth|thumb|jaw|elbow|shoulder|hip|piercing|tattoo|stitches|bite|scar|collarbone)|it) (?:broken|infected|dislocated|sprained|fractured|contagious)$|is my cancer back"
)  # fmt: skip  # many short entries: rows read better than a column
_MEDS = rf"(?:(?:my|the|any|some|this|these|those|a|an|more|two|2|another|his|her|extra|taking|off|with|on|all|of|one|1|3|4|both|that|their|much|many|dose of|daily|full|half|of my|the same|strong|other|different|new|alcohol with|alcohol and|weed and|weed with|wine and|wine with) ){{0,4}}(?:[\w']+ )?(?:{MEDICINES}|medicine|pill|aspirin|tablet|vaccine|booster|hrt|melatonin|st john's wort|cbd|supplements?|vitamins?|omeprazole|nytol|night nurse|cough (?:syrup|medicine)|laxatives?|imodium|viagra|ozempic|wegovy|mounjaro|testosterone|estrogen|naproxen|diclofenac|amoxicillin|penicillin|benadryl|anti ?depressants?|contraceptive pill|morning after pill|birth control|nicotine patches|antacids?|gaviscon|rennies?|calpol|nurofen|advil|aleve|sudafed|beta ?blockers?|eye drops|ear drops)"
_DO = r"(?:(?:just|really|safely|still|maybe|actually|probably|also|even|start|stop|try|keep|go back to|go on|switch to|carry on|be|consider|ask for|have) ){0,3}"
_VERB = r"(?:tak(?:e|ing)|stop(?:ping)?|start(?:ing)?|quit|com(?:e|ing) off|go(?:ing)? (?:off|on|back on)|get(?:ting)? off|skip(?:ping)?|doubl(?:e|ing)(?: up(?: on)?)?|triple|halv(?:e|ing)|up|increas(?:e|ing)|lower(?:ing)?|reduc(?:e|ing)|chang(?:e|ing)|switch(?:ing)?(?: to)?|mix(?:ing)?|combin(?:e|ing)|giv(?:e|ing)(?: \w+){0,2}|us(?:e|ing)|cut(?:ting)?(?: down| out| in half)?|wean(?:ing)?(?: myself)? off|taper(?:ing)?(?: off)?|have|skipped|stopped|doubled|miss(?:ing)?|crush(?:ing)?|drop(?:ping)?|adjust(?:ing)?|swap(?:ping)?|try(?:ing)?|need|be on|put|split(?:ting)?|stay on|finish|keep(?: on)?|drink(?:ing)?(?: \w+){0,3} (?:on|with|while on|while taking|when taking|when i'm on|after)|wash down)"
_MEDICATION = Pattern(
    rf"(?:should|can|could|may|must|do|would|shall|ought|can't|shouldn't) (?:i|we|he|she|they|my \w+|my \w+ \w+|you|someone|people) {_DO}(?:need to |have to |get to )?{_VERB} {_MEDS}\b"
    rf"|(?:is|isn't|would|will|are) (?:it|there|that) (?:\w+ ){{0,2}}(?:okay|safe|alright|fine|bad|dangerous|harmful|a good idea|a problem|wise|possible|wrong|hurt|all right|risky|better|harm|any harm|be okay|be safe|be bad|be fine|be dangerous)(?: for (?:me|him|her|\w+ \w+))?(?: to| if (?:i|we|he|she)| in)? {_DO}{_VERB} {_MEDS}\b"
    rf"|(?:how (?:much|many|often|long|late|soon)|what dose|what dosage|what's the (?:right |max\w* |safe )?dos(?:e|age)|how far apart) (?:of )?(?:\w+ )?{_MEDS}\b(?: \w+)? (?:should|can|could|do|is|are|would|must|of|for|may) ?(?:i|he|she|we|they|you|it|safe|too|my|a)?"
    rf"|(?:how (?:much|many|often|long|do i|should i|can i|would i))(?: \w+){{0,3}} (?:safely )?(?:take|stay on|come off|stop|give|wean|taper|have|use)(?: \w+){{0,2}} {_MEDS}\b"
    rf"|(?:can|should|could|would) (?:i|he|she|we) (?:\w+ )?(?:stop|come off|double|skip|halve|up|change|increase|lower|take) (?:it|them|that|the dose|my dose|the dosage|my meds|my medicine|my pill|a dose|my dosage|what i'm on|my medication)\b(?! (?:to|home|with me|back|out|off to|away|up|slow|easy|personally|seriously))(?= |$)(?<!take it)(?<!take that)(?<!stop it)(?<!stop that)(?<!change it)(?<!skip it)(?<!change that)(?<!up it)(?<!double it)(?<!skip that)(?<!change them)(?<!stop them)(?<!take them)"
    rf"|(?:do|would|could|does|will) {_MEDS} (?:and|with) (?:\w+ )?(?:{MEDICINES}|alcohol|wine|grapefruit|beer|each other|weed)(?: \w+)? (?:mix|interact|go together|clash|work together|okay|safe)|(?:does|do|will|can|would) {_MEDS}\b (?:interact|mix|clash|go) with"
    rf"|(?:can|could|is it safe to|is it okay to|should|may) (?:i |you )?(?:have |drink )(?:a |some |any |one |\w+ ){{0,2}}(?:alcohol|wine|beer|drink|pint|glass of wine|vodka|coffee|grapefruit(?: juice)?)(?: \w+)? (?:on|with|while (?:i'm )?(?:on|taking)|when (?:i'm )?(?:on|taking)|if (?:i'm|i am) (?:on|taking)) {_MEDS}\b"
    rf"|(?:do|don't|would|could) you (?:\w+ )?(?:think|reckon|recommend|advise|suggest|say)(?: that)?(?: i| he| she| we| my \w+)? (?:should|could|can|need|needs|ought to|stop|stops|take|takes|start|come)?(?: to)? ?{_DO}(?:{_VERB} )?{_MEDS}\b"
    rf"|what (?:should|can|could|do|would) (?:i|you|we|she|he) (?:\w+ )?(?:take|prescribe|recommend taking|give (?:him|her|them)|use) (?:for|to|against)\b(?! (?:the party|school|work|my trip|lunch|dinner|a picnic|the beach|the airport|get|a walk|remember|the wedding|the interview|her birthday))|what (?:medication|medicine|meds|tablets|painkillers?|antidepressants?|antibiotics?|pills) (?:should|can|could|do|would|is|works?|are)\b|which (?:painkillers?|antidepressants?|antibiotics?|medication|tablets?|pills?) (?:should|can|is|are|do|works?)"
    rf"|do i (?:really |still |actually )?(?:need|have to (?:take|be on|stay on|finish)) {_MEDS}\b|(?:i )?(?:missed|forgot|took|i've missed|i've taken|i forgot|i took) (?:\S+ ){{0,6}}?(?:dose|pill|tablets?|meds|medication|{MEDICINES})\b(?: \S+){{0,5}} (?:should i|what (?:do|should) i|can i|do i)\b|will (?:it|that|i) (?:hurt|be okay|be fine|harm)(?: me)? if i (?:skip|stop|double|miss|mix|come off|take) {_MEDS}\b|(?:what|would it be) (?:if|happens to me if) i (?:stop|skip|double|come off) {_MEDS}\b"
)  # fmt: skip  # many short entries: rows read better than a column
_NOT_ASKED = Pattern(
    r"\b(?:remind(?:er)?|did i (?:say|tell|take|mention|already)|have i (?:taken|had|already)|when do i take|what time|when did i|what did i|do you remember|you remember|i told you|where (?:are|did|can i buy|do i)|pick up|order|refill|renew|collect|what (?:is|are|does) \w+(?: \w+)?(?: for| used for)?$|(?:doctor|gp|psychiatrist|pharmacist|nurse|he|she) (?:said|says|told|asked|stopped|put|wants|started)|diagnosed|in the (?:film|book|show|story)|(?:he|she|mum|dad) (?:asked|asks|wonders)|explain what)\b"
)


def asks_diagnosis(text: str) -> bool:
    """Whether *text* asks her what illness somebody has, or whether a sign of one is serious."""
    return _asks(_DIAGNOSIS, text)


def asks_medication(text: str) -> bool:
    """Whether *text* asks her what to take, stop, change or mix."""
    return _asks(_MEDICATION, text)


def _asks(pattern: Pattern, text: str) -> bool:
    heard = clauses(text[-_LONGEST:])
    for at, clause in enumerate(heard):
        joined = clause
        if at + 1 < len(heard) and clause.end in (",", ""):
            joined = Clause((*clause.words, *heard[at + 1].words), heard[at + 1].end, "")
        if at and reported(heard[at - 1].words, heard[at - 1].end):
            continue
        if any(_put(pattern, candidate) for candidate in {clause, joined}):
            return True
    return False


def _put(pattern: Pattern, clause: Clause) -> bool:
    for said in {clause.text, " ".join(core(clause.words))}:
        match = pattern.search(said)
        if match and not _NOT_ASKED.search(said) and not _LED.search(said[: match.start()]):
            return True
    return False


_LONGEST = 1200
"""Characters: a question to her stands at the end."""
_LED = Pattern(
    r"\b(?:asked|asks|asking|wondered|wonders|told|tells|whether|ask (?:my|the|a|him|her)|he|she|they|who|when|where|how do i (?:tell|know))(?: \S+){0,3}\s*$"
)

_DIAGNOSES = (
    "I'm not the one to say, and a guess from me could do harm. A doctor can look, today if it's getting worse. What have you noticed?",
    "I can't tell you that; a doctor can. If it's chest pain, trouble breathing or it came on suddenly, ring the emergency number now. How long has it been?",
    "That's not mine to name. Somebody who can examine you should, and soon if it frightens you. What made you wonder?",
    "Naming it is a doctor's job, and I'd not play one. Have you told anybody about it yet? I'm glad to hear how it's been for you.",
)
_MEDICATIONS = (
    "I'm not the one to say. Your pharmacist is, by phone even today, and please change nothing till then. How are you getting on with it?",
    "That's one for a pharmacist or your doctor, before you change or mix anything. If you've taken too much or feel very unwell, the emergency number. What's going on?",
    "I'd only be guessing, and with medicine that's no good. Ring the pharmacy, they answer that all day long. Has something been bothering you?",
    "I don't advise on tablets; your doctor or pharmacist knows yours. Leave it as it is till you've asked. How have you been feeling?",
)


def answer_diagnosis(turn: int) -> str:
    """Return what she says to a question for a diagnosis; another *turn* gives another wording."""
    return _DIAGNOSES[turn % len(_DIAGNOSES)]


def answer_medication(turn: int) -> str:
    """Return what she says to a question about medication; another *turn* gives another wording."""
    return _MEDICATIONS[turn % len(_MEDICATIONS)]
