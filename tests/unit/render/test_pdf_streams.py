"""No compressed stream of a PDF ends in a carriage return, which would read as an end of line."""

import zlib

import pydyf
import pytest

from presswork.render.pdf_conformance import _pack

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


@pytest.mark.parametrize("extra", [{"Length1": 9}, {"Params": pydyf.Dictionary({"Size": 9})}])
def test_a_font_and_an_attachment_stay_as_they_are(extra: dict[str, object]) -> None:
    stream = pydyf.Stream([ENDS_BADLY], extra, compress=True)
    _pack(stream)
    assert b"stream\n" + ENDS_BADLY + b"\nendstream" in stream.data


def test_a_stream_that_ends_well_is_packed_once() -> None:
    stream = pydyf.Stream([b"q 1 w Q"], compress=True)
    _pack(stream)
    assert not stream.compress
    packed = stream.data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
    assert zlib.decompress(packed) == b"q 1 w Q"
