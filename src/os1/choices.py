"""What the user chose, as it stands now: read again when the file of settings was changed, by this page or by any hand."""

import logging
import tomllib
from collections.abc import Mapping

from os1.core.errors import Misconfigured
from os1.settings import FILE, PREFIX, Settings
from os1.storage import settings_file

log = logging.getLogger(__name__)

AT_START = ("model", "model_url")
"""What is read once, when OS1 starts."""
IN_JOURNAL = ("name", "voice_speed", "voice_pitch")
"""What the journal keeps. Where the file says it too, it must say the same, or the next start would bring the old one back."""


class Choices:
    """The settings of a running OS1. What the environment sets is fixed; the rest lies in `settings.toml`."""

    def __init__(self, began: Settings) -> None:
        """Begin with those that OS1 was started with."""
        self.began = began
        self.trouble = ""
        """Why the file cannot be read now; what stood in it before still holds."""
        self._path = began.home / FILE
        self._now = began
        self._seen = self._look()

    @property
    def now(self) -> Settings:
        """The settings as they stand now."""
        seen = self._look()
        if seen != self._seen:
            self._seen = seen
            try:
                self._now, self.trouble = self.began.again({}), ""
            except Misconfigured as error:
                self.trouble = str(error)
                log.warning("the settings cannot be read")
        return self._now

    @property
    def waiting(self) -> tuple[str, ...]:
        """What was changed, and holds when OS1 is started again."""
        now = self.now
        return tuple(name for name in AT_START if getattr(now, name) != getattr(self.began, name))

    def would_be(self, values: Mapping[str, str | float]) -> Settings:
        """Return the settings with *values* in them; nothing is changed.

        Raises:
            Misconfigured: a value that cannot be, or that the environment holds; named with the fix.

        """
        for name in sorted(self.began.fixed.intersection(values)):
            message = f"{PREFIX}{name.upper()} is set where OS1 is started, and is changed there."
            raise Misconfigured(message)
        return self.began.again(values)

    def change(self, values: Mapping[str, str | float]) -> None:
        """Write *values* into the file; what else stands in it stays. Blocks.

        Raises:
            Misconfigured: a value that cannot be; nothing was changed.
            Unavailable: it cannot be written; nothing was changed.

        """
        with settings_file.locked(self._path.parent):
            self.would_be(values)
            text = self._text()
            named = tomllib.loads(text)
            ours = {name: value for name, value in values.items() if name not in IN_JOURNAL or name in named}
            if ours:
                settings_file.write(self._path, settings_file.changed(text, ours))

    def _text(self) -> str:
        return self._path.read_bytes().decode() if self._path.exists() else ""

    def _look(self) -> tuple[int, int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size
