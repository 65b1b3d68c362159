"""What was spoken, as it can stand in a letter: without fillers, false starts, repeats and what was said to her.

Words are taken away and never put in; capitals and stops are set where speech has none.
"""

import re

from os1.core.pattern import Pattern
from os1.letters.recipient import undotted
from os1.memory.stems import stems

_I = re.IGNORECASE
_FILLER = Pattern(r"(?:,\s*)?(?<![\w'-])(?:u+m+|u+h+|e+r+m*|a+h+m*|h+m+|mm+)(?![\w'-])(?:\s*[,.…]+(?=\s))?", _I)
_ASIDE = Pattern(
    r",\s*(?:you know|i mean|like|well|sort of|kind of|i guess|i suppose|you see|what's the word|how do you say|how shall i say|"
    r"what do you call it|let me think|let's see|let me see)\s*(?=,|[.!?…]|$)",
    _I,
)
_OPENS = Pattern(
    r"(?:(?:oh|well|so|okay|ok|right|yeah|yes|anyway|anyways|like|you know|i mean|look|hm+|ah|basically|let me think|let's see|let me see|god|"
    r"to be honest with you|how do i say this|how do i put this|i don't know)\b\s*[,.…—–-]+\s*"
    r"|(?:so|okay|ok|well|oh|um)\s+(?=(?:um|uh|yeah|so|well|okay|i|he|she|we|it|they|my|there|when|then|the|that's)\b)"
    r"|you know,?\s+(?=(?:i|he|she|we|it|they|my|there|when)\b))+",
    _I,
)
_BEGINS = Pattern(
    r"(?:i think |i guess |maybe |well |probably )?(?:(?:i think )?(?:it would|it'd|it has to|it must|that would|that'd) be|probably|i think it's|i guess it's|i suppose it's|i'd say)\s+"
    r"(?=(?:when|the (?:time|day|night|summer|winter|year|way)|that (?:time|day|night|summer|winter|year))\b)",
    _I,
)
_REPEAT = Pattern(r"\b((?:[\w']+ ){0,4}[\w']+)(?:\s*[,…—–-]+\s*|\s+)\1\b", _I)
_MEANT_TWICE = frozenset(
    ["very", "really", "so", "no", "had", "that", "many", "far", "long", "more", "ha", "bye", "never"]
)
_CUT = Pattern(
    r"\b(?:[\w']+ ){0,5}[\w']*\s*(?:—|–|--|\s-\s|…|\.\.\.)\s*(?:(?:no|sorry|wait|i mean|or rather)[,\s]+)*", _I
)
_LEFT_HANGING = Pattern(
    r"^(?:(?:i think|i guess|and|but|so|well) )*(?:it's|it was|it is|i was|i'm|he's|she's|he was|she was|we were|there was|that's|the thing is|what i mean is|what i want to say is),\s+"
    r"(?=(?:i|he|she|we|they|it|when|there|my)\b)",
    _I,
)
_SETTLED = Pattern(
    r"\bi (?:think|guess|suppose),? (?=(?P<said>(?:it|that|he|she|they|we) (?:[\w']+ ){1,6}?[\w']+), (?P=said)\b)", _I
)
"""A doubt about what is said again at once without it ("I think it was a Friday, it was a Friday")."""
_SPOKE = Pattern(
    r"\b(?:say|says|said|saying|tell|tells|told|think|thinks|thought|thinking|goes|went|answered|replied|shouted|whispered|wrote)"
    r"(?: (?:to )?(?:me|you|him|her|us|them|myself))?$",
    _I,
)
"""Behind this, what was said or thought begins: its first word is no filler."""
_STAMMER = Pattern(
    r"\b((?:[\w']+ ){0,4}[\w']+)\s*,?\s*(?:u+m+|u+h+|e+r+m*|a+h+m*)\s*[,.…]*\s+\1\b|\b(i|he|she|we|they|the|a|an|my|it),? \2\b(?!')",
    _I,
)
_UNFINISHED = Pattern(
    r"(?:(?:the|that|one|those)\b.*,? (?:when|where|who|which|while)|when|if|because|since|as|while)\b[^,]*", _I
)
"""What cannot stand as a sentence: only whom or when it is about, and what happened then."""
_HALF = Pattern(r"(?<![\w'])[a-z]{1,4}-\s+(?=[a-z])", _I)
_TAKEN_BACK = Pattern(
    r"\b(?P<wrong>(?P<first>in|on|at|to|from|with|for|by|the|a|an|my|his|her|our|it was|he was|she was|we were|i was) (?:[\w']+ ?){1,4}?)\s*[,.…—–-]+\s*"
    r"(?:(?:no|sorry|wait|actually|or rather|i mean|well)\b[\s,]*)+(?=(?P=first)\b)",
    _I,
)
_TO_HER = Pattern(
    r"(?:(?:and|but|so|oh|well|yeah|okay|sorry|um|um,|please|no)[, ]+)*(?:"
    r"i (?:don't|do not) know(?: (?:how|what|if|whether|where) (?:to (?:say|put|start|begin|write)|i should say|that makes sense|else to say)(?: \w+){0,4})?"
    r"|i'm not (?:sure|good) (?:how to (?:say|put) (?:it|this|that)|at (?:this|writing|words|letters))(?: \w+){0,3}"
    r"|(?:can|could|would|will) you (?:please )?(?:write|put|say|add|take|leave|read|make|help|fix|change|phrase|word)\b.*"
    r"|(?:please )?(?:write|put|add) (?:that|this|it)(?: (?:down|in|into the letter|in there|better|nicely))?(?: please)?"
    r"|(?:does|did) (?:that|this|it) (?:make (?:any )?sense|sound (?:okay|ok|all right|alright|silly|stupid))"
    r"|is (?:that|this|it) (?:okay|ok|all right|alright|enough|too much|what you (?:want|need|mean)|any good)"
    r"|(?:that's|that is|this is) (?:a (?:good|hard|tough|difficult) (?:question|one)|hard to say|it|all|all i can think of|about it|silly|stupid)(?: really)?"
    r"|(?:let me|let's) (?:think|see|start (?:again|over))(?: .{0,20})?|(?:give me|just) (?:a|one) (?:second|moment|minute|sec)|hang on|hold on|wait"
    r"|what was (?:the|your) question|what was i saying|where was i|how (?:do|should|shall|can) i (?:say|put) (?:it|this|that)|how do you (?:say|put|spell) .*"
    r"|(?:you|we) can (?:leave|take|cut|skip) (?:that|it|this)(?: out)?|sorry|i'm rambling|i'm waffling|i'm babbling|anyway|you know(?: what i mean)?|do you know what i mean|if you know what i mean"
    r"|good question|okay|ok|right|yes|yeah|no|well|so|um|hm+|something like that|i guess(?: so)?|i suppose(?: so)?|that sort of thing|i mean"
    r"|say (?:it|that) (?:better|nicer|nicely|in a nice way)(?: than .*)?|make (?:it|that) sound (?:nice|nicer|better|good)|(?:god|oh god|gosh|lord|jesus)"
    r")",
    _I,
)
_INSTEAD = Pattern(
    r"(?:(?:no,? wait|wait,? no|no|or rather|scratch that|sorry|what i mean is|what i meant is|i mean|let me say that again|actually)[,. ]+)+(?=\w+ \w+)",
    _I,
)
_ANEW = Pattern(
    r"(?:the|a|an|my|our|his|her|and|but|or|so|who|which|where|when|because|with|not|i|i'm|he|she|we|they|it)\b", _I
)
_HANGING = frozenset(
    [
        "with",
        "in",
        "on",
        "at",
        "to",
        "of",
        "for",
        "from",
        "by",
        "like",
        "the",
        "a",
        "an",
        "my",
        "her",
        "his",
        "our",
        "and",
        "but",
        "that",
        "was",
        "were",
        "is",
        "just",
        "had",
        "never",
        "always",
        "about",
        "into",
    ]
)
_BESIDE = Pattern(
    r"\b(?:i,?\s+)?i (?:don't|do not) know how to (?:say|put|explain|write) (?:this|it|that)(?: nicely| well| right| properly)?,\s*(?=\w)"
    r"|\b(?:how (?:do|shall|can|should) i (?:say|put) (?:this|it|that)|what's the word|what do you call it)\??,\s*(?=\w)",
    _I,
)
_BEGUN_AGAIN = Pattern(
    r"(?<![\w'])(?P<who>i|you|she|he|we|they|it)(?:'d|'s|'m|'ve|'ll|'re)?(?: (?:just|can|was|were|had|would|really|always|could|did|is|never|only|sort of|kind of|got|have|has))+,?\s+(?=(?P=who)\b)"
    r"|(?<![\w'])(?P<one>i|she|he|we|they|it)(?:'d|'s|'m|'ve|'ll|'re)?,\s*(?=(?P=one)\b)"
    r"|(?<![\w'])i(?:'d like| want| wanted| need|'d love) to,\s*(?=i\b)"
    r"|(?<=\band )well,\s*",
    _I,
)
_STRIKES = Pattern(
    r"(?:(?:no|but|actually|oh|sorry|wait|please)[, ]+)*(?:don't (?:put|write|say) (?:that|this|it)(?: in| down| in there)?|(?:leave|take|cut|scratch|strike|skip|cross) (?:that|it|this)(?: last (?:bit|part))?(?: out)?|"
    r"(?:can you )?(?:leave|take|cut) (?:that|it|this)(?: (?:bit|part))? out|forget (?:i said )?that(?: bit| part)?)",
    _I,
)
_FRAME = Pattern(
    r"(?:(?:and|so|but|just|well|then|maybe|please|you can|could you|can you)[, ]+)*(?:tell|write to|say to|let) (?:him|her|them|(?:my )?[\w']+)(?: know)?(?:,)? (?:that )?(?=(?:i|i'm|i've|i'd|i'll|we|he|she|it|they|how|my)\b)"
    r"|(?:(?:and|so|just|please)[, ]+)*(?:say|write|put) (?:that |down that )(?=(?:i|i'm|i've|i'd|i'll|we|he|she|it|they|my)\b)",
    _I,
)
_SENTENCE = Pattern(r"(?<=[.!?…])[\"'”’)]*\s+")
_SPLIT = Pattern(r",?\s+(?=(?:and then|and so|but|and|so) (?:i|he|she|we|it|they|you|there|my|the)\b)", _I)
_SMALL_I = Pattern(r"\bi(?=(?:'(?:m|ve|d|ll))?\b)(?!\.e)")
LONGEST = 32
"""Words of a sentence before it is cut at an "and": no word is lost by it."""


