"""The sections of a language file by which numbers are read and figures told from them."""

from collections.abc import Mapping

from presswork.values import Struct

__all__ = ["Figures", "Numbers"]


class Numbers(Struct, frozen=True, kw_only=True, eq=False):
    """How numbers are written, in digits and in words."""

    parted: bool
    """Whether white space parts words; where it does not, words are found inside others."""
    prefixes: tuple[str, ...]
    """Letters that may stand attached before any word, as conjunctions of Arabic do."""
    decimal: str
    """The decimal marks, each one sign."""
    grouping: str
    """The marks between groups of three digits, each one sign."""
    positional: tuple[str, ...]
    """The ten digits of scripts that write years in them, zero first; four before a year word."""
    words: Mapping[str, str]
    """The value of each plain number word."""
    scales: Mapping[str, str]
    """The value of each word that multiplies what stands before it."""
    glued_scales: Mapping[str, str]
    """The same for abbreviations right behind the digits; letter case counts."""
    money_scales: tuple[str, ...]
    """Those of *glued_scales* that mean a scale only in an amount of money: 5m, 4K."""
    unscaled_behind: tuple[str, ...]
    """Words behind which none of them is a scale: a magnitude of 5.4M."""
    bare_scales: tuple[str, ...]
    """Scale words that are a number by themselves."""
    cued_scales: tuple[str, ...]
    """The same, but only behind an approximator: *более тысячи* is a number, *тысячи* are many."""
    articles: tuple[str, ...]
    """Articles that stand for one before a scale word."""
    joiners: tuple[str, ...]
    """Words between the parts of one number."""
    few_scales: tuple[str, ...]
    """Scale words that stand only behind three to ten, so that 7,967 before one is no thousand."""
    digits_added: bool
    """Whether digits may be added to a scale word: 688 thousand *and 860*."""
    units_first: bool
    """Whether the unit stands before the ten: five and twenty."""
    point: tuple[str, ...]
    """The word for the decimal mark, said between number words: two *point* four."""
    added_bare: tuple[str, ...]
    """Words of *added* that add only where a scale or period follows: two *and half* million."""
    added: Mapping[str, str]
    """Words that add a part of one, such as *and a half*."""
    partial: Mapping[str, str]
    """Words that take a part of the scale or period behind them, such as *half a*."""
    ordinals: Mapping[str, str]
    """The value of each ordinal word."""
    ordinal_prefixes: tuple[str, ...]
    """What right before a number makes an ordinal, as 第 does."""
    ordinal_suffixes: tuple[str, ...]
    """What behind digits makes an ordinal."""
    plural_ends: tuple[str, ...]
    """How a word in lower case ends that is counted by the number before it; measure words where
    words are not parted, one of which must stand behind a small number in words."""
    vague: tuple[str, ...]
    """Words before a number or scale that make the amount vague."""


