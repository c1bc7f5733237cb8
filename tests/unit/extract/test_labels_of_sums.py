"""Labels of invented sums and shares: what they are for, whose they are, whom they are part of."""

import pytest

from tests.unit.extract.label_cases import label_of

SET_ASIDE = (
    ("The budget has another [m:$4 million] with a focus on repairing roads.", "repairing roads"),
    ("The act adds [m:$250,000] with an emphasis on training nurses.", "training nurses"),
    ("The Lake Bank offers [m:$30 million], with priority for small islands.", "small islands"),
    ("The fund raised [m:$70 million] with the aim of restoring wetlands.", "restoring wetlands"),
    ("The plan invests [m:$2 billion] aimed at electrifying the railways.", "electrifying the"),
    ("The bill holds [m:$5 million] dedicated to cleaning up rivers.", "cleaning up rivers"),
    ("We set aside [m:€6 million] specifically for vaccines.", "vaccines"),
    ("The Bank is making {over} [m:$90 million] available for small farms.", "small farms"),
    ("Norland has made [m:€40 million] available to the harbour agency.", "harbour agency"),
    ("The court made [m:$3 million] available to repair its roof.", "repair its roof"),
    ("The port made [m:$6 million] available through its Lake Grant Scheme.", "Lake Grant Scheme"),
    (
        "It makes [m:$6 million] available in <d:2019> funding through its Clean Rivers Programme.",
        "Clean Rivers Programme",
    ),
    ("The school spent [m:$6 million] under the Village Roads Scheme.", "Village Roads Scheme"),
    ("The school spent [m:$6 million] through its Tal Office.", "school spent"),
    ("The council gave [m:$8 million] more to farms.", "farms"),
)

GIVERS = (
    ("The port generated {around} [m:$45 million] in <d:2020>.", "port generated"),
    ("Our association raised [m:€300,000].", "association raised"),
    ("The coast guard will need [m:$51 million] next year.", "coast guard will need"),
    ("The clinic was awarded [m:$5 million].", "clinic was awarded"),
    ("Remittances accounted for [m:$2 billion] in <d:2022>.", "Remittances"),
    (
        "Farming (only rice and maize) earned [m:$7 million].",
        "Farming (only rice and maize) earned",
    ),
    ("The bridge (including its ramps) cost [m:$62 million].", "bridge (including its ramps) cost"),
    ("In [d:2019] farming (only rice) earned the prize.", "farming (only rice) earned the prize"),
    ("The office will receive [m:$1.5 billion] overall.", "office will receive"),
    ("The first grant, {some} [m:$9 million], was paid in May.", "first grant"),
    ("Its yearly budget, [m:$9 million], is small.", "yearly budget"),
    ("We asked the fund for the port, [m:$9 million], and left.", None),
    ("We raised [m:$5 million].", None),
    ("The total includes [m:$5 million].", None),
    ("The mayor said [m:$5 million].", None),
    ("The harbour (a) repaid [m:$5 million].", None),
)

PARTS = (
    ("{Over} [q:half] of them are children.", "children"),
    ("{Nearly} [q:half] of those displaced are women.", "women"),
    ("[p:80%] of them live in tents.", "live in tents"),
    ("We met 40 sailors, [q:two thirds] of whom are cooks.", "cooks"),
    ("Most lost a boat and [p:95 per cent] have been paid since.", "paid"),
    (
        "{Over} [q:half] the population of Tal lives in poverty.",
        "population of Tal lives in poverty",
    ),
    ("[q:Half] our members have signed.", "members have signed"),
    (
        "We took [p:3 percent] of the world's most desperate sailors.",
        "world's most desperate sailors",
    ),
    ("Two dams broke and [q:a fifth] is due.", None),
    ("The flood caused harm worth [q:twice] the budget.", None),
    ("The union has <500> farms (up [p:12%]) on the coast.", "farms"),
    ("Exports reached <t:40 tonnes> (down [p:12%] on last year).", "Exports"),
    ("We saw <500> farms, schools (up [p:12%]) and ports.", None),
)


MODIFIED = (
    ("We lost [40] burned and looted shops.", "burned and looted shops"),
    ("The clinic hired [300] experienced or retired nurses.", "experienced or retired nurses"),
    (
        "{Over} [40] uniformed and civilian personnel have served.",
        "uniformed and civilian personnel",
    ),
    ("{Over} [70] people have been displaced in recent years.", "people have been displaced"),
    ("The fund feeds [400] particularly poor families.", "poor families"),
    (
        "We thank the {over} [130] forcibly displaced and stateless persons who came.",
        "forcibly displaced and stateless persons",
    ),
)

USES = (
    ("The mission should report on the use of [r:Resolution 2231].", "report on the use"),
    ("We will monitor the use of [r:Article 5] of the Pact.", "monitor the use"),
    ("The jury insisted on the use of [r:Article 12].", "insisted on the use"),
    ("In the use of [r:Article 12] we are one.", None),
)


@pytest.mark.parametrize(("marked", "expected"), [*MODIFIED, *USES])
def test_what_modifies_a_thing_or_uses_a_text_stands_with_it(
    marked: str, expected: str | None
) -> None:
    found = label_of(marked)
    assert found == expected or (expected and str(found).startswith(expected))


@pytest.mark.parametrize(("marked", "expected"), SET_ASIDE)
def test_a_sum_is_labelled_by_what_it_is_set_aside_for(marked: str, expected: str) -> None:
    assert str(label_of(marked)).startswith(expected)


@pytest.mark.parametrize(("marked", "expected"), GIVERS)
def test_a_sum_for_nothing_is_labelled_by_who_has_it(marked: str, expected: str | None) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), PARTS)
def test_a_part_is_labelled_by_what_is_said_of_it(marked: str, expected: str | None) -> None:
    assert label_of(marked) == expected


def test_a_participle_alone_is_not_joined_to_another_subject() -> None:
    assert "aid" not in str(label_of("We found [14] injured and aid workers trapped."))
