"""Events to JSON and back; upgrades of old kinds stand here."""

import dataclasses
import json
from collections.abc import Callable, Collection
from typing import Any

from os1.core.errors import Refused
from os1.core.events import KINDS, Event
from os1.core.letter_events import LetterComposed, Line

Fields = dict[str, Any]


def _spoken_2(fields: Fields) -> Fields:
    return {**fields, "sources": ()}


UPGRADES: dict[str, tuple[str, Callable[[Fields], Fields]]] = {
    "utterance.spoken.1": ("utterance.spoken.2", _spoken_2),
}
"""Every kind that is no longer written: the kind it became, and how its fields are made."""


def stored_kinds(kinds: Collection[str]) -> tuple[str, ...]:
    """Return *kinds* and every older kind that is read as one of them."""
    return (*kinds, *(old for old, (new, _) in UPGRADES.items() if new in kinds))


def encode(event: Event) -> str:
    """Return the event's fields as one line of JSON."""
    return json.dumps(dataclasses.asdict(event), ensure_ascii=False, separators=(",", ":"))


def decode(kind: str, body: str) -> Event:
    """Return the event that *body* holds.

    Raises:
        Refused: a kind this version does not know, written by a newer OS1.

    """
    fields: Fields = {k: tuple(v) if isinstance(v, list) else v for k, v in json.loads(body).items()}
    while kind in UPGRADES:
        kind, upgrade = UPGRADES[kind]
        fields = upgrade(fields)
    known = KINDS.get(kind)
    if known is None:
        message = f"The journal holds a {kind!r} event, which this version of OS1 does not know. Update OS1."
        raise Refused(message)
    if known is LetterComposed:
        fields["lines"] = tuple(_line(line) for line in fields["lines"])
    return known(**fields)


def _line(fields: Fields) -> Line:
    known: Fields = {k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()}
    return Line(**known)
