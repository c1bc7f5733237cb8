"""Traits of a stretch of words beside a fact: what speaks for and against it as its label.

A trait is a short key, and the file of weights of a language tells how much it counts. There are
keys of beginnings, of ends and of whole stretches, and the first letter says which question a key
answers; what hangs on no fact is told apart, so that it is weighed once a sentence. A key of whole
stretches that begins with one of `KINDS` tells of facts of that kind alone.
"""

from functools import cache

from presswork.extract.labelling.parts import lexicon
from presswork.extract.labelling.view import View
from presswork.model import Fact, FactKind
from presswork.values import Struct

__all__ = [
    "HOLDING",
    "KINDS",
    "MOST_INSIDE",
    "MOST_PASSED",
    "SIDES",
    "Asked",
    "Stretch",
    "asked",
    "between",
    "first_alone",
    "first_beside",
    "last_alone",
    "last_beside",
    "side",
    "whole",
]

Stretch = tuple[int, int]
"""A half-open stretch of the words of a view."""

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
_TABLES = (
    "telling",
    "time_words",
    "change_verbs",
    "changing_verbs",
    "event_nouns",
    "cost_nouns",
    "container_nouns",
    "amount_verbs",
    "channel_nouns",
    "amount_links",
    "trailing_time",
    "change_nouns",
    "level_nouns",
    "filler_heads",
    "bare",
    "reactions",
    "happening",
    "happening_tails",
    "dated_nouns",
    "earmarks",
    "superlatives",
    "limiters",
    "compared",
    "openings",
    "giving_verbs",
    "reference_heads",
    "topic_links",
    "purpose_prepositions",
    "content_nouns",
    "empty_deeds",
    "light_participles",
    "share_levels",
    "amount_heads",
    "outcomes",
    "moving_verbs",
    "apposing",
    "trailing_verbs",
    "kept_prepositions",
    "dangling",
    "place_prepositions",
)
"""The tables whose words speak for or against a border; the file of weights counts them off."""
_OPEN = frozenset("nNVdg")
"""The letters of words that have endings."""
_OPENING = 2
"""A fact among the first words of its sentence opens it."""
_WIDTHS = ("1", *"1234", *"55", *"777", *("10",) * 5)
"""For each width in words the least that is not told apart from it."""
_WIDEST = "15"
_NEAR = 4
"""So many words between fact and label are told by themselves."""
_SHAPED, _SPELLED = 7, 6
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


def side(start: int, end: int, at: int) -> str:
    """Return whether a stretch stands before the fact at *at*, after it, or holds it."""
    return HOLDING if start <= at < end else "a" if start > at else "b"


def between(start: int, end: int, at: int) -> Stretch:
    """Return what stands between a stretch and the fact at *at*, which it does not hold."""
    return (at + 1, start) if start > at else (end, at)


def first_alone(v: View, i: int) -> list[str]:
    """Return the traits of a label that begins at *i*, whatever it labels."""
    c, fold, before, word = v.letter(i), v.folds[i], v.folds[i - 1], v.told[i - 1]
    fine, middle = v.fine[i], v.middle[i]
    q = i - 1
    while q > i - _NEAR and v.letter(q) in "D~":
        q -= 1
    found = [
        f"b{v.run(i - 2, i + 1)}",
        f"c{v.run(i, i + 2)}",
        f"f{word} {c}",
        f"g{v.told[i - 2]} {word}",
        f"h{c}{v.told[i + 1]}",
        f"p{v.told[q]}{c}",
        f"q{fold}",
        f"r{before}",
        f"A{v.broad(i - 2, i + 1)}",
        f"B{v.broad(i - 1, i + 2)}",
        f"C{v.broad(i, i + 3)}",
        f"D{word} {v.broad(i, i + 1)}",
        f"E{fine}",
        f"F{v.fine[i - 1]}",
        f"G{v.middle[i - 1]} {middle}",
        f"H{middle} {v.middle[i + 1]}",
        f"I{word} {fine}",
        f"J{word} {middle}",
    ]
    tables = _memberships(v.code)
    found += [f"l{number}" for number in tables.get(fold, ())]
    if c in _OPEN:
        found.append(f"n{v.ending(i)}")
    return found


def last_alone(v: View, j: int) -> list[str]:
    """Return the traits of a label that ends before *j*, whatever it labels."""
    fold, after, word, rest = v.folds[j - 1], v.folds[j], v.told[j], v.rest(j)
    fine, middle, broad = v.fine[j - 1], v.middle[j - 1], v.broad(j - 1, j)
    found = [
        f"F{word} {v.told[j + 1]}",
        f"G{v.told[j - 1]} {word}",
        f"H{v.run(j - 2, j)}{word}",
        f"L{fold}",
        f"P{rest[:4]}",
        f"Q{word}{rest[1:3]}",
        f"A{v.broad(j - 2, j + 1)}",
        f"B{v.broad(j - 1, j + 2)}",
        f"C{v.broad(j, j + 3)}",
        f"D{word} {broad}",
        f"E{word} {v.broad(j + 1, j + 2)}",
        f"a{fine}",
        f"b{v.fine[j]}",
        f"c{middle} {v.middle[j]}",
        f"d{word} {fine}",
        f"e{word} {middle}",
        f"f{word} {v.middle[j + 1]}",
    ]
    tables = _memberships(v.code)
    found += [f"I{number}" for number in tables.get(fold, ())]
    found += [f"J{number}" for number in tables.get(after, ())]
    if v.letter(j - 1) in _OPEN:
        found.append(f"K{v.ending(j - 1)}")
    return found


