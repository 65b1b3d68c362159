"""The faculty joined: the detector, the country's help, and the views of the journal that care decides by."""

import asyncio
from collections.abc import Iterable
from datetime import tzinfo

from os1.care.crisis.detector import Detector
from os1.care.crisis.follow_up import CrisisLog
from os1.care.crisis.lines import Help
from os1.care.crisis.trusted import Trusted
from os1.care.crisis.unsuited import Unsuited
from os1.care.disclosure import DisclosureLog
from os1.care.minors import Minor
from os1.core.journal import Journal
from os1.core.projection import Projection, catch_up


class Care:
    """One for the whole program; each conversation decides with it (`conversation.caring`)."""

    def __init__(self, journal: Journal, *, detector: Detector, help: Help, zone: tzinfo) -> None:
        """Follow *journal*; *help* is that of the user's country, *zone* is where their day begins."""
        self.detector = detector
        self.help = help
        self.zone = zone
        self.disclosures = DisclosureLog()
        self.crises = CrisisLog()
        self.minor = Minor()
        self.trusted = Trusted()
        self.unsuited = Unsuited()
        self._journal = journal
        self._following = asyncio.Lock()

    async def follow(self) -> None:
        """Bring the views level with the journal.

        Raises:
            JournalUnavailable: they stay as they were.

        """
        views: Iterable[Projection] = (self.disclosures, self.crises, self.minor, self.trusted, self.unsuited)
        async with self._following:
            for view in views:
                await catch_up(view, self._journal)
