"""Keys, browsers and the folder they lie in, with the clock set by hand."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from os1.core.clock import FrozenClock
from os1.core.errors import Misconfigured
from os1.web.devices import FILE, LONGEST, MOST, UNUSED, Devices
from os1.web.entering import cookies, name_of
from os1.web.entrance import link
from os1.web.folder import PageFolder
from os1.web.keys import LASTS, Keys

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(NOON)


@pytest.fixture
def folder(tmp_path: Path) -> PageFolder:
    return PageFolder(tmp_path)


def test_a_key_grows_old(folder: PageFolder, clock: FrozenClock) -> None:
    keys = Keys(folder, clock)
    old, older = keys.make(), keys.make()
    clock.advance(LASTS - timedelta(seconds=1))
    assert keys.redeem(old)
    clock.advance(timedelta(seconds=1))
    assert not keys.redeem(older)
    assert list(folder.path.glob("key-*")) == []


def test_a_wrong_key_uses_up_none(folder: PageFolder, clock: FrozenClock) -> None:
    keys = Keys(folder, clock)
    key = keys.make()
    assert not keys.redeem("")
    assert not keys.redeem(key[:-1])
    assert not keys.redeem("../devices.json")
    assert keys.redeem(key)


def test_a_browser_that_stays_away_is_out(folder: PageFolder, clock: FrozenClock) -> None:
    devices = Devices(folder, clock)
    cookie = devices.enter("Firefox").cookie
    clock.advance(UNUSED - timedelta(hours=1))
    found = devices.by_cookie([cookie])
    assert found is not None
    devices.came(found)
    clock.advance(UNUSED - timedelta(hours=1))
    assert devices.by_cookie([cookie]) is not None
    clock.advance(timedelta(hours=1))
    assert devices.by_cookie([cookie]) is None


def test_no_browser_is_in_for_ever(folder: PageFolder, clock: FrozenClock) -> None:
    devices = Devices(folder, clock)
    cookie = devices.enter("Firefox").cookie
    days = 0
    while found := devices.by_cookie([cookie]):
        devices.came(found)
        clock.advance(timedelta(days=1))
        days += 1
    assert days == LONGEST.days


def test_there_is_a_most_and_the_longest_unused_goes(folder: PageFolder, clock: FrozenClock) -> None:
    devices = Devices(folder, clock)
    given = []
    for _ in range(MOST + 1):
        given.append(devices.enter("Firefox").cookie)
        clock.advance(timedelta(minutes=1))
    names = [device.name for device in devices.all()]
    assert len(names) == len(set(names)) == MOST
    assert devices.by_cookie(given[:1]) is None
    assert all(devices.by_cookie([cookie]) for cookie in given[1:])


def test_what_another_program_changed_counts_at_once(folder: PageFolder, clock: FrozenClock) -> None:
    devices, other = Devices(folder, clock), Devices(folder, clock)
    cookie = devices.enter("Firefox").cookie
    assert other.by_cookie([cookie]) is not None
    assert other.revoke("Firefox")
    assert not other.revoke("Firefox")
    assert devices.by_cookie([cookie]) is None


@pytest.mark.parametrize("text", ["", "[", '{"a": 1}', '[{"name": 1}]', "null"])
def test_a_list_that_cannot_be_read_lets_nobody_in(folder: PageFolder, clock: FrozenClock, text: str) -> None:
    (folder.path / FILE).write_text(text)
    devices = Devices(folder, clock)
    assert devices.by_cookie(["", "x"]) is None
    cookie = devices.enter("Firefox").cookie
    assert devices.by_cookie([cookie]) is not None


@contextmanager
def full_disk() -> Iterator[None]:
    """Nothing can be written: no file may have a first byte."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_on_a_full_disk_who_is_in_stays_in_and_nobody_else_comes(folder: PageFolder, clock: FrozenClock) -> None:
    devices, keys = Devices(folder, clock), Keys(folder, clock)
    cookie = devices.enter("Firefox").cookie
    clock.advance(timedelta(days=2))
    before = sorted(folder.path.iterdir())
    with full_disk():
        with pytest.raises(OSError, match="too large"):
            devices.enter("Chrome")
        with pytest.raises(OSError, match="too large"):
            keys.make()
        with pytest.raises(OSError, match="too large"):
            devices.revoke("Firefox")
        found = devices.by_cookie([cookie])
        assert found is not None
        devices.came(found)
        with folder.served(8014):
            assert folder.port() is None
    assert sorted(path for path in folder.path.iterdir() if path.name != "port") == before
    assert [device.name for device in Devices(folder, clock).all()] == ["Firefox"]


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "page").symlink_to(tmp_path / "theirs")
    with pytest.raises(Misconfigured, match="not a folder of your own"):
        PageFolder(tmp_path)


def test_only_a_living_server_has_a_port(folder: PageFolder, tmp_path: Path) -> None:
    assert folder.port() is None
    with folder.served(8014):
        assert PageFolder(tmp_path).port() == 8014
        with PageFolder(tmp_path).served(8015):
            assert folder.port() == 8014
    assert folder.port() is None


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"),
        ("curl/8", "A browser"),
        ("\x1b[2J<b>", "A browser"),
    ],
)
def test_a_browser_has_a_name_for_people(agent: str, name: str) -> None:
    assert name_of({"user-agent": agent}) == name


def test_only_few_cookies_are_looked_at() -> None:
    assert cookies(["os1-80=a; os1-8=b", "os1-8=c"], "os1-8") == ["b", "c"]
    assert len(cookies(["os1-8=x;" * 5_000], "os1-8")) == 8


def test_the_link_carries_its_key_where_no_server_sees_it() -> None:
    assert link(8013, "KEY") == "http://localhost:8013/enter#KEY"
