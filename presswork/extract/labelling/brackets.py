"""Brackets that only say more of the noun before them: the rules of labels read past them.

A label is a stretch of the block, so that it keeps the bracket where it goes on behind it.
"""

from collections.abc import Iterator, Sequence

from presswork.extract.labelling.parts import Part, Word

__all__ = ["spare_brackets"]

_LONGEST = 12
"""The most words of such a bracket."""
_NEAR = 3
"""How many words behind such a bracket a date is looked for."""
_SHORTEST = 4
"""The fewest letters of its one word, which "(a)" of an enumeration has not."""
_FIGURES = frozenset({Part.FACT, Part.APPROXIMATOR, Part.NUMBER})
_NAMING = frozenset({Part.NOUN, Part.NAME})
_ENDS = frozenset({Part.STOP, Part.COMMA})


def spare_brackets(words: Sequence[Word]) -> set[int]:
    """Return the places of the words and signs of "(only crops)" in "farming (only crops) earned".

    A bracket with a figure has something to say of it, one with a name alone is read with the
    noun, and one that closes its clause parts nothing.
    """
    spare: set[int] = set()
    for at in range(1, len(words) - 1):
        if words[at].text == "(" and words[at - 1].part in _NAMING:
            spare.update(_inside(words, at))
    return spare


def _inside(words: Sequence[Word], at: int) -> Iterator[int]:
    """Yield the places from the bracket that opens at *at* to the one that closes it, if spare."""
    ends = range(at + 1, min(len(words) - 1, at + 2 + _LONGEST))
    end = next((k for k in ends if words[k].text in "()"), at)
    goes_on = words[end].text == ")" and words[end + 1].part not in _ENDS
    dated = any(word.part is Part.FACT for word in words[end + 1 : end + 1 + _NEAR])
    if goes_on and _only_adds(words[at + 1 : end], dated=dated):
        yield from range(at, end + 1)


def _only_adds(inside: Sequence[Word], *, dated: bool) -> bool:
    """Tell whether *inside* holds words in small letters, or names before a date, and no figure."""
    said = [word for word in inside if word.text[0].islower() and len(word.text) >= _SHORTEST]
    named = dated and len(inside) > 1 and all(word.text[0].isalpha() for word in inside)
    return (bool(said) or named) and not any(word.part in _FIGURES for word in inside)
