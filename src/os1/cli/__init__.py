"""The command line: one file a command; a command calls one function and prints."""
