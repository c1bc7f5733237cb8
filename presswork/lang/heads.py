"""What must be known of a language before its own file is read: script and frequent short words."""

from functools import cache
from pathlib import Path

from presswork.lang import available, load
from presswork.lang.filling import fill
from presswork.lang.parsed import table_of
from presswork.lang.tables import Structure
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["Head", "heads", "structure_of"]


class Head(Struct, frozen=True, kw_only=True, eq=False):
    """One language of `heads.toml`."""

    script: str
    """ISO 15924; `Hani` for Chinese and `Kana` for Japanese."""
    stop_words: tuple[str, ...]
    """Frequent short words that tell it from others of its script."""
    months: tuple[tuple[str, ...], ...]
    """The names of each month, lower case, without the point of an abbreviation."""
    structure: dict[str, tuple[str, ...]]
    """What is known of the keys of `[structure]` while the language has no file of its own."""


@lasting
def heads() -> dict[str, Head]:
    """Return every language that can be told, by its ISO 639-1 code, the likelier first."""
    table = table_of(Path(__file__).with_name("heads.toml"))
    return {code: fill(Head, {"structure": {}, **values}) for code, values in table.items()}


@cache
def structure_of(code: str) -> Structure:
    """Return the words of head and body of the language *code*.

    A language without a file of its own has those of `heads.toml`, one that is not there English.
    """
    head = heads().get(code)
    if code in available() or head is None or not head.structure:
        return load(code).structure
    empty: dict[str, list[str]] = {name: [] for name in Structure.__struct_fields__}
    return fill(Structure, {**empty, "stop_words": head.stop_words, **head.structure})
