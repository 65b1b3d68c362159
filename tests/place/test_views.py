"""Every page in every state: nothing wrong with it, nothing lost of it, nothing asked of anybody else."""

import pytest

from tests.place.accessibility import everywhere, faults
from tests.place.figures import FRAMES, LARGEST, MOST_SHIFTED, SHIFTED, taken
from tests.place.house import DESK, PHONE, House
from tests.place.layout import lost, lost_anywhere, moving, unmirrored
from tests.place.views import VIEWS, View, phase

DRAWN = "() => document.querySelector('#line').toDataURL()"


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_page_is_as_it_should_be(view: View, standing: House) -> None:
    here = {f"localhost:{standing.port}"}
    wrong: dict[str, list[object]] = {}
    with standing.window() if view.let_in else standing.visitor() as page:
        page.add_init_script(SHIFTED)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            with taken(page) as figures:
                view.open(page, standing)
            assert 1_000 < figures.bytes <= LARGEST
            assert figures.shift <= MOST_SHIFTED, figures.shifted
        for number, state in enumerate(view.walk(page)):
            turned = bool(number % 2)
            for found in (everywhere(page, turned=turned), lost_anywhere(page), unmirrored(page), moving(page)):
                if found:
                    wrong.setdefault(state, []).append(found)
        assert figures.places == here
    assert wrong == {}


def test_the_line_lies_still_where_no_motion_is_wanted(standing: House) -> None:
    with standing.window() as page:
        page.goto(standing.url)
        page.locator(phase("ready")).wait_for(timeout=20_000)
        for motion, moves in (("reduce", False), ("no-preference", True)):
            page.emulate_media(reduced_motion=motion)
            page.evaluate(FRAMES, 40)
            before = page.evaluate(DRAWN)
            page.evaluate(FRAMES, 40)
            assert (page.evaluate(DRAWN) != before) is moves


def test_what_is_wrong_would_be_found(standing: House) -> None:
    with standing.window() as page:
        page.add_init_script(SHIFTED)
        page.goto(standing.url)
        page.locator(phase("ready")).wait_for(timeout=20_000)
        assert any("wide" in one for one in lost(page, "#plain { min-width: 2000px; }"))
        assert any("too low" in one for one in lost(page, "#plain { height: 1em; overflow: hidden; }"))
        assert any("lies under" in one for one in lost(page, "#line { position: fixed; inset: 0; height: auto; }"))
        assert lost(page) == []
        for wrong in ("marginLeft = '100px'", "paddingRight = '9px'", "textAlign = 'left'"):
            page.evaluate(f"document.querySelector('#plain').style.{wrong}")
            assert any("plain" in one for one in unmirrored(page)), wrong
            page.evaluate("document.querySelector('#plain').style = ''")
        page.evaluate("document.querySelector('#plain').style.transition = 'color 1s'")
        assert "plain" in moving(page)
        page.evaluate("document.querySelector('#plain').style = ''")  # else the next colour would come slowly
        page.evaluate("""() => {
            document.querySelector("#typed").labels[0].remove();
            document.querySelector("#typed").placeholder = "";
            document.querySelector("#plain").style.color = "color-mix(in srgb, var(--paper) 70%, var(--ink))";
        }""")
        assert {fault.partition(":")[0] for fault in faults(page)} >= {"label", "color-contrast"}
        page.evaluate("document.querySelector('nav').style.height = '300px'")
        page.evaluate(FRAMES, 10)
        assert sum(value for value, _ in page.evaluate("window.shifted")) > MOST_SHIFTED
