"""Faces: the scripts of a text in, the font files that set it out.

The files are made by `tools/make_fonts.py` into `presswork/fonts/`, under names of our own.
Chinese, by its size, is used where its package lies (the extra `zh`). No face comes from the
system. Each was chosen because its words come back from the text layer of a PDF.
"""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from presswork.cff import cid_by_glyph
from presswork.errors import ConfigurationError, DocumentError
from presswork.values import Struct

__all__ = ["FACES", "Face", "content", "faces", "installed", "main_script", "scripts", "uncovered"]

_FOLDER = Path(__file__).resolve().parent / "fonts"
_EXTRA = {"Hani": ("pylopdf_fonts_zh_cn", "zh", "Chinese")}


class Face(Struct, frozen=True, kw_only=True):
    """One font file: one family, one weight, one style."""

    name: str
    """The name of the file without suffix, `BriefSerif-Regular`."""
    family: str
    """The family as style sheets call it, `BriefSerif`."""
    weight: int
    """The weight that style sheets ask for: 400 or 600."""
    style: str = "normal"
    """`normal` or `italic`."""
    script: str
    """ISO 15924; `Latn` stands for Latin, Greek and Cyrillic."""

    @property
    def path(self) -> Path:
        """Return the TrueType or OpenType file, whether it is there or not."""
        if self.script not in _EXTRA:
            return _FOLDER / f"{self.name}.ttf"
        spec = find_spec(_EXTRA[self.script][0])
        found = spec.origin if spec else None
        return (Path(found).parent if found else _FOLDER) / f"{self.name}.otf"

    @property
    def woff2(self) -> Path | None:
        """Return the compressed file for EPUB; absent where a face is too big to embed whole."""
        return None if self.script in _EXTRA else _FOLDER / f"{self.name}.woff2"

    @property
    def licence(self) -> Path:
        """Return the file that holds its licence."""
        return _FOLDER / f"{self.family}.txt"


FACES = (
    Face(name="BriefSerif-Regular", family="BriefSerif", weight=400, script="Latn"),
    Face(name="BriefSerif-SemiBold", family="BriefSerif", weight=600, script="Latn"),
    Face(name="BriefSerif-Italic", family="BriefSerif", weight=400, style="italic", script="Latn"),
    Face(name="BriefSans-Regular", family="BriefSans", weight=400, script="Latn"),
    Face(name="BriefSans-SemiBold", family="BriefSans", weight=600, script="Latn"),
    Face(name="BriefMore-Regular", family="BriefMore", weight=400, script="Zyyy"),
    Face(name="BriefArabic-Regular", family="BriefArabic", weight=400, script="Arab"),
    Face(name="BriefArabic-Bold", family="BriefArabic", weight=600, script="Arab"),
    Face(name="BriefHebrew-Regular", family="BriefHebrew", weight=400, script="Hebr"),
    Face(name="BriefHebrew-SemiBold", family="BriefHebrew", weight=600, script="Hebr"),
    Face(name="NotoSerifSC-Regular", family="BriefChinese", weight=400, script="Hani"),
)
"""Every face, in the order in which style sheets should name their families."""

# first code point of a range and the script that its characters want; `Zyyy` is set by a face that
# helps out where the text face has no such sign
_RANGES = (
    (0x0000, "Latn"),
    (0x0530, "Zyyy"),
    (0x0590, "Hebr"),
    (0x0600, "Arab"),
    (0x0700, "Zyyy"),
    (0x0750, "Arab"),
    (0x0780, "Zyyy"),
    (0x0870, "Arab"),
    (0x0900, "Zyyy"),
    (0x1E00, "Latn"),
    (0x2070, "Zyyy"),
    (0x20A0, "Latn"),
    (0x20D0, "Zyyy"),
    (0x2E80, "Hani"),
    (0xA000, "Zyyy"),
    (0xF900, "Hani"),
    (0xFB00, "Latn"),
    (0xFB1D, "Hebr"),
    (0xFB50, "Arab"),
    (0xFE00, "Zyyy"),
    (0xFE10, "Hani"),
    (0xFE70, "Arab"),
    (0xFF00, "Hani"),
    (0xFFF0, "Zyyy"),
    (0x20000, "Hani"),
    (0x30000, "Zyyy"),
)
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Marks that choose between forms of the character before them."""
_STARTS = tuple(start for start, _ in _RANGES)


def scripts(text: str) -> frozenset[str]:
    """Return the scripts that faces are needed for to set *text*, always with `Latn`.

    `Zyyy` stands for the face that helps out with signs and rare letters.
    """
    found = {"Latn"} | {_script(ord(character)) for character in set(text)}
    plain = (character for character in set(text) if _script(ord(character)) == "Latn")
    return frozenset(found | {"Zyyy"} if uncovered("".join(plain), FACES[:1]) else found)


def main_script(text: str) -> str:
    """Return the script of most letters of *text*: `Latn`, `Arab`, `Hebr` or `Hani`."""
    counts: Counter[str] = Counter()
    for character, times in Counter(text).items():
        if character.isalpha():
            counts[_script(ord(character))] += times
    counts.pop("Zyyy", None)
    return counts.most_common(1)[0][0] if counts else "Latn"


def faces(wanted: Iterable[str]) -> tuple[Face, ...]:
    """Return the faces for the scripts *wanted*, those of Latin always among them.

    Raises ConfigurationError where our own faces are not made yet, DocumentError where the face of
    a script is an extra that is not installed.
    """
    asked = {"Latn", *wanted}
    found = tuple(face for face in FACES if face.script in asked)
    for face in found:
        if not face.path.is_file():
            raise _missing(face)
    return found


def content(face: Face) -> bytes:
    """Return the bytes of the file of *face*, ready to be embedded.

    In an OpenType face whose glyphs go by character ids (CID), the ids become the numbers of the
    glyphs: a PDF names glyphs by number and means the id (ISO 32000-1, 9.7.4.2).
    """
    data = face.path.read_bytes()
    return cid_by_glyph(data) if face.script in _EXTRA else data


@cache
def installed() -> tuple[Face, ...]:
    """Return the faces whose files are there, as this process first finds them."""
    return tuple(face for face in FACES if face.path.is_file())


def uncovered(text: str, chosen: Iterable[Face]) -> tuple[str, ...]:
    """Return the characters of *text* that none of the *chosen* faces has, each once, sorted."""
    ranges = [_coverage()[face.name] for face in chosen if face.name in _coverage()]
    visible = {c for c in set(text) if not c.isspace() and c.isprintable() and c not in _SELECTORS}
    return tuple(sorted(c for c in visible if not any(_holds(r, ord(c)) for r in ranges)))


def _script(code: int) -> str:
    return _RANGES[bisect_right(_STARTS, code) - 1][1]


def _missing(face: Face) -> ConfigurationError | DocumentError:
    if face.script not in _EXTRA:
        return ConfigurationError(f"the face {face.name} is missing", "Run tools/make_fonts.py")
    _, extra, name = _EXTRA[face.script]
    problem = f"the text needs a {name} face and none is installed"
    return DocumentError(problem, f"pip install 'presswork[{extra}]'")


@cache
def _coverage() -> dict[str, tuple[tuple[int, int], ...]]:
    path = _FOLDER / "coverage.json"
    table = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return {name: tuple((a, b) for a, b in ranges) for name, ranges in table.items()}


def _holds(ranges: tuple[tuple[int, int], ...], code: int) -> bool:
    at = bisect_right(ranges, (code, 0x110000)) - 1
    return at >= 0 and ranges[at][0] <= code <= ranges[at][1]
