"""What is printed in the box and in the summary, and what stays out."""

import pytest

from presswork import model as m
from presswork.extract import extract
from presswork.invariants import broken_invariant
from presswork.lang import load
from presswork.select import select
from presswork.select.choice import candidates
from presswork.values import replace
from tests.unit.select.select_cases import brief, document_of, printed

STATEMENT = (
    "Norland has hosted more than 1.2 million refugees since 2015 and will receive 40,000 more.",
    "At the Harbour Conference on 4 April 2018 the Council adopted the River Charter.",
    "The Government will provide $25 million for the reconstruction of schools in the delta.",
    "Over 2,400 families were moved out of the flood plain, a nearly 30 percent increase.",
    "The joint centre works with 96 engineers of 41 river authorities of 27 states.",
    "All parties must respect Security Council resolutions 9101 (2001) and 9177 (2011).",
    "Together we must keep every river open to every ship, whatever flag the ship may fly.",
    "The Third Meeting of River Ministers will take place in Port Ana from 7 to 8 November 2023.",
    "Resolution 9177 (2011) asks all States to report on dams before the end of the decade.",
    "We urge all members of the Organization to ratify the River Charter without delay.",
)

PRINTED = (
    ("Over 1,300 citizens of Norland were persuaded to leave the militia.", "Over 1,300"),
    (
        "We will provide an additional $300 million in civilian security assistance.",
        "additional $300 million",
    ),
    ("Violence against civilians has risen 300% over the last decade.", "300%"),
    ("The agency vaccinated at least 80 million children.", "at least 80 million"),
    ("The Summit will take place on 14 June 2031.", "14 June 2031"),
    ("The River Dialogue has met every spring since 2004.", "since 2004"),
    ("Norland recognised the Republic of Sudland in 2014.", "2014"),
    ("One in five children does not go to school.", "One in five"),
    ("Countering terrorism has been our priority for two decades.", "two decades"),
    ("We will reduce emissions by 45 per cent by 2040.", "45 per cent"),
    ("We will reduce emissions by 45 per cent by 2040.", "2040"),
    ("The deadline for reports is 31 March 2032.", "31 March 2032"),
)

UNPRINTED = (
    ("The talks resumed less than two weeks ago.", "two weeks"),
    ("Exports grew as compared with the statistical record of 2016.", "2016"),
    ("Exports grew, and the 2030 Agenda guides us all.", "2030"),
)

BARRED = (
    (m.BlockKind.EDITOR_NOTE, "Norland has hosted over 1.2 million refugees since 2015."),
    (m.BlockKind.CONTACT, "The office answers more than 2,400 letters a day since 4 May 2019."),
    (m.BlockKind.HEADING, "Over 1.2 million refugees hosted since 2015"),
    (m.BlockKind.CLOSING, "Thank you for the 2,400 letters of 4 May 2019."),
    (m.BlockKind.STAGE_DIRECTION, "(Applause from over 2,400 delegates on 4 May 2019.)"),
)


@pytest.mark.parametrize(("sentence", "words"), PRINTED)
def test_results_commitments_and_deadlines_are_printed(sentence: str, words: str) -> None:
    assert words in [fact for fact, _ in printed(brief([sentence]))]


@pytest.mark.parametrize(("sentence", "words"), UNPRINTED)
def test_background_is_not_printed(sentence: str, words: str) -> None:
    assert words not in [fact for fact, _ in printed(brief([sentence]))]


def test_a_small_count_is_printed_where_the_box_has_room() -> None:
    small = "The cup takes place in nine of our cities."
    ships = ("ferries", "tugs", "barges", "tankers", "trawlers", "lighters", "dredgers", "yachts")
    greater = [f"Over {at}2,400 {kind} were inspected." for at, kind in enumerate(ships, 1)]
    assert "nine" in [fact for fact, _ in printed(brief([small]))]
    assert "nine" in [fact for fact, _ in printed(brief([*greater[:7], small]))]
    assert "nine" not in [fact for fact, _ in printed(brief([small, *greater]))]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The dykes grew by 45 per cent, and 20,000 families could stay.", "45 per cent"),
        ("The ferry carried 340 tonnes of rice to the delta.", "340 tonnes"),
        ("In 2014 the Council of the River began its work.", "2014"),
        ("The Council of the River met on 14 June 2031.", "14 June 2031"),
    ],
)
def test_a_fact_whose_label_is_not_known_is_printed_with_its_sentence(
    sentence: str, words: str
) -> None:
    document = document_of([sentence])
    unlabelled = _with(extract(document), label=None, label_span=None)
    box = select(document, unlabelled).box
    line = next(e for e in (*box.figures, *box.dates) if words == e.numeral + e.after)
    assert line.label == sentence


