"""Labels of invented sums and shares that nothing nearer labels: by clause, list or comparison."""

import pytest

from tests.unit.extract.label_cases import label_of

WITH_ITS_FIGURE = (
    ("They make up [p:40 percent] of the crew.", "make up 40 percent of the crew"),
    (
        "Two ports sank, accounting for {roughly} [p:10 percent] of all ships.",
        "accounting for roughly 10 percent of all ships",
    ),
    ("We want to cut by [p:40 percent] the number of fires.", "cut by 40 percent the number"),
    ("The plan is to cut by [p:40 percent] this year.", None),
    (
        "The harvest would be {almost} [p:20 percent] higher if it rained.",
        "harvest would be almost 20 percent higher",
    ),
    ("Prices were [p:4%] higher.", "Prices were 4% higher"),
    ("It would be {almost} [p:20 percent] higher if it rained.", None),
    (
        "We will not tax sailors making {less than} [m:$40,000] a year.",
        "sailors making less than $40,000 a year",
    ),
    (
        "The grants help the families who earn {under} [m:$30,000] a year.",
        "families who earn under $30,000 a year",
    ),
)

BASES = (
    (
        "Access to power rose from [p:54 per cent] in <d:2000> to <p:86 per cent> in <d:2020>.",
        "Access to power rose from 54 per cent in 2000 to 86 per cent",
    ),
    (
        "The gap has grown from [m:$2 trillion] to {an estimated} <m:$4 trillion>.",
        "gap has grown from $2 trillion to an estimated $4 trillion",
    ),
    (
        "The literacy rate has increased from [p:40 percent] to {nearly} <p:70 percent>.",
        "literacy rate has increased from 40 percent to nearly 70 percent",
    ),
    (
        "Norland doubled its fishing budget from [m:€5 million] to <m:€10 million>.",
        "doubled its fishing budget from €5 million to €10 million",
    ),
    (
        "Norland doubled its fishing budget from <m:€5 million> to [m:€10 million].",
        "fishing budget",
    ),
    (
        "The bank will cut its lending fee by <p:2 percent>, from <p:5 percent> to [p:3 percent].",
        "lending fee",
    ),
    (
        "Life expectancy rose from [u:61 years] to <u:70 years>.",
        "Life expectancy rose from 61 years to 70 years",
    ),
    ("It has increased from [p:40 percent] to <p:70 percent>.", None),
    ("The rate has not increased from [p:40 percent] to <p:70 percent>.", None),
)

BEHIND = (
    (
        "Rents have fallen each month since the flood, down [p:3 percent] over the past month.",
        "Rents have fallen",
    ),
    (
        "Rents have fallen all year, down <p:3 percent> since May and down [p:9 percent] in all.",
        "Rents have fallen",
    ),
    ("The mayor was pleased with the fair, up [p:3 percent] on the year.", None),
    ("Inflation has remained steady since May, averaging [p:3 percent].", "Inflation"),
    ("The exports include oil pumps and cranes, totaling [m:$4 million].", "oil pumps and cranes"),
    ("Trade grew in <d:2020>, with exports at [m:$8 million].", "exports"),
    (
        "Trade grew in <d:2020>, with exports at <m:$8 million>, imports at [m:$4 million].",
        "imports",
    ),
    ("Trade grew in <d:2020>, imports at [m:$4 million].", None),
    ("The season was long, with tourist arrivals up by [p:9 percent].", "tourist arrivals up"),
    ("Wages are on track to rise by [m:$900].", "Wages are on track to rise"),
    ("The fee is likely to exceed [m:$900].", "fee"),
)

OTHER = (
    ("We are adding a further [m:$5 million] through the Lake Agency.", "through the Lake Agency"),
    (
        "The Act lowers the tax rate from [p:35 percent] to <p:21 percent>.",
        "lowers the tax rate from 35 percent to 21 percent",
    ),
    ("Fees were reduced by <p:20 percent>, to [p:30 percent].", "Fees"),
    ("Enrolment reached <p:90 percent> for girls and [p:95 percent] for boys.", "boys"),
    ("Damage amounted to {over} [p:200 percent] of GDP.", "Damage"),
    ("Inflation is running at [p:7 percent].", "Inflation is running"),
    ("Real wages increased [p:7 percent] for cooks.", "Real wages increased"),
    ("Women earn [p:30 percent] less than men.", "Women earn 30 percent less"),
    ("There were [p:30 percent] fewer arrests.", "fewer arrests"),
    ("There has been a [p:30 percent] increase in arrests.", "increase in arrests"),
    ("Wages rose by <m:$90> (+[p:2%]) in May.", "Wages rose"),
    (
        "It will save the families with new loans an average of [m:$800] a year.",
        "save the families with new loans",
    ),
    ("Families will save an average of [m:$900] per year.", "Families will save"),
    ("Grants of between [m:$5,000 and $9,000] will be available.", "Grants"),
    ("We have managed to lower our fiscal deficit to [p:3 percent].", "lower our fiscal deficit"),
    ("We increased ferry funding this past year to [m:$7 million].", "ferry funding"),
    ("We will reduce our emissions [p:45 percent] by <d:2030>.", "reduce our emissions"),
    ("Oil is capped at [m:$35] a barrel.", "Oil is capped"),
    ("Core inflation came in at [p:2.6%] in <d:August>.", "Core inflation came in"),
    ("Total cost: [m:$5 million].", "Total cost"),
    ("The minister said: [m:$5 million].", None),
    ("The plan is supported by {nearly} [p:30 percent] of farms.", "farms"),
    ("The rate is subject to a duty of [p:10 percent] ad valorem.", "duty"),
    ("The budget is [q:three times] bigger than in <d:2010>.", "budget is three times bigger"),
    ("The rent was cut {nearly} in [q:half].", "rent was cut"),
    (
        "The town earned {up to} <m:$9 million>: [m:$5 million] from ship repairs.",
        "from ship repairs",
    ),
    ("The fee fell by [m:$5] from its peak.", "fee fell"),
    ("The act has [m:$2 billion] for {almost} <900> sailors.", "900 sailors"),
    ("The school trains cooks where pilots could earn [m:$90,000] a year.", "pilots could earn"),
    ("It doubles the number of loans {under} [m:$150,000].", "loans"),
    ("We launched the Lake Fund ([m:$5 million] over <u:three years>).", "Lake Fund"),
    ("Norland bought <12> new ships valued at [m:$3 billion].", "new ships"),
)


@pytest.mark.parametrize(("marked", "expected"), WITH_ITS_FIGURE)
def test_a_share_is_told_with_its_figure_where_no_side_says_it(
    marked: str, expected: str | None
) -> None:
    told = label_of(marked)
    assert (told or "").startswith(expected) if expected else told is None


@pytest.mark.parametrize(("marked", "expected"), BASES)
def test_a_base_is_told_only_with_what_became_of_it(marked: str, expected: str | None) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), BEHIND)
def test_a_change_behind_its_clause_is_labelled_by_that(marked: str, expected: str | None) -> None:
    assert label_of(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), OTHER)
def test_a_sum_is_labelled_by_where_it_comes_from_or_what_it_bounds(
    marked: str, expected: str | None
) -> None:
    assert label_of(marked) == expected
