"""Labels by weights: what they add to the rules, and what they may not do."""

import json
import re
from pathlib import Path

import pytest

from presswork import lang
from presswork.extract.labelling import traits
from presswork.extract.labelling.classes import FIGURE, UNKNOWN, classes, plain
from presswork.extract.labelling.ends import Firsts, Lasts
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.skipped import skips_changed
from presswork.extract.labelling.view import View
from presswork.extract.labelling.weighed import Ranking
from presswork.extract.labelling.weights import has_weights, weights
from presswork.extract.labels import label
from tests.unit.extract.label_cases import facts_of, sentence


def _labels(marked: str, *, weighed: bool = True) -> list[str | None]:
    document, facts, _ = facts_of(marked)
    return [fact.label for fact in label(document, facts, weighed=weighed).facts]


# What no rule tells, the weights do; each label is a stretch of its sentence.


@pytest.mark.parametrize(
    "marked",
    [
        "In <d:2019>, while talks were under way, the coast guard rescued [312] sailors.",
        "The harbour closed for good in [d:1998], says the plaque that <two> masons made.",
        "Its score, which had been {about} <12>, has averaged [14] over <u:six years>.",
    ],
)
def test_a_label_is_a_stretch_of_itssentence(marked: str) -> None:
    document, facts, _ = facts_of(marked)
    text = document.body[0].text
    for fact in label(document, facts).facts:
        span = fact.label_span
        assert fact.label == (span and text[span.start : span.end])


def test_what_no_rule_foresees_may_have_a_label() -> None:
    marked = "{Nearly} [p:60 percent] is what the port lost when the river moved."
    assert _labels(marked, weighed=False) == [None]
    assert _labels(marked) != [None]


@pytest.mark.parametrize(
    "marked",
    [
        "Donors, meeting in Tal, gave [m:$40 million] for clinics.",
        "Last year, according to the fund, <41> ships and [12] ferries sank off Tal.",
        "Of the [41] ships, which came from the north, few were whole.",
    ],
)
def test_a_comma_changes_no_label(marked: str) -> None:
    expected = _labels(marked)
    for comma in re.finditer(",", marked):
        without = marked[: comma.start()] + marked[comma.end() :]
        plain = [found and found.replace(",", "") for found in _labels(without)]
        assert plain == [found and found.replace(",", "") for found in expected]


def test_what_was_said_on_a_day_is_no_label_across_a_comma() -> None:
    (_, day) = _labels(
        "Storms killed <16> sailors in the north, Port Watch said on [d:8 May 2019]."
    )
    assert day is None or "," not in day


@pytest.mark.parametrize(
    "marked",
    [
        "It was [m:$500 million].",
        "He said it was {at least} [m:$500 million].",
        "They fined it {at least} [m:$500 million].",
        "[300].",
    ],
)
def test_where_nothing_is_said_there_is_no_label(marked: str) -> None:
    assert _labels(marked) == [None]


@pytest.mark.parametrize(
    ("marked", "wrong"),
    [
        ("Where is he, who is [u:101 years] old?", "old"),
        ("Whoever is chosen spends [u:one year] in Port Lind.", "Port Lind"),
        ("It is [q:half as much again], compared with what was landed then.", "landed then"),
        ("Since [s:2020] we have agreed on building <12> ports.", "agreed on building"),
        ("Port Watch said so on [d:8 May 2019].", "Port Watch"),
        ("They paid [m:$4 million], of a total of <m:$9 million> due.", "total of $9 million due"),
        ("Storms killed <16> sailors, Port Watch said on [d:8 May 2019].", "Storms killed"),
        (
            "Wells, which help, reach {over} [p:92 per cent] of villages with safe water.",
            "villages with safe",
        ),
        ("We will pay [m:$40 million] a year to the Rivers Fund.", "year to the Rivers Fund"),
        ("Theft is down <p:46%> and arson is down [p:83%].", "Theft is down 46%"),
        ("Vaccines for 92 poor states will be delivered by [d:2022].", "be delivered"),
        ("The court gave its report covering the period [i:1 May to 3 June].", "report covering"),
    ],
)
def test_what_says_but_half_is_no_label(marked: str, wrong: str) -> None:
    assert wrong not in _labels(marked)


def test_other_languages_have_rules_alone() -> None:
    assert [code for code in lang.available() if has_weights(code)] == ["en"]


# The file of weights.


_KNOWN = {
    "first": r"[bcfghpqrlnABCDEFGHIJMNOwxzyv01245-9]",
    "last": r"[FGHLPQIJKABCDEUVWa-f0-8]",
    "whole": r"[fmptdr][#/+*c>efl]$|[fmptdr][bi][abh]$|\?[slobmp=]$|\?[gijtu][abh]$|-[ab]$",
    "fact": r"[kbov]$|f-?[1-4]$",
}
"""How the questions begin."""


