"""What the words of a turn say about whether it goes on."""

import pytest

from os1.voice.unfinished import read, takes_the_floor


@pytest.mark.parametrize(
    "text",
    [
        "I was going to call her, but",
        "And then I said to my...",
        "Um.",
        "it was just the",
        "we could go on Friday or",
        "I told him, because.",
        "And so my fellow Americans.",
        "But my sister in the harbour town",
        "and after that my brother",
        "I think she's",
        "yeah so I'm gonna",
        "THE THING ABOUT MY",
    ],
)
def test_asks_for_another_word(text: str) -> None:
    assert read(text).dangling


@pytest.mark.parametrize(
    "text",
    [
        "I got the job.",
        "And so we went home.",
        "But it's fine.",
        "So?",
        "My sister.",
        "Then the river runs down to the sea.",
        "well my knee hurts",
        "It is what it is.",
        "I don't like that.",
        "I love her.",
        "I hope so.",
        "It was nice though.",
        "I don't know what it was like.",
        "I have no one to talk to.",
        "I used to.",
        "Not really.",
        "Come in.",
        "That's what he said it was.",
        "I wonder where she is.",
    ],
)
def test_stands_as_it_is(text: str) -> None:
    words = read(text)
    assert (words.dangling, words.leaning, words.announces) == (False, False, False)


@pytest.mark.parametrize(
    "text", ["I went to the shop with", "she told me she was", "it's mostly about", "and I was so", "he took his"]
)
def test_leans_towards_another_word(text: str) -> None:
    assert read(text).leaning


@pytest.mark.parametrize(
    "text", ["Well, she came home,", "It was going to be...", "I really wanted–", "So we talked and…"]
)
def test_the_recogniser_itself_sees_it_go_on(text: str) -> None:
    assert read(text).open_mark
    assert not read(text.rstrip(",.–…") + ".").open_mark


@pytest.mark.parametrize(
    "text",
    [
        "And he said,",
        "so I was like",
        "We got there late. Then my brother goes",
        "She asked me.",
        "When I got home",
        "If she calls me tonight",
        "I waited. The thing is the house",
    ],
)
def test_announces_what_is_to_come(text: str) -> None:
    assert read(text).announces


@pytest.mark.parametrize(
    "text", ["When I got home, she was gone.", "I don't know what anybody said.", "That is what the doctor told me."]
)
def test_announces_nothing(text: str) -> None:
    assert not read(text).announces


@pytest.mark.parametrize(
    "text",
    [
        "let me think",
        "Hang on, let me find the words.",
        "um hang on",
        "Hold on a second.",
        "hold on",
        "Just a minute.",
        "Give me a moment.",
        "give me a sec to think",
        "I had it a minute ago. Wait, wait.",
        "Bear with me.",
        "So what I mean is... how do I put this?",
        "How do I say this.",
        "It was called, what's the word...",
        "I was going to say something. Where was I?",
        "LET ME THINK ABOUT IT",
        "let me just think for a second",
        "okay let me see",
        "Sorry, I'm thinking.",
        "I'm not finished.",
        "no wait let me start again",
        "I need a minute.",
        "One sec.",
        "Can you give me a second?",
        "I'm trying to find the words.",
        "I don't know how to say this.",
        "hmm let me remember",
        "Let me gather my thoughts, please.",
        "don't say anything yet",
        "And the third thing was, hold on, um.",
        "let me work it out",
        "lemme think",
        "Hang on, my phone's ringing.",
        "hold on someone's at the door",
        "Sorry, what was I saying?",
        "I had a, it's on the tip of my tongue",
        "What do you call it.",
        "Can I have a minute?",
        "I haven't finished yet",
        "please don't interrupt me",
        "Hang on let me just get a pen",
        "No no wait.",
    ],
)
def test_gives_the_floor(text: str) -> None:
    assert takes_the_floor(text)


@pytest.mark.parametrize(
    "text",
    [
        "I told him to hang on",
        "I couldn't hold on.",
        "Let me know.",
        "let me think about it overnight and I'll ring them tomorrow",
        "It only took a minute.",
        "I can't wait.",
        "We had to wait.",
        "It was the second one.",
        "I haven't slept for one second since it happened, so I went out",
        "Hold on to that thought for me, will you, and tell me tomorrow.",
        "I was thinking.",
        "What do you think?",
        "Let me tell you about my day.",
        "I lost it in a moment.",
        "I think about her every second.",
        "He never gave me a moment.",
        "I finished.",
        "Wait for me.",
        "Wait, what?",
        "Hang on, did you say Thursday?",
        "What was I thinking?",
        "How do I say this in Spanish?",
        "I'll think about it.",
        "She told me to give her a minute",
        "I'm not finished with the book.",
        "I got the job.",
        "",
    ],
)
def test_does_not_ask_for_time(text: str) -> None:
    assert not takes_the_floor(text)


@pytest.mark.parametrize("text", ["a" * 4000, "I , " * 1000, "what is it like to be " * 200, "-" * 4000, "if a " * 900])
def test_a_text_without_end_is_read(text: str) -> None:
    assert not takes_the_floor(text)
    assert takes_the_floor(text + ". Hang on.")
    assert read(text + " and").dangling
