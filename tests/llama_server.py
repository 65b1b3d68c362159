"""A real OpenAI-compatible server on this machine: llama.cpp's own."""

import importlib
from pathlib import Path
from typing import Any

from os1.core.quiet import quiet_stderr


class LlamaServer:
    """Serves a GGUF file with the key `key` for as long as the object lives."""

    def __init__(self, file: Path) -> None:
        xllamacpp: Any = importlib.import_module("xllamacpp")
        params = xllamacpp.CommonParams()
        params.model.path = str(file)
        params.n_ctx = 2048
        params.n_parallel = 1
        params.api_keys = ["key"]
        params.verbosity = 0
        with quiet_stderr():
            self._server = xllamacpp.Server(params)
        self.url = f"{self._server.listening_address}/v1"
