"""The people in an answer to "Who matters to you?"."""

import re
from dataclasses import dataclass

from os1.conversation.said_briefly import bare, plain
from os1.core.pattern import Pattern
from os1.memory.given_names import is_name
from os1.memory.introductions import introductions
from os1.memory.relations import RELATION, named_relation

MOST = 6
"""People of one answer: who names more is telling something."""
FEW_BESIDE = 3
"""Words beside "my mum and my dad"."""
_I = re.IGNORECASE
_NAMES = r"(?P<name>[^\W\d_][\w'-]*(?: (?-i:[A-Z])[\w'-]+)?)"
_SAID_LOOSELY = Pattern(
    rf"^{_NAMES}(?:,? (?:who's|who is|that's|she's|he's|they're))? (?:my|our) (?P<relation>{RELATION})$", _I
)
_RELATED = Pattern(rf"(?:my|our|an?) (?:\w+ )?(?P<relation>{RELATION})(?: (?:called|named))? {_NAMES}$", _I)
_ACROSS = (
    Pattern(rf"(?:my|our) (?P<relation>{RELATION}), (?:she|he|they)(?:'s| is|'re| are) (?:called|named) {_NAMES}", _I),
    Pattern(rf"(?:^|[.,!] ?){_NAMES}[.!] (?:she|he)(?:'s| is) (?:my|our) (?P<relation>{RELATION})", _I),
)
_BARE_RELATIONS = Pattern(
    rf"(?:(?:my|our|the|and|,|mostly|mainly|just|well|{RELATION}s?|family|parents|folks)[ ,.]*)+", _I
)
_HER = Pattern(r"(?:well[ ,]+)?(?:just|only|you know[ ,]+)? ?(?:you(?: do| are)?|only you|you matter(?: to me)?)", _I)
_RELATION = Pattern(
    rf"(?<![\w'])(?:my|our) (?:(?:two|three|four|five|late|little|big|older|younger|old|best) )*(?P<relation>{RELATION}s?|family|parents|folks)(?![\w-])",
    _I,
)
_NOT_ONE = Pattern(
    r"(?:she|he|they|who|it|that|this|there|i|we|and|mostly|really|probably|maybe|then|also|of course)\b.*", _I
)
_HESITATION = Pattern(r"\b(?:u+m+|u+h+|e+r+m*)\b[,.…]* ?", _I)
_NOBODY = Pattern(
    r"(?:well |um |oh )*(?:nobody|no one|no-one|there's nobody|there's no one|there isn't anyone|not many(?: people)?|not anyone)(?: (?:really|much|at the moment|right now|in particular|special|you'd know|comes to mind|springs to mind|especially))*",
    _I,
)
_NOBODY_LIGHTLY = Pattern(r".*\b(?:in particular|special|you'd know|comes to mind|springs to mind|especially)", _I)
SORE = Pattern(
    r"\b(?:died|dead|dies|dying|death|passed|lost|late|gone|funeral|buried|widow\w*|divorc\w*|separated|left me|split up|broke up|estranged|not speaking|"
    r"don't (?:speak|talk)|doesn't (?:speak|talk)|no longer|any ?more|anymore|ill|sick|cancer|dementia|hospital|hospice|coma|used to|miss(?:ed|ing)?|alone|lonely|"
    r"hates?|hurt|afraid|scared)\b",
    _I,
)
"""What asks for an answer of its own."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One person of the user's."""

    name: str
    relation: str = ""
    """What they are to the user: `sister`; nothing where only the name was said."""


@dataclass(frozen=True, slots=True)
class SaidPeople:
    """Who was named, and how."""

    ties: tuple[Tie, ...]
    relations: tuple[str, ...] = ()
    """Those who were spoken of without a name: `mum`."""


def said_people(text: str) -> SaidPeople | None:
    """Return who is named in *text*, an answer to that question; None where nobody is, or far more is said than names."""
    said = re.sub(r"\band, ", "and ", _HESITATION.sub("", plain(text)))
    found = {
        one.name: Tie(one.name, one.relation)
        for one in introductions(said)
        if one.name and one.relation and not one.of and one.teaches
    }
    for form in _ACROSS:
        for place in form.finditer(said):
            if is_name(place["name"].split()[0]):
                found.setdefault(place["name"], Tie(place["name"], named_relation(place["relation"])))
    for part in re.split(
        r"[,;.!]+ ?| and | & | or ",
        bare(re.sub(r"^(?:there's|there is|that'd be|that would be|it's|it is|i'd say) ", "", bare(said), flags=_I)),
    ):
        for tie in _loosely(re.sub(r"^and ", "", part.strip(), flags=_I)):
            if not any(tie.name.split()[0] == name.split()[0] for name in found):
                found[tie.name] = tie
    named = {tie.relation for tie in found.values()}
    relations = [one["relation"].lower() for one in _RELATION.finditer(said)]
    if not relations and _BARE_RELATIONS.fullmatch(bare(said)):
        relations = re.findall(rf"\b(?:{RELATION}s?|family|parents|folks)\b", said.lower())
    unnamed = tuple(
        dict.fromkeys(r for r in relations if named_relation(r) not in named and r.rstrip("s") not in named)
    )
    if len(found) > MOST or not (found or (unnamed and _only_listed(said))):
        return None
    return SaidPeople(tuple(sorted(found.values(), key=lambda tie: said.find(tie.name))), unnamed if not found else ())


def _only_listed(said: str) -> bool:
    """Whether *said* speaks of relations, and says nothing about them."""
    return _BARE_RELATIONS.fullmatch(bare(said)) is not None or len(bare(_RELATION.sub("", said)).split()) <= FEW_BESIDE


def says_nobody(text: str) -> str:
    """Return `lightly` where *text* names nobody in particular, `sorely` where it says that there is nobody; else nothing."""
    said = bare(text)
    if _NOBODY.fullmatch(said) is None:
        return ""
    return "lightly" if _NOBODY_LIGHTLY.fullmatch(said) else "sorely"


def means_her(text: str) -> bool:
    """Whether *text* says that it is she who matters."""
    return _HER.fullmatch(bare(text)) is not None


def learnt_anyway(text: str, ties: tuple[Tie, ...]) -> bool:
    """Whether memory understands by itself who *ties* are, as *text* says it."""
    known = {
        (one.name.split()[0], bool(one.relation)) for one in introductions(plain(text)) if one.name and one.teaches
    }
    return all((tie.name.split()[0], True) in known for tie in ties if tie.relation)


def _loosely(part: str) -> list[Tie]:
    """Return whom a piece between two commas names: "Nora who's my sister", "a son called Ben", "Nora"."""
    for form in (_SAID_LOOSELY, _RELATED):
        found = form.search(part)
        if found is not None and is_name(found["name"].split()[0], opening=form is _SAID_LOOSELY):
            return [Tie(_written(found["name"]), named_relation(found["relation"]))]
    words = part.split()
    if not 1 <= len(words) <= 3 or _NOT_ONE.fullmatch(part):
        return []
    fits = is_name(words[0], opening=True) and all(word[0].isupper() and is_name(word) for word in words[1:])
    return [Tie(_written(part))] if fits else []


def _written(name: str) -> str:
    return " ".join(word if word[0].isupper() else word.title() for word in name.split())
