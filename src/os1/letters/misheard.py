"""What was misheard: a name spelt back, and what the user puts right over one or two sentences.

"Not Hale, H-A-Y-L-E." / "I said Tuesday. No - Friday." Nothing is put right that does not stand in what was said before.
"""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from os1.core.pattern import Pattern
from os1.letters.cleaning import sentences
from os1.letters.letter import Told
from os1.letters.recipient import TITLED
from os1.memory.common_words import is_common
from os1.memory.everyday import listed

_I = re.IGNORECASE
_LETTERS = r"(?:(?:double )?[A-Za-z](?:[-–.]+ ?|,? ))+(?:double )?[A-Za-z](?![\w'])"
_SPELT = Pattern(rf"(?<![\w'])(?P<name>{_LETTERS})")
_SELF_SPELT = Pattern(
    rf"(?<!\bnot )(?<![\w'-])(?P<heard>[^\W\d_][\w'-]+)[,.;:]? (?:(?:that's|spelt|spelled|written|with|it's)[,]? )*(?P<name>{_LETTERS})[.]?",
    _I,
)
_LEAD = r"(?:(?:no|nope|oh|um|uh|wait|hang on|sorry|actually|well|and|but|it's|it is)[ ,.–—-]+)*"
_IS = r"(?:(?:it's|it is|it was|that's|that is|but|i said|i meant|i mean|on|the name's|(?:his|her|their|my|the) name is|(?:he|she)'s called|spelt|spelled|written)[ ,:]+)*"
_WORD = r"[^\W_][\w']*(?:-[^\W\d_]{2,}[\w']*)*"
_FEW = rf"{_WORD}(?: {_WORD}){{0,2}}"
_NOT_BUT = Pattern(rf"{_LEAD}not (?P<wrong>{_FEW})[ ,.;:–—-]+{_IS}(?P<right>{_LETTERS}|{_FEW})[.! ]*", _I)
_RIGHT_NOT = Pattern(rf"{_LEAD}{_IS}(?P<right>{_LETTERS}|{_FEW})[ ,.;:–—-]+not (?P<wrong>{_FEW})[.! ]*", _I)
_I_SAID = Pattern(
    rf"{_LEAD}(?:i said|did i say|i think i said|you wrote|you put|you have|you've got|i told you) (?:on |in |at |it was |the |a )*(?P<wrong>{_FEW})[ ,.;:?–—-]+"
    rf"(?:no|wait|i meant|i mean|make that)[ ,.;:–—-]+{_IS}(?:on |in |at |the |a )*(?P<right>{_LETTERS}|{_FEW})[.! ]*",
    _I,
)
_IS_SPELT = Pattern(
    rf"{_LEAD}{_IS}(?:[^\W_][\w']+,? )?(?:(?:is |that's )?(?:spelt|spelled|written) |with )?(?P<right>{_LETTERS})[.! ]*",
    _I,
)
_NO_RATHER = Pattern(rf"(?:no|sorry|wait|actually)[ ,.;:–—-]+{_IS}(?:(?:on|in|at|the|a) )*(?P<right>{_WORD})[.! ]*", _I)
"""Behind a sentence that says the same kind of thing: "It was a Tuesday. No, Friday."."""
_KINDS = tuple(
    listed(kind)
    for kind in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "january february march april may june july august september october november december",
        "spring summer autumn winter",
        "morning afternoon evening night noon midnight",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty",
    )
)
ALIKE = 0.5
"""Of a name and its spelling: less, and another is meant."""


@dataclass(frozen=True, slots=True)
class Right:
    """One thing put right."""

    wrong: str
    right: str
    spelt: bool
    """Whether it was spelt: then it is a name, and holds for all that is said."""

    def of(self, text: str) -> str:
        """Return *text* with it put right."""
        return re.sub(rf"(?<![\w']){re.escape(self.wrong)}(?=(?:'s)?(?![\w']))", lambda _: self.right, text, flags=_I)

    def found_in(self, text: str) -> bool:
        """Whether what was wrong stands in *text*."""
        return self.of(text) != text


def spelt(name: str) -> str:
    """Return *name* as she spells it back: `Nora, N-O-R-A.`; a title goes without."""
    bare = TITLED.sub("", name).strip()
    return f"{name}, {'-'.join(letter for letter in bare.upper() if letter.isalpha())}."


def is_new(name: str, known: Iterable[str]) -> bool:
    """Whether some word of *name* stands in none of *known*."""
    before = {word.lower() for text in known for word in re.findall(r"[\w-]+", text)}
    return any(word.lower() not in before for word in re.findall(r"[\w-]+", TITLED.sub("", name)))


