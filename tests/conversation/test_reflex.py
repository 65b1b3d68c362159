"""Which opener begins her turn, and how the answer goes on after it."""

import pytest

from os1.conversation.openers import BANK, goes_on
from os1.conversation.reflex import Heard, Reflexes
from os1.conversation.stance import CLASSES, Sure, decide
from os1.conversation.stance_signs import signs

GRAVE_FITS = {"Oh no.", "Oh.", "Mm.", "Yeah."}
SMALL_FITS = {"Oh no.", "Oh dear.", "Oof.", "Ouch.", "Ugh.", "Mm.", "Oh."}
JOY_FITS = {"Oh!", "Oh, wow.", "Oh, good.", "Oh, lovely.", "Oh, brilliant."}


def sure(text: str, **chance: float) -> Sure:
    left = (1 - sum(chance.values())) / (len(CLASSES) - len(chance))
    return decide({name: chance.get(name, left) for name in CLASSES}, signs(text))


def choose(text: str, *last: str, **chance: float) -> str | None:
    opener = Reflexes().choose(Heard(text, sure(text, **chance)), last)
    return opener.text if opener else None


@pytest.mark.parametrize(
    "text",
    [
        "my father died on thursday", "she's left me", "I lost my job this morning", "the cancer's back, it's cancer again",
        "they turned me down for the loan", "I feel so alone here", "I can't stop crying", "he died", "we had to put the cat down",
        "I failed every one of them", "I didn't get the job", "oh great, I've been sacked",
    ],
)  # fmt: skip  # many short entries: rows read better than a column
def test_pain_is_opened_gravely_or_quietly(text):
    assert choose(text, comfort=0.8) in GRAVE_FITS
    assert choose(text, celebrate=0.8) in GRAVE_FITS | {None}


@pytest.mark.parametrize(
    "text",
    [
        "I dropped my phone in the sink",
        "I stubbed my toe on the bed",
        "somebody nicked my bike",
        "I missed the train by a second",
    ],
)
def test_a_small_mishap_has_a_small_sound(text):
    assert choose(text, comfort=0.5, curious=0.3) in SMALL_FITS


@pytest.mark.parametrize(
    "text",
    ["I got the job", "she said yes last night", "the scan's clear", "I passed", "it's a girl", "I'm so proud of her"],
)
def test_good_news_is_met_with_gladness(text):
    assert choose(text, celebrate=0.8) in JOY_FITS
    assert choose(text, comfort=0.5, celebrate=0.3) not in JOY_FITS


@pytest.mark.parametrize(
    "text", ["I got the job but dad won't know", "we won the case, he's still dead", "it's a girl and I'm so scared"]
)
def test_mixed_news_is_met_with_neither(text):
    assert choose(text, celebrate=0.6, mixed=0.2) in {"Oh.", "Mm."}


@pytest.mark.parametrize(
    "text",
    [
        "what's the capital of Peru", "how long do you boil an egg", "what time is it", "set a timer for five minutes",
        "turn it down", "remind me to ring the dentist", "spell rhythm", "who wrote Emma", "read me the list",
        "yes", "no", "okay", "yeah sure", "mm-hm", "thanks", "goodnight then", "I'm off to bed", "I've got to go now",
        "tell me about your day", "are you real", "do you love me", "can you repeat that", "call my sister",
        "I want to die", "I've got the tablets here",
    ],
)  # fmt: skip  # many short entries: rows read better than a column
def test_words_come_first(text):
    for chance in ({"brief": 0.5}, {"curious": 0.6}, {"play": 0.7}, {"honest": 0.5}):
        assert choose(text, **chance) is None


def thinking(text: str, *last: str, **chance: float) -> str | None:
    sound = Reflexes().thinking(Heard(text, sure(text, **chance)), last)
    return sound.text if sound else None


@pytest.mark.parametrize(
    ("text", "chance", "sounds"),
    [
        ("what's the capital of Peru", {"brief": 0.1, "curious": 0.8}, {"Hm.", "Mm."}),
        ("my father died on thursday", {"comfort": 0.8}, {"Mm.", "Oh."}),
        ("so we drove all the way up there and the shop was shut", {"curious": 0.9}, {"Mm.", "Hm."}),
        ("I passed, I passed all of them!", {"celebrate": 0.9}, {"Ah.", "Oh."}),
    ],
)
def test_a_late_answer_is_begun_with_a_sound_that_claims_nothing(text, chance, sounds):
    first = thinking(text, **chance)
    assert first in sounds
    assert thinking(text, first, **chance) in sounds - {first}


@pytest.mark.parametrize("text", ["yes", "hello", "I want to die", "goodnight then", "I'm off to bed"])
def test_no_sound_of_thinking_where_words_must_come(text):
    assert thinking(text) is None


@pytest.mark.parametrize(
    "field",
    [
        {"crisis": True},
        {"care": "halt"},
        {"care": "farewell"},
        {"care": "called"},
        {"care": "nature"},
    ],
)
def test_the_caller_can_forbid_it(field):
    text = "my father died on thursday"
    assert Reflexes().choose(Heard(text, sure(text, comfort=0.8), **field), ()) is None


@pytest.mark.parametrize(
    "text",
    ["should I take the job in Leeds or stay", "I can't decide between the two flats", "do I tell her or leave it"],
)
def test_a_choice_is_weighed(text):
    assert choose(text, decide=0.7) in {"Hm.", "Mm."}


