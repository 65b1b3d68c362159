"""The help pages as a browser gets them."""

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from os1.web.help_pages import PAGES, help_pages, source

LINES = [
    {"name": "Emergency <999>", "number": "999 1", "text": "", "hours": "", "url": ""},
    {"name": "Find a Helpline", "number": "", "text": "", "hours": "", "url": "https://findahelpline.com"},
]


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()
    app.include_router(help_pages(lambda: LINES))
    return TestClient(app)


@pytest.mark.parametrize("name", PAGES)
def test_each_page_has_its_text_and_marks_itself_in_the_list(client: TestClient, name: str) -> None:
    page = client.get(f"/help/{name}")
    assert page.status_code == 200
    heading = source(name).splitlines()[0].removeprefix("# ")
    assert f"<h1>{heading}</h1>" in page.text
    assert re.findall(r'href="/help/([\w-]+)" aria-current="page"', page.text) == [name]
    assert "$" not in page.text


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(client: TestClient, name: str) -> None:
    links = re.findall(
        r'href="(?!/static|/(?:memory|letters|reflection|settings)?"|tel:|https:)([^"]*)"',
        client.get(f"/help/{name}").text,
    )
    assert len(links) >= len(PAGES)
    for link in links:
        assert client.get(link).status_code == 200, link


def test_an_unknown_page_is_not_found_and_helps_all_the_same(client: TestClient) -> None:
    page = client.get("/help/<script>")
    assert page.status_code == 404
    assert "<h1>Getting started</h1>" in page.text
    assert "<script" not in page.text


def test_whom_one_can_ring_can_be_tapped(client: TestClient) -> None:
    text = client.get("/help/not-well").text
    assert '<a href="tel:9991">Emergency &lt;999&gt; 999 1</a>' in text
    assert 'href="https://findahelpline.com"' in text
    assert "Emergency" not in client.get("/help/privacy").text


def test_no_page_runs_or_fetches_anything_from_elsewhere(client: TestClient) -> None:
    for name in PAGES:
        text = client.get(f"/help/{name}").text
        assert "<script" not in text
        assert "style=" not in text
        assert not re.search(r'(?:src|href)="https?://(?!findahelpline)', text)
