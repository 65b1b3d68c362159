"""A letter changed as it was wished: a new version, in which what was not touched keeps where it comes from."""

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from os1.core.letter_events import Line
from os1.letters.address import addressed
from os1.letters.cleaning import cleaned, finished, sentences
from os1.letters.compose import signature
from os1.letters.particulars import GENERAL
from os1.letters.recipient import Recipient
from os1.letters.style import FORMAL, PLAIN, lengthened, shortened
from os1.letters.support import support
from os1.letters.wishes import Change
from os1.memory.stems import stems

KEEPS = 0.66
"""Of a letter's words stay when it is to be shorter."""
_I = re.IGNORECASE
Lines = tuple[Line, ...]
Part = Literal["greeting", "body", "closing", "signature"]


@dataclass(frozen=True, slots=True)
class At:
    """Where a wish was said."""

    place: int | None
    heard: Mapping[int, str]
    """What was said before, by its place."""
    to: Recipient


def revised(lines: Lines, wish: Change, at: At) -> Lines | None:
    """Return the letter as *wish* wants it; None where it does not find what is meant."""
    match wish.kind:
        case "less_formal":
            return _formal(lines, formal=False)
        case "more_formal":
            return _formal(lines, formal=True)
        case "shorter":
            return _shorter(lines)
        case "take_out":
            return _without(lines, wish.about)
        case "first" | "last":
            return _moved(lines, wish.about, first=wish.kind == "first")
        case "change":
            return _changed(lines, wish.about, wish.to, at)
        case "sign":
            name = Line(signature(wish.about), "signature", 91, "said", _places(at))
            return (*(line for line in lines if line.part != "signature"), name)
        case "greet" | "close":
            part = "greeting" if wish.kind == "greet" else "closing"
            words = f"{wish.about[:1].upper()}{wish.about[1:].rstrip(',')},"
            return tuple(
                replace(line, text=words, basis="said", sources=_places(at)) if line.part == part else line
                for line in lines
            )
        case "add":
            return _added(lines, wish.about, at)
        case _:
            return None


def accepted(lines: Lines) -> Lines:
    """Return the letter with every added word accepted."""
    return tuple(replace(line, accepted=True) if line.added else line for line in lines)


def without_added(lines: Lines) -> Lines:
    """Return the letter without the added words that were not accepted."""
    return tuple(_stripped(line) if line.added and not line.accepted else line for line in lines)


def confirmed(lines: Lines, number: int, place: int | None) -> Lines:
    """Return the letter with the doubt about one line taken away by a yes said at *place*."""
    line = lines[number]
    sure = replace(line, basis="confirmed", sources=(*line.sources, *((place,) if place is not None else ())))
    return (*lines[:number], sure, *lines[number + 1 :])


def dropped(lines: Lines, number: int) -> Lines:
    """Return the letter without one line."""
    return (*lines[:number], *lines[number + 1 :])


def by_hand(lines: Lines, text: str, at: At) -> Lines:
    """Return the letter as *text*, written over by hand: an unchanged sentence keeps all, a changed one its turns.

    A new sentence names the turns that carry it, or is doubted.
    """
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]
    said = [(number, one) for number, part in enumerate(paragraphs) for one in _by_lines(part, number, len(paragraphs))]
    old = {line.text: line for line in lines}
    out: list[Line] = []
    for place, (number, one) in enumerate(said):
        same = old.get(one)
        if same is not None:
            out.append(replace(same, paragraph=number) if same.part == "body" else same)
            continue
        part = _part(place, len(said), one, lines)
        near = difflib.get_close_matches(one, [line.text for line in lines if line.part == part], 1, 0.5)
        was = old[near[0]] if near else None
        if part != "body":
            out.append(Line(one, part, {"greeting": 0, "closing": 90, "signature": 91}[part], "said", _places(at)))
        elif was is not None and not _names_new(one, was.text, at.heard):
            left = tuple(words for words in was.added if words in one)
            out.append(replace(was, text=one, paragraph=number, added=left))
        else:
            carried = support(one, at.heard)
            basis = "said" if carried else "doubted"
            out.append(Line(one, "body", number, basis, carried))
    return tuple(out)


def _by_lines(part: str, number: int, many: int) -> list[str]:
    rows = [row.strip() for row in part.splitlines() if row.strip()]
    if number == 0 or number >= many - 2:
        short = [row for row in rows if len(row.split()) <= 6]
        if len(short) == len(rows):
            return rows
    return sentences(" ".join(rows))


def _part(place: int, many: int, text: str, lines: Lines) -> Part:
    if place == 0 and (text.endswith(",") or any(line.part == "greeting" for line in lines)) and len(text.split()) <= 6:
        return "greeting"
    signed = any(line.part == "signature" for line in lines)
    if place == many - 1 and signed and len(text.split()) <= 4:
        return "signature"
    return "closing" if place >= many - 2 and text.endswith(",") and len(text.split()) <= 5 else "body"


def _names_new(one: str, was: str, heard: Mapping[int, str]) -> bool:
    """Whether *one* says something that neither the line it was nor what was heard says."""
    return bool(stems(one) - stems(was)) and not support(one, heard) and len(stems(one) - stems(was)) > 1


def _formal(lines: Lines, *, formal: bool) -> Lines:
    out: list[Line] = []
    for line in lines:
        text = line.text
        if line.part == "greeting":
            text = re.sub(r"^(?:Dear|Hello|Hi|Hey)\b", "Dear" if formal else "Hi", text)
        elif line.part == "closing":
            text = (
                f"{FORMAL.closing},"
                if formal
                else ("Love," if line.text.startswith(PLAIN.closing) else f"{PLAIN.closing},")
            )
        elif line.part == "body":
            text = lengthened(text) if formal else shortened(text)
        out.append(replace(line, text=text))
    return tuple(out)


