"""The sections of a language file by which facts are labelled and chosen, and texts summed up."""

from presswork.values import Struct

__all__ = ["Labelling", "Selection", "Summary"]


class Labelling(Struct, frozen=True, kw_only=True, eq=False):
    """Words by which labels begin, go on and end; all in lower case."""

    verbs_first: bool
    """Whether verbs open their clause and particles are written together with words."""
    article_forms: tuple[str, ...]
    """The article, alone and with the prepositions written together with it."""
    verb_beginnings: tuple[str, ...]
    """How finite verbs begin, where the word does not end as a noun."""
    nominal_endings: tuple[str, ...]
    """How nouns end that begin so too."""
    opening_verbs: tuple[str, ...]
    """Words that are verbs only where they open a clause."""
    whole_beginnings: tuple[str, ...]
    """How words begin whose first letter is no particle, although it looks so."""
    agreeing_endings: tuple[str, ...]
    """Last letters by which two adjectives belong to one noun."""
    feminine_endings: tuple[str, ...]
    """How a noun ends with which a participle in the feminine agrees."""
    opening_pattern: str
    """A pattern for further words that are verbs only there; empty where there are none."""
    pair_prepositions: tuple[str, ...]
    """Prepositions behind which two things are always named: *between*."""
    owner_endings: tuple[str, ...]
    """How a noun ends that says whose it is: *most of them*."""
    owned_endings: tuple[str, ...]
    """How the plural of what somebody has pledged ends: *our pledges* under the pact."""
    age_words: tuple[str, ...]
    """Words before a duration that make it somebody's age."""
    purpose_letters: tuple[str, ...]
    """Prepositions of one letter that lead to what money is for."""
    word_parts: bool
    """Whether white space parts words."""
    clitics: tuple[str, ...]
    """Short words written together with the next one, with their apostrophe."""
    joined_conjunctions: tuple[str, ...]
    """Single letters that are a conjunction where they are written together with a word."""
    joined_prepositions: tuple[str, ...]
    """The same for prepositions."""
    whole_words: tuple[str, ...]
    """Words whose first letter is none of those, although it looks so."""
    determiners: tuple[str, ...]
    genitive: tuple[str, ...]
    prepositions: tuple[str, ...]
    kept_prepositions: tuple[str, ...]
    kept_before_name: tuple[str, ...]
    kept_before_determiner: tuple[str, ...]
    manner_nouns: tuple[str, ...]
    """Nouns behind such a preposition that say how it was done: *with support* from the port."""
    event_prepositions: tuple[str, ...]
    purpose_prepositions: tuple[str, ...]
    possessives: tuple[str, ...]
    kept_openers: tuple[str, ...]
    vague_amounts: tuple[str, ...]
    state_adverbs: tuple[str, ...]
    """Adverbs that show that a preposition behind a noun says in what state it is."""
    possessive_endings: tuple[str, ...]
    pro_drop: bool
    """Whether one of *always_verbs* may open its clause, its subject unsaid."""
    always_verbs: tuple[str, ...]
    unfulfilled: tuple[str, ...]
    speaker_pronouns: tuple[str, ...]
    third_persons: tuple[str, ...]
    """Pronouns for one who was named: what they did to something can stand without them."""
    event_links: tuple[str, ...]
    change_links: tuple[str, ...]
    changing_verbs: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    kept_idioms: tuple[str, ...]
    content_nouns: tuple[str, ...]
    occasion_links: tuple[str, ...]
    container_nouns: tuple[str, ...]
    dated_nouns: tuple[str, ...]
    fused_relatives: tuple[str, ...]
    negations: tuple[str, ...]
    light_auxiliaries: tuple[str, ...]
    fulfilled: tuple[str, ...]
    event_nouns: tuple[str, ...]
    dangling: tuple[str, ...]
    reference_heads: tuple[str, ...]
    citation_links: tuple[str, ...]
    """Words between a reference and what it is about."""
    compound_endings: tuple[str, ...]
    """How a participle ends right behind an auxiliary, where other words end so too."""
    active_endings: tuple[str, ...]
    """How those end that say what their noun does."""
    then_words: tuple[str, ...]
    """Adverbs before the next deed of one who was named: *then* opened the port."""
    apart_prepositions: tuple[str, ...]
    """Prepositions before an event of another day: *after*, *before*."""
    bare_genitive: bool
    """Whether a genitive needs no word: *выполнение резолюции*, *3 мая*."""
    period_links: tuple[str, ...]
    """Words before the years that a plan is made for: *план на 2030 год*."""
    present_auxiliaries: tuple[str, ...]
    """Auxiliaries that say what goes on now: *is* sending."""
    topic_links: tuple[str, ...]
    """Those that may stand behind whose the document is, too."""
    dated_links: tuple[str, ...]
    """Words before the day of a document that no event has: *от 3 мая*."""
    attributive_endings: tuple[str, ...]
    """How a participle ends that agrees with the noun before it, where no table has them all."""
    citation_nouns: bool
    """Whether a noun right behind a reference belongs to it: resolution 5 sanctions."""
    empty_deeds: tuple[str, ...]
    plural_endings: tuple[str, ...]
    infinitive: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    """How an infinitive ends that no word leads, where no table has them all."""
    auxiliaries: tuple[str, ...]
    relatives: tuple[str, ...]
    subject_relatives: tuple[str, ...]
    """Those that may be the subject of their clause: *which*, *who*."""
    copular_verbs: tuple[str, ...]
    """Verbs that say what the thing behind them is called: *forms* the pact *a shield*."""
    following_words: tuple[str, ...]
    """Prepositions of what a deed follows: *under*, *in line with*."""
    antecedent_relatives: tuple[str, ...]
    """Those that stand for the noun before them, behind a comma too."""
    conjunctions: tuple[str, ...]
    pronouns: tuple[str, ...]
    adverbs: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    not_adverbs: tuple[str, ...]
    rate_words: tuple[str, ...]
    """Words before one of time that make a rate of a number: a day, per year."""
    limiters: tuple[str, ...]
    """Words before a number that is another without them: an additional 300, the top 10."""
    limiters_behind: tuple[str, ...]
    """Such words right behind it: 300 more, 40 times."""
    time_words: tuple[str, ...]
    verbs: tuple[str, ...]
    verb_endings: tuple[str, ...]
    base_endings: tuple[str, ...]
    sure_verb_endings: tuple[str, ...]
    """Endings that only finite verbs have."""
    finite_endings: tuple[str, ...]
    """Endings by which a word behind a pronoun or an auxiliary is a verb."""
    verb_takers: tuple[str, ...]
    modals: tuple[str, ...]
    participle_endings: tuple[str, ...]
    participles: tuple[str, ...]
    not_participles: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    gerund_nouns: tuple[str, ...]
    amount_verbs: tuple[str, ...]
    amount_links: tuple[str, ...]
    change_verbs: tuple[str, ...]
    level_links: tuple[str, ...]
    amount_heads: tuple[str, ...]
    worth_words: tuple[str, ...]
    """Words between a thing and what it is worth."""
    earmarks: tuple[str, ...]
    """Words between a sum and what it is for: *with a focus on*, *available to*."""
    channels: tuple[str, ...]
    """Words between a sum and the programme through which it goes."""
    channel_nouns: tuple[str, ...]
    """What such a programme is called."""
    income_nouns: tuple[str, ...]
    """What a sum comes from where nobody gives it: a sale, taxes."""
    bringing_verbs: tuple[str, ...]
    """Verbs before a total and the amount that it comes to: *brings* the total *to*."""
    setting_verbs: tuple[str, ...]
    """Verbs before a thing with its article and its new level: *set* the fee *at*."""
    giving_verbs: tuple[str, ...]
    """Verbs before whom a sum reaches: *saves* families 5 million."""
    moving_verbs: tuple[str, ...]
    """Verbs that tell a change with a particle alone: *goes* up by."""
    halving_links: tuple[str, ...]
    """Words between a verb of change and a half: cut *in* half."""
    singular_auxiliaries: tuple[str, ...]
    """Auxiliaries that have no plural for their subject."""
    change_nouns: tuple[str, ...]
    share_verbs: tuple[str, ...]
    """Verbs between those who are a share and the share: women *constitute* a third of."""
    share_links: tuple[str, ...]
    """Words between such a verb and its share: account *for*."""
    level_nouns: tuple[str, ...]
    """Nouns for what is kept at a level or set to one: the policy *rate* at 2 per cent."""
    pace_nouns: tuple[str, ...]
    """Words for how fast something grows: at a *rate* of 2 per cent."""
    light_participles: tuple[str, ...]
    """Participles that say nothing by themselves: 40 were *taken*."""
    personal_relatives: tuple[str, ...]
    """Relatives that follow the people they tell of: *who*."""
    particles: tuple[str, ...]
    """Words that belong to the verb before them: picked *up*."""
    cost_nouns: tuple[str, ...]
    counted_nouns: tuple[str, ...]
    """Nouns that are counted themselves, where a genitive and another noun stand behind them."""
    filler_heads: tuple[str, ...]
    bare: tuple[str, ...]
    happening: tuple[str, ...]
    told_happening: tuple[str, ...]
    """Those of *happening* that say more than that something takes place: ended, met."""
    happening_tails: tuple[str, ...]
    reactions: tuple[str, ...]
    trailing_time: tuple[str, ...]
    trailing_verbs: tuple[str, ...]
    conditions: tuple[str, ...]
    openings: tuple[str, ...]
    """Phrases that stand before a clause and tell nothing of it: *for example*."""
    clause_openers: tuple[str, ...]
    """Words that, right behind a noun of an opening phrase, begin its clause: *the*, *we*."""
    apposing: tuple[str, ...]
    """Words before examples or parts of what was named: *including*."""
    restating: tuple[str, ...]
    """Nouns that tell once more what was named, behind a determiner: people, a *record*."""
    outcomes: tuple[str, ...]
    """Verbs that tell what came of a whole clause: shelled the port, *killing* 12."""
    counted_outcomes: tuple[str, ...]
    """Verbs that do so before a figure only: fled the town, *leaving* 300 houses."""
    aside_relatives: tuple[str, ...]
    """Relatives that add to a noun rather than choose among what it names: *which*."""
    lasting_prepositions: tuple[str, ...]
    """Prepositions before what lasts, so that the date is its own: *during our presidency*."""
    singular_endings: tuple[str, ...]
    """How words end that only look like plurals: 12 *serious* injuries."""
    point_nouns: tuple[str, ...]
    """Nouns that say no more than when: within 30 days of the *date* of this order."""
    cause_participles: tuple[str, ...]
    """Participles that lead to a cause where a determiner follows: *given* the storm."""
    age_nouns: tuple[str, ...]
    """Nouns for a stretch of time that no sum is for: the largest bill in *history*."""
    superlatives: tuple[str, ...]
    """Words without which "the first fair since" would tell of every fair."""
    when_words: tuple[str, ...]
    """Words between a date and the clause that tells what happened then: in 1995, *when*."""
    office_links: tuple[str, ...]
    """Words between a duration and the office held so long: five years *as* mayor."""
    value_links: tuple[str, ...]
    """Words between how something is and its value: low, *at* 3 per cent."""
    agent_links: tuple[str, ...]
    """Words between a participle and who did it: *by*."""
    absolute_links: tuple[str, ...]
    """Words before a noun that a participle follows, and no other word: *with* work beginning."""


