"""How the user's letters sound, learned from those they said yes to."""

import re
import statistics
from collections import Counter
from collections.abc import Iterable

from os1.core.pattern import Pattern
from os1.letters.cleaning import LONGEST
from os1.letters.interview import who
from os1.letters.letter import Letter, Version
from os1.letters.recipient import CALLED, HE, SHE, SIBLINGS, THEY, TITLED, Recipient
from os1.letters.style import PLAIN, SHORT, Style
from os1.memory.everyday import listed

_STRANGERS = listed("boss landlord doctor teacher neighbour neighbor colleague manager professor mr mrs ms miss dr")
_KIN = CALLED | HE | SHE | THEY | SIBLINGS
_MINE = Pattern(
    r"(?:your|yours|ever|always|the|my|loving|own|old|big|little|dear|devoted|affectionate)$", re.IGNORECASE
)
"""Before a name at the foot of a letter, and not of it."""
_FORMAL_TITLE = Pattern(r"(?:Mr|Mrs|Ms|Miss|Mister|Dr|Doctor|Prof|Professor|Reverend|Rev)\b")


def style_of(letters: Iterable[Letter], to: Recipient, signature: str) -> Style:
    """Return how the letters they said yes to sound; where there are none, what suits *to*.

    How a letter closes and is signed is between two people: it is taken whole from letters to the same one only; from
    others comes the bare name. *signature* is what it is signed with where they have written to nobody.
    """
    done = [
        (who(letter), v) for letter in letters if (v := letter.approved) is not None and letter.form != "commission"
    ]
    distant = _distant(to)
    closing = "With best wishes" if distant else PLAIN.closing
    if not done:
        return Style(closing=closing, signature=signature)
    same = [v for whom, v in done if _same(whom, to)]
    near = same or [v for whom, v in done if _distant(whom) == distant]
    body = " ".join(text for _, v in done for text in _texts(v, "body"))
    short, long = (
        sum(len(re.findall(rf"\b{form}\b", body)) for form in forms)
        for forms in ([s for _, s in SHORT], [o for o, _ in SHORT])
    )
    lengths = [len(text.split()) for _, v in done for text in _texts(v, "body")]
    greeting = Counter(
        words[0].strip(",")
        for v in near
        for text in _texts(v, "greeting")
        if (words := text.split()) and words[0] != "My"
    )
    closings = [text for v in near for text in _texts(v, "closing")]
    signed = [text for v in same for text in _texts(v, "signature")]
    names = [name for _, v in done for text in _texts(v, "signature") if (name := bare_name(text))]
    return Style(
        greeting.most_common(1)[0][0] if greeting else PLAIN.greeting,
        closings[-1].rstrip(",") if closings else closing,
        signed[-1] if signed else names[-1] if names else signature,
        "long" if long and not short else "short" if short and not long else "",
        min(LONGEST, max(18, int(2 * statistics.median(lengths)))) if lengths else LONGEST,
    )


def _distant(to: Recipient) -> bool:
    """Whether one signs with best wishes."""
    return bool(_STRANGERS & {to.relation, to.name.partition(" ")[0].strip(".").lower()})


def _texts(version: Version, part: str) -> list[str]:
    return [line.text for line in version.lines if line.part == part]


def _same(one: Recipient, other: Recipient) -> bool:
    """Whether two letters are for the same person, as far as they say."""
    if one.name and other.name:
        return one.name.lower() == other.name.lower()
    return bool(one.relation) and one.relation == other.relation


def bare_name(signed: str) -> str:
    """Return the name in "Your brother, Theo"; nothing where it says only what they are to one ("Mum", "Mr Hale")."""
    for part in signed.split(","):
        name = part.strip(" .!")
        if _FORMAL_TITLE.match(name):
            return ""
        name = TITLED.sub("", name)
        while (first := name.partition(" ")[0]) and (first.lower() in _KIN or _MINE.match(first)):
            name = name.partition(" ")[2]
        if name[:1].isupper():
            return name
    return ""
