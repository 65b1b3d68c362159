"""The unseen text of a PDF: a subset of the hand's font, with a code for every cluster of characters it stands for.

A code is not a glyph: where several glyphs make one character, or one makes several, one code carries
the characters, the width of all, and the first glyph. What is copied or read aloud is then the letter.
"""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from os1.letters.pdf_file import PdfFile
from os1.letters.typeface import Shaped, Typeface

_KEPT_NAMES = (0, 6, 13, 14)
"""Copyright, PostScript name, licence, where the licence stands."""


@dataclass(slots=True)
class UnseenFont:
    """The codes that one face of a hand needs in one file."""

    typeface: Typeface
    face: int
    _codes: dict[tuple[str, int, int], int] = field(default_factory=dict)

    def code(self, characters: str, glyph: int, advance: float) -> int:
        """The code for these characters, drawn as this glyph, that wide (font units)."""
        return self._codes.setdefault((characters, glyph, round(advance)), len(self._codes) + 1)

    def put(self, file: PdfFile) -> int:
        """Add the font to the file; its number."""
        units = self.typeface.units
        data, name, box, ascent, descent = _subset(
            self.typeface.faces[self.face].data, sorted({glyph for _, glyph, _ in self._codes})
        )
        stem = _tag(data) + "+" + name
        scale = 1000 / units
        program = file.stream(data, f"/Length1 {len(data)}")
        descriptor = file.put(
            f"<< /Type /FontDescriptor /FontName /{stem} /Flags 4"
            f" /FontBBox [{' '.join(str(round(v * scale)) for v in box)}] /ItalicAngle 0"
            f" /Ascent {round(ascent * scale)} /Descent {round(descent * scale)} /CapHeight 700 /StemV 60"
            f" /FontFile2 {program} 0 R >>"
        )
        codes = sorted((code, key) for key, code in self._codes.items())
        widths = " ".join(str(round(key[2] * scale)) for _, key in codes)
        glyphs = b"\0\0" + b"".join(key[1].to_bytes(2, "big") for _, key in codes)
        to_glyph = file.stream(glyphs)
        descendant = file.put(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{stem}"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /FontDescriptor {descriptor} 0 R /DW 500 /W [1 [{widths}]] /CIDToGIDMap {to_glyph} 0 R >>"
        )
        unicode = file.stream(_to_unicode([(code, key[0]) for code, key in codes]))
        return file.put(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{stem} /Encoding /Identity-H"
            f" /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"
        )


def clusters(word: str, glyphs: Sequence[Shaped]) -> list[tuple[int, str, int, float]]:
    """A shaped word as (face, characters, glyph, advance), one a cluster, in the order of reading."""
    starts = [*sorted({glyph.cluster for glyph in glyphs}), len(word)]
    found: list[tuple[int, str, int, float]] = []
    for begin, end in pairwise(starts):
        own = [glyph for glyph in glyphs if glyph.cluster == begin]
        found.append((own[0].face, word[begin:end], own[0].glyph, sum(glyph.advance for glyph in own)))
    return found


def _subset(data: bytes, glyphs: Sequence[int]) -> tuple[bytes, str, tuple[int, int, int, int], int, int]:
    """The font with these glyphs only, its PostScript name, box, ascent and descent."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options: Any = subset.Options()
    options.retain_gids = True
    options.layout_features = []
    options.name_IDs = list(_KEPT_NAMES)
    options.notdef_outline = True
    options.hinting = False
    options.recalc_timestamp = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "OS/2", "post"]
    font = TTFont(io.BytesIO(data), recalcTimestamp=False, lazy=True)
    name = str(font["name"].getDebugName(6) or "Hand").replace(" ", "")
    worker = subset.Subsetter(options)
    worker.populate(gids=list(glyphs))
    worker.subset(font)
    out = io.BytesIO()
    font.save(out)
    head, line = font["head"], font["hhea"]
    return out.getvalue(), name, (head.xMin, head.yMin, head.xMax, head.yMax), line.ascent, line.descent


def _tag(data: bytes) -> str:
    """The six letters that mark a subset."""
    return "".join(chr(65 + byte % 26) for byte in hashlib.sha256(data).digest()[:6])


def _to_unicode(codes: Sequence[tuple[int, str]]) -> bytes:
    """The map from codes to characters."""
    blocks: list[str] = []
    for at in range(0, len(codes), 100):
        some = codes[at : at + 100]
        rows = "\n".join(f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in some)
        blocks.append(f"{len(some)} beginbfchar\n{rows}\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def"
        " /CMapName /Adobe-Identity-UCS def /CMapType 2 def"
        " 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap CMapName currentdict /CMap defineresource pop end end\n"
    ).encode()
