"""The page in another language: which one, that nothing of it is missing, and that only its words change."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.served import never, os1, served

from os1.web.help_pages import PAGES, source
from os1.web.language import ENGLISH, LANGUAGES, Catalogue, catalogue, wanted
from os1.web.page_text import strings, translated


@pytest.mark.parametrize(
    ("accepts", "language"),
    [
        ("", "en"),
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("en-GB,en;q=0.9,es;q=0.8", "en"),
        ("de-DE,de;q=0.9,es;q=0.5,en;q=0.4", "es"),
        ("de", "en"),
        ("es;q=0,en", "en"),
        ("es;q=x, fr", "en"),
        ("*", "en"),
        ("ES-es", "es"),
    ],
)
def test_the_browser_is_answered_in_the_language_it_likes_best(accepts: str, language: str) -> None:
    assert wanted(accepts) == language


@given(st.text(max_size=60))
def test_whatever_a_browser_sends_has_a_language(accepts: str) -> None:
    assert wanted(accepts) in LANGUAGES


ROOT = Path(__file__).parents[2]
SPANISH = Catalogue("es", {"Talk": "Hablar", "Look <b>here</b>.": "Mira <b>aquí</b>.", "Pages": 'Las "páginas"'}, {})


def test_what_is_written_for_people_is_found_and_nothing_else() -> None:
    html = (
        '<html lang="en"><title>OS1</title><nav aria-label="Pages"><a href="/">Talk</a><a href="/m">Memory</a></nav>'
        "<p>Look\n  <b>here</b>.</p><script>const a = 'No words';</script><!-- nor here --><p>1 &amp; 2</p><p>$text</p>"
    )
    assert strings(html) == ["OS1", "Pages", "Talk", "Memory", "Look <b>here</b>."]


def test_only_the_words_change() -> None:
    html = '<html lang="en">\n<nav aria-label="Pages"><a href="/">Talk</a></nav>\n<p id="x">Look\n <b>here</b>.</p> <i>Else</i>'
    assert translated(html, SPANISH) == (
        '<html lang="es">\n<nav aria-label="Las &quot;páginas&quot;"><a href="/">Hablar</a></nav>\n'
        '<p id="x">Mira <b>aquí</b>.</p> <i>Else</i>'
    )


def test_a_language_from_right_to_left_turns_the_page() -> None:
    assert translated('<html lang="en"><p>Hi</p>', Catalogue("ar", {}, {})).startswith('<html lang="ar" dir="rtl">')


class _Words(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


_words = st.text("abcé <&", min_size=1, max_size=8).map(lambda t: t.replace("&", "&amp;").replace("<", "&lt;"))
_trees = st.recursive(
    _words,
    lambda inner: st.tuples(st.sampled_from(["p", "b", "a", "div", "li"]), st.lists(inner, max_size=3)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=8,
)


@given(_trees)
def test_a_page_in_a_language_of_which_nothing_is_known_keeps_its_tags_and_words(html: str) -> None:
    out = translated(html, Catalogue("xx", {}, {}))
    assert _Words(out).tags == _Words(html).tags
    assert out.split() == html.split()


def test_english_is_as_it_stands() -> None:
    html = '<html lang="en"><pre>a\n\n  b</pre>'
    assert translated(html, catalogue(ENGLISH)) == html


def test_every_string_of_the_page_is_in_every_language() -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "catalogue.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != ENGLISH])
@pytest.mark.parametrize("name", PAGES)
def test_a_help_page_has_the_same_parts_in_every_language(name: str, language: str) -> None:
    theirs, ours = source(name, language), source(name)
    for part in (r"^#+ ", r"^- ", r"^\d\. ", r"\]\(([\w-]+)\)", r"`([^`\n]+)`", r"^```"):
        found = re.findall(part, theirs, re.MULTILINE)
        if part.startswith("`"):
            found = [code for code in found if "/" not in code or code.startswith("~")]
        wanted = re.findall(part, ours, re.MULTILINE)
        if part.startswith("`"):
            wanted = [code for code in wanted if "/" not in code or code.startswith("~")]
        assert found == wanted, part


async def test_each_page_and_its_scripts_come_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    async with served(await os1(tmp_path), never) as site:
        for path, english, spanish in (
            ("/", ">Mute<", ">Silenciar<"),
            ("/memory", "Forget more at once", "Olvidar más de una vez"),
            ("/enter", "Opening the page", "Abriendo la página"),
            ("/help", "Press <strong>Talk</strong>", "Pulsa <strong>Hablar</strong>"),
            ("/help/not-well", "Whom you can ring", "A quién puedes llamar"),
            ("/static/catalogue.js", 'language = "en"', "Te escucho"),
        ):
            _, headers, text = await site.ask("GET", path, accept_language="es-ES,es;q=0.9,en;q=0.1")
            assert spanish in text, path
            assert english not in text, path
            assert "accept-language" in headers["vary"], path
            _, _, text = await site.ask("GET", path, accept_language="en-US")
            assert english in text, path
            assert spanish not in text, path
