"""stand-in until the helper's lands"""

from os1.voice.recogniser import RATE, Audio, Recogniser


class RollingTranscript:
    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser
        self.settled = ""

    def begin_again(self) -> "RollingTranscript":
        return RollingTranscript(self._recogniser)

    def partial(self, audio: Audio) -> str:
        text = self._recogniser.transcribe(audio[-20 * RATE :])
        return " ".join(text.split()[:-2])

    def at_pause(self, audio: Audio) -> str:
        self.settled = self._recogniser.transcribe(audio)
        return self.settled
