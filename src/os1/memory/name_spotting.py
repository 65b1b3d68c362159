"""Where a name stands in running speech, with its capitals or without."""

import re

from os1.memory.given_names import is_name

WORD = r"[^\W\d_][\w'-]*"
"""One word that may be a name, an apostrophe in it or not."""
MY = r"(?<![\w'])(?:my|our) "
TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "doctor", "father", "sister", "auntie", "aunt", "uncle"])


def lead_name(rest: str) -> tuple[str, str]:
    """Return the name that *rest* begins with, and what follows it; nothing where it begins with none."""
    parts: list[str] = []
    after = rest
    while len(parts) < 3:
        found = re.match(rf"\s*({WORD})", after)
        if found is None:
            break
        word = re.sub(r"'s$", "", found[1])
        title = word.lower() in TITLES and not parts and (word[0].isupper() or word.lower() in {"mr", "mrs", "dr"})
        if parts and not (word[0].isupper() and is_name(word)):
            break
        if not title and not is_name(word):
            break
        parts.append(word if word[0].isupper() else word.title())
        after = after[found.end() :]
        if found[1].endswith("'s") or not after.startswith(" "):
            break
    if parts and parts[-1].lower() in TITLES:
        return "", rest
    return " ".join(parts), after


def name_before(said: str, end: int) -> str:
    """Return the name that stands right before *end*."""
    found = re.search(rf"({WORD})(?: ({WORD}))?$", said[:end].rstrip(" ,("))
    if found is None:
        return ""
    words = [word for word in found.groups() if word]
    opening = opens(said, found.start())
    both = len(words) == 2 and all(word[0].isupper() for word in words) and is_name(words[1])
    if both and (words[0].lower() in TITLES or is_name(words[0], opening=opening)):
        return " ".join(words)
    last = words[-1]
    return (last if last[0].isupper() else last.title()) if is_name(last, opening=opening and len(words) == 1) else ""


def opens(said: str, at: int) -> bool:
    """Whether a sentence begins at *at*."""
    return not said[:at].strip(" \"'(") or bool(re.search(r"[.!?\n][\s\"'(]*$", said[:at]))


def listed_names(rest: str) -> list[str]:
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
