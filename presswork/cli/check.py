"""`presswork check`: sources in, what was found and what was not out; nothing is written."""

from collections.abc import Iterator, Sequence
from typing import Any

from presswork.batch import Task
from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.inputs import tasks
from presswork.cli.places import Home
from presswork.facts_json import dump, flat_document
from presswork.faults import Failure, attempt
from presswork.model import Briefing, FactKind, Field, Finding, Format, Severity
from presswork.read import Options

__all__ = ["parser", "run"]

_FIELDS = (
    "title",
    "institution",
    "speaker",
    "speaker_role",
    "occasion",
    "date",
    "place",
    "symbol",
    "salutation",
    "closing",
    "language",
)


def parser() -> arguments.Parser:
    """Return the parser of the command."""
    made = arguments.Parser(
        "check",
        "Report what was found, what was not, and what a build would warn of. Writes nothing.",
    )
    arguments.add_inputs(made)
    made.add_argument("--to", metavar="LIST", help="formats to try; default pdf,docx,epub,html")
    made.add_argument("--theme", metavar="NAME", help="a theme, a name or a folder")
    made.add_argument("--json", action="store_true", help="print the report as JSON")
    arguments.add_reading(made)
    arguments.add_common(made)
    return made


def run(argv: list[str], home: Home, console: Console) -> int:
    """Print the report of each source and return the exit code."""
    parsed = parser().read(argv, console)
    options = arguments.options_of(parsed, home)
    formats = arguments.formats_of(parsed, home)
    theme = parsed.theme or home.settings.get("theme") or "default"
    codes = [0]
    found = tasks(parsed.inputs, home, None)
    for task in found:
        done = attempt(lambda task=task: _try(task, home, options, theme, formats))  # type: ignore[misc]
        if isinstance(done, Failure):
            console.failure(done, task.shown)
            codes.append(done.document_code)
            continue
        briefing, findings, rejected = done
        codes.append(int(any(item.severity is Severity.ERROR for item in findings)))
        if parsed.json:
            indent = None if len(found) > 1 else 2
            console.data(dump(_table(task, briefing, findings, rejected), indent=indent))
        else:
            lines = (*_lines(task, briefing), *_reasons(briefing, rejected), *_said(findings))
            console.data("\n".join(lines) + "\n")
    return max(codes)


def _try(
    task: Task, home: Home, options: Options, theme_name: str, formats: tuple[Format, ...]
) -> tuple[Briefing, tuple[Finding, ...], tuple[Finding, ...]]:
    from presswork import pipeline, theme

    briefing = pipeline.brief(task.path, options)
    loaded = theme.load(theme_name, project=home.folder)
    made = pipeline.publish(briefing, task.stem, loaded, formats)
    said = (*briefing.findings, *(f for publication in made for f in publication.findings))
    return briefing, said, pipeline.rejected(briefing)


def _lines(task: Task, briefing: Briefing) -> Iterator[str]:
    yield task.shown
    document = flat_document(briefing.document)
    origins = _origins(briefing)
    for name in _FIELDS:
        origin = f"  [{origins[name]}]" if document[name] and name in origins else ""
        yield f"  {name.replace('_', ' '):<14}{document[name] or '(not found)'}{origin}"
    for kind in FactKind:
        facts = [fact for fact in briefing.facts if fact.kind is kind]
        key = sum(fact.key for fact in facts)
        yield f"  {kind + 's':<14}{len(facts)} found, {key} in the box"


def _origins(briefing: Briefing) -> dict[str, str]:
    """Return the rule, or whoever else, that gave each field of the head."""
    document = briefing.document
    fields = {name: getattr(document, name, None) for name in _FIELDS}
    if document.speakers:
        fields["speaker"] = document.speakers[0].name
        fields["speaker_role"] = document.speakers[0].role
    return {name: field.origin for name, field in fields.items() if isinstance(field, Field)}


def _reasons(briefing: Briefing, rejected: Sequence[Finding]) -> Iterator[str]:
    """Yield every fact with its rule, then what was not taken with the reason."""
    for fact in briefing.facts:
        place = f"¶ {fact.paragraph}" if fact.paragraph else "head"
        shown = ", in the box" if fact.key else ""
        rule = fact.rule if fact.origin == "rule" else fact.origin
        yield f"  {fact.kind:<10}{place:<7}“{' '.join(fact.text.split())}” by {rule}{shown}"
    for item in rejected:
        yield f"  rejected  {item.place:<7}{item.message}"


def _said(findings: Sequence[Finding]) -> Iterator[str]:
    for item in findings:
        hint = f" {item.hint}." if item.hint else ""
        yield f"  {item.severity}: {item.place}: {item.message.rstrip('.')}.{hint}"


def _table(
    task: Task, briefing: Briefing, findings: Sequence[Finding], rejected: Sequence[Finding]
) -> dict[str, Any]:
    return {
        "source": task.shown,
        "document": flat_document(briefing.document),
        "facts": {kind: sum(f.kind is kind for f in briefing.facts) for kind in FactKind},
        "origins": _origins(briefing),
        "found": [
            {
                "id": fact.id,
                "kind": fact.kind,
                "text": fact.text,
                "paragraph": fact.paragraph,
                "rule": fact.rule,
                "origin": fact.origin,
                "key": fact.key,
            }
            for fact in briefing.facts
        ],
        "not_taken": [{"place": item.place, "message": item.message} for item in rejected],
        "findings": [
            {
                "code": item.code,
                "severity": item.severity,
                "place": item.place,
                "message": item.message,
                "hint": item.hint,
            }
            for item in findings
        ],
    }
