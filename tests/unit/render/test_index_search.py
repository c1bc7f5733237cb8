"""The index page, in a browser: what is searched is found, and nothing else is shown."""

import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html

from presswork import theme
from presswork.catalogue import Listing, fold
from presswork.render.index import index

BROWSER = shutil.which("chromium")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no chromium on this machine"),
]

LISTINGS = (
    Listing(
        folder="rivers",
        language="en",
        title="Rivers & dykes",
        institution="Mission of Norland",
        speaker="Ana Lindqvist",
        date="2022-06-14",
        words=fold("harbour Übersee S/RES/1325"),
        files=("rivers.html", "rivers.pdf"),
    ),
    Listing(
        folder="pier",
        language="fr",
        title="La jetée",
        institution="Ministère des ports",
        speaker="Tomas Berg",
        date="2021-03/2021-05",
        files=("pier.html",),
    ),
    Listing(folder="zh", language="zh", title="无日期", words="保护 护人 人权", files=("zh.html",)),
)


@pytest.fixture(scope="module", params=[0, 1000], ids=["few", "many"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a page of three documents, or one that has many others, too."""
    others = (
        Listing(folder=f"x{n}", language="pt", title=f"Outro {n}", files=(f"x{n}.html",))
        for n in range(request.param)
    )
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_bytes(index((*LISTINGS, *others), theme.load()))
    return path


def shown(page: Path, search: str) -> list[str]:
    """Return the titles that *page* shows for *search*, the part of the address after #."""
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={page.parent}/p"]
    command = [str(BROWSER), *options, "--dump-dom", f"{page.as_uri()}#{search}"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    tree = html.document_fromstring(done.stdout)
    return [link.text for link in tree.xpath("//*[@id='documents']//h2/a")]


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        ("q=RIVERS", ["Rivers & dykes"]),
        ("q=ubersee harb", ["Rivers & dykes"]),
        ("q=s/res/1325", ["Rivers & dykes"]),
        ("q=保护人权", ["无日期"]),
        ("i=ministere", ["La jetée"]),
        ("s=lindqvist", ["Rivers & dykes"]),
        ("l=fr", ["La jetée"]),
        ("f=2021-05&u=2022", ["Rivers & dykes", "La jetée"]),
        ("u=2021-03-15", ["La jetée"]),
        ("q=nowhere", []),
    ],
)
def test_what_fits_is_shown(page: Path, search: str, titles: list[str]) -> None:
    assert shown(page, quote(search, safe="=&")) == titles


def test_the_first_are_shown_where_nothing_is_searched(page: Path) -> None:
    assert shown(page, "")[:3] == [listing.title for listing in LISTINGS]
    assert len(shown(page, "")) <= 50
