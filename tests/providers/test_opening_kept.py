"""The opening kept on the disk: read once, then had back at every start, and only ever the opening."""

import resource
import shutil
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
import pytest_asyncio

from os1.conversation.prompts import opening
from os1.core.models import Message
from os1.persona.persona import DEFAULT_CHARACTER, DEFAULT_VOICE, Persona
from os1.providers.llama_cpp import LlamaCpp
from os1.providers.prefix_cache import PrefixCache
from os1.providers.weights import ModelStore
from os1.settings import Settings

pytestmark = pytest.mark.asyncio(loop_scope="module")
"""One loaded model for nearly all of them: its locks belong to one loop."""

OPENING = opening(Persona(1, "Samantha", DEFAULT_VOICE, DEFAULT_CHARACTER))[:3]
SECRET = Message("user", "The word is xylophone, and nobody else may know it.")


@pytest.fixture(scope="module")
def weights() -> Path:
    return ModelStore(Settings.load().models_dir).path("smollm2-135m")


@asynccontextmanager
async def started(weights: Path, folder: Path | None) -> AsyncGenerator[LlamaCpp, None]:
    model = LlamaCpp("llama_cpp:smollm2-135m", weights, threads=1, seed=1, cache=folder)
    try:
        yield model
    finally:
        await model.close()


async def read(model: LlamaCpp, messages: tuple[Message, ...] = OPENING) -> int:
    """Return how many tokens of the opening had to be read."""
    await model.warm(messages, fixed=True)
    return model.read


async def answer(model: LlamaCpp, *more: Message) -> str:
    prompt = (*OPENING, Message("user", "Hello."), *more)
    return "".join([piece async for piece in model.stream(prompt, max_tokens=12)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept") / "made" / "by it"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(weights: Path, folder: Path) -> AsyncGenerator[LlamaCpp, None]:
    async with started(weights, folder) as model:
        yield model


@pytest_asyncio.fixture(loop_scope="module")
async def model(running: LlamaCpp, folder: Path) -> LlamaCpp:
    """A model in whose folder the opening is kept."""
    await running.warm(OPENING, fixed=True)
    only(folder)
    return running


def only(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


async def test_after_a_restart_the_opening_is_there_and_the_next_prompt_goes_on_from_it(
    weights: Path, tmp_path: Path
) -> None:
    async with started(weights, tmp_path) as first:
        assert await read(first) > 100
        said = await answer(first)
        assert 0 < first.read < 20
    async with started(weights, tmp_path) as second:
        assert await read(second) == 0
        assert await answer(second) == said
        assert 0 < second.read < 20


@pytest.mark.usefixtures("model")
async def test_the_file_is_only_the_owners(folder: Path) -> None:
    assert only(folder).stat().st_mode & 0o777 == 0o600


async def test_what_a_user_said_before_leaves_nothing_in_the_file(model: LlamaCpp, folder: Path) -> None:
    without = only(folder).read_bytes()
    only(folder).unlink()
    await model.warm((*OPENING[:1], SECRET, *OPENING[1:], SECRET))
    await answer(model, SECRET)
    assert await read(model) > 100, "nothing of the old cache may be used for what goes to the disk"
    assert only(folder).read_bytes() == without


async def test_what_is_not_fixed_is_never_written(model: LlamaCpp, folder: Path) -> None:
    before = only(folder).name, only(folder).stat().st_mtime_ns
    await model.warm((*OPENING, SECRET))
    await answer(model, SECRET)
    assert (only(folder).name, only(folder).stat().st_mtime_ns) == before


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-4096])


def damaged(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def foreign(file: Path) -> None:
    """Whole by its name, but nothing that llama.cpp wrote."""
    text = b"A letter to the editor. " * 1000
    file.unlink()
    file.with_name(f"{file.stem.rpartition('-')[0]}-{sha256(text).hexdigest()}.kv").write_bytes(text)


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def unreadable(file: Path) -> None:
    """A link that leads to itself: nobody can read it, not even root."""
    file.unlink()
    file.symlink_to(file)


@pytest.mark.parametrize("spoil", [cut_short, damaged, empty, foreign])
async def test_a_file_that_is_not_whole_is_read_and_written_anew(
    model: LlamaCpp, folder: Path, spoil: Callable[[Path], None]
) -> None:
    whole = only(folder).read_bytes()
    spoil(only(folder))
    assert await read(model) > 100
    assert only(folder).read_bytes() == whole
    assert await read(model) == 0


@pytest.mark.parametrize("spoil", [a_folder, unreadable])
async def test_a_file_that_cannot_be_read_is_no_error(
    model: LlamaCpp, folder: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(only(folder))
    assert await read(model) > 100
    for left in folder.iterdir():
        left.rmdir() if left.is_dir() else left.unlink()


async def test_another_opening_takes_the_place_of_the_old_one(model: LlamaCpp, folder: Path) -> None:
    old = only(folder)
    (folder / "opening-123.part").write_bytes(b"left by a crash")
    assert await read(model, (Message("system", "You are called Bea."), *OPENING[1:])) > 10
    assert only(folder).name.split("-")[1] != old.name.split("-")[1]


async def test_another_model_file_has_another_cache(
    model: LlamaCpp, folder: Path, weights: Path, tmp_path: Path
) -> None:
    old = only(folder)
    other = shutil.copyfile(weights, tmp_path / weights.name)
    async with started(other, folder) as another:
        assert await read(another) > 100
    assert only(folder).name != old.name
    assert await read(model) > 100


async def test_where_no_folder_can_be_it_is_read_anew(weights: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    async with started(weights, tmp_path / "file" / "folder") as model:
        assert await read(model) > 100
        assert (await answer(model)).strip()
    assert (tmp_path / "file").read_text() == "in the way"


@contextmanager
def full_disk(bytes_free: int) -> Generator[None, None, None]:
    """A limit on file size stands for the full disk: the system refuses the same write."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_free, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("bytes_free", [0, 5000, 1_000_000])
async def test_a_full_disk_is_no_error_and_leaves_nothing_behind(
    model: LlamaCpp, folder: Path, bytes_free: int
) -> None:
    only(folder).unlink()
    with full_disk(bytes_free):
        assert await read(model) > 100
    assert list(folder.iterdir()) == []
    assert await read(model) > 100
    assert only(folder).stat().st_size > 1_000_000


async def test_a_file_shorter_than_was_promised_is_not_kept(tmp_path: Path) -> None:
    cache = PrefixCache(tmp_path)
    cache.keep("a", lambda name: (tmp_path / name).write_bytes(b"half") * 2)
    cache.keep("b", lambda _: 0)
    assert list(tmp_path.iterdir()) == []
    cache.keep("a", lambda name: (tmp_path / name).write_bytes(b"whole"))
    found = cache.find("a")
    assert found is not None
    assert found.read_bytes() == b"whole"
    assert cache.find("b") is None