class Figures(Struct, frozen=True, kw_only=True, eq=False):
    """What stands around a number and makes it a figure, or none."""

    approximators: Mapping[str, tuple[str, ...]]
    """Words before a number by their class: gt ge lt le near about."""
    approximators_after: Mapping[str, tuple[str, ...]]
    """Words behind a number by their class."""
    approximators_inside: Mapping[str, tuple[str, ...]]
    """Signs between the number and its scale or unit by their class."""
    approximator_fillers: tuple[str, ...]
    """Words that may stand between an approximator and its number."""
    approximators_of_more: tuple[str, ...]
    """Those that before a small count without unit are prepositions: *under* two treaties."""
    not_approximators: tuple[str, ...]
    """Words that end like an approximator or a vague word and are neither, where words are not
    parted."""
    percent: tuple[str, ...]
    percent_before: tuple[str, ...]
    """Words before a number that make it a percentage: 百分之."""
    currency_signs: Mapping[str, str]
    """The ISO 4217 code of each sign before or behind an amount; letter case counts."""
    currency_words: Mapping[str, str]
    """The code of each name behind an amount, beside those of CLDR."""
    shared_currencies: Mapping[str, str]
    """The kind of each name that several countries give their currency: rial, dinar."""
    national_currencies: Mapping[str, str]
    """The code of such a kind in a country: `rial OM` is OMR."""
    own_currency: Mapping[str, str]
    """The kind of each sign and name that a government uses for its own currency: `$`, a dollar."""
    governments: Mapping[str, str]
    """The country of each house of a state that may issue a text, ISO 3166."""
    abroad: tuple[str, ...]
    """Words of a head by which a state speaks abroad, where its own currency is not meant."""
    currency_owners: Mapping[str, str]
    """The code that an adjective behind an amount in a shared sign fixes."""
    weighed_money: Mapping[str, str]
    """The sign of a currency with the name of a weight; where it is printed, that is meant."""
    measures: Mapping[str, str]
    """The unit of each name."""
    measure_signs: Mapping[str, str]
    """The unit of each abbreviation; letter case counts."""
    not_units: tuple[str, ...]
    """Words that begin like a unit and name none: degrees *north*."""
    durations: Mapping[str, str]
    """`number unit` of each period: decade is `10 year`."""
    spanning: tuple[str, ...]
    """Approximators that before a period mean *during*, but for one of *spanning_openers*."""
    spanning_openers: tuple[str, ...]
    """Words before such an approximator by which it stays one: for over ten years."""
    unit_fillers: tuple[str, ...]
    """Words that may stand between a number and its period."""
    minus: tuple[str, ...]
    """Words before a number by which it is below zero."""
    unit_links: tuple[str, ...]
    """Words between a number and its unit, or between two scale words: *de* in French."""
    units_before: bool
    """Whether a period may stand before its number and one of *duration_cues*: *лет двадцать*."""
    lone_durations: Mapping[str, str]
    """`number unit` of words that are a period without a number: *a decade*."""
    cued_durations: Mapping[str, str]
    """The same, but only behind an approximator."""
    past_cues: tuple[str, ...]
    """Words behind a period by which it is a time that has passed: *ago*."""
    duration_cues: tuple[str, ...]
    """Words behind a period that lies back or ahead, such as *ago*."""
    not_before_durations: tuple[str, ...]
    """Words before a lone period that make it a rate or an idiom."""
    fractions: Mapping[str, str]
    """The denominator of each word for a fraction that needs a numerator."""
    numerators: tuple[str, ...]
    """Articles that stand for one as numerator."""
    fraction_follows: tuple[str, ...]
    """Words one of which must stand behind a fraction of one, which else is an ordinal."""
    lone_fractions: Mapping[str, str]
    """The ratio of each word that is one by itself: half."""
    lone_fraction_not_after: tuple[str, ...]
    lone_fraction_not_before: tuple[str, ...]
    ratio_joins: tuple[str, ...]
    """Words between the two numbers of a ratio: *in* in one in five."""
    rate_joins: tuple[str, ...]
    """Words between a number and the round one that it is told of: 13 *per* 100,000."""
    ratio_openers: tuple[str, ...]
    """Words before the whole of a ratio that names it first: *每* in 每10人中有1人."""
    split_ratios: bool
    """Whether the thing counted stands inside a ratio: *une femme sur trois*."""
    times: Mapping[str, str]
    """The multiple that a word says, before one of *times_follows*."""
    times_words: tuple[str, ...]
    """Words behind a number that make it a multiple, before one of *times_follows*."""
    times_follows: tuple[str, ...]
    times_grown: tuple[str, ...]
    """Words of a change, behind which so many times with an approximator are a multiple."""
    times_before: tuple[str, ...]
    """Words before a number that make a multiple of it whatever follows."""
    idioms: Mapping[str, str]
    """`subtype number unit` of fixed words."""
    rank_before: tuple[str, ...]
    """Words before a number that make it a rank."""
    rank_verbs: tuple[str, ...]
    """Words before an ordinal that make it a rank."""
    from_words: tuple[str, ...]
    """Words before two numbers that are beginning and end of a change, not a range."""
    by_words: tuple[str, ...]
    """Words before the amount of a change, behind which its level follows: *by* $2 to $9."""
    ages_before: tuple[str, ...]
    """Words before a number that make it an age in years: *aged* 16."""
    ages_turned: tuple[str, ...]
    """Verbs before the age that somebody reaches, nothing counted behind it."""
    ages_after: tuple[str, ...]
    """Words behind a number that make it an age: 12 *and older*."""
    possessives: tuple[str, ...]
    """Determiners by which what is counted is somebody's own."""
    parties: tuple[str, ...]
    """Nouns for those who speak or are spoken of, whose number says nothing new."""
    definite: tuple[str, ...]
    """Determiners behind which a clause may say which are counted."""
    restricting: tuple[str, ...]
    """Words that begin a clause saying which are counted."""
    duration_leads: tuple[str, ...]
    """Words before one of *cued_durations* that make it a period all the same."""
    rank_superlatives: tuple[str, ...]
    """Words behind an ordinal that make it a rank: the fourth *largest* port."""
    rank_results: tuple[str, ...]
    """Verbs before an ordinal that make it a rank before one of *rank_places*."""
    rank_places: tuple[str, ...]
    """Words behind such a rank: came second *overall*."""
    multiples: Mapping[str, str]
    """The multiple that a word says which is a verb too: *double* the rate."""
    multiples_after: tuple[str, ...]
    """Words or signs one of which stands before such a multiple."""
    lone_cues: tuple[str, ...]
    """Words behind one of *cued_durations* that make it a period all the same."""
    picking: tuple[str, ...]
    """Words before a small number that pick some of those it counts."""
    clock_words: tuple[str, ...]
    """Words behind a number word that make it a time of day."""
    range_joins: tuple[str, ...]
    range_or: tuple[str, ...]
    """Words that join the ends of a range only where the unit stands behind the second."""
    range_between: tuple[str, ...]
    range_both: tuple[str, ...]
    """Words that join the two ends after one of *range_between*."""
    numbering: tuple[str, ...]
    """Words before a number that only number something."""
    session_nouns: tuple[str, ...]
    """Nouns of one thing whose number is an ordinal behind *session_article*: the summit the 31."""
    session_article: str
    """The article that stands before such a number, and before the adjectives between."""
    sequence_nouns: tuple[str, ...]
    """Nouns whose singular behind a whole number makes it an ordinal: the 79 session."""
    sequence_adjectives: tuple[str, ...]
    """Words between such a number and its noun: the 79 *regular* session."""
    misread: tuple[str, ...]
    """Digits that a scan makes of words of one letter: *à* read as 4."""
    steps: tuple[str, ...]
    """What is numbered one after another, behind a preposition or with a capital: in *year* 5."""
    steps_after: tuple[str, ...]
    """Words but for prepositions behind which these are so: *completed* year 5."""
    call_codes: tuple[str, ...]
    """Short numbers that are called, where nothing counted follows."""
    misread_verbs: tuple[str, ...]
    """Verbs behind a 1 that a scan made of a word of one letter: 1 *think*."""
    length_units: tuple[str, ...]
    """What the length of a text is told in: words, minutes."""
    length_labels: tuple[str, ...]
    """Words before the length of a text: Duration: 15 minutes."""
    bracketed: bool
    """Whether counts are commonly printed in brackets before what they count: (105) cases."""
    numbering_after: tuple[str, ...]
    """Words or signs behind a number that make it part of a name."""
    paired: tuple[str, ...]
    """Nouns of which two are those that were named before: as two nations."""
    counted_singulars: tuple[str, ...]
    """Nouns before which one is no pronoun: one individual."""
    compound_nouns: tuple[str, ...]
    """Nouns that a number counts in a compound: a 38-person team."""
    numbering_verbs: tuple[str, ...]
    """Words of *numbering* that are verbs too, behind which a plural is counted: *building*."""
    street_nouns: tuple[str, ...]
    """Words for a street behind its name, before which a number is that of a house."""
    announcing: tuple[str, ...]
    """Nouns whose small number only announces an enumeration."""
    determiners: tuple[str, ...]
    """Words before a small number word that point at things already named."""
    pronouns: tuple[str, ...]
    """Number words that by themselves are pronouns."""
    prepositions: tuple[str, ...]
    """Capitalized or not, words that may stand before a figure without being part of a name."""
    not_figures: tuple[str, ...]
    """Fixed words that hold a number and state none."""
    unsure_marks: tuple[str, ...]
    """Letters for a decimal mark of which nobody can tell on which side the whole number stands."""
    unsure_commas: tuple[str, ...]
    """The same for commas before a percentage or scale word: 37، 13 per cent."""
    clock_after: tuple[str, ...]
    """Words behind a number that make it a time of day."""
    clock_zones: tuple[str, ...]
    """Time zones, behind which four digits are a time of day too."""
    clock_marks: tuple[str, ...]
    """Signs between the hour and the minute of a time of day."""
    clock_before: tuple[str, ...]
    """Words before a number of hours that make it a time of day: *a las* 10 horas."""
    clock_parts: tuple[str, ...]
    """Words before the number of an hour: *half past* four."""
    clock_past: tuple[str, ...]
    """What stands between the minutes and the hour: five *past* six."""
    clock_not_before: tuple[str, ...]
    """Words behind such hours by which they are a period all the same: *à* 10 heures *de* route."""
    place_before: tuple[str, ...]
    """Words before up to two bare digits that make them a day, a short year or a place in a row:
    *le* 10 courant, *en el* 36."""
    phone_before: tuple[str, ...]
    """Words before a telephone number."""
    share_follows: tuple[str, ...]
    """Words behind a percentage that make it a share of a whole."""
    share_not: tuple[str, ...]
    """Wholes of which more than a hundred percent may be had."""
    total_before: tuple[str, ...]
    """Words before a total."""
    total_after: tuple[str, ...]
    """Words right behind a total: in all."""
    parts_before: tuple[str, ...]
    """Words or signs between a total and the full list of its parts."""
