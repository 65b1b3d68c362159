"""mem0 as its user would install it, without a network: a program of its own, run by another environment's Python.

Reads one JSON object from standard input and prints one: see `bench.memory.measure_mem0`. Imports of OS1
reach only the embedder, so that both sides have the same points.
"""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def offline(home: str) -> dict[str, str]:
    """Return the environment in which mem0 neither phones home nor looks for a server."""
    return {
        "MEM0_TELEMETRY": "False",
        "MEM0_DIR": home,
        "OPENAI_API_KEY": "none",
        "HF_HUB_OFFLINE": "1",
        "HOME": home,
        "ANONYMIZED_TELEMETRY": "False",
    }


def _memory(home: Path, files: dict[str, str]) -> Any:
    # Both stand only in the rival's own environment, which runs this file.
    from langchain_core.embeddings import Embeddings  # pyright: ignore[reportMissingImports]
    from mem0 import Memory  # pyright: ignore[reportMissingImports]

    from os1.providers.embeddings import MiniLM

    model = MiniLM(lambda name: Path(files[name]))

    class _Same(Embeddings):
        """OS1's embedder in the shape that mem0 takes."""

        def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
            return asyncio.run(model.embed(texts)).tolist()

        def embed_query(self, text: str) -> list[float]:
            return self.embed_documents([text])[0]

    store = {"collection_name": "m", "path": str(home / "qdrant"), "embedding_model_dims": 384, "on_disk": True}
    return Memory.from_config(
        {
            "vector_store": {"provider": "qdrant", "config": store},
            "embedder": {"provider": "langchain", "config": {"model": _Same()}},
            "llm": {"provider": "openai", "config": {"api_key": "none", "model": "none"}},
            "history_db_path": str(home / "history.db"),
        }
    )


def _run(home: Path, asked: dict[str, Any]) -> dict[str, Any]:
    from importlib.metadata import version

    memory = _memory(home, asked["files"])
    found: list[tuple[list[int], float]] = []
    for number, dialogue in enumerate(asked["dialogues"]):
        user = f"dialogue {number}".replace(" ", "-")
        for position, said in dialogue["turns"]:
            memory.add([{"role": "user", "content": said}], user_id=user, infer=False, metadata={"position": position})
        for question in dialogue["questions"]:
            began = time.perf_counter()
            hits = memory.search(question, filters={"user_id": user}, top_k=asked["depth"])["results"]
            found.append(([hit["metadata"]["position"] for hit in hits], time.perf_counter() - began))
    return {"version": version("mem0ai"), "found": found}


if __name__ == "__main__":
    print(json.dumps(_run(Path(sys.argv[1]), json.load(sys.stdin))), flush=True)  # noqa: T201 - its one answer
