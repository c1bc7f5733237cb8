"""WeasyPrint's own style sheets: of their rules those that briefs need, and those a theme asks for.

A rule for a pseudo-element of all elements makes a style for each of them, used or not.
"""

import contextlib
import importlib.resources
import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

__all__ = ["few_rules", "rules_asked_for"]

_UNASKED = ("html5_ua_form.css", "html5_ph.css")
"""Style sheets for forms and for attributes of old HTML: no brief asks for them."""
_SHEET = "html5_ua.css"
_FORMS = re.compile(r"^(?:button|:is\(input|input|select|textarea).{1,500}$", re.MULTILINE)
_NOTES = re.compile(r"^::(?:foot)?note-.{1,200}$", re.MULTILINE)
_MARKERS = re.compile(r"^::marker(?= )", re.MULTILINE)
_ALL_MARKERS = re.compile(r"^::marker .{1,200}$", re.MULTILINE)
_ASKED = (
    (re.compile(r"footnote|\bnote[-(]"), _NOTES),
    (re.compile(r"list-item"), _ALL_MARKERS),
)
"""What a style sheet says that asks for rules, and these rules."""


@contextlib.contextmanager
def few_rules() -> Iterator[None]:
    """Let WeasyPrint read of its own style sheets what briefs need, while the context lasts."""
    find = importlib.resources.files

    def files(package: Any) -> Any:
        found = find(package)
        return _Sheets(found) if package is sys.modules.get("weasyprint.css") else found

    importlib.resources.files = files
    try:
        yield
    finally:
        importlib.resources.files = find


class _Sheets(NamedTuple):
    """Takes the place of the folder of the style sheets."""

    folder: Any

    def __truediv__(self, name: str) -> "_Sheet":
        return _Sheet(self.folder, name)


class _Sheet(NamedTuple):
    """Takes the place of a style sheet."""

    folder: Any
    name: str

    def read_text(self, encoding: str) -> str:
        """Return the rules that briefs need."""
        if self.name in _UNASKED:
            return ""
        rules = _FORMS.sub("", _NOTES.sub("", (self.folder / self.name).read_text(encoding)))
        return _MARKERS.sub("li::marker, summary::marker", rules)


def rules_asked_for(css: str, library: Any) -> str:
    """Return the rules of *library* (weasyprint) that were left out and that *css* calls for."""
    asked = [rules for sign, rules in _ASKED if sign.search(css)]
    if not asked:
        return ""
    sheet = (importlib.resources.files(library.css) / _SHEET).read_text("utf-8")
    return "\n".join(rule for rules in asked for rule in rules.findall(sheet))
