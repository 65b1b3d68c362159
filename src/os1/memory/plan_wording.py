"""A plan in words that follow "You were going to": the second person, names for pronouns, and where it ends."""

import re

from os1.core.pattern import Pattern
from os1.memory.common_words import is_common
from os1.memory.given_names import is_name
from os1.memory.relations import RELATION

_YOURS = {
    "i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "my": "your", "me": "you", "mine": "yours", "myself": "yourself",
    "we": "you", "we're": "you're", "we've": "you've", "we'll": "you'll", "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves", "am": "are",
}  # fmt: skip  # many short entries: rows read better than a column
_PRONOUN = r"(?:I|I'm|I've|I'll|I'd|he|he's|he'll|he'd|she|she's|she'll|she'd|it's|it'll|it was|they|they're|they'll|they've|we|we're|we've|we'll|that's|that'll|there's|you|you're|you've)"
_STOP = Pattern(
    r" (?:because|but|so|then|and then|if|when|while|unless|although|though|which|who|where|otherwise|or else|or something|or whatever|I mean|you know|anyway|to be honest|please|okay|yeah|actually|probably|maybe|hopefully|apparently"
    rf"|after that|before (?:I|he|she|it|they|we|that)|until (?:I|he|she|it|they)|since (?:I|he|she|it|they)|as (?:I|he|she|it|soon|well)|and (?:my|his|her|their|the) \w+ (?:goes|is|was|are|will)|and (?:all that|stuff|everything|so on|{_PRONOUN})|or {_PRONOUN}|even|isn't|is|was|are|will|{_PRONOUN})(?= |$).*$"
)
_SAYING = Pattern(
    r"^(?:tell|ask|say|see|find out|check|make sure|explain|remind|let|show|decide|know|warn|admit|confess|think|work out|promise)\b",
    re.IGNORECASE,
)
_SAID_STOP = Pattern(
    r" (?:because|but|so|then|and then|unless|although|otherwise|or else|or something|or whatever|I mean|you know|anyway|to be honest|please|okay|yeah|actually|hopefully|and (?:I'm|I|he|she|they|it)\b)(?= |$).*$"
)
_GOES_ON = Pattern(
    r"^(?:about|with|to|for|at|in|from|by|and (?!I\b|he\b|she\b|we\b|they\b|then\b|it\b)|on the|over|near|of)\b",
    re.IGNORECASE,
)
_LOOSE = Pattern(
    r"(?:^| )(?:on|at|in|by|for|until|before|after|from|of|about|to|the|and|or|some ?time|around|like|just|really|this|that|coming|next|first thing|sometime|some point|at some point|as well|too|again|again then|though|later|later on|soon|already|right|then|well)$",
    re.IGNORECASE,
)
_OBJECT_AFTER = Pattern(
    r"^(?:$|to|with|up|back|out|in|on|at|for|about|from|over|off|down|the|an?|some|that|this|if|whether|how|what|when|where|why|and|her|his|my|your|again|today|tomorrow|tonight|later|soon|round|home|there|something|everything|it|by|after|before|through|into|around|properly|money|flowers|food|lunch|dinner|move|pack)$",
    re.IGNORECASE,
)
_MAKING = frozenset(["help", "let", "make", "watch", "see", "hear", "helping"])
_MOST_WORDS = 14


def ended(phrase: str) -> str:
    """Return *phrase* up to where speech without full stops goes on to something else; a day cut out of it is a null character."""
    first, day, rest = phrase.partition("\0")
    first = (_SAID_STOP if _SAYING.match(first) else _STOP).sub("", first.rstrip())
    rest = rest.replace("\0", " ").strip()
    if day and _GOES_ON.match(rest) and len(first) == len(phrase.partition("\0")[0].rstrip()):
        first = f"{first} {_STOP.sub('', rest)}"
    words = " ".join(first.split()[:_MOST_WORDS])
    while (loose := _LOOSE.search(words)) and not re.search(
        r"\b(?:drop|call|come|pop|stop|log|hand|fill|sign|move|check|settle|get|go|be|stay|put|try|turn|carry|work|think|pass|take|switch)(?: \w+| the \w+| my \w+)? (?:in|on|by)$",
        words,
    ):
        words = words[: loose.start()]
    return words.strip(" ,")


def second_person(phrase: str) -> str:
    """Return *phrase* as one says it to who said it: "my mum" is "your mum"."""
    return " ".join(_YOURS.get(word.lower(), word) for word in phrase.split())


def naming(phrase: str, who: str) -> str:
    """Return *phrase* with *who* in the place of "her" or "him": "help her move" is "help Nora move"."""
    person = who.title() if who.islower() and is_name(who) else second_person(who)
    words, named = phrase.split(), list[str]()
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        if word.lower() in {"him", "them"}:
            named.append(person)
        elif word.lower() in {"his", "their"}:
            named.append(f"{person}'s")
        elif word.lower() == "her":
            before = words[at - 1].lower() if at else ""
            theirs = re.fullmatch(RELATION, after, re.IGNORECASE) or not (
                before in _MAKING or _OBJECT_AFTER.match(after)
            )
            named.append(f"{person}'s" if theirs else person)
        else:
            named.append(word)
    return " ".join(named)


def base_of(word: str) -> str:
    """Return the base of a verb in "-ing": `seeing` is `see`, `taking` is `take`."""
    stem = word.lower().removesuffix("ing")
    if stem == word.lower() or len(stem) < 2:
        return word.lower()
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsez":
        return stem[:-1]
    if stem in _E_VERBS or (not is_common(stem) and is_common(stem + "e")):
        return stem + "e"
    return stem


_STEMS = (
    "tak hav mak driv mov giv com writ hop car us leav bak danc rid hik shar clos chang arriv mak serv lik dat celebrat"
)
_E_VERBS = frozenset(_STEMS.split())
