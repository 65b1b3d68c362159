"""Who this computer is to phones: its certificates, as they lie in the folder of the page."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.x509 import ExtensionNotFound

from os1.core.clock import Clock
from os1.web.certificate import CERTIFICATE_LASTS, Names, Paper, authority, certificate, paper
from os1.web.folder import PageFolder

log = logging.getLogger(__name__)

AUTHORITY = "authority.pem"
CERTIFICATE = "certificate.pem"
BEFORE_END = timedelta(days=60)
"""So long before a certificate ends the next one is made."""

Seen = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Papers:
    """The authority that phones trust, and the certificate that it gave this computer."""

    authority: Paper
    certificate: Paper
    file: Path
    """Where the certificate lies with its key."""

    @property
    def names(self) -> Names:
        """What the certificate stands for."""
        return self.certificate.names()


class Identity:
    """The certificates on the disk; `os1 pair` makes them, and the running server renews what ends."""

    def __init__(self, folder: PageFolder, clock: Clock) -> None:
        """Keep them in *folder*."""
        self._folder = folder
        self._clock = clock
        self._seen: tuple[Seen, Seen] | None = None
        self._papers: Papers | None = None

    def establish(self, names: Names) -> bool:
        """Make sure that the certificate stands for the first of the addresses of *names*; say whether phones must trust anew.

        Raises:
            OSError: it could not be written.

        """
        with self._folder.locked():
            papers, now = self.papers(), self._clock.now()
            wanted = names.addresses[0]
            lasts = papers is not None and papers.authority.ends - now > CERTIFICATE_LASTS
            if papers is not None and lasts and wanted in papers.names.addresses:
                return False
            made = authority(names, now)
            # The certificate last: until it is there, the two do not fit, and nothing is shown.
            self._folder.put(AUTHORITY, made.pem())
            self._folder.put(CERTIFICATE, certificate(made, now).pem())
            return True

    def renew(self) -> None:
        """Make the next certificate if this one ends soon. Phones trust it as they trust the authority.

        Raises:
            OSError: it could not be written.

        """
        with self._folder.locked():
            papers, now = self.papers(), self._clock.now()
            if papers is not None and papers.certificate.ends - now < BEFORE_END:
                self._folder.put(CERTIFICATE, certificate(papers.authority, now).pem())
                log.info("the certificate was renewed")

    def ends_soon(self, papers: Papers) -> bool:
        """Whether the certificate of *papers* is to be renewed."""
        return papers.certificate.ends - self._clock.now() < BEFORE_END

    def papers(self) -> Papers | None:
        """Return what is there and fits together, or None. Another program may change the files at any time."""
        try:
            seen = (self._stat(AUTHORITY), self._stat(CERTIFICATE))
        except OSError:
            self._seen = self._papers = None
            return None
        if seen != self._seen:
            self._seen, self._papers = seen, self._read()
        return self._papers

    def _read(self) -> Papers | None:
        file = self._folder.path / CERTIFICATE
        try:
            papers = Papers(paper((self._folder.path / AUTHORITY).read_bytes()), paper(file.read_bytes()), file)
            papers.certificate.certificate.verify_directly_issued_by(papers.authority.certificate)
            papers.authority.names()
        except (OSError, ValueError, TypeError, LookupError, InvalidSignature, ExtensionNotFound) as error:
            log.warning("the certificates cannot be read", extra={"error": type(error).__name__})
            return None
        return papers

    def _stat(self, name: str) -> Seen:
        found = (self._folder.path / name).stat()
        return found.st_mtime_ns, found.st_ino, found.st_size
