"""Sounds that are ready before they are wanted."""

import numpy as np
import pytest

from os1.core.errors import ModelUnavailable
from os1.persona.tuning import Tuning
from os1.voice.rendered import Rendered
from os1.voice.synthesiser import ScriptedSynthesiser, Speech


class Counting(ScriptedSynthesiser):
    """Counts how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        self.asked.append(text)
        return super().speak(text, speed)


def test_what_is_ready_is_not_rendered_again_and_the_rest_is() -> None:
    voice = Counting()
    ready = Rendered(voice, ["Mm.", "Oh no."])
    ready.finish()
    assert voice.asked == ["Mm.", "Oh no."]
    assert np.array_equal(ready.speak("Oh no.", 0.9), ScriptedSynthesiser().speak("Oh no."))
    assert voice.asked == ["Mm.", "Oh no."]
    ready.speak("What happened?", 1.1)
    assert voice.asked[2:] == ["What happened?"]


def test_a_voice_that_is_bent_says_its_short_sounds_anew() -> None:
    voice = Counting()
    ready = Rendered(voice, ["Mm.", "Oh no."])
    ready.finish()
    ready.tune(Tuning(speed=0.5))
    ready.finish()
    assert voice.asked == ["Mm.", "Oh no.", "Mm.", "Oh no."]
    assert len(ready.speak("Oh no.")) == 2 * len(ScriptedSynthesiser().speak("Oh no."))
    assert len(ready.speak("What?")) == 2 * len(ScriptedSynthesiser().speak("What?"))
    assert voice.asked[4:] == ["What?"]


class Broken(ScriptedSynthesiser):
    """A voice that fails."""

    def speak(self, text: str, speed: float = 1.0) -> Speech:
        del text, speed
        raise ModelUnavailable("it broke")


def test_a_voice_that_fails_beforehand_fails_when_it_is_asked_and_not_before() -> None:
    broken = Rendered(Broken(), ["Mm."])
    broken.finish()
    with pytest.raises(ModelUnavailable):
        broken.speak("Mm.")
