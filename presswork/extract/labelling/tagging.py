"""Parts of words told by tables, endings and neighbours."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from presswork.extract.labelling.awaited import (
    awaits_plural,
    awaits_verb,
    is_counted,
    is_sum,
    is_victim,
)
from presswork.extract.labelling.parts import Part, Word, is_form, lexicon

__all__ = ["tagged"]

_COMMAS = ",،、"
_QUOTES = "\"“”„«»‹›'‘’"
_HYPHENS = "-‑"
_JOINS = "/+&%№"
_KINDS = re.compile(r"[A-Z]{2,5}s")
"""Letters that stand for things in the plural, "SUVs"."""
_SHORTEST = 4
"""A word of so few letters has no ending."""
_BRACKET = 3
"""A bracket that holds one name, in words and signs."""
_ADVERBS = 3
"""How many words behind "to" are looked at for its verb."""
_NOMINAL = frozenset({Part.NOUN, Part.NAME})
_BEFORE_NOUN = frozenset({
    Part.DETERMINER,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.FACT,
    Part.NUMBER,
    Part.APPROXIMATOR,
})
_SAID_OF = frozenset({Part.NOUN, Part.NAME, Part.CONJUNCTION})
_SUBJECT = frozenset({Part.NOUN, Part.NAME, Part.ADVERB})
_COUNTED = frozenset({*_SUBJECT, Part.FACT})
_BEFORE_VERB = frozenset({Part.AUXILIARY, Part.INFINITIVE, Part.PRONOUN, Part.RELATIVE})
_BEFORE_FINITE = frozenset({Part.PRONOUN, Part.AUXILIARY})
_CLOSED = (
    ("auxiliaries", Part.AUXILIARY),
    ("conjunctions", Part.CONJUNCTION),
    ("pronouns", Part.PRONOUN),
    ("genitive", Part.GENITIVE),
    ("prepositions", Part.PREPOSITION),
    ("adverbs", Part.ADVERB),
)


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
    endings = _endings(sets["adverb_endings"])
    return next((w for w in raw[at : at + _ADVERBS] if not w.fold.endswith(endings)), None)


def _part(word: Word, done: Sequence[Word], after: Word | None, code: str) -> Part:
    if not word.text[0].isalnum():
        return _sign(word.text)
    if word.text[-1] in _HYPHENS:
        return Part.DETERMINER  # "mid-" before a year
    if word.text[0].isdigit():
        return Part.NUMBER if not any(c.isalpha() for c in word.text) else Part.NOUN
    before = _before_bracket(done) if done else None
    taken = awaits_verb(done, lexicon(code))
    closed = _closed(word, before, after, code) or _sure(word.fold, lexicon(code))
    sets = lexicon(code)
    if closed is None and (is_counted(word, done, sets) or is_victim(word, done, sets)):
        return Part.NOUN  # "312 treatment plants"
    if closed is None and (is_sum(word, done, after, sets) or _is_kind(word, done, after, sets)):
        return Part.NOUN
    if word.fold in sets["cause_participles"] and _leads_to_cause(done, after, sets):
        return Part.PREPOSITION
    doer = _doer(done) or _helper(word, done, sets)
    return closed or _open(word, doer or before, after, code, taken=taken)


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
    kind = asked and _ends(word.fold, sets, "gerund")
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
        return Part.DETERMINER if before and before.part in _BEFORE_NOUN else Part.RELATIVE
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
        if _is_function(rest, sets) or rest in sets["always_verbs"]:
            return part
    elif fold[:1] in sets["joined_prepositions"]:
        part = Part.PREPOSITION
    else:
        return None
    if fold in sets["whole_words"] or len(rest) < _SHORTEST - 1 or before is None:
        return None
    dangling = after is None or not after.text[0].isalpha() or after.part is Part.FACT
    behind_figure = before.part is Part.FACT and dangling and part is Part.PREPOSITION
    return part if before.part in _NOMINAL or behind_figure else None


def _is_infinitive(after: Word, sets: dict[str, frozenset[str]]) -> bool:
    known = after.fold in sets["base"] or after.fold in sets["auxiliaries"]
    return after.text[0].islower() and (known or _sure(after.fold, sets) is Part.VERB)


@cache
def _endings(table: frozenset[str]) -> tuple[str, ...]:
    """Return the endings of *table* as `str.endswith` takes them."""
    return tuple(sorted(table)) or ("\0",)


@cache
def _classes(code: str) -> dict[str, Part]:
    """Return the part of each word of the closed classes, that of the first class it is in."""
    sets = lexicon(code)
    return {word: part for name, part in reversed(_CLOSED) for word in sets[name]}


def _sure(fold: str, sets: dict[str, frozenset[str]]) -> Part | None:
    """Return VERB where the ending of a word says so by itself."""
    endings = tuple(sets["sure_verb_endings"])
    ends = bool(endings) and len(fold) > _SHORTEST and fold.endswith(endings)
    return Part.VERB if ends and fold not in sets["not_participles"] else None


def _is_name(word: Word, before: Word | None) -> bool:
    """Tell whether a capital letter is more than the start of a sentence, or letters for a kind."""
    if _KINDS.fullmatch(word.text):
        return False
    if not word.text[0].isupper() or (len(word.text) == 1 and word.text != "X"):
        return False
    opens = before is None or before.part is Part.STOP or before.text in _QUOTES
    return not opens or not word.text[1:].islower()


def _open(word: Word, before: Word | None, after: Word | None, code: str, *, taken: bool) -> Part:
    sets = lexicon(code)
    fold = word.fold
    lead = before.part if before else Part.STOP
    last = fold.rpartition("-")[2]  # "single-family"
    if fold.endswith(_endings(sets["adverb_endings"])) and last not in sets["not_adverbs"]:
        return Part.ADVERB
    if word.text[0].islower() and (taken or _has_doer(before, after, sets)):
        return Part.VERB
    if _ends(fold, sets, "gerund"):
        joined = "-" in fold  # "a life-saving drug"
        # "40 training places", but "40 pouring into the port"
        counted = lead is Part.FACT and after is not None and not _is_object(after, sets)
        return Part.NOUN if joined or counted or lead is Part.DETERMINER else Part.GERUND
    compound = lead is Part.AUXILIARY and fold.endswith(_endings(sets["compound_endings"]))
    if compound or fold in sets["participles"] or _ends(fold, sets, "participle"):
        return _participle(fold, lead, after, sets)
    if fold in sets["gerund_nouns"] or fold in sets["not_participles"]:
        # "leaders detained by the army", "is dedicated to projects"
        led = sets["change_links"] if lead is Part.NOUN else sets["purpose_prepositions"]
        done = after is not None and after.fold in led and lead in {Part.NOUN, Part.AUXILIARY}
        done |= after is not None and lead in _SAID_OF and _acts(before, after, sets)
        counted = after is not None and after.part in {Part.FACT, Part.APPROXIMATOR}
        # "we increased funding", "wages increased 7 percent"
        done |= lead is Part.PRONOUN or (lead in _NOMINAL and counted)
        done |= after is not None and lead is Part.AUXILIARY and after.fold in sets["agent_links"]
        return Part.PARTICIPLE if done and _ends(fold, sets, "participle", known=()) else Part.NOUN
    owned = before is not None and before.fold.endswith(
        tuple(sets["possessive_endings"]) or ("\0",)
    )
    finite = lead in _BEFORE_FINITE and fold.endswith(tuple(sets["finite_endings"]))
    verbal = is_form(fold, code) or fold in sets["always_verbs"]
    if finite or (verbal and not owned and _is_verb(fold, lead, before, after, sets)):
        return Part.VERB
    named = word.text[0].isupper() and not _KINDS.fullmatch(word.text)
    return Part.NAME if named and lead is not Part.STOP else Part.NOUN


def _has_doer(before: Word | None, after: Word | None, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether "we" stands before a word and "a" or "it" behind it, which is a verb then."""
    led = before is not None and before.fold in sets["speaker_pronouns"]
    known = after is not None and after.fold in sets["determiners"] - sets["relatives"]
    return led and (known or (after is not None and after.fold in sets["third_persons"]))


