"""Written text as people say it."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.conversation.spoken_forms import spoken

CASES = [
    ("You can call 988 any time.", "You can call nine eight eight any time."),
    ("988 is there day and night.", "nine eight eight is there day and night."),
    ("Samaritans are on 116 123.", "Samaritans are on one one six, one two three."),
    ("The number is 1-800-273-8255.", "The number is one, eight oh oh, two seven three, eight two five five."),
    ("Lifeline is 13 11 14.", "Lifeline is thirteen, eleven, fourteen."),
    ("Text HOME to 741741.", "Text HOME to seven four one, seven four one."),
    ("If you're in danger, ring 999 or 112.", "If you're in danger, ring nine nine nine or one one two."),
    ("In Australia call 000.", "In Australia call triple zero."),
    ("Call 911 now.", "Call nine one one now."),
    ("Text 'HELLO' to 50808.", "Text 'HELLO' to five oh eight oh eight."),
    ("Dial *4141.", "Dial star four one four one."),
    ("The 116 000 line.", "The one one six, oh oh oh line."),
    ("911.", "nine one one."),
    ("My number is 555-0142.", "My number is five five five, oh one four two."),
    ("Ring (020) 7946 0958.", "Ring oh two oh, seven nine four six, oh nine five eight."),
    ("Call +44 20 7946 0958.", "Call plus four four, two oh, seven nine four six, oh nine five eight."),
    ("It's 07700900123.", "It's oh seven seven oh oh, nine oh oh, one two three."),
    ("There were 988 people there.", "There were 988 people there."),
    ("You called 200 friends.", "You called 200 friends."),
    ("From 1939-1945.", "From 1939 to 1945."),
    ("It's on 2026-11-23.", "It's on 2026-11-23."),
    ("1 000 000 stars.", "1000000 stars."),
    ("Pages 10-12.", "Pages 10 to 12."),
    ("It fell 5-10%.", "It fell 5 to 10%."),
    ("We won 3-2.", "We won 3 2."),
    ("From 10:30-11:30.", "From 10:30 to 11:30."),
    ("At 8.30pm.", "At 8:30pm."),
    ("It's $5-$10.", "It's 5 to 10 dollars."),
    ("They raised $2bn.", "They raised $2 billion."),
    ("It's €1,50.", "It's €1.50."),
    ("It's CA$20.", "It's 20 Canadian dollars."),
    ("She's 5'4\".", "She's 5 foot 4."),
    ("He's 6ft 2.", "He's 6 foot 2."),
    ("Add 1/2 a cup.", "Add half a cup."),
    ("½ an hour, 2½ hours.", "half an hour, 2 and a half hours."),
    ("A 24/7 line.", "A twenty-four seven line."),
    ("I'd give it 9/10.", "I'd give it 9 out of 10."),
    ("Pope John XXIII was kind.", "Pope John the twenty-third was kind."),
    ("Elizabeth II's dog.", "Elizabeth the second's dog."),
    ("Star Wars VI", "Star Wars 6"),
    ("Henry VIII and World War II.", "Henry the eighth and World War 2."),
    ("Queen Victoria and Malcolm X.", "Queen Victoria and Malcolm X."),
    ("James I think of often.", "James I think of often."),
    ("Fruit, e.g. apples, i.e. food.", "Fruit, for example apples, that is food."),
    ("On Jan. 5, approx. 3 p.m.", "On January 5, approximately 3 p.m."),
    ("Mon-Fri and/or Sunday.", "Monday to Friday and or Sunday."),
    ("200 g, 7 yrs, 1 h.", "200 grams, 7 years, 1 hour."),
    ("It's 3x better.", "It's 3 times better."),
    ("Room 101.", "Room one oh one."),
    ("Look at www.example.com.", "Look at example dot com."),
    ("At https://findahelpline.com/us today.", "At find a helpline dot com slash US today."),
    ("Write to anna.b@mail.co.uk.", "Write to anna dot b at mail dot co dot UK."),
    ("That's **so** good \U0001f600 :)!", "That's so good!"),
    ("# One\n- [two](http://x.org)", "One two"),
    ("Salt & pepper...", "Salt and pepper…"),
    ("omg, idk.", "oh my god, I don't know."),
]
HELD = [
    "You were born in 1987, at 7:30 p.m. on March 3rd.", "It cost $5.50, about 12.5% of £1,250.",
    "Dr. Smith of Baker St. met Mr. and Mrs. Jones.", "She works for the NHS in the UK, he for NASA.",
    "The 1990s, the 21st century.", "It's -3°C and 5 km away.",
]  # fmt: skip  # many short entries: rows read better than a column
"""What the voices read right by themselves."""


@pytest.mark.parametrize(("written", "said"), CASES)
def test_it_is_said_as_people_say_it(written: str, said: str) -> None:
    assert spoken(written) == said


@pytest.mark.parametrize("text", HELD)
def test_what_the_voices_read_right_is_left_to_them(text: str) -> None:
    assert spoken(text) == text


@given(st.text(max_size=80) | st.text(string.digits + " -+/.:,()'$£%xI@&*_#½\n", max_size=30))
def test_nothing_breaks_it_and_nothing_is_lost(text: str) -> None:
    said = spoken(text)
    assert "\n" not in said
    assert any(c.isalnum() for c in said) or not any(c.isalnum() for c in text)


WORD = st.text(string.ascii_lowercase, min_size=1, max_size=9).filter(
    lambda w: spoken(f"a {w} b") == f"a {w} b" and spoken(w) == w  # a sound that stands alone is lengthened: "mm"
)
MARK = st.sampled_from([".", "?", "!", ",", ";"])


@given(st.lists(st.tuples(WORD, MARK | st.just("")), min_size=1, max_size=12))
def test_plain_words_stay_as_they_are(words: list[tuple[str, str]]) -> None:
    text = " ".join(word + mark for word, mark in words)
    assert spoken(text) == text


@given(st.from_regex(r"\A[2-9]\d{2}-\d{3}-\d{4}\Z"))
def test_a_telephone_number_is_said_digit_by_digit(number: str) -> None:
    said = spoken(f"Ring {number}.")
    names = ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    assert said.removeprefix("Ring ").rstrip(".").replace(",", "").split() == [
        names[int(d)] for d in number if d != "-"
    ]
