"""Font features of the lines of a PDF: one list of attributes for all lines that share them.

WeasyPrint makes a list, with a feature in it, for each line that it measures and frees neither:
a worker grows by 0.1 MiB a document. Pango counts who holds a list, so that lines may share one.
"""

from typing import Any

__all__ = ["SharedAttributes"]

_NO_WIDTH = -1


class SharedAttributes:
    """Takes the place of the library of Pango where WeasyPrint lays out text."""

    def __init__(self, pango: Any, ffi: Any) -> None:
        ffi.cdef("PangoAttrList * pango_attr_list_copy (PangoAttrList *list);")
        self._pango, self._ffi = pango, ffi
        self._features: dict[bytes, Any] = {}
        self._lists: dict[int, Any] = {}
        """The shared list of each feature, by the address of the feature."""
        self._shared: set[int] = set()
        self._meant: dict[int, Any] = {}
        """The shared list that is meant by a new one, by the address of that one."""

    def __getattr__(self, name: str) -> Any:
        """Return everything else as the library has it, from now on at once."""
        found = getattr(self._pango, name)
        setattr(self, name, found)
        return found

    def _address(self, pointer: Any) -> int:
        return int(self._ffi.cast("uintptr_t", pointer))

    def pango_attr_font_features_new(self, features: bytes) -> Any:
        """Return the attribute of *features*, made once."""
        if features not in self._features:
            self._features[features] = self._pango.pango_attr_font_features_new(features)
        return self._features[features]

    def pango_attr_list_insert(self, new: Any, attribute: Any) -> None:
        """Let the list *new* mean the shared one that holds *attribute*."""
        feature = self._address(attribute)
        if feature not in self._lists:
            self._pango.pango_attr_list_insert(new, attribute)
            self._lists[feature] = new
            self._shared.add(self._address(new))
            return
        self._meant[self._address(new)] = self._lists[feature]

    def pango_layout_set_attributes(self, layout: Any, attributes: Any) -> None:
        """Give *layout* the list *attributes*, or the shared one that it means."""
        meant = self._meant.pop(self._address(attributes), None)
        if meant is None:
            self._pango.pango_layout_set_attributes(layout, attributes)
            return
        self._pango.pango_layout_set_attributes(layout, meant)
        self._pango.pango_attr_list_unref(attributes)

    def pango_layout_set_width(self, layout: Any, width: int) -> None:
        """Set the *width* of *layout*; one of no width has the only line, as it will be drawn.

        WeasyPrint says so when it draws it, and it would be shaped again.
        """
        self._pango.pango_layout_set_width(layout, width)
        self._pango.pango_layout_set_single_paragraph_mode(layout, width == _NO_WIDTH)

    def pango_layout_get_attributes(self, layout: Any) -> Any:
        """Return the list of *layout*, of a shared one a copy: the caller is about to change it."""
        found = self._pango.pango_layout_get_attributes(layout)
        if self._address(found) not in self._shared:
            return found
        copy = self._pango.pango_attr_list_copy(found)
        return self._ffi.gc(copy, self._pango.pango_attr_list_unref)
