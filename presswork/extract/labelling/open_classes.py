"""The part of a word of the open classes: noun, verb, participle, gerund or adverb."""

import re
from collections.abc import Collection
from functools import cache

from presswork.extract.labelling.parts import Part, Word, is_form, lexicon

__all__ = [
    "BEFORE_NOUN",
    "CLOSED",
    "KINDS",
    "NOMINAL",
    "SHORTEST",
    "endings_of",
    "ends_as",
    "is_function",
    "open_class",
]

KINDS = re.compile(r"[A-Z]{2,5}s")
"""Letters that stand for things in the plural, "SUVs"."""
SHORTEST = 4
"""A word of so few letters has no ending."""
NOMINAL = frozenset({Part.NOUN, Part.NAME})
BEFORE_NOUN = frozenset({
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
CLOSED = (
    ("auxiliaries", Part.AUXILIARY),
    ("conjunctions", Part.CONJUNCTION),
    ("pronouns", Part.PRONOUN),
    ("genitive", Part.GENITIVE),
    ("prepositions", Part.PREPOSITION),
    ("adverbs", Part.ADVERB),
)


@cache
def endings_of(table: frozenset[str]) -> tuple[str, ...]:
    """Return the endings of *table* as `str.endswith` takes them."""
    return tuple(sorted(table)) or ("\0",)


def open_class(
    word: Word, before: Word | None, after: Word | None, code: str, *, taken: bool
) -> Part:
    """Return the part of *word*, whose class is open; *taken* where a verb is awaited."""
    sets = lexicon(code)
    fold = word.fold
    lead = before.part if before else Part.STOP
    last = fold.rpartition("-")[2]  # "single-family"
    if fold.endswith(endings_of(sets["adverb_endings"])) and last not in sets["not_adverbs"]:
        return Part.ADVERB
    if word.text[0].islower() and (taken or _has_doer(before, after, sets)):
        return Part.VERB
    if ends_as(fold, sets, "gerund"):
        return _gerund(fold, lead, after, sets)
    compound = lead is Part.AUXILIARY and fold.endswith(endings_of(sets["compound_endings"]))
    if compound or fold in sets["participles"] or ends_as(fold, sets, "participle"):
        return _participle(fold, lead, after, sets)
    if fold in sets["gerund_nouns"] or fold in sets["not_participles"]:
        # "leaders detained by the army", "is dedicated to projects"
        led = sets["change_links"] if lead is Part.NOUN else sets["purpose_prepositions"]
        done = after is not None and after.fold in led and lead in {Part.NOUN, Part.AUXILIARY}
        done |= after is not None and lead in _SAID_OF and _acts(before, after, sets)
        counted = after is not None and after.part in {Part.FACT, Part.APPROXIMATOR}
        # "we increased funding", "wages increased 7 percent"
        done |= lead is Part.PRONOUN or (lead in NOMINAL and counted)
        done |= after is not None and lead is Part.AUXILIARY and after.fold in sets["agent_links"]
        return (
            Part.PARTICIPLE if done and ends_as(fold, sets, "participle", known=()) else Part.NOUN
        )
    owned = before is not None and before.fold.endswith(
        tuple(sets["possessive_endings"]) or ("\0",)
    )
    finite = lead in _BEFORE_FINITE and fold.endswith(tuple(sets["finite_endings"]))
    verbal = is_form(fold, code) or fold in sets["always_verbs"]
    if finite or (verbal and not owned and _is_verb(fold, lead, before, after, sets)):
        return Part.VERB
    named = word.text[0].isupper() and not KINDS.fullmatch(word.text)
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


def ends_as(
    fold: str, sets: dict[str, frozenset[str]], name: str, known: Collection[str] | None = None
) -> bool:
    """Tell whether *fold* ends as the words called *name* do and is none of those *known*."""
    if known is None:
        known = sets["gerund_nouns"] if name == "gerund" else sets["not_participles"]
    endings = tuple(sets[f"{name}_endings"])
    return bool(endings) and len(fold) > SHORTEST and fold.endswith(endings) and fold not in known


def _gerund(fold: str, lead: Part, after: Word | None, sets: dict[str, frozenset[str]]) -> Part:
    """Return NOUN where the gerund is one, "a life-saving drug"."""
    # "40 training places", but "40 pouring into the port"
    counted = lead is Part.FACT and after is not None and not _is_object(after, sets)
    return Part.NOUN if "-" in fold or counted or lead is Part.DETERMINER else Part.GERUND


def _participle(fold: str, lead: Part, after: Word | None, sets: dict[str, frozenset[str]]) -> Part:
    """Return NOUN where the participle stands before its noun, as an adjective does."""
    if fold in sets["participles"] or lead in {Part.AUXILIARY, Part.PRONOUN, Part.ADVERB}:
        return Part.PARTICIPLE
    worded = after is not None and after.text[0].isalpha() and after.part is not Part.FACT
    goes_on = worded and after is not None and not is_function(after.fold, sets)
    return Part.NOUN if goes_on and lead in {*BEFORE_NOUN, Part.CONJUNCTION} else Part.PARTICIPLE


def is_function(fold: str, sets: dict[str, frozenset[str]]) -> bool:
    """Tell whether *fold* is a word of a closed class."""
    return any(fold in sets[name] for name, _ in CLOSED) or any(
        fold in sets[name] for name in ("determiners", "relatives", "infinitive")
    )


def _is_verb(
    fold: str, lead: Part, before: Word | None, after: Word | None, sets: dict[str, frozenset[str]]
) -> bool:
    """Tell a finite verb from a noun of the same form by its neighbours."""
    if lead in _BEFORE_VERB or (fold in sets["always_verbs"] and lead in _COUNTED):
        return fold in sets["always_verbs"] or not _is_copula(before, sets)  # "were imports"
    if fold in sets["subjectless"] and lead not in BEFORE_NOUN:
        return True
    if lead in BEFORE_NOUN or lead in {Part.STOP, Part.COMMA} or before is None or after is None:
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
    return counted or not after.text[0].isalpha() or is_function(after.fold, sets)
