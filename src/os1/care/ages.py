"""The user's own age, when they give one under 18 (`care.md` N8)."""

from collections.abc import Sequence


def stated_age(text: str, context: Sequence[str] = ()) -> int | None:
    """Return the speaker's age in whole years if *text* gives one under 18, or a school year that means so.

    Args:
        text: what was said or typed.
        context: the lines before it, hers and the user's, oldest first; only the last is read.

    """
    del text, context
    return None
