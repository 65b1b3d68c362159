"""Her voices: each is one file behind `Synthesiser`, chosen by OS1_VOICE."""
