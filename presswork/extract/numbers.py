"""Numbers of a text, in digits and in words, with their values.

A number is read from its parts from left to right. A scale word multiplies all parts below it that
stand before it: *two hundred thousand*, *5 milliards 256 millions*, 百万亿. A part is added where
it fits into the zeros of the part before it: *two hundred and five*, but not *two three*.
"""

import re
from decimal import Decimal

from presswork.extract.atoms import ADDED, ARTICLE, DIGITS, PARTIAL, SCALE, WORD, Atom, atoms
from presswork.extract.found import CLAIMED
from presswork.extract.patterns import GAP, any_of, apart, links
from presswork.lang import Language, load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["Number", "numbers"]

_BRACKETS = ("(", "（"), (")", "）")
_TEN = Decimal(10)
_THOUSAND = Decimal(1000)
_PAIR = 2
"""A scale word and what stands behind it."""
_APART = 16
"""How far apart two parts of one number may stand, in code points."""


class Number(Struct, frozen=True, kw_only=True):
    """A number with its place."""

    start: int
    end: int
    value: Decimal
    plain: bool
    """Whether it is nothing but digits without group marks: what a year may look like."""
    digits: bool
    """Whether it holds digits."""
    scaled: bool
    """Whether it holds a scale word."""
    scale: Decimal = Decimal(1)
    """What its last scale word multiplies by."""
    partial: bool = False
    """Whether it is only a part of the period that must follow: *half a* century."""
    glued: bool = False
    """Whether its scale is an abbreviation that only an amount of money may have."""
    cued: bool = False
    """Whether it begins with a scale word that is a number only behind an approximator."""


def numbers(text: str, language: Language) -> tuple[Number, ...]:
    """Return all numbers of *text*, in order; articles and bare scale words are none."""
    every = list(atoms(text, language))
    found = []
    at = 0
    while at < len(every):
        number, used = _read(text, every, at, language)
        if number is not None:
            found.append(number)
        at += max(used, 1)
    return tuple(found)


@lasting
def _gap_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    joiner = any_of(language.numbers.joiners, language)
    rows = language.figures.approximators_inside
    inside = any_of([word for words in rows.values() for word in words], language)
    gap = apart(language)
    behind = r"\s{0,3}" if language.numbers.prefixes else gap
    return re.compile(
        rf"(?:\s{{0,3}}|[-‐‑]|(?P<torn>[-‐‑]{{1,2}}\s{{0,2}})|{gap}(?P<joiner>{joiner}){behind}|[-‑]{joiner}[-‑]|{inside}\s{{0,3}}"
        rf"|(?P<link>{GAP}{links(language)}\s{{0,3}}))$",
        re.IGNORECASE,
    )


def _read(text: str, atoms: list[Atom], at: int, language: Language) -> tuple[Number | None, int]:
    """Return the number that begins with the atom *at*, or None, and how many atoms it took."""
    run: list[Atom] = []
    parts: list[Decimal] = []
    end = atoms[at].end
    taken = at
    while taken < len(atoms):
        atom = atoms[taken]
        if run and (same := _repeated(text, end, atoms, taken, parts)):
            taken, end = same
            continue
        grown = _added(parts, run, atom, language)
        if grown is None or (run and not _joined(text, end, run, atom, language)):
            break
        if atom.kind == SCALE and _grows_behind_and(text, run, atom, language):
            break
        if atom.kind == WORD and _opens_compound(text, end, run, atom):
            break
        run.append(atom)
        parts, end = grown, atom.end + _is_supplied(text, run[:-1], atom)
        taken += 1
    if taken < len(atoms) and len(run) > 1 and _begins_another(text, run, atoms[taken]):
        taken -= 1
        run.pop()
        parts, end = _replayed(run, language), run[-1].end
    while run and _dangling(run, language):
        taken -= 1
        last = run.pop()
        if run:
            end = run[-1].end
            parts = _replayed(run, language)
        if last.kind == PARTIAL:
            break
    return (_number(text, run, parts, end) if run else None), taken - at


