"""The words around a wish: how she is asked, what may begin and end the sentence, and where a topic stops."""

import re
from datetime import UTC, datetime

from os1.core.pattern import Pattern
from os1.memory.common_words import is_common
from os1.memory.dates import find_dates

ASK_PLAINLY = (
    r"(?:(?:can|could|would|will|won't|can't) you (?:please |just |maybe |possibly |perhaps |kindly |also )*"
    r"|(?:please |kindly )+(?:can you |could you |just |also )?|I(?:'d| would)? (?:really |just |actually |now )?(?:want|need|like|love|prefer|ask|beg)"
    r"(?: for)? you to (?:please |just |really )?|I(?:'d| would) (?:rather|prefer it if|feel better if|be happier if) you(?:'d)? (?:just )?"
    r"|I'm asking you to |(?:would|do) you mind (?:just )?|are you able to |do me a favou?r (?:and )?(?:just )?)"
)
"""She is asked, with no other meaning."""
ASK = (
    rf"(?:{ASK_PLAINLY}|(?:you(?:'re going to| can| could| should| have to| need to|'ll have to|'d better| must| may)|let's"
    r"|is there (?:any|a) way (?:for you to|you can|to)|is it possible (?:for you )?to|make sure (?:you|to)|try to|go ahead and"
    r"|just|feel free to|I think you should|maybe) (?:please |just )?)"
)
"""She is asked, or somebody is told what is good for them."""
_LEAD = Pattern(
    r"^(?:(?:oh|ah|okay|right|well|anyway|actually|now|no(?! longer)|yeah|yes|yep|sorry|hey|hi|hello|listen|look|and|but|then|also|honestly|wait|hang on|hold on"
    r"|god|christ|jesus|damn|shit|crap|oops|whoops|on second thoughts?|come to think of it|you know what|you know|I mean|by the way|seriously|one thing"
    r"|love|dear|darling|sweetheart|mate|so|alright|all right|fine|hmm|quick question|can I ask|let me ask you|tell me something"
    r"|I'm curious|just curious|out of interest|I've been meaning to ask|I shouldn't have said that|I changed my mind|from now on|for now) )+",
    re.IGNORECASE,
)
_PARENTHESIS = Pattern(
    r", (?:you know|I mean|like|well|er|please|if you don't mind)(?=,)|(?<=\w),? you know,(?= )", re.IGNORECASE
)
_QUOTED = Pattern(r"(?<=[\w,:]) ?\"[^\"]*\"?")
_TOLD = Pattern(
    r"\b(?:said|says|saying|say|told|tells|tell|asked|asks|ask|goes|went|like|if|whether|wish|thinks?|wonder|reckons|wrote|texted|shouted"
    r"|means|imagine|suppose|when|why|sings?|sang|called|titled|begged)$|\b(?:told|tell|tells|asked|ask|asks|begged|texted|warned|said to|saying to|says to) \w+(?: \w+)?$",
    re.IGNORECASE,
)
TAIL = (
    r"(?: (?:please|okay|now|right now|will you|would you|can you|could you|thanks|thank you|for me|then|again|completely|entirely|altogether"
    r"|forever|for ever|for good|at once|immediately|straight away|if you can|if you don't mind|if you would|if possible|if that's possible|dear|love|darling|mate"
    r"|from (?:your )?memory|from your (?:notes|records|files|mind|head)|out of your (?:memory|head|mind)|actually|too|as well|alright|all right|yeah|sorry|though|anyway|exactly|really|at all|I think))*"
)
"""What may follow a wish without changing it."""
GO_ON = r"(?= (?:I|I'm|I'd|I've|I'll|he|he's|he'd|she|she's|she'd|it|it's|they|they'd|we|that's|that|this|because|so|but|and|or)\b)"
"""Where speech without full stops goes on to something else."""
_CUT = Pattern(
    r" (?:I|I'm|I'd|I've|I'll|he|he's|he'd|he'll|she|she's|she'd|she'll|it's|it'd|they|they're|they'd|we|we're|you|you're|that's|because|so|but|if|when|please"
    r"|okay|then|right|now|again|ever|anymore|any more|though|anyway|by the way|for me|thanks|thank you|from your (?:memory|notes|records)|at all"
    r"|out of your memory|will you|would you|can you|completely|too|as well|either|already|is|was|are|were|has|had|would|will|who|which|that|and (?:I|he|she|it|we|they|you)|or (?:I|he|she)"
    r"|exactly|apart from|except|in the first place)(?= |$).*$"
)
_MOST_WORDS = 8
_SOME_DAY = datetime(2026, 3, 18, 12, tzinfo=UTC)
_TIME = Pattern(
    r"(?:in |from |over |during |for |within )?(?:the )?(?:last|past) (?:(?:few|couple of|half|half an|\w+) )?(?:second|minute|hour|day|week|month|year)s?"
    r"|(?:from |since )?earlier(?: on| today| tonight)?|a (?:minute|moment|while|bit) ago|(?:half )?an? hour ago|\w+ (?:minutes|hours) ago",
    re.IGNORECASE,
)
_AROUND_TIME = frozenset(
    [
        "from",
        "in",
        "on",
        "since",
        "before",
        "during",
        "of",
        "the",
        "at",
        "until",
        "between",
        "and",
        "to",
        "all",
        "after",
        "over",
    ]
)
_NO_NAME = ("ology", "ics", "tion", "sis", "ism", "ing", "ment", "ness", "ity", "ance", "ence")


