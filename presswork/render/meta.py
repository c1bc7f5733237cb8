"""The head of a publication: masthead, headline and the list below it, nothing guessed."""

from collections.abc import Iterator

from presswork.lang import Labels
from presswork.model import Document, Field, Speaker
from presswork.values import Struct

__all__ = ["MetaRow", "absent", "headline", "masthead_line", "meta_rows"]


class MetaRow(Struct, frozen=True, kw_only=True):
    """One line of the list below the headline."""

    key: str
    """`speaker`, `role`, `occasion`, `date`, `place`, `symbol`, `institution` or `unstated`."""
    label: str
    """Its label; of `unstated` the labels of all that the source does not state."""
    value: str | None
    """The words of the source; absent where it does not state them."""
    supplied: bool = False
    """Whether the editor supplied them."""


def headline(document: Document, labels: Labels) -> str:
    """Return what is printed large: the headline, else the title, else the kind of text."""
    for field in (document.headline, document.title, document.occasion, document.kind):
        if field.value:
            return field.value
    return labels.statement


def masthead_line(document: Document, house: str) -> str:
    """Return the line of the masthead: the *house* of the theme, else the issuer of the text."""
    return house or document.institution.value or ""


def meta_rows(document: Document, labels: Labels, *, house: bool) -> tuple[MetaRow, ...]:
    """Return the list below the headline.

    All that the source does not state shares the last row, which has no words; *house* says that
    the masthead names the office that publishes, so that the issuer needs a row.
    """
    rows = tuple(_rows(document, labels, house=house))
    stated = tuple(row for row in rows if row.value)
    unstated = labels.comma.join(row.label for row in rows if not row.value)
    last = (MetaRow(key="unstated", label=unstated, value=None),) if unstated else ()
    return stated + last


def _rows(document: Document, labels: Labels, *, house: bool) -> Iterator[MetaRow]:
    if house and document.institution.value:
        yield _row("institution", labels.institution, document.institution)
    for speaker in document.speakers:
        yield _speaker(speaker, labels)
        if speaker.role.value:
            yield _row("role", labels.role, speaker.role)
    if not document.speakers:
        yield _row("speaker", labels.speaker, Field())
    if document.occasion.value != headline(document, labels):
        yield _row("occasion", labels.occasion, document.occasion)
    yield _row("date", labels.date, document.date)
    yield _row("place", labels.place, document.place)
    if document.symbol.value:
        yield _row("symbol", labels.symbol, document.symbol)


def _speaker(speaker: Speaker, labels: Labels) -> MetaRow:
    parts = (speaker.honorific.value, speaker.name.value)
    field = Field(value=" ".join(part for part in parts if part), origin=speaker.name.origin)
    return _row("speaker", labels.speaker, field)


def _row(key: str, label: str, field: Field) -> MetaRow:
    words = field.text or field.value
    return MetaRow(key=key, label=label, value=words, supplied=field.origin == "editor")


def absent(document: Document, labels: Labels) -> tuple[str, ...]:
    """Return the labels of what the source does not state, in the order of the list."""
    speakers = document.speakers
    stated = (
        (labels.institution, bool(document.institution.value)),
        (labels.speaker, bool(speakers)),
        (labels.role, any(speaker.role.value for speaker in speakers)),
        (labels.occasion, bool(document.occasion.value)),
        (labels.date, bool(document.date.value)),
        (labels.place, bool(document.place.value)),
    )
    return tuple(label for label, known in stated if not known)