def test_a_label_right_behind_a_figure_counts_for_it() -> None:
    names = "names what is counted"
    near, far = brief([
        "The port hired 400 pilots.",
        "The number of pilots rose to 7,000.",
    ]).box.figures
    assert names in _parts_of(near)
    assert names not in _parts_of(far)


def test_a_count_is_worth_more_with_each_power_of_ten_but_small_sums_are_not() -> None:
    sums = brief(["It paid $400.", "It paid $40,000.", "It paid $4 billion."]).box.figures
    small, middle, great = (_points(line).get("size", 0) for line in sums)
    assert small == middle < great
    counts = brief(["It hired 400 pilots.", "It hired 40,000 pilots."]).box.figures
    assert _points(counts[0])["size"] < _points(counts[1])["size"]


def test_a_date_deep_in_its_paragraph_gives_way_to_one_that_opens_it() -> None:
    filler = "Many friends have asked us why the rivers of the delta matter to all of us. " * 3
    first, second = brief([f"The port was opened in 2014. {filler}It grew in 2017."]).box.dates
    assert "deep in its paragraph" not in _parts_of(first)
    assert "deep in its paragraph" in _parts_of(second)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The fleet will be renewed by 2030.", "deadline"),
        ("The fleet follows the plan of 2030.", "describes a thing"),
        ("She studied at the University of Port Ana in 2011.", "studies"),
        ("The share of women rose to 40 per cent.", "reached"),
        ("The share of women rose to nearly 40 per cent.", "reached"),
        ("Today the Council released 40 ships.", "news"),
        ("She told me of her 40 ships.", "of one person"),
        ("Pupils aged 12 may sail.", "age"),
        ("Over the last five years the delta grew.", "time passed"),
        ("The port took in 12 to 15 ships.", "range"),
        ("The port needs an additional 40 ships.", "part of another"),
        ("The port spends $40 a year.", "of a time"),
        ("The port has 40 berths and 70 cranes.", "behind another figure"),
        ("The Council aims to plant 70 trees.", "target"),
    ],
)
def test_what_speaks_for_or_against_a_line_is_named(sentence: str, reason: str) -> None:
    box = brief([sentence]).box
    assert reason in {name for line in (*box.figures, *box.dates) for name in _parts_of(line)}


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The fleet was renewed in 2030.", "deadline"),
        ("The fleet was renewed in 2030.", "describes a thing"),
        ("The Council met in Port Ana in 2011.", "studies"),
        ("The share of women fell by 40 per cent.", "reached"),
        ("The Council released 40 ships.", "news"),
        ("The Council released 40 ships.", "of one person"),
        ("Over the next five years the delta will grow.", "time passed"),
    ],
)
def test_nothing_is_held_for_or_against_a_line_without_cause(sentence: str, reason: str) -> None:
    box = brief([sentence]).box
    assert reason not in {name for line in (*box.figures, *box.dates) for name in _parts_of(line)}


def test_a_line_behind_others_gives_way_to_one_before_them() -> None:
    kinds = ("ferries", "tugs", "barges", "tankers", "trawlers", "lighters", "dredgers", "yachts")
    texts = [f"The port inspected {at}40 {kind}." for at, kind in enumerate((*kinds, "rafts"), 1)]
    lines = brief(texts).box.figures
    assert "behind other lines" not in _parts_of(lines[0])
    assert "rafts" not in [line.label for line in lines]


def test_a_date_behind_another_one_of_its_sentence_gives_way_to_it() -> None:
    text = "The port was opened in 2014 and was enlarged in 2017."
    first, second = brief([text]).box.dates
    assert "behind another date" not in _parts_of(first)
    assert "behind another date" in _parts_of(second)


def test_a_figure_in_brackets_gives_way_to_one_outside() -> None:
    text = "The port (which hired 700 pilots) was closed to 800 ferries (of the north)."
    inside, outside = brief([text]).box.figures
    assert "in brackets" in _parts_of(inside)
    assert "in brackets" not in _parts_of(outside)


def test_a_year_with_which_another_is_compared_is_no_line() -> None:
    text = "Exports of the delta rose, compared with what its ports had shipped in 2016."
    assert "2016" not in [fact for fact, _ in printed(brief([text]))]


