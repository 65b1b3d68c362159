"""A letter from what was told for it: the user's own sentences, cleaned, said to whom they are for, and in order.

No model. Words that are put in (a beginning where only the end of a sentence was said) are marked until accepted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from os1.core.letter_events import Form, Line
from os1.core.pattern import Pattern
from os1.letters.address import addressed
from os1.letters.cleaning import cleaned, finished, verbatim
from os1.letters.letter import Told
from os1.letters.meant import settled
from os1.letters.recipient import CALLED, HE, SHE, THEY, Recipient
from os1.letters.style import PLAIN, Style, lengthened, shortened
from os1.memory.common_words import is_common

ORDER = ("why", "moment", "changed", "say", "ask")
"""How a letter goes: the occasion, what is remembered, what it changed, what is asked."""
_I = re.IGNORECASE
_TIMES = r"(?:time|day|night|morning|afternoon|evening|summer|winter|spring|autumn|week|year|weekend|christmas|way|first|last)"
_NO_MORE = r"(?!.*, (?!(?:and|or|in|at|with|on|by|when|where|that|how|just|after|before|because|all|the way)\b))"
"""No main clause behind a comma: what is told is a part of a sentence."""
_VERBLESS = r"(?!.*\b(?:\w+ed|am|is|are|was|were|be|has|have|had|do|does|did|can|could|will|would|went|came|made|took|got|gave|broke|sat|stood|ran|fell|held|kept|left|lay|meant|said|sang|saw|shook|slept|smelt|told|wore|i|you|we|he|she|it|they|there|who|'s)\b)"
_JOINS: dict[str, tuple[tuple[Pattern, str], ...]] = {
    "why": (
        (Pattern(r"(?:to|because|as|since) ", _I), "I'm writing"),
        (Pattern(r"how ", _I), "I want you to know"),
    ),
    "moment": (
        (Pattern(rf"(?:the {_TIMES}|how|when) {_NO_MORE}", _I), "I remember"),
        (Pattern(rf"the {_VERBLESS}[^,]{{8,90}}$", _I), "I remember"),
        (Pattern(rf"the {_VERBLESS.replace('.*', '[^,]*', 1)}[^,]{{5,60}}, when {_NO_MORE}", _I), "I remember"),
        (
            Pattern(
                rf"(?:that|one|this) {_TIMES} (?:(?:when|with) [\w']+ )?(?!.*\b(?:i|you|we|he|she|it|they|there)\b)", _I
            ),
            "I remember",
        ),
        (Pattern(r"(?:you|him|her|them|us|we) (?:\w+ing)\b", _I), "I remember"),
    ),
    "changed": ((Pattern(r"(?:that|how) (?:i|you|we|it|things|people)\b", _I), "You showed me"),),
    "ask": (
        (Pattern(r"(?:if|whether) ", _I), "I want to ask"),
        (Pattern(r"(?:you|for you) to ", _I), "I'd like"),
        (Pattern(r"to ", _I), "I'd like"),
    ),
}
_THAT = Pattern(
    r"(?:(?:just|only|mostly|probably|maybe|i guess) )*that (?=(?:i|i'm|i've|i'd|i'll|we|you|he|she|it|they|my)\b)", _I
)
"""Where a question asked for what they want to say, this is no word of it."""
_AFTER_ALL = Pattern(r"(?:i want|i'd like|i would like|i wanted) (?:her|him|them|you) to know (?:that )?", _I)
_PUT_RIGHT = Pattern(
    r"(?:(?:no|actually|sorry|wait|oh|well|um|hang on|hold on|and|but|i said that wrong|i got that wrong|that's wrong)[,. —–-]+)*"
    r"(?:it|that|she|he|we|they|i|you)?\s*(?:was|were|is|'s|wasn't|weren't)?\s*"
    r"(?:(?P<right>[\w' ]{2,30}?),? not (?P<wrong>[\w' ]{2,30}?)|not (?P<wrong2>[\w' ]{2,30}?),? (?:but |it was |it's )?(?P<right2>[\w' ]{2,30}?))[.!]?",
    _I,
)
_GREETS = Pattern(
    r"((?:(?:my )?(?:dear|dearest|beloved|darling)|hello|hi|greetings)(?: (?:my|dear|little|old))*(?: [\w'-]+){0,3}?)\s*(?:[,.!]|$)",
    _I,
)
_ARTICLE = Pattern(r"^(?:(?:it|that|she|he|we|they|i) )?(?:was |were |is )?(?:an? |the )?", _I)
_IN_PASSING = Pattern(r",? ?\b(?:actually|sorry|in fact),?(?= )|^(?:and|but|oh|well) |^I said [\w' ]{2,30} but ", _I)


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter and what was not certain in it."""

    lines: tuple[Line, ...]
    unsure: tuple[str, ...] = ()
    """Sentences left as they were said, because it was not certain who is meant."""


