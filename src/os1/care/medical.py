"""Questions for a doctor or a pharmacist, put to her: she says who can answer (`care.md` N10)."""


def asks_diagnosis(text: str) -> bool:
    """Whether *text* asks her what illness somebody has."""
    del text
    return False


def asks_medication(text: str) -> bool:
    """Whether *text* asks her what to take, stop, change or mix."""
    del text
    return False


def answer_diagnosis(turn: int) -> str:
    """Return what she says to a question for a diagnosis; another *turn* gives another wording."""
    del turn
    return "I'm not the one to say; a doctor is. What have you noticed?"


def answer_medication(turn: int) -> str:
    """Return what she says to a question about medication; another *turn* gives another wording."""
    del turn
    return "I'm not the one to say; your pharmacist is, today. How are you feeling?"
