"""Where a call can be reached: a browser on this machine by nobody else, a paired device at the address it came by."""

from types import SimpleNamespace

import pytest
from aioice import ice

from os1.voice.addresses import LOOPBACK, REACHED, offer_addresses


class Receiver:
    """What lies behind a port, and what it was given."""

    def __init__(self) -> None:
        self.got: list[bytes] = []

    def data_received(self, data: bytes, component: int) -> None:
        del component
        self.got.append(data)


@pytest.fixture(autouse=True)
def _offered() -> None:
    offer_addresses()
    offer_addresses()


async def heard(*senders: str) -> list[str]:
    """What of a datagram from each of *senders* a new port gives on."""
    receiver = Receiver()
    port = ice.StunProtocol(receiver)
    port.local_candidate = SimpleNamespace(component=1)
    for sender in senders:
        port.datagram_received(b"\x80 " + sender.encode(), (sender, 5_000))
    return [data[2:].decode() for data in receiver.got]


def own() -> str:
    """An address of this machine beside the loopback, or the loopback where there is none."""
    return next((a for a in ice.get_host_addresses(use_ipv4=True, use_ipv6=False) if a != LOOPBACK), LOOPBACK)


async def test_of_a_call_on_this_machine_nothing_from_elsewhere_is_read() -> None:
    assert LOOPBACK in ice.get_host_addresses(use_ipv4=True, use_ipv6=True)
    mine = [LOOPBACK, "127.0.0.7", own(), "::1"]
    assert await heard(*mine, "203.0.113.9", "192.168.77.77", "2001:db8::9", "fe80::9%eth0") == mine


async def test_a_paired_device_is_offered_the_address_it_came_by_and_read_from_anywhere() -> None:
    before = REACHED.set("192.168.1.5")
    try:
        assert ice.get_host_addresses(use_ipv4=True, use_ipv6=True) == ["192.168.1.5"]
        assert await heard("192.168.1.77") == ["192.168.1.77"]
    finally:
        REACHED.reset(before)
    assert await heard("192.168.1.77") == []
