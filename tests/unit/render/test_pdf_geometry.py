"""What a designer would see on the pages, measured on finished files."""

import re
from collections.abc import Iterator
from statistics import median

import pytest

from presswork import fonts, theme
from presswork import model as m
from presswork.render.pdf import render
from presswork.values import replace
from tests.pdf_pages import Text, texts
from tests.samples import briefing

pytestmark = [
    # WeasyPrint leaves the file of its colour profile to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.skipif(not fonts.FACES[0].path.is_file(), reason="the faces are not made"),
]

PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9
MARGIN = 20 / 25.4 * 72
SLACK = 1.0
LONG = (
    "The river authorities of the three countries have agreed to share their measurements, to open "
    "their archives to one another and to publish every year what they have found, so that nobody "
    "downstream is surprised by what somebody upstream has known for a week. "
)


def _block(number: int, kind: m.BlockKind, text: str, reference: str | None = None) -> m.Block:
    return m.Block(
        id=f"x{number:04}",
        kind=kind,
        text=text.strip(),
        level=2 if kind is m.BlockKind.HEADING else None,
        reference=reference,
        origin=m.Origin(part=f"line {number}"),
    )


def _chapters(count: int) -> Iterator[m.Block]:
    """Yield short chapters of many lengths, so that headings come near the foot of some page."""
    for number in range(count):
        yield _block(2 * number, m.BlockKind.HEADING, f"Chapter {number + 1}")
        text = LONG * (1 + number % 4)
        yield _block(2 * number + 1, m.BlockKind.PARAGRAPH, text, str(number + 1))


def _long() -> m.Briefing:
    said = briefing()
    document = replace(said.document, body=tuple(_chapters(60)))
    return replace(said, document=document, facts=(), box=m.FactBox(), summary=())


def _full() -> m.Briefing:
    """Return the sample with eight figures, eight dates and six references, labels long."""
    said = briefing()
    label = "members of the river authorities of the three countries upstream and downstream"
    figures = [replace(entry, label=label) for entry in said.box.figures]
    dates = [replace(entry, label=label) for entry in said.box.dates]
    group = said.box.references[0]
    entry = replace(group.entries[0], label="United Nations Security Council resolution")
    box = replace(
        said.box,
        figures=tuple((figures * 2)[:8]),
        dates=tuple((dates * 2)[:8]),
        references=(replace(group, entries=(entry,) * 6),),
    )
    return replace(said, box=box)


def _data(said: m.Briefing) -> bytes:
    publication = render(said, theme.load(), "test")
    assert publication.findings == ()
    return publication.data


@pytest.fixture(scope="module")
def sample() -> list[Text]:
    return texts(_data(briefing()))


@pytest.fixture(scope="module")
def full() -> list[Text]:
    return texts(_data(_full()))


@pytest.fixture(scope="module")
def long() -> list[Text]:
    return texts(_data(_long()))


@pytest.fixture(scope="module", params=["sample", "full", "long"])
def any_file(request: pytest.FixtureRequest) -> list[Text]:
    found: list[Text] = request.getfixturevalue(request.param)
    return found


def test_no_two_texts_overlap(any_file: list[Text]) -> None:
    pairs = [
        (one.words, other.words)
        for at, one in enumerate(any_file)
        for other in any_file[at + 1 :]
        if one.overlaps(other, SLACK)
    ]
    assert pairs == []


def test_no_text_leaves_its_page_or_its_margins(any_file: list[Text]) -> None:
    outside = [
        text.words
        for text in any_file
        if text.left < MARGIN - SLACK
        or text.right > PAGE_WIDTH - MARGIN + SLACK
        or text.bottom < MARGIN / 2
        or text.top > PAGE_HEIGHT - MARGIN / 2
    ]
    assert outside == []


def test_the_full_box_stands_whole_on_the_first_page(full: list[Text]) -> None:
    boxed = [text for text in full if re.match(r"¶ \d", text.words)]
    assert len([text for text in boxed if text.page == 0]) >= 8 + 8 + 6
    assert {text.page for text in boxed} == {0}


def test_no_heading_stands_in_the_last_two_lines_of_a_page(long: list[Text]) -> None:
    headings = [text for text in long if re.fullmatch(r"Chapter \d+", text.words.strip())]
    assert len(headings) == 60
    for heading in headings:
        below = {
            round(text.bottom)
            for text in long
            if text.page == heading.page
            and text.top < heading.bottom
            and text.font.endswith("BriefSerif")
        }
        assert len(below) >= 2, heading


def test_no_line_stands_alone_at_the_head_or_foot_of_a_page(long: list[Text]) -> None:
    for page in range(1, max(text.page for text in long)):
        body = [t for t in long if t.page == page and t.font.endswith("BriefSerif")]
        tops = sorted({round(text.top) for text in body}, reverse=True)
        assert tops[0] - tops[1] < 20


def test_a_full_line_holds_45_to_85_characters(long: list[Text]) -> None:
    lines: dict[tuple[int, int], list[Text]] = {}
    for text in long:
        if text.font.endswith("BriefSerif"):
            lines.setdefault((text.page, round(text.bottom / 5)), []).append(text)
    lengths = [sum(len(text.words) for text in line) for line in lines.values()]
    full = [length for length in lengths if length > 45]
    assert max(full) <= 85
    assert 65 <= median(full) <= 80


def test_a_long_list_of_references_goes_on_behind_the_box_with_its_head() -> None:
    said = _full()
    group = said.box.references[0]
    box = replace(said.box, references=(replace(group, entries=group.entries * 12),))
    found = texts(_data(replace(said, box=box)))
    cells = [text for text in found if text.words.strip() == "9101 (2001)" and text.size < 12]
    assert len(cells) == 72
    pages = {text.page for text in cells}
    assert len(pages) > 1
    heads = [text.page for text in found if text.words.strip() == "References cited"]
    assert set(heads) >= pages - {0}


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_page_has_the_size_of_the_theme(size: str) -> None:
    import pypdfium2

    look = theme.load()
    look.tokens = replace(look.tokens, page=replace(look.tokens.page, size=size))
    look.name = size
    with pypdfium2.PdfDocument(render(briefing(), look, "test").data) as file:
        width, height = file[0].get_size()
    expected = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0)}[size]
    assert (width, height) == pytest.approx(expected, abs=0.1)
