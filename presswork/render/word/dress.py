"""The dress: what `theme.toml` changes in the looks of `styles.docx`.

Only a value that differs from the shipped one is carried over, so that colours, fonts and page
that somebody set in Word stay as they are.
"""

import re
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Mm

from presswork.render.word.draft import Draft
from presswork.theme import Theme, load
from presswork.values import asdict

__all__ = ["dress"]

_THEME_PART = "theme/theme1.xml"
_PLACES = {
    "ink": ("dk1", "text1"),
    "ground": ("lt1", "background1"),
    "grey": ("dk2", "text2"),
    "tint": ("lt2", "background2"),
    "accent": ("accent1", "accent1"),
    "rule": ("accent2", "accent2"),
}
"""Where each colour of `theme.toml` stands in the colour scheme, and what styles call it."""
_FACES = {"docx_serif": "major", "docx_sans": "minor"}
_ROLES: dict[str, set[str | None]] = {
    "heads": {"Title"},
    "text": {"Brief Sentence"},
    "labels": {None},
}
"""Which styles have a face of their own; all others take that of the document, the labels'."""
_SCHEMES = {"serif": "major", "sans": "minor"}
_SCRIPTS = {
    "asciiTheme": "HAnsi",
    "hAnsiTheme": "HAnsi",
    "eastAsiaTheme": "EastAsia",
    "cstheme": "Bidi",
}
_SIZES = {"A4": (210, 297), "Letter": (215.9, 279.4)}


def dress(draft: Draft, theme: Theme) -> None:
    """Let *draft* follow `theme.toml` where it differs from the shipped one."""
    own, shipped = theme.tokens, load().tokens
    changed = {
        name: colour[1:].upper()
        for name, colour in asdict(own.colours).items()
        if colour != getattr(shipped.colours, name)
    }
    faces = {
        role: getattr(own.fonts, name)
        for name, role in _FACES.items()
        if getattr(own.fonts, name) != getattr(shipped.fonts, name)
    }
    if changed or faces:
        _scheme(draft, changed, faces)
    _styles(draft, changed)
    for role, names in _ROLES.items():
        if getattr(own.fonts, role) != getattr(shipped.fonts, role):
            _face(draft, names, _SCHEMES[getattr(own.fonts, role)])
    if own.page.size != shipped.page.size:
        _page(draft, *_SIZES[own.page.size])


def _scheme(draft: Draft, colours: dict[str, str], faces: dict[str, str]) -> None:
    """Change the theme of the Word file, which its own dialogues show."""
    package = draft.document.part.package
    part = next(part for part in package.iter_parts() if part.partname.endswith(_THEME_PART))
    text = part.blob.decode("utf-8")
    for name, value in colours.items():
        slot = _PLACES[name][0]
        filled = f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>'
        text = re.sub(f"(?s)<a:{slot}>.{{0,200}}?</a:{slot}>", filled, text)
    for role, face in faces.items():
        wanted = rf'\g<1>"{face.split(",")[0].strip()}"'
        text = re.sub(rf'(<a:{role}Font>\s*<a:latin typeface=)"[^"]{{0,100}}"', wanted, text)
    part._blob = text.encode("utf-8")  # noqa: SLF001  (a part of which python-docx knows bytes alone)


def _styles(draft: Draft, colours: dict[str, str]) -> None:
    """Change the values beside the names of theme colours: some readers know these alone."""
    named = {_PLACES[name][1]: value for name, value in colours.items()}
    for node in draft.document.styles.element.iter() if named else ():
        _recolour(node, named)


def _recolour(node: Any, named: dict[str, str]) -> None:
    value = named.get(node.get(qn("w:themeColor"), ""))
    if value is not None:
        node.set(qn("w:val") if node.tag == qn("w:color") else qn("w:color"), value)
    fill = named.get(node.get(qn("w:themeFill"), ""))
    if fill is not None:
        node.set(qn("w:fill"), fill)


def _face(draft: Draft, names: set[str | None], scheme: str) -> None:
    """Give the styles *names*, None being the document, the serif or the sans of the theme."""
    for faces in draft.document.styles.element.iter(qn("w:rFonts")):
        style = next(faces.iterancestors(qn("w:style")), None)
        name = None if style is None else style.find(qn("w:name")).get(qn("w:val"))
        for attribute, script in _SCRIPTS.items() if name in names else ():
            faces.set(qn(f"w:{attribute}"), f"{scheme}{script}")


def _page(draft: Draft, width: float, height: float) -> None:
    """Change the size of the page; the text keeps its width, the margins give way."""
    for section in draft.document.sections:
        margin = (Mm(width) - section.page_width + section.left_margin + section.right_margin) // 2
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = margin
