"""Lists: the numbers that Word prints before paragraphs and does not hold in their text."""

from collections.abc import Callable
from typing import Any

from presswork.read.docx.package import Part, q
from presswork.values import Struct

__all__ = ["Numbering", "Printed"]

_LEVELS = 9
_BULLET = "•"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Printed(Struct, frozen=True):
    """What is printed before a paragraph of a list."""

    text: str
    """The number, letter or bullet; may be empty."""
    ordered: bool
    """Whether it counts."""
    list: str
    """The id of the list."""
    level: int
    """The depth, from 1."""


class _Level(Struct, frozen=True):
    format: str
    text: str
    start: int
    legal: bool


class Numbering:
    """The lists of a document; counts as paragraph after paragraph asks for its number."""

    def __init__(self, part: Part | None) -> None:
        """Index the lists of *part*, or none."""
        root = [] if part is None else part.root
        self._abstract = {
            item.get(q("w:abstractNumId"), ""): item
            for item in root
            if item.tag == q("w:abstractNum")
        }
        self._numbers = {
            item.get(q("w:numId"), ""): item for item in root if item.tag == q("w:num")
        }
        self._styled = {
            link.get(q("w:val"), ""): item
            for item in self._abstract.values()
            if (link := item.find(q("w:styleLink"))) is not None
        }
        self._counts: dict[str, list[int | None]] = {}
        self._seen: set[str] = set()

    def next(self, number: str, depth: int) -> Printed | None:
        """Return what the next paragraph of the list *number* at *depth* (from 0) prints."""
        abstract = self._definition(number)
        depth = min(depth, _LEVELS - 1)
        if abstract is None:
            return None
        key = abstract.get(q("w:abstractNumId"), "")
        levels = [self._level(abstract, number, n) for n in range(_LEVELS)]
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        self._restart(number, counts)
        current = counts[depth]
        counts[depth] = levels[depth].start if current is None else current + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        return Printed(
            text=_printed(levels, counts, depth),
            ordered=levels[depth].format not in {"bullet", "none"},
            list=f"list{key}",
            level=depth + 1,
        )

    def _definition(self, number: str) -> Any:
        named = self._numbers.get(number)
        link = None if named is None else named.find(q("w:abstractNumId"))
        abstract = None if link is None else self._abstract.get(link.get(q("w:val"), ""))
        style = None if abstract is None else abstract.find(q("w:numStyleLink"))
        return abstract if style is None else self._styled.get(style.get(q("w:val"), ""), abstract)

    def _restart(self, number: str, counts: list[int | None]) -> None:
        """Start again where this list says so and is met for the first time."""
        if number in self._seen:
            return
        self._seen.add(number)
        for override in self._numbers[number].iter(q("w:lvlOverride")):
            start = override.find(q("w:startOverride"))
            level = override.get(q("w:ilvl"), "0")
            if start is not None and level.isdigit() and int(level) < _LEVELS:
                counts[int(level)] = _number(start, 1) - 1

    def _level(self, abstract: Any, number: str, depth: int) -> _Level:
        own = self._numbers[number].findall(f"{q('w:lvlOverride')}/{q('w:lvl')}")
        for level in (*own, *abstract.findall(q("w:lvl"))):
            if level.get(q("w:ilvl")) == str(depth):
                return _Level(
                    format=_value(level, "w:numFmt", "decimal"),
                    text=_value(level, "w:lvlText", ""),
                    start=_number(level.find(q("w:start")), 0),
                    legal=level.find(q("w:isLgl")) is not None,
                )
        return _Level("none", "", 1, legal=False)


def _value(level: Any, name: str, default: str) -> str:
    found = level.find(q(name))
    return default if found is None else str(found.get(q("w:val"), default))


def _number(element: Any, default: int) -> int:
    value = "" if element is None else element.get(q("w:val"), "")
    return int(value) if value.isdigit() and len(value) < _LEVELS else default


def _printed(levels: list[_Level], counts: list[int | None], depth: int) -> str:
    level = levels[depth]
    if level.format == "bullet":
        # symbol fonts keep their bullets in the private area, which no other font can print
        plain = len(level.text) == 1 and level.text.isprintable() and not level.text.isalnum()
        return level.text if plain else _BULLET
    text = level.text
    for n, (other, count) in enumerate(zip(levels, counts, strict=True), 1):
        if f"%{n}" in text:
            format_ = "decimal" if level.legal else other.format
            text = text.replace(f"%{n}", _counted(other.start if count is None else count, format_))
    return text.strip()


def _counted(number: int, format_: str) -> str:
    return _FORMATS.get(format_, str)(number)


def _letters(number: int) -> str:
    """Return a … z, aa, bb …, as Word counts."""
    if number < 1:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * min(times + 1, 20)


def _roman(number: int) -> str:
    if not 0 < number < 5000:  # noqa: PLR2004 - beyond it there are no letters
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _cyrillic(number: int) -> str:
    alphabet = "абвгдежзиклмнопрстуфхцчшщэюя"
    return alphabet[(number - 1) % len(alphabet)] if number > 0 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "ordinal": lambda number: f"{number}.",
    "russianLower": _cyrillic,
    "russianUpper": lambda number: _cyrillic(number).upper(),
    "none": lambda _number: "",
}
