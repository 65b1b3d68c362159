"""What became of one turn: for the line that a conversation is measured by."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class TurnReport:
    """One turn as it happened; times are of the event loop, in seconds, None for what did not happen."""

    turn: int = 0
    heard: str = ""
    spoke: str = ""
    """Only what was played."""
    intended: str = ""
    interrupted: bool = False
    care: str = "answer"
    """What care decided: one of `care.first_look.Kind`."""
    ended_at: float | None = None
    """When the user's voice ended, by the ear."""
    stt_ms: float | None = None
    closed_at: float | None = None
    first_token_at: float | None = None
    first_sound_at: float | None = None
    """Of the opener, where there was one."""
    first_word_at: float | None = None
    """Of what she said behind the opener."""
    opener: str = ""
    pieces: list[str] = field(default_factory=list)
