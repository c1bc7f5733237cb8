"""Names from CLDR: months, currencies and their signs, as `tools/make_cldr.py` writes them."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from presswork.lang.letters import folded_words
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["Names", "currency_codes", "names"]


class Names(Struct, frozen=True, kw_only=True, eq=False):
    """What CLDR says of one language; names are in lower case and spelled alike."""

    months: Mapping[str, int]
    """The number of each month by all its names."""
    currencies: Mapping[str, str]
    """The ISO 4217 code by name, singular and plural."""
    signs: Mapping[str, str]
    """The ISO 4217 code by sign; a bare dollar sign is none of them."""


@lasting
def names(code: str) -> Names:
    """Return the names of the language *code*; empty tables where CLDR data holds none."""
    table = _table()["languages"].get(code, {})
    return Names(
        months=folded_words(table.get("months", {})),
        currencies=folded_words(table.get("currencies", {})),
        signs=table.get("signs", {}),
    )


@lasting
def currency_codes() -> tuple[str, ...]:
    """Return the ISO 4217 codes of all currencies in use, sorted."""
    return tuple(_table()["currencies"])


@cache
def _table() -> dict[str, Any]:
    path = Path(__file__).with_name("cldr.json")
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return table
