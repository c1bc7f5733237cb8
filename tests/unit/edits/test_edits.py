import pytest

from presswork import edits, invariants
from presswork.edits.verbatim import nearest
from presswork.errors import DocumentError
from presswork.model import Facts
from presswork.values import replace
from tests import samples

_NAME = "norland.txt.edits.toml"


def _parsed(text: str) -> edits.Edits:
    return edits.parse(text.encode(), _NAME)


def _facts(text: str) -> Facts:
    briefing = samples.briefing()
    return edits.edit_facts(briefing.document, Facts(facts=briefing.facts), _parsed(text))


def test_a_fresh_file_changes_nothing() -> None:
    briefing = samples.briefing()
    written = _parsed(edits.fresh(briefing))
    facts = edits.edit_facts(briefing.document, Facts(facts=briefing.facts), written)
    assert facts.facts == briefing.facts
    assert edits.edit_head(briefing.document, written) == briefing.document
    assert edits.edit_briefing(briefing, written) == briefing


def test_a_fresh_file_names_every_fact() -> None:
    briefing = samples.briefing()
    written = _parsed(edits.fresh(briefing))
    assert [entry.words for entry in written.facts] == [fact.text for fact in briefing.facts]


def test_every_line_of_a_fresh_file_is_toml_once_its_remark_sign_is_gone() -> None:
    text = edits.fresh(samples.briefing())
    head, _, summary = text.partition("#[summary]")
    assert 'date = ""' in head
    opened = "[summary]" + summary.replace("\n#", "\n")
    assert len(_parsed(opened).sentences) == len(samples.briefing().summary)


def test_merging_keeps_what_was_there_to_the_letter_and_adds_what_is_new() -> None:
    mine = '# my own remark\n[[fact]]\nwords = "2,400"\nparagraph = "2"\nshow = "drop"\n'
    briefing = samples.briefing()
    text = edits.merged(mine, _parsed(mine), briefing)
    assert text.startswith(mine)
    assert len(_parsed(text).facts) == len(briefing.facts)
    assert edits.merged(text, _parsed(text), briefing) == text


def test_a_dropped_fact_is_gone() -> None:
    facts = _facts('[[fact]]\nwords = "2,400"\nparagraph = "2"\nshow = "drop"\n')
    assert "2,400" not in [fact.text for fact in facts.facts]


def test_dropping_a_link_of_a_chain_leaves_the_others_whole() -> None:
    facts = _facts('[[fact]]\nwords = "96"\nparagraph = "2"\nshow = "drop"\n')
    assert all(fact.chain is None for fact in facts.facts)


def test_entries_of_equal_words_are_told_apart_although_one_is_dropped() -> None:
    briefing = samples.briefing()
    first = next(fact for fact in briefing.facts if fact.text == "2,400")
    twin = replace(first, id="f99")
    same = Facts(facts=(*briefing.facts, twin))
    entry = '[[fact]]\nwords = "2,400"\nparagraph = "2"\n'
    text = f'{entry}show = "drop"\n{entry}occurrence = 2\nvalue = "2401"\n'
    facts = edits.edit_facts(briefing.document, same, _parsed(text)).facts
    assert [(f.id, f.value) for f in facts if f.text == "2,400"] == [("f99", "2401")]


def test_facts_to_show_facts_with_a_place_and_added_facts_are_asked_for() -> None:
    entry = '[[fact]]\nparagraph = "2"\nwords = '
    added = '[[add]]\nwords = "six"\nkind = "figure"\nvalue = "6"\n'
    text = f'{entry}"2,400"\nshow = "yes"\n{entry}"96"\nposition = 1\n{entry}"41"\n{added}'
    found = Facts(facts=samples.briefing().facts)
    asked = edits.wanted(found, _parsed(text))
    assert {f.text for f in found.facts if f.id in asked} == {"2,400", "96"}
    assert asked - {f.id for f in found.facts} == {"e01"}


def test_a_new_label_is_a_stretch_of_the_paragraph() -> None:
    facts = _facts('[[fact]]\nwords = "2,400"\nparagraph = "2"\nlabel = "families  were moved"\n')
    fact = next(fact for fact in facts.facts if fact.text == "2,400")
    assert fact.label == "families were moved"
    assert fact.label_span is not None
    assert invariants.slice_of(samples.document(), fact.label_span) == fact.label
    assert fact.origin == "confirmed"


