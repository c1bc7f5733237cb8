"""What a theme sets without touching a template: `theme.toml` in, checked values out."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from presswork import lang
from presswork.errors import ThemeError
from presswork.kept import recalled
from presswork.lang import Labels
from presswork.theme.search import candidates, nearest, shown
from presswork.values import Struct

__all__ = ["CONTEXT", "Colours", "Fonts", "Page", "Tokens", "read_tokens"]

CONTEXT = 1
Section = TypeVar("Section")


class Colours(Struct, frozen=True, kw_only=True):
    """One set of colours, `#rrggbb`."""

    ground: str
    """The page."""
    ink: str
    """The text."""
    grey: str
    """Labels, paragraph references and running heads; still readable on *tint*."""
    accent: str
    """The one colour: heads of the box, paragraph numbers, underlines."""
    tint: str
    """The ground of the box."""
    rule: str
    """Hairlines; decoration only."""


class Fonts(Struct, frozen=True, kw_only=True):
    """Which faces are used, and what they are called where they are not embedded."""

    text: str
    """The running text: `serif` or `sans`."""
    heads: str
    """Headline and headings: `serif` or `sans`."""
    labels: str
    """Box, numbers and small print: `serif` or `sans`."""
    html_serif: str
    """The stack that the HTML page names for serif."""
    html_sans: str
    """The stack that the HTML page names for sans."""
    docx_serif: str
    """The font that the Word file names for serif."""
    docx_sans: str
    """The font that the Word file names for sans."""


class Page(Struct, frozen=True, kw_only=True):
    """The printed page."""

    size: str
    """`A4` or `Letter`."""


class Tokens(Struct, frozen=True, kw_only=True):
    """All that `theme.toml` may say."""

    context: int
    """The version of the names that templates may use: 1."""
    description: str
    """One sentence for `presswork theme list`."""
    institution: str
    """The office that publishes, for the masthead; empty: the issuer that the source names."""
    logo: str
    """A picture for the masthead, PNG or SVG, a path below the folder of the theme; or empty."""
    pdf: str
    """`long`, or `long,short` where a short brief for meeting folders is wanted too."""
    page: Page
    """The printed page."""
    colours: Colours
    """The colours on paper and in light."""
    dark: Colours
    """The colours of a screen in dark mode."""
    fonts: Fonts
    """The faces."""
    labels: Mapping[str, Mapping[str, str]]
    """Printed words that differ from those of the language: language code, key, words."""


_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_STACK = re.compile(r"[\w ,'-]{1,300}")
_PLACE = re.compile(r"\{\w{1,40}\}")
_CHOICES = {
    "pdf": ("long", "long,short"),
    "size": ("A4", "Letter"),
    **dict.fromkeys(("text", "heads", "labels"), ("serif", "sans")),
}


def read_tokens(searched: tuple[Path, ...]) -> Tokens:
    """Return the tokens of the theme in the folders *searched*; the first has most weight.

    Raises ThemeError with file and key where one cannot be used.
    """
    merged: dict[str, Any] = {}
    for folder in reversed(searched):
        path = folder / "theme.toml"
        if path.is_file():
            name = shown(path, searched)
            table = _table(path, name)
            try:
                _check(Tokens, table, name, "")
                _check_logo(table.get("logo"), name, searched)
            except ThemeError as error:
                raise _placed(error, name, path.read_text(encoding="utf-8")) from error
            merged = _merge(merged, table)
    return _fill(Tokens, merged)


def _check_logo(logo: str | None, name: str, searched: tuple[Path, ...]) -> None:
    if logo and next(candidates(searched, logo), None) is None:
        there = {path.name for folder in searched for path in folder.iterdir()}
        remedy = nearest(logo, there) or "Put the picture into the folder of the theme"
        raise ThemeError(f'{name}: "logo": no file {logo}', remedy)


_NAMED_KEY = re.compile(r'"([\w.]{1,200})"')


def _placed(error: ThemeError, name: str, text: str) -> ThemeError:
    """Return *error* of the file *name* with the line of *text* that sets the key it names."""
    found = _NAMED_KEY.search(error.problem)
    line = _line(text, found[1]) if found else None
    problem = error.problem.replace(f"{name}:", f"{name}:{line}:", 1) if line else error.problem
    return ThemeError(problem, error.remedy)


def _line(text: str, dotted: str) -> int | None:
    """Return the number of the line of *text* that sets the key *dotted*, or opens its table."""
    table, _, key = dotted.rpartition(".")
    place = ""
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("=")[0].strip().strip("'\"")
        if words.startswith("["):
            place = words.partition("]")[0].strip("[ ")
        if (place, words) == (table, key) or place == dotted:
            return number
    return None


def _table(path: Path, name: str) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
        return dict(recalled(f"toml {text}", lambda: _parsed(text)))
    except ValueError as error:  # what is no UTF-8 is one, too
        raise ThemeError(f"{name}: not TOML: {error}", "Correct the file") from error


def _parsed(text: str) -> dict[str, Any]:
    """Return the table that *text*, in TOML, holds."""
    import tomllib

    return tomllib.loads(text)


def _merge(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        both = isinstance(value, dict) and isinstance(below.get(key), dict)
        merged[key] = _merge(below[key], value) if both else value
    return merged


def _check(cls: type, table: dict[str, Any], name: str, prefix: str) -> None:
    """Raise ThemeError for a key of *table* that *cls* does not know or whose value is wrong."""
    hints = cls.__annotations__
    for key, value in table.items():
        if key not in hints:
            raise ThemeError(f'{name}: no key "{prefix}{key}"', nearest(key, set(hints)))
        if _is_table(hints[key]):
            _expect(isinstance(value, dict), name, prefix + key, "a table")
            _check(hints[key], value, name, f"{prefix}{key}.")
        elif key == "labels" and cls is Tokens:
            _check_labels(value, name)
        else:
            _check_value(cls, key, value, name, prefix)


def _check_value(cls: type, key: str, value: object, name: str, prefix: str) -> None:
    if cls is Tokens and key == "context":
        _expect(value == CONTEXT, name, key, str(CONTEXT))
        return
    _expect(isinstance(value, str), name, prefix + key, "text")
    words = str(value)
    if cls is Colours:
        _expect(bool(_HEX.fullmatch(words)), name, prefix + key, "a colour such as #0b3d66")
    elif key in _CHOICES:
        _expect(words in _CHOICES[key], name, prefix + key, " or ".join(_CHOICES[key]))
    elif cls is Fonts:
        _expect(bool(_STACK.fullmatch(words)), name, prefix + key, "names of fonts and commas")


def _check_labels(value: object, name: str) -> None:
    _expect(isinstance(value, dict), name, "labels", "a table for each language")
    known = set(Labels.__struct_fields__)
    assert isinstance(value, dict)
    known.discard("paragraph")  # the checks read ¶ references in the form of the language
    for code, words in value.items():
        _expect(isinstance(words, dict), name, f"labels.{code}", "a table, [labels.en]")
        for key, text in words.items():
            if key not in known:
                raise ThemeError(f'{name}: no key "labels.{code}.{key}"', nearest(key, known))
            _expect(isinstance(text, str), name, f"labels.{code}.{key}", "text")
            _check_places(key, text, name, f"labels.{code}.{key}")


def _check_places(key: str, text: str, name: str, dotted: str) -> None:
    """Raise ThemeError where *text* has a brace that the label *key* does not fill."""
    shipped = str(getattr(lang.load("en").labels, key))
    allowed = set(_PLACE.findall(shipped))
    stray = [place for place in _PLACE.findall(text) if place not in allowed]
    good = not stray and not set("{}") & set(_PLACE.sub("", text))
    names = ", ".join(sorted(allowed))
    wanted = f"text with no braces but {names}" if allowed else "text without braces"
    _expect(good, name, dotted, wanted)


def _expect(good: bool, name: str, key: str, wanted: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not good:
        raise ThemeError(f'{name}: "{key}" must be {wanted}', "Correct the file")


def _fill(cls: type[Section], table: dict[str, Any]) -> Section:
    """Return *cls* filled from *table*, which the shipped default completes."""
    hints = cls.__annotations__
    values = {
        key: _fill(hint, table[key]) if _is_table(hint) else _frozen(table[key])
        for key, hint in hints.items()
    }
    return cls(**values)


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(item) for key, item in value.items()})
    return value
