"""What one turn teaches about who is who: names, nicknames and relations, before anything is known."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from os1.memory.given_names import is_name
from os1.memory.plain_speech import plain
from os1.memory.relations import RELATION, RELATIONS, gender_of, named_relation, one_of


@dataclass(frozen=True, slots=True)
class Introduction:
    """One person as a turn speaks of them."""

    name: str = ""
    """As it is written; nothing where only a nickname or a relation was said."""
    nicknames: tuple[str, ...] = ()
    relation: str = ""
    """What they are: "sister", "husband"; nothing where it was not said."""
    of: str = ""
    """Whose: a name or a relation of the user's, in lower case; nothing for the user's own."""
    pronoun: str = ""
    """`she`, `he` or `they` where the person meant stands before this turn."""
    only_spoken_of: bool = False
    """Whether the turn says nothing of them that could be learnt."""

    @property
    def teaches(self) -> bool:
        """Whether it says more than that somebody was spoken of."""
        return not self.only_spoken_of and bool(self.nicknames or self.pronoun or (self.name and self.relation))


_I = re.IGNORECASE
_WORD = r"[^\W\d_][\w'-]*"
_MY = r"(?<![\w'])(?:my|our) "
_CALLED = r"(?:'s called|'s named| is called| is named| was called|'s name is|'s name's| called| named| who's called| who is called| by the name of|,? (?:a|an|this) (?:\w+ )?(?:woman|man|guy|girl|boy|bloke|lad|lady|chap|fella|kid|person)(?: called| named|,))"
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "doctor", "father", "sister", "auntie", "aunt", "uncle"])
_WHOSE = rf"(?:{_MY}(?P<mine>{RELATION})|(?P<owner>{_WORD}?))"
_GO_BY = r"(?:goes|go|went|likes to go|prefers to go) by(?: the (?:name|nickname)(?: of)?)?|(?:prefers|likes)(?: to be called| being called)?|is known as|is better known as|is usually called|gets called|is always called|is called"
_CALLERS = r"(?:everyone|everybody|people|they|we|I|you can|folks|friends|the (?:kids|family|children|boys|girls|lads)|all of us|(?:his|her|their|my) \w+|most people|nobody else)"
_CALL = r"(?: all| always| just| usually| mostly| both| used to| only)* call(?:s|ed)?"
_PRONOUNS = {
    "her": "she",
    "she": "she",
    "him": "he",
    "his": "he",
    "he": "he",
    "their": "they",
    "them": "they",
    "they": "they",
    "it": "they",
    "its": "they",
    "who": "they",
}


def introductions(text: str) -> tuple[Introduction, ...]:
    """Return whom *text* introduces or last speaks of, in order; the last may teach nothing and be only spoken of."""
    said = plain(text)
    if said.isupper():
        said = said.lower()
    found = sorted(_all(said), key=lambda place: place[0])
    resolved: list[Introduction] = []
    for at, one in found:
        if one.pronoun or one.of in {"she", "he", "they"}:
            resolved.append(_with_antecedent(one, _spoken_of_before(said, at)))
        else:
            resolved.append(one)
    kept = [one for one in dict.fromkeys(resolved) if one.teaches and one.of not in {"she", "he", "they"}]
    last = _spoken_of_before(said, len(said))
    return (*kept, *([replace(last[0], only_spoken_of=True)] if last and last[0] is not _SOMEBODY else []))


def lead_name(rest: str) -> tuple[str, str]:
    """Return the name that *rest* begins with, and what follows it; nothing where it begins with none."""
    parts: list[str] = []
    after = rest
    while len(parts) < 3:
        found = re.match(rf"\s*({_WORD})", after)
        if found is None:
            break
        word = re.sub(r"'s$", "", found[1])
        title = word.lower() in _TITLES and not parts and (word[0].isupper() or word.lower() in {"mr", "mrs", "dr"})
        if parts and not (word[0].isupper() and is_name(word)):
            break
        if not title and not is_name(word):
            break
        parts.append(word if word[0].isupper() else word.title())
        after = after[found.end() :]
        if found[1].endswith("'s") or not after.startswith(" "):
            break
    if parts and parts[-1].lower() in _TITLES:
        return "", rest
    return " ".join(parts), after


def _before_name(said: str, end: int) -> str:
    """Return the name that stands right before *end*."""
    found = re.search(rf"({_WORD})(?: ({_WORD}))?$", said[:end].rstrip(" ,("))
    if found is None:
        return ""
    words = [word for word in found.groups() if word]
    opening = _opens(said, found.start())
    both = len(words) == 2 and all(word[0].isupper() for word in words) and is_name(words[1])
    if both and (words[0].lower() in _TITLES or is_name(words[0], opening=opening)):
        return " ".join(words)
    last = words[-1]
    return (last if last[0].isupper() else last.title()) if is_name(last, opening=opening and len(words) == 1) else ""


def _opens(said: str, at: int) -> bool:
    return not said[:at].strip(" \"'(") or bool(re.search(r"[.!?\n][\s\"'(]*$", said[:at]))


def _names(rest: str) -> list[str]:
    """Return the names that *rest* lists: "Rob, Sue and Sam"."""
    names: list[str] = []
    while True:
        name, rest = lead_name(rest)
        if not name:
            return names
        names.append(name)
        joint = re.match(r"\s*(?:,? and|,? &|,)\s+", rest)
        if joint is None:
            return names
        rest = rest[joint.end() :]


def _all(said: str) -> Iterator[tuple[int, Introduction]]:
    for pattern, read in _READERS:
        for found in pattern.finditer(said):
            if re.search(
                r"\b(?:don't|never|haven't|not|didn't|isn't|if I|wish I)\b[^.,;!?]{0,24}$", said[: found.start()], _I
            ):
                continue
            for one in read(said, found):
                yield found.start(), one


def _mine(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "my sister Nora", "my brother's name is Robert", "my sister, Nora,"."""
    name, after = lead_name(said[found.end() :])
    glue = (found["glue"] or "").strip()
    if not name or (glue == "is" and not is_name(name.split()[0].lower())):
        return
    if glue == "," and (
        not re.match(r"\s*(?:[,.;:!?)]|$)", after)
        or re.match(r", (?:and|or)\b", after)
        or not said[found.end() :].lstrip()[0].isupper()
    ):
        return
    yield Introduction(name, (), named_relation(found["relation"]))


