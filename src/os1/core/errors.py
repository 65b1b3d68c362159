"""Everything that can go wrong, as one tree.

OS1Error
  x Unavailable            something did not answer: degrade visibly, then retry
    + ModelUnavailable       a language model, a recogniser or a voice
    + JournalUnavailable     the journal cannot be written or read just now (disk full, locked)
    + AudioUnavailable       a microphone or a loudspeaker
  x Refused                a rule said no: never retry
    + WrongKey               the store does not open with this key; nothing was changed
    + DigestMismatch         a file is not the file its name promises
  x Misconfigured          said before anything starts, with the fix

Every message is written for the person who reads it: what is wrong, then what to do.
No message carries a word that anyone said.
"""


class OS1Error(Exception):
    """The root: an error OS1 knows how to explain."""


class Unavailable(OS1Error):
    """Something did not answer: degrade visibly, then retry."""


class ModelUnavailable(Unavailable):
    """A language model, a recogniser or a voice did not answer."""


class JournalUnavailable(Unavailable):
    """The journal cannot be written or read just now."""


class AudioUnavailable(Unavailable):
    """There is no microphone or no loudspeaker, or it went away."""


class Refused(OS1Error):
    """A rule said no: never retry."""


class WrongKey(Refused):
    """The store does not open with this key; nothing was changed."""


class DigestMismatch(Refused):
    """A file is not the file its name promises."""


class Misconfigured(OS1Error):
    """A setting is wrong; the message names it and the fix."""
