"""What stands before a figure and is no subject: its noun, its verb, what was cut by so much."""

from presswork.extract.labelling.before_verbs import before_time, owner_before, subject_before
from presswork.extract.labelling.clauses import before_insertion
from presswork.extract.labelling.doers import group_start
from presswork.extract.labelling.links import BEFORE_FIGURE, links_left
from presswork.extract.labelling.nouns import left_phrase, nearest_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.predicates import is_negated
from presswork.extract.labelling.sentence import MODIFIERS, NOMINAL, Phrase, Sentence, trimmed

__all__ = [
    "before_bases",
    "brought_total",
    "changed_object",
    "cost_to",
    "giver",
    "left_of_genitive",
    "measured_noun",
    "set_level",
    "worth_of",
]

_LONGEST = 12
"""The most words between "an increase in" and the level that it leads to."""
_LONGEST_TIME = 4
"""The most words of "this past fiscal year"."""
_OBJECT = frozenset({
    *MODIFIERS,
    Part.DETERMINER,
    Part.GENITIVE,
    Part.PREPOSITION,
    Part.CONJUNCTION,
})
"""The parts of which an object is made."""


def changed_object(s: Sentence, at: int) -> Phrase | None:
    """Return "cut emissions" before "by 40 percent"; None where no verb of change governs it."""
    link = links_left(s, at)
    if not any(s.among(k, "change_links") for k in range(link, at)):
        return None
    verb = link - 1
    while s.part(verb) not in {Part.STOP, Part.COMMA, Part.FACT}:
        if s.among(verb, "changing_verbs") and s.part(verb - 1) is not Part.DETERMINER:
            alone = verb + 1 == link  # "will be boosted by"
            return None if alone or is_negated(s, verb) else trimmed(s, (verb, link))
        verb -= 1
    return None


def left_of_genitive(s: Sentence, at: int) -> Phrase | None:
    """Return "cost" of "at a cost of 5 million"."""
    k = at
    while s.part(k - 1) in BEFORE_FIGURE or s.among(k - 1, "between"):
        k -= 1
    if s.part(k - 1) is not Part.GENITIVE or _is_known(s, at):
        return None
    found = _behind_with(s, left_phrase(s, k - 1))
    if s.part(k - 2) is Part.NOUN and s.among(k - 2, "amount_heads") and _is_placed(s, k - 2):
        return measured_noun(s, at)  # "paid by Norland in the amount of"
    if found and s.part(k - 2) is Part.NOUN and s.among(k - 2, "amount_links"):
        return measured_noun(s, at) or found  # "a loan of a total of"
    if found and all(s.part(j) is Part.NAME for j in range(*found)):
        found = _measured_from(s, found) or found
    if found and found[1] - found[0] > 1 and _hides_verb(s, found[0]):
        return trimmed(s, (found[0] + 1, found[1]))
    return found


def _is_placed(s: Sentence, at: int) -> bool:
    """Tell whether "in the" stands before the word at *at*."""
    while s.part(at - 1) is Part.DETERMINER:
        at -= 1
    return s.part(at - 1) is Part.PREPOSITION


def _measured_from(s: Sentence, named: Phrase) -> Phrase | None:
    """Return "salary" of "a salary from the Union of 5 million", where the Union is no sum."""
    k = named[0] - 1
    while s.part(k) is Part.DETERMINER:
        k -= 1
    paid = s.part(k) is Part.PREPOSITION and s.part(k - 1) is Part.NOUN
    return left_phrase(s, k) if paid else None


def _behind_with(s: Sentence, phrase: Phrase | None) -> Phrase | None:
    """Return "a crew" of "is second with a crew", which alone is counted."""
    if phrase is None:
        return None
    joint = max((k for k in range(*phrase) if s.among(k, "kept_prepositions")), default=None)
    if joint is None:
        return phrase
    # "a surplus with the rest of the world of" is the surplus
    headed = s.among(joint - 1, "level_nouns") or s.among(joint - 1, "cost_nouns")
    return trimmed(s, (phrase[0], joint) if headed else (joint + 1, phrase[1]))


def _hides_verb(s: Sentence, at: int) -> bool:
    """Tell whether a phrase that begins at *at* may begin with a verb, "show growth of"."""
    named = s.part(at - 1) is Part.DETERMINER
    return (s.among(at, "base") and not named) or _is_done(s, at)


