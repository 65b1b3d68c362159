"""When somebody may be in danger: noticing it, asking, and not leaving them alone with it (`care.md` C)."""
