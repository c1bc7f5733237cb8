"""Parts of words told by tables, endings and neighbours."""

from collections.abc import Iterable, Sequence
from functools import cache

from presswork.extract.labelling.awaited import (
    awaits_plural,
    awaits_verb,
    is_counted,
    is_sum,
    is_victim,
)
from presswork.extract.labelling.open_classes import (
    BEFORE_NOUN,
    CLOSED,
    KINDS,
    NOMINAL,
    SHORTEST,
    endings_of,
    ends_as,
    is_function,
    open_class,
)
from presswork.extract.labelling.parts import Part, Word, lexicon

__all__ = ["tagged"]

_COMMAS = ",،、"
_QUOTES = "\"“”„«»‹›'‘’"
_HYPHENS = "-‑"
_JOINS = "/+&%№"
_BRACKET = 3
"""A bracket that holds one name, in words and signs."""
_ADVERBS = 3
"""How many words behind "to" are looked at for its verb."""


def tagged(raw: Sequence[Word], code: str) -> Iterable[Word]:
    """Return *raw* with the part of every word; facts and approximators keep theirs."""
    done: list[Word] = []
    for index, word in enumerate(raw):
        part = word.part
        if part is Part.NOUN:
            following = raw[index + 1] if index + 1 < len(raw) else None
            if word.fold in lexicon(code)["infinitive"]:
                following = _beyond_adverbs(raw, index + 1, lexicon(code))
            part = _part(word, done, following, code)
            if word.text == "," and _is_in_name(raw, index, done):
                part = Part.NAME
        done.append(Word(word.text, word.fold, word.start, word.end, part))
    return done


def _is_in_name(raw: Sequence[Word], at: int, done: Sequence[Word]) -> bool:
    """Tell whether the comma at *at* belongs to a name: "Biden, Jr.", but not "in Tal, Dr. Lind".

    A title stands before a name, a suffix behind one.
    """
    after = raw[at + 1].text if at + 1 < len(raw) else ""
    closed = after[:1].isupper() and after[-1:] == "."
    behind = raw[at + 2] if at + 2 < len(raw) else None
    titles = closed and after.count(".") == 1 and behind and behind.text[:1].isupper()
    return bool(done) and closed and not titles


def _beyond_adverbs(raw: Sequence[Word], at: int, sets: dict[str, frozenset[str]]) -> Word | None:
    """Return the first word of *raw* from *at* that no ending makes an adverb."""
    endings = endings_of(sets["adverb_endings"])
    return next((w for w in raw[at : at + _ADVERBS] if not w.fold.endswith(endings)), None)


def _part(word: Word, done: Sequence[Word], after: Word | None, code: str) -> Part:
    if not word.text[0].isalnum():
        return _sign(word.text)
    if word.text[-1] in _HYPHENS:
        return Part.DETERMINER  # "mid-" before a year
    if word.text[0].isdigit():
        return Part.NUMBER if not any(c.isalpha() for c in word.text) else Part.NOUN
    before = _before_bracket(done) if done else None
    closed = _closed(word, before, after, code) or _sure(word.fold, lexicon(code))
    sets = lexicon(code)
    if closed is None and (
        is_counted(word, done, sets)  # "312 treatment plants"
        or is_victim(word, done, sets)
        or is_sum(word, done, after, sets)
        or _is_kind(word, done, after, sets)
    ):
        return Part.NOUN
    if word.fold in sets["cause_participles"] and _leads_to_cause(done, after, sets):
        return Part.PREPOSITION
    if closed is not None:
        return closed
    doer = _doer(done) or _helper(word, done, sets)
    taken = awaits_verb(done, sets)
    return open_class(word, doer or before, after, code, taken=taken)


def _before_bracket(done: Sequence[Word]) -> Word:
    """Return the last word, or the one before a bracket with a name, "the Union (NU) says"."""
    named = len(done) > _BRACKET and done[-2].part is Part.NAME and done[-3].text == "("
    return done[-1 - _BRACKET] if named and done[-1].text == ")" else done[-1]


def _doer(done: Sequence[Word]) -> Word | None:
    """Return the pronoun before adverbs, "we also", behind which a verb stands; else None."""
    for word in reversed(done):
        if word.part is not Part.ADVERB:
            return word if word.part is Part.PRONOUN else None
    return None


def _leads_to_cause(
    done: Sequence[Word], after: Word | None, sets: dict[str, frozenset[str]]
) -> bool:
    """Tell whether "given" stands before "the storm" and is no verb behind "were" or a noun."""
    told = next((before.part for before in reversed(done) if before.part is not Part.ADVERB), None)
    pointed = after is not None and after.fold in sets["determiners"]
    adjective = bool(done) and told is Part.NOUN and done[-1].part is Part.NOUN
    return pointed and (told in {None, Part.COMMA, Part.STOP} or adjective)


def _helper(word: Word, done: Sequence[Word], sets: dict[str, frozenset[str]]) -> Word | None:
    """Return "do" of "do hereby proclaim", where *word* is the verb; else None."""
    if word.fold not in sets["base"] or not done or done[-1].part is not Part.ADVERB:
        return None
    helper = next((before for before in reversed(done) if before.part is not Part.ADVERB), None)
    return helper if helper and helper.fold in sets["light_auxiliaries"] else None


