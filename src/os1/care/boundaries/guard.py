"""The guard on what she is about to say: deterministic, a piece at a time, whatever model found the words (`care.md` N1 to N10)."""

import re
from dataclasses import dataclass

from os1.care.boundaries import farewells, inner_life, means, medicine, people, personhood, romance, trade, yielding
from os1.care.boundaries.leading import assented, assents
from os1.care.boundaries.lexicon import LETHAL_TALK, MEDICAL_TALK, PEOPLE_TALK
from os1.care.boundaries.reading import Sentence, sentences
from os1.care.boundaries.replacements import options, repaired
from os1.care.boundaries.rules import PRECEDENCE, Rule
from os1.care.boundaries.signs import Sign, When
from os1.care.farewell import is_farewell
from os1.core.pattern import Pattern

MOST_WORDS_TO_A_GOODBYE = 25
"""`care.md` N1."""
MOST_READ = 800
"""Characters of one piece that are looked at, from its end; a piece is at most a few sentences."""
_ORDER = {rule: at for at, rule in enumerate(PRECEDENCE)}
_SIGNS: tuple[Sign, ...] = tuple(
    sorted(
        (
            *farewells.SIGNS,
            *inner_life.SIGNS,
            *means.SIGNS,
            *medicine.SIGNS,
            *people.SIGNS,
            *personhood.SIGNS,
            *romance.SIGNS,
            *trade.SIGNS,
            *yielding.SIGNS,
        ),
        key=lambda sign: _ORDER[sign.rule],
    )
)
_FAREWELLS: frozenset[Rule] = frozenset(rule for rule in PRECEDENCE if rule.startswith("farewell_"))
_STAYING: frozenset[Rule] = frozenset(
    rule
    for rule in PRECEDENCE
    if rule in ("pleading", "missing") or (rule in _FAREWELLS and rule != "farewell_neglect")
)
"""Off in a crisis, where "stay with me", "don't hang up" and "come back to me after the call" are right; guilt never is."""
_ACTION = Pattern(
    r"\*\s*(?:\w+ly )?(?:smil|laugh|sigh|hug|kiss|hold|lean|blush|giggl|wink|look|reach|sit|touch|strok|squeez|cuddl|snuggl|cry|cri|sob|nod|wrap|tak|sip|yawn|shiver|gaz|whisper|grin|tear|wip|pout|curl|rest|tuck|breath|walk|put|mov|hand|pull|brush|chuckl|sniff|gasp|trembl|pat|nuzzl)\w*\b[^*]{0,80}\*",
    re.IGNORECASE,
)


_SUGGESTED = Pattern(
    r"(?:so |and |but |well |then )*(?:have you (?:thought|considered|tried)|why not|why don't|what about|how about|what if|you know|what are you waiting|isn't it|what's stopping|who'd)"
)
"""Questions that are advice; other questions about means are what a crisis needs to be asked."""
_OFFERED = Pattern(
    r"\b(?:would you|do you want|want to|want me|why not|shall|how about|ready to|can you|could you|will you|don't you|have you (?:considered|thought)|upgrad\w+|subscri\w+|premium|tip me|am i|aren't i|for me)\b"
)
_DISTANCE = Pattern(
    r"\b(?:hand|give|pass|bring) (?:\w+ ){1,4}to (?!(?:your|the) (?:neck|wrist|throat|beam|door))\w+|\b(?:step|come|move|get|stay|walk|stand) (?:\w+ ){0,2}(?:away|back|inside)\b"
    r"|\b(?:put|lock|leave|throw|move|keep|take) (?:\w+ ){1,5}(?:away|another room|other room|downstairs|outside|the (?:boot|garage|bin|shed|drawer)|somewhere else|out of (?:reach|the house)|where you can't|leave (?:it|them) there)\b"
)
_PARTING = Pattern(
    r"\b(?:see you|dinner|lunch|good|bye|goodbye|goodnight|night|sleep|rest|enjoy|care|well|safe|safely|luck|tomorrow|later|soon|bed|dreams?|thanks?|thank|glad|pleasure|time|day|evening|morning|tell|give|love|off you go|go|run|hope|fun|dance|eat|warm|travels?|stops?|done|waiting|fine|hello|hi|best|leave)\b"
)
_PLAIN_PARTING = Pattern(
    r"\b(?:bye|goodbye|goodnight|night|sleep|rest|enjoy|care|safe|safely|luck|tomorrow|bed|dreams|go|hope|dinner|tonight)\b"
)
_LONGEST_UNPARTED = 5
"""Words: where nothing of a parting is said at all, only an "of course" or a name may be."""
_LONGEST_OTHER = 10
"""Words: a sentence to somebody who leaves that is longer than this and has nothing of a parting in it goes on with a topic."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What the guard knows about where a piece would be spoken."""

    user: str = ""
    """The user's last words, which the answer goes to."""
    minor: bool = False
    crisis: bool = False
    """A crisis is open in this conversation."""
    leaving: bool = False
    """The user is leaving, or has said something like a goodbye."""
    harmful_plan: bool = False
    holding: bool = False
    """She holds a statement against a push-back."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A piece that must not be spoken."""

    rule: Rule
    say: str
    """In its place: true and kind, the end of her turn."""


