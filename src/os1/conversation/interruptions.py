"""Words over her speech that can only have been a wish for silence, however they were misheard.

`care.halt` obeys what is said and a first list of sounds; this one holds what Moonshine made of "stop", "wait", "hold on", "hang on",
"shut up" and "quiet" in several voices, at a distance and in noise (evals/BARGE_IN.md). To be asked only for words heard while she
speaks: in her silence "late stop" may be about a bus.
"""

import re

from os1.core.pattern import Pattern

LONGEST = 5
"""Words: in a longer sentence a single word that sounds alike says nothing."""

_STOP = r"(?:stop|stopped|stops|stopper|stomp|stob|stub|stuff|step)"
_WAIT = r"(?:wait|weight|wade|late|rate|weep|waits|ways|wake|white|we|great|eight|hate|bait)"
_SURE = Pattern(
    rf"(?!great stuff)(?:{_WAIT} )+{_STOP}|{_STOP}(?: {_STOP})+|(?:hey|okay|ok|k|no|please|oh|just|haste|hast) (?:stop|stopped|stomp|stuff|up stop)"
    r"|(?:stop|stomp|stopped)|(?:wait|weight|wade)(?: (?:wait|weight|wade|white|late))*|(?:white|late)(?: (?:white|late|whites|rice)){2,}"
    r"|(?:stop|stomp|step|stump|stomper) (?:it|that|talking|walking|now|please)"
    r"|(?:hold|old|pull|hull) (?:on|up|it|that)(?: (?:hold|old|pull|hull) (?:on|up|it|that))*"
    r"|(?:hang|hank|hand|hung|hey) (?:on|ons|mon|mons|an|nine)(?: (?:hang|hank|hand|hung|hey) (?:on|ons|mon|mons|an|nine))*"
    r"|(?:shut|shot|shirt) (?:up|app|op)|(?:quiet|quite|quiat)(?: (?:quiet|quite|quiat))*|(?:be|e|the|we|bee) (?:quiet|quite|quiat)"
    r"|equiates?|hush|shush|push hush|sh+|enough(?: enough)*"
)
_NAMED = Pattern(rf"(?:{_STOP}|stall|star|stark|stahl|stalker|starts?|{_WAIT})")


def sounds_like_stop(text: str, name: str = "") -> bool:
    """Say whether *text*, heard while she speaks, is a wish for silence by its sound; *name* is what the user calls her.

    Nothing that is asked ("wait?", "stuff?") counts.
    """
    if "?" in text:
        return False
    words = re.findall(r"[a-z']+", text.lower())
    called = [w for w in name.lower().split() if w]
    named = bool(called) and words[: len(called)] == called
    rest = words[len(called) :] if named else words
    if named and called and rest and rest[-len(called) :] == called:
        rest = rest[: -len(called)]
    said = _once(rest)
    if not said or len(said) > LONGEST:
        return False
    whole = " ".join(said)
    if named and _NAMED.fullmatch(whole):
        return True
    return bool(_SURE.fullmatch(whole) or _SURE.fullmatch(" ".join(rest)))


def _once(words: list[str]) -> list[str]:
    """Return *words* with a phrase said over and over, as the recogniser does in noise, said once."""
    for size in range(1, len(words) // 2 + 1):
        if len(words) % size == 0 and words == words[:size] * (len(words) // size):
            return words[:size]
    return words
