"""Make the faces of the publications: pinned font packages in, `presswork/fonts/` out.

Each face is one complete, static file under a name of our own: a variable font would change the
PDF from run to run, two files under one name would mix up their letters, and a reserved font name
must not stay on a changed font. The sources are checked against the digests below; the result is
the same on every machine. Nothing is done where the faces are up to date.

    python tools/make_fonts.py [--force]
"""

import argparse
import hashlib
import importlib.util
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Recipe", "main"]

HERE = Path(__file__).resolve()
TARGET = HERE.parent.parent / "presswork" / "fonts"
STAMP = "made.json"
COVERAGE = "coverage.json"
CHINESE = ("pylopdf_fonts_zh_cn", "NotoSerifSC-Regular.otf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How one face is made."""

    name: str
    """The name of the file that comes out, without suffix: `BriefSerif-Regular`."""
    package: str
    """The module of the font package."""
    file: str
    """The font file in it."""
    sha256: str
    """The digest that the file must have."""
    axes: tuple[tuple[str, float], ...] = ()
    """Where a variable font is pinned."""
    without: str | None = None
    """The face whose characters are left out, so that this one only helps out."""


_SERIF = "97b2d4da6e3cb494b5a1e66ae176914d852ccabef49e0c02c0df25f3e39aca0b"
_SANS = "042fe2cc0b933e328410d7acbd0aa6a1873dca5aef81875f4bc214b08825c7b9"
_HEBREW = "f9bf26966681037aae894b031bd0dcf2c1bfdfa128dd0640cf276fe62a338a43"

RECIPES = (
    Recipe(
        name="BriefSerif-Regular",
        package="fontpkg_source_serif_4",
        file="SourceSerif4[opsz,wght].ttf",
        sha256=_SERIF,
        axes=(("opsz", 11), ("wght", 400)),
    ),
    Recipe(
        name="BriefSerif-SemiBold",
        package="fontpkg_source_serif_4",
        file="SourceSerif4[opsz,wght].ttf",
        sha256=_SERIF,
        axes=(("opsz", 16), ("wght", 600)),
    ),
    Recipe(
        name="BriefSerif-Italic",
        package="fontpkg_source_serif_4",
        file="SourceSerif4-Italic[opsz,wght].ttf",
        sha256="15fbc7e4679489a501998c3669272637a6646388ef7e4bd77eebb5bf967a1f42",
        axes=(("opsz", 11), ("wght", 400)),
    ),
    Recipe(
        name="BriefSans-Regular",
        package="fontpkg_source_sans_3",
        file="SourceSans3[wght].ttf",
        sha256=_SANS,
        axes=(("wght", 400),),
    ),
    Recipe(
        name="BriefSans-SemiBold",
        package="fontpkg_source_sans_3",
        file="SourceSans3[wght].ttf",
        sha256=_SANS,
        axes=(("wght", 600),),
    ),
    Recipe(
        name="BriefMore-Regular",
        package="fontpkg_noto_serif",
        file="NotoSerif[wdth,wght].ttf",
        sha256="4d8e6761424656867019081a1a01336f3cb086982682698714054fc33f782713",
        axes=(("wdth", 100), ("wght", 400)),
        without="BriefSerif-Regular",
    ),
    Recipe(
        name="BriefArabic-Regular",
        package="fontpkg_amiri",
        file="Amiri-Regular.ttf",
        sha256="ab391c4147d054c48976e98322ad0eefe1427aa0e0502a12a4c75d80a70cfcd7",
    ),
    Recipe(
        name="BriefArabic-Bold",
        package="fontpkg_amiri",
        file="Amiri-Bold.ttf",
        sha256="cfccb794268e7d573d857e6d6a67f89cf8a053e8ffd85dfa0c8ec1bb36fc4827",
    ),
    Recipe(
        name="BriefHebrew-Regular",
        package="fontpkg_frank_ruhl_libre",
        file="FrankRuhlLibre[wght].ttf",
        sha256=_HEBREW,
        axes=(("wght", 400),),
    ),
    Recipe(
        name="BriefHebrew-SemiBold",
        package="fontpkg_frank_ruhl_libre",
        file="FrankRuhlLibre[wght].ttf",
        sha256=_HEBREW,
        axes=(("wght", 600),),
    ),
)
_RULES = tuple(
    f"{chain}Sub{kind}"
    for chain in ("", "Chain")
    for kind in ("RuleSet", "Rule", "ClassSet", "ClassRule")
)
"""Where a contextual lookup keeps its rules."""
_COMBINING = 0x0300
_SPACES = {0x0020, 0x00A0}
_FEATURES = ("lnum", "pnum", "tnum", "onum", "case", "sups", "subs")


def main(arguments: list[str] | None = None) -> int:
    """Make the faces unless they are up to date; return the exit code."""
    parser = argparse.ArgumentParser(description="Make the faces of the publications.")
    parser.add_argument("--force", action="store_true", help="make them even if up to date")
    wanted = parser.parse_args(arguments)
    if not wanted.force and _up_to_date():
        print("fonts: up to date")
        return 0
    TARGET.mkdir(parents=True, exist_ok=True)
    try:
        with ProcessPoolExecutor() as pool:
            made = [name for names in pool.map(_make, RECIPES) for name in names]
    except LookupError as error:
        print(f"fonts: {error.args[0]}", file=sys.stderr)
        return 1
    _write_coverage()
    _write_stamp([*made, COVERAGE])
    print(f"fonts: {len(RECIPES)} faces made in {TARGET.name}/")
    return 0


def _source(recipe: Recipe) -> Path:
    """Return the file that *recipe* starts from, its digest checked."""
    distribution = recipe.package.replace("_", "-")
    spec = importlib.util.find_spec(recipe.package)
    if spec is None or spec.origin is None:
        raise LookupError(f"{distribution} is not installed. pip install '.[fonts]'.")
    path = Path(spec.origin).parent / "files" / recipe.file
    if not path.is_file() or _digest(path) != recipe.sha256:
        raise LookupError(f"{distribution} holds another {recipe.file} than the one pinned here.")
    return path


def _make(recipe: Recipe) -> list[str]:
    """Write the face of *recipe* as TTF and WOFF2, with its licence; return the names written."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    path = _source(recipe)
    font = TTFont(path, recalcTimestamp=False)
    if recipe.axes:
        _subset(font, _characters(font, recipe))
        font = instantiateVariableFont(font, dict(recipe.axes), inplace=True)
    _leave_out_strokes(font)
    _rename(font, recipe.name)
    names = [f"{recipe.name}.ttf", f"{recipe.name}.woff2", f"{recipe.name.partition('-')[0]}.txt"]
    font.save(TARGET / names[0])
    font.flavor = "woff2"
    font.save(TARGET / names[1])
    licence = path.parent.parent / "LICENSE"
    (TARGET / names[2]).write_bytes(licence.read_bytes())
    return names


def _characters(font: object, recipe: Recipe) -> set[int]:
    """Return the code points that the face of *recipe* keeps."""
    from fontTools.ttLib import TTFont

    own = set(font.getBestCmap())  # type: ignore[attr-defined]
    if recipe.without is None:
        return own
    other = next(item for item in RECIPES if item.name == recipe.without)
    # a combining mark works only beside the letters of its own face: those all stay. So do spaces:
    # a line breaker leaves the space between two words in the face of the first
    helped = {c for c in TTFont(_source(other)).getBestCmap() if c < _COMBINING}
    return own - (helped - _SPACES)


def _subset(font: object, characters: set[int]) -> None:
    """Keep *characters* and the layout features that the style sheets use; drop the hinting."""
    from fontTools.subset import Options, Subsetter

    options = Options(hinting=False, name_IDs=["*"], notdef_outline=True, glyph_names=False)
    options.layout_features = [*options.layout_features, *_FEATURES]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def _leave_out_strokes(font: object) -> None:
    """Drop the rules of *font* that put a glyph behind a letter which no one has written.

    The stroke between lam and kaf comes out of the text layer of a PDF as a letter.
    """
    if "GSUB" not in font:  # type: ignore[operator]
        return
    table = font["GSUB"].table  # type: ignore[index]
    lookups = table.LookupList.Lookup
    putting_in = {at for at, lookup in enumerate(lookups) if _puts_in(lookup)}
    calling = {at for at, lookup in enumerate(lookups) if _called(lookup) & putting_in}
    for record in table.FeatureList.FeatureRecord:
        feature = record.Feature
        feature.LookupListIndex = [at for at in feature.LookupListIndex if at not in calling]
        feature.LookupCount = len(feature.LookupListIndex)


def _parts(lookup: Any) -> list[Any]:
    return [getattr(part, "ExtSubTable", part) for part in lookup.SubTable]


def _puts_in(lookup: Any) -> bool:
    """Tell whether *lookup* leaves a glyph where it is and puts others behind it."""
    return any(
        glyphs[:1] == [glyph] and len(glyphs) > 1
        for part in _parts(lookup)
        if type(part).__name__ == "MultipleSubst"
        for glyph, glyphs in part.mapping.items()
    )


def _called(lookup: Any) -> set[int]:
    """Return the numbers of the lookups that the rules of *lookup* call."""
    called: set[int] = set()
    todo = _parts(lookup)
    while todo:
        part = todo.pop()
        called |= {record.LookupListIndex for record in getattr(part, "SubstLookupRecord", ())}
        for name in _RULES:
            todo += [rule for rule in getattr(part, name, None) or () if rule is not None]
    return called


def _rename(font: object, name: str) -> None:
    """Give *font* the family and style of *name* in every name that a program shows."""
    family, _, style = name.partition("-")
    table = font["name"]  # type: ignore[index]
    for number in (16, 17, 21, 22, 25):
        table.removeNames(nameID=number)
    shown = {1: name, 2: "Regular", 3: f"{name};presswork", 4: f"{family} {style}", 6: name}
    shown |= {16: family, 17: style}
    for number, words in shown.items():
        table.removeNames(nameID=number)
        table.setName(words, number, 3, 1, 0x409)


def _write_coverage() -> None:
    """Write which characters each face has, as ranges: what no face has is a finding."""
    paths = {recipe.name: TARGET / f"{recipe.name}.ttf" for recipe in RECIPES}
    spec = importlib.util.find_spec(CHINESE[0])
    if spec is not None and spec.origin is not None:
        paths[Path(CHINESE[1]).stem] = Path(spec.origin).parent / CHINESE[1]
    ranges = {name: _ranges(path) for name, path in sorted(paths.items())}
    text = json.dumps(ranges, separators=(",", ":")) + "\n"
    (TARGET / COVERAGE).write_text(text, encoding="utf-8", newline="\n")


def _ranges(path: Path) -> list[list[int]]:
    """Return the code points of the font at *path* as pairs of first and last."""
    from fontTools.ttLib import TTFont

    ranges: list[list[int]] = []
    for code in sorted(TTFont(path, lazy=True).getBestCmap()):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def _up_to_date() -> bool:
    """Tell whether every face is there, made by this script from these sources."""
    stamp = TARGET / STAMP
    if not stamp.is_file():
        return False
    made = json.loads(stamp.read_text(encoding="utf-8"))
    files = made.pop("files")
    return made == {"by": _digest(HERE)} and all(
        (TARGET / name).is_file() and _digest(TARGET / name) == digest
        for name, digest in files.items()
    )


def _write_stamp(names: list[str]) -> None:
    files = {name: _digest(TARGET / name) for name in sorted(set(names))}
    text = json.dumps({"by": _digest(HERE), "files": files}, indent=2) + "\n"
    (TARGET / STAMP).write_text(text, encoding="utf-8", newline="\n")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