def starts(sentence: str) -> list[tuple[str, str, str]]:
    """Return where a wish may begin in *sentence*: what stands before it, its words, and what comes after them.

    Commas are gone from the words; beginnings and endings that carry nothing are cut off.
    """
    plain = _PARENTHESIS.sub("", _QUOTED.sub(" quoted", sentence))
    clauses = [clause.strip(" \"'()") for clause in re.split(r"[,:;]\s*|\s*[()]\s*", plain)]
    clauses = [clause for clause in clauses if clause]
    found: list[tuple[str, str, str]] = []
    for first in range(len(clauses)):
        before = " ".join(clauses[:first])
        if _TOLD.search(before):
            continue
        for last in range(first + 1, min(len(clauses), first + 4) + 1):
            after = " ".join(clauses[last:])
            words = " ".join(clauses[first:last])
            found.append((before, _led(words), after))
            found.extend((f"{before} {start}".strip(), rest, after) for start, rest in _within(words))
    return found


def bare(words: str) -> str:
    """Return *words* without what begins a sentence and carries nothing."""
    return _LEAD.sub("", f"{words} ").strip()


def _led(words: str) -> str:
    """Return *words* without their lead, or the name she is called by."""
    words = bare(words)
    first, _, rest = words.partition(" ")
    if rest and first.isalpha() and len(first) > 2 and first[0].isupper() and not is_common(first.lower()):
        return bare(rest)
    return words


_BEGINNING = Pattern(
    rf"(?<= )(?={ASK_PLAINLY})|(?<= )(?=(?:forget|delete|erase|scrap|wipe) (?:what I (?:just )?(?:said|told)|everything (?:I|you|we)|this conversation|your memory|about what I))"
    r"|(?<= )(?=what do you (?:know|remember) about|tell me everything you|how do you know (?:that|about)$|why do you think (?:that|so)$"
    r"|(?:don't|do not) (?:write|keep|save|record|store) (?:this|that)|remember that my|make a note )",
    re.IGNORECASE,
)
_NO_BEGINNING = Pattern(
    r"\b(?:to|not|don't|never|I|you|they|we|he|she|who|can't|cannot|ever|always|would|could|will|might|people|please|and|just|can|not to|let me|that|must|should|shall|may|have to|\w+'(?:ll|d|ve|re|m))$",
    re.IGNORECASE,
)


def _within(words: str) -> list[tuple[str, str]]:
    """Return the places inside *words* where speech without commas may begin a wish that cannot be mistaken."""
    found: list[tuple[str, str]] = []
    for place in _BEGINNING.finditer(words):
        start = words[: place.start()].strip()
        if (
            not _TOLD.search(start)
            and not _NO_BEGINNING.search(start)
            and not re.search(r"\b(?:he|she|they|who) \w+(?: \w+)?$", start)
        ):
            found.append((start, words[place.start() :]))
    return found


def topic(words: str) -> str:
    """Return what *words* are about: the noun phrase they begin with, as it was said."""
    cut = _CUT.sub("", words.strip())
    cut = re.sub(TAIL + "$", "", f" {cut}").strip()
    return " ".join(cut.split()[:_MOST_WORDS])


def is_time(words: str) -> bool:
    """Whether *words* name a day or a stretch of time, and nothing else."""
    if _TIME.fullmatch(words.strip()):
        return True
    rest, any_found = words, False
    for mention in reversed(find_dates(words, _SOME_DAY, UTC)):
        rest, any_found = rest[: mention.start] + " " + rest[mention.end :], True
    return any_found and all(word.lower() in _AROUND_TIME for word in rest.split())


def is_personal(words: str) -> bool:
    """Whether *words* can only be of the user's own life: "my sister", "her", "Paul's operation", "hodan"."""
    said = words.split()
    if not said or words.lower() in {"it", "that", "this", "those", "these", "all that", "all this"}:
        return False
    if said[0].lower() in {"my", "our", "me", "us", "him", "her", "them", "his", "their"}:
        return True
    if said[0].lower().endswith("'s") and not is_common(said[0].lower()[:-2]):
        return True
    if words.lower() != words:
        return all(word[0].isupper() or word in {"and", "or"} for word in said)
    return len(said) < 3 and all(
        word.isalpha() and not is_common(word) and not word.endswith(_NO_NAME) for word in said
    )
