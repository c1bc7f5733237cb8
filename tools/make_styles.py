"""Make the Word files that carry looks and letterhead of the shipped themes: `styles.docx`.

    python tools/make_styles.py [styles.toml styles.docx]

A table may extend another and say only what differs. The same table gives the same bytes. The
result is an ordinary Word file: whoever would rather open it in Word and change it there need not
run this again.
"""

import sys
import tomllib
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork.render.archive import zip_again  # noqa: E402  (the checkout, not what is installed)

PARTS = Path(__file__).resolve().parent / "styles"
SHIPPED = {
    PARTS.with_name("styles.toml"): ROOT / "templates/default/docx/styles.docx",
    PARTS.with_name("styles-plain.toml"): ROOT / "templates/plain/docx/styles.docx",
}
SCHEME = {
    "text1": "dk1",
    "text2": "dk2",
    "background1": "lt1",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""Under what name a theme colour stands in the colour scheme, where that differs."""


def main(arguments: list[str]) -> int:
    """Write the files and return the exit code."""
    wanted = {Path(arguments[0]): Path(arguments[1])} if arguments else SHIPPED
    for table, target in wanted.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(styles_docx(read_table(table)))
        print(target)
    return 0


def read_table(path: Path) -> dict[str, Any]:
    """Return the table *path* over the one that it extends; styles of one name are merged."""
    own = tomllib.loads(path.read_text(encoding="utf-8"))
    if "extends" not in own:
        return own
    below = read_table(path.parent / own.pop("extends"))
    for kind in ("paragraph", "character"):
        looks = {look["name"]: look for look in below[kind]}
        for look in own.pop(kind, ()):
            looks[look["name"]] = {**looks.get(look["name"], {}), **look}
        below[kind] = list(looks.values())
    return {**below, **{name: {**below[name], **values} for name, values in own.items()}}


def styles_docx(table: dict[str, Any]) -> bytes:
    """Return the Word file that *table* describes."""
    names = sorted(path.relative_to(PARTS).as_posix() for path in PARTS.rglob("*.*"))
    parts = {name: (PARTS / name).read_text(encoding="utf-8") for name in names}
    parts["word/styles.xml"] = _styles(table)
    filled = {"colours": _colours(table), **_fonts(table), **_page(table)}
    for name in ("word/theme/theme1.xml", "word/document.xml"):
        for key, value in filled.items():
            parts[name] = parts[name].replace(f"<!--{key}-->", value)
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        "<!--samples-->", _samples(table)
    )
    return zip_again({name: text.encode() for name, text in parts.items()})


def _samples(table: dict[str, Any]) -> str:
    """Show each style under its own name: what one sees who opens the file in Word."""
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{_id(look["name"])}"/></w:pPr>'
        f"<w:r><w:t>{look['name']}</w:t></w:r></w:p>"
        for look in table["paragraph"]
        if look["name"] not in {"Header", "Footer"}
    ) + "".join(
        f'<w:p><w:r><w:rPr><w:rStyle w:val="{_id(look["name"])}"/></w:rPr>'
        f"<w:t>{look['name']}</w:t></w:r></w:p>"
        for look in table["character"]
    )


def _colours(table: dict[str, Any]) -> str:
    return "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in table["colours"].items()
    )


def _fonts(table: dict[str, Any]) -> dict[str, str]:
    return {
        f"{role}Font": "".join(
            f'<a:{script} typeface="{face}"/>'
            for script, face in zip(("latin", "ea", "cs"), faces, strict=True)
        )
        for role, faces in table["fonts"].items()
    }


def _page(table: dict[str, Any]) -> dict[str, str]:
    page = {name: _mm(value) for name, value in table["page"].items()}
    margin = (
        f'w:top="{page["top"]}" w:right="{page["margin"]}" w:bottom="{page["bottom"]}" '
        f'w:left="{page["margin"]}" w:header="{page["edge"]}" w:footer="{page["edge"]}"'
    )
    size = f'<w:pgSz w:w="{page["width"]}" w:h="{page["height"]}"/>'
    return {"page": f'{size}<w:pgMar {margin} w:gutter="0"/>'}


def _styles(table: dict[str, Any]) -> str:
    shell = (PARTS / "word/styles.xml").read_text(encoding="utf-8")
    styles = [_style("paragraph", look, table["colours"]) for look in table["paragraph"]]
    styles += [_style("character", look, table["colours"]) for look in table["character"]]
    for key, value in table["colours"].items():
        shell = shell.replace(f"#{key}", value)
    shell = shell.replace("<!--table-->", _table(table["table"], table["colours"]))
    return shell.replace("<!--styles-->", "\n".join(styles))


def _table(look: dict[str, Any], colours: dict[str, str]) -> str:
    """Return the properties of the table style, in the order of the schema."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(_border(side, (*look[side], 0), colours) for side in sides if side in look)
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 28), ("left", 113), ("bottom", 28), ("right", 113))
    )
    shade = look.get("shade")
    fill = f'w:fill="{_rgb(shade, colours)}" w:themeFill="{shade}"' if shade else ""
    shading = f'<w:shd w:val="clear" w:color="auto" {fill}/>' if shade else ""
    return (
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f'<w:tcPr>{shading}<w:vAlign w:val="center"/></w:tcPr>'
    )