def sentences(text: str) -> list[str]:
    """Return *text* in its sentences, as they were said."""
    plain = " ".join(undotted(text).replace("\u2019", "'").replace("\u2018", "'").split())
    return [part for part in _SENTENCE.split(plain) if part.strip()]


def cleaned(text: str, *, longest: int = LONGEST) -> list[str]:
    """Return the sentences of *text* as they can stand in a letter; none where nothing is left."""
    out: list[str] = []
    for spoken in sentences(_without_sounds(text)):
        instead = _INSTEAD.match(spoken)
        said = spoken[instead.end() :] if instead is not None else spoken
        kept = _sentence(said)
        if instead is not None and out and kept and 2 * len(stems(kept) & stems(out[-1])) >= len(stems(kept)):
            # The same once more, as it was meant.
            out = out[:-1]
        if _STRIKES.fullmatch(_bare(kept or said)):
            out = out[:-1]
        elif kept:
            out += _cut_long(kept, longest)
    return [finished(one) for one in out]


def verbatim(text: str) -> list[str]:
    """Return the sentences of *text* word for word, without the sounds between the words and what was stammered over them."""
    return [
        finished(one)
        for said in sentences(_without_sounds(_STAMMER.sub(lambda m: m[1] or m[2], text)))
        if (one := said.strip(" ,-—–"))
    ]


