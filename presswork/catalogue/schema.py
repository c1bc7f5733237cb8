"""The tables of the catalogue; `docs/catalogue.md` explains them to whoever asks questions."""

from collections.abc import Iterable

__all__ = ["DOCUMENT", "FACT", "FILE", "FORM", "PASSAGE", "SCHEMA", "insertion"]

FORM = 1
"""The version of this form: a catalogue of another form is made anew."""

DOCUMENT = (
    "id",
    "folder",
    "source",
    "source_sha256",
    "manifest_sha256",
    "language",
    "title",
    "kind",
    "institution",
    "speaker",
    "speaker_role",
    "occasion",
    "date",
    "place",
    "symbol",
    "embargo",
    "marking",
    "delivery_note",
    "characters",
    "words",
)
FILE = ("document", "name", "path", "role", "media_type", "size", "sha256")
FACT = (
    "document",
    "id",
    "kind",
    "subtype",
    "text",
    "value",
    "unit",
    "approx",
    "approx_class",
    "edtf",
    "year",
    "label",
    "paragraph",
    "block",
    "start",
    "key",
    "meta",
    "in_name",
    "relative",
    "stance",
    "stance_text",
    "body",
    "chain",
    "rule",
    "origin",
)
PASSAGE = ("id", "document", "block", "kind", "paragraph", "text", "signs")

_WHOLE_NUMBERS = {"id", "document", "size", "characters", "start", "key", "meta"}
_WHOLE_NUMBERS |= {"in_name", "relative"}


def _table(name: str, columns: Iterable[str], *rest: str) -> str:
    typed = [f"{c} {'INTEGER' if c in _WHOLE_NUMBERS else 'TEXT'}" for c in columns]
    lines = ",\n  ".join([*typed, *rest])
    return f"CREATE TABLE {name} (\n  {lines}\n)"


_SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
  text, signs, content='passage', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
)"""
_DOCUMENTS = "FOREIGN KEY (document) REFERENCES document (id)"

SCHEMA = (
    _table("document", DOCUMENT, "PRIMARY KEY (id)", "UNIQUE (folder)"),
    _table("file", FILE, "PRIMARY KEY (document, role, name)", _DOCUMENTS) + " WITHOUT ROWID",
    _table("fact", FACT, "PRIMARY KEY (document, id)", _DOCUMENTS).replace(
        "\n  id INTEGER", "\n  id TEXT"
    )
    + " WITHOUT ROWID",
    _table("passage", PASSAGE, "PRIMARY KEY (id)", _DOCUMENTS),
    "CREATE INDEX document_date ON document (date)",
    "CREATE INDEX fact_value ON fact (kind, value)",
    "CREATE INDEX fact_edtf ON fact (edtf)",
    "CREATE INDEX passage_document ON passage (document)",
    _SEARCH,
)
"""What makes an empty catalogue, statement by statement."""


def insertion(table: str, columns: Iterable[str]) -> str:
    """Return the statement that adds a row to *table*, one named value for each of *columns*."""
    names = tuple(columns)
    values = ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values})"  # noqa: S608 - our names