def _shorter(lines: Lines) -> Lines:
    body = [line for line in lines if line.part == "body"]
    words = sum(len(line.text.split()) for line in body)
    out = list(lines)
    for line in sorted(body, key=_weight):
        left = [one for one in out if one.part == "body"]
        alone = sum(one.paragraph == line.paragraph for one in left) < 2
        if sum(len(one.text.split()) for one in left) <= KEEPS * words:
            break
        if not alone and not line.added:
            out.remove(line)
    return tuple(out)


def _weight(line: Line) -> float:
    """Return how much that is particular a line says for each of its words."""
    own = {word for word in stems(line.text) if word not in GENERAL}
    return len(own) / max(4, len(line.text.split())) + 0.3 * line.text.endswith("?")


def _meant(lines: Lines, about: str) -> list[int]:
    """Return which body lines *about* means: those with all of its words, else with the most of them."""
    body = [at for at, line in enumerate(lines) if line.part == "body"]
    if (
        nth := re.fullmatch(r"(?:the )?(first|second|third|last) (sentence|paragraph|line|part|bit)", about, _I)
    ) is not None:
        which = {"first": 0, "second": 1, "third": 2, "last": -1}[nth[1].lower()]
        if nth[2].lower() in ("paragraph", "part", "bit"):
            numbers = sorted({lines[at].paragraph for at in body})
            if which >= len(numbers):
                return []
            return [at for at in body if lines[at].paragraph == numbers[which]]
        return [body[which]] if which < len(body) else []
    wanted = stems(about)
    found = {at: len(wanted & stems(lines[at].text)) for at in body}
    most = max(found.values(), default=0)
    return [at for at in body if found[at] == most] if wanted and most * 2 >= len(wanted) else []


def _without(lines: Lines, about: str) -> Lines | None:
    meant = _meant(lines, about)
    if not meant or len(meant) == sum(line.part == "body" for line in lines):
        return None
    return tuple(line for at, line in enumerate(lines) if at not in meant)


def _moved(lines: Lines, about: str, *, first: bool) -> Lines | None:
    meant = _meant(lines, about)
    if not meant:
        return None
    body = [at for at, line in enumerate(lines) if line.part == "body"]
    part = {lines[at].paragraph for at in meant}
    whole = [at for at in body if lines[at].paragraph in part]
    picked = whole if len(whole) < len(body) else meant
    taken = [lines[at] for at in picked]
    rest = [lines[at] for at in body if at not in picked]
    paragraph = (min if first else max)((line.paragraph for line in rest), default=1)
    number = (
        paragraph
        if len({line.paragraph for line in rest}) == 1 and picked is meant
        else paragraph + (-1 if first else 1)
    )
    taken = [replace(line, paragraph=number) for line in taken]
    new = [*taken, *rest] if first else [*rest, *taken]
    head = [line for line in lines if line.part == "greeting"]
    foot = [line for line in lines if line.part in ("closing", "signature")]
    return (*head, *_numbered(new), *foot)


def _numbered(body: Sequence[Line]) -> list[Line]:
    """Return *body* with its paragraphs numbered from 1 as they stand."""
    out: list[Line] = []
    number = 0
    for at, line in enumerate(body):
        number += at == 0 or line.paragraph != body[at - 1].paragraph
        out.append(replace(line, paragraph=number))
    return out


def _changed(lines: Lines, old: str, new: str, at: At) -> Lines | None:
    pattern = rf"(?<![\w']){re.escape(old)}(?![\w'])"
    out = tuple(
        replace(
            line,
            text=_fitted(line, re.sub(pattern, new, line.text, flags=_I)),
            sources=tuple(sorted({*line.sources, *_places(at)})),
            added=tuple(words for words in line.added if not re.search(pattern, words, _I)),
        )
        if re.search(pattern, line.text, _I)
        else line
        for line in lines
    )
    return out if old and out != lines else None


def _added(lines: Lines, what: str, at: At) -> Lines | None:
    said = re.sub(r"^(?:how|that|about how) (?=(?:i|we|he|she|they|it|you|my)\b)", "", what, flags=_I)
    turned = [one.text for one in addressed(cleaned(said) or [finished(said)], at.to)]
    before = {place: text for place, text in at.heard.items() if place != at.place}
    new: list[Line] = []
    body = [line for line in lines if line.part == "body"]
    paragraph = body[-1].paragraph if body else 1
    for text in turned:
        carried = support(said, before)
        basis = "memory" if carried else "said" if _no_fact(text) else "doubted"
        new.append(Line(finished(text), "body", paragraph, basis, (*carried, *_places(at))))
    end = next((n for n, line in enumerate(lines) if line.part in ("closing", "signature")), len(lines))
    return (*lines[:end], *new, *lines[end:])


def _no_fact(text: str) -> bool:
    """Whether *text* tells nothing that happened: a wish, a feeling of now, a question."""
    return (
        text.endswith("?")
        or re.match(
            r"(?:I (?:love|miss|hope|wish|want|need|think of|am sorry|thank)|I'm (?:sorry|proud|glad|thinking|grateful)|I'd (?:like|love)|please|thank you|come|write|call|sorry|get well|happy)\b",
            text,
            _I,
        )
        is not None
    )


def _stripped(line: Line) -> Line:
    text = line.text
    for words in line.added:
        text = re.sub(rf"\b{re.escape(words)}\b[, ]*", "", text, count=1)
    return replace(line, text=finished(text), added=())


def _fitted(line: Line, text: str) -> str:
    return finished(text) if line.part == "body" else text


def _places(at: At) -> tuple[int, ...]:
    return (at.place,) if at.place is not None else ()


def same(one: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether two versions read the same."""
    return [line.text for line in one] == [line.text for line in other]