def put_right(text: str, said: Sequence[str]) -> Right | None:
    """Return what *text*, one or two sentences, puts right of what was *said* (names first); None where it does not."""
    plain = " ".join(text.replace("\u2019", "'").split())
    for pattern in (_I_SAID, _NOT_BUT, _RIGHT_NOT):
        found = pattern.fullmatch(plain)
        if found is None:
            continue
        right = Right(found["wrong"].strip(), _written(found["right"], found["wrong"]), _is_spelling(found["right"]))
        if _same_kind(right) and any(right.found_in(one) for one in said):
            return right
    found = _IS_SPELT.fullmatch(plain)
    return _nearest(_joined(found["right"]), said) if found is not None else None


def as_meant(told: Sequence[Told], to: str) -> tuple[list[Told], str]:
    """Return *told* and whom the letter is for, *to*, with all that was put right, and without the putting right."""
    out: list[Told] = []
    names: list[Right] = []
    for one in told:
        kept: list[str] = []
        said = sentences(_spelt_by_themselves(one.text))
        at = 0
        while at < len(said):
            known = [*(n for n in (to, *(o.text for o in out)) if n), *kept]
            right, many = _taken_back(said, at, known)
            if right is None:
                kept.append(said[at])
                at += 1
                continue
            at += many
            if right.spelt:
                names.append(right)
                out, kept, to = [_with(o, right) for o in out], [right.of(k) for k in kept], right.of(to)
            elif (place := next((n for n in reversed(range(len(kept))) if right.found_in(kept[n])), None)) is not None:
                kept[place] = right.of(kept[place])
            else:
                place = next((n for n in reversed(range(len(out))) if right.found_in(out[n].text)), None)
                to = right.of(to) if place is None else to
                out = [_with(o, right) if n == place else o for n, o in enumerate(out)]
        text = " ".join(kept)
        for right in names:
            text = right.of(text)
        out.append(replace(one, text=text))
    return out, to


def _taken_back(said: Sequence[str], at: int, known: Sequence[str]) -> tuple[Right | None, int]:
    """Return what the one or two sentences of *said* from *at* put right, and how many they are."""
    for many in (2, 1):
        part = said[at : at + many]
        if len(part) == many and (right := put_right(" ".join(part), known)) is not None:
            return right, many
    found = _NO_RATHER.fullmatch(said[at]) if at else None
    if found is None:
        return None, 0
    kind = next((kind for kind in _KINDS if found["right"].lower() in kind), frozenset[str]())
    same = [word for word in re.findall(r"[\w']+", said[at - 1]) if word.lower() in kind]
    if len(same) != 1 or not known or said[at - 1] != known[-1] or same[0].lower() == found["right"].lower():
        return None, 0
    return Right(same[0], _written(found["right"], same[0]), spelt=False), 1


def _same_kind(right: Right) -> bool:
    """Whether the one may stand for the other: a name for a name, a day for a day, a number for a number."""
    wrong, said = right.wrong, right.right
    if wrong.lower() == said.lower():
        return False
    both = wrong.lower(), said.lower()
    named = all(word[:1].isupper() and not is_common(word.lower()) for word in (*wrong.split(), *said.split()))
    figures = all(re.fullmatch(r"\d+(?::\d+)?", word) for word in both)
    return right.spelt or named or figures or any(kind.issuperset(both) for kind in _KINDS)


def _with(one: Told, right: Right) -> Told:
    return replace(one, text=right.of(one.text))


def _spelt_by_themselves(text: str) -> str:
    """Return *text* with "Nell, N-E-L" as the name that was spelt."""

    def name(found: re.Match[str]) -> str:
        said = _joined(found["name"])
        alike = difflib.SequenceMatcher(None, found["heard"].lower(), said.lower()).ratio() >= ALIKE
        return said + "." * found[0].endswith(".") if alike else found[0]

    return _SELF_SPELT.sub(name, text)


def _nearest(name: str, said: Sequence[str]) -> Right | None:
    """Return the one name in *said* that *name* is the right spelling of; None where there is none, or there are two."""
    names = dict.fromkeys(word for text in said for word in re.findall(r"(?<![\w'])[A-Z][\w-]+", text))
    near = [word for word in names if difflib.SequenceMatcher(None, word.lower(), name.lower()).ratio() >= ALIKE + 0.1]
    return Right(near[0], name, spelt=True) if len(near) == 1 and near[0] != name else None


def _is_spelling(said: str) -> bool:
    return _SPELT.fullmatch(said.strip(" .")) is not None


def _written(said: str, wrong: str) -> str:
    """Return *said* as it stands in a letter: joined where it was spelt, with a capital where *wrong* had one."""
    if _is_spelling(said):
        return _joined(said)
    right = said.strip()
    return right[:1].upper() + right[1:] if wrong[:1].isupper() else right


def _joined(said: str) -> str:
    letters = re.sub(r"double ([A-Za-z])", r"\1\1", said, flags=_I)
    return "".join(letter for letter in letters if letter.isalpha()).capitalize()
