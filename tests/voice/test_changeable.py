"""Her voice becomes another while she speaks, and stays when the other cannot be."""

import pytest

from os1.core.errors import Misconfigured
from os1.voice.changeable import Changeable, Manner
from os1.voice.synthesiser import ScriptedSynthesiser, Synthesiser


class Choice:
    """What is chosen, and what was loaded of it."""

    def __init__(self) -> None:
        self.manner = Manner("heart", 1.0, 0.0)
        self.loaded: list[Manner] = []

    def now(self) -> Manner:
        return self.manner

    def load(self, manner: Manner) -> Synthesiser:
        if manner.voice != "heart":
            message = "no such voice"
            raise Misconfigured(message)
        self.loaded.append(manner)
        return Quicker(manner.pace)


class Quicker:
    def __init__(self, pace: float) -> None:
        self.pace = pace

    def speak(self, text: str, speed: float = 1.0):
        return ScriptedSynthesiser().speak(text, speed * self.pace)


def test_the_next_words_are_in_the_new_voice_and_the_same_is_not_loaded_twice() -> None:
    choice = Choice()
    hers = Changeable(choice.now, choice.load)
    before = len(hers.speak("hello"))
    choice.manner = Manner("heart", 1.25, 0.0)
    assert len(hers.speak("hello")) == before
    hers.follow()
    hers.follow()
    assert len(hers.speak("hello")) == int(before / 1.25)
    assert [one.pace for one in choice.loaded] == [1.0, 1.25]


def test_a_voice_that_cannot_be_leaves_the_one_that_is() -> None:
    choice = Choice()
    hers = Changeable(choice.now, choice.load)
    before = len(hers.speak("hello"))
    choice.manner = Manner("piper:/nowhere.onnx", 1.25, 0.0)
    for _ in range(2):
        with pytest.raises(Misconfigured):
            hers.follow()
    assert len(hers.speak("hello")) == before
