"""When she may murmur in a long story."""

from dataclasses import replace

import pytest

from os1.voice.listening import LONG_STORY_S, Story, may_murmur
from os1.voice.turns import Silences, silences

STORY = Story(
    lasts_s=14.0,
    silence_s=0.5,
    asked=Silences(nod_s=0.9, speak_s=1.8),
    text="So we drove all the way up to the lake, and the road was half gone, and my uncle",
)


def test_a_long_story_gets_one() -> None:
    assert may_murmur(STORY)


@pytest.mark.parametrize(
    "otherwise",
    [
        {"lasts_s": LONG_STORY_S - 0.1},
        {"silence_s": 0.2},
        {"silence_s": 1.2},
        {"asked": Silences(0.35, 0.5)},
        {"asked": Silences(0.4, 0.95)},
        {"text": "And then he looks at me. What would you have done?"},
        {"text": "and then he looks at me, would you believe that"},
        {"text": "It took us nine hours in the end, you know what I mean."},
        {"text": "And the road was gone, and, hang on, let me think."},
        {"text": "We were all there for it. And then my mother died."},
        {"text": ""},
    ],
)
def test_not_here(otherwise: dict[str, object]) -> None:
    assert not may_murmur(replace(STORY, **otherwise))


def test_a_heavy_word_long_ago_does_not_silence_her_for_good() -> None:
    text = "My gran died in the spring. Anyway we went through her kitchen, and behind the flour"
    assert may_murmur(replace(STORY, text=text))


@pytest.mark.parametrize("smart", [0.02, 0.5, 0.98])
@pytest.mark.parametrize(
    "text", ["And that was the whole of it.", "and behind the flour there was a", "so I went, and"]
)
@pytest.mark.parametrize("silence", [0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
def test_never_within_half_a_second_of_content(smart: float, text: str, silence: float) -> None:
    asked = silences(smart, text)
    story = replace(STORY, text=text, asked=asked, silence_s=silence)
    assert not may_murmur(story) or silence + 0.5 <= asked.speak_s
