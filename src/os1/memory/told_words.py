"""What she says of what she was told: the user's own words with their time, and plainly where there are none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from os1.core.pattern import Pattern
from os1.memory.date_saying import ordinal
from os1.memory.date_words import MONTHS, WEEKDAYS
from os1.memory.dates import ago, find_dates, spoken
from os1.memory.everyday import listed
from os1.memory.evidence import Weighed
from os1.memory.question import Asked
from os1.memory.second_person import begun, turned

MOST = 24
"""Words of the user's that one answer may hold."""
SHORT = 6
"""Words of a clause that needs the one before it to be understood."""
_JUST = 600
"""Seconds within which something was told "just now"."""
_NOT = (
    "You haven't told me {}.",
    "I don't know, you haven't told me {}.",
    "You haven't told me {}, not that I can find.",
    "No, you haven't told me {}.",
)
_NOT_QUITE = (
    "You haven't told me {}, not in so many words.",
    "You haven't told me {} as such.",
    "You haven't quite told me {}.",
)
OWN_WORDS = listed(
    "you told me that said haven't i don't know not can find no in so many words as such quite what the nearest have is from"
    " did say was earlier today just now before it of on about anybody called a an there is more and also then by your when where who how told"
    " ago yesterday tomorrow week weeks month months year years last next this"
)
"""The words she adds of her own; what else she says is the user's, the question's or a date."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When she is asked."""

    now: datetime
    zone: tzinfo
    turn: int
    """Varies the wording."""


def when_told(at: datetime, moment: Moment) -> str:
    """Return when something was told, as it stands in a sentence."""
    now, zone = moment.now, moment.zone
    if 0 <= (now - at).total_seconds() < _JUST:
        return "just now"
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    return "earlier today" if day == today else spoken(day, "day", today)


def words_of(asked: Asked, weighed: Weighed, moment: Moment, most: int = MOST) -> str:
    """Return the clause in the second person, with what stands beside it where there is room."""
    piece = weighed.piece
    text = piece.text
    if _count(text) <= SHORT:
        most += SHORT
    unnamed = not asked.person and re.match(
        r"(?:he|she|it|they|he's|she's|it's|they're|that|there)\b", text, re.IGNORECASE
    )
    if unnamed and piece.previous and _count(piece.previous) + _count(text) <= most + 4:
        text = f"{piece.previous}{text if piece.previous.endswith(' ') and not piece.previous.endswith('. ') else _capital(text)}"
        most += 4
    elif (
        piece.previous
        and (weighed.covered - weighed.alone > 0.15 or _count(text) <= SHORT)
        and _count(piece.previous) + _count(text) <= most
    ):
        text = f"{piece.previous}{text if piece.previous.endswith(' ') and not piece.previous.endswith('. ') else _capital(text)}"
    for after in piece.nexts:
        if _count(text) + _count(after) > most:
            break
        text += after
    return _dated(shortened(text, most), piece.at, moment.now, moment.zone)