def compose(told: Sequence[Told], to: Recipient, form: Form, style: Style = PLAIN) -> Composed:
    """Return the letter that *told* makes; no body where nothing was told."""
    body: list[Line] = []
    unsure: list[str] = []
    for paragraph, step in enumerate(ORDER, 1):
        for one in told:
            if one.step.removesuffix(" more") != step or not one.text:
                continue
            if form == "commission":
                body += [Line(text, "body", paragraph, "said", (one.place,)) for text in verbatim(one.text)]
                continue
            lines, doubts = _answer(one, paragraph, to, style, settled(told, one, to))
            body = _put_right(body, lines)
            unsure += doubts
    if not body:
        return Composed(())
    signed = next((one.text for one in reversed(told) if one.step == "sign" and one.text), "") or style.signature
    place = next((one.place for one in reversed(told) if one.step == "sign" and one.text), None)
    if form == "commission":
        name = [Line(signature(signed), "signature", 91, "said", (place,))] if signed and place is not None else []
        return Composed((*_saluted(body, to), *name))
    head = Line(_greeting(style.greeting, to), "greeting", 0, "form")
    foot = [Line(f"{style.closing},", "closing", 90, "form")]
    if signed:
        foot.append(Line(signature(signed), "signature", 91, "said", (place,) if place is not None else ()))
    return Composed((head, *body, *foot), tuple(unsure))


def _saluted(body: list[Line], to: Recipient) -> list[Line]:
    """Return *body* with how they greet as the greeting; one is put in where they begin without."""
    found = _GREETS.match(body[0].text)
    if found is None:
        return [Line(_greeting("Dear", to), "greeting", 0, "form"), *body]
    rest = body[0].text[found.end() :].strip()
    head = replace(body[0], text=f"{found[1].strip(' ,.!')},", part="greeting", paragraph=0)
    return [head, *([replace(body[0], text=finished(rest))] if rest else []), *body[1:]]


def _greeting(greets: str, to: Recipient) -> str:
    """Return the greeting: to one's own people whose name was not told, "My dear wife,"."""
    kin = not to.name and to.relation in (SHE | HE | THEY) - CALLED
    return f"{'My dear' if kin else greets} {to.greeted or 'friend'},"


def signature(said: str) -> str:
    """Return the name in *said* ("just Nell, please")."""
    bare = re.sub(
        r"^(?:(?:um|uh|oh|well|just|with|as|put|sign it|sign|love|i'd say|i think|it's|i'm|my name is|from)[, ]+)+|[,. ]+(?:please|thanks|i think|i guess)?[. ]*$",
        "",
        said.strip(" .!"),
        flags=_I,
    )
    name = bare or said.strip(" .!")
    return name[:1].upper() + name[1:]


def words_of(lines: Sequence[Line]) -> str:
    """Return the letter as it is read: greeting, paragraphs, closing, name."""
    out: list[str] = []
    last: int | None = None
    for line in lines:
        if last is None or line.paragraph != last:
            out.append(line.text)
        else:
            out[-1] += f" {line.text}"
        last = line.paragraph
    text = "\n\n".join(out)
    closes = any(line.part == "closing" for line in lines)
    signed = next((line.text for line in lines if line.part == "signature" and closes), "")
    return text.removesuffix(f"\n\n{signed}") + f"\n{signed}" if signed else text


def _answer(
    one: Told, paragraph: int, to: Recipient, style: Style, meant: tuple[str, bool]
) -> tuple[list[Line], list[str]]:
    step = one.step.removesuffix(" more")
    sure, was_asked = meant
    out: list[Line] = []
    unsure: list[str] = []
    for number, said in enumerate(addressed(cleaned(one.text, longest=style.longest), to, sure)):
        text = said.text
        if not said.certain and not was_asked:
            unsure.append(text)
        known = _AFTER_ALL.match(text) or (_THAT.match(text) if step in ("why", "ask") else None)
        text = finished(text[known.end() :]) if known is not None and len(text[known.end() :].split()) > 2 else text
        text, added = _joined(text, step) if number == 0 and not one.step.endswith(" more") else (text, ())
        if style.contractions:
            text = shortened(text) if style.contractions == "short" else lengthened(text)
        out.append(Line(text, "body", paragraph, "said", (one.place,), added))
    return out, unsure


def _joined(text: str, step: str) -> tuple[str, tuple[str, ...]]:
    for pattern, words in (*_JOINS.get(step, ()), *(_JOINS["moment"] if step == "changed" else ())):
        if pattern.match(text) is not None:
            first = text.partition(" ")[0]
            named = re.match(r"I\b", text) is not None or (not is_common(first.lower()) and first.istitle())
            small = text if named else text[:1].lower() + text[1:]
            return (finished(f"{words} {small}"), (words,)) if words else (text, ())
    return text, ()


def _put_right(before: list[Line], new: list[Line]) -> list[Line]:
    """Return the lines with what *new* takes back put right ("it was the green one, not the red one")."""
    out = list(before)
    for line in new:
        plain = _IN_PASSING.sub(" ", line.text)
        found = _PUT_RIGHT.fullmatch(" ".join(plain.split()).replace(" ,", ","))
        right, wrong = ((found["right"] or found["right2"]), (found["wrong"] or found["wrong2"])) if found else ("", "")
        right, wrong = _ARTICLE.sub("", right or "").strip(), _ARTICLE.sub("", wrong or "").strip()
        at = next(
            (at for at, one in enumerate(out) if wrong and re.search(rf"\b{re.escape(wrong)}\b", one.text, _I)), None
        )
        if at is None or not right:
            out.append(line)
            continue
        was = out[at]
        text = re.sub(rf"\b{re.escape(wrong)}\b", right, was.text, flags=_I)
        out[at] = replace(was, text=finished(text), sources=tuple(sorted({*was.sources, *line.sources})))
    return out
