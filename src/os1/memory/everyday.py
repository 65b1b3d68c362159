"""Everyday words that mean much the same: what "where do I work" shares with "I'm a nurse at the hospital"."""

import re

from os1.core.pattern import Pattern


def listed(words: str) -> frozenset[str]:
    """Return *words*, a line of them, as a set."""
    return frozenset(words.split())


_IRREGULAR = {
    "went": "go", "gone": "go", "goes": "go", "left": "leave", "bought": "buy", "met": "meet", "grew": "grow",
    "grown": "grow", "ate": "eat", "eaten": "eat", "drove": "drive", "driven": "drive", "taught": "teach",
    "wrote": "write", "written": "write", "said": "say", "told": "tell", "found": "find", "got": "get",
    "lost": "lose", "kept": "keep", "began": "begin", "begun": "begin", "broke": "break", "broken": "break",
    "wore": "wear", "sang": "sing", "ran": "run", "flew": "fly", "won": "win", "saw": "see", "seen": "see",
    "made": "make", "gave": "give", "took": "take", "taken": "take", "came": "come", "knew": "know",
    "thought": "think", "fell": "fall", "felt": "feel", "paid": "pay", "sold": "sell", "chose": "choose",
    "drank": "drink", "drunk": "drink", "swam": "swim", "slept": "sleep", "spent": "spend", "built": "build",
    "caught": "catch", "baby": "baby pregnant expecting newborn birth",
    "children": "child", "feet": "foot", "wives": "wife", "died": "die", "dying": "die",
    "lives": "live", "lived": "live", "living": "live", "used": "use", "quit": "quit", "bred": "breed",
    "brought": "bring", "rode": "ride", "hid": "hide", "stood": "stand", "lent": "lend", "sat": "sit",
    "heard": "hear", "held": "hold", "hurt": "hurt", "fought": "fight", "wed": "marry", "married": "marry",
    "marrying": "marry", "marries": "marry", "studied": "study", "studies": "study", "moved": "move", "moving": "move",
    "named": "name", "names": "name", "babies": "baby", "teeth": "tooth", "knives": "knife", "allergies": "allergy",
    "hobbies": "hobby", "cities": "city", "countries": "country", "ladies": "lady", "puppies": "puppy",
}  # fmt: skip  # many short entries: rows read better than a column

