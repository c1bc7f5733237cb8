"""The sections of a language file, as frozen structs: what `filling` makes of its tables."""

from presswork.lang.choice_tables import Labelling, Selection, Summary
from presswork.lang.date_tables import Dates
from presswork.lang.number_tables import Figures, Numbers
from presswork.lang.reference_tables import References
from presswork.lang.stance_tables import Stance
from presswork.values import Struct

__all__ = [
    "Labelling",
    "Labels",
    "Language",
    "Selection",
    "Sentences",
    "Structure",
    "Summary",
]


class Labels(Struct, frozen=True, kw_only=True, eq=False):
    """Every word that the publications add to those of the source."""

    statement: str
    """The kind printed in the masthead where the source names none."""
    speaker: str
    role: str
    occasion: str
    date: str
    place: str
    symbol: str
    institution: str
    not_stated: str
    """Printed where the source does not state a value."""
    supplied: str
    """Printed beside a value that the editor supplied."""
    comma: str
    """Between the items of a list, with its blank."""
    key_figures: str
    key_dates: str
    references: str
    fact_box: str
    timeline: str
    timeline_text: str
    """The text alternative of the timeline, with `{dates}`."""
    paragraph: str
    """How a paragraph is cited, with `{n}`."""
    paragraph_spoken: str
    """How a paragraph citation is read aloud, with `{n}`."""
    page: str
    """The page number, with `{n}` and `{m}`."""
    summary: str
    summary_note: str
    full_text: str
    full_text_note: str
    """Where the full text stands, with `{files}`."""
    text: str
    contents: str
    cover: str
    notes: str
    about: str
    """The heading of the colophon."""
    index: str
    """The heading of the page that lists all documents."""
    index_count: str
    """How many documents it lists, with `{n}`."""
    search: str
    """What the form above that list is for."""
    search_words: str
    search_from: str
    """Before the earliest date wanted."""
    search_until: str
    """Before the latest date wanted."""
    search_language: str
    search_all: str
    """The choice of every language."""
    search_shown: str
    """How many documents of how many are shown, with `{n}` and `{m}`."""
    search_more: str
    search_clear: str
    search_limits: str
    """Said where the list is so long that not every word of each text can be searched."""
    about_source: str
    """With `{name}` and `{digest}`."""
    about_verbatim: str
    about_underline: str
    about_numbers_source: str
    about_numbers_running: str
    about_absent: str
    """With `{fields}`."""
    about_head: str
    """Introduces the head of the source as printed."""
    about_clip: str
    """What the mark of a clipped label means."""
    about_resolved: str
    """What the mark of a resolved year means."""
    no_figures: str
    no_dates: str
    no_references: str
    not_searched: str
    """Printed for those three where presswork has no words of the language of the text."""
    column_date: str
    column_event: str
    column_paragraph: str
    column_figure: str
    column_label: str
    column_reference: str
    landmarks: str
    """The heading of an EPUB's landmarks."""
    accessibility: str
    """What an EPUB says about its own accessibility; it must stay true."""
    accessibility_images: str
    """The same where the source has pictures without text alternative."""


