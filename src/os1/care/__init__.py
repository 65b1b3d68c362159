"""What she never gets wrong: decided by plain code, before and after any model (`care.md`)."""
