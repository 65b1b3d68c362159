"""A letter as a file: text, Markdown, a mail that is a draft, a page to print; nothing in it names anybody but its text."""

import os
import tempfile
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from urllib.parse import quote

from os1.core.errors import Misconfigured, Refused
from os1.letters.compose import words_of
from os1.letters.copying import guide
from os1.letters.letter import Letter, Version

HELPED = "Written with help."
SUBJECT = "A letter"
MOST_OF_A_LINK = 1800
"""Characters: longer mail links are cut by some programs."""
Renders = Callable[[str], bytes]
"""A letter's words as a page to print."""


def text_of(letter: Letter, version: Version) -> str:
    """Return the words of *version*, with the line about help where the user wants it."""
    text = words_of(version.lines)
    return f"{text}\n\n{HELPED}" if letter.shows_help else text


def to_send(letter: Letter) -> Version:
    """Return the version that may go out.

    Raises:
        Refused: it is never to be sent, or there was no yes to it as it stands.

    """
    if letter.form == "unsent":
        message = "This letter was written not to be sent. It can be read: os1 letter show, or exported as .txt or .md."
        raise Refused(message)
    if letter.approved is None:
        message = f"There was no yes to this letter as it stands. First: os1 letter approve {letter.number}"
        raise Refused(message)
    return letter.approved


def standing(letter: Letter) -> Version:
    """Return the version that counts.

    Raises:
        Refused: nothing is written yet.

    """
    if letter.current is None:
        message = "This letter is still being asked about. Go on with: os1 letter new --go-on"
        raise Refused(message)
    return letter.current


def mail(letter: Letter, address: str = "") -> bytes:
    """Return a mail that opens as a draft; without names, and without an address unless one is given."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = SUBJECT
    if address:
        message["To"] = address
    # Mail programs open what is marked so as a draft to be sent by hand.
    message["X-Unsent"] = "1"
    message.set_content(text_of(letter, to_send(letter)) + "\n")
    return message.as_bytes()


def mail_link(letter: Letter, address: str = "") -> str:
    """Return a link that opens a mail program with the letter in it.

    Raises:
        Refused: it is too long for a link.

    """
    body = quote(text_of(letter, to_send(letter)).replace("\n", "\r\n"))
    link = f"mailto:{quote(address, safe='@')}?subject={quote(SUBJECT)}&body={body}"
    if len(link) > MOST_OF_A_LINK:
        message = "The letter is too long for a mail link. Export it as a file instead: --out letter.eml"
        raise Refused(message)
    return link


def written(letter: Letter, path: Path, *, address: str = "", renders: Renders | None = None) -> bytes:
    """Return *letter* as the end of *path* wants it.

    Raises:
        Refused: no yes was said to what is to be sent.
        Misconfigured: an ending that is none of these, or nothing here draws pages.

    """
    match path.suffix.lower():
        case ".txt":
            return f"{text_of(letter, standing(letter))}\n".encode()
        case ".md":
            return f"{_markdown(text_of(letter, standing(letter)))}\n".encode()
        case ".guide":
            return f"{guide(text_of(letter, standing(letter)))}\n".encode()
        case ".eml":
            return mail(letter, address)
        case ".pdf":
            version = standing(letter) if letter.form == "unsent" else to_send(letter)
            if renders is None:
                message = "Nothing here draws pages. Export as .txt, and print that."
                raise Misconfigured(message)
            return renders(text_of(letter, version))
        case _:
            message = f"{path.name} ends in none of .txt, .md, .eml, .pdf, .guide. Name the file so that its end says what it is."
            raise Misconfigured(message)


def put(path: Path, content: bytes) -> None:
    """Write *content* to *path*, whole or not at all.

    Raises:
        Misconfigured: it cannot be written there.

    """
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".letter-", delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(path)
    except OSError as error:
        message = f"{path} cannot be written ({error.strerror}). Name a file in a folder that you may write to."
        raise Misconfigured(message) from error


def _markdown(text: str) -> str:
    """Return *text* with line ends that Markdown keeps, and no mark that it would take for its own."""
    marked = "".join(f"\\{letter}" if letter in "\\*_`#<>[]" else letter for letter in text)
    return "\n".join(f"{line}  " if line and line.endswith(",") else line for line in marked.split("\n"))
