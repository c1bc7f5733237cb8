"""Traits of a stretch of words beside a fact: what speaks for and against it as its label.

A trait is the answer to a question, both of a few letters, and the file of weights of a language
tells how much it counts. There are questions of beginnings, of ends and of whole stretches. Each is
asked of many places at once, and what hangs on no fact apart, so that it is weighed once a
sentence. A question of whole stretches that begins with one of `KINDS` is asked for facts of that
kind alone.
"""

from collections.abc import Iterable, Iterator, Sequence

from presswork.extract.labelling.view import View
from presswork.model import Fact, FactKind
from presswork.values import Struct

__all__ = [
    "HOLDING",
    "KINDS",
    "MOST_INSIDE",
    "MOST_PASSED",
    "SIDES",
    "SPELLED",
    "Answers",
    "Asked",
    "Look",
    "Stretch",
    "asked",
    "beside",
    "beside_rules",
    "between",
    "held",
    "joined",
    "look",
    "of_fact",
    "passed",
    "side",
    "width",
]

Stretch = tuple[int, int]
"""A half-open stretch of the words of a view."""
Answers = tuple[str, Iterable[str | None]]
"""A question, and its answer for each of some places in turn; None where it does not arise."""

_KINDS: dict[str | None, str] = {
    FactKind.REFERENCE: "r",
    FactKind.DATE: "d",
    "duration": "t",
    "money": "m",
    "percent": "p",
    "ratio": "p",
}
KINDS = "fmptdr"
"""Counts and other figures, money, shares, durations, dates, references."""
SIDES, HOLDING = "ab", "h"
"""A stretch stands after its fact or before it, or it holds it."""
MOST_INSIDE, MOST_PASSED = 3, 2
"""Higher counts of words in a stretch, or before it, tell no more."""
_AROUND = (-4, -3, -2, -1, 1, 2, 3, 4)
"""How far from a fact the words stand that are told of it."""
_OPENING = 2
"""A fact among the first words of its sentence opens it."""
_WIDTHS = ("1", *"1234", *"55", *"777", *("10",) * 5)
"""For each width in words the least that is not told apart from it."""
_WIDEST = "15"
_SHAPED, SPELLED = 7, 6
"""Longer shapes and letters are told by their beginning and end."""
_STEP = 12
"""Code points that make a step of the printed length of a label."""
_LONGEST_STEP = 9


class Asked(Struct, frozen=True):
    """The fact that wants a label, as a view sees it."""

    at: int
    """Its place in the view."""
    kind: str
    """One of `KINDS`."""
    opens: str
    """Whether it opens its sentence, with the width of its date."""
    before: str
    """The word before it, with the same width."""
    verbs: str
    """How many verbs its clause has before it, and whether it opens its sentence."""


def asked(view: View, at: int, fact: Fact) -> Asked:
    """Return what is asked of *view* for *fact* at the word *at* of its sentence."""
    here = view.places[at]
    begins = view.clauses[here]
    opens = "F" if begins == 0 and here <= _OPENING else ""
    edtf = fact.edtf or ""
    width = "" if fact.kind is not FactKind.DATE else "/" if "/" in edtf else str(len(edtf))
    kind = _KINDS.get(fact.subtype or fact.kind, "f")
    verbs = min(view.verbs[here] - view.verbs[begins], 2)
    before = view.told[here - 1]
    return Asked(here, kind, f"{opens}{width}", f"{before}{width}", f"{verbs}{opens}")


def of_fact(view: View, fact: Asked) -> Iterator[tuple[str, str]]:
    """Yield the traits of *fact* itself: its kind, and the words to either side of it."""
    yield "k", fact.kind
    yield "b", fact.before
    yield "o", fact.opens
    yield "v", fact.verbs
    for apart in _AROUND:
        if 0 <= fact.at + apart < view.size:
            yield f"f{apart}", view.fine[fact.at + apart]


def side(start: int, end: int, at: int) -> str:
    """Return whether a stretch stands before the fact at *at*, after it, or holds it."""
    return HOLDING if start <= at < end else "a" if start > at else "b"


def between(start: int, end: int, at: int) -> Stretch:
    """Return what stands between a stretch and the fact at *at*, which it does not hold."""
    return (at + 1, start) if start > at else (end, at)


class Look(Struct, frozen=True):
    """How a stretch looks, whatever it labels."""

    size: str
    """How many words wide it is."""
    shape: str
    outline: str
    """Its shape, if that is long its beginning and end."""
    opens: str
    """The letters of its first two words."""
    edges: str
    """The coarse classes of its first and last word."""
    first: str
    """The middle class of its first word, with its width."""
    last: str
    """The same of its last word."""
    joint: str
    """The middle classes of both."""
    steps: str
    """How wide it is in print."""
    traits: tuple[tuple[str, str], ...]
    """The traits that hang on nothing else, each with its question."""