def test_a_label_that_the_paragraph_does_not_hold_is_refused_with_the_nearest_words() -> None:
    text = '[[fact]]\nwords = "2,400"\nparagraph = "2"\nlabel = "familys were moved out"\n'
    with pytest.raises(DocumentError, match=r"nearest words are .families were moved out"):
        _facts(text)


def test_of_several_places_that_are_alike_the_likest_is_the_nearest() -> None:
    block = samples.document().body[0]
    text = "They gave more river aid. The whole River aid of Norland grew, and so did river aid."
    block = replace(block, text=text)
    assert nearest("the entire River aid of Norland", [block]) == "The whole River aid of Norland"


def test_an_entry_that_fits_no_fact_is_named_with_the_facts_that_are_there() -> None:
    with pytest.raises(DocumentError, match=r'entry "2,500" fits no fact of ¶ 2.*2,400'):
        _facts('[[fact]]\nwords = "2,500"\nparagraph = "2"\n')


def test_an_added_fact_takes_its_place_in_the_text() -> None:
    place = 'words = "every spring"\nparagraph = "1"\n'
    added = f'[[add]]\n{place}kind = "figure"\nvalue = "1"\nunit = "year"\n'
    facts = _facts(added).facts
    assert [fact.text for fact in facts][:3] == ["Since 2004", "every spring", "14 June 2019"]
    assert facts[1].origin == "editor"


def test_an_added_fact_that_the_source_does_not_state_is_refused() -> None:
    with pytest.raises(DocumentError, match="not in the source"):
        _facts('[[add]]\nwords = "9,999 cows"\nkind = "figure"\nvalue = "9999"\n')


def test_a_head_field_that_the_source_does_not_state_has_no_span() -> None:
    document = edits.edit_head(
        samples.document(), _parsed('[head]\ndate = "2022-03-01"\nplace = "Port Ana"\n')
    )
    assert (document.date.value, document.date.origin, document.date.span) == (
        "2022-03-01",
        "editor",
        None,
    )
    assert document.place.span is not None


def test_a_corrected_occasion_is_the_headline_where_the_occasion_was() -> None:
    document = edits.edit_head(samples.document(), _parsed('[head]\noccasion = "Harbour Day"\n'))
    assert document.headline.value == "Harbour Day"


def test_a_position_moves_a_line_of_the_box() -> None:
    briefing = samples.briefing()
    last = briefing.box.figures[-1]
    text = f'[[fact]]\nwords = "{last.numeral}"\nparagraph = "{last.paragraph}"\nposition = 1\n'
    moved = edits.edit_briefing(briefing, _parsed(text))
    assert moved.box.figures[0] == last
    assert len(moved.box.figures) == len(briefing.box.figures)


def test_chosen_sentences_replace_the_summary() -> None:
    words = "It cost €40 million & was paid in full."
    briefing = edits.edit_briefing(
        samples.briefing(), _parsed(f'[summary]\nsentences = ["{words}"]\n')
    )
    assert [item.text for item in briefing.summary] == [words]


def test_a_sentence_that_the_source_does_not_hold_is_refused() -> None:
    with pytest.raises(DocumentError, match="is not in the source"):
        edits.edit_briefing(samples.briefing(), _parsed('[summary]\nsentences = ["We won."]\n'))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[hed]\n", 'unknown key "hed". Did you mean "head"'),
        ('[head]\ntitel = "x"\n', 'unknown key "titel". Did you mean "title"'),
        ('[[fact]]\nwords = "1"\nshow = "maybe"\n', 'show is "maybe"'),
        ('[[fact]]\nwords = "1"\nposition = "first"\n', "position is not a number"),
        ('[[add]]\nwords = "1"\n', "lacks"),
        ("[head\n", "line 1"),
        ('head = "x"\n', "must be a section"),
        ("[fact]\n", "must be entries"),
    ],
)
def test_every_mistake_is_named(text: str, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        _parsed(text)
    assert words in str(caught.value)


def test_an_edited_briefing_keeps_every_invariant() -> None:
    briefing = samples.briefing()
    written = _parsed('[[fact]]\nwords = "2,400"\nparagraph = "2"\nlabel = "families"\n')
    facts = edits.edit_facts(briefing.document, Facts(facts=briefing.facts), written)
    assert invariants.broken_invariant(replace(briefing, facts=facts.facts)) is None
