"""What conformance costs: CPU of the PDF stage and of the whole build with and without it, warm.

    python benchmarks/conformance.py [SOURCE] [--rounds N]

The PDF of one document is set again and again in one process: as WeasyPrint makes it by itself,
then with tags and the variant PDF/A-3a, with the model attached, and with what completes PDF/UA-1.
The steps take turns, so that a busy machine slows each; the least CPU time of each is compared. The
whole build is that of all four formats; without conformance it lacks what the PDF lacks.
"""

import argparse
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork import model_json, pipeline, theme  # noqa: E402
from presswork.dates import stamp  # noqa: E402
from presswork.fonts import faces, scripts  # noqa: E402
from presswork.model import Briefing, Format  # noqa: E402
from presswork.public import public  # noqa: E402
from presswork.read import Options  # noqa: E402
from presswork.render import pdf, pdf_conformance, pdf_page  # noqa: E402
from presswork.render.pdf_weasy import parsed, recorded, weasyprint  # noqa: E402


def main() -> int:
    """Measure every step, print its share, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    parsed_arguments = parser.parse_args()
    source = parsed_arguments.source or min((ROOT / "seeds").glob("*.txt"))
    briefing = pipeline.brief(source, Options())
    house = theme.load()
    steps: dict[str, Callable[[], object]] = {
        "layout and drawing alone": lambda: _printed(briefing, house),
        "+ tags, variant PDF/A-3a": lambda: _printed(briefing, house, tagged=True),
        "+ the model attached": lambda: _printed(briefing, house, tagged=True, attached=True),
        "+ tags completed, XMP of PDF/UA-1": lambda: pdf.render(briefing, house, "x"),
        "whole build": lambda: pipeline.publish(briefing, "x", house, tuple(Format)),
    }
    least = _least(steps, parsed_arguments.rounds)
    _report(least)
    return 0


def _report(least: dict[str, float]) -> None:
    """Print the cost of each step as a share of the PDF stage and of the whole build without it."""
    *stages, (_, whole) = least.items()
    plain, full = stages[0][1], stages[-1][1]
    bare = whole - (full - plain)
    print(f"{'step':36}{'CPU ms':>8}{'of the stage':>15}{'of the build':>15}")
    before = plain
    for name, seconds in stages:
        more = seconds - before
        print(f"{name:36}{1000 * seconds:8.0f}{more / plain:15.1%}{more / bare:15.1%}")
        before = seconds
    cost = full - plain
    print(f"{'conformance together':36}{1000 * cost:8.0f}{cost / plain:15.1%}{cost / bare:15.1%}")


def _least(steps: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    least = dict.fromkeys(steps, float("inf"))
    for count in range(rounds + 1):
        for name, step in steps.items():
            start = time.process_time()
            step()
            if count:  # the first round warms up
                least[name] = min(least[name], time.process_time() - start)
    return least


def _printed(
    briefing: Briefing, house: theme.Theme, *, tagged: bool = False, attached: bool = False
) -> bytes:
    """Return the brief as WeasyPrint sets it, with as much of conformance as is asked for."""
    page = pdf_page.page(briefing, house)
    press = pdf._press(briefing, house, faces(scripts(page)))  # noqa: SLF001 - the same press
    variant: dict[str, Any] = {"pdf_variant": pdf_conformance.VARIANT} if tagged else {}
    with recorded(), pdf._undisturbed():  # noqa: SLF001
        document = parsed(page, press.fetcher).render(
            font_config=press.fonts, stylesheets=[press.sheet], **variant
        )
        model = [_attachment(briefing)] if attached else []
        data: bytes = document.write_pdf(attachments=model, **variant)
    return data


def _attachment(briefing: Briefing) -> Any:
    when = stamp(briefing.document)
    return weasyprint().Attachment(
        file_obj=io.BytesIO(model_json.encode(public(briefing))),
        name="model.json",
        relationship="Source",
        created=when,
        modified=when,
    )


if __name__ == "__main__":
    sys.exit(main())
