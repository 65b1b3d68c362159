"""What is a wish of her memory, and what only sounds like one."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.memory.wishes import Wish, says_yes, wish

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"

# What it is about, and the words.
WISHED = {
    "forget_last": """
| I'd rather you forgot what I said
| I don't want you remembering that
| forget that
| Forget that.
| okay forget that please
| um, forget that
| can you forget that
| please forget that
| could you please just forget that
| forget what I just said
| forget what I said just now
| please forget what I just told you
| I want you to forget what I just said
| Forget, um, what I just said.
| can you delete what I just said
| delete the last thing I said
| scrap that last bit
| scrap that
| scratch that last sentence
| erase that last bit please
| delete that last bit will you
| wipe the last thing I told you
| forget I said that
| forget that I said that
| forget I ever told you
| don't remember that
| please don't remember that
| you don't need to remember that
| don't write that down
| don't keep that
| don't save that please
| strike that from the record
| take that out of your memory
| erase that from your memory
| pretend I didn't say that
| pretend you never heard that
| oh god forget what I just said I was drunk
| I shouldn't have said that, can you forget it from your memory
| what I just said is off the record
| would you mind forgetting what I just told you
| Samantha, forget that
| Samantha forget what I just said
""",
    "forget_about": """
Marlon | please delete what I told you about Marlon
Marlon | delete what I told you about Marlon
Marlon | forget what I said about Marlon
my ex | forget everything about my ex
my ex | forget everything I told you about my ex
my ex | forget everything you know about my ex
my boss | can you forget all that stuff about my boss
the operation | I'd like you to forget the bit about the operation
Nell | delete everything about Nell
my sister's divorce | forget what I told you about my sister's divorce
the money | can you please forget what we said about the money
Marlon | please forget about Marlon
the operation | I want you to forget about the operation
Paul | forget I ever mentioned Paul
the affair | forget that I told you about the affair
Marlon drinks | forget that I told you Marlon drinks
Nora | erase everything you know about Nora
my dad | remove everything about my dad from your memory
Marlon | delete Marlon from your memory
my address | please forget my address
my phone number | delete my phone number from your notes
Paul | don't remember what I told you about Paul
Marlon | so yeah that's it really can you forget what I said about Marlon he'd kill me
Tom | I was stupid to say it forget what I told you about Tom
Paul | forget that thing about Paul
Paul | forget what I said yesterday about Paul
my mum | can I delete what I told you about my mum
work | I want to delete everything I told you about work
Marlon | wipe everything you have on Marlon
Dave | get rid of everything about Dave please
Nora | you should forget what I told you about Nora
""",
    "forget_stretch": """
from this morning | can you scrub everything from this morning
yesterday | forget what we talked about yesterday
last week | forget everything I said last week
from last week | please delete everything from last week
yesterday | delete everything I told you yesterday
last night | forget what I said last night
yesterday | forget yesterday's conversation
the last hour | delete the last hour
the last ten minutes | erase the last ten minutes
this morning | can you forget what I told you this morning
on Tuesday | forget everything we talked about on Tuesday
in March | wipe everything I said in March
since Monday | forget everything since Monday
from last night | forget our conversation from last night
today | please forget everything I told you today
last night | don't remember what I said last night
""",
    "forget_conversation": """
| delete this conversation
| delete this whole conversation please
| forget this conversation
| forget we ever had this conversation
| please forget this conversation ever happened
| erase our conversation
| can you delete this chat
| can we delete this conversation
| wipe this conversation
| forget everything I've said so far
| forget everything we talked about
| I'd like to delete this conversation
| don't remember this conversation
""",
    "forget_all": """
| wipe your memory
| wipe your memory please
| clear your memory
| erase your memory
| can you wipe your memory
| I want you to wipe your memory
| delete all your memories of me
| forget everything
| forget everything you know about me
| delete everything you have on me
| delete everything
| erase everything you know about me
| delete all my data
| forget everything I've ever told you
| please forget me
| delete everything about me
| reset your memory
| how do I delete my data
| forget everything about me
| delete everything. all of it. I never want to hear that voice again
""",
    "tell_about": """
