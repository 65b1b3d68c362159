"""The sentences that say who somebody is, each read for the people it introduces."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from os1.core.pattern import Pattern
from os1.memory.given_names import is_name
from os1.memory.name_spotting import MY, WORD, lead_name, listed_names, name_before, opens
from os1.memory.relations import RELATION, RELATIONS, named_relation, one_of


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
_CALLED = r"(?:'s called|'s named| is called| is named| was called|'s name is|'s name's| called| named| who's called| who is called| by the name of|,? (?:a|an|this) (?:\w+ )?(?:woman|man|guy|girl|boy|bloke|lad|lady|chap|fella|kid|person)(?: called| named|,))"
_WHOSE = rf"(?:{MY}(?P<mine>{RELATION})|(?P<owner>{WORD}?))"
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
    names = listed_names(said[found.end() :])
    if len(names) > 1:
        yield from (Introduction(name, (), named_relation(one_of(found["relations"]))) for name in names)


def _is_mine(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Nora is my sister", "Nora, my sister,"."""
    name = name_before(said, found.start())
    if name:
        yield Introduction(name, (), named_relation(found["relation"]))


def _are_mine(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    pair = re.search(rf"({WORD}) and ({WORD})$", said[: found.start()])
    if pair and is_name(pair[1], opening=opens(said, pair.start())) and is_name(pair[2]):
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
    of, name = _owner(said, found), name_before(said, found.start())
    if of and name:
        yield Introduction(name, (), named_relation(found["relation"]), of)


def _owner(said: str, found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups.get("mine"):
        return named_relation(found["mine"])
    if groups.get("whose"):
        return _PRONOUNS[found["whose"].lower()]
    owner = found["owner"]
    return owner.lower() if is_name(owner, opening=opens(said, found.start("owner"))) else ""


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
    elif is_name(word, opening=opens(said, found.start("whom"))):
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
    mine = re.search(rf"{MY}({RELATION}) $", said[: found.start()], _I)
    word = re.search(rf"({WORD}) $", said[: found.start()])
    if mine:
        yield Introduction("", (alias,), named_relation(mine[1]))
    elif word and word[1].lower() in _PRONOUNS:
        yield Introduction("", (alias,), pronoun=_PRONOUNS[word[1].lower()])
    elif re.search(r"\b(?:but|and|or) $", said[: found.start()]):
        yield Introduction("", (alias,), pronoun="they")
    elif name := name_before(said, found.start()):
        yield Introduction(name, (alias,))


def _for_short(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Theresa, Tess for short"."""
    alias = found["alias"]
    name = name_before(said, found.start())
    if name and is_name(alias):
        yield Introduction(name, (alias if alias[0].isupper() else alias.title(),))


def _short_for(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Kate, short for Katherine" and "it's short for Katherine"."""
    name, _ = lead_name(said[found.end() :])
    alias = name_before(said, found.start())
    if name and alias:
        yield Introduction(name, (alias,))
    elif name:
        yield Introduction(name, ("",), pronoun="they")


def _that_is(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Bob, that's my brother Robert" and "Nell (that's Eleanor, my sister)"."""
    alias = name_before(said, found.start())
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


_PEOPLES = Pattern(
    r"(?:\w+(?:ish|ese|ench|utch|zech|eek|iss|wiss)|\w{4,}(?:ian|ean|ican)|German|Muslim|Catholic|Jewish|\w+ist)$"
)
"""What people are by birth or belief is written like a name."""


def _is_called(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "she's Joss to everybody", "he's always been Dan", "but everybody says Lida", "She's Ludmila."."""
    name = found["alias"]
    if not name[0].isupper() or opens(said, found.start("alias")) or _PEOPLES.match(name) or not is_name(name):
        return
    groups = found.groupdict()
    pronoun = _PRONOUNS[(groups.get("whom") or "they").lower()]
    if groups.get("always") or groups.get("callers") or groups.get("to"):
        yield Introduction("", (name,), pronoun=pronoun)
    else:
        yield Introduction(name, (), pronoun=pronoun)


def _old_friend(said: str, found: re.Match[str]) -> Iterator[Introduction]:
    """Read "Zdenek, an old friend"."""
    name = found["name"]
    if name[0].isupper() and is_name(name, opening=opens(said, found.start("name"))):
        yield Introduction(name, (), named_relation(found["relation"]))


_Reader = Callable[[str, re.Match[str]], Iterator[Introduction]]
READERS: tuple[tuple[Pattern, _Reader], ...] = (
    (Pattern(rf"{MY}(?P<relation>{RELATION})(?![\w-])(?P<glue>{_CALLED}| is|,)?(?=[ ,])", _I), _mine),
    (
        Pattern(
            rf"(?:{MY}|(?:I've got|I have|we have|we've got) )(?:two |three |four |five )?(?P<relations>{RELATIONS})(?:,| are| are called| called| named|:)?(?= )",
            _I,
        ),
        _several,
    ),
    (
        Pattern(
            rf"(?:,| is| was|'s| is actually)? (?<=[\w,] )(?<!\band )(?:(?<=, )(?:who's |who is |he's |she's )?|(?<=is )|(?<=was )|(?<='s )|(?<=actually ))(?:my|our) (?P<relation>{RELATION})(?!\w)(?!'s)(?!-)",
            _I,
        ),
        _is_mine,
    ),
    (Pattern(rf"\s\((?:my|our) (?P<relation>{RELATION})\)", _I), _is_mine),
    (Pattern(rf"(?:'s| is| was) (?:a|an|one of my) (?P<relation>{RELATION})s? of (?:mine|ours)\b", _I), _is_mine),
    (Pattern(rf" are (?:my|our) (?P<relations>{RELATIONS})\b", _I), _are_mine),
    (Pattern(rf"{_WHOSE}'s (?P<relation>{RELATION})(?!\w)(?P<glue>{_CALLED}|,)?(?= )", _I), _of_somebody),
    (
        Pattern(rf"(?<![\w'])(?P<whose>his|her|their) (?P<relation>{RELATION})(?!\w)(?P<glue>{_CALLED}|,)?(?= )", _I),
        _of_somebody,
    ),
    (Pattern(rf"(?:,| is|'s| was) {_WHOSE}'s (?P<relation>{RELATION})(?=\s*(?:[,.;:!?)]|$))", _I), _is_of_somebody),
    (
        Pattern(
            rf"(?P<have>\b(?:I've got|I have|we have|we've got|I had|I've) )?\b(?:an?|this|one|another|some) (?P<relation>{RELATION})(?P<mine> of (?:mine|ours))?(?: (?:from|at) (?:the )?\w+)?(?P<glue>{_CALLED}|,)?(?= )",
            _I,
        ),
        _friend,
    ),
    (Pattern(rf"\b{_CALLERS}{_CALL} (?P<whom>her|him|them|it|(?:my|our) {RELATION}|{WORD})(?= )", _I), _nicknamed),
    (
        Pattern(
            rf"(?<![\w'])(?P<whom>her|his|their|its|(?:my|our) {RELATION}'s|{WORD}'s) (?P<kind>nick ?name|pet name|real name|full name|proper name|actual name|first name|christian name|given name|name)(?:'s| is| was)(?: actually| really| just)?(?= )",
            _I,
        ),
        _nicknamed,
    ),
    (Pattern(rf"(?<= )(?:{_GO_BY})(?= )", _I), _goes_by),
    (
        Pattern(
            rf"\b(?P<whom>he|she)(?:'s| is| has)(?P<always> always been| always| only ever| just| known as)? (?P<alias>{WORD})"
            rf"(?P<to> to (?:everybody|everyone|us|me|all|most|the|his|her|their|my|anyone|friends|family))?(?=\s*(?:[,.;:!?)]|$)| to | but | and (?:we|everybody|everyone|they|I) )",
            _I,
        ),
        _is_called,
    ),
    (
        Pattern(
            rf"\b(?P<callers>everyone|everybody|they|we|people) (?:all |just |always )?says? (?P<alias>{WORD})(?=\s*(?:[,.;:!?)]|$))",
            _I,
        ),
        _is_called,
    ),
    (
        Pattern(
            rf"(?P<name>{WORD}), an? (?:\w+ )?(?P<relation>friend|mate|colleague|neighbou?r|cousin|workmate|schoolfriend|flatmate)\b",
            _I,
        ),
        _old_friend,
    ),
    (Pattern(rf"(?:,| or)+ (?:or )?(?P<alias>{WORD}) for short\b", _I), _for_short),
    (Pattern(r"(?:,|'s| is|, it's|, that's| \()? ?\bshort for(?= )", _I), _short_for),
    (
        Pattern(
            r"[ ,]*[, (](?:that's|that is|that'd be|that was|I mean|as in|aka|also known as|otherwise known as|or rather|real name)(?= )",
            _I,
        ),
        _that_is,
    ),
    (
        Pattern(
            r"(?<!my )(?<!our )(?<!his )(?<!her )(?<!'s )\b(?P<relation>uncle|aunt|auntie|aunty|grandma|grandpa|granny|nana|cousin|grandad|granddad)(?= )",
            _I,
        ),
        _titled,
    ),
)
