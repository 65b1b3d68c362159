"""The user's own age under 18, and nobody else's (`care.md` N8)."""

import json
from pathlib import Path

import pytest

from os1.care.minors import stated_age

DATA = Path(__file__).parents[3] / "shared" / "data"

EXACT = """
I'm 15 = 15
im fifteen = 15
I turned 14 last week = 14
I'm in eighth grade = 14
I'm in year 9 = 14
I'm a freshman in high school = 15
I'm doing my junior cert = 15
my GCSEs are next month = 16
I'm not 18 yet = 17
I'm only thirteen = 13
m/16 = 16
as a 12 year old I think that's unfair = 12
my 16th birthday is tomorrow = 15
two more years till I'm eighteen = 16
my mum says I can't drive till I'm 17 = 16
I'm, like, 15 = 15
um I'm like fourteen = 14
I just turned sixteen = 16
I AM 13 YEARS OLD = 13
i'm 15 i hate school = 15
I'll be 16 in May = 15
it's my 13th birthday today = 13
15f here = 15
I'm a 14 year old girl from Leeds = 14
me and Josh are both 15 = 15
fifteen I am = 15
I'm under 18 = 17
I'm a minor = 17
I'm still in high school = 17
year nine student here, I'm in year nine = 14
I'm a tenth grader = 16
I'm in class 10 = 16
I'm in S4 at school = 16
I'm doing my A levels = 17
I'm in sixth form = 17
I'm almost 15 = 14
i turn 18 in two years = 16
I told you I'm 15 = 15
my brother's 12 and I'm 14 = 14
I haven't turned 18 = 17
when I'm 18 I'm moving out = 17
I'm sixteen and a half = 16
can't wait till I'm 16 = 15
for my 16th birthday I want a bike = 15
i was 16 on tuesday = 16
im 12yo = 12
I'm 15, why? = 15
""".strip().splitlines()

UNDER_AGE = """
hi i'm ella and i'm 13
i'm only 16 you know
ok so i'm 14 and my parents are getting divorced
I am seventeen years old.
I'm 17, nearly 18
i'm gonna be 15 next week
I'll be seventeen in three weeks
it's my birthday, I'm twelve today
I'm twelve and three quarters
just so you know I'm sixteen
I'm fourteen, is that ok?
Well I'm eleven
I'm ten
yeah I'm 16 so I can't buy it
because I'm fifteen they don't listen to me
I'm 16F
15 m
Sixteen here
I'm a sixteen year old boy
being a 13 year old is horrible
I am a 10th grade student
I'm in 7th grade
I'm in seventh grade and I hate maths
7th grader here
I'm starting year 7 in September
I just started high school
I'm in my GCSE year
I've got my GCSEs in three weeks
I'm sitting my leaving cert in June
I'm doing my highers
I'm in upper sixth
I'm in form four
I'm in grade eleven
I'm a junior in high school
I'm a high school senior
we've got PE tomorrow, I'm in year eight
I'm in fifth class
I'm in JSS2
I'm in class nine
I'm in standard six
my SATs are next week
I'm doing my O levels
I'm still at school
I turned fifteen yesterday
I've just turned 13
I turned sixteen on Saturday
when I turn 18 I'm leaving
I can't wait to be 18
as soon as I'm 16 I'm quitting school
until I'm 18 I have to live here
three years till I can vote, I'm fifteen
I'm two years off eighteen
not eighteen yet
I'm not old enough to vote
I'm too young to drive
I'm under sixteen
I'm underage
I'm a teenager
I'm a teen mum
my fifteenth birthday is on Friday
I'm having my sixteenth birthday party on Saturday
I get my own room for my thirteenth birthday
tomorrow I turn fourteen
tomorrow's my fourteenth birthday
my sweet sixteen is next month
I am 14 yrs old
I'm 9 years old
im 13 dont tell my mum
I'M FIFTEEN
i am 15 year old
i m 16
am 16 years old and from lagos
me I'm 15
I am fifteen going on sixteen
I'm fifteen but people say I look older
I said I'm fifteen
I already told you I'm 14
like I said I'm 16
I lied before, I'm actually 15
to be honest I'm 14
I know I'm only thirteen but I'm serious
I'm thirteen, my sister's sixteen
my brother is 18 and I'm 16
both of us are fourteen
I'm fourteen years of age
my age is 15
age 13
my mum had me at 20 and I'm 15 now
at fifteen I'm not allowed out after nine
they won't sell me it cause I'm 17
I can't get a tattoo till I'm 18
dad says I can get a phone when I'm 12
I'm too young, I'm only eleven
I was 13 last month
I've been 16 for two weeks
I haven't even turned 16 yet
I'm six
I'm 8 and a half
I'm in primary school
I go to middle school
I'm at secondary school
I'm a sixth former
I'm in the sixth form
I'm a schoolgirl
I'm a pupil at St Mary's
I'm in Year Ten
Year 10 student
I'm a freshman, high school
sophomore in high school
I'm taking the SAT in March
I'm doing my mocks in year 11
""".strip().splitlines()

