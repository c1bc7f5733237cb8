"""Facts to read or to hand on: a briefing in, JSON, CSV or lines of text out."""

import csv
import io
from collections.abc import Iterator
from typing import Any, Protocol

from presswork.facts_json import dump, flat, flat_facts
from presswork.model import BoxEntry, Briefing
from presswork.values import Struct

__all__ = ["FORMS", "Form"]

_COLUMNS = ("id", "kind", "text", "value", "unit", "approx", "label", "paragraph", "key")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Text(Protocol):
    def __call__(
        self, briefing: Briefing, *, explain: bool, several: bool, first: bool
    ) -> str: ...  # pragma: no cover - a signature


class Form(Struct, frozen=True, kw_only=True):
    """One way to print facts."""

    suffix: str
    """The suffix of its file."""
    text: _Text
    """Returns the text for one source; *several* and *first* say where it stands among others."""


def _json(briefing: Briefing, *, explain: bool, several: bool, first: bool) -> str:
    """Return one object, on one line where there are several."""
    del first
    table = flat(briefing)
    if explain:
        table["box"] = [_explained(entry) for entry in _entries(briefing)]
        table["findings"] = [
            f"{item.severity}: {item.place}: {item.message}" for item in briefing.findings
        ]
    return dump(table, indent=None if several else 2)


def _csv(briefing: Briefing, *, explain: bool, several: bool, first: bool) -> str:
    """Return one line a fact; a spreadsheet takes none of them for a formula."""
    del explain, several
    buffer = io.StringIO()
    lines = csv.writer(buffer, lineterminator="\n")
    if first:
        lines.writerow(("source", *_COLUMNS))
    for row in _rows(briefing):
        lines.writerow(_inert(cell) for cell in (briefing.document.source.name, *row))
    return buffer.getvalue()


def _table(briefing: Briefing, *, explain: bool, several: bool, first: bool) -> str:
    """Return columns to read."""
    lines = ([] if first else [""]) + ([briefing.document.source.name] if several else [])
    rows = [_COLUMNS, *_rows(briefing)]
    widths = [max(len(row[n][:50]) for row in rows) for n in range(len(_COLUMNS))]
    for row in rows:
        cells = (cell[:50].ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append("  ".join(cells).rstrip())
    if explain:
        lines += ["", *_explanation(briefing)]
    return "\n".join(lines) + "\n"


FORMS = {
    "json": Form(suffix=".json", text=_json),
    "csv": Form(suffix=".csv", text=_csv),
    "table": Form(suffix=".txt", text=_table),
}
"""Every form, by the name that --format knows it by."""


def _rows(briefing: Briefing) -> Iterator[tuple[str, ...]]:
    for fact in flat_facts(briefing):
        fact["value"] = fact["edtf"] or fact["value"]
        fact["key"] = "key" if fact["key"] else ""
        yield tuple(str(fact[name] if fact[name] is not None else "") for name in _COLUMNS)


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _entries(briefing: Briefing) -> tuple[BoxEntry, ...]:
    return (*briefing.box.figures, *briefing.box.dates)


def _explained(entry: BoxEntry) -> dict[str, Any]:
    return {
        "facts": list(entry.facts),
        "printed": f"{entry.before}{entry.numeral}{entry.after}",
        "label": entry.label,
        "score": entry.score,
        "reasons": {reason.name: reason.points for reason in entry.reasons},
    }


def _explanation(briefing: Briefing) -> Iterator[str]:
    for entry in _entries(briefing):
        parts = ", ".join(f"{reason.name} {reason.points:+g}" for reason in entry.reasons)
        yield f"{entry.score:6.2f}  {entry.before}{entry.numeral}{entry.after}  {entry.label}"
        yield f"        {parts}"