@pytest.mark.parametrize(
    ("sentence", "language", "passed"),
    [
        ("The dykes of the delta were built more than 50 years ago.", "en", True),
        ("The dykes of the delta were built in 50 years.", "en", False),
        ("Los diques del delta fueron construidos hace más de 50 años.", "es", True),
        ("Los diques del delta fueron construidos en 50 años.", "es", False),
        ("Les digues du delta furent construites il y a 50 ans.", "fr", True),
    ],
)
def test_how_long_ago_something_was_is_background(
    sentence: str, language: str, *, passed: bool
) -> None:
    document = replace(document_of([sentence]), language=language)
    (period,) = candidates(document, extract(document).facts, load(language))
    assert ("time passed" in {reason.name for reason in period.reasons}) is passed


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Le Conseil cite le Rapport 2024 des ministres du fleuve.", True),
        ("Le Conseil du fleuve cite un rapport paru en 2024.", False),
        ("Fin 2024 commence le chantier.", False),
    ],
)
def test_a_year_behind_a_name_is_that_of_an_edition(sentence: str, *, named: bool) -> None:
    document = replace(document_of([sentence]), language="fr")
    facts = _with(extract(document), label=None, label_span=None)
    (year,) = candidates(document, facts.facts, load("fr"))
    assert ("in a name" in {reason.name for reason in year.reasons}) is named


def _points(line: m.BoxEntry) -> dict[str, float]:
    return {reason.name: reason.points for reason in line.reasons}


def _parts_of(line: m.BoxEntry) -> set[str]:
    return {reason.name for reason in line.reasons}


@pytest.mark.parametrize("block", BARRED)
def test_only_the_text_proper_enters_the_box(block: tuple[m.BlockKind, str]) -> None:
    assert not printed(brief([block]))


def _with(briefing_facts: m.Facts, **changes: object) -> m.Facts:
    facts = tuple(replace(f, **changes) for f in briefing_facts.facts)  # type: ignore[arg-type]
    return replace(briefing_facts, facts=facts)


@pytest.mark.parametrize("stance", ["denied", "hypothetical"])
def test_a_denied_or_hypothetical_figure_stays_out(stance: str) -> None:
    document = document_of(["Over 1,300 citizens of Norland were persuaded to leave."])
    assert not printed(select(document, _with(extract(document), stance=stance)))


@pytest.mark.parametrize(
    ("sentence", "words", "stance"),
    [
        ("The plan would save 1,300 families from the flood.", "1,300", "would"),
        ("The plan could save 1,300 families from the flood.", "1,300", "could"),
        ("The plan would have saved 1,300 families.", "1,300", "would have"),
    ],
)
def test_what_would_be_is_printed_with_that_word(sentence: str, words: str, stance: str) -> None:
    (line,) = brief([sentence]).box.figures
    assert line.numeral == words
    assert line.stance == stance or stance in line.label


@pytest.mark.parametrize(
    "sentence",
    [
        "If 1,300 families had moved in time, the delta would be safe.",
        "Unless 1,300 families move, the delta is not safe.",
        "The plan would not save 1,300 families.",
        "Imagine 1,300 families without a roof.",
    ],
)
def test_what_hangs_on_a_condition_or_is_denied_is_no_line(sentence: str) -> None:
    assert not brief([sentence]).box.figures


@pytest.mark.parametrize("stance", ["attributed", "quoted", "target"])
def test_whose_claim_it_is_is_printed_with_the_line(stance: str) -> None:
    document = document_of(["According to the agency, over 1,300 citizens of Norland left."])
    span = m.Span(block="b0002", start=0, end=23)
    told = "According to the agency"
    facts = _with(extract(document), stance=stance, stance_text=told, stance_span=span)
    assert [line.stance for line in select(document, facts).box.figures] == [told]


def test_a_fact_of_the_title_is_never_printed() -> None:
    document = document_of(["The rivers are open."], title="Over 1.5 million ships since 2004")
    briefing = select(document, extract(document))
    assert briefing.facts
    assert not printed(briefing)


def test_the_words_of_a_line_are_those_of_the_source() -> None:
    briefing = brief(STATEMENT)
    texts = {block.id: block.text for block in briefing.document.body}
    for line in (*briefing.box.figures, *briefing.box.dates):
        assert f"{line.before}{line.numeral}{line.after}" in texts[line.block]
        assert line.label in texts[line.block]


