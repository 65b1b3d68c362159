"""What is a plan, in which words it can be asked after, and what says that it is done with."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.memory.plans import Plan, mentions_done, plans

LONDON = ZoneInfo("Europe/London")
WEDNESDAY = datetime(2026, 3, 18, 12, 0, tzinfo=LONDON)

# Said at noon on Wednesday 18 March 2026: the words, "You were going to ...", first day, last day where it is another.
PLANNED = [
    ("I'm going to call Nora tomorrow", "call Nora", "2026-03-19", ""),
    ("I'm gonna call nora tomorrow", "call nora", "2026-03-19", ""),
    ("i have to return paul's drill", "return paul's drill", "", ""),
    ("I have to return Paul's drill", "return Paul's drill", "", ""),
    ("I promised Nora I'd help her move on Saturday", "help Nora move", "2026-03-21", ""),
    ("I promised Nora I would water her plants", "water Nora's plants", "", ""),
    ("I promised my sister I'd pick her up on Friday", "pick your sister up", "2026-03-20", ""),
    ("I've got an interview at the bank on Thursday", "have an interview at the bank", "2026-03-19", ""),
    ("I need to ring the surgery", "ring the surgery", "", ""),
    ("I need to ring the surgery tomorrow morning", "ring the surgery", "2026-03-19", ""),
    ("I've got to pay the gas bill by Friday", "pay the gas bill", "2026-03-20", ""),
    ("I must write to my aunt", "write to your aunt", "", ""),
    ("I'll call Nora tomorrow", "call Nora", "2026-03-19", ""),
    ("I'll take my mum to the hospital on Monday", "take your mum to the hospital", "2026-03-23", ""),
    ("I'm seeing Nora on Friday", "see Nora", "2026-03-20", ""),
    ("I'm flying to Rome on Monday", "fly to Rome", "2026-03-23", ""),
    ("we're moving house next month", "move house", "2026-04-01", "2026-04-30"),
    ("I'm having lunch with Paul on Sunday", "have lunch with Paul", "2026-03-22", ""),
    ("I'm taking the dog to the vet tomorrow", "take the dog to the vet", "2026-03-19", ""),
    ("my operation's on Monday", "have your operation", "2026-03-23", ""),
    ("my driving test is on Tuesday", "have your driving test", "2026-03-24", ""),
    ("I'm going to the dentist on Thursday", "go to the dentist", "2026-03-19", ""),
    ("I'm going to Rome in May", "go to Rome", "2026-05-01", "2026-05-31"),
    ("I'm going to my mum's at the weekend", "go to your mum's", "2026-03-21", "2026-03-22"),
    (
        "I have an appointment with the surgeon next week",
        "have an appointment with the surgeon",
        "2026-03-23",
        "2026-03-29",
    ),
    ("I've got a scan coming up", "have a scan", "", ""),
    ("I'm planning to paint the kitchen", "paint the kitchen", "", ""),
    ("I'm supposed to hand in my essay on Friday", "hand in your essay", "2026-03-20", ""),
    ("I still have to buy a present for Tess", "buy a present for Tess", "", ""),
    ("tomorrow I have to take the car to the garage", "take the car to the garage", "2026-03-19", ""),
    ("on Saturday we're going to visit my parents", "visit your parents", "2026-03-21", ""),
    (
        "so I'm going to ask my boss for a raise on Monday because I deserve it",
        "ask your boss for a raise",
        "2026-03-23",
        "",
    ),
    ("I'm going to tell my dad I quit", "tell your dad you quit", "", ""),
    ("I've decided to apply for that job", "apply for that job", "", ""),
    ("I said I'd cook for them on Sunday", "cook for them", "2026-03-22", ""),
    ("I told Paul I'd lend him my drill", "lend Paul your drill", "", ""),
    ("I really need to book a flight", "book a flight", "", ""),
    ("I've still got to renew my passport", "renew your passport", "", ""),
    ("I'm going to make a cake for Lil's birthday on Saturday", "make a cake for Lil's birthday", "2026-03-21", ""),
    ("I'm going to bake bread tonight", "bake bread", "2026-03-18", ""),
    ("I have to call the plumber about the boiler tomorrow", "call the plumber about the boiler", "2026-03-19", ""),
    ("I need to call the bank tomorrow about the mortgage", "call the bank about the mortgage", "2026-03-19", ""),
    ("I'm meeting Dave at the pub tonight", "meet Dave at the pub", "2026-03-18", ""),
    ("I'll have to cancel the holiday", "cancel the holiday", "", ""),
    ("I've agreed to look after the twins next weekend", "look after the twins", "2026-03-28", "2026-03-29"),
    ("we have to clear out my mother's flat", "clear out your mother's flat", "", ""),
    ("I'm off to Leeds tomorrow", "go to Leeds", "2026-03-19", ""),
    ("I need to pack", "pack", "", ""),
    ("I think I'm going to quit my job", "quit your job", "", ""),
    ("the doctor says I have to have a scan on Monday", "have a scan", "2026-03-23", ""),
    ("we've got a meeting with the school on Wednesday", "have a meeting with the school", "2026-03-25", ""),
    ("I have to be at the station at six tomorrow", "be at the station at six", "2026-03-19", ""),
    ("I'm supposed to be meeting Ann on Friday", "meet Ann", "2026-03-20", ""),
    ("I'm going to see my sister tomorrow she's been ill", "see your sister", "2026-03-19", ""),
    ("I've got to buy milk and eggs tomorrow", "buy milk and eggs", "2026-03-19", ""),
    ("I need to finish my tax return by the end of March", "finish your tax return", "2026-03-22", "2026-03-31"),
    ("I've arranged to see the flat on Thursday", "see the flat", "2026-03-19", ""),
    ("I promised to drive Nora to the airport", "drive Nora to the airport", "", ""),
    ("I have the dentist on Thursday", "have the dentist", "2026-03-19", ""),
    ("I'm starting the new job on Monday", "start the new job", "2026-03-23", ""),
    ("I'm getting my results on Friday", "get your results", "2026-03-20", ""),
    ("I'm going to sign up for a pottery class", "sign up for a pottery class", "", ""),
    ("I've got a date with Marlon on Saturday", "have a date with Marlon", "2026-03-21", ""),
    ("our flight is on Sunday", "have your flight", "2026-03-22", ""),
]

NOT_PLANNED = """
I might call Nora tomorrow
maybe I'll call Nora tomorrow
I was going to call Nora
I'm not going to call Nora
I don't have to go tomorrow
I don't need to ring the surgery
am I going to call Nora
should I call Nora tomorrow?
do I have to return the drill
what am I going to do
I don't know what I'm going to do
I have to get up at six every day
I always have to do the dishes
I have to take pills twice a day
I need to water the plants on Mondays
I'm going to have a shower
I'm going to have a cup of tea
I'm going to make some tea
I have to go
I have to go now
I'll tell you
I'll tell you tomorrow
I'm going to tell you something
I have to tell you something
I need to talk to you
I need to think
I have to say it was lovely
I have to admit I cried
I'm going to be sick
I'm going to miss her
I'm going to lose it
I'm going to cry
I'm going to die
I'm scared I'm going to lose her
I'm worried I have to have surgery
I feel like I'm going to explode
I thought I was going to call her
she's going to call Nora tomorrow
he has to return the drill
you have to call Nora
you need to rest
I want you to call Nora
I want to go to Rome
I'd like to see Rome
I wish I could visit Nora
I'd have to sell the house
if I have to sell the house I'll cry
if I'm going to move I need money
when I have to speak I freeze
everything I need to do is on the list
the thing I have to remember is
all I need to do is breathe
I had to call Nora yesterday
I used to have to walk to school
I called Nora yesterday
I'm going to bed
I'm going to the loo
I'm going to put the kettle on
I need to get over him
I have to let go
I need to calm down
I need to be loved
I'll be fine
I'll be there in five minutes
I'm going to call her in a minute
I'm going to hang up now
I need to sleep
I have a headache today
I have a sister
I've got a cold since Monday
I've got a meeting every Monday
I have the flu
I'm feeling better today
I'm thinking about Friday
I'm dreading Friday
I'm looking forward to Saturday
I'm crying today
we're fine tomorrow
I hope I'm going to pass
I could call Nora tomorrow
I would call Nora but she's away
I never have to cook
I'm going to kill him
I have to laugh
I need you
I need to know
what do I have to do tomorrow
how am I going to tell her
I won't call her tomorrow
I think I might paint the kitchen
I should be so lucky
I have to wait
I've got to run
one day I'm going to sail round the world
""".strip().splitlines()

# What was planned, and what is said later.
TOLD = """
call Nora | called Nora today
call Nora | I rang Nora
call Nora | so I spoke to Nora last night
call Nora | I finally phoned her
call Nora | I haven't called Nora yet
call Nora | I forgot to ring Nora
call Nora | I didn't call her in the end
call Nora | talked to Nora for an hour
call nora | i rang nora
ring the surgery | I rang the surgery and they put me on hold
ring the surgery | I called the surgery
ring the surgery | never got round to it
have an interview at the bank | the interview went fine
have an interview at the bank | the interview was awful
have an interview at the bank | she moved it to next week
have an interview at the bank | they cancelled the interview
have an interview at the bank | they've postponed it
have an interview at the bank | it went well
have an interview at the bank | it went really well actually
have an interview at the bank | I had the interview
have an interview at the bank | I didn't go
return Paul's drill | I gave Paul his drill back
return Paul's drill | returned the drill
return Paul's drill | I took the drill back to Paul
return Paul's drill | Paul's got his drill back
return Paul's drill | I dropped it off at his place
help Nora move | I helped Nora move
help Nora move | I helped her on Saturday
help Nora move | I didn't help Nora
see Nora | I saw Nora
see Nora | met Nora on Friday
see Nora | Nora cancelled
see your sister | I saw my sister
fly to Rome | Rome was lovely
fly to Rome | we flew to Rome
fly to Rome | Rome's been called off
move house | we moved house
have your operation | the operation went fine
have your operation | I had my operation
have your operation | my operation's been postponed
have your driving test | I passed my driving test
have your driving test | I failed the test
go to the dentist | I went to the dentist
go to the dentist | the dentist was fine
go to the dentist | been to the dentist
go to the dentist | I cancelled the dentist
pay the gas bill | I paid the gas bill
pay the gas bill | paid it
write to your aunt | I wrote to my aunt
write to your aunt | sent her an email
buy a present for Tess | I bought Tess a present
buy a present for Tess | got the present
renew your passport | I renewed my passport
renew your passport | I've renewed it
quit your job | I quit my job
paint the kitchen | the kitchen's painted
paint the kitchen | I painted the kitchen
book a flight | I booked the flight
tell your dad you quit | I told my dad
cook for them | did it
cook for them | it's done
cook for them | I cooked for them
take the dog to the vet | the vet said he's fine
take the dog to the vet | I took the dog to the vet
hand in your essay | I handed in my essay
hand in your essay | I handed it in
apply for that job | I applied for the job
apply for that job | I decided not to apply
cancel the holiday | I cancelled the holiday
have lunch with Paul | lunch with Paul was nice
have a scan | the scan results came
have a scan | the scan was clear
""".strip().splitlines()

NOT_TOLD = """
call Nora | I'm going to call Nora tomorrow
call Nora | I have to call Nora
call Nora | I called Paul
call Nora | I rang my mum
call Nora | Nora is my sister
call Nora | it's raining
call Nora | did you call Nora?
call Nora | I must ring Nora
call Nora | I miss Nora
call Nora | my sister called the police
ring the surgery | I rang Nora
ring the surgery | the sun was out
have an interview at the bank | I went shopping
have an interview at the bank | I have the interview tomorrow
have an interview at the bank | I'm nervous about the interview
have an interview at the bank | will the interview be hard?
have an interview at the bank | I had a bath
have an interview at the bank | we had soup
have an interview at the bank | I sat on a bench
return Paul's drill | Paul came for dinner
return Paul's drill | I gave Nora a book
return Paul's drill | I should return the drill
return Paul's drill | I still need to give Paul his drill
help Nora move | Nora rang
help Nora move | I'll help Nora on Saturday
help Nora move | Paul helped me cook
see Nora | I saw a film
see Nora | I'm seeing Nora tomorrow
see Nora | Nora might come
fly to Rome | I can't wait for Rome
fly to Rome | I flew a kite
fly to Rome | what's the weather in Rome?
have your operation | I'm scared of the operation
have your operation | I had toast
have your operation | I have to have the operation
have your driving test | I went for a drive
go to the dentist | I went to the pub
go to the dentist | I hate the dentist
go to the dentist | my tooth hurts
pay the gas bill | I paid Paul
pay the gas bill | gas is dear
write to your aunt | I wrote a poem
write to your aunt | my aunt is eighty
buy a present for Tess | I bought shoes
buy a present for Tess | Tess is eight
renew your passport | I lost my keys
renew your passport | where is my passport?
quit your job | I hate my job
quit your job | my job is dull
paint the kitchen | I painted my nails
paint the kitchen | I was in the kitchen
book a flight | I read a book
book a flight | I booked a table
tell your dad you quit | I told Nora
cook for them | I cooked an egg
cook for them | we ate out
take the dog to the vet | I took a photo
take the dog to the vet | the dog was asleep
hand in your essay | my hand hurts
hand in your essay | I have to hand in my essay
apply for that job | I applied some cream
cancel the holiday | the holiday was on telly
move house | Paul moved the chair
have lunch with Paul | I had lunch alone
have a scan | I need the scan
have a scan | she moved to Leeds
""".strip().splitlines()


def pair(row: str) -> tuple[str, str]:
    doing, later = row.split(" | ")
    return doing, later


@pytest.mark.parametrize(("said", "doing", "first", "last"), PLANNED)
def test_a_plan_is_heard(said: str, doing: str, first: str, last: str) -> None:
    days = (date.fromisoformat(first), date.fromisoformat(last or first)) if first else (None, None)
    assert plans(said, WEDNESDAY, LONDON) == (Plan(doing, *days),)


@pytest.mark.parametrize("said", NOT_PLANNED)
def test_what_is_no_plan(said: str) -> None:
    assert plans(said, WEDNESDAY, LONDON) == ()


@pytest.mark.parametrize("row", TOLD)
def test_a_later_turn_says_what_became_of_it(row: str) -> None:
    assert mentions_done(*pair(row)) is True


@pytest.mark.parametrize("row", NOT_TOLD)
def test_a_later_turn_says_nothing_of_it(row: str) -> None:
    assert mentions_done(*pair(row)) is False


def test_there_are_enough_of_each() -> None:
    assert min(map(len, (PLANNED, NOT_PLANNED, TOLD, NOT_TOLD))) >= 60


def test_several_plans_in_one_turn() -> None:
    said = "I have to call Nora tomorrow and I've got an interview on Thursday. I promised Paul I'd help him move."
    assert [plan.doing for plan in plans(said, WEDNESDAY, LONDON)] == [
        "call Nora",
        "have an interview",
        "help Paul move",
    ]


def test_a_plan_said_twice_is_one() -> None:
    assert len(plans("I have to call Nora. yes I have to call Nora", WEDNESDAY, LONDON)) == 1


def test_the_day_is_the_users_own() -> None:
    late = datetime(2026, 3, 18, 23, 30, tzinfo=UTC)
    auckland = ZoneInfo("Pacific/Auckland")
    assert plans("I have to call Nora tomorrow", late, auckland)[0].first == date(2026, 3, 20)
    assert plans("I have to call Nora tomorrow", late, LONDON)[0].first == date(2026, 3, 19)


def test_a_moment_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        plans("I have to call Nora tomorrow", datetime(2026, 3, 18), LONDON)  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize(("said", "doing", "first", "last"), PLANNED)
def test_her_own_question_about_it_closes_nothing(said: str, doing: str, first: str, last: str) -> None:
    assert mentions_done(doing, said) is False
    assert mentions_done(doing, f"did I {doing}?") is False


PIECES = st.sampled_from([",", ".", "?", "\0", "éß", *" ".join(said for said, *_ in PLANNED).split()])


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join)))
def test_any_words_are_read_to_the_end(said: str) -> None:
    for plan in plans(said, WEDNESDAY, LONDON):
        assert plan.doing
        assert plan.doing == " ".join(plan.doing.split())
        assert (plan.first is None) == (plan.last is None)
        assert plan.last is None or plan.last >= WEDNESDAY.date()
        assert mentions_done(plan.doing, said) in {True, False}
