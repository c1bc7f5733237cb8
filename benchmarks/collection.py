"""Make distinct statements of invented parts, as many as wanted, the same ones each time.

    python benchmarks/collection.py FOLDER [--count N] [--short]

Each has a head, a salutation, 8 to 28 paragraphs with figures, dates and references, and a close;
with --short 2 to 4 paragraphs. Of ten, six are text, two Markdown, one HTML and one Word; every
twelfth is one of the statements in Arabic, Chinese, French, Russian or Spanish of `docs/gallery`
with a number of its own. No two are alike; all names are invented.
"""

import argparse
import html
import random
from pathlib import Path

__all__ = ["write"]

_STATES = ("Norland", "Southmark", "Eastavia", "Westria", "Halden", "Corvania", "Lintha", "Osmere")
_NAMES = ("Ana Lindqvist", "Tomas Berg", "Mira Solano", "Idris Okoye", "Leta Marsh", "Pavel Rook")
_OFFICES = ("Minister for Water", "Minister of Harbours", "Permanent Representative", "Envoy")
_PLACES = ("Port Ana", "Hald", "Corvan", "Linthal", "Mere", "East Harbour")
_THEMES = ("Shared Rivers", "Safe Harbours", "Clean Energy", "Rural Schools", "Early Warning")
_MONTHS = ("January", "March", "April", "June", "September", "October", "November")
_BODIES = ("families", "engineers", "schools", "ferries", "farmers", "villages", "nurses")
_DEEDS = ("were moved to safer ground", "received new equipment", "joined the programme")
_SENTENCES = (
    "On {day} {month} {year} the Council of {state} adopted the {place} Charter.",
    "Over {count:,} {body} {deed} in {year}.",
    "The joint centre cost €{money} million and serves {count:,} {body}.",
    "At least {share}% of our {body} took part in the exercise of {year}.",
    "In line with Security Council resolution {number} ({year}), we opened an office in {place}.",
    "We recall General Assembly resolution {number}/{money} and its call for {theme}.",
    "Between {year} and {later} the number of {body} rose from {small} to {count:,}.",
    "Our partners in {state} have asked for a second conference, and we support them.",
    "There is no {theme} without trust, and no trust without patience.",
    "Some {count:,} people in {place} depend on it every day.",
)


_GALLERY = Path(__file__).resolve().parent.parent / "docs" / "gallery"
_LANGUAGES = ("fr", "es", "ru", "ar", "zh")
_FORMS = ("txt", "md", "txt", "html", "txt", "docx", "txt", "md", "txt", "txt")
_OTHER = 12
_THOUSAND = 1000


def write(folder: Path, count: int, *, short: bool = False) -> None:
    """Write *count* statements into *folder*, `0000/statement-000000.txt` and so on."""
    for number in range(count):
        form = _FORMS[number % len(_FORMS)]
        path = folder / f"{number // _THOUSAND:04}" / f"statement-{number:06}.{form}"
        path.parent.mkdir(parents=True, exist_ok=True)
        foreign = number % _OTHER == 0 and form != "docx"
        parts = _translated(number) if foreign else _statement(number, short=short)
        _WRITERS[form](path, parts)


def _statement(number: int, *, short: bool) -> list[str]:
    """Return the title of a statement, then its other lines and paragraphs."""
    chance = random.Random(number)  # noqa: S311 - the same each time, and no secret
    state, theme = chance.choice(_STATES), chance.choice(_THEMES)
    name, office = chance.choice(_NAMES), chance.choice(_OFFICES)
    length = chance.randint(2, 4) if short else chance.randint(8, 28)
    return [
        f"Statement by {name}, {office} of {state}, at the Conference on {theme}, No. {number + 1}",
        _day(chance),
        "Madam President,",
        *(_paragraph(chance) for _ in range(length)),
        "I thank you.",
    ]


def _day(chance: random.Random) -> str:
    day, month = chance.randint(1, 28), chance.choice(_MONTHS)
    return f"{day} {month} {chance.randint(2008, 2024)}, {chance.choice(_PLACES)}"


def _translated(number: int) -> list[str]:
    code = _LANGUAGES[number // _OTHER % len(_LANGUAGES)]
    text = (_GALLERY / f"norland-{code}.txt").read_text(encoding="utf-8")
    parts = [part for part in text.split("\n\n") if part.strip()]
    # the last paragraph before the close differs
    return [*parts[:-1], f"{number + 1} – Norland, {number + 1:,}.", parts[-1]]


def _text(path: Path, parts: list[str]) -> None:
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8", newline="\n")


def _markdown(path: Path, parts: list[str]) -> None:
    _text(path, [f"# {parts[0]}", *parts[1:]])


def _page(path: Path, parts: list[str]) -> None:
    body = "\n".join(f"<p>{html.escape(part)}</p>" for part in parts[1:])
    title = html.escape(parts[0])
    text = (
        f"<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>{title}</title></head>\n"
        f"<body><main><article><h1>{title}</h1>\n{body}\n</article></main></body></html>\n"
    )
    path.write_text(text, encoding="utf-8", newline="\n")


def _word(path: Path, parts: list[str]) -> None:
    import docx

    document = docx.Document()
    document.add_heading(parts[0], 0)
    for part in parts[1:]:
        document.add_paragraph(part)
    document.save(str(path))


_WRITERS = {"txt": _text, "md": _markdown, "html": _page, "docx": _word}


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(3, 6)))


def _sentence(chance: random.Random) -> str:
    year = chance.randint(1998, 2020)
    return chance.choice(_SENTENCES).format(
        day=chance.randint(1, 28),
        month=chance.choice(_MONTHS),
        year=year,
        later=year + chance.randint(2, 5),
        state=chance.choice(_STATES),
        place=chance.choice(_PLACES),
        theme=chance.choice(_THEMES),
        body=chance.choice(_BODIES),
        deed=chance.choice(_DEEDS),
        small=chance.randint(120, 990),
        count=chance.randint(1_000, 90_000),
        money=chance.randint(2, 300),
        share=chance.randint(20, 95),
        number=chance.randint(1_200, 2_700),
    )


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--short", action="store_true")
    parsed = parser.parse_args()
    write(parsed.folder, parsed.count, short=parsed.short)


if __name__ == "__main__":
    main()
