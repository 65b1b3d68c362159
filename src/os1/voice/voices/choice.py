"""The choice of her voice: what OS1_VOICE names, loaded."""

from pathlib import Path

from os1.voice.synthesiser import Hibari, Synthesiser


def synthesiser_for(voice: str, models: Path, pace: float = 1.0, pitch: float = 0.0) -> Synthesiser:
    """Return the voice that *voice* names: `heart`, `kokoro:af_heart` or `piper:/path/voice.onnx`.

    *models* is where Kokoro's files lie; *pace* (1 is her own) and *pitch* (semitones) are the user's wish.

    Raises:
        Misconfigured: no such voice, or its files are not here.
        ModelUnavailable: it does not load.

    """
    kind, named, which = voice.partition(":")
    if named and kind == "kokoro":
        from os1.voice.voices.kokoro import Kokoro

        return Kokoro(which, models, pace, pitch)
    if named and kind == "piper":
        from os1.voice.voices.piper import Piper

        return Piper(Path(which).expanduser(), pace, pitch)
    return Hibari(voice, pace, pitch)
