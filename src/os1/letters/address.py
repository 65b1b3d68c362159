"""What was told of somebody, said to them: "she taught me" is "you taught me"; what is not certain is left as it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from os1.core.pattern import Pattern
from os1.letters.recipient import SIBLINGS, TITLED, Recipient, undotted
from os1.letters.verbs import ADVERBS, COMMON, NOUNS_TOO, PARTICIPLES, plain_present
from os1.memory.common_words import is_common
from os1.memory.everyday import listed

_WORD = Pattern(r"[^\W_]+(?:'[^\W_]+)*(?:-[^\W_]+)*|[^\w\s]|\s+")
_SUBJECT = {"she": "she", "he": "he", "they": "they"}
_FORMS = {
    "she": {"she": "you", "her": "?", "hers": "yours", "herself": "yourself"},
    "he": {"he": "you", "him": "you", "his": "?", "himself": "yourself"},
    "they": {"they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourselves"},
}
_SHORT = {"ll": "you'll", "d": "you'd", "re": "you're", "ve": "you've"}
_OBJECT_BEFORE = listed(
    "her his to that if when because and but so or for with at in on of from by about after before while until as than then again too very so a an the this my our"
    " i we he it they you how what why where who is was were are had has would could will can did do not out up down off over away back home here there"
    " today tomorrow yesterday once twice every everything anything something nothing more less most well enough now always never still just into through"
    " laughing crying singing dancing playing standing sitting walking coming going alone either around yet though anyway forever sometimes since like some any all each"
)
_OBJECTS = listed("me us him her them")
_SEES = listed(
    "make makes made let lets see saw seen hear heard watch watched help helped have had find found call called keep kept leave left"
)
_HERS_STATES = listed(
    "happy sad proud angry cry laugh smile go be feel know think smile better worse safe sorry alone waiting"
)
_OTHERS = listed(
    "mum mom mother mam sister daughter wife girlfriend aunt auntie gran grandma grandmother nan niece woman girl lady boy man guy dad father brother son husband boyfriend uncle grandad granddad grandpa grandfather nephew friend teacher neighbour neighbor doctor nurse boss colleague baby"
)
_SHE_ONLY = listed(
    "mum mom mother mam sister daughter wife girlfriend aunt auntie gran grandma grandmother nan niece woman girl lady"
)
_HE_ONLY = listed(
    "dad father brother son husband boyfriend uncle grandad granddad grandpa grandfather nephew boy man guy"
)
_QUOTED = Pattern(r"[\"“][^\"”]*[\"”]")
_PARENTS = Pattern(r"\b(?:my|our)\s+(mum|mom|mam|dad|gran|grandma|grandpa|grandad|granddad|nan)\b(?!')", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Addressed:
    """A sentence turned to whom the letter is for."""

    text: str
    certain: bool
    """Whether every pronoun in it is surely theirs, or surely nobody's."""


def plain(text: str) -> str:
    """Return the words of *text* alone, to see whether one text holds another."""
    words = re.findall(r"[\w']+", text.lower())
    return f" {' '.join(words)} "


def addressed(sentences: Sequence[str], to: Recipient, sure: str = "") -> list[Addressed]:
    """Return the *sentences* of one answer, told of *to*, as they are said to them.

    In what *sure* holds, as `plain`, the pronoun is surely theirs: the user said so.
    """
    out: list[Addressed] = []
    rival = False
    for spoken in sentences:
        sentence = _PARENTS.sub(lambda m: m[1].capitalize(), spoken) if to.relation in SIBLINGS else spoken
        said = _named(sentence, to)
        again = said != sentence and re.search(r"\byour?\b", said, re.IGNORECASE) is not None
        before = rival and not again
        rival = before or _rival(_without_place(said, to), to)
        # "She loves her sister": up to there it can be nobody else.
        here = before or _rival(_without_own(said, to), to)
        theirs = _FORMS.get(to.pronoun, {})
        has = any(word.partition("'")[0] in theirs for word in re.findall(r"[a-z']+", _QUOTED.sub("", said).lower()))
        if not has:
            out.append(Addressed(said, certain=True))
        elif here and plain(sentence) not in sure:
            # Where one pronoun stays, the others of the sentence stay with it.
            out.append(Addressed(sentence, certain=False))
        else:
            turned = _turned(said, theirs)
            out.append(Addressed(turned if turned is not None else sentence, certain=turned is not None))
    return out


