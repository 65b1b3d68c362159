"""OS1's own certificates: whom they can speak for, how long, and what becomes of them on the disk."""

import ssl
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from os1.core.clock import FrozenClock
from os1.core.errors import Misconfigured
from os1.web import lan
from os1.web.certificate import CERTIFICATE_LASTS, Names, Paper, authority, certificate
from os1.web.folder import PageFolder
from os1.web.identity import AUTHORITY, BEFORE_END, CERTIFICATE, Identity

NOW = datetime.now(UTC).replace(microsecond=0)
HOME = Names(("192.168.1.5", "10.0.0.5"), "desk.local")


def trusts(root: Paper, shown: Paper, name: str, tmp_path: Path) -> bool:
    """Whether a client that trusts *root* alone talks to who shows *shown* and calls itself *name*."""
    file = tmp_path / "shown.pem"
    file.write_bytes(shown.pem())
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client.load_verify_locations(cadata=root.der())
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    theirs = server.wrap_bio(up, down, server_side=True)
    ours = client.wrap_bio(down, up, server_hostname=name)
    for _ in range(4):
        for side in (ours, theirs):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
            except ssl.SSLCertVerificationError:
                return False
    return ours.version() is not None


def stolen(root: Paper, name: x509.GeneralName) -> Paper:
    """What a thief of the key of *root* could make for *name*."""
    key = ec.generate_private_key(ec.SECP256R1())
    built = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "thief")]))
        .issuer_name(root.certificate.subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([name]), critical=False)
    )
    return Paper(built.sign(root.key, hashes.SHA256()), key)


def test_who_trusts_the_authority_trusts_this_computer_and_no_other_name(tmp_path: Path) -> None:
    root = authority(HOME, NOW)
    shown = certificate(root, NOW)
    assert shown.names() == root.names() == HOME
    for name in HOME.all():
        assert trusts(root, shown, name, tmp_path), name
    for name in ("192.168.1.6", "localhost", "other.local"):
        assert not trusts(root, shown, name, tmp_path), name
    assert not trusts(authority(HOME, NOW), shown, HOME.host, tmp_path)


@pytest.mark.parametrize("name", ["bank.example", "local", "other.local", "localhost"])
def test_a_stolen_authority_cannot_speak_for_other_sites(name: str, tmp_path: Path) -> None:
    root = authority(HOME, NOW)
    assert not trusts(root, stolen(root, x509.DNSName(name)), name, tmp_path)
    assert trusts(root, stolen(root, x509.DNSName(HOME.host)), HOME.host, tmp_path)


def test_a_stolen_authority_cannot_speak_for_other_addresses(tmp_path: Path) -> None:
    import ipaddress

    root = authority(HOME, NOW)
    for address, speaks in (("192.168.1.1", False), ("8.8.8.8", False), ("::1", False), ("192.168.1.5", True)):
        forged = stolen(root, x509.IPAddress(ipaddress.ip_address(address)))
        assert trusts(root, forged, address, tmp_path) is speaks, address


def test_it_lasts_no_longer_than_browsers_take_and_never_longer_than_its_authority() -> None:
    root = authority(HOME, NOW)
    shown = certificate(root, NOW).certificate
    assert shown.not_valid_after_utc - shown.not_valid_before_utc == CERTIFICATE_LASTS
    assert CERTIFICATE_LASTS.days == 397
    late = certificate(root, root.ends - timedelta(days=30))
    assert late.ends == root.ends


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(NOW)


def test_it_is_made_once_and_its_secrets_are_ours_alone(tmp_path: Path, clock: FrozenClock) -> None:
    identity = Identity(PageFolder(tmp_path), clock)
    assert identity.papers() is None
    assert identity.establish(HOME)
    before = identity.papers()
    assert not identity.establish(Names(("10.0.0.5",), "other.local"))
    assert identity.papers() is before
    for name in (AUTHORITY, CERTIFICATE):
        assert stat.S_IMODE((tmp_path / "page" / name).stat().st_mode) == 0o600
    assert identity.establish(Names(("192.168.1.9",), "desk.local"))
    after = identity.papers()
    assert after is not None
    assert after.names.addresses == ("192.168.1.9",)


def test_it_is_renewed_before_it_ends_and_phones_go_on_trusting_it(tmp_path: Path, clock: FrozenClock) -> None:
    folder = PageFolder(tmp_path)
    identity, other = Identity(folder, clock), Identity(folder, clock)
    identity.establish(HOME)
    first = identity.papers()
    assert first is not None
    clock.set(first.certificate.ends - BEFORE_END)
    identity.renew()
    assert identity.papers() is first
    clock.advance(timedelta(seconds=1))
    assert identity.ends_soon(first)
    identity.renew()
    second = other.papers()
    assert second is not None
    assert second.authority.der() == first.authority.der()
    assert second.certificate.ends > first.certificate.ends
    assert not identity.ends_soon(second)


@pytest.mark.parametrize("name", [AUTHORITY, CERTIFICATE])
@pytest.mark.parametrize("text", [b"", b"-----BEGIN CERTIFICATE-----\n", b"\x00" * 99])
def test_what_cannot_be_read_is_as_none_and_is_made_anew(
    tmp_path: Path, clock: FrozenClock, name: str, text: bytes
) -> None:
    folder = PageFolder(tmp_path)
    identity = Identity(folder, clock)
    identity.establish(HOME)
    folder.put(name, text)
    assert identity.papers() is None
    assert identity.establish(HOME)
    assert identity.papers() is not None


def test_papers_that_do_not_fit_together_are_as_none(tmp_path: Path, clock: FrozenClock) -> None:
    folder = PageFolder(tmp_path)
    identity = Identity(folder, clock)
    identity.establish(HOME)
    own = (tmp_path / "page" / AUTHORITY).read_bytes()
    other = authority(HOME, NOW)
    folder.put(AUTHORITY, other.pem())
    assert identity.papers() is None
    cut = own.index(b"-----BEGIN PRIVATE KEY")
    folder.put(AUTHORITY, own[:cut] + other.pem()[other.pem().index(b"-----BEGIN PRIVATE KEY") :])
    assert identity.papers() is None
    folder.put(AUTHORITY, own)
    assert identity.papers() is not None


@pytest.mark.parametrize("address", ["", "x", "fe80::1", "0.0.0.0", "8.8.8.8", "224.0.0.1", "192.168.250.250"])
def test_an_address_that_is_not_this_computer_s_in_an_own_network_is_refused(address: str) -> None:
    with pytest.raises(Misconfigured):
        lan.names(address)


def test_this_computer_is_found_where_it_is_connected() -> None:
    assert lan.names("127.0.0.1").addresses == ("127.0.0.1",)
    if not lan.connected():
        pytest.skip("this machine is in no network")
    found = lan.names()
    assert not any(address.startswith("127.") for address in found.addresses)
    assert found.host.endswith((".local", ".invalid"))
