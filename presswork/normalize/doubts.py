"""What a person should know about how the structure was recovered."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from presswork.findings import finding
from presswork.model import Finding
from presswork.normalize.marking import forbids
from presswork.normalize.view import View

__all__ = ["doubts"]

_REMOVED = {
    "control character": "normalize.control-characters",
    "direction control": "normalize.direction-controls",
}
_EXPECTED = ("title", "speakers", "date")


def doubts(view: View, stated: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield the findings about a document of which *stated* are the fields."""
    marking = stated["marking"].value
    if marking is not None:
        closed = any(forbids(marking, words) for words in (view.words.head, view.words.body))
        code = "normalize.protective-marking" if closed else "normalize.marking"
        yield finding(code, "head", marking=marking)
    if stated["embargo"].value is not None:
        yield finding("normalize.embargo", "head", embargo=stated["embargo"].value)
    for name in _EXPECTED:
        field = stated[name]
        if not field or getattr(field, "value", field) is None:
            yield finding("normalize.not-stated", "head", field=name.removesuffix("s"))
    yield from _removed(view)


def _removed(view: View) -> Iterator[Finding]:
    count = Counter(
        edit.rule
        for block in (*view.head, *view.body, *view.furniture)
        for edit in block.origin.edits
        if edit.rule in _REMOVED
    )
    for rule, code in _REMOVED.items():
        if count[rule]:
            yield finding(code, "text", count=count[rule])
