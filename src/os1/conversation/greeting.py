"""A turn that is no more than a hello."""

import re

from os1.core.pattern import Pattern

_WORDS = Pattern(
    r"(?:(?:oh|um|uh|er|well|so|and|ah|hm|okay|yes|yeah|please) )*"
    r"(?:hi+|hey+|hello|hiya|hullo|howdy|morning|afternoon|evening|good (?:morning|afternoon|evening|day)|yo|"
    r"it's me(?: again)?|me again|i'm (?:back|home|here)|are you (?:there|here|awake|up)|you (?:there|up|awake)|"
    r"how are you(?: doing)?(?: (?:today|tonight))?|how's it going|how are things|what's up|long time no see|"
    r"there|again|you|dear|love|darling|today|tonight|anyone there|anybody there)"
)


def is_greeting(text: str, name: str) -> bool:
    """Whether *text* only says hello, to *name* or to nobody."""
    plain = re.sub(r"[^\w' ]+", " ", text.lower().replace("’", "'"))
    plain = re.sub(rf"\b{re.escape(name.lower())}\b", " ", plain) if name else plain
    plain = " ".join(plain.split())
    while (found := _WORDS.match(plain)) and found.end():
        plain = plain[found.end() :].strip()
        if not plain:
            return True
    return False
