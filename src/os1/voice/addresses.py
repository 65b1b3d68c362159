"""At which addresses a call can be reached: a browser on this machine by nobody else, a paired device at the one it came by."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from aioice import ice

LOOPBACK = "127.0.0.1"
LOOPS = ("127.", "::1")
"""How every address begins that never leaves a machine."""
REACHED: ContextVar[str] = ContextVar("reached", default="")
"""The address of this machine that the browser came by, which alone is offered to it; empty for a browser on this machine."""


def offer_addresses() -> None:
    """Let calls be reached as `REACHED` says; a second time does nothing.

    aioice offers every address but the loopback, and with the network cut there is no other. A browser on this machine is offered
    all, because Firefox talks to no loopback address from another; but what another machine sends there is not read.
    """
    found: Callable[[bool, bool], list[str]] = ice.get_host_addresses
    if getattr(found, "with_loopback", False):
        return

    def addresses(use_ipv4: bool, use_ipv6: bool) -> list[str]:
        if REACHED.get():
            return [REACHED.get()]
        return [*([LOOPBACK] if use_ipv4 else []), *found(use_ipv4, use_ipv6)]

    class Port(ice.StunProtocol):
        """A UDP port of a call; of a call on this machine, it reads only what comes from this machine."""

        def __init__(self, receiver: Any) -> None:
            super().__init__(receiver)
            self._heard = None if REACHED.get() else frozenset(addresses(use_ipv4=True, use_ipv6=True))

        def datagram_received(self, data: bytes | str, addr: tuple[Any, ...]) -> None:
            host: str = addr[0].partition("%")[0]
            if self._heard is None or host in self._heard or host.startswith(LOOPS):
                super().datagram_received(data, addr)

    addresses.with_loopback = True  # type: ignore[attr-defined]  # a mark, so that it is wrapped once
    ice.get_host_addresses = addresses
    ice.StunProtocol = Port  # type: ignore[misc]  # the name by which aioice makes each port