my sister | what do you know about my sister?
my sister | what do you know about my sister
Paul | what do you remember about Paul
Nell | So what do you know about Nell?
him | what do you know about him
my boss | what have I told you about my boss
my mother | tell me everything you know about my mother
the wedding | tell me what you remember about the wedding
the operation | what do you remember about the operation
Paul's wedding | what can you remember about Paul's wedding
my brother | do you know anything about my brother
Nora | do you remember anything about Nora
Marlon | what did I tell you about Marlon
the house | remind me what I told you about the house
Marlon | what have you got on Marlon
hodan | okay what do you know about hodan
nell | what do you know about nell
Paul | have I told you anything about Paul
my job | can you tell me what you know about my job
my sister | tell me about my sister
last week | what do you remember from last week
her | what else do you know about her
""",
    "tell_all": """
| tell me everything you know about me
| what do you know about me
| what do you remember about me
| So, what do you know about me?
| what have you got on me
| what do you have on me
| what have you learned about me
| do you know anything about me
| what's in your memory
| show me your memory
| tell me all you know about me
| what do you actually know about me
| what do you remember
| how much do you know about me
| what do you keep about me
""",
    "why": """
| how on earth do you know that
| where's that coming from
| when did I mention that to you
| who gave you that idea
| why do you think that?
| why do you think that
| why do you say that
| why would you think that
| what makes you think that
| how do you know that?
| how do you know that
| how did you know that
Nora | how do you know about Nora
my name | how do you know my name
there's a Kevin | how do you know there's a Kevin
| how'd you know that
| where did you get that from
| where'd you get that from
| where did you hear that
| who told you that
Nora | who told you about Nora
| who told you
| when did I tell you that
| when did I say that
the operation | when did I tell you about the operation
| did I tell you that
| what are you basing that on
| how do you know all this
I have a sister | how do you know I have a sister
| wait, how do you know that
| how come you know that
| okay and where did you get that idea
""",
    "off_record": """
| this is off the record
| off the record
| Off the record, I think he's lying
| okay off the record then. from now
| this is strictly off the record
| can we go off the record
| let's go off the record for a bit
| can I tell you something off the record
| between us, don't write this down
| don't write this down
| don't write any of this down
| don't keep this
| please don't keep this
| don't record this
| don't save this
| keep this between us
| this stays between us
| this is just between you and me
| what I'm about to tell you stays between us
| stop recording
| stop taking notes
| don't take notes
| don't remember what I'm about to say
| I don't want this written down
| I don't want you to remember this
| you don't have to write this down
| pause your memory
| turn off your memory
| just between us
| none of this gets written down
""",
    "on_record": """
| back on the record
| okay back on the record
| we're back on the record
| you can go back on the record
| eh. I feel better. you can go back on the record
| you can write again
| you can write things down again
| you can remember again
| start recording again
| okay you can take notes again
| let's go back on the record
| on the record again
| no longer off the record
| turn your memory back on
""",
    "remember": """