class Structure(Struct, frozen=True, kw_only=True, eq=False):
    """Words by which head, salutations, headings and closings are recognized."""

    stop_words: tuple[str, ...]
    """Frequent short words that tell the language."""
    spoken_kinds: tuple[str, ...]
    """What a source that somebody speaks may call itself."""
    written_kinds: tuple[str, ...]
    """What a source that is only written may call itself."""
    by: tuple[str, ...]
    """Words between the kind and who speaks."""
    number_words: tuple[str, ...]
    """Words before the number of a text, on a line of its own."""
    owners_behind: tuple[str, ...]
    """Words that may stand right behind the kind, beside titles and offices, and open the name of
    who speaks, where a genitive needs no word."""
    on_behalf: tuple[str, ...]
    """Words before whom somebody else speaks for."""
    at: tuple[str, ...]
    """Words before the occasion."""
    at_events: tuple[str, ...]
    """Those of *at* that stand in the name of no office."""
    articles: tuple[str, ...]
    """Words that may stand before a name or an occasion and do not belong to it."""
    honorifics: tuple[str, ...]
    """Titles before a name that are no office."""
    role_nouns: tuple[str, ...]
    """Nouns that name an office."""
    role_openers: tuple[str, ...]
    """Words that open the name of an office before one of *role_nouns*."""
    role_owners: tuple[str, ...]
    """Names that may stand right behind an office and say whose it is."""
    accredited_nouns: tuple[str, ...]
    """Those of *role_nouns* behind which a word of *at* says to whom, and not where one speaks."""
    audiences: tuple[str, ...]
    """Words that say to whom one speaks, behind an office: *à la Nation*."""
    occasion_nouns: tuple[str, ...]
    """Nouns that head the name of an occasion."""
    occasion_verbs: tuple[str, ...]
    """Words between *today* and the occasion."""
    today: tuple[str, ...]
    """Words by which the body says that it speaks of the day of delivery."""
    institution_nouns: tuple[str, ...]
    """Nouns that head the name of an issuer."""
    headline_verbs: tuple[str, ...]
    """Verbs and the like by which a headline says what an issuer does, no nouns of its name."""
    state_nouns: tuple[str, ...]
    """Those of *institution_nouns* that name a country and none of its houses."""
    address_titles: tuple[str, ...]
    """Titles that open a salutation before one of *address_nouns*."""
    address_nouns: tuple[str, ...]
    """Offices that are addressed."""
    address: tuple[str, ...]
    """Words that open a salutation by themselves."""
    closings: tuple[str, ...]
    testimonies: tuple[str, ...]
    """Words with which the formula of a signature opens: *in witness whereof*."""
    """Words that open a closing."""
    stage_words: tuple[str, ...]
    """What stands in brackets where it is no speech."""
    speaker_labels: tuple[str, ...]
    """Who may stand before a colon in a transcript."""
    delivery_notes: tuple[str, ...]
    """Notes on how the text relates to what was said."""
    release_notes: tuple[str, ...]
    """Notes that say for whom a text is released."""
    statuses: tuple[str, ...]
    """Whole lines that say how far a text has come, a draft, or open it, as an invocation does."""
    embargoes: tuple[str, ...]
    """Words that open an embargo."""
    markings: tuple[str, ...]
    """Protective markings that forbid publishing."""
    open_markings: tuple[str, ...]
    """Markings that do not forbid publishing."""
    marking_labels: tuple[str, ...]
    """Words before a marking that say what it is."""
    marking_owners: tuple[str, ...]
    """Whose a marking is, before or behind it."""
    end_marks: tuple[str, ...]
    """Words that end a text, alone on their line."""
    note_heads: tuple[str, ...]
    """Headings of what is said to editors alone."""
    contact_heads: tuple[str, ...]
    """Words that open whom to ask."""
    place_labels: tuple[str, ...]
    """Words before a colon and a place."""
    venues: tuple[str, ...]
    """Nouns that name the house in which somebody speaks."""
    date_labels: tuple[str, ...]
    """Words before a colon and a date."""
    agendas: tuple[str, ...]
    """Words before the number of what a meeting deals with."""
    stamps: tuple[str, ...]
    """Words before the date when a page was published or changed."""
    wire_ends: tuple[str, ...]
    """Words that end the dateline of an agency where no white space parts words."""
    about_heads: tuple[str, ...]
    """Words of a heading before the name of a house that describes itself."""
    topics: tuple[str, ...]
    """Words between who speaks and what the text is about."""
    page_links: tuple[str, ...]
    """Whole lines that a web page prints round its text: what a visitor may do or go to."""
    page_words: tuple[str, ...]
    """Words before a page number."""
    page_of: tuple[str, ...]
    """Words between a page number and the number of pages."""
    seats: tuple[str, ...]
    """Cities where statements are delivered, as they stand alone on a line."""
    weekdays: tuple[str, ...]
    """Days of the week."""
    date_words: tuple[str, ...]
    """Small words inside or before a printed date."""
    hyphen_prefixes: tuple[str, ...]
    """First parts of compounds that keep their hyphen at a line end."""
    name_particles: tuple[str, ...]
    """Small words inside names."""
    surnames: tuple[str, ...]
    """What a name may begin with, where neither a space nor a capital letter tells it."""
    surname_endings: tuple[str, ...]
    """Ends of surnames, where an office takes whose it is as a genitive without a sign."""
    patronymic_endings: tuple[str, ...]
    """Ends of the names that stand between a first name and such a surname."""


class Sentences(Struct, frozen=True, kw_only=True, eq=False):
    """What ends a sentence and what only looks like it."""

    ends: str
    """Signs that end a sentence where white space follows."""
    hard_ends: str
    """Signs that end a sentence wherever they stand; empty where the language parts words."""
    abbreviations: tuple[str, ...]
    """Words whose full stop never ends a sentence, written without it."""
    final_abbreviations: tuple[str, ...]
    """Words whose full stop ends a sentence only before one of *starters*, written without it."""
    starters: tuple[str, ...]
    """Frequent first words of a sentence, capitalized."""
    tied_before: str
    """Signs that no line may part from a space before them."""
    tied_behind: str
    """Signs that no line may part from a space behind them."""


class Language(Struct, frozen=True, kw_only=True, eq=False):
    """All that presswork knows of one language."""

    code: str
    """ISO 639-1."""
    tag: str
    """The BCP 47 tag that publications declare, `en-GB`."""
    name: str
    """Its English name."""
    direction: str
    """`ltr` or `rtl`."""
    script: str
    """ISO 15924."""
    labels: Labels
    structure: Structure
    sentences: Sentences
    labelling: Labelling
    selection: Selection
    summary: Summary
    numbers: Numbers
    dates: Dates
    figures: Figures
    references: References
    stance: Stance
