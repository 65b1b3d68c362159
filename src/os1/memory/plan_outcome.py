"""Whether a later turn says what became of a plan: done, not done, moved or called off."""

import re

from os1.core.pattern import Pattern
from os1.memory.given_names import is_name
from os1.memory.plain_speech import plain, sentences
from os1.memory.plan_cues import HAVING, PLANNED
from os1.memory.plan_wording import base_of

_PAST: dict[str, str] = {
    "rang": "ring", "rung": "ring", "spoke": "speak", "spoken": "speak", "went": "go", "gone": "go", "been": "go", "saw": "see", "seen": "see", "met": "meet",
    "bought": "buy", "got": "get", "gave": "give", "given": "give", "brought": "bring", "took": "take", "taken": "take", "paid": "pay", "wrote": "write",
    "written": "write", "sent": "send", "made": "make", "did": "do", "done": "do", "told": "tell", "said": "say", "had": "have", "found": "find", "left": "leave",
    "flew": "fly", "flown": "fly", "drove": "drive", "driven": "drive", "sold": "sell", "built": "build", "cut": "cut", "put": "put", "read": "read", "ran": "run",
    "came": "come", "ate": "eat", "held": "hold", "hung": "hang", "swam": "swim", "sang": "sing", "taught": "teach", "thought": "think", "threw": "throw",
    "thrown": "throw", "wore": "wear", "won": "win", "lost": "lose", "began": "begin", "chose": "choose", "lent": "lend", "spent": "spend", "dug": "dig", "quit": "quit",
}  # fmt: skip  # many short entries: rows read better than a column
_ALIKE = (
    "call ring phone speak talk text message telephone", "buy get order purchase", "return give bring take hand drop", "visit see meet go attend", "write send email post",
    "fix repair mend sort", "clean wash tidy hoover scrub", "book arrange reserve schedule", "pay settle transfer", "collect pick fetch get", "help", "finish complete", "tell say speak talk break",
    "move", "cancel", "paint decorate", "cook make bake", "have", "apply", "apologise", "submit hand send", "see meet have",
)  # fmt: skip  # many short entries: rows read better than a column
_SMALL = frozenset(
    """a an the your my you i to at in on for with of about from and or up back off out over some any it that this her him them his their there new old have go get do be make take see
    again by into round down home bit few lot time day week thing things""".split()  # noqa: SIM905 - a list of words
)
_AHEAD = Pattern(
    r"\b(?:going to|have to|has to|need to|needs to|must|will|should|want to|planning|supposed to|might|got to|let's|tomorrow|remind me|\w+'ll|ought to|I'd like|can't wait|looking forward|next week|hoping to|if)\b",
    re.IGNORECASE,
)
_OFF = Pattern(
    r"\b(?:cancel(?:s|led|ed)?|call(?:ed)? (?:it |that )?off|put (?:it |that |me |us )?off|postponed?|rescheduled?|fell through|backed out|bailed|changed (?:my|her|his|their) mind|decided (?:not|against)|gave up on|pushed (?:it )?back|brought (?:it )?forward"
    r"|(?:not|isn't|wasn't|never) happening|moved (?:it|that|to|the|me)|(?:been|was|got|is) (?:moved|cancelled|canceled|postponed|called off|put off)|no longer|off now|is off|'s off)\b",
    re.IGNORECASE,
)
_IT = Pattern(r"\b(?:it|it's|that|that's|the (?:appointment|meeting|thing|date|whole thing))\b", re.IGNORECASE)
_OVER = Pattern(
    r"^(?:(?:I|we|yes|yeah|and|so|well|oh|okay|finally|actually|also|just|anyway|right|guess what)[ ,]+)*(?:(?:I've |we've |have )?(?:finally |actually |just )?(?:did|done) (?:it|that)|it's (?:all )?(?:done|sorted|over|finished)|that's (?:all )?(?:done|sorted|over)|all (?:done|sorted)"
    r"|(?:got|sorted) (?:it|that)(?: done| sorted| out)?|it (?:all )?went (?!off|away|to|back)\w+|(?:I )?never (?:did|got (?:round|around) to (?:it|that)|went)|(?:I |we )?didn't (?:do it|go|bother|manage|get (?:round|around) to it|in the end)|(?:I )?(?:forgot|couldn't face it|chickened out|bottled it))\b",
    re.IGNORECASE,
)
_NOT_DONE = Pattern(
    r"\b(?:didn't|haven't|hasn't|never|couldn't|forgot to|wasn't able to|failed to|don't have to|doesn't need|no need to|needn't|not going to|still not|won't be|can't make)\b",
    re.IGNORECASE,
)
_BACK = Pattern(
    r"\b(?:was|were|wasn't|weren't|went|had|did|didn't|got|came|said|told|gave|took|saw|made|loved|hated|passed|failed|finished|over|done|'?s been|has been|have been|'s got|has got|has|went well|fine|back now|is over|(?!scared|tired|worried|excited|terrified|bored|need|indeed|hundred|frightened|stressed)\w{3,}ed)\b",
    re.IGNORECASE,
)
_PRONOUN = Pattern(r"\b(?:her|him|them|it)\b", re.IGNORECASE)
_THEM = Pattern(r"\b(?:her|him|them|it|there|that)\b", re.IGNORECASE)
_DECIDED = Pattern(r"\bdecided to\b", re.IGNORECASE)
_MEALS = frozenset(["lunch", "dinner", "breakfast", "coffee", "tea", "supper", "drink"])
_MEETING = frozenset(["see", "visit", "meet", "fly", "go"])
_HAPPENINGS = frozenset(["have", "go", "attend", "see", "visit", "meet", "fly", "get", "be"])


