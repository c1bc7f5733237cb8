"""WeasyPrint, imported without child processes, and its log as records."""

import contextlib
import ctypes.util
import importlib.resources
import io
import logging
import os
import pickle
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from presswork.errors import SystemLibraryError
from presswork.kept import recalled
from presswork.render.pdf_attributes import SharedAttributes
from presswork.render.pdf_hyphens import quick_dictionary
from presswork.render.pdf_layouts import keep_layouts

__all__ = ["parsed", "recorded", "rules_of_notes", "weasyprint", "without_system_fonts"]

# the names under which WeasyPrint asks for its libraries and the files that Linux has for them:
# ctypes would start ldconfig, gcc and ld to find each
_SONAMES = {
    "libgobject-2.0-0": "libgobject-2.0.so.0",
    "libpango-1.0-0": "libpango-1.0.so.0",
    "libharfbuzz-0": "libharfbuzz.so.0",
    "libharfbuzz-subset-0": "libharfbuzz-subset.so.0",
    "libfontconfig-1": "libfontconfig.so.1",
    "libpangoft2-1.0-0": "libpangoft2-1.0.so.0",
}
_FONTCONFIG = "FONTCONFIG_FILE"
_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_SELDOM = (
    "PIL.ImageCms",
    "fontTools.subset",
    "fontTools.ttLib",
    "fontTools.varLib.instancer",
    "tinyhtml5",
)
"""Modules that colour profiles, compressed or variable fonts, old HarfBuzz or HTML need."""
_NEVER = ("email.message", "urllib.request")
"""Modules of the network, which a page of ours never reaches (`pdf_fetch`)."""
_UNASKED = ("html5_ua_form.css", "html5_ph.css")
"""Style sheets for forms and for attributes of old HTML: no brief asks for them."""
_NOTES = re.compile(r"^::(?:foot)?note-.{1,200}$", re.MULTILINE)
"""Rules of the style sheet of all pages that make five styles for each element, used or not."""
_FORMS = re.compile(r"^(?:button|:is\(input|input|select|textarea).{1,500}$", re.MULTILINE)
_LAZY = ("PIL.EpsImagePlugin", "PIL.Image", "PIL.ImageFile", "PIL.ImageOps")
"""Modules that are loaded with the first picture."""
_ROOTS = frozenset({"html", "body"})
_KINDS = (
    "char[]",
    "hb_codepoint_t[]",
    "hb_tag_t[]",
    "FcChar8 **",
    "PangoLogAttr[]",
    "PangoRectangle *",
    "unsigned int *",
)
"""The types that WeasyPrint asks for at nearly every document."""
_SIZED = re.compile(r"(.{1,60})\[(\d{1,9})\]")


@cache
def weasyprint() -> Any:
    """Return the module, imported once.

    Raises SystemLibraryError where Pango or one of its relatives is not installed.
    """
    _select_by_kept_code()
    with (
        _known_libraries(),
        _postponed(),
        _few_rules(),
        _kept_c(),
        _quiet(),
        without_system_fonts(),
    ):
        try:
            import weasyprint as module
        except OSError as error:
            problem = "the library Pango, which sets the PDF, is missing"
            raise SystemLibraryError(problem, f"apt-get install {_PACKAGES}") from error
        from weasyprint.text.ffi import ffi

        ffi.new = _allocator(ffi)
        from weasyprint.text import line_break

        line_break.pango = SharedAttributes(line_break.pango, ffi)
        keep_layouts(line_break.Layout)
    import pyphen
    from weasyprint.pdf import tags

    tags._build_box_tree = _with_languages(tags._build_box_tree)  # noqa: SLF001 - no hook for it
    pyphen.HyphDict = quick_dictionary()
    return module


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
    import cssselect2

    for table in root.iter("table"):
        _group_rows(table)
    html = module.HTML.__new__(module.HTML)
    html.base_url, html.url_fetcher, html.media_type = None, fetcher, "print"
    html.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
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


@contextlib.contextmanager
def _known_libraries() -> Iterator[None]:
    """Answer the search for libraries from the table while the context lasts."""
    search = ctypes.util.find_library
    ctypes.util.find_library = _SONAMES.get  # type: ignore[assignment]
    try:
        yield
    finally:
        ctypes.util.find_library = search


@contextlib.contextmanager
def _postponed() -> Iterator[None]:
    """Let stand-ins take the place of modules that most pages do without, while they are named.

    What stands for one of the network does nothing; any other imports the real module when it is
    used.
    """
    stand_ins: dict[str, ModuleType] = {name: _Later(name) for name in _SELDOM}
    stand_ins |= {name: _Never(name) for name in _NEVER}
    absent = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(absent)
    for name in _LAZY:
        _load_late(name)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


