"""The one table of findings: every code, how much it matters, its sentence and its hint.

`finding(code, place, **values)` fills a row. A finding has a golden case or a unit test that shows
it, and a line in `docs/findings.md`, which is generated from this table.
"""

from dataclasses import dataclass

from presswork.model import Finding, Severity

__all__ = ["CODES", "Code", "finding"]

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Code:
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
    # normalize
    # extract
    # select
    # edits
    # render
    # check
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
