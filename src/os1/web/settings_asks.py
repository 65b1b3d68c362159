"""What the page Settings may ask: names and numbers travel in bodies, never in an address."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from os1.web.refusal import Body

LONGEST_NAME = 60
LONGEST_PLACE = 300
"""Of a model's name or a server's address, in characters."""
LONGEST_NUMBER = 40
_ONE_LINE = r"^[^\x00-\x1f\x7f]*$"

Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, pattern=_ONE_LINE)]
Place = Annotated[str, Field(max_length=LONGEST_PLACE, pattern=_ONE_LINE)]


class Change(Body):
    """One setting or several, as they are to be from now on; what is left out stays."""

    fix: ClassVar[str] = (
        f"Nothing was changed. A name has 1 to {LONGEST_NAME} characters on one line, a model or an address "
        f"{LONGEST_PLACE} at most, and a number is written as 0.9."
    )
    name: Name | None = None
    user_name: Annotated[str, Field(max_length=LONGEST_NAME, pattern=_ONE_LINE)] | None = None
    voice_speed: float | None = None
    voice_pitch: float | None = None
    listening_sounds: Literal["on", "off"] | None = None
    country: Annotated[str, Field(max_length=2)] | None = None
    model: Place | None = None
    model_url: Place | None = None

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.values:
            message = "nothing to change"
            raise ValueError(message)
        return self

    @property
    def values(self) -> dict[str, str | float]:
        """What is to be changed, by the name of the setting."""
        return self.model_dump(exclude_none=True)


class Trust(Body):
    """Somebody to be named when it gets bad."""

    fix: ClassVar[str] = (
        f"Write a name of {LONGEST_NAME} characters at most, and the number as you dial it, such as +353 1 555 0100."
    )
    name: Name
    number: Annotated[str, Field(max_length=LONGEST_NUMBER, pattern=r"^[-+*#0-9 ()./]*$")] = ""


class Named(Body):
    """A person, or a browser, of the list."""

    fix: ClassVar[str] = "Name one of the list. It may be old: load the page again."
    name: Annotated[str, Field(min_length=1, max_length=200)]


class Press(Body):
    """A button, and nothing to tell."""
