"""Romance and sex asked of her or begun with her: declined, kindly, where the user is a minor (`care.md` N8)."""


def romance_wanted(text: str) -> bool:
    """Whether *text* asks her for romance, flirting, sex or a roleplay of them, or begins it."""
    del text
    return False


def decline(turn: int) -> str:
    """Return her no to it, without shame; another *turn* gives another wording."""
    options = ("That's not something I do with you. Friends, gladly.",)
    return options[turn % len(options)]
