"""The section of a language file by which cited documents are found."""

from collections.abc import Mapping

from presswork.values import Struct

__all__ = ["Body", "Numbered", "Patterned", "References"]


class Body(Struct, frozen=True, kw_only=True, eq=False):
    """A body that issues numbered documents."""

    key: str
    """`S/RES`; the number follows it in the canonical id. Empty: its documents are not cited."""
    words: tuple[str, ...]
    """How the body is named before the word for its documents, or behind the number."""


class Numbered(Struct, frozen=True, kw_only=True, eq=False):
    """A kind of document that its own words identify."""

    key: str
    """The body's key; the canonical id is the key, a slash and the number."""
    words: tuple[str, ...]
    """The words before the number."""
    plural: tuple[str, ...]
    """The same in the plural, before a list."""
    number: str
    """The regular expression of the number."""
    near: tuple[str, ...]
    """Words of which the text must hold one at it or before; empty where its own words suffice."""


class Patterned(Struct, frozen=True, kw_only=True, eq=False):
    """A way to cite that no list of words can say."""

    value: str
    """The canonical id, with the names of the groups of *pattern*."""
    pattern: str
    """A regular expression, bounded."""
    more: str
    """What goes on with a list behind it and a joiner, by the same names; empty where none does."""


class References(Struct, frozen=True, kw_only=True, eq=False):
    """How documents are cited."""

    resolution: tuple[str, ...]
    resolutions: tuple[str, ...]
    """The plural, before a list of numbers."""
    decision: tuple[str, ...]
    decisions: tuple[str, ...]
    number_signs: tuple[str, ...]
    """What may stand between such a word and its number: No."""
    number_tails: tuple[str, ...]
    """What may stand right behind the number and belongs to it, as 号 does."""
    session_tails: tuple[str, ...]
    """What right behind the number names a session of the General Assembly, beside (XXIX)."""
    word_after: bool
    """Whether the word *resolution* follows its number."""
    body_follows: tuple[str, ...]
    """Words between a resolution's number and its body: of the."""
    body_inside: bool
    """Whether the body may stand between the word and the number."""
    bodies: tuple[Body, ...]
    abbreviations: Mapping[str, str]
    """The key of each abbreviation right before a number: UNSCR."""
    number_before: tuple[str, ...]
    """Nouns before which a bare number is that of a Council resolution: 1267 sanctions."""
    numbered: tuple[Numbered, ...]
    patterned: tuple[Patterned, ...]
    article: tuple[str, ...]
    articles: tuple[str, ...]
    """The plural, before a list."""
    article_tails: tuple[str, ...]
    """What must stand right behind the number of an article and belongs to it, as 条 does."""
    section: tuple[str, ...]
    sections: tuple[str, ...]
    of: tuple[str, ...]
    """Words between an article and its instrument."""
    instruments: tuple[str, ...]
    """Nouns that make a capitalized name that of an instrument."""
    constitutions: tuple[str, ...]
    """The keys of instruments that every state has one of."""
    small_words: tuple[str, ...]
    """Words in lower case inside the name of an instrument."""
    name_links: tuple[str, ...]
    """Those that lead on behind its noun; empty: all but the joiners do."""
    name_links_farther: tuple[str, ...]
    """Those that do where another instrument follows: Protocol *to* the Convention."""
    numbered_instruments: tuple[str, ...]
    """Nouns of instruments that a number tells apart: Protocol I."""
    article_leads: tuple[str, ...]
    """Words between an instrument and an article of it that stands behind: the Treaty, *in*."""
    laws: tuple[str, ...]
    """Nouns of the laws and orders of a state that have a number: Decree No. 7."""
    law_kinds: tuple[str, ...]
    """Words in capitals before such a noun that are part of it: Federal Law."""
    numbered_orders: tuple[str, ...]
    """Nouns of which a number is asked for with its sign, and a word of *law_kinds* before."""
    aliases: Mapping[str, str]
    """The canonical key of well-known instruments by name."""
    organizations: Mapping[str, str]
    """The key of the instrument that an article without one belongs to, by words near it."""
    states: Mapping[str, str]
    """The country, ISO 3166, that a name or an adjective says, to tell which a text is about."""
    countries: Mapping[str, str]
    """ISO 3166 codes by the words that tell whose law is cited."""
    lawgivers: Mapping[str, str]
    """ISO 3166 codes by the lawgivers, and words for the laws, of one country alone."""
    yearly: Mapping[str, str]
    """The key of a law that is made anew each year, by its name up to the year."""
    joiners: tuple[str, ...]
    """Words and signs between the numbers of a list."""
    reports: tuple[str, ...]
    """Collections of judgments or notices, between a volume and a page: 12 *U.S.* 345."""
