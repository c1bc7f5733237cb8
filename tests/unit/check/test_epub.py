import io
import re
import zipfile
from collections.abc import Callable

import pytest

from presswork import theme
from presswork.check import epub as reopened
from presswork.render import epub
from presswork.render.archive import zip_again
from tests import samples

_TEXT, _STYLE = "EPUB/text.xhtml", "EPUB/style.css"


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    data = epub.render(samples.briefing(), theme.load(), "norland").data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _codes(parts: dict[str, bytes]) -> list[str]:
    found = reopened.check(zip_again(parts), samples.briefing())
    return [finding.code for finding in found]


def _changed(parts: dict[str, bytes], name: str, old: str, new: str) -> dict[str, bytes]:
    text = parts[name].decode()
    assert old in text
    return {**parts, name: text.replace(old, new, 1).encode()}


def test_a_finished_publication_has_no_findings(parts: dict[str, bytes]) -> None:
    assert _codes(parts) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('<span class="numeral">2,400</span>', '<span class="numeral">2,500</span>', "check.fact"),
        ("Norland thanks the host", "Norland thanks host", "check.words-missing"),
        ("Norland thanks the host", "Norland never thanks the host", "check.words-added"),
        ('href="#p2"', 'href="#p3"', "check.link-broken"),
        ('<p class="closing"', '<p hidden="hidden" class="closing"', "check.words-missing"),
        ('data-fact="f06"', "", "check.fact"),
    ],
    ids=["digit", "word lost", "word added", "link", "hidden", "unmarked"],
)
def test_each_change_to_the_text_is_named(
    parts: dict[str, bytes], old: str, new: str, code: str
) -> None:
    assert any(found.startswith(code) for found in _codes(_changed(parts, _TEXT, old, new)))


def test_two_rows_swapped_are_named(parts: dict[str, bytes]) -> None:
    text = parts[_TEXT].decode()
    rows = re.findall(r'<tr><th scope="row"><span.*?</tr>', text)
    first, second = rows[:2]
    swapped = text.replace(first, "@").replace(second, first).replace("@", second)
    assert "check.order" in _codes({**parts, _TEXT: swapped.encode()})


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (_STYLE, "body {", 'body { background: url("https://example.org/x.png");'),
        (_STYLE, "body {", "@import '//example.org/x.css'; body {"),
        (_TEXT, "</body>", '<img src="http://example.org/x.png" alt=""/></body>'),
        (_TEXT, "<body>", '<body style="background: url(https://example.org/x)">'),
    ],
)
def test_whatever_would_be_fetched_is_named(
    parts: dict[str, bytes], name: str, old: str, new: str
) -> None:
    assert "check.remote" in _codes(_changed(parts, name, old, new))


def test_an_entry_of_the_contents_that_leads_nowhere_is_named(parts: dict[str, bytes]) -> None:
    changed = _changed(parts, "EPUB/nav.xhtml", "#about", "#nowhere")
    assert _codes(changed) == ["check.link-broken"]


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _emptied(data: bytes) -> bytes:
    return data[:0]


@pytest.mark.parametrize("damage", [_cut, _emptied])
def test_a_damaged_file_is_named_and_nothing_is_raised(
    parts: dict[str, bytes], damage: Callable[[bytes], bytes]
) -> None:
    found = reopened.check(damage(zip_again(parts)), samples.briefing())
    assert [finding.code for finding in found] == ["check.unreadable"]


def test_a_page_that_is_listed_but_not_there_is_named(parts: dict[str, bytes]) -> None:
    rest = {name: data for name, data in parts.items() if name != _STYLE}
    assert _codes(rest) == ["check.unreadable"]


def test_a_page_that_is_not_xml_is_named(parts: dict[str, bytes]) -> None:
    assert _codes({**parts, _TEXT: b"<html><p>"}) == ["check.unreadable"]