def _named(said: str, to: Recipient) -> str:
    """Return *said* with the name of *to*, and what they are to the user, as "you"."""
    alone = to.name.split()[-1 if TITLED.match(to.name) else 0] if to.name else ""
    said = undotted(said)
    names = [re.escape(name) for name in (to.name, alone) if name]
    if to.relation:
        kin = rf"(?:my|our) (?:(?:dear|late|little|big|older|younger|old|best) )?{re.escape(to.relation)}(?!-)"
        names = [rf"{kin},? {name}" for name in names] + [kin, *names]
        if to.greeted and to.greeted.lower() == to.relation and not to.name:
            names.append(to.greeted)
    if not names:
        return said
    who = "|".join(rf"(?<![\w'])(?:{name})" for name in names)
    flags = re.IGNORECASE if to.relation else 0
    short = rf"(?:{who})'s (?=(?P<next>[\w']+))"
    said = re.sub(short, lambda m: _owned(m["next"]), said, flags=flags)
    rest = rf"(?:{who})(?![\w'])(?P<verb>(?:\s+(?:{'|'.join(sorted(ADVERBS))}))?\s+[\w']+)?"
    return _capital(re.sub(rest, lambda m: "you" + _verb(m["verb"] or ""), said, flags=flags))


def _owned(follows: str) -> str:
    """Return what "Nora's" is before *follows*: she is, she has, or hers."""
    word = follows.lower()
    if word in PARTICIPLES:
        return "you've "
    is_so = word in ("a", "an", "the", "my", "not", "so", "very", "in", "on", "at") or word.endswith("ing")
    return "you're " if is_so else "your "


def _verb(after: str) -> str:
    """Return what stands behind the name, with its verb as behind "you"."""
    if not after:
        return ""
    last = after.rsplit(maxsplit=1)[-1]
    head = after[: len(after) - len(last)]
    new = plain_present(last)
    known = last.lower() in ("is", "was", "has", "does", "isn't", "wasn't", "hasn't", "doesn't")
    return f"{head}{new}" if new is not None and (known or new in COMMON) else after