def _is_done(s: Sentence, at: int) -> bool:
    """Tell whether the word at *at* is the verb of a compound tense: have *caused* losses."""
    return s.part(at) is Part.PARTICIPLE and s.part(at - 1) is Part.AUXILIARY


def _is_known(s: Sentence, at: int) -> bool:
    """Tell whether the figure is a whole already told, "the majority of the 86"."""
    k = at - 1
    while s.part(k) is Part.APPROXIMATOR:
        k -= 1
    return s.among(k, "pointing")


def worth_of(s: Sentence, at: int) -> Phrase | None:
    """Return "coal" of "coal worth 5 million", "fee" of "a fee equal to 3 percent of"."""
    k = links_left(s, at)
    if not s.among(k - 1, "worth_words"):
        return None
    group = group_start(s, k - 1)
    if group < k - 1:
        return subject_before(s, group)  # "the fee is equal to 5 million"
    end = k - 2 if s.part(k - 2) is Part.COMMA else k - 1
    return owner_before(s, before_time(s, 0, end))


def cost_to(s: Sentence, at: int) -> Phrase | None:
    """Return "the strike cost the port" before a sum, where "the strike cost" it that much."""
    link = links_left(s, at)
    paid = nearest_phrase(s, link)
    if paid is None or paid[1] != link:
        return None
    verb = paid[0] - 1
    while s.part(verb) is Part.DETERMINER:
        verb -= 1
    if not (s.among(verb, "amount_verbs") and s.among(verb, "cost_nouns")):
        # "rats cost Norland 5 million", whose verb seems to be part of the noun behind it
        verb = next((k for k in range(*paid) if s.among(k, "amount_verbs")), paid[0])
        named = verb + 1 < link and all(s.part(k) is Part.NAME for k in range(verb + 1, link))
        if verb == paid[0] or not named or not s.among(verb, "cost_nouns"):
            return None
    group = group_start(s, verb)
    subject = subject_before(s, group)
    whose = s.among(group - 1, "subject_relatives")  # "a fire that cost Norland"
    return (subject[0], link) if subject and subject[1] == group - whose else None


def brought_total(s: Sentence, at: int) -> Phrase | None:
    """Return "its total aid" of "which brings its total aid to 5 million"."""
    if not any(s.among(k, "level_links") for k in range(links_left(s, at), at)):
        return None
    link = _before_period(s, before_bases(s, links_left(s, at)))
    verb = link - 1
    while s.part(verb) not in {Part.STOP, Part.COMMA, Part.FACT}:
        if s.among(verb, "bringing_verbs") or _sets(s, verb):
            return trimmed(s, (verb + 1, link))
        if s.among(verb, "changing_verbs") and (told := _changed(s, verb, link)):
            return told
        verb -= 1
    return _change_of(s, link)


def before_bases(s: Sentence, link: int) -> int:
    """Return *link* without the figures before it: "by 3 percent, from 5 percent" before "to"."""
    names = ("from_words", "change_links", "base_words")
    while s.part(base := link - 1 - (s.part(link - 1) is Part.COMMA)) is Part.FACT:
        first = links_left(s, base)
        if not any(s.among(k, name) for k in range(first, base) for name in names):
            break
        link = first
    return link


def _sets(s: Sentence, verb: int) -> bool:
    """Tell whether "set the penalty" begins at *verb*, an object with its own word."""
    acts = s.among(verb, "setting_verbs") and s.part(verb - 1) is not Part.AUXILIARY
    return acts and s.part(verb + 1) is Part.DETERMINER


def _before_period(s: Sentence, end: int) -> int:
    """Return *end* without "over the next four years" or "for 2021", of which a base is none."""
    k = end - 1
    while s.part(k) is Part.NOUN and s.among(end - 1, "time_words") and end - k < _LONGEST_TIME:
        k -= 1
    if k < end - 1 and s.part(k) is Part.DETERMINER and s.part(k - 1) in NOMINAL:
        return k  # "increased funding this past year"
    start = before_time(s, 0, end)
    dated = s.part(end - 1) is Part.FACT and s.words[end - 1].start in s.dates
    timed = s.fold(end - 1).rpartition(" ")[2] in s.sets["time_words"]
    return start if timed or dated else end


