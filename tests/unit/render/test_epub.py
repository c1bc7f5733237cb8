import io
import os
import re
import subprocess
import sys
import zipfile

import pytest
from lxml import etree

from presswork import theme
from presswork.model import BlockKind, Briefing, Direction, Image
from presswork.render import epub
from presswork.render.context import context
from presswork.render.epub import cover
from presswork.render.epub.cover import set_lines
from presswork.values import replace
from tests import samples

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def _parts(briefing: Briefing) -> dict[str, bytes]:
    data = epub.render(briefing, theme.load(), "norland").data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _package(briefing: Briefing) -> etree._Element:
    return etree.fromstring(_parts(briefing)["EPUB/content.opf"])


def _with(briefing: Briefing, **changes: object) -> Briefing:
    return replace(briefing, document=replace(briefing.document, **changes))


def _meta(package: etree._Element, name: str) -> list[str]:
    return [e.text or "" for e in package.iter(_OPF + "meta") if e.get("property") == name]


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return _parts(samples.briefing())


def test_the_publication_says_what_it_is() -> None:
    made = epub.render(samples.briefing(), theme.load(), "norland")
    assert (made.name, made.media_type) == ("norland.epub", "application/epub+zip")


def test_the_first_file_is_the_mimetype_and_is_stored() -> None:
    data = epub.render(samples.briefing(), theme.load(), "norland").data
    first = zipfile.ZipFile(io.BytesIO(data)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_two_processes_write_the_same_bytes() -> None:
    program = (
        "import hashlib; from presswork import theme; from presswork.render import epub; "
        "from tests import samples; "
        "made = epub.render(samples.briefing(), theme.load(), 'n').data; "
        "print(hashlib.sha256(made).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_the_identifier_stays_when_only_the_text_is_corrected() -> None:
    briefing = samples.briefing()
    body = tuple(replace(block, text=block.text + " More.") for block in briefing.document.body)
    names = {
        _package(changed).findtext(f".//{_DC}identifier")
        for changed in (briefing, _with(briefing, body=body))
    }
    assert len(names) == 1
    assert names.pop().startswith("urn:uuid:")


def test_package_and_navigation_carry_language_and_direction(parts: dict[str, bytes]) -> None:
    package = etree.fromstring(parts["EPUB/content.opf"])
    assert package.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    assert package.find(_OPF + "spine").get("page-progression-direction") == "ltr"
    navigation = etree.fromstring(parts["EPUB/nav.xhtml"])
    assert (navigation.get("dir"), navigation.get("lang")) == ("ltr", "en-GB")


def test_a_text_from_right_to_left_turns_its_pages_so() -> None:
    briefing = _with(samples.briefing(), direction=Direction.RTL)
    parts = _parts(briefing)
    assert b'page-progression-direction="rtl"' in parts["EPUB/content.opf"]
    for page in ("nav.xhtml", "text.xhtml", "cover.xhtml"):
        assert etree.fromstring(parts[f"EPUB/{page}"]).get("dir") == "rtl"


def test_dublin_core_says_no_more_than_the_source() -> None:
    package = _package(samples.briefing())
    said = {e.tag.removeprefix(_DC): e.text for e in package.iter() if _DC in str(e.tag)}
    assert said["creator"] == "H.E. Ms. Ana Lindqvist"
    assert said["publisher"].startswith("Permanent Mission")
    assert "date" not in said
    assert _meta(package, "dcterms:modified") == ["2000-01-01T00:00:00Z"]


def test_nothing_claims_a_conformance_that_no_person_has_looked_at(
    parts: dict[str, bytes],
) -> None:
    assert b"conformsTo" not in parts["EPUB/content.opf"]


def test_a_picture_without_words_changes_what_the_package_claims() -> None:
    picture = Image(id="image1", media_type="image/png", alt="", data=_PIXEL)
    told = _meta(_package(samples.briefing()), "schema:accessibilityFeature")
    package = _package(_with(samples.briefing(), images=(picture,)))
    assert "alternativeText" in told
    assert "alternativeText" not in _meta(package, "schema:accessibilityFeature")
    assert _meta(package, "schema:accessModeSufficient") == ["textual,visual"]


def test_pictures_of_the_source_are_in_the_package() -> None:
    picture = Image(id="image1", media_type="image/png", alt="A bridge", data=_PIXEL)
    briefing = samples.briefing()
    figure = replace(
        briefing.document.body[1],
        id="b9000",
        kind=BlockKind.FIGURE,
        text="",
        reference=None,
        image="image1",
    )
    parts = _parts(_with(briefing, images=(picture,), body=(*briefing.document.body, figure)))
    assert parts["EPUB/images/image1.png"] == _PIXEL
    assert b'src="images/image1.png" alt="A bridge"' in parts["EPUB/text.xhtml"]


def test_the_timeline_keeps_its_view_box(parts: dict[str, bytes]) -> None:
    assert b"viewBox=" in parts["EPUB/text.xhtml"]
    items = etree.fromstring(parts["EPUB/content.opf"]).iter(_OPF + "item")
    assert {i.get("href"): i.get("properties") for i in items}["text.xhtml"] == "svg"


def test_navigation_lists_box_text_and_headings(parts: dict[str, bytes]) -> None:
    navigation = etree.fromstring(parts["EPUB/nav.xhtml"])
    titles = [a.text for a in navigation.iter("{http://www.w3.org/1999/xhtml}a")]
    assert titles[:4] == ["Fact box", "Full text", "What has been done", "What comes next"]
    assert b"What comes next" in parts["EPUB/toc.ncx"]


def test_every_face_that_the_style_names_is_embedded(parts: dict[str, bytes]) -> None:
    style = parts["EPUB/style.css"].decode()
    files = [name for name in parts if name.startswith("EPUB/fonts/")]
    assert files
    assert all(name.removeprefix("EPUB/") in style for name in files)


def test_the_cover_is_a_picture_with_all_its_words_as_text(parts: dict[str, bytes]) -> None:
    assert parts["EPUB/cover.png"].startswith(b"\x89PNG")
    image = next(
        etree.fromstring(parts["EPUB/cover.xhtml"]).iter("{http://www.w3.org/1999/xhtml}img")
    )
    assert "Second Conference of Parties" in image.get("alt")
    assert "Ana Lindqvist" in image.get("alt")


def test_the_cover_breaks_words_at_spaces_and_ideographs_anywhere() -> None:
    assert set_lines("one two three", 400) == ["one", "two", "three"]
    assert set_lines("人人生而自由", 400) == ["人人", "生而", "自由"]
    assert set_lines("", 40) == []


def test_lines_from_right_to_left_are_drawn_so() -> None:
    # else "26 September 2024" in Arabic would show its day behind its year
    briefing = _with(samples.briefing(), direction=Direction.RTL)
    shipped = theme.load()
    drawn = cover.draw(briefing, shipped, context(briefing, shipped))
    lines = re.findall(r"<text[^>]*>([^<]*)</text>", drawn)
    assert lines
    assert all(line.startswith("\u202b") and line.endswith("\u202c") for line in lines)