def _joined(text: str, end: int, run: list[Atom], atom: Atom, language: Language) -> bool:
    between = text[end : atom.start]
    if between[:1] == ")" and atom.kind == SCALE and _opens_bracket(text, run):
        between = between[1:]
    if _is_supplied(text, run, atom):
        between = _STRUCK.sub("", between)
    if len(between) > _APART or (run[-1].kind == DIGITS and atom.kind == ADDED and not between):
        return False
    match = _gap_pattern(language.code).match(between)
    if match is None:
        return False
    if match["torn"]:
        return atom.kind == run[-1].kind == WORD  # thirty- two
    if match["link"]:
        return atom.kind == run[-1].kind == SCALE
    adds = atom.kind in {WORD, DIGITS} or (atom.bare and atom.value < run[-1].value)
    return not match["joiner"] or (adds and run[-1].kind in {SCALE, WORD})


_STRUCK = re.compile(rf"{CLAIMED}{{0,40}}\s{{0,2}}\[$")
"""What stands before a scale word that a transcript supplies or corrects."""


def _is_supplied(text: str, run: list[Atom], atom: Atom) -> bool:
    """Tell whether the scale word *atom* stands alone in brackets: 100 [million] shots."""
    around = text[atom.start - 1 : atom.start] + text[atom.end : atom.end + 1]
    return bool(run) and atom.kind == SCALE and around == "[]"


def _grows_behind_and(text: str, run: list[Atom], atom: Atom, language: Language) -> bool:
    """Tell whether digits behind a scale and a conjunction have a greater scale of their own.

    So *900 million and 1.2 billion* are two numbers, where *3,000 and 500 million* may be one.
    """
    if len(run) < _PAIR or run[-1].kind != DIGITS or run[-2].kind != SCALE:
        return False
    match = _gap_pattern(language.code).match(text[run[-2].end : run[-1].start])
    joined = match is not None and match["joiner"] and not language.numbers.digits_added
    return bool(joined) and atom.value > run[-2].value


_COMPOUND = re.compile(r"[-‐‑][^\W\d_]{3}")


def _opens_compound(text: str, end: int, run: list[Atom], atom: Atom) -> bool:
    """Tell whether *atom* begins a word of its own behind an amount: $6 million *three*-year."""
    digits = any(one.kind == DIGITS for one in run)
    return digits and text[end : atom.start].isspace() and bool(_COMPOUND.match(text, atom.end))


def _opens_bracket(text: str, run: list[Atom]) -> bool:
    """Tell whether *run* is digits right behind a bracket: (185) million."""
    return len(run) == 1 and run[0].kind == DIGITS and text[run[0].start - 1 : run[0].start] == "("


def _added(
    parts: list[Decimal], run: list[Atom], atom: Atom, language: Language
) -> list[Decimal] | None:
    """Return *parts* with *atom* read into them, or None where it does not belong to them."""
    if atom.kind == SCALE:
        return _scaled(parts, run, atom, language)
    if not run:
        return None if atom.kind == ADDED else [atom.value]
    last = run[-1].kind
    if atom.kind in {ARTICLE, PARTIAL} or last in {ARTICLE, PARTIAL}:
        return None
    if atom.kind == ADDED:
        # two million and a half: what is halved is the scale
        added = atom.value * run[-1].value if last == SCALE else atom.value
        return [*parts, added] if parts[-1] == int(parts[-1]) else None
    if language.numbers.units_first and _is_ten_behind_unit(parts[-1], last, atom):
        return [*parts[:-1], parts[-1] + atom.value]
    worded = last == WORD and (atom.kind == WORD or run[-1].value >= _THOUSAND)
    fits = _room(parts[-1]) > atom.value and (last == SCALE or worded)
    return [*parts, atom.value] if fits and not run[-1].glued else None