class Selection(Struct, frozen=True, kw_only=True, eq=False):
    """Words that make a figure or a date worth a line of the box; phrases in lower case."""

    commitments: tuple[str, ...]
    results: tuple[str, ...]
    comparisons: tuple[str, ...]
    """Words that lead to the base of a comparison."""
    contrasts: tuple[str, ...]
    """Those of them behind which a figure is the base: compared with *5 per cent*."""
    futures: tuple[str, ...]
    events: tuple[str, ...]
    past_openers: tuple[str, ...]
    """Words before a period that has passed, where they do not stand behind it: *hace*."""
    deadlines: tuple[str, ...]
    """Words right before a date that make it a deadline: *by*."""
    studies: tuple[str, ...]
    """Words of schools and degrees, the years of which are background of a person."""
    reaching: tuple[str, ...]
    """Words right before a figure that something has reached: rose *to* 40."""
    news: tuple[str, ...]
    """Words by which a sentence tells what is new."""
    personal: tuple[str, ...]
    """Words of a sentence that tells of one person, or speaks to one."""


class Summary(Struct, frozen=True, kw_only=True, eq=False):
    """What a sentence of the summary may be; lengths in words, or signs without spaces."""

    shortest: int
    longest: int
    long: int
    """Beyond so many words a sentence is taken less gladly."""
    leaning_openers: tuple[str, ...]
    """First words of a sentence that needs the one before it."""
    leaning: tuple[str, ...]
    """Words anywhere that point to another sentence."""
    courtesies: tuple[str, ...]
    definite_openers: tuple[str, ...]
    """Articles that point back where one plain noun follows, "The event will"."""
    reaching_back: tuple[str, ...]
    """Words that may point to another sentence."""
    persons: tuple[str, ...]
    """Pronouns of one person, who must be named near them, where things have others."""
    weak_openers: tuple[str, ...]
    asks: tuple[str, ...]
