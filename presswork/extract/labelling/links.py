"""Words that link a figure to what stands before it, and the base from which it changed."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Sentence

__all__ = [
    "BEFORE_FIGURE",
    "are_alike",
    "base_of",
    "behind",
    "changed_number",
    "is_base",
    "links_left",
]

BEFORE_FIGURE = frozenset({Part.APPROXIMATOR, Part.ADVERB, Part.DETERMINER})
"""The parts that may stand between a figure and the word that leads to it."""


def behind(s: Sentence, at: int) -> int:
    """Return what stands behind the figure at *at* and its "or more"."""
    return at + 1 + (s.part(at + 1) is Part.APPROXIMATOR)


def links_left(s: Sentence, at: int) -> int:
    """Return where approximators and linking words before *at* begin."""
    k = at
    while k > 0 and (s.part(k - 1) in BEFORE_FIGURE or _is_link(s, k - 1) or _is_of_time(s, k - 1)):
        k -= 1
    return k


def _is_link(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* links a figure, as "total" does but for "will total"."""
    return s.among(at, "amount_links") and s.part(at) is not Part.VERB


def _is_of_time(s: Sentence, at: int) -> bool:
    """Tell whether the fact at *at* only says of how many years a record is."""
    counted = s.part(at) is Part.FACT and s.among(at + 1, "bare")
    return counted and s.fold(at).replace("-", " ").split()[-1] in s.sets["time_words"]


def is_base(s: Sentence, at: int) -> bool:
    """Tell whether the figure at *at* is where a change begins, "from 20 to 35"."""
    k = _past_time(s, at + 1)
    linked = s.among(k, "level_links") or s.part(k) is Part.APPROXIMATOR
    while linked and (s.part(k) is Part.APPROXIMATOR or s.among(k, "amount_links")):
        k += 1
    # "rose to 40 in May from 37" is no base
    begun = s.among(links_left(s, at), "level_links" if k == at + 1 else "from_words")
    begun = begun or (s.among(links_left(s, at), "base_words") and are_alike(s, at, k))
    return (begun and linked and s.part(k) is Part.FACT) or _is_base_behind(s, at)


def are_alike(s: Sentence, one: int, other: int) -> bool:
    """Tell whether two figures have one unit, as in *de 54 % à 88 %*."""
    units = {
        "".join(sign for sign in s.fold(at) if sign.isalpha() or sign == "%") for at in (one, other)
    }
    return len(units) == 1


def _past_time(s: Sentence, at: int) -> int:
    """Return what stands behind "in December" or "last year" at *at*, else *at*."""
    k = at + (s.part(at) is Part.PREPOSITION and not s.among(at, "level_links"))
    first = k
    while s.among(k, "time_words") or (s.part(k) is Part.FACT and s.words[k].start in s.dates):
        k += 1
    return k if k > first else at


def _is_base_behind(s: Sentence, at: int) -> bool:
    """Tell whether a change came from the figure at *at* to one before it, "to 40 from 37"."""
    link = links_left(s, at)
    if not s.among(link, "from_words"):
        return False
    k = link - 1
    while k > 0 and s.part(k) is not Part.STOP and not s.among(k, "change_verbs"):
        if s.part(k) is Part.FACT and s.among(links_left(s, k), "level_links"):
            return True
        k -= 1
    return False


def changed_number(s: Sentence, at: int) -> int | None:
    """Return where "sharp decline of" before the count at *at* begins, without which it misleads.

    None where the count is no difference.
    """
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    known = s.among(k - 1, "change_nouns") and s.among(k - 1, "change_verbs")
    return k - 1 if s.part(k) is Part.GENITIVE and known and s.part(k - 1) is Part.NOUN else None


def base_of(s: Sentence, at: int) -> int:
    """Return the figure from which a change leads to the one at *at*; *at* where none does."""
    first = links_left(s, at)
    base = first - 1
    led = s.part(base) is Part.FACT and any(s.among(k, "level_links") for k in range(first, at))
    links = range(links_left(s, base), base)
    names = ("level_links", "change_links", "base_words")
    changed = any(s.among(k, name) for k in links for name in names)
    return base if led and changed else at
