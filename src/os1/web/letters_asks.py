"""What the page Letters may ask: a letter is named by its number, and every word travels in a body."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from os1.core.letter_events import Form
from os1.web.refusal import Body

LONGEST_WHOM = 200
LONGEST_WISH = 500
LONGEST_ANSWER = 4_000
LONGEST_LETTER = 20_000
"""In characters."""
_ONE_LINE = r"^[^\x00-\x1f\x7f]*$"

Number = Annotated[int, Field(ge=1, le=2**31)]
Name = Annotated[str, Field(min_length=1, max_length=40, pattern=_ONE_LINE)]


class Begin(Body):
    """Somebody to write to."""

    fix: ClassVar[str] = f"Write whom it is for, such as: my sister Nora. {LONGEST_WHOM} characters at most."
    to: Annotated[str, Field(max_length=LONGEST_WHOM, pattern=_ONE_LINE)] = ""
    form: Form = "letter"


class Answer(Body):
    """What is told for a letter."""

    fix: ClassVar[str] = f"Write a few sentences, {LONGEST_ANSWER:,} characters at most."
    conversation: Annotated[str, Field(min_length=1, max_length=100)]
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_ANSWER)]


class One(Body):
    """One letter."""

    fix: ClassVar[str] = "Name one letter of the list. It may be old: load the page again."
    number: Number


class OneVersion(One):
    """One letter as it was seen."""

    version: Number


class Revise(OneVersion):
    """A wish, or the whole letter as it was written over."""

    fix: ClassVar[str] = (
        f"Say one thing: what should change, {LONGEST_WISH} characters at most, or the whole letter, "
        f"{LONGEST_LETTER:,} at most."
    )
    wish: Annotated[str | None, Field(min_length=1, max_length=LONGEST_WISH)] = None
    text: Annotated[str | None, Field(min_length=1, max_length=LONGEST_LETTER)] = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.wish is None) is (self.text is None):
            message = "one thing at a time"
            raise ValueError(message)
        return self


class Settle(OneVersion):
    """Yes or no to what is asked of a letter."""

    yes: bool


class Sent(OneVersion):
    """How a letter went."""

    fix: ClassVar[str] = "Say how it went: by post, by e-mail or by hand."
    how: Literal["post", "email", "hand"]


class CameBack(One):
    """What came back."""

    fix: ClassVar[str] = f"Write what came back, {LONGEST_LETTER:,} characters at most."
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_LETTER)]


class Helped(One):
    """Whether a letter says that it was written with help."""

    on: bool


class Look(OneVersion):
    """How a letter is to look."""

    fix: ClassVar[str] = "Choose a hand, an ink and a size of the lists. They may be old: load the page again."
    hand: Name
    ink: Name
    size: Name


class Hear(OneVersion):
    """One paragraph of a letter, from 0."""

    part: Annotated[int, Field(ge=0, le=LONGEST_LETTER)]