_CONCEPTS = {
    "job": "job work career profession occupation employ employer employed office boss company firm shift colleague"
    " trade earn hire hired promote promoted promotion retire retired business self-employed freelance"
    " freelancer notice resign resigned sacked fired apprentice apprenticeship payroll redundant",
    "home": "live move flat house apartment lodge lodging lodger settle bungalow cottage bedsit relocate relocated",
    "address": "address street road avenue lane postcode",
    "origin": "grow grew raise raised childhood born hometown from originally native brought upbringing",
    "birth": "birthday born bday",
    "age": "old age aged",
    "name": "call called name named christen nickname",
    "car": "car drive vehicle van motor truck fiesta golf polo volvo ford toyota honda vauxhall corsa bmw audi skoda"
    " mini nissan mazda kia hyundai tesla renault peugeot citroen fiat transit vivaro sprinter berlingo jeep volkswagen vw",
    "allergy": "allergic allergy intolerant intolerance coeliac celiac epipen anaphylaxis hives",
    "illness": "illness condition diagnosis diagnose diagnosed diabetes diabetic asthma asthmatic epilepsy epileptic"
    " migraine arthritis cancer disease sick ill anaemia anemia hypertension",
    "medicine": "medicine medication pill tablet prescription dose insulin inhaler antibiotic drug statin injection",
    "partner": "partner breakup husband wife boyfriend girlfriend fiance fiancé fiancee fiancée spouse marry together dating"
    " engaged missus",
    "wedding": "wedding marry engaged bride groom honeymoon anniversary",
    "split": "split breakup divorce divorced separate separated ex dump dumped breakup",
    "pet": "pet dog cat rabbit hamster parrot budgie goldfish tortoise puppy kitten guinea pony horse snake lizard gecko"
    " terrier spaniel labrador lab collie poodle dachshund greyhound tabby whippet beagle",
    "dog": "dog puppy pup terrier spaniel labrador lab collie poodle dachshund greyhound whippet beagle mutt hound",
    "cat": "cat kitten tabby moggy ginger tom siamese",
    "doctor": "doctor gp appointment checkup check-up hospital clinic surgery consultant specialist scan",
    "operation": "operation surgery op operate operated procedure replacement bypass",
    "appointment": "appointment booked booking slot visit checkup meeting interview",
    "baby": "baby pregnant expecting newborn birth",
    "children": "child kid son daughter baby toddler boy girl twin",
    "mother": "mum mom mother mam mama mummy mommy ma",
    "father": "dad father papa daddy pa",
    "parents": "parent mum mom dad mother father",
    "sibling": "sibling brother sister twin",
    "brother": "brother bro",
    "sister": "sister sis",
    "grandmother": "grandmother grandma gran granny nan nana nanna",
    "grandfather": "grandfather grandad granddad grandpa gramps",
    "friend": "friend mate buddy pal bestie",
    "neighbour": "neighbour neighbor door",
    "hobby": "hobby pastime spare evening class club practise practice into enjoy",
    "favourite": "favourite favorite best prefer",
    "like": "like love enjoy fond adore keen into prefer",
    "dislike": "hate dislike loathe detest stand bear despise",
    "read": "read reading book novel author chapter",
    "book": "book novel author",
    "music": "music song band album listen sing choir concert gig",
    "instrument": "instrument piano guitar violin cello drum flute clarinet trumpet saxophone sax ukulele bass accordion"
    " harp oboe fiddle banjo trombone viola play",
    "film": "film movie cinema watch",
    "sport": "sport football tennis rugby cricket hockey swim run running cycle climb yoga gym golf badminton netball"
    " basketball squash boxing judo karate rowing",
    "food": "food eat meal dish cuisine cook bake soup stew pasta pizza curry cake bread pie roast salad",
    "drink": "drink tea coffee wine beer whisky gin cocktail",
    "coffee": "coffee espresso latte cappuccino flat americano",
    "vegetarian": "vegetarian veggie vegan meat",
    "school": "school college university uni degree graduate graduated campus pupil student phd undergrad",
    "study": "study degree course major phd thesis",
    "language": "language speak fluent spanish french german italian portuguese polish welsh irish arabic urdu hindi"
    " mandarin japanese russian turkish dutch swedish greek korean bengali punjabi",
    "trip": "trip holiday vacation travel journey visit break getaway cruise caravan campsite abroad resort",
    "fly": "fly flight plane airport",
    "exam": "exam test paper resit viva",
    "money": "money salary wage pay earn owe debt loan savings save",
    "phone": "phone mobile number",
    "code": "code combination pin password passcode",
    "die": "die dead death pass passed funeral buried late lose",
    "fear": "fear afraid scared phobia terrified frightened dread",
    "dream": "dream want hope wish plan ambition goal",
    "argue": "argue argument row fight quarrel fell disagree",
    "sleep": "sleep insomnia awake bed nightmare",
    "smoke": "smoke smoker cigarette vape",
    "religion": "religion religious faith church mosque synagogue temple pray catholic christian muslim jewish hindu"
    " buddhist atheist sikh quaker",
    "colour": "colour color red blue green yellow black white purple orange pink brown grey gray silver navy turquoise"
    " teal cream beige maroon",
    "garden": "garden allotment plant grow veg",
    "team": "team support fan",
    "meet": "meet met introduced know",
    "depart": "leave depart emigrate go",
}  # fmt: skip  # many short entries: rows read better than a column

TRADES = "nurse|teacher|plumber|electrician|doctor|vet|lawyer|solicitor|engineer|builder|carpenter|joiner|driver|chef|cook|waiter|waitress|baker|barista|programmer|developer|designer|accountant|bookkeeper|manager|secretary|receptionist|librarian|paralegal|farmer|gardener|cleaner|carer|hairdresser|barber|mechanic|pilot|soldier|firefighter|paramedic|dentist|pharmacist|midwife|physio|physiotherapist|surgeon|scientist|researcher|journalist|writer|editor|painter|musician|actor|translator|photographer|architect|surveyor|welder|roofer|postman|postwoman|courier|cashier|shopkeeper|florist|tailor|seamstress|butcher|fisherman|sailor|lecturer|professor|tutor|trainer|coach|analyst|consultant|banker|broker|salesman|saleswoman|supervisor|foreman|bricklayer|plasterer|tiler|landscaper|optician|radiographer|therapist|counsellor|counselor|psychologist|clerk|sparky|builder|roofer|joiner|miner|tattooist|tattoo|cook"
"""What people say they are, as a pattern."""

