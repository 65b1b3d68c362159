"""What follows from the settings."""

import pytest

from os1.settings import Settings


@pytest.mark.parametrize(
    ("model", "url", "host"),
    [
        ("llama_cpp:qwen2.5-1.5b", "", ""),
        ("llama_cpp:qwen2.5-1.5b", "https://api.example.org/v1", ""),
        ("openai:m", "http://localhost:11434/v1", ""),
        ("openai:m", "http://127.0.0.1:8080", ""),
        ("openai:m", "http://[::1]:8080/v1", ""),
        ("openai:m", "https://api.example.org/v1", "api.example.org"),
        ("openai:m", "http://192.168.1.5:8080/v1", "192.168.1.5"),
        ("openai:m", "http://[broken", ""),
    ],
)
def test_a_model_on_another_machine_is_known_by_its_host(model: str, url: str, host: str) -> None:
    given = {"OS1_HOME": "/nowhere", "OS1_MODEL": model, "OS1_MODEL_URL": url}
    assert Settings.load(given).model_host == host
