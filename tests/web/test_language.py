"""The page in another language: which one, that nothing of it is missing, and that only its words change."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
