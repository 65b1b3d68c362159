"""Who is who: what introduces a person, what does not, and that forgetting is as never having heard."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.memory.aliases import Circle, Known

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


def circle(*turns: str) -> Circle:
    made = Circle()
    for position, turn in enumerate(turns):
        made.learn(position, turn)
    return made


# What was said; whom it makes known: name, aliases, relation.
INTRODUCED = [
    ("my sister Nora said I should go", "Nora", "", "sister"),
    ("my sister nora said i should go", "Nora", "", "sister"),
    ("um my uh sister nora, she", "Nora", "", "sister"),
    ("my brother's name is Robert", "Robert", "", "brother"),
    ("my brother's called Robert", "Robert", "", "brother"),
    ("Nora is my sister", "Nora", "", "sister"),
    ("Nora's my sister", "Nora", "", "sister"),
    ("Nora, my sister, came round", "Nora", "", "sister"),
    ("I could show Juli, my sister, she's twenty", "Juli", "", "sister"),
    ("Eleanor, everyone calls her Nell", "Eleanor", "Nell", ""),
    ("Bob, that's my brother Robert", "Robert", "Bob", "brother"),
    ("my brother rang. we call him Bear", "Bear", "", "brother"),
    ("my brother Robert rang, we call him Bear", "Robert", "Bear", "brother"),
    ("everyone calls my sister Nell", "Nell", "", "sister"),
    ("my sister Theresa is here, her nickname is Tess", "Theresa", "Tess", "sister"),
    ("Theresa, Tess for short", "Theresa", "Tess", ""),
    ("we call her Kate, short for Katherine", "Katherine", "Kate", ""),
    ("Kate's short for Katherine", "Katherine", "Kate", ""),
    ("Nell (that's Eleanor, my sister) rang", "Eleanor", "Nell", "sister"),
    ("my boss, a woman called Priya", "Priya", "", "boss"),
    ("my boss is called Priya Patel", "Priya Patel", "", "boss"),
    ("my dog Biscuit ate it", "Biscuit", "", "dog"),
    ("my cat's called Mog", "Mog", "", "cat"),
    ("we've got a dog called Rex", "Rex", "", "dog"),
    ("a friend of mine called Lee came", "Lee", "", "friend"),
    ("a friend of mine, Dave, came", "Dave", "", "friend"),
    ("my mate Dave", "Dave", "", "mate"),
    ("i saw my mate dave at the pub", "Dave", "", "mate"),
    ("my best friend Mo", "Mo", "", "friend"),
    ("my cousin is getting married, his name's Jonathan but he goes by Jonno", "Jonathan", "Jonno", "cousin"),
    ("my brother Jonathan goes by Jonno", "Jonathan", "Jonno", "brother"),
    ("Nora's husband Tom drove us", "Tom", "", "nora's husband"),
    ("Tom is Nora's husband", "Tom", "", "nora's husband"),
    ("my sister's boyfriend Max is nice", "Max", "", "sister's boyfriend"),
    ("my dad's brother Eric", "Eric", "", "dad's brother"),
    ("Uncle Bob came", "Bob", "", "uncle"),
    ("uncle Mirek died", "Mirek", "", "uncle"),
    ("I have a brother called Sam", "Sam", "", "brother"),
    ("I've got a brother, Sam.", "Sam", "", "brother"),
    ("my ex-husband Carl", "Carl", "", "ex-husband"),
    ("my mother-in-law Jean", "Jean", "", "mother-in-law"),
    ("my sister in law Bea", "Bea", "", "sister-in-law"),
    ("my step mum Linda", "Linda", "", "stepmum"),
    ("my teacher Mr Patel", "Mr Patel", "", "teacher"),
    ("my doctor, Dr Shah, says", "Dr Shah", "", "doctor"),
    ("my little sister's called Amara", "Amara", "", "sister"),
    ("my big brother, Samir, rang", "Samir", "", "brother"),
    ("my son Will is ten", "Will", "", "son"),
    ("my aunt Rose", "Rose", "", "aunt"),
    ("Rose is my aunt", "Rose", "", "aunt"),
    ("my neighbour Mrs Dale", "Mrs Dale", "", "neighbour"),
    ("my guinea pig Nibbles", "Nibbles", "", "guinea pig"),
    ("my colleague Yusuf resigned", "Yusuf", "", "colleague"),
    ("Paul and his wife Jane came", "Jane", "", "paul's wife"),
]
NOBODY = [
    "my sister said no",
    "my sister yodels",
    "my sister never rings",
    "my sister moved to Leeds",
    "my mum hates it",
    "my nan died",
    "my sister, Paul and I went out",
    "my sister, Nora, and Paul",
    "my friend Monday",
    "I told my sister Sunday was fine",
    "my sister is Scottish",
    "my sister isn't called Nora",
    "Nora is not my sister",
    "I don't have a brother called Sam",
    "my son will be ten",
    "people call her back",
    "I call her every day",
    "we call her tomorrow",
    "call him Sunday",
    "Nora has a daughter, her name is Lucy",
    "this woman called Ann",
    "I'm Theo",
    "my name is Theo",
    "everyone calls me Bear",
    "that's my problem",
    "my partner and I",
    "what's his name",
    "my brother might come",
    "I saw Nora",
    "a cat called Tom lives next door",
    "it's short for something",
    "my doctor thinks so",
    "my dog ate it",
    "",
]


@pytest.mark.parametrize(("said", "name", "aliases", "relation"), INTRODUCED)
def test_a_person_is_introduced(said: str, name: str, aliases: str, relation: str) -> None:
    assert circle(said).people() == [Known(name, tuple(aliases.split()), relation, frozenset({0}))]


@pytest.mark.parametrize("said", NOBODY)
def test_nobody_is_introduced(said: str) -> None:
    assert circle(said).people() == []


def test_several_at_once() -> None:
    known = circle(
        "my brothers Rob and Sam", "I've got two sisters, Ann and Lil", "Kim and Joe are my cousins"
    ).people()
    assert [(one.name, one.relation) for one in known] == [
        ("Rob", "brother"), ("Sam", "brother"), ("Ann", "sister"), ("Lil", "sister"), ("Kim", "cousin"), ("Joe", "cousin"),
    ]  # fmt: skip  # many short entries: rows read better than a column


def test_every_way_to_speak_of_one_person() -> None:
    nora = circle("my sister Nora said I should go", "everyone calls my sister Nell")
    for words in (
        "my sister",
        "Nell",
        "nora",
        "what do you know about my sister?",
        "Nora's wedding",
        "sister",
        "my big sister",
    ):
        assert nora.names(words) == {"nora", "nell", "sister"}
    assert nora.names("my brother") == nora.names("Paul") == nora.names("") == frozenset()


def test_two_brothers_are_two() -> None:
    both = circle("my brother Rob", "my brother Sam")
    assert both.names("my brother") == {"brother", "rob", "sam"}
    assert both.names("my brother Rob") == {"brother", "rob"}
    assert both.names("Sam") == {"brother", "sam"}


def test_one_first_name_with_two_relations_is_two_people() -> None:
    pauls = circle("my brother Paul", "my boss Paul")
    assert len(pauls.people()) == 2
    assert pauls.names("my boss") == {"boss", "paul"}
    assert pauls.names("Paul") == {"boss", "brother", "paul"}


def test_a_short_form_joins_where_the_relation_is_the_same() -> None:
    bob = circle("my brother Robert rang", "I saw my brother Bob")
    assert bob.people() == [Known("Robert", ("Bob",), "brother", frozenset({0, 1}))]
    apart = circle("my brother Robert", "my boss Bob")
    assert apart.names("Bob") == {"bob", "boss"}


def test_a_short_form_joins_only_where_it_can_mean_one() -> None:
    assert circle("my brother Robert").names("what about Bob") == {"robert", "brother"}
    doubtful = circle("my friend Chris", "my friend Christine", "my friend Christopher")
    assert len(doubtful.people()) == 3
    assert len(circle("my friend Liz", "my friend Beth").people()) == 2
    assert circle("my friend Christine", "my friend Christopher").names("Chris") == frozenset()


def test_a_pronoun_reaches_the_turn_before() -> None:
    bear = circle("my brother rang", "we call him Bear", "my brother Robert is here")
    assert bear.names("bear") == {"bear", "robert", "brother"}
    assert bear.names("a bear in the woods") == frozenset()
    assert circle("my sister rang", "we call him Bear").people() == []


def test_chains() -> None:
    chain = circle("my sister Nora", "Nora's husband Tom drove", "my sister's husband Tom", "my brother's wife Ann")
    assert {one.name for one in chain.people()} == {"Nora", "Tom", "Ann"}
    assert "tom" in chain.names("my sister's husband")
    assert "tom" in chain.names("Nora's husband")
    assert "tom" not in chain.names("my sister")
    assert "nora" not in chain.names("Nora's husband")


def test_a_husband_who_was_a_boyfriend_and_is_an_ex_is_one_man() -> None:
    tom = circle("my boyfriend Tom", "my husband Tom", "my ex Tom", "my ex Bill").people()
    assert [(one.name, one.relation) for one in tom] == [("Tom", "ex"), ("Bill", "ex")]


def test_parents_need_no_my() -> None:
    ann = circle("my mother Ann was kind")
    assert ann.names("mum said so") == {"ann", "mother", "mum"}
    assert ann.names("his mum") == frozenset()


def test_forgetting_the_turn_that_taught_a_nickname() -> None:
    nora = circle("my sister Nora", "we call my sister Nell")
    nora.forget([1])
    assert nora.names("Nell") == frozenset()
    assert nora.names("my sister") == {"nora", "sister"}


TURNS = st.sampled_from(
    [
        *(said for said, *_ in INTRODUCED),
        *NOBODY,
        "we call him Bear",
        "her nickname is Tess",
        "my brother Bob",
        "my brother Sam",
        "he goes by Jonno",
    ]
)
LIFE = st.lists(TURNS, max_size=12)


@given(LIFE)
def test_forgetting_everything_leaves_nobody(turns: list[str]) -> None:
    made = circle(*turns)
    made.people()
    made.forget(range(len(turns)))
    assert made.people() == []
    assert all(made.names(turn) == frozenset() for turn in turns)


@given(LIFE, st.sets(st.integers(0, 11)))
def test_forgetting_is_as_never_having_learnt(turns: list[str], gone: set[int]) -> None:
    made, never = circle(*turns), Circle()
    made.people()
    made.forget(gone)
    for position, turn in enumerate(turns):
        if position not in gone:
            never.learn(position, turn)
    assert made.people() == never.people()
    assert [made.names(turn) for turn in turns] == [never.names(turn) for turn in turns]
    assert not gone & {position for one in made.people() for position in one.positions}


@given(LIFE, st.randoms(use_true_random=False))
def test_the_order_of_learning_makes_no_difference(turns: list[str], chance: object) -> None:
    made, shuffled = circle(*turns), Circle()
    order = list(enumerate(turns))
    chance.shuffle(order)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    for position, turn in order:
        shuffled.learn(position, turn)
    assert made.people() == shuffled.people()


@given(st.text(max_size=200))
def test_any_text_is_read(said: str) -> None:
    made = circle(said)
    assert all(one.positions == {0} and one.name for one in made.people())
    assert isinstance(made.names(said), frozenset)


def test_in_the_dialogues_only_those_are_introduced_who_are() -> None:
    files = sorted((DATA / "dialogues").glob("*.jsonl"))
    if not files:
        pytest.skip("the dialogues lie outside the repository")
    dialogues = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    turns = [turn["text"] for dialogue in dialogues for turn in dialogue["turns"] if turn["who"] == "user"]
    found = {(one.name, one.relation) for turn in turns for one in circle(turn).people()}
    # Read by eye: each is right.
    assert found == {
        ("Bernard", "uncle"), ("Vakhtang", "landlady's uncle"), ("Alain", "husband"), ("Barney", "husband"), ("Jo", "auntie"),
        ("Peg", "auntie"), ("Efisio", "brother"), ("Juli", "sister"), ("Shirin", "wife"), ("Mirek", "uncle"),
    }  # fmt: skip  # many short entries: rows read better than a column


@pytest.mark.parametrize(
    ("turns", "name", "alias", "relation"),
    [
        (["My husband is called Daniel, but he's always been Dan."], "Daniel", "Dan", "husband"),
        (["My friend Josephine came round. She's Joss to everybody."], "Josephine", "Joss", "friend"),
        (["I was in the pub with Zdenek, an old friend. We call him Zdenda."], "Zdenek", "Zdenda", "friend"),
        (
            ["We took a cake to my grandmother. She's Ludmila, but everybody says Lida."],
            "Ludmila",
            "Lida",
            "grandmother",
        ),
        (["I talked to my brother tonight.", "He is Jakub, but we all call him Kuba."], "Jakub", "Kuba", "brother"),
    ],
)
def test_who_is_named_in_the_next_sentence_or_turn(turns: list[str], name: str, alias: str, relation: str) -> None:
    (one,) = circle(*turns).people()
    assert (one.name, one.aliases, one.relation) == (name, (alias,), relation)


@pytest.mark.parametrize(
    "text", ["My sister Nora rang. She's Irish.", "My sister Nora. She's Catholic.", "She's Happy, he says."]
)
def test_what_somebody_is_by_birth_or_belief_is_no_name(text: str) -> None:
    assert all(not one.aliases and one.name == "Nora" for one in circle(text).people())
