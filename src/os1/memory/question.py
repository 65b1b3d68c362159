"""What a question about the user's own life asks for, in parts that evidence can be held against."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from os1.core.pattern import Pattern
from os1.memory.everyday import KIN, listed, stem, tokens

Kind = Literal["who", "when", "where", "number", "thing", "yes", "why", "how", "everything"]
Known = Callable[[str], frozenset[str]]


def nobody(words: str) -> frozenset[str]:  # noqa: ARG001 - the shape of `Known`
    """Return no name: where nobody is known."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about what the user told her."""

    text: str
    """As it was said."""
    core: str
    """The question alone, in plain lower case but for names, a follow-up made whole."""
    kind: Kind
    words: tuple[str, ...]
    """What evidence must speak of: content words without the person and without those that only name the kind."""
    person: str
    """In the user's words, as `sister` or `Nell`; empty for the user and for things."""
    myself: bool
    """Whether it asks what the user is or does (`where do I work`), so that another's facts are no answer."""
    past: bool
    """Whether it asks for how it was before."""
    topic: str
    """What was asked about, to her user: `your blood type`; empty where it cannot be named safely."""
    explicit: bool
    """Whether it speaks of telling or remembering."""
    perhaps: bool = False
    """Whether it may as well ask for something else: only an answer that is `told` is one."""


_STOP = listed(
    "a an the and or but if of at by for with about to from in on is are was were be been being am do does did doing done have"
    " has had having i me my mine myself we us our ours you your yours he him his she her hers they them their theirs it its"
    " this that these those what which who whom whose when where why how would could should will can may might shall 's 't"
    " s t d ll re ve m not no so than too very just there here as into also again now currently today still ever already"
    " really exactly right please then though anyway remember recall remind tell told say said mention mentioned know knew"
    " think thought ago back before previously earlier used old-time originally first last next name names named called call"
    " kind sort type many much long often any anything anyone anybody something someone somebody some ones one much did"
    " got get gets going go goes went happen happened happening up out get's been's thing things stuff doing's like's"
    " else actually up-to days while time date day year month week o'clock okay well um uh er hey hi oh yeah yes"
)
_LEADS = Pattern(
    r"^(?:(?:can|could|will|would|do|did|don't|have|has|are|is|you|to|please|just|even|still|also|ever|i|me|my|know|remember|recall|remind"
    r"|tell|told|say|said|saying|telling|mention|mentioned|mentioning|talk|talked|talking|spoke|what|everything|anything|all"
    r"|that|able|idea|any|happen|what's|was|were|it|of|'ve|sure)\b\s*)+?(?:about|of)\s+",
)
_EMBEDDED = Pattern(
    r"^(?:(?:please|just|also|so) )*(?:(?:can|could|will|would) you (?:please |just )?(?:remember|recall|remind me(?: again)?|tell me)"
    r"|do you (?:still |even |actually |happen to )?(?:remember|recall|know)|you (?:remember|recall|know)|remind me(?: again)?|tell me"
    r"|remember|did i (?:ever |actually |already )?(?:tell|mention to) you|did i (?:ever |already )?(?:say|mention)"
    r"|have i (?:ever |already )?(?:told you|mentioned|said)|what (?:did|have) i (?:tell|told) you"
    r"|(?:i can't remember|i can not remember|i forget|i've forgotten|i have forgotten|i forgot))(?: again)?(?: that)?\s+"
)
_BY_KIND: tuple[tuple[str, Kind], ...] = (
    (
        r"\b(?:what time|what day|what date|what year|what month|which day|how long ago|since when|how soon)\b",
        "when",
    ),
    (
        r"\bhow (?:many|much|old|often|far|tall|big|long)\b|\bwhat (?:age|size|number)\b|\b(?:number|age|pin|code)\b(?! one)",
        "number",
    ),
    (
        r"\b(?:birthday|anniversary|date of birth)\b(?!.*\b(?:who|where|do|did|get|want|party|present|like)\b)",
        "when",
    ),
    (r"^who\b|\bwhose\b|\b(?:called|named|name)\b", "who"),
    (r"\bwhat (?:city|town|country|village|street|road|area|place|part)\b|\baddress\b|^where\b", "where"),
    (r"^when\b", "when"),
    (r"^why\b", "why"),
    (r"^how\b", "how"),
    (r"^(?:what|which)\b", "thing"),
    (r"^(?:am|is|are|was|were|do|does|did|have|has|had|can|could)\b", "yes"),
)
_KINDS: tuple[tuple[Pattern, Kind], ...] = tuple((Pattern(found), kind) for found, kind in _BY_KIND)
_REWRITTEN: tuple[tuple[Pattern, str], ...] = tuple(
    (Pattern(found), said)
    for found, said in (
        (r"\b(?:do|does|did|doing) (?:for|as) (?:a |my |her |his |their )?(?:living|work|job)\b", "job"),
        (r"^(what) (?:do|does|did) ((?:(?:my|our|her|his) )?[\w'\- ]{1,30}?) do$", r"\1 \2 job"),
        (r"\bwhat (?:am|was) i (?:called)\b", "what name i"),
        (r"\bhow old\b", "how aged"),
        (r"\buse to\b", ""),
        (r"\bseeing (?:anyone|anybody|someone|somebody)\b", "partner"),
        (r"\b(?:first|second|last|middle|maiden|family) name\b", "surname"),
        (r"\bhome for me\b", "home"),
        (r"\bgr[eo]w(?:n)? up\b", "grow"),
        (r"\bliving\b(?= (?:now|in|with|at|these))", "live"),
        (r"\b(?:get|getting|got) married\b", "wedding"),
        (r"\b(?:get|getting|got) on with\b", "get-on"),
        (r"\bbelong to\b", ""),
    )
)
_PAST = Pattern(
    r"\b(?:before|used? to|previous|previously|former|formerly|old (?!am|is|are|was|will|school friend)|originally|last (?:job|flat|house|place"
    r"|car|boss|landlord|phone|address)|first (?:job|car|flat|house)|earlier|in the past|back then|ex-)\b|\bmy old\b"
)
_MYSELF = Pattern(
    r"\b(?:am|do|did|was|have|had|can|could|would|should|will|that|what|where|when|how|who|if|whether) i\b"
)
_MINE = Pattern(r"\b(?:my|our) ((?:[\w'\-]+ ?){1,4})")
_TAIL = Pattern(
    r"(?: (?:again|please|then|though|anyway|by the way|do you remember|do you know|can you remember|remember|called|named|if at all"
    r"|at all|actually|exactly|right|now|at the moment|these days|currently|already|once more|thanks|ta|samantha))+$"
)


