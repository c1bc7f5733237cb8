"""The words of a language file as patterns, compiled once a language."""

import re

from presswork.lang import load
from presswork.lang.heads import structure_of
from presswork.lang.letters import MARKS
from presswork.lang.tables import Structure
from presswork.lasting import lasting
from presswork.normalize.wording import one_of
from presswork.values import Struct

__all__ = ["CAPITAL", "CAPITALIZED", "Vocabulary", "Words", "vocabulary"]

Pattern = re.Pattern[str]
CAPITAL = r"[^\W\d_a-zà-öø-ÿа-яё]"
"""A letter that is no small one; every letter of a script without capitals is."""
_BEHIND = r"(?:\s+|(?<=[’'])\s*)"
"""White space behind a word, which one that ends in an apostrophe need not have."""
_NUMERO = r"(?:N\w?[.º°]?|№|#)"
"""The sign for a number, in the spellings of the world."""
CAPITALIZED = rf"{CAPITAL}[\w{MARKS}’'‘-]*\.?"
"""A word that begins with one."""


class Vocabulary(Struct, frozen=True, kw_only=True, eq=False):
    """What is looked for in a text of one language."""

    spoken: Pattern
    """A kind that somebody speaks, and before it few words of a name, from the first word on."""
    written: Pattern
    """A kind that is only written, from the first word on."""
    by: Pattern
    """The words between the kind and who speaks."""
    number: Pattern
    """A whole line that holds the number of a text."""
    owned: Pattern
    """What may stand right behind the kind where a genitive needs no word: who speaks."""
    at: Pattern
    """The words before an occasion, its article included."""
    at_event: Pattern
    """Those of them that stand in the name of no office."""
    article: Pattern
    """An article at the beginning."""
    honorific: Pattern
    """One or more titles that are no office."""
    role: Pattern
    """A noun that names an office."""
    accredited: Pattern
    """An office, at the end, behind which stands to whom its holder is sent."""
    occasion: Pattern
    """A noun that heads the name of an occasion."""
    institution: Pattern
    """A noun that heads the name of an issuer."""
    deed: Pattern
    """A verb between words, by which a headline says what an issuer does."""
    state: Pattern
    """A noun that heads the name of a country."""
    address: Pattern
    """What opens a salutation."""
    closing: Pattern
    """What opens a closing."""
    stage: Pattern
    """A stage direction in its brackets."""
    label: Pattern
    """A speaker label that the language knows, with its colon."""
    delivery: Pattern
    """A line that says how the text relates to what was said."""
    release: Pattern
    """A line that says for whom a text is released."""
    status: Pattern
    """A whole line that says how far a text has come."""
    embargo: Pattern
    """What opens an embargo."""
    marking: Pattern
    """A whole line that forbids publishing."""
    open_marking: Pattern
    """A whole line that marks without forbidding."""
    end: Pattern
    """A whole line that ends the text."""
    note_head: Pattern
    """A heading of what is said to editors alone."""
    contact_head: Pattern
    """What opens whom to ask."""
    place_label: Pattern
    """The word before a colon and a place."""
    venue: Pattern
    """A noun that names the house in which somebody speaks."""
    date_label: Pattern
    """The word before a colon and a date."""
    agenda: Pattern
    """What a meeting deals with: the word and the number."""
    stamp: Pattern
    """The words before the date when a page was published or changed."""
    about_head: Pattern
    """What opens the heading over what a house says of itself, up to its name."""
    topic: Pattern
    """The words between who speaks and what about."""
    page_link: Pattern
    """A whole line of what a web page prints round its text."""
    page: Pattern
    """A whole line that is a page number; the number is group 1."""
    seat: Pattern
    """A city where statements are delivered."""
    small: Pattern
    """A word that may stand beside a date without saying anything."""
    small_word: Pattern
    """A frequent short word, an article or one that leads to an occasion."""
    behalf: Pattern
    """The words before whom somebody else speaks for."""
    audience: Pattern
    """The words that say to whom one speaks."""
    conjunction: Pattern
    """A word between two names, with the space before it."""
    joint: Pattern
    """The words between one speaker and a further one, who has a title or an office and a name."""
    hanging: Pattern
    """A frequent short word at the end of a line, which cannot end a sentence."""
    name: Pattern
    """A name: capitalized words, initials, particles between them."""
    full_name: Pattern
    """First name and surname at the end of a stretch, where the end of a surname tells it."""
    headline: Pattern
    """A headline that says who speaks at what where no white space parts words: the groups `role`,
    `name`, `honorific`, `occasion` and `kind`."""
    wire: Pattern
    """The dateline of an agency in such a language; its place is group `place`."""
    signed: Pattern
    """A whole line of such a language that is an office and, behind a space, a name."""
    here: Pattern
    """Words of such a language that say where the speaker is; the place is group `place`."""
    today: Pattern
    """A sentence that says of what occasion this day is; the name of it is group `occasion`."""
    prefixes: tuple[str, ...]
    """What keeps its hyphen at a line end."""
    declines: bool
    """Whether nouns show by their endings alone what they belong to."""