def _rival(said: str, to: Recipient) -> bool:
    """Whether somebody else stands in *said* whom the pronoun may mean."""
    bare = _QUOTED.sub("", said)
    unlike = _HE_ONLY if to.pronoun == "she" else _SHE_ONLY if to.pronoun == "he" else frozenset[str]()
    low = re.findall(r"[a-z-]+", bare.lower())
    if any(word in _OTHERS and word not in unlike for word in low):
        return True
    return any(
        not is_common(m[0].lower())
        and m[0].lower() not in unlike
        and re.search(
            rf"(?:\b(?:with|and|met|called|named|told|said|by|from|for|to)\s+{re.escape(m[0])}\b)|^{re.escape(m[0])}\s+\w+ed\b",
            bare,
        )
        is not None
        and not re.search(rf"\b(?:in|at|to|from|near|of)\s+{re.escape(m[0])}\b", bare)
        for m in re.finditer(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+\b", bare)
    )


def _without_place(said: str, to: Recipient) -> str:
    """Return *said* without somebody's house ("her daughter's in Leeds")."""
    own = {"she": "her", "he": "his", "they": "their"}.get(to.pronoun, "")
    return re.sub(rf"\b(?:{own}|my) [a-z]+'s(?= (?:in|on|at|for|to|near|and|by|again|now|today|tomorrow)\b|[.,!?])", own, said, flags=re.IGNORECASE) if own else said  # fmt: skip


def _without_own(said: str, to: Recipient) -> str:
    """Return *said* without those of theirs whom no pronoun follows that could mean one of them."""
    own = {"she": "her", "he": "his", "they": "their"}.get(to.pronoun, "")
    forms = "|".join(_FORMS.get(to.pronoun, {}))
    rest = rf"\b{own} (?:[a-z]+ )?(?:{'|'.join(sorted(_OTHERS))})\b(?!.*\b(?:{forms})\b)"
    placed = _without_place(said, to)
    return re.sub(rest, own, placed, flags=re.IGNORECASE) if own else placed


def _turned(said: str, theirs: dict[str, str]) -> str | None:
    """Return *said* with the pronouns of *theirs* as "you"; None where it cannot be told which one is meant."""
    tokens: list[str] = _WORD.findall(said)
    words = [at for at, token in enumerate(tokens) if re.match(r"\w", token)]
    quoted = _inside_quotes(tokens)
    present = False
    for number, at in enumerate(words):
        if at in quoted:
            continue
        token = tokens[at]
        stem, _, ending = token.lower().partition("'")
        after = [tokens[i] for i in words[number + 1 : number + 4]]
        stop = _stops(tokens, at)
        before = tokens[words[number - 1]].lower() if number else ""
        if stem in theirs and theirs[stem] == "?":
            turned = _possessive(stem, before, [w.lower() for w in after], stop=stop)
            if turned is None:
                return None
            tokens[at] = turned
        elif stem in theirs and ending:
            tokens[at] = _short(ending, [w.lower() for w in after]) or token
            if tokens[at] == token:
                return None
        elif stem in theirs:
            tokens[at] = theirs[stem]
            if stem in _SUBJECT and stem != "they":
                present = _agree(tokens, words, number)
        elif present and before in ("and", "or", "then"):
            tokens[at] = _coordinated(token, after, stop=stop)
    return _capital("".join(tokens))


def _coordinated(token: str, after: list[str], *, stop: bool) -> str:
    """Return the second verb of "she sits and waits"; what may be a thing stays."""
    base = plain_present(token)
    if base is None or base not in COMMON:
        return token
    return base if base not in NOUNS_TOO or stop or (after and after[0].lower() in _OBJECT_BEFORE | _OBJECTS) else token


def _agree(tokens: list[str], words: list[int], number: int) -> bool:
    """Let the verb around the subject at *number* agree with "you"; whether one in the present did."""
    if number and tokens[words[number - 1]].lower() in (
        "was",
        "is",
        "has",
        "does",
        "isn't",
        "wasn't",
        "doesn't",
        "hasn't",
    ):
        at = words[number - 1]
        tokens[at] = _like(plain_present(tokens[at]) or tokens[at], tokens[at])
        return False
    for at in words[number + 1 : number + 4]:
        if tokens[at].lower() in ADVERBS:
            continue
        new = plain_present(tokens[at])
        if new is None:
            return False
        was = tokens[at].lower()
        tokens[at] = _like(new, tokens[at])
        return was not in ("was", "wasn't")
    return False


def _possessive(stem: str, before: str, after: list[str], *, stop: bool) -> str | None:
    if stem == "his":
        return "yours" if stop or not after or (before == "of" and after[0] in _OBJECT_BEFORE) else "your"
    if stop or not after:
        return "you"
    follows = after[0]
    if before in _SEES and (follows in COMMON or follows in _HERS_STATES):
        goes_on = len(after) > 1 and after[1] in ("when", "so", "again", "at", "that")
        return "you" if follows not in NOUNS_TOO or (follows in ("cry", "laugh", "smile") and goes_on) else None
    if follows in NOUNS_TOO or follows == "own":
        return "your"
    if follows in _OBJECT_BEFORE or follows.partition("'")[0] in ("i", "he", "we", "it", "they", "she", "that"):
        return "you"
    return "your"


def _short(ending: str, after: list[str]) -> str:
    if ending == "s":
        follows = next((word for word in after if word not in ADVERBS), "")
        has = follows in PARTICIPLES or (after and after[0] in ("always", "never") and follows.endswith("ed"))
        return "you've" if has and not follows.endswith("ing") else "you're"
    return _SHORT.get(ending, "")


def _stops(tokens: list[str], at: int) -> bool:
    return at + 1 >= len(tokens) or tokens[at + 1] in tuple(".,;:!?…—–)")


def _inside_quotes(tokens: list[str]) -> frozenset[int]:
    inside, out = False, set[int]()
    for at, token in enumerate(tokens):
        if token in ('"', "“", "”"):
            inside = not inside
        elif inside:
            out.add(at)
    return frozenset(out)


def _like(word: str, was: str) -> str:
    return word.capitalize() if was[:1].isupper() else word


def _capital(said: str) -> str:
    return re.sub(r"(^|[.!?]\s+)([\"“]?)([a-z])", lambda m: m[1] + m[2] + m[3].upper(), said)
