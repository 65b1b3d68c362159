"""The program as a user meets it: help, answers, and clear words for every mistake."""

import json
import subprocess
from pathlib import Path

import pytest

COMMANDS = ("run", "enter", "devices", "talk", "chat", "rehearse", "journal", "models", "doctor")
Environment = dict[str, str]


def os1(
    program: str, environment: Environment, *args: str, stdin: str = "", **more: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program, *args],
        env={**environment, **more},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    "command", [(), *((c,) for c in COMMANDS), ("models", "pull"), ("models", "verify"), ("devices", "revoke")]
)
def test_every_command_has_help_with_an_example(
    program: str, environment: Environment, command: tuple[str, ...]
) -> None:
    done = os1(program, environment, *command, "--help")
    assert done.returncode == 0
    assert "Example" in done.stdout
    assert "os1 " in done.stdout


SCRIPTED = {"OS1_MODEL": "scripted:Oh no. What happened?|And then?"}


def test_one_thing_said_is_answered_and_written_down(program: str, environment: Environment) -> None:
    done = os1(program, environment, "chat", "--say", "Rough day.", "--json", **SCRIPTED)
    assert done.returncode == 0, done.stderr
    line = json.loads(done.stdout)
    assert line["heard"] == "Rough day."
    assert line["spoke"].endswith("Oh no. What happened?")
    assert line["care"] == "answer"
    book = os1(program, environment, "journal", "--json")
    events = [json.loads(text) for text in book.stdout.splitlines()]
    assert [e["kind"] for e in events] == [
        "persona.set.1",
        "session.opened.1",
        "utterance.heard.1",
        "utterance.spoken.2",
        "disclosure.made.1",
        "session.closed.1",
    ]
    assert "you: Rough day." in os1(program, environment, "journal").stdout
    for file in Path(environment["OS1_HOME"]).rglob("*"):
        assert not file.is_file() or b"Rough day" not in file.read_bytes(), file


def test_a_real_model_answers(program: str, environment: Environment) -> None:
    done = os1(program, environment, "chat", "--say", "Hello, how are you?", "--json")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["spoke"].split()) > 8


def test_a_conversation_over_a_pipe_ends_with_goodbye(program: str, environment: Environment) -> None:
    done = os1(program, environment, "chat", "--json", stdin="Hello.\n\nGood night.\nNever heard.\n", **SCRIPTED)
    lines = [json.loads(text) for text in done.stdout.splitlines()]
    assert [line["heard"] for line in lines] == ["Hello.", "Good night."]
    assert lines[1]["closes"]


def test_a_script_sets_the_clock_and_runs_in_order(program: str, environment: Environment, tmp_path: Path) -> None:
    script = tmp_path / "days.jsonl"
    days = [
        {"id": "mon-a", "at": "2026-03-02T09:00:00+00:00", "turns": ["Morning.", "Still here."]},
        {"id": "mon-b", "at": "2026-03-02T11:00:00+00:00", "turns": ["Back."]},
        {"id": "mon-c", "at": "2026-03-02T12:30:00+00:00", "context": ["Hello."], "turns": ["Are you real?"]},
        {"id": "tue", "at": "2026-03-03T00:10:00+00:00", "turns": ["Can't sleep.", "Good night."]},
    ]
    script.write_text("".join(json.dumps(day) + "\n" for day in days))
    done = os1(program, environment, "chat", "--script", str(script), "--json", OS1_TIMEZONE="UTC", **SCRIPTED)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(text) for text in done.stdout.splitlines()]
    assert [(line["id"], line["turn"], line["disclosed"]) for line in lines] == [
        ("mon-a", 1, True),
        ("mon-a", 2, False),
        ("mon-b", 1, False),
        ("mon-c", 1, True),
        ("tue", 1, True),
        ("tue", 2, False),
    ]
    assert lines[3]["care"] == "nature"
    assert lines[5]["care"] == "farewell"
    book = [json.loads(text) for text in os1(program, environment, "journal", "--json").stdout.splitlines()]
    spoken = [e for e in book if e["kind"] == "disclosure.made.1"]
    assert [e["at"][:10] for e in spoken][:2] == ["2026-03-02", "2026-03-02"]
    assert "Hello." in [e.get("text") for e in book]


MISTAKES = [
    (("chat", "--say", ""), {}, 2, "needs some text"),
    (("chat", "--say", "x", "--script", "y"), {}, 2, "exclude each other"),
    (("chat", "--script", "nowhere.jsonl"), {}, 2, "cannot be read"),
    (("rehearse", "nowhere.wav"), {}, 2, "not a file"),
    (("rehearse",), {}, 2, "Missing argument"),
    (("frobnicate",), {}, 2, "No such command"),
    (("chat", "--say", "x"), {"OS1_MODEL": "qwen"}, 2, "PROVIDER:MODEL"),
    (("chat", "--say", "x"), {"OS1_MODEL": "openai:llama3.2"}, 2, "OS1_MODEL_URL"),
    (("chat", "--say", "x"), {"OS1_TIMEZONE": "Mars/Base"}, 2, "not a time zone"),
    (("chat", "--say", "x"), {"OS1_PORT": "99999"}, 2, "OS1_PORT"),
    (("chat", "--say", "x"), {"OS1_HOME": "/dev/null/x"}, 2, "OS1_HOME"),
    (("models", "pull", "nothing"), {}, 2, "nothing"),
    (("bench", "memory", "nowhere.json"), {}, 2, "not a LoCoMo file"),
    (("bench",), {}, 2, "bench memory"),
    (("journal",), {"OS1_HOME": "~nobody-of-that-name/x"}, 2, "does not exist"),
    (("rehearse", __file__), {}, 2, "cannot be read as sound"),
]