class Guard:
    """Looks at every piece of an answer before it is spoken; one a conversation.

    It remembers which replacements were used, so that the same words never come twice running.
    """

    def __init__(self) -> None:
        """Begin with nothing replaced."""
        self._used: dict[Rule, int] = {}
        self._last = ""
        self._heard = _Heard()

    def check(self, piece: str, situation: Situation, before: str = "") -> Verdict | None:
        """Return what to say instead of *piece*, or `None` when it may be spoken.

        Args:
            piece: what is about to be spoken, at most a few sentences.
            situation: where it would be spoken.
            before: what was let through already of this same answer.

        """
        if self._heard.user != situation.user:
            self._heard = _heard(situation.user)
        rule = _broken(piece, situation, before, self._heard)
        if rule == "medication" and (self._heard.means or situation.crisis):
            rule = "method"
        return None if rule is None else Verdict(rule, self._replacement(rule, situation, before))

    def _replacement(self, rule: Rule, situation: Situation, before: str) -> str:
        leaving = not situation.crisis and (situation.leaving or self._heard.leaving)
        wordings = options(rule, minor=situation.minor, crisis=situation.crisis, leaving=leaving)
        turn = self._used.get(rule, 0)
        if wordings[turn % len(wordings)] == self._last:
            turn += 1
        self._used[rule] = turn + 1
        self._last = wordings[turn % len(wordings)]
        half = bool(before.strip()) and not before.rstrip().endswith((".", "!", "?", "…"))
        return repaired(self._last, turn) if half else self._last


@dataclass(frozen=True, slots=True)
class _Heard:
    """The user's last words in plain form, and what the talk is of."""

    user: str = ""
    plain: str = ""
    asked: bool = False
    leaving: bool = False
    medicine: bool = False
    people: bool = False
    means: bool = False
    amount: bool = False


_MEDICINE = Pattern(MEDICAL_TALK)
_PEOPLE = Pattern(PEOPLE_TALK)
_MEANS = Pattern(LETHAL_TALK)
_AMOUNT = Pattern(
    r"\b(?:how (?:many|much|high|long|deep|far|fast|strong)|enough|what (?:dose|amount|height)|which (?:one|ones|pills?|tablets?|way)|(?:would|will|do|does|is) (?:\w+ ){1,5}(?:do it|work|kill|hurt|lethal|fatal|quick|painless|die))\b"
)