def test_weights_are_whole_numbers_of_known_traits() -> None:
    table = json.loads(Path(lang.__file__).with_name("en.labels.json").read_bytes())
    assert table["facts"] > 1000
    assert table["weights"].keys() == _KNOWN.keys() - {"fact"}
    for part, found in [*table["weights"].items(), *table["units"].items()]:
        known = re.compile(_KNOWN[part])
        assert [question for question in found if not known.match(question)] == []
    for found in table["weights"].values():
        for answers in found.values():
            assert answers
            assert all(isinstance(weight, int) and weight for weight in answers.values())


def test_a_count_beyond_the_most_weighs_as_the_most() -> None:
    for rows, most in ((weights("en").inside, traits.MOST_INSIDE),):
        for row in (row for by_kind in rows.values() for row in by_kind):
            assert set(row[most:]) == {row[most]}


# The classes of words.


def test_words_in_the_same_places_are_of_one_class() -> None:
    of = classes("en").of
    assert of("schools")[2] == of("hospitals")[2] != of("announced")[2]
    assert of("announced") == of("unveiled")
    assert all(len(broad) == 1 for _, _, broad in classes("en").told)


def test_each_word_has_one_class() -> None:
    rows = json.loads(Path(lang.__file__).with_name("en.classes.json").read_bytes())["classes"]
    told = {word: str(fine) for fine, (*_, said) in enumerate(rows) for word in said.split()}
    assert len(told) == sum(len(said.split()) for *_, said in rows)
    assert all(word == plain(word.casefold()) for word in told)
    assert {word: classes("en").of(word)[0] for word in told} == told


@pytest.mark.parametrize("word", ["", "zzyzx", "schoo", "chools", "12", "school\t", "\n"])
def test_what_is_no_word_of_the_table_has_no_class(word: str) -> None:
    assert classes("en").of(word) == UNKNOWN


def test_figures_are_of_one_class_and_unknown_words_of_none() -> None:
    view = View(sentence("Lind/N zzyzx/n 12/F 7/n ports/n ./."), "en")
    assert view.fine[1] == "?"
    assert view.fine[2] == "F"
    assert view.fine[3] == classes("en").of(FIGURE)[0]
    assert view.broad(1, 2) == "n"


# How a sentence is seen.


def test_a_view_has_no_commas() -> None:
    view = View(sentence("Ports/n ,/, old/n ones/n ,/, sank/V ./."), "en")
    assert view.letters.strip(".") == "nnnV"
    assert view.kept == [0, 2, 3, 5, 6]
    assert view.places == [0, 1, 1, 2, 3, 3, 4, 5]


def test_a_shape_tells_nouns_and_verbs_with_what_belongs_to_them() -> None:
    view = View(
        sentence("The/D old/n ports/n of/o Tal/N have/x now/a sunk/V in/P 2019/F ./."), "en"
    )
    assert view.shape(0, view.size) == "NVPN."
    assert view.rest(5) == "VPN"


def test_clauses_begin_behind_signs_and_relatives() -> None:
    view = View(sentence("Ports/n that/R sank/V ./. Ships/n came/V"), "en")
    assert view.clauses[:6] == [0, 2, 2, 4, 4, 4]


def test_a_trait_of_an_end_needs_no_fact() -> None:
    view = View(sentence("Lind/N built/V 12/F new/n ports/n in/P Tal/N ./."), "en")
    first = {question: [*answers] for question, answers in Firsts(view, [1, 3]).alone()}
    assert first["c"] == ["VF", "nn"]
    last = {question: [*answers] for question, answers in Lasts(view, [5]).alone()}
    assert last["H"] == ["nnin"]


def test_a_place_stands_before_a_fact_or_behind_it() -> None:
    view = View(sentence("Lind/N built/V 12/F new/n ports/n in/P Tal/N ./."), "en")
    fact = traits.Asked(2, "f", "F", "V", "1F")
    for ends, before in ((Firsts(view, [1, 3, 4]), 1), (Lasts(view, [1, 2, 5]), 2)):
        assert ends.before(fact.at) == before
        for sign, low, high in (("b", 0, before), ("a", before, 3)):
            widths = "4f" if isinstance(ends, Firsts) else "Uf"
            told = {question: [*answers] for question, answers in ends.beside(fact, low, high)}
            assert len(told[f"{widths}{sign}"]) == high - low


def test_what_the_rules_take_is_a_trait_of_a_stretch() -> None:
    view = View(sentence("Lind/N built/V 12/F new/n ports/n in/P Tal/N ./."), "en")
    fact = traits.Asked(2, "f", "F", "V", "1F")
    stretches = [(stretch, traits.look(view, *stretch)) for stretch in ((3, 5), (3, 7))]
    told = [(q, [*answers]) for q, answers in traits.beside(fact, stretches, (3, 5))]
    assert ("f>", ["=", "s"]) in told
    assert [answers[1] for question, answers in told if question == "?="] == [None, None]
    assert not any(question == "f>" for question, _ in traits.beside(fact, stretches, None))


