"""Names of things: plain strings with a type, sortable by birth."""

import secrets
from datetime import datetime
from typing import NewType

PersonId = NewType("PersonId", str)
SessionId = NewType("SessionId", str)
AppendId = NewType("AppendId", str)

SELF = PersonId("os1")
"""Who OS1 is to itself."""

OWNER = PersonId("owner")
"""The person whose machine this is."""


def new_session_id(at: datetime) -> SessionId:
    """Return an id that sorts by *at* and does not repeat: `20260301T221500-9f2c61`."""
    return SessionId(f"{at:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}")


def new_append_id() -> AppendId:
    """Return an id for one append; the same id twice writes once."""
    return AppendId(secrets.token_hex(12))
