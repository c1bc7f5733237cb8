"""The program on one screen: the stages in order. Only this module knows them all."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from presswork import collection, edits, model_json
from presswork.beside import edits_path
from presswork.catalogue import is_sound, listings, update
from presswork.check import check
from presswork.collection import CATALOGUE, INDEX
from presswork.errors import DocumentError
from presswork.extract import extract
from presswork.manifest import MANIFEST, File, Manifest, file_of, name_of
from presswork.model import Briefing, Finding, Format, Publication, Severity
from presswork.normalize import normalize
from presswork.read import MODEL_TYPE, Options, read
from presswork.record import Provenance, record
from presswork.render import render
from presswork.render.index import index
from presswork.select import select
from presswork.store import Store
from presswork.theme import Theme
from presswork.values import Struct, asdict, replace
from presswork.versions import versions_with

__all__ = ["Order", "brief", "build", "publish", "write_collection"]

_MARKED = "normalize.protective-marking"


class Order(Struct, frozen=True, kw_only=True):
    """What is wanted of a document."""

    theme: Theme
    """The theme."""
    formats: Sequence[Format] = tuple(Format)
    """The formats to make."""
    options: Options = Options()
    """How to read."""
    pdf: str = ""
    """`long` or `long,short`; empty: what the theme says."""
    base_url: str = ""
    """The address below which the publications will stand, where it is known."""
    versions: dict[str, str] | None = None
    """What the manifest names as that which made it; found out anew where it is absent."""


def build(path: Path, order: Order, store: Store, *, folder: str, stem: str) -> Manifest:
    """Turn the source at *path* into its publications, checked and recorded in *folder*.

    Raises DocumentError where it cannot be read, or where a check found an error: nothing is
    written then.
    """
    inputs = _inputs(path)
    briefing = brief(path, order.options)
    made = publish(briefing, stem, order.theme, order.formats)
    publications = (*made, *_short(briefing, stem, order, made))
    _refuse_errors(briefing, publications, allow_marking=order.options.allow_marking)
    if _inputs(path) != inputs:
        raise DocumentError("was changed while it was built", "Build it again")
    return record(store, folder, briefing, publications, _provenance(inputs, order))


def write_collection(store: Store, theme: Theme) -> None:
    """Bring the catalogue of *store* and the page that lists its documents up to date.

    Only documents that have changed since the last time are read.
    """
    with store.locked():
        found, before = store.stamps(MANIFEST), collection.known(store)
        with store.draft(CATALOGUE) as path:
            listed = before.documents
            if not is_sound(path) or store.digest(CATALOGUE) != before.files.get(CATALOGUE):
                path.unlink(missing_ok=True)
                listed = {}
            changed = (folder for folder, stamp in found.items() if listed.get(folder) != stamp)
            update(path, store, changed, listed.keys() - found.keys())
            page = index(listings(path), theme)
        store.write({INDEX: page})
        collection.note(store, found)


def brief(path: Path, options: Options) -> Briefing:
    """Return what the publications of the source at *path* will say.

    Raises DocumentError where the source or the editor's corrections cannot be read.
    """
    source = read(path, options)
    if source.media_type == MODEL_TYPE:
        return model_json.decode(path.read_bytes())
    corrections = _corrections(path)
    document = edits.edit_head(normalize(source, language=options.language), corrections)
    found = extract(document)
    facts = edits.edit_facts(document, found, corrections)
    briefing = select(document, facts, edits.wanted(found, corrections))
    return edits.edit_briefing(briefing, corrections)


def rejected(briefing: Briefing) -> tuple[Finding, ...]:
    """Return what looks like a fact in the text of *briefing* and is none, with the reasons."""
    return extract(briefing.document).rejected


def publish(
    briefing: Briefing, stem: str, theme: Theme, formats: Sequence[Format]
) -> tuple[Publication, ...]:
    """Return the publications of *briefing*, each with what rendering and checking found."""
    return tuple(check(render(briefing, theme, stem, format_), briefing) for format_ in formats)


def _short(
    briefing: Briefing, stem: str, order: Order, made: Sequence[Publication]
) -> Iterator[Publication]:
    """Yield the short brief, where it is wanted: it says where the long one of *made* stands."""
    long = next((publication for publication in made if publication.format is Format.PDF), None)
    if long is None or not (order.pdf or order.theme.tokens.pdf).endswith("short"):
        return
    from urllib.parse import quote

    from presswork.check.pdf import check_short
    from presswork.render.pdf import render_short

    address = f"{order.base_url.rstrip('/')}/{quote(long.name)}"
    digest = f"{long.name} (SHA-256 {sha256(long.data).hexdigest()})"
    short = render_short(briefing, order.theme, stem, address if order.base_url else digest)
    yield replace(short, findings=(*short.findings, *check_short(short.data, briefing)))


def _refuse_errors(
    briefing: Briefing, publications: Sequence[Publication], *, allow_marking: bool
) -> None:
    found = [*briefing.findings, *(f for made in publications for f in made.findings)]
    allowed = {_MARKED} if allow_marking else set()
    errors = [f for f in found if f.severity is Severity.ERROR and f.code not in allowed]
    if errors:
        first, more = errors[0], len(errors) - 1
        rest = f" (and {more} more)" if more else ""
        raise DocumentError(f"{first.place}: {first.message}{rest}", first.hint)


def _corrections(path: Path) -> edits.Edits:
    beside = edits_path(path)
    if not beside.is_file():
        return edits.Edits(head={})
    return edits.parse(beside.read_bytes(), beside.name)


def _inputs(path: Path) -> tuple[File, ...]:
    """Return the source at *path* and the editor's corrections where there are any."""
    beside = edits_path(path)
    return tuple(file_of(name_of(p), p.read_bytes()) for p in (path, beside) if p.is_file())


def _provenance(inputs: tuple[File, ...], order: Order) -> Provenance:
    return Provenance(
        inputs=inputs,
        options={
            "formats": [str(format_) for format_ in order.formats],
            "theme": Path(order.theme.name).name,
            "pdf": order.pdf or order.theme.tokens.pdf,
            "base_url": order.base_url,
            **asdict(order.options),
        },
        versions=order.versions or versions_with(order.theme.folders),
    )
