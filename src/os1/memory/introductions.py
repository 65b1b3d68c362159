"""What one turn teaches about who is who: names, nicknames and relations, before anything is known."""

import re
from collections.abc import Iterator
from dataclasses import replace

from os1.core.pattern import Pattern
from os1.memory.given_names import is_name
from os1.memory.introducing import READERS, Introduction
from os1.memory.name_spotting import MY, WORD, opens
from os1.memory.plain_speech import plain
from os1.memory.relations import RELATION, gender_of, named_relation

__all__ = ["Introduction", "introductions"]


def introductions(text: str) -> tuple[Introduction, ...]:
    """Return whom *text* introduces or last speaks of, in order; the last may teach nothing and be only spoken of."""
    said = plain(text)
    if said.isupper():
        said = said.lower()
    found = sorted(_all(said), key=lambda place: place[0])
    resolved: list[Introduction] = []
    for at, one in found:
        if one.pronoun or one.of in {"she", "he", "they"}:
            resolved.append(_with_antecedent(one, _spoken_of_before(said, at)))
        else:
            resolved.append(one)
    kept = [one for one in dict.fromkeys(resolved) if one.teaches and one.of not in {"she", "he", "they"}]
    last = _spoken_of_before(said, len(said))
    return (*kept, *([replace(last[0], only_spoken_of=True)] if last and last[0] is not _SOMEBODY else []))


def _all(said: str) -> Iterator[tuple[int, Introduction]]:
    for pattern, read in READERS:
        for found in pattern.finditer(said):
            if re.search(
                r"\b(?:don't|never|haven't|not|didn't|isn't|if I|wish I)\b[^.,;!?]{0,24}$",
                said[: found.start()],
                re.IGNORECASE,
            ):
                continue
            for one in read(said, found):
                yield found.start(), one


_SPOKEN_OF = Pattern(
    rf"{MY}(?P<relation>{RELATION})(?![\w-])|\b(?:I have|I've got|I had|we have|we've got) an? (?P<had>{RELATION})(?![\w-])|(?P<others>(?:\ban?|(?<![\w'])(?:his|her|their)|\w's) {RELATION}(?![\w-]))|(?<![\w'])(?P<name>{WORD})",
    re.IGNORECASE,
)


_SOMEBODY = Introduction(of="?")
"""Somebody of whom it cannot be told who they are."""


def _spoken_of_before(said: str, at: int) -> list[Introduction]:
    """Return the people spoken of before *at*, the last first, at most two."""
    found: list[Introduction] = []
    for place in _SPOKEN_OF.finditer(said, 0, at):
        relation = place["relation"] or place["had"]
        if relation:
            found.append(Introduction(relation=named_relation(relation)))
            continue
        if place["others"] and found and found[-1].name and said[: place.start()].endswith(f"{found[-1].name}, "):
            continue
        if place["others"]:
            found.append(_SOMEBODY)
            continue
        word = re.sub(r"'s$", "", place["name"])
        if word[0].isupper() and is_name(word, opening=opens(said, place.start())):
            last = found[-1] if found else None
            direct = (
                last is not None
                and last.relation
                and not last.name
                and re.search(r"(?:^|\s)(?:\w+,?|called|named|is|'s) $", said[: place.start()])
                and re.search(rf"{MY}{RELATION}(?: called| named)? $", said[: place.start()], re.IGNORECASE)
            )
            if last and direct:
                found[-1] = replace(last, name=word)
            else:
                found.append(Introduction(word))
    return found[:-4:-1]


def _with_antecedent(one: Introduction, before: list[Introduction]) -> Introduction:
    """Return *one* with its pronoun put aside for the nearest person it can mean."""
    pronoun = one.pronoun or one.of
    fitting = [
        spoken
        for spoken in before
        if {gender_of(spoken.relation), pronoun} & {"", "they"} or gender_of(spoken.relation) == pronoun
    ]
    fitting = [spoken for spoken in fitting if spoken.name not in {one.name, *one.nicknames} or not spoken.name]
    if not fitting:
        return one
    meant = fitting[0]
    if meant is _SOMEBODY and not one.of:
        return Introduction()
    if meant is _SOMEBODY:
        return one
    if one.of:
        return replace(one, of=(meant.name or meant.relation).lower())
    nicknames = tuple(nickname for nickname in one.nicknames if nickname)
    if one.name and meant.name and one.name != meant.name:
        full = one.nicknames != nicknames
        return Introduction(one.name, (*nicknames, meant.name), meant.relation) if full else Introduction()
    return Introduction(one.name or meant.name, nicknames, meant.relation)
