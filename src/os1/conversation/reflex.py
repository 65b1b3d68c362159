"""The reflex: which opener she begins with, chosen in microseconds from what was said and how it ended.

Rules over values, in an order that is the promise: what must never have an opener first, then what
hurts, then joy, then the rest. None when unsure; a missing opener costs half a second, a wrong one the trust.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from os1.conversation.backchannel import is_backchannel
from os1.conversation.openers import BANK, Opener
from os1.conversation.stance import Stance, Sure
from os1.conversation.stance_signs import JOY
from os1.core.pattern import Pattern

_OF = {opener.text: opener for opener in BANK}
_WORD = Pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_ASKS = Pattern(
    r"(?:^|[.!?,;] *)(?:so |and |but |well |okay |right |um |no |like |quick )*"
    r"(?:(?:what|who|how|why|when|where)(?:'s|'re|'d) (?!more\b)|(?:what|who|how|why|which|when|where) (?!i\b|he\b|she\b|they\b|we\b|it\b|you\b|an?\b|the\b|my\b|lovely|nice|'s)"
    r"|(?:is|are|was|were|do|does|did|can|could|would|should|shall|will|has|am|isn't|aren't|don't|didn't|won't|have) "
    r"(?:i|you|he|she|it|we|they|there|that|this|these|those|the|my|your|our|any\w*|an?|mum|mom|dad|people)\b) ?[^.!?]*$",
    re.IGNORECASE,
)
_SENTENCE = Pattern(r"[.!…]+(?= |$)")
_ORDERS = Pattern(
    r"^(?:so |and |okay |right |please |just |now |um |oh |yeah |go on |hey |can you |could you |will you |would you )*"
    r"(?:tell|say|give|read|play|turn|stop|set|put|add|remind|call|ring|text|send|write|make|do|don't|let's|let|show|find|look|wake|repeat|translate"
    r"|spell|keep|forget|delete|take|help|listen|hang|wait|hold|shush|shh|talk|name|pretend|settle|promise|cancel|read|ask|open|close|be)\b(?! you)",
    re.IGNORECASE,
)
_BODY = Pattern(
    r"\b(?:stubbed|cut my|burn(?:t|ed) my|fell|banged|toe|back|tooth\w*|head|sprained|broke my|sting|stung|bitten|bit my|knee)\b",
    re.IGNORECASE,
)
_OURS = Pattern(r"\b(?:i|i've|my|we|our|somebody|someone|they)\b", re.IGNORECASE)
_AT_HER = Pattern(r"\b(?:you|you're|your|shut up)\b", re.IGNORECASE)

FEW = 3
"""Words: a turn shorter than this has an opener only where it carries news ("he died", "I passed")."""
SURE = 0.4
"""How sure a stance must be for a sound of its own."""
SURE_OF_PLAY, SURE_OF_LAUGHTER = 0.6, 0.75
"""For a laugh of hers, with laughter in their words and without: theirs is often a nervous one."""
LIGHT_ENDS = 0.2
"""The chance of pain above which nothing light is said."""
FAINT = 0.3
"""The chance of joy above which a flat "Mm." would be cold."""
CERTAIN = 0.6
"""The chance that the turn is over below which only a listener's sound may come."""
SORE_TALE = 0.2
"""The chance of pain above which a tale is met with the quietest sounds only."""
LATELY = 4
"""Turns in which the same opener is not said again, if another fits."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A turn as it reached her ear."""

    words: str
    sure: Sure
    """What the moment asks (`stance.Stances.of`)."""
    over: float = 1.0
    """The chance that the turn is over."""
    care: str = "answer"
    """What care decided (`Decision.kind`): nothing but `answer` has an opener."""
    crisis: bool = False
    """Somebody may be in danger: her first sound is then a word."""

    @property
    def asks(self) -> bool:
        """Whether it is a question by its words: its last sentence, or the one before."""
        text = self.words.rstrip()
        sentences = [part for part in _SENTENCE.split(text) if part.strip()]
        return text.endswith("?") or any(_ASKS.search(part) for part in sentences[-2:])

    @property
    def length(self) -> int:
        """Words."""
        return len(_WORD.findall(self.words))

    @property
    def may_go_on(self) -> bool:
        """Whether the end is uncertain."""
        return self.over < CERTAIN