def finished(sentence: str) -> str:
    """Return *sentence* with a capital first and a stop last."""
    said = _SMALL_I.sub("I", " ".join(sentence.split()).strip(" ,;—–-"))
    said = said[:1].upper() + said[1:]
    return said if re.search(r"[.!?…][\"'”’)]*$", said) else f"{said}."


def _without_sounds(text: str) -> str:
    said = " ".join(text.replace("\u2019", "'").replace("\u2018", "'").split())
    # The recogniser begins a sigh with both marks.
    said = re.sub(r"[\"“]'|'[\"”]", "", said)
    said = _FILLER.sub(_pause, said)
    said = re.sub(r"\s+([,.!?])", r"\1", re.sub(r"\s+", " ", said))
    return re.sub(r"(^|[.!?]\s*),\s*", r"\1", re.sub(r",(?:\s*,)+", ",", said)).strip()


def _sentence(said: str) -> str:
    said = said.strip()
    if _TO_HER.fullmatch(_bare(said)):
        return ""
    for pattern in (_HALF, _BESIDE, _BEGUN_AGAIN, _LEFT_HANGING, _TAKEN_BACK, _SETTLED):
        said = pattern.sub("", said)
    said = _false_start(said)
    said = _repeats(said)
    said = _ASIDE.sub(_closed, said)
    while (shorter := _FRAME.sub("", _opening(said), 1) if _FRAME.match(_opening(said)) else _opening(said)) != said:
        said = shorter
    said = _tail(_repeats(re.sub(r"\0,\s*", " ", said)))
    said = re.sub(r"(^|[.!?]\s*),\s*", r"\1", said).strip()
    said = re.sub(r"(?<=\w),? (?:and|but|so) (?:i|she|he|we|they)[.…]+$", ".", said, flags=_I)
    return "" if not re.search(r"\w", said) or _TO_HER.fullmatch(_bare(said)) else said


