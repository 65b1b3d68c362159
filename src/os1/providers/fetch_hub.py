"""The Hugging Face hub, and its cache on this machine, as a source of model files."""

import os
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import TypeVar

from os1.core.errors import ModelUnavailable
from os1.providers.catalogue import HubFile
from os1.providers.fetch import Progress, last_line, link_or_copy

ANSWERS_WITHIN_S = 8.0
STALLS_AFTER_S = 20.0
ATTEMPTS_WITHOUT_PROGRESS = 3
PAUSE_S = 0.5
_SHA256 = re.compile(r"[0-9a-f]{64}")

T = TypeVar("T")


def from_hub_cache(source: HubFile, cache: Path | None, into: Path) -> Path:
    """A file that an earlier use of the hub left in its cache on this machine; no network is used."""
    _quiet_hub()
    from huggingface_hub import try_to_load_from_cache

    found = try_to_load_from_cache(source.repo, source.path, cache_dir=cache)
    if not isinstance(found, str):
        message = "the file is not in the cache"
        raise ModelUnavailable(message)
    return link_or_copy(Path(found), into / "cached")


@dataclass(frozen=True, slots=True)
class Declared:
    """What the hub says a file is, before a byte of it is downloaded."""

    sha256: str
    size: int
    url: str


def declared_by_hub(source: HubFile, endpoint: str | None) -> Declared:
    """The digest, size and address that the hub declares, or ModelUnavailable within seconds."""
    _quiet_hub()
    from huggingface_hub import (
        get_hf_file_metadata,  # pyright: ignore[reportUnknownVariableType] - its `user_agent` is a bare dict
        hf_hub_url,
    )

    url = hf_hub_url(source.repo, source.path, endpoint=endpoint)
    try:
        said = _answer_within(
            ANSWERS_WITHIN_S,
            # token=False: these files are public, so nobody's key has to travel.
            lambda: get_hf_file_metadata(url, token=False, timeout=ANSWERS_WITHIN_S / 2, endpoint=endpoint),
        )
    except Exception as error:  # the hub client's errors have no root of their own
        message = f"the hub did not answer ({last_line(str(error)) or type(error).__name__})"
        raise ModelUnavailable(message) from error
    digest = (said.etag or "").lower()
    if not _SHA256.fullmatch(digest) or said.size is None:
        message = f"the hub declares no SHA-256 for {source.path}"
        raise ModelUnavailable(message)
    return Declared(digest, said.size, said.location)


def from_hub(declared: Declared, into: Path, progress: Progress) -> Path:
    """The file that the hub declared, downloaded; what an interrupted download left is gone on from."""
    target = into / f"hub-{declared.sha256[:16]}"
    target.touch()
    progress.advance(target.stat().st_size)
    idle, most, reason = 0, -1, ""
    while (had := target.stat().st_size) < declared.size:
        # A server that starts over each time makes no progress, however many bytes it sends.
        idle, most = (0, had) if had > most else (idle + 1, most)
        if idle >= ATTEMPTS_WITHOUT_PROGRESS:
            message = f"the download stopped ({reason or 'the file is shorter than the hub declared'})"
            raise ModelUnavailable(message)
        try:
            _download_the_rest(declared, target, had, progress)
        except Exception as error:  # noqa: BLE001 - the HTTP client is the hub library's own choice, and so are its errors
            reason = last_line(str(error)) or type(error).__name__
            time.sleep(PAUSE_S)
    return target


def _download_the_rest(declared: Declared, target: Path, had: int, progress: Progress) -> None:
    """Nothing; the file holds what came after its first `had` bytes, or all of it from a server that starts over."""
    from huggingface_hub import get_session

    with get_session().stream(
        "GET",
        declared.url,
        headers={"Range": f"bytes={had}-", "Accept-Encoding": "identity"},
        timeout=STALLS_AFTER_S,
        follow_redirects=True,
    ) as response:
        response.raise_for_status()
        with target.open("r+b") as stream:
            if response.status_code == HTTPStatus.PARTIAL_CONTENT:
                stream.seek(had)
            else:
                stream.truncate()
                progress.advance(-had)
            # As they come: collecting larger chunks would lose what came before a break.
            for chunk in response.iter_bytes():
                progress.advance(stream.write(chunk))
                if stream.tell() > declared.size:
                    break


def _answer_within(seconds: float, call: Callable[[], T]) -> T:
    """What `call` returns, or TimeoutError: also when it hangs where no timeout reaches, as in a name look-up."""
    answers: list[T] = []
    errors: list[Exception] = []

    def ask() -> None:
        try:
            answers.append(call())
        except Exception as error:  # carried to the caller's thread and raised there  # noqa: BLE001
            errors.append(error)

    asking = threading.Thread(target=ask, name="os1-hub", daemon=True)
    asking.start()
    asking.join(seconds)
    if errors:
        raise errors[0]
    if not answers:
        message = f"no answer within {seconds:.0f} seconds"
        raise TimeoutError(message)
    return answers[0]


def _quiet_hub() -> None:
    """The hub's library reads this when it is first imported: no telemetry."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
