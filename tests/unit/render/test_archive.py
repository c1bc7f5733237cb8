"""An archive holds no clock and no chance."""

import io
import zipfile

from presswork.render.archive import parts_of, zip_again


def _zip(*names: str, date: tuple[int, int, int, int, int, int]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name, date), name.encode() * 50)
    return buffer.getvalue()


def test_order_and_date_of_the_entries_do_not_change_the_bytes() -> None:
    one = _zip("b.xml", "a.xml", "mimetype", date=(2020, 1, 1, 0, 0, 0))
    two = _zip("mimetype", "a.xml", "b.xml", date=(2021, 5, 5, 5, 5, 6))
    assert zip_again(one) == zip_again(two)


def test_the_mimetype_comes_first_and_is_stored() -> None:
    data = zip_again({"META-INF/container.xml": b"<c/>", "mimetype": b"application/epub+zip"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert data[30:38] == b"mimetype"


def test_what_is_compressed_already_is_not_compressed_again() -> None:
    data = zip_again({"a.xhtml": b"<p/>" * 50, "cover.png": b"p" * 50, "a.woff2": b"f" * 50})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        stored = {entry.filename: entry.compress_type for entry in archive.infolist()}
    assert stored == {
        "a.woff2": zipfile.ZIP_STORED,
        "a.xhtml": zipfile.ZIP_DEFLATED,
        "cover.png": zipfile.ZIP_STORED,
    }


def test_the_parts_come_back_as_they_were() -> None:
    parts = {"word/document.xml": b"<w/>", "[Content_Types].xml": b"<t/>"}
    assert parts_of(zip_again(parts)) == parts
    assert next(iter(parts_of(zip_again(parts)))) == "[Content_Types].xml"
