"""What the user said they were going to do, so that one can ask after it later."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from os1.core.pattern import Pattern
from os1.memory import plan_cues as cues
from os1.memory.dates import DateMention, find_dates
from os1.memory.given_names import is_name
from os1.memory.plain_speech import plain, sentences
from os1.memory.plan_outcome import mentions_done
from os1.memory.plan_wording import base_of, ended, naming, second_person

__all__ = ["Plan", "mentions_done", "plans"]
_COMMA = Pattern(r",(?! \d)")
"""Not that of a number."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Something the user means, or has, to do."""

    doing: str
    """A verb phrase that follows "You were going to": "call Nora", "have an interview at the bank"."""
    first: date | None
    last: date | None
    """The days it was said for, both included; `None` where none was named."""


_MOST = 12
"""Plans looked for in one sentence; recognised speech may be one sentence from end to end."""


def plans(text: str, said_at: datetime, zone: tzinfo) -> tuple[Plan, ...]:
    """Return what *text*, said at *said_at*, says the user is going to do.

    Raises:
        ValueError: *said_at* has no time zone.

    """
    today = said_at.astimezone(zone).date()
    found: list[Plan] = []
    for sentence, mark in sentences(plain(text)):
        if mark == "?":
            continue

        def ahead_of(words: str, opening: str = "I will ") -> list[DateMention]:
            mentions = find_dates(opening + words, said_at, zone)
            moved = (replace(one, start=one.start - len(opening), end=one.end - len(opening)) for one in mentions)
            return [one for one in moved if one.last >= today and one.start >= 0]

        for plan in _in(sentence, ahead_of):
            if plan.doing.lower() not in {other.doing.lower() for other in found}:
                found.append(plan)
    return tuple(found)


def _in(sentence: str, ahead_of: Callable[..., list[DateMention]]) -> Iterator[Plan]:
    """Return the plans of one sentence, in order; *ahead_of* finds the days to come that words name."""
    mentions = ahead_of(sentence, "")
    places = [
        (place, cue)
        for cue in (cues.PLANNED, cues.WILL, cues.DOING, cues.HAVING, cues.HAPPENS)
        for place in cue.finditer(sentence)
    ]
    places = sorted(places, key=lambda one: one[0].start())[:_MOST]
    starts = [place.start() for place, _ in places]
    for at, (place, cue) in enumerate(places):
        begins = place.start("what") if cue in {cues.HAVING, cues.HAPPENS} else place.end()
        following = [start for start in starts[at + 1 :] if start > begins]
        end = following[0] if following else len(sentence)
        comma = _COMMA.search(sentence, begins, end)
        inside = [
            one for one in ahead_of(sentence[begins:end]) if comma is None or begins + one.start <= comma.end() + 1
        ]
        ahead = [
            one
            for one in mentions
            if one.end <= place.start() and place.start() - one.end <= 12 and (at == 0 or one.start >= starts[at - 1])
        ]
        phrase = _cut_out(sentence[begins : comma.start() if comma else end], inside)
        around = sentence[max(0, place.start() - 60) : end]
        if cues.hindered(sentence[: place.start()]) or cues.lasting(around):
            continue
        when = (inside or ahead[-1:] or [None])[0]
        doing = _doing(place, cue, phrase, when)
        if doing:
            yield Plan(doing, when.first if when else None, when.last if when else None)


def _cut_out(words: str, mentions: list[DateMention]) -> str:
    """Return *words* with those of the days in it put aside as a null character."""
    phrase, at = "", 0
    for one in mentions:
        if one.start < len(words):
            phrase += words[at : one.start] + "\0"
            at = one.end
    return phrase + words[at:]


def _doing(place: re.Match[str], cue: Pattern, phrase: str, when: DateMention | None) -> str:
    """Return the verb phrase a cue announces, or nothing where it is no plan."""
    groups = place.groupdict()
    if cue in {cues.WILL, cues.DOING, cues.HAPPENS} and when is None:
        return ""
    if cue is cues.HAPPENS:
        return f"have {second_person(groups['what'])}"
    if cue is cues.HAVING:
        coming = re.search(r" coming up\b.*", phrase)
        if when is None and not coming:
            return ""
        said = ended(phrase.replace(" coming up", "") if coming else phrase)
        return f"have {second_person(said)}" if said else ""
    said = ended(phrase.strip() if not phrase.startswith("\0") else phrase)
    first, _, rest = said.partition(" ")
    if cue is cues.DOING or (first.endswith("ing") and groups.get("on") is not None):
        if cue is cues.DOING and not first.endswith("ing"):
            return ""
        said = f"{base_of(first)} {rest}".strip()
    elif first == "be" and rest.split(" ")[0].endswith("ing"):
        first, _, rest = rest.partition(" ")
        said = f"{base_of(first)} {rest}".strip()
    elif groups.get("going") and _is_place(first, rest):
        said = f"go to {said}"
    who = groups.get("who") or groups.get("whom") or groups.get("told")
    if not cues.worth_asking_after(said, dated=when is not None):
        return ""
    return second_person(naming(said, who) if who else said)


def _is_place(word: str, rest: str) -> bool:
    """Whether "going to" leads to a place named by *word*, no verb."""
    if word.lower() in {
        "the",
        "a",
        "an",
        "my",
        "our",
        "his",
        "her",
        "their",
        "bed",
        "work",
        "school",
        "church",
        "town",
        "court",
        "hospital",
        "college",
        "uni",
        "university",
        "therapy",
        "yoga",
        "choir",
        "mass",
        "some",
    }:
        return True
    if not word or word[0].isupper() or word.endswith("'s"):
        return bool(word)
    return is_name(word) and bool(re.match(r"(?:$|(?:for|with|on|in|by|at|and|to see|from)\b)", rest))
