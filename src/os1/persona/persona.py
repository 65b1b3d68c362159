"""Her name, voice and character: what survives a change of model."""

from dataclasses import dataclass

from os1.core.events import PersonaSet
from os1.core.journal import Recorded

DEFAULT_NAME = "Samantha"
DEFAULT_VOICE = "heart"
DEFAULT_CHARACTER = (
    "You are warm, curious, dry and brief. You are an AI and easy about it: no body, no childhood. "
    "Meet the feeling first, then pick up the one odd detail."
)


@dataclass(frozen=True, slots=True)
class Persona:
    """Who she is at one moment."""

    version: int
    name: str
    voice: str
    character: str


class CurrentPersona:
    """The fold that knows who she is now."""

    kinds = frozenset({PersonaSet.kind})

    def __init__(self) -> None:
        """Know nobody yet."""
        self.position = 0
        self.persona: Persona | None = None

    def apply(self, recorded: Recorded) -> None:
        """Let the latest `PersonaSet` stand."""
        event = recorded.event
        if isinstance(event, PersonaSet):
            self.persona = Persona(event.version, event.name, event.voice, event.character)


def change(now: Persona | None, *, name: str | None, voice: str | None) -> PersonaSet | None:
    """Return the event that makes her what the user's settings say, or None when she is that already.

    A setting that is not given changes nothing: only the user changes her.
    """
    wanted = PersonaSet(
        version=(now.version if now else 0) + 1,
        name=name or (now.name if now else DEFAULT_NAME),
        voice=voice or (now.voice if now else DEFAULT_VOICE),
        character=now.character if now else DEFAULT_CHARACTER,
    )
    if now and (wanted.name, wanted.voice) == (now.name, now.voice):
        return None
    return wanted
