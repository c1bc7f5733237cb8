"""What the rules of the fields look at: the blocks of a document, parted, and its words."""

from collections.abc import Mapping

from presswork.model import Block, Field, Span
from presswork.model import BlockKind as Kind
from presswork.normalize.stretch import Stretch
from presswork.normalize.vocabulary import Words
from presswork.values import Struct

__all__ = ["View"]


class View(Struct, frozen=True, kw_only=True, eq=False):
    """What the rules look at."""

    head: tuple[Block, ...]
    """The blocks before the text proper."""
    body: tuple[Block, ...]
    """The text proper."""
    furniture: tuple[Block, ...]
    """What is kept and not printed."""
    rules: Mapping[str, str]
    """The rule that named each block, by its id."""
    words: Words
    """The words of the languages of head and body."""

    def of(self, *kinds: Kind) -> list[Block]:
        """Return the blocks of the head that are of *kinds*."""
        return [block for block in self.head if block.kind in kinds]

    def whole(self, kind: Kind) -> Field:
        """Return the first block of *kind* as a field."""
        block = next(iter(self.of(kind)), None)
        return Field() if block is None else self.field(block, (0, len(block.text)))

    def field(self, block: Block, stretch: Stretch | None, rule: str = "") -> Field:
        """Return a stretch of *block* as a field; absent where there is none."""
        if stretch is None or stretch[0] >= stretch[1]:
            return Field()
        start, end = stretch
        return Field(
            value=block.text[start:end],
            origin=f"rule {rule or self.rules[block.id]}",
            span=Span(block=block.id, start=start, end=end),
        )
