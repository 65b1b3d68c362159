"""Whether words are written down just now (`care.md` M4): a view of the journal, so that it survives a restart."""

from collections.abc import Collection

from os1.core.events import RecordSwitched
from os1.core.journal import Recorded


class OnRecord:
    """The fold that knows whether what is said is kept."""

    def __init__(self) -> None:
        """Begin on the record."""
        self.kinds: Collection[str] = frozenset({RecordSwitched.kind})
        self.position = 0
        self.on = True

    def apply(self, recorded: Recorded) -> None:
        """Let the latest switch stand."""
        if isinstance(recorded.event, RecordSwitched):
            self.on = recorded.event.on
