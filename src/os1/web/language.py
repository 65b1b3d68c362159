"""The language of the page: what is written there, in the language that the browser asks for.

The strings of the page are English where they stand; a catalogue (gettext, `languages/XX.po`) has each of them in another
language. What is missing there stays English. She herself speaks English; this is about the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import polib

ENGLISH = "en"
LANGUAGES = (ENGLISH, "es")
"""Those of which every string is there."""
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})


class Written(str):
    """A sentence that the server says and the page shows: the catalogues have it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What stands on the page, in one language."""

    language: str
    """Its tag (BCP 47)."""
    said: Mapping[str, str]
    """The English string, and what is written for it."""
    counted: Mapping[str, tuple[str, ...]]
    """The English string for one, and the forms for one and for more."""

    @property
    def direction(self) -> str:
        """Whether it is written from left to right: ltr, or rtl."""
        return "rtl" if self.language.split("-")[0] in RIGHT_TO_LEFT else "ltr"

    def say(self, text: str) -> str:
        """Return *text* in this language, or as it is."""
        return self.said.get(text, text)


@cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of *language*, which is one of `LANGUAGES`."""
    if language == ENGLISH:
        return Catalogue(ENGLISH, {}, {})
    entries = polib.pofile(files("os1.web").joinpath("languages", f"{language}.po").read_text("utf-8"))
    done = [entry for entry in entries if entry.translated()]
    return Catalogue(
        language,
        {entry.msgid: entry.msgstr for entry in done if not entry.msgid_plural},
        {entry.msgid: tuple(entry.msgstr_plural.values()) for entry in done if entry.msgid_plural},
    )


def wanted(accepts: str) -> str:
    """Return the one of `LANGUAGES` that a browser likes best; *accepts* is its Accept-Language (RFC 9110, 12.5.4)."""
    liked: list[tuple[float, int, str]] = []
    for place, part in enumerate(accepts.split(",")):
        tag, _, rest = part.strip().partition(";")
        try:
            weight = float(rest.strip().removeprefix("q=")) if rest else 1.0
        except ValueError:
            continue
        language = tag.split("-")[0].lower()
        if language in LANGUAGES and weight > 0:
            liked.append((-weight, place, language))
    return min(liked, default=(0.0, 0, ENGLISH))[2]