NUMERALS = (
    ("Nearly 20 percent of the dykes were rebuilt.", ("Nearly ", "20", " percent")),
    ("We will provide over $1.5 billion to support the delta.", ("over ", "$1.5", " billion")),
    ("Over 1,300 citizens of Norland were persuaded to leave.", ("Over ", "1,300", "")),
    ("We will provide US$40 million for schools.", ("", "US$40", " million")),
    ("At least 75% of the dykes were rebuilt.", ("At least ", "75%", "")),
    ("Nearly half of the dykes were rebuilt.", ("Nearly ", "half", "")),
    (
        "We will pay $40 million a year to the Rivers Fund.",
        ("", "$40", " million a year"),
    ),
    ("We will train over 1,300 sailors a year.", ("over ", "1,300", "")),
    ("The fund will train an additional 1,300 sailors.", ("additional ", "1,300", "")),
    ("The fund will train a further nearly 1,300 sailors.", ("further nearly ", "1,300", "")),
    ("We will pay another $40 million to the Rivers Fund.", ("another ", "$40", " million")),
    ("The flood pushed 97,000 more people into need.", ("", "97,000", " more")),
    ("The truce has been violated more than 1,500 times.", ("more than ", "1,500", " times")),
    ("Norland is among the top 12 exporters of fish.", ("top ", "12", "")),
    ("For the past 14 years Norland has mended dykes.", ("past ", "14", " years")),
    ("Another 1,300 sailors came to the port.", ("Another ", "1,300", "")),
    ("The roof of the theatre was full on top. 1,300 sailors came.", ("", "1,300", "")),
    ("The fund will train further. 1,300 sailors came.", ("", "1,300", "")),
    ("The long strike in the northern ports started 50 years ago.", ("", "50", " years ago")),
    ("Some twenty-four thousand families of the delta were moved.", ("Some ", "twenty-four", None)),
)


@pytest.mark.parametrize(("sentence", "parts"), NUMERALS)
def test_the_numeral_is_set_apart(sentence: str, parts: tuple[str, str, str | None]) -> None:
    line = brief([sentence]).box.figures[0]
    assert (line.before, line.numeral) == parts[:2]
    assert parts[2] is None or line.after == parts[2]


def test_a_chain_is_one_line_and_every_member_is_key() -> None:
    briefing = brief([STATEMENT[4]])
    (line,) = briefing.box.figures
    assert line.label == "engineers of 41 river authorities of 27 states"
    assert len(line.facts) == 3
    assert all(fact.key for fact in briefing.facts)


def test_every_number_in_a_printed_label_is_key() -> None:
    briefing = brief(["Since 2020, Norland has committed to financing 2.3 billion vaccines."])
    assert {fact.text for fact in briefing.facts if fact.key} == {"Since 2020", "2.3 billion"}


def test_a_short_sentence_without_a_label_is_printed_whole() -> None:
    (line,) = brief(["He said it was at least $500 million."]).box.figures
    assert not line.clipped
    assert line.label == "He said it was at least $500 million."


def test_what_a_change_began_with_is_no_line() -> None:
    text = "River fever had fallen from 3.8% in September last year to 3.4% in December."
    lines = brief([text, "Taxes rose from 993 million in all of 2017 to 1.2 billion."]).box.figures
    assert [line.numeral for line in lines] == ["3.4%", "1.2"]


def test_the_same_sum_in_another_currency_is_no_line() -> None:
    text = "The fund gave £55 million ($68.2 million) to ports and £3 million ($3.7 million) to us."
    assert [line.numeral for line in brief([text]).box.figures] == ["£55", "£3"]


def test_the_day_on_which_something_was_said_is_no_line() -> None:
    text = "Storms killed 16 sailors in the north, Port Watch said on 8 November 2019."
    assert not brief([text]).box.dates


def test_what_something_is_compared_with_is_no_line() -> None:
    text = "Prices rose 1.8% in the north, compared with an increase of 1.1% in the south."
    assert [line.numeral for line in brief([text]).box.figures] == ["1.8%"]


def test_a_clip_is_cut_between_words_and_holds_its_fact() -> None:
    long = f"The war, {'which nobody wanted, ' * 12} has cost us $500 billion, {'we say, ' * 9} so."
    (line,) = brief([long]).box.figures
    assert line.clipped
    assert len(line.label) <= 92
    assert "$500 billion" in line.label
    assert f" {line.label}" in long