def _count(text: str) -> int:
    return len(re.findall(r"[\w'’]+", text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """Return *text* cut to *most* words, at a comma where one is near."""
    held = text.split()
    if len(held) <= most:
        return text
    kept = held[:most]
    for at in range(most - 1, most // 2, -1):
        if kept[at].endswith((",", ".")):
            return " ".join(kept[: at + 1]).rstrip(",.")
    return " ".join(kept).rstrip(",.")


_NEAR_DAY = Pattern(
    r"\b(?:today|tomorrow|yesterday|tonight|this morning|this afternoon|this evening|last night|next|this|last|day after|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def _dated(text: str, at: datetime, now: datetime, zone: tzinfo) -> str:
    """Return *text* with days that were named from its own day ("tomorrow") named from today."""
    today = now.astimezone(zone).date()
    if at.astimezone(zone).date() == today:
        return text
    text = _THAT.sub(lambda found: _THAT_DAY[found[0].lower()], text)
    for one in reversed(find_dates(text, at, zone)):
        often = one.text.endswith("days") or re.match(
            r"\s+(?:nights|mornings|evenings|afternoons|and)\b", text[one.end :]
        )
        if (
            one.relative
            and one.precision == "day"
            and one.first == one.last
            and _NEAR_DAY.search(one.text)
            and one.edge is None
            and not often
        ):
            ahead = re.search(
                r"\b(?:by|for|from|since|until|till|to|before|after|every|of|than)\s+$", text[: one.start]
            )
            if ahead and ahead[0].strip() in {"every", "of"}:
                continue
            said = spoken(one.first, "day", today)
            text = f"{text[: one.start]}{said.removeprefix('on ') if ahead else said}{text[one.end :]}"
    return re.sub(r"\bon on\b", "on", text)


_THAT_DAY = {"today": "that day", "tonight": "that night", "this morning": "that morning", "this evening": "that evening",
             "this afternoon": "that afternoon", "yesterday": "the day before", "last night": "the night before"}  # fmt: skip  # reads best as one line
_THAT = Pattern(rf"\b(?:{'|'.join(_THAT_DAY)})\b", re.IGNORECASE)


def lead(asked: Asked, weighed: Weighed, names: frozenset[str], moment: Moment) -> str:
    """Return the answer in one or two words, where it is certain: a name, or a day and how far it is."""
    if asked.kind == "who" and not asked.words and asked.person[:1].islower():
        given = [
            name
            for name in names
            if name[:1].isupper() and " " not in name and re.search(rf"\b{re.escape(name)}\b", weighed.piece.text)
        ]
        return f"{given[0]}. " if len(given) == 1 else ""
    if asked.kind != "when":
        return ""
    text = weighed.piece.text
    dates = [
        one
        for one in find_dates(text, weighed.piece.at, moment.zone)
        if not re.match(r"s?\s*(?:nights|mornings|evenings|afternoons|and)\b", text[one.end :])
        and not one.text.endswith("days")
    ]
    if not dates:
        return ""
    one, today = dates[0], moment.now.astimezone(moment.zone).date()
    yearly = re.search(r"\b(?:birthday|anniversary|born)\b", asked.core.lower())
    gap = (one.first - today).days
    if one.precision == "day" and one.first == one.last and (yearly or abs(gap) > 1):
        day = f"the {ordinal(one.first.day)} of {MONTHS[one.first.month - 1].title()}"
        if yearly:
            return f"{_capital(day)}. "
        near_day = f"{WEEKDAYS[one.first.weekday()].title()} the {ordinal(one.first.day)}"
        return f"{near_day if abs(gap) < 7 else _capital(day)}, {ago(one.first, today)}. "
    return f"{_capital(spoken(one.first, one.precision, today))}. "


def plainly(asked: Asked, best: Weighed, second: Weighed | None, moment: Moment, lead: str) -> str:
    """Return what she was told; beside it what else may be meant."""
    when = when_told(best.piece.at, moment)
    if second is None:
        return sentence(words_of(asked, best, moment), when, moment.turn, lead)
    first = sentence(words_of(asked, best, moment, 16), when, moment.turn, lead)
    return f"{first} {_also(asked, second, when, moment)}"


def _also(asked: Asked, second: Weighed, when: str, moment: Moment) -> str:
    said, then = words_of(asked, second, moment, 12), when_told(second.piece.at, moment)
    back, time = turned(said), "And" if then == when else f"And {then}"
    return f"{time}: {said}." if back is None else f"{time}: {begun(back)}."


def sentence(said: str, when: str, turn: int, lead: str = "") -> str:
    """Return *said* (the user's words) as one sentence of hers with *when* it was told."""
    back = turned(said)
    if back is None:
        return f"{lead}You told me {when}: {said}."
    if ". " in back or turn % 3 == 2 or not _WHOLE.match(back):
        return f"{lead}You told me {when}: {begun(back)}."
    if turn % 3 == 1:
        return f"{lead}{_capital(when)} you said {begun(back)}."
    return f"{lead}You told me {when} that {begun(back)}."


_WHOLE = Pattern(
    r"(?:you|you're|you've|you'd|he|she|it|they|he's|she's|it's|they're|there's|there|your|the|[A-Z]\w+)\b",
    re.IGNORECASE,
)
"""What begins a clause with a subject, which may stand after "that"."""


def never(asked: Asked, turn: int) -> str:
    """Return that she was not told."""
    return _NOT[turn % len(_NOT)].format(asked.topic or "that")


def near(asked: Asked, best: Weighed, second: Weighed | None, moment: Moment) -> str:
    """Return that she was not told, and then the nearest that she was."""
    first = _NOT_QUITE[moment.turn % len(_NOT_QUITE)].format(asked.topic or "that")
    said, when = words_of(asked, best, moment, 24 if second is None else 20), when_told(best.piece.at, moment)
    back = turned(said)
    nearest = f"{_capital(when)} you said: {said}." if back is None else f"{_capital(when)} you did say {begun(back)}."
    return f"{first} {nearest}" if second is None else f"{first} {nearest} {_also(asked, second, when, moment)}"


def both(asked: Asked, newest: Weighed, older: Weighed, moment: Moment, lead: str) -> str:
    """Return what holds now and what held before, each with its time; who asks for the past hears it first."""
    when, then = when_told(newest.piece.at, moment), when_told(older.piece.at, moment)
    new, old = words_of(asked, newest, moment, 18), words_of(asked, older, moment, 15)
    new, old = turned(new) or new, turned(old) or old
    if asked.past:
        return f"Before, {then}, you said {begun(old)}. Then {when}: {begun(new)}."
    return f"{lead}You told me {when}: {begun(new)}. Before that, {then}: {begun(old)}."


def list_of(asked: Asked, chosen: Sequence[Weighed], moment: Moment, *, more: bool) -> str:
    """Return several facts in short sentences."""
    most = {1: 22, 2: 14}.get(len(chosen), 10)
    said = [
        sentence(words_of(asked, one, moment, most), when_told(one.piece.at, moment), moment.turn) for one in chosen
    ]
    return " ".join([*said, "And there is more."] if more else said)


def tells_of_self(text: str) -> bool:
    """Whether the user speaks of themselves."""
    return bool(re.search(r"\b(?:i|my|i'm|i've|our|we)\b", text.lower()))