def _changed(s: Sentence, verb: int, link: int) -> Phrase | None:
    """Return what the verb at *verb* changes to the figure behind *link*; None where it is none."""
    # "to lower our deficit" is no "to lower prices"
    led = s.among(verb - 1, "infinitive") and s.part(verb + 1) is Part.DETERMINER
    if led or s.part(verb) is Part.GERUND or s.part(verb - 1) is Part.INFINITIVE:
        return trimmed(s, (verb, link))  # "aim to increase trade to 5 million"
    first = verb + 1 + (s.part(verb + 1) is Part.DETERMINER)
    acts = s.part(verb) in {Part.VERB, Part.PARTICIPLE} and s.part(first) in MODIFIERS
    plain = all(s.part(k) in _OBJECT for k in range(first, link))
    return trimmed(s, (first, link)) if acts and plain and not is_negated(s, verb) else None


def _change_of(s: Sentence, link: int) -> Phrase | None:
    """Return "grants" of "an increase in grants to 5 million", whose level is behind *link*."""
    for k in range(link - 1, max(link - _LONGEST, 0), -1):
        if s.part(k) not in _OBJECT:
            return None
        named = s.among(k, "change_nouns") and not s.among(k, "level_nouns")
        if named and s.part(k) is Part.NOUN and s.among(k + 1, "place_prepositions"):
            return trimmed(s, (k + 2, link))
    return None


def measured_noun(s: Sentence, at: int) -> Phrase | None:
    """Return "aid" of "aid in the amount of 5 million", where such words lead to the figure."""
    k = links_left(s, at)
    if k == at or s.part(k - 1) is not Part.NOUN or not s.among(k - 1, "cost_nouns"):
        return None
    if _is_known(s, at):
        return None
    # what rises to the figure may be another's doing: we increased our contribution to
    changes = any(
        s.among(j, name)
        for j in range(k, at)
        for name in ("level_links", "change_links")
        if s.part(j) is not Part.APPROXIMATOR
    )
    return None if changes else nearest_phrase(s, k)


def set_level(s: Sentence, at: int) -> Phrase | None:
    """Return "target for the policy rate" before "at 2 per cent", where it is a level of that."""
    link = links_left(s, at)
    if not any(s.among(k, "level_links") for k in range(link, at)):
        return None
    near = left_phrase(s, before_time(s, 0, link))
    if s.part(link - 1) is Part.PARTICIPLE and s.part(link - 2) is Part.AUXILIARY:
        near = subject_before(s, link - 2)  # "the rate is cut to 2 per cent"
        return near if near and s.among(near[1] - 1, "level_nouns") else None
    head = max((k for k in range(*near or (0, 0)) if s.among(k, "level_nouns")), default=None)
    behind = None if head is None else s.part(head + 1)
    last = near is not None and head == near[1] - 1
    return near if last or behind in {Part.PREPOSITION, Part.GENITIVE} else None


def giver(s: Sentence, at: int) -> Phrase | None:
    """Return "fishery earned" of "the fishery earned 5 million", who did so and what they did.

    Of *timber accounted for 5 million* the subject says enough.
    """
    verb = at - 1
    while s.part(verb) in BEFORE_FIGURE or s.among(verb, "filler_heads"):
        verb -= 1
    if s.part(verb) is Part.GENITIVE and s.among(verb - 1, "bare"):
        verb = links_left(s, at) - 1  # "will save an average of"
    shares = s.among(verb, "share_links") and s.among(verb - 1, "share_verbs")
    verb -= shares
    goes_on = s.part(verb) is Part.GERUND and s.part(verb - 1) is Part.AUXILIARY
    silent = not (goes_on or s.part(verb) in {Part.VERB, Part.PARTICIPLE})
    silent |= s.among(verb, "telling")
    group = group_start(s, verb)
    # "promised 5 million a year", but "could make 5 million a year"
    loose = s.part(verb) is Part.PARTICIPLE and group == verb
    if silent or (loose and s.among(at + 1, "rate_words")):
        return None
    subject = subject_before(s, group)
    if subject is None or subject[1] not in {group, before_insertion(s, group)}:
        return None
    if all(s.among(k, "filler_heads") or s.among(k, "bare") for k in range(*subject)):
        return None  # "the total includes"
    start = subject[0] + (s.part(subject[0]) is Part.DETERMINER)
    return (start, subject[1] if shares else verb + 1)
