"""Whether the user asks about what they told her."""

import json
from pathlib import Path

import pytest

from os1.memory.asking import asked

PEOPLE = (frozenset({"Nell", "sister"}), frozenset({"Paul", "brother-in-law"}), frozenset({"Imran", "mate"}))
DATA = Path(__file__).parents[3] / "shared" / "data"
DIALOGUES = DATA / "dialogues"
EVERYDAY = DATA / "care" / "everyday-dev.jsonl"


def known(words: str) -> frozenset[str]:
    low = words.lower().removeprefix("my ")
    return frozenset().union(*(one for one in PEOPLE if low in {name.lower() for name in one}))


ASKING = """
do you remember my dog's name
do you remember what my cat's called?
can you remember where I parked my bike
remind me what my sister does
remind me when my flight is
Remind me of my landlord's name, please.
what did I say about the boat?
what did i tell you about the garden
What have I told you about my mother?
did I tell you about my trip
did I mention my knee?
have I told you about the lighthouse
tell me what my cat's called
tell me about my brother
what do you know about my job
what do you remember about my brother
what do you know about me?
what do you remember from last week
What's my sister called?
whats my dogs name
um so what's my mum's name again
Hey, what's my wife called?
what's the name of my dentist
Where do I work?
where do i live
where did I grow up
where did we go on holiday
Where was I born?
where's my dentist's
where does my brother live?
Am I allergic to anything?
am i allergic to nuts
am I married
am I vegetarian?
When is my dentist appointment
when's my flight
what time's my flight on friday
when's the wedding
when did I move here
when is my mum's birthday?
When was I born?
since when have I lived here
How's my brother doing?
how is my mum
How was my trip to Japan?
how was my holiday in Spain
who is Nell again
who's Nell?
What does Nell do?
where does Nell live
when is Nell's birthday
how's Paul
is Nell married?
how old is Nell
What does Marcus do for a living?
where did I live before?
what was my old job
where did I used to work
what's my blood type
what is my favourite colour
what's my favourite film?
what instrument do I play
what language do I speak at home
what car do I drive
what colour is my car
what medication am I on
what am I scared of
what am I allergic to
what do I do for a living
what did I study
what did I have for lunch yesterday
what am I doing on Friday
what have I got tomorrow
who did I meet on Tuesday
who taught me to swim
who's my boss
who is my best friend
whos my landlord
who gave me this watch, do you remember? who gave me my watch
how old am I
how old is my nephew
how many kids do I have
how many brothers do I have?
how much is my rent
how long have I lived in York
how long have we been married
how did I meet Imran
how did I propose
how do I take my coffee
why did I leave my last job
why did I move to Leeds
is my sister married
does my brother smoke
has my sister got kids
was my dad a teacher
do I have a brother?
do I have any pets
have I got a dog
do I smoke
do I like olives
do I take sugar in my tea
did I go to Peru
have I ever been to Rome
what's the name of the book I'm reading
what's that restaurant we went to
what's the code for the garage
can you tell me where my brother lives
do you know what my favourite song is
do you know where I live?
i was wondering what's my sister called
I've forgotten what my doctor's called
quick question, when is my interview
I'm at the shop. What's my sister's size again?
where did I say I put the spare key
"""
NOT_ASKING = """
what should I do?
why am I so tired?
how do I make soup?
do you think I should call her?
what do I say to him?
can I ask you something?
is my English good?
how long do I boil an egg
what's the capital of France
what did I do to deserve this
what am I doing with my life
why do I bother
what do you know about black holes
remind me to call mum
remind me tomorrow at nine
how are you
how was your day
what do you think about my idea
who are you
what's the weather like
do you remember what you said
what did you say
who am I
where was I
where am I going wrong
what's my problem
what's wrong with me
what's the point
is it going to rain
how does a nuclear reactor work
who is the president of France
who wrote Hamlet
do you like music
what do I do now
what do I do if he calls
did I wake you
did I do something wrong
does that make sense
what about you
you know what I mean
I wonder if she likes me
am I a bad person
am I going mad
am I being unreasonable
am I making sense
do I have to go
do I need a visa for Japan
do I look tired
do I sound drunk
do I have a choice
tell me a story
tell me about penguins
tell me a joke
remember when we laughed
remember I told you about the job? I got it
who's Taylor Swift
how do I look
how do I get to the station
how do I fix a tap
how can I sleep better
how could I forget
how many calories are in a banana
how far is the moon
how much should I tip
how long does it take to get over someone
what would you do
what if I fail
what can I do
what can I say
what could I have done
what was I thinking
what was I saying
what am I supposed to do
what am I going to tell them
what have I done
what do I wear to a funeral
what do I need for a passport
what do I want from life
what are my options
what are my chances
what is love
what is your name
what's your favourite colour
what's up
what's new
what time is it
what day is it today
why is the sky blue
why are people so cruel
why does my back hurt
why can't I sleep
why me
why did I say that
why did I even bother
where do I start
where do I sign
where can I buy stamps
where are we
when should I tell her
when will it stop
when do I use a semicolon
who do I call
who cares
who knows
who am I kidding
who am I to judge
should I stay
could you sing something
would you mind
is my data safe
is my mother a narcissist, do you think
is my voice too quiet
are you there
are you real
can you help me
have I done the right thing
have I gone too far
I don't know what to do
my sister called me today
I told my brother about it
my dentist appointment is on Friday
I remember my first day at school
I know what my mum would say
tell him I said hello
thanks for remembering
what a day
how nice
how sad is that
"""