class Words(Struct, frozen=True, kw_only=True, eq=False):
    """The patterns of a document: its head may be in another language than its body."""

    head: Vocabulary
    """Of the head."""
    body: Vocabulary
    """Of the body."""


@lasting
def vocabulary(code: str) -> Vocabulary:
    """Return the patterns of the language *code* (ISO 639-1)."""
    words = structure_of(code)
    article = f"(?:{one_of(words.articles)}{_BEHIND})?"
    patterns = {
        "spoken": rf"(?:[^\W\d_][\w.’'&-]*\s+){{0,3}}?(?P<kind>{one_of(words.spoken_kinds)})",
        "written": rf"(?P<kind>{one_of(words.written_kinds)})",
        "by": one_of(words.by),
        "number": rf"\(?{one_of(words.number_words)}[\s:]{{1,3}}\d[\w./-]{{0,20}}\)?",
        "owned": _owned(words),
        "at": rf"{one_of(words.at)}{_BEHIND}{article}",
        "at_event": rf"\s{one_of(words.at_events)}{_BEHIND}{article}",
        "article": rf"{one_of(words.articles)}{_BEHIND}",
        "honorific": rf"{article}(?:{one_of(words.honorifics)}[\s,/]*)+",
        "role": rf"(?:{one_of(words.role_openers)}[\s-]+){{0,3}}{one_of(words.role_nouns)}"
        rf"(?:\s+{one_of(words.role_owners)})?",
        "accredited": rf"{one_of(words.accredited_nouns)}\s{{0,2}}$",
        "occasion": one_of(words.occasion_nouns),
        "institution": one_of(words.institution_nouns),
        "deed": rf"(?<!\w)(?P<before>\w{{1,40}})\s{{1,3}}{one_of(words.headline_verbs)}"
        r"\s{1,3}(?P<behind>\w{1,40})",
        "state": one_of(words.state_nouns),
        **_of_speech(words),
        **_of_lines(words),
        "conjunction": rf"\s{one_of(load(code).labelling.conjunctions)}(?=\s|$)",
        "joint": _joint(words, load(code).labelling.conjunctions),
    }
    compiled = {name: re.compile(text, re.IGNORECASE) for name, text in patterns.items()}
    compiled["name"] = re.compile(_name(words))
    compiled["today"] = re.compile(_today(words))
    compiled["full_name"] = re.compile(_full_name(words))
    compiled["headline"] = re.compile(_headline(words))
    compiled["wire"] = re.compile(_wire(words))
    compiled["signed"] = re.compile(_signed(words))
    compiled["here"] = re.compile(_here(words))
    declines = bool(words.surname_endings)
    return Vocabulary(**compiled, prefixes=words.hyphen_prefixes, declines=declines)


def _owned(words: Structure) -> str:
    if not words.owners_behind:
        return "(?!)"
    return one_of((*words.owners_behind, *words.honorifics, *words.role_nouns))


