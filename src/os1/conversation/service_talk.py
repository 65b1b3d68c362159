"""Service talk: what a help desk says and a friend on the phone does not. A small model falls back on it in a long talk."""

import re

from os1.core.pattern import Pattern

_SERVICE = Pattern(
    r"\b(?:anything else (?:that )?(?:i can|you(?:'d| would)? (?:like|need|want))"
    r"|how (?:can|may|could|might) i (?:help|assist|support|be of)"
    r"|(?:what|is there (?:something|anything)) (?:can i|i can) (?:help|assist|do for) you"
    r"|(?:i'm|i am|we're) (?:always )?here to (?:help|assist|support)"
    r"|(?:happy|glad|ready) to (?:help|assist)(?: you)?\b"
    r"|feel free to (?:ask|share|reach|tell|let)"
    r"|(?:please )?let me know if (?:you|there|i)\b"
    r"|(?:can|could|would) you (?:please )?(?:elaborate|clarify|provide (?:me )?(?:with )?(?:more|some|additional))"
    r"|(?:provide|share|give me) (?:some |any )?(?:more|additional|further) (?:details|information|context)"
    r"|(?:don't|do not) hesitate to"
    r"|thank(?:s| you) for (?:sharing|reaching out|letting me know|contacting))",
    re.IGNORECASE,
)


_BEGINS = Pattern(
    r"\s*(?:(?:please )?feel free|(?:please )?let me know|(?:i'm|i am) (?:always )?here|thank you|thanks)\s*",
    re.IGNORECASE,
)


def is_service_talk(text: str) -> bool:
    """Say whether *text*, a clause or a sentence of hers, offers help as a help desk does."""
    return _SERVICE.search(text) is not None


class PlainTalk:
    """Lets the pieces of one answer through, except service talk; what may become some waits for its next piece."""

    def __init__(self) -> None:
        """Hold nothing back."""
        self._begun = ""

    @property
    def waits(self) -> bool:
        """Whether a piece is held back: the next one goes on from it."""
        return bool(self._begun)

    def add(self, text: str) -> str:
        """Return what may be said now that *text* has come; empty where that is nothing."""
        text = self._joined(text)
        if _BEGINS.fullmatch(text):
            self._begun = text
            return ""
        return "" if is_service_talk(text) else text

    def end(self, text: str) -> str:
        """Return the same for the last piece, behind which nothing comes."""
        text = self._joined(text)
        return "" if is_service_talk(text) else text

    def _joined(self, text: str) -> str:
        begun, self._begun = self._begun, ""
        return f"{begun} {text}".strip()
