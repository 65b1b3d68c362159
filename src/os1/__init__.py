"""OS1: a voice companion that belongs to the person who talks with it."""

__version__ = "0.1.0"