def _joint(words: Structure, conjunctions: tuple[str, ...]) -> str:
    named = (
        rf"{one_of(words.role_nouns)}\s+(?!{one_of(words.stop_words)}|{one_of(words.at)})[^\W\d_]"
    )
    titled = rf"{one_of(words.role_nouns)}\s[^,;:]{{2,60}},\s+{one_of(words.honorifics)}"
    ahead = rf"{one_of(words.honorifics)}|{named}|{titled}"
    return rf"(?:\s*,)?\s+{one_of(conjunctions)}\s+(?={ahead})"


def _name(words: Structure) -> str:
    particles = rf"(?:{one_of(words.name_particles)}\s+){{0,2}}"
    return rf"{CAPITALIZED}(?:\s?{CAPITAL}\.|\s+{particles}{CAPITALIZED}){{0,6}}"


def _today(words: Structure) -> str:
    article = f"(?:{one_of(words.articles)}{_BEHIND})?"
    small = rf"(?:{one_of(words.stop_words)}\s+){{0,3}}"
    named = rf"{CAPITALIZED}(?:[\s-]+{small}{CAPITALIZED}){{0,14}}"
    lead = rf"{one_of(words.today)}\W{{1,3}}(?:\w+\W{{1,3}}){{0,4}}?{one_of(words.occasion_verbs)}"
    return rf"{lead}{_BEHIND}{article}(?P<occasion>{named})"


_HAN = "[\u3400-\u9fff]"
_IN_LINE = "[^，。：；！？,:;!?]"


def _full_name(words: Structure) -> str:
    if not words.surname_endings:
        return r"(?!)"
    surnames, fathers = (
        "|".join(map(re.escape, rows)) for rows in (words.surname_endings, words.patronymic_endings)
    )
    first = rf"(?<![^\W\d_]){CAPITAL}[\w-]{{2,30}}"
    middle = rf"(?:\s{CAPITAL}\w{{2,30}}(?:{fathers}))?"
    return rf"{first}{middle}\s{CAPITAL}[\w-]{{1,30}}(?:{surnames})$"


def _headline(words: Structure) -> str:
    if not words.surnames:
        return r"(?!)"
    first = rf"{one_of(words.surnames)}{_HAN}{{1,2}}"
    alone = rf"{first}{one_of(words.honorifics)}"
    role = rf"(?P<role>(?!{alone}){_HAN}{{0,10}}?{one_of(words.role_nouns)})"
    foreign = rf"{_HAN}{{1,8}}(?:·{_HAN}{{1,10}}?){{1,4}}?"
    behind_name = (*words.at, *words.by, *words.honorifics, *words.spoken_kinds, *words.today)
    ahead = rf"(?=\s|\d|$|{one_of(behind_name)})"
    name = rf"(?P<name>(?:{foreign}|{first}?){ahead})"
    titled = rf"(?:\s?(?P<honorific>{one_of(words.honorifics)}))?"
    kinds = one_of(words.spoken_kinds)
    occasion = rf"(?P<occasion>{_IN_LINE}{{0,40}}{one_of(words.occasion_nouns)})"
    at = rf"{_IN_LINE}{{0,14}}?{one_of(words.at)}{occasion}"
    behind = rf"{_IN_LINE}{{0,6}}?(?:(?P<kind>{kinds})|$)"
    said = rf"(?:{at}{behind}|{_IN_LINE}{{0,14}}?(?P<alone>{kinds}))"
    return rf"\W{{0,4}}(?:{role}\s?)?(?:{name}{titled})?{said}"


def _wire(words: Structure) -> str:
    if not words.wire_ends:
        return r"(?!)"
    day = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
    place = rf"(?P<place>{_HAN}{{0,12}}?)"
    by = r"(?:\s?[（(][^（）()]{2,40}[）)])?"
    return rf"{one_of(words.stamps)}?{place}{day}{one_of(words.wire_ends)}{by}\s*"


def _signed(words: Structure) -> str:
    if not words.surnames:
        return r"(?!)"
    name = (
        rf"(?:{one_of(words.surnames)}\s?{_HAN}\s?{_HAN}?|{_HAN}{{1,8}}(?:·{_HAN}{{1,10}}){{1,4}})"
    )
    return rf"{_HAN}{{0,24}}{one_of(words.role_nouns)}\s{{1,3}}{name}"


