"""Styles of a PDF: what elements of equal style have in common is computed once.

WeasyPrint computes a style for each element that bears an id, for each pseudo-element and for each
box on each page's margins, and asks it anew, at each step of the layout, for what never changes.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from presswork.render.pdf_replace import replace

__all__ = ["kept_of", "share_styles"]

_OWN = frozenset({"anchor"})
"""The properties in which elements of equal style differ."""
_ENTANGLED = frozenset({
    *("display", "float", "page", "position"),
    *(f"text_decoration_{part}" for part in ("color", "line", "style", "thickness")),
})
"""The properties of which more is to know than whether they are inherited."""
_LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right")),
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("top", "bottom")),
    *(f"{least}{size}" for size in ("width", "height") for least in ("", "min_", "max_")),
)
_BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))
_LEAST = ("min_width", "min_height")
_RADII = tuple(f"border_{v}_{h}_radius" for v in ("top", "bottom") for h in ("left", "right"))
_SHARP = dict.fromkeys(_RADII, (0, 0))
_NO_RADIUS = (0, "px")
_IN_TEXT = frozenset({None, "before", "after"})
"""What an element makes in the text: itself and what stands around it."""
_MOVED = frozenset({"float", "position"})
"""The properties of which WeasyPrint changes others of the very style in place."""
_STANDS_IN = "_box"
"""Has what stands for a box that is out of the flow, and hands all that is set on to it."""


def share_styles() -> None:
    """Let the styles and the boxes of WeasyPrint share what is equal."""
    from weasyprint.css import AnonymousStyle, StyleFor
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.layout import background, percent
    from weasyprint.text import line_break

    plain = _plain_values()
    AnonymousStyle.__init__ = _filled(AnonymousStyle.__init__, plain)
    StyleFor.set_computed_styles = _sharing(StyleFor.set_computed_styles, _first_style(plain))
    replace(line_break.strut, _once_a_style("strut")(line_break.strut))
    replace(percent.resolve_percentages, _used_at_once(percent.resolve_percentages))
    replace(percent.resolve_radii_percentages, _sharp_at_once(percent.resolve_radii_percentages))
    replace(background.layout_box_backgrounds, _bare_at_once(background.layout_box_backgrounds))
    Box.is_in_normal_flow = _plain_at_once(Box.is_in_normal_flow)
    Box.is_floated = _seldom_floated


def _plain_values() -> dict[str, Any]:
    """Return the values that properties have as they are where no rule speaks of them."""
    from weasyprint.css import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

    computed = INHERITED | INITIAL_NOT_COMPUTED | _ENTANGLED
    return {name: value for name, value in INITIAL_VALUES.items() if name not in computed}


def _filled(begin: Callable[..., None], values: dict[str, Any]) -> Callable[..., None]:
    """Return what makes a style as *begin* does and gives it *values*."""

    def begin_filled(style: Any, *arguments: Any) -> None:
        begin(style, *arguments)
        style.update(values)

    return begin_filled


def _first_style(plain: dict[str, Any]) -> Any:
    """Return the class of styles that others share: they know *plain* values from the start."""
    from weasyprint.css import INHERITED, PHYSICAL_FUNCTIONS, ComputedStyle
    from weasyprint.css.functions import check_math

    inherited = INHERITED - _ENTANGLED

    class First(ComputedStyle):  # type: ignore[misc]
        """A style that is computed."""

        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            self.update(plain)
            said = self.cascaded.keys()
            flowing = any("block" in name or "inline" in name for name in said)
            for name in (*said, *PHYSICAL_FUNCTIONS) if flowing else said:
                self.pop(name, None)

        def __missing__(self, key: str) -> Any:
            if key in inherited and key not in self.cascaded:
                value = self.parent_style[key]
                if not check_math(value):
                    self[key] = value
                    return value
            return super().__missing__(key)

    return First


def kept_of(style: Any) -> dict[str, Any]:
    """Return where what is found out of *style* is kept, for all styles that are equal to it."""
    known: dict[str, Any] = vars(style)
    return vars(known["first"]) if "first" in known else known


def _said(cascaded: dict[str, Any]) -> tuple[Any, ...]:
    """Return what tells *cascaded* from others: its values, and the weight of each.

    The weight decides between values of `margin-left` and of `margin-inline-start`.
    """
    return tuple(
        (name, id(value), origin, layer, *specificity)
        for name, (value, (origin, layer, specificity)) in cascaded.items()
        if name not in _OWN
    )


def _twin_style() -> Any:
    """Return the class of styles that are computed as that of the first element of equal style."""
    from weasyprint.css import ComputedStyle

    class Twin(ComputedStyle):  # type: ignore[misc]
        """The style of an element, computed as that of the first one of equal style."""

        def __missing__(self, key: str) -> Any:
            if key in _OWN:
                return super().__missing__(key)
            value = self[key] = self.first[key]
            return value

        @property
        def anonymous_style(self) -> Any:
            """The style of anonymous boxes inside, which have nothing of their own."""
            return self.first.anonymous_style

    return Twin


def _sharing(compute: Callable[..., None], first_style: Any) -> Callable[..., None]:
    """Return what gives an element its style as *compute* does, of equal ones but the first."""
    twin = _twin_style()

    def share(styles: Any, element: Any, parent: Any, **more: Any) -> None:
        if parent is None:
            compute(styles, element, parent, **more)
            return
        pseudo, collector = more.get("pseudo_type"), more.get("target_collector")
        cascaded = styles.get_cascaded_styles().get((element, pseudo), {})
        known = styles.get_computed_styles()
        above, root = known[parent, None], known[more["root"], None]
        arguments = cascaded, pseudo, root, more.get("base_url"), styles.font_config
        firsts = vars(styles).setdefault("firsts", {})
        first_above = getattr(above, "first", above)
        key = id(first_above), pseudo, _said(cascaded)
        if key not in firsts:
            common = {name: said for name, said in cascaded.items() if name not in _OWN}
            rest = *arguments[1:], styles.initial_page_sizes
            firsts[key] = first_style(first_above, common, *rest)
        if _is_shared(element, pseudo, cascaded) and parent is not more["root"]:
            known[element, pseudo] = firsts[key]
            return
        style = known[element, pseudo] = twin(above, *arguments, styles.initial_page_sizes)
        style.first = firsts[key]
        style.specified = style.first.specified
        if collector and "anchor" in cascaded and style["anchor"]:
            collector.collect_anchor(style["anchor"])

    return share


def _is_shared(element: Any, pseudo: str | None, cascaded: dict[str, Any]) -> bool:
    """Tell whether *element* needs no style of its own, since nothing in it will be set in place.

    WeasyPrint does so with pages and their margins, with notes, and with what the root holds.
    """
    own = not cascaded.keys().isdisjoint(_OWN | _MOVED)
    return not own and pseudo in _IN_TEXT and isinstance(getattr(element, "tag", None), str)


def _once_a_style(name: str) -> Callable[[Any], Any]:
    """Return what makes a function of a style remember under *name* what it returned for each."""

    def wrap(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def remembered(style: Any) -> Any:
            kept = kept_of(style)
            if name not in kept:
                kept[name] = function(style)
            return kept[name]

        return remembered

    return wrap


def _used_at_once(resolve: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Return `resolve_percentages`, quick where no percentage is to resolve."""

    @wraps(resolve)
    def resolve_at_once(box: Any, containing_block: Any) -> None:
        kept = kept_of(box.style)
        if "used" not in kept:
            kept["used"] = _used(box.style)
        known = vars(box)
        if kept["used"] is None or _STANDS_IN in known:
            resolve(box, containing_block)
        elif box.style["border_collapse"] == "collapse":
            # the borders of a table that are resolved already stay
            known |= kept["used"] | {name: known[name] for name in _BORDERS if name in known}
        else:
            known.update(kept["used"])

    return resolve_at_once


