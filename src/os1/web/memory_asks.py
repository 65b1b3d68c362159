"""What the page Memory may ask: searches and words travel in bodies, never in an address."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from os1.web.refusal import Body

LONGEST = 500
"""Of the words to look for, in characters."""
LONGEST_CORRECTION = 2_000
MOST = 25_000
"""Positions in one question, which fit in the largest body; the page asks again for the rest."""

Place = Annotated[int, Field(ge=1, le=2**53)]
Words = Annotated[str, Field(min_length=1, max_length=LONGEST)]


class Search(Body):
    """Words to look for."""

    fix: ClassVar[str] = f"Write what to look for: a word or a name, {LONGEST} characters at most."
    words: Words


class Why(Body):
    """One note or thing said, or the places that a person was learnt from."""

    fix: ClassVar[str] = "Name one place of the list, or up to 200. The list may be old: load the page again."
    place: Place | None = None
    places: Annotated[list[Place], Field(min_length=1, max_length=200)] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        _one_of(self.place, self.places)
        return self


class Correction(Body):
    """How a note, or something misheard, should read."""

    fix: ClassVar[str] = (
        f"Write how it should read, {LONGEST_CORRECTION:,} characters at most. To take it away, press Forget."
    )
    place: Place
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_CORRECTION)]


class Choice(Body):
    """What somebody may want forgotten; to choose forgets nothing."""

    fix: ClassVar[str] = (
        f"Say one thing to forget: a place, a name or topic of {LONGEST} characters at most, a conversation, days, "
        "or everything."
    )
    place: Place | None = None
    about: Words | None = None
    conversation: Words | None = None
    first: Annotated[str | None, Field(alias="from", max_length=10)] = None
    last: Annotated[str | None, Field(alias="to", max_length=10)] = None
    everything: bool = False

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        _one_of(self.place, self.about, self.conversation, self.first or self.last or None, self.everything or None)
        return self


class Drop(Body):
    """Something left open, by where it was said, that she is not to ask about."""

    fix: ClassVar[str] = "Name one of the list. It may be old: load the page again."
    place: Place


class Forgetting(Body):
    """What is to go, as it was chosen."""

    fix: ClassVar[str] = f"Choose first what is to go; {MOST:,} things at most at a time."
    positions: Annotated[list[Place], Field(min_length=1, max_length=MOST)]


class Switch(Body):
    """Whether what is said is written down from now on."""

    fix: ClassVar[str] = 'Say {"on": true} to be on the record, or {"on": false} to be off it.'
    on: bool


def _one_of(*given: object) -> None:
    if sum(one is not None for one in given) != 1:
        message = "one thing at a time"
        raise ValueError(message)
