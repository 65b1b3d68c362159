"""A letter as PDF for the user's own sheet: the ink as drawing, the words beneath as unseen text that can be read and searched.

The ink is an artifact; the text stands in rendering mode 3 with its font embedded, in tagged paragraphs
with the language. The title is "Letter"; there is no author, date or paper. It is not validated as PDF/UA.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape

import numpy as np

from os1.letters.glyphs import Glyphs
from os1.letters.hands import Hand
from os1.letters.pdf_file import PdfFile, number, text
from os1.letters.pdf_font import UnseenFont, clusters
from os1.letters.stationery import Ink
from os1.letters.strokes import Page, runs, tint

_POINTS = 72 / 25.4
_STEP = 0.02
TITLE = "Letter"


def pdf(pages: Sequence[Page], glyphs: Glyphs, hand: Hand, ink: Ink, language: str, *, remark: str = "") -> bytes:
    """The pages as one file; `hand` at the size the words were laid out in, `remark` is kept in the metadata."""
    file = PdfFile()
    fonts = {face: UnseenFont(glyphs.typeface, face) for face in range(len(glyphs.typeface.faces))}
    tree, document, pages_node = file.reserve(), file.reserve(), file.reserve()
    elements: dict[int, int] = {}
    kids: dict[int, list[str]] = {}
    parents: list[str] = []
    contents: list[tuple[int, int]] = []
    space, space_width = _space(glyphs)
    used: set[int] = set()
    for index, page in enumerate(pages):
        node = file.reserve()
        marked: list[int] = []
        unseen = _text(page, glyphs, hand, fonts, used, space=(space, space_width))
        for count, (paragraph, _) in enumerate(unseen):
            element = elements.get(paragraph) or file.reserve()
            elements[paragraph] = element
            kids.setdefault(element, []).append(f"<< /Type /MCR /Pg {node} 0 R /MCID {count} >>")
            marked.append(element)
        drawing = (
            _ink(page, ink)
            + "\n"
            + "\n".join(f"/P << /MCID {count} >> BDC BT 3 Tr\n{ops}\nET EMC" for count, (_, ops) in enumerate(unseen))
        )
        contents.append((node, file.stream(drawing.encode("latin-1"))))
        parents.append(f"{index} [{' '.join(f'{element} 0 R' for element in marked)}]")
    numbers = {face: font.put(file) for face, font in fonts.items() if face in used}
    resources = f"<< /Font << {' '.join(f'/F{face} {n} 0 R' for face, n in numbers.items())} >> >>"
    for index, (node, content) in enumerate(contents):
        box = f"[0 0 {number(pages[index].width * _POINTS)} {number(pages[index].height * _POINTS)}]"
        file.put(
            f"<< /Type /Page /Parent {pages_node} 0 R /MediaBox {box} /StructParents {index} /Tabs /S"
            f" /Resources {resources} /Contents {content} 0 R >>",
            node,
        )
    listed = " ".join(f"{node} 0 R" for node, _ in contents)
    file.put(f"<< /Type /Pages /Count {len(contents)} /Kids [{listed}] >>", pages_node)
    for element, parts in kids.items():
        file.put(f"<< /Type /StructElem /S /P /P {document} 0 R /K [{' '.join(parts)}] >>", element)
    paragraphs = " ".join(f"{element} 0 R" for element in kids)
    file.put(f"<< /Type /StructElem /S /Document /P {tree} 0 R /K [{paragraphs}] >>", document)
    file.put(
        f"<< /Type /StructTreeRoot /K [{document} 0 R] /ParentTree << /Nums [{' '.join(parents)}] >>"
        f" /ParentTreeNextKey {len(parents)} >>",
        tree,
    )
    metadata = file.stream(_xmp(language, remark).encode(), "/Type /Metadata /Subtype /XML", squeeze=False)
    root = file.put(
        f"<< /Type /Catalog /Pages {pages_node} 0 R /StructTreeRoot {tree} 0 R /MarkInfo << /Marked true >>"
        f" /Lang {text(language)} /ViewerPreferences << /DisplayDocTitle true >> /Metadata {metadata} 0 R >>"
    )
    subject = f" /Subject {text(remark)}" if remark else ""
    return file.written(root, file.put(f"<< /Title {text(TITLE)}{subject} >>"))


def _text(
    page: Page,
    glyphs: Glyphs,
    hand: Hand,
    fonts: dict[int, UnseenFont],
    used: set[int],
    *,
    space: tuple[int, float],
) -> list[tuple[int, str]]:
    """The words, as the operators of each stretch of one paragraph on the page: (paragraph, operators)."""
    stretches: list[tuple[int, list[str]]] = []
    em = hand.x_height / glyphs.height * glyphs.typeface.units * _POINTS
    for word in page.words:
        if not stretches or stretches[-1][0] != word.paragraph:
            stretches.append((word.paragraph, []))
        out = stretches[-1][1]
        parts = clusters(word.text, word.glyphs)
        natural = sum(part[3] for part in parts) / glyphs.typeface.units * em * word.scale
        stretch = 100 * word.width * _POINTS / max(natural, 0.1)
        out.append(f"1 0 0 1 {number(word.x * _POINTS)} {number((page.height - word.y) * _POINTS)} Tm {stretch:.1f} Tz")
        codes: list[tuple[int, str]] = [
            (face, f"{fonts[face].code(characters, glyph, advance):04X}") for face, characters, glyph, advance in parts
        ]
        codes.append((0, f"{fonts[0].code(' ', *space):04X}"))
        begin = 0
        for at in range(1, len(codes) + 1):
            if at == len(codes) or codes[at][0] != codes[begin][0]:
                face = codes[begin][0]
                used.add(face)
                out.append(f"/F{face} {em * word.scale:.3f} Tf <{''.join(code for _, code in codes[begin:at])}> Tj")
                begin = at
    return [(paragraph, "\n".join(ops)) for paragraph, ops in stretches]


def _space(glyphs: Glyphs) -> tuple[int, float]:
    """The glyph of a space, and how wide it is, in font units."""
    _, glyph = glyphs.typeface.glyph_of(" ")
    return glyph, float(glyphs.typeface.faces[0].font.get_glyph_h_advance(glyph))


def _ink(page: Page, ink: Ink) -> str:
    """The strokes as an artifact: lines with round ends, each stretch as wide as the pen was."""
    out = ["/Artifact BMC q 1 J 1 j"]
    for stroke in page.thinned():
        out.append(" ".join(number(c / 255) for c in tint(ink.colour, stroke.load)) + " RG")
        at = np.rint(np.stack([stroke.points[:, 0], page.height - stroke.points[:, 1]], 1) * _POINTS * 100) / 100
        pairs = [f"{x:g} {y:g}" for x, y in at.tolist()]
        for begin, end, width in runs(stroke.widths, _STEP):
            way = " ".join(f"{pair} l" for pair in pairs[begin + 1 : end + 1]) or f"{pairs[begin]} l"
            out.append(f"{number(width * _POINTS)} w {pairs[begin]} m {way} S")
    out.append("Q EMC")
    return "\n".join(out)


def _xmp(language: str, remark: str) -> str:
    """The metadata that other programs read: title, language and, on request, how the letter was written."""
    said = (
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(remark)}</rdf:li></rdf:Alt></dc:description>'
        if remark
        else ""
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{TITLE}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>{said}"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    )
