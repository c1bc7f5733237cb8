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
SILENT = (
    "They did not save the families [m:$3 million].",
    "She looked up {about} [p:5%].",
    "The mayor is the [q:half] of it.",
    "The fees the families [m:$5 million] had.",
)


@pytest.mark.parametrize(("marked", "wanted"), [*CHANGES, *LEVELS, *RECEIVED, *SAID_OF_THINGS])
def test_a_figure_is_labelled_by_what_changed_or_whom_it_reaches(marked: str, wanted: str) -> None:
    assert label_of(marked) == wanted


@pytest.mark.parametrize("marked", SILENT)
def test_what_only_looks_like_a_change_or_a_gift_labels_nothing(marked: str) -> None:
    assert label_of(marked) is None


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
    labels = [fact.label for fact in label(document, facts).facts]
    assert labels == ["West Bay", "East Bay"]