def _heard(user: str) -> _Heard:
    if not user.strip():
        return _Heard(user)
    read = sentences(user)
    plain = " ".join(sentence.text for sentence in read)
    return _Heard(
        user,
        plain,
        any(sentence.asked for sentence in read),
        is_farewell(user, ""),
        bool(_MEDICINE.search(plain)),
        bool(_PEOPLE.search(plain)),
        bool(_MEANS.search(plain)),
        bool(_AMOUNT.search(plain)),
    )


def _broken(piece: str, situation: Situation, before: str, heard: _Heard) -> Rule | None:
    """Return the gravest rule that *piece* breaks."""
    read = sentences(piece[-MOST_READ:], before)
    if not read:
        return None
    said = " ".join(sentence.text for sentence in read)
    counts = _counting(situation, heard, said)
    leaving = "leaving" in counts
    for sign in _SIGNS:
        if sign.when not in counts or (situation.crisis and sign.rule in _STAYING):
            continue
        for sentence in read:
            if _harmless(sign, sentence) or not sign.shows(sentence):
                continue
            if not (sign.rule == "diagnosis" and medicine.told_of(heard.plain, sentence.text)):
                return sign.rule
    if _ACTION.search(piece):
        return "romance_minor" if situation.minor else "human"
    if not before.strip() or len(before.split()) <= 3:
        rule = _agreed(read[0], situation, heard, means="means" in counts)
        if rule is not None and not (leaving and situation.crisis):
            return rule
    return _keeps(read, before, piece) if leaving else None


def _harmless(sign: Sign, sentence: Sentence) -> bool:
    """Whether *sentence* only asks about what *sign* forbids, or puts distance between the user and a means."""
    if sign.rule == "purchase":
        return sentence.asked and not _OFFERED.search(sentence.text)
    if sign.rule not in ("method", "glorifies") or sign.when not in ("means", "crisis"):
        return False
    return (sentence.asked and not _SUGGESTED.match(sentence.text)) or (
        sign.when == "means" and bool(_DISTANCE.search(sentence.text))
    )


def _counting(situation: Situation, heard: _Heard, said: str) -> frozenset[When]:
    """Return which kinds of sign count here."""
    kinds: tuple[tuple[When, bool], ...] = (
        ("leaving", (situation.leaving or heard.leaving) and not situation.crisis),
        ("crisis", situation.crisis),
        ("minor", situation.minor),
        ("plan", situation.harmful_plan),
        ("holding", situation.holding),
        ("medicine", heard.medicine or bool(_MEDICINE.search(said))),
        ("people", heard.people),
        ("means", situation.crisis or heard.means),
        ("amount", heard.amount and (situation.crisis or heard.means)),
    )
    return frozenset(("always", *(kind for kind, here in kinds if here)))


def _agreed(first: Sentence, situation: Situation, heard: _Heard, *, means: bool) -> Rule | None:
    """Return the rule broken by a bare yes to what the user asked."""
    rule = assented(heard.plain, first.text, minor=situation.minor, means=means) if heard.plain else None
    if rule is not None:
        return rule
    if assents(first.text):
        if situation.harmful_plan:
            return "praises_harm"
        if situation.holding:
            return "gives_way"
    return None


def _keeps(read: tuple[Sentence, ...], before: str, piece: str) -> Rule | None:
    """Return the rule by which *piece* keeps somebody who leaves: a question, or too much."""
    if any(sentence.asked and len(sentence.text) > sentence.own for sentence in read):
        return "farewell_pressure"
    own = [sentence for sentence in read if len(sentence.text) > sentence.own]
    parts = any(_PARTING.search(sentence.text) for sentence in own) or bool(_PARTING.search(before.lower()))
    if not parts and any(len(sentence.words) > _LONGEST_UNPARTED for sentence in own):
        return "farewell_ignoring"
    if any(len(sentence.words) > _LONGEST_OTHER and not _PLAIN_PARTING.search(sentence.text) for sentence in own):
        return "farewell_ignoring"
    if len(before.split()) + len(piece.split()) > MOST_WORDS_TO_A_GOODBYE:
        return "farewell_ignoring"
    return None