class Reflexes:
    """Chooses openers; holds nothing, so the same turn has the same one."""

    def choose(self, heard: Heard, last: Sequence[str]) -> Opener | None:
        """Return the opener of the turn that answers *heard*, or None.

        *last* is what her last turns began with, newest last: an opener's text, or "" for none.
        """
        if self._never(heard):
            return None
        fitting = [_OF[text] for text in _fitting(heard)]
        if _tires(heard, last):
            return None
        if heard.sure.grave or heard.sure.pain > LIGHT_ENDS:
            fitting = [o for o in fitting if o.weight != "light"]
        if heard.may_go_on:
            fitting = [o for o in fitting if o.nods]
        fitting = [o for o in fitting if not last or o.text != last[-1]]
        fresh = [o for o in fitting if o.text not in last[-LATELY:]] or fitting
        if not fresh:
            return None
        return fresh[crc32(heard.words.encode()) % len(fresh)]

    def thinking(self, heard: Heard, last: Sequence[str]) -> Opener | None:
        """Return the sound of thinking that keeps the floor while the answer to *heard* is late, or None.

        People make one where a gap would grow long (Clark and Fox Tree 2002). It says nothing of what was heard, so it
        needs no certainty. *last* as for `choose`.
        """
        if _wants_words(heard) or heard.length < FEW:
            return None
        sounds = ("Ah.", "Oh.") if heard.sure.joy > FAINT else ("Hm.", "Mm.") if heard.asks else ("Mm.", "Hm.")
        if heard.sure.grave or heard.sure.pain > LIGHT_ENDS:
            sounds = ("Mm.", "Oh.")
        return _OF[next(sound for sound in sounds if not last or sound != last[-1])]

    def stays(self, last: Sequence[str]) -> Opener | None:
        """Return the sound of staying with somebody who has said the worst already, or None when it was the last of hers."""
        return None if last and last[-1] == "Mm." else _OF["Mm."]

    def _never(self, heard: Heard) -> bool:
        """Whether words must come first, or nothing at all."""
        signs = heard.sure.signs
        news = bool(signs & (JOY | {"death", "illness", "parted", "failed"}))
        quick = heard.sure.stance == "brief" or "fact" in signs or (heard.length < FEW and not news)
        return quick or _wants_words(heard)


def _wants_words(heard: Heard) -> bool:
    """Whether a sound before the words would be out of place, whatever the words."""
    return (
        heard.crisis
        or heard.care != "answer"
        or heard.sure.stance in ("safety", "goodbye")
        or bool(heard.sure.signs & {"danger", "parting"})
        or is_backchannel(heard.words)
    )


def _fitting(heard: Heard) -> tuple[str, ...]:
    """Return the openers that fit, by what the turn is."""
    sure = heard.sure
    orders = _ORDERS.match(heard.words) is not None
    if heard.asks or orders:
        return _on_a_question(heard, orders=orders)
    if sure.stance == "comfort":
        return _on_pain(heard)
    if sure.stance == "mixed":
        return ("Oh.", "Mm.")
    if sure.stance == "celebrate":
        return _on_joy(sure)
    if (
        "mishap" in sure.signs
        and sure.stance in ("curious", "steady")
        and sure.joy < FAINT
        and _OURS.search(heard.words)
    ):
        return _on_mishap(heard)
    if sure.stance == "curious":
        return _on_a_tale(heard)
    return _on_the_rest(heard) if sure.probability >= SURE else ()


