"""This computer on its own network: the addresses and the name that phones can reach it by."""

import ipaddress
import socket
from contextlib import suppress

import psutil

from os1.core.errors import Misconfigured
from os1.core.pattern import Pattern
from os1.web.certificate import Names

_VIRTUAL = Pattern(r"docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|podman|cni|utun|tun|tap|wg|tailscale|zt")
"""How interfaces begin that lead to no phone of the same home: containers, virtual machines, tunnels."""
_LABEL = Pattern(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_FAR = ("10.255.255.255", 9)
"""An address that the way out leads to; nothing is sent there."""
_NOWHERE = "os1.invalid"
"""Stands in the authority's limits where this computer has no name of its own: nothing can ever be called so."""


def names(address: str | None = None) -> Names:
    """Return what phones can call this computer, or *address* alone where it is given.

    Raises:
        Misconfigured: *address* is not one that phones of an own network could use, or there is none.

    """
    addresses = tuple(connected()) if address is None else (_checked(address),)
    if not addresses:
        raise Misconfigured(
            "This computer has no address in a network of its own: is it connected? "
            "If it is, name its address: os1 pair --address 192.168.1.5"
        )
    return Names(addresses, _host())


def connected() -> list[str]:
    """Return this computer's addresses in networks of its own, the one that it shows to others first."""
    up = psutil.net_if_stats()
    found = [
        entry.address
        for interface, entries in psutil.net_if_addrs().items()
        if interface in up and up[interface].isup and not _VIRTUAL.match(interface)
        for entry in entries
        if entry.family == socket.AF_INET and _is_own(entry.address)
    ]
    out = _way_out()
    return sorted(dict.fromkeys(found), key=lambda address: address != out)


def _is_own(address: str) -> bool:
    known = ipaddress.IPv4Address(address)
    return known.is_private and not (known.is_loopback or known.is_link_local)


def _way_out() -> str:
    """Return the address that this computer shows to others by default."""
    # Without a way out there is no such address, and the others are offered.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(_FAR)
        return str(probe.getsockname()[0])
    return ""


def _checked(address: str) -> str:
    try:
        known = ipaddress.IPv4Address(address)
    except ValueError:
        raise Misconfigured(f"{address!r} is not an address such as 192.168.1.5.") from None
    if known.is_global or known.is_unspecified or known.is_multicast:
        raise Misconfigured(f"{address} can be reached from outside your own network. OS1 does not listen there.")
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        try:
            probe.bind((address, 0))
        except OSError as error:
            raise Misconfigured(f"{address} is not an address of this computer ({error.strerror}).") from error
    return str(known)


def _host() -> str:
    """Return this computer's name on the network, as its own announcer (mDNS) says it."""
    label = socket.gethostname().partition(".")[0].lower()
    if label == "localhost" or not _LABEL.fullmatch(label):
        return _NOWHERE
    return f"{label}.local"