def _is_kind(
    word: Word, done: Sequence[Word], after: Word | None, sets: dict[str, frozenset[str]]
) -> bool:
    """Tell whether *word* is the gerund of "12 mobile drilling rigs", no verb of drillers."""
    endings = tuple(sets["plural_endings"])
    asked = after is not None and after.fold.endswith(endings)
    kind = asked and ends_as(word.fold, sets, "gerund")
    return kind and bool(endings) and awaits_plural(done, sets)


def _sign(text: str) -> Part:
    if text in _COMMAS:
        return Part.COMMA
    if text in _QUOTES:
        return Part.QUOTE
    return Part.NOUN if text in _JOINS else Part.STOP


def _closed(word: Word, before: Word | None, after: Word | None, code: str) -> Part | None:
    """Return the part of a word of the closed classes; some words belong to two."""
    sets = lexicon(code)
    fold = word.fold
    if _opens_anew(word, before, sets):
        return Part.STOP
    if fold not in sets["clitics"] and _is_name(word, before):
        return Part.NAME
    if fold in sets["relatives"] or fold in sets["determiners"]:
        return _pointing(fold, before, after, sets)
    if fold in sets["bounds"] and before is not None and before.part is Part.AUXILIARY:
        return Part.ADVERB  # "has since risen"
    idiom = before is not None and f"{before.fold} {fold}" in sets["kept_idioms"]
    if fold in sets["infinitive"] and after and not idiom and _is_infinitive(after, sets):
        return Part.INFINITIVE  # but "access to paid leave"
    return _classes(code).get(fold) or _with_particle(fold, before, after, sets)


def _pointing(
    fold: str, before: Word | None, after: Word | None, sets: dict[str, frozenset[str]]
) -> Part:
    """Return the part of a relative or determiner, or of a word that is both.

    It is "of that support" against "the support that came" and "said in May that the port".
    """
    both = fold in sets["relatives"] and fold in sets["determiners"]
    opens = after and after.fold not in sets["time_words"] and after.part is not Part.FACT
    if both and before and before.part is Part.FACT and opens:
        return Part.RELATIVE
    if both:
        return Part.DETERMINER if before and before.part in BEFORE_NOUN else Part.RELATIVE
    return Part.DETERMINER if fold in sets["determiners"] else Part.RELATIVE


def _opens_anew(word: Word, before: Word | None, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether a capital on a word that is no noun shows a sentence behind a lost full stop.

    One letter alone shows none: "In the 1990s I was".
    """
    if before is None or before.part not in {Part.FACT, Part.NOUN} or before.text[0].isupper():
        return False
    known = ("determiners", "pronouns", "prepositions")
    titled = len(word.text) > 1 and word.text.istitle()
    return titled and any(word.fold in sets[name] for name in known)


def _with_particle(
    fold: str, before: Word | None, after: Word | None, sets: dict[str, frozenset[str]]
) -> Part | None:
    """Return the part of the particle that is written together with the word, where it begins one.

    Right behind a figure stands what it counts, whatever letter that begins with.
    """
    rest = fold[1:]
    if fold[:1] in sets["joined_conjunctions"]:
        part = Part.CONJUNCTION
        if is_function(rest, sets) or rest in sets["always_verbs"]:
            return part
    elif fold[:1] in sets["joined_prepositions"]:
        part = Part.PREPOSITION
    else:
        return None
    if fold in sets["whole_words"] or len(rest) < SHORTEST - 1 or before is None:
        return None
    dangling = after is None or not after.text[0].isalpha() or after.part is Part.FACT
    behind_figure = before.part is Part.FACT and dangling and part is Part.PREPOSITION
    return part if before.part in NOMINAL or behind_figure else None


def _is_infinitive(after: Word, sets: dict[str, frozenset[str]]) -> bool:
    known = after.fold in sets["base"] or after.fold in sets["auxiliaries"]
    return after.text[0].islower() and (known or _sure(after.fold, sets) is Part.VERB)


@cache
def _classes(code: str) -> dict[str, Part]:
    """Return the part of each word of the closed classes, that of the first class it is in."""
    sets = lexicon(code)
    return {word: part for name, part in reversed(CLOSED) for word in sets[name]}


def _sure(fold: str, sets: dict[str, frozenset[str]]) -> Part | None:
    """Return VERB where the ending of a word says so by itself."""
    endings = tuple(sets["sure_verb_endings"])
    ends = bool(endings) and len(fold) > SHORTEST and fold.endswith(endings)
    return Part.VERB if ends and fold not in sets["not_participles"] else None


def _is_name(word: Word, before: Word | None) -> bool:
    """Tell whether a capital letter is more than the start of a sentence, or letters for a kind."""
    if KINDS.fullmatch(word.text):
        return False
    if not word.text[0].isupper() or (len(word.text) == 1 and word.text != "X"):
        return False
    opens = before is None or before.part is Part.STOP or before.text in _QUOTES
    return not opens or not word.text[1:].islower()