@contextlib.contextmanager
def _few_rules() -> Iterator[None]:
    """Let WeasyPrint read of its own style sheets what briefs need, while the context lasts."""
    find = importlib.resources.files

    def files(package: Any) -> Any:
        found = find(package)
        return _Sheets(found) if package is sys.modules.get("weasyprint.css") else found

    importlib.resources.files = files
    try:
        yield
    finally:
        importlib.resources.files = find


class _Sheets(NamedTuple):
    """Takes the place of the folder of the style sheets."""

    folder: Any

    def __truediv__(self, name: str) -> "_Sheet":
        return _Sheet(self.folder, name)


class _Sheet(NamedTuple):
    """Takes the place of a style sheet."""

    folder: Any
    name: str

    def read_text(self, encoding: str) -> str:
        """Return the rules that briefs need."""
        if self.name in _UNASKED:
            return ""
        return _FORMS.sub("", _NOTES.sub("", (self.folder / self.name).read_text(encoding)))


def rules_of_notes(css: str) -> str:
    """Return the rules for notes at the foot of a page that *css* calls for, else nothing."""
    if "note" not in css:
        return ""
    folder = importlib.resources.files(weasyprint().css)
    return "\n".join(_NOTES.findall((folder / "html5_ua.css").read_text("utf-8")))


def _load_late(name: str) -> None:
    """Import the module *name* so that it is loaded when something of it is first used."""
    spec = find_spec(name)
    if name in sys.modules or spec is None or spec.loader is None:
        return
    loader = LazyLoader(spec.loader)
    spec.loader = loader
    module = sys.modules[name] = module_from_spec(spec)
    loader.exec_module(module)
    package, _, last = name.rpartition(".")
    setattr(sys.modules[package], last, module)


class _Later(ModuleType):
    """Stands for the module *name*, or for the object *within* it, until that is used."""

    TTLibError = Exception
    """What `except` names must be a class at once."""

    def __init__(self, name: str, within: str = "") -> None:
        super().__init__(name)
        self._within = within

    def _real(self) -> Any:
        return getattr(import_module(self.__name__), self._within)

    def __getattr__(self, name: str) -> Any:
        """Return what stands for an attribute of the module, or the attribute of the object."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._real(), name) if self._within else _Later(self.__name__, name)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call the real object."""
        return self._real()(*arguments, **named)


class _Never(ModuleType):
    """Stands for a module that is named and not used."""

    def __getattr__(self, name: str) -> Any:
        """Return a class whose objects do nothing."""
        if name.startswith("__"):
            raise AttributeError(name)
        return _Nothing


class _Nothing:
    """Stands for whatever would reach the network."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """Take anything."""

    def add_handler(self, handler: Any) -> None:
        """Do nothing."""


def _allocator(ffi: Any) -> Callable[..., Any]:
    """Return the `new` of *ffi* knowing its types before it is asked, arrays without their length.

    cffi reads each new type as C, slowly, and keeps it: with a length in it that is one for each
    line of text.
    """
    new, known = ffi.new, _types(ffi)

    def allocate(kind: str, init: Any = None) -> Any:
        sized = _SIZED.fullmatch(kind) if kind[-1] == "]" else None
        if sized is None or not (init is None or len(init) == int(sized[2])):
            return new(known.get(kind, kind), init)
        array = f"{sized[1]}[]"
        return new(known.get(array, array), int(sized[2]) if init is None else init)

    return allocate


def _types(ffi: Any) -> dict[str, Any]:
    """Return the types that WeasyPrint makes values of, by name, all read in one piece of C."""
    pointers = [re.sub(r" ?(?=\[|$)", "(*)", kind, count=1) for kind in _KINDS]
    function = ffi.typeof(f"void(*)({', '.join(pointers)})")
    return {kind: of.item for kind, of in zip(_KINDS, function.args, strict=True)}


@contextlib.contextmanager
def _kept_c() -> Iterator[None]:
    """Let cffi read C as it was taken apart in an earlier process, while the context lasts."""
    import cffi.cparser

    of_process = cffi.cparser._get_parser  # noqa: SLF001 - no public way
    cffi.cparser._get_parser = lambda: _Parser(of_process)  # noqa: SLF001
    try:
        yield
    finally:
        cffi.cparser._get_parser = of_process  # noqa: SLF001


class _Parser:
    """Takes the place of a parser of C."""

    def __init__(self, of_process: Callable[[], Any]) -> None:
        self._of_process = of_process

    def parse(self, text: str) -> Any:
        """Return the syntax tree of *text*."""
        import pycparser

        key = f"{pycparser.__version__} {text}"
        made = recalled(key, lambda: pickle.dumps(self._of_process().parse(text), protocol=5))
        return pickle.loads(made)  # noqa: S301 - what this program has kept


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
