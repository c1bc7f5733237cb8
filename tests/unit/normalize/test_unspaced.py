"""Headlines of a language whose words no space parts."""

import pytest

from presswork.normalize.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        (
            "常驻联合国代表李文清大使在安理会北岛问题公开会上的发言",
            ("常驻联合国代表", "李文清", "大使", "安理会北岛问题公开会"),
        ),
        ("李文清在第七十九届联合国大会上的讲话", (None, "李文清", None, "第七十九届联合国大会")),
        ("外交部发言人林海主持例行记者会", ("外交部发言人", "林海", None, None)),
        ("林海大使在北港论坛上的致辞", (None, "林海", "大使", "北港论坛")),
        (
            "南洋国总统何塞·阿尔瓦在北港峰会上的演讲",
            ("南洋国总统", "何塞·阿尔瓦", None, "北港峰会"),
        ),
        ("外交部发言人办公室答记者问", ("外交部发言人", None, None, None)),
    ],
)
def test_a_headline_says_who_speaks_at_what(headline: str, said: tuple[str | None, ...]) -> None:
    match = vocabulary("zh").headline.match(headline)
    assert match is not None
    assert match.group("role", "name", "honorific", "occasion") == said


@pytest.mark.parametrize(
    "headline", ["携手前行共创未来", "关于海洋问题的立场文件", "China in brief"]
)
def test_a_headline_that_names_no_speech_says_nothing(headline: str) -> None:
    assert vocabulary("zh").headline.match(headline) is None


def test_where_a_space_or_a_capital_tells_a_name_no_such_headline_is_looked_for() -> None:
    assert vocabulary("en").headline.match("Remarks by Jane Doe at the summit") is None
