"""The text of an edits file in, typed corrections out; every mistake is named with its place."""

from collections.abc import Mapping
from typing import Any, TypeVar

from presswork.errors import DocumentError
from presswork.values import Struct

__all__ = [
    "HEAD_FIELDS",
    "AddedFact",
    "Edits",
    "FactEdit",
    "parse",
]

HEAD_FIELDS = (
    "title",
    "headline",
    "kind",
    "institution",
    "speaker",
    "honorific",
    "role",
    "occasion",
    "date",
    "place",
    "symbol",
)
"""The fields of the head that an editor can set; a date is written in EDTF, `2018-06-28`."""

_SHOW = ("auto", "yes", "drop")
_SECTIONS = ("head", "fact", "add", "summary")
_REMEDY = "Correct the entry, or run presswork edits again to see what is there"

Entry = TypeVar("Entry", "FactEdit", "AddedFact")


class FactEdit(Struct, frozen=True, kw_only=True):
    """What the editor says of a fact that was found."""

    words: str
    """The words of the fact, as printed: which fact this is."""
    paragraph: str = ""
    """Its ¶ n, empty where its block has none."""
    occurrence: int = 1
    """Which one, where the paragraph holds the words several times."""
    show: str = "auto"
    """`auto` as chosen, `yes` confirmed for the box, `drop` no fact at all."""
    label: str | None = None
    """Other words of the same paragraph that say what is counted or what happened."""
    value: str | None = None
    """Another normalized value, or date in EDTF."""
    unit: str | None = None
    """Another unit."""
    position: int | None = None
    """Its place in the box among the facts that have one, from 1."""


class AddedFact(Struct, frozen=True, kw_only=True):
    """A fact that was not found."""

    words: str
    """Its words, verbatim (white space aside)."""
    kind: str
    """figure, date or reference."""
    value: str
    """The normalized value, the date in EDTF, or the canonical id."""
    paragraph: str = ""
    """The ¶ n that holds it."""
    unit: str | None = None
    """Its unit."""
    label: str | None = None
    """What is counted or what happened, verbatim words of the same paragraph."""
    position: int | None = None
    """Its place in the box among the facts that have one, from 1."""


class Edits(Struct, frozen=True, kw_only=True):
    """Everything that an edits file says."""

    name: str = ""
    """The base name of the file."""
    sha256: str = ""
    """The digest of its bytes, in hexadecimal."""
    head: Mapping[str, str]
    """Fields of the head that the editor set."""
    facts: tuple[FactEdit, ...] = ()
    """What is said of facts that were found."""
    added: tuple[AddedFact, ...] = ()
    """Facts that were not found."""
    sentences: tuple[str, ...] = ()
    """The sentences of the summary, in the order they are to be printed; empty where untouched."""


def parse(data: bytes, name: str) -> Edits:
    """Return the corrections in *data*, the bytes of the edits file *name*.

    Raises DocumentError naming the line or the entry, where the file is no TOML or where it has an
    unknown or misspelt key.
    """
    import tomllib
    from hashlib import sha256

    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DocumentError(f"{name}: {error}", "Correct that line") from error
    _known(table, _SECTIONS, name)
    head = _section(table, "head", name)
    summary = _section(table, "summary", name)
    _known(head, HEAD_FIELDS, f"{name}: [head]")
    _known(summary, ("sentences",), f"{name}: [summary]")
    return Edits(
        name=name,
        sha256=sha256(data).hexdigest(),
        head={key: str(value) for key, value in head.items()},
        facts=tuple(_entry(FactEdit, row, name) for row in _rows(table, "fact", name)),
        added=tuple(_entry(AddedFact, row, name) for row in _rows(table, "add", name)),
        sentences=tuple(map(str, summary.get("sentences", ()))),
    )


def _section(table: dict[str, Any], key: str, name: str) -> dict[str, Any]:
    section = table.get(key, {})
    if not isinstance(section, dict):
        raise DocumentError(f"{name}: {key} must be a section [{key}]", _REMEDY)
    return section


def _rows(table: dict[str, Any], key: str, name: str) -> list[dict[str, Any]]:
    rows = table.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise DocumentError(f"{name}: {key} must be entries [[{key}]]", _REMEDY)
    return rows


def _entry(cls: type[Entry], row: dict[str, Any], name: str) -> Entry:
    types = cls.__annotations__
    place = f'{name}: entry "{row.get("words", "")}"'
    _known(row, tuple(types), place)
    values = {key: _typed(value, types[key], f"{place}: {key}") for key, value in row.items()}
    if values.get("show", "auto") not in _SHOW:
        raise DocumentError(
            f'{place}: show is "{values["show"]}"', f"Write one of {', '.join(_SHOW)}"
        )
    try:
        return cls(**values)
    except TypeError as error:
        lacking = str(error).rpartition(": ")[2]
        raise DocumentError(f"{place} lacks {lacking}", "Add what is missing") from error


def _typed(value: object, kind: object, place: str) -> Any:
    if "int" in str(kind):
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        raise DocumentError(f"{place} is not a number from 1", "Write it without quotes")
    return str(value)


def _known(table: Mapping[str, object], names: tuple[str, ...], place: str) -> None:
    for key in table:
        if key not in names:
            from difflib import get_close_matches

            near = get_close_matches(key, names, n=1)
            hint = f'Did you mean "{near[0]}"' if near else f"Known are {', '.join(names)}"
            raise DocumentError(f'{place} has the unknown key "{key}"', hint)
