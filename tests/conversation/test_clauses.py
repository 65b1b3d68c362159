"""The stream of tokens cut into what can be said next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os1.conversation.clauses import ClauseCutter, is_complete, speakable


def cut(text: str, size: int = 3) -> list[str]:
    cutter = ClauseCutter()
    out = [clause for i in range(0, len(text), size) for clause in cutter.feed(text[i : i + size])]
    rest = cutter.rest()
    return [*out, rest] if rest else out


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Oh no. Again. What got you?", ["Oh no.", "Again.", "What got you?"]),
        ("Well, at least he saw it, all of it.", ["Well,", "at least he saw it, all of it."]),
        ("Surely that's a bit of a stretch.", ["Surely that's a bit", "of a stretch."]),
        ("You know what I mean by that sentence?", ["You know", "what I mean by that sentence?"]),
        ("Have you told her sister yet?", ["Have you told her sister yet?"]),
        ("Canberra! Not Sydney; everyone says so. Bye.", ["Canberra!", "Not Sydney; everyone says so.", "Bye."]),
        ("I met Dr. Lee today. Nice.", ["I met Dr. Lee today.", "Nice."]),
        ("It cost 3.50 in all, I think.", ["It cost 3.50", "in all, I think."]),
        ("no marks at all", ["no marks", "at all"]),
        ("A, B and C.", ["A, B", "and C."]),
        ('"Really?" she said.', ['"Really?"', "she said."]),
        ("Wait... what? Go on.", ["Wait...", "what?", "Go on."]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_cuts_the_first_clause_early_and_then_sentences(text: str, clauses: list[str]) -> None:
    assert cut(text) == clauses


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("**Oh** _no_.", "Oh no."),
        ("That's great! 🎉", "That's great!"),
        ("(laughs) You did what?", "You did what?"),
        ("[sigh] Fine.", "Fine."),
        ("...", ""),
        ("One\n\ntwo", "One two"),
    ],
)
def test_says_words_and_nothing_else(text: str, said: str) -> None:
    assert speakable(text) == said


@given(st.text(st.sampled_from("ab ,.;!?—'\n"), max_size=80), st.integers(1, 7))
def test_no_letter_is_lost_however_the_tokens_fall(text: str, size: int) -> None:
    joined = " ".join(cut(text, size))
    assert [c for c in joined if c.isalnum()] == [c for c in text if c.isalnum()]


@given(st.text(max_size=60))
def test_what_is_speakable_stays_so(text: str) -> None:
    assert speakable(speakable(text)) == speakable(text)


def test_knows_a_finished_sentence() -> None:
    assert is_complete("Go on.")
    assert is_complete('"Go on!"')
    assert not is_complete("Go on and")
