"""What she is about to say, looked at piece by piece before it is spoken (`care.md` N1 to N8, N10)."""
