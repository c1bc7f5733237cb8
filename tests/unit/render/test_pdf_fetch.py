"""What a page may load: files and `data:` addresses, read without a library of the network."""

import subprocess
import sys
from pathlib import Path

import pytest

from presswork.render.pdf_fetch import bundled_only

NETWORK = ("http.client", "ssl", "urllib.request")
RENDER = f"""
import sys
from presswork import theme
from presswork.model import Format
from presswork.render import render
from tests.samples import briefing
render(briefing(), theme.load(), "n", Format.PDF)
print([name for name in {NETWORK!r} if name in sys.modules])
"""


@pytest.mark.parametrize(
    ("address", "data", "kind", "charset"),
    [
        ("data:,two%20words", b"two words", "text/plain", None),
        ("data:text/css;charset=utf-8,p%7B%7D", b"p{}", "text/css", "utf-8"),
        ("data:image/gif;base64,R0lGOD==", b"GIF8", "image/gif", None),
        ("data:image/gif;base64,R0l%47OD==", b"GIF8", "image/gif", None),
    ],
)
def test_a_data_address_holds_what_it_says(
    address: str, data: bytes, kind: str, charset: str | None
) -> None:
    found = bundled_only((), ()).fetch(address)
    assert (found.read(), found.content_type, found.charset) == (data, kind, charset)
    assert found.path is None


@pytest.mark.parametrize("address", ["data:", "data:image/gif;base64,A"])
def test_a_broken_data_address_is_an_error_of_value(address: str) -> None:
    with pytest.raises(ValueError, match=r"data|base64"):
        bundled_only((), ()).fetch(address)


def test_a_file_of_the_theme_is_read_with_its_kind(tmp_path: Path) -> None:
    (tmp_path / "a logo.svg").write_bytes(b"<svg/>")
    found = bundled_only([tmp_path], ()).fetch((tmp_path / "a logo.svg").as_uri())
    assert (found.read(), found.content_type) == (b"<svg/>", "image/svg+xml")
    assert found.path == str(tmp_path / "a logo.svg")


def test_a_brief_is_set_without_a_library_of_the_network() -> None:
    done = subprocess.run(
        [sys.executable, "-c", RENDER], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"