@pytest.mark.parametrize(("args", "more", "code", "words"), MISTAKES)
def test_a_mistake_gets_one_clear_line(
    program: str, environment: Environment, args: tuple[str, ...], more: Environment, code: int, words: str
) -> None:
    done = os1(program, environment, *args, **more)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_model_names_the_fix(program: str, environment: Environment, tmp_path: Path) -> None:
    done = os1(program, environment, "chat", "--say", "x", OS1_MODELS=str(tmp_path / "none"))
    assert done.returncode == 1
    assert "os1 models pull smollm2-135m" in done.stderr


def test_a_corrupted_model_names_the_fix(program: str, environment: Environment, tmp_path: Path) -> None:
    listed = json.loads(os1(program, environment, "models", "list", "--json").stdout)
    assert any(m["name"] == "smollm2-135m" and m["state"] == "here" for m in listed)
    folder = tmp_path / "models"
    folder.mkdir()
    from os1.providers.catalogue import CATALOGUE

    entry = CATALOGUE["smollm2-135m"]
    with (folder / entry.file_name).open("wb") as file:
        file.truncate(entry.bytes)
    done = os1(program, environment, "chat", "--say", "x", OS1_MODELS=str(folder))
    assert done.returncode == 1
    assert "os1 models pull smollm2-135m" in done.stderr
    assert os1(program, environment, "models", "verify", "smollm2-135m", OS1_MODELS=str(folder)).returncode == 1


def test_goodbye_works_without_the_model_file(program: str, environment: Environment, tmp_path: Path) -> None:
    done = os1(program, environment, "chat", "--say", "Good night.", "--json", OS1_MODELS=str(tmp_path / "none"))
    assert done.returncode == 0
    assert json.loads(done.stdout)["care"] == "farewell"


def test_words_in_a_broken_encoding_are_kept(program: str, environment: Environment) -> None:
    command = [program, "chat", "--say", b"caf\xe9".decode("utf-8", "surrogateescape"), "--json"]
    done = subprocess.run(command, env={**environment, **SCRIPTED}, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "caf" in os1(program, environment, "journal").stdout


def test_goodbye_works_with_no_model_server(program: str, environment: Environment) -> None:
    dead = {"OS1_MODEL": "openai:m", "OS1_MODEL_URL": "http://127.0.0.1:9/v1"}
    done = os1(program, environment, "chat", "--json", stdin="Tell me something.\nOkay, bye.\n", **dead)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(text) for text in done.stdout.splitlines()]
    assert lines[0]["failed"]
    assert lines[1]["care"] == "farewell"
    assert not lines[1]["failed"]


def test_a_wrong_key_fails_closed_and_says_so(program: str, environment: Environment) -> None:
    os1(program, environment, "chat", "--say", "x", **SCRIPTED)
    home = Path(environment["OS1_HOME"])
    key = next(home.glob("*.key"))
    key.write_text("11" * 32)
    before = (home / "journal.db").read_bytes()
    for command in (("chat", "--say", "x"), ("journal",)):
        done = os1(program, environment, *command, **SCRIPTED)
        assert done.returncode == 1
        assert "does not open with this key" in done.stderr
    assert (home / "journal.db").read_bytes() == before


def test_a_misspelt_setting_is_remarked_on(program: str, environment: Environment) -> None:
    done = os1(program, environment, "chat", "--say", "x", OS1_MODLE="y", **SCRIPTED)
    assert done.returncode == 0
    assert "did you mean OS1_MODEL?" in done.stderr


def test_settings_may_stand_in_a_file(program: str, environment: Environment) -> None:
    home = Path(environment["OS1_HOME"])
    home.mkdir(parents=True)
    (home / "settings.toml").write_text('model = "scripted:From the file."\nname = "Ada"\n')
    kept = {k: v for k, v in environment.items() if k != "OS1_MODEL"}
    done = os1(program, kept, "chat", "--say", "Ada?", "--json")
    assert json.loads(done.stdout)["care"] == "called"
    (home / "settings.toml").write_text("model = ")
    done = os1(program, kept, "chat", "--say", "x")
    assert done.returncode == 2
    assert "settings.toml" in done.stderr


def test_works_with_an_empty_home_variable(program: str, environment: Environment) -> None:
    done = os1(program, environment, "chat", "--say", "x", "--json", HOME="", **SCRIPTED)
    assert done.returncode == 0, done.stderr


def test_no_log_holds_a_word_anyone_said(program: str, environment: Environment) -> None:
    os1(program, environment, "chat", "--json", stdin="Marguerite fell.\n", OS1_MODEL="scripted:Zanzibar {dies}")
    logs = list((Path(environment["OS1_HOME"]) / "logs").iterdir())
    assert logs
    text = "".join(log.read_text() for log in logs)
    assert "model failed" in text
    assert "Marguerite" not in text
    assert "Zanzibar" not in text
    assert all("session" in json.loads(line) for line in text.splitlines() if "model failed" in line)
