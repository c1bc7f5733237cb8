"""Faults in templates, explained: an exception in, an error with file, line and remedy out."""

import re
import traceback
from pathlib import Path

from presswork import model
from presswork.errors import ThemeError
from presswork.theme.jinja import jinja2
from presswork.theme.search import nearest, shown
from presswork.values import Struct

__all__ = ["explain"]

_OURS = Path(__file__).resolve().parent.parent
_SANDBOX = _OURS / "theme" / "sandbox.py"
"""Reads and calls for the templates, which are to blame for what it refuses."""
_NO_FIELD = re.compile(r"'(?:[\w.]+\.)?(\w+) object' has no attribute '(\w+)'")
_NO_NAME = re.compile(r"'(\w+)' is undefined")
_NO_TOOL = re.compile(r"No (filter|test) named '(\w+)'")
_TOOLS = {
    "filter": frozenset(jinja2.filters.FILTERS),
    "test": frozenset(jinja2.tests.TESTS),
}


def explain(error: Exception, searched: tuple[Path, ...], names: set[str]) -> ThemeError | None:
    """Return *error* as a ThemeError that names template and line.

    Returns None where no template is to blame. *names* are those that a template may use.
    """
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = _place(Path(error.filename or error.name or ""), error.lineno, searched)
        problem = _sentence(error.message or "", names)
        return ThemeError(f"{place}: {problem}", "Correct the template")
    at = _innermost(error, searched)
    if isinstance(error, jinja2.TemplateNotFound):
        problem = f"no template {error.name}"
        return ThemeError(f"{at}: {problem}" if at else problem, _template_hint(error, searched))
    if at is None:
        return None
    return ThemeError(f"{at}: {_sentence(str(error), names)}", "Correct the template")


def _innermost(error: Exception, searched: tuple[Path, ...]) -> str | None:
    """Return the place of the template line that failed, unless Python code failed below it."""
    frames = [Path(f.filename) for f in traceback.extract_tb(error.__traceback__)]
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__)]
    inside = [n for n, path in enumerate(frames) if _of_theme(path, searched)]
    if not inside or any(map(_is_ours, frames[inside[-1] + 1 :])):
        return None
    return _place(frames[inside[-1]], lines[inside[-1]] or 0, searched)


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(_OURS) and path != _SANDBOX


def _of_theme(path: Path, searched: tuple[Path, ...]) -> bool:
    return any(path.is_relative_to(folder) for folder in searched)


def _place(path: Path, line: int, searched: tuple[Path, ...]) -> str:
    return f"{shown(path, searched)}:{line}"


def _sentence(message: str, names: set[str]) -> str:
    if found := _NO_FIELD.search(message):
        kind, field = found.groups()
        return f'{kind} has no field "{field}"{_near(field, _fields(kind))}'
    if found := _NO_NAME.search(message):
        return f'there is no name "{found[1]}"{_near(found[1], names)}'
    if found := _NO_TOOL.search(message):
        kind, tool = found.groups()
        return f'there is no {kind} "{tool}"{_near(tool, set(_TOOLS[kind]))}'
    return message.split("\n", maxsplit=1)[0]


def _near(word: str, known: set[str]) -> str:
    hint = nearest(word, known)
    return f" ({hint[0].lower()}{hint[1:]})" if hint else ""


def _fields(kind: str) -> set[str]:
    cls = getattr(model, kind, None)
    if isinstance(cls, type) and issubclass(cls, Struct):
        return set(cls.__struct_fields__)
    return set()


def _template_hint(error: jinja2.TemplateNotFound, searched: tuple[Path, ...]) -> str:
    known = {
        path.relative_to(folder).as_posix()
        for folder in searched
        for path in folder.rglob("*")
        if path.is_file()
    }
    return nearest(str(error.name), known) or "Copy it from the default theme"
