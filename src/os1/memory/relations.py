"""What people and animals are to each other: the words of kinship, love, work and company."""

import re
from typing import Literal

from os1.core.pattern import Pattern

Gender = Literal["she", "he", ""]

_THEMSELVES = (
    "dentist nurse carer vet coach trainer priest vicar pastor rabbi imam midwife physio cleaner gardener hairdresser barber accountant"
    " plumber builder assistant secretary student pupil client patient classmate teammate babysitter childminder horse pony rabbit hamster"
    " parrot budgie tortoise goldfish ferret snake donkey goat canary pet ward carpenter electrician mechanic"
)
_KINDS: dict[str, tuple[Gender, str]] = {
    "mother": ("she", "mother mum mom mam mama mamma mummy mommy mammy"),
    "father": ("he", "father dad daddy papa"),
    "parent": ("", "parent"),
    "sister": ("she", "sister sis"),
    "brother": ("he", "brother bro"),
    "sibling": ("", "sibling"),
    "twin": ("", "twin triplet"),
    "daughter": ("she", "daughter"),
    "son": ("he", "son"),
    "child": ("", "child kid"),
    "grandmother": ("she", "grandmother grandma gran granny nan nana nanna nanny"),
    "grandfather": ("he", "grandfather grandad granddad grandpa gramps"),
    "granddaughter": ("she", "granddaughter"),
    "grandson": ("he", "grandson"),
    "grandchild": ("", "grandchild grandkid"),
    "aunt": ("she", "aunt auntie aunty"),
    "uncle": ("he", "uncle"),
    "cousin": ("", "cousin"),
    "niece": ("she", "niece"),
    "nephew": ("he", "nephew"),
    "godmother": ("she", "godmother"),
    "godfather": ("he", "godfather"),
    "goddaughter": ("she", "goddaughter"),
    "godson": ("he", "godson"),
    "partner": (
        "",
        "partner husband wife boyfriend girlfriend fiance fiancee fiancé fiancée spouse hubby missus other-half",
    ),
    "ex": ("", "ex"),
    "friend": ("", "friend mate pal buddy bestie chum"),
    "neighbour": ("", "neighbour neighbor"),
    "boss": ("", "boss manager supervisor"),
    "colleague": ("", "colleague coworker co-worker workmate"),
    "flatmate": ("", "flatmate roommate housemate lodger"),
    "teacher": ("", "teacher tutor professor lecturer"),
    "doctor": ("", "doctor gp"),
    "therapist": ("", "therapist counsellor counselor psychiatrist psychologist shrink"),
    "landlord": ("", "landlord landlady"),
    "solicitor": ("", "solicitor lawyer"),
    "dog": ("", "dog puppy pup"),
    "cat": ("", "cat kitten"),
    "guinea pig": ("", "guinea-pig"),
    **{one: ("", one) for one in _THEMSELVES.split()},
}
_KIND_OF: dict[str, str] = {word: kind for kind, (_, said) in _KINDS.items() for word in said.split()}
_GENDERS: dict[str, Gender] = {
    **{word: gender for gender, said in _KINDS.values() for word in said.split()},
    "husband": "he", "boyfriend": "he", "fiance": "he", "fiancé": "he", "hubby": "he", "wife": "she", "girlfriend": "she",
    "fiancee": "she", "fiancée": "she", "missus": "she", "landlady": "she",
}  # fmt: skip  # many short entries: rows read better than a column
PARENTS = frozenset(
    word for kind in ("mother", "father", "grandmother", "grandfather") for word in _KINDS[kind][1].split()
)
"""Words that mean the user's own even without "my": "mum said"."""
_PLAIN = "|".join(sorted((word.replace("-", "[- ]") for word in _KIND_OF), key=len, reverse=True))
_MODIFIERS = (
    r"(?:(?:dear(?: old)?|big|little|older|younger|elder|eldest|youngest|oldest|baby|kid|late|best|old|good|new|former|lovely|poor|closest|middle|only|first|second|third|own"
    r"|next[- ]door|upstairs|downstairs|other|twin|school|work|childhood|beloved|darling|sweet|great|current|live[- ]in|long[- ]term|two|three|four|gorgeous|stupid|bloody|actual) )*"
)
RELATION = rf"(?:{_MODIFIERS}(?:(?:ex|step|half|great|late|foster)[- ]?)?(?:{_PLAIN})(?:[- ]in[- ]law)?)"
"""One relation as it is said, with what stands before it: "big sister", "ex-husband", "mother in law"."""
RELATIONS = rf"(?:{_MODIFIERS}(?:(?:step|half|great)[- ]?)?(?:(?:{_PLAIN})s|wives|children|puppies|ponies)(?:[- ]in[- ]law)?|(?:sisters|brothers|daughters|sons)[- ]in[- ]law)"
"""More than one of them."""
_PARTS = Pattern(
    rf"(?:.*? )??(?P<before>(?:ex|step|half|great|foster)[- ]?)?(?P<word>{_PLAIN})(?P<after>[- ]in[- ]law)?",
    re.IGNORECASE,
)
_MANY = {"wives": "wife", "children": "child", "puppies": "puppy", "ponies": "pony"}


def named_relation(said: str) -> str:
    """Return the relation in *said* alone, in lower case: "little sister" is "sister"."""
    found = _PARTS.fullmatch(said.lower().strip())
    if found is None:
        return said.lower().strip()
    before, after = (found["before"] or "").strip(" -"), "-in-law" if found["after"] else ""
    joined = {"ex": "ex-", "half": "half-", "great": "great-", "foster": "foster-"}.get(before, before)
    return f"{joined}{found['word'].replace('-', ' ')}{after}"


def one_of(said: str) -> str:
    """Return the singular of the plural relation *said*."""
    *before, last = said.lower().split()
    if last.endswith("-in-law"):
        return " ".join([*before, last.replace("s-in-law", "-in-law")])
    return " ".join([*before, _MANY.get(last, last.removesuffix("s"))])


def kind_of(relation: str) -> str:
    """Return what a *relation* of `named_relation` is at bottom: "mum" and "mother" are one, every ex is an "ex"."""
    if relation.startswith("ex-"):
        return "ex"
    for before in ("step", "half-", "great-", "foster-"):
        if relation.startswith(before):
            return before + kind_of(relation.removeprefix(before))
    if relation.endswith("-in-law"):
        return kind_of(relation.removesuffix("-in-law")) + "-in-law"
    return _KIND_OF.get(relation.replace(" ", "-"), _KIND_OF.get(relation, relation))


def gender_of(relation: str) -> Gender:
    """Return how a person of that *relation* is spoken of, where the word tells."""
    word = relation.removesuffix("-in-law")
    for before in ("ex-", "step", "half-", "great-", "foster-"):
        word = word.removeprefix(before)
    return _GENDERS.get(word, "")
