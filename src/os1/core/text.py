"""Text that can be written down."""


def well_formed(text: str) -> str:
    """Return *text* as valid Unicode: split surrogate pairs are joined, stray halves become U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
