"""The interview as a value: which question comes next, and what comes of an answer. No model, no clock.

A question counts as asked when it is written down, before it is said; it is asked again in other words once at most,
and once more where the talk goes on after a rest.
"""

from dataclasses import dataclass, replace

from os1.conversation.said_briefly import manner
from os1.core.events import Event
from os1.core.letter_events import Form, LetterAsked, LetterLaidAside, LetterTold
from os1.core.pattern import Pattern
from os1.letters import words
from os1.letters.cleaning import cleaned, sentences
from os1.letters.compose import ORDER, signature
from os1.letters.letter import RIGHT, Letter, Told
from os1.letters.meant import again as asked_again
from os1.letters.meant import asks, is_whom, means_them, shown_pronoun
from os1.letters.misheard import as_meant, put_right, spelt
from os1.letters.particulars import vague
from os1.letters.recipient import Recipient, recipient

STEPS: dict[Form, tuple[str, ...]] = {
    "letter": ("to", "why", "moment", "changed", "ask", "sign"),
    "unsent": ("to", "why", "moment", "changed", "ask", "sign"),
    "commission": ("to", "say", "sign"),
}
DEEPER = ("moment", "changed")
"""The questions whose answer is asked once more about, where it is vague."""
_LATER = Pattern(
    r"(?:.{0,30}[.,] )?(?:(?:let's|can we|could we|we can|i'll|i'd rather|i want to|maybe|we'll)[ ,]*)?(?:(?:do|go on with|continue|finish|come back to|carry on with|leave|pick) (?:it|this|that|the rest)(?: up)?[ ,]*)?"
    r"(?:later|tomorrow|another (?:time|day)|some other time|tonight|next time|not (?:now|today)|for (?:today|now|tonight)|stop(?: (?:here|now|it|this|for (?:today|now)))?|i (?:want|need|have|'ve got) to stop.{0,20}|that's enough for (?:today|now|tonight)|enough for (?:today|now)|i need a break|let's stop.{0,20}|i can't (?:do this|go on).{0,20}|let's talk about something else|something else)[.! ]*",
    2,
)
_ENOUGH = Pattern(
    r"(?:(?:i think|okay|ok|yes|no|well|um|and|so|enough)[, ]+)*(?:that's (?:enough|all|it|everything)|that is (?:enough|all|it)|enough(?: now)?|(?:just |please |now )*write (?:it|the letter)(?: now)?|i'm done|i have nothing (?:more|else)|nothing (?:more|else)(?: to say)?|no more|that'll do|that will do|done|read it to me|that's all (?:of it|i have|i've got|she says|he says|they say|for (?:the|this) letter))(?: (?:i think|now|really|thanks|thank you))*[.! ]*",
    2,
)
_UNKNOWING = Pattern(
    r".{0,20}\b(?:don't know|dunno|no idea|not sure|can't think|can't remember|do not know)\b.{0,30}", 2
)
_ASKS_HER = Pattern(
    r"(?:(?:by the way|um|oh|and|so|but|wait|sorry)[, ]+)*(?:(?:what|who|when|where|which|how)(?:'s| is| are| was| were| do| does| did| many| much| long| old)\b|(?:do|are|did|have|can|could|will|would) you\b|is (?:it|there)\b|(?:what|which|how) \w+)",
    2,
)
_TELLS = Pattern(r"(?:i|you|we|he|she|it|they|that|there|and|but|because|when)(?:'\w+)? ", 2)
_NAMES_HOW = Pattern(r"\b(?:sign\w*|name|call\w*|put|end|finish|yours?|love|kiss\w*)\b", 2)
_LONGEST_NAME = 6
"""In words."""
_OF_THEM = Pattern(r"\b(?:he|him|his|she|her|they|them|their|my|we|our)\b", 2)


@dataclass(frozen=True, slots=True)
class Turned:
    """What comes of something said in the interview."""

    events: tuple[Event, ...]
    says: tuple[str, ...]
    composes: bool = False
    """Whether the letter is put together now, of what `told` holds."""
    told: tuple[Told, ...] = ()


def who(letter: Letter) -> Recipient:
    """Return whom *letter* is for, by what was told so far."""
    told, begun = as_meant(letter.told, letter.to)
    said = next((one.text for one in reversed(told) if one.step == "to" and one.text), "") or begun
    to = recipient(said, [one.text for one in told if one.step not in ("to", "sign") and not is_whom(one.step)])
    return to if to.pronoun else replace(to, pronoun=shown_pronoun(letter.told, to))


