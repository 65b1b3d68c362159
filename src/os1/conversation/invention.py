"""A claim of the model's about what the user told her: let through only if they did."""

import re
from collections.abc import Iterable

from os1.core.pattern import Pattern
from os1.memory.stems import stems

UNTOLD = "I don't think you've told me that."
"""Said in its place."""
_CLAIMS = Pattern(
    r"\b(?:you(?:'ve| have|'d| had)? (?:just |once |already |also )?(?:said|told|mentioned|called (?:him|her|it|them))|"
    r"(?:as|like) you (?:say|said)|I (?:do )?remember (?:you|your|that|when|how)|last time (?:we|you)|you were (?:saying|telling))\b",
    re.IGNORECASE,
)
_OWN = stems(
    "said told mentioned called remember saying telling last time just once already also thing things really about today "
    "well sure think know feel right good"
)


def is_invented(clause: str, heard: Iterable[str]) -> bool:
    """Whether *clause* says that the user told her something which stands in none of the lines that were *heard*."""
    if not _CLAIMS.search(clause):
        return False
    said = frozenset[str]().union(*(stems(line) for line in heard))
    return not stems(clause) - _OWN <= said
