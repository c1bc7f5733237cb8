"""Every golden case comes out as it was signed."""

from pathlib import Path

import pytest

from presswork import model_json, pipeline, theme
from presswork.model import Format
from presswork.read import Options
from tests.reading import visible

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/source.*"))


def _outcome(case: Path) -> dict[str, str]:
    source = next(case.glob("source.*"))
    briefing = pipeline.brief(source, Options())
    publications = pipeline.publish(briefing, "source", theme.load(), tuple(Format))
    found = [*briefing.findings, *(f for p in publications for f in p.findings)]
    outcome = {f"expected.{p.format}.txt": visible(p) for p in publications}
    outcome["expected.model.json"] = model_json.encode(briefing).decode()
    outcome["expected.findings.txt"] = "".join(
        f"{f.severity} {f.code} {f.place}: {f.message}\n" for f in found
    )
    return outcome


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_comes_out_as_signed(case: Path, update_golden: bool) -> None:  # noqa: FBT001
    outcome = _outcome(case)
    if update_golden:
        for name, text in outcome.items():
            (case / name).write_text(text, encoding="utf-8", newline="\n")
    for name, text in outcome.items():
        assert text == (case / name).read_text(encoding="utf-8"), f"{case.name}/{name}"
