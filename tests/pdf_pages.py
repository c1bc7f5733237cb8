"""What stands where on the pages of a finished PDF, for tests."""

from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

__all__ = ["Text", "texts"]

_TEXT = raw.FPDF_PAGEOBJ_TEXT


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text as it is drawn, in points from the left and the foot of its page."""

    page: int
    words: str
    left: float
    bottom: float
    right: float
    top: float
    font: str
    size: float

    def overlaps(self, other: "Text", slack: float) -> bool:
        """Tell whether the two cover the same ground by more than *slack* points both ways."""
        across = min(self.right, other.right) - max(self.left, other.left)
        along = min(self.top, other.top) - max(self.bottom, other.bottom)
        return self.page == other.page and across > slack and along > slack


def texts(data: bytes) -> list[Text]:
    """Return every run of text outside groups of a drawing, page by page, as they are drawn."""
    found: list[Text] = []
    with pypdfium2.PdfDocument(data) as file:
        for number in range(len(file)):
            page = file[number]
            text_page = page.get_textpage()
            for thing in page.get_objects(filter=[_TEXT], max_depth=1, textpage=text_page):
                words = thing.extract()
                if words.strip():
                    bounds = thing.get_bounds()
                    font = thing.get_font().get_base_name()
                    found.append(Text(number, words, *bounds, font, thing.get_font_size()))
            text_page.close()
    return found