def _used(style: Any) -> dict[str, Any] | None:
    """Return the lengths of a box of *style*, None where they depend on what it stands in."""
    if style["box_sizing"] != "content-box":
        return None
    used: dict[str, Any] = {}
    for name in _LENGTHS:
        value = style[name]
        if value == "auto":
            used[name] = 0 if name in _LEAST else value
        elif getattr(value, "unit", None) == "px":
            used[name] = value.value
        else:
            return None
    return used | {name: style[name] for name in _BORDERS}


def _sharp_at_once(resolve: Callable[[Any], None]) -> Callable[[Any], None]:
    """Return `resolve_radii_percentages`, quick where no corner is round."""

    @wraps(resolve)
    def resolve_at_once(box: Any) -> None:
        kept = kept_of(box.style)
        if "sharp" not in kept:
            kept["sharp"] = all(_NO_RADIUS in box.style[name] for name in _RADII)
        if kept["sharp"] and _STANDS_IN not in vars(box):
            vars(box).update(_SHARP)
        else:
            resolve(box)

    return resolve_at_once


def _bare_at_once(lay_out: Callable[..., None]) -> Callable[..., None]:
    """Return `layout_box_backgrounds`, quick for boxes with nothing behind them."""

    @wraps(lay_out)
    def lay_out_at_once(
        page: Any,
        box: Any,
        picture: Any,
        layout_children: bool = True,  # noqa: FBT001, FBT002 - as it is called
        style: Any = None,
    ) -> None:
        kept = kept_of(box.style)
        if "bare" not in kept:
            kept["bare"] = _is_bare(box.style)
        if not kept["bare"] or style is not None or box is page:
            lay_out(page, box, picture, layout_children, style)
            return
        percent.resolve_radii_percentages(box)
        for child in box.all_children() if layout_children else ():
            lay_out_at_once(page, child, picture)
        box.background = None

    from weasyprint.layout import percent

    return lay_out_at_once


def _is_bare(style: Any) -> bool:
    """Return whether a box of *style* has no colour, picture or shadow behind it."""
    pictures = style["border_image_source"], style["mask_border_source"], *style["background_image"]
    colour = style["background_color"]
    clear = (style["color"] if colour == "currentcolor" else colour).alpha == 0
    return clear and not style["box_shadow"] and all(kind == "none" for kind, _ in pictures)


def _plain_at_once(is_plain: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Return `is_in_normal_flow`, quick for boxes that nothing takes out of it."""

    @wraps(is_plain)
    def is_in_normal_flow(box: Any) -> bool:
        style = box.style
        return (style["float"] == "none" and style["position"] == "static") or is_plain(box)

    return is_in_normal_flow


def _seldom_floated(box: Any) -> bool:
    """Return `is_floated` of *box*, quick for the many that do not float."""
    side = box.style["float"]
    return side != "none" and side in ("left", "right", "inline-start", "inline-end")