def names_of(letter: Letter) -> tuple[str, ...]:
    """Return the names that *letter* will bear: whom it is for, and whose it is, where they were told."""
    told, _ = as_meant(letter.told, letter.to)
    signed = next((signature(one.text) for one in reversed(told) if one.step == "sign" and one.text), "")
    return tuple(name for name in (who(letter).name, signed) if name)


def spoken_to(letter: Letter) -> words.Pronouns:
    """Return the words her questions have for whom *letter* is for."""
    to = who(letter)
    return words.pronouns(to.name, to.relation, to.pronoun)


def lays_aside(text: str) -> bool:
    """Whether *text*, which may also be a goodbye, leaves the rest for another time."""
    return _LATER.fullmatch(text) is not None


def has_enough(text: str) -> bool:
    """Whether *text* wants the letter now, of what there is."""
    return _ENOUGH.fullmatch(text) is not None


def first_step(form: Form, to: str) -> str:
    """Return the first question of a letter that was begun with *to*."""
    return next(step for step in STEPS[form] if not (step == "to" and to))


def answered(letter: Letter, text: str, place: int, signed: str) -> Turned | None:
    """Return what comes of *text*, said at *place* while a question of *letter* is open; None where it is other talk.

    *signed* is the name the letter would be signed with unasked.
    """
    step, root = letter.open, letter.root
    if not step:
        return None
    laid = LetterLaidAside(letter.number, "later", root)
    if _LATER.fullmatch(text):
        return Turned((laid,), (words.LATER,))
    righted = _righted(letter, text, place)
    if righted is not None:
        return righted
    if is_whom(step) and means_them(text, who(letter)):
        return _next(letter, Told(step, text, place), signed)
    if _ENOUGH.fullmatch(text):
        if not any(one.text for one in letter.told if one.step.removesuffix(" more") in ORDER):
            return Turned((laid,), (words.NOTHING_YET,))
        return _signing(letter, signed) or _composing(letter, ())
    asks = _again(letter, step, text)
    if asks is not None:
        return asks
    if step == "sign" and _tells_more(text):
        return _more(letter, text, place)
    told = Told(step, "" if _skips(letter, step, text) else text, place)
    if letter.form == "commission" and step == "say" and told.text:
        return Turned(
            (_told(letter, told), LetterAsked(letter.number, step, root)), (words.QUESTIONS["commission"]["say"][1],)
        )
    return _next(letter, told, signed)


def _righted(letter: Letter, text: str, place: int) -> Turned | None:
    """Return what comes of *text* where it puts right what was misheard before; the question stays open."""
    named = who(letter).name
    right = put_right(text, [*([named] if named else []), letter.to, *(one.text for one in letter.told)])
    if right is None:
        return None
    told = Told(RIGHT, text, place)
    after = replace(letter, told=(*letter.told, told))
    says = words.RIGHT_SPELT.format(right=spelt(right.right)) if right.spelt else words.RIGHT.format(right=right.right)
    return Turned((_told(letter, told),), (says, _question(after, letter.open, again=True)))


def goes_on(letter: Letter, signed: str) -> Turned:
    """Return how the interview of *letter* goes on after a rest."""
    step = letter.open or _coming(letter, signed)
    if not step:
        return _composing(letter, ())
    again = step in letter.asked
    say = _question(letter, step, again=again)
    asked = LetterAsked(letter.number, step, letter.root)
    return Turned((asked,), (words.AGAIN.format(**spoken_to(letter)), say))


def _again(letter: Letter, step: str, text: str) -> Turned | None:
    """Return what leaves the question open: "hm", "why?", "sorry, what?", or talk to her about the letter."""
    kind = manner(text)
    if kind == "wait":
        return Turned((), (words.WAIT,))
    if kind in ("why", "where") and is_whom(step):
        return Turned((), (words.WHY_WHOM.format(**spoken_to(letter)),))
    if is_whom(step):
        again = kind in ("again", "hear", "hello")
        return Turned((), (_question(letter, step, again=True),)) if again else None
    if kind in ("why", "where"):
        return Turned((), (words.WHY_ASK,))
    only_to_her = step not in ("to", "sign") and letter.form != "commission" and not cleaned(text)
    unknowing = _UNKNOWING.fullmatch(text) is not None and not step.endswith(" more") and letter.asked.count(step) < 2
    if kind in ("again", "hear", "hello", "who", "yes") or unknowing or (only_to_her and kind != "skip"):
        say = _question(letter, step, again=True)
        asked = (LetterAsked(letter.number, step, letter.root),) if letter.asked.count(step) < 2 else ()
        return Turned(asked, (say,))
    return None


