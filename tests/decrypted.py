"""An encrypted SQLite file in clear, free pages too: what a thief with the key could read."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, SALT, IV = 4096, 80, 16, 16
"""SQLCipher 4: each page ends in a vector for the cipher and a signature; the first begins with the salt."""


def decrypted(path: Path, key: bytes) -> bytes:
    """Return every page of the file at *path* in clear."""
    raw, out = path.read_bytes(), bytearray()
    for start in range(0, len(raw), PAGE):
        page = raw[start : start + PAGE]
        iv = page[PAGE - RESERVED : PAGE - RESERVED + IV]
        body = page[SALT if start == 0 else 0 : PAGE - RESERVED]
        reader = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        out += reader.update(body) + reader.finalize()
    return bytes(out)


def every_byte(home: Path) -> bytes:
    """Return all there is in the data directory *home*, as it lies there and in clear."""
    key = bytes.fromhex(next(home.glob("*.key")).read_text().strip())
    files = [file for file in home.rglob("*") if file.is_file()]
    return b"".join(file.read_bytes() for file in files) + b"".join(
        decrypted(file, key) for file in files if file.suffix == ".db"
    )