def read(text: str, core: str, known: Known, *, explicit: bool, before: Asked | None = None) -> Asked:
    """Return *core*, a question in plain words, in its parts; *before* is what its pronouns may point at."""
    inner = core
    while (shorter := _EMBEDDED.sub("", inner, count=1)) != inner:
        inner = shorter
    about = _LEADS.match(inner) if explicit else None
    if about:
        inner = "about " + inner[about.end() :]
    bare = _TAIL.sub("", inner)
    lowered = bare.lower()
    kinds: list[Kind] = [kind for found, kind in _KINDS if found.search(inner.lower())]
    kind: Kind = kinds[0] if kinds else "everything"
    if kind == "yes" and explicit and not lowered.startswith(("am", "is", "does", "do i")):
        kind = "everything"
    plain = lowered
    for found, said in _REWRITTEN:
        plain = found.sub(said, plain)
    person = _person(bare, known)
    if (
        not person
        and before is not None
        and before.person
        and re.search(r"\b(?:he|she|they|him|her|his|hers|them|their)\b", lowered)
    ):
        person = before.person
    theirs = re.search(rf"\b(?:his|her|their) (?:\w+ )?{re.escape(person.lower())}\b", lowered) if person else None
    if theirs and person.lower() in KIN:
        # "His wife" is not the user's own.
        person = f"{before.person if before is not None and before.person else 'somebody'}'s {person}"
    gone = {stem(word) for word in tokens(person)}
    words = tuple(
        dict.fromkeys(
            word for word in map(_bare, tokens(plain)) if word not in _STOP and len(word) > 1 and stem(word) not in gone
        )
    )
    if kind == "who" and not words and not person and re.search(r"\bmy name\b|\bam i called\b", lowered):
        words = ("name",)
    return Asked(
        text=text,
        core=bare,
        kind=kind,
        words=words,
        person=person,
        myself=not person and bool(_MYSELF.search(lowered)),
        past=bool(_PAST.search(lowered)),
        topic=topic(bare, person, kind, known),
        explicit=explicit,
    )


