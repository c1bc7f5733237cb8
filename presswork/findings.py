"""The one table of findings: every code, how much it matters, its sentence and its hint.

`finding(code, place, **values)` fills a row. A finding has a golden case or a unit test that shows
it, and a line in `docs/findings.md`, which is generated from this table.
"""

from presswork.model import Finding, Severity
from presswork.values import Struct

__all__ = ["CODES", "Code", "finding"]

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_OURS = "If the theme is the shipped one, report a fault of presswork"


class Code(Struct, frozen=True):
    """One row of the table."""

    severity: Severity
    message: str
    """The sentence, with `{names}` to fill."""
    hint: str = ""
    """What can be done."""


CODES: dict[str, Code] = {
    # read
    "read.encoding-guessed": Code(
        _WARNING, "read as {encoding} (guessed)", "Give --encoding to be sure"
    ),
    "read.bytes-replaced": Code(
        _WARNING,
        "{count} bytes are no UTF-8 and were replaced",
        "Compare the marked places with the original",
    ),
    "read.name-misleads": Code(
        _WARNING, "is {type}, whatever its name says", "Rename it to be sure"
    ),
    "read.words-lost": Code(
        _WARNING,
        "{lost} of {total} words could not be placed: {words}",
        "Compare the publications with the original",
    ),
    "read.changes-accepted": Code(
        _WARNING,
        "{insertions} tracked insertions and {deletions} deletions were accepted",
        "Accept or reject them in the file to be sure",
    ),
    "read.hidden-text": Code(
        _WARNING, "{count} stretches of hidden text were left out", "Remove them from the file"
    ),
    "read.pictures-left": Code(
        _WARNING,
        "{count} pictures that lie elsewhere or cannot be shown were left out",
        "Embed them as PNG or JPEG",
    ),
    "read.pages-scanned": Code(
        _WARNING, "pages without text, which show pictures alone: {pages}", "Recognize them (OCR)"
    ),
    "read.arabic-pdf": Code(
        _WARNING,
        "Arabic from a PDF: {count} pairs of letters were put in order, others may stand wrong",
        "Compare with the original, or use the Word file",
    ),
    # normalize
    "normalize.control-characters": Code(
        _WARNING, "{count} runs of control characters were left out", "Compare with the original"
    ),
    "normalize.direction-controls": Code(
        _WARNING,
        "{count} characters that force a direction of writing were left out",
        "Compare the order of the words with the original",
    ),
    "normalize.embargo": Code(_WARNING, "under embargo: {embargo}", "Mind when you hand it out"),
    "normalize.marking": Code(_WARNING, 'marked "{marking}"', "See that it may be published"),
    "normalize.not-stated": Code(
        _NOTE, "the source states no {field}", "Give it in the edits file where it is known"
    ),
    "normalize.protective-marking": Code(
        _ERROR,
        'marked "{marking}", so it must not be published',
        "Build it with --allow-marking where that is meant",
    ),
    # extract
    "extract.two-values": Code(
        _WARNING,
        'two values under one label, "{label}": {first} and {second}',
        "Relabel or drop one of them in the edits file",
    ),
    "extract.share-over-100": Code(
        _WARNING, "a share of more than the whole: {words}", "Compare it with the original"
    ),
    "extract.total-contradicted": Code(
        _WARNING, "{total} is not the sum of {parts}", "Compare the figures with the original"
    ),
    "extract.no-language": Code(
        _WARNING,
        "no facts were looked for in {count} of “{language}”, a language whose words are not known",
        "See that the text is readable, name its --language, or add facts with presswork edits",
    ),
    "extract.not-taken": Code(_NOTE, "“{words}” was not taken as a fact: {reason}"),
    # select
    # edits
    # render
    "render.pdf-error": Code(_ERROR, "the page layout reports: {words}", "Mend the theme"),
    "render.pdf-warning": Code(_WARNING, "the page layout reports: {words}", "Mend the theme"),
    "render.resource-refused": Code(
        _ERROR, "a resource outside the theme was asked for: {address}", "Put it into the theme"
    ),
    "render.no-glyph": Code(
        _WARNING, "no face has the characters {characters}", "Replace them in the source"
    ),
    # check
    "check.fact-missing": Code(_ERROR, "the {format} lacks “{word}” of a fact of the box", _OURS),
    "check.words-missing": Code(_ERROR, "the {format} lacks “{word}”", _OURS),
    "check.words-added": Code(_ERROR, "the {format} adds “{word}” to the source", _OURS),
    "check.order": Code(_ERROR, "the {format} has “{word}” out of its place", _OURS),
    "check.link-broken": Code(_ERROR, "the link {link} of the {format} does not lead there", _OURS),
    "check.right-to-left": Code(
        _WARNING,
        "{count} right-to-left passages come back from the PDF with their words in another order",
        "Compare the PDF with the HTML page where its text is copied from",
    ),
    "check.untagged": Code(_ERROR, "the PDF has a page without tags", _OURS),
    "check.no-header-row": Code(
        _WARNING, "the {format} has a table without a header row", "Mark its head in the template"
    ),
    "check.no-alt-text": Code(
        _WARNING, "the {format} has a picture without a text", "Give it one in the template"
    ),
    "check.no-heading": Code(
        _WARNING, "the {format} has no heading", "Use styles with an outline level"
    ),
    "check.posing-heading": Code(
        _WARNING, "the {format} has bold words that pose as a heading", "Use a heading style"
    ),
    "check.not-short": Code(
        _WARNING,
        "the short brief has {count} pages, more than {most}",
        "Choose fewer or shorter sentences in the edits file",
    ),
    "check.remote": Code(_ERROR, "the {format} would fetch {address}", _OURS),
    "check.unreadable": Code(_ERROR, "the {format} cannot be opened again: {reason}", _OURS),
}


def finding(code: str, place: str, **values: object) -> Finding:
    """Return the finding *code* at *place*, its sentence and hint filled with *values*."""
    row = CODES[code]
    return Finding(
        code=code,
        severity=row.severity,
        place=place,
        message=row.message.format(**values),
        hint=row.hint.format(**values),
    )