def _here(words: Structure) -> str:
    if not words.surnames:
        return r"(?!)"
    return rf"{one_of(words.today)}{one_of(words.at)}(?P<place>{one_of(words.seats)})"


def _of_speech(words: Structure) -> dict[str, str]:
    titles, nouns = one_of(words.address_titles), one_of(words.address_nouns)
    # an office alone addresses somebody only where the voice stops behind it
    bare = tuple(word for word in words.address if word in words.address_nouns)
    whole = one_of(tuple(word for word in words.address if word not in bare))
    alone = rf"{one_of(bare)}(?=\s*(?:[,;!—–]|:?$))"
    return {
        # a scan may have misread the bullet before a salutation as a letter
        "address": rf"(?:\S\s)?(?:{titles}\s+{nouns}(?!\s*/)|{whole}|{alone})",
        "closing": one_of(words.closings),
        "stage": rf"[(\[]\s*{one_of(words.stage_words)}[^()\[\]]{{0,40}}[)\]]",
        "label": rf"{one_of(words.speaker_labels)}\s*:",
    }


def _of_lines(words: Structure) -> dict[str, str]:
    return {
        "delivery": rf"[\W_]*{one_of(words.delivery_notes)}",
        "status": rf"[\W\d_]*{one_of(words.statuses)}[\W\d_]*",
        "release": rf"[\W_]*{one_of(words.release_notes)}",
        "embargo": rf"[\W_]*{one_of(words.embargoes)}",
        "marking": _marking(words),
        "open_marking": rf"[\W_]*{one_of(words.open_markings)}[\W_]*",
        "end": rf"[\W_]*{one_of(words.end_marks)}(?:\s+\d[\w.: ]{{2,16}})?[\W_]*",
        "note_head": rf"[\W_]*{one_of(words.note_heads)}",
        "contact_head": rf"[\W_]*{one_of(words.contact_heads)}",
        "place_label": rf"{one_of(words.place_labels)}\s*:\s*",
        "venue": one_of(words.venues),
        "date_label": rf"{one_of(words.date_labels)}(?:\s*[:：]\s*|\s+(?=\W*\w))",
        "agenda": rf"\(?{one_of(words.agendas)}\s*(?:{_NUMERO}\s*)?\d",
        "stamp": rf"\W{{0,3}}{one_of(words.stamps)}",
        "about_head": rf"[\W_]*{one_of(words.about_heads)}",
        "topic": rf"\s{one_of(words.topics)}{_BEHIND}",
        "page_link": rf"\W{{0,3}}(?:{one_of(words.page_links)}\W{{0,4}}){{1,8}}",
        "page": rf"\W{{0,3}}(?:{one_of(words.page_words)}\s*\|?\s*)?(\d{{1,4}})"
        rf"(?:\s*(?:{one_of(words.page_of)}|[/|])\s*\d{{1,4}}|\s*\|?\s*{one_of(words.page_words)})?\W{{0,3}}",
        "seat": one_of(words.seats),
        "small_word": one_of((*words.stop_words, *words.articles, *words.at)),
        "behalf": one_of(words.on_behalf),
        "audience": one_of(words.audiences),
        "hanging": rf"(?:.{{0,2000}}\s)?{one_of(words.stop_words)}",
        "small": one_of((*words.weekdays, *words.date_words)),
    }


def _marking(words: Structure) -> str:
    owner, mark = one_of(words.marking_owners), one_of(words.markings)
    label = rf"(?:{one_of(words.marking_labels)}\W{{0,3}})?"
    more = rf"(?:[\s/,:(+-]{{1,3}}(?:{owner}|{mark})){{0,3}}"
    # a letter tells a grade, a star in Chinese for how long
    behind = r"(?:\s[A-Z]|\s?★.{0,8})?[\W\d_]{0,9}"
    return rf"[\W_]{{0,9}}{label}(?:{owner}\W{{1,3}}){{0,2}}{mark}{more}{behind}"
