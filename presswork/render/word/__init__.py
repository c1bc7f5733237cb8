"""Word files: the words of `summary.xml` and the looks of `styles.docx` in, a Word file out."""

from presswork.render.word.build import build
from presswork.render.word.order import TEMPLATE
from presswork.render.word.pictures import draw_timeline

__all__ = ["TEMPLATE", "build", "draw_timeline"]