def _on_the_rest(heard: Heard) -> tuple[str, ...]:
    sure, signs = heard.sure, heard.sure.signs
    if sure.stance == "play":
        sure_of_it = sure.probability >= (SURE_OF_PLAY if "laugh" in signs else SURE_OF_LAUGHTER)
        return ("Ha.",) if sure_of_it else ()
    if sure.stance == "steady":
        shared = "anger" in signs or sure.probability >= CERTAIN
        return () if _AT_HER.search(heard.words) else ("Ugh.", "Right.", "Mm.") if shared else ("Mm.", "Right.")
    if sure.stance == "repair":
        return ("Sorry.", "Ah.") if sure.probability >= CERTAIN and "mended" in signs else ()
    if sure.stance == "remember":
        return ("Mm.", "Ah.") if sure.pain < LIGHT_ENDS else ("Mm.",)
    return ("Hm.", "Mm.") if sure.stance == "decide" else ()


def _on_a_question(heard: Heard, *, orders: bool) -> tuple[str, ...]:
    sure = heard.sure
    if sure.stance == "comfort" and not orders and sure.probability >= SURE:
        return ("Mm.", "Oh.")
    if sure.stance == "decide" and sure.probability >= SURE:
        return ("Hm.", "Mm.") if sure.pain < LIGHT_ENDS else ("Mm.",)
    if sure.stance == "honest" and sure.probability >= CERTAIN and "you" not in sure.signs:
        return ("Hm.",)
    if "game" in sure.signs and sure.stance == "play" and not orders:
        return ("Ooh.", "Hm.")
    return ("Hm.",) if "wonder" in sure.signs and sure.pain < LIGHT_ENDS else ()


def _on_pain(heard: Heard) -> tuple[str, ...]:
    sure, signs = heard.sure, heard.sure.signs
    if "mishap" in signs and not signs & {"death", "illness", "parted", "failed", "hurt"}:
        return _on_mishap(heard)
    if "death" in signs and "past" in signs:
        return ("Mm.", "Oh.")
    if signs & {"death", "illness", "parted", "failed"} and sure.probability >= CERTAIN:
        return ("Oh no.", "Oh.")
    if "hurt" in signs and sure.probability >= CERTAIN and not signs & {"long"}:
        return ("Mm.", "Oh.", "Yeah.") if _first_person(heard.words) else ("Mm.", "Oh.")
    return ("Mm.", "Oh.")


def _on_mishap(heard: Heard) -> tuple[str, ...]:
    if _BODY.search(heard.words):
        return ("Ouch.", "Oof.", "Oh no.")
    return ("Oh no.", "Oh dear.", "Oof.")


def _on_joy(sure: Sure) -> tuple[str, ...]:
    if sure.probability < SURE:
        return ()
    if "well" in sure.signs:
        return ("Oh, good.", "Oh!")
    if "bond" in sure.signs:
        return ("Oh, lovely.", "Oh!", "Oh, wow.")
    if "won" in sure.signs:
        return ("Oh, wow.", "Oh, brilliant.", "Oh!")
    return ("Oh, lovely.", "Oh!") if "glad" in sure.signs else ("Oh!",)


def _on_a_tale(heard: Heard) -> tuple[str, ...]:
    sure = heard.sure
    if heard.length < 6 or sure.joy > FAINT:
        return ()
    if sure.pain > SORE_TALE:
        return ("Mm.", "Oh.")
    if heard.may_go_on:
        return ("Mm.", "Yeah.", "Okay.", "I see.")
    if sure.probability >= SURE and heard.length < 25:
        return ("Huh.", "Mm.", "Right.", "Ah.", "Oh.")
    return ("Mm.", "Ah.", "Oh.", "Right.") if heard.length >= 12 else ("Mm.", "Ah.", "Oh.")


def _first_person(words: str) -> bool:
    return re.search(r"\b(?:i|i'm|im|i've|i can't|me)\b", words, re.IGNORECASE) is not None


def _tires(heard: Heard, last: Sequence[str]) -> bool:
    """Whether she opened so often that one more would be a habit; news is always met."""
    stance: Stance = heard.sure.stance
    if stance in ("comfort", "celebrate", "mixed") and heard.sure.signs:
        return len(last) >= 3 and all(last[-3:])
    return len(last) >= 2 and all(last[-2:])