def _acts(before: Word | None, after: Word, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether between *before* and *after* stands a verb, "farms increased their yields".

    So between two names, "Norland occupied Tal".
    """
    known = after.fold in sets["determiners"] and after.fold not in sets["relatives"]
    named = before is not None and before.part is Part.NAME and after.text[0].isupper()
    return before is not None and (known or named)


def _ends(
    fold: str, sets: dict[str, frozenset[str]], name: str, known: Collection[str] | None = None
) -> bool:
    if known is None:
        known = sets["gerund_nouns"] if name == "gerund" else sets["not_participles"]
    endings = tuple(sets[f"{name}_endings"])
    return bool(endings) and len(fold) > _SHORTEST and fold.endswith(endings) and fold not in known


def _participle(fold: str, lead: Part, after: Word | None, sets: dict[str, frozenset[str]]) -> Part:
    """Return NOUN where the participle stands before its noun, as an adjective does."""
    if fold in sets["participles"] or lead in {Part.AUXILIARY, Part.PRONOUN, Part.ADVERB}:
        return Part.PARTICIPLE
    worded = after is not None and after.text[0].isalpha() and after.part is not Part.FACT
    goes_on = worded and after is not None and not _is_function(after.fold, sets)
    return Part.NOUN if goes_on and lead in {*_BEFORE_NOUN, Part.CONJUNCTION} else Part.PARTICIPLE


def _is_function(fold: str, sets: dict[str, frozenset[str]]) -> bool:
    return any(fold in sets[name] for name, _ in _CLOSED) or any(
        fold in sets[name] for name in ("determiners", "relatives", "infinitive")
    )


def _is_verb(
    fold: str, lead: Part, before: Word | None, after: Word | None, sets: dict[str, frozenset[str]]
) -> bool:
    """Tell a finite verb from a noun of the same form by its neighbours."""
    if lead in _BEFORE_VERB or (fold in sets["always_verbs"] and lead in _COUNTED):
        return fold in sets["always_verbs"] or not _is_copula(before, sets)  # "were imports"
    if fold in sets["subjectless"] and lead not in _BEFORE_NOUN:
        return True
    if lead in _BEFORE_NOUN or lead in {Part.STOP, Part.COMMA} or before is None or after is None:
        counted = lead is Part.FACT and fold in sets["base"]
        # "receipts of 5 million signify a"
        pointed = after is not None and after.fold in sets["determiners"] - sets["relatives"]
        return (counted and pointed) or (lead is Part.COMMA and _happens(fold, after, sets))
    if lead is Part.CONJUNCTION:
        # "and requires Tal to", "and resides in"
        named = after.text[0].isupper() or after.fold in sets["place_prepositions"]
        acts = fold in sets["always_verbs"] and named
        # "and increases the ceiling"
        points = after.fold in sets["determiners"] and after.fold not in sets["relatives"]
        # "water, power, and shelter" closes a list
        open_ = after.part is Part.FACT or after.text[0].isalnum()
        return acts or points or (open_ and fold in sets["base"] and _is_object(after, sets))
    if lead not in _SUBJECT or after.fold in sets["auxiliaries"]:
        return False
    plural = before.fold.endswith(tuple(sets["plural_endings"]) or ("\0",))
    if fold in sets["base"]:
        states = after.part is Part.FACT and fold in sets["amount_verbs"]  # "the bridge cost 5"
        return states or ((plural or lead is Part.ADVERB) and _is_object(after, sets))
    # "prices which rose": what a relative tells of is a noun
    told = after.fold in sets["subject_relatives"] and (
        after.fold not in sets["determiners"] or fold in sets["container_nouns"]
    )
    loose = told or after.fold in sets["prepositions"] or after.fold in sets["adverbs"]
    # "the provincial targets and", but "the ship sails and"
    signed = after.part is not Part.FACT and not after.text[0].isalnum()
    ends = signed or after.fold in sets["conjunctions"]
    loose = loose or (ends and not any(fold in sets[name] for name in ("happening", "reactions")))
    counted = after.part in {Part.FACT, Part.APPROXIMATOR}  # "the plan seeks nearly 5 million"
    return counted or (not plural and not loose and _is_object(after, sets))


def _is_copula(before: Word | None, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether "are" or "was" stands before a word, which is no finite verb then."""
    if before is None or before.part is not Part.AUXILIARY:
        return False
    return not sets["compound_endings"] and before.fold in sets["amount_verbs"]


def _happens(fold: str, after: Word | None, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether "the lease, which nobody renewed, ends on" has its verb in *fold*."""
    placed = after is not None and after.fold in sets["place_prepositions"]
    return placed and fold in sets["happening"] and fold not in sets["base"]


def _is_object(after: Word, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether *after* may stand behind a verb: a function word, a sign, a fact."""
    counted = after.part in {Part.FACT, Part.APPROXIMATOR}
    return counted or not after.text[0].isalpha() or _is_function(after.fold, sets)