def _bare(token: str) -> str:
    return re.sub(r"['’]s?$", "", token.lower())


def _person(said: str, known: Known) -> str:
    """Return who *said* is about: the longest words that somebody is known by, else the first word for kin, else a name."""
    every = tokens(said)
    return _known_person(every, known) or _kin(every, said) or _named(every)


def _known_person(every: list[str], known: Known) -> str:
    for size in (3, 2, 1):
        for first in range(len(every) - size + 1):
            words = [
                re.sub(r"['’]s?$", "", one) if at == size - 1 else one
                for at, one in enumerate(every[first : first + size])
            ]
            if words[0].lower() in _STOP or words[-1].lower() in _STOP:
                continue
            phrase = " ".join(words)
            if size > 1 and not any(word.lower() in KIN for word in words) and not phrase.istitle():
                continue
            if known(phrase):
                return phrase
    return ""


def _kin(every: list[str], said: str) -> str:
    owners = (
        _OWNERS | {"a", "an", "any"} if re.match(r"(?:do i have|have i got|did i have)\b", said.lower()) else _OWNERS
    )
    for at, one in enumerate(every):
        if at + 1 < len(every) and every[at + 1] in {"appointment", "appointments", "visit", "checkup", "surgery"}:
            continue
        if _bare(one) in KIN and (
            at == 0 or every[at - 1].lower() in owners or (at > 1 and every[at - 2].lower() in owners)
        ):
            return _bare(one)
    return ""


def _named(every: list[str]) -> str:
    for at, one in enumerate(every):
        if (
            at
            and one[:1].isupper()
            and at + 1 < len(every) + (every[0].lower() in {"how", "who"})
            and _bare(one) not in _STOP
            and _NAMED.search(" ".join(every))
        ):
            return re.sub(r"['’]s$", "", one)
    return ""


_OWNERS = frozenset(["my", "our", "her", "his", "their", "the"])
_NAMED = Pattern(r"\b(?:does|is|has|did|was)\b [A-Z][a-z]+|[A-Z][a-z]+['’]s\b")
_SAFE = Pattern(r"^(?:what|who|when|where|how) (?:is|are|was|were) my ((?:[\w\-]+(?:'s)? ?){1,4})$")
_NAME = Pattern(r"^(?:what|who) (?:is|was) my ((?:[\w\-]+(?:'s)? ?){1,3}) (?:called|named)$")
_DO = Pattern(r"^(where|when|what|who|how often|how many [a-z]+|which [a-z]+|what [a-z]+) do i ([\w' \-]{2,30})$")
_HAVE = Pattern(r"^(?:do i have|have i got|did i have) (an?|any) ((?:[\w\-]+ ?){1,3})$")


def topic(core: str, person: str, kind: Kind, known: Known) -> str:
    """Return *core* as the end of "You haven't told me…", where its grammar is plain enough."""
    low = _TAIL.sub("", core.lower())
    if found := _HAVE.match(low):
        return f"about {found[1]} {found[2]}".replace("about any", "about any")
    if person and not known(person):
        article = "an" if person[:1].lower() in "aeiou" else "a"
        if person.lower() in KIN and not person.endswith(("s", "children")):
            return f"about {article} {person}"
        if person[:1].isupper():
            return f"about anybody called {person}"
    if found := _SAFE.match(re.sub(r" (?:called|named)$", "", low)):
        what = found[1].strip()
        if _NAME.match(core.lower()) or core.lower().endswith((" called", " named")):
            return f"what your {what} is called"
        return (
            f"about your {what}"
            if kind in {"how", "where", "who"}
            else f"{'when' if kind == 'when' and not low.startswith('what') else 'what'} your {what} is"
        )
    if found := _DO.match(low):
        return f"{found[1]} you {re.sub(r'my', 'your', found[2])}"
    return ""
