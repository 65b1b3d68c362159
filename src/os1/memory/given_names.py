"""Given names and what they are shortened to."""

from os1.memory.common_words import is_common

_SHORT: dict[str, str] = {
    "abigail": "abby gail", "albert": "al bert bertie", "alexander": "alex al sandy sasha xander", "alexandra": "alex sandra sasha lexi",
    "alfred": "alf alfie fred", "alison": "ali", "amanda": "mandy", "andrew": "andy drew", "angela": "angie", "ann": "annie nan",
    "anthony": "tony ant", "antonia": "toni", "arthur": "art", "barbara": "barb babs", "benjamin": "ben benny", "bethany": "beth",
    "bridget": "bridie biddy", "caroline": "carrie caz", "catherine": "cathy cath kate katie kitty", "charles": "charlie chuck chas",
    "charlotte": "charlie lottie", "christina": "chris tina", "christine": "chris chrissie", "christopher": "chris kit", "constance": "connie",
    "cynthia": "cindy", "daniel": "dan danny", "david": "dave davey", "deborah": "deb debbie", "dominic": "dom", "donald": "don donnie",
    "dorothy": "dot dottie dolly", "douglas": "doug", "edward": "ed eddie ted teddy ned", "eleanor": "nell ellie nora nellie",
    "elizabeth": "liz lizzie beth betty betsy eliza libby lisa", "emily": "em emmy", "eugene": "gene", "florence": "flo florrie",
    "frances": "fran frankie fanny", "francis": "frank frankie", "frederick": "fred freddie", "gabriel": "gabe", "gabrielle": "gabby",
    "geoffrey": "geoff", "gerald": "gerry", "geraldine": "gerry", "gregory": "greg", "harold": "harry hal", "helen": "nell nellie", "henry": "harry hal hank",
    "isabella": "bella izzy", "jacob": "jake", "jacqueline": "jackie", "james": "jim jimmy jamie", "janet": "jan", "jennifer": "jen jenny",
    "jeremy": "jerry jez", "jessica": "jess jessie", "joanna": "jo", "john": "jack johnny", "jonathan": "jon jonno jonny", "joseph": "joe joey", "josephine": "jo josie",
    "joshua": "josh", "judith": "judy", "julia": "jules", "katherine": "kate katie kathy kath kitty kay kat", "kathleen": "kath kathy kathie", "kenneth": "ken kenny",
    "laurence": "larry laurie", "leonard": "len lenny", "louise": "lou", "lucinda": "lucy cindy", "madeleine": "maddie", "margaret": "maggie meg peg peggy madge greta daisy rita marge",
    "martha": "marty", "martin": "marty", "matthew": "matt matty", "maureen": "mo", "maximilian": "max", "melanie": "mel", "melissa": "mel", "michael": "mike mick mickey mikey",
    "mildred": "millie", "nathaniel": "nat nate", "nicholas": "nick nicky", "nicola": "nicky nic", "olivia": "liv livvy", "oliver": "ollie", "pamela": "pam", "patricia": "pat patty trish tricia",
    "patrick": "pat paddy", "penelope": "penny nell", "peter": "pete", "philip": "phil pip", "philippa": "pippa pip", "priscilla": "cilla", "rachel": "rach", "raymond": "ray",
    "rebecca": "becky becca", "reginald": "reg reggie", "richard": "dick rich ricky rick", "robert": "bob bobby rob robbie bert", "roderick": "rod", "ronald": "ron ronnie", "rosemary": "rosie rose",
    "samantha": "sam sammy", "samuel": "sam sammy", "sandra": "sandy", "sarah": "sally sadie", "sebastian": "seb", "sidney": "sid", "simon": "si", "stephanie": "steph", "stephen": "steve stevie", "steven": "steve stevie",
    "stuart": "stu", "susan": "sue susie", "suzanne": "sue suzie", "theodore": "theo ted teddy", "theresa": "tess terry tessa", "thomas": "tom tommy", "timothy": "tim timmy", "valerie": "val", "veronica": "ronnie vera",
    "victor": "vic", "victoria": "vicky vic tori", "vincent": "vince vinny", "virginia": "ginny", "walter": "walt wally", "william": "bill billy will willie liam", "winifred": "winnie", "zachary": "zach zac",
}  # fmt: skip  # many short entries: rows read better than a column
_LONG_OF: dict[str, frozenset[str]] = {}
for _full, _shorts in _SHORT.items():
    for _one in (_full, *_shorts.split()):
        _LONG_OF[_one] = _LONG_OF.get(_one, frozenset()) | {_full}
_WORDS_TOO = frozenset(
    """rose grace joy hope faith mark jack sandy penny june april dawn ivy iris lily violet ruby amber pearl frank dean miles hunter heather
    holly hazel olive robin jay dot summer autumn skye basil sage angel melody harmony sunny max biscuit rusty lucky ginger pepper""".split()  # noqa: SIM905 - a list of words
)
_RATHER_WORDS = frozenset("will art rich drew pat ant em may mo max gene chuck bill ed may si hope sage lucky".split())  # noqa: SIM905 - a list of words


def long_forms(name: str) -> frozenset[str]:
    """Return the names that *name*, in lower case, may be short for, itself among them where it is one."""
    return _LONG_OF.get(name, frozenset())


def may_be_same(one: str, other: str) -> bool:
    """Whether two names, in lower case, can only be a name and its short form, or two short forms of one name."""
    if one == other:
        return True
    longs, others = long_forms(one), long_forms(other)
    if one in others or other in longs:
        return True
    return len(longs) == 1 and longs == others


def is_name(word: str, *, opening: bool = False) -> bool:
    """Whether *word* can be read as somebody's name; in lower case only what can be little else.

    *opening* says that a capital means nothing, as at the beginning of a sentence.
    """
    low = word.lower()
    if (
        not word
        or low in _NEVER
        or "'" in low.replace("o'", "", 1)
        or not word.replace("-", "").replace("'", "").isalpha()
    ):
        return False
    known = low in _LONG_OF
    if word[0].isupper():
        return not opening or known or low in _WORDS_TOO or not _everyday(low)
    if known and low not in _RATHER_WORDS:
        return True
    return len(low) > 1 and not _everyday(low) and not (len(low) > 4 and low.endswith(("s", "ed", "ing", "ly")))


def _everyday(word: str) -> bool:
    return is_common(word) or ("-" in word and all(is_common(part) for part in word.split("-")))


_NEVER = frozenset(
    """i me my he she it we they you who that this there here what monday tuesday wednesday thursday friday saturday sunday january february
    september october november december christmas easter god jesus english french german spanish italian irish scottish welsh british american
    catholic jewish muslim christian hindu facebook google whatsapp instagram twitter zoom tv pm am mr mrs ms dr ok okay os1 covid nhs ai""".split()  # noqa: SIM905 - a list of words
)
