"""Sounds that are not a turn: a listener's "mm-hm"."""

import re

from os1.core.pattern import Pattern

_SOUNDS = Pattern(
    r"m+(?:[\s-]*h+m+)*|m+[\s-]*h+[aeu]*m*|h+m+(?:[\s-]*h*m+)*|mhm+|(?:u+h+|a+h+|e+h+)(?:[\s-]*h+[aeu]+h*)?|aha|a+h+|o+h*|a+w+|"
    r"oo+h*|huh|y(?:eah|ep|up|es|a|ah)|right|okay|ok|'?kay|sure|true|exactly|totally|absolutely|definitely|of course|i see|i know|i get it|"
    r"got it|gotcha|makes sense|wow|whoa|gosh|my god|god|my goodness|goodness|jesus|damn|nice|cool|great|good|lovely|amazing|"
    r"brilliant|sweet|aww? (?:man|no|sweet|bless)|bless|poor (?:you|thing)|bet|indeed|go on|do go on|carry on|keep going|really|"
    r"no way|no kidding|you're kidding|ugh|"
    r"(?:(?:b?w?a+h+|h+[aeiou]+h*|he+h*)[\s,-]*){2,}|l+o+l+|"
    r"[(\[*]\W*(?:laughs?|laughter|laughing|chuckles?|giggles?|coughs?|coughing|clears throat|sighs?|sneezes?|sniffs?|noise|music)\W*",
    re.IGNORECASE,
)
"""Each piece between marks is one of these, or two joined ("oh wow", "yeah right")."""
_JOINED = Pattern(
    r"(?:(?:oh|ah|yeah|yes|okay|ok|mm|mm-hm|right|well|wow|and|aw|uh)\s+)*(?P<last>.+)",
    re.IGNORECASE,
)
_EMPTY = frozenset(["you", "uh", "up", "the", "thank you", "thanks for watching", "o"])
"""What Moonshine writes for coughs, doors, clicks and rooms, as the whole of what was heard: see evals/BARGE_IN.md."""
_FEW = 4


def is_backchannel(text: str) -> bool:
    """Say whether *text*, heard while she speaks, is what a listener lets out without wanting the floor.

    A murmur, a word of wonder or encouragement, laughter, or what the recogniser makes of a cough or a door. Never a "no", a
    "sorry", a command, a name or a question of more than one word ("really?" is none).
    """
    plain = text.strip().replace("\u2019", "'")
    if plain and not any(c.isalnum() for c in plain):
        return True
    pieces = [p for p in re.split(r"[\s]*[,.!?…;♪]+[\s]*", plain) if p]
    if not pieces or len(pieces) > _FEW:
        return False
    if len(set(map(str.lower, pieces))) == 1 and pieces[0].lower() in _EMPTY:
        return True
    return all(map(_is_murmured, pieces))


def _is_murmured(piece: str) -> bool:
    if _SOUNDS.fullmatch(piece):
        return True
    words = piece.split()
    if len(words) <= _FEW and all(map(_SOUNDS.fullmatch, words)):
        return True
    joined = _JOINED.fullmatch(piece)
    return joined is not None and _SOUNDS.fullmatch(joined["last"]) is not None
