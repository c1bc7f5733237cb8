"""No compressed stream of a PDF ends in a carriage return, which would read as an end of line."""

import io
import zlib
from functools import partial

import pydyf
import pytest

from presswork.render.pdf_conformance import _add_packed, _pack, _show_as_it_is, _Written
from presswork.render.pdf_weasy import weasyprint

ENDS_BADLY = b"ZZX"
assert zlib.adler32(ENDS_BADLY) & 0xFF == ord("\r")


def _end(stream: pydyf.Stream) -> bytes:
    return bytes(stream.data.removesuffix(b"\nendstream")[-1:])


def test_a_page_gets_one_more_line_feed() -> None:
    stream = pydyf.Stream([ENDS_BADLY], compress=True)
    assert _end(stream) == b"\r"
    _pack(stream)
    assert _end(stream) != b"\r"
    assert b"/FlateDecode" in stream.data


@pytest.mark.parametrize(
    "extra", [{"Length1": 9}, {"Params": pydyf.Dictionary({"Size": 9})}, {"W": pydyf.Array((1, 2))}]
)
def test_what_must_not_grow_stays_as_it_is(extra: dict[str, object]) -> None:
    stream = pydyf.Stream([ENDS_BADLY], extra, compress=True)
    _pack(stream)
    assert b"stream\n" + ENDS_BADLY + b"\nendstream" in stream.data


def test_a_stream_that_ends_well_is_packed_once() -> None:
    stream = pydyf.Stream([b"q 1 w Q"], compress=True)
    _pack(stream)
    assert not stream.compress
    packed = stream.data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
    assert zlib.decompress(packed) == b"q 1 w Q"


def _written(number: int) -> bytes:
    pdf, out = pydyf.PDF(), io.BytesIO()
    pdf.add_object(pydyf.Dictionary({"Norland": number}))
    pdf.add_object = partial(_add_packed, type(pdf).add_object, pdf)
    pdf.write(out, b"1.7", identifier=True, compress=True)
    return out.getvalue()


def test_what_a_file_is_written_with_is_packed_too() -> None:
    assert not [number for number in range(600) if b"\r\nendstream" in _written(number)]


class _Data(pydyf.Object):
    """The data of a picture, as WeasyPrint holds them."""

    data = b"ab\r"


def test_a_picture_is_not_smoothed_and_does_not_end_in_a_carriage_return() -> None:
    picture = pydyf.Stream([_Data()], {"Interpolate": "true"})
    _show_as_it_is(picture)
    assert b"/Interpolate false" in picture.data
    assert _end(picture) == b"\n"


def test_objects_whose_bytes_are_known_are_written_as_they_would_be() -> None:
    written = []
    for known in (False, True):
        pdf, out = pydyf.PDF(), io.BytesIO()
        pdf.add_object(
            pydyf.Dictionary({"Norland": pydyf.Array((1, 2.5)), "Said": pydyf.String("é")})
        )
        pdf.add_object(pydyf.Stream([b"q 1 w Q"]))
        if known:
            pdf.objects[:] = [_Written(o) if o.compressible else o for o in pdf.objects]
        pdf.info["Title"] = pydyf.String("Norland")
        pdf.write(out, b"1.7", identifier=True, compress=True)
        written.append(out.getvalue())
    assert written[0] == written[1]


def test_the_pages_are_named_anew_when_one_has_come_to_them() -> None:
    weasyprint()
    pdf, names = pydyf.PDF(), []
    for _ in range(2):
        pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
        names.append(pdf.page_references)
    assert [len(known) for known in names] == [1, 2]
    assert names[1] == tuple(page.reference for page in pdf.objects[3:])
    assert pdf.page_references is names[1]