NOT_THEIRS = """
I'm 15 minutes late
I'm 15 stone
I'm 15 pages in
I'm 15 weeks pregnant
my son is 15
she's in year 9
I teach year 9
when I was 15
I was 15 when he left
I feel like I'm 15 again
the girl says: I'm 15
I'm a freshman at college
I'm 16 years sober
I'm 5 foot
17 years into my marriage
I'm 15 miles away
I'm 10 out of 10
explain it like I'm five
he treats me like I'm 12
everyone thinks I'm 16
I'm 45
I'm 18
I'm in year 3 of medical school
I'm in grade 5 piano
for my 16th birthday dad gave me a watch
I failed my GCSEs
my daughter's GCSEs are next month
in this photo I'm 15
I'm 12 points ahead
I'm 15. no, 50
I'm six two
I'm nine to five
I'm 10, 15 minutes away
my 15th wedding anniversary is tomorrow
I'm turning 40
I look 15
he said I'm 16 in my head
I'm a high school teacher
when I'm sixty four
imagine I'm 12
it was 1985, I'm 15, and
I'm 15 kilos lighter
I'm 7 down
I turned 16 in 1985
I'm 15 minutes away
I'm 12 hours into my shift
I'm 15 quid short
I'm 14 days sober
I'm 10 weeks along
I'm 16 chapters in
I'm 17 stone
I'm 5 foot 4
I'm five nine
I'm 15 floors up
I'm fifteenth in the queue
I'm 9 holes in
I'm 13 down in the crossword
I'm 8 months pregnant
I'm 15 years older than him
I'm 17 years a nurse
I'm 16 years in this job
I'm 15 years married today
I'm fifty
I'm sixty
I'm eighteen
I'm nineteen
I'm 21
I'm 115 kilos
my daughter is fifteen
my daughter just turned sixteen
my son's in year nine
he's 15
she said I'm 15
he told me I'm 15 forever in his eyes
when I was fifteen I ran away
I was fifteen
at fifteen I left school
at 16 I was working
by the time I was 17 I had two kids
I left home at 16
I've been smoking since I was 14
since I was thirteen
I feel sixteen
I feel like a 15 year old
I feel 16 again
he makes me feel like I'm 16
I act like I'm twelve
you're treating me like I'm twelve
talk to me like I'm five
explain it as if I'm ten
I look like I'm 14
people think I'm 17
they ID'd me because they thought I'm 16
I wish I was 15
if I was 15 I'd
if I'm 15 minutes late will he mind
I dreamt I was 12
in my dream I'm 12
in the photo I'm 14
in the play I'm 13
let's pretend I'm 15
my character's 15
the song goes I am sixteen going on seventeen
I am sixteen going on seventeen is a great song
I'm a year 9 teacher
I'm teaching ninth grade
I work in a high school
I'm a primary school teacher
I'm at the primary school picking up the kids
I'm in year 2 of my PhD
I'm in my third year at uni
I'm a freshman in college
I'm a sophomore
I'm a college senior
I'm a senior
I'm a junior doctor
I'm in second year at Trinity
I got my GCSEs in 1994
I never did my GCSEs
my son's doing his GCSEs
I'm marking GCSEs
I failed my A levels
I went to high school in Ohio
I hated high school
my old high school
my grandson is a freshman in high school
my 15th anniversary is tomorrow
it's our 16th wedding anniversary
for my 16th birthday I got a car
on my 13th birthday it snowed
my 50th birthday is tomorrow
when I turned 18 I left
before I turned 16
I turned 16 in 1980
till I'm 65
when I'm 64
I can't retire till I'm 67
I'm in grade 8 piano
I'm doing grade 5 cello
I'm in class
I'm in the year 2000 mindset
I'm on page 15
I'm on bus 15
I'm number 12
I'm 10 out of 10 tired
I'm 1 of 12
I'm one of 15 cousins
I'm the oldest of 13
I've 15 cats
I'm 15 percent sure
I'm down 15 pounds
I'm up by 12
I'm twelve steps in
I'm a twelve stepper
I'm a size 12
I'm 15 to 1 against
I'm 12 under par
I'm seven and seven
I'm five minutes from you
I'm 12, no, 13 minutes out
I'm a 90s kid
I'm seventeen emails behind
I'm sixteen euros overdrawn
I'm sixteen tomatoes deep in this recipe
my heart's 15
my dog is 13
the cat's 16 and I'm 40
I'm not 16 anymore
I'm not fifteen anymore
I'm not a teenager
as a teenager I was shy
I was a teenager
I'm a teenager at heart
my teenager
I'm the mother of a 15 year old
I have a 16 year old
I'm dating a 45 year old
as a 12 year old I loved horses
I'm raising a 14 year old
""".strip().splitlines()

