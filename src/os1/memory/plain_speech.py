"""Recognised or typed speech made plain, with its capitals kept: long forms, no noises, cut into sentences."""

import re
import unicodedata

from os1.core.pattern import Pattern

MAX_CHARACTERS = 4000
"""Only the last so many characters are read."""

_NOISE = r"(?:u+h*m+|u+h+|e+r+m*|ehm|h+m+|m{2,}|mhm)"
_NOISES = Pattern(rf",?(?<![\w']){_NOISE}(?![\w'])[,.…]*", re.IGNORECASE)
_DOUBLED = Pattern(r"(?<![\w'])(\w+(?:'\w+)?)(?:,? \1)+(?![\w'])", re.IGNORECASE)
_LONG: dict[str, str] = {
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "wont": "won't", "isnt": "isn't",
    "havent": "haven't", "wasnt": "wasn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "couldnt": "couldn't",
    "im": "I'm", "ive": "I've", "i'm": "I'm", "i've": "I've", "i'll": "I'll", "i'd": "I'd", "i": "I", "thats": "that's",
    "whats": "what's", "wheres": "where's", "whos": "who's", "hows": "how's", "youve": "you've", "youre": "you're",
    "hes": "he's", "shes": "she's", "theyre": "they're", "theyve": "they've", "weve": "we've", "lets": "let's",
    "gonna": "going to", "gunna": "going to", "gotta": "got to", "wanna": "want to", "lemme": "let me", "u": "you",
    "pls": "please", "plz": "please", "ok": "okay", "cos": "because", "cuz": "because", "coz": "because",
    "'cause": "because", "till": "until", "tmrw": "tomorrow", "tomoz": "tomorrow", "yday": "yesterday",
}  # fmt: skip  # many short entries: rows read better than a column
_SHORT_WORDS = Pattern(r"(?<![\w'])'?[A-Za-z]+(?:'[A-Za-z]+)?(?![\w'])")
_ENDS = Pattern(r"([.!?;…\n]+)(?=\s|$)")
_ABBREVIATED = Pattern(r"\b(Mr|Mrs|Ms|Dr|St)\.(?=\s)")


def plain(text: str) -> str:
    """Return *text* with straight apostrophes, single spaces and long forms; its own capitals stay."""
    straight = re.sub(r"[^\S\n]+", " ", unicodedata.normalize("NFKC", text[-MAX_CHARACTERS:]))
    straight = straight.replace("\u2019", "'").replace("\u2018", "'").replace("`", "'")
    straight = straight.replace("\u201c", '"').replace("\u201d", '"').replace("\u2014", ", ").replace("\u2013", ", ")
    straight = re.sub(r"\s-+\s|--+", ", ", _ABBREVIATED.sub(r"\1", straight))
    straight = _NOISES.sub(" ", straight)
    straight = _SHORT_WORDS.sub(lambda found: _LONG.get(found[0].lower(), found[0]), straight)
    straight = re.sub(r"[^\S\n]+", " ", re.sub(r"\s(?=[,.;:!?])", "", straight)).strip(" ,")
    return _DOUBLED.sub(r"\1", straight)


def sentences(text: str) -> tuple[tuple[str, str], ...]:
    """Return the sentences of plain *text*, none empty, each with the mark that closed it (`?`, `.`, nothing)."""
    found: list[tuple[str, str]] = []
    pieces = _ENDS.split(text)
    for at in range(0, len(pieces), 2):
        said = pieces[at].strip(" ,:\"'")
        marks = pieces[at + 1] if at + 1 < len(pieces) else ""
        if said:
            found.append((said, "?" if "?" in marks else marks[:1].replace("\n", ".")))
    return tuple(found)