def look(v: View, start: int, end: int) -> Look:
    """Return how the stretch from *start* to *end* looks."""
    letters, shape, size = v.run(start, end), v.shape(start, end), width(end - start)
    outline = shape if len(shape) <= _SHAPED else f"{shape[:4]}+{shape[-2:]}"
    spelled = letters if len(letters) <= SPELLED else f"{letters[:3]}+{letters[-2:]}"
    steps = min(_LONGEST_STEP, (v.words[end - 1].end - v.words[start].start) // _STEP)
    first, last = v.broad(start - 1, start + 1), v.broad(end - 1, end + 1)
    begun, ended = v.middle[start], v.middle[end - 1]
    found = (
        ("?s", spelled),
        ("?l", f"{outline}{size}"),
        ("?o", f"{outline}{v.letter(start - 1)}{v.letter(end)}"),
        ("?b", f"{outline}{first[:1]}{last[1:]}"),
        ("?m", f"{size} {v.middle[start - 1]} {v.middle[end]}"),
    )
    return Look(
        size=size,
        shape=shape,
        outline=outline,
        opens=letters[:2],
        edges=f"{first[1:]}{last[:1]}",
        first=f"{size} {begun}",
        last=f"{size} {ended}",
        joint=f"{begun} {ended}",
        steps=str(steps),
        traits=found,
    )


def beside(
    fact: Asked, stretches: Sequence[tuple[Stretch, Look]], told: Stretch | None
) -> Iterator[Answers]:
    """Yield the traits of *stretches* as labels of *fact*, beside those of their looks.

    *told* is the stretch that the rules would take. How many words of each kind stand in a
    stretch, and between it and its fact, is weighed apart.
    """
    kind, opens = fact.kind, fact.opens[:1] == "F"
    sides = [side(*stretch, fact.at) for stretch, _ in stretches]
    seen = [(here, look) for here, (_, look) in zip(sides, stretches, strict=True)]
    yield f"{kind}/", [f"{here}{look.size}" for here, look in seen]
    yield f"{kind}+", [f"{here}{look.outline}{opens}" for here, look in seen]
    yield f"{kind}*", [f"{look.opens}{here}" for here, look in seen]
    yield f"{kind}c", [look.steps for _, look in seen]
    yield f"{kind}e", [f"{here}{look.edges}" for here, look in seen]
    yield f"{kind}f", [f"{here}{look.first}" for here, look in seen]
    yield f"{kind}l", [f"{here}{look.last}" for here, look in seen]
    yield "?p", [f"{here}{look.joint}" for here, look in seen]
    if told is not None:
        yield f"{kind}>", [beside_rules(stretch, told) for stretch, _ in stretches]
        same = [stretch == told for stretch, _ in stretches]
        rows = [*zip(same, seen, strict=True)]
        yield "?=", [f"{here}{look.size}" if is_same else None for is_same, (here, look) in rows]
        yield "?=", [look.shape if is_same else None for is_same, (_, look) in rows]


def held(v: View, kind: str, side: str) -> Iterator[Answers]:
    """Yield what each word of *v* tells of a label that holds it, on one *side* of its fact.

    What hangs on the *kind* of the fact comes first, and only that does.
    """
    yield f"{kind}i{side}", v.open_fine
    yield f"?j{side}", v.open_fine
    yield f"?i{side}", v.open_folds


def passed(v: View, kind: str, side: str) -> Iterator[Answers]:
    """Yield what each word of *v* tells of a label between which and its fact it stands.

    What hangs on the *kind* of the fact comes first, and only that does.
    """
    yield f"{kind}b{side}", v.open_fine
    yield f"?u{side}", v.open_fine
    yield f"?t{side}", v.open_folds


def joined(v: View, side: str) -> Iterator[Answers]:
    """Yield what each word of *v* but the last, and the next, tell of a label that holds both."""
    yield f"?g{side}", v.middle_pairs


def beside_rules(phrase: Stretch, told: Stretch) -> str:
    """Return how *phrase* lies to what the rules take: the same, inside it, across it and so on."""
    (start, end), (first, last) = phrase, told
    if phrase == told:
        return "="
    if start == first:
        return "s"
    if end == last:
        return "e"
    if first <= start and end <= last:
        return "i"
    return "o" if start < last and first < end else "x"


def width(words: int) -> str:
    """Return how wide a stretch of so many *words* is told to be."""
    return _WIDTHS[words] if words < len(_WIDTHS) else _WIDEST
