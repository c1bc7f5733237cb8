"""Hold the accuracy of the facts: the scores of a run in, an error where one fell below its floor.

    python tools/thresholds.py SCORES.json

The floors stand in `.ci/thresholds.toml`, by pattern of the text's name and measure; a measure that
does not apply to a text is no error.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

__all__ = ["below", "main"]

FLOORS = Path(__file__).resolve().parent.parent / ".ci" / "thresholds.toml"
_F1 = 2


def below(scores: dict[str, Any], floors: dict[str, dict[str, float]]) -> Iterator[str]:
    """Yield a line for each score that is lower than its floor."""
    for name, scored in sorted(scores["files"].items()):
        for pattern, wanted in floors.items():
            for measure, floor in wanted.items() if fnmatch(name, pattern) else ():
                found = _value(scored, measure)
                if found is not None and found < floor:
                    yield f"{name}: {measure} {found:.3f}, at least {floor:.3f} is wanted"


def _value(scored: dict[str, Any], measure: str) -> float | None:
    """Return F1 of `span`, `value` or `key`, the accuracy of `approx` or `label`, or a field."""
    if measure.startswith("document."):
        value = scored.get("document", {}).get(measure.removeprefix("document."))
    else:
        value = scored["all"].get(measure)
    found = value[_F1] if isinstance(value, list) else value
    return None if found is None else float(found)


def main(arguments: list[str]) -> int:
    """Compare and return the exit code."""
    scores = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    lines = list(below(scores, floors))
    for line in lines:
        print(line)
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
