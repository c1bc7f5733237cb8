"""An archive of the invented statement: folders as a build leaves them, made in no time."""

from pathlib import Path
from typing import Any

from presswork import manifest, theme
from presswork.model import Briefing, Field, Format, Publication
from presswork.pipeline import write_collection
from presswork.record import Provenance, record
from presswork.store import LocalStore
from presswork.values import replace
from tests.samples import briefing

__all__ = ["add", "collect"]


def add(out: Path, folder: str, *, text: str = "", **fields: str | None) -> None:
    """Put the sample into *folder* below *out*; *fields* are those of its head.

    *text* takes the place of its first paragraph.
    """
    made = _with(briefing(), text, fields)
    name = folder.rpartition("/")[2]
    files = [
        Publication(format=format_, name=f"{name}.{format_}", media_type="x/y", data=b"finished")
        for format_ in Format
    ]
    source = manifest.file_of(f"{name}.txt", repr((text, fields)).encode())
    record(LocalStore(out, sync=False), folder, made, files, Provenance(inputs=(source,)))


def collect(out: Path) -> None:
    """Bring page and catalogue of *out* up to date, as a build does."""
    write_collection(LocalStore(out, sync=False), theme.load())


def _with(made: Briefing, text: str, fields: dict[str, str | None]) -> Briefing:
    document = made.document
    changes: dict[str, Any] = {name: Field(value=value) for name, value in fields.items()}
    if "language" in changes:
        changes["language"] = fields["language"]
    if text:
        place = next(n for n, block in enumerate(document.body) if block.reference)
        block = replace(document.body[place], text=text)
        changes["body"] = (*document.body[:place], block, *document.body[place + 1 :])
    return replace(made, document=replace(document, **changes))
