"""`presswork check`: sources in, what was found and what was not out; nothing is written."""

from collections.abc import Iterator
from typing import Any

from presswork.batch import Task
from presswork.cli import arguments
from presswork.cli.console import Console
from presswork.cli.inputs import tasks
from presswork.cli.places import Home
from presswork.facts_json import dump, flat_document
from presswork.faults import Failure, attempt
from presswork.model import Briefing, FactKind, Finding, Format, Severity
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
        briefing, findings = done
        codes.append(int(any(item.severity is Severity.ERROR for item in findings)))
        if parsed.json:
            indent = None if len(found) > 1 else 2
            console.data(dump(_table(task, briefing, findings), indent=indent))
        else:
            console.data("\n".join(_lines(task, briefing, findings)) + "\n")
    return max(codes)


def _try(
    task: Task, home: Home, options: Options, theme_name: str, formats: tuple[Format, ...]
) -> tuple[Briefing, tuple[Finding, ...]]:
    from presswork import pipeline, theme

    briefing = pipeline.brief(task.path, options)
    loaded = theme.load(theme_name, project=home.folder)
    made = pipeline.publish(briefing, task.stem, loaded, formats)
    return briefing, (
        *briefing.findings,
        *(f for publication in made for f in publication.findings),
    )


def _lines(task: Task, briefing: Briefing, findings: tuple[Finding, ...]) -> Iterator[str]:
    yield task.shown
    document = flat_document(briefing.document)
    for name in _FIELDS:
        yield f"  {name.replace('_', ' '):<14}{document[name] or '(not found)'}"
    for kind in FactKind:
        facts = [fact for fact in briefing.facts if fact.kind is kind]
        key = sum(fact.key for fact in facts)
        yield f"  {kind + 's':<14}{len(facts)} found, {key} in the box"
    for item in findings:
        hint = f" {item.hint}." if item.hint else ""
        yield f"  {item.severity}: {item.place}: {item.message.rstrip('.')}.{hint}"


def _table(task: Task, briefing: Briefing, findings: tuple[Finding, ...]) -> dict[str, Any]:
    return {
        "source": task.shown,
        "document": flat_document(briefing.document),
        "facts": {kind: sum(f.kind is kind for f in briefing.facts) for kind in FactKind},
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
