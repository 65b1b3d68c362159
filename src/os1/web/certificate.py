"""OS1's own certificates: an authority that can speak for this computer alone, and what the page shows on the network."""

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY_LASTS = timedelta(days=3650)
CERTIFICATE_LASTS = timedelta(days=397)
"""The most that browsers take."""
SKEW = timedelta(days=1)
"""So far a phone's clock may be behind. It counts in how long a certificate lasts."""
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Names:
    """What this computer is called on its network."""

    addresses: tuple[str, ...]
    """IPv4, the one that phones are led to first."""
    host: str
    """Such as `desk.local`; nobody else's name, for the authority may speak for it."""

    def all(self) -> tuple[str, ...]:
        """Return every name that a browser may use."""
        return (*self.addresses, self.host)


@dataclass(frozen=True, slots=True)
class Paper:
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    def pem(self) -> bytes:
        """Return both as one file that holds a secret."""
        key = self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return self.certificate.public_bytes(serialization.Encoding.PEM) + key

    def der(self) -> bytes:
        """Return the certificate as phones take it; it holds no secret."""
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def fingerprint(self) -> str:
        """Return the SHA-256 that a phone shows of the certificate: 64 digits, in capitals."""
        return self.certificate.fingerprint(hashes.SHA256()).hex().upper()

    @property
    def title(self) -> str:
        """What the phone calls it."""
        return str(self.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)

    @property
    def ends(self) -> datetime:
        """When it is worth nothing any more."""
        return self.certificate.not_valid_after_utc

    def names(self) -> Names:
        """Return what it stands for: of an authority, what it may stand for."""
        try:
            known = list(self.certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value)
        except x509.ExtensionNotFound:
            limits = self.certificate.extensions.get_extension_for_class(x509.NameConstraints).value
            known = list(limits.permitted_subtrees or [])
        addresses = tuple(str(n.value).removesuffix("/32") for n in known if isinstance(n, x509.IPAddress))
        hosts = [n.value for n in known if isinstance(n, x509.DNSName)]
        return Names(addresses, hosts[0])


def authority(names: Names, now: datetime) -> Paper:
    """Return a new authority that can certify *names* and nothing else.

    OpenSSL honours the limit (browsers were not tried); where a system does not, whoever steals the key could pretend to be any site
    to the phones that trust it.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    title = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, f"OS1 on {names.host.removesuffix('.local')}"[:LONGEST_NAME])]
    )
    networks = [x509.IPAddress(ipaddress.ip_network(address)) for address in names.addresses]
    limits = x509.NameConstraints([*networks, x509.DNSName(names.host)], None)
    built = (
        _begun(title, title, key, now, now + AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=True), critical=True)
        .add_extension(limits, critical=True)
    )
    return Paper(built.sign(key, hashes.SHA256()), key)


def certificate(issuer: Paper, now: datetime) -> Paper:
    """Return a new certificate of *issuer* for all that it may stand for."""
    key = ec.generate_private_key(ec.SECP256R1())
    names = issuer.names()
    known = [
        *(x509.IPAddress(ipaddress.ip_address(address)) for address in names.addresses),
        x509.DNSName(names.host),
    ]
    ends = min(now - SKEW + CERTIFICATE_LASTS, issuer.ends)
    title = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "OS1")])
    identifier = issuer.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    built = (
        _begun(title, issuer.certificate.subject, key, now, ends)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), critical=False)
        .add_extension(x509.SubjectAlternativeName(known), critical=False)
    )
    return Paper(built.sign(issuer.key, hashes.SHA256()), key)


def paper(pem: bytes) -> Paper:
    """Return what `Paper.pem` wrote.

    Raises:
        ValueError: it is not that.

    """
    key, known = serialization.load_pem_private_key(pem, None), x509.load_pem_x509_certificate(pem)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or known.public_key() != key.public_key():
        message = "not a certificate of ours with its key"
        raise ValueError(message)
    return Paper(known, key)


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime, ends: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - SKEW)
        .not_valid_after(ends)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs,
        key_cert_sign=signs,
        crl_sign=signs,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
