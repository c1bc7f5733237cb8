"""Numbers of pages and paragraphs on lines of their own are furniture, counts are not."""

from presswork.invariants import blocks
from presswork.model import BlockKind, Document
from presswork.normalize import normalize
from presswork.read import Options, read_bytes

_LINE = "The keepers of the river count their boats again each spring and mend\n"
_END = "what the long winter has broken on the banks of the upper Sava lake.\n\n"


def _document(text: str) -> Document:
    head = "Statement by Ana Lindqvist\nPort Ana, 4 March 2021\n\nMr. President,\n\n"
    return normalize(read_bytes("any.txt", (head + text).encode("utf-8"), Options()))


def _pages(document: Document) -> list[str]:
    return [block.text for block in blocks(document) if block.kind is BlockKind.PAGE_NUMBER]


def _text(document: Document) -> str:
    return " ".join(block.text for block in document.body if block.kind is BlockKind.PARAGRAPH)


def _removed(document: Document) -> list[str]:
    return [edit.removed for block in blocks(document) for edit in block.origin.edits]


def _page(number: str, behind: str) -> str:
    """Return a page of twenty lines whose last sentence goes on behind its number."""
    return _LINE * 4 + _END + (_LINE * 9 + _END) + _LINE + f"\n{number}\n{behind}"


def test_numbers_of_pages_tear_no_sentence_where_a_scan_has_lost_most_of_them() -> None:
    gone = _LINE * 20 + _END
    behind = "and paint the hulls of all of them before the ice of the lake is gone.\n\n"
    document = _document(_page("2", behind) + gone * 4 + _page("7", behind) + _LINE + _END)
    assert {"2", "7"} <= {*_pages(document), *_removed(document)}
    assert "spring and mend and paint the hulls" in _text(document)


def test_a_count_on_a_line_of_its_own_is_no_page_where_no_page_lies_between() -> None:
    torn = "The fleet of the lake has\n\n12\n\nboats. It had\n\n19\n\nof them at the pier.\n\n"
    document = _document(_LINE + _END + torn + _LINE + _END)
    assert not _pages(document)


def test_a_word_for_the_page_may_stand_on_either_side_of_its_number() -> None:
    behind = "and paint the hulls of all of them before the ice of the lake is gone.\n\n"
    for first, second in (("8| Page", "9|Page"), ("Page|8", "Page|9"), ("Page 1|2", "Page 2|2")):
        document = _document(_page(first, behind) + _page(second, behind))
        assert {first, second} <= {*_pages(document), *_removed(document)}


def test_numbers_of_paragraphs_that_a_scan_has_set_apart_are_not_the_text() -> None:
    rows = "46.\n\n47.\n\n" + _LINE + _END + _LINE + _END + "48.\n\n" + _LINE + _END
    document = _document(_LINE + _END + rows)
    assert _pages(document) == ["46.", "47.", "48."]


def test_a_count_that_ends_a_sentence_on_the_next_line_is_the_text() -> None:
    risen = "and this year the number of the boats on the lake has risen to\n20.\n\n"
    document = _document(_LINE + risen + _END)
    assert not _pages(document)
    assert "has risen to 20." in _text(document)


def test_the_line_above_a_page_that_a_browser_has_printed_is_furniture() -> None:
    line = "3/5/21, 4:05 PM Keepers Count Their Boats\n"
    document = _document(_LINE + _END + line + _LINE + _END)
    found = [block.text for block in blocks(document) if block.kind is BlockKind.NAVIGATION]
    assert found == [line.strip()]


def test_a_numbered_paragraph_far_wider_than_the_lines_goes_on_with_no_heading() -> None:
    words = "The keepers of the lake have mended the dam and the old lock beside it. " * 3
    heads = ("Works on the dam", "Works on the lock", "Works on the quay", "What is still to come")
    short = "\n".join(
        f"lock {name}\nby the old\nwatch of it" for name in ("ana", "bea", "col", "dor")
    )
    parts = [f"{head}\n\n{at} {words.strip()}" for at, head in enumerate(heads, 1)]
    text = _text(_document("\n\n".join(["A statement of the keepers", short, *parts])))
    assert "Works on the lock 2" not in text
    assert "Works on the lock" in text
