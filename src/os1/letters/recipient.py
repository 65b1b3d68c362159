"""Whom a letter is for: what they are called in it, and which pronoun is surely theirs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from os1.core.pattern import Pattern
from os1.memory.everyday import listed

SHE = listed(
    "mother mum mom mam mama mummy mommy sister daughter grandmother grandma gran granny nan nana wife girlfriend aunt auntie niece godmother goddaughter fiancee fiancée stepmother stepmum stepsister mother-in-law sister-in-law"
)
HE = listed(
    "father dad daddy papa brother son grandfather grandad granddad grandpa gramps husband boyfriend uncle nephew godfather godson fiance fiancé stepfather stepdad stepbrother father-in-law brother-in-law"
)
THEY = listed("parents grandparents children kids sisters brothers sons daughters neighbours neighbors friends family")
CALLED = listed(
    "mum mom mam mama mummy mommy dad daddy papa grandma gran granny nan nana grandad granddad grandpa gramps auntie"
)
"""By which one is spoken to: "Dear Dad"."""
SIBLINGS = frozenset(["sister", "brother", "stepsister", "stepbrother", "twin", "sibling"])
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mister|Dr|Doctor|Prof|Professor|Father|Sister|Reverend|Rev|Aunt|Auntie|Uncle)"
TITLED = Pattern(rf"^{_TITLES}\.? (?=[A-Z])")
"""Before a name, and no name by itself."""
_DOTTED = Pattern(r"\b(Mr|Mrs|Ms|Dr|Prof|Rev)\. (?=[A-Z])")
_NOT_A_NAME = Pattern(
    r"(?:i|i'm|we|my|he|she|they|because|dear|letter|the|well|oh|yes|no|not|it|it's|its|god|sorry|um|today|tomorrow|mr|mrs|ms|dr)",
    re.IGNORECASE,
)
_NAMED = Pattern(
    rf"\b(?:(?:(?:is|was) )?(?:called|named)|name is|name's|named)\s+(?P<name>(?:{_TITLES} )?[A-Z][\w'-]+)|,\s*(?P<other>(?:{_TITLES} )?[A-Z][\w'-]+)\b"
)
_RELATION = Pattern(
    rf"\b(?:my|our|his|her|their)\s+(?P<how>(?:late|dear|old|best|little|big|older|elder|younger|eldest|dead|poor|ex|former|own|good)[ -])*(?P<who>[a-z]+(?:-in-law)?)\b(?P<name>,?\s+(?:{_TITLES} )?[A-Z][\w'-]+)?",
)
_NAME = Pattern(r"\b[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody a letter is for."""

    name: str = ""
    """Their own: `Nora`; empty where it is not known."""
    relation: str = ""
    """To the user: `sister`."""
    pronoun: str = ""
    """`she`, `he`, `they`, or nothing where it is not certain."""

    @property
    def greeted(self) -> str:
        """What stands behind "Dear"."""
        if self.name:
            return self.name
        return self.relation.capitalize() if self.relation in CALLED else f"{self.relation}" if self.relation else ""

    @property
    def spoken_of(self) -> str:
        """What the user hears: `your sister`, `Nora`."""
        return self.name or (f"your {self.relation}" if self.relation else "them")


def recipient(said: str, answers: Iterable[str] = ()) -> Recipient:
    """Return whom *said* names ("my sister Nora"); *answers*, what else was told, show which pronoun is theirs."""
    text = undotted(" ".join(said.replace("\u2019", "'").split()))
    found = _RELATION.search(text) or _RELATION.search(text.lower())
    relation = found["who"] if found is not None else ""
    name = (found["name"] or "").strip(" ,") if found is not None else ""
    if relation and not name:
        named = _NAMED.search(text[found.start() :] if found is not None else text)
        name = (named["name"] or named["other"] or "") if named is not None else ""
    if not name and not relation:
        name = _lone_name(text)
    if not relation and not name and text.lower().strip(" .!,") in (*SHE, *HE):
        relation = text.lower().strip(" .!,")
    if name.lower() in CALLED:
        relation, name = relation or name.lower(), ""
    name = "" if _NOT_A_NAME.fullmatch(name) else name
    return Recipient(name, relation, _pronoun(relation) or _titled(name) or _shown(answers))


def undotted(text: str) -> str:
    """Return *text* with "Mr Hale" for "Mr. Hale": no sentence ends there."""
    return _DOTTED.sub(r"\1 ", text)


def _lone_name(text: str) -> str:
    names = [
        m[0]
        for m in _NAME.finditer(text)
        if (not _NOT_A_NAME.fullmatch(m[0].split()[0]) or TITLED.match(m[0]))
        and not re.search(r"\b(?:in|at|from|near)\s$", text[: m.start()])
    ]
    if names:
        return names[0]
    bare = re.sub(r"^(?:(?:it's|its|to|for|um|uh|oh|well)[ ,]+)+", "", text.strip(" .!"), flags=re.IGNORECASE)
    return bare.title() if bare and len(bare.split()) <= 2 and bare.lower() not in (*SHE, *HE, *THEY) else ""


def _titled(name: str) -> str:
    title = name.partition(" ")[0] if TITLED.match(name) else ""
    he, she = ("Mr", "Mister", "Father", "Uncle"), ("Mrs", "Ms", "Miss", "Sister", "Aunt", "Auntie")
    return "he" if title in he else "she" if title in she else ""


def _pronoun(relation: str) -> str:
    return "she" if relation in SHE else "he" if relation in HE else "they" if relation in THEY else ""


def _shown(answers: Iterable[str]) -> str:
    """Return the one pronoun that all of *answers* use; nothing where they use several."""
    said = re.findall(r"\b(she|her|he|him|his)\b", " ".join(answers).lower())
    kinds = {"she" if word in ("she", "her") else "he" for word in said}
    return kinds.pop() if len(kinds) == 1 else ""
