"""Events to JSON and back; upgrades of old kinds stand here."""

import dataclasses
import json
from typing import Any

from os1.core.errors import Refused
from os1.core.events import KINDS, Event


def encode(event: Event) -> str:
    """Return the event's fields as one line of JSON."""
    return json.dumps(dataclasses.asdict(event), ensure_ascii=False, separators=(",", ":"))


def decode(kind: str, body: str) -> Event:
    """Return the event that *body* holds.

    Raises:
        Refused: a kind this version does not know, written by a newer OS1.

    """
    known = KINDS.get(kind)
    if known is None:
        message = f"The journal holds a {kind!r} event, which this version of OS1 does not know. Update OS1."
        raise Refused(message)
    fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in json.loads(body).items()}
    return known(**fields)
