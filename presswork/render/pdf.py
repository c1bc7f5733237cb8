"""The PDF brief: a briefing and a theme in, PDF/UA-1 and PDF/A-3a in one file out."""

import contextlib
import gc
import io
import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from presswork import model_json
from presswork.dates import stamp
from presswork.findings import finding
from presswork.fonts import Face, faces, scripts, uncovered
from presswork.model import Briefing, Finding, Format, Publication
from presswork.public import public
from presswork.render import pdf_conformance, pdf_page
from presswork.render.pdf_circles import circles_broken
from presswork.render.pdf_fetch import bundled_only
from presswork.render.pdf_glyphs import mend_unicode
from presswork.render.pdf_sheets import rules_asked_for
from presswork.render.pdf_weasy import parsed, recorded, weasyprint, without_system_fonts
from presswork.render.spacing import whole_numbers
from presswork.render.visual import joined_across
from presswork.theme import Theme
from presswork.values import Struct

__all__ = ["render", "render_short"]

_MEDIA_TYPE = "application/pdf"
_PRESSES_KEPT = 8
_NAMED = 4
_FACE_RULES = re.compile(r"@font-face[^}]{0,2000}\}")
_ILLEGIBLE = "[?]"
"""What is set for characters that no face has, as editors do: each is a finding as well."""


class _Press(Struct, frozen=True, kw_only=True, eq=False):
    """What documents of one look share in a process; it keeps a worker's memory flat."""

    fetcher: Any
    fonts: Any
    sheet: Any
    faces: tuple[Face, ...]
    findings: tuple[Finding, ...]
    """What setting it up had to say: it holds for every document."""


_presses: dict[tuple[object, ...], _Press] = {}


def render(briefing: Briefing, theme: Theme, stem: str) -> Publication:
    """Return the brief as PDF, with the public form of its model attached.

    Raises ThemeError where a template cannot be used, DocumentError where a face is missing.
    """
    return _publication(pdf_page.page(briefing, theme), briefing, theme, stem)


def render_short(briefing: Briefing, theme: Theme, stem: str, full_text: str) -> Publication:
    """Return the short brief `STEM-short.pdf`: fact box and summary, for a meeting folder.

    *full_text* says where the full text stands: an address, or a file name and its digest.
    """
    page = pdf_page.short_page(briefing, theme, full_text)
    return _publication(page, briefing, theme, f"{stem}-short")


def _publication(page: str, briefing: Briefing, theme: Theme, stem: str) -> Publication:
    """Return *page* set, with what the library and the faces had to say."""
    page = whole_numbers(page)
    chosen = faces(scripts(page))
    if lost := uncovered(page, chosen):
        page = re.sub(f"[{re.escape(''.join(lost))}]+", _ILLEGIBLE, page)
    page = joined_across(page)
    press = _press(briefing, theme, chosen)
    with recorded() as records, _undisturbed(), circles_broken():
        data = _print(page, press, briefing, theme)
    findings = [
        *press.findings,
        *_from_log(records),
        *_refused(press),
        *_without_glyph(briefing, chosen),
    ]
    return Publication(
        format=Format.PDF,
        name=f"{stem}.pdf",
        media_type=_MEDIA_TYPE,
        data=data,
        findings=tuple(findings),
    )


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the collector of cyclic garbage away: a page is built of objects that all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _print(page: str, press: _Press, briefing: Briefing, theme: Theme) -> bytes:
    """Return *page* set, tagged and written."""
    module = weasyprint()
    html = parsed(page, press.fetcher)
    document = html.render(
        font_config=press.fonts, stylesheets=[press.sheet], pdf_variant=pdf_conformance.VARIANT
    )
    pdf_conformance.claim_ua(document.metadata)
    when = stamp(briefing.document)
    attachment = module.Attachment(
        file_obj=io.BytesIO(model_json.encode(public(briefing))),
        name="model.json",
        description=document.metadata.title,
        relationship="Source",
        created=when,
        modified=when,
    )
    labels = theme.language(briefing.document.language).labels
    links = pdf_page.link_texts(briefing, labels)
    data: bytes = document.write_pdf(
        finisher=lambda _, pdf: _finish(pdf, links, press.faces),
        attachments=[attachment],
        pdf_variant=pdf_conformance.VARIANT,
    )
    return data


def _finish(pdf: Any, link_texts: Mapping[str, str], chosen: tuple[Face, ...]) -> None:
    """Complete *pdf* (a pydyf.PDF) before it is written."""
    mend_unicode(pdf, chosen)
    pdf_conformance.finish(pdf, link_texts)


def _press(briefing: Briefing, theme: Theme, chosen: tuple[Face, ...]) -> _Press:
    """Return the press for *theme* and the *chosen* faces, set up once in a process."""
    document = briefing.document
    script = pdf_page.script_of(briefing)
    key = (theme.name, theme.folders, document.language, document.direction, script, chosen)
    if key not in _presses:
        while len(_presses) >= _PRESSES_KEPT:
            del _presses[next(iter(_presses))]
        _presses[key] = _set_up(briefing, theme, chosen)
    return _presses[key]


def _set_up(briefing: Briefing, theme: Theme, chosen: tuple[Face, ...]) -> _Press:
    module = weasyprint()
    fetcher = bundled_only(theme.folders, chosen)
    css = pdf_page.style(briefing, theme, chosen)
    css = rules_asked_for(css, module) + css
    fonts = _fonts(tuple(_FACE_RULES.findall(css)))
    with recorded() as records:
        sheet = module.CSS(string=css, font_config=fonts, url_fetcher=fetcher)
    findings = tuple(_from_log(records))
    return _Press(fetcher=fetcher, fonts=fonts, sheet=sheet, faces=chosen, findings=findings)


@lru_cache(maxsize=_PRESSES_KEPT)
def _fonts(rules: tuple[str, ...]) -> Any:
    """Return the fonts for all looks that declare their faces by the same *rules*.

    Four languages that share a script share a copy of its faces and what was measured of them.
    """
    del rules  # the style sheet adds its faces, a known one once
    from weasyprint.text.fonts import FontConfiguration

    with without_system_fonts():
        return FontConfiguration()


def _from_log(records: Iterable[logging.LogRecord]) -> Iterator[Finding]:
    for record in records:
        code = "render.pdf-error" if record.levelno >= logging.ERROR else "render.pdf-warning"
        yield finding(code, "pdf", words=" ".join(record.getMessage().split()))


def _refused(press: _Press) -> tuple[Finding, ...]:
    """Return a finding for each address that was refused since the last document."""
    found = [
        finding("render.resource-refused", "pdf", address=address)
        for address in press.fetcher.refused
    ]
    press.fetcher.refused.clear()
    return tuple(found)


def _without_glyph(briefing: Briefing, chosen: tuple[Face, ...]) -> Iterator[Finding]:
    """Yield a finding for each printed block with characters that no face has."""
    document = briefing.document
    printed = (*document.head, *document.body, *document.notes)
    if not uncovered("".join(block.text for block in printed), chosen):
        return
    for block in printed:
        if lost := uncovered(block.text, chosen):
            yield finding("render.no-glyph", block.whereabouts, characters=_named(lost))


def _named(characters: Sequence[str]) -> str:
    """Return how a message names *characters*: code and name of each, no more than a few."""
    names = [
        f"U+{ord(c):04X} ({unicodedata.name(c, 'without a name').lower()})" for c in characters
    ]
    more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
    return ", ".join([*names[:_NAMED], *more])