def test_words_of_open_classes_tell_of_labels_that_hold_them() -> None:
    view = View(sentence("Lind/N built/V 12/F new/n ports/n in/P Tal/N ./."), "en")
    (kind, by_kind), (_, by_all), (_, words) = traits.held(view, "f", "a")
    assert kind == "fia"
    assert [*by_kind] == [*by_all]
    assert [*words] == ["lind", "built", None, "new", "ports", None, "tal", None]
    ((_, pairs),) = traits.joined(view, "a")
    assert len([*pairs]) == view.size - 1


@pytest.mark.parametrize(
    ("start", "end", "side", "low", "high"),
    [(4, 7, "a", 3, 4), (0, 2, "b", 2, 2), (0, 1, "b", 1, 2), (1, 7, "h", 0, 0)],
)
def test_what_the_words_of_a_label_weigh_is_the_sum_of_their_traits(
    start: int, end: int, side: str, low: int, high: int
) -> None:
    _, facts, _ = facts_of("The [12] ports in Tal sank.")
    s = sentence("Lind/N built/V 12/F new/n clinics/n and/P schools/n for/P Tal/N ./.")
    ranking = Ranking(s, "en")
    asked = traits.asked(ranking.view, 2, facts.facts[0])
    expected = 0
    for told, first, last in (
        (traits.held(ranking.view, asked.kind, side), start, end),
        (traits.joined(ranking.view, side), start, end - 1),
        (traits.passed(ranking.view, asked.kind, side), low, high),
    ):
        for question, answers in told:
            of = weights("en").whole.get(question, {})
            expected += sum(of.get(answer or "", 0) for answer in [*answers][first:last])
    assert ranking.words_of(asked)(start, end) == expected


def test_the_side_of_a_stretch() -> None:
    assert [traits.side(*stretch, 3) for stretch in ((0, 2), (3, 5), (4, 6))] == ["b", "h", "a"]
    assert traits.between(0, 2, 3) == (2, 3)
    assert traits.between(5, 6, 3) == (4, 5)


def test_what_no_end_admits_stays_as_the_rules_have_it() -> None:
    _, facts, _ = facts_of("The [12] ports in Tal sank.")
    s = sentence("The/D 12/F ports/n in/P Tal/N sank/V ./.")
    ranking = Ranking(s, "en")
    assert ranking.best(1, facts.facts[0], (0, 3), lambda _: True) == (0, 3)


def test_words_are_counted_without_signs() -> None:
    view = View(sentence("Lind/N ,/, built/V 12/F ports/n ./."), "en")
    assert view.said == [0, 1, 2, 3, 4, 4]


def test_nothing_is_taken_that_may_not_be() -> None:
    _, facts, _ = facts_of("The [12] ports in Tal sank.")
    ranking = Ranking(sentence("The/D 12/F ports/n in/P Tal/N sank/V ./."), "en")
    assert ranking.best(1, facts.facts[0], None, lambda _: False) is None
    found = ranking.best(1, facts.facts[0], None, lambda _: True)
    assert found is not None
    assert found[0] == 2


# What rose is not what stands behind it: "violence from gangs" is no gangs.


def _skips(marked: str, first: int, last: int) -> bool:
    s = sentence(marked)
    at = next(k for k, word in enumerate(s.words) if word.part is Part.FACT)
    return skips_changed(s, (first, last), at)


@pytest.mark.parametrize(
    ("marked", "first", "last"),
    [
        ("violence/n from/P armed/d gangs/n has/x risen/V 300%/F ./.", 2, 4),
        ("violence/n from/P armed/d gangs/n has/x risen/V 300%/F ./.", 3, 4),
        ("theft/n of/o nets/n rose/V by/P 25%/F ./.", 2, 3),
        ("a/D 300%/F increase/n in/P violence/n from/P gangs/n ./.", 6, 7),
    ],
)
def test_what_changed_is_not_left_out(marked: str, first: int, last: int) -> None:
    assert _skips(marked, first, last)


@pytest.mark.parametrize(
    ("marked", "first", "last"),
    [
        ("violence/n from/P armed/d gangs/n has/x risen/V 300%/F ./.", 0, 4),
        ("the/D number/n of/o ferries/n rose/V by/P 25%/F ./.", 3, 4),
        ("in/P towns/n theft/n rose/V 25%/F ./.", 2, 3),
        ("a/D 300%/F increase/n in/P violence/n from/P gangs/n ./.", 4, 7),
        ("violence/n from/P gangs/n killed/V 300/F people/n ./.", 2, 3),
    ],
)
def test_a_label_that_leaves_nothing_out_stays(marked: str, first: int, last: int) -> None:
    assert not _skips(marked, first, last)
