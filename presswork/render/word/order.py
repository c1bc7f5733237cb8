"""The order of words: the text of `summary.xml` in, its elements out."""

import re
from typing import Any, TypeAlias

from presswork.errors import ThemeError
from presswork.etree import etree

__all__ = ["TEMPLATE", "WORDS", "Element", "parse"]

TEMPLATE = "docx/summary.xml"
Element: TypeAlias = Any
"""An element of lxml, which names no public type."""
WORDS = frozenset({"p", "cell", "slot", "run"})
"""The elements that hold words; white space elsewhere is layout of the template."""
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold: `\\x0b` is one, `é` and an emoji are not. A space stands in
for them, so that what they part stays parted."""
_INDENT = re.compile(r"\s*\n\s*")


def parse(text: str) -> Element:
    """Return the root of the filled template *text*, without the white space of its layout.

    Raises ThemeError naming the line where *text* is not well-formed.
    """
    parser = etree.XMLParser(resolve_entities=False, remove_comments=True, no_network=True)
    try:
        root = etree.fromstring(_ILLEGAL.sub(" ", text).strip().encode(), parser)
    except etree.XMLSyntaxError as error:
        problem = f"{TEMPLATE}: line {error.lineno} of the filled template: {error.msg}"
        raise ThemeError(problem, "Close every element that is opened") from error
    for element in root.iter():
        element.text, element.tail = _words(element.text), _words(element.tail)
    return root


def _words(text: str | None) -> str:
    """Return *text* with line breaks as spaces; nothing where it only lays out the template."""
    if not text or ("\n" in text and not text.strip()):
        return ""
    return _INDENT.sub(" ", text).replace("\t", " ")