def _scaled(
    parts: list[Decimal], run: list[Atom], atom: Atom, language: Language
) -> list[Decimal] | None:
    if not run:
        return [atom.value]
    kept = [part for part in parts if part >= atom.value]
    below = parts[len(kept) :]
    last = run[-1].kind
    if any(part < atom.value for part in kept) or (not below and last not in {SCALE, DIGITS}):
        return None
    if not below:
        # digits take whatever scale stands behind them: 12627万
        near = not language.numbers.parted or run[-1].end == atom.start
        if last == DIGITS and len(parts) == 1 and near:
            return [parts[0] * atom.value]
        # a million of millions
        again = len(parts) == 1 and run[-1].value == atom.value > _THOUSAND
        # one thousand *and a hundred*
        added = atom.bare and _room(parts[-1]) > atom.value
        return [parts[0] * atom.value] if again else [*parts, atom.value] if added else None
    value = sum(below, Decimal()) * atom.value
    if not kept:
        return [value]
    # a dual is a scale word and its number in one: two-thousand five hundred
    highest = max((one.value for one in run if one.kind == SCALE), default=kept[0])
    return [*kept, value] if atom.value < highest and _room(kept[-1]) > value else None


def _is_ten_behind_unit(unit: Decimal, last: str, atom: Atom) -> bool:
    """Tell whether *atom* is the ten of a number that says its unit first: five and twenty."""
    ten = atom.value % _TEN == 0 and _TEN < atom.value < _TEN * _TEN
    return last == atom.kind == WORD and 0 < unit < _TEN and ten


def _room(value: Decimal) -> Decimal:
    """Return the unit of the last digit of *value* that is not zero: 100 for 2300."""
    return Decimal(1).scaleb(max(0, int(value.normalize().as_tuple().exponent)))


def _begins_another(text: str, run: list[Atom], following: Atom) -> bool:
    """Tell whether the last atom belongs to what follows: one hundred and *two* hundred."""
    apart = text[run[-1].end : following.start].strip(" -")
    return following.kind == SCALE and run[-1].kind in {WORD, DIGITS} and not apart


def _replayed(run: list[Atom], language: Language) -> list[Decimal]:
    parts: list[Decimal] = []
    for place, atom in enumerate(run):
        parts = _added(parts, run[:place], atom, language) or parts
    return parts


def _dangling(run: list[Atom], language: Language) -> bool:
    """Tell whether the last atom does not belong to a number."""
    last = run[-1]
    if len(run) == 1:
        return last.kind == ARTICLE or (last.kind == SCALE and not last.bare)
    if last.kind != DIGITS or run[-2].kind != SCALE or language.numbers.digits_added:
        return False
    # three digits fill the places of a thousand: 10 тыс. 151
    return not run[-2].value / _TEN <= last.value < run[-2].value


_CLOSING = re.compile(r"\s?[)）]")


def _repeated(
    text: str, end: int, atoms: list[Atom], at: int, parts: list[Decimal]
) -> tuple[int, int] | None:
    """Return where a number repeated in brackets ends: twelve (12), 60 (sixty)."""
    opening = text[end : atoms[at].start].strip()
    if opening not in _BRACKETS[0]:
        return None
    for last in range(at, min(at + 6, len(atoms))):
        closing = _CLOSING.match(text, atoms[last].end)
        if closing:
            inside = _plain_value(atoms[at : last + 1])
            return (last + 1, closing.end()) if inside == sum(parts, Decimal()) else None
    return None


def _plain_value(atoms: list[Atom]) -> Decimal:
    """Return the value that *atoms* have as one number, however they are joined."""
    parts: list[Decimal] = []
    for atom in atoms:
        if atom.kind == SCALE:
            below = [part for part in parts if part < atom.value]
            parts = [part for part in parts if part >= atom.value]
            parts.append((sum(below, Decimal()) or Decimal(1)) * atom.value)
        else:
            parts.append(atom.value)
    return sum(parts, Decimal())


def _number(text: str, run: list[Atom], parts: list[Decimal], end: int) -> Number:
    kinds = {atom.kind for atom in run}
    bracketed = len(run) > 1 and text[run[0].end : run[0].end + 1] == ")"
    return Number(
        start=run[0].start - bracketed,
        end=end,
        value=sum(parts, Decimal()),
        plain=kinds == {DIGITS} and end - run[0].start == len(str(parts[0])),
        digits=DIGITS in kinds,
        scaled=SCALE in kinds,
        scale=run[-1].value if run[-1].kind == SCALE else Decimal(1),
        partial=kinds == {PARTIAL},
        glued=any(atom.glued for atom in run),
        cued=run[0].cued,
    )
