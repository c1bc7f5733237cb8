"""Drawings as dots: an SVG in, a PNG out, set in the faces that are handed over and no others."""

from collections.abc import Iterable
from functools import cache, lru_cache
from math import ceil
from pathlib import Path
from typing import Any

from presswork.errors import ThemeError
from presswork.etree import etree
from presswork.later import never

__all__ = ["png"]

_LARGE = 2**20
"""So many bytes of a face are not kept in memory."""
_LOOKS = 8
"""So many sets of faces are kept at hand."""
_PANIC = "pyo3_runtime"
"""The module of what resvg raises where it gives up; it is no Exception."""


def png(
    svg: str,
    name: str,
    files: Iterable[Path] = (),
    *,
    width: int | None = None,
    ground: str | None = None,
) -> bytes:
    """Return *svg* as PNG, *width* pixels wide, else of its own size; letters come from *files*.

    A *ground*, as `#ffffff`, is drawn below it. Raises ThemeError, which says *name*, where *svg*
    cannot be drawn.
    """
    _require_xml(svg, name)
    try:
        return _drawn(svg, _options(tuple(map(str, files))), width, ground)
    except BaseException as problem:
        if type(problem).__module__ != _PANIC:
            raise
        cause = str(problem).rpartition(": ")[2]
        raise ThemeError(f"{name}: no drawing: {cause}", "Correct the drawing") from None


def _require_xml(svg: str, name: str) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        etree.fromstring(svg.encode(), parser)
    except etree.XMLSyntaxError as error:
        problem = f"{name}: line {error.lineno} of the drawing: {error.msg}"
        raise ThemeError(problem, "Correct the drawing") from error


def _drawn(svg: str, options: Any, width: int | None, ground: str | None) -> bytes:
    resvg = _resvg()
    tree = resvg.usvg.Tree.from_str(svg, options)
    own_width, own_height = tree.int_size()
    wide = width or own_width
    high = ceil(wide * own_height / own_width)
    scale = (wide / own_width, 0.0, 0.0, 0.0, high / own_height, 0.0)
    colour = (*bytes.fromhex(ground[1:]), 255) if ground else None
    return bytes(resvg.render(tree, scale, bg_size=(wide, high), bg_color=colour))


@lru_cache(_LOOKS)
def _options(files: tuple[str, ...]) -> Any:
    """Return how to read a drawing whose letters come from *files*.

    They are kept in memory: a file would be opened anew for each letter.
    """
    options = _resvg().usvg.Options.default()
    for file in map(Path, files):
        if file.stat().st_size > _LARGE:
            options.load_font_file(str(file))
        else:
            options.load_font_data(file.read_bytes())
    return options


@cache
def _resvg() -> Any:
    """Return the library, without what it loads to ask for its own version."""
    with never("importlib.metadata"):
        import resvg
    return resvg