def _pause(found: re.Match[str]) -> str:
    """Return what is left of a sound: a comma only where it stood between commas, before what begins anew."""
    before = found.string[: found.start()].split()
    after = found.string[found.end() :].split()
    between = found[0].startswith(",") and found[0].rstrip().endswith(",")
    again = bool(before and after) and before[-1].lower().strip(",") == after[0].lower().strip(",.")
    anew = _ANEW.match(found.string[found.end() :].lstrip()) is not None and not _hangs(found.string[: found.start()])
    return ", " if between and (again or anew) else " "


def _hangs(before: str) -> bool:
    """Whether *before* ends with a word that no comma follows ("with", "the")."""
    words = before.split()
    return bool(words) and words[-1].lower() in _HANGING


def _closed(found: re.Match[str]) -> str:
    """Return what is left where an aside between commas stood: a comma only before what is said beside."""
    rest = found.string[found.end() :]
    if found[0].lower().endswith("well") and _SPOKE.search(found.string[: found.start()]) is not None:
        return found[0]
    if rest.startswith(",") and _hangs(found.string[: found.start()]):
        return "\0"
    return "" if not rest.startswith(",") or _ANEW.match(rest[1:].lstrip()) else "\0"


def _opening(said: str) -> str:
    found = _OPENS.match(said)
    said = said[found.end() :] if found is not None and found.end() < len(said) else said
    found = _BEGINS.match(said)
    return said[found.end() :] if found is not None else said


def _tail(said: str) -> str:
    """Return *said* without talk to her behind its last comma ("..., you know?")."""
    head, comma, tail = said.rpartition(",")
    if comma and len(head.split()) >= 2 and _TO_HER.fullmatch(_bare(tail)) and _bare(tail).lower() not in ("no", "yes"):
        return head + ("?" if head.endswith("?") else ".")
    return said


def _false_start(said: str) -> str:
    """Return *said* without a beginning that was broken off and begun again with its own first word."""
    found = _CUT.match(said)
    if found is None or found.end() >= len(said):
        return said
    begun, rest = found[0].split(), said[found.end() :].split()
    again = begun and rest and begun[0].lower().strip(",") == rest[0].lower().strip(",")
    broken = len(begun) <= 3 or re.search(r"\b(?:no|sorry|wait|i mean|or rather)[,\s]*$", found[0], _I)
    return " ".join(rest) if again or (broken and len(rest) >= 3) else said


def _repeats(said: str) -> str:
    def once(found: re.Match[str]) -> str:
        meant = found[1].lower() in _MEANT_TWICE and not ("," in found[0] and found[1].lower() in ("that", "had"))
        return found[0] if meant else found[1]

    while (shorter := _REPEAT.sub(once, said)) != said:
        said = shorter
    return said


def _cut_long(said: str, longest: int) -> list[str]:
    if len(said.split()) <= longest:
        return [said]
    places = [
        m
        for m in _SPLIT.finditer(said)
        if min(len(said[: m.start()].split()), len(said[m.end() :].split())) > 5
        and _UNFINISHED.fullmatch(said[: m.start()]) is None
    ]
    if not places:
        return [said]
    middle = min(places, key=lambda m: abs(m.start() - len(said) / 2))
    return [*_cut_long(finished(said[: middle.start()]), longest), *_cut_long(finished(said[middle.end() :]), longest)]


def _bare(said: str) -> str:
    return " ".join(re.sub(r"[.!?…]+", " ", said).replace(" ,", ",").split()).strip(" ,-—–")
