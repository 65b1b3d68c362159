"""All that can be configured, in one frozen object, read once by the doors.

Each setting is an environment variable `OS1_…`, or the same name in lower case without the prefix in
`settings.toml` in the data directory. The environment wins.
"""

import difflib
import os
import pwd
import sys
import tomllib
from collections.abc import Callable, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, ValidationError

from os1.core.errors import Misconfigured
from os1.persona.tuning import Tuning

PREFIX = "OS1_"
FILE = "settings.toml"
HERE = ("", "localhost", "127.0.0.1", "::1")
"""Hosts that are this machine."""
DEFAULT_MODEL = "llama_cpp:qwen2.5-1.5b"


def _paths(value: Any) -> Any:
    return tuple(_path(part) for part in value.split(os.pathsep) if part) if isinstance(value, str) else value


def _path(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return Path(value).expanduser().absolute()
    except RuntimeError as error:
        message = f"{value!r} names the home of an account that does not exist. Correct the path."
        raise Misconfigured(message) from error


def _within(least: float, most: float, example: str) -> Callable[[float], float]:
    def check(value: float) -> float:
        if not least <= value <= most:
            message = f"give a number from {least:g} to {most:g} ({example})"
            raise ValueError(message)
        return value

    return check


Folder = Annotated[Path, BeforeValidator(_path)]


class Settings(BaseModel):
    """What the user chose; everything has a default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: Folder
    """OS1_HOME: the data directory."""
    models: Folder
    """OS1_MODELS: where model files lie (default: inside the program's own environment)."""
    models_from: Annotated[tuple[Path, ...], BeforeValidator(_paths)] = ()
    """OS1_MODELS_FROM: folders to look for model files in before any network."""
    model: str = DEFAULT_MODEL
    """OS1_MODEL: the language model, as PROVIDER:MODEL."""
    model_url: str = ""
    """OS1_MODEL_URL: where an OpenAI-compatible server listens."""
    model_key: str = Field(default="", repr=False)
    """OS1_MODEL_KEY: its key, if it needs one."""
    name: str = ""
    """OS1_NAME: her name (default: Samantha)."""
    voice: str = ""
    """OS1_VOICE: her voice: heart (the default), kokoro:NAME or piper:FILE.onnx."""
    listening_sounds: Literal["on", "off"] = "on"
    """OS1_LISTENING_SOUNDS: `off` keeps her silent while you tell something long."""
    voice_speed: Annotated[float, AfterValidator(_within(0.7, 1.4, "0.9 is a little slower"))] = 1.0
    """OS1_VOICE_SPEED: how quickly she speaks, from 0.7 to 1.4."""
    voice_pitch: Annotated[float, AfterValidator(_within(-4, 4, "-2 is lower"))] = 0.0
    """OS1_VOICE_PITCH: her voice higher or lower, in semitones from -4 to 4."""
    user_name: str = ""
    """OS1_USER_NAME: what she calls you."""
    timezone: str = ""
    """OS1_TIMEZONE: where your day begins, such as Europe/Berlin (default: the machine's)."""
    country: str = Field(default="", pattern=r"^(?:[A-Za-z]{2})?$")
    """OS1_COUNTRY: whose crisis lines she names, as two letters such as IE (default: by the time zone)."""
    port: int = Field(default=8013, ge=1, le=65535)
    """OS1_PORT: of the page on localhost."""
    threads: int = Field(default=0, ge=0, le=256)
    """OS1_THREADS: for the built-in model (0: as many as there are cores, at most 4)."""
    seed: int | None = None
    """OS1_SEED: makes the built-in model repeat itself, for tests."""
    keyring: Literal["auto", "off"] = "auto"
    """OS1_KEYRING: `off` keeps the key in a file even where the system has a keyring."""
    _environment: dict[str, str] = PrivateAttr(default_factory=dict[str, str])

    @property
    def models_dir(self) -> Path:
        """Where model files lie."""
        return self.models

    @property
    def zone(self) -> tzinfo | None:
        """The user's time zone, or None for the machine's own.

        Raises:
            Misconfigured: no such zone.

        """
        if not self.timezone:
            return None
        try:
            return ZoneInfo(self.timezone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            message = (
                f"OS1_TIMEZONE is {self.timezone!r}, which is not a time zone. Example: OS1_TIMEZONE=Europe/Berlin"
            )
            raise Misconfigured(message) from error

    @property
    def bends_voice(self) -> bool:
        """Whether the settings say how her voice is to be bent."""
        return not self.model_fields_set.isdisjoint({"voice_speed", "voice_pitch"})

    def tuning(self, last: Tuning) -> Tuning:
        """Return how her voice is to be bent: as the settings say, and *last* where they do not."""
        given = self.model_fields_set
        return Tuning(
            self.voice_speed if "voice_speed" in given else last.speed,
            self.voice_pitch if "voice_pitch" in given else last.pitch,
        )

    @property
    def model_host(self) -> str:
        """Where the language model is asked; empty where that is this machine."""
        if self.model.startswith("llama_cpp:"):
            return ""
        try:
            host = urlsplit(self.model_url).hostname or ""
        except ValueError:
            return ""
        return "" if host in HERE or host.endswith(".localhost") else host

    @classmethod
    def load(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Read the environment, then the file beneath it.

        Raises:
            Misconfigured: a value that cannot be, named with the fix.

        """
        environ = os.environ if environ is None else environ
        given: dict[str, str] = {
            key.removeprefix(PREFIX).lower(): value
            for key, value in environ.items()
            if key.startswith(PREFIX) and value != ""
        }
        home = _path(given.pop("home", None) or str(default_home(environ)))
        unknown = sorted(set(given) - set(cls.model_fields))
        for name in unknown:
            del given[name]
        return cls._joined(home, given, {})

    def again(self, instead: Mapping[str, Any]) -> "Settings":
        """Read the file again beneath the environment of before, with *instead* for what stands in the file.

        Raises:
            Misconfigured: a value that cannot be, named with the fix.

        """
        return self._joined(self.home, self._environment, instead)

    @property
    def fixed(self) -> frozenset[str]:
        """The settings that the environment holds: nothing in the file changes them."""
        return frozenset(self._environment)

    @classmethod
    def _joined(cls, home: Path, environment: dict[str, str], instead: Mapping[str, Any]) -> "Settings":
        values = {**_from_file(home / FILE), **instead, **environment, "home": home}
        values.setdefault("models", Path(sys.prefix) / "share" / "os1" / "models")
        try:
            return cls.model_validate(values, context=environment)
        except ValidationError as error:
            raise Misconfigured(_explain(error, home)) from None

    def model_post_init(self, context: Any) -> None:
        """Remember what the environment gave."""
        self._environment = dict(context or {})

    @classmethod
    def unknown(cls, environ: Mapping[str, str]) -> list[str]:
        """Return a remark for each OS1_ variable that means nothing, with the name that was perhaps meant."""
        names = {PREFIX + name.upper() for name in cls.model_fields}
        out: list[str] = []
        for key in sorted(environ):
            if key.startswith(PREFIX) and key not in names:
                near = difflib.get_close_matches(key, names, 1)
                out.append(f"{key} is not a setting of OS1" + (f"; did you mean {near[0]}?" if near else "."))
        return out


def default_home(environ: Mapping[str, str]) -> Path:
    """Return the data directory when OS1_HOME does not name one, by the custom of the system."""
    try:
        user = Path(environ.get("HOME") or pwd.getpwuid(os.getuid()).pw_dir)
    except KeyError as error:
        message = "This account has no home directory. Set OS1_HOME to a folder for OS1's data."
        raise Misconfigured(message) from error
    if sys.platform == "darwin":
        return user / "Library" / "Application Support" / "os1"
    return Path(environ.get("XDG_DATA_HOME") or user / ".local" / "share") / "os1"


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path} is not valid TOML ({error}). Correct it, or move it away."
        raise Misconfigured(message) from error
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror}). Make the folder yours, or set OS1_HOME to another."
        raise Misconfigured(message) from error


def _explain(error: ValidationError, home: Path) -> str:
    lines: list[str] = []
    for fault in error.errors():
        name = str(fault["loc"][0]) if fault["loc"] else "?"
        if fault["type"] == "extra_forbidden":
            lines.append(f"{home / FILE}: {name!r} is not a setting of OS1.")
        else:
            lines.append(f"{PREFIX}{name.upper()} is {fault['input']!r}: {fault['msg']}.")
    return " ".join(lines)