def _several(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    names = _names(said[found.end() :])
    if len(names) > 1:
        yield from (Introduction(name, (), named_relation(one_of(found["relations"]))) for name in names)


def _is_mine(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Nora is my sister", "Nora, my sister,"."""
    name = _before_name(said, found.start())
    if name:
        yield Introduction(name, (), named_relation(found["relation"]))


def _are_mine(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    pair = re.search(rf"({_WORD}) and ({_WORD})$", said[: found.start()])
    if pair and is_name(pair[1], opening=_opens(said, pair.start())) and is_name(pair[2]):
        yield from (Introduction(name, (), named_relation(one_of(found["relations"]))) for name in pair.groups())


def _of_somebody(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Nora's husband Tom", "my sister's boyfriend Max", "her husband Tom"."""
    of = _owner(said, found)
    name, after = lead_name(said[found.end() :])
    if (found["glue"] or "").strip() == "," and not re.match(r"\s*(?:[,.;:!?)]|$)", after):
        return
    if of and name:
        yield Introduction(name, (), named_relation(found["relation"]), of)


def _is_of_somebody(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Tom, Nora's husband," and "Tom is my sister's husband"."""
    of, name = _owner(said, found), _before_name(said, found.start())
    if of and name:
        yield Introduction(name, (), named_relation(found["relation"]), of)


def _owner(said: str, found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups.get("mine"):
        return named_relation(found["mine"])
    if groups.get("whose"):
        return _PRONOUNS[found["whose"].lower()]
    owner = found["owner"]
    return owner.lower() if is_name(owner, opening=_opens(said, found.start("owner"))) else ""


def _friend(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "a friend of mine called Lee", "I've got a brother, Sam"."""
    glue = (found["glue"] or "").strip()
    company = re.search(r"friend|mate|pal|colleague|neighbo", found["relation"], _I)
    if not (found["mine"] or found["have"] or (company and glue in {"called", "named"})) or (
        not glue and not found["mine"]
    ):
        return
    name, after = lead_name(said[found.end() :])
    if name and (glue != "," or re.match(r"\s*(?:[,.;:!?)]|$)", after)):
        yield Introduction(name, (), named_relation(found["relation"]))


def _nicknamed(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "we call him Bear", "everyone calls my sister Nell", "her nickname is Tess"."""
    alias, _ = lead_name(said[found.end() :])
    if alias:
        yield from _about(said, found, alias, proper=(found.groupdict().get("kind") or "nick").lower() in _PROPER)


_PROPER = frozenset(
    ["name", "real name", "full name", "proper name", "actual name", "first name", "christian name", "given name"]
)


def _about(said: str, found: re.Match[str], alias: str, *, proper: bool) -> Iterator[Introduction]:
    """Give *alias* to whomever *found* speaks of."""
    whom = found["whom"]
    mine = re.fullmatch(rf"(?:my|our) ({RELATION})(?:'s)?", whom, _I)
    word = whom.removesuffix("'s")
    if mine:
        one = Introduction(relation=named_relation(mine[1]))
    elif word.lower() in _PRONOUNS:
        one = Introduction(pronoun=_PRONOUNS[word.lower()])
    elif is_name(word, opening=_opens(said, found.start("whom"))):
        one = Introduction(word if word[0].isupper() else word.title())
    else:
        return
    if proper and one.name:
        yield Introduction(alias, (one.name,))
    elif proper:
        full = (found.groupdict().get("kind") or "").lower() != "name"
        yield replace(one, name=alias, nicknames=("",) if full else ())
    else:
        yield replace(one, nicknames=(alias,))


def _goes_by(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "he goes by Jonno", "my brother goes by Jonno"."""
    alias, _ = lead_name(said[found.end() :])
    if not alias:
        return
    mine = re.search(rf"{_MY}({RELATION}) $", said[: found.start()], _I)
    word = re.search(rf"({_WORD}) $", said[: found.start()])
    if mine:
        yield Introduction("", (alias,), named_relation(mine[1]))
    elif word and word[1].lower() in _PRONOUNS:
        yield Introduction("", (alias,), pronoun=_PRONOUNS[word[1].lower()])
    elif re.search(r"\b(?:but|and|or) $", said[: found.start()]):
        yield Introduction("", (alias,), pronoun="they")
    elif name := _before_name(said, found.start()):
        yield Introduction(name, (alias,))


def _for_short(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Theresa, Tess for short"."""
    alias = found["alias"]
    name = _before_name(said, found.start())
    if name and is_name(alias):
        yield Introduction(name, (alias if alias[0].isupper() else alias.title(),))


def _short_for(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Kate, short for Katherine" and "it's short for Katherine"."""
    name, _ = lead_name(said[found.end() :])
    alias = _before_name(said, found.start())
    if name and alias:
        yield Introduction(name, (alias,))
    elif name:
        yield Introduction(name, ("",), pronoun="they")


def _that_is(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Bob, that's my brother Robert" and "Nell (that's Eleanor, my sister)"."""
    alias = _before_name(said, found.start())
    if not alias:
        return
    rest = said[found.end() :]
    mine = re.match(rf"\s*(?:my|our) ({RELATION})\b(?!'s)", rest, _I)
    if mine:
        name, _ = lead_name(rest[mine.end() :])
        yield Introduction(name or alias, (alias,) if name else (), named_relation(mine[1]))
        return
    name, after = lead_name(rest)
    if (
        not name
        or re.match(r"i mean", found[0].strip(" ,("), _I)
        or not (rest.lstrip()[0].isupper() or is_name(name.lower()))
    ):
        return
    mine = re.match(rf",? (?:my|our) ({RELATION})\b(?!'s)", after, _I)
    yield Introduction(name, (alias,), named_relation(mine[1]) if mine else "")


def _titled(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Uncle Bob"."""
    name, _ = lead_name(said[found.end() :])
    if name:
        yield Introduction(name, (), named_relation(found["relation"]))


_Reader = Callable[[str, re.Match[str]], Iterator[Introduction]]
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(rf"{_MY}(?P<relation>{RELATION})(?![\w-])(?P<glue>{_CALLED}| is|,)?(?=[ ,])", _I), _mine),
    (
        re.compile(
            rf"(?:{_MY}|(?:I've got|I have|we have|we've got) )(?:two |three |four |five )?(?P<relations>{RELATIONS})(?:,| are| are called| called| named|:)?(?= )",
            _I,
        ),
        _several,
    ),
    (
        re.compile(
            rf"(?:,| is| was|'s| is actually)? (?<=[\w,] )(?<!\band )(?:(?<=, )(?:who's |who is |he's |she's )?|(?<=is )|(?<=was )|(?<='s )|(?<=actually ))(?:my|our) (?P<relation>{RELATION})(?!\w)(?!'s)(?!-)",
            _I,
        ),
        _is_mine,
    ),
    (re.compile(rf"\s\((?:my|our) (?P<relation>{RELATION})\)", _I), _is_mine),
    (re.compile(rf"(?:'s| is| was) (?:a|an|one of my) (?P<relation>{RELATION})s? of (?:mine|ours)\b", _I), _is_mine),
    (re.compile(rf" are (?:my|our) (?P<relations>{RELATIONS})\b", _I), _are_mine),
    (re.compile(rf"{_WHOSE}'s (?P<relation>{RELATION})(?!\w)(?P<glue>{_CALLED}|,)?(?= )", _I), _of_somebody),
    (
        re.compile(
            rf"(?<![\w'])(?P<whose>his|her|their) (?P<relation>{RELATION})(?!\w)(?P<glue>{_CALLED}|,)?(?= )", _I
        ),
        _of_somebody,
    ),
    (re.compile(rf"(?:,| is|'s| was) {_WHOSE}'s (?P<relation>{RELATION})(?=\s*(?:[,.;:!?)]|$))", _I), _is_of_somebody),
    (
        re.compile(
            rf"(?P<have>\b(?:I've got|I have|we have|we've got|I had|I've) )?\b(?:an?|this|one|another|some) (?P<relation>{RELATION})(?P<mine> of (?:mine|ours))?(?: (?:from|at) (?:the )?\w+)?(?P<glue>{_CALLED}|,)?(?= )",
            _I,
        ),
        _friend,
    ),
    (re.compile(rf"\b{_CALLERS}{_CALL} (?P<whom>her|him|them|it|(?:my|our) {RELATION}|{_WORD})(?= )", _I), _nicknamed),
    (
        re.compile(
            rf"(?<![\w'])(?P<whom>her|his|their|its|(?:my|our) {RELATION}'s|{_WORD}'s) (?P<kind>nick ?name|pet name|real name|full name|proper name|actual name|first name|christian name|given name|name)(?:'s| is| was)(?: actually| really| just)?(?= )",
            _I,
        ),
        _nicknamed,
    ),
    (re.compile(rf"(?<= )(?:{_GO_BY})(?= )", _I), _goes_by),
    (re.compile(rf"(?:,| or)+ (?:or )?(?P<alias>{_WORD}) for short\b", _I), _for_short),
    (re.compile(r"(?:,|'s| is|, it's|, that's| \()? ?\bshort for(?= )", _I), _short_for),
    (
        re.compile(
            r"[ ,]*[, (](?:that's|that is|that'd be|that was|I mean|as in|aka|also known as|otherwise known as|or rather|real name)(?= )",
            _I,
        ),
        _that_is,
    ),
    (
        re.compile(
            r"(?<!my )(?<!our )(?<!his )(?<!her )(?<!'s )\b(?P<relation>uncle|aunt|auntie|aunty|grandma|grandpa|granny|nana|cousin|grandad|granddad)(?= )",
            _I,
        ),
        _titled,
    ),
)
_SPOKEN_OF = re.compile(
    rf"{_MY}(?P<relation>{RELATION})(?![\w-])|\b(?:I have|I've got|I had|we have|we've got) an? (?P<had>{RELATION})(?![\w-])|(?P<others>(?:\ban?|(?<![\w'])(?:his|her|their)|\w's) {RELATION}(?![\w-]))|(?<![\w'])(?P<name>{_WORD})",
    re.IGNORECASE,
)


_SOMEBODY = Introduction(of="?")
"""Somebody of whom it cannot be told who they are."""


def _spoken_of_before(said: str, at: int) -> list[Introduction]:
    """Return the people spoken of before *at*, the last first, at most two."""
    found: list[Introduction] = []
    for place in _SPOKEN_OF.finditer(said, 0, at):
        relation = place["relation"] or place["had"]
        if relation:
            found.append(Introduction(relation=named_relation(relation)))
            continue
        if place["others"]:
            found.append(_SOMEBODY)
            continue
        word = re.sub(r"'s$", "", place["name"])
        if word[0].isupper() and is_name(word, opening=_opens(said, place.start())):
            last = found[-1] if found else None
            direct = (
                last is not None
                and last.relation
                and not last.name
                and re.search(r"(?:^|\s)(?:\w+,?|called|named|is|'s) $", said[: place.start()])
                and re.search(rf"{_MY}{RELATION}(?: called| named)? $", said[: place.start()], _I)
            )
            if last and direct:
                found[-1] = replace(last, name=word)
            else:
                found.append(Introduction(word))
    return found[:-4:-1]


def _with_antecedent(one: Introduction, before: list[Introduction]) -> Introduction:
    """Return *one* with its pronoun put aside for the nearest person it can mean."""
    pronoun = one.pronoun or one.of
    fitting = [
        spoken
        for spoken in before
        if {gender_of(spoken.relation), pronoun} & {"", "they"} or gender_of(spoken.relation) == pronoun
    ]
    fitting = [spoken for spoken in fitting if spoken.name not in {one.name, *one.nicknames} or not spoken.name]
    if not fitting:
        return one
    meant = fitting[0]
    if meant is _SOMEBODY and not one.of:
        return Introduction()
    if meant is _SOMEBODY:
        return one
    if one.of:
        return replace(one, of=(meant.name or meant.relation).lower())
    nicknames = tuple(nickname for nickname in one.nicknames if nickname)
    if one.name and meant.name and one.name != meant.name:
        full = one.nicknames != nicknames
        return Introduction(one.name, (*nicknames, meant.name), meant.relation) if full else Introduction()
    return Introduction(one.name or meant.name, nicknames, meant.relation)