ANSWERED = [
    ("How old are you?", "fourteen", 14),
    ("How old are you?", "um fourteen, why", 14),
    ("How old are you, if I may ask?", "nearly 16", 15),
    ("How old are you?", "15 in May", 14),
    ("How old are you?", "I'm thirteen", 13),
    ("Are you over eighteen?", "no", 17),
    ("Are you under 18?", "yeah", 17),
    ("Are you fifteen?", "yes", 15),
    ("What grade are you in?", "ninth", 15),
    ("What year are you in?", "year ten", 15),
    ("How old is he?", "fifteen", None),
    ("How old?", "eight", None),
    ("How far away are you?", "I'm 15", None),
    ("How old are you?", "thirty", None),
    ("How old are you?", "old enough", None),
    ("Are you over eighteen?", "yes", None),
    ("How many are you?", "fifteen", None),
]


@pytest.mark.parametrize("line", EXACT)
def test_the_age_is_heard(line: str) -> None:
    text, age = line.rsplit(" = ", 1)
    assert stated_age(text) == int(age)


@pytest.mark.parametrize("text", UNDER_AGE)
def test_an_age_or_a_school_year_under_eighteen_is_heard(text: str) -> None:
    age = stated_age(text)
    assert age is not None
    assert 4 <= age <= 17


@pytest.mark.parametrize("text", NOT_THEIRS)
def test_what_is_no_age_of_theirs_is_left_alone(text: str) -> None:
    assert stated_age(text) is None


@pytest.mark.parametrize(("asked", "said", "age"), ANSWERED)
def test_an_answer_is_read_with_its_question(asked: str, said: str, age: int | None) -> None:
    assert stated_age(said, ["hello", asked]) == age


@pytest.mark.parametrize(
    ("year", "age"),
    [
        ("year 7", 12),
        ("year 9", 14),
        ("year 11", 16),
        ("8th grade", 14),
        ("ninth grade", 15),
        ("12th grade", 17),
        ("class 8", 14),
    ],
)
def test_a_school_year_gives_the_oldest_usual_age(year: str, age: int) -> None:
    assert stated_age(f"I'm in {year}") == age


def test_a_later_correction_in_the_same_breath_counts() -> None:
    assert stated_age("I'm 15, no sorry, 50") is None
    assert stated_age("I'm 12, just kidding, I'm 34") is None


def test_shouting_and_missing_marks_change_nothing() -> None:
    assert stated_age("IM FIFTEEN AND I HATE IT HERE") == 15
    assert stated_age("ok so im fifteen and i hate it here") == 15


@pytest.mark.skipif(not DATA.exists(), reason="the everyday prompts lie outside the repository")
def test_everyday_prompts_are_clean() -> None:
    lines = (DATA / "care" / "everyday-dev.jsonl").read_text().splitlines()
    rows = [row for row in map(json.loads, lines) if "id" in row]
    found = {row["id"] for row in rows if stated_age(row["text"]) is not None}
    assert len(rows) == 400
    assert found <= {"enhance-human-capabilities-039"}