def test_eight_lines_are_the_most() -> None:
    many = [f"The agency trained {number},400 doctors of the delta." for number in range(10, 30)]
    dates = [f"The Council adopted the Charter on {day} May 2019." for day in range(1, 20)]
    box = brief([*many, *dates]).box
    assert len(box.figures) == 8
    assert len(box.dates) == 8


def test_one_thing_said_twice_is_one_line() -> None:
    twice = "Norland has hosted more than 1.2 million refugees from the delta."
    again = "Let us recall that 1.2 million refugees from the delta found shelter."
    assert len(brief([twice, again]).box.figures) == 1


def test_one_value_of_two_things_is_two_lines() -> None:
    texts = ["We trained 4,000 doctors of the delta.", "We planted 4,000 trees along the coast."]
    assert len(brief(texts).box.figures) == 2


def test_dates_stand_in_order_of_time_and_figures_in_order_of_the_text() -> None:
    box = brief(STATEMENT).box
    assert [line.edtf for line in box.dates] == sorted(line.edtf or "" for line in box.dates)
    places = [int(line.paragraph or 0) for line in box.figures]
    assert places == sorted(places)


def test_references_are_listed_once_with_all_their_paragraphs() -> None:
    (group,) = brief(STATEMENT).box.references
    assert group.body == "S/RES"
    assert [(entry.number, entry.paragraphs) for entry in group.entries] == [
        ("9101 (2001)", ("6",)),
        ("9177 (2011)", ("6", "9")),
    ]
    assert [entry.label for entry in group.entries] == [
        "must respect Security Council resolutions"
    ] * 2


def test_the_timeline_holds_the_printed_dates_in_order() -> None:
    box = brief(STATEMENT).box
    assert [event.edtf for event in box.timeline] == [line.edtf for line in box.dates]


def test_one_date_makes_no_timeline() -> None:
    assert not brief(["The Summit will take place on 14 June 2031."]).box.timeline


def test_a_score_is_the_sum_of_its_reasons() -> None:
    briefing = brief(STATEMENT)
    for line in (*briefing.box.figures, *briefing.box.dates, *briefing.summary):
        assert line.score == pytest.approx(sum(reason.points for reason in line.reasons))
        assert line.reasons


def test_a_briefing_is_sound() -> None:
    assert broken_invariant(brief(STATEMENT)) is None


def test_a_text_without_facts_gives_an_empty_box() -> None:
    assert brief(["The rivers are open."]).box == m.FactBox()


def test_what_an_editor_asked_for_is_printed_whatever_its_score_and_beyond_the_room() -> None:
    many = (f"Norland gave {n} million dollars to the River Fund {n}." for n in range(20, 32))
    document = document_of([*many, "Two pilots waited, according to the port office."])
    facts = extract(document)
    last = facts.facts[-1]
    assert last.text == "Two"
    chosen = [fact.id for fact in facts.facts[:9]]
    briefing = select(document, facts, frozenset({last.id, *chosen}))
    shown = {id_ for line in briefing.box.figures for id_ in line.facts}
    assert shown == {last.id, *chosen}
    assert briefing.box.figures[-1].stance == "according to the port office"


def test_a_link_of_a_chain_that_an_editor_asked_for_brings_the_whole_chain() -> None:
    document = document_of(["If we had 96 engineers of 41 authorities of 27 states, we could go."])
    facts = extract(document)
    assert not printed(select(document, facts))
    line = select(document, facts, frozenset({facts.facts[1].id})).box.figures[0]
    assert line.facts == tuple(fact.id for fact in facts.facts)


@pytest.mark.parametrize(
    ("sentence", "label", "line"),
    [
        ("Norland closed at least 80% of the gap in wages.", "gap in wages", "of the gap in wages"),
        ("The fleet landed 3,200 tonnes of fish.", "fish", "of fish"),
        ("The agency vaccinated 80 million children.", "children", "children"),
    ],
)
def test_a_label_is_printed_with_what_ties_it_to_its_figure(
    sentence: str, label: str, line: str
) -> None:
    briefing = brief([sentence])
    fact = next(fact for fact in briefing.facts if fact.kind is m.FactKind.FIGURE)
    assert fact.label == label
    assert [entry.label for entry in briefing.box.figures] == [line]


def test_a_label_of_an_editor_is_printed_as_written() -> None:
    document = document_of(["Norland closed at least 80% of the gap in wages."])
    facts = extract(document)
    mine = tuple(replace(fact, origin="confirmed") for fact in facts.facts)
    briefing = select(document, replace(facts, facts=mine))
    assert [entry.label for entry in briefing.box.figures] == ["gap in wages"]
