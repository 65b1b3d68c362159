"""What happens between people: one session for voice, text and tests, with no audio in it."""
