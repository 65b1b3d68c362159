"""What the model is shown."""

from hypothesis import given
from hypothesis import strategies as st

from os1.conversation.context import Context
from os1.conversation.prompts import EXAMPLES, opening
from os1.core.models import Message
from os1.persona.persona import DEFAULT_CHARACTER, Persona

OPENING = (Message("system", "You are Ada."),)


def test_three_messages_in_a_row_reach_the_model_as_one() -> None:
    context = Context(OPENING)
    context.heard("So.")
    context.heard("I was thinking.")
    assert context.prompt("About Nora.")[1:] == (Message("user", "So. I was thinking. About Nora."),)


def test_a_guess_is_shown_and_not_kept() -> None:
    context = Context(OPENING)
    context.prompt("I got the")
    context.heard("I got the job.")
    assert context.prompt() == (*OPENING, Message("user", "I got the job."))


def test_a_turn_nobody_heard_leaves_no_trace() -> None:
    context = Context(OPENING)
    context.heard("Hello.")
    context.spoke("")
    context.heard("Are you there?")
    assert [m.role for m in context.prompt()] == ["system", "user"]


@given(st.lists(st.tuples(st.text("ab ", min_size=1, max_size=40), st.text("cd ", max_size=40)), max_size=40))
def test_only_ever_grows_at_its_end_and_stays_within_budget(turns: list[tuple[str, str]]) -> None:
    context, before, trims = Context(OPENING, budget=400), "", 0
    for user, hers in turns:
        context.heard(user)
        now = "".join(f"<{m.role}>{m.text}" for m in context.prompt())
        if not now.startswith(before):
            trims += 1
        assert sum(len(m.text) for m in context.prompt()[1:]) <= 400
        assert context.prompt()[1].role == "user"
        context.spoke(hers)
        before = "".join(f"<{m.role}>{m.text}" for m in context.prompt())
    assert trims <= sum(len(u) + len(h) for u, h in turns) // 150


def test_the_opening_is_the_persona_and_nothing_of_the_moment() -> None:
    persona = Persona(1, "Ada", "heart", DEFAULT_CHARACTER)
    first = opening(persona)
    assert first == opening(persona)
    assert "Ada" in first[0].text
    assert [m.role for m in first[1:]] == ["user", "assistant"] * len(EXAMPLES)
