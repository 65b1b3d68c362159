"""What every embedder must do, run on each implementation."""

from collections.abc import AsyncIterator, Callable

import numpy as np
import pytest

from os1.core.errors import DigestMismatch, ModelUnavailable
from os1.core.models import Embedder
from os1.providers.embeddings import MINILM, MiniLM
from os1.providers.scripted import ScriptedEmbedder
from os1.providers.weights import ModelStore
from os1.settings import Settings


def minilm() -> MiniLM:
    store = ModelStore(Settings.load().models_dir)
    try:
        for name in MINILM:
            store.path(name)
    except (ModelUnavailable, DigestMismatch):
        pytest.skip("the embedder is not here: os1 models pull")
    return MiniLM(store.path)


@pytest.fixture(params=["scripted", "minilm"])
async def embedder(request: pytest.FixtureRequest) -> AsyncIterator[Embedder]:
    make: dict[str, Callable[[], Embedder]] = {"scripted": ScriptedEmbedder, "minilm": minilm}
    made = make[request.param]()
    await made.start()
    yield made
    await made.close()


async def test_one_row_of_length_1_for_each_text(embedder: Embedder) -> None:
    points = await embedder.embed(["a boat", "", "😀", "word " * 2000])
    assert points.shape == (4, embedder.dimensions)
    assert points.dtype == np.float32
    assert np.allclose(np.linalg.norm(points, axis=1), 1, atol=1e-4)


async def test_a_text_has_the_same_point_alone_and_in_company(embedder: Embedder) -> None:
    texts = ["a boat", "a much longer text about boats and the sea", "bread", *(f"text {i}" for i in range(20))]
    together = await embedder.embed(texts)
    for text, point in zip(texts, together, strict=True):
        assert np.allclose((await embedder.embed([text]))[0], point, atol=1e-4)


async def test_texts_that_say_the_same_are_near(embedder: Embedder) -> None:
    boat, also, other = await embedder.embed(["the boat is red", "a red boat", "quarterly tax return"])
    assert boat @ also > boat @ other


async def test_no_texts_give_no_rows(embedder: Embedder) -> None:
    assert (await embedder.embed([])).shape == (0, embedder.dimensions)


async def test_meaning_without_a_word_in_common() -> None:
    model = minilm()
    cat, kitten, stocks = await model.embed(
        ["A cat sat on the mat", "The kitten rests upon a rug", "Shares fell today"]
    )
    await model.close()
    assert cat @ kitten > 0.4
    assert cat @ stocks < 0.2
