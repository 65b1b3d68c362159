"""Medical questions asked outright: she is not the one to say, and says who is (`care.md` N10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.care.medical import answer_diagnosis, answer_medication, asks_diagnosis, asks_medication

DIAGNOSIS = """
do I have ADHD
is it cancer
do you think I have depression
am I bipolar
could it be cancer
do you think it's a heart attack
am I having a stroke
is my mole cancerous
have I got covid
is this lump serious
what's causing this rash
diagnose me
can you diagnose my cough
is my son autistic
does my mum have dementia
do these symptoms sound like diabetes
it's cancer, it's cancer isn't it
what illness do I have
could this be a blood clot
is my ankle broken
do you reckon I'm autistic
what do you think is wrong with my knee
am I pregnant
am I depressed
would you say I've got OCD
might I have ms
could my headaches be a brain tumour
I think I have ADHD, what do you think
do I have anxiety disorder or is it just stress
has he got pneumonia
is this a panic attack
could she have a concussion
is it an infection
do I have an eating disorder
what could be causing my headaches
should I be worried about this mole
does this rash look like measles
so do I have ptsd or not
am I having a heart attack
""".strip().splitlines()

NO_DIAGNOSIS = """
do I have time
do I have milk at home
I have ADHD
my doctor says it's cancer
what is ADHD
what are the symptoms of diabetes
is it raining
is it serious between you two
am I a bad person
my sister has cancer
he was diagnosed with bipolar
did I tell you I have asthma
is there a cure for cancer
I'm depressed about the match
is she in love
do I have to go
am I late
when did I say I got the flu
how do people get measles
my mum asked do I have a fever
is it contagious laughter
do you have a fever dream
do you think I have a chance
are you depressed
is this a joke
what's wrong with the car
is my phone infected
what's wrong with people
do I have your number
is it a sign
could this be love
have I got mail
is it hot in here
am I right
do you think it's serious with them
what does bipolar mean
is dementia hereditary
should I worry about the exam
could it be Tom at the door
""".strip().splitlines()

MEDICATION = """
should I stop my lithium
can I double my dose
can I take ibuprofen with my blood thinners
should I come off my antidepressants
can I drink on antibiotics
is it safe to take paracetamol with codeine
how much ibuprofen can I take
should I take my sertraline at night
can I skip my insulin tonight
do I need antibiotics
what should I take for a headache
should I start antidepressants
can I mix alcohol with xanax
is it okay to stop taking prozac
should I up my dose
do you think I should stop taking my meds
would it be bad if I skipped my tablets
would it be bad if I skip my tablets
how many paracetamol can I have a day
can I have wine with my antibiotics
can I stop taking my pills now I feel better
is it ok if I come off the citalopram
what dose of melatonin should I take
can I give my toddler ibuprofen
should my dad stop his statins
could I halve my blood pressure tablets
can I take two sleeping pills
do I really need my inhaler
which painkillers can I take with warfarin
should I switch to a different antidepressant
I missed a dose, should I take two
can you take aspirin with ibuprofen
how do I come off venlafaxine
can I take my wife's antibiotics
do you recommend I take melatonin
should I be on medication
is it dangerous to mix weed and sertraline
can I crush my tablets
should I finish the antibiotics
does lithium interact with ibuprofen
""".strip().splitlines()

NO_MEDICATION = """
my doctor stopped my lithium
what is lithium
remind me to take my pill
when did I say I take it
did I take my pill
have I taken my tablets
what time do I take my tablets
should I take my umbrella
can I take the bus
I'm on antidepressants
where are my tablets
should I stop at the shop
can I double the recipe
should I stop talking to him
what should I take to the party
can I have some wine
should I take it personally
how much milk do I need
what are statins for
my doctor says I should take statins
pick up my prescription
can I skip the gym
should I take a break
can I change my name
do I need a coat
should I double knot them
my mum forgot her tablets
he asked should I stop my meds
should I have a drink
is it okay to stop now
how long does lithium mining take
who invented aspirin
should I quit my job
can I mix red and white washing
should I up my game
could you order my prescription
should I take the job
the pharmacist was nice
how do I pronounce sertraline
can I take a photo of my tablets
""".strip().splitlines()


@pytest.mark.parametrize("text", DIAGNOSIS)
def test_a_diagnosis_is_asked(text: str) -> None:
    assert asks_diagnosis(text)


@pytest.mark.parametrize("text", NO_DIAGNOSIS)
def test_no_diagnosis_is_asked(text: str) -> None:
    assert not asks_diagnosis(text)


@pytest.mark.parametrize("text", MEDICATION)
def test_advice_on_medication_is_asked(text: str) -> None:
    assert asks_medication(text)


@pytest.mark.parametrize("text", NO_MEDICATION)
def test_no_advice_on_medication_is_asked(text: str) -> None:
    assert not asks_medication(text)


@given(turn=st.integers(0, 1000))
def test_she_says_who_can_answer(turn: int) -> None:
    named = ("doctor", "pharmac", "examine")
    for said in (answer_diagnosis(turn), answer_medication(turn)):
        assert any(word in said.lower() for word in named)
        assert len(said.split()) <= 40
        assert said.count("?") == 1