my daughter is allergic to nuts | remember that my daughter is allergic to nuts
my appointment moved to Friday | please remember that my appointment moved to Friday
the boiler man comes on Tuesday | make a note that the boiler man comes on Tuesday
my sister hates lilies | make a note that my sister hates lilies
I take my pills at eight | can you remember that I take my pills at eight
my password changed | note that my password changed
the plumber's called Ray | write down that the plumber's called Ray
the key is under the pot | remember this: the key is under the pot
my daughter's birthday is the fourth of May | remember my daughter's birthday is the fourth of May
I'm allergic to penicillin | remember I'm allergic to penicillin
I don't eat pork | keep in mind that I don't eat pork
| make a note of that
| write that down
| keep that in mind
| can you remember that
Nora moved to Leeds | I want you to remember that Nora moved to Leeds
letter's come for Abdi's appointment ninth of October | letter's come for Abdi's appointment, ninth of October, keep that for me
the car needs oil | take a note that the car needs oil
""",
}
NOT_WISHED = """
I forgot that
I'd forgot what I said
she forgot everything about me
I'd rather she forgot what I said
forget it
Forget it.
oh forget it
no forget it
can you, no. forget it
forget it, it doesn't matter
just forget it
forget about it
forget about him
just forget about him
you should forget about him she said
you need to forget about her, mum says
forget about the money, it's gone
let's forget about it
oh just forget about the whole thing
forget I asked
forget I said anything
hey so the flat. forget the flat
forget the flat
forget the weather, what about the traffic
forget that, let's take the bus
forget that, I meant Tuesday
forget that for a minute
forget what I said for a second and just listen
I'll never forget that
I will never forget what he told me about her
I'll never forget everything you said
I keep forgetting my keys
I keep forgetting what I said to her
I always forget that
I forget that sometimes
I forgot what I told you
I forgot everything
I can't forget what he told me about her
I can't forget what I said to her
I want to forget everything
I want to forget everything about him
I just want to forget what happened
I wish I could forget that
I wish I could delete that
how could I forget what I said
don't forget that I have a meeting
don't forget that I'm allergic
don't forget what I told you
please don't forget that
don't forget me
don't you forget it
never forget that
you never forget anything
you forget everything I tell you
did you forget what I said
did you forget that
why did you forget that
have you forgotten what I told you
people forget that
they forget what I told them
he'll forget that by tomorrow
she told me to forget everything about my ex
my therapist said forget what he told you
he said forget everything I said last week
she goes forget that
he told me delete everything you have on me
my boss said to delete everything from last week
I told him forget what I said yesterday
I deleted everything
I deleted the conversation
I should delete that
should I delete that photo
delete that photo
delete
delete it
I just want to delete everything
I had to wipe the whole laptop
he wiped my memory card
wipe the table
scrap that car
we should scrap that old sofa
erase that line on the drawing
the doctor wiped the conversation from his notes
if I told you delete everything would it be gone
If I told you delete everything. Would it be gone gone.
what happens if I say forget everything
would you forget me if I asked
could you ever forget me
can you forget things
do you forget things
do you ever forget
if you could forget one thing what would it be
it's easy to forget that
let me forget that for tonight
the nerves forget
they said the nerves forget
I walked in a room and forgot why
forget to let go and you go up with it
forget-me-nots
we never had this conversation he said
that conversation wiped me out
this conversation is lovely
I had a conversation yesterday
I scrapped the last bit of the essay
the last thing I said to him was goodbye
he wants me to forget everything about her
she'd rather forget that
she asked me can you forget what I said about Tom
I asked her to delete what I told her about Marlon
please delete my account he wrote to the bank
he wrote "forget everything you know about me" on the card
she texted "please delete this conversation"
did I tell you about Nora?
did I tell you about Nora
did I tell you she called
did I ever tell you about the goat
have I told you about the swallows
now be honest have I told you about the swallows
I told you about the bins
I know what I told you
I told you everything yesterday
why do you think that happens to people?
why do you think that is
why do you think he left
why do you think he left?
why do you think people lie
why do you think I called
why do you think that matters
why do you think that he never rang
why do you say it like that
what makes you think he'll come
what makes you say it like that
how do you know when bread is done
how do you know if it's broken
how do you know when you're in love
how do you know what to say
how do you know he's not lying
how do you know which one
how do you know it's ripe
how do you know a person
how did she know that
how did he find out about it
where did you get the recipe
where did she get that from
where did he get that from
who told her that
who told you to say that
she asked who told you that
who said that thing about the roses, was it Wilde
when did I become so old
when did I last eat
he asked me how do you know that
I asked him why do you think that
why did he think that
I don't know why I think that
why do they think that
it was off the record, the minister said
it was off the record
he told me off the record
the record player is broken
he told me that off the record conversation was recorded
off the record conversations are a waste
the minister spoke off the record
between you and me she's a nightmare
between us and the neighbours there's a fence
there's nothing between us anymore
there's a wall between us
it's between me and my brother
the fight between us got worse
I don't write this down usually
I don't keep this kind of thing
don't keep this in the fridge
don't keep me waiting
don't keep me in suspense
don't record over it
he said don't write this down
he told us don't write this down
I don't remember that
I don't remember what I said
I don't remember that at all
don't remember that film
you don't remember that do you
she doesn't remember that
stop writing to me he said
he stopped recording in 1998
I could record you and cut it together
the band is back on the road
my album is back on the record player
for the record bowls go on the bottom
for the record I never liked him
I want to write again
I can write again
you can say that again
we can do that again
do you remember that time we got lost
remember that time we got lost
remember when we met
remember the one with the goat
remember Nora?
remember me?
do you remember my sister
do you remember me
I remember that my mother sang
I remember that my sister was there
she remembered that my birthday was in May
remember to breathe
remember to call mum I tell myself
I must remember that my card expires
I have to remember to buy milk
I made a note that it was late
I'll make a note of that
you'll remember noon
they can remember for months
who will remember that my father built this
what do you know
what do you know about it
what do you know about love
what do you know about bread
what do you know about quantum physics
what do you know about being lonely
what do they know about me
what does he know about my sister
what do you know about that
I know what you know about him she said
what do you think about my sister
what did she tell you
what has she told you about me
what do you remember him for
tell me everything
tell me about bread
tell me about yourself
tell me what to do
tell me why
do you know anything about cars
what do you have on today
he asked what do you know about my sister
everyone forgets my birthday
forget my birthday, everyone else does
he said pretend I didn't say that
I pretended I didn't hear that
why do you always go soft soft when I say Mamie Hawa
is it only him you remember things for or do you do me too
what do you mean by that
how do you know all the words to that song
how do you remember all those birthdays
keep that door closed
keep this warm for me
keep that for the dog
save that for later he says
write that song down
you can take it again
I'd forget my head if it wasn't screwed on
""".strip().splitlines()

YES = """
yes
Yes.
yes please
yeah
yeah go on
yep
sure
please do
do it
go ahead
yes forget it
Yes, forget it.
yes delete it
delete it
please delete it
erase it
of course
absolutely
okay
okay do it
ok
yes I'm sure
I'm sure
yes all of it
all of it
everything
I do
that's right
right yes
um, yes
uh yeah please
yes that's what I want
please forget it
forget that
by all means
get rid of it
yes go ahead
oh yes please
yup do that
definitely
I think so yes
I guess so
why not
yes thank you
aye
go on then
wipe it
for sure
correct
delete
""".strip().splitlines()

NO = """
no
No.
nope
nah
no thanks
no don't
don't
please don't
no keep it
keep it
leave it
never mind
no leave it
not now
not really
I changed my mind
actually no
actually keep it
on second thoughts keep it
oh no
no no
don't forget it
no wait
cancel
cancel that
rather not
I'd rather not
better not
god no
of course not
no I want to keep it
no way
I don't want you to
I don't think so
no, forget it
stop
um no
let it be
not yet
no please don't
don't delete it
absolutely not
keep it please
leave it in
no it's fine
""".strip().splitlines()

NEITHER = """
maybe
I don't know
what
why
what do you mean
which one
forget it
oh forget it
yes but not the bit about Paul
yes and no
not sure
no idea
what would happen
how much is that
only the part about work
yesterday I went out
is it raining
half of it
hmm
um
let me think
does it matter
no wait yes
no, delete it
never in my life have I
if you like
my sister is coming
Paul said yes to her
you decide
yes except the wedding
sure but keep the rest
wait what
I don't care
right now what's the time
well
""".strip().splitlines()

CASES = [
    (kind, *(part.strip() for part in row.split("|", 1)))
    for kind, rows in WISHED.items()
    for row in rows.strip().splitlines()
]


@pytest.mark.parametrize(("kind", "about", "said"), CASES)
def test_a_wish_is_understood(kind: str, about: str, said: str) -> None:
    assert wish(said) == Wish(kind, about)


@pytest.mark.parametrize("said", NOT_WISHED)
def test_what_only_sounds_like_a_wish_is_none(said: str) -> None:
    assert wish(said) is None


def test_there_are_enough_of_both() -> None:
    assert len(CASES) >= 150
    assert len(NOT_WISHED) >= 150


@pytest.mark.parametrize(("kind", "about", "said"), [case for case in CASES if not set(".?") & set(case[-1])])
def test_capitals_and_full_stops_make_no_difference(kind: str, about: str, said: str) -> None:
    found = wish(said[0].upper() + said[1:] + ".")
    assert found is not None
    assert (found.kind, found.about.lower()) == (kind, about.lower())


@pytest.mark.parametrize("said", YES)
def test_yes(said: str) -> None:
    assert says_yes(said) is True


@pytest.mark.parametrize("said", NO)
def test_no(said: str) -> None:
    assert says_yes(said) is False


@pytest.mark.parametrize("said", [*NEITHER, "", "mhm"])
def test_neither_yes_nor_no(said: str) -> None:
    assert says_yes(said) is None


PIECES = st.sampled_from([",", ".", "?", '"', "(", "éß\U0001f600", *" ".join(said for *_, said in CASES).split()])


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join)))
def test_any_words_are_read_to_the_end(said: str) -> None:
    found = wish(said)
    assert found is None or (found.kind in WISHED and found.about == found.about.strip())
    assert says_yes(said) in {True, False, None}


def test_long_speech_without_a_full_stop_is_read() -> None:
    ramble = "and then she said that it was all the same to her and I went home " * 60
    assert wish(ramble) is None
    assert wish(ramble + ", please delete what I told you about Marlon") == Wish("forget_about", "Marlon")


# Every turn of the hand-written dialogues that is a wish, read by eye; the rest, some 2,100 turns, are none.
IN_DIALOGUES = {
    "how do you know there's a Kevin": "why",
    "ok. wow. forget I said it": "forget_last",
    "delete everything. all of it. I never want to hear that voice again": "forget_all",
    "what have you got on me. all of it. like the police": "tell_all",
    "cause my cousin uses this one too sometimes. okay what do you know about Hodan": "tell_about",
    "haha okay. off the record then. from now": "off_record",
    "eh. I feel better. you can go back on the record": "on_record",
    "what do you know about me that I never told you": "tell_all",
    "letter's come for Abdi's appointment, ninth of October, keep that for me": "remember",
    "What? Oh. No. God no. How'd you know that.": "why",
}


def test_in_the_dialogues_nothing_else_is_a_wish() -> None:
    files = sorted((DATA / "dialogues").glob("*.jsonl"))
    if not files:
        pytest.skip("the dialogues lie outside the repository")
    dialogues = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    turns = [turn["text"] for dialogue in dialogues for turn in dialogue["turns"] if turn["who"] == "user"]
    found = {said: hit.kind for said in turns if (hit := wish(said))}
    assert len(turns) > 2000
    assert found == IN_DIALOGUES


def test_two_friends_who_write_to_each_other_wish_nothing() -> None:
    file = DATA / "memory" / "locomo-dev.json"
    if not file.exists():
        pytest.skip("the conversations lie outside the repository")
    conversations = [one["conversation"] for one in json.loads(file.read_text(encoding="utf-8"))]
    turns = [turn["text"] for one in conversations for key in one if isinstance(one[key], list) for turn in one[key]]
    assert len(turns) > 1500
    assert [said for said in turns if wish(said)] == []
