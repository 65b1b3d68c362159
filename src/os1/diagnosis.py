"""What `os1 doctor` looks at: each check says what it found and, when it is not well, the fix."""

import asyncio
import os
import shutil
import socket
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from os1.app import OS1, build, voice_parts
from os1.core.errors import AudioUnavailable, OS1Error
from os1.core.models import LanguageModel, Message
from os1.settings import Settings

DISK_FREE = 500_000_000
"""Bytes below which the disk is nearly full: years of journal, but no room for a model."""
MEMORY_FREE = 2_600_000_000
"""Bytes the built-in model, the ear and the voice need together."""
SLOW_TOKENS_S = 6.0
"""Below this a spoken answer breaks off between its words."""
LOCALHOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check's result."""

    name: str
    state: Literal["well", "remark", "trouble"]
    """`remark`: she works, but not everywhere or not as well as she could."""
    text: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Speed:
    """How quick a language model is on this machine, now."""

    ready_s: float
    """Until it was loaded; next to nothing where it was already."""
    first_s: float
    """From a question to the first word of the answer."""
    tokens_s: float
    """How many tokens follow each second; 0 where nothing followed."""

    @property
    def is_enough(self) -> bool:
        """Whether an answer can be spoken without holes."""
        return self.tokens_s >= SLOW_TOKENS_S


async def measure(model: LanguageModel) -> Speed:
    """Ask *model* a short question and take the time.

    Raises:
        Misconfigured, ModelUnavailable, DigestMismatch: with the fix.

    """
    prompt = [Message("system", "You answer in one short sentence."), Message("user", "Say what a harbour is for.")]
    pieces, first = 0, 0.0
    began = time.perf_counter()
    await model.start()
    loaded = time.perf_counter()
    async with aclosing(model.stream(prompt, max_tokens=24)) as answer:
        async for _ in answer:
            pieces += 1
            first = first or time.perf_counter()
    following = (pieces - 1) / max(1e-6, time.perf_counter() - first) if pieces > 1 else 0.0
    return Speed(loaded - began, first - loaded if first else 0.0, following)


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Yield every finding, the quick ones first; the models are really loaded and run."""
    yield _folder(settings.home)
    yield _disk(settings.home)
    yield _memory()
    yield _port(settings.port)
    yield _audio()
    for finding in _files(settings):
        yield finding
    try:
        os1 = await build(settings)
    except OS1Error as error:
        yield Finding("journal", "trouble", str(error), "see above")
        return
    try:
        kept = os1.vault.place if os1.vault else "memory"
        yield Finding("journal", "well", f"opens; its key is kept in {kept}")
        yield await _voice(os1)
        yield await _model(os1)
    finally:
        await os1.close()


def _folder(home: Path) -> Finding:
    near = home
    while not near.exists():
        near = near.parent
    if os.access(near, os.W_OK | os.X_OK):
        return Finding("data directory", "well", str(home))
    return Finding("data directory", "trouble", f"{home} cannot be written", "make it yours, or set OS1_HOME")


def _disk(home: Path) -> Finding:
    near = home
    while not near.exists():
        near = near.parent
    free = shutil.disk_usage(near).free
    text = f"{free / 1e9:.1f} GB free at {near}"
    return Finding("disk", "well", text) if free > DISK_FREE else Finding("disk", "trouble", text, "free some space")


def _memory() -> Finding:
    import psutil

    free = psutil.virtual_memory().available
    text = f"{free / 1e9:.1f} GB available"
    if free > MEMORY_FREE:
        return Finding("memory", "well", text)
    return Finding("memory", "remark", text, "close other programs, or use a model on another machine (OS1_MODEL_URL)")


def _port(port: int) -> Finding:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOCALHOST, port))
        except OSError:
            return Finding(
                "port", "remark", f"{port} is taken (by OS1 itself, perhaps)", f"OS1_PORT={port + 1} os1 run"
            )
    return Finding("port", "well", f"{port} is free")


def _audio() -> Finding:
    from os1.voice.devices import check_devices

    try:
        microphone, loudspeaker = check_devices()
    except AudioUnavailable as error:
        text, _, fix = str(error).partition(". ")
        return Finding("audio", "remark", text, fix)
    return Finding("audio", "well", f"microphone {microphone}; loudspeaker {loudspeaker}")


def _files(settings: Settings) -> list[Finding]:
    from os1.chosen_model import model_store
    from os1.providers.catalogue import CATALOGUE

    store = model_store(settings)
    out: list[Finding] = []
    for name, entry in CATALOGUE.items():
        wanted = settings.model.partition(":")[2] == name or (entry.purpose == "default" and "qwen" not in name)
        if not wanted:
            continue
        try:
            store.verify(name)
        except OS1Error as error:
            text, _, fix = str(error).partition("Fix: ")
            out.append(Finding(f"file {name}", "trouble", text.strip(), fix))
        else:
            out.append(Finding(f"file {name}", "well", "its SHA-256 is right"))
    return out


async def _voice(os1: OS1) -> Finding:
    import numpy as np

    try:
        parts = await voice_parts(os1)
        began = time.perf_counter()
        sound = await asyncio.to_thread(parts.synthesiser.speak, "I am listening.")
        spoke = time.perf_counter()
        audio = np.repeat(sound.astype(np.float32) / np.float32(32768), 2)[
            ::3
        ]  # 24 kHz to 16 kHz, well enough to time it
        await asyncio.to_thread(parts.recogniser.transcribe, audio)
        heard = time.perf_counter()
    except OS1Error as error:
        text, _, fix = str(error).partition("Fix: ")
        return Finding("ear and voice", "trouble", text.strip(), fix)
    text = (
        f"a short sentence is spoken in {(spoke - began) * 1e3:.0f} ms and understood in {(heard - spoke) * 1e3:.0f} ms"
    )
    return Finding("ear and voice", "well", text)


async def _model(os1: OS1) -> Finding:
    try:
        speed = await measure(os1.model)
    except OS1Error as error:
        text, _, fix = str(error).partition("Fix: ")
        return Finding("language model", "trouble", text.strip(), fix)
    text = (
        f"{os1.model.name}: ready in {speed.ready_s:.1f} s, first word after {speed.first_s * 1e3:.0f} ms, "
        f"{speed.tokens_s:.0f} tokens a second"
    )
    if speed.is_enough:
        return Finding("language model", "well", text)
    return Finding("language model", "remark", text, "close other programs, or use a faster machine by OS1_MODEL_URL")
