"""What the finders are given and what they give back, before it becomes facts."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from presswork.lang import Language
from presswork.model import FactKind
from presswork.values import Struct, replace

__all__ = ["CLAIMED", "MEMORY", "Found", "Passage", "Rejected", "covered"]

CLAIMED = "\ufffc"
"""Stands for a claimed character: neither a letter, a digit nor white space."""
MEMORY = 2000
"""How much of what stands before a passage its finders may look at, in code points."""


class Passage(Struct, frozen=True, kw_only=True):
    """A stretch of text that no fact crosses: a block or one cell of a table."""

    text: str
    """Its words; what has been claimed is covered with CLAIMED."""
    printed: str
    """Its words, nothing covered."""
    language: Language
    date: str | None = None
    """The date of the document, EDTF."""
    date_order: str = ""
    """Whether dates in figures alone begin with the day, `dmy`, or the month; empty if unsure."""
    before: str = ""
    """What the document says before, as far back as a word may point; CLAIMED parts its blocks."""
    country: str | None = None
    """The country whose law an unnamed law is, and whose currency a bare dinar, ISO 3166."""
    signs: frozenset[str] = frozenset()
    """Signs of currencies that the document prints, by which a pound is money and no weight."""
    laws: Mapping[str, str] = MappingProxyType({})
    """The key of each law by the abbreviation that the document gives it in brackets."""
    sections: Mapping[str, str] = MappingProxyType({})
    """The body of the law that a section, by its number, was cited from before."""
    issuer: str | None = None
    """The country whose government issues the text, and whose dollar a bare dollar is."""

    home: str | None = None
    """The state that the text is about, whose constitution a bare one is."""
    lawgiver: str | None = None
    """The state that the text is about, where its laws are cited without its name."""

    def reading(self, text: str) -> "Passage":
        """Return the passage with *text* for its own; itself where nothing more is covered."""
        return self if text == self.text else replace(self, text=text)


class Found(Struct, frozen=True, kw_only=True):
    """A fact in the offsets of its passage; the fields are those of `presswork.model.Fact`."""

    start: int
    end: int
    kind: FactKind
    rule: str
    subtype: str | None = None
    value: str | None = None
    unit: str | None = None
    approx: tuple[int, int] | None = None
    approx_class: str | None = None
    edtf: str | None = None
    year: str | None = None
    in_name: bool = False
    relative: bool = False
    body: str | None = None
    stance: str | None = None
    stance_span: tuple[int, int] | None = None


class Rejected(Struct, frozen=True, kw_only=True):
    """Words that look like a fact and are none."""

    start: int
    end: int
    reason: str
    """Why, in a few words."""


def covered(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return *text* with the half-open *spans* covered; its length stays."""
    parts = []
    done = 0
    for start, end in sorted(spans):
        begin = max(start, done)
        if end > begin:
            parts += [text[done:begin], CLAIMED * (end - begin)]
            done = end
    return "".join([*parts, text[done:]])
