"""WeasyPrint, imported without child processes, and its log as records."""

import contextlib
import io
import logging
import os
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from presswork.errors import SystemLibraryError
from presswork.kept import recalled
from presswork.render.pdf_borders import skip_missing_borders
from presswork.render.pdf_boxes import walk_at_once
from presswork.render.pdf_breaks import break_at_once
from presswork.render.pdf_bytes import write_at_once
from presswork.render.pdf_cascade import quick_elements, remember_names
from presswork.render.pdf_circles import know_layouts
from presswork.render.pdf_colours import remember_colours, remember_profiles
from presswork.render.pdf_drawing import draw_at_once
from presswork.render.pdf_floats import place_at_once
from presswork.render.pdf_hyphens import quick_dictionary
from presswork.render.pdf_later import postponed
from presswork.render.pdf_layouts import keep_layouts
from presswork.render.pdf_native import allocator, keep_c, known_libraries
from presswork.render.pdf_replace import unlock
from presswork.render.pdf_sheets import few_rules
from presswork.render.pdf_styles import share_styles
from presswork.render.pdf_svg import remember_values, set_words_at_once
from presswork.render.pdf_tables import keep_widths, seek_parts_of_tables

__all__ = ["parsed", "recorded", "weasyprint", "without_system_fonts"]

_FONTCONFIG = "FONTCONFIG_FILE"
_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_ROOTS = frozenset({"html", "body"})


@cache
def weasyprint() -> Any:
    """Return the module, imported once.

    Raises SystemLibraryError where Pango or one of its relatives is not installed.
    """
    _select_by_kept_code()
    keep_c()
    with (
        known_libraries(),
        postponed(),
        few_rules(),
        _quiet(),
        without_system_fonts(),
    ):
        try:
            import weasyprint as module
        except OSError as error:
            problem = "the library Pango, which sets the PDF, is missing"
            raise SystemLibraryError(problem, f"apt-get install {_PACKAGES}") from error
        _quicken()
    import pyphen
    from cssselect2 import ElementWrapper
    from weasyprint.pdf import tags

    tags._build_box_tree = _with_languages(tags._build_box_tree)  # noqa: SLF001 - no hook for it
    pyphen.HyphDict = quick_dictionary()
    unlock(ElementWrapper)
    return module


def _quicken() -> None:
    """Replace the slow paths of the library, as the modules named `pdf_` beside this one say."""
    from weasyprint.text import line_break
    from weasyprint.text.ffi import ffi

    ffi.new = allocator(ffi)
    keep_layouts(line_break)
    share_styles()
    know_layouts()
    break_at_once(line_break)
    draw_at_once()
    set_words_at_once()
    remember_values()
    keep_widths()
    seek_parts_of_tables()
    place_at_once()
    write_at_once()
    remember_colours()
    remember_profiles()
    skip_missing_borders()
    walk_at_once()
    remember_names()


def _with_languages(build: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """Return what builds the tags of a box as *build* does, with the language that it declares.

    WeasyPrint tells the language of the document alone (PDF/UA-1, 7.2, wants that of each part).
    """
    from pydyf import String

    def build_with_language(box: Any, *arguments: Any) -> Iterator[Any]:
        element = getattr(box, "element", None)
        language = None if element is None or element.tag in _ROOTS else element.get("lang")
        for tag in build(box, *arguments):
            if language:
                tag["Lang"] = String(language)
            yield tag

    return build_with_language


def parsed(page: str, fetcher: Any) -> Any:
    """Return *page* as a WeasyPrint document that loads through *fetcher*.

    Our own templates are XML as well, which is read ten times faster; others are read as HTML.
    """
    module = weasyprint()
    try:
        root = ET.fromstring(page)  # noqa: S314 - a page of ours, without entities
    except ET.ParseError:
        return module.HTML(string=page, url_fetcher=fetcher)
    for table in root.iter("table"):
        _group_rows(table)
    html = module.HTML.__new__(module.HTML)
    html.base_url, html.url_fetcher, html.media_type = None, fetcher, "print"
    html.wrapper_element = quick_elements().from_html_root(root, content_language=None)
    html.etree_element = root
    return html


def _group_rows(table: ET.Element) -> None:
    """Put rows that stand directly in *table* into a body, as a reader of HTML does."""
    rows = [child for child in table if child.tag == "tr"]
    if rows:
        body = ET.Element("tbody")
        table.insert(list(table).index(rows[0]), body)
        for row in rows:
            table.remove(row)
            body.append(row)


@contextlib.contextmanager
def without_system_fonts() -> Iterator[None]:
    """Let fontconfig find no font of the system while the context lasts."""
    before = os.environ.get(_FONTCONFIG)
    os.environ[_FONTCONFIG] = str(Path(__file__).with_name("fonts.conf"))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_FONTCONFIG]
        else:
            os.environ[_FONTCONFIG] = before


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep back what the import prints of missing libraries and warns of missing system fonts."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="No fonts configured")
        yield


def _select_by_kept_code() -> None:
    """Let selectors of style sheets be tested by code as it was compiled in an earlier process."""
    import cssselect2.compiler

    def evaluated(text: str, names: dict[str, Any], local: dict[str, Any]) -> Any:
        code = recalled(text, lambda: compile(text, "<string>", "eval", dont_inherit=True))
        return eval(code, names, local)  # noqa: S307 - in the place of the eval of cssselect2

    vars(cssselect2.compiler)["eval"] = evaluated


class _Recorder(logging.Handler):
    """Keep records instead of printing them."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        """Keep *record*."""
        self._records.append(record)


@contextlib.contextmanager
def recorded() -> Iterator[list[logging.LogRecord]]:
    """Collect what WeasyPrint logs, warnings and errors, while the context lasts."""
    records: list[logging.LogRecord] = []
    handler = _Recorder(records)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield records
    finally:
        logger.removeHandler(handler)
