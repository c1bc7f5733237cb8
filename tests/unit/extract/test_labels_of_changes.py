"""Labels of sums and shares by what changed, by whom they reach, and by the row they stand in."""

import pytest

from presswork.extract.labelling.leaders import row_head
from presswork.extract.labels import label
from tests.unit.extract.label_cases import facts_of, label_of

CHANGES = (
    ("Farm wages will go up {by as much as} [m:$3,300]/year.", "Farm wages will go up"),
    ("Harbour fees went down by [p:4%] last month.", "Harbour fees went down"),
    ("Farm output will be boosted by [p:3%] in <d:2030>.", "Farm output will be boosted"),
    (
        "Farm output will be boosted by <p:3%> and long-run exports by [p:2%].",
        "long-run exports",
    ),
    ("At the same time our economy expanded with [p:50 percent].", "economy expanded"),
    ("Port work is down, a loss of <286> jobs or [p:34%] since May.", "loss"),
    ("The mooring fee will be cut in [q:half] for all boats.", "mooring fee will be cut"),
    ("We have cut the mooring fee in [q:half].", "cut the mooring fee"),
    (
        "The towns did well, with women’s boat ownership up [p:40%] on last year.",
        "women’s boat ownership up",
    ),
    ("In May the council reduced the debt by [m:$2 billion].", "reduced the debt"),
    (
        "Job growth in ports was overstated by {some} [1.5 million] workers.",
        "Job growth in ports was overstated",
    ),
)
LEVELS = (
    ("Farm wages will go up to [m:$3,300].", "Farm wages"),
    (
        "She signed the act, which set the penalty for late returns to [m:$0], to our relief.",
        "penalty for late returns",
    ),
    (
        "We kept the number of ferry places permitted for <d:2021>, which remained at [15,000].",
        "number of ferry places",
    ),
    (
        "Raising the number of places permitted for <d:2021> to [62,500] is justified.",
        "Raising the number of places permitted",
    ),
    ("They pay a fee equal to [p:3%] of the price.", "fee"),
    ("The mooring fee is equal to [p:3%] of the price.", "mooring fee"),
    ("Losses were put at between [m:52 and 84 million euros] a year.", "Losses"),
)
RECEIVED = (
    ("The plan will save Norland families [m:$109 billion] in total.", "save Norland families"),
    ("The war has cost our economy {at least} [m:$500 billion].", "war has cost our economy"),
    (
        "The storm could cost local and state budgets {more than} [m:$16 million].",
        "storm could cost local and state budgets",
    ),
    (
        "The reefs bring {at least} [m:$3 billion] annually to the island economy.",
        "island economy",
    ),
    (
        "We gave <m:$4 billion>, [m:$2 billion] of which has been given to the fund.",
        "given to the fund",
    ),
)
SAID_OF_THINGS = (
    ("A passenger limit of [62,500] reflects the needs of the isles.", "passenger limit"),
    (
        "The port confirmed [six] of Lind’s most promising young pilots.",
        "Lind’s most promising young pilots",
    ),
    ("It covers [p:70 per cent] of existing single-family homes.", "existing single-family homes"),
    ("It paid [p:15%] of the value of a U.S.-built boat.", "value of a U.S.-built boat"),
)
SHARES = (
    ("We build <p:40%> of the world’s boats, but our rivals now sell [p:10%] of them.", None),
    ("The isles built <p:40%> of the world’s boats, but now make [p:10%].", "world’s boats"),
    ("They built <p:40%> of all boats and now make [p:10%] of them.", "all boats"),
    ("Local content was put at <p:50%> and is now {closer to} [p:40%].", "Local content"),
    (
        "Today, [p:16 percent] of our aid to the outer isles had schools as its focus.",
        "aid to the outer isles had schools as its focus",
    ),
    ("They sell a boat that is [p:50%] local content, by law.", "local content"),
    ("The boat is <p:50%> local content and [p:50%] imported from abroad.", "imported from abroad"),
    ("The new farms use [p:90%] less water than the old.", "less water"),
    ("In Norland the number fell by <p:19%>, in Sudland by [p:26%].", "Sudland"),
    ("The rule was a [p:100%] ban on boats.", "ban"),
    ("<q:Half> of these ships were imports ([8 million]).", "imports"),
)
COUNTS = (
    ("They bought [16 million] cars, SUVs, and light trucks.", "cars, SUVs, and light trucks"),
    ("[300] families are behind on their payments.", "families are behind on their payments"),
    ("We received <208> calls and have answered [154] of these.", "answered"),
    (
        "Relief goes to [300] homes in the counties of Ahlen, Borg, Creek, Dorn, Elm, Ford.",
        "homes",
    ),
    (
        "[p:70%] of growers expect the tariffs to strengthen the local farm economy in the future.",
        "growers expect the tariffs to strengthen the local farm economy in the future",
    ),
)
LONG = "growers expect the new harbour tariffs to strengthen the local farm economy"
SILENT = (
    "They did not save the families [m:$3 million].",
    "The Tal tunnel, [t:48km] long and linked to sewers, leaks.",
    "She looked up {about} [p:5%].",
    "The mayor is the [q:half] of it.",
    "The fees the families [m:$5 million] had.",
)


@pytest.mark.parametrize(
    ("marked", "wanted"), [*CHANGES, *LEVELS, *RECEIVED, *SAID_OF_THINGS, *SHARES, *COUNTS]
)
def test_a_figure_is_labelled_by_what_its_clause_says(marked: str, wanted: str | None) -> None:
    assert label_of(marked) == wanted


@pytest.mark.parametrize("marked", SILENT)
def test_what_only_looks_like_a_change_or_a_gift_labels_nothing(marked: str) -> None:
    assert label_of(marked) is None


def test_what_is_said_of_a_share_ends_before_its_last_place_where_it_is_too_long() -> None:
    assert label_of(f"[p:70%] of {LONG} in the far and unknown future.") == LONG


ROWS = (
    ("Northern isles . . . . . . . 22,000", "Northern isles"),
    ("Fees in May: see below.\nMooring ........ 40", "Mooring"),
    ("The port is open. Mooring fee . . . . . 40", "Mooring fee"),
    ("St. Tal and the bay ………… ......... 12", "St. Tal and the bay"),
)


@pytest.mark.parametrize(("row", "wanted"), ROWS)
def test_dots_lead_from_the_head_of_a_row_to_its_figure(row: str, wanted: str) -> None:
    head = row_head(row, 0, row.rfind(" ") + 1)
    assert head is not None
    assert row[slice(*head)] == wanted


@pytest.mark.parametrize("text", ["We waited... 300", "Mooring 300", "1 . . . . . 300"])
def test_a_pause_or_a_bare_number_is_no_head_of_a_row(text: str) -> None:
    assert row_head(text, 0, len(text) - 3) is None


def test_each_row_of_a_dotted_table_has_its_own_head() -> None:
    document, facts, _ = facts_of("West Bay . . . . . . . [22,000]\nEast Bay . . . . . . . <6,000>")
    labels = [fact.label for fact in label(document, facts, weighed=False).facts]
    assert labels == ["West Bay", "East Bay"]
