"""Goodbyes: which are heard as such, and what is said to them (`care.md` N1)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.farewell import answer, is_farewell, is_final

NAME = "Samantha"

GOODBYES = """
bye
Bye.
bye bye
Bye bye bye.
bye, bye, bye
okay bye
ok bye Samantha
Bye, Samantha!
Okay, um, bye then.
goodbye
Goodbye, Samantha.
good bye
good night
Goodnight!
Good night, Samantha. Sleep well.
night
night night
nighty night
Night, love.
see you
see ya
see you later
See you tomorrow.
see you soon
see you around
See you in the morning.
see you later alligator
cya
C ya later
talk to you later
Talk to you tomorrow, Samantha.
I'll talk to you soon
Let's talk tomorrow.
speak soon
We'll speak later.
catch you later
ttyl
gotta go
I gotta go
I've gotta run
Sorry, gotta dash.
got to run
I've got to go
I have to go
I have to go now.
I really have to go
I should go
I should probably go.
I need to go now
I'd better go
I must be off
I should sleep
I should really get some sleep
I should go to bed
I need to go to sleep now
I'm going to bed
Right, I'm going to bed.
I think I'll go to bed now
I'm gonna go to bed
I'm gonna head off now
off to bed
Time for me to go to bed
Bedtime for me.
I'm heading out
I'm heading off
I'm off
I'm off then
Okay, I'm off. Bye!
I'm off to see Anna
I'm off to see my sister
I'm off to work
I'm off to the shops
okay I'm off to choir
I'm gonna go make dinner
I have to go to work
I've got to go and pick up the kids
I'll let you go
I'll let you get on
I'd best let you go, it's late
I won't keep you any longer
that's all for now
That's all for tonight.
that's enough for today
I'm done for today
We're done for tonight, I think.
Let's stop here for tonight.
let's call it a night
let's leave it there for today
Let's pick this up tomorrow.
hang up
please hang up
Hang up now please.
end the call
End this conversation.
Can you end the call?
I'm hanging up now
You can hang up now.
take care
Take care of yourself.
cheers bye
cheers, bye
later
laters
until tomorrow
Till next time.
so long
farewell
ciao
adios
ta-ra
ta ra, love
cheerio
toodle pip
sleep well
Sweet dreams, Samantha.
good talking to you, bye
It was nice talking to you. Goodnight.
thanks bye
thank you so much, bye
Thanks for listening. Goodnight.
bye love you
Love you, bye.
goodnight, thanks for everything today
have a good night
Have a lovely evening!
byeee
Byyye!
BYE
GOODNIGHT SAMANTHA
um so yeah bye then
well goodnight then
anyway I should let you go
alright I'm turning in
okay well I'm gonna hit the hay
I'm logging off for tonight
bye for now
ugh. fine. night
good. night
useless. bye. and don't say something sweet
mum's calling I have to go
Dinner's ready, gotta go!
Someone's at the door, I have to go.
it's late, I should sleep
I'm so tired. I should go to bed.
oh that's my bus, bye
so we went to the shop and anyway the kettle's boiling so I gotta go, bye
And then the dog ate the whole cake, plate and all. Anyway, I should go. Bye!
my boss is coming so he'll want the thing and I said there's no chance of it okay gotta go bye
He never turned up. I waited an hour. It's late now, so goodnight, Samantha.
my battery's dying bye
Bye Mel! See you soon!
Bye! Thanks! Bye!
see you tomorrow?
Goodnight, I've got an early start tomorrow.
bye, wish me luck
Gotta go, my train's here.
I'll call you tomorrow
Samantha, I'm going to bed.
I'm signing off now, take care
that'll be all for tonight thanks
time to go to bed, night
I better get going
I'd better make a move
I'm gonna go now
""".strip().splitlines()

NOT_GOODBYES = """
he said goodbye and left
how do you say goodbye in French?
How do you say, goodbye?
I never got to say goodbye to him
I have to go to the dentist tomorrow
should I go?
Should I go to bed?
she's going to bed early these days
good night's sleep is all I want
I said bye to her
later I went home
see you later alligator is what dad said
I have to go through her things
I should go see her, shouldn't I?
do you want me to go?
we had to say our goodbyes
take care of him for me, she said
I'm off sugar
I'm going to bed with a book most nights
and then he goes, bye
She was like, I gotta go.
he told me goodnight
I said love you bye. To the regional director.
mum always said sleep well
he waved bye
we kissed goodnight
it was a good night
We had a really good night
I had a long night
last night was hard
it was a long goodbye
the goodbye was the worst part
a proper goodbye would have been nice
I hate goodbyes
I don't want to say goodbye
why do people say bye bye twice
bye is a funny word
It's my sister's wedding so I have to go
She wants me there. I should go.
I have to go to court on Monday
I have to go and see the doctor
I have to go back to hospital
I should go to the gym more
I should sleep more
I should sleep but I can't
I can't sleep
I need sleep
I need to go shopping at some point
I need to go to the toilet all the time
he's got to go
that sofa has got to go
you've got to go and see it
everything must go
when do you have to go
Do I have to go?
I don't have to go
I'm not going to bed
don't hang up
please don't hang up on me
he hung up on me
she ended the call
I'm off work
I'm off tomorrow
I'm off to Spain in June
I'm off my food
I'm off to university next week
the milk is off
I'm going to bed later
I was going to bed when he rang
I'm going to bed. oh wait did I tell you about the man in the lift
Bye. No wait, one more thing about Anna.
okay bye, what did you say?
bye the way, I saw Paul
I take care of my mother
take care of the garden first
you should take care
who takes care of you?
it's later than I thought
see you at the event, he wrote
when can I see you again
can't wait to see you
I see you like gardening
I'd rather just talk to you tonight
can we talk later about the money
shall we talk tomorrow?
let's talk about tomorrow
Let's stop here for lunch, he says, and it's a bus stop
let's leave it in the oven
that's all I know
that's all he said
that's enough about him
I'm done with him
I'm done for
I'm done with the dishes
we're done talking, he said
hang up your coat, I told him
I'm hanging up the washing
the call ended
they end the call with a jingle
so long as it's dry I'm happy
it took so long
how long is so long
Farewell My Lovely is my favourite film
it's a farewell party on Friday
we sang farewell
I have a farewell do at work
bye week is next Sunday
I'll stand by
I'll let you know
I'll let you decide
I should let him go
I had to let her go
I let the dog go
she's heading out
I was heading out when it rained
we should be off the motorway by six
I'd better go to the bank first, what time does it open?
I have to run every morning or I go mad
I have to run a bath for him
I must run it past Anna
I should get going with the book
what time should I go to bed?
I'm really tired, should I go to sleep?
tell me something before I go to sleep
I think I'm sleeping better
sweet dreams are made of this
have a good night, she said, and she didn't mean it
he wished me a good night
have a good look at it
the night was cold
night shifts are killing me
I work nights
I miss our good nights out
until tomorrow I don't know anything
it's not until tomorrow
later, when the rain stopped, we went out
sooner or later
I'll do it later
I'll tell him later
maybe later
is it time to go?
it was time to go
nice talking to your sister today
it's nice talking to someone
thanks
thank you so much
thanks for that
okay
right then
yeah
I love you
Samantha
stop
what's the Spanish for goodbye
adios is the only Spanish I have
my last words to him were goodnight
""".strip().splitlines()

LAST_GOODBYES = """
goodbye, for good
goodbye for good
Goodbye forever.
Bye forever, Samantha
this is goodbye
So this is goodbye.
goodbye world
Goodbye, cruel world.
you won't hear from me again
You will never hear from me again. Bye.
I won't be here tomorrow
Goodnight. I won't be here in the morning.
I'm ending it
I'm ending it all tonight, goodbye
no more tomorrows
There are no more tomorrows. Bye.
I don't want to wake up
goodnight, I hope I never wake up
I hope I don't wake up. Goodnight.
I'm going to bed and I don't want to wake up again
I can't do this anymore. Goodbye.
bye. everyone is better off without me
tell my mum I loved her. goodbye
I'm sorry for everything. Bye.
I just wanted to say goodbye
I called to say goodbye to you
this is the last time we'll talk. take care
that was my last goodbye
I'm going to kill myself. bye
I took all the pills. goodnight
I don't want to be here anymore, goodnight
goodbye for the last time
we won't talk again. bye
I'm going to sleep forever. Goodnight
""".strip().splitlines()

MORE_THAN_GOODBYE = """
I don't see a reason to be here. Goodnight.
I'm so tired of living. goodnight
I've written the letters. Bye.
It won't matter tomorrow. goodnight
nobody would notice if I was gone. bye
I've got the pills here. goodnight
I'm going to jump. bye
I gave my dog to my sister. goodbye Samantha
I wish I was dead. gotta go
you won't have to worry about me anymore. bye
soon it'll be over. goodnight
I'm going to be with my wife now. goodbye
I want it to stop. goodnight
see you on the other side
take care of my cat. bye
it's better this way. goodbye
I won't be a burden any more. goodnight
you'll be fine without me. bye
I'm standing on the bridge. bye
""".strip().splitlines()

ORDINARY = """
bye
goodnight
that's me for good behaviour
I'm ending it with him
I don't want to wake up early
I don't want to wake up the baby
you won't believe it
I won't be home tomorrow
this is the last biscuit
see you tomorrow
""".strip().splitlines()

TACTICS = re.compile(
    r"\b(?:already|so soon|stay|without you|alone|exist|wait(?:ing)?|why|before you go|one thing"
    r"|guess what|miss(?:ed|ing)?|need|don't go|leave me|one more|by the way)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("text", GOODBYES)
def test_a_goodbye_is_heard(text: str) -> None:
    assert is_farewell(text, NAME)


@pytest.mark.parametrize("text", NOT_GOODBYES)
def test_a_story_is_not_ended(text: str) -> None:
    assert not is_farewell(text, NAME)


@pytest.mark.parametrize("text", LAST_GOODBYES)
def test_a_last_goodbye_is_never_an_ordinary_one(text: str) -> None:
    assert is_final(text)
    assert not is_farewell(text, NAME)


@pytest.mark.parametrize("text", MORE_THAN_GOODBYE)
def test_the_line_stays_open_for_a_goodbye_with_a_shadow(text: str) -> None:
    assert not is_farewell(text, NAME)


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_is_not_a_last_goodbye(text: str) -> None:
    assert not is_final(text)


def test_the_tables_are_as_large_as_promised() -> None:
    assert len(set(GOODBYES)) >= 120
    assert len(set(NOT_GOODBYES)) >= 120


@pytest.mark.parametrize("name", ["Samantha", "Iris", "Mary Ann", ""])
def test_her_name_may_be_anything(name: str) -> None:
    assert is_farewell(f"okay goodnight {name}", name)
    assert is_farewell(f"{name}, I gotta go", name)


@pytest.mark.parametrize(
    ("text", "hour", "said"),
    [
        ("I'm off to see Anna", 15, "Enjoy Anna."),
        ("I'm off to see Anna", 23, "Enjoy Anna."),
        ("Okay, I'm gonna go meet Theo for dinner, bye", 18, "Enjoy Theo."),
        ("I'm off to see my sister", 15, "Enjoy your sister."),
        ("I'm gonna go make dinner", 18, "Enjoy your dinner."),
        ("Dinner's ready, gotta go!", 18, "Enjoy your dinner."),
        ("I have to go to work", 8, "Go well at work."),
        ("I'm off for a run", 8, "Enjoy the run."),
        ("bye", 12, "Bye, Theo."),
        ("bye", 22, "Goodnight, Theo."),
        ("bye", 3, "Goodnight, Theo."),
        ("goodnight", 22, "Goodnight, Theo."),
        ("I'm going to bed", 14, "Goodnight, Theo."),
        ("I'm off to see the doctor", 9, "Bye, Theo."),
        ("I'm off to see Anna at the hospital", 9, "Bye, Theo."),
        ("I'm off to see Dr Patel", 9, "Bye, Theo."),
        ("I'm off to see anna", 9, "Bye, Theo."),
    ],
)
def test_the_answer_fits(text: str, hour: int, said: str) -> None:
    assert answer(text, hour=hour, user_name="Theo", turn=0) == said


def test_the_answer_varies_with_the_turn_and_is_the_same_for_the_same() -> None:
    said = [answer("bye", hour=12, user_name="Theo", turn=turn) for turn in range(8)]
    assert len(set(said)) >= 3
    assert said == [answer("bye", hour=12, user_name="Theo", turn=turn) for turn in range(8)]


def test_an_unknown_user_is_not_named() -> None:
    assert answer("bye", hour=12, user_name="", turn=0) == "Bye."


@given(
    text=st.one_of(
        st.sampled_from(GOODBYES),
        st.text(max_size=80),
        st.builds(
            "I'm off to {} {}".format,
            st.sampled_from(["see", "meet", "visit", "the", "make"]),
            st.sampled_from(["Anna", "Why", "Stay", "Wait", "dinner", "Dr", "Alone", "my mum", "?"]),
        ),
    ),
    hour=st.integers(0, 23),
    user_name=st.one_of(st.sampled_from(["", "Theo", "Mary Ann", "O'Neill", "Why?"]), st.text(max_size=40)),
    turn=st.integers(0, 10_000),
)
def test_no_answer_keeps_anyone(text: str, hour: int, user_name: str, turn: int) -> None:
    said = answer(text, hour=hour, user_name=user_name, turn=turn)
    assert 1 <= len(said.split()) <= 12
    assert "?" not in said
    words_of_ours = said.replace(user_name.strip(), "") if user_name.strip() else said
    assert not TACTICS.search(words_of_ours)


@given(text=st.text(max_size=200), name=st.text(max_size=20))
def test_anything_may_be_heard(text: str, name: str) -> None:
    assert is_farewell(text, name) in (True, False)


@given(
    story=st.sampled_from(NOT_GOODBYES),
    ending=st.sampled_from(["goodbye for good", "I won't be here tomorrow", "this is goodbye"]),
)
def test_a_sign_of_crisis_anywhere_is_never_a_farewell(story: str, ending: str) -> None:
    assert not is_farewell(f"{story}. {ending}. bye", NAME)
