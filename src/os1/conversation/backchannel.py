"""Sounds that are not a turn: a listener's "mm-hm", and her own voice coming back through the microphone."""

import re
from itertools import pairwise

_SOUNDS = re.compile(
    r"(?:m+(?:[\s-]*h+m+)*|h+m+|mhm+|u+h[\s-]*h+u+h|a+h+|o+h+|yeah|yep|yes|yup|right|okay|ok|sure|i see|wow|really|"
    r"(?:ha[\s,]*)+|(?:he[\s,]*)+)",
    re.IGNORECASE,
)
_FEW = 3
_ECHO_SHARE = 0.75
_ECHO_WORDS = 3


def is_backchannel(text: str) -> bool:
    """Say whether *text* is what a listener murmurs while another speaks: it takes no turn."""
    pieces = [p for p in re.split(r"[\s]*[,.!?…;]+[\s]*", text.strip()) if p]
    if not pieces or len(pieces) > _FEW:
        return False
    return all(_SOUNDS.fullmatch(piece) for piece in pieces)


def is_echo(heard: str, own: str) -> bool:
    """Say whether *heard* is a stretch of her *own* recent words, come back through a loudspeaker."""
    theirs, hers = _words(heard), _words(own)
    if len(theirs) < _ECHO_WORDS or not hers:
        return False
    pairs = set(pairwise(hers))
    again = sum(pair in pairs for pair in pairwise(theirs))
    return again / (len(theirs) - 1) >= _ECHO_SHARE


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())
