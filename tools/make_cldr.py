"""Write `presswork/lang/cldr.json` from the CLDR data that Babel carries.

    python tools/make_cldr.py

Month names (wide and abbreviated, format and stand-alone, with the Levantine and Maghreb sets of
Arabic) and currency names and signs, for the languages named below. The version is recorded.
"""

import json
from pathlib import Path
from typing import Any

from babel import Locale, __version__
from babel.core import get_cldr_version, get_global

LOCALES = {
    "ar": ("ar", "ar_SY", "ar_IQ", "ar_MA", "ar_DZ", "ar_SA"),
    "en": ("en", "en_GB"),
    "es": ("es", "es_MX"),
    "fr": ("fr", "fr_CA"),
    "pt": ("pt", "pt_PT"),
    "ru": ("ru",),
    "zh": ("zh_Hans", "zh_Hant"),
}
TARGET = Path(__file__).resolve().parents[1] / "presswork" / "lang" / "cldr.json"
SHARED_SIGN = "$"
"""A sign of many currencies: what it means by itself each language file says."""


def months(locale: Locale) -> dict[str, int]:
    """Return the number of each month by its name in lower case, dots dropped."""
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                if not name[0].isdecimal():
                    names.setdefault(name.casefold().strip(". "), number)
    return names


def current_currencies() -> set[str]:
    """Return the codes of the currencies that some territory uses today."""
    in_use: set[str] = set()
    for rows in get_global("territory_currencies").values():
        in_use |= {code for code, _start, end, tender in rows if end is None and tender}
    return in_use


def currencies(locale: Locale, codes: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the codes by name in lower case, and by sign."""
    names: dict[str, str] = {}
    forms: Any = locale._data["currency_names_plural"]  # noqa: SLF001 - Babel has no public list
    for code in sorted(codes):
        written = [locale.currencies.get(code), *dict(forms.get(code, {})).values()]
        for name in written:
            if name and name != code:
                names.setdefault(name.casefold(), code)
    signs = {s: c for c, s in sorted(locale.currency_symbols.items()) if c in codes}
    plain = {s.replace("\u200f", "").replace("\u202f", " "): c for s, c in signs.items()}
    kept = {s: c for s, c in plain.items() if s != SHARED_SIGN}
    return names, {s: c for s, c in kept.items() if not s.replace(".", "").isalpha()}


def language(code: str, codes: set[str]) -> dict[str, Any]:
    """Return what `cldr.json` says of one language, over all its locales."""
    table: dict[str, Any] = {"months": {}, "currencies": {}, "signs": {}}
    for name in LOCALES[code]:
        locale = Locale.parse(name)
        names, signs = currencies(locale, codes)
        for key, more in (("months", months(locale)), ("currencies", names), ("signs", signs)):
            table[key] = {**more, **table[key]}
    return {key: dict(sorted(value.items())) for key, value in table.items()}


def main() -> None:
    """Write the file."""
    codes = current_currencies()
    table = {
        "source": f"Unicode CLDR {get_cldr_version()}, Babel {__version__}",
        "licence": "Unicode-3.0",
        "currencies": sorted(codes),
        "languages": {code: language(code, codes) for code in sorted(LOCALES)},
    }
    text = json.dumps(table, ensure_ascii=False, indent=1)
    TARGET.write_text(f"{text}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
