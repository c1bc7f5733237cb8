"""Draw the pictures of the documents: `docs/pictures/` and `docs/gallery.md`, from our own output.

    python tools/make_pictures.py

Builds `seeds/` and `docs/gallery/` in both themes, sets the pages down as PNG and writes the page
that shows them. PDF pages are drawn by pdfium; Chromium draws web pages and the pages of the EPUB,
LibreOffice sets the Word files. A picture whose program is not installed is left as it stands.
"""

import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pypdfium2  # noqa: E402
from PIL import Image  # noqa: E402

from presswork import pipeline, theme  # noqa: E402
from presswork.store import LocalStore  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
SOURCES = ROOT / "docs" / "gallery"
_SCALE = 1.35
_COLOURS = 48
_LIMIT = 180
"""How long a program may take, in seconds."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture of the gallery."""

    source: Path
    theme: str
    kind: str
    """`pdf`, `pdf2` (the second page), `docx`, `epub`, `html`, `phone` or `dark`."""
    words: str
    """What is said below it, its text alternative."""

    @property
    def name(self) -> str:
        """The name of its file."""
        stem = "seed" if self.source.parent.name == "seeds" else self.source.stem
        house = "" if self.theme == "default" else f"-{self.theme}"
        return f"{stem}{house}-{self.kind}.png"


def main() -> int:
    """Draw every picture, write the page, and return the exit code."""
    shown = list(_shown())
    with tempfile.TemporaryDirectory() as scratch:
        for one in shown:
            _draw(one, Path(scratch))
    shutil.copyfile(PICTURES / shown[0].name, PICTURES / "brief.png")
    (ROOT / "docs" / "gallery.md").write_text(_page(shown), encoding="utf-8", newline="\n")
    return 0


def _shown() -> Iterator[Shown]:
    seed = next((ROOT / "seeds").glob("*.txt"))
    yield Shown(seed, "default", "pdf", "The brief of a statement: fact box and timeline on page 1")
    yield Shown(seed, "default", "pdf2", "Its second page: numbered text, facts underlined")
    yield Shown(seed, "default", "docx", "The Word summary, set by LibreOffice")
    yield Shown(seed, "default", "epub", "The first pages of the EPUB, as a browser shows them")
    yield Shown(seed, "default", "html", "The web page")
    yield Shown(seed, "default", "phone", "The web page on a telephone")
    yield Shown(seed, "default", "dark", "The web page where the reader wants it dark")
    yield Shown(seed, "plain", "pdf", "The same in the theme `plain`, black only")
    yield Shown(seed, "plain", "docx", "Its Word summary")
    yield Shown(seed, "plain", "html", "Its web page")
    for code, name in (
        ("en", "English"),
        ("fr", "French"),
        ("es", "Spanish"),
        ("ru", "Russian"),
        ("ar", "Arabic, right to left"),
        ("zh", "Chinese"),
    ):
        source = SOURCES / f"norland-{code}.txt"
        yield Shown(source, "default", "pdf", f"One invented statement in {name}: the brief")
        if code in {"en", "ar", "zh"}:
            yield Shown(source, "default", "docx", f"The Word summary in {name}")
            yield Shown(source, "default", "epub", f"The EPUB in {name}")
            yield Shown(source, "default", "html", f"The web page in {name}")


def _draw(one: Shown, scratch: Path) -> None:
    """Write the picture *one*, its publications made in *scratch* once."""
    folder = scratch / one.theme / one.source.stem
    if not folder.is_dir():
        order = pipeline.Order(theme=theme.load(one.theme))
        store = LocalStore(scratch / one.theme)
        pipeline.build(one.source, order, store, folder=one.source.stem, stem=one.source.stem)
    drawn = _drawn(one, folder)
    if drawn is None:
        print(f"{one.name}: left as it stands; its program is not installed")
        return
    PICTURES.mkdir(parents=True, exist_ok=True)
    small = drawn.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    small.save(PICTURES / one.name, optimize=True)
    print(one.name)


def _drawn(one: Shown, folder: Path) -> Image.Image | None:
    file = folder / f"{one.source.stem}.{one.kind}"
    if one.kind in {"pdf", "pdf2"}:
        return _pdf_page(folder / f"{one.source.stem}.pdf", int(one.kind == "pdf2"))
    if one.kind == "docx":
        return _word_page(file)
    if one.kind == "epub":
        return _epub_pages(file)
    page = folder / f"{one.source.stem}.html"
    size = (420, 1200) if one.kind == "phone" else (1180, 1500)
    return _browser(page, size, dark=one.kind == "dark")


def _pdf_page(path: Path, number: int) -> Image.Image:
    file = pypdfium2.PdfDocument(path)
    image: Image.Image = file[min(number, len(file) - 1)].render(scale=_SCALE).to_pil()
    return image


def _word_page(path: Path) -> Image.Image | None:
    office = shutil.which("soffice")
    if office is None:
        return None
    out = path.parent / "office"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(out),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)
    return _pdf_page(out / f"{path.stem}.pdf", 0)


def _epub_pages(path: Path) -> Image.Image | None:
    """Return cover, contents and the beginning of the text of the EPUB side by side."""
    unpacked = path.parent / "epub"
    with zipfile.ZipFile(path) as book:
        book.extractall(unpacked)
    pages = [next(unpacked.rglob(f"{name}.xhtml")) for name in ("cover", "nav", "text")]
    images = [_browser(page, (560, 840)) for page in pages]
    if None in images:
        return None
    return _beside([image for image in images if image is not None])


def _beside(images: list[Image.Image]) -> Image.Image:
    gap = 12
    width = sum(image.width for image in images) + gap * (len(images) - 1)
    whole = Image.new("RGB", (width, max(image.height for image in images)), "#888888")
    at = 0
    for image in images:
        whole.paste(image, (at, 0))
        at += image.width + gap
    return whole


def _browser(path: Path, size: tuple[int, int], *, dark: bool = False) -> Image.Image | None:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as profile:
        target = Path(profile) / "page.png"
        command = [
            program,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={profile}",
            f"--window-size={size[0]},{size[1]}",
            f"--screenshot={target}",
            *(["--blink-settings=preferredColorScheme=0"] if dark else []),
            path.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)
        return Image.open(io.BytesIO(target.read_bytes()))


def _page(shown: list[Shown]) -> str:
    """Return `docs/gallery.md`."""
    lines = [
        "<!-- Made by tools/make_pictures.py from our own output. -->",
        "",
        "# What comes out",
        "",
        "The statement of `seeds/` in both themes, then one invented statement in six languages.",
        "All pictures are drawn from publications as they are built, without retouching.",
        "",
    ]
    for one in shown:
        lines += [f"{one.words}:", "", f"![{one.words}](pictures/{one.name})", ""]
    return "\n".join(lines[:-1]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