@pytest.mark.parametrize(
    "text",
    ["haha you should have seen his face when it fell", "I laughed so hard, the priest sat on the cake, hilarious"],
)
def test_a_joke_is_laughed_at_unless_it_hurts(text):
    assert choose(text, play=0.8) == "Ha."
    grave = Heard(text, Sure("play", 0.8, 0.5, 0.0, signs(text)))
    assert Reflexes().choose(grave, ()) is None


def test_being_wrong_is_owned():
    assert choose("no, that's not what I said at all", repair=0.8) in {"Sorry.", "Ah."}


def test_anger_at_her_is_met_with_words():
    assert choose("you're useless, you stupid machine", steady=0.8) is None
    assert choose("they've charged me twice and left me on hold", steady=0.8) in {"Ugh.", "Right.", "Mm."}


@pytest.mark.parametrize(
    "text", ["my neighbour has started keeping bees on the roof", "we had to go all the way round by the canal"]
)
def test_a_tale_is_listened_to(text):
    first = choose(text, curious=0.7)
    assert first in {"Huh.", "Mm.", "Right.", "Ah.", "Oh."}
    second = choose(text, first or "", curious=0.7)
    assert second not in (None, first)


def test_never_the_same_twice_running_and_not_on_every_turn():
    text = "my neighbour has started keeping bees on the roof"
    assert all(choose(text, opener.text, curious=0.7) != opener.text for opener in BANK)
    assert choose(text, "Mm.", "Right.", curious=0.7) is None
    assert choose("my father died on thursday", "Mm.", "Right.", comfort=0.8) in GRAVE_FITS


def test_at_an_uncertain_end_only_a_listeners_sound():
    nods = {opener.text for opener in BANK if opener.nods}
    for text, chance in (
        ("my father died on thursday", {"comfort": 0.8}),
        ("I got the job", {"celebrate": 0.8}),
        ("my neighbour has started keeping bees", {"curious": 0.7}),
    ):
        opener = Reflexes().choose(Heard(text, sure(text, **chance), over=0.3), ())
        assert opener is None or opener.text in nods


def test_nothing_light_stands_where_something_may_hurt():
    for opener in BANK:
        assert not (opener.weight == "light" and opener.stances & {"comfort", "mixed", "safety"})
        assert not (opener.weight == "light" and opener.nods)
    assert len({opener.text for opener in BANK}) == len(BANK) >= 16


@pytest.mark.parametrize(
    ("opener", "model", "then"),
    [
        ("Oh no.", "Oh, I'm sorry. When?", "I'm sorry. When?"),
        ("Oh no.", "Oh no. Again. What got you this time?", "Again. What got you this time?"),
        ("Oh no.", "no, no. What happened?", "What happened?"),
        ("Mm.", "Mm. The sleepy kind, or the other kind?", "The sleepy kind, or the other kind?"),
        ("Mm.", "what did she say?", "What did she say?"),
        ("Mm.", "Hmm, that's a lot of bees.", "That's a lot of bees."),
        ("Oh, wow.", "Wow! That's lovely.", "That's lovely."),
        ("Oh, good.", "That's great news! Who did you tell?", "Who did you tell?"),
        ("Oh!", "oh my god, when?", "When?"),
        ("Oh!", "Oh how lovely.", "How lovely."),
        ("Ha.", "Haha, did he see you?", "Did he see you?"),
        ("Right.", "Okay, so which one?", "So which one?"),
        ("Sorry.", "I'm so sorry about that. Your brother.", "Your brother."),
        ("Sorry.", "Sorry, I misheard.", "I misheard."),
        ("Yeah.", "Yeah, that would do it.", "That would do it."),
        ("Mm.", "Ahmed rang, did he?", "Ahmed rang, did he?"),
        ("Mm.", "Oh", ""),
        ("Oh.", "Oh,", ""),
        ("Oh no.", "Ohio is a long way.", "Ohio is a long way."),
        ("Mm.", "Nothing wrong with that.", "Nothing wrong with that."),
        ("Right.", "Right hand or left?", "Right hand or left?"),
        ("Oh no.", "Oh, Tom. I'm here.", "Tom. I'm here."),
        ("", "oh no.", "oh no."),
    ],
)
def test_the_answer_goes_on_without_a_second_interjection(opener, model, then):
    assert goes_on(opener, model) == then


def test_every_opener_that_is_chosen_fits_its_stance():
    by_text = {opener.text: opener for opener in BANK}
    tales = (
        "my neighbour keeps bees on the roof now",
        "I dropped my phone in the sink",
        "haha the priest sat on the cake",
        "we used to go by the canal",
    )
    seen = 0
    for stance in CLASSES:
        for text in (*tales, *(f"{tale} number {n}" for tale in tales for n in range(9))):
            for over in (1.0, 0.3):
                opener = Reflexes().choose(Heard(text, Sure(stance, 0.9, 0.1, 0.0, signs(text)), over=over), ())
                if opener is not None and "mishap" not in signs(text):
                    seen += 1
                    assert stance in by_text[opener.text].stances
    assert seen > 50


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("what did she say to you", True),
        ("is there a word for that. the noise of rain", True),
        ("where's the nearest garage", True),
        ("I told him, would you believe it", True),
        ("he goes out at six?", True),
        ("how do they do it", True),
        ("when I was a boy we had a donkey", False),
        ("what I did was sit down", False),
        ("how lovely it looked", False),
        ("have to go round by the canal these days", False),
        ("the bees are back on the roof", False),
        ("where the shop was there's a car park", False),
    ],
)
def test_a_question_is_known_by_its_words(text, asks):
    assert Heard(text, Sure("curious", 0.5, 0.1)).asks is asks
