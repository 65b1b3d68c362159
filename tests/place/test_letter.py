"""A letter on the page as somebody writes one: told, read, agreed to, seen writing itself, printed; by keyboard where it can be."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from os1.letters.hands import HANDS
from os1.letters.stationery import INKS, PAPERS, SHEETS
from os1.web import letter_drawing
from tests.place.figures import FRAMES
from tests.place.house import PHONE, House
from tests.place.views import ANSWERS, VIEWS

LETTERS = next(view for view in VIEWS if view.path == "/letters")
STEPS: dict[str, Callable[[Any], None]] = dict(LETTERS.steps)
INK = """() => {
    const canvas = document.querySelector("#sheets canvas");
    const dots = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    let dark = 0;
    for (let at = 0; at < dots.length; at += 4) dark += dots[at] < 140;
    return dark;
}"""
"""How much of the first sheet is written on."""
TYPED_AHEAD = """([told, next]) => {
    const field = document.querySelector("#answered");
    field.value = told;
    document.querySelector("#answer").requestSubmit();
    field.value += next;
}"""
"""Somebody who types on before she has answered."""


def walk(page: Any, *steps: str) -> None:
    for step in steps:
        STEPS[step](page)


def test_a_letter_is_seen_writing_itself_and_is_printed(own: House, tmp_path: Path) -> None:
    with own.window(viewport=PHONE, accept_downloads=True) as page:
        LETTERS.open(page, own)
        walk(page, "told")
        for line in ("Dear Nora,", "You held my hand under the water and you never laughed at me.", "With love,\nNell"):
            page.locator("#letter p", has_text=line).wait_for()
        assert page.locator("#letter .added").count() == 1
        assert page.locator("#print").is_hidden()
        walk(page, "doubted", "sources")
        assert page.locator("#sources li").count() == page.locator("#sources li .said").count() >= 6
        page.locator("#leave").click()
        page.locator("#yes").click()
        page.locator("#approve").click()
        page.locator("#gone").wait_for()

        page.locator("#write-out").click()
        page.locator("#skip").wait_for()
        page.evaluate(FRAMES, 30)
        early = page.evaluate(INK)
        page.evaluate(FRAMES, 60)
        later = page.evaluate(INK)
        page.keyboard.press("Enter")
        page.locator("#write-out").wait_for()
        whole = page.evaluate(INK)
        assert 0 < early < later < whole
        page.select_option("#hand", "reenie")
        page.wait_for_function(f"whole => ({INK})() !== whole", arg=whole)

        with page.expect_download() as given:
            page.locator("#print").click()
        assert given.value.suggested_filename == "letter.pdf"
        assert Path(given.value.path()).read_bytes().startswith(b"%PDF")
        page.locator("[data-how=post]").click()
        page.locator("#standing", has_text="gone").wait_for()


def test_without_motion_it_stands_there_at_once_and_a_browser_put_out_keeps_nothing(own: House) -> None:
    with own.window(reduced_motion="reduce") as page:
        LETTERS.open(page, own)
        walk(page, "told")
        page.locator("#write-out").click()
        page.wait_for_function(f"() => document.querySelector('#sheets canvas') && ({INK})() > 1000")
        assert page.locator("#skip").is_hidden()
        page.context.clear_cookies()
        page.locator("#trouble").wait_for()
        assert "Nora" not in page.inner_text("main")
        assert page.locator("#sheets canvas").count() == 0


def test_no_word_that_is_typed_for_a_letter_is_lost(own: House) -> None:
    with own.window() as page:
        LETTERS.open(page, own)
        page.locator("#to").fill("my sister Nora")
        page.keyboard.press("Enter")
        page.locator("#asked .hers").wait_for()
        page.evaluate(TYPED_AHEAD, [ANSWERS[0], ANSWERS[1]])
        page.locator("#asked .hers >> nth=1").wait_for()
        assert page.locator("#answered").input_value() == ANSWERS[1]
        page.context.set_offline(True)
        page.evaluate(TYPED_AHEAD, [ANSWERS[1], ANSWERS[2]])
        page.locator("#trouble:not([hidden])").wait_for()
        assert page.locator("#answered").input_value() == f"{ANSWERS[1]}\n{ANSWERS[2]}"
        (told,) = page.locator("#asked .yours").all_inner_texts()
        assert told.endswith(ANSWERS[0])


def test_everything_that_can_be_chosen_has_a_name_on_the_page() -> None:
    assert (set(letter_drawing.HANDS), set(letter_drawing.INKS)) == (set(HANDS), set(INKS))
    assert (set(letter_drawing.PAPERS), set(letter_drawing.SHEETS)) == (set(PAPERS), set(SHEETS))
