"""A PDF file as objects: written in order, compressed, with an id from its own contents; the same bytes in every process."""

import hashlib
import zlib
from dataclasses import dataclass, field


@dataclass(slots=True)
class PdfFile:
    """The objects of a file under way; an object is referred to by its number, `ref`."""

    _bodies: list[bytes] = field(default_factory=list)

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self._bodies.append(b"null")
        return len(self._bodies)

    def put(self, body: str, number: int | None = None) -> int:
        """Add an object, or put the one that was reserved; its number."""
        number = number or self.reserve()
        self._bodies[number - 1] = body.encode("latin-1")
        return number

    def stream(self, data: bytes, entries: str = "", *, squeeze: bool = True) -> int:
        """Add a stream with these dictionary entries; its number."""
        packed = zlib.compress(data, 6) if squeeze else data
        how = " /Filter /FlateDecode" if squeeze else ""
        head = f"<< {entries}{how} /Length {len(packed)} >>\nstream\n".encode("latin-1")
        self._bodies.append(head + packed + b"\nendstream")
        return len(self._bodies)

    def written(self, root: int, info: int) -> bytes:
        """The whole file."""
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places: list[int] = []
        for number, body in enumerate(self._bodies, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        name = hashlib.sha256(out).hexdigest()[:32].upper()
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        out += (
            f"trailer\n<< /Size {len(places) + 1} /Root {root} 0 R /Info {info} 0 R /ID [<{name}> <{name}>] >>\n"
            f"startxref\n{start}\n%%EOF\n"
        ).encode()
        return bytes(out)


def text(value: str) -> str:
    """A text string as PDF writes it."""
    return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"


def number(value: float) -> str:
    """A number, as short as two places allow."""
    short = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if short in {"", "-0"} else short