def asks_something_else(letter: Letter, text: str) -> bool:
    """Whether *text* asks her something, rather than tells what she asked for."""
    if letter.open == "say" or len(sentences(text)) != 1 or not text.rstrip().endswith("?") or not cleaned(text):
        return False
    to = who(letter)
    of_them = _OF_THEM.search(text) is not None or bool(to.name and to.name.lower() in text.lower())
    return (
        _ASKS_HER.match(text) is not None
        and not of_them
        and not (letter.open == "ask" and "you" in text.lower().split())
    )


def _skips(letter: Letter, step: str, text: str) -> bool:
    del letter
    if is_whom(step):
        return False
    return manner(text) in ("skip", "skip all") or (
        step not in ("to", "sign") and _UNKNOWING.fullmatch(text) is not None and len(text.split()) < 8
    )


def _tells_more(text: str) -> bool:
    """Whether *text* is no name to sign with, but something more for the letter."""
    name = signature(text)
    words_of_it = len(name.split())
    if _NAMES_HOW.search(text) is not None and words_of_it <= 2 * _LONGEST_NAME:
        return False
    return words_of_it > _LONGEST_NAME or (words_of_it > 2 and _TELLS.match(name) is not None)


def _more(letter: Letter, text: str, place: int) -> Turned:
    """Take *text* into the letter and ask for the name again; the second time it goes without."""
    told = Told(STEPS[letter.form][-2], text, place)
    so_far = replace(letter, told=(*letter.told, told), open="")
    if letter.asked.count("sign") > 1:
        return _composing(so_far, (_told(letter, told),))
    says = words.question(letter.form, "sign", spoken_to(so_far), again=True)
    asked = LetterAsked(letter.number, "sign", letter.root)
    return Turned((_told(letter, told), asked), (words.GOES_ON[0], says), told=so_far.told)


def _next(letter: Letter, told: Told, signed: str) -> Turned:
    event = _told(letter, told)
    so_far = replace(letter, told=(*letter.told, told), open="")
    step = told.step
    once = step in DEEPER and f"{step} more" not in letter.asked and told.text
    coming = f"{step} more" if once and vague(told.text) else _coming(so_far, signed)
    doubt = None
    if letter.form != "commission" and step not in ("to", "sign") and not coming.endswith(" more"):
        doubt = asks(so_far.told, so_far.asked, who(so_far))
    coming = doubt.step if doubt is not None else coming
    if not coming or step == "sign":
        return _composing(so_far, (event,))
    number = len(letter.told)
    if step in ("to", "sign"):
        begins: tuple[str, ...] = ()
    elif is_whom(step):
        begins = (words.MEANT if means_them(told.text, who(so_far)) else words.NOT_MEANT,)
    else:
        begins = (
            (words.GOES_ON if told.text else words.SKIPPED)[
                number % (len(words.GOES_ON) if told.text else len(words.SKIPPED))
            ],
        )
    says = _question(so_far, coming, again=False)
    return Turned((event, LetterAsked(letter.number, coming, letter.root)), (*begins, says), told=so_far.told)


def _question(letter: Letter, step: str, *, again: bool) -> str:
    """Return the question of *step*, *again* in other words where it has others."""
    if not is_whom(step):
        return words.question(letter.form, step, spoken_to(letter), again=again, told=_of(letter, step))
    doubt = asked_again(letter.told, step, who(letter))
    if doubt is None:
        return words.FORGOTTEN
    return words.WHOM.format(line=doubt.line, said=doubt.said, **spoken_to(letter))


def _signing(letter: Letter, signed: str) -> Turned | None:
    """Return the question for the name, where none is known yet: a letter wants one."""
    if signed or "sign" in letter.asked:
        return None
    say = words.question(letter.form, "sign", spoken_to(letter), again=False)
    return Turned((LetterAsked(letter.number, "sign", letter.root),), (say,))


def _composing(letter: Letter, events: tuple[Event, ...]) -> Turned:
    return Turned(events, (), composes=True, told=letter.told)


def _coming(letter: Letter, signed: str) -> str:
    known = {"to": bool(letter.to), "sign": bool(signed)}
    done = {*letter.asked, *(one.step for one in letter.told)}
    return next((step for step in STEPS[letter.form] if step not in done and not known.get(step)), "")


def _told(letter: Letter, told: Told) -> LetterTold:
    return LetterTold(letter.number, told.step, told.text, told.place, (*letter.root, told.place))


def _of(letter: Letter, step: str) -> str:
    base = step.removesuffix(" more")
    return next((one.text for one in letter.told if one.step == base), "")