def _style(kind: str, look: dict[str, Any], colours: dict[str, str]) -> str:
    name = look["name"]
    normal = name == "Normal"
    base = look.get("base") or ("Normal" if kind == "paragraph" else "Default Paragraph Font")
    own = ' w:customStyle="1"' if name.startswith("Brief ") else ""
    default = ' w:default="1"' if normal else ""
    head = [
        f'<w:style w:type="{kind}"{default}{own} w:styleId="{_id(name)}">',
        f"<w:name w:val={quoteattr(_stored(name))}/>",
        "" if normal else f'<w:basedOn w:val="{_id(base)}"/>',
        f'<w:next w:val="{_id(look["next"])}"/>' if "next" in look else "",
        '<w:uiPriority w:val="1"/><w:qFormat/>',
    ]
    layout = _layout(look, colours) if kind == "paragraph" else ""
    return "".join([*head, layout, _letters(look, colours), "</w:style>"])


def _layout(look: dict[str, Any], colours: dict[str, str]) -> str:
    """Return the paragraph properties, in the order of the schema."""
    borders = "".join(
        _border(side, look[side], colours) for side in ("top", "bottom") if look.get(side)
    )
    tabs = "".join(f'<w:tab w:val="{at}" w:pos="{_mm(mm)}"/>' for at, mm in look.get("tabs", ()))
    space = (
        f'<w:spacing w:before="{_pt(look.get("before", 0))}" w:after="{_pt(look.get("after", 0))}"'
    )
    line = f' w:line="{round(240 * look["line"])}" w:lineRule="auto"' if "line" in look else ""
    left, hanging = _mm(look.get("left", 0)), _mm(look.get("hanging", 0))
    parts = [
        "<w:keepNext/>" if look.get("keep_next") else "",
        "<w:keepLines/>" if look.get("keep_lines") else "",
        "<w:widowControl/>" if look.get("widow") else "",
        '<w:numPr><w:numId w:val="1"/></w:numPr>' if look.get("bullet") else "",
        f"<w:pBdr>{borders}</w:pBdr>" if borders else "",
        f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
        f"{space}{line}/>",
        f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if left else "",
        f'<w:jc w:val="{look["align"]}"/>' if "align" in look else "",
        f'<w:outlineLvl w:val="{look["outline"]}"/>' if "outline" in look else "",
    ]
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def _border(side: str, border: tuple[Any, ...], colours: dict[str, str]) -> str:
    eighths, colour, gap, *line = border
    return (
        f'<w:{side} w:val="{line[0] if line else "single"}" w:sz="{eighths}" w:space="{gap}" '
        f'w:color="{_rgb(colour, colours)}" w:themeColor="{colour}"/>'
    )


def _letters(look: dict[str, Any], colours: dict[str, str]) -> str:
    """Return the run properties, in the order of the schema, also for complex scripts."""
    font, colour, line = look.get("font"), look.get("colour"), look.get("underline")
    sides = (("ascii", "HAnsi"), ("hAnsi", "HAnsi"), ("eastAsia", "EastAsia"), ("cs", "Bidi"))
    faces = " ".join(
        f'w:{side}{"t" if side == "cs" else "T"}heme="{font}{name}"' for side, name in sides
    )
    parts = [f"<w:rFonts {faces}/>" if font else ""]
    for key, tag in (("bold", "b"), ("italic", "i")):
        if key in look:
            value = "" if look[key] else ' w:val="0"'
            parts.append(f"<w:{tag}{value}/><w:{tag}Cs{value}/>")
    parts += [
        "<w:caps/>" if look.get("caps") else "",
        "<w:smallCaps/>" if look.get("small_caps") else "",
        f'<w:color w:val="{_rgb(colour, colours)}" w:themeColor="{colour}"/>' if colour else "",
        f'<w:spacing w:val="{look["spacing"]}"/>' if "spacing" in look else "",
    ]
    if "size" in look:
        half = round(2 * look["size"])
        parts.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
    if line:
        rgb = _rgb(line, colours)
        parts.append(f'<w:u w:val="single" w:color="{rgb}" w:themeColor="{line}"/>')
    inner = "".join(parts)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _rgb(colour: str, colours: dict[str, str]) -> str:
    return colours[SCHEME.get(colour, colour)]


def _id(name: str) -> str:
    return name.replace(" ", "")


def _stored(name: str) -> str:
    """Word stores the names of its own headings in lower case."""
    return name.lower() if name.startswith("Heading ") or name in {"Header", "Footer"} else name


def _pt(points: float) -> int:
    return round(20 * points)


def _mm(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