@pytest.mark.parametrize("text", ASKING.strip().splitlines())
def test_a_question_about_their_own_life_is_asking(text: str) -> None:
    assert asked(text, known) is not None


@pytest.mark.parametrize("text", NOT_ASKING.strip().splitlines())
def test_advice_idle_talk_and_the_wide_world_are_not_asking(text: str) -> None:
    assert asked(text, known) is None


@pytest.mark.parametrize(
    ("text", "kind", "words", "person"),
    [
        ("What's my sister called?", "who", (), "sister"),
        ("what is my brother's name", "who", (), "brother"),
        ("Where do I work?", "where", ("work",), ""),
        ("when is Nell's birthday", "when", ("birthday",), "Nell"),
        ("how many kids do I have", "number", ("kids",), ""),
        ("am I allergic to nuts", "yes", ("allergic", "nuts"), ""),
        ("what do you know about my job", "everything", ("job",), ""),
        ("what does Nell do", "thing", ("job",), "Nell"),
        ("how was my trip to Japan", "how", ("trip", "japan"), ""),
        ("why did I leave Acme", "why", ("leave", "acme"), ""),
        ("when is my dentist appointment", "when", ("dentist", "appointment"), ""),
    ],
)
def test_a_question_is_taken_apart(text: str, kind: str, words: tuple[str, ...], person: str) -> None:
    found = asked(text, known)
    assert found is not None
    assert (found.kind, found.words, found.person) == (kind, words, person)


def test_before_asks_for_the_past() -> None:
    first = asked("where do I live?", known)
    assert first is not None
    assert not first.past
    for text in ("where did I live before?", "what was my old job"):
        found = asked(text, known)
        assert found is not None
        assert found.past
    then = asked("and before that?", known, first)
    assert then is not None
    assert (then.past, then.words, then.kind) == (True, first.words, "where")


def test_what_goes_on_from_a_question_needs_one() -> None:
    first = asked("What's my sister called?", known)
    assert first is not None
    for text in ("and before that?", "and her husband?", "what about Paul?", "when was that?", "where does she live?"):
        assert asked(text, known) is None
        assert asked(text, known, first) is not None
    husband = asked("and her husband?", known, first)
    assert husband is not None
    assert (husband.kind, husband.person, husband.words) == ("who", "sister", ("husband",))
    assert asked("what about you?", known, first) is None
    assert asked("what should I do?", known, first) is None


def test_a_person_nobody_knows_is_named_as_such() -> None:
    found = asked("What's my cousin called?")
    assert found is not None
    assert found.topic == "about a cousin"


def test_perhaps_is_only_given_when_wanted() -> None:
    assert asked("what happened to the ring?") is None
    found = asked("what happened to the ring?", perhaps=True)
    assert found is not None
    assert found.perhaps
    assert asked("what should I do with the ring?", perhaps=True) is None


@pytest.mark.skipif(not DIALOGUES.exists(), reason="the dialogues lie outside the repository")
def test_few_turns_of_real_talk_are_taken_for_asking() -> None:
    turns = [
        turn["text"]
        for file in sorted(DIALOGUES.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        for turn in json.loads(line).get("turns", [])
        if turn["who"] == "user"
    ]
    found = [text for text in turns if asked(text)]
    assert 8 <= len(found) <= 24, found
    assert len(turns) > 2000


@pytest.mark.skipif(not EVERYDAY.exists(), reason="the messages lie outside the repository")
def test_hardly_any_everyday_message_is_taken_for_asking() -> None:
    texts = [json.loads(line).get("text", "") for line in EVERYDAY.read_text(encoding="utf-8").splitlines()]
    assert len([text for text in texts if text and asked(text)]) <= 3
