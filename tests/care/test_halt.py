"""Stop, and her name alone (`care.md` N1, restraint)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.halt import is_called, is_halt

NAME = "Samantha"

STOPS = """
stop
Stop.
Stop!
stop stop stop
Stop. Stop. Stop.
STOP
please stop
stop please
okay stop
Okay, um, stop.
Samantha, stop
Samantha stop talking
stop Samantha
Samanta, stop.
stop it
stop that
stop now
stop talking
Stop talking, please.
can you stop
Can you stop talking?
could you please stop talking
I said stop
for god's sake stop
no, stop
no no no stop
wait
Wait!
wait wait
wait, wait, wait
wait a second
Wait a minute.
just wait
oh wait
no wait
hold on
Hold on a second.
hold up
hang on
hang on a sec
okay hang on. hang on.
Hang on a minute, Samantha.
shut up
Shut up!
shut up shut up shut up
Samantha shut up please
will you shut up
shut the hell up
be quiet
Be quiet, please.
quiet please
please be quiet
quiet!
shush
shhh
hush now
enough!
that's enough
That's enough, thanks.
okay that's enough now
enough, Samantha
no more please
one second please
just a minute
Just a second.
let me think
Let me think about it.
let me think for a second
give me a second
Give me a minute to think.
just give me a moment
can I have a minute
let me finish
pause please
pause there
don't talk
don't say anything
stop, I'm thinking
hang on, someone's at the door
not another word
""".strip().splitlines()

MISHEARD = """
quiet
enough
no more
pause
one second
Wade stop
Weight, stop
Weight.
Stopped.
Stopped, stopped.
Wait. Stop.
Stawp
Stahp
What, stop
Wade, wade.
Samantha stopped
Stob
Okay, stopped.
Hold in.
Hand on.
Old on
Shot up
Shutup
Be quite.
Shoosh
Way stop
Stop top
No, weight.
Please stopped
""".strip().splitlines()

NOT_STOPS = """
I can't stop thinking about her
the bus stop was wet
bus stop
full stop
wait till you hear this
I've had enough of my job
don't stop
no don't stop
what should I stop doing?
I waited an hour
okay stop. no, okay. go on
stop it hurts when I laugh at him
he stopped
he had to stop me
it stopped raining
should I stop?
why did you stop?
what stop?
what?
which stop is it
I want to stop smoking
stop smoking
stop by the shop
I stopped drinking
can you stop by tomorrow
I can't wait
wait for me there
I'll wait
wait until you see it
did you wait up
it was worth the wait
what a weight off
weight loss is hard
weighed
hold on to the hedge
she had to hold on to the rail
no but hang on then there's the back end
we hang on Fridays
he told me to shut up
they shut up shop
it's quiet
it's gone quiet
quiet tonight
Quiet. Not sad though.
quite
I must be quiet, I am in the corridor
be quiet about it, he said
enough money for the rent
is that enough?
I don't earn enough
one's enough
there's no more milk
no more cake for him
give me a second chance
I'll give it a second
let me think of a name, what about Ann
let me tell you
one second it was there and then gone
in a minute
pause for effect, he said
a pause in the music
top
step by step
please
yes
okay
no
I'm thinking
my phone is ringing
shut the door
silence is golden
Samantha
bye
""".strip().splitlines()

IN_SILENCE = [
    "stop",
    "wait",
    "shut up",
    "Samantha, stop",
    "quiet!",
    "Samantha, enough",
    "enough enough",
    "let me think",
]
ANSWERS = ["quiet", "Enough.", "no more", "one minute", "silence"]

CALLS = """
Samantha
Samantha?
Samantha!
hey Samantha
Hey, Samantha.
hi Samantha
oh Samantha
Um, Samantha?
excuse me Samantha
Excuse me, Samantha?
Samantha Samantha
Samanta
okay Samantha
""".strip().splitlines()

NOT_CALLS = """
hey
um
Samantha, are you there
Samantha, what time is it?
Samantha is my sister
Samantha stop
my sister Samantha called
hello
Sam
""".strip().splitlines()


@pytest.mark.parametrize("text", STOPS + MISHEARD)
def test_a_stop_is_heard_over_her_own_voice(text: str) -> None:
    assert is_halt(text, NAME, while_speaking=True)


@pytest.mark.parametrize("text", STOPS)
def test_a_plain_stop_is_heard_in_silence(text: str) -> None:
    assert is_halt(text, NAME, while_speaking=False)


@pytest.mark.parametrize("while_speaking", [True, False])
@pytest.mark.parametrize("text", NOT_STOPS)
def test_talk_that_holds_the_words_is_no_stop(text: str, while_speaking: bool) -> None:
    assert not is_halt(text, NAME, while_speaking=while_speaking)


@pytest.mark.parametrize("text", IN_SILENCE)
def test_a_command_in_silence(text: str) -> None:
    assert is_halt(text, NAME, while_speaking=False)


@pytest.mark.parametrize("text", ANSWERS)
def test_a_lone_word_in_silence_is_an_answer(text: str) -> None:
    assert not is_halt(text, NAME, while_speaking=False)
    assert is_halt(text, NAME, while_speaking=True)


@pytest.mark.parametrize("text", ["Stopped.", "Wade stop", "Weight."])
def test_sounds_count_only_while_she_speaks(text: str) -> None:
    assert not is_halt(text, NAME, while_speaking=False) or "stop" in text.lower().split()


@pytest.mark.parametrize("text", CALLS)
def test_her_name_alone_is_a_call(text: str) -> None:
    assert is_called(text, NAME)


@pytest.mark.parametrize("text", NOT_CALLS)
def test_more_than_her_name_is_not(text: str) -> None:
    assert not is_called(text, NAME)


def test_without_a_name_nobody_is_called() -> None:
    assert not is_called("hey", "")


def test_a_name_of_two_words() -> None:
    assert is_called("hey Mary Ann?", "Mary Ann")
    assert not is_called("hey Mary", "Mary Ann")


def test_the_tables_are_as_large_as_promised() -> None:
    assert len(set(STOPS + MISHEARD)) >= 50
    assert len(set(NOT_STOPS)) >= 50


@given(text=st.text(max_size=200), name=st.text(max_size=20), while_speaking=st.booleans())
def test_anything_may_be_heard(text: str, name: str, while_speaking: bool) -> None:
    assert is_halt(text, name, while_speaking=while_speaking) in (True, False)
    assert is_called(text, name) in (True, False)
