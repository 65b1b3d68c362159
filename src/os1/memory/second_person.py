"""The user's own words, said back to them: "my sister and I" becomes "your sister and you"."""

import re

from os1.core.pattern import Pattern
from os1.memory.everyday import listed

_TURNED = {
    "i": "you", "i'm": "you're", "im": "you're", "i've": "you've", "ive": "you've", "i'd": "you'd", "i'll": "you'll",
    "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "we're": "you're", "we've": "you've",
    "we'd": "you'd", "we'll": "you'll", "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves",
}  # fmt: skip  # many short entries: rows read better than a column
_HERS = Pattern(r"\b(?:you|your|yours|yourself|you're|you've|you'd|you'll)\b", re.IGNORECASE)
_WORD = Pattern(r"[^\W_]+(?:['’][^\W_]+)*")


def turned(text: str) -> str | None:
    """Return *text* from her side, or None where "you" in it makes that unsafe."""
    if _HERS.search(text):
        return None
    said = re.sub(
        r"\b(i)( (?:\w+ly |really |just |still |also |always |never )?)am\b", r"\1\2are", text, flags=re.IGNORECASE
    )
    said = re.sub(r"\bam(?= i\b)", "are", said, flags=re.IGNORECASE)
    said = re.sub(
        r"\b(i)( (?:\w+ly |really |just |still |also |always |never )?)was(n't)?\b",
        r"\1\2were\3",
        said,
        flags=re.IGNORECASE,
    )
    said = re.sub(r"\bwas(?= i\b)", "were", said, flags=re.IGNORECASE)
    back = _WORD.sub(lambda found: _TURNED.get(found[0].lower().replace("’", "'"), found[0]), said)
    return re.sub(r"(?<=[.!?] )[a-z]", lambda found: found[0].upper(), back)


def begun(text: str) -> str:
    """Return *text* with a small first letter where that letter was only big because it came first."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.lower() in _COMMON or first.lower().split("'")[0] in _COMMON else text


_COMMON = listed(
    "you your yours the a an he she it they his her their its this that these those there not no never just still only and but"
    " in on at for with from by after before since when while we both all some every everyone nobody my our to of as if"
    " got been went bought had have is was are were allergic born had"
)


_OWN = (
    (r"\byou are\b", "I am"),
    (r"\byou're\b", "I'm"),
    (r"\byou were\b", "I was"),
    (r"\byou\b", "I"),
    (r"\byour\b", "my"),
    (r"\byours\b", "mine"),
)


def own(text: str) -> str:
    """Return a note as the user would say it: `You live in York.` is `I live in York.`; what is theirs already stays.

    A later "you" of the same sentence is the object: `Nora called you` is `Nora called me`.
    """
    if re.search(r"\b(?:I|I'm|I've|my|me|mine)\b", text):
        return text
    said = re.sub(r"(?<=\w )\byou(?=[.,!?]|$)", "me", text)
    for found, instead in _OWN:
        said = re.sub(found, instead, said, flags=re.IGNORECASE)
    return said[:1].upper() + said[1:]