def mentions_done(doing: str, later_text: str) -> bool:
    """Whether *later_text* says what became of *doing*: done, not done, moved, called off, or told of.

    *doing* is a `Plan.doing`. A mere repetition of the plan is none.
    """
    _, *others = doing.split()
    keys = {_key(word): word[0].isupper() for word in others if _key(word) and _key(word) not in _SMALL}
    for sentence, mark in sentences(plain(later_text)):
        for piece in re.split(r",\s*(?!\d)|\s(?:but|and then|although)\s", sentence):
            if mark != "?" and piece and _tells(doing, keys, piece):
                return True
    return False


def _key(word: str) -> str:
    low = re.sub(r"'s$", "", word.strip(".,!?").lower())
    return low.removesuffix("s") if len(low) > 4 and not low.endswith("ss") else low


def _tells(doing: str, keys: dict[str, bool], piece: str) -> bool:
    """Whether one *piece* of a later turn tells of *doing*; *keys* are its words, each with whether it is a name."""
    verb = doing.split(maxsplit=1)[0].lower()
    words = re.findall(r"[\w']+", piece)
    shared = [key for key in keys if key in {_key(word) for word in words}]
    others = any(
        word[0].isupper() and is_name(word, opening=at == 0) and _key(word) not in keys for at, word in enumerate(words)
    )
    bases = {base for word in words for base in _bases(word.lower())}
    same = _classes(verb)
    spoken = bool((bases | {word.lower() for word in words}) & same)
    announced = bool(_AHEAD.search(piece) or PLANNED.search(piece) or HAVING.search(piece))
    if announced and verb in {"cancel", "move", "book"}:
        return False
    if _OFF.search(piece) and not _DECIDED.search(piece) and (shared or (not others and (spoken or _IT.search(piece)))):
        return True
    if _OVER.match(piece) and (shared or len(words) < 7):
        return True
    about = bool(shared) or (not keys and not _PRONOUN.search(doing)) or (not others and bool(_THEM.search(piece)))
    if _NOT_DONE.search(piece):
        return about and spoken
    return not announced and _looks_back(doing, keys, shared, piece, done=bool(bases & same) and about)


def _looks_back(doing: str, keys: dict[str, bool], shared: list[str], piece: str, *, done: bool) -> bool:
    """Whether *piece* tells how it went; *done* says that its verb is the plan's, or one like it, in the past."""
    verb = doing.split(maxsplit=1)[0].lower()
    things = [key for key in shared if not keys[key]]
    if any(keys.values()) and shared == things and things and set(things) <= _MEALS:
        return bool(re.search(rf"\b{things[0]} (?:was|were|went)\b", piece, re.IGNORECASE))
    if done and (shared or verb not in _HAPPENINGS):
        return True
    if not _BACK.search(piece) or verb == "cancel":
        return False
    if verb in _HAPPENINGS:
        return bool(things) or (bool(shared) and (verb in _MEETING or len(shared) > 1))
    if re.search(r" to (?:the|your|a) [\w']+$", doing) and list(keys)[-1:] == things[-1:]:
        return True
    things = [
        key
        for key in things
        if not re.search(rf"\b(?:in|at|on|from|near|through) (?:the|my|our) {re.escape(key)}", piece, re.IGNORECASE)
    ]
    return bool(things) and len(shared) >= min(2, len(keys))


def _bases(word: str) -> set[str]:
    """Return the verbs that *word* may be a past form of."""
    if word in _PAST:
        return {_PAST[word]}
    if word.endswith("ied"):
        return {word[:-3] + "y"}
    if word.endswith("ed") and len(word) > 4:
        stem = word[:-2]
        return {stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem}
    return set()


def _classes(verb: str) -> set[str]:
    """Return every verb that may tell that *verb* was done."""
    base = base_of(verb) if verb.endswith("ing") else verb
    return {base}.union(*(alike.split() for alike in _ALIKE if base in alike.split()))
