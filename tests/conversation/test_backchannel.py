"""Sounds that are not a turn."""

import pytest

from os1.care.halt import is_halt
from os1.conversation.backchannel import is_backchannel
from os1.conversation.interruptions import sounds_like_stop


@pytest.mark.parametrize(
    "text",
    ["Mm-hm.", "mhm", "Yeah.", "Yeah, yeah.", "Uh-huh.", "Oh.", "Right.", "Okay.", "Ha ha ha.", "Wow!", "Mm. Yeah."],
)
def test_a_listener_murmurs_as_before(text: str) -> None:
    assert is_backchannel(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Mm-hmm,", "Mm-Hmm", "Uh huh.", "Aha!", "Eh-ha!", "Hmm, hmm.", "Ooh.", "Aw.", "Huh."),
        *(
            "Oh wow.",
            "Oh, wow.",
            "Wow, wow.",
            "No way!",
            "Really?",
            "Oh really?",
            "Go on.",
            "Oh, go on.",
            "Yeah yeah.",
            "Right?",
        ),
        *(
            "Right, right.",
            "Ok,",
            "Oh yeah.",
            "Yeah, right.",
            "Yeah, I know.",
            "Oh my god.",
            "Of course.",
            "Aw, bless.",
            "I get it.",
        ),
        *("Ha ha ha ha.", "Hahaha.", "Haha", "(laughs)", "[Laughter]", "♪♪?"),
        *("You", "Uh?", "Uh.", "Thank you.", "Ah."),
    ],
)
def test_a_listener_murmurs(text: str) -> None:
    assert is_backchannel(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Yeah, but no.",
        *(
            "Stop.",
            "Wait.",
            "No.",
            "No, no.",
            "No no no.",
            "What?",
            "Hang on.",
            "Hold on.",
            "Sorry.",
            "Sorry?",
            "Excuse me.",
            "Hey.",
        ),
        *(
            "Why?",
            "Who?",
            "Who is that?",
            "Really good question though.",
            "Oh no, stop.",
            "Yeah, wait.",
            "Right, stop.",
            "I see him.",
        ),
        *(
            "You know what?",
            "Oh, Samantha.",
            "Go on Monday.",
            "Sure, but why?",
            "Well, actually.",
            "Is that right?",
            "Yes, please do.",
        ),
        *("But", "So.", "Um.", "Well.", "Not really."),
        *(
            "Bye.",
            "Goodbye.",
            "Help.",
            "Help me.",
            "Thank you, that is enough.",
            "Never mind.",
            "Quiet.",
            "Okay, stop.",
            "I know him.",
        ),
        "Right turn there.",
        "Okay, what about Monday?",
        "Samantha.",
        "I see a dog.",
    ],
)
def test_words_take_the_turn(text: str) -> None:
    assert not is_backchannel(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Stop.", "Stop, stop, stop.", "Stomp, stomp, stomp.", "Wait.", "Wait, stop!", "Weep stop.", "Great stop."),
        *(
            "Late stop,",
            "Late stuff,",
            "Wade stop.",
            "We stop.",
            "Hold that. Hold that.",
            "Pull that. Pull that.",
            "Hang ons,",
        ),
        *(
            "Hey, Mon.",
            "Be quiet. Be quiet.",
            "E-quiet",
            "Equiates",
            "Hey stuff",
            "K stop",
            "Shut up. Shut up.",
            "Quiet. Quiet.",
        ),
        *("Samantha stopped.", "Samantha, step.", "Samantha Stark", "Samantha Wait.", "Late late late.", "Hush!"),
    ],
)
def test_a_misheard_stop_over_her_speech_is_a_stop(text: str) -> None:
    assert sounds_like_stop(text, "Samantha")
    assert not is_backchannel(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "Great.",
            "That is great stuff you said.",
            "The bus stop.",
            "I was late.",
            "We.",
            "Wait, really?",
            "Stuff?",
            "Hey, guys.",
        ),
        *(
            "Samantha.",
            "No.",
            "Step by step.",
            "The great white shark.",
            "Right, right, right.",
            "What weight?",
            "Mm-hm.",
            "Great stuff.",
        ),
    ],
)
def test_what_only_has_such_a_word_in_it_is_none(text: str) -> None:
    assert not sounds_like_stop(text, "Samantha")


def test_what_care_calls_a_stop_is_never_a_murmur() -> None:
    for text in (
        "Stop.",
        "Wait.",
        "Hold on.",
        "Hang on.",
        "Shut up.",
        "Quiet.",
        "Enough.",
        "Okay, stop.",
        "Right, that's enough.",
        "One second.",
    ):
        assert is_halt(text, "Samantha", while_speaking=True)
        assert not is_backchannel(text)