def first_beside(v: View, i: int, fact: Asked) -> list[str]:
    """Return the traits of a label that begins at *i* as one of *fact*."""
    at, kind, c, begins = fact.at, fact.kind, v.letter(i), v.clauses[i]
    if i < at:
        here, gap = "b", v.shape(i, at)[-_SPELLED:]
        apart, passed = "s" if v.clauses[at] <= i else "o", gap
    else:
        here, gap = "a", " ".join(v.told[at + 1 : i]) if i - at <= _NEAR else "+"
        apart, passed = "s" if begins <= at else "o", v.shape(at + 1, i)[-_SPELLED:]
    tail = f"{here}{apart}{c}{min(v.verbs[i] - v.verbs[begins], 1)}"
    broad = v.broad(i, i + 1)
    return [
        f"w{here}{gap}",
        f"x{here}{kind}{passed}",
        f"z{here}{v.told[at - 1]}{c}",
        f"y{here}{v.told[at + 1]}{c}",
        f"v{here}{v.broad(at - 1, at)}{v.broad(at + 1, at + 2)}{broad}",
        f"0{fact.opens}{tail}",
        f"1{fact.before}{tail}",
        f"2{fact.verbs}{tail}",
        f"4{kind}{here}{_width(abs(i - at))}",
        f"5{kind}{v.told[i - 1]} {c}",
        f"6{kind}{here}{v.broad(i - 1, i + 1)}",
        f"7{kind}{here}{v.middle[i]}",
        f"8{kind}{here}{v.fine[i]}",
        f"9{kind}{here}{v.fine[i - 1]}",
    ]


def last_beside(v: View, j: int, fact: Asked) -> list[str]:
    """Return the traits of a label that ends before *j* as one of *fact*."""
    at, kind, border, told = fact.at, fact.kind, v.run(j - 1, j + 1), v.told[j]
    here = "b" if j - 1 < at else "a"
    found = [
        f"6{here}{told}{v.told[j + 1]}",
        f"7{fact.opens}{here}{border}",
        f"8{fact.before}{here}{border}",
        f"U{kind}{here}{_width(abs(j - 1 - at))}",
        f"V{kind}{border}",
        f"0{kind}{here}{v.broad(j - 1, j + 1)}",
        f"1{kind}{here}{v.broad(j, j + 2)}",
        f"2{kind}{here}{told}{v.broad(j - 1, j)}",
        f"3{kind}{here}{v.middle[j - 1]}",
        f"4{kind}{here}{v.fine[j - 1]}",
        f"5{kind}{here}{v.fine[j]}",
    ]
    if here == "b":
        found.append(f"W{' '.join(v.told[j:at]) if at - j < _NEAR else '+'}")
    return found


def whole(v: View, start: int, end: int, fact: Asked, told: Stretch | None) -> list[str]:
    """Return the traits of the stretch from *start* to *end* as the label of *fact*.

    *told* is the stretch that the rules would take. How many words of each kind stand in the
    stretch, and between it and its fact, is weighed apart.
    """
    kind, letters, shape = fact.kind, v.run(start, end), v.shape(start, end)
    here, size = side(start, end, fact.at), _width(end - start)
    outline = shape if len(shape) <= _SHAPED else f"{shape[:4]}+{shape[-2:]}"
    spelled = letters if len(letters) <= _SPELLED else f"{letters[:3]}+{letters[-2:]}"
    steps = min(_LONGEST_STEP, (v.words[end - 1].end - v.words[start].start) // _STEP)
    first, last = v.broad(start - 1, start + 1), v.broad(end - 1, end + 1)
    found = [
        f"{kind}/{here}{size}",
        f"{kind}+{here}{outline}{fact.opens[:1] == 'F'}",
        f"{kind}*{letters[:2]}{here}",
        f"{kind}c{steps}",
        f"?s{spelled}",
        f"?l{outline}{size}",
        f"?o{outline}{v.letter(start - 1)}{v.letter(end)}",
        f"?b{outline}{first[:1]}{last[1:]}",
        f"{kind}e{here}{first[1:]}{last[:1]}",
    ]
    if told is not None:
        found.append(f"{kind}>{_beside_rules((start, end), told)}")
        if (start, end) == told:
            found += [f"?={here}{size}", f"?={shape}"]
    return found


def _beside_rules(phrase: Stretch, told: Stretch) -> str:
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


def _width(words: int) -> str:
    return _WIDTHS[words] if words < len(_WIDTHS) else _WIDEST


@cache
def _memberships(code: str) -> dict[str, tuple[int, ...]]:
    """Return for each word of the tables their numbers."""
    sets = lexicon(code)
    found: dict[str, tuple[int, ...]] = {}
    for number, name in enumerate(_TABLES):
        for word in sets[name]:
            found[word] = (*found.get(word, ()), number)
    return found