KIN = listed(
    "mum mom mother mam mama mummy mommy dad father papa daddy parent parents sister brother sibling siblings twin son daughter"
    " child children kid kids baby grandmother grandma gran granny nan nana nanna grandfather grandad granddad grandpa"
    " grandson granddaughter grandchild grandchildren aunt auntie aunty uncle cousin niece nephew husband wife partner"
    " boyfriend girlfriend fiance fiancé fiancee fiancée ex spouse stepmum stepmother stepdad stepfather stepson"
    " stepdaughter stepsister stepbrother mother-in-law father-in-law sister-in-law brother-in-law son-in-law"
    " daughter-in-law in-laws godmother godfather godson goddaughter friend mate flatmate roommate housemate neighbour"
    " neighbor boss manager colleague coworker landlord landlady therapist counsellor counselor teacher tutor doctor gp"
    " dentist girl boy missus bloke"
)
"""Who somebody can be to the user."""

LIGHT = listed(
    "go get have say happen think thing new old use make do take come know want talk mention tell start still feel"
    " currently actually usually main one time year day week ago recent recently give put keep main big appointment operation own bring first last"
)
"""Words that carry little of a question."""

NUMBERS = (
    r"\d[\d,.:]*|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen"
    r"|couple|half|twice|once|second|third|first|both|only child|twins|none|no"
)

_PHRASE = {"broke up": "breakup", "broken up": "breakup", "break up": "breakup", "split up": "breakup", "passed away": "died",
           "took up": "hobby", "taken up": "hobby", "grew up": "grew", "grow up": "grow", "grown up": "grown"}  # fmt: skip  # reads best as one line
_PHRASES = Pattern(rf"\b({'|'.join(_PHRASE)})\b", re.IGNORECASE)
_ENDINGS = Pattern(r"(?:ings?|edly|ed|ies|es|s|ly|er|e|y)$")


def stem(word: str) -> str:
    """Return *word* without what grammar put at its end; rough, the same for question and answer."""
    plain = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    plain = _IRREGULAR.get(plain, plain)
    if len(plain) > 3:
        cut = _ENDINGS.sub("", plain)
        cut = cut if len(cut) >= 3 else plain
        if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "sl":
            cut = cut[:-1]
        return cut
    return plain


_BY_STEM: dict[str, frozenset[str]] = {}
for _concept, _words in _CONCEPTS.items():
    for _word in _words.split():
        _BY_STEM[stem(_word)] = _BY_STEM.get(stem(_word), frozenset()) | {_concept}
_HEADS = {
    "job": "job work career profession occupation", "pet": "pet animal", "dog": "dog puppy", "cat": "cat kitten",
    "car": "car vehicle drive van motor", "doctor": "doctor gp", "operation": "operation surgery procedure",
    "appointment": "appointment", "illness": "illness condition disease diagnosed diagnosis", "medicine":
    "medicine medication pill tablet prescription drug", "children": "child children kid kids", "parents": "parents parent",
    "sibling": "sibling siblings", "music": "music song band", "instrument": "instrument", "film": "film movie",
    "sport": "sport", "food": "food eat meal cuisine dish", "drink": "drink", "coffee": "coffee",
    "school": "school college university uni", "study": "study degree course major", "language": "language speak",
    "trip": "trip holiday vacation travel", "fly": "fly flight", "religion": "religion religious faith",
    "colour": "colour color", "garden": "garden allotment", "money": "money salary wage earn", "favourite": "favourite favorite best",
    "like": "like love enjoy adore", "hobby": "hobby pastime", "wedding": "wedding marry", "partner": "partner married spouse",
    "read": "read reading", "book": "book", "vegetarian": "vegetarian vegan meat eat", "team": "team support",
    "exam": "exam test", "phone": "phone mobile", "meet": "meet", "origin": "from born grow raised originally",
    "friend": "friend mate", "home": "home live move flat house", "baby": "baby", "sleep": "sleep", "argue": "argue row fight",
}  # fmt: skip  # many short entries: rows read better than a column
"""The words that ask for a whole class: `instrument` is answered by `piano`, `guitar` only by `guitar`."""
_HEAD_STEMS = {concept: frozenset(map(stem, words.split())) for concept, words in _HEADS.items()}


def concepts(word: str) -> frozenset[str]:
    """Return the everyday concepts *word* belongs to."""
    return _BY_STEM.get(stem(word), frozenset())


def asked_concepts(word: str) -> frozenset[str]:
    """Return the concepts that answer a question with *word* in it: `job` is answered by `nurse`, not the reverse."""
    short = stem(word)
    return frozenset(one for one in _BY_STEM.get(short, frozenset()) if one not in _HEADS or short in _HEAD_STEMS[one])


def tokens(text: str) -> list[str]:
    """Return the words of *text* as they stand, apostrophes and hyphens inside kept."""
    return re.findall(r"[^\W_]+(?:['’\-][^\W_]+)*", _PHRASES.sub(lambda found: _PHRASE[found[1].lower()], text))
